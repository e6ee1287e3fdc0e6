//! The four questions of a celebration: one in sight, three under a fold.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::super::just_kept::just_kept;
use super::ideas::Ideas;
use crate::app::App;
use crate::browser::{flush, page};
use crate::coaching::{Celebration, CelebrationCommand, Kind};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, LiveText, WhoSees, icon};
use crate::ui::words;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    Happened,
    Matters,
    Helpers,
    Mark,
}

impl Question {
    /// Those that wait until one wants to say more.
    const MORE: [Self; 3] = [Self::Matters, Self::Helpers, Self::Mark];

    const fn id(self) -> &'static str {
        match self {
            Self::Happened => "celebration-happened",
            Self::Matters => "celebration-matters",
            Self::Helpers => "celebration-helpers",
            Self::Mark => "celebration-mark",
        }
    }

    /// The question and an example of an answer.
    fn words(self) -> (String, String) {
        match self {
            Self::Happened => (t::celebration_happened(), t::celebration_happened_example()),
            Self::Matters => (t::celebration_matters(), t::celebration_matters_example()),
            Self::Helpers => (t::celebration_helpers(), t::celebration_helpers_example()),
            Self::Mark => (t::celebration_mark(), t::celebration_mark_example()),
        }
    }

    fn answer(self, celebration: &mut Celebration) -> &mut String {
        match self {
            Self::Happened => &mut celebration.happened,
            Self::Matters => &mut celebration.matters,
            Self::Helpers => &mut celebration.helpers,
            Self::Mark => &mut celebration.mark,
        }
    }
}

/// One line is enough, and more has its place; each answer is kept while it is
/// typed.
#[component]
pub fn Composer(id: Id, record: Memo<Option<Celebration>>) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(false);
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        flush::now();
        let is_blank = record.with_untracked(|record| record.as_ref().is_none_or(Celebration::is_blank));
        problem.set(is_blank);
        if is_blank {
            page::focus(Question::Happened.id());
        } else {
            just_kept(id.clone());
            app.go(&Route::Celebrations);
        }
    };
    view! {
        <form class="form" novalidate on:submit=keep>
            <Answer question=Question::Happened record=record />
            <WhoSees of=Kind::Celebration />
            {move || {
                problem
                    .get()
                    .then(|| view! { <p class="problem" role="alert">{t::celebration_nothing_yet()}</p> })
            }}
            <div class="actions">
                <button class="button button-warm" type="submit">
                    {icon(Icon::Celebrations)}
                    {t::celebration_keep()}
                </button>
                <a class="button-text" href=Route::Celebrations.to_string()>
                    {t::celebration_not_now()}
                </a>
            </div>
            <details>
                <summary>
                    {icon(Icon::Chevron)}
                    {t::celebration_more()}
                </summary>
                <div class="form">
                    {Question::MORE
                        .map(|question| view! { <Answer question=question record=record /> })
                        .into_iter()
                        .collect_view()}
                    <Ideas record=record field=Question::Mark.id() />
                </div>
            </details>
        </form>
    }
}

#[component]
fn Answer(question: Question, record: Memo<Option<Celebration>>) -> impl IntoView {
    let app = App::here();
    let value = Memo::new(move |_| {
        let mut celebration = record.get();
        celebration.as_mut().map(|it| question.answer(it).clone()).unwrap_or_default()
    });
    let keep = move |text: String| {
        let mut celebration = record.get_untracked()?;
        *question.answer(&mut celebration) = text;
        let Celebration { id, happened, matters, helpers, mark, .. } = celebration;
        let done = app.act(&CelebrationCommand::Write { id, happened, matters, helpers, mark }.into());
        done.err().map(|refusal| words::refusal(&refusal))
    };
    let (label, example) = question.words();
    view! {
        <div class="field">
            <label for=question.id()>{label}</label>
            <LiveText value=value keep=keep id=question.id() example=example />
        </div>
    }
}
