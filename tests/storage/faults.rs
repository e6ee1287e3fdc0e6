//! A day of two tabs, with one fault injected at each operation in turn. The
//! oracle is no loss: whatever was there when the page said "Saved" is there at
//! the next start, even if the browser was killed right then and `localStorage`
//! lost its last writes.

use std::collections::BTreeSet;

use turnwise::replica::{Document, join_in_causal_order};
use turnwise::storage::{Ledger, Message, News, SaveState};

use super::fakes::{Browser, FakeKv, FakeVault, Fault, Page, block_on, id, nothing_later, title};

struct Day {
    browser: Browser,
    /// Records that a page called saved.
    saved: BTreeSet<String>,
    /// Records written so far and not removed since.
    written: BTreeSet<String>,
    /// Records that were removed, with success reported.
    gone: BTreeSet<String>,
}

struct Tab {
    ledger: Ledger<FakeKv, FakeVault>,
    page: Page,
}

impl Day {
    fn open(&self, load: u64) -> Tab {
        let (ledger, mut loaded) =
            block_on(Ledger::open(self.browser.kv.clone(), self.browser.vault.clone()));
        block_on(ledger.mend());
        let mut page = Page::new("shared", load);
        if let Some(document) = loaded.documents.remove(&id("shared")) {
            page.document = document;
        }
        Tab { ledger, page }
    }

    fn write(&mut self, tab: &mut Tab, record: &str) -> Option<Message> {
        let message = tab.ledger.commit(&id("shared"), &tab.page.write(record, record));
        self.written.insert(record.to_owned());
        self.check(tab);
        block_on(tab.ledger.settle());
        self.check(tab);
        message
    }

    /// If the page says "Saved", everything it wrote must be in both stores.
    fn check(&mut self, tab: &Tab) {
        if tab.ledger.state() != SaveState::Saved {
            return;
        }
        let mine: BTreeSet<String> =
            self.written.iter().filter(|name| tab.page.title(name).is_some()).cloned().collect();
        for shelf in [&self.browser.kv.shelf, &self.browser.vault.shelf] {
            let shelf = shelf.borrow();
            for name in &mine {
                let quoted = format!("\"{name}\"");
                assert!(
                    shelf.values().any(|text| text.contains(&quoted)),
                    "said Saved while {name} was not in both stores"
                );
            }
        }
        self.saved.extend(mine);
    }

    fn run(&mut self) {
        let mut first = self.open(1);
        self.write(&mut first, "one");
        self.write(&mut first, "two");
        let mut second = self.open(2);
        if let Some(message) = self.write(&mut second, "three") {
            hear(&mut first, message);
        }
        let mut partner = Page::new("shared", 9);
        partner.write("theirs", "theirs");
        let import = partner.file("f");
        first.ledger.add_import(&id("i"), &import);
        first.page.document.join(import.what.incoming());
        self.written.insert("theirs".to_owned());
        block_on(first.ledger.settle());
        self.check(&first);
        self.write(&mut first, "four");
        let mut told = Vec::new();
        let (shared, i) = (id("shared"), id("i"));
        let undone =
            block_on(first.ledger.undo_import(&shared, &i, (&nothing_later, &id("spared")), |message| {
                told.push(message.clone())
            }));
        match undone {
            Ok(document) => {
                first.page.document = document.unwrap_or_else(|| Document::new(id("shared")));
                self.remove("theirs");
            }
            Err(turnwise::storage::RemoveError::NotShown(_)) => self.remove("theirs"),
            Err(_) => {}
        }
        for message in told {
            hear(&mut second, message);
        }
        self.write(&mut second, "five");
        rescan(&mut first);
        self.check(&first);
        first.ledger.put_setting("theme", "dark");
        self.write(&mut first, "six");
        let sample = Page::new("sample", 3).write("s", "s");
        first.ledger.commit(&id("sample"), &sample);
        block_on(first.ledger.settle());
        let _ = block_on(first.ledger.erase_document(&id("sample"), |_| {}));
        rescan(&mut second);
        self.check(&first);
        self.check(&second);
    }

    fn remove(&mut self, record: &str) {
        self.written.remove(record);
        self.saved.remove(record);
        self.gone.insert(record.to_owned());
    }

    /// The next start, from whatever is there.
    fn verify(&self, browser: &Browser) {
        let (_, loaded) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
        let empty = Document::new(id("shared"));
        let document = loaded.documents.get(&id("shared")).unwrap_or(&empty);
        for name in &self.saved {
            assert_eq!(title(document, name), Some(name.as_str()), "{name} was saved and is lost");
        }
        for name in &self.gone {
            assert_eq!(title(document, name), None, "{name} came back");
        }
        assert!(loaded.damaged.is_empty());
    }
}

fn hear(tab: &mut Tab, message: Message) {
    for news in block_on(tab.ledger.hear(message)) {
        take(tab, news);
    }
    block_on(tab.ledger.settle());
}

fn rescan(tab: &mut Tab) {
    for news in block_on(tab.ledger.rescan()) {
        take(tab, news);
    }
}

fn take(tab: &mut Tab, news: News) {
    match news {
        News::Changes { document, changes } if document == id("shared") => {
            join_in_causal_order(&mut tab.page.document, changes);
        }
        News::Import { what, .. } => {
            tab.page.document.join(what.incoming());
        }
        News::Rebuilt { document, now } if document == id("shared") => {
            tab.page.document = now.unwrap_or_else(|| Document::new(document));
        }
        _ => {}
    }
}

fn day(fault: Option<(usize, Fault)>) -> Day {
    let browser = Browser::new();
    if let Some((at, fault)) = fault {
        browser.fail(at, fault);
    }
    let mut day = Day { browser, saved: BTreeSet::new(), written: BTreeSet::new(), gone: BTreeSet::new() };
    day.run();
    day
}

#[test]
fn on_a_good_day_everything_is_saved() {
    let day = day(None);
    let names = ["five", "four", "one", "six", "three", "two"];
    assert_eq!(day.saved.iter().map(String::as_str).collect::<Vec<_>>(), names);
    day.verify(&day.browser.restarted());
    let (_, loaded) = block_on(Ledger::open(day.browser.kv.clone(), day.browser.vault.clone()));
    assert!(!loaded.documents.contains_key(&id("sample")));
    assert!(loaded.removal_lists.is_empty());
}

#[test]
fn one_fault_at_each_operation_loses_nothing_that_was_saved() {
    let operations = day(None).browser.kv.plan.count.get();
    assert!(operations > 80, "the day has {operations} operations");
    for fault in [Fault::Once, Fault::DoneButSaysNot, Fault::Full, Fault::Forever, Fault::Lie] {
        for at in 0..operations {
            let day = day(Some((at, fault)));
            day.verify(&day.browser.restarted());
        }
    }
}

#[test]
fn losing_all_of_one_store_at_the_end_loses_nothing_that_was_saved() {
    let operations = day(None).browser.kv.plan.count.get();
    for at in (0..operations).step_by(3) {
        for lost_kv in [true, false] {
            let mut day = day(Some((at, Fault::Once)));
            // A removed record may come back from the remaining store only if the removal list was in the lost
            // one.
            day.gone.clear();
            let after = day.browser.restarted();
            let lost = if lost_kv { &after.kv.shelf } else { &after.vault.shelf };
            lost.borrow_mut().clear();
            day.verify(&after);
        }
    }
}
