//! Giving sealed answers, once the seals of all are there.

use leptos::prelude::*;

use super::context::App;
use crate::coaching::{CheckCommand, Kind, OwnAnswers};

/// What decides whether they are to be given.
const KINDS: &[Kind] = &[Kind::WeCheck, Kind::Seal, Kind::GivenAnswers, Kind::Person];

impl App {
    /// Gives what is due of the open notebook, now and whenever a seal comes: an
    /// act of its own, never a part of the join that brought the seal. It runs as
    /// long as whoever calls this is there.
    pub fn give_when_all_have_answered(self) {
        let due: Memo<Vec<OwnAnswers>> =
            self.watch(KINDS, move |book| self.with_private(|own| book.answers_to_give(own)));
        Effect::new(move || {
            for OwnAnswers { check, person, values, salt, .. } in due.get() {
                let (Some(check), Some(person)) = (check, person) else { continue };
                // A check that was ended meanwhile takes nothing more.
                let _ = self.act_for_good(&CheckCommand::Give { check, person, values, salt }.into());
            }
        });
    }
}
