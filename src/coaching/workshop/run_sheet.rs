//! The minutes of a workshop: blocks one after another, by the clock on the
//! wall.
//!
//! Where it stands follows from the instants at which blocks were begun, so
//! that it is right to the second after a reload or a night's sleep. What the
//! blocks ahead become when one overruns is never kept: it follows, too (see
//! [`super::fitting`]). What a block was given when it was begun stays, so that
//! no clock jumps while somebody speaks.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fitting::{Rank, Wanted, fit};
use crate::coaching::record::act::Direction;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::refusal::{Problem, TEXT_LIMIT, TITLE_LIMIT, fits, minutes, words};
use crate::coaching::record::view::{Read, View};
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
    /// What the blocks that stay equal have in common; empty for one that
    /// stands alone.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// Whether it is among the last to go when time gets short.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub must: bool,
    /// What it takes, for the facilitator alone.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub materials: String,
    /// What to remember, for the facilitator alone.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// When it was begun, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub began: Option<u64>,
    /// How many minutes there were for it when it, or the first that it is
    /// linked with, was begun, if not as many as planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<u64>,
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
        .levelled()
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
    Materials,
    Notes,
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
        fits(&self.materials, TITLE_LIMIT).map_err(|problem| (BlockPart::Materials, problem))?;
        fits(&self.notes, TEXT_LIMIT).map_err(|problem| (BlockPart::Notes, problem))?;
        minutes(self.minutes, BLOCK_MINUTES).map_err(|problem| (BlockPart::Minutes, problem))?;
        if !(least..=self.minutes).contains(&self.least) {
            return Err((BlockPart::Least, Problem::Minutes { least, most }));
        }
        Ok(())
    }

    /// With minutes that a block can have.
    fn in_bounds(mut self) -> Self {
        let (least, most) = BLOCK_MINUTES;
        self.minutes = self.minutes.clamp(least, most);
        self.least = self.least.clamp(least, self.minutes);
        self.given = self.given.map(|given| given.clamp(least, most));
        self
    }

    /// How long it is, in minutes: as planned, or what there was time for when
    /// it was begun.
    pub fn length(&self) -> u64 {
        self.given.unwrap_or(self.minutes)
    }

    /// Do the two stay equal?
    pub fn is_linked_with(&self, other: &Self) -> bool {
        self.id != other.id && !self.link.is_empty() && self.link == other.link
    }

    /// As long, and as much worth, as one that it is linked with.
    fn level_with(&mut self, other: &Self) {
        (self.minutes, self.least, self.must, self.given) =
            (other.minutes, other.least, other.must, other.given);
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

    /// The block that was on before the one that is on.
    pub fn before(&self) -> Option<&Block> {
        let at = self.at()?;
        self.blocks.iter().take(at).rfind(|block| block.began.is_some())
    }

    /// How many blocks stay equal to this one, with itself; one if it stands
    /// alone.
    pub fn linked(&self, block: &Block) -> usize {
        self.blocks.iter().filter(|other| block.is_linked_with(other)).count() + 1
    }

    /// The blocks that are on or ahead: what is over changes no more.
    fn open(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().skip(self.at().unwrap_or_default())
    }

    fn open_mut(&mut self) -> impl Iterator<Item = &mut Block> {
        let at = self.at().unwrap_or_default();
        self.blocks.iter_mut().skip(at)
    }

    /// The blocks that a block can be linked with.
    pub fn linkable(&self, id: &str) -> impl Iterator<Item = &Block> {
        self.open().filter(move |block| block.id != id)
    }

    /// With all that are linked as long as the first of them.
    fn levelled(self) -> Self {
        let ids: Vec<String> = self.open().map(|block| block.id.clone()).collect();
        ids.iter().rev().fold(self, |sheet, id| sheet.levelled_with(id))
    }

    /// With those that a block is linked with as long as it.
    fn levelled_with(mut self, id: &str) -> Self {
        if let Some(block) = self.block(id).cloned() {
            for other in self.open_mut().filter(|other| other.is_linked_with(&block)) {
                other.level_with(&block);
            }
        }
        self
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
    /// what it can spare, and when that is not enough some are out, what must
    /// happen after all others.
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
            let planned = from.saturating_add(block.length().saturating_mul(MINUTE));
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
        for (block, minutes) in ahead.iter().zip(self.fitted(at + 1, cursor)) {
            let to = cursor.saturating_add(minutes.unwrap_or_default().saturating_mul(MINUTE));
            let state = if minutes.is_some() { LaidState::Ahead } else { LaidState::Out };
            laid.push(block.laid(cursor, to, state));
            cursor = to;
        }
        laid
    }

    /// How long each block from this place on is when they begin `now`; nothing
    /// for what there is no time for.
    fn fitted(&self, from: usize, now: u64) -> Vec<Option<u64>> {
        let until = self.until.unwrap_or(now);
        // Half a minute is nothing to hurry for.
        let left = until.saturating_add(MINUTE / 2).saturating_sub(now) / MINUTE;
        let wanted = self.blocks.iter().skip(from).map(|block| {
            let (minutes, link) = (block.length(), block.link.as_str());
            Wanted { minutes, least: block.least, link, rank: self.rank(from, block) }
        });
        fit(&wanted.collect::<Vec<_>>(), left)
    }

    /// What goes first when time is short, where the blocks from this place on
    /// are ahead.
    fn rank(&self, from: usize, block: &Block) -> Rank {
        let is_close = self.blocks.last().is_some_and(|last| last.id == block.id);
        let before = self.blocks.iter().take(from);
        let mut turns_before = before.filter(|other| other.is_linked_with(block)).peekable();
        let is_begun = turns_before.peek().is_some();
        if turns_before.any(|other| other.began.is_none()) {
            Rank::Gone
        } else if is_begun {
            Rank::Promised
        } else if block.must || (is_close && !self.says_what_must()) {
            Rank::Must
        } else {
            Rank::Other
        }
    }

    /// Is any block marked as one that must happen?
    fn says_what_must(&self) -> bool {
        self.blocks.iter().any(|block| block.must)
    }

    /// With an end that leaves time for everything ahead that must happen, where
    /// that has none; nothing where it has.
    pub fn with_time_for_what_must(&self, start: u64, now: u64) -> Option<Self> {
        let laid = self.laid(start, now);
        let on = laid.iter().find(|it| it.state == LaidState::Now)?;
        let from = self.at()? + 1;
        let must = |block: &Block| {
            let is_marked =
                |other: &Block| other.must && (other.id == block.id || other.is_linked_with(block));
            self.rank(from, block) != Rank::Gone && self.blocks.iter().any(is_marked)
        };
        let ahead = self.blocks.iter().skip(from).filter(|block| must(block));
        let is_out = |block: &Block| laid.iter().any(|it| it.id == block.id && it.state == LaidState::Out);
        if !ahead.clone().any(is_out) {
            return None;
        }
        let minutes: u64 = ahead.map(|block| block.least.min(block.length())).sum();
        let until = on.to.max(now).saturating_add(minutes.saturating_mul(MINUTE));
        Some(Self { until: Some(until), ..self.clone() })
    }

    /// Begins a block. The first one that is begun also says when the end is:
    /// as planned, or after all minutes if it begins at another time than was
    /// planned.
    ///
    /// It is as long as there is time for, and those that it is linked with
    /// are to be as long as it.
    pub fn begun(&self, id: &str, start: u64, now: u64) -> Self {
        let mut sheet = self.clone();
        let length = self.minutes().saturating_mul(MINUTE);
        if !self.has_begun() {
            let end = start.saturating_add(length);
            let is_as_planned = now.saturating_add(EARLY) >= start && now < start.saturating_add(length / 2);
            sheet.until = Some(if is_as_planned { end } else { now.saturating_add(length) });
        }
        sheet.ended = None;
        let Some(at) = sheet.blocks.iter().position(|block| block.id == id) else { return sheet };
        let left = sheet.until.unwrap_or(now).saturating_sub(now) / MINUTE;
        let fitted = sheet.fitted(at, now).first().copied().flatten();
        if let Some(block) = sheet.blocks.get_mut(at) {
            // What there is no time for can be begun all the same: with what is
            // left, or where others are to have as much, with the least.
            let left = if block.link.is_empty() { left.max(block.least) } else { block.least };
            let length = fitted.unwrap_or(left.min(block.length()));
            block.given = (length != block.minutes).then_some(length);
            block.began = Some(now);
        }
        sheet.levelled_with(id)
    }

    /// Back to the block before, as if this one had not been begun; from the
    /// first, to before the start.
    pub fn back(&self) -> Self {
        let mut sheet = self.clone();
        if let Some(block) = self.at().and_then(|at| sheet.blocks.get_mut(at)) {
            block.began = None;
            let block = block.clone();
            let mut held = self.blocks.iter().filter(|other| other.began.is_some());
            let given = held.rfind(|other| other.is_linked_with(&block)).and_then(|other| other.given);
            let is_ahead = |it: &&mut Block| it.began.is_none();
            for it in sheet.blocks.iter_mut().filter(is_ahead) {
                if it.id == block.id || it.is_linked_with(&block) {
                    it.given = given;
                }
            }
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
        let blocks = self.blocks.iter().map(|block| Block { began: None, given: None, ..block.clone() });
        Self { blocks: blocks.collect(), until: None, ended: None, ..self.clone() }.levelled()
    }

    /// Another end, so many minutes later (or earlier).
    pub fn ending_later(&self, by: i64) -> Self {
        let by = by.saturating_mul(60_000);
        let until = self.until.map(|until| until.saturating_add_signed(by));
        Self { until, ..self.clone() }
    }

    /// A block with so many minutes more (or fewer), and those that it is linked
    /// with.
    pub fn lengthened(&self, id: &str, by: i64) -> Self {
        self.with_block(id, |block| {
            block.minutes = block.minutes.saturating_add_signed(by);
            block.given = block.given.map(|given| given.saturating_add_signed(by));
        })
    }

    fn with_block(&self, id: &str, change: impl Fn(&mut Block)) -> Self {
        let mut sheet = self.clone();
        if let Some(block) = sheet.blocks.iter_mut().find(|block| block.id == id) {
            change(block);
            *block = block.clone().in_bounds();
        }
        sheet.levelled_with(id)
    }

    /// With this block in the place of the one of its name, or at the end. Those
    /// that it is linked with become as long as it.
    pub fn with(&self, block: Block) -> Self {
        let id = block.id.clone();
        if self.block(&id).is_some() {
            return self.with_block(&id, |held| {
                // Other minutes are meant as they are.
                let given = held.given.filter(|_| held.minutes == block.minutes);
                *held = Block { began: held.began, given, ..block.clone() };
            });
        }
        let mut sheet = self.clone();
        sheet.blocks.push(block.in_bounds());
        sheet.blocks.truncate(MOST_BLOCKS);
        sheet.levelled_with(&id)
    }

    /// The same, and it stays equal to another block, or to none. `link` is a
    /// new name for what the two have in common.
    pub fn with_linked(&self, block: Block, other: Option<&str>, link: &str) -> Self {
        let mut sheet = self.clone();
        let other = sheet.blocks.iter_mut().find(|it| Some(it.id.as_str()) == other);
        let link = other.map(|other| {
            if other.link.is_empty() {
                link.clone_into(&mut other.link);
            }
            other.link.clone()
        });
        sheet.with(Block { link: link.unwrap_or_default(), ..block })
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
