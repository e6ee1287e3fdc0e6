//! T29, R15: every payload of the hostile corpus in every string there is.
//! Words stay words: in files, on calendars, in spreadsheets and in names.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use icalendar::parser::{read_calendar, unfold};
use serde_json::{Value, json};
use turnwise::coaching::{
    Book, HandedOver, HandoverCommand, Home, InCalendar, Kind, Moment, NewPerson, NotebookKey, PeopleCommand,
    RecordCommand, Sought, TransferName, WordIndex, marked,
};
use turnwise::exchange::{
    Backup, CalendarEntry, CalendarTime, File, Form, Header, Held, Invitation, KeepsakePicture, Known, Place,
    QrPicture, ReadError, Sender, Telling, Whose, archive_file_name, calendar, calendar_file_name,
    partner_file_name, picture_file_name, plan, table,
};
use turnwise::replica::{Clock, Device, Document, Id, Incoming, Load, Mint, Writer};

use super::deeds::{Desk, kinds_at};
use super::hostile::signed;
use super::keepsakes::words_of;
use super::payloads::{dressed, payloads};
use crate::torture::chance::{Chance, factor};

const MORNING: u64 = 1_777_791_600_000;
/// In every text that somebody typed, so that it is known from names, days and
/// states.
const WORDS: &str = "typed words";

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

fn kinds(document: &Document) -> BTreeSet<String> {
    document.records().map(|(_, record)| record.kind.to_string()).collect()
}

/// A partnership and what one of its people keeps to themselves, with every
/// kind of record. `most` is how many of each kind, people aside.
pub fn crowded(most: usize) -> [Document; 2] {
    let (mut chance, mut mint) = (Chance::new(1), Mint::new(5));
    let mut clock = Clock::new(Writer { device: Device::new(5), load: Load::new(5) });
    let (mut shared, mut own) =
        (Book::new(Document::new(id("pair"))), Book::private(Document::new(id("private"))));
    let (me, other) = (mint.id(MORNING), mint.id(MORNING));
    let people = [(&me, 0), (&other, 1)];
    let people = people.map(|(id, pen)| NewPerson { id: id.clone(), name: format!("{WORDS} {pen}"), pen });
    let mut commands = vec![
        PeopleCommand::Start {
            document: id("pair"),
            people: people.into(),
            key: Some(NotebookKey::from_bytes([7; 16])),
        }
        .into(),
        HandoverCommand::NoteSent { document: id("pair"), seen: Default::default(), saved_at: MORNING }
            .into(),
        HandoverCommand::NoteReceived {
            document: id("pair"),
            seen: Default::default(),
            saved_at: MORNING,
            has_mine_until: None,
        }
        .into(),
        HandoverCommand::NoteHandedOver(HandedOver {
            document: id("pair"),
            name: TransferName::of(&id("pair"), b"a file"),
            from: None,
            at: MORNING,
            seen: Default::default(),
            confirms: Vec::new(),
        })
        .into(),
        HandoverCommand::NoteInCalendar(vec![InCalendar {
            document: Some(id("pair")),
            entry: Some(id("entry")),
            day: chrono::NaiveDate::from_ymd_opt(2026, 5, 3),
            starts_at: None,
            minutes: None,
            sequence: Some(7),
            is_cancelled: true,
        }])
        .into(),
    ];
    let mut words = 0;
    for now in MORNING.. {
        let command = commands.pop().or_else(|| {
            words += 1;
            let desk = Desk {
                book: &shared,
                me: &me,
                new: [mint.id(now), mint.id(now)],
                words: format!("{WORDS} {words}"),
                today: NaiveDate::from_ymd_opt(2026, 5, 3)?,
            };
            let session = shared.sessions().pop().map(|session| session.id);
            if chance.once_in(4) {
                desk.private(&mut chance, id("pair"), session)
            } else {
                desk.shared(&mut chance)
            }
        });
        let Some(command) = command else { continue };
        if matches!(command.get(), Some(RecordCommand::EmptyTrash)) {
            continue;
        }
        let book = if command.home() == Home::Private { &mut own } else { &mut shared };
        let moment = Moment { stamp: clock.next(now), by: Some(me.clone()), at: now };
        if let Ok(change) = command.draft(book, moment) {
            book.join(Incoming::Change(&change));
        }
        // Nobody clashes with themselves.
        let has_all = kinds_at(Home::Shared)
            .all(|kind| kind == "clash" || kinds(shared.document()).contains(kind))
            && kinds_at(Home::Private).all(|kind| kinds(own.document()).contains(kind));
        if has_all && words > 40 * most {
            break;
        }
        assert!(words < 100_000, "{:?} {:?}", kinds(shared.document()), kinds(own.document()));
    }
    [shared, own].map(|book| thinned(book.document(), most))
}

/// The same with at most so many records of each kind.
fn thinned(document: &Document, most: usize) -> Document {
    let mut counts = std::collections::BTreeMap::new();
    let kept = document.records().filter(|(_, record)| {
        let count = counts.entry(record.kind.to_string()).or_insert(0);
        *count += 1;
        *count <= most || record.kind == "person"
    });
    let kept: Vec<&Id> = kept.map(|(id, _)| id).collect();
    document.fragment(kept)
}

/// The JSON of a full backup of these documents.
pub fn backup([shared, own]: [Document; 2]) -> Value {
    let documents =
        vec![Held { place: Place::Private, document: own }, Held { place: Place::Shared, document: shared }];
    let device = [("language".to_owned(), json!("en"))].into_iter().collect();
    let from = Sender { person: id("robin"), name: WORDS.to_owned() };
    let header = Header { app: "0.1.0".into(), saved_at: MORNING, from: Some(from) };
    let text = File::full_backup(Backup { documents, device }, header).print().expect("it prints");
    serde_json::from_str(&text).expect("JSON")
}

/// Puts another text in the place of every one that `is_meant`.
pub fn replace(value: &mut Value, is_meant: &impl Fn(&str) -> bool, with: &mut impl FnMut() -> String) {
    match value {
        Value::String(text) if is_meant(text) => *text = with(),
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, is_meant, with)),
        Value::Object(object) => object.values_mut().for_each(|value| replace(value, is_meant, with)),
        _ => {}
    }
}

/// The same in the fields of all records of a file, and in nothing else.
pub fn replace_in_records(
    root: &mut Value,
    is_meant: impl Fn(&str) -> bool,
    mut with: impl FnMut() -> String,
) {
    for document in root["documents"].as_array_mut().expect("documents") {
        for records in document["records"].as_object_mut().expect("records").values_mut() {
            for writes in records.as_object_mut().expect("by name").values_mut() {
                for write in writes.as_array_mut().expect("writes") {
                    replace(&mut write["set"], &is_meant, &mut with);
                }
            }
        }
    }
}

/// Somebody typed it: it is no name of a record, no day and no state.
pub fn is_typed(text: &str) -> bool {
    text.contains(WORDS)
}

/// Every text in the fields of a document.
fn texts(document: &Document) -> Vec<String> {
    let writes = document.records().flat_map(|(_, record)| record.writes());
    let values = writes.flat_map(|(_, write)| write.set.values());
    values.filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

/// What an app asks of a book to show its pages.
fn ask(book: &Book) -> usize {
    let index = WordIndex::of(book);
    let of = |text: &String| index.find(&Sought::words(text), 9).count + marked(text, text).len();
    let found: usize = texts(book.document()).iter().take(20).map(of).sum();
    let agreement = book.agreement();
    found
        + book.people().all().len()
        + book.sessions().len()
        + book.goals().len()
        + book.celebrations().len()
        + book.commitments().len()
        + book.trash().len()
        + book.differences().len()
        + agreement.clauses.len()
        + agreement.digest().as_str().len()
}

#[test]
fn the_corpus_has_more_than_sixty_payloads_and_five_hundred_in_all_their_dresses() {
    let all = payloads();
    let families: BTreeSet<&str> = all.iter().map(|(family, _)| family.as_str()).collect();
    assert!(families.len() >= 10 && all.len() >= 60, "{} in {families:?}", all.len());
    let dressed: BTreeSet<String> = all.iter().flat_map(|(_, payload)| dressed(payload)).collect();
    assert!(dressed.len() >= 500, "{}", dressed.len());
}

#[test]
fn every_kind_of_record_is_in_the_file_that_the_payloads_go_into() {
    let documents = crowded(2);
    let there: BTreeSet<String> = documents.iter().flat_map(kinds).collect();
    let missing: Vec<&str> =
        Kind::ALL.iter().map(|kind| kind.name()).filter(|kind| !there.contains(*kind)).collect();
    assert_eq!(missing, ["clash", "consent"], "which takes two, and which is written no more");
}

#[test]
fn t29_every_payload_in_every_text_of_every_kind_is_kept_as_words() {
    let root = backup(crowded(2));
    let known: [Known<'_>; 0] = [];
    for (family, payload) in payloads() {
        for payload in dressed(&payload) {
            let mut hostile = root.clone();
            let mut count = 0;
            replace_in_records(&mut hostile, is_typed, || {
                count += 1;
                payload.clone()
            });
            assert!(count > 40, "{count} places");
            let file = File::read(signed(hostile).as_bytes())
                .unwrap_or_else(|error| panic!("{family} {payload:?}: {error}"));
            let plan = plan(&known, &file, Whose::Mine);
            for part in &plan.parts {
                assert!(
                    texts(&part.after).contains(&payload),
                    "{family} {payload:?} is there, letter by letter"
                );
                ask(&Book::new(part.after.clone()));
            }
            let again = File::read(file.print().expect("it prints").as_bytes()).expect("and reads");
            assert_eq!(again.content, file.content, "{family} {payload:?}");
        }
    }
}

/// The places of a JSON value: the way to each text, and to each name.
fn places(value: &Value, way: &mut Vec<usize>, found: &mut Vec<(Vec<usize>, bool)>) {
    match value {
        Value::String(_) => found.push((way.clone(), false)),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                way.push(at);
                places(item, way, found);
                way.pop();
            }
        }
        Value::Object(object) => {
            for (at, value) in object.values().enumerate() {
                way.push(at);
                found.push((way.clone(), true));
                places(value, way, found);
                way.pop();
            }
        }
        _ => {}
    }
}

/// Puts a payload where a way leads: as the text there, or as its name.
fn put(root: &mut Value, way: &[usize], is_name: bool, payload: &str) {
    let Some((first, rest)) = way.split_first() else {
        *root = json!(payload);
        return;
    };
    match root {
        Value::Array(items) => put(&mut items[*first], rest, is_name, payload),
        Value::Object(object) => {
            let name = object.keys().nth(*first).expect("counted").clone();
            if rest.is_empty() && is_name {
                let value = object.remove(&name).expect("it is there");
                object.insert(payload.to_owned(), value);
            } else {
                put(object.get_mut(&name).expect("it is there"), rest, is_name, payload);
            }
        }
        _ => {}
    }
}

/// Names of records, kinds, fields, stamps, people, places and settings are
/// texts, too: what does not belong there is refused, and nobody's documents
/// are other ones afterwards.
#[test]
fn t29_every_payload_in_every_other_string_of_a_file_is_read_or_refused() {
    let documents = crowded(1);
    let here = documents.clone();
    let known = [
        Known { place: Place::Shared, document: &here[0] },
        Known { place: Place::Private, document: &here[1] },
    ];
    let root = backup(documents.clone());
    let mut all = Vec::new();
    places(&root, &mut Vec::new(), &mut all);
    assert!(all.len() > 500, "{} places", all.len());
    let (mut read, mut refused) = (0, 0);
    let (payloads, step) = (payloads(), (32 / factor() as usize).max(1));
    for (at, (way, is_name)) in all.iter().enumerate() {
        // Each place gets a few of them, and its neighbours others.
        for (_, payload) in payloads.iter().skip(at % step).step_by(step) {
            let mut hostile = root.clone();
            put(&mut hostile, way, *is_name, payload);
            match File::read(signed(hostile).as_bytes()) {
                Ok(file) => {
                    read += 1;
                    for whose in [Whose::Mine, Whose::Theirs] {
                        for part in plan(&known, &file, whose).parts {
                            ask(&Book::new(part.after));
                        }
                    }
                    let again = file.print().expect("what was read can be written");
                    assert_eq!(File::read(again.as_bytes()).expect("and read").content, file.content);
                }
                Err(error) => {
                    refused += 1;
                    assert!(!matches!(error, ReadError::Damaged | ReadError::CutShort { .. }), "{error:?}");
                    assert!(error.to_string().contains("Nothing here was changed."), "{error}");
                }
            }
        }
    }
    assert_eq!(here, documents, "what is here is what it was");
    println!("{read} files read, {refused} refused");
    assert!(read > 300 && refused > 300, "{read} read, {refused} refused");
}

#[test]
fn t29_no_payload_is_a_formula_in_a_spreadsheet() {
    let is_blank = |letter: char| {
        letter.is_whitespace() && !matches!(letter, '\t' | '\r')
            || letter.is_control() && !matches!(letter, '\t' | '\r')
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}')
    };
    for (family, payload) in payloads() {
        for payload in dressed(&payload) {
            let row = vec![payload.clone(), "middle".to_owned(), payload.clone()];
            let file = table(&row, [row.clone(), row.clone()]);
            let text = file.strip_prefix('\u{feff}').expect("the mark at the beginning");
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
            let rows: Vec<_> = reader.records().map(|row| row.expect("a row of three")).collect();
            assert_eq!(rows.len(), 3, "{family} {payload:?} begins no row of its own");
            for row in &rows {
                assert_eq!(&row[1], "middle");
                for cell in [&row[0], &row[2]] {
                    let first = cell.trim_start_matches(is_blank).chars().next();
                    let is_formula = matches!(
                        first,
                        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠' | '﹣' | '﹢')
                    );
                    assert!(!is_formula, "{family} {payload:?} became {cell:?}");
                    assert!(!cell.contains('\0'));
                    let plain = payload.replace('\0', "");
                    let bare = |text: &str| text.replace('\'', "");
                    assert_eq!(bare(cell), bare(&plain), "{cell:?}");
                }
            }
        }
    }
}

#[test]
fn t29_no_payload_is_a_line_of_a_calendar() {
    let names = [
        "UID",
        "DTSTAMP",
        "LAST-MODIFIED",
        "SEQUENCE",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "URL",
        "STATUS",
    ];
    for (family, payload) in payloads() {
        for payload in dressed(&payload) {
            let starts = "2031-05-15T15:00:00Z".parse().expect("an instant");
            let entry = CalendarEntry {
                record: Id::from_bytes([7; 16]),
                time: CalendarTime::At(starts, 60),
                title: payload.clone(),
                description: payload.clone(),
                address: Some(payload.clone()),
                location: Some(payload.clone()),
                changed_at: MORNING,
                least_sequence: 0,
                is_cancelled: false,
                is_free: false,
                alarm: None,
            };
            let file = calendar(&[entry.clone(), entry]);
            assert!(file.split("\r\n").all(|line| line.len() <= 75), "{family} {payload:?}");
            let letters = file.replace("\r\n", "");
            assert!(letters.chars().all(|letter| !letter.is_control()), "{family} {payload:?}: {file:?}");
            let unfolded = unfold(&file);
            let read =
                read_calendar(&unfolded).unwrap_or_else(|error| panic!("{family} {payload:?}: {error}"));
            assert_eq!(read.components.len(), 2, "{family} {payload:?}");
            for component in &read.components {
                assert_eq!((component.name.as_str(), component.components.len()), ("VEVENT", 0));
                let found = component.properties.iter().map(|property| property.name.as_str());
                let found: Vec<&str> = found.filter(|name| !names.contains(name)).collect();
                assert!(found.is_empty(), "{family} {payload:?} added {found:?}");
                assert!(component.properties.iter().all(|property| property.params.is_empty()));
            }
        }
    }
}

#[test]
fn t29_no_payload_is_markup_in_a_text_for_other_programs() {
    let markup = ['`', '*', '_', '[', ']', '<', '>', '&', '!', '~', '|', '$', '^', '{', '}', '#'];
    for (family, payload) in payloads() {
        for payload in dressed(&payload) {
            let mut telling = Telling::new(Form::Markdown);
            telling.heading(1, &payload);
            telling.paragraph(&payload);
            telling.item(0, &payload);
            let text = telling.finish();
            assert!(
                text.chars().all(|letter| letter == '\n' || !letter.is_control()),
                "{family} {payload:?}"
            );
            for line in text.lines() {
                let words =
                    ["# ", "- ", "  "].iter().find_map(|sign| line.strip_prefix(sign)).unwrap_or(line);
                assert!(!words.starts_with(['+', '-', '=', ':', '\t']), "{family} {payload:?}: {line:?}");
                let mut letters = words.chars();
                while let Some(letter) = letters.next() {
                    if letter == '\\' {
                        letters.next();
                        continue;
                    }
                    assert!(!markup.contains(&letter), "{family} {payload:?}: {line:?}");
                }
            }
        }
    }
}

#[test]
fn t29_no_payload_leads_out_of_the_folder_or_turns_the_name_of_a_file_round() {
    let day = NaiveDate::from_ymd_opt(2026, 5, 3).expect("a day");
    for (family, payload) in payloads() {
        for payload in dressed(&payload) {
            let names = [
                (partner_file_name(&payload, day), "2026-05-03.turnwise.json"),
                (archive_file_name(&payload, day), "2026-05-03.turnwise.json"),
                (calendar_file_name(&payload, day), "2026-05-03.ics"),
                (picture_file_name("keepsake", Some(&payload), day, "png"), "2026-05-03.png"),
            ];
            for (name, ending) in names {
                assert!(name.ends_with(ending), "{family} {payload:?}: {name:?}");
                assert!(name.chars().count() <= 90, "{name:?}");
                assert!(!name.starts_with(['.', '-', '~']), "{name:?}");
                let stem = name.strip_suffix(ending).expect("it ends so");
                let bad = |letter: char| {
                    letter.is_control()
                        || letter.is_whitespace()
                        || "/\\:*?\"<>|%$`'&;.~".contains(letter)
                        || matches!(letter, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
                        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
                        || matches!(letter, '\u{e0000}'..='\u{e007f}')
                };
                assert!(!stem.contains(bad), "{family} {payload:?}: {name:?}");
            }
        }
    }
}

#[test]
fn t29_no_payload_is_a_mark_of_a_picture() {
    for (family, payload) in payloads() {
        for payload in dressed(&payload) {
            let words = vec![payload.clone(), payload.clone()];
            let picture =
                KeepsakePicture { title: Some(payload.clone()), words, ..KeepsakePicture::default() };
            let svg = picture.draw().svg;
            // It panics at any element and any mark that is not the drawing's own.
            words_of(&svg);
            assert!(svg.chars().all(|letter| !letter.is_control()), "{family} {payload:?}");
        }
    }
}

#[test]
fn t29_a_link_with_a_payload_for_a_name_is_made_and_read_or_too_long() {
    let [shared, _] = crowded(1);
    let root = serde_json::to_value(&shared).expect("JSON");
    let me = shared.records().find(|(_, record)| record.kind == "person").expect("a person").0.clone();
    for (family, payload) in payloads() {
        for payload in dressed(&payload) {
            let mut hostile = root.clone();
            replace(&mut hostile["records"], &is_typed, &mut || payload.clone());
            let document: Document = serde_json::from_value(hostile).expect("a document");
            let invitation = Invitation::new(&document, &me, &[]).expect("an invitation");
            let Ok(link) = invitation.to_link() else {
                assert!(payload.len() > 500, "{family} {payload:?}");
                continue;
            };
            assert!(link.chars().all(|letter| letter.is_ascii_graphic()), "{link}");
            assert_eq!(Invitation::from_link(&link), Ok(invitation), "{family} {payload:?}");
            let _ = QrPicture::of(&link);
        }
    }
}
