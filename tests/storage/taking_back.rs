//! An import is taken back, and what was written since stays with what it
//! belongs to.

use std::collections::BTreeSet;

use turnwise::replica::{Document, Id, Incoming};
use turnwise::storage::{Import, Ledger, News, RemoveError};

use super::fakes::{Browser, FakeKv, FakeVault, Page, block_on, id, nothing_later, title};

type Store = Ledger<FakeKv, FakeVault>;

fn open(browser: &Browser) -> (Store, turnwise::storage::Loaded) {
    let (ledger, loaded) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
    block_on(ledger.mend());
    (ledger, loaded)
}

fn shared(browser: &Browser) -> Document {
    open(&browser.restarted()).1.documents.remove(&id("shared")).expect("the document")
}

/// The record `two` came with the import and was written into since.
fn two(now: &Document, without: &Document, import: &Import) -> BTreeSet<Id> {
    assert!(now.record(&id("three")).is_some() && without.record(&id("three")).is_none());
    assert!(import.what.held().record(&id("two")).is_some());
    BTreeSet::from([id("two")])
}

/// A file with two records, and a tab that writes into one of them.
fn written_into(browser: &Browser) -> (Store, Page) {
    let (ledger, _) = open(browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "mine"));
    let mut partner = Page::new("shared", 9);
    partner.write("two", "theirs");
    partner.write("three", "more");
    ledger.add_import(&id("i1"), &partner.file("f"));
    page.document.join(Incoming::Whole(&partner.document));
    block_on(ledger.settle());
    (ledger, page)
}

#[test]
fn a3_what_was_written_into_since_stays_after_undo_and_after_a_reload() {
    let browser = Browser::new();
    let (ledger, mut page) = written_into(&browser);
    ledger.commit(&id("shared"), &page.write("two", "theirs and mine"));
    block_on(ledger.settle());
    let spared = block_on(ledger.spared_by_undo(&id("shared"), &id("i1"), &two)).unwrap();
    assert_eq!(spared, BTreeSet::from([id("two")]));
    let undone = block_on(ledger.undo_import(&id("shared"), &id("i1"), (&two, &id("i2")), |_| {}));
    let undone = undone.unwrap().unwrap();
    block_on(ledger.settle());
    for document in [&undone, &shared(&browser)] {
        assert_eq!(title(document, "one"), Some("mine"));
        assert_eq!(title(document, "two"), Some("theirs and mine"));
        assert_eq!(title(document, "three"), None);
    }
    assert_eq!(undone, shared(&browser));
}

#[test]
fn a31_words_of_another_tab_are_spared_and_it_hears_of_the_undo() {
    let browser = Browser::new();
    let (first, mut page) = written_into(&browser);
    let (second, _) = open(&browser);
    // The other tab writes; this one has not heard of it.
    second.commit(&id("shared"), &page.write("two", "of the other tab"));
    block_on(second.settle());
    let mut told = Vec::new();
    let undone = block_on(
        first.undo_import(&id("shared"), &id("i1"), (&two, &id("i2")), |message| told.push(message.clone())),
    );
    let undone = undone.unwrap().unwrap();
    assert_eq!(title(&undone, "two"), Some("of the other tab"));
    let news: Vec<News> = told.into_iter().flat_map(|message| block_on(second.hear(message))).collect();
    let rebuilt = News::Rebuilt { document: id("shared"), now: Some(undone.clone()) };
    assert_eq!(news.last(), Some(&rebuilt));
    block_on(first.settle());
    assert_eq!(shared(&browser), undone);
}

#[test]
fn only_the_newest_import_is_taken_back() {
    let browser = Browser::new();
    let (ledger, _) = written_into(&browser);
    let mut other = Page::new("shared", 8);
    for number in 0..9 {
        other.write("four", &number.to_string());
    }
    ledger.add_import(&id("i2"), &other.file("g"));
    block_on(ledger.settle());
    let undo = |import: &str| {
        block_on(ledger.undo_import(&id("shared"), &id(import), (&nothing_later, &id("i3")), |_| {}))
    };
    assert_eq!(undo("i1"), Err(RemoveError::Earlier));
    assert!(undo("i2").is_ok());
    assert_eq!(title(&undo("i1").unwrap().unwrap(), "two"), None);
}
