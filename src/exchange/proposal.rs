//! Times for a session, proposed by link and answered by link. Neither link
//! writes anything by being opened.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::limits;
use super::link::{self, LinkError, LinkKind};
use super::read::check_shared_name;
use crate::coaching::SESSION_MINUTES;
use crate::replica::Id;

/// The fewest and the most times of a proposal.
pub const TIMES: (usize, usize) = (2, 5);
/// The most characters of a name or of a time zone in these links.
const MOST_CHARS: usize = 200;

/// Several times to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What both links say of the session.
    pub talk: Talk,
    /// The times: different, the earliest first.
    pub times: Vec<DateTime<Utc>>,
}

/// The time that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What both links say of the session.
    pub talk: Talk,
    /// When it is to start.
    pub at: DateTime<Utc>,
}

/// Which session, and whose words these are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// The partnership it belongs to.
    pub partnership: Id,
    /// The id of the session: the same on both devices, so that both plan one
    /// session.
    pub session: Id,
    /// The name of the person who made the link.
    pub name: String,
    /// How long it is to take, in minutes.
    pub minutes: u64,
    /// The IANA zone it is planned in.
    pub zone: String,
}

/// The encoding in a link: the ids, name, minutes and zone of the talk, the
/// first time in minutes since 1970, and for each other time its distance from
/// the one before in minutes.
#[derive(Serialize, Deserialize)]
struct Packed(String, String, String, u64, String, i64, Vec<u64>);

impl Proposal {
    /// The link, from `#/in/` on.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn to_link(&self) -> Result<String, LinkError> {
        write(LinkKind::Proposal, &self.talk, &self.times)
    }

    /// Reads the first link in a text.
    ///
    /// # Errors
    /// A [`LinkError`]; one of another kind is not ours.
    pub fn from_link(text: &str) -> Result<Self, LinkError> {
        let (talk, times) = read(LinkKind::Proposal, text)?;
        let (least, most) = TIMES;
        if (least..=most).contains(&times.len()) { Ok(Self { talk, times }) } else { Err(LinkError::Damaged) }
    }

    /// The answer that chooses one of its times.
    pub fn answer(&self, at: DateTime<Utc>, name: &str) -> Answer {
        Answer { talk: Talk { name: name.to_owned(), ..self.talk.clone() }, at }
    }
}

impl Answer {
    /// The link, from `#/in/` on.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn to_link(&self) -> Result<String, LinkError> {
        write(LinkKind::Answer, &self.talk, &[self.at])
    }

    /// Reads the first link in a text.
    ///
    /// # Errors
    /// A [`LinkError`]; one of another kind is not ours.
    pub fn from_link(text: &str) -> Result<Self, LinkError> {
        let (talk, times) = read(LinkKind::Answer, text)?;
        match times.as_slice() {
            [at] => Ok(Self { talk, at: *at }),
            _ => Err(LinkError::Damaged),
        }
    }
}

fn write(kind: LinkKind, talk: &Talk, times: &[DateTime<Utc>]) -> Result<String, LinkError> {
    let mut minutes = times.iter().map(|time| time.timestamp().div_euclid(60));
    let first = minutes.next().unwrap_or_default();
    let steps = minutes.scan(first, |before, now| {
        let step = now - *before;
        *before = now;
        u64::try_from(step).ok()
    });
    let packed = Packed(
        talk.partnership.to_string(),
        talk.session.to_string(),
        talk.name.clone(),
        talk.minutes,
        talk.zone.clone(),
        first,
        steps.collect(),
    );
    link::encode(kind, &serde_json::to_vec(&packed).map_err(|_| LinkError::Damaged)?)
}

fn read(kind: LinkKind, text: &str) -> Result<(Talk, Vec<DateTime<Utc>>), LinkError> {
    let (found, body) = link::decode(text)?;
    if found != kind {
        return Err(LinkError::NotOurs);
    }
    let Packed(partnership, session, name, minutes, zone, first, steps) =
        serde_json::from_slice(&body).map_err(|_| LinkError::Damaged)?;
    let id = |text: String| text.parse::<Id>().map_err(|_| LinkError::Damaged);
    let talk = Talk { partnership: id(partnership)?, session: id(session)?, name, minutes, zone };
    check_shared_name(&talk.partnership).map_err(|_| LinkError::Damaged)?;
    let (least, most) = SESSION_MINUTES;
    let is_short = [&talk.name, &talk.zone].into_iter().all(|text| text.chars().count() <= MOST_CHARS);
    if !is_short || !(least..=most).contains(&talk.minutes) || steps.len() >= TIMES.1 {
        return Err(LinkError::Damaged);
    }
    let mut times = vec![time(first)?];
    for step in steps {
        // Each after the one before it.
        let step = i64::try_from(step).ok().filter(|step| *step > 0).and_then(TimeDelta::try_minutes);
        let before = times.last().copied().unwrap_or_default();
        let next = step.and_then(|step| before.checked_add_signed(step)).ok_or(LinkError::Damaged)?;
        times.push(time(next.timestamp().div_euclid(60))?);
    }
    Ok((talk, times))
}

/// A time of this many minutes since 1970, before the year 2200.
fn time(minutes: i64) -> Result<DateTime<Utc>, LinkError> {
    let millis = minutes.checked_mul(60_000).and_then(|millis| u64::try_from(millis).ok());
    let millis = millis.filter(|millis| *millis < limits::STAMP_MILLIS).ok_or(LinkError::Damaged)?;
    let millis = i64::try_from(millis).map_err(|_| LinkError::Damaged)?;
    DateTime::from_timestamp_millis(millis).ok_or(LinkError::Damaged)
}
