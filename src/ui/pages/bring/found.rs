//! What was found in a document: a line for each session, for the goals and for the
//! commitments, which fold open to what will be kept.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::intl;
use crate::coaching::Kind;
use crate::exchange::bring::{Brought, BroughtCommitment, BroughtGoal, BroughtSession};
use crate::i18n::{self, t};
use crate::ui::components::{Icon, icon};

/// One entry: its words, and what it will be.
struct Entry {
    words: String,
    what: String,
}

/// The list.
#[component]
pub fn Found(found: Brought) -> impl IntoView {
    let app = App::here();
    let names: Vec<String> =
        app.people().with_untracked(|people| people.all().iter().map(|it| it.name.clone()).collect());
    let me = app.me().with_untracked(|me| me.as_ref().map(|me| me.name.clone()).unwrap_or_default());
    let who = |at: Option<usize>| at.and_then(|at| names.get(at)).unwrap_or(&me).clone();
    let by = |kind: Kind, at: Option<usize>| t::arrival_kind_by(kind.label(), who(at));
    let made =
        |made: &BroughtCommitment| Entry { words: made.what.clone(), what: by(Kind::Commitment, made.owner) };
    let of_session = |session: &BroughtSession| {
        let topics = session
            .topics
            .iter()
            .map(|it| Entry { words: it.title.clone(), what: by(Kind::AgendaItem, it.who) });
        let title = Some(&session.title).filter(|title| !title.is_empty());
        let title = title.map(|title| Entry { words: title.clone(), what: by(Kind::Note, None) });
        let notes =
            session.notes.iter().map(|it| Entry { words: it.text.clone(), what: by(Kind::Note, it.who) });
        let entries: Vec<Entry> =
            topics.chain(title).chain(notes).chain(session.commitments.iter().map(made)).collect();
        (session_line(app, session, entries.len()), entries)
    };
    let of_goal = |goal: &BroughtGoal| {
        let steps =
            goal.milestones.iter().map(|it| Entry { words: it.title.clone(), what: Kind::Milestone.label() });
        let own = Entry { words: goal.title.clone(), what: by(Kind::Goal, goal.owner) };
        std::iter::once(own).chain(steps).collect::<Vec<_>>()
    };
    let counted = |kind: Kind, count: usize| kind.counted(i18n::count(count));
    let mut lines: Vec<(String, Vec<Entry>)> = found.sessions.iter().map(of_session).collect();
    let goals = found.goals.iter().flat_map(of_goal).collect();
    lines.push((counted(Kind::Goal, found.goals.len()), goals));
    let commitments = found.commitments.iter().map(made).collect();
    lines.push((counted(Kind::Commitment, found.commitments.len()), commitments));
    lines.retain(|(_, entries)| !entries.is_empty());
    view! { <ul class="summary">{lines.into_iter().map(line).collect_view()}</ul> }
}

/// A session by its day, with the number of its entries.
fn session_line(app: App, session: &BroughtSession, entries: usize) -> String {
    let count = i18n::count(entries);
    match session.on {
        Some(on) => t::bring_session(intl::day_long(app.tag(), on), count),
        None => t::bring_session_today(count),
    }
}

fn line((words, entries): (String, Vec<Entry>)) -> impl IntoView {
    let rows = entries.into_iter().map(|entry| {
        view! {
            <li>
                <p class="change-title" dir="auto">{entry.words}</p>
                <p class="change-kind">{entry.what}</p>
            </li>
        }
    });
    view! {
        <li>
            <details>
                <summary>
                    {icon(Icon::Chevron)}
                    {words}
                </summary>
                <ul class="changes">{rows.collect_view()}</ul>
            </details>
        </li>
    }
}
