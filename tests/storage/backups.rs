//! The ring of backups: which are kept, which are deleted, and when a backup
//! counts.

use chrono::NaiveDate;
use proptest::prelude::*;
use turnwise::storage::{
    BackupError, BackupName, Backups, Edit, Holds, IN_ALL, Key, KvError, Ledger, NewBackup, OF_TODAY, Pair,
    Reason, Vault, is_due, plan_ring,
};

use super::fakes::{Browser, FakeVault, Fault, Page, block_on, id};

const DAY: u64 = 24 * 60 * 60 * 1000;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 3).expect("a date") + chrono::Days::new(number)
}

fn new(number: u64, hour: u64, reason: Reason, records: usize) -> NewBackup {
    let at = number * DAY + hour * 3_600_000;
    let holds = Holds { records, bytes: records * 330, print: at as u32 };
    NewBackup { at, day: day(number), reason, holds }
}

/// The ring after these backups, latest first.
fn ring(all: impl IntoIterator<Item = NewBackup>) -> Vec<BackupName> {
    let mut there: Vec<BackupName> = Vec::new();
    for new in all {
        let plan = plan_ring(&there, new);
        there.retain(|name| !plan.drop.contains(name));
        there.push(plan.name);
        there.sort_by(|a, b| b.cmp(a));
    }
    there
}

fn days(ring: &[BackupName]) -> Vec<NaiveDate> {
    ring.iter().map(|name| name.day).collect()
}

#[test]
fn three_of_today_and_the_last_of_each_earlier_day_stay_ten_in_all() {
    let ring =
        ring((0..20).flat_map(|number| (8..14).map(move |hour| new(number, hour, Reason::Change, 100))));
    assert_eq!(ring.len(), IN_ALL);
    let today = ring.iter().filter(|name| name.day == day(19)).count();
    assert_eq!(today, OF_TODAY);
    assert_eq!(days(&ring[3..]), (12..19).rev().map(day).collect::<Vec<_>>());
    assert!(ring[3..].iter().all(|name| name.at % DAY == 13 * 3_600_000), "the last of its day");
}

#[test]
fn the_last_backup_before_an_act_stays_until_the_next_of_its_reason() {
    let acts = [new(0, 9, Reason::Import, 90), new(1, 9, Reason::Restore, 99)];
    let later = (2..40).map(|number| new(number, 9, Reason::Change, 100));
    let ring_before = ring(acts.into_iter().chain(later));
    assert_eq!(ring_before.len(), IN_ALL);
    for reason in [Reason::Import, Reason::Restore] {
        assert_eq!(ring_before.iter().filter(|name| name.reason == reason).count(), 1, "{reason:?}");
    }
    let plan = plan_ring(&ring_before, new(40, 9, Reason::Import, 100));
    assert!(plan.drop.iter().any(|name| name.reason == Reason::Import), "the next of its reason frees it");
    assert!(plan.drop.iter().all(|name| name.reason != Reason::Restore));
}

/// T14.
#[test]
fn near_empty_backups_never_push_out_the_good_one() {
    let good = (0..5).map(|number| new(number, 9, Reason::Change, 1_000));
    let empty = (5..60).map(|number| new(number, 9, Reason::Change, 3));
    let ring = ring(good.chain(empty));
    let best = ring.iter().max_by_key(|name| name.holds.records).expect("a backup");
    assert_eq!((best.holds.records, best.generation), (1_000, 0));
    assert_eq!(best.day, day(4), "the latest of the good ones");
    assert!(ring.iter().filter(|name| name.holds.records == 3).all(|name| name.generation == 1));
    assert!(ring.len() <= IN_ALL);
}

/// T14, by bytes: the records are there, and their texts are gone.
#[test]
fn backups_whose_texts_are_gone_do_not_push_out_the_good_one_either() {
    let mut without_texts = new(9, 9, Reason::Change, 1_000);
    without_texts.holds.bytes = 50_000;
    let plan = plan_ring(&ring([new(0, 9, Reason::Change, 1_000)]), without_texts);
    assert_eq!((plan.name.generation, plan.drop), (1, vec![]));
}

proptest! {
    #[test]
    fn whatever_is_dropped_something_as_full_stays_of_the_last_generations(
        all in prop::collection::vec((0u64..3, 0..Reason::ALL.len(), 0usize..2_000), 1..60),
    ) {
        let mut there: Vec<BackupName> = Vec::new();
        let mut number = 0;
        for (step, reason, records) in all {
            number += step;
            let plan = plan_ring(&there, new(number, 9, Reason::ALL[reason], records));
            let stay: Vec<&BackupName> = there
                .iter()
                .filter(|name| !plan.drop.contains(name))
                .chain([&plan.name])
                .collect();
            prop_assert!(stay.len() <= IN_ALL);
            prop_assert!(plan.drop.iter().all(|name| there.contains(name)));
            for gone in &plan.drop {
                let is_old = gone.generation + 2 < plan.name.generation;
                let is_covered = stay.iter().any(|name| !name.holds.is_shrunk_from(&gone.holds));
                prop_assert!(is_old || is_covered, "{gone:?} goes and nothing holds a fifth of it");
            }
            there = stay.into_iter().cloned().collect();
            let mut times: Vec<u64> = there.iter().map(|name| name.at).collect();
            times.sort_unstable();
            times.dedup();
            prop_assert_eq!(times.len(), there.len(), "no two of one name");
        }
    }

    #[test]
    fn a_key_of_a_backup_reads_back(at in any::<u64>(), records in any::<usize>(), print in any::<u32>(), g in any::<u32>()) {
        let holds = Holds { records, bytes: records / 2, print };
        let key = Key::Backup(BackupName { at, day: day(3), reason: Reason::Asked, generation: g, holds });
        prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
    }
}

#[test]
fn a_backup_by_itself_is_due_when_something_changed_and_three_times_a_day_at_most() {
    let holds = |print: u32| Holds { records: 9, bytes: 900, print };
    assert!(is_due(&[], day(1), holds(1)));
    assert!(!is_due(&[], day(1), Holds { records: 0, bytes: 200, print: 1 }), "nothing is there");
    let three = ring((8..11).map(|hour| new(1, hour, Reason::Change, 9)));
    assert!(!is_due(&three, day(1), holds(7)), "three today");
    assert!(is_due(&three, day(2), holds(7)));
    assert!(!is_due(&three, day(2), three[0].holds), "the last one holds the same");
    let asked = ring((8..11).map(|hour| new(1, hour, Reason::Import, 9)));
    assert!(is_due(&asked, day(1), holds(7)), "those before acts do not count");
}

fn keep(backups: &Backups<FakeVault>, number: u64, text: &str) -> Result<BackupName, BackupError> {
    let mut new = new(number, 9, Reason::Change, 10);
    new.holds.bytes = text.len();
    block_on(backups.keep(new, text, |read| read == text))
}

#[test]
fn what_is_kept_is_listed_by_its_key_alone_and_reads_back() {
    let vault = FakeVault::default();
    let backups = Backups::new(vault.clone());
    let first = keep(&backups, 1, "one").expect("kept");
    let second = keep(&backups, 2, "two").expect("kept");
    assert_eq!(block_on(backups.list()), Ok(vec![second.clone(), first.clone()]));
    assert_eq!(block_on(backups.read(&first)), Ok("one".to_owned()));
    assert_eq!(block_on(backups.remove(std::slice::from_ref(&first))), Ok(()));
    assert_eq!(block_on(backups.read(&first)), Err(BackupError::Gone));
    for text in vault.shelf.borrow_mut().values_mut() {
        *text = text.replace("two", "tw0");
    }
    assert!(matches!(block_on(backups.read(&second)), Err(BackupError::Damaged(_))));
}

/// T6.
#[test]
fn a_backup_that_is_not_what_is_in_memory_does_not_count_and_pushes_nothing_out() {
    let vault = FakeVault::default();
    let backups = Backups::new(vault.clone());
    for number in 0..20 {
        keep(&backups, number, "good").expect("kept");
    }
    let before = vault.shelf.borrow().clone();
    let empty = block_on(backups.keep(new(30, 9, Reason::Import, 10), "", |read| read == "all of it"));
    assert_eq!(empty, Err(BackupError::Differs));
    assert_eq!(*vault.shelf.borrow(), before);
}

/// T6, with a vault that returns another text than was put.
#[test]
fn a_backup_that_does_not_read_back_does_not_count() {
    struct Lossy(FakeVault);
    impl Vault for Lossy {
        async fn keys(&self, prefix: &str) -> Result<Vec<String>, KvError> {
            self.0.keys(prefix).await
        }
        async fn read_all(&self, prefix: &str) -> Result<Vec<Pair>, KvError> {
            self.0.read_all(prefix).await
        }
        async fn get(&self, key: &str) -> Result<Option<String>, KvError> {
            self.0.get(key).await
        }
        async fn put(&self, batch: &[Pair]) -> Result<(), KvError> {
            let cut: Vec<Pair> =
                batch.iter().map(|(key, text)| (key.clone(), text[..9].to_owned())).collect();
            self.0.put(&cut).await
        }
        async fn replace(&self, key: &str, text: &str) -> Result<(), KvError> {
            self.0.replace(key, text).await
        }
        async fn remove(&self, keys: &[String]) -> Result<(), KvError> {
            self.0.remove(keys).await
        }
        async fn swap(&self, old: &[String], new: &[Pair]) -> Result<(), KvError> {
            self.0.swap(old, new).await
        }
    }
    let vault = FakeVault::default();
    for number in 0..20 {
        keep(&Backups::new(vault.clone()), number, "good").expect("kept");
    }
    let before = vault.shelf.borrow().clone();
    let lossy = Backups::new(Lossy(vault.clone()));
    let result = block_on(lossy.keep(new(30, 9, Reason::Import, 10), "all of it", |_| true));
    assert_eq!(result, Err(BackupError::Differs));
    assert_eq!(*vault.shelf.borrow(), before);
}

#[test]
fn a_fault_at_any_step_leaves_the_backups_that_were_there() {
    for fault in [Fault::Once, Fault::Full, Fault::Forever, Fault::DoneButSaysNot] {
        for at in 0..8 {
            let browser = Browser::new();
            let backups = Backups::new(browser.vault.clone());
            for number in 0..12 {
                keep(&backups, number, "good").expect("kept");
            }
            let before = block_on(backups.list()).expect("listed");
            browser.fail(at, fault);
            let result = keep(&backups, 12, "newer");
            let after = block_on(Backups::new(browser.restarted().vault).list()).expect("listed");
            match result {
                Ok(name) => assert!(after.contains(&name), "{fault:?} at {at}"),
                Err(error) => {
                    let has_all = before.iter().all(|name| after.contains(name));
                    assert!(has_all, "{fault:?} at {at}: {error:?}");
                }
            }
        }
    }
}

#[test]
fn where_the_vault_is_blocked_or_full_a_file_comes_first() {
    let blocked = Backups::new(FakeVault { blocked: true, ..FakeVault::default() });
    let refused = keep(&blocked, 1, "text").expect_err("blocked");
    assert_eq!(refused, BackupError::FileFirst(KvError::Blocked));
    assert!(refused.wants_a_file());
    let browser = Browser::new();
    browser.fail(0, Fault::Full);
    let refused = keep(&Backups::new(browser.vault.clone()), 1, "text").expect_err("full");
    assert_eq!(refused, BackupError::FileFirst(KvError::Full));
}

#[test]
fn what_is_erased_is_taken_out_of_every_backup_and_damaged_ones_go() {
    let vault = FakeVault::default();
    let backups = Backups::new(vault.clone());
    for (number, text) in ["mine", "mine and theirs", "theirs", "mine, damaged"].into_iter().enumerate() {
        keep(&backups, number as u64, text).expect("kept");
    }
    for text in vault.shelf.borrow_mut().values_mut() {
        *text = text.replace("damaged", "DAMAGED");
    }
    let touched = block_on(backups.rewrite(|text| match text {
        "theirs" => Edit::Drop,
        text if text.contains("theirs") => Edit::Replace {
            text: text.replace(" and theirs", ""),
            holds: Holds { records: 1, bytes: 4, print: 1 },
        },
        _ => Edit::Keep,
    }));
    assert_eq!(touched, Ok(3));
    let names = block_on(backups.list()).expect("listed");
    let texts: Vec<String> =
        names.iter().map(|name| block_on(backups.read(name)).expect("it reads")).collect();
    assert_eq!(texts, ["mine", "mine"]);
    assert!(!vault.shelf.borrow().values().any(|text| text.contains("theirs")));
    assert_eq!(block_on(backups.erase()), Ok(2));
    assert!(vault.shelf.borrow().is_empty());
}

#[test]
fn a_backup_among_the_segments_is_left_alone_by_loading_mending_and_erasing() {
    let browser = Browser::new();
    keep(&Backups::new(browser.vault.clone()), 1, "a backup").expect("kept");
    let backup = browser.vault.shelf.borrow().clone();
    let (ledger, loaded) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
    block_on(ledger.mend());
    assert!(loaded.damaged.is_empty() && loaded.documents.is_empty());
    ledger.commit(&id("shared"), &Page::new("shared", 1).write("one", "a"));
    block_on(ledger.settle());
    block_on(ledger.rescan());
    block_on(ledger.erase_document(&id("shared"), |_| {})).expect("erased");
    // Only the mark of the erased document is left beside it.
    let is_mark = |key: &String| key.starts_with("turnwise/1/device/erased-");
    let mut left = browser.vault.shelf.borrow().clone();
    left.retain(|key, _| !is_mark(key));
    assert_eq!(left, backup);
    assert!(browser.kv.shelf.borrow().keys().all(is_mark), "it is not copied to the other store");
}
