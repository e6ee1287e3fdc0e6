//! Sorting and gathering do what the standard ones do.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use turnwise::replica::{gathered, sorted_by_key};

proptest! {
    #[test]
    fn sorting_is_stable_as_the_standard_sort_is(things in prop::collection::vec((0u8..5, any::<u16>()), 0..60)) {
        let mut expected = things.clone();
        expected.sort_by_key(|thing| thing.0);
        prop_assert_eq!(sorted_by_key(things, |thing| thing.0), expected);
    }

    #[test]
    fn gathering_is_collecting(things in prop::collection::vec((0u8..20, any::<u16>()), 0..60)) {
        let map: BTreeMap<u8, u16> = gathered(things.clone());
        prop_assert_eq!(map, things.iter().copied().collect::<BTreeMap<_, _>>());
        let set: BTreeSet<u8> = gathered(things.iter().map(|thing| thing.0));
        prop_assert_eq!(set, things.iter().map(|thing| thing.0).collect::<BTreeSet<_>>());
    }
}
