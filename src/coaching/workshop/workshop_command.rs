//! What a facilitator does with the rounds and the minutes of a workshop.

use serde_json::Value;

use super::room_plan::RoomPlan;
use super::run_sheet::RunSheet;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::Home;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, fits, words};
use crate::coaching::record::value::time_text;

/// What a facilitator does with the rounds and the minutes of a workshop. Each
/// keeps a plan as it is to be; what is the same stays unwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkshopCommand {
    /// Keeps who works with whom.
    KeepPlan(RoomPlan),
    /// Keeps the minutes.
    KeepSheet(RunSheet),
}

impl Act for WorkshopCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::KeepPlan(plan) => put_plan(pen, plan),
            Self::KeepSheet(sheet) => put_sheet(pen, sheet),
        }
    }
}

fn put_plan(pen: &mut Pen<'_>, plan: &RoomPlan) -> Result<(), Refusal> {
    let id = RoomPlan::id();
    for name in &plan.names {
        words(name, NAME_LIMIT).map_err(|problem| Refusal::At(RoomPlan::NAMES, problem))?;
    }
    let text = fits(&plan.text, TEXT_LIMIT).map_err(|problem| Refusal::At(RoomPlan::TEXT, problem))?;
    pen.put(&id, RoomPlan::TEXT, text);
    pen.put(&id, RoomPlan::NAMES, plan.names.clone());
    pen.put(&id, RoomPlan::GROUPS, plan.groups_to_keep());
    let away = plan.away.iter().map(|(seat, from)| Value::from(vec![*seat, *from]));
    pen.put(&id, RoomPlan::AWAY, away.collect::<Vec<_>>());
    pen.draft.restore(&id);
    Ok(())
}

fn put_sheet(pen: &mut Pen<'_>, sheet: &RunSheet) -> Result<(), Refusal> {
    let id = RunSheet::id();
    for block in &sheet.blocks {
        block.check().map_err(|(_, problem)| Refusal::At(RunSheet::BLOCKS, problem))?;
    }
    pen.put(&id, RunSheet::TIME, time_text(sheet.time));
    pen.put(&id, RunSheet::BLOCKS, serde_json::to_value(&sheet.blocks).unwrap_or_default());
    pen.put(&id, RunSheet::UNTIL, sheet.until);
    pen.put(&id, RunSheet::ENDED, sheet.ended);
    pen.draft.restore(&id);
    Ok(())
}
