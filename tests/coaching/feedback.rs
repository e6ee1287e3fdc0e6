//! Feedback: private until it is given, given once however often, answered by
//! whoever received it.

use std::collections::BTreeSet;

use proptest::prelude::*;
use turnwise::coaching::library::FeedbackWordPack;
use turnwise::coaching::{
    AgreementCommand, AskForFeedback, Clause, ClauseGroup, Command, Feedback, FeedbackAnswer,
    FeedbackCommand, FeedbackDraft, FeedbackHint, FeedbackRequest, FeedbackWords, NewClause, NewFeedback,
    NewPerson, PeopleCommand, Problem, RecordCommand, Refusal, RespondToFeedback, Sought, WordIndex,
    feedback_hints, questions,
};
use turnwise::replica::{Id, TrashState};

use super::fixture::{Pair, Side, another_device, day, id, pair};

fn words(noticed: &str, effect: &str, wish: &str) -> FeedbackWords {
    let [noticed, effect, wish] = [noticed, effect, wish].map(str::to_owned);
    FeedbackWords { noticed, effect, wish }
}

fn for_kim(noticed: &str) -> NewFeedback {
    NewFeedback { words: words(noticed, "", ""), ..NewFeedback::new(id("person-robin"), id("person-kim")) }
}

fn draft(name: &str, feedback: &NewFeedback) -> Command {
    FeedbackCommand::Draft { id: id(name), feedback: feedback.clone() }.into()
}

fn give(name: &str, feedback: &NewFeedback) -> Command {
    let author = feedback.from.clone();
    FeedbackCommand::Give { draft: id(name), feedback: feedback.clone(), author, on: day("2026-05-12") }
        .into()
}

fn ask(name: &str, from: &str, to: Option<&str>, focus: &str) -> Command {
    let (from, to, focus) = (id(from), to.map(id), focus.to_owned());
    AskForFeedback { id: id(name), from, to, focus, on: day("2026-05-11") }.into()
}

fn respond(feedback: &Id, person: &str, answer: FeedbackAnswer) -> Command {
    RespondToFeedback { feedback: feedback.clone(), person: id(person), author: id(person), answer }.into()
}

fn noticed(side: &Side) -> Vec<String> {
    side.book.feedback().into_iter().map(|it| it.words.noticed).collect()
}

fn open(side: &Side) -> Vec<(String, Vec<Id>)> {
    side.book.feedback_requests().into_iter().map(|it| (it.request.focus, it.open)).collect()
}

#[test]
fn a_draft_stays_private_until_it_is_given_and_given_twice_it_is_given_once() {
    let mut pair = pair();
    let feedback = for_kim("  You waited after the question.  ");
    pair.robin.act(draft("d", &feedback));
    pair.exchange();
    let printed = serde_json::to_string(pair.kim.book.document()).expect("a document");
    assert!(!printed.contains("You waited"), "nothing of a draft is where Kim reads");
    assert_eq!(pair.robin.own.all::<FeedbackDraft>().len(), 1);

    pair.robin.act(give("d", &feedback));
    pair.robin.act(give("d", &feedback));
    pair.robin.act(FeedbackCommand::DropDraft { id: id("d") }.into());
    assert!(pair.robin.own.all::<FeedbackDraft>().is_empty());
    pair.exchange();
    let given = pair.kim.book.feedback();
    assert_eq!(noticed(&pair.kim), ["You waited after the question."], "once, without blanks around");
    assert_eq!((&given[0].from, &given[0].to), (&Some(id("person-robin")), &Some(id("person-kim"))));
    assert_eq!(given[0].on, Some(day("2026-05-12")));
}

#[test]
fn other_words_from_one_draft_are_other_feedback_and_take_nothing_away() {
    let mut pair = pair();
    pair.robin.act(give("d", &for_kim("One")));
    pair.exchange();
    pair.robin.act(give("d", &for_kim("Another")));
    pair.exchange();
    assert_eq!(noticed(&pair.kim), ["Another", "One"], "the latest first");
    assert_eq!(questions(pair.kim.book.document()), []);
}

#[test]
fn nothing_nobody_and_oneself_are_refused_and_20_000_characters_fit() {
    let mut robin = pair().robin;
    let blank = give("d", &for_kim(" \n "));
    assert_eq!(robin.try_act(&blank).err(), Some(Refusal::At(FeedbackWords::NOTICED, Problem::Empty)));
    let mine = NewFeedback { to: id("person-robin"), ..for_kim("x") };
    assert_eq!(robin.try_act(&give("d", &mine)).err(), Some(Refusal::Gone));
    let nobody = NewFeedback { to: id("nobody"), ..for_kim("x") };
    assert_eq!(robin.try_act(&give("d", &nobody)).err(), Some(Refusal::Gone));
    let (length, limit) = (20_001, 20_000);
    let long = for_kim(&"א".repeat(length));
    for act in [draft("d", &long), give("d", &long)] {
        let refused = robin.try_act(&act).err();
        let Some(Refusal::At(field, problem)) = refused else {
            panic!("it is refused at a field: {refused:?}")
        };
        assert_eq!((field.name(), problem), ("noticed", Problem::TooLong { length, limit }));
    }
    assert!(robin.book.feedback().is_empty() && robin.own.all::<FeedbackDraft>().is_empty());
    let fits = for_kim(&"א".repeat(limit));
    robin.act(draft("d", &fits));
    robin.act(give("d", &fits));
    assert_eq!(robin.book.feedback()[0].words.noticed.chars().count(), limit);
}

#[test]
fn a_request_waits_for_those_who_are_asked_until_they_answer() {
    let mut pair = pair();
    let sam = NewPerson { id: id("sam"), name: "Sam".to_owned(), pen: 2 };
    pair.robin.act(PeopleCommand::Add(sam).into());
    let blank = ask("r", "person-kim", None, "  ");
    assert_eq!(pair.kim.try_act(&blank).err(), Some(Refusal::At(FeedbackRequest::FOCUS, Problem::Empty)));
    pair.exchange();
    pair.kim.act(ask("all", "person-kim", None, "How I opened the meeting"));
    pair.kim.act(ask("one", "person-kim", Some("sam"), "My questions"));
    pair.exchange();
    let (robin, kim, sam) = (id("person-robin"), id("person-kim"), id("sam"));
    let focus = |me: &Id, side: &Side| -> Vec<String> {
        side.book.feedback_waiting(me).requests.into_iter().map(|it| it.focus).collect()
    };
    assert_eq!(focus(&robin, &pair.robin), ["How I opened the meeting"]);
    assert_eq!(focus(&sam, &pair.robin), ["My questions", "How I opened the meeting"]);
    assert_eq!(focus(&kim, &pair.robin), [""; 0], "nobody is asked by themselves");

    let asked = "How I opened the meeting".to_owned();
    let answer = NewFeedback { request: Some(id("all")), asked, ..for_kim("You named the time first") };
    pair.robin.act(give("d", &answer));
    pair.exchange();
    assert_eq!(focus(&robin, &pair.kim), [""; 0]);
    let standing = pair.kim.book.feedback_requests();
    let all = standing.iter().find(|it| it.request.id == id("all")).expect("the request");
    assert_eq!((all.answered.as_slice(), all.open.as_slice()), (&[robin][..], &[sam][..]));
}

#[test]
fn a_request_that_is_taken_back_and_answered_at_once_leaves_the_answer_and_asks_nothing() {
    let mut pair = pair();
    pair.kim.act(ask("r", "person-kim", None, "How I opened"));
    pair.exchange();
    pair.kim.act(RecordCommand::Trash { id: id("r") }.into());
    let asked = "How I opened".to_owned();
    let answer = NewFeedback { request: Some(id("r")), asked, ..for_kim("You named the time") };
    pair.robin.act(give("d", &answer));
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert_eq!(noticed(side), ["You named the time"]);
        assert_eq!(side.book.feedback()[0].asked, "How I opened", "what was asked is still told");
        assert_eq!(open(side), []);
        assert_eq!(questions(side.book.document()), []);
    }
}

#[test]
fn the_receiver_alone_answers_and_may_think_again() {
    let mut pair = pair();
    pair.robin.act(give("d", &for_kim("You waited")));
    pair.exchange();
    let feedback = pair.kim.book.feedback().remove(0);
    let waits = |side: &Side| side.book.feedback_waiting(&id("person-kim")).received.len();
    assert_eq!(waits(&pair.kim), 1);
    let not_mine = respond(&feedback.id, "person-robin", FeedbackAnswer::Thanks);
    assert_eq!(pair.robin.try_act(&not_mine).err(), Some(Refusal::Gone));
    for answer in FeedbackAnswer::ALL {
        pair.kim.act(respond(&feedback.id, "person-kim", answer));
        assert_eq!(pair.kim.book.answer_to_feedback(&feedback), Some(answer));
    }
    pair.exchange();
    assert_eq!(waits(&pair.robin), 0);
    assert_eq!(pair.robin.book.answer_to_feedback(&feedback), Some(FeedbackAnswer::WantsTalk));
    let gone = respond(&id("nowhere"), "person-kim", FeedbackAnswer::Thanks);
    assert_eq!(pair.kim.try_act(&gone).err(), Some(Refusal::Gone));
}

#[test]
fn what_one_will_try_and_talk_about_has_one_name_however_often_it_is_said() {
    let feedback = id("feedback");
    assert_eq!(Feedback::topic_of(&feedback), Feedback::topic_of(&feedback));
    let names = [Feedback::topic_of(&feedback), Feedback::commitment_of(&feedback), feedback];
    assert_eq!(BTreeSet::from(names).len(), 3);
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    pair.exchange();
    let topic = Feedback::topic_of(&id("feedback"));
    for side in [&mut pair.robin, &mut pair.kim] {
        let session = side.book.session_to_talk_in().expect("a session is planned");
        side.bring(topic.as_str(), session.as_str(), "Feedback from Robin");
    }
    pair.exchange();
    assert_eq!(pair.kim.agenda("s"), [topic.to_string()], "one topic");
}

#[test]
fn feedback_on_a_session_its_part_or_its_note_stands_with_that_session() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    pair.robin.note("n", "s", "You opened with a question", None);
    pair.robin.goal("g", "Speak calmly");
    let about = |about: &str| NewFeedback { about: Some(id(about)), ..for_kim(about) };
    for name in ["s", "n", "g"] {
        pair.robin.act(give(name, &about(name)));
    }
    let of: Vec<String> =
        pair.robin.book.feedback_on_session(&id("s")).into_iter().map(|it| it.words.noticed).collect();
    assert_eq!(of, ["s", "n"], "in the order in which it was given");
    let subjects = pair.robin.book.feedback_subjects(Some(&id("s")));
    assert_eq!(subjects, [id("s"), id("g")]);
    pair.robin.act(RecordCommand::Trash { id: id("s") }.into());
    assert_eq!(pair.robin.book.feedback().len(), 3, "a session that is put away takes none along");
}

#[test]
fn what_was_given_is_found_and_put_away_and_brought_back() {
    let mut robin = pair().robin;
    robin.act(give("d", &for_kim("You waited after the question")));
    let found = |side: &Side| WordIndex::of(&side.book).find(&Sought::words("waited"), 9).count;
    let given = robin.book.feedback().remove(0);
    assert_eq!(found(&robin), 1);
    robin.act(RecordCommand::Trash { id: given.id.clone() }.into());
    assert_eq!((found(&robin), robin.book.trash().len()), (0, 1));
    robin.act(RecordCommand::Restore { id: given.id }.into());
    assert_eq!(found(&robin), 1);
}

#[test]
fn a_clause_made_from_a_note_keeps_the_way_back() {
    let mut robin = pair().robin;
    robin.plan("s", "2026-05-14");
    robin.note("n", "s", "Ask before you advise", None);
    let add = |note: &str| -> Command {
        let text = "Ask before you advise".to_owned();
        let clause = NewClause { id: id("c"), group: ClauseGroup::Roles, text, library: None };
        AgreementCommand::AddFromNote { clause, note: id(note) }.into()
    };
    assert_eq!(robin.try_act(&add("nowhere")).err(), Some(Refusal::Gone));
    robin.act(add("n"));
    let clause: Clause = robin.book.get(&id("c")).expect("a clause");
    assert_eq!((clause.text.as_str(), clause.from_note), ("Ask before you advise", Some(id("n"))));
}

fn pack() -> FeedbackWordPack {
    FeedbackWordPack::read(include_str!("../../content/feedback.json")).expect("the words of English")
}

#[test]
fn hints_ask_about_judging_words_absolutes_and_a_missing_moment_and_about_nothing_else() {
    let pack = pack();
    let hints =
        |noticed: &str, effect: &str, wish: &str| feedback_hints(&words(noticed, effect, wish), &pack);
    let judges = |word: &str| FeedbackHint::Judges(word.to_owned());
    let absolute = |word: &str| FeedbackHint::Absolute(word.to_owned());
    for good in [
        "When you opened the meeting, you named the time first.",
        "I saw you write two words on the board and wait.",
        "You asked what I was afraid of, and then you waited.",
    ] {
        assert_eq!(hints(good, "I felt calmer and could think.", "I wish you would do it again."), []);
    }
    assert_eq!(hints("You’re so careless with the notes when you leave", "", ""), [judges("you're so")]);
    assert_eq!(hints("When you were in the meeting you were RUDE", "", ""), [judges("rude")]);
    assert_eq!(hints("When I speak you always look at the phone", "", ""), [absolute("always")]);
    assert_eq!(hints("You are a good coach to me", "", ""), [FeedbackHint::NoObservation]);
    assert_eq!(hints("", "It made it easier for me to begin", ""), [FeedbackHint::NoObservation]);
    assert_eq!(
        hints("You are always lazy with the notes", "", ""),
        [judges("lazy"), absolute("always"), FeedbackHint::NoObservation],
        "one of each sort"
    );
    assert_eq!(hints("I saw you begin on the crude drawing", "", ""), [], "a word is not a part of another");
    assert_eq!(hints("I saw you wait and begin", "", "Never give up on it"), [], "a wish may be whole");
}

#[test]
fn of_texts_without_words_or_in_another_language_nothing_is_said() {
    let pack = pack();
    for text in
        ["", "   ", "👍", "Du hast die Frage gestellt und dann gewartet.", "כשפתחת את הפגישה, חיכית", "ok"]
    {
        assert_eq!(feedback_hints(&words(text, "", ""), &pack), [], "{text}");
    }
    let long = "when you waited ".repeat(2_000);
    assert_eq!(feedback_hints(&words(&long, &long, &long), &pack), []);
}

/// One thing that somebody does on one of three devices: Robin's two, Kim's.
#[derive(Debug, Clone, Copy)]
enum Step {
    Draft { at: usize, which: usize },
    Give { at: usize, which: usize, text: usize },
    PutAway { at: usize },
    Ask { at: usize, which: usize },
    TakeBack { at: usize, which: usize },
    Respond { answer: usize },
    HandOver { from: usize, to: usize },
}

fn step() -> impl Strategy<Value = Step> {
    let at = 0..3_usize;
    prop_oneof![
        1 => (0..2_usize, 0..3_usize).prop_map(|(at, which)| Step::Draft { at, which }),
        3 => (0..2_usize, 0..3_usize, 0..2_usize).prop_map(|(at, which, text)| Step::Give { at, which, text }),
        1 => at.clone().prop_map(|at| Step::PutAway { at }),
        1 => (at.clone(), 0..3_usize).prop_map(|(at, which)| Step::Ask { at, which }),
        1 => (at.clone(), 0..3_usize).prop_map(|(at, which)| Step::TakeBack { at, which }),
        2 => (0..3_usize).prop_map(|answer| Step::Respond { answer }),
        4 => (at.clone(), at).prop_map(|(from, to)| Step::HandOver { from, to }),
    ]
}

fn hand_over(sides: &mut [Side; 3], from: usize, to: usize) {
    if from != to {
        let file = sides[from].book.document().clone();
        sides[to].take(&file);
    }
}

/// Everything that was given is there once on every device, kept or put away;
/// nothing is asked of anybody, and no draft is where somebody else reads it.
fn assert_settled(sides: &[Side; 3], given: &BTreeSet<(usize, usize)>) {
    for side in sides {
        assert_eq!(side.book.document(), sides[0].book.document(), "all read the same");
        let records = side.book.document().records();
        let all = records.filter(|(_, record)| record.kind == "feedback").count();
        assert_eq!(all, given.len(), "each once");
        assert_eq!(questions(side.book.document()), []);
        let printed = serde_json::to_string(side.book.document()).expect("a document");
        assert!(!printed.contains("canary"), "no draft left its device");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn giving_asking_taking_back_and_answering_in_any_order_and_twice(
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let Pair { robin, kim } = pair();
        let phone = another_device(7, &robin);
        let mut sides = [robin, phone, kim];
        let mut given = BTreeSet::new();
        for step in steps {
            match step {
                Step::Draft { at, which } => {
                    sides[at].act(draft(&format!("draft-{which}"), &for_kim("canary")));
                }
                Step::Give { at, which, text } => {
                    let act = give(&format!("draft-{which}"), &for_kim(["One", "Two"][text]));
                    sides[at].act(act.clone());
                    sides[at].act(act);
                    given.insert((which, text));
                }
                Step::PutAway { at } => {
                    if let Some(it) = sides[at].book.feedback().pop() {
                        sides[at].act(RecordCommand::Trash { id: it.id }.into());
                    }
                }
                Step::Ask { at, which } => {
                    let from = sides[at].me.to_string();
                    sides[at].act(ask(&format!("request-{at}-{which}"), &from, None, "How I opened"));
                }
                Step::TakeBack { at, which } => {
                    let request = id(&format!("request-{at}-{which}"));
                    let _ = sides[at].try_act(&RecordCommand::Trash { id: request }.into());
                }
                Step::Respond { answer } => {
                    if let Some(it) = sides[2].book.feedback().pop() {
                        sides[2].act(respond(&it.id, "person-kim", FeedbackAnswer::ALL[answer]));
                    }
                }
                Step::HandOver { from, to } => hand_over(&mut sides, from, to),
            }
        }
        for _ in 0..2 {
            for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1), (2, 1)] {
                hand_over(&mut sides, from, to);
            }
        }
        assert_settled(&sides, &given);
        let kept = |side: &Side| {
            let all = side.book.document().records().filter(|(_, it)| it.kind == "feedback");
            all.filter(|(_, it)| it.trash_state() == TrashState::Kept).count()
        };
        prop_assert_eq!(kept(&sides[0]), sides[2].book.feedback().len());
    }
}
