//! What one does with a check.

use chrono::NaiveDate;
use serde_json::Value;

use super::sealed::{Answers, GivenAnswers, OwnAnswers, Salt, Seal};
use super::we_check::WeCheck;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal};
use crate::coaching::record::value::on_off;
use crate::replica::Id;

/// What one does with a check where all see it.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum CheckCommand {
    /// Begins one, and names whom it asks.
    Begin { id: Id, people: Vec<Id>, session: Option<Id>, on: NaiveDate },
    /// Says that a person has answered, without saying what.
    Seal { check: Id, person: Id, hash: String },
    /// Gives the answers under a seal that is here.
    Give { check: Id, person: Id, values: Answers, salt: Salt },
    /// Ends a check that not all have answered: nothing more is given.
    End { check: Id },
}

impl Act for CheckCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Begin { id, people, session, on } => {
                let people: Vec<Value> = people.iter().map(|id| id.as_str().into()).collect();
                pen.put(id, WeCheck::PEOPLE, people);
                pen.put_day(id, WeCheck::ON, Some(*on))?;
                pen.put_id(id, WeCheck::SESSION, session.as_ref());
                pen.put(id, WeCheck::IS_ENDED, on_off(false));
                pen.bring_back(id);
            }
            Self::Seal { check, person, hash } => {
                open(pen, check)?;
                let id = Seal::id_of(check, person, hash);
                pen.put_id(&id, Seal::CHECK, Some(check));
                pen.put_id(&id, Seal::PERSON, Some(person));
                pen.put(&id, Seal::HASH, hash.as_str());
            }
            Self::Give { check, person, values, salt } => {
                open(pen, check)?;
                let seal = Seal::id_of(check, person, &values.hash(*salt));
                pen.need::<Seal>(&seal)?;
                let id = GivenAnswers::id_of(&seal);
                pen.put_id(&id, GivenAnswers::CHECK, Some(check));
                pen.put_id(&id, GivenAnswers::PERSON, Some(person));
                pen.put(&id, GivenAnswers::VALUES, values.to_value());
                pen.put(&id, GivenAnswers::SALT, salt.to_text());
            }
            Self::End { check } => {
                pen.need::<WeCheck>(check)?;
                pen.put(check, WeCheck::IS_ENDED, on_off(true));
            }
        }
        Ok(())
    }
}

/// A check that can still be answered.
fn open(pen: &Pen<'_>, check: &Id) -> Result<(), Refusal> {
    let check: WeCheck = pen.need(check)?;
    if check.is_ended { Err(Refusal::Gone) } else { Ok(()) }
}

/// Keeps one's own answers where nobody else has them.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct KeepAnswers {
    pub check: Id,
    pub person: Id,
    pub values: Answers,
    pub salt: Salt,
}

impl Act for KeepAnswers {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        if self.values.is_empty() {
            return Err(Refusal::At(OwnAnswers::VALUES, Problem::Empty));
        }
        let id = OwnAnswers::id_of(&self.check, &self.person, self.salt);
        pen.put_id(&id, OwnAnswers::CHECK, Some(&self.check));
        pen.put_id(&id, OwnAnswers::PERSON, Some(&self.person));
        pen.put(&id, OwnAnswers::VALUES, self.values.to_value());
        pen.put(&id, OwnAnswers::SALT, self.salt.to_text());
        Ok(())
    }
}
