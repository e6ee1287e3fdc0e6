//! When a person is asked how the programme goes, and offered a slip: at its
//! start, half way, and at its end.

use chrono::NaiveDate;

use super::own_slip::{OwnSlip, SlipState};
use super::slip::SlipOffer;
use crate::coaching::people::partnership::PartnershipState;
use crate::coaching::record::book::Book;
use crate::coaching::workshop::due::Due;
use crate::coaching::workshop::programme::Programme;

/// The offers whose time has come, in order, with so many sessions held. At the
/// start there is nothing to look back on but the objectives: without any, the
/// first offer is the one half way. What has ended is at its end, whatever was
/// planned.
pub fn offers_due(programme: &Programme, held: usize, has_ended: bool, today: NaiveDate) -> Vec<SlipOffer> {
    let has_come = |due: Due| match due {
        Due::Sessions(count) => u64::try_from(held).is_ok_and(|held| count > 0 && held >= count),
        Due::Day(day) => day <= today,
    };
    let is_due = |offer: &SlipOffer| match offer {
        SlipOffer::Start => !programme.objectives.is_empty(),
        SlipOffer::Half => programme.half.is_some_and(has_come),
        SlipOffer::End => has_ended || programme.end.is_some_and(has_come),
    };
    SlipOffer::ALL.into_iter().filter(is_due).collect()
}

impl Book {
    /// The offers of this notebook's programme whose time has come, in order.
    pub fn offers_due(&self, today: NaiveDate) -> Vec<SlipOffer> {
        let has_ended = self.partnership().state == PartnershipState::Closed;
        let held = self.count_of_sessions_held();
        self.programme().map(|it| offers_due(&it, held, has_ended, today)).unwrap_or_default()
    }

    /// The offer to point out today: the latest one, as long as it was neither
    /// taken nor declined. A notebook that is paused or closed points out nothing.
    /// `private` is one's own document.
    pub fn offer_to_make(&self, private: &Self, today: NaiveDate) -> Option<SlipOffer> {
        let offer = self.offers_due(today).pop().filter(|_| self.partnership().goes_on())?;
        let own: Option<OwnSlip> = private.get(&OwnSlip::id_of(self.document().id(), offer));
        own.is_none_or(|own| own.state == SlipState::Open).then_some(offer)
    }
}
