//! Words that nobody else may have stand in a record of every private kind, and
//! every way out is looked through for them. The kinds are those that are
//! declared: a new one is tested by being there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;
use turnwise::coaching::{Book, Home, Kind, OwnSlip, SlipOffer};
use turnwise::exchange::{
    Backup, Content, File, Header, Held, Invitation, Place, PrintError, Sender, UpdateLink, calendar,
    slip_file,
};
use turnwise::replica::{Document, Id};

use super::calendar_exports::export_of;
use super::corpus::{crowded, is_typed, replace};

const NOW: u64 = 1_900_000_000_000;
const CANARY: &str = "CANARY";

/// A notebook and what one of its people keeps to themselves, with canaries in
/// whatever they typed there.
struct Kept {
    shared: Book,
    own: Book,
    me: Id,
}

/// The canary of a record.
fn canary(kind: &str, record: &str) -> String {
    format!("{CANARY} of {kind} {record}")
}

/// Puts its canary into every record of one's own document.
fn with_canaries(own: &Document) -> Document {
    let mut value = serde_json::to_value(own).expect("JSON");
    for (kind, records) in value["records"].as_object_mut().expect("kinds") {
        for (record, writes) in records.as_object_mut().expect("records") {
            let canary = canary(kind, record);
            for write in writes.as_array_mut().expect("writes") {
                replace(&mut write["set"], &is_typed, &mut || canary.clone());
            }
        }
    }
    serde_json::from_value(value).expect("a document")
}

static KEPT: LazyLock<Kept> = LazyLock::new(|| {
    let [shared, own] = crowded(12);
    let (shared, own) = (Book::new(shared), Book::private(with_canaries(&own)));
    let me = shared.people().all().first().expect("somebody").id.clone();
    Kept { shared, own, me }
});

fn header() -> Header {
    let from = Sender { person: KEPT.me.clone(), name: "Robin".to_owned() };
    Header { app: "0.1.0".into(), saved_at: NOW, from: Some(from) }
}

/// How many canaries stand in the records of each kind.
fn canaries(document: &Document) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for (_, record) in document.records() {
        let is_in = record
            .writes()
            .any(|(_, write)| write.set.values().any(|value| value.to_string().contains(CANARY)));
        *found.entry(record.kind.to_string()).or_default() += usize::from(is_in);
    }
    found
}

#[test]
fn every_private_kind_that_holds_words_holds_a_canary() {
    let found = canaries(KEPT.own.document());
    let private: BTreeSet<&str> =
        Kind::ALL.iter().filter(|kind| kind.home() == Home::Private).map(|kind| kind.name()).collect();
    assert_eq!(found.keys().map(String::as_str).collect::<BTreeSet<_>>(), private);
    for kind in Kind::ALL.iter().filter(|kind| kind.home() == Home::Private) {
        if kind.fields().any(|field| field.holds_words()) {
            assert!(found[kind.name()] > 0, "nobody typed anything into a {kind}");
        }
    }
    assert!(canaries(KEPT.shared.document()).values().all(|count| *count == 0));
}

#[test]
fn a_file_for_a_partner_an_update_and_an_invitation_hold_none() {
    let (document, own) = (KEPT.shared.document(), &KEPT.own);
    let file = File::for_partner(document, header()).expect("a partnership").print().expect("it prints");
    assert!(!file.contains(CANARY));
    for kind in Kind::ALL.iter().filter(|kind| kind.home() == Home::Private) {
        assert!(!file.contains(&format!("\"{kind}\": {{")), "not even an empty list of {kind}");
    }
    assert_eq!(File::for_partner(own.document(), header()), Err(PrintError::NotAPartnership));

    let everyone = KEPT.shared.people();
    let others: Vec<Id> = everyone.others(&KEPT.me).map(|person| person.id.clone()).collect();
    let update = UpdateLink::new(document, &KEPT.me, &others, &own.transfers(document.id()));
    assert!(!update.is_empty());
    assert!(!String::from_utf8_lossy(&update.pack()).contains(CANARY));

    // Whatever it is asked to take along, what is not in the notebook is not in it.
    let extras = document.records().chain(own.document().records()).map(|(id, _)| id.clone());
    let extras: Vec<Id> = extras.collect();
    let invitation = Invitation::new(document, &KEPT.me, &extras).expect("an invitation");
    assert!(canaries(&invitation.document).values().all(|count| *count == 0));
    let private = |kind: &str| Kind::parse(Home::Shared, kind).is_none();
    assert!(invitation.document.records().all(|(_, record)| !private(&record.kind)));
}

#[test]
fn a_calendar_with_all_that_can_be_in_it_holds_none() {
    let text = export_of((&KEPT.shared, &KEPT.own), &KEPT.me, true, |export| calendar(&export.all()));
    assert!(text.contains("BEGIN:VEVENT"), "{text}");
    // Lines are folded in it: a canary may be broken, its beginning is found.
    assert!(!text.replace("\r\n ", "").contains(CANARY));
}

#[test]
fn a_slip_holds_none() {
    for offer in SlipOffer::ALL {
        let slip = OwnSlip::whole(&KEPT.shared, &KEPT.own, &KEPT.me, offer, NOW);
        assert!(!slip_file(&slip).contains(CANARY));
        assert!(!slip.to_link().expect("a link").contains(CANARY));
    }
}

#[test]
fn ones_own_backup_holds_all_of_them_and_gives_them_back() {
    let documents = vec![
        Held { place: Place::Private, document: KEPT.own.document().clone() },
        Held { place: Place::Shared, document: KEPT.shared.document().clone() },
    ];
    let backup = File::full_backup(Backup { documents, ..Backup::default() }, header());
    let text = backup.print().expect("it prints");
    let Content::Backup(read) = File::read(text.as_bytes()).expect("it reads").content else {
        panic!("a backup");
    };
    let own = read.documents.into_iter().find(|held| held.place == Place::Private).expect("one's own");
    assert_eq!(canaries(&own.document), canaries(KEPT.own.document()));
    assert_eq!(own.document, *KEPT.own.document());
}

/// Nor does a partner's app show them, should a careless version have sent them.
#[test]
fn in_a_partners_notebook_they_are_kept_and_never_shown() {
    let mut value = serde_json::to_value(KEPT.own.document()).expect("JSON");
    value["id"] = Value::from(KEPT.shared.document().id().as_str());
    let astray: Document = serde_json::from_value(value).expect("a document");
    let book = Book::new(astray);
    let formerly = |name: &str| Kind::parse(Home::Shared, name).is_some();
    let unread = book.unread().count();
    let own = book.document().records().filter(|(_, record)| !formerly(&record.kind)).count();
    assert_eq!(unread, own);
    assert!(own > 10);
}
