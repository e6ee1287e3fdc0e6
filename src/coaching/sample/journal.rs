//! What the owner of the sample writes for themselves: in their own document,
//! as everybody's is.

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::coaching::sample::script::{SampleError, SampleScript, day_from};
use crate::coaching::{Occasion, ReflectionCommand};
use crate::replica::Mint;

/// An entry.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::coaching) struct ScriptEntry {
    day: i64,
    #[serde(default)]
    asked: String,
    text: String,
}

/// What writes the entries of a script that ends `today`.
///
/// # Errors
/// When a day lies outside of the calendar.
pub fn sample_journal(
    script: &SampleScript,
    today: NaiveDate,
    mint: &mut Mint,
) -> Result<Vec<ReflectionCommand>, SampleError> {
    let entry = |entry: &ScriptEntry| -> Result<ReflectionCommand, SampleError> {
        let on = day_from(today, entry.day)?;
        let at = on.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        let id = mint.id(u64::try_from(at).map_err(|_| SampleError::Day)?);
        let occasion = Occasion { on: Some(on), asked: entry.asked.clone(), ..Occasion::default() };
        Ok(ReflectionCommand::Write { id, text: entry.text.clone(), occasion })
    };
    script.journal().iter().map(entry).collect()
}
