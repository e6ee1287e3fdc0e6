//! How each works best, in words: the choices, and all of them in a line.

use super::words;
use crate::app::App;
use crate::coaching::{
    Around, Choice, Directness, FitAnswer, Format, Pace, Silence, SuitedBy, TimeOfDay, Way, WorkWays,
};
use crate::i18n::t;
use crate::replica::Id;

/// What a choice is called.
pub fn way(way: Way) -> String {
    match way {
        Way::Directness(Directness::Gentle) => t::work_gentle(),
        Way::Directness(Directness::Plain) => t::work_plain(),
        Way::Directness(Directness::Straight) => t::work_straight(),
        Way::Pace(Pace::Slow) => t::work_slow(),
        Way::Pace(Pace::Steady) => t::work_steady(),
        Way::Pace(Pace::Brief) => t::work_brief(),
        Way::Silence(Silence::Welcome) => t::work_welcome(),
        Way::Silence(Silence::Short) => t::work_pause(),
        Way::Silence(Silence::Uneasy) => t::work_uneasy(),
        Way::Format(Format::Talking) => t::work_talking(),
        Way::Format(Format::Writing) => t::work_writing(),
        Way::Format(Format::Drawing) => t::work_drawing(),
        Way::Format(Format::Walking) => t::work_walking(),
        Way::TimeOfDay(TimeOfDay::Morning) => t::work_morning(),
        Way::TimeOfDay(TimeOfDay::Afternoon) => t::work_afternoon(),
        Way::TimeOfDay(TimeOfDay::Evening) => t::work_evening(),
    }
}

/// The choice that stands in files under this name.
pub fn way_named(name: &str) -> Option<String> {
    let directness = Directness::named(name).map(Way::Directness);
    let pace = || Pace::named(name).map(Way::Pace);
    let silence = || Silence::named(name).map(Way::Silence);
    let time = || TimeOfDay::named(name).map(Way::TimeOfDay);
    directness.or_else(pace).or_else(silence).or_else(time).map(way)
}

/// The questions, each with what can be chosen.
pub fn questions() -> [(String, Vec<Way>); 5] {
    [
        (t::work_directness(), Directness::ALL.map(Way::Directness).into()),
        (t::work_pace(), Pace::ALL.map(Way::Pace).into()),
        (t::work_silence(), Silence::ALL.map(Way::Silence).into()),
        (t::work_formats(), Format::ALL.map(Way::Format).into()),
        (t::work_time(), TimeOfDay::ALL.map(Way::TimeOfDay).into()),
    ]
}

/// All that is chosen, in one line.
pub fn ways(ways: &WorkWays) -> String {
    let all = questions().into_iter().flat_map(|(_, all)| all);
    all.filter(|it| ways.has(*it)).map(way).collect::<Vec<_>>().join(" · ")
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
        FitAnswer::AnotherPartner => t::reach_partner(),
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
