//! What a facilitator does with a workshop, its rounds and its minutes.

use serde_json::Value;

use super::pairing::Seat;
use super::room_plan::RoomPlan;
use super::run_sheet::RunSheet;
use super::workshop::Workshop;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::{Act, Command};
use crate::coaching::record::declaration::Home;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, fits, words};
use crate::coaching::record::value::time_text;
use crate::replica::Id;

/// What a facilitator does with a workshop. Each keeps something as it is to
/// be; what is the same stays unwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkshopCommand {
    /// Keeps what it is called, its day and its kit.
    Write(Workshop),
    /// Makes one for the next group: with the kit and the minutes of this one,
    /// as they are before the start, and nothing of its day.
    Duplicate {
        /// The name of the new one.
        id: Id,
        /// The one it is made after.
        of: Id,
        /// Whether the same people come, with their rounds.
        with_people: bool,
    },
    /// Puts it away. Its rounds and its minutes wait with it.
    Trash {
        /// The workshop.
        id: Id,
    },
    /// Keeps who works with whom.
    KeepPlan(RoomPlan),
    /// Keeps the minutes.
    KeepSheet(RunSheet),
}

impl WorkshopCommand {
    /// Puts a workshop away. Only a record can lie in the Trash, and the first
    /// one may be none yet.
    pub fn put_away(book: &Book, id: &Id) -> Vec<Command> {
        let unwritten = book.workshop(id).filter(|_| book.document().record(id).is_none());
        let write = unwritten.map(|workshop| Self::Write(workshop).into());
        write.into_iter().chain([Self::Trash { id: id.clone() }.into()]).collect()
    }
}

impl Act for WorkshopCommand {
    fn home(&self) -> Home {
        Home::Private
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Write(workshop) => put_workshop(pen, workshop),
            Self::Duplicate { id, of, with_people } => {
                let workshop = pen.book.workshop(of).ok_or(Refusal::Gone)?;
                put_workshop(pen, &Workshop { id: id.clone(), day: None, ..workshop })?;
                if let Some(sheet) = pen.book.get::<RunSheet>(&RunSheet::id_of(of)) {
                    put_sheet(pen, &RunSheet { id: RunSheet::id_of(id), ..sheet.afresh() })?;
                }
                let plan = pen.book.get::<RoomPlan>(&RoomPlan::id_of(of)).filter(|_| *with_people);
                plan.map_or(Ok(()), |plan| {
                    let (away, late) = (Vec::new(), Vec::new());
                    put_plan(pen, &RoomPlan { id: RoomPlan::id_of(id), away, late, ..plan })
                })
            }
            Self::Trash { id } => {
                pen.need::<Workshop>(id)?;
                pen.trash(id);
                Ok(())
            }
            Self::KeepPlan(plan) => put_plan(pen, plan),
            Self::KeepSheet(sheet) => put_sheet(pen, sheet),
        }
    }
}

fn put_workshop(pen: &mut Pen<'_>, workshop: &Workshop) -> Result<(), Refusal> {
    let id = &workshop.id;
    let title = fits(workshop.title.trim(), Workshop::TITLE.limit());
    pen.put(id, Workshop::TITLE, title.map_err(|problem| Refusal::At(Workshop::TITLE, problem))?);
    pen.put_day(id, Workshop::DAY, workshop.day)?;
    pen.put_id(id, Workshop::KIT, workshop.kit.as_ref());
    pen.bring_back(id);
    Ok(())
}

fn put_plan(pen: &mut Pen<'_>, plan: &RoomPlan) -> Result<(), Refusal> {
    let id = &plan.id;
    for name in &plan.names {
        words(name, NAME_LIMIT).map_err(|problem| Refusal::At(RoomPlan::NAMES, problem))?;
    }
    let text = fits(&plan.text, TEXT_LIMIT).map_err(|problem| Refusal::At(RoomPlan::TEXT, problem))?;
    pen.put(id, RoomPlan::TEXT, text);
    pen.put(id, RoomPlan::NAMES, plan.names.clone());
    pen.put(id, RoomPlan::GROUPS, plan.groups_to_keep());
    let places = |list: &[(Seat, usize)]| {
        list.iter().map(|(seat, round)| Value::from(vec![*seat, *round])).collect::<Vec<_>>()
    };
    pen.put(id, RoomPlan::AWAY, places(&plan.away));
    pen.put(id, RoomPlan::LATE, places(&plan.late));
    pen.put(id, RoomPlan::SIZE, plan.size);
    pen.put(id, RoomPlan::THEMES, plan.themes.clone());
    pen.put(id, RoomPlan::MEET, plan.meet.name());
    let apart = plan.apart.iter().map(|(one, other)| Value::from(vec![one.as_str(), other.as_str()]));
    pen.put(id, RoomPlan::APART, apart.collect::<Vec<_>>());
    pen.draft.restore(id);
    Ok(())
}

fn put_sheet(pen: &mut Pen<'_>, sheet: &RunSheet) -> Result<(), Refusal> {
    let id = &sheet.id;
    for block in &sheet.blocks {
        block.check().map_err(|(_, problem)| Refusal::At(RunSheet::BLOCKS, problem))?;
    }
    pen.put(id, RunSheet::TIME, time_text(sheet.time));
    pen.put(id, RunSheet::BLOCKS, serde_json::to_value(&sheet.blocks).unwrap_or_default());
    pen.put(id, RunSheet::UNTIL, sheet.until);
    pen.put(id, RunSheet::ENDED, sheet.ended);
    pen.draft.restore(id);
    Ok(())
}
