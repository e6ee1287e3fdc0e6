//! Questions to people outside of the notebook: private, answered late, twice, in
//! any order, and after they were taken back.

use proptest::prelude::*;
use turnwise::coaching::{
    ANSWER_LIMIT, Ask, AskCommand, AskReply, Command, MembershipCommand, NewAsk, NotebookKey, Problem,
    QUESTION_LIMIT, Refusal, Reply,
};
use turnwise::replica::Id;

use super::fixture::{Side, another_device, day, id, pair};

const KEY: NotebookKey = NotebookKey::from_bytes([9; 16]);

fn new_ask(questions: &[&str]) -> NewAsk {
    NewAsk {
        whom: "My supervisor".to_owned(),
        asker: "Robin".to_owned(),
        why: "I’m practising".to_owned(),
        goal: String::new(),
        questions: questions.iter().map(|question| (*question).to_owned()).collect(),
    }
}

fn make(name: &str, ask: NewAsk) -> Command {
    let document = Some(id("shared"));
    AskCommand::Make { id: id(name), ask, document, key: KEY, on: day("2026-05-04") }.into()
}

fn reply(name: &str, answers: &[&str]) -> Reply {
    Reply { name: name.to_owned(), answers: answers.iter().map(|answer| (*answer).to_owned()).collect() }
}

fn keep(ask: &str, reply: &Reply, on: &str) -> Command {
    AskCommand::Keep { ask: id(ask), reply: reply.clone(), is_by_hand: false, on: day(on) }.into()
}

fn answers(side: &Side, ask: &str) -> Vec<String> {
    side.own.replies_to(&id(ask)).into_iter().map(|reply| reply.first).collect()
}

#[test]
fn a_card_says_what_is_asked_and_nothing_of_whom_or_where() {
    let mut robin = pair().robin;
    let shared = robin.book.document().clone();
    robin.act(make("ask", new_ask(&["  What should\nI keep? ", "", "And what else?"])));
    assert_eq!(robin.book.document(), &shared, "nothing of it is where Kim reads");
    let asks = robin.own.asks_of(&id("shared"));
    let [ask] = asks.as_slice() else { panic!("{asks:?}") };
    let card = ask.card().expect("a card");
    assert_eq!(
        card.questions,
        ["What should I keep?", "And what else?"],
        "each in one line, empty ones left out"
    );
    assert_eq!((card.id, card.key, card.asker.as_str()), (id("ask"), KEY, "Robin"));
    assert!(!format!("{:?}", ask.card()).contains("supervisor"));
    assert!(robin.own.asks_of(&id("another")).is_empty());
}

#[test]
fn what_is_missing_or_too_long_is_refused_at_its_field() {
    let mut robin = pair().robin;
    let mut refused = |ask: NewAsk| robin.try_act(&make("ask", ask)).err();
    let at = |field, problem| Some(Refusal::At(field, problem));
    let nobody = NewAsk { whom: " ".to_owned(), ..new_ask(&["x"]) };
    assert_eq!(refused(nobody), at(Ask::WHOM, Problem::Empty));
    let nameless = NewAsk { asker: String::new(), ..new_ask(&["x"]) };
    assert_eq!(refused(nameless), at(Ask::ASKER, Problem::Empty));
    assert_eq!(refused(new_ask(&[" ", "\n"])), at(Ask::QUESTIONS, Problem::Empty));
    let (length, limit) = (QUESTION_LIMIT + 1, QUESTION_LIMIT);
    let long = "ä".repeat(length);
    assert_eq!(refused(new_ask(&["x", &long])), at(Ask::QUESTIONS, Problem::TooLong { length, limit }));
    assert!(robin.own.asks_of(&id("shared")).is_empty());
    let longest = "ä".repeat(limit);
    robin.act(make("ask", new_ask(&[&longest, &longest, &longest])));
    assert!(robin.own.asks_of(&id("shared"))[0].card().is_some());
}

#[test]
fn an_answer_is_kept_once_and_other_words_are_another_one() {
    let mut robin = pair().robin;
    robin.act(make("ask", new_ask(&["What should I keep?"])));
    robin.act(keep("ask", &reply("Ada", &["Your calm"]), "2026-05-10"));
    robin.act(keep("ask", &reply(" Ada ", &["Your calm ", "", ""]), "2026-05-12"));
    assert_eq!(answers(&robin, "ask"), ["Your calm"]);
    robin.act(keep("ask", &reply("Ada", &["Your calm, and your questions"]), "2026-05-12"));
    assert_eq!(answers(&robin, "ask").len(), 2, "a second thought takes nothing from the first");
    let blank = keep("ask", &reply("Ada", &[" "]), "2026-05-12");
    assert_eq!(robin.try_act(&blank).err(), Some(Refusal::At(AskReply::FIRST, Problem::Empty)));
    let stranger = keep("another", &reply("Ada", &["x"]), "2026-05-12");
    assert_eq!(robin.try_act(&stranger).err(), Some(Refusal::Gone));
    let (length, limit) = (ANSWER_LIMIT + 1, ANSWER_LIMIT);
    let long = keep("ask", &reply("", &["", &"x".repeat(length)]), "2026-05-12");
    assert_eq!(
        robin.try_act(&long).err(),
        Some(Refusal::At(AskReply::SECOND, Problem::TooLong { length, limit }))
    );
}

#[test]
fn an_answer_to_what_was_taken_back_or_put_away_is_not_lost() {
    let mut robin = pair().robin;
    robin.act(make("ask", new_ask(&["What should I keep?"])));
    robin.act(AskCommand::TakeBack { id: id("ask"), on: day("2026-05-05") }.into());
    let asked = robin.own.asked(&id("ask")).expect("it is there");
    assert_eq!(asked.taken_back, Some(day("2026-05-05")));
    assert!(asked.key.is_some(), "a late answer opens");
    robin.act(keep("ask", &reply("", &["Late"]), "2026-05-20"));
    assert_eq!(answers(&robin, "ask"), ["Late"]);

    robin.act(AskCommand::Drop { id: id("ask") }.into());
    assert!(robin.own.asks_of(&id("shared")).is_empty());
    assert!(robin.own.asked(&id("ask")).is_some(), "it opens from the trash, too");
    robin.act(keep("ask", &reply("", &["Later"]), "2026-05-21"));
    assert_eq!(robin.own.asks_of(&id("shared")).len(), 1, "it came back with its answer");
    assert_eq!(answers(&robin, "ask"), ["Late", "Later"]);
    let first = robin.own.replies_to(&id("ask")).swap_remove(0).id;
    robin.act(AskCommand::Drop { id: first }.into());
    robin.act(keep("ask", &reply("", &["Late"]), "2026-05-22"));
    assert_eq!(answers(&robin, "ask").len(), 2, "what was put away and comes again is there again");
}

proptest! {
    /// Two devices of one person keep answers, each in its own order and perhaps
    /// twice: both have the same then, each once.
    #[test]
    fn devices_that_keep_the_same_answers_agree(picks in prop::collection::vec((any::<bool>(), 0..4_usize), 0..12)) {
        let mut robin = pair().robin;
        robin.act(make("ask", new_ask(&["One?", "Two?"])));
        let mut other = another_device(7, &robin);
        other.own.join(turnwise::replica::Incoming::Whole(robin.own.document()));
        let words = ["a", "b", "c", "d"];
        let mut all: Vec<Id> = Vec::new();
        for (at, (is_other, pick)) in picks.into_iter().enumerate() {
            let side = if is_other { &mut other } else { &mut robin };
            let said = reply("Ada", &[words[pick]]);
            let day = format!("2026-06-{:02}", at + 1);
            side.act(keep("ask", &said, &day));
            all.push(AskReply::id_of(&id("ask"), &said));
        }
        let (one, two) = (robin.own.document().clone(), other.own.document().clone());
        robin.own.join(turnwise::replica::Incoming::Whole(&two));
        other.own.join(turnwise::replica::Incoming::Whole(&one));
        prop_assert_eq!(robin.own.document(), other.own.document());
        all.sort();
        all.dedup();
        let mut kept: Vec<Id> = robin.own.replies_to(&id("ask")).into_iter().map(|reply| reply.id).collect();
        kept.sort();
        prop_assert_eq!(kept, all);
        prop_assert_eq!(turnwise::coaching::questions(robin.own.document()), []);
    }
}

#[test]
fn what_was_asked_stays_with_what_its_notebook_became() {
    let mut robin = pair().robin;
    robin.act(make("ask", new_ask(&["What should I keep?"])));
    robin.act(keep("ask", &reply("Ada", &["Your calm"]), "2026-05-10"));
    for (document, heir) in [("shared", "heir"), ("heir", "last")] {
        let (document, heir) = (id(document), id(heir));
        robin.act(MembershipCommand::NoteTogether { document, heir }.into());
    }
    let asks = robin.own.asks_of(&id("last"));
    assert_eq!(asks.iter().map(|ask| ask.id.clone()).collect::<Vec<_>>(), [id("ask")]);
    assert_eq!(answers(&robin, "ask"), ["Your calm"]);
    assert!(robin.own.asks_of(&id("another")).is_empty());
}
