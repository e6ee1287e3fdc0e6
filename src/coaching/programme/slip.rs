//! A programme slip: what one person says of a programme, in numbers so coarse
//! that they hold no name, no word, no day, and no id of a person, notebook,
//! device or pair.
//!
//! The table of measures is the one place that says what a slip can hold. Forms,
//! summaries, totals, tables and the link are loops over it.

use serde_json::{Map, Value, json};

use crate::coaching::record::value::Choice;

/// When a slip is asked for, in the order of a programme; the place is its
/// number in links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Choice)]
pub enum SlipOffer {
    /// As the programme starts.
    Start,
    /// Half way.
    Half,
    /// At its end.
    End,
}

/// The values that a measure can have: whole numbers from 0 to
/// [`Scale::most`], and what they stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The place in a row of bands, named by where each begins.
    Bands(&'static [u64]),
    /// How much of something: 0 where there was nothing, then quarters, the
    /// last of them only where it was all.
    Share,
    /// 0 to 10 in halves.
    Halves,
    /// 0 to 10.
    Rating,
    /// No, partly, yes.
    Answer,
    /// No or yes.
    YesNo,
}

/// From one number to another, both within; without an end there is no most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The least.
    pub from: u64,
    /// The most.
    pub to: Option<u64>,
}

/// Where the bands of sessions begin.
const SESSIONS: &[u64] = &[0, 1, 3, 5, 7, 10, 15];
/// Where the bands of minutes begin.
const MINUTES: &[u64] = &[0, 30, 45, 60, 75, 90, 120];
/// The highest share: all of it.
const ALL_OF_IT: u8 = 5;
/// The most of a rating.
const MOST: u8 = 10;

impl Scale {
    /// The highest value; the lowest is 0.
    pub fn most(self) -> u8 {
        match self {
            Self::Bands(starts) => u8::try_from(starts.len().saturating_sub(1)).unwrap_or(u8::MAX),
            Self::Share => ALL_OF_IT,
            Self::Halves => 2 * MOST,
            Self::Rating => MOST,
            Self::Answer => 2,
            Self::YesNo => 1,
        }
    }

    /// Every value, the lowest first.
    pub fn values(self) -> impl Iterator<Item = u8> {
        0..=self.most()
    }

    /// The band that a value of [`Scale::Bands`] stands for.
    pub fn band(self, value: u8) -> Option<Band> {
        let Self::Bands(starts) = self else { return None };
        let from = *starts.get(usize::from(value))?;
        Some(Band { from, to: starts.get(usize::from(value) + 1).map(|next| next.saturating_sub(1)) })
    }

    /// The value that stands for a number: its band, or the number itself.
    pub fn value_of(self, number: u64) -> u8 {
        let value = match self {
            Self::Bands(starts) => starts.iter().filter(|start| **start <= number).count().saturating_sub(1),
            _ => usize::try_from(number).unwrap_or(usize::MAX),
        };
        u8::try_from(value).unwrap_or(u8::MAX).min(self.most())
    }

    /// The value of [`Scale::Share`] for so much of a whole.
    pub fn share_of(part: u64, whole: u64) -> u8 {
        if whole == 0 {
            return 0;
        }
        let quarters = u128::from(part.min(whole)) * 4 / u128::from(whole);
        u8::try_from(quarters).unwrap_or_default().saturating_add(1)
    }

    /// The value of [`Scale::Halves`] for the mean of ratings; none if there is
    /// none.
    pub fn mean_of(ratings: &[u64]) -> Option<u8> {
        let count = u64::try_from(ratings.len()).ok().filter(|count| *count > 0)?;
        let sum = ratings.iter().fold(0_u64, |sum, rating| sum + rating.min(&u64::from(MOST)));
        u8::try_from((4 * sum + count) / (2 * count)).ok()
    }
}

macro_rules! measures {
    ($($(#[$doc:meta])* $measure:ident: $name:literal, $scale:expr,)+) => {
        /// What a slip can say, one number each.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Measure { $($(#[$doc])* $measure,)+ }

        impl Measure {
            /// Every measure. The place of each is its number in links: new ones
            /// come last, and none ever leaves.
            pub const ALL: &[Self] = &[$(Self::$measure),+];

            /// The name in files and records; that of a survey's item is the
            /// item's own.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$measure => $name,)+ }
            }

            /// The values it can have.
            pub const fn scale(self) -> Scale {
                match self { $(Self::$measure => $scale,)+ }
            }
        }
    };
}

measures! {
    /// Sessions that were planned.
    Planned: "planned", Scale::Bands(SESSIONS),
    /// Sessions that were held.
    Held: "held", Scale::Bands(SESSIONS),
    /// The minutes of a usual session.
    Minutes: "minutes", Scale::Bands(MINUTES),
    /// How many of the commitments were kept.
    Kept: "kept", Scale::Share,
    /// The mean of one item of the survey after sessions, as are those below.
    Heard: "heard", Scale::Halves,
    /// Came near to what matters.
    Matters: "matters", Scale::Halves,
    /// The way of working suited.
    Fit: "fit", Scale::Halves,
    /// Sees more clearly.
    Clearer: "clearer", Scale::Halves,
    /// Is confident of the next step.
    Confident: "confident", Scale::Halves,
    /// Something shows up in the week.
    Use: "use", Scale::Halves,
    /// Listened more than talked, as coach.
    Listened: "listened", Scale::Halves,
    /// The questions served the partner, as coach.
    Served: "served", Scale::Halves,
    /// Kept to the way of working, as coach.
    Mode: "mode", Scale::Halves,
    /// Shared the time evenly.
    Share: "share", Scale::Halves,
    /// The rating of the first objective of the programme.
    Objective1: "objective_1", Scale::Rating,
    /// Of the second.
    Objective2: "objective_2", Scale::Rating,
    /// Of the third.
    Objective3: "objective_3", Scale::Rating,
    /// Would go on.
    WouldGoOn: "would_go_on", Scale::Answer,
    /// Would tell a colleague.
    WouldTell: "would_tell", Scale::Answer,
    /// The two were a good match.
    GoodMatch: "good_match", Scale::Answer,
    /// There was time enough.
    EnoughTime: "enough_time", Scale::Answer,
    /// The two still meet.
    StillMeeting: "still_meeting", Scale::YesNo,
}

impl Measure {
    /// The measures of the programme's objectives, in their order.
    pub const OBJECTIVES: [Self; 3] = [Self::Objective1, Self::Objective2, Self::Objective3];

    /// What a person answers on the slip itself; the others follow from what
    /// they wrote before.
    pub const ANSWERS: [Self; 4] = [Self::WouldGoOn, Self::WouldTell, Self::GoodMatch, Self::EnoughTime];

    /// The measure of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|measure| measure.name() == name)
    }

    /// What is asked at a time: at the start there is nothing to look back at.
    pub fn asked_at(offer: SlipOffer) -> &'static [Self] {
        match offer {
            SlipOffer::Start => &Self::OBJECTIVES,
            SlipOffer::Half | SlipOffer::End => Self::ALL,
        }
    }

    /// Which objective it rates, counted from 0.
    pub fn objective(self) -> Option<usize> {
        Self::OBJECTIVES.iter().position(|objective| *objective == self)
    }
}

/// The numbers of one person at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// When it was asked for.
    pub offer: SlipOffer,
    /// Random, and made for this offer alone: of two slips with one number the
    /// later counts, and those of different offers cannot be brought together.
    pub number: u128,
    /// The numbers, in the order of the measures, each within its scale.
    values: Vec<(Measure, u8)>,
}

/// Why something is no slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipError {
    /// It is not what was written.
    Damaged,
    /// It holds something that only a newer version knows.
    Newer,
}

impl Slip {
    /// A slip without numbers. `number` is random.
    pub const fn new(offer: SlipOffer, number: u128) -> Self {
        Self { offer, number, values: Vec::new() }
    }

    /// The value of a measure, if it has one.
    pub fn get(&self, measure: Measure) -> Option<u8> {
        self.values.iter().find(|(held, _)| *held == measure).map(|(_, value)| *value)
    }

    /// Its values, in the order of the measures.
    pub fn values(&self) -> &[(Measure, u8)] {
        &self.values
    }

    /// With this value of a measure, or without any.
    ///
    /// # Errors
    /// When the value is beyond its scale; the slip stays as it was.
    pub fn set(&mut self, measure: Measure, value: Option<u8>) -> Result<(), SlipError> {
        if value.is_some_and(|value| value > measure.scale().most()) {
            return Err(SlipError::Damaged);
        }
        self.values.retain(|(held, _)| *held != measure);
        if let Some(value) = value {
            let at = self.values.partition_point(|(held, _)| *held < measure);
            self.values.insert(at, (measure, value));
        }
        Ok(())
    }

    /// The form in files.
    pub fn to_value(&self) -> Value {
        let numbers = self.values.iter().map(|(measure, value)| (measure.name().to_owned(), json!(value)));
        json!({
            "offer": self.offer.name(),
            "number": number_text(self.number),
            "numbers": numbers.collect::<Map<_, _>>(),
        })
    }

    /// Reads the form in files, as a whole or not at all.
    ///
    /// # Errors
    /// [`SlipError::Newer`] for an offer or a measure that this version does not
    /// know, [`SlipError::Damaged`] for everything else that is no slip.
    pub fn of_value(value: &Value) -> Result<Self, SlipError> {
        let content = value.as_object().ok_or(SlipError::Damaged)?;
        let text = |key: &str| content.get(key).and_then(Value::as_str).ok_or(SlipError::Damaged);
        let number = read_number(text("number")?).ok_or(SlipError::Damaged)?;
        let mut slip = Self::new(SlipOffer::parse(text("offer")?).ok_or(SlipError::Newer)?, number);
        let numbers = content.get("numbers").and_then(Value::as_object).ok_or(SlipError::Damaged)?;
        if content.len() > 3 {
            return Err(SlipError::Newer);
        }
        for (name, value) in numbers {
            let measure = Measure::named(name).ok_or(SlipError::Newer)?;
            let value = value.as_u64().and_then(|value| u8::try_from(value).ok());
            slip.set(measure, Some(value.ok_or(SlipError::Damaged)?))?;
        }
        Ok(slip)
    }
}

/// The number of a slip in the form of files: 32 digits, lower case.
pub(super) fn number_text(number: u128) -> String {
    format!("{number:032x}")
}

/// Reads what [`number_text`] wrote.
pub(super) fn read_number(text: &str) -> Option<u128> {
    let is_plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
    let is_ours = text.len() == 32 && text.bytes().all(is_plain);
    is_ours.then(|| u128::from_str_radix(text, 16).ok()).flatten()
}
