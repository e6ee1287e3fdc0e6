//! How one person arrives in a session: their energy, a few words for how they
//! feel, one line.

use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Home, Part};
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{Problem, Refusal, TITLE_LIMIT, fits};
use crate::coaching::session::session::Session;
use crate::replica::{Id, derived_id};

/// The most energy one can have; the least is 0.
const MOST_ENERGY: u64 = 10;
/// The most words for how one feels.
const MOST_FEELINGS: usize = 12;

/// What one says on arriving. Each of it can be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Part)]
#[part(Arrival)]
pub struct ArrivalWords {
    /// From 0 to 10.
    #[field(newest)]
    pub energy: Option<u64>,
    /// Words for how one feels, as they were chosen or typed.
    #[field(newest)]
    pub feelings: Vec<String>,
    /// One line.
    #[field(line)]
    pub line: String,
}

/// How one person arrives in a session.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("arrival", shared, refine(Arrival::in_bounds))]
pub struct Arrival {
    /// The record's name; see [`Arrival::id_of`].
    pub id: Id,
    /// The session.
    #[field(of(Session), parent)]
    pub session: Option<Id>,
    /// Who arrives.
    #[field(person, owner)]
    pub person: Option<Id>,
    /// Who wrote it down.
    #[field(person, author, folded, newest)]
    pub author: Option<Id>,
    /// What they say.
    #[field(part)]
    pub words: ArrivalWords,
}

impl Arrival {
    /// The name of a person's arrival in a session: one each, on any device.
    pub fn id_of(session: &Id, person: &Id) -> Id {
        derived_id(session, &format!("arrival/{person}"))
    }

    fn in_bounds(&mut self) {
        self.words.energy = self.words.energy.filter(|energy| *energy <= MOST_ENERGY);
        self.words.feelings.truncate(MOST_FEELINGS);
    }
}

/// Says how a person arrives, or says it anew.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the view it writes")]
pub struct ArrivalCommand {
    pub session: Id,
    pub person: Id,
    pub author: Id,
    pub words: ArrivalWords,
}

impl Act for ArrivalCommand {
    fn home(&self) -> Home {
        Home::Shared
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let Self { session, person, author, words } = self;
        pen.need::<Session>(session)?;
        let feelings: Vec<&str> = words
            .feelings
            .iter()
            .map(|it| it.trim())
            .filter(|it| !it.is_empty())
            .take(MOST_FEELINGS)
            .collect();
        let too_long = |problem: Problem| Refusal::At(ArrivalWords::FEELINGS, problem);
        feelings.iter().try_for_each(|word| fits(word, TITLE_LIMIT).map(|_| ())).map_err(too_long)?;
        let id = Arrival::id_of(session, person);
        pen.put_id(&id, Arrival::SESSION, Some(session));
        pen.put_id(&id, Arrival::PERSON, Some(person));
        pen.put_id(&id, Arrival::AUTHOR, Some(author));
        pen.put(&id, ArrivalWords::ENERGY, words.energy.map(|energy| energy.min(MOST_ENERGY)));
        let feelings: Vec<String> = feelings.into_iter().map(str::to_owned).collect();
        if !feelings.is_empty() || pen.value(&id, ArrivalWords::FEELINGS).is_some() {
            pen.put(&id, ArrivalWords::FEELINGS, feelings);
        }
        pen.put_text(&id, ArrivalWords::LINE, &words.line)?;
        pen.bring_back(&id);
        Ok(())
    }
}
