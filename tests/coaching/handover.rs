//! What is not yet in a file for the partner.

use turnwise::coaching::{Given, Taken, not_yet_given};

use super::fixture::{Side, pair};

fn given(side: &Side) -> Given {
    Given { seen: side.book.document().seen().clone(), saved_at: None }
}

fn taken(from: &Side) -> Taken {
    Taken { seen: from.book.document().seen().clone(), saved_at: None, had_mine_up_to: None }
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
