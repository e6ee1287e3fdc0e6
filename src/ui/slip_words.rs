//! What a programme slip says, in words.

use crate::coaching::{Band, MOST_SLIPS, Measure, NotDropped, Scale, SlipOffer};
use crate::i18n::{self, t};

/// When a slip is asked for.
pub fn offer(offer: SlipOffer) -> String {
    match offer {
        SlipOffer::Start => t::slip_offer_start(),
        SlipOffer::Half => t::slip_offer_half(),
        SlipOffer::End => t::slip_offer_end(),
    }
}

/// The name of a measure. `objectives` are those of the programme, as far as
/// they are known here.
pub fn measure(measure: Measure, objectives: &[String]) -> String {
    match measure {
        Measure::Planned => t::slip_planned(),
        Measure::Held => t::slip_held(),
        Measure::Minutes => t::slip_minutes(),
        Measure::Kept => t::slip_kept(),
        Measure::Heard => t::slip_heard(),
        Measure::Matters => t::slip_matters(),
        Measure::Fit => t::slip_fit(),
        Measure::Clearer => t::slip_clearer(),
        Measure::Confident => t::slip_confident(),
        Measure::Use => t::slip_use(),
        Measure::Listened => t::slip_listened(),
        Measure::Served => t::slip_served(),
        Measure::Mode => t::slip_mode(),
        Measure::Share => t::slip_share(),
        Measure::Objective1 | Measure::Objective2 | Measure::Objective3 => {
            let at = measure.objective().unwrap_or_default();
            objectives.get(at).cloned().unwrap_or_else(|| t::slip_objective(i18n::count(at + 1)))
        }
        Measure::WouldGoOn => t::slip_would_go_on(),
        Measure::WouldTell => t::slip_would_tell(),
        Measure::GoodMatch => t::slip_good_match(),
        Measure::EnoughTime => t::slip_enough_time(),
        Measure::StillMeeting => t::slip_still_meeting(),
    }
}

/// A value on a scale.
pub fn value(scale: Scale, value: u8) -> String {
    match scale {
        Scale::Bands(_) => scale.band(value).map(band).unwrap_or_default(),
        Scale::Share => match value {
            0 => t::slip_share_none(),
            1 => t::slip_share_quarter_1(),
            2 => t::slip_share_quarter_2(),
            3 => t::slip_share_quarter_3(),
            4 => t::slip_share_quarter_4(),
            _ => t::slip_share_all(),
        },
        Scale::Halves if value % 2 == 1 => t::slip_rating_half(i64::from(value / 2)),
        Scale::Halves => t::slip_rating(i64::from(value / 2)),
        Scale::Rating => t::slip_rating(i64::from(value)),
        Scale::Answer => match value {
            0 => t::slip_no(),
            1 => t::slip_partly(),
            _ => t::slip_yes(),
        },
        Scale::YesNo if value == 0 => t::slip_no(),
        Scale::YesNo => t::slip_yes(),
    }
}

fn band(band: Band) -> String {
    let number = i18n::count::<u64>;
    match band {
        Band { from, to: None } => t::slip_band_more(number(from)),
        Band { from, to: Some(to) } if from == to => t::slip_band_one(number(from)),
        Band { from: 0, to: Some(to) } => t::slip_band_under(number(to.saturating_add(1))),
        Band { from, to: Some(to) } => t::slip_band(number(from), number(to)),
    }
}

/// Why a slip did not go into a bowl of this offer.
pub fn not_dropped(why: NotDropped, bowl: SlipOffer) -> String {
    match why {
        NotDropped::OtherOffer => t::slip_not_other(offer(bowl)),
        NotDropped::Empty => t::slip_not_empty(),
        NotDropped::NoRoom => t::refusal_no_room(),
        NotDropped::Counted => t::slip_not_counted(),
        NotDropped::Full => t::slip_not_full(i18n::count(MOST_SLIPS)),
    }
}
