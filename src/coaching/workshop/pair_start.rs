//! How a group begins from a kit: the same on every device, to the last byte.
//!
//! Whoever is first makes the document, with stamps of their own. Each other one
//! is told its name, the people and where the stamps begin, and makes the
//! same document from the same kit. So nothing that follows from the kit is
//! there twice, and nothing can clash.

use chrono::DateTime;

use crate::coaching::{
    AgreementCommand, Book, Command, Handed, HandedTemplate, Kit, Moment, NewClause, NewPerson, NewSession,
    PartnershipCommand, PeopleCommand, Programme, ProgrammeCommand, Refusal, Schedule, SegmentCommand,
    Series, SessionCommand, WorkshopGift, Zones, library::Shelf,
};
use crate::replica::{Change, Document, Id, Incoming, Stamp, Tick, Writer, derived_id};

/// Who begins, and when: all that each other device has to be told beside the
/// kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairStart {
    /// The name of the new document.
    pub document: Id,
    /// The people, the one who begins first: name, and pen from 0 to 5.
    pub people: Vec<(String, u64)>,
    /// Who writes.
    pub writer: Writer,
    /// The first stamp; the others follow by their count.
    pub tick: Tick,
}

/// What a group begins with.
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

    /// The document with nothing but the people in it.
    ///
    /// # Errors
    /// When a name is missing or too long.
    pub fn alone(&self) -> Result<Beginning, Refusal> {
        let mut writing = Writing::new(self);
        writing.people(self)?;
        Ok(writing.done())
    }

    /// What follows from this kit: the people, the first session with its plan,
    /// the draft of the agreement, what is said of the programme, and the
    /// questions and plans of the kit.
    ///
    /// # Errors
    /// When a name is missing, or something in the kit is too long.
    pub fn with(&self, kit: &Kit, shelf: &Shelf, zones: &dyn Zones) -> Result<Beginning, Refusal> {
        let mut writing = self.first_of(kit, shelf, zones)?;
        if !kit.questions.is_empty() {
            writing.act(&WorkshopGift::Questions(kit.questions.clone()).into())?;
        }
        let own = kit.templates.iter().filter(|template| template.library().is_none());
        let own: Vec<HandedTemplate> = own.map(HandedTemplate::as_linked).collect();
        if !own.is_empty() {
            writing.act(&WorkshopGift::Plans(own).into())?;
        }
        Ok(writing.done())
    }

    /// The same as far as the first part of a kit tells, or the first session
    /// alone: the changes that all of it begins with, so that the rest fits on
    /// when it comes.
    ///
    /// # Errors
    /// As [`PairStart::with`].
    pub fn with_first(&self, kit: &Kit, shelf: &Shelf, zones: &dyn Zones) -> Result<Beginning, Refusal> {
        self.first_of(kit, shelf, zones).map(Writing::done)
    }

    fn first_of(&self, kit: &Kit, shelf: &Shelf, zones: &dyn Zones) -> Result<Writing, Refusal> {
        let mut writing = Writing::new(self);
        writing.people(self)?;
        let session = kit.schedule.as_ref().and_then(|it| self.session(it, zones));
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
                let library = clause.library().map(|(_, id)| id.clone());
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
        Ok(writing)
    }

    /// The command that plans the first session, and its name.
    fn session(&self, schedule: &Schedule, zones: &dyn Zones) -> Option<(Command, Id)> {
        let now = i64::try_from(self.tick.millis).ok().and_then(DateTime::from_timestamp_millis);
        let (day, starts_at) = schedule.begins(now.unwrap_or_default(), zones)?;
        let Some(plan) = schedule.plan() else {
            let id = derived_id(&self.document, "kit/session");
            let Schedule { zone, minutes, .. } = schedule.clone();
            let session = NewSession { id: id.clone(), starts_at, zone, minutes };
            return Some((SessionCommand::Plan(session).into(), id));
        };
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
