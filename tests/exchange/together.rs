//! Two who began alone and find that it is one partnership.

use proptest::prelude::*;
use serde_json::json;
use turnwise::exchange::{
    Known, Match, Outcome, Place, TogetherError, Whose, bring_together, plan, surviving,
};
use turnwise::replica::{Document, Id, TrashState, clashes, unseen_edits};

use super::partners::{Browser, Step, observe, run, steps, texts};
use crate::repeat::config;

fn matches(mine: &Browser, theirs: &Browser) -> [Match; 2] {
    [
        Match { first: mine.me.clone(), second: theirs.other.clone() },
        Match { first: mine.other.clone(), second: theirs.me.clone() },
    ]
}

fn bring(browser: &mut Browser, other: &Browser, document: &Document) {
    let now = 1_800_000_000_000;
    observe(&mut browser.clock, document);
    let pairs = matches(browser, other);
    let me = Some(browser.me.clone());
    let together = bring_together(&browser.document, document, &pairs, &mut browser.clock, me, now)
        .expect("two partnerships");
    browser.document = together.document;
}

/// Opens a file as the app does; a partnership that is not here is ours.
fn open(browser: &mut Browser, other: &Browser, file: &Document) {
    let file = turnwise::exchange::File::for_partner(file, other.header()).expect("a partnership");
    let known = [Known { place: Place::Shared, document: &browser.document }];
    let part = plan(&known, &file, Whose::Theirs).parts.remove(0);
    match part.outcome {
        Outcome::NewPartnership { .. } => bring(browser, other, &part.incoming),
        Outcome::Update { .. } | Outcome::NothingNew { .. } => browser.document = part.after,
        outcome => panic!("{outcome:?}"),
    }
    let document = browser.document.clone();
    observe(&mut browser.clock, &document);
}

fn two_alone(steps: &[Step]) -> (Browser, Browser) {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let mut kim = Browser::start(2, ["Kim Example", "Robin Sample"]);
    run(steps, &mut robin, &mut kim, false);
    (robin, kim)
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn whoever_does_it_and_however_files_cross_both_end_equal(
        alone in steps(),
        between in prop::collection::vec((any::<bool>(), any::<bool>(), any::<u8>()), 5),
    ) {
        let (mut robin, mut kim) = two_alone(&alone);
        // What each wrote alone, but for what they themselves replaced.
        let written: Vec<_> = [&robin, &kim].into_iter().map(|who| texts(&who.document)).collect();
        let mut saved = [vec![robin.document.clone()], vec![kim.document.clone()]];
        for (index, (to_kim, both, age)) in between.into_iter().enumerate() {
            // An exchange of files, also of ones saved earlier; in between
            // both go on writing.
            for kim_opens in if both { vec![true, false] } else { vec![to_kim] } {
                let from = &saved[usize::from(!kim_opens)];
                let file = from[from.len() - 1 - usize::from(age) % from.len()].clone();
                if kim_opens {
                    open(&mut kim, &robin.clone(), &file);
                } else {
                    open(&mut robin, &kim.clone(), &file);
                }
            }
            robin.goal(&format!("Robin after {index}"));
            kim.goal(&format!("Kim after {index}"));
            saved[0].push(robin.document.clone());
            saved[1].push(kim.document.clone());
        }
        for _ in 0..2 {
            open(&mut kim, &robin.clone(), &robin.document);
            open(&mut robin, &kim.clone(), &kim.document);
        }
        prop_assert_eq!(&robin.document, &kim.document);
        let held = texts(&robin.document);
        for value in written.iter().flatten().filter(|value| !value.contains("\"known\"")) {
            prop_assert!(held.contains(value), "{} is kept", value);
        }
        for index in 0..5 {
            prop_assert!(held.contains(&json!(format!("Robin after {index}")).to_string()), "{index}");
            prop_assert!(held.contains(&json!(format!("Kim after {index}")).to_string()), "{index}");
        }
        prop_assert!(clashes(&robin.document).is_empty(), "nothing was written by both");
    }
}

#[test]
fn the_smaller_name_survives_and_the_records_say_who_is_who() {
    let (mut robin, kim) = two_alone(&[]);
    let ids = [robin.document.id().clone(), kim.document.id().clone()];
    let stays: Id = surviving(&ids[0], &ids[1]).clone();
    let goes = ids.iter().find(|id| **id != stays).expect("the other").clone();
    bring(&mut robin, &kim, &kim.document);
    let document = &robin.document;
    assert_eq!(document.id(), &stays);
    assert_eq!(document.record(&goes).and_then(|record| record.text("merged_into")), Some(stays.as_str()));
    let same: Vec<(Id, String)> = document
        .records()
        .filter_map(|(id, record)| Some((id.clone(), record.text("same_as")?.to_owned())))
        .collect();
    assert_eq!(same.len(), 2);
    for (id, other) in same {
        let name = |id: &Id| document.record(id).and_then(|record| record.text("name")).map(str::to_owned);
        assert_eq!(name(&id), name(&other.parse().expect("a name")), "the same name on both sides");
    }
}

#[test]
fn both_sides_may_do_it_before_a_file_has_crossed() {
    let (mut robin, mut kim) = two_alone(&[]);
    let (alone_robin, alone_kim) = (robin.clone(), kim.clone());
    bring(&mut robin, &alone_kim, &alone_kim.document);
    bring(&mut kim, &alone_robin, &alone_robin.document);
    let from_robin = robin.document.clone();
    open(&mut robin, &alone_kim, &kim.document);
    open(&mut kim, &alone_robin, &from_robin);
    assert_eq!(robin.document, kim.document);
    assert_eq!(clashes(&robin.document), []);
}

#[test]
fn one_browser_may_have_written_in_both_before() {
    let (mut robin, kim) = two_alone(&[]);
    // Robin adds Kim's file as a new partnership, and writes in both by turns.
    let mut added = kim.clone();
    added.clock = robin.clock.clone();
    let mut titles = Vec::new();
    for turn in 0..6 {
        let title = format!("turn {turn}");
        let browser = if turn % 2 == 0 { &mut robin } else { &mut added };
        browser.goal(&title);
        titles.push(title);
        let clock = browser.clock.clone();
        robin.clock = clock.clone();
        added.clock = clock;
    }
    let old_file = robin.document.clone();
    bring(&mut robin, &kim, &added.document);
    let all_there = |document: &Document| {
        let held = texts(document);
        titles.iter().all(|title| held.contains(&json!(title).to_string()))
    };
    assert!(all_there(&robin.document));
    // An old file under either name brings nothing back and takes nothing away.
    for file in [&old_file, &added.document, &kim.document] {
        let before = robin.document.clone();
        open(&mut robin, &kim, file);
        assert_eq!(robin.document, before);
    }
}

#[test]
fn files_under_the_old_name_belong_to_the_heir_from_then_on() {
    let (mut robin, mut kim) = two_alone(&[]);
    bring(&mut robin, &kim.clone(), &kim.document);
    kim.goal("Written before Kim knew");
    let known = [Known { place: Place::Shared, document: &robin.document }];
    let part = plan(&known, &kim.file(), Whose::Theirs).parts.remove(0);
    assert_eq!(part.outcome, Outcome::Update { locals: vec![robin.document.id().clone()] });
    assert_eq!((&part.target, &part.origin), (robin.document.id(), kim.document.id()));
    assert_eq!(part.preview.counts.new, 1);
    // And the other way: Kim's document takes the name that survives.
    let known = [Known { place: Place::Shared, document: &kim.document }];
    let part = plan(&known, &robin.file(), Whose::Theirs).parts.remove(0);
    assert_eq!(part.outcome, Outcome::Update { locals: vec![kim.document.id().clone()] });
    assert_eq!(&part.target, robin.document.id());
}

#[test]
fn what_cannot_be_brought_together_is_left_alone() {
    let (mut robin, kim) = two_alone(&[]);
    let mut clock = robin.clock.clone();
    let mut attempt = |first: &Document, second: &Document, pairs: &[Match]| {
        bring_together(first, second, pairs, &mut clock, None, 0).map(|together| together.alias)
    };
    assert_eq!(attempt(&robin.document, &robin.document, &[]), Err(TogetherError::OneAlready));
    let stranger = Match { first: kim.me.clone(), second: kim.me.clone() };
    assert_eq!(
        attempt(&robin.document, &kim.document, &[stranger]),
        Err(TogetherError::NoSuchPerson(kim.me.clone()))
    );
    bring(&mut robin, &kim, &kim.document);
    let (stays, goes) =
        (&robin.document, if kim.document.id() == robin.document.id() { None } else { Some(&kim.document) });
    if let Some(goes) = goes {
        assert_eq!(attempt(stays, goes, &[]), Err(TogetherError::OneAlready));
        assert_eq!(attempt(goes, stays, &[]), Err(TogetherError::OneAlready));
    } else {
        assert_eq!(attempt(stays, &kim.document, &[]), Err(TogetherError::OneAlready));
    }
}

/// A mark of the Trash names the writes that were seen, by their writers; these
/// get other names when two are brought together.
#[test]
fn what_is_in_the_trash_stays_there_when_two_are_brought_together() {
    let (mut robin, mut kim) = two_alone(&[]);
    let mut trashed = Vec::new();
    for browser in [&mut robin, &mut kim] {
        let goal = browser.goal("Something for later");
        browser.act(|draft| draft.trash(&goal));
        trashed.push(goal);
    }
    bring(&mut robin, &kim, &kim.document);
    for goal in &trashed {
        let record = robin.document.record(goal).expect("it is there");
        assert_eq!(record.trash_state(), TrashState::Trashed);
    }
    assert_eq!(unseen_edits(&robin.document), [], "nothing was written after it went there");
}
