//! The draft that is open, shared by the parts of the sheet.

use leptos::prelude::*;

use super::WRITE;
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::FeedbackPart;
use crate::coaching::{Book, FeedbackDraft, NewFeedback};
use crate::replica::Id;

/// The draft that is open, if one is. It becomes a record with its first words.
#[derive(Clone, Copy)]
pub struct Writing {
    open: RwSignal<Option<(Id, NewFeedback)>>,
}

impl Writing {
    /// With none.
    pub fn new() -> Self {
        Self { open: RwSignal::new(None) }
    }

    /// The one that is open, and what stands in it where it is not written yet.
    pub fn open(self) -> Option<(Id, NewFeedback)> {
        self.open.get()
    }

    /// Is this one open?
    pub fn is_open(self, draft: &Id) -> bool {
        self.open.with(|open| open.as_ref().is_some_and(|(id, _)| id == draft))
    }

    /// Opens a draft, with the cursor in its first part.
    pub fn begin(self, draft: Id, start: NewFeedback) {
        let field = field_of(&draft, FeedbackPart::Noticed);
        self.open.set(Some((draft, start)));
        page::after_paint(move || page::focus(&field));
    }

    /// Closes it; what was written stays a draft.
    pub fn close(self) {
        self.open.set(None);
        page::after_paint(|| page::focus(WRITE));
    }

    /// Answers a request: in the draft that was begun for it, or in a new one.
    pub fn answer(self, app: App, start: NewFeedback) {
        let begun = app.with_private(|own| {
            let mut drafts = drafts_of(app, own).into_iter();
            drafts.find(|(_, draft)| draft.request.is_some() && draft.request == start.request)
        });
        let (draft, start) = begun.unwrap_or_else(|| (app.new_id(), start));
        self.begin(draft, start);
    }
}

/// The field of a part of a draft.
pub fn field_of(draft: &Id, part: FeedbackPart) -> String {
    format!("feedback-{}-{draft}", part.name())
}

/// The drafts for people of the open notebook, the latest first.
pub fn drafts_of(app: App, own: &Book) -> Vec<(Id, NewFeedback)> {
    let people = app.people();
    let is_here = |id: &Id| people.with_untracked(|people| people.get(id).is_some());
    let all = own.all::<FeedbackDraft>().into_iter().rev();
    let read = all.filter_map(|draft| Some((draft.0.id.clone(), NewFeedback::of(&draft)?)));
    read.filter(|(_, draft)| is_here(&draft.to)).collect()
}
