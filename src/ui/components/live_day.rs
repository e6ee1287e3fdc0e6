//! A day or a time that is kept when its field is left.

use chrono::{NaiveDate, NaiveTime};
use leptos::ev::{Event, FocusEvent};
use leptos::prelude::*;

use super::day::read_day;
use super::half_typed::HalfTyped;
use super::while_here::while_here;
use crate::browser::flush;
use crate::coaching::{time_of, time_text};
use crate::i18n::t;

/// An input for a day, bound to a record. It is committed when the field or
/// the page is left: while it is typed, a day goes through others. What is no
/// day is said there, and the one before stays.
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
    let text = Signal::derive(move || value.get().map(|day| day.to_string()).unwrap_or_default());
    let keep = move |text: String| {
        let day = read_day(&text)?;
        if value.try_get_untracked().is_some_and(|held| held != day) {
            keep.run(day);
        }
        Ok(())
    };
    view! { <Live kind="date" text keep id described_by /> }
}

/// The same for a time of day.
#[component]
pub fn LiveTime(
    /// The time in the record.
    #[prop(into)]
    value: Signal<NaiveTime>,
    /// Keeps another one.
    #[prop(into)]
    keep: Callback<NaiveTime>,
    /// The id of the input, unique on the page.
    id: &'static str,
) -> impl IntoView {
    let text = Signal::derive(move || time_text(value.get()));
    let keep = move |text: String| {
        let time = time_of(&text).ok_or_else(t::when_time_problem)?;
        if value.try_get_untracked().is_some_and(|held| held != time) {
            keep.run(time);
        }
        Ok(())
    };
    view! { <Live kind="time" text keep id described_by="" /> }
}

#[component]
fn Live(
    kind: &'static str,
    #[prop(into)] text: Signal<String>,
    #[prop(into)] keep: Callback<String, Result<(), String>>,
    id: &'static str,
    described_by: &'static str,
) -> impl IntoView {
    let typed = RwSignal::new(None::<String>);
    let half = HalfTyped::new(kind);
    let refused = RwSignal::new(None::<String>);
    let commit = move || {
        let Some(text) = typed.try_get_untracked().flatten() else { return };
        let _ = typed.try_set(None);
        let _ = refused.try_set(keep.run(text).err());
    };
    let flushing = flush::on_flush(commit);
    on_cleanup(move || {
        flush::forget(flushing);
        commit();
    });
    let problem = move || half.problem().or_else(|| refused.get());
    let below = format!("{id}-problem");
    let described = {
        let below = below.clone();
        move || {
            let mut ids = vec![described_by];
            if problem().is_some() {
                ids.push(&below);
            }
            Some(ids.join(" ").trim().to_owned()).filter(|ids| !ids.is_empty())
        }
    };
    view! {
        <input
            class="input"
            id=id
            type=kind
            data-live=""
            aria-describedby=described
            aria-invalid=move || problem().is_some().then_some("true")
            prop:value=text
            on:input=move |event| typed.set(half.typed(&event))
            // A day goes through others while it is typed; a time is read from the page at once.
            on:change=while_here(move |_: Event| {
                if kind == "time" {
                    commit();
                }
            })
            on:blur=while_here(move |event: FocusEvent| {
                half.say(&event);
                commit();
            })
        />
        {move || {
            problem().map(|words| view! { <p class="problem" id=below.clone() role="alert">{words}</p> })
        }}
    }
}
