//! Files of format 1.0 as they were written once; they are never written anew.

use std::path::Path;

use turnwise::exchange::{Content, File, Invitation, Known, Place, Whose, plan};
use turnwise::replica::{Document, TrashState, clashes};

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A checksum over everything a document holds, in its canonical form.
fn digest(document: &Document) -> String {
    let value = serde_json::to_value(document).expect("it prints");
    format!("{:08x}", crc32fast::hash(value.to_string().as_bytes()))
}

fn read(name: &str) -> (File, Vec<(String, usize, String)>) {
    let file = File::read(fixture(name).as_bytes()).expect("it reads");
    let documents = file
        .documents()
        .into_iter()
        .map(|(place, document)| (place.as_str().to_owned(), document.len(), digest(document)))
        .collect();
    (file, documents)
}

#[test]
fn the_smallest_file_reads_as_it_did() {
    let (file, documents) = read("smallest.turnwise.json");
    assert_eq!(documents, [("shared".into(), 3, "cdc29ffe".into())]);
    assert_eq!(file.header.from.map(|from| from.name).as_deref(), Some("Robin Sample"));
    assert!(matches!(file.content, Content::Partnership(_)));
}

#[test]
fn the_rich_file_reads_as_it_did() {
    let (file, documents) = read("rich.turnwise.json");
    assert_eq!(documents, [("shared".into(), 7, "32764ea1".into())]);
    let Content::Partnership(document) = &file.content else { panic!("a file for a partner") };
    assert_eq!(clashes(document).len(), 1);
    let trashed = document.records().filter(|(_, record)| record.trash_state() == TrashState::Trashed);
    assert_eq!(trashed.count(), 1);
    assert_eq!(document.records().filter(|(_, record)| record.kind == "constellation").count(), 1);
}

#[test]
fn the_full_backup_reads_as_it_did() {
    let (file, documents) = read("PRIVATE-backup.turnwise.json");
    assert_eq!(
        documents,
        [("shared".into(), 7, "32764ea1".into()), ("private".into(), 1, "30bdf672".into())]
    );
    let Content::Backup(backup) = &file.content else { panic!("a full backup") };
    assert_eq!(backup.device.get("language"), Some(&"en".into()));
}

#[test]
fn fixtures_print_as_they_were_written() {
    for name in ["smallest.turnwise.json", "rich.turnwise.json", "PRIVATE-backup.turnwise.json"] {
        let text = fixture(name);
        let file = File::read(text.as_bytes()).expect("it reads");
        assert_eq!(file.print().expect("it prints"), text, "{name}");
    }
}

#[test]
fn the_invitation_link_reads_as_it_did_and_belongs_to_the_smallest_file() {
    let invitation = Invitation::from_link(&fixture("invitation.txt")).expect("it reads");
    assert_eq!(digest(&invitation.document), "b6796823");
    assert_eq!(invitation.document.len(), 4);
    assert_eq!(invitation.inviter_name(), "Robin Sample");
    assert_eq!(
        invitation.session().and_then(|(_, session)| session.text("starts_at")),
        Some("2026-05-10T17:30:00Z")
    );
    let (file, _) = read("smallest.turnwise.json");
    let known = [Known { place: Place::Shared, document: &invitation.document }];
    assert!(plan(&known, &file, Whose::Theirs).is_nothing_new());
}
