//! What can be handed out by link and concerns no partnership yet: a session
//! template, questions, the draft of an agreement, a kit.

use super::link::{self, LinkError, LinkKind};
use super::pack::{Packer, Unpacker};
use crate::coaching::library::Shelf;
use crate::coaching::{Handed, HandedClause, HandedQuestion, HandedTemplate, Kit, MOST_IN_KIT};

/// Something to hand out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handout {
    /// A session plan.
    Template(HandedTemplate),
    /// A choice of questions.
    Questions(Vec<HandedQuestion>),
    /// The draft of an agreement.
    Agreement(Vec<HandedClause>),
    /// A kit.
    Kit(Box<Kit>),
}

impl Handout {
    /// The link, from `#/in/` on; it goes after the address of the app.
    ///
    /// # Errors
    /// [`LinkError::TooLong`] when it takes more than a link may: use a file.
    pub fn to_link(&self) -> Result<String, LinkError> {
        let mut pack = Packer::default();
        let kind = match self {
            Self::Template(template) => {
                pack.template(template);
                LinkKind::Template
            }
            Self::Questions(questions) => {
                pack.list(questions, Packer::question);
                LinkKind::Questions
            }
            Self::Agreement(clauses) => {
                pack.list(clauses, Packer::clause);
                LinkKind::Agreement
            }
            Self::Kit(kit) => {
                pack.kit(kit);
                LinkKind::Kit
            }
        };
        link::encode(kind, &pack.finish())
    }

    /// Reads the handout in the first link of a text. `shelf` is the library of
    /// this version.
    ///
    /// # Errors
    /// A [`LinkError`] for everything else; [`LinkError::Newer`] also if it names a
    /// library entry that is not on the shelf.
    pub fn from_link(text: &str, shelf: &Shelf) -> Result<Self, LinkError> {
        let (kind, body) = link::decode(text)?;
        let mut pack = Unpacker::new(&body);
        let handout = match kind {
            LinkKind::Template => Self::Template(pack.template(shelf)?),
            LinkKind::Questions => Self::Questions(pack.list(|pack| pack.question(shelf))?),
            LinkKind::Agreement => Self::Agreement(pack.list(|pack| pack.clause(shelf))?),
            LinkKind::Kit => Self::Kit(Box::new(pack.kit(shelf)?)),
            LinkKind::Invitation
            | LinkKind::Pair
            | LinkKind::Proposal
            | LinkKind::Answer
            | LinkKind::Update
            | LinkKind::Slip
            | LinkKind::Ask
            | LinkKind::Reply => {
                return Err(LinkError::NotOurs);
            }
        };
        if !pack.is_done() {
            return Err(LinkError::Newer);
        }
        if handout.fits() { Ok(handout) } else { Err(LinkError::Damaged) }
    }

    /// Is it not empty, and within the limits of the records it will become?
    fn fits(&self) -> bool {
        fn all<T: Handed>(list: &[T]) -> bool {
            (1..=MOST_IN_KIT).contains(&list.len()) && list.iter().all(|item| item.check().is_ok())
        }
        match self {
            Self::Template(template) => template.check().is_ok(),
            Self::Questions(questions) => all(questions),
            Self::Agreement(clauses) => all(clauses),
            Self::Kit(kit) => kit.check().is_ok(),
        }
    }
}
