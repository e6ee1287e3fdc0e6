//! The rounds and the minutes of a workshop, as a facilitator keeps them.

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::{
    Block, Book, Command, Direction, Home, LaidState, Problem, Refusal, RoomPlan, RunSheet, WorkshopCommand,
    read_names,
};
use turnwise::replica::{Document, Id};

use super::fixture::{Shown, Side, document_of, pair};

const MINUTE: u64 = 60_000;
/// Nine in the morning of some day.
const NINE: u64 = 1_790_000_000 * 1_000;

fn private() -> Side {
    let mut side = pair().robin;
    side.book = Book::private(Document::new("private".parse().unwrap()));
    side
}

/// The workshop of these tests.
fn workshop() -> Id {
    "autumn".parse().unwrap()
}

fn plan_id() -> Id {
    RoomPlan::id_of(&workshop())
}

fn sheet_id() -> Id {
    RunSheet::id_of(&workshop())
}

fn empty_plan() -> RoomPlan {
    RoomPlan::empty(&workshop())
}

fn empty_sheet() -> RunSheet {
    RunSheet::empty(&workshop())
}

/// A record as somebody else may have written it.
fn record(id: &Id, kind: &str, fields: Value) -> (String, String, Shown) {
    let fields = fields.as_object().unwrap().clone().into_iter().collect();
    (id.to_string(), kind.to_owned(), fields)
}

fn names(text: &str) -> Vec<String> {
    read_names(text)
}

#[test]
fn names_are_read_as_people_paste_them() {
    assert_eq!(names("Ann\n  Ben \n\nCem\n"), ["Ann", "Ben", "Cem"]);
    assert_eq!(names("Ann, Ben; Cem"), ["Ann", "Ben", "Cem"]);
    assert_eq!(names("Lee, Ann\nRoy, Ben"), ["Lee, Ann", "Roy, Ben"], "a comma inside of a name");
    assert_eq!(names("1. Ann\r\n2) Ben\r\n- Cem\r\n• Dag"), ["Ann", "Ben", "Cem", "Dag"]);
    assert_eq!(names("Ann\tLee\nBen\tRoy"), ["Ann Lee", "Ben Roy"], "two columns of a table");
    assert_eq!(names("Ann\nAnn\nBen\nAnn"), ["Ann", "Ann 2", "Ben", "Ann 3"], "two of one name stay apart");
    assert_eq!(names(" 4 "), ["1", "2", "3", "4"]);
    assert_eq!(names("999999").len(), 200);
    assert_eq!(names("3rd table\n4 U"), ["3rd table", "4 U"]);
    assert_eq!(names(" \n"), Vec::<String>::new());
    assert_eq!(names(&"x".repeat(500))[0].chars().count(), 76);
}

fn kept(side: &Side) -> RoomPlan {
    side.book.get(&plan_id()).unwrap()
}

fn keep(side: &mut Side, plan: &RoomPlan) -> turnwise::replica::Undo {
    side.act(WorkshopCommand::KeepPlan(plan.clone()).into())
}

#[test]
fn rounds_are_kept_as_they_were_made_and_stay_private() {
    let mut side = private();
    let plan = empty_plan().remade("Ann\nBen\nCem\nDag", 3, 7);
    assert_eq!(plan.rounds.all().len(), 3);
    assert_eq!(plan.rounds.repeats(), 0);
    let command: Command = WorkshopCommand::KeepPlan(plan.clone()).into();
    assert_eq!(command.home(), Home::Private);
    side.act(command);
    assert_eq!(kept(&side), plan);
    assert_ne!(plan.rounds, plan.remade(&plan.text, 3, 8).rounds, "another shuffle");
    assert_eq!(empty_plan().remade("4", 4, 7).rounds.repeats(), 2, "a fourth round repeats");
}

#[test]
fn who_is_not_there_is_left_out_and_taking_it_back_brings_the_rounds_back() {
    let mut side = private();
    let plan = empty_plan().remade("Ann\nBen\nCem\nDag\nEve\nFay", 3, 1);
    keep(&mut side, &plan);
    let undo = keep(&mut side, &plan.missing(4, 1));
    let here = kept(&side).with_those_here();
    let has_eve = |round: usize| here.all()[round].iter().any(|group| group.has(4));
    assert!(has_eve(0) && !has_eve(1) && !has_eve(2));
    assert_eq!(here.all()[0], plan.rounds.all()[0], "what is over stays as it was");
    side.undo(&undo);
    assert_eq!(kept(&side).with_those_here(), plan.rounds);
    let two = plan.missing(4, 1).missing(0, 2).missing(4, 2);
    assert_eq!(two.away, [(0, 2), (4, 2)], "once for each person");
    assert_eq!(two.here_again(0).here_again(4), plan);
}

#[test]
fn a_new_shuffle_knows_who_was_not_there_by_name() {
    let plan = empty_plan().remade("Ann\nBen\nCem\nDag", 3, 1).missing(3, 1).missing(0, 2);
    assert_eq!(plan.remade("Dag\nEve\nBen\nCem", 3, 2).away, [(0, 1)]);
    assert_eq!(plan.remade("Dag\nAnn", 1, 2).away, []);
}

#[test]
fn a_plan_that_somebody_else_wrote_is_read_as_far_as_it_makes_sense() {
    let fields = json!({
        "names": ["Ann", "Ben", 3, "Cem"],
        "groups": [[[0, 1], [2, 9]], [[0, 0, 1], [1, 2]], "no", [7]],
        "away": [[0, 1], [9, 0], [1, 44], "no", [1]],
    });
    let document = document_of(&[record(&plan_id(), "room_plan", fields)]);
    let plan: RoomPlan = Book::private(document).get(&plan_id()).unwrap();
    assert_eq!(plan.names, ["Ann", "Ben", "Cem"]);
    let rounds: Vec<Vec<Vec<usize>>> = plan
        .rounds
        .all()
        .iter()
        .map(|round| round.iter().map(|group| group.places().to_vec()).collect())
        .collect();
    assert_eq!(rounds, [vec![vec![0, 1], vec![2]], vec![vec![0, 1], vec![2]], vec![], vec![]]);
    assert_eq!(plan.away, [(0, 1)]);
    let _ = plan.with_those_here();
}

fn block(id: &str, minutes: u64, least: u64) -> Block {
    Block { id: id.to_owned(), title: id.to_uppercase(), minutes, least, ..Block::default() }
}

/// Why 10, demo 20 (12), triads 40 (20), close 10 (5): an hour and twenty.
fn sheet() -> RunSheet {
    let blocks = [("why", 10, 5), ("demo", 20, 12), ("triads", 40, 20), ("close", 10, 5)];
    let add = |sheet: RunSheet, (id, minutes, least)| sheet.with(block(id, minutes, least));
    blocks.into_iter().fold(empty_sheet(), add)
}

/// From and to in minutes after nine, and the state.
fn laid(sheet: &RunSheet, now: u64) -> Vec<(u64, u64, LaidState)> {
    let at = |millis: u64| (millis - NINE) / MINUTE;
    let laid = sheet.laid(NINE, NINE + now * MINUTE);
    laid.into_iter().map(|it| (at(it.from), at(it.to), it.state)).collect()
}

use LaidState::{Ahead, Done, Now, Out};

#[test]
fn before_the_start_blocks_stand_as_planned_whatever_the_time() {
    let planned = [(0, 10, Ahead), (10, 30, Ahead), (30, 70, Ahead), (70, 80, Ahead)];
    assert_eq!(laid(&sheet(), 0), planned);
    assert_eq!(laid(&sheet(), 500), planned);
    assert_eq!(sheet().minutes(), 80);
    assert_eq!(sheet().current(), None);
}

#[test]
fn a_block_that_overruns_takes_from_those_ahead_and_the_end_stays() {
    let running = sheet().begun("why", NINE, NINE);
    assert_eq!(running.until, Some(NINE + 80 * MINUTE));
    assert_eq!(laid(&running, 4), [(0, 10, Now), (10, 30, Ahead), (30, 70, Ahead), (70, 80, Ahead)]);
    // Ten minutes over: 8 + 20 + 5 can be spared, and 10 are.
    let over = laid(&running, 20);
    assert_eq!(over[0], (0, 10, Now));
    assert_eq!((over[1].0, over[3].1), (20, 80));
    assert!(over[1..].iter().all(|block| block.2 == Ahead));
    // Forty minutes over: the triads go, the close stays.
    assert_eq!(laid(&running, 50), [(0, 10, Now), (50, 70, Ahead), (70, 70, Out), (70, 80, Ahead)]);
    assert_eq!(laid(&running, 200), [(0, 10, Now), (200, 200, Out), (200, 200, Out), (200, 200, Out)]);
    // Given half an hour more, everything is there again.
    let later = running.ending_later(30);
    assert!(laid(&later, 50)[1..].iter().all(|block| block.2 == Ahead));
    assert_eq!(laid(&later, 50)[3].1, 110);
}

#[test]
fn what_was_held_stands_as_it_was_and_what_was_passed_over_is_out() {
    let running = sheet().begun("why", NINE, NINE).begun("demo", NINE, NINE + 12 * MINUTE);
    assert_eq!(laid(&running, 15)[..2], [(0, 12, Done), (12, 32, Now)]);
    let close = running.begun("close", NINE, NINE + 60 * MINUTE);
    assert_eq!(laid(&close, 61), [(0, 12, Done), (12, 60, Done), (60, 60, Out), (60, 70, Now)]);
    assert_eq!(close.current().unwrap().id, "close");
    let ended = close.ended(NINE + 66 * MINUTE);
    assert_eq!(laid(&ended, 90)[3], (60, 66, Done));
    assert_eq!(ended.current(), None);
    assert_eq!(close.back(), running, "as if it had not been begun");
    assert_eq!(running.back().back().until, None, "before the start");
    assert_eq!(ended.afresh(), sheet());
}

#[test]
fn who_begins_at_another_time_ends_at_another_time() {
    let late = sheet().begun("why", NINE, NINE + 10 * MINUTE);
    assert_eq!(late.until, Some(NINE + 80 * MINUTE), "the end was promised");
    let early = sheet().begun("why", NINE, NINE - 5 * MINUTE);
    assert_eq!(early.until, Some(NINE + 80 * MINUTE));
    let evening = sheet().begun("why", NINE, NINE + 600 * MINUTE);
    assert_eq!(evening.until, Some(NINE + 680 * MINUTE));
    let much_later = sheet().begun("why", NINE, NINE + 45 * MINUTE);
    assert_eq!(much_later.until, Some(NINE + 125 * MINUTE), "more than half of the time is over");
    let rehearsal = sheet().begun("why", NINE, NINE - 120 * MINUTE);
    assert_eq!(rehearsal.until, Some(NINE - 40 * MINUTE));
}

#[test]
fn seconds_late_cost_no_minute() {
    let running = sheet().begun("why", NINE, NINE + 20_000);
    assert_eq!(
        running.laid(NINE, NINE + MINUTE).iter().map(|it| it.minutes()).collect::<Vec<_>>(),
        [10, 20, 40, 10]
    );
}

#[test]
fn blocks_change_places_only_while_they_are_ahead() {
    let order = |sheet: &RunSheet| sheet.blocks.iter().map(|block| block.id.clone()).collect::<Vec<_>>();
    let moved = sheet().moved("demo", Direction::Up);
    assert_eq!(order(&moved), ["demo", "why", "triads", "close"]);
    assert_eq!(moved.moved("demo", Direction::Up), moved, "it is first");
    let running = sheet().begun("why", NINE, NINE).begun("demo", NINE, NINE + MINUTE);
    assert_eq!(running.movable(), ["triads", "close"]);
    assert_eq!(running.moved("triads", Direction::Up), running, "what is on stays where it is");
    assert_eq!(order(&running.moved("triads", Direction::Down)), ["why", "demo", "close", "triads"]);
    assert_eq!(order(&sheet().without("why")), ["demo", "triads", "close"]);
    assert_eq!(sheet().lengthened("why", -60).block("why").unwrap().minutes, 1);
    assert_eq!(sheet().lengthened("why", -6).block("why").unwrap().least, 4, "never more than it takes");
    let renamed = running.with(Block { title: "Show".to_owned(), ..block("demo", 25, 10) });
    assert_eq!(renamed.block("demo").unwrap().began, Some(NINE + MINUTE), "it stays on");
}

#[test]
fn a_run_sheet_is_kept_and_refused_as_a_whole() {
    let mut side = private();
    let running = sheet().begun("why", NINE, NINE);
    side.act(WorkshopCommand::KeepSheet(running.clone()).into());
    assert_eq!(side.book.get::<RunSheet>(&sheet_id()), Some(running.clone()));
    let undo = side.act(WorkshopCommand::KeepSheet(running.without("demo")).into());
    side.undo(&undo);
    assert_eq!(side.book.get::<RunSheet>(&sheet_id()), Some(running.clone()));
    side.act(WorkshopCommand::KeepSheet(running.afresh()).into());
    assert_eq!(side.book.get::<RunSheet>(&sheet_id()), Some(sheet()));
    let mut bad = sheet();
    bad.blocks[0].title = " ".to_owned();
    let refused = side.try_act(&WorkshopCommand::KeepSheet(bad.clone()).into());
    assert_eq!(refused.err(), Some(Refusal::At(RunSheet::BLOCKS, Problem::Empty)));
    bad = sheet();
    bad.blocks[3].minutes = 0;
    let refused = side.try_act(&WorkshopCommand::KeepSheet(bad).into());
    assert_eq!(refused.err(), Some(Refusal::At(RunSheet::BLOCKS, Problem::Minutes { least: 1, most: 600 })));
    assert_eq!(side.book.get::<RunSheet>(&sheet_id()), Some(sheet()), "nothing was changed");
}

#[test]
fn a_run_sheet_of_any_shape_is_read() {
    let fields = json!({
        "time": "25:99",
        "blocks": [{"id": "a", "minutes": 0}, {"id": "a"}, 3, {"id": "b", "minutes": 9999999, "least": 80}],
        "until": "soon",
    });
    let document = document_of(&[record(&sheet_id(), "run_sheet", fields)]);
    let sheet: RunSheet = Book::private(document).get(&sheet_id()).unwrap();
    assert_eq!(sheet.time, empty_sheet().time);
    assert_eq!(sheet.blocks.iter().map(|it| (it.minutes, it.least)).collect::<Vec<_>>(), [(1, 1), (600, 80)]);
    assert_eq!(sheet.until, None);
}

proptest! {
    /// Whatever is done, the blocks by the clock are all there, in order, without a gap backwards, and
    /// those ahead end when it is to end.
    #[test]
    fn the_clock_never_goes_back_and_the_end_is_kept(
        minutes in prop::collection::vec((1u64..60, 1u64..60), 1..9),
        steps in prop::collection::vec((0u64..30, any::<prop::sample::Index>()), 1..6),
        after in 0u64..90,
    ) {
        let mut sheet = empty_sheet();
        for (at, (minutes, least)) in minutes.iter().enumerate() {
            sheet = sheet.with(block(&format!("b{at}"), *minutes, *least));
        }
        let mut now = NINE;
        for (wait, which) in steps {
            now += wait * MINUTE;
            let ahead: Vec<String> = sheet.movable().into_iter().map(str::to_owned).collect();
            if let Some(next) = (!ahead.is_empty()).then(|| which.get(&ahead)) {
                sheet = sheet.begun(next, NINE, now);
            }
        }
        now += after * MINUTE;
        let laid = sheet.laid(NINE, now);
        prop_assert_eq!(laid.len(), sheet.blocks.len());
        for (block, laid) in sheet.blocks.iter().zip(&laid) {
            prop_assert_eq!(&block.id, &laid.id);
            prop_assert!(laid.from <= laid.to);
        }
        for both in laid.windows(2).filter(|both| both[0].state != LaidState::Now) {
            prop_assert!(both[0].to <= both[1].from);
        }
        let last = laid.iter().rev().find(|it| it.state == LaidState::Ahead);
        if let Some(last) = last {
            prop_assert!(last.to <= sheet.until.unwrap() + MINUTE / 2);
        }
    }
}
