//! Every act leaves a stamp in every field it touches: all commands that the
//! app can give, in books of chance, and the way back of each.

use turnwise::coaching::{
    Book, Command, HandoverCommand, LastReceived, LastSent, MembershipCommand, RecordCommand, SessionCommand,
};
use turnwise::replica::{Document, Id, Undo};

use super::fixture::{Pair, Side, day, id, new_session, pair};
use crate::exchange::deeds::Desk;
use crate::laws::touching::fault_since;
use crate::torture::chance::{Chance, factor, run};

/// Books in an ordinary run of the tests.
const BOOKS: u64 = 150;
/// Acts of each of the two before they exchange, and how often they do.
const ACTS: usize = 12;
const EXCHANGES: usize = 4;

/// A command for what lies before this person; nothing if it needs something
/// that is not there.
fn command(side: &Side, chance: &mut Chance, number: usize) -> Option<Command> {
    let names = ["a", "b"].map(|letter| id(&format!("{letter}-{}-{number}", side.me)));
    let words = format!("{} {number}", side.me);
    let desk = Desk { book: &side.book, me: &side.me, new: names, words, today: day("2026-05-09") };
    match chance.below(12) {
        0 => rare(&side.book, chance),
        1 => {
            let session = side.book.sessions().pop().map(|session| session.id);
            desk.private(chance, id("shared"), session)
        }
        _ => desk.shared(chance),
    }
}

/// What the others do not draw.
fn rare(book: &Book, chance: &mut Chance) -> Option<Command> {
    let seen = book.document().seen().clone();
    let document = book.document().id().clone();
    let saved_at = 1_777_791_600_000 + chance.below(1_000) as u64;
    Some(match chance.below(6) {
        0 => HandoverCommand::NoteSent { document, seen, saved_at }.into(),
        1 => HandoverCommand::NoteReceived { document, seen, saved_at, has_mine_until: None }.into(),
        2 => MembershipCommand::Leave { document }.into(),
        3 => SessionCommand::SkipOccurrence { session: new_session("occurrence", "2026-05-16") }.into(),
        4 => {
            let marks = [LastSent::id_of(&document), LastReceived::id_of(&document)];
            RecordCommand::RestorePrivate { id: chance.pick(&marks).clone() }.into()
        }
        _ => {
            let all: Vec<Id> = book.document().records().map(|(id, _)| id.clone()).collect();
            RecordCommand::Trash { id: chance.pick(&all).clone() }.into()
        }
    })
}

/// What one of the two does: each step is checked as it is done.
fn act(side: &mut Side, chance: &mut Chance, number: usize) -> Option<(Command, Undo)> {
    let command = command(side, chance, number)?;
    let undo = side.try_act(&command).ok()?;
    Some((command, undo))
}

/// Acts, ways back and exchanges; gives how many acts and ways back there were.
fn story(pair: &mut Pair, chance: &mut Chance) -> (usize, usize) {
    let (mut acts, mut undone) = (0, 0);
    let mut files: Vec<Document> = Vec::new();
    for round in 0..EXCHANGES {
        for side in [&mut pair.robin, &mut pair.kim] {
            for number in 0..ACTS {
                let Some((_, undo)) = act(side, chance, round * ACTS + number) else { continue };
                acts += 1;
                if chance.once_in(4) {
                    side.undo(&undo);
                    undone += 1;
                }
            }
            files.push(side.book.document().clone());
        }
        pair.exchange();
        for file in &files {
            assert_eq!(fault_since(file, pair.robin.book.document()), None);
        }
    }
    (acts, undone)
}

/// The check itself is in [`Side::try_act`] and [`Side::undo`], so that every
/// test of this room makes it.
#[test]
fn any_command_and_its_way_back_leave_a_stamp_in_every_field_they_touch() {
    let counts = std::cell::RefCell::new((0, 0));
    run("coaching::stamps::any_command", BOOKS * factor(), |chance| {
        let (acts, undone) = story(&mut pair(), chance);
        let mut counts = counts.borrow_mut();
        *counts = (counts.0 + acts, counts.1 + undone);
    });
    let (acts, undone) = counts.into_inner();
    println!("coaching::stamps::any_command: {acts} acts, {undone} of them undone");
    assert!(acts > 20 && undone > 2, "the books are empty");
}
