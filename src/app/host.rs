//! What whoever hosts the app says of themselves, beside it.

use leptos::prelude::*;

use super::context::App;
use crate::browser::page;
use crate::exchange::{HOST_FILE, HostFault, HostFile};

impl App {
    /// Fetches what the host says: nothing while it is on its way. Where there
    /// is no such file they say nothing, which is no fault.
    pub fn host(self) -> RwSignal<Option<Result<HostFile, HostFault>>> {
        let answer = RwSignal::new(None);
        leptos::task::spawn_local(async move {
            let text = page::fetch_text(HOST_FILE).await;
            let file = text.map_or_else(|_| Ok(HostFile::default()), |text| HostFile::read(&text));
            // The part of the page that asked may be gone by now.
            let _ = answer.try_set(Some(file));
        });
        answer
    }
}
