//! "This is ours: bring together": one partnership of two that both began
//! alone.

use super::lineage::{MERGED_INTO, adopted, aliases};
use crate::replica::{Change, Clock, Document, Draft, Id, Incoming, Stamp};

/// One person who has an id in each of the two documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Their id in the first document.
    pub first: Id,
    /// Their id in the second document.
    pub second: Id,
}

/// Two partnerships brought together.
#[derive(Debug, Clone, PartialEq)]
pub struct Together {
    /// Everything of both, under the smaller of the two ids.
    pub document: Document,
    /// The id that was given up: files with it belong to `document` from now on.
    pub alias: Id,
    /// The change that records it; `document` contains it.
    pub change: Change,
}

/// Why two partnerships cannot be brought together. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TogetherError {
    /// They are one.
    #[error("These are one partnership already. Nothing was changed, and there is nothing to do.")]
    OneAlready,
    /// A person who was matched is not in the document.
    #[error(
        "The person {0} is not in this partnership. Nothing was changed. Match the two of you once more."
    )]
    NoSuchPerson(Id),
}

/// Which of two ids survives when they are brought together.
pub fn surviving<'a>(first: &'a Id, second: &'a Id) -> &'a Id {
    first.min(second)
}

/// Brings two partnerships together. The smaller id survives, everything of
/// both is kept, and the records say what happened: the record of the other
/// partnership points to the survivor (`merged_into`), and each matched person
/// of the other one to the same person (`same_as`).
///
/// Whichever side does it, in whatever order their files then cross, both end
/// with the same document.
///
/// `clock` makes the stamp, `by` is who does it, `now` the wall clock in
/// milliseconds since 1970.
///
/// # Errors
/// When they are one already, or when a matched person is not in the document
/// where they should be.
pub fn bring_together(
    first: &Document,
    second: &Document,
    matches: &[Match],
    clock: &mut Clock,
    by: Option<Id>,
    now: u64,
) -> Result<Together, TogetherError> {
    let is_known = |one: &Document, other: &Document| aliases(one).any(|(id, _)| id == *other.id());
    if first.id() == second.id() || is_known(first, second) || is_known(second, first) {
        return Err(TogetherError::OneAlready);
    }
    let is_first_surviving = surviving(first.id(), second.id()) == first.id();
    let (survivor, other) = if is_first_surviving { (first, second) } else { (second, first) };

    let mut document = survivor.clone();
    document.join(Incoming::Whole(&adopted(other, survivor.id())));
    if let Some(tick) = document.latest() {
        clock.observe(Stamp { tick, writer: clock.writer() });
    }

    let mut draft = Draft::new(&document, clock.next(now), by, now);
    draft.set(other.id(), "partnership", MERGED_INTO, survivor.id().as_str());
    for Match { first: in_first, second: in_second } in matches {
        let (stays, goes) = if is_first_surviving { (in_first, in_second) } else { (in_second, in_first) };
        for (person, holder) in [(stays, survivor), (goes, other)] {
            if holder.record(person).is_none() {
                return Err(TogetherError::NoSuchPerson(person.clone()));
            }
        }
        draft.set(goes, "person", "same_as", stays.as_str());
    }
    let change = draft.finish();
    document.join(Incoming::Change(&change));
    Ok(Together { document, alias: other.id().clone(), change })
}
