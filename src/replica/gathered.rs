//! Sorting and gathering, with one copy of the sort in the program.
//!
//! The standard sort is compiled anew for every type it meets, about 4 kB
//! each, and collecting into a `BTreeMap` or `BTreeSet` sorts first. For what
//! this app handles (tens to some thousands of things) putting them in one by
//! one and sorting places instead of things costs nothing that is felt.

use std::cmp::Ordering;

/// Puts things one by one into a map or a set.
pub fn gathered<C, T>(things: impl IntoIterator<Item = T>) -> C
where
    C: Default + Extend<T>,
{
    let mut all = C::default();
    for thing in things {
        all.extend([thing]);
    }
    all
}

/// The things in the order that `compare` says; equal ones stay as they were.
pub fn sorted<T>(things: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = sorted_places(things.len(), &|a, b| match (things.get(a), things.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| things.get_mut(place)?.take()).collect()
}

/// The things ordered by what `key` reads of each.
pub fn sorted_by_key<T, K: Ord>(things: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    sorted(things, |a, b| key(a).cmp(&key(b)))
}

/// Not generic on purpose: this is the one sort.
fn sorted_places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}
