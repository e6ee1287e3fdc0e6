//! How a goal is being walked, in a word; for its owner.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Goal, Kind, Momentum};
use crate::i18n::t;
use crate::replica::Id;

/// The momentum of a goal, if it is one's own.
pub fn momentum_of(app: App, id: &Id) -> Memo<Option<Momentum>> {
    let id = id.clone();
    let kinds = &[Kind::Goal, Kind::Milestone, Kind::Commitment, Kind::Partnership, Kind::Person];
    let me = app.me();
    app.watch(kinds, move |book| {
        let owner = book.get::<Goal>(&id)?.owner?;
        let is_own = me.with(|me| me.as_ref().is_some_and(|me| book.people().same(&me.id, &owner)));
        is_own.then(|| book.walk(&id)).flatten().map(|walk| walk.momentum(clock::now()))
    })
}

/// The word; nothing where the state of the goal says it already.
pub fn momentum_words(momentum: Momentum) -> Option<String> {
    Some(match momentum {
        Momentum::Begun => t::momentum_begun(),
        Momentum::InStride => t::momentum_in_stride(),
        Momentum::Moving => t::momentum_moving(),
        Momentum::Steady => t::momentum_steady(),
        Momentum::Quiet => t::momentum_quiet(),
        Momentum::Resting => t::momentum_resting(),
        Momentum::Parked | Momentum::Arrived => return None,
    })
}
