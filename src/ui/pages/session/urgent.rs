//! Something urgent comes in, and what gave way to it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::turn::talk_of;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Kind, Problem, Refusal, Segment, SegmentCommand, SegmentPlan, Talk};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees};

/// What something urgent is given, in minutes.
const USUAL_MINUTES: &str = "10";

/// The form.
#[component]
pub fn Urgent(
    session: Id,
    /// Called when it has begun.
    #[prop(into)]
    begun: Callback<()>,
) -> impl IntoView {
    let app = App::here();
    let talk = talk_of(app, &session);
    let (title, minutes) = (RwSignal::new(String::new()), RwSignal::new(USUAL_MINUTES.to_owned()));
    let form = Form::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let parsed = minutes.with_untracked(|minutes| minutes.trim().parse());
        let parsed =
            parsed.map_err(|_| Refusal::At(SegmentPlan::MINUTES, Problem::Minutes { least: 1, most: 600 }));
        let aside = || talk.with_untracked(|talk| talk.parked.len());
        let before = aside();
        let words = title.get_untracked();
        let done = parsed.and_then(|minutes| {
            let (id, span) = (app.new_id(), app.new_id());
            let urgent =
                SegmentCommand::Urgent { session: session.clone(), id, title: words.clone(), minutes, span };
            app.act_and_say(&urgent.into(), t::sheet_said_urgent(words.trim()))
        });
        if !form.show(&done) {
            return;
        }
        let parked = i18n::count(aside().saturating_sub(before));
        if parked > 0 {
            app.said().update(|said| {
                if let Some(said) = said {
                    said.words = t::sheet_said_urgent_parked(parked);
                }
            });
        }
        title.set(String::new());
        begun.run(());
        page::after_paint(|| page::focus("turn-heading"));
    };
    view! {
        <section class="section" aria-labelledby="urgent-heading">
            <h2 id="urgent-heading">{t::sheet_turn_urgent()}</h2>
            <p class="quiet">{t::sheet_turn_urgent_hint()}</p>
            <form class="form" novalidate on:submit=submit>
                <Field
                    id="urgent-title"
                    label=t::sheet_turn_urgent_title()
                    value=title
                    of=(form, SegmentPlan::TITLE)
                />
                <div class="fields">
                    <Field
                        id="urgent-minutes"
                        label=t::session_form_minutes()
                        kind="number"
                        min=1
                        max=600
                        value=minutes
                        of=(form, SegmentPlan::MINUTES)
                    />
                </div>
                <WhoSees of=Kind::Segment />
                <div class="actions">
                    <button class="button" type="submit">
                        {t::sheet_turn_urgent_start()}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// The parts that were set aside, each with a way back.
#[component]
pub fn Aside(talk: Memo<Talk>) -> impl IntoView {
    let app = App::here();
    let row = move |segment: Segment| {
        let title = segment.plan.title.clone();
        let take_up = move |_| {
            let take_up = SegmentCommand::Park { id: segment.id.clone(), is_parked: false };
            let said = t::sheet_said_taken_up(segment.plan.title.clone());
            // It can only be gone already, and then so is this button.
            let _ = app.act_and_say(&take_up.into(), said);
        };
        view! {
            <li>
                <button class="button-text" type="button" on:click=take_up>
                    {t::sheet_plan_take_up(title)}
                </button>
            </li>
        }
    };
    move || {
        let parked = talk.with(|talk| talk.parked.clone());
        (!parked.is_empty()).then(|| {
            view! {
                <div>
                    <h3 class="eyebrow">{t::sheet_plan_parked()}</h3>
                    <ul>{parked.into_iter().map(row).collect_view()}</ul>
                </div>
            }
        })
    }
}
