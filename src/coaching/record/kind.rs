//! The kinds of record and the names of their fields, in one place.

/// The kinds of record this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The durable relation of two people; its name is the document's.
    Partnership,
    /// Someone in the work.
    Person,
    /// One planned or held conversation.
    Session,
    /// A matter someone brings to a session.
    AgendaItem,
    /// One paragraph of a session's notes.
    Note,
    /// A promise by one person.
    Commitment,
    /// A desired outcome owned by one person.
    Goal,
    /// An observable mark on the way to a goal.
    Milestone,
    /// Deliberate marking of progress.
    Celebration,
    /// A clash that a person has settled, with the words that were not kept.
    Clash,
    /// One rule of the agreement.
    Clause,
    /// A person's yes to the exact text of the agreement.
    Assent,
    /// A person's yes to hearing advice in one session.
    Consent,
    /// What a person says about themselves: shared, or a draft in private.
    Card,
    /// Private: which person this browser's owner is in a partnership.
    Membership,
    /// Private: the last file saved for a partner.
    Given,
    /// Private: the last file added from a partner.
    Taken,
    /// Thanks from one person to another, with the reason.
    Appreciation,
    /// How a goal was worded before it was changed.
    GoalVersion,
    /// Something foreseen that may get in the way of a goal.
    Obstacle,
    /// What one person prefers: how to celebrate, how many goals at a time.
    Preferences,
    /// A small win in the jar that both fill.
    SmallWin,
    /// A realisation that is kept.
    Insight,
    /// Private: a session plan of one's own. It belongs to the library; until the
    /// app has a library document it lives in the private one.
    OwnTemplate,
    /// What one person brings to a session; private until it is shared.
    Preparation,
    /// A question that came up and is kept.
    Question,
    /// A timed part of a session.
    Segment,
    /// A rhythm in which sessions come back.
    Series,
    /// A stretch of time that a segment was really talked in; only ever added.
    Span,
    /// Private: one answer to the survey after a session; only ever added.
    SurveyAnswer,
    /// A time that a question was on the table, and whether it landed.
    QuestionUse,
    /// Private: what the owner thinks of a question.
    QuestionMark,
    /// Private: a question of one's own.
    OwnQuestion,
    /// Private: what a facilitator prepares to hand out.
    Kit,
    /// A word between two sessions; only ever added.
    CheckIn,
    /// Private: who works with whom in a workshop.
    RoomPlan,
    /// Private: the minutes of a workshop.
    RunSheet,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 37] = [
        Self::Partnership,
        Self::Person,
        Self::Session,
        Self::AgendaItem,
        Self::Note,
        Self::Commitment,
        Self::Goal,
        Self::Milestone,
        Self::Celebration,
        Self::Clash,
        Self::Clause,
        Self::Assent,
        Self::Consent,
        Self::Card,
        Self::Membership,
        Self::Given,
        Self::Taken,
        Self::Appreciation,
        Self::GoalVersion,
        Self::Obstacle,
        Self::Preferences,
        Self::SmallWin,
        Self::Insight,
        Self::OwnTemplate,
        Self::Preparation,
        Self::Question,
        Self::Segment,
        Self::Series,
        Self::Span,
        Self::SurveyAnswer,
        Self::QuestionUse,
        Self::QuestionMark,
        Self::OwnQuestion,
        Self::Kit,
        Self::CheckIn,
        Self::RoomPlan,
        Self::RunSheet,
    ];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Partnership => "partnership",
            Self::Person => "person",
            Self::Session => "session",
            Self::AgendaItem => "agenda_item",
            Self::Note => "note",
            Self::Commitment => "commitment",
            Self::Goal => "goal",
            Self::Milestone => "milestone",
            Self::Celebration => "celebration",
            Self::Clash => "clash",
            Self::Clause => "clause",
            Self::Assent => "assent",
            Self::Consent => "consent",
            Self::Card => "card",
            Self::Membership => "membership",
            Self::Given => "given",
            Self::Taken => "taken",
            Self::Appreciation => "appreciation",
            Self::GoalVersion => "goal_version",
            Self::Obstacle => "obstacle",
            Self::Preferences => "preferences",
            Self::SmallWin => "small_win",
            Self::Insight => "insight",
            Self::OwnTemplate => "template",
            Self::Preparation => "preparation",
            Self::Question => "question",
            Self::Segment => "segment",
            Self::Series => "series",
            Self::Span => "span",
            Self::SurveyAnswer => "survey_answer",
            Self::QuestionUse => "question_use",
            Self::QuestionMark => "question_mark",
            Self::OwnQuestion => "own_question",
            Self::Kit => "kit",
            Self::CheckIn => "check_in",
            Self::RoomPlan => "room_plan",
            Self::RunSheet => "run_sheet",
        }
    }

    /// The kind of this name, if this version knows it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The field that names the record this one belongs to, if it has one.
    pub const fn parent(self) -> Option<Field> {
        match self {
            Self::AgendaItem
            | Self::Note
            | Self::Commitment
            | Self::Appreciation
            | Self::Consent
            | Self::Insight
            | Self::Preparation
            | Self::Question
            | Self::Segment
            | Self::Span
            | Self::SurveyAnswer => Some(Field::Session),
            Self::Milestone | Self::GoalVersion | Self::Obstacle => Some(Field::Goal),
            Self::Celebration => Some(Field::Milestone),
            _ => None,
        }
    }
}

/// The names of fields, as they stand in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// A person's name.
    Name,
    /// A person's pen, 0 to 5.
    Pen,
    /// Of a person: the person this one turned out to be.
    SameAs,
    /// When a session starts: UTC, RFC 3339.
    StartsAt,
    /// The IANA zone a session was planned in.
    Zone,
    /// How many minutes a session or an agenda item is to take.
    Minutes,
    /// Where a session, an agenda item or a goal stands.
    State,
    /// The session something belongs to.
    Session,
    /// What a thing is called.
    Title,
    /// Who brings an agenda item.
    BroughtBy,
    /// The wanted outcome of an agenda item.
    WantedOutcome,
    /// The place in a list: a fractional index.
    Order,
    /// The session an agenda item was carried over from.
    MovedFrom,
    /// The text of a note.
    Text,
    /// Who wrote a note.
    Author,
    /// Who owns a goal or a commitment.
    Owner,
    /// What was promised.
    What,
    /// By which day something is due.
    Due,
    /// How a commitment came out.
    Outcome,
    /// What it taught.
    Learned,
    /// Why a goal matters.
    Why,
    /// The day a goal is aimed at.
    Target,
    /// The goal something belongs to.
    Goal,
    /// The milestone something belongs to.
    Milestone,
    /// The sentence that says how one will see that a milestone is reached.
    Evidence,
    /// The day a milestone was reached.
    Reached,
    /// Of a celebration: what happened.
    Happened,
    /// Of a celebration: why it matters.
    Matters,
    /// Of a celebration: who helped.
    Helpers,
    /// Of a celebration: how it is marked.
    Mark,
    /// The day of a celebration.
    On,
    /// The document a private record speaks of.
    Document,
    /// Which person this browser's owner is.
    Me,
    /// What a file had seen.
    Seen,
    /// When a file was saved, in milliseconds since 1970.
    SavedAt,
    /// Up to when a partner's file held my own words, in milliseconds.
    HadMineUpTo,
    /// Of a settled clash: the record it was about.
    Record,
    /// Of a settled clash: the field it was about.
    ClashField,
    /// Of a settled clash: the value that was not kept.
    Dropped,
    /// Of a settled clash: who had written the value that was not kept.
    DroppedBy,
    /// Of a settled clash: what was decided.
    Settled,
    /// Of a partnership: the document that lives on in its place.
    MergedInto,
    /// Of preferences: whether anniversaries are pointed out.
    Anniversaries,
    /// How sure the owner of a commitment is to keep it: 0 to 10.
    Confidence,
    /// The day a small win was drawn from the jar.
    Drawn,
    /// The first thing to do for a commitment.
    FirstStep,
    /// Of preferences: how many goals in focus at a time.
    FocusLimit,
    /// The commitment that this one was agreed in place of.
    Follows,
    /// Who thanks.
    From,
    /// What kind of goal it is.
    GoalKind,
    /// What would make one surer to keep a commitment.
    Lifts,
    /// Of preferences: whether a celebration may move.
    Motion,
    /// The person something is about: an assent, a consent, a card, a style.
    Person,
    /// Of a milestone: how its reaching is to be marked.
    Plan,
    /// Why a goal was worded anew.
    Reason,
    /// The day it was said how a commitment came out.
    ReviewedOn,
    /// Of preferences: how one likes to celebrate.
    Style,
    /// What a goal fits to, each followed by a comma.
    Tags,
    /// Of an obstacle: what one does when it comes.
    Then,
    /// Who is thanked.
    To,
    /// Why a goal matters to others.
    WhyOthers,
    /// What a segment is for.
    Purpose,
    /// The fewest minutes a segment can do with.
    Minimum,
    /// How people work together: in a partnership (coaching, mentoring or both)
    /// or in a segment (feedback and advice, too).
    Mode,
    /// Who has which role in a segment: person to role.
    Roles,
    /// Sentences that help in a segment.
    Prompts,
    /// Minutes added to a segment, or taken from it, while talking.
    Adjusted,
    /// The segment something belongs to.
    Segment,
    /// When a stretch began, in milliseconds since 1970.
    Began,
    /// When a stretch ended, in milliseconds since 1970.
    Ended,
    /// The note that a record was made from.
    FromNote,
    /// Of a preparation: what happened since last time.
    SinceLast,
    /// Of a preparation: what one brings.
    Bring,
    /// Of a preparation: what one needs from the other.
    Need,
    /// The promise that a word between sessions is about.
    Commitment,
    /// Of an answer: the item of the survey.
    Item,
    /// Of an answer: 0 to 10.
    Value,
    /// Of a template: its segments.
    Segments,
    /// Of a series: weekly, fortnightly or monthly.
    Every,
    /// Of a series: its first day.
    StartsOn,
    /// Of a series: the time of day, where its zone is.
    Time,
    /// How deep a note stands under the one before it.
    Indent,
    /// Of an agenda item: how many times it was carried over.
    Carried,
    /// Of an agenda item: whether it comes first.
    Priority,
    /// Of an agenda item: the session in which its owner said that it stays.
    StillWanted,
    /// Of a partnership: the day its agreement is to be read again.
    ReviewOn,
    /// Of a partnership: since which day it stands where it stands.
    Since,
    /// Of a partnership: where these people would turn for other help.
    Boundary,
    /// Of a clause: which part of the agreement it belongs to.
    Group,
    /// Of a clause and of a session: what of the library it began as.
    Library,
    /// Of an assent: the digest of the text that was agreed to.
    Digest,
    /// Of a card: what it speaks of; of a question, too.
    Topic,
    /// The question that was asked or marked.
    Question,
    /// Of a question on the table: which time round the pool.
    Round,
    /// Of a question on the table: whether it landed.
    Landed,
    /// Of a question: whether it has a star.
    Starred,
    /// Of a question: whether it is not for a partnership.
    Hidden,
    /// Of a question: where in a talk it belongs.
    Phase,
    /// Of a question: how deep it goes, 1 to 3.
    Depth,
    /// Of a session: that it was wrapped. Its stamp says after what.
    Wrapped,
    /// Of a kit: what its facilitator says to those who open it.
    Welcome,
    /// Of a kit: whom to ask, and where.
    Contact,
    /// Of a kit: the draft of the agreement.
    Clauses,
    /// Of a kit: its session plans.
    Templates,
    /// Of a kit: its questions.
    Questions,
    /// Of a kit: when its pairs meet.
    Schedule,
    /// Of a kit and of a partnership: whether one is asked after each session.
    Survey,
    /// Private: the link that brings the second of a pair to the same beginning.
    Invitation,
    /// Of a room plan: the names of the people, in the order of their seats.
    Names,
    /// Of a room plan: the groups of each round, by seat.
    Groups,
    /// Of a room plan: who is not there, and from which round on.
    Away,
    /// Of a run sheet: its blocks.
    Blocks,
    /// Of a run sheet: when it is to end, in milliseconds since 1970.
    Until,
}

impl Field {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Pen => "pen",
            Self::SameAs => "same_as",
            Self::StartsAt => "starts_at",
            Self::Zone => "zone",
            Self::Minutes => "minutes",
            Self::State => "state",
            Self::Session => "session",
            Self::Title => "title",
            Self::BroughtBy => "brought_by",
            Self::WantedOutcome => "wanted_outcome",
            Self::Order => "order",
            Self::MovedFrom => "moved_from",
            Self::Text => "text",
            Self::Author => "author",
            Self::Owner => "owner",
            Self::What => "what",
            Self::Due => "due",
            Self::Outcome => "outcome",
            Self::Learned => "learned",
            Self::Why => "why",
            Self::Target => "target",
            Self::Goal => "goal",
            Self::Milestone => "milestone",
            Self::Evidence => "evidence",
            Self::Reached => "reached",
            Self::Happened => "happened",
            Self::Matters => "matters",
            Self::Helpers => "helpers",
            Self::Mark => "mark",
            Self::On => "on",
            Self::Document => "document",
            Self::Me => "me",
            Self::Seen => "seen",
            Self::SavedAt => "saved_at",
            Self::HadMineUpTo => "had_mine_up_to",
            Self::Record => "record",
            Self::ClashField => "field",
            Self::Dropped => "dropped",
            Self::DroppedBy => "dropped_by",
            Self::Settled => "settled",
            Self::MergedInto => "merged_into",
            Self::Anniversaries => "anniversaries",
            Self::Confidence => "confidence",
            Self::Drawn => "drawn",
            Self::FirstStep => "first_step",
            Self::FocusLimit => "focus_limit",
            Self::Follows => "follows",
            Self::From => "from",
            Self::GoalKind => "goal_kind",
            Self::Lifts => "lifts",
            Self::Motion => "motion",
            Self::Person => "person",
            Self::Plan => "plan",
            Self::Reason => "reason",
            Self::ReviewedOn => "reviewed_on",
            Self::Style => "style",
            Self::Tags => "tags",
            Self::Then => "then",
            Self::To => "to",
            Self::WhyOthers => "why_others",
            Self::Purpose => "purpose",
            Self::Minimum => "minimum",
            Self::Mode => "mode",
            Self::Roles => "roles",
            Self::Prompts => "prompts",
            Self::Adjusted => "adjusted",
            Self::Segment => "segment",
            Self::Began => "began",
            Self::Ended => "ended",
            Self::FromNote => "from_note",
            Self::SinceLast => "since_last",
            Self::Bring => "bring",
            Self::Need => "need",
            Self::Commitment => "commitment",
            Self::Item => "item",
            Self::Value => "value",
            Self::Segments => "segments",
            Self::Every => "every",
            Self::StartsOn => "starts_on",
            Self::Time => "time",
            Self::Indent => "indent",
            Self::Carried => "carried",
            Self::Priority => "priority",
            Self::StillWanted => "still_wanted",
            Self::ReviewOn => "review_on",
            Self::Since => "since",
            Self::Boundary => "boundary",
            Self::Group => "group",
            Self::Library => "library",
            Self::Digest => "digest",
            Self::Topic => "topic",
            Self::Question => "question",
            Self::Round => "round",
            Self::Landed => "landed",
            Self::Starred => "starred",
            Self::Hidden => "hidden",
            Self::Phase => "phase",
            Self::Depth => "depth",
            Self::Wrapped => "wrapped",
            Self::Welcome => "welcome",
            Self::Contact => "contact",
            Self::Clauses => "clauses",
            Self::Templates => "templates",
            Self::Questions => "questions",
            Self::Schedule => "schedule",
            Self::Survey => "survey",
            Self::Invitation => "invitation",
            Self::Names => "names",
            Self::Groups => "groups",
            Self::Away => "away",
            Self::Blocks => "blocks",
            Self::Until => "until",
        }
    }
}
