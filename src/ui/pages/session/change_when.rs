//! Moving a session to another day, changing its length, or putting it away.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Held;
use crate::app::{App, Said};
use crate::browser::clock;
use crate::browser::zones::BrowserZones;
use crate::coaching::{
    Book, Command, Kind, Moved, NewSession, RecordCommand, Refusal, Rhythm, Series, Session, SessionCommand,
};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::components::{Dialog, Field, Repeat, When, WhenFields, WhoSees, rhythm_from};
use crate::ui::words;

/// The dialog behind "Change day or length".
#[component]
pub fn ChangeWhen(held: Held, open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open title=t::session_change_when()>
            {move || held.get_untracked().map(|session| view! { <Form session open /> })}
        </Dialog>
    }
}

/// A rhythm that goes on from a session, with the next one, and what is said of
/// that.
fn repeated(app: App, from: &NewSession, every: Rhythm) -> Result<(Command, String), Refusal> {
    // The session itself has its name already: the rhythm begins behind it.
    let plan = rhythm_from(from, every).from_the_next();
    let id = app.with_book(Book::name_of_series).unwrap_or_else(|| app.new_id());
    let series = Series { id: id.clone(), plan: Some(plan.clone()), is_ended: false };
    let first = series.occurrence(plan.starts_on, &BrowserZones).ok_or(Refusal::Gone)?;
    let day = u64::try_from(first.starts_at.timestamp_millis()).unwrap_or_default();
    let said = t::sheet_said_series_plan(words::day_of(app, day));
    Ok((SessionCommand::StartSeries { id, plan, first }.into(), said))
}

/// Changes a session in one step and says what was done to it: nothing, where
/// nothing was.
fn change_and_say(app: App, moved: NewSession, place: String, every: Option<Rhythm>) -> Result<(), Refusal> {
    let id = moved.id.clone();
    let held = || app.with_book(|book| book.get::<Session>(&id)).flatten();
    let before = held();
    let (rhythm, planned) = every.map(|every| repeated(app, &moved, every)).transpose()?.unzip();
    let place = SessionCommand::SetPlace { session: id.clone(), place };
    let commands: Vec<Command> =
        [place.into(), SessionCommand::Move(moved).into()].into_iter().chain(rhythm).collect();
    let undo = app.act_all(&commands)?;
    let (Some(before), Some(now)) = (before, held()) else { return Ok(()) };
    let moved = now.moved_since(&before).map(|moved| match moved {
        Moved::ToAnotherTime => t::session_moved(words::session_day(app, &now)),
        Moved::ToAnotherLength => t::session_length_changed(i18n::count(now.minutes)),
    });
    let place = (now.place != before.place).then(t::session_place_changed);
    let mut said: Vec<String> = [moved, place, planned].into_iter().flatten().collect();
    let words = match said.pop() {
        None => return Ok(()),
        Some(only) if said.is_empty() => only,
        Some(_) => t::session_said_changed(words::session_day(app, &now)),
    };
    app.tell(Said { words, undo });
    Ok(())
}

#[component]
fn Form(session: Session, open: RwSignal<bool>) -> impl IntoView {
    let app = App::here();
    let start = words::session_millis(&session).unwrap_or_else(clock::now);
    let when = When::at("change", start, session.minutes);
    let id = session.id.clone();
    let zone = session.zone.clone();
    let unedited = when.filled(id.clone()).map(|it| NewSession { zone: zone.clone(), ..it });
    let base = unedited.clone().map(|it| app.filled_by(&SessionCommand::Move(it).into())).unwrap_or_default();
    let place = RwSignal::new(session.place.clone());
    let every = RwSignal::new(None::<Rhythm>);
    // One rhythm is enough; a second one would plan beside it, and so would one
    // that begins before a session that is planned already, or in the past.
    let can_repeat = session.state.is_ahead()
        && app
            .with_book(|book| book.series().is_empty() && book.session_after(&session).is_none())
            .unwrap_or_default();
    let repeat = can_repeat.then(|| view! { <Repeat every place="change" /> });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(mut moved) = when.read(id.clone()) else {
            return;
        };
        if unedited.as_ref().is_some_and(|before| before.starts_at == moved.starts_at) {
            // The zone is that of the one who said when.
            moved.zone = zone.clone();
        }
        let place = place.get_untracked().trim().to_owned();
        let keep = || change_and_say(app, moved, place, every.get_untracked());
        if when.show(&app.keep_form(base.clone(), keep)) {
            open.set(false);
        }
    };
    let trash = move |_| {
        open.set(false);
        let command = RecordCommand::Trash { id: session.id.clone() }.into();
        if app.act_and_say(&command, t::session_said_trash()).is_ok() {
            app.go(&Route::Sessions);
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <WhenFields when />
            {repeat}
            <Field
                id="change-place"
                label=t::session_place()
                hint=t::session_place_hint()
                value=place
                optional=true
                of=(when.form(), Session::PLACE)
            />
            <WhoSees of=Kind::Session />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {t::session_keep_when()}
                </button>
                <button class="button-text" type="button" on:click=move |_| open.set(false)>
                    {t::session_cancel()}
                </button>
            </div>
            <div class="actions">
                <button class="button-text" type="button" on:click=trash>
                    {t::session_trash()}
                </button>
            </div>
        </form>
    }
}
