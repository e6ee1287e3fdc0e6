//! The minutes of a workshop: blocks one after another, by the clock on the
//! wall.
//!
//! Where it stands follows from the instants at which blocks were begun, so
//! that it is right to the second after a reload or a night's sleep. What the
//! blocks ahead become when one overruns is never kept: it follows, too.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::coaching::record::act::Direction;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::refusal::{Problem, TITLE_LIMIT, fits, minutes, words};
use crate::coaching::record::view::{Read, View};
use crate::coaching::session::reflow::reflow;
use crate::replica::{Id, Record, derived_id};

/// The fewest and the most minutes of a block.
pub const BLOCK_MINUTES: (u64, u64) = (1, 600);
/// The most blocks of a run sheet.
pub const MOST_BLOCKS: usize = 60;

const MINUTE: u64 = 60_000;
/// Who begins earlier than this before the start, or when half of the time is
/// over, begins at another time than was planned.
const EARLY: u64 = 60 * MINUTE;

/// A part of a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Block {
    /// Its name on the sheet.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What the clock on the wall says beside the title.
    pub words: String,
    /// How many minutes it is to take.
    pub minutes: u64,
    /// The fewest it can do with.
    pub least: u64,
    /// When it was begun, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub began: Option<u64>,
}

/// The minutes of a workshop. Each workshop has a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind(
    "run_sheet", private, folded, by_hand,
    declares(TIME: code folded, BLOCKS: list folded, UNTIL: number folded, ENDED: number folded)
)]
pub struct RunSheet {
    /// The record's name.
    pub id: Id,
    /// When it is to start, on the clock of the room.
    pub time: NaiveTime,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// Once it runs: when it is to end, in milliseconds since 1970.
    pub until: Option<u64>,
    /// When it was ended, in milliseconds since 1970.
    pub ended: Option<u64>,
}

/// What has become of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaidState {
    /// It is over.
    Done,
    /// It is on.
    Now,
    /// It comes.
    Ahead,
    /// There is no time for it any more, or it was left out.
    Out,
}

/// A block by the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// The block.
    pub id: String,
    /// When it begins or began, in milliseconds since 1970.
    pub from: u64,
    /// When it ends or ended.
    pub to: u64,
    /// What has become of it.
    pub state: LaidState,
}

impl Laid {
    /// How long it takes or took, in whole minutes.
    pub fn minutes(&self) -> u64 {
        self.to.saturating_sub(self.from).saturating_add(MINUTE / 2) / MINUTE
    }
}

impl View for RunSheet {
    const KIND: Kind = Kind::RunSheet;

    fn of(id: &Id, record: &Record) -> Self {
        let kept = record.get(Self::BLOCKS.name()).and_then(Value::as_array);
        let read = |block: &Value| Block::deserialize(block).ok();
        let mut blocks: Vec<Block> = Vec::new();
        for block in kept.into_iter().flatten().filter_map(read).take(MOST_BLOCKS) {
            // Lists on the screen are kept by these names.
            if blocks.iter().all(|other| other.id != block.id) {
                blocks.push(block.in_bounds());
            }
        }
        let time: Option<NaiveTime> = record.value(Self::TIME);
        Self {
            id: id.clone(),
            time: time.unwrap_or_else(usual_time),
            blocks,
            until: record.value(Self::UNTIL),
            ended: record.value(Self::ENDED),
        }
    }
}

/// What of a block a form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after the field of a block")]
pub enum BlockPart {
    Title,
    Words,
    Minutes,
    Least,
}

impl Block {
    /// Do its words and minutes fit?
    ///
    /// # Errors
    /// What does not, and why.
    pub fn check(&self) -> Result<(), (BlockPart, Problem)> {
        let (least, most) = BLOCK_MINUTES;
        words(&self.title, TITLE_LIMIT).map_err(|problem| (BlockPart::Title, problem))?;
        fits(&self.words, TITLE_LIMIT).map_err(|problem| (BlockPart::Words, problem))?;
        minutes(self.minutes, BLOCK_MINUTES).map_err(|problem| (BlockPart::Minutes, problem))?;
        if !(least..=self.minutes).contains(&self.least) {
            return Err((BlockPart::Least, Problem::Minutes { least, most }));
        }
        Ok(())
    }

    /// With minutes that a block can have.
    fn in_bounds(mut self) -> Self {
        self.minutes = self.minutes.clamp(BLOCK_MINUTES.0, BLOCK_MINUTES.1);
        self.least = self.least.clamp(BLOCK_MINUTES.0, self.minutes);
        self
    }
}

impl RunSheet {
    /// The name of that of a workshop.
    pub fn id_of(workshop: &Id) -> Id {
        derived_id(workshop, "run sheet")
    }

    /// That of a workshop, before there is anything in it.
    pub fn empty(workshop: &Id) -> Self {
        let id = Self::id_of(workshop);
        Self { id, time: usual_time(), blocks: Vec::new(), until: None, ended: None }
    }

    /// How long all blocks take, in minutes.
    pub fn minutes(&self) -> u64 {
        self.blocks.iter().fold(0, |sum, block| sum.saturating_add(block.minutes))
    }

    /// The block of this name.
    pub fn block(&self, id: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == id)
    }

    /// The place of the block that is on, or was on last.
    fn at(&self) -> Option<usize> {
        self.blocks.iter().rposition(|block| block.began.is_some())
    }

    /// The block that is on; none before the start and after the end.
    pub fn current(&self) -> Option<&Block> {
        self.at().filter(|_| self.ended.is_none()).and_then(|at| self.blocks.get(at))
    }

    /// Was a block begun?
    pub fn has_begun(&self) -> bool {
        self.at().is_some()
    }

    /// Every block by the clock. `start` is when it is planned to start (the
    /// time of the sheet, today), `now` the wall clock, both in milliseconds
    /// since 1970.
    ///
    /// Before the start the blocks stand as they are planned. Once it runs,
    /// those ahead are fitted into what is left until the end: each gives up
    /// what it can spare, and when that is not enough some are out, the last
    /// one after all others.
    pub fn laid(&self, start: u64, now: u64) -> Vec<Laid> {
        let Some(at) = self.at() else { return in_a_row(&self.blocks, start) };
        let mut cursor = start;
        let mut laid: Vec<Laid> = Vec::new();
        for (place, block) in self.blocks.iter().enumerate().take(at + 1) {
            let next = self.blocks.iter().take(at + 1).skip(place + 1).find_map(|block| block.began);
            let Some(from) = block.began else {
                laid.push(block.laid(cursor, cursor, LaidState::Out));
                continue;
            };
            let planned = from.saturating_add(block.minutes.saturating_mul(MINUTE));
            let (to, state) = match next.or(self.ended) {
                Some(to) => (to.max(from), LaidState::Done),
                None => (planned, LaidState::Now),
            };
            cursor = to;
            laid.push(block.laid(from, to, state));
        }
        let ahead: Vec<&Block> = self.blocks.iter().skip(at + 1).collect();
        if self.ended.is_some() {
            laid.extend(ahead.iter().map(|block| block.laid(cursor, cursor, LaidState::Out)));
            return laid;
        }
        cursor = cursor.max(now);
        let until = self.until.unwrap_or(cursor);
        // Half a minute is nothing to hurry for.
        let left = until.saturating_add(MINUTE / 2).saturating_sub(cursor) / MINUTE;
        let wanted: Vec<(u64, u64)> = ahead.iter().map(|block| (block.minutes, block.least)).collect();
        for (block, minutes) in ahead.iter().zip(reflow(&wanted, left)) {
            let to = cursor.saturating_add(minutes.unwrap_or_default().saturating_mul(MINUTE));
            let state = if minutes.is_some() { LaidState::Ahead } else { LaidState::Out };
            laid.push(block.laid(cursor, to, state));
            cursor = to;
        }
        laid
    }

    /// Begins a block. The first one that is begun also says when the end is:
    /// as planned, or after all minutes if it begins at another time than was
    /// planned.
    pub fn begun(&self, id: &str, start: u64, now: u64) -> Self {
        let mut sheet = self.clone();
        let length = self.minutes().saturating_mul(MINUTE);
        if !self.has_begun() {
            let end = start.saturating_add(length);
            let is_as_planned = now.saturating_add(EARLY) >= start && now < start.saturating_add(length / 2);
            sheet.until = Some(if is_as_planned { end } else { now.saturating_add(length) });
        }
        sheet.ended = None;
        if let Some(block) = sheet.blocks.iter_mut().find(|block| block.id == id) {
            block.began = Some(now);
        }
        sheet
    }

    /// Back to the block before, as if this one had not been begun; from the
    /// first, to before the start.
    pub fn back(&self) -> Self {
        let mut sheet = self.clone();
        if let Some(block) = self.at().and_then(|at| sheet.blocks.get_mut(at)) {
            block.began = None;
        }
        if !sheet.has_begun() {
            sheet.until = None;
        }
        Self { ended: None, ..sheet }
    }

    /// It is over.
    pub fn ended(&self, now: u64) -> Self {
        Self { ended: self.has_begun().then_some(now), ..self.clone() }
    }

    /// As it was before it was started.
    pub fn afresh(&self) -> Self {
        let blocks = self.blocks.iter().map(|block| Block { began: None, ..block.clone() });
        Self { blocks: blocks.collect(), until: None, ended: None, ..self.clone() }
    }

    /// Another end, so many minutes later (or earlier).
    pub fn ending_later(&self, by: i64) -> Self {
        let by = by.saturating_mul(60_000);
        let until = self.until.map(|until| until.saturating_add_signed(by));
        Self { until, ..self.clone() }
    }

    /// A block with so many minutes more (or fewer).
    pub fn lengthened(&self, id: &str, by: i64) -> Self {
        self.with_block(id, |block| block.minutes = block.minutes.saturating_add_signed(by))
    }

    fn with_block(&self, id: &str, change: impl Fn(&mut Block)) -> Self {
        let mut sheet = self.clone();
        if let Some(block) = sheet.blocks.iter_mut().find(|block| block.id == id) {
            change(block);
            *block = block.clone().in_bounds();
        }
        sheet
    }

    /// With this block in the place of the one of its name, or at the end.
    pub fn with(&self, block: Block) -> Self {
        if self.block(&block.id).is_some() {
            return self.with_block(&block.id.clone(), |held| {
                *held = Block { began: held.began, ..block.clone() };
            });
        }
        let mut sheet = self.clone();
        sheet.blocks.push(block.in_bounds());
        sheet.blocks.truncate(MOST_BLOCKS);
        sheet
    }

    /// Without a block.
    pub fn without(&self, id: &str) -> Self {
        let mut sheet = self.clone();
        sheet.blocks.retain(|block| block.id != id);
        if sheet.has_begun() { sheet } else { sheet.afresh() }
    }

    /// The blocks that can change places, by name: all, or those after the one
    /// that is on.
    pub fn movable(&self) -> Vec<&str> {
        let from = self.at().map_or(0, |at| at + 1);
        self.blocks.iter().skip(from).map(|block| block.id.as_str()).collect()
    }

    /// With a block one place towards the start or the end.
    pub fn moved(&self, id: &str, direction: Direction) -> Self {
        let mut sheet = self.clone();
        let movable = self.movable();
        let Some(at) = self.blocks.iter().position(|block| block.id == id) else { return sheet };
        let other = match direction {
            Direction::Up => at.checked_sub(1),
            Direction::Down => at.checked_add(1),
        };
        let is_movable = |at: usize| self.blocks.get(at).is_some_and(|it| movable.contains(&it.id.as_str()));
        if let Some(other) = other.filter(|other| is_movable(at) && is_movable(*other)) {
            sheet.blocks.swap(at, other);
        }
        sheet
    }
}

impl Block {
    fn laid(&self, from: u64, to: u64, state: LaidState) -> Laid {
        Laid { id: self.id.clone(), from, to, state }
    }
}

/// When a workshop starts that nobody gave a time.
fn usual_time() -> NaiveTime {
    NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default()
}

/// Blocks one after another, as they are planned.
fn in_a_row(blocks: &[Block], start: u64) -> Vec<Laid> {
    let mut cursor = start;
    let lay = |block: &Block| {
        let from = cursor;
        cursor = from.saturating_add(block.minutes.saturating_mul(MINUTE));
        block.laid(from, cursor, LaidState::Ahead)
    };
    blocks.iter().map(lay).collect()
}
