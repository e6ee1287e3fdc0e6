//! A question of one's own: it stays in one's own copy.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::bank::{Bank, Offered, depth_name, phase_name};
use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{DEEPEST, Phase};
use crate::coaching::{Kind, OwnQuestion, QuestionCommand};
use crate::i18n::t;
use crate::ui::components::{Field, Form, Icon, WhoSees, icon};

/// A new one, folded away until it is wanted.
#[component]
pub fn NewOwn(bank: Bank) -> impl IntoView {
    view! {
        <details>
            <summary class="button-add">{icon(Icon::Plus)} {t::questions_own_new()}</summary>
            <OwnForm bank />
        </details>
    }
}

/// The form: for a new question, or for one that is changed.
#[component]
pub fn OwnForm(
    bank: Bank,
    /// The one that is changed.
    #[prop(optional)]
    of: Option<Offered>,
    /// What follows once it is kept.
    #[prop(optional)]
    done: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::here();
    let is_new = of.is_none();
    let id = StoredValue::new(of.as_ref().map(|it| it.id.clone()));
    let text = RwSignal::new(of.as_ref().map(|it| it.text.clone()).unwrap_or_default());
    let topic = RwSignal::new(of.as_ref().map(|it| it.topic.0.clone()).unwrap_or_default());
    let phase = RwSignal::new(of.as_ref().map_or(Phase::Goal, |it| it.phase));
    let depth = RwSignal::new(of.as_ref().map_or(1, |it| it.depth));
    let form = Form::new();
    let field = if is_new { "own-question".to_owned() } else { "own-question-change".to_owned() };
    let focus = field.clone();
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let question = OwnQuestion {
            id: id.get_value().unwrap_or_else(|| app.new_id()),
            text: text.get_untracked(),
            topic: topic.get_untracked(),
            phase: phase.get_untracked(),
            depth: depth.get_untracked(),
        };
        let kept = app.act_and_say(&QuestionCommand::WriteOwn(question).into(), t::questions_said_own());
        if !form.show(&kept) {
            return;
        }
        if is_new {
            text.set(String::new());
            page::focus(&focus);
        }
        if let Some(done) = done {
            done.run(());
        }
    };
    view! {
        <form class="form" novalidate data-of=id.get_value().map(|id| id.to_string()) on:submit=keep>
            <Field
                id=field
                label=t::questions_own_text()
                example=t::questions_own_example()
                value=text
                of=(form, OwnQuestion::TEXT)
            />
            <Sorts topics=bank.topics() topic phase depth />
            <WhoSees of=Kind::OwnQuestion more=t::questions_own_hint() />
            <div class="actions">
                <button class="button" type="submit">
                    {t::questions_own_keep()}
                </button>
            </div>
        </form>
    }
}

/// What it is about, where it belongs, how deep it goes.
#[component]
pub fn Sorts(
    /// The topics of the library: name and title.
    topics: Signal<Vec<(String, String)>>,
    topic: RwSignal<String>,
    phase: RwSignal<Phase>,
    depth: RwSignal<u64>,
) -> impl IntoView {
    let topics = move || {
        let option = topics.get().into_iter().map(|(slug, title)| {
            let this = slug.clone();
            let is_chosen = move || topic.with(|topic| *topic == this);
            view! { <option value=slug prop:selected=is_chosen>{title}</option> }
        });
        option.collect_view()
    };
    let phases = Phase::ALL.map(|it| {
        let is_chosen = move || it == phase.get();
        view! { <option value=it.name() prop:selected=is_chosen>{phase_name(it)}</option> }
    });
    let depths = [1, 2, DEEPEST].map(|it| {
        let is_chosen = move || it == depth.get();
        view! { <option value=it.to_string() prop:selected=is_chosen>{depth_name(it)}</option> }
    });
    let choose_phase = move |event| {
        phase.set(Phase::parse(&event_target_value(&event)).unwrap_or(Phase::Goal));
    };
    let choose_depth = move |event| depth.set(event_target_value(&event).parse().unwrap_or(1));
    view! {
        <div class="fields">
            <label class="field">
                <span>{t::questions_topic()}</span>
                <select class="input" on:change=move |event| topic.set(event_target_value(&event))>
                    <option value="">{t::questions_own()}</option>
                    {topics}
                </select>
            </label>
            <label class="field">
                <span>{t::questions_phase()}</span>
                <select class="input" on:change=choose_phase>
                    {phases.into_iter().collect_view()}
                </select>
            </label>
            <label class="field">
                <span>{t::questions_depth()}</span>
                <select class="input" on:change=choose_depth>
                    {depths.into_iter().collect_view()}
                </select>
            </label>
        </div>
    }
}
