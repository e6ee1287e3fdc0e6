//! What one writes for oneself is in no way out but one's own backup.

use turnwise::coaching::{
    Book, ChoicesCommand, LetterCommand, Occasion, ReflectionCommand, Transfers, Until,
};
use turnwise::exchange::{Backup, File, Header, Held, Invitation, Place, UpdateLink, Whose, plan};

use crate::coaching::fixture::{Side, day, id, pair};

const CANARY: &str = "canary, for me alone";

/// Somebody who wrote an entry about a session, and a letter.
fn writer() -> Side {
    let mut side = pair().robin;
    side.plan("s", "2026-05-10");
    side.note("n", "s", "for both", None);
    let occasion = Occasion {
        on: Some(day("2026-05-03")),
        document: Some(id("shared")),
        session: Some(id("s")),
        prompt: Some("stayed".to_owned()),
        asked: format!("asked, {CANARY}"),
        letter_of: None,
    };
    side.act(ReflectionCommand::Write { id: id("e"), text: CANARY.to_owned(), occasion }.into());
    let (text, written) = (CANARY.to_owned(), day("2026-05-03"));
    side.act(LetterCommand::Seal { id: id("l"), text, written, until: Until::Day(day("2026-06-03")) }.into());
    side.act(ChoicesCommand::LookBack(false).into());
    side
}

fn header() -> Header {
    Header { app: "0.1.0".into(), saved_at: 1_777_791_600_000, from: None }
}

#[test]
fn nothing_of_the_journal_is_in_a_file_an_update_or_an_invitation() {
    let side = writer();
    let document = side.book.document();
    let file = File::for_partner(document, header()).expect("a partnership").print().expect("it prints");
    let update = UpdateLink::new(document, &side.me, &[id("person-kim")], &Transfers::default()).pack();
    let invitation =
        Invitation::new(document, &side.me, &[id("s"), id("e"), id("l")]).expect("an invitation");
    let invitation = serde_json::to_string(&invitation.document).expect("JSON");
    for text in [file, String::from_utf8_lossy(&update).into_owned(), invitation] {
        assert!(!text.contains(CANARY) && !text.contains("reflection") && !text.contains("letter"), "{text}");
    }
    let own = File::for_partner(side.own.document(), header());
    assert!(own.is_err(), "the private document has no such way out");
}

#[test]
fn a_second_device_has_all_of_it_from_the_backup() {
    let side = writer();
    let held = |place, book: &Book| Held { place, document: book.document().clone() };
    let documents = vec![held(Place::Private, &side.own), held(Place::Shared, &side.book)];
    let backup = File::full_backup(Backup { documents, device: Default::default() }, header());
    let text = backup.print().expect("it prints");
    let plan = plan(&[], &File::read(text.as_bytes()).expect("it reads"), Whose::Mine);
    let own = plan.parts.iter().find(|part| part.place == Place::Private).expect("one's own");
    let own = Book::private(own.after.clone());
    assert_eq!(own.reflections(), side.own.reflections());
    assert_eq!(own.letters(), side.own.letters());
    assert!(own.reflection_choices().is_look_back_off);
    assert!(own.reflects_on(&id("s")));
}
