//! The library that comes with the app: files beside it, fetched when first
//! needed.

use leptos::prelude::*;

use super::context::App;
use crate::browser::page;

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
}
