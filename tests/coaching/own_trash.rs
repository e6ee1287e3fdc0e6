//! The part of the Trash that is only one's own, and what is left once it is
//! emptied.

use serde_json::Map;
use turnwise::coaching::{
    AskCommand, Command, Home, LetterCommand, Membership, MembershipCommand, NewAsk, NotebookKey, Occasion,
    OwnNoteCommand, RecordCommand, Reflection, ReflectionCommand, Reply, Until,
};
use turnwise::exchange::{Backup, File, Header, Held, Place};
use turnwise::replica::{Document, Incoming};

use super::fixture::{MORNING, Side, day, id, pair};

fn entry(side: &mut Side, name: &str, text: &str) {
    let (id, text) = (id(name), text.to_owned());
    side.act(ReflectionCommand::Write { id, text, occasion: Occasion::default() }.into());
}

fn ask(side: &mut Side, name: &str, whom: &str, answer: &str) {
    let ask = NewAsk {
        whom: whom.to_owned(),
        asker: "Robin".to_owned(),
        why: String::new(),
        goal: String::new(),
        questions: vec!["What should I keep?".to_owned()],
    };
    let (key, on, document) = (NotebookKey::from_bytes([9; 16]), day("2026-05-04"), Some(id("shared")));
    side.act(AskCommand::Make { id: id(name), ask, document, key, on }.into());
    let reply = Reply { name: "Ada".to_owned(), answers: vec![answer.to_owned()] };
    side.act(AskCommand::Keep { ask: id(name), reply, is_by_hand: false, on }.into());
}

fn letter(side: &mut Side, name: &str, text: &str) {
    let (id, text, written) = (id(name), text.to_owned(), day("2026-05-03"));
    let until = Until::Day(day("2026-05-10"));
    side.act(LetterCommand::Seal { id, text, written, until }.into());
}

/// A backup of one's own document.
fn backup(document: &Document) -> String {
    let documents = vec![Held { place: Place::Private, document: document.clone() }];
    let header = Header { app: "0.1.0".into(), saved_at: MORNING, from: None };
    File::full_backup(Backup { documents, device: Map::new() }, header).print().expect("it prints")
}

const GONE: [&str; 6] = ["river", "lantern", "harbour", "supervisor", "candour", "meadow"];
const KEPT: [&str; 4] = ["mountain", "orchard", "colleague", "patience"];

#[test]
fn what_is_emptied_is_in_no_backup_that_is_made_afterwards() {
    let mut robin = pair().robin;
    robin.plan("s", "2026-05-14");
    entry(&mut robin, "e", "The river was high");
    entry(&mut robin, "stays", "The mountain was clear");
    letter(&mut robin, "opened", "Dear me, light the lantern");
    letter(&mut robin, "sealed", "Dear me, mind the harbour");
    letter(&mut robin, "waits", "Dear me, mind the orchard");
    ask(&mut robin, "asked", "My supervisor", "Your candour");
    ask(&mut robin, "asked-too", "My colleague", "Your patience");
    let (own, text) = (id("own"), "The meadow".to_owned());
    robin.act(OwnNoteCommand::Write { id: own.clone(), session: id("s"), text }.into());
    robin.act(MembershipCommand::Enter { document: id("left"), me: Some(id("person-robin")) }.into());
    robin.act(MembershipCommand::Leave { document: id("left") }.into());
    robin.act(LetterCommand::Open { id: id("opened"), on: day("2026-05-10") }.into());

    robin.act(ReflectionCommand::Trash { id: id("e") }.into());
    robin.act(ReflectionCommand::Trash { id: Reflection::id_of_letter(&id("opened")) }.into());
    robin.act(LetterCommand::Trash { id: id("sealed") }.into());
    robin.act(AskCommand::Drop { id: id("asked") }.into());
    robin.act(OwnNoteCommand::Drop { id: own }.into());
    assert_eq!(robin.own.own_trash().len(), 5, "what the app notes for itself is not listed");
    let before = robin.own.document().clone();
    assert!(GONE.iter().all(|word| backup(&before).contains(word)), "in the Trash all of it is there");

    robin.act(RecordCommand::EmptyPrivate.into());
    assert!(robin.own.own_trash().is_empty());
    // An older copy of the document brings nothing back.
    for _ in 0..2 {
        let text = backup(robin.own.document());
        let left: Vec<&str> = GONE.into_iter().filter(|word| text.contains(word)).collect();
        assert_eq!(left, [""; 0]);
        assert!(KEPT.iter().all(|word| text.contains(word)), "what was not put away stays");
        robin.own.join(Incoming::Whole(&before));
    }
    let left = robin.own.document().record(&Membership::id_of(&id("left"))).expect("it is there");
    assert!(left.fields().contains(Membership::DOCUMENT.name()), "and so does what nobody put away");
}

#[test]
fn each_part_of_the_trash_is_emptied_by_itself() {
    let mut robin = pair().robin;
    robin.goal("g", "Walk more");
    robin.act(RecordCommand::Trash { id: id("g") }.into());
    entry(&mut robin, "e", "The river was high");
    robin.act(ReflectionCommand::Trash { id: id("e") }.into());
    assert_eq!(Command::from(RecordCommand::EmptyPrivate).home(), Home::Private);
    robin.act(RecordCommand::EmptyTrash.into());
    assert_eq!((robin.book.trash().len(), robin.own.own_trash().len()), (0, 1));
    robin.act(RecordCommand::EmptyPrivate.into());
    assert!(robin.own.own_trash().is_empty());
}
