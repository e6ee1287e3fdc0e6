//! Restoring: what comes back comes back on both sides, and nobody's words
//! are written over unseen.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;
use turnwise::exchange::{
    Backup, File, Held, KindCounts, Known, Place, RestoreOutcome, RestorePart, RestorePlan, Whose,
    bring_together, names_of, plan, plan_restore,
};
use turnwise::replica::{
    Document, Id, Incoming, RestoreAct, TrashState, Undo, clashes, derived_id, unseen_edits,
};

use crate::laws::touching::fault_of_act;

use super::partners::{Browser, backup_of, id, private_document, run, steps};
use crate::repeat::config;

fn backup(browser: &Browser) -> File {
    let documents = vec![Held { place: Place::Shared, document: browser.document.clone() }];
    let file = File::full_backup(Backup { documents, ..Backup::default() }, browser.header());
    let text = file.print().expect("it prints");
    File::read(text.as_bytes()).expect("it reads")
}

fn plan_of(act: RestoreAct, browser: &Browser, backup: &File) -> RestorePlan {
    plan_restore(act, &browser.known(), backup, &|_| Some(browser.me.clone()), &browser.clock)
}

fn only(plan: &RestorePlan) -> &RestorePart {
    assert_eq!(plan.parts.len(), 1);
    &plan.parts[0]
}

/// Restores; gives how it is taken back.
fn restore(act: RestoreAct, browser: &mut Browser, backup: &File) -> Vec<Undo> {
    let plan = plan_of(act, browser, backup);
    let now = browser.document.clone();
    let me = browser.me.clone();
    let done = only(&plan).carry_out(&now, &mut browser.clock, Some(&me), 1_777_800_000_000);
    let Some((after, changes)) = done else { return Vec::new() };
    for (change, _) in &changes {
        let before = browser.document.clone();
        browser.document.join(Incoming::Change(change));
        assert_eq!(fault_of_act(&before, &browser.document, &[change.stamp()]), None);
    }
    assert_eq!(browser.document, after, "the changes make what was previewed");
    changes.into_iter().map(|(_, undo)| undo).collect()
}

fn title<'a>(browser: &'a Browser, record: &Id) -> Option<&'a str> {
    browser.document.record(record).filter(|record| record.is_kept())?.text("title")
}

/// What a person sees: the fields of the records that are not in the Trash.
fn shown(document: &Document) -> BTreeSet<(Id, String, String)> {
    let kept = document.records().filter(|(_, record)| record.is_kept());
    kept.flat_map(|(id, record)| {
        let fields = record.fields().into_iter().map(|field| (field, record.get(field).cloned()));
        let shown = fields.filter_map(|(field, value)| Some((field, value?)));
        shown
            .filter(|(field, _)| *field != "trashed")
            .map(|(field, value)| (id.clone(), field.to_owned(), value.to_string()))
            .collect::<Vec<_>>()
    })
    .collect()
}

fn pair() -> (Browser, Browser) {
    let robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let kim = robin.second(2);
    (robin, kim)
}

fn exchange(one: &mut Browser, other: &mut Browser) {
    one.join(&other.document.clone());
    other.join(&one.document.clone());
    assert_eq!(one.document, other.document);
}

/// T20: elsewhere, restored notes were deleted again by an old tombstone.
#[test]
fn a_restored_record_wins_over_its_old_deletion_on_both_sides() {
    for is_emptied in [false, true] {
        let (mut robin, mut kim) = pair();
        let goal = robin.goal("Finish the first draft");
        exchange(&mut robin, &mut kim);
        let saved = backup(&robin);
        kim.act(|draft| draft.trash(&goal));
        if is_emptied {
            kim.act(|draft| draft.empty(&goal));
        }
        let old_file_of_kim = kim.document.clone();
        exchange(&mut robin, &mut kim);
        assert_eq!(title(&robin, &goal), None);
        restore(RestoreAct::BringBack, &mut robin, &saved);
        robin.join(&old_file_of_kim);
        exchange(&mut robin, &mut kim);
        kim.join(&old_file_of_kim);
        for browser in [&robin, &kim] {
            assert_eq!(title(browser, &goal), Some("Finish the first draft"));
        }
        assert_eq!(robin.document, kim.document);
        let record = robin.document.record(&goal).expect("it is there");
        let author = record.entry("title").and_then(|entry| entry.by);
        assert_eq!(author, Some(&robin.me), "words keep their author");
        assert!(unseen_edits(&robin.document).is_empty() && clashes(&robin.document).is_empty());
    }
}

/// T21: elsewhere, deleted items came back from an old device.
#[test]
fn an_old_file_of_a_third_device_does_not_bring_back_what_is_in_the_trash() {
    let (mut robin, mut kim) = pair();
    let goal = robin.goal("Not any more");
    exchange(&mut robin, &mut kim);
    let tablet = robin.second(3).document;
    kim.act(|draft| draft.trash(&goal));
    exchange(&mut robin, &mut kim);
    for browser in [&mut robin, &mut kim] {
        browser.join(&tablet);
        assert_eq!(
            browser.document.record(&goal).map(|record| record.trash_state()),
            Some(TrashState::Trashed)
        );
    }
    assert_eq!(robin.document, kim.document);
}

/// T22: elsewhere, a device with a stale copy wrote over the newer one.
#[test]
fn an_older_backup_of_ones_own_that_is_imported_changes_nothing() {
    let (mut robin, mut kim) = pair();
    let goal = robin.goal("First words");
    exchange(&mut robin, &mut kim);
    let old = backup(&robin);
    robin.act(|draft| draft.set(&goal, "goal", "title", "Later words"));
    kim.act(|draft| draft.set(&goal, "goal", "why", "Because."));
    exchange(&mut robin, &mut kim);
    let known = [Known { place: Place::Shared, document: &robin.document }];
    let plan = plan(&known, &old, Whose::Mine);
    assert!(plan.is_nothing_new());
    let mut after = robin.document.clone();
    after.join(Incoming::Whole(&plan.parts[0].incoming));
    assert_eq!(after, robin.document);
}

/// T16: elsewhere, a restored browser reused its name, and its partner's
/// browser took its new words for old ones.
#[test]
fn after_restoring_into_an_empty_browser_nothing_of_either_side_vanishes() {
    let (mut robin, mut kim) = pair();
    let goal = robin.goal("Kept");
    exchange(&mut robin, &mut kim);
    let saved = backup(&robin);
    // Written after the backup, given to Kim, and lost with the browser.
    let late = robin.goal("After the backup");
    kim.join(&robin.document.clone());

    let empty: [Known<'_>; 0] = [];
    let restored = plan_restore(RestoreAct::BringBack, &empty, &saved, &|_| None, &robin.clock);
    let RestoreOutcome::Whole(whole) = &only(&restored).outcome else { panic!("it comes back whole") };
    // The browser that opens a backup is another device.
    let mut again = robin.second(9);
    (again.me, again.other) = (robin.me.clone(), kim.me.clone());
    assert_ne!(again.clock.writer().device, robin.clock.writer().device);
    again.document = whole.clone();
    again.act(|draft| draft.set(&goal, "goal", "why", "Written after restoring."));
    let fresh = again.goal("New after restoring");
    exchange(&mut again, &mut kim);
    for browser in [&again, &kim] {
        assert_eq!(title(browser, &goal), Some("Kept"));
        assert_eq!(title(browser, &late), Some("After the backup"), "Kim gives it back");
        assert_eq!(title(browser, &fresh), Some("New after restoring"));
        let why = browser.document.record(&goal).and_then(|record| record.text("why"));
        assert_eq!(why, Some("Written after restoring."));
    }
}

#[test]
fn bringing_back_changes_nothing_that_is_there() {
    let (mut robin, mut kim) = pair();
    let (stays, goes) = (robin.goal("Stays"), robin.goal("Goes"));
    exchange(&mut robin, &mut kim);
    let saved = backup(&robin);
    robin.act(|draft| draft.set(&stays, "goal", "title", "Stays, and is newer"));
    robin.act(|draft| draft.trash(&goes));
    let newer = kim.goal("New");
    exchange(&mut robin, &mut kim);
    let before = shown(&robin.document);
    let plan = plan_of(RestoreAct::BringBack, &robin, &saved);
    assert!(only(&plan).overwritten.is_empty());
    let counts = &only(&plan).counts;
    assert_eq!(counts.get("goal"), Some(&KindCounts { brought_back: 1, ..KindCounts::default() }));
    assert_eq!(counts.len(), 1);
    restore(RestoreAct::BringBack, &mut robin, &saved);
    assert!(shown(&robin.document).is_superset(&before));
    assert_eq!(title(&robin, &goes), Some("Goes"));
    assert_eq!(title(&robin, &stays), Some("Stays, and is newer"));
    assert_eq!(title(&robin, &newer), Some("New"));
    assert!(plan_of(RestoreAct::BringBack, &robin, &saved).is_empty(), "again does nothing");
}

#[test]
fn what_clashed_when_it_was_saved_clashes_again_when_it_comes_back() {
    let (mut robin, mut kim) = pair();
    let goal = robin.goal("Title");
    exchange(&mut robin, &mut kim);
    robin.act(|draft| draft.set(&goal, "goal", "why", "Mine."));
    kim.act(|draft| draft.set(&goal, "goal", "why", "Theirs."));
    exchange(&mut robin, &mut kim);
    let saved = backup(&robin);
    let before = clashes(&robin.document);
    assert_eq!(before.len(), 1);
    robin.act(|draft| draft.empty(&goal));
    restore(RestoreAct::BringBack, &mut robin, &saved);
    exchange(&mut robin, &mut kim);
    let after = clashes(&kim.document);
    assert_eq!(after.len(), 1);
    assert_eq!(
        (&after[0].losing.value, &after[0].losing.by, &after[0].current.value),
        (&before[0].losing.value, &before[0].losing.by, &before[0].current.value)
    );
}

#[test]
fn returning_puts_fields_back_trashes_what_is_newer_and_destroys_nothing() {
    let (mut robin, _) = pair();
    let (edited, gone) = (robin.goal("As it was"), robin.goal("Still there"));
    let saved = backup(&robin);
    let then = shown(&robin.document);
    robin.act(|draft| draft.set(&edited, "goal", "title", "As it is"));
    robin.act(|draft| draft.set(&edited, "goal", "why", "A new field"));
    robin.act(|draft| draft.empty(&gone));
    let newer = robin.goal("Newer");
    let before = shown(&robin.document);
    let plan = plan_of(RestoreAct::ReturnTo, &robin, &saved);
    let all = KindCounts { brought_back: 1, changed_back: 1, trashed: 1 };
    assert_eq!(only(&plan).counts.get("goal"), Some(&all));
    assert!(only(&plan).overwritten.is_empty(), "all of it is my own");
    let undo = restore(RestoreAct::ReturnTo, &mut robin, &saved);
    assert_eq!(shown(&robin.document), then);
    let record = robin.document.record(&newer).expect("it is there");
    assert_eq!((record.trash_state(), record.text("title")), (TrashState::Trashed, Some("Newer")));
    assert!(clashes(&robin.document).is_empty() && unseen_edits(&robin.document).is_empty());

    // And back again: the act can be undone.
    for undo in undo.iter().rev() {
        for round in 0..undo.rounds() {
            robin.act(|draft| undo.draft(round, draft));
        }
    }
    assert_eq!(shown(&robin.document), before);
}

/// The rule of restoring: nobody's newer words go unseen.
#[test]
fn newer_words_of_another_person_are_shown_before_and_wait_in_review_on_both_sides() {
    let (mut robin, mut kim) = pair();
    let goal = robin.goal("Robin's words");
    exchange(&mut robin, &mut kim);
    let saved = backup(&robin);
    kim.act(|draft| draft.set(&goal, "goal", "title", "Kim's newer words"));
    kim.act(|draft| draft.set(&goal, "goal", "order", "b"));
    let kims = kim.goal("Kim's new goal");
    exchange(&mut robin, &mut kim);

    let plan = plan_of(RestoreAct::ReturnTo, &robin, &saved);
    let overwritten = &only(&plan).overwritten;
    let told: Vec<_> = overwritten.iter().map(|one| (&one.record, one.field.as_deref())).collect();
    assert_eq!(told, [(&goal, Some("title")), (&kims, None)], "a position is nobody's words");
    assert_eq!(overwritten[0].theirs, Some(json!("Kim's newer words")));
    assert_eq!(overwritten[0].back, Some(json!("Robin's words")));
    assert!(overwritten.iter().all(|one| one.by.as_ref() == Some(&kim.me)));

    restore(RestoreAct::ReturnTo, &mut robin, &saved);
    kim.join(&robin.document.clone());
    for browser in [&robin, &kim] {
        assert_eq!(title(browser, &goal), Some("Robin's words"));
        let asked = clashes(&browser.document);
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].losing.value, json!("Kim's newer words"));
        let unseen = unseen_edits(&browser.document);
        assert_eq!(unseen.iter().map(|edit| &edit.record).collect::<Vec<_>>(), [&kims]);
    }
}

/// Between looking at the plan and saying yes, a file of the partner came in.
#[test]
fn words_that_arrive_between_plan_and_act_are_not_written_over() {
    let (mut robin, mut kim) = pair();
    let goal = robin.goal("Then");
    exchange(&mut robin, &mut kim);
    let saved = backup(&robin);
    robin.act(|draft| draft.set(&goal, "goal", "title", "Now"));
    exchange(&mut robin, &mut kim);
    let plan = plan_of(RestoreAct::ReturnTo, &robin, &saved);
    kim.act(|draft| draft.set(&goal, "goal", "title", "Kim, meanwhile"));
    robin.join(&kim.document.clone());
    let now = robin.document.clone();
    let (after, _) = only(&plan).carry_out(&now, &mut robin.clock, None, 0).expect("changes");
    let asked = clashes(&after);
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].losing.value, json!("Kim, meanwhile"));
    assert_eq!(asked[0].current.value, json!("Then"));
}

#[test]
fn who_people_are_and_what_was_handed_over_is_not_undone_by_returning_to_a_day() {
    let (mut robin, _) = pair();
    let saved = backup(&robin);
    let (me, third, document) = (robin.me.clone(), robin.id(), robin.document.id().clone());
    robin.act(|draft| {
        draft.set(&me, "person", "name", "Robin, renamed");
        draft.set(&third, "person", "name", "Sam");
        draft.set(&document, "partnership", "state", "closed");
    });
    assert!(plan_of(RestoreAct::ReturnTo, &robin, &saved).is_empty());

    let own = private_document(&robin, "before");
    let file = backup_of(&robin, "before");
    let mut later = robin.clone();
    later.document = Document::new(own.id().clone());
    later.join(&own);
    let _of_the_reflection = later.id();
    let (note, membership) = (later.id(), later.id());
    later.act(|draft| {
        draft.set(&note, "reflection", "text", "after");
        draft.set(&membership, "membership", "me", "someone");
    });
    let known = [Known { place: Place::Private, document: &later.document }];
    let plan = plan_restore(RestoreAct::ReturnTo, &known, &file, &|_| None, &later.clock);
    let part = plan.parts.iter().find(|part| part.place == Place::Private).expect("a part");
    let trashed = part.counts.get("reflection").map(|counts| counts.trashed);
    assert_eq!((trashed, part.counts.len()), (Some(1), 1));
    assert!(part.overwritten.is_empty(), "in the private document all words are one's own");
}

#[test]
fn two_partnerships_that_are_one_by_now_come_back_into_the_one() {
    let mut first = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let mut second = Browser::start(2, ["Kim Example", "Robin Sample"]);
    let (one, two) = (first.goal("One"), second.goal("Two"));
    let documents = vec![
        Held { place: Place::Shared, document: first.document.clone() },
        Held { place: Place::Shared, document: second.document.clone() },
    ];
    let file = File::full_backup(Backup { documents, ..Backup::default() }, first.header());
    let together =
        bring_together(&first.document, &second.document, &[], &mut first.clock, None, 0).expect("one");
    first.document = together.document;
    let heir = first.document.id().clone();
    first.note_together(&together.alias, &heir);
    assert!(plan_of(RestoreAct::ReturnTo, &first, &file).is_empty(), "each holds half, together all");
    first.act(|draft| draft.empty(&one));
    first.act(|draft| draft.empty(&two));
    restore(RestoreAct::BringBack, &mut first, &file);
    assert_eq!((title(&first, &one), title(&first, &two)), (Some("One"), Some("Two")));
    let names = names_of(&first.known(), &heir);
    let rest = file.without(&names).expect("it held both");
    assert_eq!(rest.documents().len(), 0, "erased under both of its names");
}

#[test]
fn a_backup_without_an_erased_partnership_holds_no_word_of_it() {
    let (robin, _) = super::partners::rich_pair();
    let other = Browser::start(7, ["Robin Sample", "Sam Third"]);
    let mut documents = backup_of(&robin, "private words");
    let turnwise::exchange::Content::Backup(content) = &mut documents.content else { panic!("a backup") };
    content.documents.push(Held { place: Place::Shared, document: other.document.clone() });
    let file = File::full_backup(content.clone(), robin.header());
    let names = names_of(&robin.known(), robin.document.id());
    let rest = file.without(&names).expect("it held it").print().expect("it prints");
    assert!(!rest.contains("Finish the first draft") && !rest.contains(robin.document.id().as_str()));
    assert!(rest.contains("private words") && rest.contains("Sam Third"));
    assert_eq!(File::read(rest.as_bytes()).expect("it reads").without(&names), None);
    assert_ne!(file.content_print(), File::read(rest.as_bytes()).expect("it reads").content_print());
    assert_eq!(robin.file().without(&names), None, "a file for a partner is no backup");
}

#[test]
fn two_backups_of_one_state_have_one_print_whenever_they_were_made() {
    let (mut robin, _) = pair();
    let first = backup(&robin);
    let mut second = first.clone();
    second.header.saved_at += 86_400_000;
    assert_eq!(first.content_print(), second.content_print());
    robin.goal("Another");
    assert_ne!(first.content_print(), backup(&robin).content_print());
}

proptest! {
    #![proptest_config(config(600))]

    /// Any two states with a backup between them, restored by either.
    #[test]
    fn restoring_random_states_loses_no_word_and_shows_what_is_anothers(
        before in steps(), after in steps(), act in prop_oneof![Just(RestoreAct::BringBack), Just(RestoreAct::ReturnTo)],
    ) {
        let (mut robin, mut kim) = pair();
        run(&before, &mut robin, &mut kim, true);
        let saved = backup(&robin);
        run(&after, &mut robin, &mut kim, true);
        robin.join(&kim.document.clone());
        let now = robin.document.clone();
        let plan = plan_of(act, &robin, &saved);
        let undo = restore(act, &mut robin, &saved);
        // Whatever Kim wrote is still in the document, in its place or in Review.
        for (id, record) in now.records() {
            for (stamp, write) in record.writes().filter(|(_, write)| write.by.as_ref() == Some(&kim.me)) {
                for (field, value) in write.set.iter().filter(|(field, _)| *field != "trashed") {
                    let still = robin.document.record(id).expect("nothing is destroyed");
                    prop_assert!(
                        still.entries(field).any(|entry| entry.stamp == *stamp || entry.value == value),
                        "Kim's {field} is gone"
                    );
                }
            }
        }
        // What differs for Kim was in the list.
        for part in &plan.parts {
            for record in &part.preview.records {
                let old = now.record(&record.id);
                for field in record.fields.iter().filter(|field| field.before.is_some()) {
                    let entry = old.and_then(|old| old.entry(&field.field)).expect("it was there");
                    let is_shown = part.overwritten.iter().any(|one| {
                        one.record == record.id && one.field.as_deref() == Some(field.field.as_str())
                    });
                    let is_kims = entry.by == Some(&kim.me);
                    prop_assert!(is_shown || !is_kims || act == RestoreAct::BringBack);
                }
            }
        }
        // Everything of then is shown again.
        let Some(Place::Shared) = saved.documents().first().map(|(place, _)| place.clone()) else { panic!() };
        let then = saved.documents()[0].1.clone();
        if act == RestoreAct::ReturnTo {
            prop_assert_eq!(shown(&robin.document), shown(&then));
        } else {
            let kept = |document: &Document| -> BTreeSet<Id> {
                let kept = document.records().filter(|(_, record)| record.is_kept());
                kept.map(|(id, _)| id.clone()).collect()
            };
            prop_assert!(kept(&robin.document).is_superset(&kept(&then)));
            prop_assert!(shown(&robin.document).is_superset(&shown(&now)));
        }
        // It travels, and comes to rest.
        kim.join(&robin.document.clone());
        robin.join(&kim.document.clone());
        prop_assert_eq!(&robin.document, &kim.document);
        prop_assert!(plan_of(act, &robin, &saved).is_empty(), "once is enough");
        for undo in undo.iter().rev() {
            for round in 0..undo.rounds() {
                robin.act(|draft| undo.draft(round, draft));
            }
        }
        prop_assert_eq!(shown(&robin.document), shown(&now), "and it can be undone");
    }
}

#[test]
fn a_record_that_a_newer_version_wrote_comes_back_with_all_it_holds() {
    let (mut robin, _) = pair();
    let star = derived_id(&id("a"), "star");
    robin.act(|draft| draft.set(&star, "constellation", "stars", json!([1, 9_007_199_254_740_993u64, null])));
    let saved = backup(&robin);
    robin.act(|draft| draft.empty(&star));
    restore(RestoreAct::BringBack, &mut robin, &saved);
    let record = robin.document.record(&star).expect("it is there");
    assert_eq!(record.kind, "constellation");
    assert_eq!(record.get("stars"), Some(&json!([1, 9_007_199_254_740_993u64, null])));
}
