//! The one list of kinds. Each line names the struct that declares a kind;
//! everything else about it is said there.

use std::fmt;

use super::declaration::{Declaration, Declared, Field, Home, Shape};
use super::view::View;
use crate::coaching::{
    between, celebrations, check, commitments, feedback, goals, handover, people, programme, questions,
    reflection, session, us, workshop,
};
use crate::replica::Record;

pub use turnwise_derive::Kind;

/// Something that is done for the view of every kind.
pub trait ForEachView {
    /// Does it for one.
    fn of<V: View>(&mut self);
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $view:path,)+) => {
        /// The kinds of record this version knows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $kind,)+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// What is declared of it.
            // Not inlined: it is asked everywhere, and is long.
            #[inline(never)]
            pub const fn declaration(self) -> &'static Declaration {
                match self { $(Self::$kind => const { &<$view as Declared>::DECLARATION },)+ }
            }

            /// What people call a record of this kind.
            pub fn label(self) -> String {
                match self { $(Self::$kind => <$view as Declared>::label(),)+ }
            }

            /// So many of them in the language of the interface: "2 notes".
            pub fn counted(self, count: i64) -> String {
                match self { $(Self::$kind => <$view as Declared>::counted(count),)+ }
            }

            /// What people call its field of this name.
            pub(super) fn field_label(self, name: &str) -> Option<String> {
                match self { $(Self::$kind => <$view as Declared>::field_label(name),)+ }
            }

            /// Does something for the view of every kind, in order.
            pub fn each_view(visitor: &mut impl ForEachView) {
                $(visitor.of::<$view>();)+
            }
        }

        // A kind and its view name each other.
        const _: () = { $(assert!(matches!(<$view as View>::KIND, Kind::$kind));)+ };
    };
}

kinds! {
    /// The durable relation of two to six people; its name is the document's.
    Partnership: people::Partnership,
    /// Someone in the work.
    Person: people::Person,
    /// One planned or held conversation.
    Session: session::Session,
    /// A topic someone brings to a session.
    AgendaItem: session::AgendaItem,
    /// Where a topic stands in a session it goes on in.
    AgendaPlace: session::AgendaPlace,
    /// One paragraph of a session's notes.
    Note: session::Note,
    /// What one person said they would do.
    Commitment: commitments::Commitment,
    /// A desired outcome owned by one person.
    Goal: goals::Goal,
    /// An observable mark on the way to a goal.
    Milestone: goals::Milestone,
    /// Deliberate marking of progress.
    Celebration: celebrations::Celebration,
    /// A difference that a person has settled, with the words that were not kept.
    Clash: handover::ClashRecord,
    /// One rule of the agreement.
    Clause: us::Clause,
    /// A person's yes to the exact text of the agreement.
    Assent: us::Assent,
    /// A person's yes to hearing advice in one session, of an older version.
    Consent: us::Consent,
    /// What a person says to advice or mentoring in one session.
    ModeConsent: us::ModeConsent,
    /// What a person says about themselves.
    Card: us::Card,
    /// A card that only its writer has.
    CardDraft: us::CardDraft,
    /// How one person works best.
    WorkStyle: us::WorkStyle,
    /// How one works best, before it is shown.
    WorkStyleDraft: us::WorkStyleDraft,
    /// What one thinks of working with the people of a notebook.
    Fit: us::Fit,
    /// Which person this browser's owner is in a partnership.
    Membership: people::Membership,
    /// The last file saved for a partner.
    Given: handover::LastSent,
    /// The last file added from a partner.
    Taken: handover::LastReceived,
    /// Something that was handed over: a file, an invitation, an update.
    Transfer: handover::Transfer,
    /// An entry that was put into a calendar file.
    InCalendar: handover::InCalendar,
    /// Thanks from one person to another, with the reason.
    Appreciation: celebrations::Appreciation,
    /// How a goal was worded before it was changed.
    GoalVersion: goals::GoalVersion,
    /// Something foreseen that may get in the way of a goal.
    Obstacle: goals::Obstacle,
    /// What stands around a goal: people, constraints, supports.
    Surroundings: goals::Surroundings,
    /// What one person prefers: how to celebrate, how many goals at a time.
    Preferences: people::Preferences,
    /// A small win in the jar that both fill.
    SmallWin: celebrations::SmallWin,
    /// A realisation that is kept.
    Insight: session::Insight,
    /// A session plan of one's own.
    OwnTemplate: session::OwnTemplate,
    /// What one person brings to a session, once it is shared.
    Preparation: session::Preparation,
    /// What one person brings to a session, before it is shared.
    PreparationDraft: session::PreparationDraft,
    /// A note of one's own in a session.
    OwnNote: session::OwnNote,
    /// A question that came up and is kept.
    Question: session::Question,
    /// A timed part of a session.
    Segment: session::Segment,
    /// A rhythm in which sessions come back.
    Series: session::Series,
    /// A stretch of time that a segment was really talked in; only ever added.
    Span: session::Span,
    /// One answer to the survey after a session; only ever added.
    SurveyAnswer: session::SurveyAnswer,
    /// A time that a question was on the table, and whether it landed.
    QuestionUse: questions::QuestionUse,
    /// What the owner thinks of a question.
    QuestionMark: questions::QuestionMark,
    /// A question of one's own.
    OwnQuestion: questions::OwnQuestion,
    /// What a facilitator prepares to hand out.
    Kit: workshop::OwnKit,
    /// One look at how the people are doing with each other.
    WeCheck: check::WeCheck,
    /// One's own answers to it.
    OwnAnswers: check::OwnAnswers,
    /// That somebody has answered it, without saying what; only ever added.
    Seal: check::Seal,
    /// Answers to it that were given; only ever added.
    GivenAnswers: check::GivenAnswers,
    /// A line about how people work together.
    Pattern: check::Pattern,
    /// Feedback from one person to another; only ever added.
    Feedback: feedback::Feedback,
    /// Feedback that only its writer has.
    FeedbackDraft: feedback::FeedbackDraft,
    /// What one person would like to hear about.
    FeedbackRequest: feedback::FeedbackRequest,
    /// What whoever received feedback does with it.
    FeedbackResponse: feedback::FeedbackResponse,
    /// What one person asks somebody outside.
    Ask: feedback::Ask,
    /// What somebody outside answers; only ever added.
    AskReply: feedback::AskReply,
    /// How one person arrives in a session.
    Arrival: session::Arrival,
    /// What one writes for oneself.
    Reflection: reflection::Reflection,
    /// A letter to oneself, out of sight until its time.
    Letter: reflection::LetterToSelf,
    /// What one chose of looking back.
    ReflectionChoices: reflection::ReflectionChoices,
    /// A word between two sessions; only ever added.
    CheckIn: commitments::CheckIn,
    /// A question that somebody carries from a session to the next.
    Inquiry: between::Inquiry,
    /// What one person asks of another, and the answer.
    Request: between::Request,
    /// What somebody who was coached would like done differently.
    CoachingWish: between::CoachingWish,
    /// That the owner of this browser has read something.
    ReadMark: between::ReadMark,
    /// What a notebook knows of the programme it began in.
    Programme: workshop::Programme,
    /// What one person answers at one of the times of a programme.
    ProgrammeAnswer: programme::ProgrammeAnswer,
    /// The slip of one person, and what became of its offer.
    OwnSlip: programme::OwnSlip,
    /// A question in the words of a workshop's facilitator, for all of a notebook.
    WorkshopQuestion: workshop::WorkshopQuestion,
    /// A question of the library that a facilitator chose for all of a notebook.
    WorkshopChoice: workshop::WorkshopChoice,
    /// A session plan in the words of a facilitator, for all of a notebook.
    WorkshopPlan: workshop::WorkshopPlan,
    /// Who works with whom in a workshop.
    RoomPlan: workshop::RoomPlan,
    /// The minutes of a workshop.
    RunSheet: workshop::RunSheet,
    /// One dated workshop.
    Workshop: workshop::Workshop,
    /// What a group said of a programme.
    Bowl: programme::Bowl,
}

impl Kind {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        self.declaration().name
    }

    /// The document its records live in.
    pub const fn home(self) -> Home {
        self.declaration().home
    }

    /// The kind of records with this name in a document of this home. A record
    /// of another home is kept as one of an unknown kind is: unread.
    #[inline(never)]
    pub fn parse(home: Home, name: &str) -> Option<Self> {
        let declared = |kind: &Self| {
            let declaration = kind.declaration();
            declaration.home == home && (declaration.name == name || declaration.formerly == Some(name))
        };
        Self::ALL.iter().copied().find(declared)
    }

    /// The kind of this name, wherever its records live.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Is this record one of this kind, by its name or the one it had before?
    #[inline(never)]
    pub fn is_of(self, record: &Record) -> bool {
        let declaration = self.declaration();
        record.kind == declaration.name || declaration.formerly.is_some_and(|name| record.kind == name)
    }

    /// The kind of a record, wherever it lives. A draft has the fields of what
    /// it becomes, so that a name that both had once says enough.
    #[inline(never)]
    pub fn of_record(record: &Record) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.is_of(record))
    }

    /// Its fields.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        self.declaration().fields.iter().copied().flatten().copied()
    }

    /// The field that names the record it belongs to.
    pub fn parent(self) -> Option<Field> {
        self.field(self.declaration().parent?)
    }

    /// Do records of some kind belong to one of this?
    pub fn is_parent(self) -> bool {
        let belongs = |kind: &Self| kind.parent().is_some_and(|it| it.shape() == Shape::Reference(self));
        Self::ALL.iter().any(belongs)
    }

    /// Its field of this name in files.
    pub fn field(self, name: &str) -> Option<Field> {
        self.fields().find(|field| field.name() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
