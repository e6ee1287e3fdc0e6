//! A list of names as it is pasted, and the rounds of a workshop as its day changes them.

use serde_json::json;
use turnwise::coaching::{
    Book, Listed, Meet, Pairing, RoomPlan, Workshop, WorkshopCommand, read_list, read_name, read_names,
};
use turnwise::replica::Document;

use super::fixture::{Shown, Side, document_of, id, pair};

fn private() -> Side {
    let mut side = pair().robin;
    side.book = Book::private(Document::new(id("private")));
    side
}

fn empty() -> RoomPlan {
    RoomPlan::empty(&Workshop::first_id())
}

/// As many as letters from A on.
fn letters(count: u8) -> String {
    (0..count).map(|at| char::from(b'A' + at).to_string()).collect::<Vec<_>>().join("\n")
}

fn themes(text: &str) -> Vec<(String, String)> {
    read_list(text, true).into_iter().map(|Listed { name, theme }| (name, theme)).collect()
}

#[test]
fn addresses_are_left_out_of_names() {
    assert_eq!(read_names("Ann Lee <ann@example.org>; Roy, Ben <ben@example.org>"), ["Ann Lee", "Roy, Ben"]);
    assert_eq!(read_names("Ann Lee <ann@example.org>, Ben <ben@example.org>"), ["Ann Lee", "Ben"]);
    assert_eq!(
        read_names("\"Lee, Ann\" <a@example.org>, \"Roy, Ben\" <b@example.org>"),
        ["Lee, Ann", "Roy, Ben"]
    );
    assert_eq!(
        read_names("Ann (ann@example.org)\nBen - ben@example.org\nCem,cem@example.org"),
        ["Ann", "Ben", "Cem"]
    );
    assert_eq!(read_names("1\tAnn\tann@example.org\n2\tBen\tben@example.org"), ["Ann", "Ben"]);
    assert_eq!(read_names("ann.lee@example.org\n<ben@example.org>"), ["ann.lee", "ben"], "nobody is lost");
    assert_eq!(read_names("@ann\nBen @ work"), ["@ann", "Ben @ work"], "no address");
}

#[test]
fn what_a_list_puts_before_a_name_is_none_of_it() {
    let listed =
        "1. Ann\n(2) Ben\n3: Cem\n- [x] Dag\n[ ] Eve\n☐ Fay\n① Gus\n4、Hal\n▪ Ida\n→ Jo\n\u{feff}Kay";
    assert_eq!(
        read_names(listed),
        ["Ann", "Ben", "Cem", "Dag", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo", "Kay"]
    );
    assert_eq!(read_names("3rd table\n4 U\nName"), ["3rd table", "4 U", "Name"], "nothing is guessed");
    assert_eq!(read_name(" 2. Ann  Lee <ann@example.org> "), "Ann Lee");
    assert_eq!(read_name(" • "), "");
}

#[test]
fn the_commas_of_every_script_stand_between_names() {
    assert_eq!(read_names("王芳、李娜，张伟；刘洋"), ["王芳", "李娜", "张伟", "刘洋"]);
    assert_eq!(read_names("سارة، ليلى؛ عمر"), ["سارة", "ليلى", "عمر"]);
    assert_eq!(read_names("Ann\u{2028}Ben\u{b}Cem"), ["Ann", "Ben", "Cem"]);
}

#[test]
fn a_second_column_is_a_theme_where_that_was_chosen() {
    let two = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        list.iter().map(|(name, theme)| ((*name).to_owned(), (*theme).to_owned())).collect()
    };
    assert_eq!(themes("Ann\tfeedback\nBen"), two(&[("Ann", "feedback"), ("Ben", "")]));
    assert_eq!(themes("Ann, feedback\nBen; delegating"), two(&[("Ann", "feedback"), ("Ben", "delegating")]));
    assert_eq!(themes("Lee, Ann; feedback\nRoy, Ben; delegating")[0].0, "Lee, Ann");
    assert_eq!(themes("1\tAnn\tLee\tfeedback\n2\tBen\tRoy\tfeedback")[1], two(&[("Ben Roy", "feedback")])[0]);
    assert_eq!(themes("Ann\ta@example.org\tfeedback\nBen")[0], two(&[("Ann", "feedback")])[0]);
    assert_eq!(themes("Ann, Ben"), two(&[("Ann", ""), ("Ben", "")]), "one line is names alone");
    assert_eq!(themes("Ann，反馈\nBen،تفويض"), two(&[("Ann", "反馈"), ("Ben", "تفويض")]));
    assert_eq!(read_names("Lee, Ann\nRoy, Ben"), ["Lee, Ann", "Roy, Ben"]);
}

#[test]
fn groups_of_three_by_theme_are_kept_as_they_were_asked_for() {
    let mut side = private();
    let asked = RoomPlan { size: 3, meet: Meet::Like, ..empty() };
    let text = "Ann, a\nBen, b\nCem, A\nDag, b\nEve, a\nFay, B";
    let plan = asked.keeping_apart("Ann", "Zed").remade(text, 1, 7);
    let groups: Vec<_> = plan.rounds.all()[0].iter().map(|group| group.places().to_vec()).collect();
    assert_eq!(groups, [[0, 2, 4], [1, 3, 5]]);
    assert_eq!(plan.themes, ["a", "b", "A", "b", "a", "B"]);
    side.act(WorkshopCommand::KeepPlan(plan.clone()).into());
    assert_eq!(side.book.get::<RoomPlan>(&plan.id), Some(plan));
}

#[test]
fn who_comes_late_sits_with_the_others_from_that_round_on() {
    let mut side = private();
    let plan = empty().remade(&letters(12), 3, 1);
    let with_late = plan.coming(" 13. Mo <mo@example.org>", 1).unwrap();
    assert_eq!((with_late.names.len(), with_late.late.as_slice()), (13, [(12, 1)].as_slice()));
    assert!(with_late.text.ends_with("L\nMo"));
    let here = with_late.with_those_here();
    let has =
        |rounds: &Pairing, round: usize, seat: usize| rounds.all()[round].iter().any(|group| group.has(seat));
    assert_eq!(here.all()[0], plan.rounds.all()[0]);
    assert!(!has(&here, 0, 12) && has(&here, 1, 12) && has(&here, 2, 12));
    side.act(WorkshopCommand::KeepPlan(with_late.clone()).into());
    assert_eq!(side.book.get::<RoomPlan>(&plan.id), Some(with_late.clone()));

    // One of the list.
    let waiting = plan.coming("c", 2).unwrap();
    assert_eq!((waiting.names.len(), waiting.late.as_slice()), (12, [(2, 2)].as_slice()));
    let here = waiting.with_those_here();
    assert!(!has(&here, 0, 2) && !has(&here, 1, 2) && has(&here, 2, 2));
    assert_eq!(here.all()[2], plan.rounds.all()[2]);
    assert_eq!(waiting.on_time(2), plan);
    // Late, and gone again.
    let short = waiting.missing(2, 2).with_those_here();
    assert!((0..3).all(|round| !has(&short, round, 2)));

    assert_eq!(plan.coming(" - ", 1), None);
    assert_eq!(empty().remade("200", 1, 1).coming("Mo", 0), None, "the room is full");
    assert_eq!(empty().remade("3", 1, 1).coming("Mo", 0).unwrap().text, "1\n2\n3\nMo");
    let again = with_late.remade(&with_late.text, 3, 9);
    assert_eq!(again.late, [(12, 1)]);
    assert!(!has(&again.with_those_here(), 0, 12));
}

#[test]
fn those_who_must_not_meet_are_told_apart_by_name_and_taking_it_back_brings_the_rounds_back() {
    let plan = empty().remade(&letters(8), 3, 1);
    let group = &plan.rounds.all()[1][0];
    let [one, other] = [group.places()[0], group.places()[1]].map(|seat| plan.names[seat].clone());
    let apart = plan.keeping_apart(&one, &other);
    let here = apart.with_those_here();
    assert_eq!(apart.still_meet(&plan.rounds), [(one.clone(), other.clone())]);
    assert_eq!(apart.still_meet(&here), []);
    assert_eq!((&here.all()[0], &here.all()[2]), (&plan.rounds.all()[0], &plan.rounds.all()[2]));
    assert_eq!(apart.keeping_apart(&other, &one).apart.len(), 1);
    assert_eq!(apart.meeting_again(&other, &one), plan);
    for seed in 0..20 {
        let again = apart.remade(&plan.text, 5, seed);
        assert_eq!(again.still_meet(&again.with_those_here()), []);
    }
    // Two alone have nobody else.
    let two = empty().keeping_apart("A", "B").remade("A\nB", 2, 1);
    assert_eq!(two.still_meet(&two.with_those_here()).len(), 1);
}

#[test]
fn a_plan_of_an_earlier_version_opens_as_it_was_and_a_strange_one_as_far_as_it_makes_sense() {
    let read = |fields: serde_json::Value| -> RoomPlan {
        let fields: Shown = fields.as_object().unwrap().clone().into_iter().collect();
        let plan = RoomPlan::id_of(&Workshop::first_id());
        let record = (plan.to_string(), "room_plan".to_owned(), fields);
        Book::private(document_of(&[record])).get(&plan).unwrap()
    };
    let mut kept = json!({
        "text": "Ann\nBen\nCem", "names": ["Ann", "Ben", "Cem"], "groups": [[[0, 1, 2]], [[0, 1, 2]]], "away": [],
    });
    let old = read(kept.clone());
    assert_eq!((old.size, old.meet, old.apart.len(), old.late.len()), (2, Meet::Anyone, 0, 0));
    assert_eq!(old.with_those_here(), old.rounds);
    let strange = json!({
        "size": 9, "meet": "sideways", "themes": ["a", 3], "late": [[0, 1], [9, 1], [1, 7], "no"],
        "apart": [["Ann", "Ben"], ["Cem"], ["Zed", "Ann"], 3],
    });
    kept.as_object_mut().unwrap().extend(strange.as_object().unwrap().clone());
    let plan = read(kept);
    assert_eq!((plan.size, plan.meet, plan.late.as_slice()), (2, Meet::Anyone, [(0, 1)].as_slice()));
    assert_eq!(plan.apart.len(), 2);
    let _ = plan.with_those_here();
}
