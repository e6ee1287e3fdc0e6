//! Letters to oneself and how they stand, and what Today offers of what one
//! writes for oneself: both look into one's own document and into notebooks.

use leptos::prelude::*;

use super::context::App;
use super::workspace::Workspace;
use crate::browser::clock;
use crate::coaching::{Kind, LetterState, LetterToSelf, Membership, ReflectionOffer};

/// What a letter waits for.
const OF_LETTERS: &[Kind] =
    &[Kind::Letter, Kind::Milestone, Kind::Session, Kind::Partnership, Kind::Membership];
/// What an offer follows from, beside the letters.
const OF_OFFERS: &[Kind] = &[Kind::Reflection, Kind::ReflectionChoices];

impl App {
    /// The letters that are not opened, and how each stands.
    pub fn letters(self) -> Memo<Vec<(LetterToSelf, LetterState)>> {
        Memo::new(move |_| {
            self.follow(OF_LETTERS);
            self.workspace.with_value(letters_in)
        })
    }

    /// What Today offers, at most one thing.
    pub fn reflection_offer(self) -> Memo<Option<ReflectionOffer>> {
        Memo::new(move |_| {
            self.follow(OF_LETTERS);
            self.follow(OF_OFFERS);
            let open = self.open.get();
            self.workspace.with_value(|workspace| {
                let (letters, notebook) =
                    (letters_in(workspace), open.and_then(|id| workspace.shared.get(&id)));
                workspace.private.reflection_offer(&letters, notebook, clock::today(), clock::now())
            })
        })
    }
}

fn letters_in(workspace: &Workspace) -> Vec<(LetterToSelf, LetterState)> {
    let today = clock::today();
    // A notebook may have been brought together with another one since.
    let heirs = Membership::brought_together(workspace.private.document());
    let with_state = |letter: LetterToSelf| {
        let of = letter.document.as_ref().map(|id| Membership::last_heir(&heirs, id));
        let state = letter.state(of.and_then(|id| workspace.shared.get(id)), today);
        (letter, state)
    };
    workspace.private.letters().into_iter().map(with_state).collect()
}
