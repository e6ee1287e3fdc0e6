//! Floors: page loads folded into one entry, and what may not be dropped on
//! their word.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::replica::{
    Clock, Device, Document, Draft, Id, Incoming, Load, Tick, TrashState, Writer, protect_from_floor,
};

use super::history::{World, dots, folding_steps, stored};
use crate::repeat::config;

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

fn clock(device: u64, load: u64) -> Clock {
    Clock::new(Writer { device: Device::new(device), load: Load::new(load) })
}

fn write(document: &mut Document, clock: &mut Clock, now: u64, record: &str, field: &str, words: &str) {
    if let Some(tick) = document.latest() {
        clock.observe_tick(tick);
    }
    let mut draft = Draft::new(document, clock.next(now), None, now);
    draft.set(&id(record), "goal", field, json!(words));
    let change = draft.finish();
    document.join(Incoming::Change(&change));
}

fn texts(document: &Document) -> BTreeSet<String> {
    dots(document).values().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn taken(mine: &Document, file: &Document) -> Document {
    let mut after = mine.clone();
    after.join(Incoming::Whole(&protect_from_floor(mine, file)));
    after
}

/// A page load writes, its file goes out, its last words are lost in a crash;
/// much later its loads are folded.
fn crashed() -> (Document, Document) {
    let mut mine = Document::new(id("shared"));
    let mut first = clock(1, 1);
    write(&mut mine, &mut first, 1_000, "one", "title", "kept");
    let mut file = mine.clone();
    write(&mut file, &mut first, 2_000, "one", "why", "lost in the crash");
    write(&mut file, &mut first, 2_001, "two", "title", "lost, a whole record");
    let mut second = clock(1, 2);
    write(&mut mine, &mut second, 3_000, "one", "title", "later");
    let mut third = clock(1, 3);
    write(&mut mine, &mut third, 9_000_000, "three", "title", "today");
    let settled = mine.seen().settled(Device::new(1), Tick { millis: 5_000_000, count: 0 });
    mine.raise_floor(Device::new(1), settled.expect("two loads are over"));
    (mine, file)
}

#[test]
fn words_that_a_crash_took_and_a_floor_claims_come_back_with_the_file_that_has_them() {
    let (mine, file) = crashed();
    let mut blind = mine.clone();
    blind.join(Incoming::Whole(&file));
    assert!(!texts(&blind).contains("lost in the crash"), "the floor does claim them");

    let after = taken(&mine, &file);
    let there = texts(&after);
    for words in ["lost in the crash", "lost, a whole record", "later", "today"] {
        assert!(there.contains(words), "{words} is not there");
    }
    assert!(!there.contains("kept"), "what was replaced stays replaced");
    assert_eq!(taken(&after, &file), after, "the same file again says nothing new");

    // A person changes them: the file does not bring the old ones back.
    let mut changed = after.clone();
    let mut fourth = clock(1, 4);
    write(&mut changed, &mut fourth, 9_100_000, "one", "why", "new words");
    assert_eq!(taken(&changed, &file), changed);
}

#[test]
fn words_that_come_back_keep_the_time_they_were_written_at() {
    let (mut mine, _) = crashed();
    let mut file = Document::new(id("shared"));
    let mut first = clock(1, 1);
    write(&mut file, &mut first, 1_000, "one", "title", "kept");
    // The clock of the wall went back, that of the stamps does not.
    write(&mut file, &mut first, 500, "one", "why", "lost in the crash");
    mine = taken(&mine, &file);
    let entry = mine.record(&id("one")).and_then(|record| record.entry("why")).expect("it is back");
    assert_eq!((entry.at, entry.stamp.tick.millis), (500, 1_000));
}

#[test]
fn words_that_the_partner_holds_are_not_dropped_by_the_floor_of_the_one_who_lost_them() {
    let (theirs, partner) = crashed();
    let after = taken(&partner, &theirs);
    for words in ["lost in the crash", "lost, a whole record", "later", "today"] {
        assert!(texts(&after).contains(words), "{words} is not there");
    }
    // And the way back gives both the same.
    assert_eq!(texts(&taken(&theirs, &after)), texts(&after));
    assert_eq!(taken(&after, &taken(&theirs, &after)), taken(&theirs, &after));
}

#[test]
fn words_that_a_mark_of_the_trash_names_come_back_into_the_trash_with_the_file_that_has_them() {
    let mut file = Document::new(id("shared"));
    let mut first = clock(1, 1);
    write(&mut file, &mut first, 1_000, "one", "why", "in the Trash");
    let mut draft = Draft::new(&file, first.next(2_000), None, 2_000);
    draft.trash(&id("one"));
    let change = draft.finish();
    file.join(Incoming::Change(&change));
    // The mark came early; the words before it were lost, and a floor claims them.
    let mut mine = Document::new(id("shared"));
    mine.join(Incoming::Change(&change));
    mine.raise_floor(Device::new(1), Tick { millis: 1_500, count: 0 });
    let after = taken(&mine, &file);
    assert!(texts(&after).contains("in the Trash"));
    assert_eq!(after.record(&id("one")).map(|record| record.trash_state()), Some(TrashState::Trashed));
    assert_eq!(taken(&after, &file), after, "the same file again says nothing new");
}

#[test]
fn what_was_emptied_from_the_trash_stays_away_though_only_a_floor_remembers_it() {
    let mut mine = Document::new(id("shared"));
    let mut first = clock(1, 1);
    write(&mut mine, &mut first, 1_000, "one", "title", "thrown away");
    let file = mine.clone();
    let mut draft = Draft::new(&mine, first.next(2_000), None, 2_000);
    draft.empty(&id("one"));
    let change = draft.finish();
    mine.join(Incoming::Change(&change));
    let mut second = clock(1, 2);
    write(&mut mine, &mut second, 9_000_000, "two", "title", "today");
    mine.raise_floor(Device::new(1), Tick { millis: 5_000_000, count: 0 });
    assert_eq!(taken(&mine, &file), mine);
}

proptest! {
    #![proptest_config(config(3_000))]

    /// With floors that are true, `protect_from_floor` adds nothing that anybody replaced
    /// by other words, loses nothing, and repeats itself.
    #[test]
    fn sparing_loses_nothing_and_the_same_file_twice_is_one(steps in folding_steps(40)) {
        let mut world = World::new(4);
        world.run(&steps);
        for from in &world.replicas {
            for to in &world.replicas {
                let (mine, file) = (&to.document, &from.document);
                let mut joined = mine.clone();
                joined.join(Incoming::Whole(file));
                let after = taken(mine, file);
                for value in dots(&joined).keys() {
                    prop_assert!(dots(&after).contains_key(value), "a value is gone");
                }
                // A floor of the file may make vague what was known exactly; from
                // the second time on there is nothing new.
                let twice = taken(&after, file);
                prop_assert!(taken(&twice, file) == twice, "again changes nothing");
                for (record, field, stamp) in dots(&twice).keys() {
                    let held = stored(&after, record);
                    let nothing_later = held
                        .is_none_or(|held| held.entries(field).all(|held| held.stamp.tick <= stamp.tick));
                    let is_new = !dots(&after).contains_key(&(record.clone(), field.clone(), *stamp));
                    prop_assert!(!is_new || nothing_later, "what was replaced came back");
                }
            }
        }
    }

    /// Whatever a floor claims falsely: no words of a file are gone where
    /// nothing later stands in their field.
    #[test]
    fn no_floor_drops_words_of_a_file_in_whose_field_nothing_later_stands(
        steps in folding_steps(30),
        device in 1u64..3,
        millis in 0u64..30,
    ) {
        let mut world = World::new(4);
        world.run(&steps);
        let file = world.replicas[0].document.clone();
        // It lost everything that nobody else has, and claims it all the same.
        let mut mine = world.replicas[3].document.clone();
        let exactly = mine.seen().clone();
        mine.raise_floor(Device::new(device), Tick { millis, count: 9 });
        let after = taken(&mine, &file);
        for ((record, field, stamp), value) in dots(&file) {
            let stands_later = stored(&mine, &record)
                .is_some_and(|held| held.entries(&field).any(|held| held.stamp >= stamp));
            // Emptied by whoever knew it, or gone with the whole record.
            let emptied = stored(&mine, &record).is_some_and(|held| {
                let names_it = |mark: &Value| {
                    mark.get("emptied").is_some() && mark.to_string().contains(&stamp.to_string())
                };
                held.trash_state() == TrashState::Emptied
                    || held.entries("trashed").any(|mark| names_it(mark.value))
            });
            if exactly.has(&stamp) || stands_later || emptied {
                continue;
            }
            let is_there = stored(&after, &record)
                .is_some_and(|held| held.entries(&field).any(|held| *held.value == value));
            prop_assert!(is_there, "{} of {} is gone", field, record);
        }
    }
}
