//! What is kept of a session: insights and questions, with whose they are.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::beside::Table;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{Book, Insight, KeepCommand, Kind, Question};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, RowTools, TrashTool, WhoSees, badge, person_choices};

/// One line of what is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    id: Id,
    is_question: bool,
    author: Option<Id>,
    text: String,
    from_note: Option<Id>,
}

/// How much is kept of a session.
pub fn count_of_kept(book: &Book, session: &Id) -> usize {
    lines_of(book, session).len()
}

fn lines_of(book: &Book, session: &Id) -> Vec<Line> {
    let insights = book.children::<Insight>(session).into_iter().map(|it| Line {
        id: it.id,
        is_question: false,
        author: it.author,
        text: it.text,
        from_note: it.from_note,
    });
    let questions = book.children::<Question>(session).into_iter().map(|it| Line {
        id: it.id,
        is_question: true,
        author: it.author,
        text: it.text,
        from_note: it.from_note,
    });
    insights.chain(questions).collect()
}

/// Is anything kept of this session?
pub fn is_kept(app: App, session: &Id) -> Memo<bool> {
    let of = session.clone();
    app.watch(&[Kind::Insight, Kind::Question], move |book| count_of_kept(book, &of) > 0)
}

/// The list with a heading of its own; nothing while nothing is kept.
#[component]
pub fn Kept(session: Id) -> impl IntoView {
    let app = App::here();
    let is_kept = is_kept(app, &session);
    let session = StoredValue::new(session);
    move || {
        is_kept.get().then(|| {
            view! {
                <section class="section" aria-labelledby="kept-heading">
                    <h2 id="kept-heading" tabindex="-1">
                        {t::sheet_kept()}
                    </h2>
                    <Lines session=session.get_value() />
                </section>
            }
        })
    }
}

/// What is kept, line by line.
#[component]
pub fn Lines(
    session: Id,
    /// Whether it is only read.
    #[prop(optional)]
    is_read: bool,
) -> impl IntoView {
    let app = App::here();
    let lines: Memo<Vec<Line>> =
        app.watch(&[Kind::Insight, Kind::Question], move |book| lines_of(book, &session));
    view! {
        <ul class="kept">
            <For each=move || lines.get() key=|line| (line.id.clone(), line.text.clone()) let:line>
                <Row line is_read />
            </For>
        </ul>
    }
}

#[component]
fn Row(line: Line, is_read: bool) -> impl IntoView {
    let app = App::here();
    let people = app.people();
    let author = line.author.clone();
    let person = move || {
        let author = author.as_ref()?;
        people.with(|people| people.get(author).map(|person| view! { {badge(person)} {person.name.clone()} }))
    };
    let kind = if line.is_question { t::sheet_question() } else { t::sheet_insight() };
    let (name, said) = (t::sheet_kept_trash(&line.text), t::sheet_said_kept_trash(&line.text));
    let trash = TrashTool::new(move || name.clone(), move || said.clone());
    // The way back to the passage it was made from.
    let from = line.from_note.filter(|_| !is_read).map(|note| {
        let field = format!("note-{note}");
        let table = use_context::<Table>();
        let back = move |_| {
            if let Some(table) = table {
                table.clear();
            }
            let field = field.clone();
            page::after_paint(move || page::focus(&field));
        };
        view! {
            <button class="button-text" type="button" on:click=back>
                {t::sheet_kept_from()}
            </button>
        }
    });
    view! {
        <li class="kept-line">
            <div class="row-main">
                <p class="kept-text" dir="auto">{line.text}</p>
                <p class="meta">
                    <span>{kind}</span>
                    <span>{person}</span>
                    {from}
                </p>
            </div>
            {(!is_read).then(|| view! { <RowTools id=line.id trash /> })}
        </li>
    }
}

/// At the wrap: what is kept, and a form for one insight more.
#[component]
pub fn Insights(session: Id) -> impl IntoView {
    view! {
        <Lines session=session.clone() />
        <InsightForm session />
    }
}

#[component]
fn InsightForm(session: Id) -> impl IntoView {
    let app = App::here();
    let text = RwSignal::new(String::new());
    let author = RwSignal::new(app.me().get_untracked().map(|me| me.id));
    let form = Form::new();
    let people = app.people();
    let choices =
        move || person_choices("insight-author", people.with(|people| people.all().to_vec()), author);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(author) = author.get_untracked() else {
            return;
        };
        let keep = KeepCommand::Insight {
            id: app.new_id(),
            session: session.clone(),
            author,
            text: text.get_untracked(),
            from_note: None,
        };
        if form.show(&app.act_and_say(&keep.into(), t::sheet_said_insight())) {
            text.set(String::new());
            page::focus("insight-text");
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id="insight-text"
                label=t::sheet_insight_label()
                example=t::sheet_insight_example()
                value=text
                of=(form, Insight::TEXT)
            />
            <fieldset class="field">
                <legend>{t::sheet_insight_who()}</legend>
                <div class="choices choices-small">{choices}</div>
            </fieldset>
            <WhoSees of=Kind::Insight />
            <div class="actions">
                <button class="button" type="submit">
                    {t::sheet_insight_keep()}
                </button>
            </div>
        </form>
    }
}
