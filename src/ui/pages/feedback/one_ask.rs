//! One card with questions: how it stands, how it gets to whom is asked, and what
//! came back.

use leptos::prelude::*;

use super::by_hand::ByHandForm;
use super::others::HEADING;
use super::replies::Replies;
use crate::app::{App, HandedLink};
use crate::browser::{clock, page};
use crate::coaching::{Ask, AskCard, AskCommand, Kind};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{FoldRow, Icon, LinkBox, RowTools, TrashTool, icon};
use crate::ui::telling::HandOn;
use crate::ui::{arrival_words, ask_words, words};

/// A row that unfolds.
#[component]
pub fn OneAsk(
    /// The record.
    id: Id,
    /// The card that is shown on paper.
    paper: RwSignal<Option<AskCard>>,
) -> impl IntoView {
    let app = App::here();
    let (of, counted) = (id.clone(), id.clone());
    let ask = app.watch_private(&[Kind::Ask], move |own| own.get::<Ask>(&of));
    let count = app.watch_private(&[Kind::AskReply], move |own| own.replies_to(&counted).len());
    let whom = Memo::new(move |_| ask.with(|ask| ask.as_ref().map(|it| it.whom.clone()).unwrap_or_default()));
    let lead = Signal::derive(move || {
        let (count, day) = (count.get(), |day| words::day(app, day));
        ask.with(|ask| ask.as_ref().map(|it| standing(it, count, day)).unwrap_or_default())
    });
    let card = Memo::new(move |_| ask.with(|ask| ask.as_ref().and_then(Ask::card)));
    let is_out = Memo::new(move |_| ask.with(|ask| ask.as_ref().is_some_and(|it| it.taken_back.is_none())));
    let questions =
        Memo::new(move |_| ask.with(|ask| ask.as_ref().map(|it| it.questions.clone()).unwrap_or_default()));
    let trash = TrashTool {
        command: Some(AskCommand::Drop { id: id.clone() }.into()),
        ..TrashTool::new(move || t::ask_trash(whom.get()), move || t::ask_said_trash(whom.get()))
    }
    .then(|| page::after_paint(|| page::focus(HEADING)));
    let (held, of_form) = (StoredValue::new(id.clone()), id.clone());
    let list = move || {
        questions.get().into_iter().map(|question| view! { <li dir="auto">{question}</li> }).collect_view()
    };
    let hand = move || {
        card.get().filter(|_| is_out.get()).map(|card| view! { <Hand id=held.get_value() card whom paper /> })
    };
    view! {
        <FoldRow name=whom lead>
            <ol class="plain-list">{list}</ol>
            {hand}
            <Replies ask=id.clone() questions />
            <ByHandForm ask=of_form questions />
            <div class="item-tools no-print">
                <RowTools id trash />
            </div>
        </FoldRow>
    }
}

/// How it stands: asked or taken back, on which day, and how many have answered.
fn standing(ask: &Ask, count: usize, day: impl Fn(chrono::NaiveDate) -> String) -> String {
    let asked = ask.on.map(&day).unwrap_or_default();
    match ask.taken_back {
        Some(back) => t::ask_standing_back(i18n::count(count), day(back)),
        None if count == 0 => t::ask_standing_waits(asked),
        None => t::ask_standing_answers(i18n::count(count), asked),
    }
}

/// The ways to whom is asked: a link in a message, a file, a sheet of paper.
#[component]
fn Hand(id: Id, card: AskCard, whom: Memo<String>, paper: RwSignal<Option<AskCard>>) -> impl IntoView {
    let app = App::here();
    let count = card.questions.len();
    let (to_save, to_print) = (card.clone(), card.clone());
    let save = move |_| {
        app.say(match app.save_ask(&to_save) {
            Ok(name) => t::share_saved_as(name),
            Err(error) => arrival_words::file_error(app, &error),
        });
    };
    let print = move |_| {
        paper.set(Some(to_print.clone()));
        page::scroll_top();
    };
    let take_back = move |_| {
        let command = AskCommand::TakeBack { id: id.clone(), on: clock::today() };
        if let Err(refusal) = app.act_and_say(&command.into(), t::ask_said_taken_back(whom.get_untracked())) {
            app.say(words::refusal(&refusal));
        }
        page::after_paint(|| page::focus(HEADING));
    };
    let link = match app.link_to_ask(&card) {
        Ok(HandedLink { url, .. }) => {
            let text = t::ask_message(i18n::count(count), ask_words::minutes(count), &url);
            view! {
                <LinkBox url label=t::ask_link_label() copied=Signal::derive(t::ask_link_copied) />
                <HandOn text=Signal::stored(text) copy_name=t::ask_copy_message() />
            }
            .into_any()
        }
        Err(error) => view! { <p role="note">{arrival_words::link_error(app, &error)}</p> }.into_any(),
    };
    view! {
        <h3>{t::ask_hand()}</h3>
        {link}
        <div class="actions">
            <button class="button" type="button" on:click=save>
                {icon(Icon::FileSave)}
                {t::ask_file()}
            </button>
            <button class="button" type="button" on:click=print>
                {icon(Icon::Print)}
                {t::ask_paper()}
            </button>
            <button class="button-text" type="button" on:click=take_back>
                {t::ask_take_back()}
            </button>
        </div>
        <p class="hint">{t::ask_take_back_hint()}</p>
    }
}
