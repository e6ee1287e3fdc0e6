//! The library that comes with the app: files beside it, fetched when first
//! needed.

use leptos::prelude::*;

use super::context::App;
use crate::browser::page;
use crate::coaching::library::Shelf;

impl App {
    /// Fetches a file of the library and reads it with `read`. The answer is
    /// nothing while it is on its way, and `Err` if it could not be had.
    pub fn library<T>(
        self,
        file: &'static str,
        read: fn(&str) -> Option<T>,
    ) -> RwSignal<Option<Result<T, ()>>>
    where
        T: Send + Sync + 'static,
    {
        let answer = RwSignal::new(None);
        leptos::task::spawn_local(async move {
            let text = page::fetch_text(file).await.ok();
            // The part of the page that asked may be gone by now.
            let _ = answer.try_set(Some(text.and_then(|text| read(&text)).ok_or(())));
        });
        answer
    }

    /// The library, if it could be had.
    pub(super) async fn fetch_shelf(self) -> Option<Shelf> {
        let templates = page::fetch_text("content/templates.json").await.ok()?;
        let questions = page::fetch_text("content/questions.json").await.ok()?;
        let clauses = page::fetch_text("content/clauses.json").await.ok()?;
        Shelf::read(&templates, &questions, &clauses).ok()
    }

    /// The library, fetched for a page: nothing while it is on its way, `Err`
    /// if it could not be had.
    pub fn shelf(self) -> RwSignal<Option<Result<Shelf, ()>>> {
        let answer = RwSignal::new(None);
        leptos::task::spawn_local(async move {
            let shelf = self.fetch_shelf().await;
            // The part of the page that asked may be gone by now.
            let _ = answer.try_set(Some(shelf.ok_or(())));
        });
        answer
    }
}
