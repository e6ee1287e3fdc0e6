//! The program itself: whether it is kept for when there is no network, and
//! the newer version that waits until a person wants it.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::App;
use super::offline::{Newer, Offline, Program};
use crate::browser::offline::{self, NoWorker, Worker};
use crate::browser::{clock, flush, page, timer, typing};
use crate::coaching::RunSheet;
use crate::route::{Route, Stance, WorkshopPage};
use crate::storage::{Readiness, SaveState, WindowState, may_take_over};

/// A page that is seen again after so many milliseconds looks for a newer
/// version.
const HOUR: u64 = 3_600_000;
/// How often, and how many times, it is looked whether all is saved; the time
/// in milliseconds.
const BEAT: u32 = 50;
const BEATS: u32 = 60;
/// A version that has not taken over after so many milliseconds does not.
const LONGEST: u32 = 15_000;

thread_local! {
    /// When a newer version was looked for last.
    static LOOKED: Cell<u64> = const { Cell::new(0) };
}

impl App {
    /// How the program is kept, and whether a newer one waits.
    pub fn program(self) -> RwSignal<Program> {
        self.program
    }

    /// Keeps the program, and answers from now on how this window stands. Once
    /// for the page, when it has nothing else to do, so that it takes nothing
    /// from a first visit.
    pub fn keep_program(self) {
        offline::on_word(
            move || async move { self.settled().await.answer(&page::version()) },
            move |here, all| self.program_comes(here, all),
        );
        offline::on_change(move || self.make_way());
        offline::on_chance(move || {
            let is_kept = self.program.with_untracked(|it| it.offline == Offline::Kept);
            if !is_kept || clock::now().saturating_sub(LOOKED.get()) >= HOUR {
                spawn_local(self.fetch_program());
            }
        });
        spawn_local(self.fetch_program());
    }

    async fn fetch_program(self) {
        LOOKED.set(clock::now());
        let worker = match Worker::register().await {
            Ok(worker) => worker,
            Err(NoWorker::NotAllowed) => return self.say_offline(Offline::NotAllowed),
            // It is tried again when the network is back.
            Err(NoWorker::NotNow) => return,
        };
        worker.on_newer(move || self.newer_waits());
        worker.look_for_newer().await;
        worker.is_there().await;
        let is_kept = worker.kept_version().await.is_some();
        self.say_offline(if is_kept { Offline::Kept } else { Offline::NotYet });
        worker.settle_in(&page::version());
    }

    fn program_comes(self, here: u32, all: u32) {
        // Of a newer version only its readiness is told.
        if self.program.with_untracked(|it| it.offline != Offline::Kept) {
            let percent = here.saturating_mul(100) / all.max(1);
            self.say_offline(if here == 0 { Offline::NotYet } else { Offline::Coming(percent) });
        }
    }

    fn say_offline(self, offline: Offline) {
        if self.program.with_untracked(|it| it.offline != offline) {
            self.program.update(|it| it.offline = offline);
        }
    }

    fn say_newer(self, newer: Newer) {
        self.program.update(|it| it.newer = newer);
    }

    fn newer_waits(self) {
        spawn_local(async move {
            let Some(worker) = Worker::here().await else { return };
            // A page that came from the network may be of that version already.
            if worker.waiting_version().await.is_some_and(|version| version != page::version()) {
                self.say_newer(Newer::Waits);
            }
        });
    }

    /// Says nothing more of the newer version until the next start.
    pub fn put_newer_aside(self) {
        self.say_newer(Newer::No);
    }

    /// A reason against it was one of its moment: on the next page the newer
    /// version is offered again.
    pub fn offer_newer_again(self) {
        if matches!(self.program.with_untracked(|it| it.newer), Newer::Not(_) | Newer::Failed) {
            self.say_newer(Newer::Waits);
        }
    }

    /// Lets the newer version take over, if no window would lose anything by
    /// it and nobody is disturbed; every window is loaded anew then. Otherwise
    /// nothing happens but that it is said why.
    pub async fn use_newer(self) {
        self.say_newer(Newer::Asking);
        let Some(worker) = Worker::here().await else { return self.say_newer(Newer::Failed) };
        let own = self.settled().await;
        let others = if own == Readiness::Ready { worker.ask_windows().await } else { Some(Vec::new()) };
        let Some(others) = others else { return self.say_newer(Newer::Failed) };
        let others: Vec<_> = others.iter().map(|answer| Readiness::of_answer(answer)).collect();
        match may_take_over(own, &others) {
            Ok(()) => {
                worker.take_over(move || self.make_way());
                timer::sleep(LONGEST).await;
                if self.program.with_untracked(|it| it.newer == Newer::Asking) {
                    self.say_newer(Newer::Failed);
                }
            }
            Err(obstacle) => self.say_newer(Newer::Not(obstacle)),
        }
    }

    /// Another version answers for this page: the page is loaded anew, unless
    /// something here has become unready since it was asked.
    fn make_way(self) {
        spawn_local(async move {
            let Some(worker) = Worker::here().await else { return };
            // The first worker of all takes over, too, and is of this version.
            if worker.kept_version().await.is_none_or(|version| version == page::version()) {
                return;
            }
            if self.settled().await == Readiness::Ready {
                page::reload();
            } else {
                self.say_newer(Newer::Elsewhere);
            }
        });
    }

    /// Keeps at once what is being typed, waits until all is saved, and says
    /// how this window stands then.
    async fn settled(self) -> Readiness {
        flush::now();
        for _ in 0..BEATS {
            if self.saved.get_untracked() != SaveState::Saving {
                break;
            }
            timer::sleep(BEAT).await;
        }
        let state = WindowState {
            saved: self.saved.get_untracked(),
            keeps: self.with_store(|store| store.keeps()),
            has_unkept_words: typing::has_unkept(),
            is_in_session: self.is_in_session(),
        };
        state.readiness()
    }

    /// Are people talking, or is a workshop running on this page?
    pub fn is_in_session(self) -> bool {
        let now = clock::now();
        let is_shown = match self.route.get_untracked() {
            Route::Session(id, stance) => self
                .with_book(|book| book.is_under_way(&id, stance == Some(Stance::Talk)))
                .unwrap_or_default(),
            Route::Workshop(id, Some(WorkshopPage::RunSheet)) => self.with_private(|private| {
                private.get::<RunSheet>(&RunSheet::id_of(&id)).is_some_and(|sheet| sheet.current().is_some())
            }),
            _ => false,
        };
        is_shown
            || self
                .workspace
                .with_value(|workspace| workspace.shared.values().any(|book| book.is_talking(now)))
    }
}
