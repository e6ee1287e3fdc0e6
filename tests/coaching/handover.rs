//! What is not yet in a file for the partner.

use turnwise::coaching::{LastReceived, LastSent, Waiting};
use turnwise::replica::Document;

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
    assert_eq!(not_yet_given(robin.book.document(), None, None), 1, "the start of it all");
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
