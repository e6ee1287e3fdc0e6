//! A slip by construction: of everything that one person has, only numbers are
//! on it. Notebooks that differ in words alone give equal slips.

use std::sync::LazyLock;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::{
    AnswerProgramme, Asked, Book, Command, Measure, Moment, OwnSlip, Slip, SlipCommand, SlipOffer,
};
use turnwise::exchange::{Content, File, Place, read_slip_file, slip_file};
use turnwise::replica::{Clock, Device, Document, Id, Incoming, Load, Writer};

use super::corpus::{backup, crowded, is_typed};
use super::handouts::payload;
use super::hostile::signed;
use crate::repeat;

const NOW: u64 = 1_900_000_000_000;
const NUMBER: u128 = 0x0123_4567_89ab_cdef_0011_2233_4455_6677;

/// The books of somebody who has something of every kind, in the programme of
/// the crowded notebook, with everything answered.
static CROWDED: LazyLock<[Document; 2]> = LazyLock::new(|| {
    let [shared, own] = crowded(5);
    let (shared, mut own) = (Book::new(shared), Book::private(own));
    let mut clock = Clock::new(Writer { device: Device::new(6), load: Load::new(6) });
    let document = shared.document().id().clone();
    let on = NaiveDate::from_ymd_opt(2026, 5, 3).expect("a day");
    let objectives = shared.programme().expect("a programme").objectives;
    assert!(objectives.iter().any(|objective| is_typed(objective)), "{objectives:?}");
    let mut acts: Vec<Command> = Vec::new();
    for offer in SlipOffer::ALL {
        let rated = objectives.iter().cloned().map(Asked::Objective);
        let answered = Measure::ANSWERS.map(Asked::Question);
        for (at, asked) in rated.chain(answered).enumerate() {
            let (document, value) = (document.clone(), at as u64 % 3);
            acts.push(AnswerProgramme { document, offer, asked, value, on }.into());
        }
        for measure in Measure::ALL.iter().copied() {
            let (document, is_left_out) = (document.clone(), false);
            acts.push(SlipCommand::LeaveOut { document, offer, measure, is_left_out }.into());
        }
    }
    for (at, act) in acts.iter().enumerate() {
        let at = NOW + at as u64;
        let change = act.draft(&own, Moment { stamp: clock.next(at), by: None, at }).expect("an act");
        own.join(Incoming::Change(&change));
    }
    [shared.document().clone(), own.document().clone()]
});

/// Who they are in it: the first who came.
fn me(shared: &Book) -> Id {
    shared.people().all().first().expect("somebody").id.clone()
}

/// The slips of the three offers, with one number for all that have none.
fn slips([shared, own]: &[Document; 2]) -> Vec<Slip> {
    let (shared, own) = (Book::new(shared.clone()), Book::private(own.clone()));
    let me = me(&shared);
    let of = |offer| OwnSlip::to_hand_over(&shared, &own, &me, offer, NOW);
    let numbered = |mut slip: Slip| {
        slip.number = NUMBER;
        slip
    };
    SlipOffer::ALL.map(of).map(numbered).into()
}

/// The same documents with every text that somebody typed in other words: equal
/// ones stay equal.
fn reworded(documents: &[Document; 2], with: &str) -> [Document; 2] {
    fn replace(value: &mut Value, with: &str) {
        match value {
            Value::String(text) if is_typed(text) => *text = format!("{with} {text}"),
            Value::Array(items) => items.iter_mut().for_each(|item| replace(item, with)),
            Value::Object(object) => object.values_mut().for_each(|value| replace(value, with)),
            _ => {}
        }
    }
    let mut root = backup(documents.clone());
    for document in root["documents"].as_array_mut().expect("documents") {
        replace(&mut document["records"], with);
    }
    let file = File::read(signed(root).as_bytes()).expect("a backup");
    let Content::Backup(read) = file.content else { panic!("a backup") };
    let of = |place: Place| {
        let held = read.documents.iter().find(|held| held.place == place);
        held.expect("it is in the backup").document.clone()
    };
    [of(Place::Shared), of(Place::Private)]
}

#[test]
fn a_slip_of_a_crowded_workspace_says_something_of_nearly_everything() {
    let [start, half, end] = slips(&CROWDED).try_into().expect("three");
    assert_eq!(start.values().len(), 1, "{start:?}");
    for slip in [&half, &end] {
        for measure in [Measure::Planned, Measure::Heard, Measure::Objective1, Measure::StillMeeting] {
            assert!(slip.get(measure).is_some(), "{measure:?} {slip:?}");
        }
        assert!(Measure::ANSWERS.iter().all(|it| slip.get(*it).is_some()), "{slip:?}");
    }
}

#[test]
fn no_word_day_or_name_of_a_record_is_on_a_slip() {
    fn texts(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            Value::Object(object) => object.iter().for_each(|(name, value)| {
                found.push(name.clone());
                texts(value, found);
            }),
            _ => {}
        }
    }
    let mut secrets: Vec<String> = Vec::new();
    texts(&backup(CROWDED.clone())["documents"], &mut secrets);
    // Without the names that slips are made of, and what is too short to tell anything.
    let names = Measure::ALL.iter().map(|measure| measure.name());
    let names = names.chain(SlipOffer::ALL.iter().map(|offer| offer.name())).chain(["offer", "numbers"]);
    let names: Vec<&str> = names.collect();
    let is_secret =
        |text: &String| text.chars().count() > 3 && !names.iter().any(|name| name.contains(text.as_str()));
    secrets.retain(is_secret);
    assert!(secrets.len() > 300 && secrets.iter().any(|it| is_typed(it)), "{}", secrets.len());
    for slip in slips(&CROWDED) {
        let file = slip_file(&slip);
        assert_eq!(read_slip_file(file.as_bytes()).expect("it reads"), Some(slip.clone()));
        let content: Value = serde_json::from_str(&file).expect("JSON");
        let content = content["slip"].to_string();
        let link = slip.to_link().expect("a link");
        let bytes = String::from_utf8_lossy(&payload(&link)).into_owned();
        for secret in &secrets {
            assert!(!content.contains(secret.as_str()), "{secret:?} is in {content}");
            assert!(!bytes.contains(secret.as_str()), "{secret:?} is in {bytes:?}");
        }
        // A sign for its kind, the offer, the number, the measures, their values: no room for more.
        let values = slip.values().len();
        assert!(payload(&link).len() <= 1 + 1 + 16 + 5 + values, "{}", payload(&link).len());
        assert_eq!(Slip::from_link(&link), Ok(slip));
    }
}

#[test]
fn the_number_of_a_slip_is_the_one_it_was_given_and_depends_on_nothing_else() {
    let [shared, own] = CROWDED.clone();
    let (shared, own) = (Book::new(shared), Book::private(own));
    for offer in SlipOffer::ALL {
        let given: Option<OwnSlip> = own.get(&OwnSlip::id_of(shared.document().id(), offer));
        let slip = OwnSlip::whole(&shared, &own, &me(&shared), offer, NOW);
        assert_eq!(slip.number, given.and_then(|own| own.number).unwrap_or_default());
    }
}

proptest! {
    #![proptest_config(repeat::config(24))]

    #[test]
    fn notebooks_that_differ_in_words_alone_give_equal_slips(words in "\\PC{0,40}") {
        let before = slips(&CROWDED);
        let other = reworded(&CROWDED, &words);
        let after = slips(&other);
        prop_assert_eq!(&before, &after);
        for (one, other) in before.iter().zip(&after) {
            prop_assert_eq!(slip_file(one), slip_file(other));
            prop_assert_eq!(one.to_link(), other.to_link());
        }
        prop_assert_ne!(json!(CROWDED[0]), json!(other[0]));
    }
}
