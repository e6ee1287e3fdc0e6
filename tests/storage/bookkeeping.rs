//! The size of what is stored beside the words: after many page loads, and for
//! one edit.

use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};
use serde_json::json;
use turnwise::coaching::{SampleScript, sample_workspace};
use turnwise::replica::{Change, Clock, Device, Document, Draft, Incoming, Load, Mint, Stamp, Tick, Writer};
use turnwise::storage::{
    Key, Ledger, Message, Pair, Reading, SETTLED_AFTER, load as load_all, plan, seal_json, split, units,
};

use super::fakes::{Browser, block_on, id};

const DAY: u64 = 86_400_000;

fn write(document: &mut Document, clock: &mut Clock, now: u64, record: &str, words: &str) -> Change {
    if let Some(tick) = document.latest() {
        clock.observe(Stamp { tick, writer: clock.writer() });
    }
    let mut draft = Draft::new(document, clock.next(now), None, now);
    draft.set(&id(record), "goal", "title", json!(words));
    let change = draft.finish();
    document.join(Incoming::Change(&change));
    change
}

fn length(message: Option<Message>) -> usize {
    let Some(Message::Put(pairs)) = message else { panic!("nothing was kept") };
    pairs.iter().map(|(key, text)| units(key) + units(text)).sum()
}

/// The segment of a change, as the ledger stores it.
fn segment(change: &Change) -> Pair {
    let key = Key::Journal { document: id("d"), stamp: change.stamp() };
    (key.to_string(), seal_json(&key, change).unwrap())
}

#[test]
fn after_ten_thousand_page_loads_over_five_years_the_bookkeeping_is_small() {
    let device = Device::new(7);
    let start = 1_777_791_600_000;
    let (mut first, mut second, mut seen) = (0, 0, 0);
    let mut held: Vec<Pair> = Vec::new();
    let mut document = Document::new(id("d"));
    for load in 0..10_000u64 {
        let now = start + load * (5 * 365 * DAY / 10_000);
        let mut clock = Clock::new(Writer { device, load: Load::new(load) });
        let record = format!("r{}", load % 20);
        let one = write(&mut document, &mut clock, now, &record, "some words");
        let two = write(&mut document, &mut clock, now, &record, "other words");
        for (length, change) in [(&mut first, one.clone()), (&mut second, two.following(&one))] {
            let (key, text) = segment(&change);
            *length = (*length).max(units(&key) + units(&text));
            held.push((key, text));
        }
        seen = seen.max(serde_json::to_string(document.seen()).unwrap().len());
        if load % 200 == 199 {
            let millis = now - SETTLED_AFTER;
            let settled = Some((device, Tick { millis, count: 0 }));
            let reading = Reading::of(Some(held.clone()), None);
            let plan = plan(&id("d"), &reading, &id(&format!("s{load}")), settled).expect("a plan");
            held.retain(|(key, _)| !plan.inputs.contains(key));
            held.extend(plan.put);
            // The next page load reads what is stored.
            let reading = Reading::of(Some(held.clone()), None);
            let read = load_all(&reading).documents.remove(&id("d")).unwrap();
            assert_eq!(read.len(), document.len());
            document = read;
        }
    }
    println!(
        "10,000 page loads in five years: bookkeeping at most {seen} bytes; the first edit of a page load takes at most {first} UTF-16 units, a later one {second}"
    );
    assert!(seen <= 64 * 1024, "{seen} bytes of bookkeeping");
    assert!(first <= seen + 1_000, "the first edit of a page load takes {first} units");
    assert!(second <= 800, "a later edit takes {second} units");
}

/// One edit does not grow with the number of records, and only the first of a
/// page load says what was seen.
#[test]
fn an_edit_takes_no_more_among_ten_thousand_records_than_among_a_hundred() {
    let mut taken = Vec::new();
    for records in [100, 10_000] {
        let mut document = Document::new(id("d"));
        for number in 0..records {
            let writer = Writer { device: Device::new(number % 2), load: Load::new(number / 250) };
            write(
                &mut document,
                &mut Clock::new(writer),
                number,
                &format!("r{number}"),
                "forty letters are an ordinary title here",
            );
        }
        let browser = Browser::new();
        let (ledger, _) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
        let mut clock = Clock::new(Writer { device: Device::new(7), load: Load::new(1) });
        let mut edit = |words: &str| {
            let change = write(&mut document, &mut clock, 1_777_791_600_000, "r7", words);
            length(ledger.commit(&id("d"), &change))
        };
        let (first, second) = (edit("a new title"), edit("another title"));
        let parts = split(&document, &id("s")).unwrap();
        let snapshot: usize = parts.iter().map(|(_, text)| text.len()).sum();
        println!(
            "{records} records: first edit of a page load {first} units, later ones {second}; a snapshot of {} parts, {} bytes a record",
            parts.len(),
            snapshot / document.len()
        );
        taken.push(second);
    }
    assert!(taken[1] <= taken[0] + 20, "{taken:?}");
    assert!(taken[1] <= 600, "{taken:?}");
}

/// Changes in the full form, with everything their writer had seen, as an
/// earlier build wrote them, are still read.
#[test]
fn a_change_told_in_full_without_what_it_wrote_over_is_still_read() {
    let mut document = Document::new(id("d"));
    let mut clock = Clock::new(Writer { device: Device::new(7), load: Load::new(1) });
    let changes: Vec<Change> =
        ["a", "b", "c"].map(|words| write(&mut document, &mut clock, 1_000, "one", words)).into();
    let mut read = Document::new(id("d"));
    for change in &changes {
        let mut old = serde_json::to_value(change).unwrap();
        let fields = old.as_object_mut().unwrap();
        fields.remove("over");
        fields.entry("base").or_insert_with(|| json!({}));
        let key = Key::Journal { document: id("d"), stamp: change.stamp() };
        assert!(seal_json(&key, &old).is_ok());
        let old: Change = serde_json::from_value(old).unwrap();
        read.join(Incoming::Change(&old));
    }
    assert_eq!(read, document);
}

/// The size of the sample workspace as a snapshot.
#[test]
fn a_snapshot_of_the_sample_takes_no_more_than_its_document() {
    let script = SampleScript::parse(include_str!("../../content/sample.json")).unwrap();
    let utc = |day: NaiveDate, time: NaiveTime| Some(Utc.from_utc_datetime(&day.and_time(time)));
    let mut clock = Clock::new(Writer { device: Device::new(7), load: Load::new(1) });
    let today: NaiveDate = "2026-05-03".parse().unwrap();
    let (document, _) =
        sample_workspace(&script, today, &utc, "Europe/London", &mut Mint::new(99), &mut clock).unwrap();
    let parts = split(&document, &id("s")).unwrap();
    let bytes: usize = parts.iter().map(|(_, text)| text.len()).sum();
    let whole = serde_json::to_string(&document).unwrap().len();
    println!(
        "the sample: {} records, {} bytes a record of a snapshot in {} parts; {} in a document",
        document.len(),
        bytes / document.len(),
        parts.len(),
        whole / document.len()
    );
    assert!(bytes <= whole + 200 * parts.len(), "{bytes} bytes, where the document takes {whole}");
}
