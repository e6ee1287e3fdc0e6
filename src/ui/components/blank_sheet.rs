//! A sheet of paper to take through a session, with lines to write on.

use leptos::prelude::*;

use crate::i18n::{self, t};

/// What a page of A4 or Letter has for the parts, in millimetres.
const ROOM: u64 = 186;
/// What stands on a page takes so many millimetres: a title, another row of
/// words, a line to write on.
const TITLE: u64 = 7;
const ROW: u64 = 4;
const LINE: u64 = 7;
/// A line for the commitment of one person more than two.
const COMMITMENT: u64 = 9;
/// The most lines of one part.
const MOST_LINES: u64 = 6;

/// A part of a session, as it stands on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPart {
    /// What it is called.
    pub title: String,
    /// How many minutes it takes.
    pub minutes: u64,
    /// What it is for.
    pub purpose: String,
    /// Who has which role, in words; empty where everybody talks.
    pub who: Vec<String>,
    /// Questions that help.
    pub prompts: Vec<String>,
}

/// How many lines each part has: as many as fit on the page, by its minutes;
/// one at least, and none for a minute between two turns.
fn lines_for(parts: &[SheetPart], people: usize) -> Vec<u64> {
    let rows = |count: usize| u64::try_from(count).unwrap_or_default() * ROW;
    let height = |part: &SheetPart| {
        let words = usize::from(!part.purpose.is_empty()) + usize::from(!part.who.is_empty());
        TITLE + rows(words + part.prompts.len().div_ceil(2))
    };
    let text: u64 = parts.iter().map(height).sum();
    let minutes: u64 = parts.iter().map(|part| part.minutes).sum();
    let more = u64::try_from(people.saturating_sub(2)).unwrap_or_default() * COMMITMENT;
    let lines = ROOM.saturating_sub(text + more) / LINE;
    let share = |part: &SheetPart| {
        let share = part.minutes.saturating_mul(lines).checked_div(minutes).unwrap_or_default();
        if part.minutes < 2 { 0 } else { share.clamp(1, MOST_LINES) }
    };
    parts.iter().map(share).collect()
}

/// The sheet: useful with a pen alone.
#[component]
pub fn BlankSheet(
    /// What the session is called.
    title: String,
    /// When it is, in words; a line where that is open.
    #[prop(optional_no_strip)]
    when: Option<String>,
    /// Who is in it; lines where that is open.
    people: Vec<String>,
    /// Its parts, in order.
    parts: Vec<SheetPart>,
    /// How many minutes it has; without, as many as its parts.
    #[prop(optional_no_strip)]
    length: Option<u64>,
) -> impl IntoView {
    let planned = parts.iter().fold(0_u64, |sum, part| sum.saturating_add(part.minutes));
    let minutes = i18n::count(length.unwrap_or(planned));
    let lines = lines_for(&parts, people.len());
    let parts = parts.into_iter().zip(lines).map(|(it, lines)| part(it, lines));
    let people = if people.is_empty() { vec![String::new(); 2] } else { people };
    let commitments = people.iter().map(|name| {
        view! {
            <li class="sheet-commitment">
                <span dir="auto">{name.clone()}</span>
                <span></span>
                <span></span>
            </li>
        }
    });
    let commitments = commitments.collect_view();
    let names = people.iter().filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>().join(", ");
    view! {
        <article class="paper-page blank-sheet">
            <header class="sheet-head">
                <h2 dir="auto">{title}</h2>
                <p class="tabular">{t::session_minutes(minutes)}</p>
                {filled(t::paper_day(), when.unwrap_or_default())}
                {filled(t::paper_people(), names)}
            </header>
            <ol class="sheet-parts">{parts.collect_view()}</ol>
            <section class="sheet-commitments">
                <h3>{t::paper_promises()}</h3>
                <p class="sheet-commitment sheet-commitment-head">
                    <span>{t::paper_who()}</span>
                    <span>{t::paper_what()}</span>
                    <span>{t::paper_when()}</span>
                </p>
                <ul>{commitments}</ul>
                {filled(t::paper_next(), String::new())}
            </section>
        </article>
    }
}

/// A word and a line behind it, with what is known on it.
fn filled(name: String, words: String) -> impl IntoView {
    view! {
        <p class="sheet-field">
            <span>{name}</span>
            <span class="sheet-line" dir="auto">{words}</span>
        </p>
    }
}

fn part(part: SheetPart, lines: u64) -> impl IntoView {
    let who =
        (!part.who.is_empty()).then(|| view! { <p class="sheet-who" dir="auto">{part.who.join(", ")}</p> });
    let prompts = part.prompts.into_iter().map(|prompt| view! { <li dir="auto">{prompt}</li> });
    let lines = (0..lines).map(|_| view! { <div class="sheet-line"></div> });
    let minutes = i18n::count(part.minutes);
    view! {
        <li class="sheet-part">
            <p class="sheet-minutes tabular">{t::session_item_minutes(minutes)}</p>
            <div class="sheet-words">
                <h3 dir="auto">{part.title}</h3>
                {who}
                <p dir="auto">{part.purpose}</p>
                <ul class="sheet-prompts">{prompts.collect_view()}</ul>
                {lines.collect_view()}
            </div>
        </li>
    }
}
