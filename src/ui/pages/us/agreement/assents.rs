//! Who has agreed to exactly this text, and who is asked again.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Agreed;
use crate::app::App;
use crate::browser::{clock, page};
use crate::coaching::{Agreement, AgreementCommand, Assent, AssentState, Kind, Person, Refusal};
use crate::exchange::{Piece, PieceKind, word_diff};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::arrival::pieces;
use crate::ui::components::{Dialog, Field, Form, Icon, WhoSees, badge, icon, read_day};
use crate::ui::words;

const HEADING: &str = "assents-heading";

/// Whose yes on paper is being written down.
#[derive(Clone, Copy)]
struct OnPaper {
    open: RwSignal<bool>,
    person: RwSignal<Option<Person>>,
    day: RwSignal<String>,
}

/// Everyone, and where they stand.
#[component]
pub fn Assents(agreed: Agreed) -> impl IntoView {
    let app = App::here();
    let everyone = app.people_from_me();
    let is_empty = Memo::new(move |_| agreed.with(Agreement::is_empty));
    let people = app.people();
    let is_whole =
        Memo::new(move |_| people.with(|people| agreed.with(|agreement| agreement.is_agreed_by_all(people))));
    let paper = OnPaper {
        open: RwSignal::new(false),
        person: RwSignal::new(None),
        day: RwSignal::new(String::new()),
    };
    let rows = move || {
        let people = everyone.get().into_iter();
        people.map(|person| view! { <Row person agreed paper /> }).collect_view()
    };
    view! {
        <section class="section no-print" aria-labelledby=HEADING hidden=move || is_empty.get()>
            <h2 id=HEADING tabindex="-1">
                {t::agreement_people()}
            </h2>
            <ul class="assents">{rows}</ul>
            {move || is_whole.get().then(|| view! { <p role="status">{t::agreement_all()}</p> })}
            {move || {
                let name = paper.person.get().map(|person| person.name)?;
                Some(view! {
                    <Dialog open=paper.open title=t::agreement_paper_title(&name)>
                        <PaperForm agreed paper />
                    </Dialog>
                })
            }}
        </section>
    }
}

/// One person: what they said, and the button that is theirs.
#[component]
fn Row(person: Person, agreed: Agreed, paper: OnPaper) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let is_me = app.my_id().is_some_and(|me| people.with_untracked(|people| people.same(&me, &person.id)));
    let id = person.id.clone();
    let state = Memo::new(move |_| agreed.with(|agreed| people.with(|people| agreed.state_of(people, &id))));
    let shown = StoredValue::new(person.clone());
    let words = move || match state.get() {
        AssentState::NotYet if is_me => t::agreement_not_yet_you(),
        AssentState::NotYet => t::agreement_not_yet(),
        AssentState::Agreed(assent) => agreed_words(app, &assent),
        AssentState::Changed(assent) => {
            let day = day_of(app, &assent);
            if is_me { t::agreement_changed_since_you(day) } else { t::agreement_changed_since(day) }
        }
    };
    let mark = move || matches!(state.get(), AssentState::Agreed(_)).then(|| icon(Icon::Check));
    let changes = move || match state.get() {
        AssentState::Changed(assent) => Some(view! { <Changes assent agreed is_open=is_me /> }),
        _ => None,
    };
    let button = move || match state.get() {
        AssentState::Agreed(_) => None,
        state if is_me => {
            let is_again = matches!(state, AssentState::Changed(_));
            Some(view! { <Agree person=shown.get_value() agreed is_again /> }.into_any())
        }
        _ => Some(view! { <AskPaper person=shown.get_value() paper /> }.into_any()),
    };
    view! {
        <li class="assent">
            {badge(&person)}
            <div class="assent-words">
                <p class="row-title" dir="auto">
                    {person.name.clone()}
                </p>
                <p class="meta">
                    <span>{mark} {words}</span>
                </p>
                {changes}
                {button}
            </div>
        </li>
    }
}

fn day_of(app: App, assent: &Assent) -> String {
    assent.on.map(|on| words::day(app, on)).unwrap_or_else(t::value_nothing)
}

fn agreed_words(app: App, assent: &Assent) -> String {
    let people = app.people();
    let author = people.with_untracked(|people| {
        let (author, person) = (assent.author.as_ref()?, assent.person.as_ref()?);
        (!people.same(author, person)).then(|| people.get(author).map(|author| author.name.clone()))?
    });
    match author {
        Some(author) => t::agreement_written_by(day_of(app, assent), author),
        None => t::agreement_agreed_on(day_of(app, assent)),
    }
}

/// Word by word, what is not as it was when they agreed; what stayed is left
/// out.
#[component]
fn Changes(assent: Assent, agreed: Agreed, is_open: bool) -> impl IntoView {
    let text = Memo::new(move |_| agreed.with(Agreement::text));
    let diff = move || {
        let changed = text.with(|text| changed_paragraphs(&assent.text, text));
        let paragraph = |paragraph: Vec<Piece>| {
            view! {
                <p class="change-text agreement-diff" dir="auto">
                    {pieces(&paragraph)}
                </p>
            }
        };
        changed.into_iter().map(paragraph).collect_view()
    };
    view! {
        <details open=is_open>
            <summary>{icon(Icon::Chevron)} {t::agreement_show_changes()}</summary>
            {diff}
        </details>
    }
}

/// The paragraphs of two texts in which something differs.
fn changed_paragraphs(before: &str, after: &str) -> Vec<Vec<Piece>> {
    let mut paragraphs: Vec<Vec<Piece>> = vec![Vec::new()];
    for Piece { kind, text } in word_diff(before, after) {
        for (at, part) in text.split("\n\n").enumerate() {
            if at > 0 {
                paragraphs.push(Vec::new());
            }
            if let (Some(paragraph), false) = (paragraphs.last_mut(), part.is_empty()) {
                paragraph.push(Piece { kind, text: part.to_owned() });
            }
        }
    }
    paragraphs.retain(|paragraph| paragraph.iter().any(|piece| piece.kind != PieceKind::Same));
    paragraphs
}

/// One's own yes.
#[component]
fn Agree(person: Person, agreed: Agreed, is_again: bool) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(None::<String>);
    let agree = move |_| {
        let refused = assent(app, &person.id, clock::today(), agreed, t::agreement_said_agreed()).err();
        problem.set(refused.map(|refused| words::refusal(&refused)));
        if problem.with_untracked(Option::is_none) {
            page::after_paint(|| page::focus(HEADING));
        }
    };
    let name = if is_again { t::agreement_agree_again() } else { t::agreement_agree() };
    view! {
        <div class="actions">
            <button class="button button-main" type="button" on:click=agree>
                {name}
            </button>
        </div>
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
    }
}

/// Keeps a yes to the text that is on the screen.
fn assent(app: App, person: &Id, on: NaiveDate, agreed: Agreed, said: String) -> Result<(), Refusal> {
    let command = AgreementCommand::Assent {
        id: app.new_id(),
        person: person.clone(),
        author: app.my_id().ok_or(Refusal::Gone)?,
        on,
        digest: agreed.with_untracked(Agreement::digest),
    };
    app.act_and_say(&command.into(), said)
}

#[component]
fn AskPaper(person: Person, paper: OnPaper) -> impl IntoView {
    let name = t::agreement_on_paper(&person.name);
    let ask = move |_| {
        paper.person.set(Some(person.clone()));
        paper.day.set(clock::today().to_string());
        paper.open.set(true);
    };
    view! {
        <button class="button-text" type="button" on:click=ask>
            {name}
        </button>
    }
}

/// Writing down the yes of a partner on paper.
#[component]
fn PaperForm(agreed: Agreed, paper: OnPaper) -> impl IntoView {
    let app = App::here();
    let name = paper.person.with_untracked(|person| person.as_ref().map(|it| it.name.clone()));
    let name = StoredValue::new(name.unwrap_or_default());
    let form = Form::new();
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(person) = paper.person.get_untracked() else {
            return;
        };
        let Some(on) = paper.day.with_untracked(|day| read_day(day)).ok().flatten() else {
            form.show_at(Assent::ON, t::agreement_paper_day_problem(&person.name));
            return;
        };
        let said = t::agreement_said_paper(&person.name);
        if form.show(&assent(app, &person.id, on, agreed, said)) {
            paper.open.set(false);
            page::after_paint(|| page::focus(HEADING));
        }
    };
    view! {
        <form class="form" novalidate on:submit=keep>
            <p>{t::agreement_paper_lead(name.get_value())}</p>
            <Field
                id="paper-day"
                label=t::agreement_paper_day()
                value=paper.day
                kind="date"
                of=(form, Assent::ON)
            />
            <WhoSees of=Kind::Assent />
            <div class="actions actions-end">
                <button class="button-text" type="button" on:click=move |_| paper.open.set(false)>
                    {t::agreement_cancel()}
                </button>
                <button class="button button-main" type="submit">
                    {t::agreement_paper_keep(name.get_value())}
                </button>
            </div>
        </form>
    }
}
