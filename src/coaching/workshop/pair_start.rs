//! How a pair begins from a kit: the same on both devices, to the last byte.
//!
//! Whoever is first makes the document, with stamps of their own. The second
//! is told its name, the two people and where the stamps begin, and makes the
//! same document from the same kit. So nothing that follows from the kit is
//! there twice, and nothing can clash.

use chrono::{DateTime, NaiveDate};

use crate::coaching::{
    AgreementCommand, Book, Command, HandedTemplate, Kit, Moment, NewClause, NewPerson, NewSession,
    PartnershipCommand, PeopleCommand, Programme, ProgrammeCommand, Refusal, Schedule, SegmentCommand,
    Series, SeriesPlan, SessionCommand, Zones, library::Shelf, occurrences,
};
use crate::replica::{Change, Document, Id, Incoming, Stamp, Tick, Writer, derived_id};

/// Who begins, and when: all that the second device has to be told beside the
/// kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairStart {
    /// The name of the new document.
    pub document: Id,
    /// The two, the one who begins first: name, and pen from 0 to 5.
    pub people: Vec<(String, u64)>,
    /// Who writes.
    pub writer: Writer,
    /// The first stamp; the others follow by their count.
    pub tick: Tick,
}

/// What a pair begins with.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The changes that the first device makes, in order.
    pub changes: Vec<Change>,
    /// The document that follows from them.
    pub document: Document,
}

impl PairStart {
    /// The name of the person at this place, counted from 0.
    pub fn person(&self, at: usize) -> Id {
        derived_id(&self.document, &format!("kit/person/{at}"))
    }

    /// The document with nobody but the two in it.
    ///
    /// # Errors
    /// When a name is missing or too long.
    pub fn alone(&self) -> Result<Beginning, Refusal> {
        let mut writing = Writing::new(self);
        writing.people(self)?;
        Ok(writing.done())
    }

    /// What follows from this kit: the two, the first session with its plan,
    /// and the draft of the agreement.
    ///
    /// # Errors
    /// When a name is missing, or something in the kit is too long.
    pub fn with(&self, kit: &Kit, shelf: &Shelf, zones: &dyn Zones) -> Result<Beginning, Refusal> {
        let mut writing = Writing::new(self);
        writing.people(self)?;
        let session =
            kit.schedule.as_ref().and_then(|it| self.session(it, self.today(&it.zone, zones), zones));
        if let Some((command, session)) = session {
            writing.act(&command)?;
            if let Some(template) = kit.templates.first() {
                self.lay(&mut writing, &session, template, shelf)?;
            }
        }
        let clauses: Vec<NewClause> = kit
            .clauses
            .iter()
            .filter_map(|clause| {
                let (group, text) = clause.words(shelf)?;
                let library = crate::coaching::Handed::library(clause).map(|(_, id)| id.clone());
                Some(NewClause { id: clause.id_in(&self.document), group, text, library })
            })
            .collect();
        if !clauses.is_empty() {
            writing.act(&AgreementCommand::AddClauses(clauses).into())?;
        }
        if !kit.survey {
            writing.act(&PartnershipCommand::AskAfterSessions { asks: false }.into())?;
        }
        if let Some(programme) = Programme::of_kit(kit) {
            writing.act(&ProgrammeCommand::Begin(programme).into())?;
        }
        Ok(writing.done())
    }

    /// The day it is in a zone when the pair begins.
    fn today(&self, zone: &str, zones: &dyn Zones) -> NaiveDate {
        let now = i64::try_from(self.tick.millis).ok().and_then(DateTime::from_timestamp_millis);
        let now = now.unwrap_or_default();
        let in_utc = now.date_naive();
        let has_begun = |day: &NaiveDate| {
            zones.instant(zone, day.and_time(chrono::NaiveTime::MIN)).is_some_and(|start| start <= now)
        };
        // The latest of the three days it can be anywhere that has begun there.
        let days = [in_utc.succ_opt(), Some(in_utc), in_utc.pred_opt()];
        days.into_iter().flatten().find(has_begun).unwrap_or(in_utc)
    }

    /// The command that plans the first session, and its name. A day that is
    /// over comes back with the rhythm, or not at all.
    fn session(&self, schedule: &Schedule, today: NaiveDate, zones: &dyn Zones) -> Option<(Command, Id)> {
        let Schedule { first, time, zone, minutes, every } = schedule;
        let starts_at = |day: NaiveDate| zones.instant(zone, day.and_time(*time));
        let Some(every) = every else {
            let id = derived_id(&self.document, "kit/session");
            let session = NewSession {
                id: id.clone(),
                starts_at: starts_at(*first).filter(|_| *first >= today)?,
                zone: zone.clone(),
                minutes: *minutes,
            };
            return Some((SessionCommand::Plan(session).into(), id));
        };
        let plan = SeriesPlan {
            every: *every,
            starts_on: *first,
            time: *time,
            zone: zone.clone(),
            minutes: *minutes,
        };
        let day = occurrences(&plan, today.max(*first)).next()?;
        let id = derived_id(&self.document, "kit/series");
        let series = Series { id: id.clone(), plan: Some(plan.clone()), is_ended: false };
        let first = series.occurrence(day, zones)?;
        let session = first.id.clone();
        Some((SessionCommand::StartSeries { id, plan, first }.into(), session))
    }

    fn lay(
        &self,
        writing: &mut Writing,
        session: &Id,
        template: &HandedTemplate,
        shelf: &Shelf,
    ) -> Result<(), Refusal> {
        let people: Vec<Id> = (0..self.people.len()).map(|at| self.person(at)).collect();
        let plans = template.plans(&people, shelf).into_iter().enumerate();
        let named = plans.map(|(at, plan)| (derived_id(session, &format!("kit/segment/{at}")), plan));
        let lay =
            SegmentCommand::Lay { session: session.clone(), segments: named.collect(), in_place: false };
        writing.act(&lay.into())?;
        if let HandedTemplate::Library(id) = template {
            let follow = SessionCommand::FollowTemplate { session: session.clone(), template: id.clone() };
            writing.act(&follow.into())?;
        }
        Ok(())
    }
}

/// A document in the making.
struct Writing {
    book: Book,
    changes: Vec<Change>,
    next: Stamp,
    by: Id,
}

impl Writing {
    fn new(start: &PairStart) -> Self {
        Self {
            book: Book::new(Document::new(start.document.clone())),
            changes: Vec::new(),
            next: Stamp { tick: start.tick, writer: start.writer },
            by: start.person(0),
        }
    }

    fn people(&mut self, start: &PairStart) -> Result<(), Refusal> {
        let people = start.people.iter().enumerate();
        let people =
            people.map(|(at, (name, pen))| NewPerson { id: start.person(at), name: name.clone(), pen: *pen });
        self.act(
            &PeopleCommand::Start { document: start.document.clone(), people: people.collect(), key: None }
                .into(),
        )
    }

    fn act(&mut self, command: &Command) -> Result<(), Refusal> {
        let at = self.next.tick.millis;
        let moment = Moment { stamp: self.next, by: Some(self.by.clone()), at };
        let change = command.draft(&self.book, moment)?;
        self.book.join(Incoming::Change(&change));
        self.changes.push(change);
        self.next.tick.count = self.next.tick.count.saturating_add(1);
        Ok(())
    }

    fn done(self) -> Beginning {
        Beginning { document: self.book.document().clone(), changes: self.changes }
    }
}
