//! Faults that users of other programs met, by their number in the list of
//! threats, as far as the store is responsible.

use serde_json::json;
use turnwise::exchange::File;
use turnwise::replica::{
    Arrived, Change, Clock, Device, Document, Draft, Incoming, Load, Writer, join_in_causal_order,
};
use turnwise::storage::{Compacted, Import, Kv, Ledger, News, SaveState};

use super::fakes::{Browser, FakeKv, FakeVault, Page, block_on, id, title};

type Store = Ledger<FakeKv, FakeVault>;

fn open(browser: &Browser) -> (Store, turnwise::storage::Loaded) {
    let (ledger, loaded) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
    block_on(ledger.mend());
    (ledger, loaded)
}

fn take(page: &mut Page, news: Vec<News>) {
    for news in news {
        match news {
            News::Changes { changes, .. } => {
                join_in_causal_order(&mut page.document, changes);
            }
            News::Snapshot { whole, .. } => {
                page.document.join(Incoming::Whole(&whole));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn t2_focusing_the_older_tab_does_not_overwrite_the_newer() {
    let browser = Browser::new();
    let (newer, _) = open(&browser);
    let (older, _) = open(&browser);
    let (mut a, mut b) = (Page::new("shared", 1), Page::new("shared", 2));
    newer.commit(&id("shared"), &a.write("one", "from the newer tab"));
    block_on(newer.settle());
    // Snapshots in between make no difference.
    block_on(newer.compact(&id("shared"), &id("s1"), Device::new(7), 1_000));
    let news = block_on(older.rescan());
    take(&mut b, news);
    older.commit(&id("shared"), &b.write("two", "from the older tab"));
    block_on(older.settle());
    let news = block_on(newer.rescan());
    take(&mut a, news);
    let (_, loaded) = open(&browser.restarted());
    for document in [&a.document, &b.document, &loaded.documents[&id("shared")]] {
        assert_eq!(title(document, "one"), Some("from the newer tab"));
        assert_eq!(title(document, "two"), Some("from the older tab"));
    }
}

#[test]
fn t3_two_tabs_with_two_documents_never_write_across() {
    let browser = Browser::new();
    let tabs = [("left", open(&browser).0), ("right", open(&browser).0)];
    let mut pages = [Page::new("left", 1), Page::new("right", 2)];
    for number in 0..20 {
        let (name, ledger) = &tabs[number % 2];
        ledger.commit(&id(name), &pages[number % 2].write(&format!("r{number}"), name));
        block_on(ledger.settle());
        block_on(tabs[(number + 1) % 2].1.rescan());
        if number % 7 == 6 {
            block_on(ledger.compact(&id(name), &id(&format!("s{number}")), Device::new(7), 1_000));
        }
    }
    let (_, loaded) = open(&browser.restarted());
    for page in &pages {
        assert!(loaded.documents[page.document.id()] == page.document);
        assert_eq!(page.document.len(), 10);
    }
}

#[test]
fn t9_what_was_committed_is_in_local_storage_before_commit_returns() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "the last character"));
    // The page is closed at this point: nothing was awaited.
    let after = browser.restarted();
    assert!(after.vault.shelf.borrow().is_empty());
    assert_eq!(title(&open(&after).1.documents[&id("shared")], "one"), Some("the last character"));
}

#[test]
fn t10_a_tab_of_a_newer_version_and_one_of_an_older_lose_nothing_of_each_other() {
    let browser = Browser::new();
    let (older, _) = open(&browser);
    let (newer, _) = open(&browser);
    let mut document = Document::new(id("shared"));
    let mut clock = Clock::new(Writer { device: Device::new(7), load: Load::new(1) });
    for number in 0..1_000u64 {
        let record = id(&format!("r{}", number % 50));
        let mut draft = Draft::new(&document, clock.next(number), None, number);
        let is_newer = number % 2 == 0;
        if is_newer {
            draft.set(&record, "a kind of later", "a field of later", json!({ "deep": [number, null] }));
        } else {
            draft.set(&record, "goal", "title", json!(number));
        }
        let change: Change = draft.finish();
        document.join(Incoming::Change(&change));
        let (writer, other) = if is_newer { (&newer, &older) } else { (&older, &newer) };
        let message = writer.commit(&id("shared"), &change).unwrap();
        block_on(other.hear(message));
        if number % 200 == 199 {
            block_on(older.settle());
            block_on(newer.settle());
            let name = id(&format!("s{number}"));
            let done = block_on(older.compact(&id("shared"), &name, Device::new(7), 1_000));
            assert!(matches!(done, Compacted::Done { .. }), "{done:?}");
        }
    }
    block_on(older.settle());
    block_on(newer.settle());
    assert!(open(&browser.restarted()).1.documents[&id("shared")] == document);
}

#[test]
fn t11_what_another_tab_writes_while_this_one_loads_is_not_lost() {
    for steps in 0..6 {
        let browser = Browser::new();
        let (writer, _) = open(&browser);
        let mut page = Page::new("shared", 1);
        writer.commit(&id("shared"), &page.write("one", "before"));
        block_on(writer.settle());
        let mut opening = std::pin::pin!(Ledger::open(browser.kv.clone(), browser.vault.clone()));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let mut opened = None;
        for _ in 0..steps {
            if let (None, std::task::Poll::Ready(both)) = (&opened, opening.as_mut().poll(&mut context)) {
                opened = Some(both);
            }
            if opened.is_some() {
                break;
            }
        }
        writer.commit(&id("shared"), &page.write("two", "meanwhile"));
        block_on(writer.settle());
        block_on(writer.compact(&id("shared"), &id("s1"), Device::new(7), 1_000));
        let (ledger, mut loaded) = opened.unwrap_or_else(|| block_on(opening));
        block_on(ledger.mend());
        let mut mine = Page::new("shared", 2);
        mine.document = loaded.documents.remove(&id("shared")).unwrap();
        let news = block_on(ledger.rescan());
        take(&mut mine, news);
        ledger.commit(&id("shared"), &mine.write("three", "mine"));
        block_on(ledger.settle());
        for document in [&mine.document, &open(&browser.restarted()).1.documents[&id("shared")]] {
            assert_eq!(title(document, "one"), Some("before"), "after {steps}");
            assert_eq!(title(document, "two"), Some("meanwhile"), "after {steps}");
            assert_eq!(title(document, "three"), Some("mine"), "after {steps}");
        }
    }
}

#[test]
fn t13_either_store_brings_back_everything_when_the_other_is_evicted() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    let mut partner = Page::new("shared", 9);
    for number in 0..30 {
        ledger.commit(&id("shared"), &page.write(&format!("r{}", number % 7), &number.to_string()));
        if number == 10 {
            partner.write("theirs", "theirs");
            let import = partner.file("f");
            page.document.join(import.what.incoming());
            ledger.add_import(&id("i"), &import);
        }
        block_on(ledger.settle());
        if number % 12 == 11 {
            block_on(ledger.compact(&id("shared"), &id(&format!("s{number}")), Device::new(7), 1_000));
        }
    }
    for evicted in [&browser.kv.shelf, &browser.vault.shelf] {
        evicted.borrow_mut().clear();
        let (ledger, loaded) = open(&browser.restarted());
        assert!(loaded.documents[&id("shared")] == page.document);
        assert_eq!(ledger.state(), SaveState::Saved);
        assert_eq!(*browser.kv.shelf.borrow(), *browser.vault.shelf.borrow());
    }
    browser.kv.shelf.borrow_mut().clear();
    browser.vault.shelf.borrow_mut().clear();
    let (ledger, loaded) = open(&browser.restarted());
    assert!(loaded.documents.is_empty() && loaded.damaged.is_empty(), "an honest start");
    assert_eq!(ledger.state(), SaveState::Saved);
}

#[test]
fn t18_what_a_released_version_wrote_goes_through_the_store_and_a_snapshot_unchanged() {
    for fixture in ["smallest", "rich", "PRIVATE-backup"] {
        let text = std::fs::read(format!("tests/data/v1/{fixture}.turnwise.json")).unwrap();
        let file = File::read(&text).unwrap();
        let browser = Browser::new();
        let (ledger, _) = open(&browser);
        for (number, (_, document)) in file.documents().into_iter().enumerate() {
            for (at, name) in [(0, format!("a{number}")), (1, format!("b{number}"))] {
                let import = Import {
                    file: fixture.to_owned(),
                    at,
                    by: None,
                    what: Arrived::Document(document.clone()),
                };
                ledger.add_import(&id(&name), &import);
            }
            block_on(ledger.settle());
            let done =
                block_on(ledger.compact(document.id(), &id(&format!("s{number}")), Device::new(7), 1_000));
            assert_eq!(done, Compacted::Done { inputs: 1 }, "the older of two imports is folded");
        }
        let (_, loaded) = open(&browser.restarted());
        for (_, document) in file.documents() {
            let kept = &loaded.documents[document.id()];
            assert_eq!(kept.records().count(), document.records().count());
            assert_eq!(serde_json::to_string(kept).unwrap(), serde_json::to_string(document).unwrap());
        }
    }
}

#[test]
fn t30_what_other_pages_of_the_host_keep_is_never_touched_by_anything_the_store_does() {
    let browser = Browser::new();
    let theirs = [
        ("a", "1"),
        ("turnwise", "2"),
        ("turnwise/0/ballast", "3"),
        ("turnwise/1", "4"),
        ("Turnwise/1/x", "5"),
    ];
    for (key, text) in theirs {
        browser.kv.shelf.borrow_mut().insert(key.to_owned(), text.to_owned());
    }
    let (ledger, _) = open(&browser);
    ledger.keep_ballast();
    let mut page = Page::new("shared", 1);
    for number in 0..5 {
        ledger.commit(&id("shared"), &page.write("one", &number.to_string()));
    }
    block_on(ledger.settle());
    block_on(ledger.compact(&id("shared"), &id("s1"), Device::new(7), 1_000));
    block_on(ledger.erase_document(&id("shared"), |_| {})).unwrap();
    block_on(ledger.rescan());
    let health = ledger.health();
    assert_eq!(health.others, theirs.iter().map(|(key, text)| key.len() + text.len()).sum::<usize>());
    for (key, text) in theirs {
        assert_eq!(browser.kv.get(key), Ok(Some(text.to_owned())));
    }
    assert!(browser.vault.shelf.borrow().keys().all(|key| key.starts_with("turnwise/1/")));
}
