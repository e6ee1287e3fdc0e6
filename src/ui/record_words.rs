//! Records in words: what a thing is called, what a field is called, what a
//! value says. For previews, Review, the Trash.

use serde_json::Value;

use super::words;
use crate::app::App;
use crate::coaching::{
    AgendaItem, Appreciation, Assent, Book, Card, Celebration, CheckIn, Clause, Commitment, Consent, Field,
    Goal, GoalKind, GoalVersion, Insight, Kind, Milestone, Note, Obstacle, OwnKit, OwnQuestion, OwnTemplate,
    Person, Preparation, Question, Segment, Session, SmallWin, Style,
};
use crate::i18n::{self, t};
use crate::replica::{Id, Record};

/// The kind of a record.
pub fn kind(kind: &str) -> String {
    match Kind::parse(kind) {
        Some(Kind::Partnership) => t::kind_partnership(),
        Some(Kind::Person) => t::kind_person(),
        Some(Kind::Session) => t::kind_session(),
        Some(Kind::AgendaItem) => t::kind_agenda_item(),
        Some(Kind::Note) => t::kind_note(),
        Some(Kind::Commitment) => t::kind_commitment(),
        Some(Kind::Goal) => t::kind_goal(),
        Some(Kind::Milestone) => t::kind_milestone(),
        Some(Kind::Celebration) => t::kind_celebration(),
        Some(Kind::Clash) => t::kind_clash(),
        Some(Kind::Appreciation) => t::kind_appreciation(),
        Some(Kind::GoalVersion) => t::kind_goal_version(),
        Some(Kind::Obstacle) => t::kind_obstacle(),
        Some(Kind::Preferences) => t::kind_preferences(),
        Some(Kind::SmallWin) => t::kind_small_win(),
        Some(Kind::CheckIn) => t::kind_check_in(),
        Some(Kind::Insight) => t::kind_insight(),
        Some(Kind::Preparation) => t::kind_preparation(),
        Some(Kind::Question) => t::kind_question(),
        Some(Kind::Segment) => t::kind_segment(),
        Some(Kind::Series) => t::kind_series(),
        Some(Kind::Span) => t::kind_span(),
        Some(Kind::SurveyAnswer) => t::kind_survey_answer(),
        Some(Kind::OwnTemplate) => t::kind_template(),
        Some(Kind::QuestionUse) => t::kind_question_use(),
        Some(Kind::OwnQuestion) => t::kind_own_question(),
        Some(Kind::Kit) => t::kind_kit(),
        Some(Kind::RoomPlan) => t::kind_room_plan(),
        Some(Kind::RunSheet) => t::kind_run_sheet(),
        Some(Kind::Clause) => t::kind_clause(),
        Some(Kind::Assent) => t::kind_assent(),
        Some(Kind::Consent) => t::kind_consent(),
        Some(Kind::Card) => t::kind_card(),
        Some(Kind::Membership | Kind::Given | Kind::Taken | Kind::QuestionMark) | None => t::kind_other(),
    }
}

/// What a record is called: its own words, as far as it has any.
pub fn title(app: App, book: &Book, id: &Id) -> String {
    let Some(record) = book.document().record(id) else {
        return t::record_gone();
    };
    let words = own_words(app, book, id, record);
    if words.trim().is_empty() { kind(&record.kind) } else { shorten(&words) }
}

fn own_words(app: App, book: &Book, id: &Id, record: &Record) -> String {
    use crate::coaching::View;
    match Kind::parse(&record.kind) {
        Some(Kind::Person) => Person::of(id, record).name,
        Some(Kind::Session) => words::session_day(app, &Session::of(id, record)),
        Some(Kind::AgendaItem) => AgendaItem::of(id, record).title,
        Some(Kind::Note) => Note::of(id, record).text,
        Some(Kind::Commitment) => Commitment::of(id, record).what,
        Some(Kind::Appreciation) => Appreciation::of(id, record).why,
        Some(Kind::Insight) => Insight::of(id, record).text,
        Some(Kind::OwnTemplate) => OwnTemplate::of(id, record).title,
        Some(Kind::Preparation) => Preparation::of(id, record).words.bring,
        Some(Kind::Question) => Question::of(id, record).text,
        Some(Kind::OwnQuestion) => OwnQuestion::of(id, record).text,
        Some(Kind::Kit) => OwnKit::of(id, record).kit.title,
        Some(Kind::Segment) => Segment::of(id, record).plan.title,
        Some(Kind::Goal) => Goal::of(id, record).title,
        Some(Kind::Clause) => Clause::of(id, record).text,
        Some(Kind::Card) => Card::of(id, record).text,
        Some(Kind::Assent) => Assent::of(id, record).person.map(|id| name(book, &id)).unwrap_or_default(),
        Some(Kind::Consent) => Consent::of(id, record).person.map(|id| name(book, &id)).unwrap_or_default(),
        Some(Kind::Milestone) => Milestone::of(id, record).title,
        Some(Kind::Celebration) => Celebration::of(id, record)
            .milestone
            .filter(|milestone| milestone != id)
            .map(|milestone| title(app, book, &milestone))
            .unwrap_or_else(|| Celebration::of(id, record).title),
        Some(Kind::GoalVersion) => GoalVersion::of(id, record).title,
        Some(Kind::Obstacle) => Obstacle::of(id, record).what,
        Some(Kind::SmallWin) => SmallWin::of(id, record).text,
        Some(Kind::CheckIn) => {
            let it = CheckIn::of(id, record);
            if it.text.is_empty() { it.need } else { it.text }
        }
        _ => String::new(),
    }
}

/// The name of a person; nothing for one who is not there.
pub fn name(book: &Book, person: &Id) -> String {
    book.people().get(person).map(|person| person.name.clone()).unwrap_or_default()
}

/// The first words of a long text.
fn shorten(text: &str) -> String {
    const MOST: usize = 120;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST).chain(['…']).collect()
}

/// The fields that a person knows by a name. The rest is bookkeeping.
const SHOWN: [Field; 46] = [
    Field::Name,
    Field::Pen,
    Field::StartsAt,
    Field::Minutes,
    Field::State,
    Field::Title,
    Field::BroughtBy,
    Field::WantedOutcome,
    Field::Text,
    Field::Owner,
    Field::What,
    Field::Due,
    Field::Outcome,
    Field::Learned,
    Field::Why,
    Field::Target,
    Field::Evidence,
    Field::Reached,
    Field::Happened,
    Field::Matters,
    Field::Helpers,
    Field::Mark,
    Field::Session,
    Field::Goal,
    Field::FirstStep,
    Field::Confidence,
    Field::Lifts,
    Field::GoalKind,
    Field::WhyOthers,
    Field::Tags,
    Field::Reason,
    Field::Then,
    Field::Plan,
    Field::From,
    Field::To,
    Field::Style,
    Field::FocusLimit,
    Field::Purpose,
    Field::Mode,
    Field::SinceLast,
    Field::Bring,
    Field::Need,
    Field::ReviewOn,
    Field::Boundary,
    Field::Person,
    Field::Since,
];

/// The field of this name, if it is one that people know.
pub fn known_field(name: &str) -> Option<Field> {
    SHOWN.into_iter().find(|field| field.name() == name)
}

/// Is this field free text, so that both versions can stand one after the
/// other?
pub fn is_prose(name: &str) -> bool {
    matches!(
        known_field(name),
        Some(
            Field::Text
                | Field::Title
                | Field::What
                | Field::WantedOutcome
                | Field::Learned
                | Field::Why
                | Field::Evidence
                | Field::Happened
                | Field::Matters
                | Field::Helpers
                | Field::Mark
                | Field::FirstStep
                | Field::Lifts
                | Field::WhyOthers
                | Field::Tags
                | Field::Reason
                | Field::Then
                | Field::Plan
                | Field::Purpose
                | Field::SinceLast
                | Field::Bring
                | Field::Need
                | Field::Boundary
        )
    )
}

/// What a field is called; a field of a newer version has a word too.
pub fn field(name: &str) -> String {
    let Some(field) = known_field(name) else {
        return t::field_other();
    };
    match field {
        Field::Name => t::field_name(),
        Field::Pen => t::field_pen(),
        Field::StartsAt => t::field_starts_at(),
        Field::Minutes => t::field_minutes(),
        Field::State => t::field_state(),
        Field::Title => t::field_title(),
        Field::BroughtBy => t::field_brought_by(),
        Field::WantedOutcome => t::field_wanted_outcome(),
        Field::Text => t::field_text(),
        Field::Owner => t::field_owner(),
        Field::What => t::field_what(),
        Field::Due => t::field_due(),
        Field::Outcome => t::field_outcome(),
        Field::Learned => t::field_learned(),
        Field::Why => t::field_why(),
        Field::Target => t::field_target(),
        Field::Evidence => t::field_evidence(),
        Field::Reached => t::field_reached(),
        Field::Happened => t::field_happened(),
        Field::Matters => t::field_matters(),
        Field::Helpers => t::field_helpers(),
        Field::Mark => t::field_mark(),
        Field::Session => t::field_session(),
        Field::Goal => t::field_goal(),
        Field::FirstStep => t::field_first_step(),
        Field::Confidence => t::field_confidence(),
        Field::Lifts => t::field_lifts(),
        Field::GoalKind => t::field_goal_kind(),
        Field::WhyOthers => t::field_why_others(),
        Field::Tags => t::field_tags(),
        Field::Reason => t::field_reason(),
        Field::Then => t::field_then(),
        Field::Plan => t::field_plan(),
        Field::From => t::field_from(),
        Field::To => t::field_to(),
        Field::Style => t::field_style(),
        Field::FocusLimit => t::field_focus_limit(),
        Field::Purpose => t::field_purpose(),
        Field::Mode => t::field_mode(),
        Field::SinceLast => t::field_since_last(),
        Field::Bring => t::field_bring(),
        Field::Need => t::field_need(),
        Field::ReviewOn => t::field_review_on(),
        Field::Boundary => t::field_boundary(),
        Field::Person => t::field_person(),
        Field::Since => t::field_since(),
        _ => t::field_other(),
    }
}

/// What a value says to a person: names for people, days for dates.
pub fn value(app: App, book: &Book, name: &str, value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => t::value_nothing(),
        Some(Value::String(text)) => text_value(app, book, name, text),
        Some(Value::Number(number)) => match (known_field(name), number.as_u64()) {
            (Some(Field::Pen), Some(pen)) => pen_name(pen),
            (Some(Field::Minutes), Some(minutes)) => t::value_minutes(i18n::count(minutes)),
            _ => number.to_string(),
        },
        Some(_) => t::value_other(),
    }
}

fn text_value(app: App, book: &Book, name: &str, text: &str) -> String {
    let person = || {
        let id: Id = text.parse().ok()?;
        book.people().get(&id).map(|person| person.name.clone())
    };
    let record = || text.parse().ok().map(|id: Id| title(app, book, &id));
    let day = || text.parse().ok().map(|date| words::day(app, date));
    let found = match known_field(name) {
        Some(Field::Owner | Field::BroughtBy | Field::From | Field::To | Field::Person) => person(),
        Some(Field::Session | Field::Goal) => record(),
        Some(Field::Due | Field::Target | Field::Reached | Field::ReviewOn | Field::Since) => day(),
        Some(Field::StartsAt) => instant(app, text),
        Some(Field::GoalKind) => GoalKind::parse(text).map(goal_kind),
        Some(Field::Style) => Style::CHOICES.into_iter().find(|it| it.name() == text).map(style),
        Some(Field::State | Field::Outcome | Field::Mode) => state(text),
        _ => None,
    };
    found.unwrap_or_else(|| text.to_owned())
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
        "open" => t::state_open(),
        "discussed" => t::state_discussed(),
        "parked" => t::state_parked(),
        "focus" => t::state_focus(),
        "done" => t::state_done(),
        "kept" => t::state_kept(),
        "partly" => t::state_partly(),
        "not" => t::state_not(),
        "renegotiated" => t::state_renegotiated(),
        "paused" => t::state_paused(),
        "closed" => t::state_closed(),
        "coaching" => t::mode_coaching(),
        "mentoring" => t::mode_mentoring(),
        "mixed" => t::mode_mixed(),
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
