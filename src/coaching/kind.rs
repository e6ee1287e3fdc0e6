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
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 17] = [
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
        }
    }

    /// The kind of this name, if this version knows it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The field that names the record this one belongs to, if it has one.
    pub const fn parent(self) -> Option<Field> {
        match self {
            Self::AgendaItem | Self::Note | Self::Commitment | Self::Consent => Some(Field::Session),
            Self::Milestone => Some(Field::Goal),
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
    /// Of a partnership: coaching, mentoring or both.
    Mode,
    /// Of a partnership: the day its agreement is to be read again.
    ReviewOn,
    /// Of a partnership: since which day it stands where it stands.
    Since,
    /// Of a partnership: where these people would turn for other help.
    Boundary,
    /// Of a clause: which part of the agreement it belongs to.
    Group,
    /// Of a clause: the one of the library that it began as.
    Library,
    /// Whom an assent, a consent or a card is about.
    Person,
    /// Of an assent: the digest of the text that was agreed to.
    Digest,
    /// Of a card: what it speaks of.
    Topic,
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
            Self::Mode => "mode",
            Self::ReviewOn => "review_on",
            Self::Since => "since",
            Self::Boundary => "boundary",
            Self::Group => "group",
            Self::Library => "library",
            Self::Person => "person",
            Self::Digest => "digest",
            Self::Topic => "topic",
        }
    }
}
