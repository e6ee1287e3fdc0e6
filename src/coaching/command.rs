//! What a person can do: one table, and how each entry becomes a change.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

use super::agenda::{AgendaItem, AgendaState};
use super::appreciation::AppreciationCommand;
use super::base::Base;
use super::book::Book;
use super::celebration::Celebration;
use super::check_in::WriteCheckIn;
use super::clash_record::Settlement;
use super::commitment::{Commitment, Outcome};
use super::commitment_command::CommitmentCommand;
use super::gladness::GladCommand;
use super::goal::{Goal, GoalState};
use super::goal_command::GoalCommand;
use super::handover::{Given, Taken};
use super::kind::{Field, Kind};
use super::kit::KitCommand;
use super::membership::Membership;
use super::milestone::Milestone;
use super::note::Note;
use super::order::order_after;
use super::pen::{Pen, day};
use super::person::{PENS, Person};
use super::question_command::QuestionCommand;
use super::refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, fits, words};
use super::room_command::RoomCommand;
use super::session::{Session, SessionState};
use super::sheet_command::SheetCommand;
use super::us_command::UsCommand;
use crate::replica::{Change, Clash, Draft, Id, Seen, Stamp, unseen_edits};

/// Who acts, and when.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The stamp of the act.
    pub stamp: Stamp,
    /// The person, if this browser knows who its owner is.
    pub by: Option<Id>,
    /// The wall clock in milliseconds since 1970.
    pub at: u64,
}

/// Which document a command writes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The partnership's: the partner will have it with the next file.
    Shared,
    /// This browser's own: it never leaves but in a full backup.
    Private,
}

/// A person to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// The new record's name.
    pub id: Id,
    /// What the person is called.
    pub name: String,
    /// The pen, 0 to 5.
    pub pen: u64,
}

/// A session to plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// The new record's name.
    pub id: Id,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// The IANA zone it is planned in.
    pub zone: String,
    /// How long it is meant to take, in minutes.
    pub minutes: u64,
}

/// Towards the start or the end of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// One place towards the start.
    Up,
    /// One place towards the end.
    Down,
}

/// What a person can do.
///
/// The names of new records are made by the caller, so that a command is a
/// plain value: the same one drafted twice writes the same records.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum Command {
    // People
    StartPartnership {
        document: Id,
        people: Vec<NewPerson>,
    },
    RenamePerson {
        person: Id,
        name: String,
    },
    ChoosePen {
        person: Id,
        pen: u64,
    },
    // Sessions
    PlanSession(NewSession),
    MoveSession(NewSession),
    SetSessionState {
        session: Id,
        state: SessionState,
    },
    /// Ends a session: open items move to the next one, which `next` may plan.
    WrapSession {
        session: Id,
        next: Option<NewSession>,
    },
    // Agenda
    AddAgendaItem {
        id: Id,
        session: Id,
        title: String,
        brought_by: Id,
        minutes: u64,
        wanted_outcome: String,
    },
    EditAgendaItem {
        id: Id,
        title: String,
        brought_by: Id,
        minutes: u64,
        wanted_outcome: String,
    },
    MarkAgendaItem {
        id: Id,
        state: AgendaState,
    },
    // Notes
    AddNote {
        id: Id,
        session: Id,
        author: Id,
        text: String,
        after: Option<Id>,
    },
    EditNote {
        id: Id,
        text: String,
    },
    // Commitments
    MakeCommitment {
        id: Id,
        owner: Id,
        what: String,
        due: Option<NaiveDate>,
        session: Option<Id>,
        goal: Option<Id>,
    },
    EditCommitment {
        id: Id,
        owner: Id,
        what: String,
        due: Option<NaiveDate>,
        goal: Option<Id>,
    },
    ReviewCommitment {
        id: Id,
        outcome: Outcome,
        learned: String,
    },
    // Goals
    AddGoal {
        id: Id,
        owner: Id,
        title: String,
        why: String,
        target: Option<NaiveDate>,
    },
    EditGoal {
        id: Id,
        owner: Id,
        title: String,
        why: String,
        target: Option<NaiveDate>,
    },
    SetGoalState {
        id: Id,
        state: GoalState,
    },
    AddMilestone {
        id: Id,
        goal: Id,
        title: String,
        evidence: String,
        due: Option<NaiveDate>,
    },
    EditMilestone {
        id: Id,
        title: String,
        evidence: String,
        due: Option<NaiveDate>,
    },
    /// Reaching a milestone starts its celebration.
    ReachMilestone {
        id: Id,
        on: NaiveDate,
    },
    UnreachMilestone {
        id: Id,
    },
    WriteCelebration {
        id: Id,
        happened: String,
        matters: String,
        helpers: String,
        mark: String,
    },
    // Lists, Trash, Review
    /// Moves an agenda item, a milestone or a goal within its list.
    Move {
        id: Id,
        direction: Direction,
    },
    Trash {
        id: Id,
    },
    /// Private: takes a draft or something of one's own out of the Trash.
    PutBack {
        id: Id,
    },
    Restore {
        id: Id,
    },
    EmptyTrash,
    Settle {
        clash: Clash,
        settlement: Settlement,
    },
    /// A trashed record that someone had edited unseen stays in the Trash.
    LeaveInTrash {
        id: Id,
    },
    /// Agreement, cards, and how the partnership stands.
    Us(UsCommand),
    // Private
    EnterPartnership {
        document: Id,
        me: Option<Id>,
    },
    LeavePartnership {
        document: Id,
    },
    /// Private: the owner of this browser has brought a notebook together with
    /// another one.
    NoteTogether {
        document: Id,
        heir: Id,
    },
    NoteGiven {
        document: Id,
        seen: Seen,
        saved_at: u64,
    },
    NoteTaken {
        document: Id,
        seen: Seen,
        saved_at: u64,
        had_mine_up_to: Option<u64>,
    },
    // Growing
    Appreciation(AppreciationCommand),
    /// A word between two sessions.
    CheckIn(WriteCheckIn),
    Commitment(CommitmentCommand),
    Glad(GladCommand),
    Goal(GoalCommand),
    /// Kits, of one's own.
    Kit(KitCommand),
    /// The questions of the library and one's own.
    Question(QuestionCommand),
    /// Private: the rounds and the minutes of a workshop.
    Room(RoomCommand),
    /// Everything else on a session's sheet.
    Sheet(SheetCommand),
}

impl Command {
    /// Which document this writes to.
    pub fn place(&self) -> Place {
        match self {
            Self::EnterPartnership { .. }
            | Self::LeavePartnership { .. }
            | Self::NoteTogether { .. }
            | Self::NoteGiven { .. }
            | Self::NoteTaken { .. }
            | Self::PutBack { .. }
            | Self::Room(_) => Place::Private,
            Self::Kit(command) => command.place(),
            Self::Question(command) => command.place(),
            Self::Sheet(command) => command.place(),
            Self::Us(command) => command.place(),
            _ => Place::Shared,
        }
    }

    /// Drafts the change that this command makes to `book`.
    ///
    /// # Errors
    /// When words are missing or too long, minutes or days make no sense, or
    /// the record is not there any more. Nothing has been written then.
    pub fn draft(&self, book: &Book, moment: Moment) -> Result<Change, Refusal> {
        self.draft_from(book, moment, &Base::Now)
    }

    /// The same, of one who has had `base` in front of them: what they did not
    /// touch is not written, and what came since is not written over.
    ///
    /// # Errors
    /// As [`Command::draft`].
    pub fn draft_from(&self, book: &Book, moment: Moment, base: &Base) -> Result<Change, Refusal> {
        let Moment { stamp, by, at } = moment;
        let mut pen = Pen { book, base, draft: Draft::new(book.document(), stamp, by, at), at };
        self.write(&mut pen)?;
        Ok(pen.draft.finish())
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::StartPartnership { .. } | Self::RenamePerson { .. } | Self::ChoosePen { .. } => {
                self.write_people(pen)
            }
            Self::PlanSession(_)
            | Self::MoveSession(_)
            | Self::SetSessionState { .. }
            | Self::WrapSession { .. } => self.write_sessions(pen),
            Self::AddAgendaItem { .. }
            | Self::EditAgendaItem { .. }
            | Self::MarkAgendaItem { .. }
            | Self::AddNote { .. }
            | Self::EditNote { .. }
            | Self::MakeCommitment { .. }
            | Self::EditCommitment { .. }
            | Self::ReviewCommitment { .. } => self.write_talk(pen),
            Self::AddGoal { .. }
            | Self::EditGoal { .. }
            | Self::SetGoalState { .. }
            | Self::AddMilestone { .. }
            | Self::EditMilestone { .. }
            | Self::ReachMilestone { .. }
            | Self::UnreachMilestone { .. }
            | Self::WriteCelebration { .. } => self.write_goals(pen),
            Self::Move { id, direction } => pen.move_in_list(id, *direction),
            Self::Trash { id } => pen.present(id).map(|()| pen.draft.trash(id)),
            Self::Restore { id } | Self::PutBack { id } => pen.present(id).map(|()| pen.draft.restore(id)),
            Self::EmptyTrash => {
                // What someone edited unseen waits for an answer first.
                let waiting = unseen_edits(pen.book.document());
                for (id, _) in pen.book.trash() {
                    if waiting.iter().all(|edit| edit.record != id) {
                        pen.draft.empty(&id);
                    }
                }
                Ok(())
            }
            Self::Settle { clash, settlement } => pen.settle(clash, *settlement),
            Self::LeaveInTrash { id } => pen.present(id).map(|()| pen.draft.trash(id)),
            Self::Us(command) => command.write(pen),
            Self::EnterPartnership { .. }
            | Self::LeavePartnership { .. }
            | Self::NoteTogether { .. }
            | Self::NoteGiven { .. }
            | Self::NoteTaken { .. } => self.write_private(pen),
            Self::Appreciation(command) => command.write(pen),
            Self::CheckIn(it) => it.write(pen),
            Self::Commitment(command) => command.write(pen),
            Self::Glad(command) => command.write(pen),
            Self::Goal(command) => command.write(pen),
            Self::Kit(command) => command.write(pen),
            Self::Question(command) => command.write(pen),
            Self::Room(command) => command.write(pen),
            Self::Sheet(command) => command.write(pen),
        }
    }

    fn write_people(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::StartPartnership { document, people } => {
                pen.put(document, Kind::Partnership, Field::State, "open");
                for person in people {
                    pen.put(&person.id, Kind::Person, Field::Name, words(&person.name, NAME_LIMIT)?);
                    pen.put(&person.id, Kind::Person, Field::Pen, person.pen % PENS);
                }
            }
            Self::RenamePerson { person, name } => {
                pen.need::<Person>(person)?;
                pen.put(person, Kind::Person, Field::Name, words(name, NAME_LIMIT)?);
            }
            Self::ChoosePen { person, pen: colour } => {
                pen.need::<Person>(person)?;
                pen.put(person, Kind::Person, Field::Pen, colour % PENS);
            }
            _ => {}
        }
        Ok(())
    }

    fn write_sessions(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::PlanSession(session) => {
                pen.put_session(session)?;
                let held = pen.held_items();
                pen.carry(&held, &session.id);
            }
            Self::MoveSession(session) => {
                let held: Session = pen.need(&session.id)?;
                pen.put_session(session)?;
                if held.state == SessionState::Missed {
                    pen.put(&session.id, Kind::Session, Field::State, SessionState::Planned.name());
                }
            }
            Self::SetSessionState { session, state } => {
                pen.need::<Session>(session)?;
                pen.put(session, Kind::Session, Field::State, state.name());
                if *state == SessionState::Live {
                    // Held while the partner, elsewhere, planned this session.
                    let mut held = pen.held_items();
                    held.retain(|item| item.session.as_ref() != Some(session));
                    pen.carry(&held, session);
                }
            }
            Self::WrapSession { session, next } => {
                let held: Session = pen.need(session)?;
                let next = match next {
                    Some(planned) => {
                        pen.put_session(planned)?;
                        Some(planned.id.clone())
                    }
                    None => pen.book.session_after(&held).map(|next| next.id),
                };
                pen.put(session, Kind::Session, Field::State, SessionState::Wrapped.name());
                if !matches!(held.state, SessionState::Wrapped | SessionState::Reviewed) {
                    // Once more after it was reopened: the stamp is what counts.
                    pen.draft.set(session, Kind::Session.name(), Field::Wrapped.name(), true);
                }
                pen.end_spans(session);
                if let Some(next) = next {
                    let mut open = pen.book.agenda(session);
                    open.retain(|item| item.state == AgendaState::Open);
                    pen.carry(&open, &next);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write_talk(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::AddAgendaItem { id, session, title, brought_by, minutes, wanted_outcome } => {
                let last = pen.book.agenda(session).pop().map(|item| item.order);
                let kind = Kind::AgendaItem;
                pen.put(id, kind, Field::Session, session.as_str());
                pen.put(id, kind, Field::Order, order_after(last.as_deref()));
                pen.put_agenda_item(id, title, brought_by, *minutes, wanted_outcome)?;
            }
            Self::EditAgendaItem { id, title, brought_by, minutes, wanted_outcome } => {
                pen.need::<AgendaItem>(id)?;
                pen.put_agenda_item(id, title, brought_by, *minutes, wanted_outcome)?;
            }
            Self::MarkAgendaItem { id, state } => {
                pen.need::<AgendaItem>(id)?;
                pen.put(id, Kind::AgendaItem, Field::State, state.name());
            }
            Self::AddNote { id, session, author, text, after } => {
                pen.put(id, Kind::Note, Field::Session, session.as_str());
                pen.put(id, Kind::Note, Field::Author, author.as_str());
                pen.put(id, Kind::Note, Field::Text, fits(text, TEXT_LIMIT)?);
                pen.place_note(id, session, after.as_ref());
            }
            Self::EditNote { id, text } => {
                pen.need::<Note>(id)?;
                pen.put(id, Kind::Note, Field::Text, fits(text, TEXT_LIMIT)?);
            }
            Self::MakeCommitment { id, owner, what, due, session, goal } => {
                pen.put_commitment(id, owner, what, *due, goal.as_ref())?;
                if let Some(session) = session {
                    pen.put(id, Kind::Commitment, Field::Session, session.as_str());
                }
            }
            Self::EditCommitment { id, owner, what, due, goal } => {
                pen.need::<Commitment>(id)?;
                pen.put_commitment(id, owner, what, *due, goal.as_ref())?;
            }
            Self::ReviewCommitment { id, outcome, learned } => {
                pen.need::<Commitment>(id)?;
                pen.put(id, Kind::Commitment, Field::Outcome, outcome.name());
                pen.put(id, Kind::Commitment, Field::Learned, fits(learned, TEXT_LIMIT)?);
            }
            _ => {}
        }
        Ok(())
    }

    fn write_goals(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::AddGoal { id, owner, title, why, target } => {
                let last = pen.book.goals().pop().map(|goal| goal.order);
                pen.put(id, Kind::Goal, Field::Order, order_after(last.as_deref()));
                pen.put_goal(id, owner, title, why, *target)?;
            }
            Self::EditGoal { id, owner, title, why, target } => {
                pen.need::<Goal>(id)?;
                pen.put_goal(id, owner, title, why, *target)?;
            }
            Self::SetGoalState { id, state } => {
                pen.need::<Goal>(id)?;
                pen.put(id, Kind::Goal, Field::State, state.name());
            }
            Self::AddMilestone { id, goal, title, evidence, due } => {
                let last = pen.book.milestones(goal).pop().map(|stone| stone.order);
                pen.put(id, Kind::Milestone, Field::Goal, goal.as_str());
                pen.put(id, Kind::Milestone, Field::Order, order_after(last.as_deref()));
                pen.put_milestone(id, title, evidence, *due)?;
            }
            Self::EditMilestone { id, title, evidence, due } => {
                pen.need::<Milestone>(id)?;
                pen.put_milestone(id, title, evidence, *due)?;
            }
            Self::ReachMilestone { id, on } => {
                let milestone: Milestone = pen.need(id)?;
                pen.put(id, Kind::Milestone, Field::Reached, day(*on)?);
                pen.start_celebration(&milestone, *on)?;
            }
            Self::UnreachMilestone { id } => {
                pen.need::<Milestone>(id)?;
                pen.put(id, Kind::Milestone, Field::Reached, Value::Null);
                let celebration = Celebration::id_of(id);
                if pen.book.get::<Celebration>(&celebration).is_some() {
                    pen.draft.trash(&celebration);
                }
            }
            Self::WriteCelebration { id, happened, matters, helpers, mark } => {
                pen.need::<Celebration>(id)?;
                let texts = [
                    (Field::Happened, happened),
                    (Field::Matters, matters),
                    (Field::Helpers, helpers),
                    (Field::Mark, mark),
                ];
                for (field, text) in texts {
                    pen.put(id, Kind::Celebration, field, fits(text, TEXT_LIMIT)?);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write_private(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::EnterPartnership { document, me } => {
                let id = Membership::id_of(document);
                pen.put(&id, Kind::Membership, Field::Document, document.as_str());
                if let Some(me) = me {
                    pen.put(&id, Kind::Membership, Field::Me, me.as_str());
                }
                pen.draft.restore(&id);
            }
            Self::LeavePartnership { document } => pen.draft.trash(&Membership::id_of(document)),
            Self::NoteTogether { document, heir } => {
                let id = Membership::heir_id_of(document);
                pen.put(&id, Kind::Membership, Field::Document, document.as_str());
                pen.put(&id, Kind::Membership, Field::MergedInto, heir.as_str());
                pen.bring_back(&id);
            }
            Self::NoteGiven { document, seen, saved_at } => {
                let id = Given::id_of(document);
                pen.put(&id, Kind::Given, Field::Seen, json(seen));
                pen.put(&id, Kind::Given, Field::SavedAt, *saved_at);
            }
            Self::NoteTaken { document, seen, saved_at, had_mine_up_to } => {
                let id = Taken::id_of(document);
                pen.put(&id, Kind::Taken, Field::Seen, json(seen));
                pen.put(&id, Kind::Taken, Field::SavedAt, *saved_at);
                pen.put(&id, Kind::Taken, Field::HadMineUpTo, *had_mine_up_to);
            }
            _ => {}
        }
        Ok(())
    }
}

fn json(seen: &Seen) -> Value {
    serde_json::to_value(seen).unwrap_or_default()
}
