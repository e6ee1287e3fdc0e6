//! The table: drawing a question, and at most three that lie open.

use leptos::prelude::*;

use super::bank::{Bank, From, Offered, depth_name, phase_name};
use super::own::OwnForm;
use crate::app::App;
use crate::browser::page;
use crate::coaching::QuestionCommand;
use crate::i18n::{count, t};
use crate::replica::Id;
use crate::ui::components::{Icon, icon};
use crate::ui::words;

/// The button that draws, how many are still to come, and what was drawn.
#[component]
pub fn Table(
    bank: Bank,
    /// What is drawn from.
    pool: Memo<Vec<Id>>,
    /// Whether drawing is what the page is for.
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    let app = App::here();
    let left = Memo::new(move |_| {
        let waiting = pool.with(|pool| bank.rounds.with(|rounds| rounds.waiting(pool)));
        (count(waiting), count(pool.with(Vec::len)))
    });
    let words = move || match left.get() {
        (_, 0) => t::questions_none(),
        (waiting, all) => t::questions_waiting(waiting, all),
    };
    view! {
        <div class="stack-close">
            <div class="actions">
                <button
                    class="button"
                    class:button-main=main
                    type="button"
                    disabled=move || left.get().1 == 0
                    on:click=move |_| bank.draw(app, &pool.get_untracked())
                >
                    {t::questions_draw()}
                </button>
                <span class="hint">{words}</span>
            </div>
            <ul class="question-cards" aria-live="polite" aria-label=t::questions_table()>
                <For each=move || bank.table.get() key=Clone::clone let:id>
                    <Card bank id />
                </For>
            </ul>
        </div>
    }
}

#[component]
fn Card(bank: Bank, id: Id) -> impl IntoView {
    let of = id.clone();
    let question = Memo::new(move |_| bank.get(&of));
    let changing = RwSignal::new(false);
    let words = move || question.get().map(|it| card_words(&it));
    let form = move || {
        let of = question.get().filter(|_| changing.get())?;
        Some(view! { <OwnForm bank of done=Callback::new(move |()| changing.set(false)) /> })
    };
    view! {
        <li class="question-card">
            {words} <Tools bank id question changing /> {form}
        </li>
    }
}

fn card_words(it: &Offered) -> impl IntoView + use<> {
    let follow_ups = it.follow_ups.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
    let avoid = it.avoid_when.as_ref().map(|when| view! { <p class="hint">{t::questions_avoid(when)}</p> });
    let from = (it.from == From::Workshop).then(t::questions_from_workshop);
    let meta = from.into_iter().chain([it.topic.1.clone(), phase_name(it.phase), depth_name(it.depth)]);
    let meta = meta.map(|words| view! { <span>{words}</span> }).collect_view();
    view! {
        <p class="question-words" dir="auto">
            {it.text.clone()}
        </p>
        <ul class="question-next">{follow_ups}</ul>
        {avoid}
        <p class="meta">{meta}</p>
    }
}

/// Landed, star, not for us, away; and for one's own, changing and the Trash.
#[component]
fn Tools(bank: Bank, id: Id, question: Memo<Option<Offered>>, changing: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let id = StoredValue::new(id);
    let has_landed = Memo::new(move |_| bank.landed.with(|all| all.contains(&id.get_value())));
    let land = move |_| {
        let Some(author) = app.my_id() else { return };
        let landed = !has_landed.get_untracked();
        // Nothing can be missing here.
        let _ = app.act(&QuestionCommand::Land { question: id.get_value(), author, landed }.into());
    };
    let hide = move |_| {
        let Some(document) = app.open_document().get_untracked() else { return };
        let hide = QuestionCommand::Hide { question: id.get_value(), document, hidden: true };
        if app.act_and_say(&hide.into(), t::questions_said_hidden()).is_ok() {
            bank.put_away(&id.get_value());
        }
    };
    let is_own = Memo::new(move |_| question.with(|it| it.as_ref().is_some_and(|it| it.from == From::Own)));
    let trash = move |_| match app
        .act_and_say(&QuestionCommand::TrashOwn { id: id.get_value() }.into(), t::questions_said_trashed())
    {
        Ok(()) => bank.put_away(&id.get_value()),
        Err(refused) => app.say(words::refusal(&refused)),
    };
    let away = move |_| {
        bank.put_away(&id.get_value());
        page::focus_heading();
    };
    let own = move || {
        is_own.get().then(|| {
            view! {
                <button class="toggle" type="button" on:click=move |_| changing.set(true)>
                    {icon(Icon::Edit)}
                    {t::questions_change()}
                </button>
                <button class="toggle" type="button" on:click=trash>
                    {icon(Icon::Trash)}
                    {t::questions_trash()}
                </button>
            }
        })
    };
    let pressed = move || if has_landed.get() { "true" } else { "false" };
    view! {
        <div class="item-tools no-print">
            <button class="toggle" type="button" aria-pressed=pressed on:click=land>
                {move || has_landed.get().then(|| icon(Icon::Check))}
                {t::questions_landed()}
            </button>
            <Star bank id=id.get_value() />
            <button class="toggle" type="button" on:click=hide>
                {icon(Icon::Parked)}
                {t::questions_hide()}
            </button>
            {own}
            <button class="toggle" type="button" on:click=away>
                {icon(Icon::Close)}
                {t::questions_away()}
            </button>
        </div>
    }
}

/// The star of a question: one's own, in every partnership.
#[component]
pub fn Star(
    bank: Bank,
    id: Id,
    /// The words of the question, where the star stands alone.
    #[prop(optional, into)]
    of: Option<String>,
) -> impl IntoView {
    let app = App::here();
    let this = id.clone();
    let is_starred = Memo::new(move |_| bank.starred.with(|all| all.contains(&this)));
    let star = move |_| {
        let starred = !is_starred.get_untracked();
        // Nothing can be missing here.
        let _ = app.act(&QuestionCommand::Star { question: id.clone(), starred }.into());
    };
    let pressed = move || if is_starred.get() { "true" } else { "false" };
    let is_alone = of.is_some();
    let name = of.map(t::questions_star_of);
    view! {
        <button class="toggle star" type="button" aria-pressed=pressed aria-label=name on:click=star>
            {icon(Icon::Star)}
            {(!is_alone).then(t::questions_star)}
        </button>
    }
}
