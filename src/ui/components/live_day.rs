//! A day that is kept when its field is left.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::while_here::while_here;
use crate::browser::flush;

/// An input for a day, bound to a record. It is committed when the field or
/// the page is left: while it is typed, a day goes through others.
#[component]
pub fn LiveDay(
    /// The day in the record.
    #[prop(into)]
    value: Signal<Option<NaiveDate>>,
    /// Keeps another one, or none.
    #[prop(into)]
    keep: Callback<Option<NaiveDate>>,
    /// The id of the input, unique on the page.
    id: &'static str,
    /// The id of what describes it.
    described_by: &'static str,
) -> impl IntoView {
    let typed = RwSignal::new(None::<String>);
    let commit = move || {
        let Some(text) = typed.try_get_untracked().flatten() else { return };
        typed.set(None);
        let day: Option<NaiveDate> = text.parse().ok();
        let is_said = day.is_some() || text.is_empty();
        if is_said && value.try_get_untracked().is_some_and(|held| held != day) {
            keep.run(day);
        }
    };
    let flushing = flush::on_flush(commit);
    on_cleanup(move || {
        flush::forget(flushing);
        commit();
    });
    view! {
        <input
            class="input"
            id=id
            type="date"
            data-live=""
            aria-describedby=described_by
            prop:value=move || value.get().map(|day| day.to_string()).unwrap_or_default()
            on:input=move |event| typed.set(Some(event_target_value(&event)))
            on:blur=while_here(move |_| commit())
        />
    }
}
