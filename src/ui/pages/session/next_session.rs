//! The next session at the wrap: the one that is planned, or its day, and
//! whether it comes back.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Held;
use super::wrap::session_after;
use crate::app::App;
use crate::browser::clock;
use crate::browser::zones::BrowserZones;
use crate::coaching::{Book, Command, Kind, NewSession, Rhythm, SegmentCommand, Session, SessionCommand};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Check, When, WhenFields, WhoSees, rhythm_from};
use crate::ui::words;

/// The form whose sending wraps up, for a button that stands elsewhere.
pub const FORM: &str = "next-session";

/// What is planned at the wrap.
#[derive(Clone, Copy)]
pub struct Planning {
    held: Held,
    /// The one that is planned already.
    next: Memo<Option<Session>>,
    /// Whether one is planned now.
    pub will_plan: RwSignal<bool>,
    when: When,
    /// Whether it comes back from then on.
    comes_back: RwSignal<bool>,
    /// How often these two meet.
    rhythm: Rhythm,
    /// The next one of a series, if there is a series.
    of_series: StoredValue<Option<NewSession>>,
}

impl Planning {
    /// Filled with what is likely: the next one of the series, or the same
    /// hour at the distance that these two have had.
    pub fn of(app: App, id: &Id, held: Held) -> Self {
        let rhythm = app.with_book(|book| Some(book.rhythm_up_to(held.get_untracked().as_ref()?))).flatten();
        let rhythm = rhythm.unwrap_or_default();
        let of_series = next_of_series(app);
        Self {
            held,
            next: session_after(app, id),
            will_plan: RwSignal::new(true),
            when: proposal(held, rhythm, of_series.as_ref()),
            comes_back: RwSignal::new(false),
            rhythm,
            of_series: StoredValue::new(of_series),
        }
    }

    /// The day of the next session, as it stands now.
    pub fn day(self, app: App) -> Option<String> {
        if let Some(next) = self.next.get() {
            return Some(words::session_day(app, &next));
        }
        let day = self.when.day().filter(|_| self.will_plan.get())?;
        Some(words::day(app, day))
    }

    /// Wraps the session up and plans the next one, in one act. What stops it
    /// is said at its field.
    pub fn wrap(self, app: App, id: &Id) -> bool {
        let plans = self.next.with_untracked(Option::is_none) && self.will_plan.get_untracked();
        let planned = if plans {
            let name = self.of_series.with_value(|of_series| name_of_next(app, id, of_series.as_ref()));
            let Some(mut planned) = self.when.read(name) else { return false };
            // The next one of a rhythm stays in the zone of the rhythm, whoever wraps up.
            let zone = self.of_series.with_value(|it| it.as_ref().map(|it| it.zone.clone()));
            planned.zone = zone.unwrap_or(planned.zone);
            Some(planned)
        } else {
            None
        };
        let said = said(app, id, self.next.get_untracked().as_ref(), planned.as_ref());
        let comes_back = self.is_offered() && self.comes_back.get_untracked();
        let is_like_this = comes_back || !self.is_offered();
        let next_id = planned.as_ref().filter(|_| is_like_this).map(|next| next.id.clone());
        let lay = next_id.and_then(|next| {
            let segments = app.with_book(|book| book.plan_again(id, &next)).unwrap_or_default();
            let is_planned = !segments.is_empty();
            is_planned.then(|| SegmentCommand::Lay { session: next, segments, in_place: false }.into())
        });
        let series = planned.as_ref().filter(|_| comes_back).map(|first| self.series(app, first));
        // A series brings its first session along.
        let next = planned.filter(|_| series.is_none());
        let wrap: Command = SessionCommand::Wrap { session: id.clone(), next }.into();
        let commands: Vec<Command> = series.into_iter().chain([wrap]).chain(lay).collect();
        self.when.show(&app.act_all_and_say(&commands, said))
    }

    /// Is there no series yet?
    fn is_offered(self) -> bool {
        self.of_series.with_value(Option::is_none)
    }

    /// "Every two weeks, like this": from the session that is planned here on.
    /// That one keeps the name that both would give it.
    fn series(self, app: App, first: &NewSession) -> Command {
        let plan = rhythm_from(first, self.rhythm);
        let id = app.with_book(Book::name_of_series).unwrap_or_else(|| app.new_id());
        SessionCommand::StartSeries { id, plan: plan.from_the_next(), first: first.clone() }.into()
    }
}

/// Shows the session that is planned next, or plans it.
#[component]
pub fn NextSession(
    planning: Planning,
    /// Wraps up.
    wrap: Callback<SubmitEvent>,
) -> impl IntoView {
    let next = planning.next;
    let is_planned = Memo::new(move |_| next.with(Option::is_some));
    let part = move || {
        if is_planned.get() {
            view! { <Planned next /> }.into_any()
        } else {
            view! { <Fields planning /> }.into_any()
        }
    };
    view! {
        <form class="form" id=FORM novalidate on:submit=move |event| wrap.run(event)>
            {part}
        </form>
    }
}

#[component]
fn Planned(next: Memo<Option<Session>>) -> impl IntoView {
    let app = App::here();
    let link = move || {
        let next = next.get()?;
        let day = words::session_day(app, &next);
        let address = Route::Session(next.id, None).to_string();
        Some(view! { <a href=address>{day}</a> })
    };
    view! { <p>{t::session_next_planned()} " " {link}</p> }
}

#[component]
fn Fields(planning: Planning) -> impl IntoView {
    let Planning { held, when, will_plan, comes_back, rhythm, .. } = planning;
    let in_weeks = move |weeks: u64| when.weeks_after(day_to_count_from(held), weeks);
    let like_this = match rhythm {
        Rhythm::Weekly => t::wrap_like_this_weekly,
        Rhythm::Fortnightly => t::wrap_like_this_fortnightly,
        Rhythm::Monthly => t::wrap_like_this_monthly,
    };
    let app = App::here();
    let has_plan = move || {
        let id = held.with(|held| held.as_ref().map(|it| it.id.clone()))?;
        app.with_book(|book| !book.segments(&id).is_empty())
    };
    let of_plan = move || (has_plan() == Some(true)).then(t::wrap_like_this_plan);
    let offer = move || {
        planning.is_offered().then(|| {
            view! {
                <Check label=like_this() value=comes_back />
                <p class="hint">{of_plan} " " {t::wrap_like_this_hint()}</p>
            }
        })
    };
    view! {
        <Check label=t::session_plan_next() value=will_plan />
        {move || {
            will_plan
                .get()
                .then(|| {
                    view! {
                        <div class="choices">
                            <button class="button" type="button" on:click=move |_| in_weeks(1)>
                                {t::session_in_a_week()}
                            </button>
                            <button class="button" type="button" on:click=move |_| in_weeks(2)>
                                {t::session_in_two_weeks()}
                            </button>
                        </div>
                        <WhenFields when />
                        <WhoSees of=Kind::Session />
                        {offer}
                    }
                })
        }}
    }
}

/// The next session of a series that has no sheet yet.
fn next_of_series(app: App) -> Option<NewSession> {
    let from = clock::today();
    app.with_book(|book| {
        let series = book.series().into_iter().next()?;
        series.occurrence(book.open_days(&series, from, 1).pop()?, &BrowserZones)
    })
    .flatten()
}

/// The next one of the series; without a series, the same hour in the rhythm so
/// far.
fn proposal(held: Held, rhythm: Rhythm, of_series: Option<&NewSession>) -> When {
    if let Some(planned) = of_series {
        let start = u64::try_from(planned.starts_at.timestamp_millis()).unwrap_or_default();
        return When::at("next", start, planned.minutes);
    }
    let session = held.get_untracked();
    let minutes = session.as_ref().map_or(60, |session| session.minutes);
    let start = session.as_ref().and_then(words::session_millis).unwrap_or_else(clock::now);
    let when = When::at("next", start, minutes);
    let weeks = match rhythm {
        Rhythm::Weekly => 1,
        Rhythm::Fortnightly => 2,
        Rhythm::Monthly => 4,
    };
    when.weeks_after(day_to_count_from(held), weeks);
    when
}

/// The session's day, or today if it was held late.
fn day_to_count_from(held: Held) -> NaiveDate {
    let start = held.get_untracked().as_ref().and_then(words::session_millis);
    start.map_or_else(clock::today, |start| clock::local_date(start).max(clock::today()))
}

/// The name that both partners' browsers give to the session after this one,
/// whatever day each of them chooses: that of the series, moved or not.
fn name_of_next(app: App, session: &Id, of_series: Option<&NewSession>) -> Id {
    if let Some(planned) = of_series {
        return planned.id.clone();
    }
    app.with_book(|book| book.name_of_next(session)).unwrap_or_else(|| app.new_id())
}

/// What the line at the bottom says.
fn said(app: App, id: &Id, next: Option<&Session>, planned: Option<&NewSession>) -> String {
    let open = |book: &Book| book.agenda(id).iter().filter(|item| item.is_waiting()).count();
    let count = app.with_book(open).unwrap_or_default();
    let planned = planned.map(|planned| planned.starts_at.timestamp_millis());
    let start = next.and_then(Session::starts_at_millis).or(planned);
    match start.and_then(|start| u64::try_from(start).ok()) {
        Some(start) if count > 0 => {
            let count = i18n::count(count);
            t::session_said_wrapped_moved(count, words::day_of(app, start))
        }
        _ => t::session_said_wrapped(),
    }
}
