//! Answers to the survey after a session, and what they say over time.

use chrono::NaiveDate;

use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::replica::{Id, sorted};

/// The most an answer can be; the least is 0.
pub const MOST: u64 = 10;
/// How much the middle of the later answers must differ from that of the
/// earlier ones to be called more or less, in tenths.
const STEP: i64 = 5;

/// One answer. A changed mind is another answer: the latest counts.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("survey_answer", private, found, refine(SurveyAnswer::in_bounds))]
pub struct SurveyAnswer {
    /// The record's name; later ones sort later.
    pub id: Id,
    /// The partnership it is about.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// The session it is about.
    #[field(of(Session), parent, folded)]
    pub session: Option<Id>,
    /// Whose answer it is.
    #[field(person, author, folded)]
    pub author: Option<Id>,
    /// The day of the session.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// The item, by its name in the survey.
    #[field(code, folded)]
    pub item: String,
    /// 0 to 10; nothing for the line of words.
    #[field(folded)]
    pub value: Option<u64>,
    /// The words, for the line at the end.
    #[field(text)]
    pub text: String,
}

impl SurveyAnswer {
    fn in_bounds(&mut self) {
        self.value = self.value.filter(|value| *value <= MOST);
    }
}

/// Answers one item; a changed mind is another answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct AnswerSurvey {
    pub id: Id,
    pub document: Id,
    pub session: Id,
    pub author: Id,
    pub on: NaiveDate,
    pub item: String,
    pub value: Option<u64>,
    pub text: String,
}

impl Act for AnswerSurvey {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self { id, document, session, author, on, item, value, text } = self;
        pen.put_id(id, SurveyAnswer::DOCUMENT, Some(document));
        pen.put_id(id, SurveyAnswer::SESSION, Some(session));
        pen.put_id(id, SurveyAnswer::AUTHOR, Some(author));
        pen.put_day(id, SurveyAnswer::ON, Some(*on))?;
        pen.put(id, SurveyAnswer::ITEM, item.as_str());
        pen.put(id, SurveyAnswer::VALUE, value.map(|value| value.min(MOST)));
        if text.trim().is_empty() { Ok(()) } else { pen.put_as_typed(id, SurveyAnswer::TEXT, text) }
    }
}

/// Where the answers to one item go. Never a judgement of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Fewer than three answers: too early to say.
    Early,
    /// The later ones are higher.
    Up,
    /// About the same.
    Steady,
    /// The later ones are lower.
    Down,
}

impl Trend {
    /// The trend of values, earliest first: the mean of the last three (or the
    /// later half, if they are few) against the mean of those before.
    pub fn of(values: &[u64]) -> Self {
        if values.len() < 3 {
            return Self::Early;
        }
        let later = 3.min(values.len() / 2);
        let mean = |values: &mut dyn Iterator<Item = &u64>| {
            let (sum, count) =
                values.fold((0_u64, 0_u64), |(sum, count), value| (sum + value.min(&MOST), count + 1));
            i64::try_from((sum * 10).checked_div(count).unwrap_or_default()).unwrap_or_default()
        };
        let before = mean(&mut values.iter().take(values.len() - later));
        let after = mean(&mut values.iter().skip(values.len() - later));
        match after - before {
            change if change >= STEP => Self::Up,
            change if change <= -STEP => Self::Down,
            _ => Self::Steady,
        }
    }
}

/// The values of one item by one person in one partnership, one a session,
/// earliest session first. Of several answers in a session the latest counts.
pub fn values_of(
    answers: &[SurveyAnswer],
    document: &Id,
    author: &Id,
    item: &str,
) -> Vec<(Option<NaiveDate>, u64)> {
    let own = answers.iter().filter(|answer| {
        answer.item == item
            && answer.document.as_ref() == Some(document)
            && answer.author.as_ref() == Some(author)
            && answer.value.is_some()
    });
    let own = sorted(own.collect(), |a: &&SurveyAnswer, b| {
        (a.on, &a.session, &a.id).cmp(&(b.on, &b.session, &b.id))
    });
    let mut values: Vec<(&Option<Id>, Option<NaiveDate>, u64)> = Vec::new();
    for answer in own {
        if values.last().is_some_and(|last| *last.0 == answer.session) {
            values.pop();
        }
        values.push((&answer.session, answer.on, answer.value.unwrap_or_default()));
    }
    values.into_iter().map(|(_, on, value)| (on, value)).collect()
}
