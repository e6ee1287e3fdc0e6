//! Words that several pages need: refusals, dates, names, choices.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::WithUntracked;

use crate::app::App;
use crate::browser::{clock, intl};
use crate::coaching::library::{FeedbackPart, Mode as SegmentMode};
use crate::coaching::{
    Book, CheckItem, ClauseGroup, FeedbackAnswer, MOST_PEOPLE, Mode, Person, Problem, Refusal, Session,
    SessionName,
};
use crate::i18n::{self, t};
use crate::replica::Id;

/// A refusal as a sentence.
pub fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::At(_, problem) => self::problem(*problem),
        Refusal::Full { most } => t::refusal_full(i18n::count(*most)),
        Refusal::Changed => t::refusal_changed(),
        Refusal::Gone => t::refusal_gone(),
        Refusal::NoRoom => t::refusal_no_room(),
        Refusal::Misplaced => t::refusal_misplaced(),
    }
}

/// What is wrong with a value, as a sentence.
pub fn problem(problem: Problem) -> String {
    match problem {
        Problem::Empty => t::refusal_empty(),
        Problem::TooLong { length, limit } => {
            let count = i18n::count::<usize>;
            t::refusal_too_long(count(length), count(limit))
        }
        Problem::Minutes { least, most } => {
            let count = i18n::count::<u64>;
            t::refusal_minutes(count(least), count(most))
        }
        Problem::Day => t::refusal_day(),
    }
}

/// The first of these letters, if there are more.
pub fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most).chain(['…']).collect()
}

/// A day: "Thursday 14 May", in the language chosen; in another year than
/// this one, "14 May 2030".
pub fn day(app: App, date: NaiveDate) -> String {
    if date.year() == clock::today().year() {
        intl::day_weekday(app.tag(), date)
    } else {
        intl::day_long(app.tag(), date)
    }
}

/// A day in few letters: "14 May".
pub fn day_short(app: App, date: NaiveDate) -> String {
    intl::day_short(app.tag(), date)
}

/// The day of a moment in milliseconds since 1970: "14 May".
pub fn day_of(app: App, millis: u64) -> String {
    intl::day_short(app.tag(), clock::local_date(millis))
}

/// The day on which a session was wrapped up, if that is before the day it stands
/// on: "14 May".
pub fn wrapped_early(app: App, book: &Book, session: &Session) -> Option<String> {
    let (over, start) = (book.over_at(&session.id)?, session_millis(session)?);
    (clock::local_date(over) < clock::local_date(start)).then(|| day_of(app, over))
}

/// The day a session is on, in full; a session without a time has a word too.
pub fn session_day(app: App, session: &Session) -> String {
    match session_millis(session) {
        Some(millis) => day_at(app, millis),
        None => t::session_no_time(),
    }
}

/// What a session is called beside its date.
pub fn session_name(name: SessionName) -> String {
    match name {
        SessionName::Closing => t::session_name_closing(),
        SessionName::Topic(title) => title,
        SessionName::First => t::session_name_first(),
    }
}

/// A session by its name and its day, or by its day alone.
pub fn session_title(app: App, book: &Book, session: &Session) -> String {
    session_title_of(app, book.session_name(session), session)
}

/// The same, of one whose name is at hand.
pub fn session_title_of(app: App, name: Option<SessionName>, session: &Session) -> String {
    let day = session_day(app, session);
    match name {
        Some(name) => t::session_title_named(session_name(name), day),
        None => t::session_title(day),
    }
}

/// The day of a moment in milliseconds since 1970, with its weekday:
/// "Thursday 14 May", and with its year if that is another one.
pub fn day_at(app: App, millis: u64) -> String {
    if clock::local_date(millis).year() == clock::today().year() {
        intl::weekday_date(app.tag(), millis)
    } else {
        intl::weekday_year(app.tag(), millis)
    }
}

/// How far the day of a moment (milliseconds since 1970) is from today: "in 2
/// days", "tomorrow".
pub fn days_from_now(millis: u64) -> String {
    match (clock::local_date(millis) - clock::today()).num_days() {
        0 => t::day_today(),
        1 => t::day_tomorrow(),
        -1 => t::day_yesterday(),
        ahead @ 2.. => t::day_in_days(ahead),
        ago => t::day_days_ago(ago.saturating_neg()),
    }
}

/// From when to when a session is: "17:00 to 18:00".
pub fn session_hours(app: App, session: &Session) -> Option<String> {
    let start = session_millis(session)?;
    let end = start.saturating_add(session.minutes.saturating_mul(60_000));
    let (start, end) = (intl::time(app.tag(), start), intl::time(app.tag(), end));
    Some(t::session_from_to(start, end))
}

/// The start of a session in milliseconds since 1970.
pub fn session_millis(session: &Session) -> Option<u64> {
    session.starts_at_millis().and_then(|millis| u64::try_from(millis).ok())
}

/// The place that an IANA zone is named after: "New York".
pub fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// Names in one breath: "Robin and Kim". Of more people than a partnership
/// holds, the rest is counted.
pub fn names(app: App, people: &[Person]) -> String {
    let mut names: Vec<String> = people.iter().take(MOST_PEOPLE).map(|person| person.name.clone()).collect();
    if let Some(more) = people.len().checked_sub(MOST_PEOPLE).filter(|more| *more > 0) {
        names.push(t::people_more(i18n::count(more)));
    }
    intl::list(app.tag(), &names)
}

/// The names of these people of the open notebook, in one breath.
pub fn names_of(app: App, ids: &[Id]) -> String {
    let people = app.people();
    let all: Vec<Person> =
        people.with_untracked(|people| ids.iter().filter_map(|id| people.get(id).cloned()).collect());
    names(app, &all)
}

/// What a check asks, and what its ends mean.
pub fn check_item(item: CheckItem) -> (String, String, String) {
    match item {
        CheckItem::Trust => (t::check_trust(), t::check_trust_low(), t::check_trust_high()),
        CheckItem::Honesty => (t::check_honesty(), t::check_honesty_low(), t::check_honesty_high()),
        CheckItem::Direction => (t::check_direction(), t::check_direction_low(), t::check_direction_high()),
        CheckItem::Balance => (t::check_balance(), t::check_balance_low(), t::check_balance_high()),
    }
}

/// The same in a word.
pub fn check_item_name(item: CheckItem) -> String {
    match item {
        CheckItem::Trust => t::check_trust_name(),
        CheckItem::Honesty => t::check_honesty_name(),
        CheckItem::Direction => t::check_direction_name(),
        CheckItem::Balance => t::check_balance_name(),
    }
}

/// What one does with feedback, in a word.
pub fn feedback_answer(answer: FeedbackAnswer) -> String {
    match answer {
        FeedbackAnswer::Thanks => t::feedback_thanks(),
        FeedbackAnswer::WillTry => t::feedback_will_try(),
        FeedbackAnswer::WantsTalk => t::feedback_wants_talk(),
    }
}

/// What a part of feedback is called.
pub fn feedback_part(part: FeedbackPart) -> String {
    match part {
        FeedbackPart::Noticed => t::feedback_noticed(),
        FeedbackPart::Effect => t::feedback_effect(),
        FeedbackPart::Wish => t::feedback_wish(),
    }
}

/// What a way of working together is called.
pub fn partnership_mode(mode: Mode) -> String {
    match mode {
        Mode::Coaching => t::mode_coaching(),
        Mode::Mentoring => t::mode_mentoring(),
        Mode::Mixed => t::mode_mixed(),
    }
}

/// The name of the mode of a part of a session.
pub fn segment_mode(mode: SegmentMode) -> String {
    match mode {
        SegmentMode::Coaching => t::sheet_mode_coaching(),
        SegmentMode::Mentoring => t::sheet_mode_mentoring(),
        SegmentMode::Feedback => t::sheet_mode_feedback(),
        SegmentMode::Advice => t::sheet_mode_advice(),
        SegmentMode::Both => t::sheet_mode_both(),
    }
}

/// What a part of the agreement is called.
pub fn clause_group(group: ClauseGroup) -> String {
    match group {
        ClauseGroup::Purpose => t::agreement_group_purpose(),
        ClauseGroup::Confidentiality => t::agreement_group_confidentiality(),
        ClauseGroup::Roles => t::agreement_group_roles(),
        ClauseGroup::Time => t::agreement_group_time(),
        ClauseGroup::Preparation => t::agreement_group_preparation(),
        ClauseGroup::Feedback => t::agreement_group_feedback(),
        ClauseGroup::Notes => t::agreement_group_notes(),
        ClauseGroup::Slips => t::agreement_group_slips(),
        ClauseGroup::Repair => t::agreement_group_repair(),
    }
}
