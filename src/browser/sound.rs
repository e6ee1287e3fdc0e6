//! A short sound, made here: no file is fetched for it.
//!
//! A browser lets a page make a sound only after it was touched, and may lack
//! or refuse it; then all is quiet, and nothing else changes.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AudioContext;

use super::clock;

/// What sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sound {
    /// Nothing.
    #[default]
    Off,
    /// Two soft tones, the second one higher.
    Chime,
    /// One stroke that fades slowly.
    Bell,
}

/// One tone: when it begins after the first one and how long it fades, in
/// seconds, how high it is, in hertz, and how loud, up to 1.
type Tone = (f64, f64, f32, f32);

const CHIME: [Tone; 2] = [(0.0, 1.2, 587.3, 0.25), (0.35, 1.8, 880.0, 0.25)];
/// A stroke and what rings above it.
const BELL: [Tone; 3] = [(0.0, 3.5, 440.0, 0.3), (0.0, 2.2, 1_056.0, 0.12), (0.0, 1.2, 2_376.0, 0.05)];
/// How long a tone takes to be loud, in seconds: at once, it would click.
const ATTACK: f64 = 0.01;
/// A browser that takes longer than this to wake has nothing to say any more,
/// in milliseconds.
const LATE: u64 = 1_000;

thread_local! {
    static CONTEXT: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

impl Sound {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Off, Self::Chime, Self::Bell];

    /// Its name in what this browser keeps.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "",
            Self::Chime => "chime",
            Self::Bell => "bell",
        }
    }

    const fn tones(self) -> &'static [Tone] {
        match self {
            Self::Off => &[],
            Self::Chime => &CHIME,
            Self::Bell => &BELL,
        }
    }

    /// Makes ready while the page is touched, so that it can sound later.
    pub fn prepare(self) {
        self.once_awake(|_, _| {});
    }

    /// Sounds, where the browser lets it.
    pub fn play(self) {
        self.once_awake(|context, tones| {
            for tone in tones {
                // A browser without tones stays quiet.
                let _ = strike(context, *tone);
            }
        });
    }

    fn once_awake(self, act: impl FnOnce(&AudioContext, &[Tone]) + 'static) {
        let asked = clock::now();
        if self == Self::Off {
            return;
        }
        let Some((context, awake)) = wake() else { return };
        spawn_local(async move {
            let is_awake = JsFuture::from(awake).await.is_ok();
            if is_awake && clock::now().saturating_sub(asked) < LATE {
                act(&context, self.tones());
            }
        });
    }
}

/// What makes sounds, and the answer of the browser when it may.
fn wake() -> Option<(AudioContext, Promise)> {
    CONTEXT.with_borrow_mut(|context| {
        if context.is_none() {
            *context = AudioContext::new().ok();
        }
        let context = context.clone()?;
        let awake = context.resume().ok()?;
        Some((context, awake))
    })
}

fn strike(context: &AudioContext, (after, fades, height, loudness): Tone) -> Result<(), JsValue> {
    let from = context.current_time() + after;
    let (tone, loud) = (context.create_oscillator()?, context.create_gain()?);
    tone.frequency().set_value(height);
    let gain = loud.gain();
    gain.set_value_at_time(0.0, from)?;
    gain.linear_ramp_to_value_at_time(loudness, from + ATTACK)?;
    gain.exponential_ramp_to_value_at_time(0.000_1, from + fades)?;
    tone.connect_with_audio_node(&loud)?;
    loud.connect_with_audio_node(&context.destination())?;
    tone.start_with_when(from)?;
    tone.stop_with_when(from + fades)
}
