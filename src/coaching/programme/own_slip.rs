//! What became of the slip that one person is offered at one of the three times,
//! and what they left out of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::Value;

use super::answer::offer;
use super::slip::{Measure, SlipOffer, read_number};
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::{Choice, chosen};
use crate::replica::{Id, derived_id, gathered};

/// What became of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum SlipState {
    /// Nothing yet.
    #[default]
    Open,
    /// No, thanks.
    Declined,
    /// The slip was handed over.
    Handed,
}

/// The slip of one offer, on the side of whoever it is about.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("own_slip", private, folded, label(kind_other))]
pub struct OwnSlip {
    /// The record's name.
    pub id: Id,
    /// The notebook that is in the programme.
    #[field(code, folded)]
    pub document: Option<Id>,
    /// Which offer.
    #[field(code, with(offer), folded)]
    pub offer: Option<SlipOffer>,
    /// What became of it.
    #[field(with(chosen), choice, folded)]
    pub state: SlipState,
    /// The day of that.
    #[field(folded)]
    pub on: Option<NaiveDate>,
    /// The number of the slip, drawn at random when it was handed over first: the
    /// same whenever it is handed over again, and of no other offer.
    #[field(code, with(number), folded)]
    pub number: Option<u128>,
    /// What is not on it, because its owner said so.
    #[field(code, with(measures), folded)]
    pub left_out: BTreeSet<Measure>,
}

fn number(value: Option<&Value>) -> Option<u128> {
    read_number(value?.as_str()?)
}

/// Names that stand in one text with blanks between them.
fn measures(value: Option<&Value>) -> BTreeSet<Measure> {
    let names = value.and_then(Value::as_str).into_iter().flat_map(str::split_whitespace);
    gathered(names.filter_map(Measure::named))
}

impl OwnSlip {
    /// The name of the slip of an offer.
    pub fn id_of(document: &Id, offer: SlipOffer) -> Id {
        derived_id(document, &format!("slip/{}", offer.name()))
    }
}

/// What one does with a slip of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are those of the view they write")]
pub enum SlipCommand {
    /// Leaves a number out, or takes it in again.
    LeaveOut { document: Id, offer: SlipOffer, measure: Measure, is_left_out: bool },
    /// Hands it over. `number` is a fresh one, for the first time.
    HandOver { document: Id, offer: SlipOffer, number: u128, on: NaiveDate },
    /// No, thanks.
    Decline { document: Id, offer: SlipOffer, on: NaiveDate },
}

impl Act for SlipCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        let (Self::LeaveOut { document, offer, .. }
        | Self::HandOver { document, offer, .. }
        | Self::Decline { document, offer, .. }) = self;
        let id = &OwnSlip::id_of(document, *offer);
        let own: Option<OwnSlip> = pen.book.get(id);
        pen.put_id(id, OwnSlip::DOCUMENT, Some(document));
        pen.put(id, OwnSlip::OFFER, offer.name());
        match self {
            Self::LeaveOut { measure, is_left_out, .. } => {
                let mut left_out = own.map(|own| own.left_out).unwrap_or_default();
                if *is_left_out {
                    left_out.insert(*measure);
                } else {
                    left_out.remove(measure);
                }
                let names: Vec<&str> = left_out.into_iter().map(Measure::name).collect();
                pen.put(id, OwnSlip::LEFT_OUT, names.join(" "));
                Ok(())
            }
            Self::HandOver { number, on, .. } => {
                let number = own.and_then(|own| own.number).unwrap_or(*number);
                pen.put(id, OwnSlip::NUMBER, format!("{number:032x}"));
                put_state(pen, id, SlipState::Handed, *on)
            }
            Self::Decline { on, .. } => put_state(pen, id, SlipState::Declined, *on),
        }
    }
}

fn put_state(pen: &mut Pen<'_>, id: &Id, state: SlipState, on: NaiveDate) -> Result<(), Refusal> {
    pen.put(id, OwnSlip::STATE, state.name());
    pen.put_day(id, OwnSlip::ON, Some(on))
}
