//! Questions: drawing one, looking for one, and one's own.

mod bank;
mod filter;
mod in_talk;
mod own;
mod table;

use leptos::prelude::*;

pub use self::bank::phase_name;
use self::bank::{Bank, From, Offered};
use self::filter::{Filter, Filters};
pub use self::in_talk::QuestionsInTalk;
use self::own::NewOwn;
pub use self::own::Sorts;
use self::table::{Star, Table};
use crate::app::App;
use crate::coaching::QuestionCommand;
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Icon, Page, icon};

/// How many are listed before one asks for the rest.
const FIRST: usize = 20;

/// The page.
#[component]
pub fn Questions() -> impl IntoView {
    let bank = Bank::open(App::here(), None);
    let filter = Filter::open();
    let found = filter.found(bank);
    view! {
        <Page title=t::questions_title()>
            <header class="page-head">
                <h1 tabindex="-1">{t::questions_title()}</h1>
                <p class="lead">{t::questions_lead()}</p>
            </header>
            <Table bank pool=found main=true />
            <Loading bank />
            <section class="section" aria-labelledby="find-heading">
                <h2 id="find-heading">{t::questions_look()}</h2>
                <Filters bank filter />
                <List bank found />
                <NewOwn bank />
            </section>
        </Page>
    }
}

/// What is said while there are no questions yet.
#[component]
fn Loading(bank: Bank) -> impl IntoView {
    move || {
        bank.packs.with(|packs| match packs {
            None => Some(view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any()),
            Some(Err(())) => Some(view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any()),
            Some(Ok(_)) => None,
        })
    }
}

/// The questions that the filter leaves.
#[component]
fn List(bank: Bank, found: Memo<Vec<Id>>) -> impl IntoView {
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| found.with(Vec::len));
    let shown = Memo::new(move |_| {
        let most = if all.get() { usize::MAX } else { FIRST };
        found.with(|found| found.iter().take(most).cloned().collect::<Vec<_>>())
    });
    let words = move || t::questions_found(i18n::count(count.get()));
    let rest = move || {
        (count.get() > FIRST && !all.get()).then(|| {
            view! {
                <button class="button" type="button" on:click=move |_| all.set(true)>
                    {t::questions_all()}
                </button>
            }
        })
    };
    view! {
        <p class="hint" aria-live="polite">
            {words}
        </p>
        <ul class="rows">
            <For each=move || shown.get() key=Clone::clone let:id>
                <Row bank id />
            </For>
        </ul>
        <div class="actions">{rest}</div>
    }
}

/// One question: press it and it lies on the table.
#[component]
fn Row(bank: Bank, id: Id) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let question: Memo<Option<Offered>> = Memo::new(move |_| bank.get(&of));
    let id = StoredValue::new(id);
    let is_hidden = Memo::new(move |_| bank.hidden.with(|hidden| hidden.contains(&id.get_value())));
    let show_again = move |_| {
        let Some(document) = app.open_document().get_untracked() else { return };
        let show = QuestionCommand::Hide { question: id.get_value(), document, hidden: false };
        // Nothing can be missing here.
        let _ = app.act_and_say(&show.into(), t::questions_said_shown());
    };
    let star = move || {
        let text = question.get().map(|it| it.text).unwrap_or_default();
        if is_hidden.get() {
            view! {
                <button class="button" type="button" on:click=show_again>
                    {t::questions_show_again()}
                </button>
            }
            .into_any()
        } else {
            view! { <Star bank id=id.get_value() of=text /> }.into_any()
        }
    };
    let meta = move || question.get().map(|it| it.topic.1);
    let from = move || {
        question.with(|it| it.as_ref().map(|it| it.from)).and_then(|from| match from {
            From::Library => None,
            From::Workshop => Some(view! { <span>{t::questions_from_workshop()}</span> }.into_any()),
            From::Own => Some(view! { <span>{icon(Icon::Lock)} {t::questions_is_own()}</span> }.into_any()),
        })
    };
    let landed = move || bank.landed.with(|landed| landed.contains(&id.get_value()));
    view! {
        <li class="row">
            <button class="question-row" type="button" on:click=move |_| bank.choose(app, id.get_value())>
                <span class="question-line" dir="auto">
                    {move || question.get().map(|it| it.text)}
                </span>
                <span class="meta">
                    <span>{meta}</span>
                    {from}
                    {move || landed().then(|| view! { <span>{icon(Icon::Check)} {t::questions_has_landed()}</span> })}
                </span>
            </button>
            {star}
        </li>
    }
}
