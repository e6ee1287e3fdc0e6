//! R3, from within: a kept text that was damaged, with or without a checksum
//! that fits. It is left where it lies, and everything else opens.

use serde_json::Value;
use turnwise::storage::{Backups, Edit, Holds, Ledger, NewBackup, Reason, is_ours, seal, unseal};

use super::chance::{factor, run};
use super::mutate;
use crate::storage::fakes::{Browser, FakeVault, Page, block_on, id, title};

/// Damaged stores in an ordinary run.
const CASES: u64 = 2_000;

/// Two documents, an import and a setting, in both stores.
fn full() -> Browser {
    let browser = Browser::new();
    let (ledger, _) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
    let (mut page, mut other) = (Page::new("shared", 1), Page::new("other", 2));
    for number in 0..4 {
        ledger.commit(&id("shared"), &page.write(&format!("r{number}"), &format!("title {number}")));
    }
    ledger.commit(&id("other"), &other.write("safe", "it is here"));
    ledger.add_import(&id("import"), &page.file("a file"));
    ledger.put_setting("theme", "dark");
    block_on(ledger.settle());
    assert_eq!(*browser.kv.shelf.borrow(), *browser.vault.shelf.borrow());
    browser
}

#[test]
fn a_damaged_segment_is_never_written_over_and_the_rest_opens() {
    let whole = full();
    let shelf = whole.kv.shelf.borrow().clone();
    let keys: Vec<String> = shelf.keys().filter(|key| !key.contains("/other/")).cloned().collect();
    run("torture::stores::a_damaged", CASES * factor(), |chance| {
        let browser = Browser::new();
        *browser.kv.shelf.borrow_mut() = shelf.clone();
        *browser.vault.shelf.borrow_mut() = shelf.clone();
        let key = chance.pick(&keys);
        let text = &shelf[key];
        let is_forged = chance.once_in(2);
        let damaged = if is_forged {
            // The checksum fits: what is in it has to be looked at.
            let body = unseal(key, text).expect("it was whole");
            let mut value: Value = serde_json::from_str(body).expect("JSON");
            mutate::value(&mut value, chance);
            seal(key, &mutate::in_text(&value.to_string(), chance))
        } else {
            let mut bytes = text.clone().into_bytes();
            mutate::bytes(&mut bytes, chance);
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let is_in_both = chance.once_in(2);
        browser.kv.shelf.borrow_mut().insert(key.clone(), damaged.clone());
        if is_in_both {
            browser.vault.shelf.borrow_mut().insert(key.clone(), damaged.clone());
        }
        let before = (browser.kv.shelf.borrow().clone(), browser.vault.shelf.borrow().clone());
        let (ledger, loaded) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
        assert_eq!(*browser.kv.shelf.borrow(), before.0, "opening writes nothing");
        assert_eq!(*browser.vault.shelf.borrow(), before.1, "opening writes nothing");
        assert_eq!(title(&loaded.documents[&id("other")], "safe"), Some("it is here"));
        // A forged one may say of a record that it was let go, and is believed
        // like any change (seed 20278506). Damage never says anything.
        if !is_in_both && !is_forged {
            let shared = &loaded.documents[&id("shared")];
            assert!((0..4).all(|number| shared.record(&id(&format!("r{number}"))).is_some()));
        }
        block_on(ledger.mend());
        block_on(ledger.rescan());
        for (shelf, before) in [(&browser.kv.shelf, &before.0), (&browser.vault.shelf, &before.1)] {
            for (key, text) in before.iter().filter(|(key, _)| is_ours(key)) {
                assert_eq!(shelf.borrow().get(key), Some(text), "{key} is as it was");
            }
        }
    });
}

#[test]
fn a_damaged_backup_is_refused_and_the_others_stay() {
    let vault = FakeVault::default();
    let backups = Backups::new(vault.clone());
    for number in 0..6 {
        let (at, text) = (number * 86_400_000, format!("backup {number}"));
        let day = chrono::DateTime::from_timestamp_millis(at as i64).expect("a day").date_naive();
        let holds = Holds { records: 5, bytes: text.len(), print: number as u32 };
        let new = NewBackup { at, day, reason: Reason::Change, holds };
        block_on(backups.keep(new, &text, |read| read == text)).expect("kept");
    }
    let shelf = vault.shelf.borrow().clone();
    let keys: Vec<String> = shelf.keys().cloned().collect();
    run("torture::stores::a_damaged_backup", CASES * factor(), |chance| {
        *vault.shelf.borrow_mut() = shelf.clone();
        let key = chance.pick(&keys);
        let (mut name, mut text) = (key.clone().into_bytes(), shelf[key].clone().into_bytes());
        if chance.once_in(3) {
            mutate::bytes(&mut name, chance);
        } else {
            mutate::bytes(&mut text, chance);
        }
        let name = String::from_utf8_lossy(&name).into_owned();
        let text = String::from_utf8_lossy(&text).into_owned();
        vault.shelf.borrow_mut().remove(key);
        vault.shelf.borrow_mut().insert(name, text.clone());
        let before = vault.shelf.borrow().clone();
        let names = block_on(backups.list()).expect("listed");
        let whole = names.iter().filter(|name| block_on(backups.read(name)).is_ok()).count();
        assert!(whole == 5 || shelf[key] == text, "{whole} are whole");
        assert_eq!(*vault.shelf.borrow(), before, "reading writes nothing");
        block_on(backups.rewrite(|_| Edit::Keep)).expect("rewritten");
        let after = vault.shelf.borrow().len();
        assert!(after >= 5, "erasing takes the damaged one and no other");
    });
}
