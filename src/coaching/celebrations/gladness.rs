//! What one does about small wins, anniversaries, and how one likes to
//! celebrate.

use chrono::NaiveDate;

use crate::coaching::celebrations::small_win::SmallWin;
use crate::coaching::command::Command;
use crate::coaching::people::preferences::{FOCUS_LIMITS, Preferences, Style};
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::{Pen, day};
use crate::coaching::record::refusal::{Refusal, TEXT_LIMIT, TITLE_LIMIT, words};
use crate::replica::Id;

/// What one does about being glad.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum GladCommand {
    PutInJar {
        id: Id,
        author: Id,
        text: String,
        on: NaiveDate,
    },
    DrawFromJar {
        id: Id,
        on: NaiveDate,
    },
    PreferStyle {
        person: Id,
        style: Style,
    },
    /// How many goals in focus; a number out of bounds counts as the nearest.
    LimitFocus {
        person: Id,
        goals: u64,
    },
    PointOutAnniversaries {
        person: Id,
        wanted: bool,
    },
    AllowMotion {
        person: Id,
        wanted: bool,
    },
    /// Starts the celebration of an anniversary, or brings it back.
    MarkAnniversary {
        id: Id,
        title: String,
        on: NaiveDate,
    },
}

impl From<GladCommand> for Command {
    fn from(command: GladCommand) -> Self {
        Self::Glad(command)
    }
}

impl GladCommand {
    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::PutInJar { id, author, text, on } => {
                pen.put(id, Kind::SmallWin, Field::Text, words(text, TEXT_LIMIT)?);
                pen.put(id, Kind::SmallWin, Field::Author, author.as_str());
                pen.put(id, Kind::SmallWin, Field::On, day(*on)?);
            }
            Self::DrawFromJar { id, on } => {
                pen.need::<SmallWin>(id)?;
                pen.put(id, Kind::SmallWin, Field::Drawn, day(*on)?);
            }
            Self::PreferStyle { person, style } => prefer(pen, person, Field::Style, style.name().into()),
            Self::LimitFocus { person, goals } => {
                let (least, most) = FOCUS_LIMITS;
                prefer(pen, person, Field::FocusLimit, (*goals).clamp(least, most).into());
            }
            Self::PointOutAnniversaries { person, wanted } => {
                prefer(pen, person, Field::Anniversaries, on_off(*wanted));
            }
            Self::AllowMotion { person, wanted } => prefer(pen, person, Field::Motion, on_off(*wanted)),
            Self::MarkAnniversary { id, title, on } => {
                pen.put(id, Kind::Celebration, Field::Title, words(title, TITLE_LIMIT)?);
                pen.put(id, Kind::Celebration, Field::On, day(*on)?);
                pen.draft.restore(id);
            }
        }
        Ok(())
    }
}

fn on_off(wanted: bool) -> serde_json::Value {
    if wanted { "on" } else { "off" }.into()
}

fn prefer(pen: &mut Pen<'_>, person: &Id, field: Field, value: serde_json::Value) {
    let id = Preferences::id_of(person);
    pen.put(&id, Kind::Preferences, Field::Person, person.as_str());
    pen.put(&id, Kind::Preferences, field, value);
}
