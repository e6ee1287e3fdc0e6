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
    let parse = |text: Option<&str>| text.and_then(|text| FractionalIndex::from_string(text).ok());
    let (before, after) = (parse(before), parse(after));
    FractionalIndex::new(before.as_ref(), after.as_ref())
        .or_else(|| before.as_ref().map(FractionalIndex::new_after))
        .unwrap_or_default()
        .to_string()
}
