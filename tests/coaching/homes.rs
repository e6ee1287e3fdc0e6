//! Every kind has one home: what is private is never written where a partner
//! reads it, and what came there all the same is kept and not shown.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use turnwise::coaching::{
    Book, Card, CardCommand, CardDraft, CardTopic, Command, ForEachView, HandedOver, HandoverCommand, Hits,
    Home, InCalendar, Kind, MembershipCommand, Moment, Preparation, PreparationCommand, PreparationDraft,
    PreparationWords, QuestionCommand, RecordCommand, Refusal, Settlement, Shape, Sought, TransferName, View,
    WordIndex, is_at_home,
};
use turnwise::exchange::{Content, File, Header};
use turnwise::replica::{
    Change, Clock, Device, Document, Draft, Id, Incoming, Load, Mint, Seen, TRASHED, Writer, clashes,
};

use super::declarations::{HOMES, names};
use super::fixture::{MORNING, Shown, Side, day, document_of, id, pair};
use crate::exchange::deeds::Desk;
use crate::torture::chance::Chance;

fn clock(number: u64) -> Clock {
    Clock::new(Writer { device: Device::new(number), load: Load::new(number) })
}

/// A change that writes these records, made by hand.
fn written(document: &Document, number: u64, records: &[(&str, &str, &str, Value)]) -> Change {
    let mut draft = Draft::new(document, clock(number).next(MORNING), None, MORNING);
    for (name, kind, field, value) in records {
        draft.set(&id(name), kind, field, value.clone());
    }
    draft.finish()
}

fn other(home: Home) -> Home {
    match home {
        Home::Shared => Home::Private,
        Home::Private => Home::Shared,
    }
}

#[test]
fn a_record_of_any_kind_is_at_home_in_its_own_document_and_nowhere_else() {
    let empty = Document::new(id("shared"));
    for kind in Kind::ALL.iter().copied() {
        for name in names(kind) {
            for field in kind.fields() {
                let change = written(&empty, 1, &[("one", name, field.name(), json!("words"))]);
                assert!(is_at_home(&change, kind.home()), "{name}");
                // A draft had the name of what becomes of it, once it is shared.
                let draft = Kind::parse(other(kind.home()), name);
                assert!(
                    draft.is_none_or(|twin| twin.declaration().formerly == Some(name)
                        || kind.declaration().formerly == Some(name)),
                    "{name}"
                );
                assert_eq!(is_at_home(&change, other(kind.home())), draft.is_some(), "{name}");
            }
        }
        if kind.home() == Home::Private {
            let change = written(&empty, 1, &[("one", kind.name(), "of_a_newer_version", json!(1))]);
            assert!(!is_at_home(&change, Home::Shared), "{kind}: never where a partner reads it");
        }
    }
    for home in HOMES {
        let unknown = written(&empty, 1, &[("one", "of_a_newer_version", "title", json!("words"))]);
        assert!(!is_at_home(&unknown, home), "this version writes nothing that it does not know");
    }
}

#[test]
fn one_misplaced_record_among_many_is_noticed_and_the_trash_is_open_to_all() {
    let empty = Document::new(id("shared"));
    let (goal, kit) = (("g", "goal", "title", json!("Walk")), ("k", "kit", "title", json!("Autumn")));
    for records in [vec![goal.clone(), kit.clone()], vec![kit.clone(), goal.clone()]] {
        assert!(!is_at_home(&written(&empty, 1, &records), Home::Shared));
        assert!(!is_at_home(&written(&empty, 1, &records), Home::Private));
    }
    assert!(is_at_home(&written(&empty, 1, &[goal]), Home::Shared));
    let mut document = Document::new(id("shared"));
    document.join(Incoming::Change(&written(&empty, 1, &[kit])));
    let mut draft = Draft::new(&document, clock(2).next(MORNING + 1), None, MORNING + 1);
    draft.trash(&id("k"));
    assert!(is_at_home(&draft.finish(), Home::Shared));
}

/// Records of every kind of this home, as a newer or a careless version may
/// have put them into a document of the other one.
fn strays(home: Home) -> Vec<(String, String, Shown)> {
    let of_home = |kind: &&Kind| kind.home() == home;
    let all = Kind::ALL.iter().copied().filter(|kind| of_home(&kind));
    all.map(|kind| {
        let mut fields = Shown::new();
        for field in kind.fields() {
            let value = match field.shape() {
                Shape::Person => json!("person-robin"),
                Shape::Reference(_) => json!("parent"),
                _ => json!(format!("stray words {}", field.name())),
            };
            fields.insert(field.name().to_owned(), value);
        }
        (format!("stray-{kind}"), kind.name().to_owned(), fields)
    })
    .collect()
}

/// Asserts that no view shows one of these records.
struct ShowsNone<'a> {
    book: &'a Book,
    strays: &'a BTreeSet<Id>,
}

impl ForEachView for ShowsNone<'_> {
    fn of<V: View>(&mut self) {
        for stray in self.strays {
            assert!(self.book.get::<V>(stray).is_none(), "{} {stray}", V::KIND);
        }
        let shown = self.book.kept(V::KIND).filter(|(id, _)| self.strays.contains(id));
        assert_eq!(shown.count(), 0, "{}", V::KIND);
        assert_eq!(self.book.all::<V>().len(), self.book.kept(V::KIND).count(), "{}", V::KIND);
        assert!(self.book.children::<V>(&id("parent")).is_empty(), "{}", V::KIND);
    }
}

/// The records of these names, as files hold them.
fn printed(document: &Document, strays: &BTreeSet<Id>) -> String {
    let fragment = document.fragment(strays);
    serde_json::to_value(&fragment).unwrap()["records"].to_string()
}

fn read_again(document: &Document) -> Document {
    let header = Header { app: "0.1.0".into(), saved_at: MORNING, from: None };
    let text = File::for_partner(document, header).unwrap().print().unwrap();
    match File::read(text.as_bytes()).unwrap().content {
        Content::Partnership(document) => document,
        Content::Backup(_) => panic!("a file for a partner"),
    }
}

#[test]
fn private_kinds_in_a_partners_document_are_kept_byte_for_byte_and_not_shown() {
    let records: Vec<_> = strays(Home::Private);
    let strays: BTreeSet<Id> = records.iter().map(|(name, ..)| id(name)).collect();
    assert!(strays.len() > 10);
    let stray_file = document_of(&records);
    let before = printed(&stray_file, &strays);
    let mut pair = pair();
    pair.robin.goal("g", "A goal that is shown");
    pair.robin.take(&stray_file);
    pair.exchange();
    let saved = read_again(pair.robin.book.document());
    for document in [pair.robin.book.document(), pair.kim.book.document(), &saved] {
        assert_eq!(printed(document, &strays), before, "joined, saved and read");
        let book = Book::new(document.clone());
        assert_eq!(book.unread().cloned().collect::<BTreeSet<Id>>(), strays, "listed as what is not read");
        Kind::each_view(&mut ShowsNone { book: &book, strays: &strays });
        let index = WordIndex::of(&book);
        assert_eq!(index.find(&Sought::words("stray words"), 100), Hits::default(), "and not found");
        assert_eq!(index.find(&Sought::words("goal that is shown"), 100).count, 1);
        assert!(strays.iter().all(|stray| book.kind_of(stray).is_none()));
        assert!(book.differences().is_empty());
    }
}

/// The same the other way round: a notebook's records among one's own.
#[test]
fn shared_kinds_in_ones_own_document_are_kept_and_not_shown() {
    let records: Vec<_> = strays(Home::Shared)
        .into_iter()
        .filter(|(_, kind, _)| Kind::parse(Home::Private, kind).is_none())
        .collect();
    let strays: BTreeSet<Id> = records.iter().map(|(name, ..)| id(name)).collect();
    let document = document_of(&records);
    let before = printed(&document, &strays);
    let mut book = Book::private(Document::new(id("shared")));
    book.join(Incoming::Whole(&document));
    assert_eq!(printed(book.document(), &strays), before);
    assert_eq!(book.unread().cloned().collect::<BTreeSet<Id>>(), strays);
    Kind::each_view(&mut ShowsNone { book: &book, strays: &strays });
    assert_eq!(WordIndex::of(&book).len(), 0);
}

/// Nobody can be asked about words that nobody is shown.
#[test]
fn nothing_is_asked_about_a_record_that_is_not_shown() {
    let mut document = Document::new(id("shared"));
    let empty = document.clone();
    for (number, text) in [(11, "One"), (12, "Another")] {
        let records = [("k", "kit", "title", json!(text)), ("g", "goal", "title", json!(text))];
        document.join(Incoming::Change(&written(&empty, number, &records)));
    }
    let both = clashes(&document);
    assert_eq!(both.len(), 2, "two wrote both apart");
    let mut side = pair().robin;
    side.take(&document);
    let asked = side.book.differences().clashes;
    assert_eq!(asked.iter().map(|clash| clash.record.as_str()).collect::<Vec<_>>(), ["g"]);
    let before = side.book.document().clone();
    for clash in both.into_iter().filter(|clash| clash.record == id("k")) {
        let settle = RecordCommand::Settle { clash, settlement: Settlement::Losing };
        assert_eq!(side.try_act(&settle.into()).unwrap_err(), Refusal::Misplaced);
    }
    assert_eq!(*side.book.document(), before);
}

/// One's own document as versions before this one wrote it.
fn old_drafts() -> (Side, Id, Id) {
    let (card, preparation) = (
        Card::id_of(&id("person-robin"), CardTopic::Need),
        Preparation::id_of(&id("s"), &id("person-robin")),
    );
    let fields = |all: &[(&str, &str)]| -> Shown {
        all.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
    };
    let records = [
        (
            card.to_string(),
            "card".to_owned(),
            fields(&[("person", "person-robin"), ("topic", "need"), ("text", "Time to think")]),
        ),
        (
            preparation.to_string(),
            "preparation".to_owned(),
            fields(&[("session", "s"), ("author", "person-robin"), ("bring", "The letter")]),
        ),
    ];
    let mut side = pair().robin;
    side.own.join(Incoming::Whole(&document_of(&records)));
    (side, card, preparation)
}

fn card_draft(side: &Side, name: &Id) -> Option<String> {
    side.own.get(name).map(|CardDraft(card)| card.text)
}

fn preparation_draft(side: &Side, name: &Id) -> Option<PreparationWords> {
    side.own.get(name).map(|PreparationDraft(draft)| draft.words)
}

#[test]
fn drafts_under_their_former_names_are_read_edited_dropped_and_taken_back() {
    let (mut side, card, preparation) = old_drafts();
    let shared = side.book.document().clone();
    assert_eq!(side.own.unread().count(), 0);
    assert_eq!(side.own.kind_of(&card), Some(Kind::CardDraft));
    assert_eq!(side.own.kind_of(&preparation), Some(Kind::PreparationDraft));
    assert_eq!(side.own.get::<Card>(&card), None, "a draft is no card");
    assert_eq!(side.own.get::<Preparation>(&preparation), None);
    assert_eq!(card_draft(&side, &card).as_deref(), Some("Time to think"));
    let words = |bring: &str| PreparationWords { bring: bring.to_owned(), ..PreparationWords::default() };
    assert_eq!(preparation_draft(&side, &preparation), Some(words("The letter")));
    let found = WordIndex::of(&side.own).find(&Sought::words("letter"), 9).found;
    assert_eq!(
        found.into_iter().map(|found| found.id).collect::<Vec<_>>(),
        std::slice::from_ref(&preparation)
    );

    let (person, session, author) = (side.me.clone(), id("s"), side.me.clone());
    let edit = |text: &str| CardCommand::Draft {
        person: person.clone(),
        topic: CardTopic::Need,
        text: text.to_owned(),
    };
    let prepare = |bring: &str| PreparationCommand::Draft {
        session: session.clone(),
        author: author.clone(),
        words: words(bring),
    };
    side.act(edit("More time").into());
    side.act(prepare("Two letters").into());
    assert_eq!(card_draft(&side, &card).as_deref(), Some("More time"));
    assert_eq!(preparation_draft(&side, &preparation), Some(words("Two letters")));
    let kinds: BTreeSet<&str> =
        side.own.document().records().map(|(_, record)| record.kind.as_str()).collect();
    assert_eq!(kinds, BTreeSet::from(["card", "preparation"]), "a record keeps the name of its kind");

    side.act(CardCommand::DropDraft { id: card.clone() }.into());
    side.act(PreparationCommand::DropDraft { draft: preparation.clone() }.into());
    assert_eq!((card_draft(&side, &card), preparation_draft(&side, &preparation)), (None, None));
    assert_eq!(side.own.trash().len(), 2);
    for name in [&card, &preparation] {
        side.act(RecordCommand::RestorePrivate { id: name.clone() }.into());
    }
    assert_eq!(card_draft(&side, &card).as_deref(), Some("More time"));
    // Written anew, a draft comes out of the Trash.
    side.act(PreparationCommand::DropDraft { draft: preparation.clone() }.into());
    side.act(prepare("Three").into());
    assert_eq!(preparation_draft(&side, &preparation), Some(words("Three")));
    assert_eq!(*side.book.document(), shared, "nothing of it where the partner reads");
}

#[test]
fn a_new_draft_bears_the_name_of_its_own_kind() {
    let mut side = pair().robin;
    let (person, topic) = (side.me.clone(), CardTopic::Story);
    let card = Card::id_of(&person, topic);
    side.act(CardCommand::Draft { person, topic, text: "I began".to_owned() }.into());
    let record = side.own.document().record(&card).unwrap();
    assert_eq!(record.kind.as_str(), Kind::CardDraft.name());
    assert_eq!(card_draft(&side, &card).as_deref(), Some("I began"));
    assert!(side.book.document().record(&card).is_none());
}

/// What a change wrote itself, by kind: what it only takes along, and marks of
/// the Trash, aside.
fn kinds_written(change: &Change) -> BTreeSet<String> {
    let records = change.touches().filter_map(|(id, _)| change.record(id));
    let wrote = records.filter(|record| {
        let mut own = record.writes().filter(|(stamp, _)| **stamp == change.stamp());
        own.any(|(_, write)| write.set.keys().any(|field| field != TRASHED))
    });
    wrote.map(|record| record.kind.to_string()).collect()
}

/// Drafts a command in a book of the wrong home: it is refused, or writes
/// nothing that does not belong there. Was it refused?
fn is_refused_elsewhere(command: &Command, wrong: &Book, moment: &Moment) -> bool {
    assert_ne!(command.home(), wrong.home());
    let Ok(change) = command.draft(wrong, moment.clone()) else { return true };
    for kind in kinds_written(&change) {
        let read_as = Kind::parse(wrong.home(), &kind);
        assert!(read_as.is_some(), "{command:?} wrote {kind} into a {:?} book", wrong.home());
    }
    false
}

#[test]
fn every_command_in_a_book_of_the_wrong_home_is_refused_or_harmless() {
    let (mut chance, mut mint) = (Chance::new(3), Mint::new(7));
    let mut side = pair().robin;
    let (document, me) = (id("shared"), side.me.clone());
    let (seen, saved_at) = (Seen::default(), MORNING);
    let mut first: Vec<Command> = vec![
        HandoverCommand::NoteSent { document: document.clone(), seen: seen.clone(), saved_at }.into(),
        HandoverCommand::NoteReceived { document: document.clone(), seen, saved_at, has_mine_until: None }
            .into(),
        HandoverCommand::NoteHandedOver(HandedOver {
            document: document.clone(),
            name: TransferName::of(&document, b"a file"),
            from: None,
            at: MORNING,
            seen: Seen::default(),
            confirms: Vec::new(),
        })
        .into(),
        HandoverCommand::NoteInCalendar(vec![InCalendar {
            document: Some(document.clone()),
            entry: Some(id("entry")),
            day: chrono::NaiveDate::from_ymd_opt(2026, 5, 3),
            starts_at: None,
            minutes: None,
            sequence: Some(7),
            is_cancelled: true,
        }])
        .into(),
        MembershipCommand::Leave { document: document.clone() }.into(),
        MembershipCommand::KeepInvitation {
            document: document.clone(),
            link: "a link".to_owned(),
            whole: None,
        }
        .into(),
    ];
    let mut missing: BTreeSet<&str> =
        Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Clash)).map(|kind| kind.name()).collect();
    // Read, and written no more.
    missing.remove("consent");
    for kind in ["partnership", "person"] {
        missing.remove(kind);
    }
    let mut refused = 0;
    for turn in 0..20_000 {
        let session = side.book.sessions().pop().map(|session| session.id);
        let desk = Desk {
            book: &side.book,
            me: &me,
            new: [mint.id(MORNING), mint.id(MORNING)],
            words: format!("words {turn}"),
            today: day("2026-05-03"),
        };
        let command = first.pop().or_else(|| match chance.once_in(3) {
            true => desk.private(&mut chance, document.clone(), session),
            false => desk.shared(&mut chance),
        });
        let Some(command) =
            command.filter(|command| !matches!(command.get(), Some(RecordCommand::EmptyTrash)))
        else {
            continue;
        };
        let moment = side.moment();
        // In the book beside it, and in the very same document opened as the wrong one.
        let (right, wrong) = match command.home() {
            Home::Shared => (&side.book, &side.own),
            Home::Private => (&side.own, &side.book),
        };
        let same = Book::at(other(command.home()), right.document().clone());
        refused += usize::from(is_refused_elsewhere(&command, wrong, &moment));
        is_refused_elsewhere(&command, &same, &moment);
        if let Ok(change) = command.draft(right, moment) {
            for kind in kinds_written(&change) {
                missing.remove(kind.as_str());
            }
        }
        let _ = side.try_act(&command);
        if missing.is_empty() && turn > 1_000 {
            break;
        }
    }
    assert_eq!(missing, BTreeSet::new(), "every kind was written in its own book");
    assert!(refused > 500, "{refused} were refused");
}

/// That a command says where it writes is not what keeps private words home.
#[test]
fn a_private_command_in_a_partners_book_is_refused_as_misplaced() {
    let mut side = pair().robin;
    let (person, text) = (side.me.clone(), "Time to think".to_owned());
    let (document, words) = (id("shared"), PreparationWords::default());
    let private: [Command; 5] = [
        CardCommand::Draft { person: person.clone(), topic: CardTopic::Need, text: text.clone() }.into(),
        PreparationCommand::Draft {
            session: id("s"),
            author: person.clone(),
            words: PreparationWords { bring: text, ..words },
        }
        .into(),
        MembershipCommand::Enter { document: document.clone(), me: Some(person) }.into(),
        HandoverCommand::NoteSent { document, seen: Seen::default(), saved_at: MORNING }.into(),
        QuestionCommand::Star { question: id("q"), starred: true }.into(),
    ];
    for command in private {
        let moment = side.moment();
        assert_eq!(command.draft(&side.book, moment.clone()), Err(Refusal::Misplaced), "{command:?}");
        assert!(command.draft(&side.own, moment).is_ok(), "{command:?}");
    }
}
