//! A series as one line: its rhythm, and the next day without a sheet.

use chrono::NaiveTime;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::zones::BrowserZones;
use crate::browser::{clock, intl, page};
use crate::coaching::{
    Book, Kind, NewSession, Partnership, Rhythm, Series, SeriesPlan, SessionCommand, Zones,
};
use crate::i18n::t;
use crate::route::{Route, Stance};
use crate::ui::words;

/// All series of the partnership; nothing where there is none.
#[component]
pub fn SeriesLines() -> impl IntoView {
    let app = App::here();
    let all: Memo<Vec<Series>> = app.watch(&[Kind::Series], Book::series);
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            let lines = all.into_iter().map(|series| view! { <SeriesLine series /> }).collect_view();
            view! {
                <section class="section" aria-labelledby="series-heading">
                    <h2 id="series-heading" tabindex="-1">
                        {t::sheet_series()}
                    </h2>
                    <ul class="rows">{lines}</ul>
                </section>
            }
        })
    }
}

#[component]
fn SeriesLine(series: Series) -> impl IntoView {
    let app = App::here();
    let rhythm = series.plan.as_ref().map(|plan| rhythm_words(app, plan));
    let partnership = app.partnership();
    // While a partnership rests, no next day is put forward.
    let goes_on = Memo::new(move |_| partnership.with(Partnership::goes_on));
    let of = series.clone();
    let next: Memo<Option<NewSession>> = app.watch(&[Kind::Session, Kind::Series], move |book| {
        let day = book.open_days(&of, clock::today(), 1).pop()?;
        of.occurrence(day, &BrowserZones)
    });
    let next_day = move || {
        let start = next.with(|next| next.as_ref().map(|next| next.starts_at.timestamp_millis()));
        start
            .and_then(|start| u64::try_from(start).ok())
            .map(|start| words::day_of(app, start))
            .unwrap_or_default()
    };
    let plan = move |_| {
        let Some(session) = next.get_untracked() else {
            return;
        };
        let (id, said) = (session.id.clone(), t::sheet_said_series_plan(next_day()));
        if app.act_and_say(&SessionCommand::Plan(session).into(), said).is_ok() {
            app.go(&Route::Session(id, Some(Stance::Prepare)));
        }
    };
    let skip = move |_| {
        if let Some(session) = next.get_untracked() {
            let said = t::sheet_said_series_skip(next_day());
            // Nothing can be missing here.
            let _ = app.act_and_say(&SessionCommand::SkipOccurrence { session }.into(), said);
        }
    };
    let id = series.id;
    let end = move |_| {
        let end = SessionCommand::EndSeries { id: id.clone() };
        if app.act_and_say(&end.into(), t::sheet_said_series_end()).is_ok() {
            page::after_paint(page::focus_heading);
        }
    };
    view! {
        <li class="series-line">
            <p class="row-title">{rhythm}</p>
            {move || (!goes_on.get()).then(|| view! { <p class="quiet">{t::sheet_series_rests()}</p> })}
            <div class="choices choices-small">
                <button class="button" type="button" hidden=move || !goes_on.get() on:click=plan>
                    {move || t::sheet_series_plan(next_day())}
                </button>
                <button class="button" type="button" hidden=move || !goes_on.get() on:click=skip>
                    {move || t::sheet_series_skip(next_day())}
                </button>
                <button class="button-text" type="button" on:click=end>
                    {t::sheet_series_end()}
                </button>
            </div>
        </li>
    }
}

/// "Every Tuesday at 17:00", as it was planned; with the place whose clock that
/// is, where the reader's shows another time.
fn rhythm_words(app: App, plan: &SeriesPlan) -> String {
    let local = plan.starts_on.and_time(plan.time);
    let noon = clock::utc_millis(plan.starts_on, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    let (weekday, time) = (intl::weekday(app.tag(), noon), intl::clock_time(app.tag(), plan.time));
    let words = match plan.every {
        Rhythm::Weekly => t::sheet_series_line_weekly(weekday, time),
        Rhythm::Fortnightly => t::sheet_series_line_fortnightly(weekday, time),
        Rhythm::Monthly => t::sheet_series_line_monthly(i64::from(plan.day_of_month()), time),
    };
    let start = BrowserZones.instant(&plan.zone, local).map(|at| at.timestamp_millis());
    let here = start.and_then(|start| u64::try_from(start).ok()).map(clock::local);
    if plan.zone == clock::zone() || here.is_none_or(|here| here == local) {
        words
    } else {
        t::sheet_series_line_elsewhere(words, words::city(&plan.zone))
    }
}
