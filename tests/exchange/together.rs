//! Two who began alone and find that it is one partnership.

use proptest::prelude::*;
use serde_json::json;
use turnwise::exchange::{
    Backup, File, Held, Known, Match, Outcome, Part, Place, TogetherError, Whose, bring_together, names_of,
    plan, surviving,
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
    let heir = browser.document.id().clone();
    browser.note_together(&together.alias, &heir);
}

/// Opens a file as the app does; a partnership that is not here is ours, and
/// what the file proposes is agreed to.
fn open(browser: &mut Browser, other: &Browser, file: &Document) {
    let file = turnwise::exchange::File::for_partner(file, other.header()).expect("a partnership");
    let part = plan(&browser.known(), &file, Whose::Theirs).parts.remove(0);
    if let Some(proposed) = part.proposal {
        for (alias, heir) in &proposed.aliases {
            browser.note_together(alias, heir);
        }
        browser.document = proposed.part.after;
        let document = browser.document.clone();
        return observe(&mut browser.clock, &document);
    }
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
    let part = plan(&robin.known(), &kim.file(), Whose::Theirs).parts.remove(0);
    assert_eq!(part.outcome, Outcome::Update { locals: vec![robin.document.id().clone()] });
    assert_eq!(part.proposal, None, "it is Robin's own act");
    assert_eq!((&part.target, &part.origin), (robin.document.id(), kim.document.id()));
    assert_eq!(part.preview.counts.new, 1);
    // And the other way: Kim is asked, and then her document takes the name
    // that survives.
    let part = plan(&kim.known(), &robin.file(), Whose::Theirs).parts.remove(0);
    let proposed = part.proposal.expect("Robin's file says that they are one");
    assert_eq!(proposed.with, [kim.document.id().clone()]);
    let part = proposed.part;
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

/// Two notebooks of Robin's, with Kim and with Sam.
fn two_notebooks() -> (Browser, Browser, Browser) {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let kim = robin.second(2);
    let mut sam = Browser::start(3, ["Sam Third", "Robin Sample"]);
    robin.goal("For Kim alone");
    sam.goal("For Sam alone");
    (robin, kim, sam)
}

fn opened(robin: &Browser, sam: &Document, file: &File) -> Part {
    let mut known = robin.known().to_vec();
    known.push(Known { place: Place::Shared, document: sam });
    plan(&known, file, Whose::Theirs).parts.remove(0)
}

/// Fault A27: a file whose only write said that Kim's notebook is one with
/// Sam's brought the two together, and Sam's next file held Kim's words.
#[test]
fn a27_a_file_proposes_that_two_notebooks_are_one_and_never_makes_them_one() {
    let names = |of: &Browser| (of.document.id().clone(), of.document.id().as_str().to_owned());
    for is_other_way in [false, true] {
        let (mut robin, mut kim, mut sam) = two_notebooks();
        let ((kims, _), (sams, _)) = (names(&kim), names(&sam));
        let (from, to) =
            if is_other_way { (sams.clone(), kims.clone()) } else { (kims.clone(), sams.clone()) };
        kim.act(|draft| draft.set(&from, "partnership", "merged_into", to.as_str()));
        for _ in 0..2 {
            let part = opened(&robin, &sam.document, &kim.file());
            assert_eq!(part.target, kims);
            let held = texts(&part.after);
            assert!(held.contains(&json!("For Kim alone").to_string()));
            assert!(!held.contains(&json!("For Sam alone").to_string()), "Sam's words stay with Sam");
            let proposed = part.proposal.expect("it is said");
            assert_eq!(proposed.with, std::slice::from_ref(&sams));
            assert!(texts(&proposed.part.after).contains(&json!("For Sam alone").to_string()));
            // Added as it is, and opened once more.
            robin.document.join(turnwise::replica::Incoming::Whole(&part.incoming));
        }
        // Sam knows nothing of all this, and Sam's file still belongs to Sam.
        sam.goal("Later, for Sam alone");
        let before = sam.clone();
        sam.goal("Later still");
        let part = opened(&robin, &before.document, &sam.file());
        assert_eq!((part.target, part.origin), (sams.clone(), sams));
        assert!(!texts(&part.after).contains(&json!("For Kim alone").to_string()));
    }
}

/// What came in once waits for a notebook that is not here yet.
#[test]
fn a27_a_notebook_that_is_new_here_is_asked_about_too() {
    let (mut robin, mut kim, sam) = two_notebooks();
    let (kims, sams) = (kim.document.id().clone(), sam.document.id().clone());
    kim.act(|draft| draft.set(&sams, "partnership", "merged_into", kims.as_str()));
    robin.join(&kim.document);
    let part = plan(&robin.known(), &sam.file(), Whose::Theirs).parts.remove(0);
    assert_eq!(part.outcome, Outcome::NewPartnership { others: vec![kims.clone()] });
    assert_eq!(part.target, sams);
    assert_eq!(part.proposal.map(|proposed| proposed.with), Some(vec![kims]));
}

/// Erasing the notebook with Kim took Sam's out of the backups as well, and a
/// backup with Sam's would have been brought back into Kim's.
#[test]
fn a27_backups_take_no_word_of_a_file_for_what_is_one_notebook() {
    let (mut robin, mut kim, sam) = two_notebooks();
    let (kims, sams) = (kim.document.id().clone(), sam.document.id().clone());
    kim.act(|draft| draft.set(&sams, "partnership", "merged_into", kims.as_str()));
    robin.join(&kim.document);
    let held = |document: &Document| Held { place: Place::Shared, document: document.clone() };
    let documents = vec![held(&robin.document), held(&sam.document)];
    let backup = File::full_backup(Backup { documents, ..Backup::default() }, robin.header());
    let rest = backup.without(&names_of(&robin.known(), &kims)).expect("it held Kim's");
    assert_eq!(rest.documents().len(), 1);
    assert_eq!(rest.documents()[0].1.id(), &sams);
    let plan = turnwise::exchange::plan_restore(
        turnwise::replica::RestoreAct::BringBack,
        &robin.known(),
        &rest,
        &|_| None,
        &robin.clock,
    );
    assert_eq!(plan.parts[0].target, sams);
}
