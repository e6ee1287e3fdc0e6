//! Chance that can be repeated, and how much of it is asked for.

use std::env;

/// Where chance starts when nobody says otherwise.
pub const SEED: u64 = 20_260_503;

/// How often more than in an ordinary run; 1 unless `TURNWISE_TORTURE` says.
pub fn factor() -> u64 {
    env::var("TURNWISE_TORTURE")
        .ok()
        .and_then(|text| text.parse().ok())
        .filter(|factor| *factor > 0)
        .unwrap_or(1)
}

/// Was more than an ordinary run asked for?
pub fn is_torture() -> bool {
    env::var_os("TURNWISE_TORTURE").is_some()
}

/// The seed of the first case. Case number `n` has the seed `n` further on.
pub fn seed() -> u64 {
    env::var("TURNWISE_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(SEED)
}

/// Runs `case` with `count` seeds one after the other, and says so. A panic in
/// one of them is preceded by the command that repeats it alone.
pub fn run(test: &str, count: u64, case: impl Fn(&mut Chance)) {
    let (first, start) = (seed(), std::time::Instant::now());
    let repeats_one = env::var_os("TURNWISE_ONE").is_some();
    let count = if repeats_one { 1 } else { count };
    for number in 0..count {
        let guard = Repeat { test, seed: first.wrapping_add(number) };
        case(&mut Chance::new(guard.seed));
        drop(guard);
    }
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{test}: {count} cases from seed {first}, {seconds:.1} s, {:.0} a second",
        count as f64 / seconds
    );
}

/// Says how to repeat the case that ends in a panic.
struct Repeat<'a> {
    test: &'a str,
    seed: u64,
}

impl Drop for Repeat<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let Self { test, seed } = self;
            eprintln!("To repeat: TURNWISE_ONE=1 TURNWISE_SEED={seed} cargo test --test turnwise -- {test}");
        }
    }
}

/// A plain generator (splitmix64): fast, and the same everywhere.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        // Neighbouring seeds are to have nothing in common.
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d)
    }

    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.bits() % end as u64) as usize }
    }

    pub fn byte(&mut self) -> u8 {
        self.bits() as u8
    }

    /// Yes, once in `among`.
    pub fn once_in(&mut self, among: usize) -> bool {
        self.below(among) == 0
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}
