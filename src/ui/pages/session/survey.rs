//! The minute after a session: at most six questions, each to be skipped, and
//! how the answers went over time. Private to the one who answers.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Held;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::library::{Side, SurveyItem, SurveyPack};
use crate::coaching::{AnswerSurvey, Kind, SurveyAnswer, Trend, time_shared, values_of};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, Scale, WhoSees};
use crate::ui::words;

/// How many of the latest answers the table shows.
const SHOWN: usize = 6;

/// The questions are fetched when they are seen first.
#[component]
pub fn Survey(session: Id, held: Held, is_open: Signal<bool>) -> impl IntoView {
    let me = App::here().me();
    let was_open = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_open.get());
    let session = StoredValue::new(session);
    let content = move || {
        let me = me.get().filter(|_| was_open.get())?;
        Some(view! { <Open session=session.get_value() me=me.id held /> })
    };
    view! {
        <WhoSees of=Kind::SurveyAnswer more=t::sheet_survey_lead() />
        {content}
    }
}

/// Has something of this session been answered on this device?
pub fn is_answered(app: App, session: &Id) -> Memo<bool> {
    let session = session.clone();
    app.watch_private(&[Kind::SurveyAnswer], move |book| {
        book.all::<SurveyAnswer>().iter().any(|answer| answer.session.as_ref() == Some(&session))
    })
}

#[component]
fn Open(session: Id, me: Id, held: Held) -> impl IntoView {
    let app = App::here();
    let pack = app.library("content/survey.json", |text| SurveyPack::read(text).ok());
    let side = side_of(app, &session, &me);
    let of = (session, me);
    move || {
        let (session, me) = of.clone();
        pack.with(|pack| match pack {
            None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
            Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
            Some(Ok(pack)) => {
                let items: Vec<SurveyItem> = pack.items_for(side).into_iter().cloned().collect();
                let open = (pack.open.slug.clone(), pack.open.text.clone());
                view! {
                    <Questions session me=me.clone() held items=items.clone() open />
                    <Trends me items />
                }
                .into_any()
            }
        })
    }
}

/// Which side I was on: as the clock has it; both, if it was not used.
fn side_of(app: App, session: &Id, me: &Id) -> Side {
    let now = clock::now();
    let shared = app.with_book(|book| time_shared(std::slice::from_ref(me), &book.talk(session).spans, now));
    let shared = shared.and_then(|mut shared| shared.pop());
    shared.and_then(|it| Side::of(it.received > 0, it.given > 0)).unwrap_or(Side::Both)
}

#[component]
fn Questions(
    session: Id,
    me: Id,
    held: Held,
    items: Vec<SurveyItem>,
    open: (String, String),
) -> impl IntoView {
    let app = App::here();
    let lift = RwSignal::new(String::new());
    let kept = RwSignal::new(false);
    let form = Form::new();
    let answers: Vec<(String, RwSignal<Option<u64>>)> =
        items.iter().map(|item| (item.slug.clone(), RwSignal::new(None))).collect();
    let scale = |(item, (_, value)): (&SurveyItem, &(String, RwSignal<Option<u64>>))| {
        let SurveyItem { slug, text, low, high, .. } = item.clone();
        let value = *value;
        let choose = move |number| value.set(Some(number));
        view! { <Scale group=format!("survey-{slug}") legend=text low high value choose /> }
    };
    let scales = items.iter().zip(&answers).map(scale).collect_view();
    let (open_slug, open_text) = open;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(document) = app.open_document().get_untracked() else {
            return;
        };
        let start = held.get_untracked().as_ref().and_then(words::session_millis);
        let on = start.map_or_else(clock::today, clock::local_date);
        let answer = |item: &str, value: Option<u64>, text: String| AnswerSurvey {
            id: app.new_id(),
            document: document.clone(),
            session: session.clone(),
            author: me.clone(),
            on,
            item: item.to_owned(),
            value,
            text,
        };
        let given = answers.iter().filter_map(|(slug, value)| {
            value.get_untracked().map(|value| answer(slug, Some(value), String::new()))
        });
        let line = lift.get_untracked();
        let line = (!line.trim().is_empty()).then(|| answer(&open_slug, None, line));
        // The words come first: if they are too long, no answer is kept without them.
        let commands: Vec<_> = line.into_iter().chain(given).map(Into::into).collect();
        if commands.is_empty() {
            return;
        }
        if form.show(&app.act_all_and_say(&commands, t::sheet_said_answers())) {
            kept.set(true);
            page::after_paint(|| page::focus("survey-kept"));
        }
    };
    view! {
        <form class="form survey" novalidate on:submit=submit>
            {scales}
            <Field
                id="survey-open"
                label=open_text
                optional=true
                value=lift
                of=(form, SurveyAnswer::TEXT)
            />
            <div class="actions">
                <button class="button" type="submit">
                    {t::sheet_survey_keep()}
                </button>
            </div>
            <p id="survey-kept" tabindex="-1">
                {move || kept.get().then(t::sheet_survey_kept)}
            </p>
        </form>
    }
}

/// The latest answers of each question, and a word for where they go.
#[component]
fn Trends(me: Id, items: Vec<SurveyItem>) -> impl IntoView {
    let app = App::here();
    let answers: Memo<Vec<SurveyAnswer>> = app.watch_private(&[Kind::SurveyAnswer], |book| book.all());
    let row = move |item: &SurveyItem| {
        let document = app.open_document().get()?;
        let values = answers.with(|answers| values_of(answers, &document, &me, &item.slug));
        let values: Vec<u64> = values.into_iter().map(|(_, value)| value).collect();
        let word = match Trend::of(&values) {
            Trend::Early => t::sheet_trend_early(),
            Trend::Up => t::sheet_trend_up(),
            Trend::Steady => t::sheet_trend_steady(),
            Trend::Down => t::sheet_trend_down(),
        };
        let lately = values.iter().skip(values.len().saturating_sub(SHOWN));
        let lately: Vec<String> = lately.map(u64::to_string).collect();
        (!values.is_empty()).then(|| {
            view! {
                <tr>
                    <th scope="row">{item.text.clone()}</th>
                    <td class="tabular">{lately.join(" ")}</td>
                    <td>{word}</td>
                </tr>
            }
        })
    };
    move || {
        let rows: Vec<_> = items.iter().filter_map(&row).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <table class="trend">
                    <caption>{t::sheet_survey_trend()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t::sheet_survey_item()}</th>
                            <th scope="col">{t::sheet_survey_last()}</th>
                            <th scope="col">{t::sheet_survey_word()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            }
        })
    }
}
