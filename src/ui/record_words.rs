//! Records in words: what a thing is called, what a field is called, what a
//! value says. For previews, differences, the Trash. It follows from the
//! declarations of kinds; by hand is only what has no words of its own.

use serde_json::Value;

use super::{about_words, words};
use crate::app::App;
use crate::coaching::{
    AgendaItem, AgendaPlace, Book, CANCELLED, Celebration, Choice, Commitment, FeedbackAnswer, Field,
    FieldRole, FitAnswer, GoalKind, Kind, Person, Read, Series, Session, Shape, Style, View, decided_with,
};
use crate::i18n::{self, t};
use crate::replica::{Clash, ClashSide, Id, Record};

/// How many letters of its words a record is called by.
const MOST_LETTERS: usize = 120;

/// The kind of a record.
pub fn kind(name: &str) -> String {
    Kind::named(name).map_or_else(t::kind_other, Kind::label)
}

/// What a record is called: its own words, as far as it has any.
pub fn title(app: App, book: &Book, id: &Id) -> String {
    let Some(record) = book.document().record(id) else {
        return t::record_gone();
    };
    let words = own_words(app, book, id, record);
    if words.trim().is_empty() { kind(&record.kind) } else { words::shorten(&words, MOST_LETTERS) }
}

fn own_words(app: App, book: &Book, id: &Id, record: &Record) -> String {
    match Kind::named(&record.kind) {
        // The words of a letter are not said before it is opened.
        None | Some(Kind::Partnership | Kind::Letter) => String::new(),
        Some(Kind::Session) => words::session_day(app, &Session::of(id, record)),
        Some(Kind::Assent | Kind::Consent | Kind::ModeConsent) => {
            whose(book, record).map(|it| it.name).unwrap_or_default()
        }
        Some(Kind::Celebration) => {
            let it = Celebration::of(id, record);
            let milestone = it.milestone.filter(|milestone| milestone != id);
            milestone.map_or(it.title, |milestone| title(app, book, &milestone))
        }
        Some(kind) => first_words(kind, record),
    }
}

/// The first of its fields that holds words; the one that names it is declared
/// first.
fn first_words(kind: Kind, record: &Record) -> String {
    let mut texts = kind.fields().filter(|field| field.holds_words()).filter_map(|field| record.word(field));
    texts.find(|text| !text.trim().is_empty()).unwrap_or_default().to_owned()
}

/// Whose a record is, as its declaration says.
pub fn whose(book: &Book, record: &Record) -> Option<Person> {
    let mut fields = Kind::named(&record.kind)?.fields();
    let owner = fields.find(|field| field.role() == Some(FieldRole::Owner))?;
    let id: Id = record.word(owner)?.parse().ok()?;
    book.people().get(&id).cloned()
}

/// The name of a person; nothing for one who is not there.
pub fn name(book: &Book, person: &Id) -> String {
    book.people().get(person).map(|person| person.name.clone()).unwrap_or_default()
}

/// The field of this name that a preview speaks of.
pub fn told_field(kind: &str, name: &str) -> Option<Field> {
    Kind::named(kind)?.field(name).filter(|field| !field.is_folded())
}

/// Is this field free text, so that both versions can stand one after the
/// other?
pub fn is_prose(kind: &str, name: &str) -> bool {
    told_field(kind, name).is_some_and(|field| field.holds_words() && field.group().is_none())
}

/// What a field is called; a field of a newer version has a word too.
pub fn field(kind: &str, name: &str) -> String {
    told_field(kind, name).and_then(Field::label).unwrap_or_else(t::field_other)
}

/// What a value says to a person: names for people, days for dates.
pub fn value(app: App, book: &Book, kind: &str, name: &str, value: Option<&Value>) -> String {
    let field = Kind::named(kind).and_then(|kind| kind.field(name));
    match value {
        // A topic and a commitment are open until something is said of them.
        None | Some(Value::Null) => match field {
            Some(AgendaItem::STATE | AgendaPlace::STATE | Commitment::OUTCOME) => t::state_open(),
            Some(_) | None => t::value_nothing(),
        },
        Some(Value::String(text)) => {
            let read = field.and_then(|field| text_value(app, book, field, text));
            read.unwrap_or_else(t::value_other)
        }
        Some(Value::Number(number)) => match (field, number.as_u64()) {
            (Some(Person::PEN), Some(pen)) => pen_name(pen),
            (Some(field), Some(minutes)) if field.shape() == Shape::Minutes => {
                t::value_minutes(i18n::count(minutes))
            }
            _ => number.to_string(),
        },
        Some(_) => t::value_other(),
    }
}

fn text_value(app: App, book: &Book, field: Field, text: &str) -> Option<String> {
    match field.shape() {
        Shape::Person => book.people().get(&text.parse().ok()?).map(|person| person.name.clone()),
        Shape::Reference(_) => Some(title(app, book, &text.parse().ok()?)),
        Shape::Day => Some(words::day(app, text.parse().ok()?)),
        Shape::Instant => instant(app, text),
        Shape::Choice => choice(text),
        Shape::Line | Shape::Text | Shape::Words => Some(text.to_owned()),
        Shape::Code if field == Series::TIME => Some(text.to_owned()),
        Shape::Code if field == Series::ZONE || field == Session::ZONE || field == Person::ZONE => {
            // The city: Europe/Helsinki.
            Some(text.rsplit('/').next().unwrap_or_default().replace('_', " "))
        }
        // What stands there is for programs.
        Shape::Switch | Shape::Number | Shape::Minutes | Shape::Order | Shape::List | Shape::Code => None,
    }
}

/// What one side of a difference says beside the other: where several fields are
/// one decision, all of them that differ.
pub fn side(app: App, book: &Book, clash: &Clash, side: &ClashSide, other: &ClashSide) -> String {
    let field = Kind::named(&clash.kind).and_then(|kind| kind.field(&clash.field));
    let alone = || value(app, book, &clash.kind, &clash.field, Some(&side.value));
    let (Some(field), Some(record)) = (field, book.document().record(&clash.record)) else {
        return alone();
    };
    let held = |name: &str, side: &ClashSide| {
        record.entries(name).find(|entry| entry.stamp == side.stamp).map(|entry| entry.value.clone())
    };
    let parts = decided_with(field).filter(|part| !part.is_folded()).filter_map(|part| {
        let (mine, theirs) = (held(part.name(), side)?, held(part.name(), other));
        let words = value(app, book, &clash.kind, part.name(), Some(&mine));
        (Some(mine) != theirs).then(|| t::review_part(part.label().unwrap_or_default(), words))
    });
    let parts: Vec<String> = parts.collect();
    if parts.len() < 2 { alone() } else { parts.join("\n") }
}

fn choice(text: &str) -> Option<String> {
    let of_goal = || GoalKind::named(text).map(goal_kind);
    let of_style = || Style::named(text).map(style);
    let of_work = || about_words::way_named(text);
    let of_fit = || FitAnswer::named(text).map(about_words::fit_answer);
    let of_feedback = || FeedbackAnswer::named(text).map(words::feedback_answer);
    state(text).or_else(of_goal).or_else(of_style).or_else(of_work).or_else(of_fit).or_else(of_feedback)
}

fn instant(app: App, text: &str) -> Option<String> {
    let instant = chrono::DateTime::parse_from_rfc3339(text).ok()?;
    let millis = u64::try_from(instant.timestamp_millis()).ok()?;
    let day = crate::browser::intl::weekday_date(app.tag(), millis);
    let time = crate::browser::intl::time(app.tag(), millis);
    Some(t::value_instant(day, time))
}

/// What a state, an outcome or a mode is called that stands in files under this
/// name.
pub fn state(text: &str) -> Option<String> {
    Some(match text {
        "planned" => t::state_planned(),
        "live" => t::state_live(),
        "wrapped" => t::state_wrapped(),
        "prepared" => t::state_prepared(),
        "reviewed" => t::state_reviewed(),
        "missed" => t::state_missed(),
        CANCELLED => t::state_cancelled(),
        "open" => t::state_open(),
        "discussed" => t::state_discussed(),
        "parked" => t::state_parked(),
        "focus" => t::state_focus(),
        "done" => t::state_done(),
        "kept" => t::state_kept(),
        "partly" => t::state_partly(),
        "not" => t::state_not(),
        "renegotiated" => t::state_renegotiated(),
        "yes" => t::state_yes(),
        "no" => t::state_no(),
        "another_way" => t::state_another_way(),
        "paused" => t::state_paused(),
        "closed" => t::state_closed(),
        "coaching" => t::mode_coaching(),
        "mentoring" => t::mode_mentoring(),
        "mixed" => t::mode_mixed(),
        "feedback" => t::sheet_mode_feedback(),
        "advice" => t::sheet_mode_advice(),
        "both" => t::sheet_mode_both(),
        "weekly" => t::state_weekly(),
        "fortnightly" => t::state_fortnightly(),
        "monthly" => t::state_monthly(),
        "ended" => t::state_ended(),
        _ => return None,
    })
}

/// The name of a pen, 0 to 5.
pub fn pen_name(pen: u64) -> String {
    match pen % crate::coaching::PENS {
        0 => t::pen_blue(),
        1 => t::pen_rust(),
        2 => t::pen_green(),
        3 => t::pen_plum(),
        4 => t::pen_petrol(),
        _ => t::pen_sepia(),
    }
}

/// What a kind of goal is called.
pub fn goal_kind(kind: GoalKind) -> String {
    match kind {
        GoalKind::Skill => t::goal_kind_skill(),
        GoalKind::Career => t::goal_kind_career(),
        GoalKind::Challenge => t::goal_kind_challenge(),
        GoalKind::Habit => t::goal_kind_habit(),
    }
}

/// What a way to celebrate is called.
pub fn style(style: Style) -> String {
    match style {
        Style::Quiet => t::style_quiet(),
        Style::Shared => t::style_shared(),
        Style::Playful => t::style_playful(),
        Style::Practical => t::style_practical(),
        Style::Any => t::style_any(),
    }
}
