//! Stamps, clocks and what has been seen.

use proptest::prelude::*;
use turnwise::replica::{
    Clock, Device, Id, LATEST_MILLIS, Load, Mint, Seen, Stamp, Tick, Writer, derived_id,
};

fn writer(device: u64, load: u64) -> Writer {
    Writer { device: Device::new(device), load: Load::new(load) }
}

fn stamps() -> impl Strategy<Value = Stamp> {
    (0u64..40, 0u32..3, 0u64..3, 0u64..3).prop_map(|(millis, count, device, load)| Stamp {
        tick: Tick { millis, count },
        writer: writer(device, load),
    })
}

#[derive(Debug, Clone)]
enum Saw {
    UpTo(Stamp),
    Single(Stamp),
    Floor(Stamp),
}

fn seen() -> impl Strategy<Value = Seen> {
    let saw = prop_oneof![
        stamps().prop_map(Saw::UpTo),
        stamps().prop_map(Saw::Single),
        stamps().prop_map(Saw::Floor),
    ];
    prop::collection::vec(saw, 0..8).prop_map(|all| {
        let mut seen = Seen::default();
        for saw in all {
            match saw {
                Saw::UpTo(stamp) => seen.add_up_to(stamp),
                Saw::Single(stamp) => seen.add_single(stamp),
                Saw::Floor(stamp) => seen.raise_floor(stamp.writer.device, stamp.tick),
            }
        }
        seen
    })
}

proptest! {
    #[test]
    fn a_stamp_reads_back_as_it_was_printed(
        millis in any::<u64>(), count in any::<u32>(), device in any::<u64>(), load in any::<u64>(),
    ) {
        let stamp = Stamp { tick: Tick { millis, count }, writer: writer(device, load) };
        prop_assert_eq!(stamp.to_string().parse::<Stamp>(), Ok(stamp));
    }

    #[test]
    fn any_text_is_a_stamp_or_an_error(text in "[0-9a-f.]{0,50}") {
        if let Ok(stamp) = text.parse::<Stamp>() {
            prop_assert_eq!(stamp.to_string(), text);
        }
    }

    #[test]
    fn what_two_have_seen_is_what_either_has(a in seen(), b in seen(), stamp in stamps()) {
        let mut both = a.clone();
        both.merge(&b);
        prop_assert_eq!(both.has(&stamp), a.has(&stamp) || b.has(&stamp));
        let mut other_way = b.clone();
        other_way.merge(&a);
        prop_assert_eq!(both, other_way);
    }

    #[test]
    fn including_another_means_having_every_stamp_of_it(a in seen(), b in seen(), stamp in stamps()) {
        if a.includes(&b) && b.has(&stamp) {
            prop_assert!(a.has(&stamp));
        }
        prop_assert!(a.includes(&a));
    }

    /// Ten years ahead, ten years behind, year 9999: the next stamp is always
    /// later than all that were seen, and never past the limit by the wall
    /// clock's fault.
    #[test]
    fn a_clock_never_goes_back_whatever_the_wall_says(
        walls in prop::collection::vec(0u64..260_000_000_000_000, 1..20),
        others in prop::collection::vec(stamps(), 1..20),
    ) {
        let mut clock = Clock::new(writer(1, 1));
        let mut last = None;
        for (wall, other) in walls.iter().zip(others.iter().cycle()) {
            clock.observe(*other);
            let stamp = clock.next(*wall);
            prop_assert!(Some(stamp) > last && stamp.tick > other.tick);
            prop_assert!(stamp.tick.millis < LATEST_MILLIS);
            last = Some(stamp);
        }
    }
}

#[test]
fn derived_ids_are_the_same_everywhere_and_differ_by_cause() {
    let cause = Mint::new(1).id(1_777_791_600_000);
    assert_eq!(derived_id(&cause, "next"), derived_id(&cause, "next"));
    assert_ne!(derived_id(&cause, "next"), derived_id(&cause, "celebration"));
}

#[test]
fn new_ids_are_version_seven_and_sort_by_time() {
    let mut mint = Mint::new(7);
    let ids: Vec<Id> = (0..100).map(|step| mint.id(1_000_000 + step * 10)).collect();
    assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    for id in ids {
        let bytes = id.to_bytes().expect("128 bits");
        assert_eq!((bytes[6] >> 4, bytes[8] >> 6), (7, 2), "version and variant of RFC 9562");
        assert_eq!(Id::from_bytes(bytes), id);
    }
    let derived = derived_id(&mint.id(1), "next").to_bytes().expect("128 bits");
    assert_eq!((derived[6] >> 4, derived[8] >> 6), (5, 2));
}

proptest! {
    #[test]
    fn names_are_22_digits_that_sort_as_their_bytes_do(a in any::<[u8; 16]>(), b in any::<[u8; 16]>()) {
        let (of_a, of_b) = (Id::from_bytes(a), Id::from_bytes(b));
        prop_assert_eq!(of_a.as_str().len(), 22);
        prop_assert!(of_a.as_str().bytes().all(|digit| digit.is_ascii_alphanumeric()));
        prop_assert_eq!(of_a.cmp(&of_b), a.cmp(&b));
        prop_assert_eq!(of_a.to_bytes(), Some(a));
    }

    /// So a name takes one form in files and in links.
    #[test]
    fn a_name_has_bytes_only_if_they_give_the_same_name(text in "[0-9A-Za-z_-]{1,24}|[0-9A-Za-z]{22}") {
        let id: Id = text.parse().expect("a name");
        if let Some(bytes) = id.to_bytes() {
            prop_assert_eq!(Id::from_bytes(bytes), id);
        } else {
            let too_large = text.as_str() > Id::from_bytes([0xff; 16]).as_str();
            prop_assert!(text.len() != 22 || too_large || text.contains(['-', '_']));
        }
    }
}

#[test]
fn the_names_of_the_smallest_and_the_largest_bytes_are_the_ends() {
    assert_eq!(Id::from_bytes([0; 16]).as_str(), "0000000000000000000000");
    assert_eq!(Id::from_bytes([0xff; 16]).as_str(), "7n42DGM5Tflk9n8mt7Fhc7");
    let beyond: Id = "7n42DGM5Tflk9n8mt7Fhc8".parse().expect("a name");
    assert_eq!(beyond.to_bytes(), None);
}

#[test]
fn ten_thousand_page_loads_keep_the_bookkeeping_small() {
    let mut seen = Seen::default();
    let device = Device::new(9);
    for load in 0..10_000u64 {
        let tick = Tick { millis: 1_000_000 + load * 60_000, count: 0 };
        seen.add_up_to(Stamp { tick, writer: writer(9, load) });
        // At each start the device folds loads that are a day old.
        let day_ago = Tick { millis: tick.millis.saturating_sub(86_400_000), count: 0 };
        if let Some(settled) = seen.settled(device, day_ago) {
            seen.raise_floor(device, settled);
        }
    }
    let bytes = serde_json::to_vec(&seen).expect("it prints").len();
    assert!(bytes <= 64 * 1024, "{bytes} bytes");
}

#[test]
fn new_ids_of_one_millisecond_sort_in_the_order_they_were_made() {
    for seed in 0..50 {
        let mut mint = Mint::new(seed);
        let ids: Vec<Id> = (0..100).map(|_| mint.id(1_700_000_000_000)).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "seed {seed}");
    }
}
