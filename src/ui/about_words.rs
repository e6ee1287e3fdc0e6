//! How each works best, in words: the choices, and all of them in a line.

use super::words;
use crate::app::App;
use crate::coaching::{
    Around, Choice, Directness, FitAnswer, Format, Pace, Silence, SuitedBy, TimeOfDay, WorkWays,
};
use crate::i18n::t;
use crate::replica::Id;

/// How direct to be.
pub fn directness(it: Directness) -> String {
    match it {
        Directness::Gentle => t::work_gentle(),
        Directness::Plain => t::work_plain(),
        Directness::Straight => t::work_straight(),
    }
}

/// How fast to go.
pub fn pace(it: Pace) -> String {
    match it {
        Pace::Slow => t::work_slow(),
        Pace::Steady => t::work_steady(),
        Pace::Brief => t::work_brief(),
    }
}

/// What to do with silence.
pub fn silence(it: Silence) -> String {
    match it {
        Silence::Welcome => t::work_welcome(),
        Silence::Short => t::work_pause(),
        Silence::Uneasy => t::work_uneasy(),
    }
}

/// What helps to think.
pub fn format(it: Format) -> String {
    match it {
        Format::Talking => t::work_talking(),
        Format::Writing => t::work_writing(),
        Format::Drawing => t::work_drawing(),
        Format::Walking => t::work_walking(),
    }
}

/// The best time of day.
pub fn time_of_day(it: TimeOfDay) -> String {
    match it {
        TimeOfDay::Morning => t::work_morning(),
        TimeOfDay::Afternoon => t::work_afternoon(),
        TimeOfDay::Evening => t::work_evening(),
    }
}

/// The choice that stands in files under this name.
pub fn way(name: &str) -> Option<String> {
    let of_pace = || Pace::named(name).map(pace);
    let of_silence = || Silence::named(name).map(silence);
    let of_time = || TimeOfDay::named(name).map(time_of_day);
    Directness::named(name).map(directness).or_else(of_pace).or_else(of_silence).or_else(of_time)
}

/// All that is chosen, in one line.
pub fn ways(ways: &WorkWays) -> String {
    let formats = Format::ALL.into_iter().filter(|it| ways.has(*it)).map(format);
    let first = [ways.directness.map(directness), ways.pace.map(pace), ways.silence.map(silence)];
    let last = ways.time_of_day.map(time_of_day);
    let all: Vec<String> = first.into_iter().flatten().chain(formats).chain(last).collect();
    all.join(" · ")
}

/// Why a session plan suits these people.
pub fn suited(app: App, reason: SuitedBy, people: &[Id]) -> String {
    let names = words::names_of(app, people);
    match reason {
        SuitedBy::Brief => t::suited_brief(names),
        SuitedBy::Slow => t::suited_slow(names),
        SuitedBy::Straight => t::suited_straight(names),
        SuitedBy::Writing => t::suited_writing(names),
        SuitedBy::Drawing => t::suited_drawing(names),
    }
}

/// What one would like after getting to know each other.
pub fn fit_answer(it: FitAnswer) -> String {
    match it {
        FitAnswer::Go => t::fit_go(),
        FitAnswer::NotNow => t::fit_not_now(),
        FitAnswer::AnotherPartner => t::fit_another(),
    }
}

/// What stands around a goal.
pub fn around(what: Around) -> String {
    match what {
        Around::People => t::around_people(),
        Around::Constraints => t::around_constraints(),
        Around::Supports => t::around_supports(),
    }
}
