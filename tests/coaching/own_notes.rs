//! Notes of one's own: nobody else has them before one of them is shared.

use proptest::prelude::*;
use turnwise::coaching::{Kind, Note, NoteCommand, OwnNote, OwnNoteCommand, RecordCommand, Refusal};
use turnwise::replica::{Document, Id, Incoming};

use super::fixture::{Pair, Side, another_device, id, pair};

fn planned() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    pair.exchange();
    pair
}

fn write(side: &mut Side, name: &str, text: &str) -> Result<(), Refusal> {
    let write = OwnNoteCommand::Write { id: id(name), session: id("s"), text: text.to_owned() };
    side.try_act(&write.into()).map(|_| ())
}

fn texts(side: &Side) -> Vec<String> {
    side.own.own_notes(&id("s")).into_iter().map(|note| note.text).collect()
}

/// Shares one, as the page does; gives the name of the note it becomes.
fn share(side: &mut Side, own: &str, another: &str) -> Id {
    let note: OwnNote = side.own.get(&id(own)).expect("a note of one's own");
    let name = side.book.name_of_shared(&note.id, id(another));
    let (author, session) = (side.me.clone(), id("s"));
    let add = NoteCommand::Add { id: name.clone(), session, author, text: note.text, after: None };
    side.act(add.into());
    side.act(OwnNoteCommand::Drop { id: note.id }.into());
    name
}

#[test]
fn they_stand_in_the_order_they_were_written_in_and_an_edit_stays_in_its_place() {
    let mut robin = planned().robin;
    // Names say nothing of the order.
    for (name, text) in [("c", "First"), ("a", "Second"), ("b", "Third")] {
        write(&mut robin, name, text).expect("written");
    }
    write(&mut robin, "a", "Second, and more").expect("written");
    assert_eq!(texts(&robin), ["First", "Second, and more", "Third"]);
    robin.act(OwnNoteCommand::Drop { id: id("a") }.into());
    assert_eq!(texts(&robin), ["First", "Third"]);
    robin.act(RecordCommand::RestorePrivate { id: id("a") }.into());
    assert_eq!(texts(&robin), ["First", "Second, and more", "Third"], "the Trash gives it back");
    assert!(write(&mut robin, "a", &"o".repeat(20_000)).is_ok());
    assert!(write(&mut robin, "a", &"o".repeat(20_001)).is_err());
    let gone = OwnNoteCommand::Drop { id: id("nobody") };
    assert_eq!(robin.try_act(&gone.into()).err(), Some(Refusal::Gone));
}

#[test]
fn the_partner_has_none_before_one_is_shared_and_then_that_one_alone() {
    let mut pair = planned();
    write(&mut pair.robin, "a", "I was bored").expect("written");
    write(&mut pair.robin, "b", "Ask about the letter").expect("written");
    pair.exchange();
    assert_eq!(pair.kim.book.notes(&id("s")), Vec::<Note>::new());
    let shared = share(&mut pair.robin, "b", "another");
    pair.exchange();
    let notes = pair.kim.book.notes(&id("s"));
    assert_eq!(
        notes.iter().map(|it| (&it.id, it.text.as_str())).collect::<Vec<_>>(),
        [(&shared, "Ask about the letter")]
    );
    assert_eq!(notes[0].author, Some(id("person-robin")));
    assert_eq!(texts(&pair.robin), ["I was bored"]);
    let all = serde_json::to_string(pair.kim.book.document()).expect("JSON");
    assert!(!all.contains("bored") && !all.contains(Kind::OwnNote.name()));
}

#[test]
fn one_that_two_devices_share_is_one_note_and_one_shared_again_is_another() {
    let mut pair = planned();
    write(&mut pair.robin, "a", "Ask about the letter").expect("written");
    let mut phone = another_device(7, &pair.robin);
    let own = pair.robin.own.document().clone();
    phone.own.join(Incoming::Whole(&own));
    own.latest().into_iter().for_each(|tick| phone.clock.observe_tick(tick));
    let first = share(&mut pair.robin, "a", "another");
    assert_eq!(share(&mut phone, "a", "a-third"), first);
    let file: Document = phone.book.document().clone();
    pair.robin.take(&file);
    pair.exchange();
    assert_eq!(pair.kim.book.notes(&id("s")).len(), 1);
    assert!(pair.kim.book.differences().clashes.is_empty(), "nobody is asked");

    // It comes out of the Trash, is worded anew, and goes beside the first, in
    // which Kim has written meanwhile.
    let edit = NoteCommand::Edit { id: first.clone(), text: "Kim's words".to_owned() };
    pair.kim.act(edit.into());
    write(&mut pair.robin, "a", "Ask about the letter again").expect("written");
    assert_eq!(texts(&pair.robin), ["Ask about the letter again"]);
    let second = share(&mut pair.robin, "a", "another");
    assert_eq!(second, id("another"));
    pair.exchange();
    let said: Vec<String> = pair.kim.book.notes(&id("s")).into_iter().map(|note| note.text).collect();
    assert_eq!(said, ["Kim's words", "Ask about the letter again"]);
}

/// What happens to one of two devices of one person.
#[derive(Debug, Clone)]
enum Step {
    Write { at: usize, note: usize, words: u8 },
    Drop { at: usize, note: usize },
    Backup { from: usize },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..2_usize, 0..6_usize, any::<u8>()).prop_map(|(at, note, words)| Step::Write { at, note, words }),
        1 => (0..2_usize, 0..6_usize).prop_map(|(at, note)| Step::Drop { at, note }),
        2 => (0..2_usize).prop_map(|from| Step::Backup { from }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn two_devices_of_one_person_have_the_same_in_the_end(
        steps in prop::collection::vec(step(), 0..30),
    ) {
        let robin = planned().robin;
        let phone = another_device(7, &robin);
        let mut sides = [robin, phone];
        let before = sides[0].book.document().clone();
        let join = |sides: &mut [Side; 2], from: usize| {
            let own = sides[from].own.document().clone();
            let to = &mut sides[1 - from];
            to.own.join(Incoming::Whole(&own));
            own.latest().into_iter().for_each(|tick| to.clock.observe_tick(tick));
        };
        for step in steps {
            match step {
                Step::Write { at, note, words } => {
                    // Each device has notes of its own, and both write in those they have.
                    write(&mut sides[at], &format!("note-{note}"), &format!("words {words} of {at}")).expect("written");
                }
                Step::Drop { at, note } => {
                    let drop = OwnNoteCommand::Drop { id: id(&format!("note-{note}")) };
                    let _ = sides[at].try_act(&drop.into());
                }
                Step::Backup { from } => join(&mut sides, from),
            }
        }
        for from in [0, 1, 0] {
            join(&mut sides, from);
        }
        let [robin, phone] = &sides;
        prop_assert_eq!(robin.own.document(), phone.own.document());
        prop_assert_eq!(robin.own.own_notes(&id("s")), phone.own.own_notes(&id("s")));
        prop_assert_eq!(robin.book.document(), &before, "nothing of it where the partner reads");
    }
}
