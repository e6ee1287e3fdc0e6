//! The import plan: what it says is what happens, and nothing before "Add".

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;
use turnwise::coaching::questions;
use turnwise::exchange::{
    Backup, Counts, File, Held, Known, LeftOut, Outcome, Owner, Part, Place, Plan, RecordChange, Side, Whose,
    owner_of, plan, plan_invitation,
};
use turnwise::replica::{Device, Document, Id, Incoming};

use super::partners::{Browser, MORNING, backup_of, private_document, random_pair, rich_pair, steps};
use crate::repeat::config;

fn shared(document: &Document) -> Known<'_> {
    Known { place: Place::Shared, document }
}

fn only(plan: Plan) -> Part {
    assert_eq!(plan.parts.len(), 1);
    plan.parts.into_iter().next().expect("one part")
}

fn planned(browser: &Browser, from: &Browser) -> Part {
    only(plan(&[shared(&browser.document)], &from.file(), Whose::Theirs))
}

fn is_nothing_new(part: &Part) -> bool {
    matches!(part.outcome, Outcome::NothingNew { .. }) && part.preview.counts == Counts::default()
}

#[test]
fn the_same_file_twice_an_older_one_and_my_own_are_nothing_new() {
    let (mut robin, mut kim) = rich_pair();
    let old = kim.file();
    kim.goal("A newer goal");
    let new = kim.file();
    let first = only(plan(&[shared(&robin.document)], &new, Whose::Theirs));
    assert_eq!(first.outcome, Outcome::Update { locals: vec![robin.document.id().clone()] });
    robin.join(&first.incoming);
    let known = [shared(&robin.document)];
    for file in [&new, &old, &robin.file()] {
        let again = plan(&known, file, Whose::Theirs);
        assert!(again.is_nothing_new());
        assert_eq!(only(again).outcome, Outcome::NothingNew { is_worth_joining: false });
    }
}

#[test]
fn an_older_export_of_my_own_changes_nothing() {
    let (mut robin, _) = rich_pair();
    let old = robin.file();
    let goal = robin.goal("Later");
    robin.act(|draft| draft.set(&goal, "goal", "title", "Later still"));
    robin.act(|draft| draft.trash(&goal));
    let part = only(plan(&[shared(&robin.document)], &old, Whose::Theirs));
    assert!(is_nothing_new(&part));
    assert_eq!(part.after, robin.document);
}

#[test]
fn what_the_other_has_seen_is_worth_joining_though_nothing_is_new() {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let goal = robin.goal("One");
    let mut kim = robin.second(2);
    // Kim answers nothing visible: writes and takes it back.
    kim.act(|draft| draft.set(&goal, "goal", "why", "hm"));
    kim.act(|draft| draft.set(&goal, "goal", "why", serde_json::Value::Null));
    let part = planned(&robin, &kim);
    assert_eq!(part.outcome, Outcome::NothingNew { is_worth_joining: true });
}

#[test]
fn the_preview_counts_each_record_once_and_each_question() {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let changed = robin.goal("Write on Monday");
    let trashed = robin.goal("Will go");
    let restored = robin.goal("Will come back");
    let emptied = robin.goal("Will be emptied");
    let clashing = robin.goal("Both write this");
    let lost = robin.goal("Edited while in the Trash");
    let _untouched = robin.goal("Nobody touches this");
    robin.act(|draft| draft.trash(&restored));
    let mut kim = robin.second(2);
    robin.act(|draft| draft.set(&clashing, "goal", "title", "Robin's words"));
    robin.act(|draft| draft.set(&lost, "goal", "title", "Robin's edit"));
    kim.act(|draft| draft.set(&changed, "goal", "title", "Write on Tuesday"));
    // Her second act: the later of the two that differ.
    kim.act(|draft| draft.set(&clashing, "goal", "title", "Kim's words"));
    kim.act(|draft| draft.trash(&trashed));
    kim.act(|draft| draft.trash(&lost));
    kim.act(|draft| draft.restore(&restored));
    kim.act(|draft| draft.trash(&emptied));
    kim.act(|draft| draft.empty(&emptied));
    kim.goal("New one");
    kim.goal("New two");

    let before = robin.document.clone();
    let part = planned(&robin, &kim);
    assert_eq!(robin.document, before, "a plan changes nothing");
    assert_eq!(
        part.preview.counts,
        Counts { new: 2, changed: 2, trashed: 2, restored: 1, gone: 1, clashing: 2 }
    );
    let record =
        |id| part.preview.records.iter().find(|record| record.id == id).expect("it is in the preview");

    let title = &record(changed).fields[0];
    assert_eq!(
        (title.before.clone(), title.after.clone()),
        (Some(json!("Write on Monday")), Some(json!("Write on Tuesday")))
    );
    assert_eq!(
        title.words.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>(),
        ["Write on ", "Monday", "Tuesday"]
    );
    assert_eq!(title.by, Some(kim.me.clone()));
    assert!(title.at.is_some_and(|at| at > MORNING));

    let clash = record(clashing.clone());
    assert_eq!(clash.change, RecordChange::Changed, "Kim's stamp is the later");
    assert_eq!(clash.by, BTreeSet::from([kim.me.clone()]));
    let field = &clash.clashes[0];
    assert_eq!((field.field.as_str(), field.shown), ("title", Side::Theirs));
    assert_eq!((&field.mine.value, &field.mine.by), (&json!("Robin's words"), &Some(robin.me.clone())));
    assert_eq!((&field.theirs.value, &field.theirs.by), (&json!("Kim's words"), &Some(kim.me.clone())));
    assert_eq!(record(lost).edited_in_trash, ["title"]);
    assert_eq!(record(emptied).change, RecordChange::Gone);

    // And the other way round, Kim's own words stay shown and ask.
    let part = planned(&kim, &robin);
    let clash = part.preview.records.iter().find(|record| record.id == clashing).expect("a clash");
    assert_eq!((clash.change, clash.clashes[0].shown), (RecordChange::Same, Side::Mine));
    assert_eq!(clash.clashes[0].theirs.value, json!("Robin's words"));
}

proptest! {
    #![proptest_config(config(500))]

    /// What the preview says is what the commit does.
    #[test]
    fn a_preview_tells_exactly_what_differs(steps in steps()) {
        let (mut robin, kim) = random_pair(&steps);
        let part = planned(&robin, &kim);
        let before = robin.document.clone();
        robin.document.join(Incoming::Whole(&part.incoming));
        prop_assert_eq!(&robin.document, &part.after);
        for (id, after) in robin.document.records() {
            let seen = part.preview.records.iter().find(|record| record.id == *id);
            let fields = after.fields().into_iter().filter(|field| *field != "trashed");
            for field in fields {
                let was = before.record(id).and_then(|record| record.get(field));
                let told = seen.and_then(|record| record.fields.iter().find(|told| told.field == field));
                prop_assert_eq!(was != after.get(field), told.is_some());
                // A field that was cleared holds null, which reads like nothing.
                prop_assert_eq!(told.map_or(was, |told| told.after.as_ref()), after.get(field));
            }
        }
        let known = questions(&before);
        let fresh = questions(&robin.document).into_iter().filter(|clash| known.iter().all(|old| old.id() != clash.id()));
        let told: usize = part.preview.records.iter().map(|record| record.clashes.len()).sum();
        prop_assert_eq!(fresh.count(), told);
        prop_assert!(is_nothing_new(&planned(&robin, &kim)));
    }
}

#[test]
fn a_partnership_that_is_not_here_asks() {
    let (robin, _) = rich_pair();
    let sam = Browser::start(9, ["Sam Sample", "Toni Example"]);
    let part = planned(&sam, &robin);
    assert_eq!(part.outcome, Outcome::NewPartnership { others: vec![sam.document.id().clone()] });
    assert_eq!(
        part.preview.counts.new,
        robin.document.records().filter(|(_, record)| record.is_kept()).count()
    );
    let nobody = only(plan(&[], &robin.file(), Whose::Theirs));
    assert_eq!(nobody.outcome, Outcome::NewPartnership { others: vec![] });
    assert_eq!(nobody.after.records().count(), robin.document.len());
}

#[test]
fn the_private_part_of_another_backup_is_never_added() {
    let (robin, mut kim) = rich_pair();
    kim.goal("For both");
    let backup = backup_of(&kim, "Kim's own thoughts");
    let own = private_document(&robin, "Robin's own thoughts");
    let known = [shared(&robin.document), Known { place: Place::Private, document: &own }];
    let outcome = |plan: &Plan, place: Place| {
        plan.parts.iter().find(|part| part.place == place).expect("a part").outcome.clone()
    };
    let theirs = plan(&known, &backup, Whose::Theirs);
    assert!(theirs.is_backup);
    assert_eq!(outcome(&theirs, Place::Private), Outcome::LeftOut(LeftOut::Private));
    assert!(matches!(outcome(&theirs, Place::Shared), Outcome::Update { .. }));

    // In an empty browser, by who says that it is their own.
    let mine = plan(&[], &backup, Whose::Mine);
    assert_eq!(outcome(&mine, Place::Private), Outcome::NewDocument);
    assert_eq!(
        outcome(&plan(&[], &backup, Whose::Theirs), Place::Private),
        Outcome::LeftOut(LeftOut::Private)
    );

    // The place of a newer version stays out, and is no error.
    let text = backup.print().expect("it prints").replace("\"place\": \"private\"", "\"place\": \"archive\"");
    let mut value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    value.as_object_mut().expect("an object").remove("checksum");
    value["checksum"] = json!(format!("{:08x}", crc32fast::hash(value.to_string().as_bytes())));
    let newer = File::read(value.to_string().as_bytes()).expect("it reads");
    let archive = plan(&known, &newer, Whose::Mine);
    assert_eq!(outcome(&archive, Place::Other("archive".into())), Outcome::LeftOut(LeftOut::Newer));
}

#[test]
fn a_part_says_up_to_when_it_knows_what_i_wrote() {
    let (mut robin, _) = rich_pair();
    let device: Device = robin.clock.writer().device;
    let kim = robin.second(5);
    let sent = robin.document.seen().latest_of(device);
    robin.goal("Not sent yet");
    let part = planned(&robin, &kim);
    assert_eq!(part.newest_of(device), sent);
    assert!(part.newest_of(device) < robin.document.seen().latest_of(device));
    assert!(part.newest_at().is_some_and(|at| at > MORNING));
    assert_eq!(
        plan(&[], &kim.file(), Whose::Theirs).header.and_then(|header| header.from).map(|from| from.name),
        Some("Kim Example".into())
    );
}

#[test]
fn an_invitation_is_planned_like_a_file() {
    let robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let invitation =
        turnwise::exchange::Invitation::new(&robin.document, &robin.me, &[]).expect("an invitation");
    let part = only(plan_invitation(&[], &invitation));
    assert_eq!(part.outcome, Outcome::NewPartnership { others: vec![] });
    assert_eq!(part.preview.counts, Counts { new: 3, ..Counts::default() });
    let known = [shared(&robin.document)];
    assert!(plan_invitation(&known, &invitation).is_nothing_new());
}

#[test]
fn a_file_that_puts_away_ten_records_or_a_fifth_asks_again() {
    for (goals, trashed, much) in [(100, 9, false), (100, 10, true), (20, 4, false), (20, 9, true)] {
        let (mut robin, mut kim) = rich_pair();
        let goals: Vec<_> = (0..goals).map(|at| robin.goal(&format!("Goal {at}"))).collect();
        kim.join(&robin.document);
        // What was in the Trash before it came here takes nothing away.
        let other = kim.goal("Never seen here");
        kim.act(|draft| draft.trash(&other));
        for goal in goals.iter().take(trashed) {
            kim.act(|draft| draft.trash(goal));
        }
        let part = planned(&robin, &kim);
        assert_eq!(part.preview.put_away, trashed);
        assert_eq!(part.preview.puts_away_much(), much, "{trashed} of {}", part.preview.kept);
    }
}

#[test]
fn a_copy_of_ones_own_finds_the_private_document_of_its_name_and_says_what_is_new() {
    let (mut robin, _) = rich_pair();
    let old = private_document(&robin, "first");
    let backup = backup_of(&robin, "first");
    let sample = old.clone().renamed(super::partners::id("sample-private"));
    let private = |document| Known { place: Place::Private, document };
    let before = robin.document.clone();
    let known = [private(&sample), shared(&before), private(&old)];
    let again = plan(&known, &backup, Whose::Mine);
    assert!(again.is_nothing_new(), "{again:?}");
    robin.goal("Something new");
    let newer = plan(&known, &backup_of(&robin, "second"), Whose::Mine);
    assert!(!newer.is_nothing_new());
    for part in &newer.parts {
        let Outcome::Update { locals } = &part.outcome else { panic!("{:?}", part.outcome) };
        assert_eq!(locals, std::slice::from_ref(&part.origin), "only the document of its name");
    }
}

/// A private document that says who its owner is here, with words beside.
fn private_of(browser: &Browser, me: &Id, secret: &str) -> Document {
    let mut own = browser.clone();
    own.document = Document::new("private".parse().expect("a name"));
    let note = own.id();
    own.act(|draft| draft.set(&note, "reflection", "text", secret));
    let (document, me) = (browser.document.id().clone(), me.clone());
    own.act(|draft| {
        let name = turnwise::coaching::Membership::id_of(&document);
        draft.set(&name, "membership", "document", document.as_str());
        draft.set(&name, "membership", "me", me.as_str());
    });
    own.document
}

fn backup_with(browser: &Browser, private: Document) -> File {
    let documents = vec![
        Held { place: Place::Private, document: private },
        Held { place: Place::Shared, document: browser.document.clone() },
    ];
    File::full_backup(Backup { documents, ..Backup::default() }, browser.header())
}

#[test]
fn a2_ones_own_backup_is_recognised_wherever_it_is_opened() {
    let (robin, kim) = rich_pair();
    let mine = backup_with(&robin, private_of(&robin, &robin.me, "Only I know this."));
    let theirs = backup_with(&kim, private_of(&kim, &kim.me, "Only Kim knows this."));
    // The browser was cleared; the partner's file was added, and who one is.
    let mut again = robin.clone();
    again.document = kim.document.clone();
    let standing = private_of(&again.second(9), &robin.me, "");
    let mut here = Document::new(standing.id().clone());
    let membership = turnwise::coaching::Membership::id_of(robin.document.id());
    here.join(Incoming::Whole(&standing.fragment([&membership])));
    let known = [shared(&again.document), Known { place: Place::Private, document: &here }];
    assert_eq!(owner_of(&known, &mine), Some(Owner::Is(Whose::Mine)));
    assert_eq!(owner_of(&known, &theirs), Some(Owner::Is(Whose::Theirs)));
    let plan = plan(&known, &mine, Whose::Mine);
    assert!(!plan.is_nothing_new(), "the private words are offered");
    let own = plan.parts.iter().find(|part| part.place == Place::Private).expect("a part");
    assert!(!own.preview.is_empty() && matches!(own.outcome, Outcome::Update { .. }));
}

#[test]
fn a2_where_nothing_tells_whose_a_backup_is_a_person_is_asked() {
    let (robin, kim) = rich_pair();
    let backup = backup_with(&robin, private_of(&robin, &robin.me, "Only I know this."));
    assert_eq!(owner_of(&[], &backup), Some(Owner::Unknown), "an empty browser");
    let known = [shared(&kim.document)];
    assert_eq!(owner_of(&known, &backup), Some(Owner::Unknown), "nobody said yet who they are");
    assert_eq!(owner_of(&known, &kim.file()), None, "a partner's file has no private words");
}

#[test]
fn a2_a_backup_of_this_very_browser_is_known_by_what_only_it_has() {
    let (robin, _) = rich_pair();
    let own = private_document(&robin, "Only I know this.");
    let backup = backup_with(&robin, own.clone());
    let known = [Known { place: Place::Private, document: &own }];
    assert_eq!(owner_of(&known, &backup), Some(Owner::Is(Whose::Mine)));
}
