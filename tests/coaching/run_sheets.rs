//! A workshop that runs late: turns stay equal, and what must happen goes last.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;
use turnwise::coaching::library::TemplatePack;
use turnwise::coaching::{Block, BlockPart, Laid, LaidState, Problem, RunSheet};

use super::fixture::id;
use super::library::TEMPLATES;
use crate::repeat::config;

const MINUTE: u64 = 60_000;
/// Nine in the morning of some day.
const NINE: u64 = 1_790_000_000 * 1_000;

fn block(id: &str, minutes: u64, least: u64) -> Block {
    Block { id: id.to_owned(), title: id.to_uppercase(), minutes, least, ..Block::default() }
}

fn turn(id: &str, minutes: u64, least: u64) -> Block {
    Block { link: "turns".to_owned(), ..block(id, minutes, least) }
}

fn must(block: Block) -> Block {
    Block { must: true, ..block }
}

fn sheet(blocks: impl IntoIterator<Item = Block>) -> RunSheet {
    blocks.into_iter().fold(RunSheet::empty(&id("autumn")), |sheet, block| sheet.with(block))
}

/// The ready plan, as the page lays it.
fn workshop() -> RunSheet {
    let pack = TemplatePack::read(TEMPLATES).unwrap();
    let template = pack.templates.into_iter().find(|template| template.slug == "workshop").unwrap();
    sheet(template.segments_for(&[], 0).into_iter().map(|part| Block {
        must: part.must,
        link: part.turn.map(|_| part.slug.clone()).unwrap_or_default(),
        ..block(&format!("{}{}", part.slug, part.turn.unwrap_or_default()), part.minutes, part.least)
    }))
}

fn at(minutes: u64) -> u64 {
    NINE + minutes * MINUTE
}

/// How long each block ahead is, by its name; nothing for what is out.
fn ahead(sheet: &RunSheet, now: u64) -> Vec<(String, Option<u64>)> {
    let laid = sheet.laid(NINE, now);
    let ahead = laid.into_iter().filter(|it| sheet.movable().contains(&it.id.as_str()));
    ahead.map(|it| (it.id.clone(), (it.state == LaidState::Ahead).then(|| it.minutes()))).collect()
}

/// The same without the names.
fn lengths(sheet: &RunSheet, now: u64) -> Vec<Option<u64>> {
    ahead(sheet, now).into_iter().map(|(_, minutes)| minutes).collect()
}

#[test]
fn half_an_hour_late_everyone_has_a_turn_and_the_paper_goes() {
    let started = workshop().begun("why0", NINE, NINE);
    let demo = started.begun("agreement0", NINE, at(8)).begun("demo0", NINE, at(20));
    assert_eq!(lengths(&demo, at(30)), [15, 15, 15, 10, 5].map(Some));
    // Twenty minutes late everything still fits.
    assert_eq!(lengths(&demo, at(50)), [10, 10, 10, 7, 3].map(Some));
    // Half an hour late, the turns take what is left.
    assert_eq!(lengths(&demo, at(60)), [Some(10), Some(10), Some(10), None, None]);
    // Given eight minutes more, there are partners again, and still no paper.
    let later = demo.ending_later(8);
    assert_eq!(lengths(&later, at(60)), [Some(10), Some(10), Some(10), Some(8), None]);
    // One minute late is taken from what can give one.
    assert_eq!(lengths(&demo, at(31)), [Some(15), Some(15), Some(15), Some(10), Some(4)]);
}

#[test]
fn a_turn_keeps_what_it_was_given_and_the_others_get_as_much() {
    let sheet = sheet([block("why", 10, 5), turn("one", 15, 10), turn("two", 15, 10), block("close", 10, 4)]);
    let why = sheet.begun("why", NINE, NINE);
    assert_eq!(lengths(&why, at(16)), [Some(14), Some(14), Some(6)]);
    let one = why.begun("one", NINE, at(16));
    assert_eq!(one.block("one").unwrap().length(), 14);
    assert_eq!(one.block("one").unwrap().minutes, 15, "the plan stays");
    assert_eq!(lengths(&one, at(17)), [Some(14), Some(6)]);
    // It overruns: the close gives way, and the second turn is as long.
    assert_eq!(lengths(&one, at(32)), [Some(14), Some(4)]);
    assert_eq!(lengths(&one, at(33)), [Some(13), Some(4)], "there is no more");
    assert_eq!(lengths(&one, at(35)), [Some(11), Some(4)]);
    // An end that comes later gives no one more than the first one had.
    assert_eq!(lengths(&one.ending_later(30), at(20)), [Some(14), Some(10)]);
    let two = one.begun("two", NINE, at(33));
    assert_eq!(two.block("two").unwrap().length(), 13);
    assert_eq!(two.back(), one, "as if it had not been begun");
    assert_eq!(two.back().back(), why);
    assert_eq!(two.afresh(), sheet);
}

#[test]
fn who_begins_late_is_told_what_there_is_and_no_clock_says_more() {
    let late = sheet([block("why", 10, 5), block("talk", 30, 15)]).begun("why", NINE, at(8));
    assert_eq!(late.block("why").unwrap().length(), 8);
    let laid: Vec<Laid> = late.laid(NINE, at(8));
    assert_eq!((laid[0].minutes(), laid[1].minutes(), laid[1].to), (8, 24, at(40)));
    // A block that there is no time for can be begun all the same.
    let talk = late.begun("talk", NINE, at(39));
    assert_eq!(talk.block("talk").unwrap().length(), 15);
}

#[test]
fn turns_go_together_and_once_one_was_held_the_others_go_last() {
    let sheet = sheet([
        block("why", 10, 5),
        turn("one", 15, 10),
        turn("two", 15, 10),
        must(block("dates", 10, 10)),
        block("close", 5, 5),
    ]);
    let why = sheet.begun("why", NINE, NINE);
    assert_eq!(lengths(&why, at(36)), [None, None, Some(10), Some(5)], "nine minutes are no two turns");
    let one = why.begun("one", NINE, at(10));
    assert_eq!(lengths(&one, at(38)), [Some(15), None, None], "the second person has a turn, too");
}

#[test]
fn where_nothing_must_happen_the_close_stays_longest() {
    let plain = sheet([block("why", 10, 5), block("talk", 30, 20), block("close", 10, 5)]);
    assert_eq!(lengths(&plain.begun("why", NINE, NINE), at(40)), [None, Some(10)]);
    let marked = plain.with(must(block("talk", 30, 10)));
    assert_eq!(lengths(&marked.begun("why", NINE, NINE), at(40)), [Some(10), None]);
}

#[test]
fn linked_blocks_change_together() {
    let both = sheet([turn("one", 15, 10), turn("two", 20, 5), block("close", 10, 4)]);
    let minutes = |sheet: &RunSheet| -> Vec<(u64, u64)> {
        sheet.blocks.iter().map(|block| (block.minutes, block.least)).collect()
    };
    assert_eq!(minutes(&both), [(20, 5), (20, 5), (10, 4)], "the last word counts for both");
    assert_eq!(minutes(&both.lengthened("one", 1)), [(21, 5), (21, 5), (10, 4)]);
    let three = both.with_linked(both.block("close").unwrap().clone(), Some("one"), "new");
    assert_eq!(minutes(&three), [(10, 4); 3]);
    assert_eq!(three.linked(three.block("two").unwrap()), 3);
    let alone = three.with_linked(block("one", 7, 3), None, "new");
    assert_eq!(minutes(&alone), [(7, 3), (10, 4), (10, 4)]);
    let fresh = alone.with_linked(block("last", 9, 3), Some("one"), "new");
    assert_eq!(minutes(&fresh), [(9, 3), (10, 4), (10, 4), (9, 3)]);
    assert_eq!(fresh.blocks[0].link, "new");
    // What is over changes no more.
    let running = both.begun("one", NINE, NINE).begun("two", NINE, at(10)).lengthened("two", 5);
    assert_eq!(minutes(&running)[..2], [(20, 5), (25, 5)]);
    assert_eq!(running.before().map(|block| block.id.as_str()), Some("one"));
    assert_eq!(both.begun("one", NINE, NINE).before(), None);
}

#[test]
fn a_block_of_before_is_written_as_before() {
    let old = json!({"id": "why", "title": "Why", "words": "", "minutes": 10, "least": 5, "began": 3});
    let read: Block = serde_json::from_value(old.clone()).unwrap();
    assert_eq!(read, Block { title: "Why".to_owned(), began: Some(3), ..block("why", 10, 5) });
    assert_eq!(serde_json::to_value(read).unwrap(), old);
}

#[test]
fn notes_and_materials_have_their_room() {
    let full = |materials: usize, notes: usize| Block {
        materials: "m".repeat(materials),
        notes: "n".repeat(notes),
        ..block("why", 10, 5)
    };
    assert_eq!(full(300, 20_000).check(), Ok(()));
    assert_eq!(
        full(301, 0).check(),
        Err((BlockPart::Materials, Problem::TooLong { limit: 300, length: 301 }))
    );
    assert_eq!(
        full(0, 20_001).check(),
        Err((BlockPart::Notes, Problem::TooLong { limit: 20_000, length: 20_001 }))
    );
}

#[test]
fn every_plan_with_turns_says_that_they_must_happen() {
    for template in TemplatePack::read(TEMPLATES).unwrap().templates {
        let planned = template.segments_for(&[], 0);
        let in_turns = planned.iter().any(|part| part.turn.is_some());
        assert!(
            !in_turns || planned.iter().any(|part| part.turn.is_some() && part.must),
            "{}",
            template.slug
        );
    }
}

/// Minutes, the fewest, one of three links or none, and whether it must happen.
type Drawn = (u64, u64, u8, bool);

fn drawn(blocks: &[Drawn]) -> RunSheet {
    sheet(blocks.iter().enumerate().map(|(place, (minutes, least, link, must))| Block {
        link: ["", "", "a", "b", "c"][usize::from(*link)].to_owned(),
        must: *must,
        ..block(&format!("b{place}"), *minutes, *least)
    }))
}

fn blocks() -> impl Strategy<Value = Vec<Drawn>> {
    prop::collection::vec((1_u64..60, 1_u64..60, 0_u8..5, any::<bool>()), 2..12)
}

/// What the page offers to begin: the next that there is time for, or the next
/// at all.
fn next(sheet: &RunSheet, now: u64) -> Option<String> {
    let ahead = ahead(sheet, now);
    ahead.iter().find(|(_, minutes)| minutes.is_some()).or(ahead.first()).map(|(id, _)| id.clone())
}

#[test]
fn a_late_workshop_can_end_later_with_all_that_must_happen() {
    let sheet = sheet([block("first", 10, 5), must(block("talk", 20, 10)), block("coffee", 10, 5)]);
    assert_eq!(sheet.with_time_for_what_must(NINE, NINE), None, "nothing runs yet");
    let sheet = sheet.begun("first", NINE, NINE);
    assert_eq!(sheet.with_time_for_what_must(NINE, NINE), None, "all of it fits");
    let late = NINE + 60 * MINUTE;
    let later = sheet.with_time_for_what_must(NINE, late).expect("another end");
    assert_eq!(later.until, Some(late + 10 * MINUTE));
    let talk = later.laid(NINE, late).into_iter().find(|it| it.id == "talk").expect("it is laid");
    assert_eq!((talk.state, talk.minutes()), (LaidState::Ahead, 10));
}

proptest! {
    #![proptest_config(config(256))]

    /// However late it is: linked blocks are equal or out together, none is shorter than it can be, what
    /// must happen is out only where nothing else is in, all fits, and what is out would not fit.
    #[test]
    fn what_is_ahead_is_fair_and_fits(
        blocks in blocks(),
        steps in prop::collection::vec(0_u64..40, 1..8),
        later in -60_i64..60,
        after in 0_u64..120,
    ) {
        let mut sheet = drawn(&blocks);
        let mut now = NINE;
        for wait in steps {
            now += wait * MINUTE;
            if let Some(next) = next(&sheet, now) {
                sheet = sheet.begun(&next, NINE, now);
            }
        }
        let sheet = sheet.ending_later(later);
        now += after * MINUTE;
        let ahead = ahead(&sheet, now);
        let of = |id: &str| sheet.block(id).unwrap();
        let had_one = |block: &Block| {
            sheet.blocks.iter().any(|other| other.began.is_some() && other.is_linked_with(block))
        };
        let says_what_must = sheet.blocks.iter().any(|block| block.must);
        let is_must = |id: &str| {
            let same = |other: &&Block| other.id == id || other.is_linked_with(of(id));
            let is_close = |block: &Block| sheet.blocks.last().is_some_and(|last| last.id == block.id);
            let alike = sheet.blocks.iter().filter(same).filter(|it| ahead.iter().any(|(id, _)| *id == it.id));
            had_one(of(id)) || alike.into_iter().any(|it| it.must || (!says_what_must && is_close(it)))
        };
        // Somebody went without: then the others do, too.
        let is_gone = |id: &str| {
            let is_ahead = |other: &Block| ahead.iter().any(|(id, _)| *id == other.id);
            let went_without = |other: &Block| other.began.is_none() && !is_ahead(other);
            sheet.blocks.iter().any(|other| other.is_linked_with(of(id)) && went_without(other))
        };
        for (id, minutes) in &ahead {
            prop_assert!(minutes.is_none() || !is_gone(id));
            let (block, least) = (of(id), of(id).least.min(of(id).length()));
            prop_assert!(minutes.is_none_or(|minutes| (least..=block.length()).contains(&minutes)));
            for (other, theirs) in ahead.iter().filter(|(other, _)| block.is_linked_with(of(other))) {
                prop_assert_eq!(minutes, theirs, "{} and {}", id, other);
            }
        }
        let must_is_out = ahead.iter().any(|(id, minutes)| minutes.is_none() && is_must(id) && !is_gone(id));
        for (id, minutes) in &ahead {
            prop_assert!(!must_is_out || is_must(id) || minutes.is_none(), "{} stays", id);
        }
        let Some(until) = sheet.until else { return Ok(()) };
        let begins = sheet.laid(NINE, now).iter().find(|it| it.state == LaidState::Now).map_or(now, |it| it.to);
        let begins = begins.max(now);
        let left = (until + MINUTE / 2).saturating_sub(begins) / MINUTE;
        let taken: u64 = ahead.iter().filter_map(|(_, minutes)| *minutes).sum();
        prop_assert!(taken <= left, "{} of {}", taken, left);
        // A turn that was promised keeps all it can.
        let needs_in = |id: &str, minutes: u64| {
            if had_one(of(id)) { minutes } else { of(id).least.min(of(id).length()) }
        };
        let least_in: u64 = ahead.iter().filter_map(|(id, minutes)| Some(needs_in(id, (*minutes)?))).sum();
        for (id, _) in ahead.iter().filter(|(id, minutes)| minutes.is_none() && !is_gone(id)) {
            let alike = ahead.iter().filter(|(other, _)| other == id || of(other).is_linked_with(of(id)));
            let needs: u64 = alike.map(|(other, _)| of(other).least.min(of(other).length())).sum();
            prop_assert!(must_is_out || least_in + needs > left, "{} would fit", id);
        }
        // Nothing is shortened for nothing: less than a minute for each of a link stays free.
        let wanted: u64 = ahead.iter().filter(|(_, it)| it.is_some()).map(|(id, _)| of(id).length()).sum();
        prop_assert!(wanted == 0 || taken + ahead.len() as u64 > wanted.min(left));
    }

    /// Whatever came before the first turn: when nobody overruns from then on, all are given as much.
    #[test]
    fn turns_that_are_held_in_time_are_equal_to_the_minute(blocks in blocks(), late in 0_u64..200) {
        let mut sheet = drawn(&blocks);
        let mut now = NINE;
        let first = next(&sheet, now).unwrap();
        sheet = sheet.begun(&first, NINE, now);
        now = sheet.laid(NINE, now)[0].to + late * MINUTE;
        while let Some(next) = next(&sheet, now) {
            sheet = sheet.begun(&next, NINE, now);
            let current = sheet.current().unwrap();
            now = current.began.unwrap() + current.length() * MINUTE;
        }
        let mut given: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        // The first one ran over before anything could be shared out.
        for block in sheet.blocks.iter().filter(|it| it.began.is_some() && it.id != first && !it.link.is_empty()) {
            given.entry(&block.link).or_default().push(block.length());
        }
        for (link, given) in given {
            prop_assert!(given.windows(2).all(|both| both[0] == both[1]), "{}: {:?}", link, given);
        }
    }
}
