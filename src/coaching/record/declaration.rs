//! What is declared of a kind of record and of each of its fields, once, beside
//! the struct that reads it. Lists of kinds and fields are made from this.

use super::kind::Kind;
use super::refusal::{TEXT_LIMIT, TITLE_LIMIT};
use crate::replica::Record;

pub use turnwise_derive::Part;

/// The document that records of a kind live in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// The notebook's: the partner has it with the next update.
    Shared,
    /// This browser's own: it leaves with a backup only.
    Private,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The name of a person's record.
    Person,
    /// The name of another record of this kind.
    Reference(Kind),
    /// A single line of words.
    Line,
    /// Prose; may have paragraphs.
    Text,
    /// A few words, each followed by a comma.
    Words,
    /// A day on the calendar: `2026-05-03`.
    Day,
    /// An instant: UTC, RFC 3339.
    Instant,
    /// One of some names.
    Choice,
    /// `on` or `off`, or a name for each.
    Switch,
    /// A whole number.
    Number,
    /// A number of minutes.
    Minutes,
    /// A place in a list: a fractional index.
    Order,
    /// Several values in one field; kinds to come use records instead.
    List,
    /// A name that no person reads: of a zone, of something in the library, a
    /// digest, what a document has seen.
    Code,
}

/// What holds when two people wrote a field without knowing of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Both are kept, and a person is asked.
    Ask,
    /// The later one holds.
    Newest,
    /// The one further on in the life of the thing holds: its stages by their
    /// names in files, the first one first.
    Furthest(&'static [&'static str]),
    /// A day at which something came about: any is further than none, and the
    /// earlier one holds.
    Earliest,
}

/// What a field says about its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Whose it is.
    Owner,
    /// Who wrote it.
    Author,
}

/// A field, as it is declared.
#[derive(Debug, PartialEq, Eq)]
pub struct FieldDeclaration {
    /// The name in files.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// The most characters; 0 where they are not counted.
    pub limit: usize,
    /// What holds when two wrote it apart.
    pub policy: Policy,
    /// The fields of one name are one decision.
    pub group: Option<&'static str>,
    /// What it says about its record.
    pub role: Option<Role>,
    /// A preview does not say that it changed.
    pub is_folded: bool,
    /// Of a choice: the name of the one that holds where nothing was chosen.
    pub starts_as: Option<&'static str>,
}

/// A field of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    kind: Kind,
    declared: &'static FieldDeclaration,
}

impl Field {
    /// For the derive alone.
    pub const fn new(kind: Kind, declared: &'static FieldDeclaration) -> Self {
        Self { kind, declared }
    }

    /// The kind it is a field of.
    pub const fn kind(self) -> Kind {
        self.kind
    }

    /// The name in files.
    pub const fn name(self) -> &'static str {
        self.declared.name
    }

    /// What it holds.
    pub const fn shape(self) -> Shape {
        self.declared.shape
    }

    /// The most characters; 0 where they are not counted.
    pub const fn limit(self) -> usize {
        self.declared.limit
    }

    /// What holds when two wrote it apart. Nobody is asked about a field of
    /// which a preview says nothing: it goes along with its decision, or the
    /// later value holds.
    pub const fn policy(self) -> Policy {
        match self.declared.policy {
            Policy::Ask if self.declared.is_folded && self.declared.group.is_none() => Policy::Newest,
            policy => policy,
        }
    }

    /// Is a person asked when two wrote it apart?
    pub const fn is_asked(self) -> bool {
        matches!(self.declared.policy, Policy::Ask) && !self.declared.is_folded
    }

    /// The name of the decision it is part of.
    pub const fn group(self) -> Option<&'static str> {
        self.declared.group
    }

    /// What it says about its record.
    pub const fn role(self) -> Option<Role> {
        self.declared.role
    }

    /// Does a preview say nothing of it?
    pub const fn is_folded(self) -> bool {
        self.declared.is_folded
    }

    /// Of a choice: the name of the one that holds where nothing was chosen.
    pub const fn starts_as(self) -> Option<&'static str> {
        self.declared.starts_as
    }

    /// Does it hold words of people, which search looks through?
    pub const fn holds_words(self) -> bool {
        matches!(self.declared.shape, Shape::Line | Shape::Text | Shape::Words)
    }

    /// The same field of another kind: of the draft that only its writer has.
    #[must_use]
    pub const fn of(self, kind: Kind) -> Self {
        Self { kind, declared: self.declared }
    }

    /// What people call it; nothing for a field that is never spoken of.
    pub fn label(self) -> Option<String> {
        self.kind.field_label(self.declared.name)
    }
}

/// A kind of record, as it is declared.
#[derive(Debug)]
pub struct Declaration {
    /// The name in files.
    pub name: &'static str,
    /// The name that records of this home had in earlier versions. They are
    /// read for ever.
    pub formerly: Option<&'static str>,
    /// Where its records live.
    pub home: Home,
    /// The field that names the record it belongs to.
    pub parent: Option<&'static str>,
    /// Is there a page that shows records of this kind, so that they are found?
    pub is_found: bool,
    /// A preview does not list its records.
    pub is_folded: bool,
    /// A new one comes with what it belongs to, and is not told of by itself: the
    /// parts of a plan that was laid.
    pub comes_along: bool,
    /// Restoring brings back one that is missing, and changes none that is
    /// here: persons, what was sent and received, answers.
    pub stays_when_restored: bool,
    /// Its fields: its own, then those of each part.
    pub fields: &'static [&'static [Field]],
}

/// A struct that declares a kind of record; made by `#[derive(Kind)]`.
pub trait Declared {
    /// What it declares.
    const DECLARATION: Declaration;

    /// What people call a record of this kind.
    fn label() -> String;

    /// So many of them, as the interface says it: "2 notes".
    fn counted(count: i64) -> String {
        let _ = count;
        Self::label()
    }

    /// What people call the field of this name.
    fn field_label(name: &str) -> Option<String>;
}

/// Fields that stand together within a record; made by `#[derive(Part)]`.
pub trait Part {
    /// The fields.
    const FIELDS: &'static [Field];

    /// Reads them.
    fn of(record: &Record) -> Self;

    /// What people call the field of this name.
    fn field_label(name: &str) -> Option<String>;
}

/// The most characters of a shape, if no other limit is declared.
pub const fn limit_of(shape: Shape) -> usize {
    match shape {
        Shape::Line | Shape::Words => TITLE_LIMIT,
        Shape::Text => TEXT_LIMIT,
        _ => 0,
    }
}
