//! Erasing with a second tab open, space, quarantine, and archiving.

use turnwise::replica::{Clock, Device, Document, Incoming, Load, Stamp, Tick, Writer};
use turnwise::storage::{
    ArchiveError, Archived, BALLAST, Compacted, Kv, Ledger, News, NoRoom, QUOTA, Room, SaveState, export,
    is_ours, units,
};

use super::fakes::{Browser, FakeKv, FakeVault, Page, block_on, id, title};
use super::torture::sim::Sim;

type Store = Ledger<FakeKv, FakeVault>;

fn open(browser: &Browser) -> (Store, turnwise::storage::Loaded) {
    let (ledger, loaded) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
    block_on(ledger.mend());
    (ledger, loaded)
}

fn of_document(browser: &Browser, document: &str) -> usize {
    let prefix = format!("turnwise/1/{document}/");
    let count = |keys: Vec<String>| keys.iter().filter(|key| key.starts_with(&prefix)).count();
    count(browser.kv.keys().unwrap()) + count(browser.vault.shelf.borrow().keys().cloned().collect())
}

/// A document in two tabs, erased by the first while the second does not know
/// it.
fn erased() -> (Browser, [Store; 2], [Page; 2]) {
    let browser = Browser::new();
    let (first, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    first.commit(&id("shared"), &page.write("one", "a"));
    block_on(first.settle());
    let (second, _) = open(&browser);
    let mut late = Page::new("shared", 2);
    late.document = page.document.clone();
    block_on(first.erase_document(&id("shared"), |_| {})).unwrap();
    (browser, [first, second], [page, late])
}

#[test]
fn t15_a_late_writer_does_not_bring_back_what_was_erased() {
    let (browser, [_, second], [_, mut late]) = erased();
    assert_eq!(second.commit(&id("shared"), &late.write("one", "late")), None, "it is refused");
    assert_eq!(of_document(&browser, "shared"), 0);
    assert_eq!(block_on(second.rescan()), [News::Erased { document: id("shared") }]);
    assert!(block_on(second.rescan()).is_empty());
    // A tab that cannot check writes it all the same: an older version of the app, or a tab that cannot
    // read its stores.
    let (other, browser_of_old) = (Page::new("shared", 3).write("two", "older"), Browser::new());
    let (old, _) = open(&browser_of_old);
    old.commit(&id("shared"), &other);
    let (key, text) =
        browser_of_old.kv.shelf.borrow().iter().next().map(|(k, t)| (k.clone(), t.clone())).unwrap();
    for shelf in [&browser.kv.shelf, &browser.vault.shelf] {
        shelf.borrow_mut().insert(key.clone(), text.clone());
    }
    assert!(block_on(second.rescan()).is_empty(), "a tab that knows does not take it");
    let (ledger, loaded) = open(&browser.restarted());
    assert!(loaded.documents.is_empty());
    assert_eq!(of_document(&browser, "shared"), 0, "its leftovers are taken away at the next start");
    assert_eq!(ledger.state(), SaveState::Saved);
}

#[test]
fn t15_a_tab_that_hears_late_that_everything_was_erased_puts_no_ballast_back() {
    // Messages and storage events arrive separately, so in any order, and maybe only after everything
    // was done.
    for mark_first in [false, true] {
        let browser = Browser::new();
        let (first, _) = open(&browser);
        first.commit(&id("shared"), &Page::new("shared", 1).write("one", "a"));
        block_on(first.settle());
        first.keep_ballast();
        let (second, _) = open(&browser);
        second.keep_ballast();
        let mut told = Vec::new();
        block_on(first.erase_document(&id("shared"), |message| told.push(message.clone()))).unwrap();
        block_on(first.erase_rest()).unwrap();
        assert!(told.len() > 1, "the mark is told of as well");
        if mark_first {
            told.reverse();
        }
        // It rescans before any message has arrived.
        block_on(second.rescan());
        for message in told {
            block_on(second.hear(message));
            block_on(second.settle());
        }
        block_on(second.rescan());
        let in_vault: Vec<String> = browser.vault.shelf.borrow().keys().cloned().collect();
        let kept = browser.kv.keys().unwrap().into_iter().chain(in_vault).filter(|key| is_ours(key));
        assert_eq!(kept.collect::<Vec<_>>(), Vec::<String>::new(), "mark first: {mark_first}");
        // Starting again in that tab writes a ballast again.
        second.commit(&id("new"), &Page::new("new", 2).write("one", "b"));
        block_on(second.settle());
        block_on(second.rescan());
        assert!(browser.kv.keys().unwrap().contains(&"turnwise/1/ballast".to_owned()));
    }
}

#[test]
fn a_compaction_in_a_tab_that_did_not_hear_does_not_bring_back_what_was_erased() {
    for stopped_after in 0..8 {
        let browser = Browser::new();
        let (first, _) = open(&browser);
        let mut page = Page::new("shared", 1);
        first.commit(&id("shared"), &page.write("one", "a"));
        first.commit(&id("shared"), &page.write("two", "b"));
        block_on(first.settle());
        let (second, _) = open(&browser);
        let (shared, name) = (id("shared"), id("s1"));
        let mut compacting = std::pin::pin!(second.compact(&shared, &name, Device::new(7), 1_000));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let mut done = false;
        for _ in 0..stopped_after {
            done = done || compacting.as_mut().poll(&mut context).is_ready();
        }
        block_on(first.erase_document(&shared, |_| {})).unwrap();
        if !done {
            block_on(compacting);
        }
        let (_, loaded) = open(&browser.restarted());
        assert!(loaded.documents.is_empty(), "stopped after {stopped_after}");
        open(&browser.restarted());
        assert_eq!(of_document(&browser, "shared"), 0, "stopped after {stopped_after}");
    }
}

#[test]
fn an_erased_partnership_can_be_added_again_by_a_file_and_in_another_tab_too() {
    let (browser, [first, second], [page, mut late]) = erased();
    let import = page.file("from my partner");
    let message = first.add_import(&id("again"), &import).unwrap();
    let mut now = page.document.clone();
    let mut page = Page::new("shared", 4);
    page.document = now.clone();
    first.commit(&id("shared"), &page.write("one", "and on"));
    now.clone_from(&page.document);
    block_on(first.settle());
    assert_eq!(first.state(), SaveState::Saved);
    let news = block_on(second.hear(message));
    // It missed the erasure: its document is rebuilt.
    assert!(matches!(news.as_slice(), [News::Import { .. }, News::Rebuilt { now: Some(_), .. }]), "{news:?}");
    late.document.join(Incoming::Whole(&now));
    assert!(second.commit(&id("shared"), &late.write("two", "too")).is_some());
    block_on(second.settle());
    for _ in 0..2 {
        let (ledger, loaded) = open(&browser.restarted());
        assert_eq!(title(&loaded.documents[&id("shared")], "one"), Some("and on"));
        assert_eq!(title(&loaded.documents[&id("shared")], "two"), Some("too"));
        assert_eq!(ledger.state(), SaveState::Saved);
    }
    // And erased again, by the other tab.
    block_on(second.erase_document(&id("shared"), |_| {})).unwrap();
    assert_eq!(first.commit(&id("shared"), &page.write("one", "late")), None);
    assert!(open(&browser.restarted()).1.documents.is_empty());
}

#[test]
fn t1_t27_whatever_write_finds_the_store_full_what_was_there_is_there_and_the_ballast_takes_it() {
    for room in (0..40).map(|step| step * 37) {
        let sim = Sim::new();
        let (ledger, _) = block_on(Ledger::open(sim.kv(), sim.vault()));
        block_on(ledger.mend());
        ledger.put_setting("theme", "dark");
        ledger.keep_ballast();
        assert_eq!(ledger.may_write(), Ok(()));
        let used: usize = sim.shelves().0.now.iter().map(|(key, text)| units(key) + units(text)).sum();
        sim.set_quota(used + 2_000 + room);
        let mut page = Page::new("shared", 1);
        let mut written = 0;
        while ledger.may_write().is_ok() && written < 100 {
            ledger.commit(&id("shared"), &page.write(&format!("r{written}"), "some words"));
            written += 1;
        }
        assert_eq!(ledger.may_write(), Err(NoRoom));
        assert!(written > 2);
        block_on(ledger.settle());
        assert_eq!(ledger.state(), SaveState::Saved, "the ballast made room for the one that did not fit");
        assert_eq!(ledger.health().room, Room::Full);
        let again = Sim::holding(sim.shelves().0.now, Default::default());
        let (_, loaded) = block_on(Ledger::open(again.kv(), again.vault()));
        assert_eq!(loaded.documents[&id("shared")], page.document, "all of it is in localStorage alone");
        assert_eq!(
            block_on(ledger.rebuild(&id("shared"))),
            Ok(Some(page.document.clone())),
            "and can be exported"
        );
        // Nothing changes by itself; erasing something frees space.
        block_on(ledger.rescan());
        assert_eq!(ledger.may_write(), Err(NoRoom));
        block_on(ledger.erase_document(&id("shared"), |_| {})).unwrap();
        assert_eq!(ledger.may_write(), Ok(()));
        assert!(sim.shelves().0.now.contains_key("turnwise/1/ballast"));
        assert!(sim.foreign_is_untouched());
    }
}

#[test]
fn what_is_larger_than_the_ballast_is_kept_in_the_vault_and_not_called_saved() {
    let sim = Sim::new();
    let (ledger, _) = block_on(Ledger::open(sim.kv(), sim.vault()));
    ledger.put_setting("theme", "dark");
    ledger.keep_ballast();
    let used: usize = sim.shelves().0.now.iter().map(|(key, text)| units(key) + units(text)).sum();
    sim.set_quota(used + 100);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", &"x".repeat(2 * BALLAST)));
    block_on(ledger.settle());
    assert_eq!(ledger.state(), SaveState::KeptHere);
    assert_eq!(ledger.may_write(), Err(NoRoom));
    let (_, loaded) = block_on(Ledger::open(sim.kv(), sim.vault()));
    assert_eq!(loaded.documents[&id("shared")], page.document);
}

#[test]
fn a_compaction_makes_room_again() {
    let sim = Sim::new();
    let (ledger, _) = block_on(Ledger::open(sim.kv(), sim.vault()));
    ledger.put_setting("theme", "dark");
    ledger.keep_ballast();
    sim.set_quota(200_000);
    let mut page = Page::new("shared", 1);
    while ledger.may_write().is_ok() {
        ledger.commit(&id("shared"), &page.write("one", &"x".repeat(500)));
    }
    block_on(ledger.settle());
    let done = block_on(ledger.compact(&id("shared"), &id("s1"), Device::new(7), 1_000));
    assert!(matches!(done, Compacted::Done { .. }), "{done:?}");
    assert_eq!(ledger.may_write(), Ok(()));
    let (_, loaded) = block_on(Ledger::open(sim.kv(), sim.vault()));
    assert_eq!(loaded.documents[&id("shared")], page.document);
}

#[test]
fn the_levels_are_sixty_and_eighty_per_cent_with_what_others_use() {
    assert_eq!(Room::at(0), Room::Plenty);
    assert_eq!(Room::at(QUOTA * 6 / 10 - 1), Room::Plenty);
    assert_eq!(Room::at(QUOTA * 6 / 10), Room::Low);
    assert_eq!(Room::at(QUOTA * 8 / 10), Room::Scarce);
    assert_eq!(Room::at(usize::MAX), Room::Scarce);
    let browser = Browser::new();
    browser.kv.shelf.borrow_mut().insert("other".to_owned(), "x".repeat(QUOTA * 7 / 10));
    assert_eq!(open(&browser).0.health().room, Room::Low);
}

#[test]
fn t8_t17_whatever_unit_of_whatever_text_is_hurt_the_rest_opens_and_the_raw_text_is_kept() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    for number in 0..4 {
        ledger.commit(&id("shared"), &page.write(&format!("r{number}"), "words"));
    }
    block_on(ledger.settle());
    block_on(ledger.compact(&id("shared"), &id("s1"), Device::new(7), 1_000));
    let mut partner = Page::new("shared", 9);
    partner.write("theirs", "theirs");
    ledger.add_import(&id("i"), &partner.file("f"));
    page.document.join(Incoming::Whole(&partner.document));
    ledger.commit(&id("shared"), &page.write("last", "words"));
    ledger.put_setting("theme", "dark");
    block_on(ledger.settle());
    let texts = browser.kv.shelf.borrow().clone();
    let mut tried = 0;
    for (key, text) in &texts {
        let characters: Vec<char> = text.chars().collect();
        for at in (0..characters.len()).step_by(3) {
            let mut hurt = characters.clone();
            hurt[at] = char::from_u32(hurt[at] as u32 ^ (1 << (at % 6))).unwrap_or('?');
            let hurt: String = hurt.into_iter().collect();
            // Damage in one store: nothing is missing.
            let one = Browser::new();
            (*one.kv.shelf.borrow_mut(), *one.vault.shelf.borrow_mut()) = (texts.clone(), texts.clone());
            one.kv.shelf.borrow_mut().insert(key.clone(), hurt.clone());
            let (ledger, loaded) = open(&one);
            assert_eq!(loaded.documents[&id("shared")], page.document, "{key} at {at}");
            assert_eq!((ledger.health().damaged, ledger.health().spared), (0, 1));
            assert_eq!(one.kv.shelf.borrow()[key], hurt, "it is left as it is");
            assert_eq!(block_on(ledger.quarantined()).len(), 1);
            // Damage in both: the rest opens.
            one.vault.shelf.borrow_mut().insert(key.clone(), hurt.clone());
            let (ledger, loaded) = open(&one.restarted());
            let rest = loaded.documents.get(&id("shared")).map_or(0, Document::len);
            assert!(rest >= if key.contains("snapshot") { 2 } else { 4 }, "{key} at {at}: {rest}");
            let listed = block_on(ledger.quarantined());
            assert!(listed.iter().any(|one| one.raw == hurt && one.key == *key && !one.why.is_empty()));
            tried += 1;
        }
    }
    println!("{tried} hurt texts");
    assert!(tried > 300);
}

#[test]
fn what_lies_in_quarantine_is_exported_as_it_is_and_goes_only_when_told() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "a"));
    ledger.commit(&id("shared"), &page.write("two", "b"));
    block_on(ledger.settle());
    let key = browser.kv.keys().unwrap()[0].clone();
    let raw = "half a \"text\" \u{fffd}\n🌱";
    browser.kv.shelf.borrow_mut().insert(key.clone(), raw.to_owned());
    browser.vault.shelf.borrow_mut().insert(key.clone(), raw.to_owned());
    let (ledger, _) = open(&browser.restarted());
    let listed = block_on(ledger.quarantined());
    assert_eq!(listed.len(), 1);
    let saved: serde_json::Value = serde_json::from_str(&export(&listed)).unwrap();
    assert_eq!((saved[0]["raw"].as_str(), saved[0]["key"].as_str()), (Some(raw), Some(key.as_str())));
    block_on(ledger.discard(&listed[0])).unwrap();
    assert!(block_on(ledger.quarantined()).is_empty());
    let (ledger, loaded) = open(&browser.restarted());
    assert_eq!((ledger.health().damaged, ledger.damaged().len()), (0, 0));
    assert_eq!(loaded.documents[&id("shared")].len(), 1);
    assert!(browser.vault.shelf.borrow().keys().all(|key| !key.contains("quarantine")));
    assert!(browser.kv.keys().unwrap().iter().all(|key| is_ours(key)));
}

#[test]
fn a_partnership_is_put_away_only_when_the_saved_file_holds_exactly_what_is_kept() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "a"));
    let file = page.document.clone();
    ledger.commit(&id("shared"), &page.write("one", "b"));
    block_on(ledger.settle());
    let early = block_on(ledger.put_away(&Archived::acknowledged(file), |_| {}));
    assert_eq!(early, Err(ArchiveError::Changed));
    assert_eq!(open(&browser.restarted()).1.documents[&id("shared")], page.document);
    let mut told = 0;
    block_on(ledger.put_away(&Archived::acknowledged(page.document.clone()), |_| told += 1)).unwrap();
    assert!(told > 0);
    assert!(open(&browser.restarted()).1.documents.is_empty());
    // The file brings it back.
    ledger.add_import(&id("back"), &page.file("archive"));
    block_on(ledger.settle());
    assert_eq!(open(&browser.restarted()).1.documents[&id("shared")], page.document);
}

/// The file is made of what is stored joined with what is in memory. A snapshot
/// raises floors that memory does not have; that must not look as if something
/// were missing.
#[test]
fn after_a_snapshot_what_is_on_the_screen_changes_nothing_of_the_file_to_put_away() {
    let browser = Browser::new();
    let day = 86_400_000;
    let long_ago = Page::new("shared", 1);
    let (ledger, _) = open(&browser);
    let mut page = long_ago;
    for turn in 0..4 {
        ledger.commit(&id("shared"), &page.write("one", &format!("turn {turn}")));
    }
    block_on(ledger.settle());
    let (ledger, loaded) = open(&browser.restarted());
    let now = 1_777_791_600_000 + 400 * day;
    let compacted = block_on(ledger.compact(&id("shared"), &id("s1"), Device::new(7), now));
    assert!(matches!(compacted, Compacted::Done { .. }), "{compacted:?}");
    let on_screen = &loaded.documents[&id("shared")];
    let mut whole = block_on(ledger.rebuild(&id("shared"))).unwrap().expect("it is kept");
    assert_ne!(whole.seen(), on_screen.seen(), "the snapshot has a floor");
    whole.join(Incoming::Whole(on_screen));
    block_on(ledger.put_away(&Archived::acknowledged(whole), |_| {})).unwrap();
    assert!(open(&browser.restarted()).1.documents.is_empty());
}

/// What is only in memory is in the file too, but prevents the document from
/// being archived.
#[test]
fn what_is_only_on_the_screen_is_not_put_away_with_the_rest() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut page = Page::new("shared", 1);
    ledger.commit(&id("shared"), &page.write("one", "kept"));
    block_on(ledger.settle());
    page.write("one", "lost by both stores");
    let mut whole = block_on(ledger.rebuild(&id("shared"))).unwrap().expect("it is kept");
    whole.join(Incoming::Whole(&page.document));
    let put_away = block_on(ledger.put_away(&Archived::acknowledged(whole), |_| {}));
    assert_eq!(put_away, Err(ArchiveError::Changed));
}

#[test]
fn t24_a_clock_far_ahead_or_behind_at_the_start_locks_nobody_out() {
    let browser = Browser::new();
    let (ledger, _) = open(&browser);
    let mut document = Document::new(id("shared"));
    let ten_years = 10 * 365 * 86_400_000;
    let today = 1_777_791_600_000;
    for (load, now) in [(1, today), (2, today + ten_years), (3, today - ten_years), (4, u64::MAX), (5, today)]
    {
        let mut clock = Clock::new(Writer { device: Device::new(7), load: Load::new(load) });
        if let Some(tick) = document.latest() {
            clock.observe(Stamp { tick, writer: clock.writer() });
        }
        let mut draft = turnwise::replica::Draft::new(&document, clock.next(now), None, now);
        draft.set(&id("one"), "goal", "title", format!("load {load}"));
        let change = draft.finish();
        document.join(Incoming::Change(&change));
        ledger.commit(&id("shared"), &change);
        block_on(ledger.settle());
        block_on(ledger.compact(&id("shared"), &id(&format!("s{load}")), Device::new(7), now));
        let (_, loaded) = open(&browser.restarted());
        assert_eq!(title(&loaded.documents[&id("shared")], "one"), Some(format!("load {load}").as_str()));
    }
    assert!(document.latest() < Some(Tick { millis: today + 11 * 365 * 86_400_000, count: 0 }));
}
