//! What is not yet in a file for the partner.

use std::collections::BTreeSet;

use turnwise::coaching::{
    Book, Command, HandoverCommand, LastReceived, LastSent, MembershipCommand, Moment, Waiting,
};
use turnwise::replica::{Device, Document, Incoming};

use super::fixture::{Side, pair};

fn given(side: &Side) -> LastSent {
    LastSent { seen: side.book.document().seen().clone(), saved_at: None }
}

fn taken(from: &Side) -> LastReceived {
    LastReceived { seen: from.book.document().seen().clone(), saved_at: None, has_mine_until: None }
}

fn not_yet_given(document: &Document, given: Option<&LastSent>, taken: Option<&LastReceived>) -> usize {
    Waiting::of(document, given, taken).len()
}

#[test]
fn acts_since_the_last_file_are_counted_once_each() {
    let mut pair = pair();
    let robin = &mut pair.robin;
    assert_eq!(not_yet_given(robin.book.document(), None, None), 3, "a notebook and two people");
    let file = given(robin);
    assert_eq!(not_yet_given(robin.book.document(), Some(&file), None), 0);
    robin.plan("s", "2026-05-10");
    robin.bring("item", "s", "One matter, four fields");
    assert_eq!(not_yet_given(robin.book.document(), Some(&file), None), 2);
    let again = robin.plan("again", "2026-05-20");
    robin.undo(&again);
    assert_eq!(not_yet_given(robin.book.document(), Some(&file), None), 2, "what was taken back is not told");
}

#[test]
fn what_came_from_the_partner_need_not_be_given_back() {
    let mut pair = pair();
    pair.kim.plan("s", "2026-05-10");
    let kims = taken(&pair.kim);
    let file = given(&pair.robin);
    pair.robin.take(pair.kim.book.document());
    assert_eq!(not_yet_given(pair.robin.book.document(), Some(&file), Some(&kims)), 0);
    assert_eq!(not_yet_given(pair.robin.book.document(), Some(&file), None), 1);
    pair.robin.bring("item", "s", "An answer");
    assert_eq!(not_yet_given(pair.robin.book.document(), Some(&file), Some(&kims)), 1);
}

#[test]
fn what_the_partners_file_already_held_counts_as_given() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.exchange();
    let kims = taken(&pair.kim);
    assert_eq!(not_yet_given(pair.robin.book.document(), None, Some(&kims)), 0);
}

#[test]
fn looking_again_at_what_was_touched_is_as_good_as_looking_through_everything() {
    let mut pair = pair();
    let file = given(&pair.robin);
    let mut waiting = Waiting::of(pair.robin.book.document(), Some(&file), None);
    type Act = fn(&mut Side);
    let acts: [Act; 5] = [
        |robin| drop(robin.plan("s", "2026-05-10")),
        |robin| drop(robin.bring("one", "s", "A first matter")),
        |robin| drop(robin.bring("two", "s", "A second matter")),
        |robin| {
            let again = robin.plan("again", "2026-05-20");
            robin.undo(&again);
        },
        |robin| drop(robin.bring("three", "s", "A third matter")),
    ];
    for (done, act) in acts.into_iter().enumerate() {
        let before = pair.robin.book.document().clone();
        act(&mut pair.robin);
        let after = pair.robin.book.document();
        let all = before.records().chain(after.records()).map(|(id, _)| id);
        let touched: Vec<_> = all.filter(|id| before.record(id) != after.record(id)).collect();
        waiting.update(after, touched);
        assert_eq!(waiting, Waiting::of(after, Some(&file), None), "after act {done}");
        assert_eq!(waiting.is_empty(), waiting.records().next().is_none());
    }
}

/// The acts of a side's browser after `saved_at`, as they are counted.
fn unsaved(side: &Side, saved_at: Option<u64>) -> usize {
    let devices: BTreeSet<Device> = [side.clock.writer().device].into();
    side.book.acts_since(&devices, saved_at).len()
}

#[test]
fn a6_only_what_was_written_here_and_is_in_no_backup_is_reminded_of() {
    let mut pair = pair();
    let begun = unsaved(&pair.robin, None);
    pair.robin.plan("s", "2026-05-10");
    pair.robin.bring("item", "s", "One matter");
    assert_eq!(unsaved(&pair.robin, None), begun + 2);
    pair.kim.plan("other", "2026-05-20");
    let kims = pair.kim.book.document().clone();
    pair.robin.take(&kims);
    assert_eq!(unsaved(&pair.robin, None), begun + 2, "the partner's words are not mine to back up");
    let later = pair.robin.book.acts_since(&[pair.robin.clock.writer().device].into(), None);
    let saved_at = later.into_values().max();
    assert_eq!(unsaved(&pair.robin, saved_at), 0, "a backup was saved");
}

#[test]
fn a6_a_new_device_that_opened_a_backup_has_nothing_to_back_up() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    // What Robin wrote on the other device is in the backup that was opened.
    let phone: BTreeSet<Device> = [Device::new(4711)].into();
    assert!(pair.robin.book.acts_since(&phone, None).is_empty());
    // A browser that changed its name knows its own words under both.
    let both: BTreeSet<Device> = [Device::new(4711), pair.robin.clock.writer().device].into();
    assert!(!pair.robin.book.acts_since(&both, None).is_empty());
}

#[test]
fn a6_what_the_program_notes_for_itself_is_nobodys_words() {
    let mut pair = pair();
    let document = pair.robin.book.document().id().clone();
    let (me, seen) = (pair.robin.me.clone(), pair.robin.book.document().seen().clone());
    let notes: [Command; 3] = [
        MembershipCommand::Enter { document: document.clone(), me: Some(me) }.into(),
        HandoverCommand::NoteSent { document: document.clone(), seen: seen.clone(), saved_at: 5 }.into(),
        HandoverCommand::NoteInvited { document, seen }.into(),
    ];
    let mut own = Book::private(Document::new("private".parse().unwrap()));
    for note in notes {
        let stamp = pair.robin.clock.next(7);
        let change = note.draft(&own, Moment { stamp, by: None, at: 7 }).unwrap();
        own.join(Incoming::Change(&change));
        assert!(!own.is_act_of_a_person(&change));
    }
    assert!(own.acts_since(&[pair.robin.clock.writer().device].into(), None).is_empty());
}

#[test]
fn a6_an_invitation_that_was_opened_leaves_nothing_waiting() {
    let mut pair = pair();
    let kims = taken(&pair.robin);
    pair.kim.take(pair.robin.book.document());
    assert_eq!(not_yet_given(pair.kim.book.document(), None, Some(&kims)), 0);
}
