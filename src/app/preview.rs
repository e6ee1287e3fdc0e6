//! A kit as a participant sees it: a beginning that lives in this page alone.
//!
//! The stores and everything in them are put aside for stores that keep
//! nothing. What is done then is written nowhere, whatever it is, and nothing
//! brings one's own back but the page itself, loaded anew.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::context::App;
use super::opened::Opened;
use super::workspace::Workspace;
use crate::browser::store::Store;
use crate::browser::{clock, page, tabs};
use crate::coaching::{OwnKit, WorkspaceKind};
use crate::replica::{Clock, Mint};
use crate::route::Route;

impl App {
    /// Is a kit being looked at as a participant sees it? Tracked.
    pub fn is_preview(self) -> bool {
        self.preview.with(Option::is_some)
    }

    /// Shows the beginning of a kit, for trying it out.
    pub async fn preview_kit(self, kit: OwnKit) {
        let store = Store::nowhere().await;
        tabs::keep_nothing();
        let (clock, mint) = (Clock::new(store.writer()), Mint::new(clock::seed()));
        let nothing = Workspace::sort(WorkspaceKind::Own, BTreeMap::new(), clock, mint);
        self.preview.set(Some(kit.id));
        self.store.set_value(store);
        self.workspace.set_value(nothing);
        self.said.set(None);
        self.history.set(Vec::new());
        self.opened.set(Opened::Kit(Box::new(kit.kit)));
        self.go(&Route::Open);
        // The page of now shows nothing of this.
        self.route.set(Route::Open);
        self.kind.set(WorkspaceKind::Own);
        self.open.set(None);
        self.wake_everything();
    }

    /// Back to one's own, at the kit.
    pub fn leave_preview(self) {
        if let Some(kit) = self.preview.get_untracked() {
            self.go(&Route::Kit(kit));
        }
    }

    /// Where one goes: to a page of this preview, or out of it.
    pub(super) fn arrive_at(self, route: Route) {
        let is_over = self.preview.with_untracked(Option::is_some) && !self.is_of_preview(&route);
        if is_over {
            page::reload();
        } else {
            self.route.set(self.stand_in(route));
        }
    }

    /// Is this a page that a participant comes to, and that touches nothing
    /// outside of the notebook?
    fn is_of_preview(self, route: &Route) -> bool {
        match route {
            Route::Open | Route::Orientation | Route::DataProtection => true,
            Route::Today
            | Route::Sessions
            | Route::NewSession
            | Route::Session(..)
            | Route::Goals
            | Route::Goal(_)
            | Route::InGoal(..)
            | Route::Celebrations
            | Route::Celebration(_)
            | Route::Questions
            | Route::Us
            | Route::Agreement
            | Route::Cards
            | Route::HowWeAre
            | Route::Journal
            | Route::JournalEntry(_)
            | Route::JournalAbout(_)
            | Route::Feedback
            | Route::Programme
            | Route::ProgrammeMessage
            | Route::Share
            | Route::Invite => self.open.with_untracked(Option::is_some),
            Route::Propose
            | Route::ClosingSession
            | Route::InWords
            | Route::Bring
            | Route::CheckIn
            | Route::Move
            | Route::Start
            | Route::GetBack
            | Route::Review
            | Route::Health
            | Route::Restore(_)
            | Route::Trash
            | Route::Settings
            | Route::Erase
            | Route::Library
            | Route::Workshops
            | Route::Workshop(..)
            | Route::Kit(_)
            | Route::HostedKit(_)
            | Route::Link(_)
            | Route::Unknown => false,
        }
    }
}
