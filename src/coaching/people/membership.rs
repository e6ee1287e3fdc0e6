//! Which person this browser's owner is in each partnership. Private.

use std::collections::BTreeMap;

use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::view::Read;
use crate::replica::{Document, Id, derived_id, gathered};

/// A partnership this browser takes part in.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("membership", private, stays, folded, label(kind_other), declares(MERGED_INTO: code folded))]
pub struct Membership {
    /// The record's name, derived from the document's.
    pub id: Id,
    /// The partnership's document.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// Who the owner of this browser is in it; asked once, on first opening.
    #[field(person, folded)]
    pub me: Option<Id>,
    /// The link that brings the others to the same beginning, if the
    /// partnership began from a kit: as much as fits a code for phones.
    #[field(code, folded)]
    pub invitation: Option<String>,
    /// The same with everything, where that one has to leave something out.
    #[field(code, folded)]
    pub whole_invitation: Option<String>,
}

impl Membership {
    /// The name of the membership in a partnership.
    pub fn id_of(document: &Id) -> Id {
        derived_id(document, "membership")
    }

    /// The name of the record that says what this notebook was brought
    /// together with, here and by its owner.
    pub fn heir_id_of(document: &Id) -> Id {
        derived_id(document, "brought together")
    }

    /// The notebooks that the owner of this browser brought together, each with
    /// what it became. Only this says which notebooks are one: what a notebook
    /// says of itself may come from anybody who has it.
    pub fn brought_together(private: &Document) -> BTreeMap<Id, Id> {
        let kept = private.records().filter(|(_, record)| Kind::Membership.is_of(record) && record.is_kept());
        let heirs = kept.filter_map(|(id, record)| {
            let document: Id = record.value::<Option<Id>>(Self::DOCUMENT)?;
            let heir: Id = record.value::<Option<Id>>(Self::MERGED_INTO)?;
            (*id == Self::heir_id_of(&document) && heir != document).then_some((document, heir))
        });
        gathered(heirs)
    }

    /// What a notebook became in the end, by what was brought together: itself,
    /// if it was not. One that goes round in circles ends somewhere.
    pub fn last_heir<'a>(heirs: &'a BTreeMap<Id, Id>, document: &'a Id) -> &'a Id {
        let line = std::iter::successors(Some(document), |id| heirs.get(*id));
        line.take(heirs.len() + 1).last().unwrap_or(document)
    }
}

/// What this browser notes about the notebooks it takes part in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum MembershipCommand {
    Enter {
        document: Id,
        me: Option<Id>,
    },
    Leave {
        document: Id,
    },
    /// The owner of this browser has brought a notebook together with another
    /// one.
    NoteTogether {
        document: Id,
        heir: Id,
    },
    /// Keeps the links that bring the others to the same beginning.
    KeepInvitation {
        document: Id,
        link: String,
        whole: Option<String>,
    },
}

impl Act for MembershipCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Enter { document, me } => {
                let id = Membership::id_of(document);
                pen.put_id(&id, Membership::DOCUMENT, Some(document));
                if me.is_some() {
                    pen.put_id(&id, Membership::ME, me.as_ref());
                }
                pen.draft.restore(&id);
            }
            Self::Leave { document } => pen.trash(&Membership::id_of(document)),
            Self::NoteTogether { document, heir } => {
                let id = Membership::heir_id_of(document);
                pen.put_id(&id, Membership::DOCUMENT, Some(document));
                pen.put_id(&id, Membership::MERGED_INTO, Some(heir));
                pen.bring_back(&id);
            }
            Self::KeepInvitation { document, link, whole } => {
                let id = Membership::id_of(document);
                pen.put(&id, Membership::INVITATION, link.as_str());
                pen.put(&id, Membership::WHOLE_INVITATION, whole.as_deref());
            }
        }
        Ok(())
    }
}
