//! A workshop as a file: the same at both ends, or refused with the right sentence.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::{Block, Book, Moment, RoomPlan, RunSheet, Workshop};
use turnwise::exchange::{File, ReadError, WholeWorkshop, read_kit_file};
use turnwise::replica::{Clock, Device, Document, Incoming, Load, Writer};

use super::handouts::{kit, shelf, usual_kit};
use super::hostile::signed;
use super::partners::{MORNING, id};
use crate::repeat::config;

/// A workshop with everything, on its day.
fn usual() -> WholeWorkshop {
    let one = id("one");
    let block = |name: &str| Block {
        id: name.to_owned(),
        title: name.to_owned(),
        minutes: 10,
        least: 5,
        ..Block::default()
    };
    let sheet = RunSheet::empty(&one).with(block("open")).with(block("close"));
    WholeWorkshop {
        workshop: Workshop {
            title: "Autumn group".to_owned(),
            day: NaiveDate::from_ymd_opt(2026, 12, 7),
            ..Workshop::unnamed(one.clone())
        },
        kit: Some(usual_kit()),
        plan: Some(RoomPlan::empty(&one).remade("Ann\nBen\nCem\nDag\nEve", 3, 7).missing(1, 1)),
        sheet: Some(sheet.begun("open", MORNING, MORNING)),
    }
}

fn read(text: &str) -> Result<Option<WholeWorkshop>, ReadError> {
    WholeWorkshop::from_file(text.as_bytes(), &id("two"), &shelf())
}

fn whole() -> impl Strategy<Value = WholeWorkshop> {
    let words = "[a-zäß \u{5d0}-\u{5d5}🎉]{0,12}[a-z]";
    let block = (words, 1..=600u64, 1..=600u64, prop::option::of(0..MORNING));
    let blocks = prop::collection::vec(block, 0..5);
    let names = prop::collection::vec("[A-Z][a-z]{1,6}", 0..13);
    let day = prop::option::of(0..80_000i32);
    (words, day, prop::option::of(kit()), (names, 1..5usize, any::<bool>()), blocks).prop_map(
        |(title, day, kit, (names, rounds, is_away), blocks)| {
            let one = id("one");
            let day = day.and_then(|day| NaiveDate::from_num_days_from_ce_opt(700_000 + day));
            let plan = (names.len() > 1).then(|| {
                let plan = RoomPlan::empty(&one).remade(&names.join("\n"), rounds, 3);
                if is_away { plan.missing(0, 0) } else { plan }
            });
            let blocks = blocks.into_iter().enumerate().map(|(at, (title, minutes, least, began))| Block {
                id: at.to_string(),
                title: title.trim().to_owned(),
                minutes,
                least: least.min(minutes),
                began,
                ..Block::default()
            });
            let sheet = RunSheet { blocks: blocks.collect(), ..RunSheet::empty(&one) };
            let workshop = Workshop { title: title.trim().to_owned(), day, ..Workshop::unnamed(one) };
            WholeWorkshop { workshop, kit, plan, sheet: Some(sheet) }
        },
    )
}

proptest! {
    #![proptest_config(config(64))]

    /// What is read is what was written, under a name of its own.
    #[test]
    fn a_workshop_comes_out_of_its_file_as_it_went_in(whole in whole()) {
        let read = read(&whole.to_file("0.1.0", MORNING));
        prop_assert_eq!(read, Ok(Some(whole.named(&id("two")))));
    }
}

#[test]
fn a_workshop_of_a_browser_is_kept_in_another_one() {
    let keep = |book: &mut Book, whole: &WholeWorkshop| {
        let mut clock = Clock::new(Writer { device: Device::new(1), load: Load::new(1) });
        for command in whole.commands() {
            let moment = Moment { stamp: clock.next(MORNING), by: None, at: MORNING };
            let change = command.draft(book, moment).expect("it is kept");
            book.join(Incoming::Change(&change));
        }
    };
    let whole = WholeWorkshop { kit: None, ..usual() };
    let [mut here, mut there] = ["private", "private"].map(|name| Book::private(Document::new(id(name))));
    keep(&mut here, &whole);
    let saved = WholeWorkshop::of(&here, &id("one")).expect("it is there");
    assert_eq!(saved, whole);
    let opened = read(&saved.to_file("0.1.0", MORNING)).expect("it is read").expect("a workshop");
    keep(&mut there, &opened);
    assert_eq!(WholeWorkshop::of(&there, &id("two")), Some(whole.named(&id("two"))));
    assert_eq!(there.workshop(&id("one")), None);
}

#[test]
fn a_workshop_file_that_is_cut_or_changed_is_refused_and_other_files_are_told_apart() {
    let text = usual().to_file("0.1.0", MORNING);
    for length in 1..text.trim_end().len() {
        assert!(read(&text[..length]).is_err(), "{length}");
    }
    assert_eq!(read(&text.replace("Autumn group", "Spring group")), Err(ReadError::Damaged));
    assert_eq!(File::read(text.as_bytes()), Err(ReadError::UnknownKind { kind: "workshop".to_owned() }));
    assert_eq!(read_kit_file(text.as_bytes(), &shelf()), Ok(None));
    let kit = turnwise::exchange::kit_file(&usual_kit(), "0.1.0", MORNING);
    assert_eq!(read(&kit), Ok(None));
}

#[test]
fn a_workshop_file_made_by_hand_is_kept_within_bounds() {
    let root: Value = serde_json::from_str(&usual().to_file("0.1.0", MORNING)).expect("JSON");
    let made = |change: &dyn Fn(&mut Value)| {
        let mut root = root.clone();
        change(&mut root["workshop"]);
        read(&signed(root))
    };
    let is_malformed = |change: &dyn Fn(&mut Value)| matches!(made(change), Err(ReadError::Malformed { .. }));
    assert!(is_malformed(&|it| *it = json!("a workshop")));
    assert!(is_malformed(&|it| it["workshop"] = json!({})));
    assert!(is_malformed(&|it| it["workshop"]["title"] = json!("x".repeat(301))));
    assert!(is_malformed(&|it| it["room_plan"]["names"] = json!(vec!["Ann"; 201])));
    assert!(is_malformed(&|it| it["room_plan"]["names"] = json!(["Ann", "", "Cem"])));
    assert!(is_malformed(&|it| it["run_sheet"]["blocks"][0]["title"] = json!("")));
    assert!(is_malformed(&|it| it["kit"]["title"] = json!("")));
    assert!(matches!(
        made(&|it| it["kit"]["clauses"] = json!([{ "poem": "of a later version" }])),
        Err(ReadError::Newer { .. })
    ));
    // The kit of another browser is none of this one's, and what is unknown is left out.
    let odd = made(&|it| {
        it["workshop"]["kit"] = json!("elsewhere");
        it["workshop"]["mood"] = json!("high");
        it["room_plan"]["groups"] = json!([[[0, 1, 99, 1]], "x"]);
    });
    let odd = odd.expect("it is read").expect("a workshop");
    assert_eq!(odd.workshop.kit, None);
    let groups = odd.plan.map(|plan| plan.rounds.all().iter().map(Vec::len).collect::<Vec<_>>());
    assert_eq!(groups, Some(vec![1, 0]));
}
