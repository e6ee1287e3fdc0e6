//! The numbers of a slip in words.

use crate::coaching::{Band, Measure, Scale, SlipOffer};
use crate::i18n::{self, t};

/// What one of the three times is called.
pub fn offer(offer: SlipOffer) -> String {
    match offer {
        SlipOffer::Start => t::programme_start(),
        SlipOffer::Half => t::programme_half(),
        SlipOffer::End => t::programme_end(),
    }
}

/// What a number is about. An objective has its own words.
pub fn measure(measure: Measure, objectives: &[String]) -> String {
    match measure {
        Measure::Planned => t::programme_planned(),
        Measure::Held => t::programme_held(),
        Measure::Minutes => t::programme_minutes(),
        Measure::Kept => t::programme_kept(),
        Measure::Heard => t::programme_heard(),
        Measure::Matters => t::programme_matters(),
        Measure::Fit => t::programme_fit(),
        Measure::Clearer => t::programme_clearer(),
        Measure::Confident => t::programme_confident(),
        Measure::Use => t::programme_use(),
        Measure::Listened => t::programme_listened(),
        Measure::Served => t::programme_served(),
        Measure::Mode => t::programme_mode(),
        Measure::Share => t::programme_share(),
        Measure::Objective1 | Measure::Objective2 | Measure::Objective3 => {
            let objective = measure.objective().and_then(|at| objectives.get(at));
            objective.cloned().unwrap_or_else(t::programme_objective)
        }
        Measure::WouldGoOn => t::programme_would_go_on(),
        Measure::WouldTell => t::programme_would_tell(),
        Measure::GoodMatch => t::programme_good_match(),
        Measure::EnoughTime => t::programme_enough_time(),
        Measure::StillMeeting => t::programme_still_meeting(),
    }
}

/// A value of a scale.
pub fn value(scale: Scale, value: u8) -> String {
    match scale {
        Scale::Bands(_) => scale.band(value).map(band).unwrap_or_default(),
        Scale::Share => match value {
            0 => t::programme_share_none(),
            1 => t::programme_share_first(),
            2 => t::programme_share_second(),
            3 => t::programme_share_third(),
            4 => t::programme_share_fourth(),
            _ => t::programme_share_all(),
        },
        Scale::Halves => {
            let whole = i18n::number(i64::from(value / 2));
            t::programme_out_of(if value % 2 == 0 { whole } else { t::programme_and_half(whole) })
        }
        Scale::Rating => t::programme_out_of(i18n::number(i64::from(value))),
        Scale::Answer => answer(value),
        Scale::YesNo => answer(2 * value),
    }
}

/// No, partly, yes.
pub fn answer(value: u8) -> String {
    match value {
        0 => t::programme_no(),
        1 => t::programme_partly(),
        _ => t::programme_yes(),
    }
}

fn band(Band { from, to }: Band) -> String {
    let number = |number: u64| i18n::number(i18n::count(number));
    match to {
        None => t::programme_band_up(number(from)),
        Some(to) if to == from => number(from),
        Some(to) => t::programme_band(number(from), number(to)),
    }
}
