//! A kit that lies beside the app.

use leptos::prelude::*;

use super::{Bad, KitDoor, Waiting};
use crate::app::{App, KitError};
use crate::coaching::Kit;
use crate::i18n::t;
use crate::ui::arrival::SampleFirst;
use crate::ui::arrival_words;
use crate::ui::components::{HostLines, Page};

/// The page.
#[component]
pub fn HostedKit(
    /// The name of its file.
    name: String,
) -> impl IntoView {
    let app = App::here();
    let shelf = app.shelf();
    let fetched = RwSignal::new(None::<Result<Kit, KitError>>);
    let (named, hosted) = (name.clone(), name);
    leptos::task::spawn_local(async move {
        let kit = app.fetch_kit(&named).await;
        // The person may have gone elsewhere by now.
        let _ = fetched.try_set(Some(kit));
    });
    let body = move || {
        if app.is_sample() {
            return view! { <SampleFirst /> }.into_any();
        }
        match (fetched.get(), shelf.get()) {
            (Some(Err(error)), _) => {
                let words = arrival_words::kit_error(app, &error);
                view! { <Bad words=words title=t::kit_bad_title() /> }.into_any()
            }
            (_, Some(Err(()))) => {
                view! { <Bad words=t::kit_not_fetched() title=t::kit_bad_title() /> }.into_any()
            }
            (Some(Ok(kit)), Some(Ok(shelf))) => view! {
                <KitDoor kit=kit shelf=shelf hosted=hosted.clone() />
                <HostLines />
            }
            .into_any(),
            _ => view! { <Waiting words=t::kit_opening() /> }.into_any(),
        }
    };
    view! {
        <Page title=t::kit_title() alone=true>
            {body}
        </Page>
    }
}
