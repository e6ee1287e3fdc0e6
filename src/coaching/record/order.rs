//! Places in a list: fractional indexes, so that two people can insert and
//! move at the same time. The record's name breaks ties.

use fractional_index::FractionalIndex;

/// A place after `last`, the place of the last in the list, if any.
pub fn order_after(last: Option<&str>) -> String {
    order_between(last, None)
}

/// A place between two neighbours. A neighbour whose place is not readable
/// (a newer version's, a damaged one) counts as absent; two equal places give
/// one right after them.
pub fn order_between(before: Option<&str>, after: Option<&str>) -> String {
    let (before, after) = (before.and_then(parse), after.and_then(parse));
    FractionalIndex::new(before.as_ref(), after.as_ref())
        .or_else(|| before.as_ref().map(FractionalIndex::new_after))
        .unwrap_or_default()
        .to_string()
}

/// Is there room between these neighbours: does [`order_between`] give a place
/// that sorts after the one and before the other?
pub(in crate::coaching) fn has_room(before: Option<&str>, after: Option<&str>) -> bool {
    let place = order_between(before, after);
    before.is_none_or(|before| before < place.as_str()) && after.is_none_or(|after| place.as_str() < after)
}

/// Only lower-case hexadecimal text is a place: anything else could sort
/// elsewhere as text than as a place.
fn parse(text: &str) -> Option<FractionalIndex> {
    let is_hex = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if is_hex { FractionalIndex::from_string(text).ok() } else { None }
}
