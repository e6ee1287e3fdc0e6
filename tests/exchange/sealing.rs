//! What seals an update on its way: a key that all others have, and no link tells
//! it to anybody.

use turnwise::coaching::{
    HandedOver, HandoverCommand, NotebookKey, PartnershipCommand, TransferName, Transfers,
};
use turnwise::exchange::{Seal, UpdateEnvelope, UpdateLink};
use turnwise::replica::{Id, Incoming, Mint};

use crate::coaching::fixture::{Side, id, pair};

const KEY: NotebookKey = NotebookKey::from_bytes([7; 16]);

fn others(side: &Side) -> [Id; 1] {
    [id(if side.me == id("person-robin") { "person-kim" } else { "person-robin" })]
}

fn transfers(side: &Side) -> Transfers {
    side.own.transfers(side.book.document().id())
}

fn update(side: &Side) -> UpdateLink {
    UpdateLink::new(side.book.document(), &side.me, &others(side), &transfers(side))
}

fn seal(side: &Side, can_seal: bool) -> Seal {
    update(side).seal(&side.book, &transfers(side), can_seal)
}

/// A file of this side goes to the other, who answers with one.
fn note_file(side: &mut Side, from: Option<&Id>) {
    let document = side.book.document();
    let handed = HandedOver {
        document: document.id().clone(),
        name: TransferName::of_document(document),
        from: from.cloned(),
        at: side.now,
        seen: document.seen().clone(),
        confirms: Vec::new(),
    };
    side.act(HandoverCommand::NoteHandedOver(handed).into());
}

#[test]
fn a_key_of_the_first_act_seals_from_the_first_link_on() {
    let mut robin = pair().robin;
    let document = robin.book.document().id().clone();
    assert_eq!(seal(&robin, true), Seal::Open, "there is no key yet");
    // As if the notebook had begun with it.
    let mut new = Side {
        book: turnwise::coaching::Book::new(turnwise::replica::Document::new(document.clone())),
        ..robin
    };
    let people = [("person-robin", "Robin Sample"), ("person-kim", "Kim Example")];
    let people = people.map(|(person, name)| turnwise::coaching::NewPerson {
        id: id(person),
        name: name.to_owned(),
        pen: 0,
    });
    new.act(
        turnwise::coaching::PeopleCommand::Start { document, people: people.into(), key: Some(KEY) }.into(),
    );
    robin = new;
    assert_eq!(seal(&robin, true), Seal::With(KEY));
    assert_eq!(seal(&robin, false), Seal::NotByLink, "in the open it would tell the key");
}

#[test]
fn a_later_key_goes_by_file_and_seals_once_the_others_have_it() {
    let mut pair = pair();
    pair.robin.act(PartnershipCommand::GiveKey { key: KEY }.into());
    pair.robin.act(PartnershipCommand::GiveKey { key: NotebookKey::from_bytes([8; 16]) }.into());
    assert_eq!(pair.robin.book.keys().len(), 1, "one is enough");
    assert_eq!(seal(&pair.robin, true), Seal::NotByLink);
    // The file goes out; nobody knows yet whether it arrived.
    note_file(&mut pair.robin, None);
    assert_eq!(seal(&pair.robin, true), Seal::NotByLink);
    // Kim has it, and has it from Robin.
    pair.kim.book.join(Incoming::Whole(pair.robin.book.document()));
    let robin = pair.robin.me.clone();
    note_file(&mut pair.kim, Some(&robin));
    pair.kim.goal("g", "Ask for help early");
    assert_eq!(seal(&pair.kim, true), Seal::With(KEY));
    assert_eq!(seal(&pair.kim, false), Seal::Open, "the key is not in it");
}

#[test]
fn of_two_keys_the_newest_that_all_have_seals_and_any_opens() {
    let mut pair = pair();
    let newer = NotebookKey::from_bytes([8; 16]);
    pair.robin.act(PartnershipCommand::GiveKey { key: KEY }.into());
    pair.kim.wait();
    pair.kim.act(PartnershipCommand::GiveKey { key: newer }.into());
    pair.exchange();
    let held = |side: &Side| side.book.keys().iter().map(|held| held.key).collect::<Vec<_>>();
    assert_eq!(held(&pair.robin), [newer, KEY]);
    assert_eq!(held(&pair.kim), held(&pair.robin));
    let kim = pair.kim.me.clone();
    note_file(&mut pair.robin, Some(&kim));
    assert_eq!(seal(&pair.robin, true), Seal::With(newer));
}

#[test]
fn a_key_shows_its_digits_to_no_log() {
    assert_eq!(format!("{KEY:?}"), "NotebookKey");
    assert_eq!(KEY.to_string().parse(), Ok(KEY));
    for text in ["", "7", "+7070707070707070707070707070707", &"G".repeat(32), &"7".repeat(33)] {
        assert!(text.parse::<NotebookKey>().is_err(), "{text}");
    }
}

/// The link of an update, not sealed, as the first version that made updates wrote
/// it.
const FIRST: &str = "tests/data/v1/update.link";

#[test]
fn an_update_of_the_first_version_opens_for_ever() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.robin.bring("item", "s", "The talk with my manager");
    pair.robin.note("n", "s", "It went better than we thought", None);
    pair.robin.goal("g", "Ask for help early");
    let mut mint = Mint::new(7);
    let minted = mint.id(pair.robin.now).to_string();
    pair.robin.goal(&minted, "Sleep before it counts");
    let undo = pair.robin.plan("gone", "2026-05-17");
    pair.robin.undo(&undo);
    let expected = update(&pair.robin);
    if std::env::var_os("WRITE").is_some() {
        let link = UpdateEnvelope::Plain(expected.pack()).to_link().expect("it fits");
        std::fs::write(FIRST, link).expect("it is written");
    }
    let text = std::fs::read_to_string(FIRST).expect("the fixture is there");
    let Ok(UpdateEnvelope::Plain(bytes)) = UpdateEnvelope::from_link(&text) else { panic!("it opens") };
    assert_eq!(UpdateLink::unpack(&bytes), Ok(expected));
}
