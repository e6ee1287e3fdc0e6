//! Loading: any split of the segments over the two stores gives the same
//! documents, and damage stays where it is.

use std::collections::BTreeMap;

use proptest::prelude::*;
use turnwise::replica::{Change, Document, Incoming};
use turnwise::storage::{Key, Pair, Place, Reading, load, seal_json};

use super::fakes::{Page, id, title};
use crate::repeat::config;

/// Changes of two tabs that hear of each other now and then, as segments, and
/// the document that all of them make.
fn history(steps: &[(bool, u8, u8, bool)]) -> (Vec<Pair>, Document) {
    let mut tabs = [Page::new("shared", 1), Page::new("shared", 2)];
    let mut changes: Vec<Change> = Vec::new();
    for (number, (first, record, value, hears)) in steps.iter().enumerate() {
        let tab = &mut tabs[usize::from(*first)];
        if *hears {
            for change in &changes {
                tab.document.join(Incoming::Change(change));
            }
        }
        changes
            .push(tab.write(["one", "two", "three"][usize::from(*record) % 3], &format!("{number} {value}")));
    }
    let [mut all, other] = tabs;
    all.document.join(Incoming::Whole(&other.document));
    (changes.iter().map(journal).collect(), all.document)
}

fn journal(change: &Change) -> Pair {
    let key = Key::Journal { document: id("shared"), stamp: change.stamp() };
    (key.to_string(), seal_json(&key, change).unwrap())
}

fn view(document: &Document) -> BTreeMap<String, Vec<String>> {
    document
        .records()
        .map(|(id, record)| {
            (id.to_string(), record.entries("title").map(|entry| entry.value.to_string()).collect())
        })
        .collect()
}

fn steps() -> impl Strategy<Value = Vec<(bool, u8, u8, bool)>> {
    prop::collection::vec(any::<(bool, u8, u8, bool)>(), 1..24)
}

/// As the browser reads: where the vault has the same text as `localStorage`,
/// only the key.
fn without_the_known(kv: &[Pair], vault: &[Pair]) -> Reading {
    let (same, other): (Vec<Pair>, Vec<Pair>) = vault.iter().cloned().partition(|pair| kv.contains(pair));
    let in_both = same.into_iter().map(|(key, _)| key).collect();
    Reading { kv: Some(kv.to_vec()), vault: Some(other), in_both }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn any_split_over_the_two_stores_loads_the_same(
        steps in steps(),
        places in prop::collection::vec(0..3u8, 24),
        reversed in any::<bool>(),
    ) {
        let (mut segments, document) = history(&steps);
        if reversed {
            segments.reverse();
        }
        let (mut kv, mut vault) = (Vec::new(), Vec::new());
        for (segment, place) in segments.iter().zip(places) {
            if place != 1 { kv.push(segment.clone()) }
            if place != 0 { vault.push(segment.clone()) }
        }
        let (in_kv, in_vault) = (kv.len(), vault.len());
        let untold = without_the_known(&kv, &vault);
        let loaded = load(&Reading::of(Some(kv), Some(vault)));
        prop_assert_eq!(&load(&untold), &loaded);
        prop_assert_eq!(view(&loaded.documents[&id("shared")]), view(&document));
        prop_assert_eq!(loaded.missing_in_kv.len(), segments.len() - in_kv);
        prop_assert_eq!(loaded.missing_in_vault.len(), segments.len() - in_vault);
        prop_assert!(loaded.damaged.is_empty());

        let again = load(&Reading::of(Some(segments.clone()), None));
        prop_assert_eq!(&again.documents, &loaded.documents);
    }

    #[test]
    fn one_damaged_segment_is_listed_and_the_rest_opens(
        steps in steps(),
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        has_spare in any::<bool>(),
    ) {
        let (segments, _) = history(&steps);
        let which = which.index(segments.len());
        let mut broken = segments.clone();
        let text = &mut broken[which].1;
        let cut = at.index(text.len());
        *text = text.chars().take(cut).collect();
        let raw = text.clone();
        if raw == segments[which].1 {
            return Ok(());
        }
        let vault = has_spare.then(|| segments.clone());
        let untold = vault.as_ref().map(|vault| without_the_known(&broken, vault));
        let loaded = load(&Reading::of(Some(broken.clone()), vault));
        if let Some(untold) = untold {
            prop_assert_eq!(&load(&untold), &loaded);
        }
        // The same damage in both stores.
        prop_assert_eq!(
            load(&without_the_known(&broken, &broken)),
            load(&Reading::of(Some(broken.clone()), Some(broken.clone())))
        );
        let (listed, empty) = if has_spare {
            (&loaded.spared, &loaded.damaged)
        } else {
            (&loaded.damaged, &loaded.spared)
        };
        prop_assert!(empty.is_empty());
        prop_assert_eq!(listed.len(), 1);
        prop_assert_eq!(&listed[0].raw, &raw);
        prop_assert_eq!(listed[0].place, Place::Kv);

        let mut rest = segments.clone();
        if !has_spare {
            rest.remove(which);
        }
        let rest = load(&Reading::of(Some(rest), None));
        prop_assert_eq!(loaded.documents, rest.documents);
        // A damaged text is not overwritten with the good one.
        prop_assert!(loaded.missing_in_kv.is_empty());
    }
}

#[test]
fn an_import_lies_beneath_what_was_written_after_it() {
    let mut partner = Page::new("shared", 9);
    partner.write("one", "theirs");
    let import = partner.file("for-me.turnwise.json");
    let mut page = Page::new("shared", 1);
    page.document.join(import.what.incoming());
    let change = page.write("one", "mine");
    let key = Key::Import { document: id("shared"), id: id("i") };
    let kv = vec![(key.to_string(), seal_json(&key, &import).unwrap()), journal(&change)];
    let loaded = load(&Reading::of(Some(kv), None));
    let document = &loaded.documents[&id("shared")];
    assert_eq!(document, &page.document);
    assert_eq!(title(document, "one"), Some("mine"));
    let fact = loaded.last_import(&id("shared")).unwrap();
    assert_eq!((fact.file.as_str(), fact.at), ("for-me.turnwise.json", import.at));
}

#[test]
fn texts_of_strangers_are_not_looked_at() {
    let stranger = |key: &str| (key.to_owned(), "whatever".to_owned());
    let kv = vec![stranger("turnwise"), stranger("other/1/x"), stranger("turnwise/x"), stranger("")];
    let loaded = load(&Reading::of(Some(kv), None));
    assert_eq!(loaded, load(&Reading::default()));
    let newer = load(&Reading::of(Some(vec![stranger("turnwise/2/x")]), None));
    assert!(newer.newer);
    assert!(newer.known.is_empty());
}
