//! Two sorted maps, walked as one.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Every key of either map, in order, with what each of the two has under it.
pub(super) fn side_by_side<'a, K: Ord, V>(
    mine: &'a BTreeMap<K, V>,
    theirs: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = (&'a K, Option<&'a V>, Option<&'a V>)> {
    let (mut mine, mut theirs) = (mine.iter().peekable(), theirs.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (mine.peek(), theirs.peek()) {
            (Some((one, _)), Some((other, _))) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        let mine = if order.is_le() { mine.next() } else { None };
        let theirs = if order.is_ge() { theirs.next() } else { None };
        let (key, _) = mine.or(theirs)?;
        Some((key, mine.map(|(_, value)| value), theirs.map(|(_, value)| value)))
    })
}
