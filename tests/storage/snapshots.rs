//! Snapshots and compaction: folding loses nothing, and no part claims to have
//! seen more than it holds.

use std::collections::BTreeMap;

use proptest::prelude::*;
use turnwise::replica::{Device, Document, Id, Incoming};
use turnwise::storage::{
    Compacted, KV_LIMIT, Key, Ledger, Message, News, PART_LIMIT, Pair, Plan, Reading, RemoveError, SaveState,
    load, plan, seal_json, units,
};

use super::fakes::{Browser, FakeKv, FakeVault, Page, block_on, id, nothing_later, title};
use crate::repeat::config;

type Store = Ledger<FakeKv, FakeVault>;

const NOW: u64 = 1_000;

fn open(browser: &Browser) -> (Store, turnwise::storage::Loaded) {
    let (ledger, loaded) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
    block_on(ledger.mend());
    (ledger, loaded)
}

fn compact(ledger: &Store, name: &str) -> Compacted {
    block_on(ledger.compact(&id("shared"), &id(name), Device::new(7), NOW))
}

fn shared(browser: &Browser) -> Document {
    open(&browser.restarted()).1.documents.remove(&id("shared")).unwrap()
}

fn keys(browser: &Browser, kind: &str) -> Vec<String> {
    let shelf = browser.kv.shelf.borrow();
    shelf.keys().filter(|key| key.contains(&format!("/{kind}/"))).cloned().collect()
}

/// A browser whose document is so long that its snapshot has several parts.
fn long(records: usize, length: usize) -> (Browser, Store, Page) {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    for number in 0..records {
        let change = page.write(&format!("r{number}"), &format!("{number} {}", "x".repeat(length)));
        ledger.commit(&id("shared"), &change);
    }
    block_on(ledger.settle());
    (browser, ledger, page)
}

fn view(document: &Document) -> BTreeMap<Id, Vec<String>> {
    let texts = |record: &turnwise::replica::Record| {
        record.entries("title").map(|entry| entry.value.to_string()).collect()
    };
    document.records().map(|(id, record)| (id.clone(), texts(record))).collect()
}

#[test]
fn a_snapshot_takes_the_place_of_exactly_what_is_in_it() {
    let (browser, ledger, page) = long(6, 50_000);
    browser.kv.shelf.borrow_mut().insert("another app".to_owned(), "theirs".to_owned());
    ledger.put_setting("theme", "dark");
    assert_eq!(block_on(ledger.due()), [id("shared")]);
    assert_eq!(compact(&ledger, "s1"), Compacted::Done { inputs: 6 });
    assert!(block_on(ledger.due()).is_empty());
    assert_eq!(ledger.state(), SaveState::Saving, "the setting is still on its way");
    block_on(ledger.settle());
    assert_eq!(ledger.state(), SaveState::Saved);
    assert!(keys(&browser, "journal").is_empty());
    let parts = keys(&browser, "snapshot");
    assert!(parts.len() >= 3, "{parts:?}");
    for part in &parts {
        let length = units(&browser.kv.shelf.borrow()[part]);
        assert!(length <= PART_LIMIT + 1_000, "{part} has {length} units");
    }
    assert!(shared(&browser) == page.document, "the documents differ");
    assert_eq!(browser.kv.shelf.borrow()["another app"], "theirs");
    browser.kv.shelf.borrow_mut().remove("another app");
    assert_eq!(*browser.kv.shelf.borrow(), *browser.vault.shelf.borrow());
    assert_eq!(compact(&ledger, "s2"), Compacted::Nothing, "a snapshot alone is as good as its copy");
}

#[test]
fn what_is_written_after_a_snapshot_goes_on_from_it() {
    let (browser, ledger, mut page) = long(3, 10);
    compact(&ledger, "s1");
    for number in 0..5 {
        ledger.commit(&id("shared"), &page.write("r0", &format!("again {number}")));
    }
    block_on(ledger.settle());
    assert!(shared(&browser) == page.document, "the documents differ");
    assert_eq!(compact(&ledger, "s2"), Compacted::Done { inputs: 6 });
    assert_eq!(keys(&browser, "snapshot"), ["turnwise/1/shared/snapshot/s2/0"]);
    assert!(shared(&browser) == page.document, "the documents differ");
}

#[test]
fn t12_a_snapshot_never_claims_what_it_does_not_hold() {
    let (browser, ledger, page) = long(6, 50_000);
    compact(&ledger, "s1");
    let parts = keys(&browser, "snapshot");
    for missing in &parts {
        let texts = browser.kv.shelf.borrow().clone();
        let rest: Vec<Pair> = texts.into_iter().filter(|(key, _)| key != missing).collect();
        let loaded = load(&Reading::of(Some(rest), None));
        let left = &loaded.documents[&id("shared")];
        assert!(!left.is_empty() && left.len() < page.document.len());
        assert!(left.seen().is_empty(), "it claims to have seen something");
        // It removes nothing from a document that has everything.
        let mut whole = page.document.clone();
        whole.join(Incoming::Whole(left));
        assert_eq!(whole, page.document);
        let mut other_way = left.clone();
        other_way.join(Incoming::Whole(&page.document));
        assert_eq!(other_way, page.document);
        // The other store has the part: nothing is missing.
        let spare = vec![(missing.clone(), browser.vault.shelf.borrow()[missing].clone())];
        let rest: Vec<Pair> =
            browser.kv.shelf.borrow().clone().into_iter().filter(|(key, _)| key != missing).collect();
        let loaded = load(&Reading::of(Some(rest), Some(spare)));
        assert_eq!(loaded.documents[&id("shared")], page.document);
    }
}

#[test]
fn a_damaged_part_goes_to_quarantine_and_the_others_open() {
    let (browser, ledger, _) = long(6, 50_000);
    compact(&ledger, "s1");
    let mut page = Page::new("shared", 2);
    let part = keys(&browser, "snapshot")[1].clone();
    for shelf in [&browser.kv.shelf, &browser.vault.shelf] {
        shelf.borrow_mut().insert(part.clone(), "scribble".to_owned());
    }
    let (ledger, loaded) = open(&browser.restarted());
    assert_eq!(ledger.health().damaged, 2);
    page.document = loaded.documents[&id("shared")].clone();
    let before = view(&page.document);
    assert!(before.len() >= 3);
    // Writing goes on; the other parts are not folded.
    ledger.commit(&id("shared"), &page.write("new", "words"));
    block_on(ledger.settle());
    compact(&ledger, "s2");
    let (ledger, loaded) = open(&browser.restarted());
    let document = &loaded.documents[&id("shared")];
    for (record, texts) in &before {
        assert!(view(document).get(record) == Some(texts), "{record} is not as it was");
    }
    assert_eq!(title(document, "new"), Some("words"));
    assert_eq!(browser.kv.shelf.borrow()[&part], "scribble");
    assert!(keys(&browser, "snapshot").iter().filter(|key| key.contains("/s1/")).count() >= 3);
    let listed = block_on(ledger.quarantined());
    assert_eq!(listed.iter().map(|one| one.raw.as_str()).collect::<Vec<_>>(), ["scribble"]);
}

#[test]
fn past_two_million_units_a_snapshot_lies_in_the_vault_alone() {
    let (browser, ledger, mut page) = long(20, 120_000);
    assert!(matches!(compact(&ledger, "s1"), Compacted::Done { .. }));
    assert!(keys(&browser, "snapshot").is_empty() && keys(&browser, "journal").is_empty());
    assert_eq!(ledger.health().vault_only, 1);
    assert!(browser.units() < KV_LIMIT / 10);
    ledger.commit(&id("shared"), &page.write("new", "words"));
    block_on(ledger.settle());
    for _ in 0..2 {
        let (ledger, loaded) = open(&browser.restarted());
        assert_eq!(loaded.documents[&id("shared")], page.document);
        assert_eq!(ledger.state(), SaveState::Saved);
        assert_eq!(ledger.health().vault_only, 1);
        assert_eq!((keys(&browser, "snapshot").len(), keys(&browser, "journal").len()), (0, 1));
    }
}

#[test]
fn the_newest_import_can_be_taken_back_after_a_compaction_and_older_ones_are_folded() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    let mut partner = Page::new("shared", 9);
    ledger.commit(&id("shared"), &page.write("one", "mine"));
    partner.write("two", "older");
    let older = partner.file("older");
    page.document.join(older.what.incoming());
    ledger.add_import(&id("i1"), &older);
    ledger.commit(&id("shared"), &page.write("one", "mine again"));
    let before = page.document.clone();
    partner.write("two", "newer");
    let mut newer = partner.file("newer");
    newer.at += 1;
    page.document.join(newer.what.incoming());
    ledger.add_import(&id("i2"), &newer);
    block_on(ledger.settle());
    assert_eq!(compact(&ledger, "s1"), Compacted::Done { inputs: 3 });
    assert_eq!(keys(&browser, "import"), ["turnwise/1/shared/import/i2"]);
    assert!(shared(&browser) == page.document, "the documents differ");
    let undone =
        block_on(ledger.undo_import(&id("shared"), &id("i1"), (&nothing_later, &id("spared")), |_| {}));
    assert_eq!(undone, Err(RemoveError::Settled));
    assert_eq!(shared(&browser), page.document, "nothing was changed");
    // Changes that depend on the newest import stay segments too.
    ledger.commit(&id("shared"), &page.write("two", "on it"));
    block_on(ledger.settle());
    assert_eq!(compact(&ledger, "s2"), Compacted::Nothing);
    let undone =
        block_on(ledger.undo_import(&id("shared"), &id("i2"), (&nothing_later, &id("spared")), |_| {}))
            .unwrap()
            .unwrap();
    let shown = |document: &Document| title(document, "two").map(str::to_owned);
    assert_eq!((shown(&undone), shown(&before)), (Some("on it".into()), Some("older".into())));
    assert_eq!(title(&undone, "one"), Some("mine again"));
}

#[test]
fn two_tabs_that_compact_at_the_same_time_lose_nothing() {
    for first_steps in 0..12 {
        let browser = Browser::new();
        let (one, _) = open(&browser);
        let mut page = Page::new("shared", 1);
        for number in 0..5 {
            one.commit(&id("shared"), &page.write(&format!("r{number}"), "x"));
        }
        block_on(one.settle());
        let (two, _) = open(&browser);
        // One tab is stopped after so many steps, the other completes, and a third change comes in between.
        let shared_id = id("shared");
        let (name_one, name_two) = (id("s1"), id("s2"));
        let mut stopped = std::pin::pin!(one.compact(&shared_id, &name_one, Device::new(7), NOW));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let mut done = false;
        for _ in 0..first_steps {
            done = done || stopped.as_mut().poll(&mut context).is_ready();
        }
        two.commit(&id("shared"), &page.write("r0", "between"));
        block_on(two.settle());
        let by_two = block_on(two.compact(&shared_id, &name_two, Device::new(7), NOW));
        if !done {
            block_on(stopped);
        }
        assert!(matches!(by_two, Compacted::Done { .. } | Compacted::NotNow), "{by_two:?}");
        assert_eq!(shared(&browser), page.document, "stopped after {first_steps}");
        for lost in [&browser.kv.shelf, &browser.vault.shelf] {
            let after = browser.restarted();
            let (kv, vault) = (after.kv.shelf.borrow().clone(), after.vault.shelf.borrow().clone());
            lost.borrow_mut().clear();
            assert_eq!(view(&shared(&browser)), view(&page.document), "stopped after {first_steps}");
            *browser.kv.shelf.borrow_mut() = kv;
            *browser.vault.shelf.borrow_mut() = vault;
        }
    }
}

#[test]
fn a_tab_that_missed_what_was_said_finds_it_in_the_snapshot() {
    let browser = Browser::new();
    let (writer, _) = open(&browser);
    let (other, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    let message = writer.commit(&id("shared"), &page.write("one", "a")).unwrap();
    assert!(matches!(message, Message::Put(_)));
    block_on(writer.settle());
    compact(&writer, "s1");
    let news = block_on(other.rescan());
    assert_eq!(news, [News::Snapshot { document: id("shared"), whole: page.document.clone() }]);
    assert!(block_on(other.rescan()).is_empty(), "news comes once");
}

#[test]
fn where_the_snapshot_does_not_fit_beside_what_it_replaces_nothing_is_done() {
    let (browser, ledger, page) = long(6, 50_000);
    browser.kv.shelf.borrow_mut().insert("a big app".to_owned(), "x".repeat(4_700_000));
    let before = browser.kv.shelf.borrow().clone();
    assert_eq!(compact(&ledger, "s1"), Compacted::NoRoom);
    assert_eq!(*browser.kv.shelf.borrow(), before);
    assert!(shared(&browser) == page.document, "the documents differ");
}

/// What happens in the history of a document of two tabs and a partner.
type Happening = (u8, bool, u8);

fn history(steps: &[Happening]) -> Vec<Pair> {
    let mut tabs = [Page::new("shared", 1), Page::new("shared", 2)];
    let mut partner = Page::new("shared", 9);
    let mut told: [Option<turnwise::replica::Change>; 2] = [None, None];
    let mut pairs = Vec::new();
    for (number, (what, second, record)) in steps.iter().enumerate() {
        let at = usize::from(*second);
        let record = ["one", "two", "three"][usize::from(*record) % 3];
        match what % 8 {
            0 => {
                partner.document.join(Incoming::Whole(&tabs[at].document));
            }
            1 => drop(partner.write(record, &format!("p{number}"))),
            2 => {
                let mut import = partner.file("f");
                import.at = number as u64;
                tabs[at].document.join(import.what.incoming());
                let key = Key::Import { document: id("shared"), id: id(&format!("i{number:04}")) };
                pairs.push((key.to_string(), seal_json(&key, &import).unwrap()));
            }
            3 => {
                let other = tabs[1 - at].document.clone();
                tabs[at].document.join(Incoming::Whole(&other));
            }
            _ => {
                let change = tabs[at].write(record, &format!("v{number}"));
                let brief = match &told[at] {
                    Some(last) => change.following(last),
                    None => change.clone(),
                };
                told[at] = Some(change);
                let key = Key::Journal { document: id("shared"), stamp: brief.stamp() };
                pairs.push((key.to_string(), seal_json(&key, &brief).unwrap()));
            }
        }
    }
    pairs
}

fn loaded(pairs: &[Pair]) -> Option<Document> {
    let reading = Reading::of(Some(pairs.to_vec()), None);
    load(&reading).documents.remove(&id("shared"))
}

fn carried_out(pairs: &[Pair], plan: &Plan) -> Vec<Pair> {
    let left = pairs.iter().filter(|(key, _)| !plan.inputs.contains(key)).cloned();
    left.chain(plan.put.iter().cloned()).collect()
}

proptest! {
    #![proptest_config(config(600))]

    /// Compaction during appends: the join afterwards equals the join without it,
    /// and also half-way, with old and new segments.
    #[test]
    fn t12_join_before_a_compaction_is_join_after_it(
        steps in prop::collection::vec(any::<Happening>(), 1..40),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let pairs = history(&steps);
        let before = loaded(&pairs);
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(pairs.len() + 1)).collect();
        cuts.sort_unstable();
        let mut held: Vec<Pair> = Vec::new();
        let mut from = 0;
        for (number, cut) in cuts.into_iter().enumerate() {
            held.extend(pairs[from..cut].iter().cloned());
            from = cut;
            let reading = Reading::of(Some(held.clone()), None);
            if let Some(plan) = plan(&id("shared"), &reading, &id(&format!("s{number}")), None) {
                let both: Vec<Pair> = held.iter().cloned().chain(plan.put.iter().cloned()).collect();
                prop_assert_eq!(loaded(&both), loaded(&held), "half-way, with both");
                let after = carried_out(&held, &plan);
                prop_assert_eq!(loaded(&after), loaded(&held), "with the snapshot alone");
                held = after;
            }
        }
        held.extend(pairs[from..].iter().cloned());
        prop_assert_eq!(loaded(&held), before);
    }
}
