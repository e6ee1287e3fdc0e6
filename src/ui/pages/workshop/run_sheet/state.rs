//! Where the run sheet of a workshop stands, for the parts of its page.

use leptos::prelude::*;

use crate::app::{App, ticking};
use crate::browser::clock;
use crate::coaching::{Block, Kind, Laid, LaidState, RunSheet, WorkshopCommand};
use crate::replica::Id;

const MINUTE: u64 = 60_000;

/// The run sheet, kept and by the clock.
#[derive(Clone, Copy)]
pub struct Sheet {
    app: App,
    /// As it is kept.
    pub kept: Memo<RunSheet>,
    /// The wall clock, by the second.
    pub now: RwSignal<u64>,
    /// Its blocks by the clock, anew each minute.
    pub laid: Memo<Vec<Laid>>,
    /// The block that is on.
    pub current: Memo<Option<Block>>,
    /// The block that is to be begun next.
    pub next: Memo<Option<Block>>,
}

impl Sheet {
    /// Follows the run sheet of a workshop.
    pub fn open(app: App, workshop: Id) -> Self {
        let kept = app.watch_private(&[Kind::RunSheet], move |book| {
            book.get(&RunSheet::id_of(&workshop)).unwrap_or_else(|| RunSheet::empty(&workshop))
        });
        let now = ticking();
        // What is ahead is said in whole minutes: nothing moves more often.
        let minute = Memo::new(move |_| now.get() / MINUTE * MINUTE);
        let laid = Memo::new(move |_| kept.with(|sheet| sheet.laid(planned_start(sheet), minute.get())));
        let current = Memo::new(move |_| kept.with(|sheet| sheet.current().cloned()));
        let next = Memo::new(move |_| {
            let next = laid.with(|laid| {
                // What no longer fits can still be begun: the close, say.
                let of = |state: LaidState| laid.iter().find(move |it| it.state == state);
                of(LaidState::Ahead).or_else(|| of(LaidState::Out)).map(|next| next.id.clone())
            })?;
            kept.with(|sheet| sheet.block(&next).cloned())
        });
        Self { app, kept, now, laid, current, next }
    }

    /// Keeps it as it is to be. It is never refused but for a full store, and
    /// the saved state says that.
    pub fn keep(self, change: impl FnOnce(&RunSheet) -> RunSheet) {
        let sheet = self.kept.with_untracked(change);
        let _ = self.app.act(&WorkshopCommand::KeepSheet(sheet).into());
    }

    /// The same, with a line at the bottom that takes it back.
    pub fn keep_and_say(self, said: String, change: impl FnOnce(&RunSheet) -> RunSheet) {
        let sheet = self.kept.with_untracked(change);
        let _ = self.app.act_and_say(&WorkshopCommand::KeepSheet(sheet).into(), said);
    }

    /// Begins a block now.
    pub fn begin(self, id: &str) {
        self.keep(|sheet| sheet.begun(id, planned_start(sheet), clock::now()));
    }

    /// Begins the block that comes next.
    pub fn begin_next(self) {
        if let Some(next) = self.next.get_untracked() {
            self.begin(&next.id);
        }
    }

    /// What is left of the block that is on, in seconds; below zero it is over.
    pub fn left(self) -> Option<i64> {
        let now = self.now.get();
        self.current.with(|current| {
            let current = current.as_ref()?;
            let end = current.began?.saturating_add(current.minutes.saturating_mul(MINUTE));
            let signed = |millis: u64| i64::try_from(millis).unwrap_or(i64::MAX);
            // A second that has begun counts as whole.
            Some(signed(end).saturating_sub(signed(now)).saturating_add(999).div_euclid(1_000))
        })
    }

    /// When the block of this name begins by the clock.
    pub fn begins(self, id: &str) -> Option<u64> {
        self.laid.with(|laid| laid.iter().find(|it| it.id == id).map(|it| it.from))
    }
}

/// The time of the sheet, today, in milliseconds since 1970.
pub fn planned_start(sheet: &RunSheet) -> u64 {
    clock::utc_millis(clock::today(), sheet.time)
}

/// Minutes and seconds, as clocks show them.
pub fn minutes_and_seconds(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
