//! What looks after the people in a talk: the boundary card, who is open to
//! advice and mentoring, the agreement, to be read in place, and how each likes
//! to work.

use leptos::prelude::*;

use super::consent::{answer, consents_of, is_me, row_key};
use super::how_they_work::HowTheyWork;
use crate::app::App;
use crate::browser::intl;
use crate::coaching::library::Mode;
use crate::coaching::{self, Answered, Book, Consents, Kind, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{BoundaryCard, badge};
use crate::ui::words;

/// The card, the answers, the agreement, and how the others like to work.
#[component]
pub fn Care(session: Id) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="care-heading">
            <h2 id="care-heading">{t::talk_care()}</h2>
            <div class="actions">
                <BoundaryCard />
            </div>
            <Answers session />
            <Clauses />
            <HowTheyWork />
        </section>
    }
}

/// The agreement as it stands, and the way to it.
#[component]
fn Clauses() -> impl IntoView {
    let agreement = App::here().watch(&[Kind::Clause, Kind::Assent], Book::agreement);
    let clauses = move || {
        agreement.with(|agreement| {
            if agreement.is_empty() {
                return view! { <p class="quiet">{t::care_no_agreement()}</p> }.into_any();
            }
            let said = agreement.clauses.iter().map(|clause| clause.text.trim()).filter(|it| !it.is_empty());
            let lines = said.map(|text| view! { <li dir="auto">{text.to_owned()}</li> }).collect_view();
            view! { <ul class="plain-list">{lines}</ul> }.into_any()
        })
    };
    view! {
        <section class="section" aria-labelledby="clauses-heading">
            <h3 id="clauses-heading">{t::care_agreement()}</h3>
            {clauses}
            <p>
                <a class="button-text small" href=Route::Agreement.to_string()>
                    {t::talk_agreement()}
                </a>
            </p>
        </section>
    }
}

/// Who is open to what in this session: to advice where these people coach,
/// and to each mode that a part has or that somebody spoke of.
#[component]
fn Answers(session: Id) -> impl IntoView {
    let app = App::here();
    let partnership = app.partnership();
    let consents = consents_of(app, &session);
    let of = session.clone();
    let planned = app.watch(&[Kind::Segment], move |book| {
        let segments = book.segments(&of).into_iter();
        segments.map(|segment| segment.plan.mode).filter(|mode| mode.needs_consent()).collect::<Vec<_>>()
    });
    let everyone = app.people_from_me();
    let rows = Memo::new(move |_| {
        let coach = partnership.with(|it| it.mode == coaching::Mode::Coaching);
        let is_shown = |mode: &Mode| {
            coach && *mode == Mode::Advice
                || planned.with(|planned| planned.contains(mode))
                || consents.with(|consents| consents.are_about(*mode))
        };
        let everyone = everyone.get();
        let of = |mode: Mode| everyone.iter().map(move |person| (mode, person.clone()));
        Mode::WITH_CONSENT.into_iter().filter(is_shown).flat_map(of).collect::<Vec<_>>()
    });
    let session = StoredValue::new(session);
    view! {
        <section
            class="section"
            aria-labelledby="advice-heading"
            hidden=move || rows.with(Vec::is_empty)
        >
            <h3 id="advice-heading">{t::consent_title()}</h3>
            <p class="hint">{t::consent_lead()}</p>
            <div>
                <For
                    each=move || rows.get()
                    key=row_key
                    let((mode, person))
                >
                    <Tick session=session.get_value() mode person consents />
                </For>
            </div>
        </section>
    }
}

#[component]
fn Tick(session: Id, mode: Mode, person: Person, consents: Memo<Consents>) -> impl IntoView {
    let app = App::here();
    let of = person.id.clone();
    let answered = Memo::new(move |_| consents.with(|all| all.of(&of, mode).cloned()));
    let is_yes = move || answered.with(|it| it.as_ref().is_some_and(|it| it.is_yes));
    let words = match (is_me(app, &person), mode) {
        (true, Mode::Mentoring) => t::consent_me_mentoring(),
        (false, Mode::Mentoring) => t::consent_other_mentoring(&person.name),
        (true, _) => t::consent_me_advice(),
        (false, _) => t::consent_other_advice(&person.name),
    };
    let mark = badge(&person);
    let tick = move |event| answer(app, session.clone(), &person, mode, event_target_checked(&event));
    let noted = move || {
        let noted = answered.with(|it| it.as_ref().and_then(|it| noted_words(app, it)))?;
        Some(view! { <span class="hint">{noted}</span> })
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=is_yes on:change=tick />
            {mark}
            <span>{words} " " {noted}</span>
        </label>
    }
}

/// When it was said, and who wrote it down for somebody else.
fn noted_words(app: App, answered: &Answered) -> Option<String> {
    if !answered.is_yes {
        return Some(t::consent_noted_not_now());
    }
    let when = match (answered.at, answered.on) {
        (Some(at), _) => {
            let millis = u64::try_from(at.timestamp_millis()).ok()?;
            t::value_instant(words::day_at(app, millis), intl::time(app.tag(), millis))
        }
        (None, Some(day)) => words::day(app, day),
        (None, None) => return None,
    };
    let by = app.with_book(|book| {
        let people = book.people();
        let author = answered.author.as_ref().filter(|author| !people.same(author, &answered.person))?;
        people.get(author).map(|author| author.name.clone())
    });
    Some(match by.flatten() {
        Some(author) => t::consent_noted_by(when, author),
        None => t::consent_noted(when),
    })
}
