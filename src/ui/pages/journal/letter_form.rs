//! Writing a letter to oneself, and until when it stays out of sight.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::{Book, Kind, LetterCommand, LetterToSelf, PartnershipState, Until};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees, choices_of, read_day};

/// What it waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WaitsFor {
    Day,
    Milestone,
    Closing,
}

/// The milestones that are not reached yet, of the open notebook.
fn milestones(book: &Book) -> Vec<(Id, String)> {
    let goals = book.goals().into_iter();
    let all = goals.flat_map(|goal| book.milestones(&goal.id));
    all.filter(|it| it.reached.is_none()).map(|it| (it.id, it.title)).collect()
}

/// The form; `done` is run when the letter is sealed, or given up.
#[component]
pub fn LetterForm(done: Callback<()>) -> impl IntoView {
    let app = App::here();
    let (text, day) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let waits_for = RwSignal::new(WaitsFor::Day);
    let stones = app.watch(&[Kind::Milestone, Kind::Goal], milestones);
    let first = stones.with_untracked(|all| all.first().map(|(id, _)| id.to_string()).unwrap_or_default());
    let stone = RwSignal::new(first);
    let form = Form::new();
    let document = app.open_document();
    let has_notebook = document.with_untracked(Option::is_some)
        && app.partnership().with_untracked(|it| it.state != PartnershipState::Closed);
    let has_stones = stones.with_untracked(|all| !all.is_empty());
    let mut choices = vec![(WaitsFor::Day, t::letter_for_day())];
    if has_notebook && has_stones {
        choices.push((WaitsFor::Milestone, t::letter_for_milestone()));
    }
    if has_notebook {
        choices.push((WaitsFor::Closing, t::letter_for_closing()));
    }
    let until = move || match (waits_for.get_untracked(), document.get_untracked()) {
        (WaitsFor::Day, _) => {
            let day = read_day(&day.get_untracked()).ok().flatten();
            day.filter(|day| *day > clock::today()).map(Until::Day)
        }
        (WaitsFor::Milestone, Some(document)) => {
            let milestone = stone.get_untracked().parse().ok()?;
            Some(Until::Milestone { document, milestone })
        }
        (WaitsFor::Closing, Some(document)) => Some(Until::Closing { document }),
        (WaitsFor::Milestone | WaitsFor::Closing, None) => None,
    };
    let seal = move |event: SubmitEvent| {
        event.prevent_default();
        form.clear();
        let Some(until) = until() else {
            form.show_at(LetterToSelf::UNTIL, t::letter_day_problem());
            return;
        };
        let (id, written) = (app.new_id(), clock::today());
        let command = LetterCommand::Seal { id, text: text.get_untracked(), written, until };
        if form.show(&app.act_and_say(&command.into(), t::letter_said_sealed())) {
            done.run(());
        }
    };
    let option = move |(id, title): (Id, String)| {
        let value = id.to_string();
        let is_chosen = {
            let value = value.clone();
            move || stone.with(|chosen| *chosen == value)
        };
        view! {
            <option value=value prop:selected=is_chosen>
                {title}
            </option>
        }
    };
    view! {
        <form class="form" novalidate on:submit=seal>
            <WhoSees of=Kind::Letter more=Signal::stored(t::letter_hidden()) />
            <Field
                id="letter-text"
                label=t::letter_text()
                kind="area"
                example=t::letter_example()
                value=text
                of=(form, LetterToSelf::TEXT)
            />
            {choices_of("letter-waits-for", t::letter_waits_for(), choices, waits_for)}
            <div class="field-short" hidden=move || waits_for.get() != WaitsFor::Day>
                <Field
                    id="letter-day"
                    label=t::letter_day()
                    kind="date"
                    value=day
                    of=(form, LetterToSelf::UNTIL)
                />
            </div>
            <div class="field" hidden=move || waits_for.get() != WaitsFor::Milestone>
                <label for="letter-milestone">{t::letter_milestone()}</label>
                <select
                    class="input"
                    id="letter-milestone"
                    on:change=move |event| stone.set(event_target_value(&event))
                >
                    {move || stones.get().into_iter().map(option).collect_view()}
                </select>
            </div>
            <div class="actions">
                <button class="button" type="submit">
                    {t::letter_seal()}
                </button>
                <button class="button-text" type="button" on:click=move |_| done.run(())>
                    {t::sheet_cancel()}
                </button>
            </div>
        </form>
    }
}
