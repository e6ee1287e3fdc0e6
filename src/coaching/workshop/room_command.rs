//! What a facilitator does with the rounds and the minutes of a workshop.

use serde_json::Value;

use crate::coaching::command::Command;
use crate::coaching::record::kind::{Field, Kind};
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, TITLE_LIMIT, fits, words};
use crate::coaching::workshop::room_plan::RoomPlan;
use crate::coaching::workshop::run_sheet::{BLOCK_MINUTES, RunSheet};

/// What a facilitator does with the rounds and the minutes of a workshop. Each
/// keeps a plan as it is to be; what is the same stays unwritten. Private, and
/// part of [`Command`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomCommand {
    /// Keeps who works with whom.
    KeepPlan(RoomPlan),
    /// Keeps the minutes.
    KeepSheet(RunSheet),
}

impl From<RoomCommand> for Command {
    fn from(command: RoomCommand) -> Self {
        Self::Room(command)
    }
}

impl RoomCommand {
    pub(in crate::coaching) fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::KeepPlan(plan) => put_plan(pen, plan),
            Self::KeepSheet(sheet) => put_sheet(pen, sheet),
        }
    }
}

fn put_plan(pen: &mut Pen<'_>, plan: &RoomPlan) -> Result<(), Refusal> {
    let (id, kind) = (RoomPlan::id(), Kind::RoomPlan);
    for name in &plan.names {
        words(name, NAME_LIMIT)?;
    }
    pen.put(&id, kind, Field::Text, fits(&plan.text, TEXT_LIMIT)?);
    pen.put(&id, kind, Field::Names, plan.names.clone());
    pen.put(&id, kind, Field::Groups, plan.groups_to_keep());
    let away = plan.away.iter().map(|(seat, from)| Value::from(vec![*seat, *from]));
    pen.put(&id, kind, Field::Away, away.collect::<Vec<_>>());
    pen.draft.restore(&id);
    Ok(())
}

fn put_sheet(pen: &mut Pen<'_>, sheet: &RunSheet) -> Result<(), Refusal> {
    let (id, kind) = (RunSheet::id(), Kind::RunSheet);
    let (least, most) = BLOCK_MINUTES;
    for block in &sheet.blocks {
        words(&block.title, TITLE_LIMIT)?;
        fits(&block.words, TITLE_LIMIT)?;
        if !(least..=most).contains(&block.minutes) || !(least..=block.minutes).contains(&block.least) {
            return Err(Refusal::Minutes { least, most });
        }
    }
    pen.put(&id, kind, Field::Time, sheet.time.format("%H:%M").to_string());
    pen.put(&id, kind, Field::Blocks, serde_json::to_value(&sheet.blocks).unwrap_or_default());
    pen.put(&id, kind, Field::Until, sheet.until);
    pen.put(&id, kind, Field::Ended, sheet.ended);
    pen.draft.restore(&id);
    Ok(())
}
