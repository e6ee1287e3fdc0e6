//! Two people wrote one field without knowing of each other.

use serde_json::{Value, json};
use turnwise::coaching::{ClashRecord, Goal, GoalCommand, RecordCommand, Refusal, Settlement};
use turnwise::replica::{Clash, clashes, unseen_edits};

use super::fixture::{Pair, Side, id, pair};

fn list(side: &Side) -> Vec<Clash> {
    clashes(side.book.document())
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn why(side: &Side) -> String {
    side.book.get::<Goal>(&id("g")).map(|goal| goal.why).unwrap_or_default()
}

/// Both wrote why a goal matters; Kim's words are the later ones.
fn clashing() -> Pair {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    pair.robin.why("g", "For my knees");
    pair.kim.wait();
    pair.kim.why("g", "For the view");
    pair.exchange();
    pair
}

fn settle(side: &mut Side, settlement: Settlement) -> turnwise::replica::Undo {
    let clash = list(side).remove(0);
    side.act(RecordCommand::Settle { clash, settlement }.into())
}

#[test]
fn both_see_the_same_clash_with_both_texts_and_their_authors() {
    let pair = clashing();
    let seen = list(&pair.robin);
    assert_eq!(seen, list(&pair.kim));
    let [clash] = seen.as_slice() else { panic!("one clash: {seen:?}") };
    assert_eq!((clash.record.as_str(), clash.kind.as_str(), clash.field.as_str()), ("g", "goal", "why"));
    assert_eq!((&clash.current.value, &clash.current.by), (&json!("For the view"), &Some(id("person-kim"))));
    assert_eq!((&clash.losing.value, &clash.losing.by), (&json!("For my knees"), &Some(id("person-robin"))));
    assert_eq!(why(&pair.robin), "For the view", "the later one is shown meanwhile");
}

#[test]
fn the_same_words_and_different_fields_do_not_clash() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    pair.robin.why("g", "For my knees");
    pair.kim.why("g", "For my knees");
    pair.kim.act(GoalCommand::SetState { id: id("g"), state: turnwise::coaching::GoalState::Parked }.into());
    pair.exchange();
    assert_eq!(list(&pair.robin), []);
}

#[test]
fn an_answer_on_one_side_answers_it_on_both() {
    let answers = [
        (Settlement::Current, "For the view"),
        (Settlement::Losing, "For my knees"),
        (Settlement::Both, "For the view\nFor my knees"),
    ];
    for (settlement, expected) in answers {
        let mut pair = clashing();
        settle(&mut pair.kim, settlement);
        assert_eq!(list(&pair.kim), []);
        pair.exchange();
        assert_eq!((list(&pair.robin), list(&pair.kim)), (vec![], vec![]));
        assert_eq!((why(&pair.robin).as_str(), why(&pair.kim).as_str()), (expected, expected));
    }
}

#[test]
fn words_that_were_not_kept_stay_readable_with_their_author() {
    let dropped = |settlement| {
        let mut pair = clashing();
        settle(&mut pair.robin, settlement);
        pair.exchange();
        let all: Vec<ClashRecord> = pair.kim.book.all();
        assert_eq!(all.len(), 1);
        assert_eq!((&all[0].record, all[0].field.as_str()), (&Some(id("g")), "why"));
        (all[0].dropped.clone(), all[0].dropped_by.clone())
    };
    assert_eq!(dropped(Settlement::Current), (json!("For my knees"), Some(id("person-robin"))));
    assert_eq!(dropped(Settlement::Losing), (json!("For the view"), Some(id("person-kim"))));
    assert_eq!(dropped(Settlement::Both), (Value::Null, None), "both were kept");
}

#[test]
fn undo_of_an_answer_brings_the_clash_back_on_both_sides() {
    for settlement in [Settlement::Current, Settlement::Losing, Settlement::Both] {
        let mut pair = clashing();
        let before = pair.robin.views();
        let undo = settle(&mut pair.robin, settlement);
        pair.exchange();
        pair.robin.undo(&undo);
        assert_eq!(pair.robin.views(), before, "{settlement:?}");
        pair.exchange();
        assert_eq!(pair.kim.views(), before, "{settlement:?}");
    }
}

#[test]
fn an_edit_beside_a_clash_keeps_the_question() {
    let mut pair = clashing();
    pair.kim.why("g", "For the view from the hill");
    pair.exchange();
    let seen = list(&pair.robin);
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].current.value, json!("For the view from the hill"));
    assert_eq!(seen[0].losing.value, json!("For my knees"));
}

/// Robin, Kim, and Robin's other device: three texts for one field.
fn three_texts() -> Side {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    let mut third = super::fixture::another_device(3, &pair.robin);
    pair.robin.why("g", "One");
    pair.kim.why("g", "Two");
    third.why("g", "Three");
    pair.robin.take(pair.kim.book.document());
    pair.robin.take(third.book.document());
    pair.robin
}

#[test]
fn an_answer_to_one_writer_does_not_answer_a_third_one() {
    for settlement in [Settlement::Current, Settlement::Losing, Settlement::Both] {
        for asked in [0, 1] {
            let mut side = three_texts();
            let before = side.views();
            let (clash, other) = {
                let mut all = list(&side);
                (all.remove(asked), all.remove(0))
            };
            let undo = side.act(RecordCommand::Settle { clash: clash.clone(), settlement }.into());
            let left = list(&side);
            assert_eq!(left.len(), 1, "{settlement:?}: {left:?}");
            assert_eq!(left[0].losing, other.losing, "the third is asked about as before");
            let shown = match settlement {
                Settlement::Current => clash.current.value.clone(),
                Settlement::Losing => clash.losing.value.clone(),
                Settlement::Both => {
                    json!(format!("{}\n{}", text(&clash.current.value), text(&clash.losing.value)))
                }
            };
            assert_eq!(left[0].current.value, shown);
            assert_eq!(side.book.all::<ClashRecord>().len(), 1);
            side.undo(&undo);
            assert_eq!(side.views(), before, "undo of {settlement:?} brings the question back");
        }
    }
}

#[test]
fn one_answer_answers_everybody_who_wrote_the_same_words() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    let mut third = super::fixture::another_device(3, &pair.robin);
    pair.robin.why("g", "For my knees");
    third.wait();
    third.why("g", "For my knees");
    pair.kim.wait();
    pair.kim.wait();
    pair.kim.why("g", "For the view");
    pair.robin.take(pair.kim.book.document());
    pair.robin.take(third.book.document());
    for settlement in [Settlement::Current, Settlement::Losing, Settlement::Both] {
        let before = pair.robin.views();
        let undo = settle(&mut pair.robin, settlement);
        assert_eq!(list(&pair.robin), [], "{settlement:?}");
        pair.robin.undo(&undo);
        assert_eq!(pair.robin.views(), before);
    }
}

#[test]
fn an_edit_of_words_that_both_had_written_asks_nothing() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    pair.robin.why("g", "For my knees");
    pair.kim.why("g", "For my knees");
    pair.exchange();
    pair.kim.why("g", "For the view");
    pair.exchange();
    assert_eq!((list(&pair.robin), why(&pair.robin).as_str()), (vec![], "For the view"));
}

/// A4: each keeps another text. Nobody's choice goes in silence.
#[test]
fn a4_two_who_settle_one_difference_differently_are_asked_once_more() {
    let mut pair = clashing();
    settle(&mut pair.robin, Settlement::Current);
    settle(&mut pair.kim, Settlement::Losing);
    pair.exchange();
    assert!(list(&pair.robin).iter().any(|clash| clash.kind == "clash"), "the records of the answers differ");
    for side in [&pair.robin, &pair.kim] {
        let questions = side.book.differences();
        let [asked] = questions.clashes.as_slice() else { panic!("one question: {questions:?}") };
        assert_eq!((questions.len(), asked.kind.as_str(), asked.field.as_str()), (1, "goal", "why"));
        // Who kept what, under whose name.
        let mut kept = [&asked.current, &asked.losing].map(|side| (side.by.clone(), text(&side.value)));
        kept.sort();
        let expected = [("person-kim", "For my knees"), ("person-robin", "For the view")];
        assert_eq!(kept, expected.map(|(by, words)| (Some(id(by)), words)));
    }
    // One answer more settles it for both.
    let asked = pair.robin.book.differences().clashes.remove(0);
    pair.robin.act(RecordCommand::Settle { clash: asked, settlement: Settlement::Current }.into());
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert!(side.book.differences().is_empty(), "{:?}", side.book.differences());
    }
    assert_eq!(why(&pair.robin), why(&pair.kim));
}

#[test]
fn a4_two_who_settle_one_difference_alike_are_not_asked_again() {
    for settlement in [Settlement::Current, Settlement::Losing, Settlement::Both] {
        let mut pair = clashing();
        settle(&mut pair.robin, settlement);
        settle(&mut pair.kim, settlement);
        pair.exchange();
        assert!(pair.robin.book.differences().is_empty(), "{settlement:?}");
    }
}

#[test]
fn what_is_asked_is_counted() {
    let open = clashing().robin.book.differences();
    assert_eq!((open.len(), open.clashes.len(), open.unseen.len()), (1, 1, 0));
    let trashed = edited_in_the_trash().robin.book.differences();
    assert_eq!((trashed.len(), trashed.unseen.len()), (1, 1));
}

#[test]
fn of_three_texts_none_is_lost_however_the_questions_are_answered() {
    let answers = [Settlement::Current, Settlement::Losing, Settlement::Both];
    for first in answers {
        for second in answers {
            let mut side = three_texts();
            assert_eq!(list(&side).len(), 2);
            settle(&mut side, first);
            assert_eq!(list(&side).len(), 1, "one answer answers one question: {first:?}");
            settle(&mut side, second);
            assert_eq!(list(&side), []);
            let dropped = side.book.all::<ClashRecord>().into_iter().map(|record| record.dropped.to_string());
            let readable = dropped.chain([why(&side)]).collect::<String>();
            for text in ["One", "Two", "Three"] {
                assert!(readable.contains(text), "{text} after {first:?}, {second:?}: {readable}");
            }
        }
    }
}

/// The Review list of one tab may be older than what another tab wrote.
#[test]
fn a_late_answer_loses_nothing_that_was_written_since() {
    for settlement in [Settlement::Current, Settlement::Losing, Settlement::Both] {
        let mut pair = clashing();
        let clash = list(&pair.robin).remove(0);
        pair.robin.why("g", "For the hill");
        pair.robin.act(RecordCommand::Settle { clash: clash.clone(), settlement }.into());
        let dropped =
            pair.robin.book.all::<ClashRecord>().into_iter().map(|record| record.dropped.to_string());
        let readable = dropped.chain([why(&pair.robin)]).collect::<String>();
        for text in ["For my knees", "For the hill"] {
            assert!(readable.contains(text), "{text} after {settlement:?}: {readable}");
        }
        let before = pair.robin.book.document().clone();
        let again = pair.robin.try_act(&RecordCommand::Settle { clash, settlement }.into());
        assert_eq!(again.unwrap_err(), Refusal::Gone, "it was answered already");
        assert_eq!(*pair.robin.book.document(), before);
    }
}

#[test]
fn two_who_answer_the_same_apart_agree() {
    let mut pair = clashing();
    settle(&mut pair.robin, Settlement::Both);
    settle(&mut pair.kim, Settlement::Both);
    pair.exchange();
    assert_eq!(list(&pair.robin), []);
    assert_eq!(why(&pair.kim), "For the view\nFor my knees");
}

/// Robin trashed the goal while Kim wrote on it.
fn edited_in_the_trash() -> Pair {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    pair.kim.why("g", "For the view");
    pair.robin.act(RecordCommand::Trash { id: id("g") }.into());
    pair.exchange();
    pair
}

#[test]
fn what_was_edited_unseen_stays_in_the_trash_and_both_are_asked() {
    let pair = edited_in_the_trash();
    for side in [&pair.robin, &pair.kim] {
        assert_eq!(side.book.goals(), []);
        assert_eq!(side.book.trash().len(), 1);
        let edits = unseen_edits(side.book.document());
        assert_eq!(edits.len(), 1);
        assert_eq!((edits[0].record.as_str(), edits[0].fields[0].0.as_str()), ("g", "why"));
    }
}

#[test]
fn leaving_it_in_the_trash_answers_the_question_for_both() {
    let mut pair = edited_in_the_trash();
    let before = pair.kim.views();
    let undo = pair.kim.act(RecordCommand::LeaveInTrash { id: id("g") }.into());
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert_eq!(unseen_edits(side.book.document()), []);
        assert_eq!(side.book.trash().len(), 1, "with its words");
    }
    pair.kim.undo(&undo);
    assert_eq!(pair.kim.views(), before, "undo asks again");
}

#[test]
fn taking_it_out_answers_the_question_for_both() {
    let mut pair = edited_in_the_trash();
    pair.robin.act(RecordCommand::Restore { id: id("g") }.into());
    pair.exchange();
    assert_eq!(why(&pair.robin), "For the view");
    assert_eq!((unseen_edits(pair.robin.book.document()), list(&pair.kim)), (vec![], vec![]));
}

#[test]
fn emptying_the_trash_leaves_what_still_waits_for_an_answer() {
    let mut pair = edited_in_the_trash();
    pair.robin.goal("h", "Read more");
    pair.robin.act(RecordCommand::Trash { id: id("h") }.into());
    pair.robin.act(RecordCommand::EmptyTrash.into());
    let left: Vec<String> = pair.robin.book.trash().into_iter().map(|(id, _)| id.to_string()).collect();
    assert_eq!(left, ["g"]);
    pair.robin.act(RecordCommand::Restore { id: id("g") }.into());
    assert_eq!(why(&pair.robin), "For the view");
}

#[test]
fn an_old_file_does_not_bring_back_what_was_emptied() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    let old = pair.kim.book.document().clone();
    pair.robin.act(RecordCommand::Trash { id: id("g") }.into());
    pair.robin.act(RecordCommand::EmptyTrash.into());
    pair.robin.take(&old);
    assert_eq!((pair.robin.book.goals(), pair.robin.book.trash().len()), (vec![], 0));
    pair.exchange();
    assert_eq!(pair.kim.book.goals(), []);
}
