//! Everything a person can do: one enum for each concept, listed here.

use super::celebrations::{AppreciationCommand, CelebrationCommand, JarCommand};
use super::commitments::{CommitmentCommand, WriteCheckIn};
use super::goals::{Goal, GoalCommand, Milestone, MilestoneCommand, ObstacleCommand};
use super::handover::{HandoverCommand, Settlement};
use super::people::{MembershipCommand, PartnershipCommand, PeopleCommand, PreferenceCommand};
use super::questions::QuestionCommand;
use super::record::act::{Direction, Moment};
use super::record::base::Base;
use super::record::book::Book;
use super::record::declaration::Home;
use super::record::kind::Kind;
use super::record::pen::Pen;
use super::record::refusal::Refusal;
use super::session::{
    AgendaCommand, AgendaItem, AnswerSurvey, KeepCommand, Note, NoteCommand, PreparationCommand, Segment,
    SegmentCommand, SessionCommand, TemplateCommand,
};
use super::us::{AgreementCommand, CardCommand, Clause};
use super::workshop::{KitCommand, WorkshopCommand};
use crate::replica::{Change, Clash, Draft, Id, TRASHED, unseen_edits};

macro_rules! commands {
    ($($(#[$doc:meta])* $concept:ident($command:ty),)+) => {
        /// What a person can do.
        ///
        /// The names of new records are made by the caller, so that a command
        /// is a plain value: the same one drafted twice writes the same
        /// records.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Command { $($(#[$doc])* $concept($command),)+ }

        $(impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$concept(command)
            }
        })+
    };
}

commands! {
    /// With any record: its place in a list, the Trash, a difference.
    Record(RecordCommand),
    /// With the people of a notebook.
    People(PeopleCommand),
    /// With how a notebook stands.
    Partnership(PartnershipCommand),
    /// With what one prefers.
    Preference(PreferenceCommand),
    /// With this browser's part in a notebook.
    Membership(MembershipCommand),
    /// With what was sent and received.
    Handover(HandoverCommand),
    /// With the agreement.
    Agreement(AgreementCommand),
    /// With what one says about oneself.
    Card(CardCommand),
    /// With a session.
    Session(SessionCommand),
    /// With a topic.
    Agenda(AgendaCommand),
    /// With a note.
    Note(NoteCommand),
    /// With what is kept of a session.
    Keep(KeepCommand),
    /// With a part of a session.
    Segment(SegmentCommand),
    /// With what one brings to a session.
    Preparation(PreparationCommand),
    /// With the survey after a session.
    Survey(AnswerSurvey),
    /// With session plans of one's own.
    Template(TemplateCommand),
    /// With a goal.
    Goal(GoalCommand),
    /// With a milestone.
    Milestone(MilestoneCommand),
    /// With what may get in the way of a goal.
    Obstacle(ObstacleCommand),
    /// With a commitment.
    Commitment(CommitmentCommand),
    /// With a word between two sessions.
    CheckIn(WriteCheckIn),
    /// With a celebration.
    Celebration(CelebrationCommand),
    /// With the jar of small wins.
    Jar(JarCommand),
    /// With thanks.
    Appreciation(AppreciationCommand),
    /// With questions.
    Question(QuestionCommand),
    /// With kits.
    Kit(KitCommand),
    /// With the rounds and the minutes of a workshop.
    Workshop(WorkshopCommand),
}

/// What one does with any record.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "each names a record")]
#[allow(clippy::large_enum_variant, reason = "one is made for an act, and never kept in numbers")]
pub enum RecordCommand {
    /// Moves a record within its list.
    Move {
        id: Id,
        direction: Direction,
    },
    Trash {
        id: Id,
    },
    Restore {
        id: Id,
    },
    /// Takes a draft or something of one's own out of the Trash.
    RestorePrivate {
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
}

impl Command {
    /// Which document this writes to.
    pub fn home(&self) -> Home {
        match self {
            Self::Record(RecordCommand::RestorePrivate { .. })
            | Self::Membership(_)
            | Self::Handover(_)
            | Self::Survey(_)
            | Self::Template(_)
            | Self::Kit(_)
            | Self::Workshop(_) => Home::Private,
            Self::Card(command) => command.home(),
            Self::Preparation(command) => command.home(),
            Self::Question(command) => command.home(),
            Self::Record(
                RecordCommand::Move { .. }
                | RecordCommand::Trash { .. }
                | RecordCommand::Restore { .. }
                | RecordCommand::EmptyTrash
                | RecordCommand::Settle { .. }
                | RecordCommand::LeaveInTrash { .. },
            )
            | Self::People(_)
            | Self::Partnership(_)
            | Self::Preference(_)
            | Self::Agreement(_)
            | Self::Session(_)
            | Self::Agenda(_)
            | Self::Note(_)
            | Self::Keep(_)
            | Self::Segment(_)
            | Self::Goal(_)
            | Self::Milestone(_)
            | Self::Obstacle(_)
            | Self::Commitment(_)
            | Self::CheckIn(_)
            | Self::Celebration(_)
            | Self::Jar(_)
            | Self::Appreciation(_) => Home::Shared,
        }
    }

    /// Drafts the change that this command makes to `book`.
    ///
    /// # Errors
    /// When words are missing or too long, minutes or days make no sense, the
    /// record is not there any more, or it does not belong into this book.
    /// Nothing has been written then.
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
        let change = pen.draft.finish();
        is_at_home(&change, book.home()).then_some(change).ok_or(Refusal::Misplaced)
    }

    /// What a form shows that is filled now, and would give this command if
    /// nobody touched it.
    pub fn form_base(&self, book: &Book, moment: Moment) -> Base {
        Base::of_form(book.document(), self.draft(book, moment).ok().as_ref())
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Record(command) => command.write(pen),
            Self::People(command) => command.write(pen),
            Self::Partnership(command) => command.write(pen),
            Self::Preference(command) => command.write(pen),
            Self::Membership(command) => {
                command.write(pen);
                Ok(())
            }
            Self::Handover(command) => {
                command.write(pen);
                Ok(())
            }
            Self::Agreement(command) => command.write(pen),
            Self::Card(command) => command.write(pen),
            Self::Session(command) => command.write(pen),
            Self::Agenda(command) => command.write(pen),
            Self::Note(command) => command.write(pen),
            Self::Keep(command) => command.write(pen),
            Self::Segment(command) => command.write(pen),
            Self::Preparation(command) => command.write(pen),
            Self::Survey(command) => command.write(pen),
            Self::Template(command) => command.write(pen),
            Self::Goal(command) => command.write(pen),
            Self::Milestone(command) => command.write(pen),
            Self::Obstacle(command) => command.write(pen),
            Self::Commitment(command) => command.write(pen),
            Self::CheckIn(command) => command.write(pen),
            Self::Celebration(command) => command.write(pen),
            Self::Jar(command) => command.write(pen),
            Self::Appreciation(command) => command.write(pen),
            Self::Question(command) => command.write(pen),
            Self::Kit(command) => command.write(pen),
            Self::Workshop(command) => command.write(pen),
        }
    }
}

/// Does everything that this change wrote live in a document of this home? So
/// a private record cannot be written where a partner reads it, whatever a
/// command says of itself. To the Trash a record may go wherever it is.
pub fn is_at_home(change: &Change, home: Home) -> bool {
    change.touches().all(|(id, _)| {
        let Some(record) = change.record(id) else { return true };
        let mut writes = record.writes().filter(|(stamp, _)| **stamp == change.stamp());
        let is_written = writes.any(|(_, write)| write.set.keys().any(|field| field != TRASHED));
        !is_written || Kind::parse(home, &record.kind).is_some()
    })
}

impl RecordCommand {
    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Move { id, direction } => move_in_list(pen, id, *direction),
            Self::Trash { id } | Self::LeaveInTrash { id } => pen.present(id).map(|()| pen.draft.trash(id)),
            Self::Restore { id } | Self::RestorePrivate { id } => {
                pen.present(id).map(|()| pen.draft.restore(id))
            }
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
        }
    }
}

/// Moves a record one place within its list.
fn move_in_list(pen: &mut Pen<'_>, id: &Id, direction: Direction) -> Result<(), Refusal> {
    let book = pen.book;
    let (order, places) = match book.kind_of(id) {
        Some(Kind::AgendaItem) => (AgendaItem::ORDER, pen.need::<AgendaItem>(id)?.places_beside(book)),
        Some(Kind::Milestone) => (Milestone::ORDER, pen.need::<Milestone>(id)?.places_beside(book)),
        Some(Kind::Segment) => (Segment::ORDER, pen.need::<Segment>(id)?.places_beside(book)),
        Some(Kind::Note) => (Note::ORDER, pen.need::<Note>(id)?.places_beside(book)),
        Some(Kind::Goal) => (Goal::ORDER, pen.need::<Goal>(id)?.places_beside(book)),
        Some(Kind::Clause) => (Clause::ORDER, pen.need::<Clause>(id)?.places_beside(book)),
        _ => return Err(Refusal::Gone),
    };
    pen.move_within(order, id, places, direction)
}
