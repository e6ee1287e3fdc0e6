//! The ledger: what it reports, what it stores, and what it leaves alone.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

use turnwise::replica::{Document, Incoming};
use turnwise::storage::{Kv, KvError, Ledger, Message, News, RemoveError, SaveState};

use super::fakes::{Browser, FakeKv, FakeVault, Fault, Page, block_on, id, nothing_later, title};

type Store = Ledger<FakeKv, FakeVault>;

fn open(browser: &Browser) -> (Store, turnwise::storage::Loaded) {
    let (ledger, loaded) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
    block_on(ledger.mend());
    (ledger, loaded)
}

fn shared(browser: &Browser) -> Option<Document> {
    open(&browser.restarted()).1.documents.remove(&id("shared"))
}

#[test]
fn saved_is_said_only_when_both_stores_have_it() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    assert_eq!(ledger.state(), SaveState::Saved);
    let mut page = Page::new("shared", 1);
    let change = page.write("one", "a");
    assert!(ledger.commit(&id("shared"), &change).is_some());
    assert_eq!(ledger.state(), SaveState::Saving);
    assert_eq!(browser.kv.shelf.borrow().len(), 1);
    assert!(browser.vault.shelf.borrow().is_empty());
    block_on(ledger.settle());
    assert_eq!(ledger.state(), SaveState::Saved);
    assert_eq!(*browser.kv.shelf.borrow(), *browser.vault.shelf.borrow());
    assert_eq!(shared(&browser), Some(page.document));
}

#[test]
fn what_is_written_while_the_vault_is_busy_is_not_called_saved_too_early() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "a"));
    let mut settling = pin!(ledger.settle());
    let mut context = Context::from_waker(Waker::noop());
    assert!(settling.as_mut().poll(&mut context).is_pending());
    ledger.commit(&id("shared"), &page.write("one", "b"));
    block_on(ledger.settle());
    assert_eq!(ledger.state(), SaveState::Saving);
    block_on(settling);
    assert_eq!(ledger.state(), SaveState::Saved);
    assert_eq!(browser.vault.shelf.borrow().len(), 2);
}

#[test]
fn blocked_storage_works_in_memory_and_says_not_saved() {
    let mut browser = Browser::new();
    (browser.kv.blocked, browser.vault.blocked) = (true, true);
    let (ledger, loaded) = open(&browser);
    assert!(loaded.documents.is_empty());
    assert_eq!(ledger.state(), SaveState::NotSaved);
    let mut page = Page::new("shared", 1);
    let before = page.document.clone();
    let mut partner = Page::new("shared", 2);
    partner.write("two", "theirs");
    let import = partner.file("f");
    ledger.add_import(&id("i"), &import);
    page.document.join(import.what.incoming());
    ledger.commit(&id("shared"), &page.write("one", "a"));
    block_on(ledger.settle());
    assert_eq!(ledger.state(), SaveState::NotSaved);
    assert_eq!(block_on(ledger.rebuild(&id("shared"))), Ok(Some(page.document.clone())));
    let rebuilt =
        block_on(ledger.undo_import(&id("shared"), &id("i"), (&nothing_later, &id("spared")), |_| {}))
            .unwrap()
            .unwrap();
    assert_eq!(title(&rebuilt, "one"), Some("a"));
    assert_eq!(title(&rebuilt, "two"), None);
    assert_ne!(rebuilt, before);
    ledger.put_setting("theme", "dark");
    assert_eq!(ledger.setting("theme").as_deref(), Some("dark"));
}

#[test]
fn with_one_store_alone_everything_is_kept_here() {
    for blocked_kv in [true, false] {
        let mut browser = Browser::new();
        (browser.kv.blocked, browser.vault.blocked) = (blocked_kv, !blocked_kv);
        let (ledger, _) = open(&browser);
        assert_eq!(ledger.state(), SaveState::KeptHere);
        let mut page = Page::new("shared", 1);
        ledger.commit(&id("shared"), &page.write("one", "a"));
        block_on(ledger.settle());
        assert_eq!(ledger.state(), SaveState::KeptHere);
        let (_, loaded) = open(&browser);
        assert_eq!(loaded.documents[&id("shared")], page.document);
        // When the other store is back it gets what it lacks.
        let (ledger, _) = open(&browser.restarted());
        assert_eq!(ledger.state(), SaveState::Saved);
        assert_eq!(*browser.kv.shelf.borrow(), *browser.vault.shelf.borrow());
    }
}

#[test]
fn a_full_store_keeps_what_it_had_and_gets_the_rest_later() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "a"));
    block_on(ledger.settle());
    let before = browser.kv.shelf.borrow().clone();
    browser.fail(0, Fault::Full);
    for number in 0..20 {
        ledger.commit(&id("shared"), &page.write("one", &number.to_string()));
    }
    block_on(ledger.settle());
    assert_eq!(ledger.state(), SaveState::NotSaved);
    assert_eq!(*browser.kv.shelf.borrow(), before);
    browser.kv.plan.fault.set(None);
    for _ in 0..3 {
        block_on(ledger.rescan());
    }
    assert_eq!(ledger.state(), SaveState::Saved);
    assert_eq!(browser.kv.shelf.borrow().len(), 21);
    assert_eq!(shared(&browser), Some(page.document));
}

#[test]
fn two_tabs_lose_nothing_whether_they_hear_each_other_or_not() {
    let browser = Browser::new();
    let tabs = [open(&browser).0, open(&browser).0];
    let mut pages = [Page::new("shared", 1), Page::new("shared", 2)];
    for number in 0..40 {
        let (me, other) = (number % 2, 1 - number % 2);
        let change = pages[me].write(&format!("r{number}"), "x");
        let message = tabs[me].commit(&id("shared"), &change).unwrap();
        if number % 3 == 0 {
            for news in block_on(tabs[other].hear(message)) {
                let News::Changes { changes, .. } = news else { panic!("{news:?}") };
                for change in &changes {
                    pages[other].document.join(Incoming::Change(change));
                }
            }
        }
        if number % 5 == 0 {
            block_on(tabs[me].settle());
        }
    }
    for at in 0..2 {
        block_on(tabs[at].settle());
        for news in block_on(tabs[at].rescan()) {
            let News::Changes { changes, document } = news else { panic!("{news:?}") };
            assert_eq!(document, id("shared"));
            turnwise::replica::join_in_causal_order(&mut pages[at].document, changes);
        }
        assert_eq!(tabs[at].state(), SaveState::Saved);
        assert!(block_on(tabs[at].rescan()).is_empty(), "news comes once");
    }
    let document = shared(&browser).unwrap();
    assert_eq!(document.len(), 40);
    for page in pages {
        assert_eq!(page.document.len(), 40);
    }
}

#[test]
fn undoing_an_import_gives_the_document_as_it_was_and_the_other_tab_hears() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "mine"));
    let before = serde_json::to_string(&page.document).unwrap();
    let mut partner = Page::new("shared", 9);
    partner.write("one", "theirs");
    partner.write("two", "more");
    let import = partner.file("f");
    ledger.add_import(&id("i"), &import);
    block_on(ledger.settle());
    let (other_tab, loaded) = open(&browser);
    assert_eq!(title(&loaded.documents[&id("shared")], "two"), Some("more"));

    let mut told = Vec::new();
    let (document, i) = (id("shared"), id("i"));
    let undone =
        block_on(ledger.undo_import(&document, &i, (&nothing_later, &id("spared")), |message| {
            told.push(message.clone())
        }));
    let rebuilt = undone.unwrap().unwrap();
    assert_eq!(serde_json::to_string(&rebuilt).unwrap(), before);
    assert_eq!(ledger.state(), SaveState::Saved);
    let news = block_on(other_tab.hear(told.remove(0)));
    assert_eq!(news, [News::Rebuilt { document: id("shared"), now: Some(rebuilt) }]);
    let after = shared(&browser).unwrap();
    assert_eq!(serde_json::to_string(&after).unwrap(), before);
    for shelf in [&browser.kv.shelf, &browser.vault.shelf] {
        assert_eq!(shelf.borrow().len(), 1, "nothing of the import is left");
    }
    // The file can be added again.
    ledger.add_import(&id("i2"), &import);
    block_on(ledger.settle());
    assert_eq!(title(&shared(&browser).unwrap(), "two"), Some("more"));
}

#[test]
fn an_undone_import_stays_away_though_a_store_did_not_let_go() {
    for fault in [Fault::Once, Fault::Forever] {
        for at in 0..30 {
            let browser = Browser::new();
            let (ledger, _) = open(&browser);
            let mut page = Page::new("shared", 1);
            ledger.commit(&id("shared"), &page.write("one", "mine"));
            let mut partner = Page::new("shared", 9);
            partner.write("two", "more");
            ledger.add_import(&id("i"), &partner.file("f"));
            block_on(ledger.settle());
            browser.fail(at, fault);
            let undone = block_on(ledger.undo_import(
                &id("shared"),
                &id("i"),
                (&nothing_later, &id("spared")),
                |_| {},
            ));
            let is_gone = title(&shared(&browser).unwrap(), "two").is_none();
            let said_gone = matches!(undone, Ok(_) | Err(RemoveError::NotShown(_)));
            assert_eq!(is_gone, said_gone, "{fault:?} at {at}: {undone:?}");
            // Removals that were half done are finished by then.
            if is_gone {
                assert_eq!(browser.kv.shelf.borrow().len(), 1, "{fault:?} at {at}");
                assert_eq!(browser.vault.shelf.borrow().len(), 1, "{fault:?} at {at}");
            }
        }
    }
}

#[test]
fn erasing_a_document_takes_exactly_its_keys() {
    let browser = Browser::new();
    browser.kv.shelf.borrow_mut().insert("turnwise/1/sample-two".to_owned(), "stranger".to_owned());
    browser.kv.shelf.borrow_mut().insert("another app".to_owned(), "theirs".to_owned());
    let (ledger, _) = open(&browser);
    let (mut sample, mut other) = (Page::new("sample", 1), Page::new("sample-2", 1));
    ledger.commit(&id("sample"), &sample.write("one", "x"));
    ledger.add_import(&id("i"), &sample.file("sample"));
    ledger.commit(&id("sample-2"), &other.write("one", "mine"));
    ledger.put_setting("theme", "dark");
    block_on(ledger.settle());
    ledger.commit(&id("sample"), &sample.write("one", "not in the vault yet"));
    let (other_tab, _) = open(&browser);
    let mut told = Vec::new();
    block_on(ledger.erase_document(&id("sample"), |message| told.push(message.clone()))).unwrap();
    block_on(ledger.settle());
    let news = block_on(other_tab.hear(told.remove(0)));
    assert_eq!(news, [News::Erased { document: id("sample") }]);
    assert!(block_on(other_tab.rescan()).is_empty());
    let keys: Vec<String> = browser.kv.keys().unwrap();
    assert!(keys.iter().all(|key| !key.starts_with("turnwise/1/sample/")), "{keys:?}");
    assert_eq!(browser.kv.shelf.borrow()["another app"], "theirs");
    let (_, loaded) = open(&browser.restarted());
    assert!(!loaded.documents.contains_key(&id("sample")));
    assert_eq!(loaded.documents[&id("sample-2")], other.document);
    assert_eq!(loaded.setting("theme"), Some("dark"));
    assert_eq!(ledger.state(), SaveState::Saved);
}

#[test]
fn a_damaged_text_is_left_alone_copied_once_and_counted() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "a"));
    ledger.commit(&id("shared"), &page.write("two", "b"));
    ledger.put_setting("theme", "dark");
    block_on(ledger.settle());
    let journal = browser.kv.keys().unwrap().into_iter().find(|key| key.contains("journal")).unwrap();
    for key in [journal.as_str(), "turnwise/1/device/theme"] {
        for shelf in [&browser.kv.shelf, &browser.vault.shelf] {
            shelf.borrow_mut().insert(key.to_owned(), "scribble".to_owned());
        }
    }
    for _ in 0..3 {
        let (ledger, loaded) = open(&browser.restarted());
        assert_eq!(title(&loaded.documents[&id("shared")], "two"), Some("b"));
        assert_eq!(ledger.health().damaged, 4);
        assert_eq!(ledger.damaged().len(), 4);
    }
    let (ledger, loaded) = open(&browser.restarted());
    assert_eq!(loaded.setting("theme"), None);
    ledger.put_setting("theme", "light");
    block_on(ledger.settle());
    for shelf in [&browser.kv.shelf, &browser.vault.shelf] {
        assert_eq!(shelf.borrow()[&journal], "scribble");
        assert_eq!(shelf.borrow()["turnwise/1/device/theme"], "scribble");
    }
    assert_eq!(open(&browser.restarted()).1.setting("theme"), Some("light"));
    let vault = browser.vault.shelf.borrow();
    let copies: Vec<_> = vault.iter().filter(|(key, _)| key.starts_with("turnwise/1/quarantine/")).collect();
    assert_eq!(copies.len(), 2);
    assert!(copies.iter().all(|(_, text)| text.contains("scribble")));
}

#[test]
fn beside_a_newer_format_nothing_is_written() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "a"));
    block_on(ledger.settle());
    browser.kv.shelf.borrow_mut().insert("turnwise/2/shared/journal/x/1".to_owned(), "new".to_owned());
    browser.kv.shelf.borrow_mut().insert("turnwise/1/shared/import/x".to_owned(), "scribble".to_owned());
    let before = (browser.kv.shelf.borrow().clone(), browser.vault.shelf.borrow().clone());
    let (ledger, loaded) = open(&browser.restarted());
    assert!(loaded.newer);
    assert_eq!(loaded.documents[&id("shared")], page.document);
    ledger.commit(&id("shared"), &page.write("one", "b"));
    ledger.put_setting("theme", "dark");
    assert!(matches!(block_on(ledger.erase_document(&id("shared"), |_| {})), Err(RemoveError::Newer)));
    block_on(ledger.rescan());
    assert_eq!(ledger.state(), SaveState::NotSaved);
    assert_eq!((browser.kv.shelf.borrow().clone(), browser.vault.shelf.borrow().clone()), before);
}

#[test]
fn other_pages_of_the_host_are_counted_and_never_touched() {
    let browser = Browser::new();
    browser.kv.shelf.borrow_mut().insert("theirs".to_owned(), "🌱x".to_owned());
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "a"));
    block_on(ledger.settle());
    let health = ledger.health();
    assert_eq!((health.segments, health.others), (1, 9));
    assert_eq!(health.ours + health.others, browser.units());
    assert!(health.kv && health.vault && !health.newer);
}

#[test]
fn a_setting_goes_to_the_other_tab_and_the_later_one_counts() {
    let browser = Browser::new();
    let (first, second) = (open(&browser).0, open(&browser).0);
    let message = first.put_setting("theme", "dark").unwrap();
    let news = block_on(second.hear(message.clone()));
    assert_eq!(news, [News::Setting { name: "theme".to_owned(), value: "dark".to_owned() }]);
    assert!(block_on(second.hear(message.clone())).is_empty());
    second.put_setting("theme", "light").unwrap();
    assert!(block_on(second.hear(message)).is_empty(), "an older value changes nothing");
    block_on(first.settle());
    block_on(second.settle());
    assert_eq!(open(&browser.restarted()).1.setting("theme"), Some("light"));
    assert_eq!(first.put_setting("Not A Name", "x"), None);
}

#[test]
fn what_is_changed_in_a_setting_goes_on_from_what_another_tab_set_unheard() {
    let browser = Browser::new();
    let (first, second) = (open(&browser).0, open(&browser).0);
    first.put_setting("list", "a").unwrap();
    assert_eq!(second.setting("list"), None, "nobody told");
    let there = second.setting_now("list").expect("it reads what is there");
    second.put_setting("list", &format!("{there} b")).unwrap();
    let there = first.setting_now("list").expect("its own, and more");
    first.put_setting("list", &format!("{there} c")).unwrap();
    assert_eq!(second.setting_now("list").as_deref(), Some("a b c"));
    assert_eq!(second.setting_now("Not A Name"), None);
    assert_eq!(second.setting_now("other"), None);
    block_on(first.settle());
    block_on(second.settle());
    assert_eq!(open(&browser.restarted()).1.setting("list"), Some("a b c"));
}

#[test]
fn a_message_is_read_as_it_was_written_and_a_cut_one_is_no_news() {
    let browser = Browser::new();
    let (first, second) = (open(&browser).0, open(&browser).0);
    let mut page = Page::new("shared", 1);
    let message = first.commit(&id("shared"), &page.write("one", "a")).unwrap();
    let keys = vec!["turnwise/1/shared/import/i".to_owned()];
    let gone = Message::Gone { document: id("shared"), keys: keys.clone() };
    let erased = Message::Erased { document: id("shared"), keys };
    for message in [&message, &gone, &erased] {
        assert_eq!(Message::parse(&message.print()).as_ref(), Some(message));
    }
    for text in ["", "{}", "[]", "[\"put\",\"key\"]", "[\"gone\"]", "[\"gone\",\"/\"]", "[\"new\"]", "[1]"] {
        assert_eq!(Message::parse(text), None, "{text}");
    }
    let Message::Put(mut pairs) = message else { panic!("not a put") };
    pairs[0].1.pop();
    assert!(block_on(second.hear(Message::Put(pairs))).is_empty());
    assert_eq!(block_on(second.rescan()).len(), 1, "the store has the whole of it");
}

#[test]
fn a_key_that_is_taken_stops_nothing_else() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    let (first, second) = (page.write("one", "a"), page.write("two", "b"));
    let key = format!("turnwise/1/shared/journal/{}/{}", first.stamp().writer, first.stamp().tick);
    for shelf in [&browser.kv.shelf, &browser.vault.shelf] {
        shelf.borrow_mut().insert(key.clone(), "scribble".to_owned());
    }
    ledger.commit(&id("shared"), &first);
    ledger.commit(&id("shared"), &second);
    block_on(ledger.settle());
    assert_eq!(ledger.state(), SaveState::NotSaved);
    assert_eq!(browser.vault.shelf.borrow().len(), 2, "the second is there");
    assert_eq!(browser.kv.get(&key), Ok::<_, KvError>(Some("scribble".to_owned())));
}

/// T19: in another program, someone chose Import instead of Export and lost a
/// year.
#[test]
fn an_old_file_that_is_imported_shrinks_nothing_and_undo_gives_the_same_bytes() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "first"));
    let old = page.file("old file");
    for number in 0..20 {
        ledger.commit(&id("shared"), &page.write(&format!("r{number}"), "later"));
    }
    ledger.commit(&id("shared"), &page.write("one", "second"));
    let mut partner = Page::new("shared", 2);
    partner.document = old.what.held().into_owned();
    partner.write("theirs", "also in it");
    let import = partner.file("old file");
    block_on(ledger.settle());
    let before = serde_json::to_string(&page.document).expect("it prints");

    ledger.add_import(&id("import"), &import);
    block_on(ledger.settle());
    let with = shared(&browser).expect("the document");
    assert_eq!(title(&with, "one"), Some("second"));
    assert_eq!(title(&with, "theirs"), Some("also in it"));
    assert!((0..20).all(|number| title(&with, &format!("r{number}")) == Some("later")));

    let after =
        block_on(ledger.undo_import(&id("shared"), &id("import"), (&nothing_later, &id("spared")), |_| {}))
            .expect("undone");
    assert_eq!(serde_json::to_string(&after).expect("it prints"), before);
    let reloaded = shared(&browser);
    assert_eq!(serde_json::to_string(&reloaded).expect("it prints"), before);
}

#[test]
fn a_setting_that_one_store_missed_gets_there_at_the_next_start_and_an_older_one_never_goes_over_it() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    ledger.put_setting("theme", "dark");
    block_on(ledger.settle());
    let older = browser.kv.shelf.borrow().clone();
    ledger.put_setting("theme", "light");
    block_on(ledger.settle());
    let newer = browser.kv.shelf.borrow().clone();
    for shelf in [&browser.kv.shelf, &browser.vault.shelf] {
        *shelf.borrow_mut() = older.clone();
        let (ledger, loaded) = open(&browser.restarted());
        assert_eq!(loaded.setting("theme"), Some("light"));
        assert_eq!(ledger.state(), SaveState::Saved);
        assert_eq!((&*browser.kv.shelf.borrow(), &*browser.vault.shelf.borrow()), (&newer, &newer));
    }
    // A tab that missed the change sets it: its value is the latest.
    let (deaf, _) = open(&browser.restarted());
    let (other, _) = open(&browser.restarted());
    for value in ["one", "two", "three"] {
        other.put_setting("theme", value);
    }
    deaf.put_setting("theme", "by a person, now");
    block_on(deaf.settle());
    block_on(other.settle());
    let (_, loaded) = open(&browser.restarted());
    assert_eq!(loaded.setting("theme"), Some("by a person, now"));
    assert_eq!(*browser.kv.shelf.borrow(), *browser.vault.shelf.borrow());
}
