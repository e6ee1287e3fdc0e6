//! The questions: enough of them in every pack, each open and about one thing; and a draw that does not
//! repeat itself.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::library::{ContentError, DEEPEST, LibraryQuestion, Mode, Phase, QuestionPack};
use turnwise::coaching::{
    Book, Command, Home, Kind, OwnQuestion, Problem, QuestionCommand, QuestionMark, QuestionUse, Refusal,
    Rounds, draw_first, draw_question,
};
use turnwise::replica::{Document, Id, gathered};

use super::fixture::{id, pair};

pub(super) const QUESTIONS: &str = include_str!("../../content/questions.json");

fn pack() -> QuestionPack {
    QuestionPack::read(QUESTIONS).unwrap()
}

fn every_text() -> Vec<(String, String)> {
    let pack = pack();
    let own = |question: &LibraryQuestion| {
        let texts = [question.text.clone()].into_iter().chain(question.follow_ups.clone());
        texts.map(|text| (question.slug.clone(), text)).collect::<Vec<_>>()
    };
    pack.all().flat_map(|(_, question)| own(question)).collect()
}

#[test]
fn sixteen_packs_hold_fifteen_questions_each_and_four_more_ten() {
    let pack = pack();
    let topics: Vec<(&str, usize)> =
        pack.packs.iter().map(|topic| (topic.slug.as_str(), topic.questions.len())).collect();
    let expected = [
        ("arriving", 15),
        ("wins", 15),
        ("real-topic", 15),
        ("outcome", 15),
        ("reality", 15),
        ("feelings", 15),
        ("strengths", 15),
        ("options", 15),
        ("obstacles", 15),
        ("commitment", 15),
        ("accountability", 15),
        ("we", 15),
        ("feedback", 15),
        ("skills", 15),
        ("career", 15),
        ("closing", 15),
        ("stuck", 10),
        ("observers", 10),
        ("groups", 10),
        ("outside", 10),
    ];
    assert_eq!(topics, expected);
    let apart = pack.packs.iter().filter(|topic| topic.apart).map(|topic| topic.slug.as_str());
    assert_eq!(apart.collect::<Vec<_>>(), ["observers", "groups", "outside"], "each needs somebody more");
    let goes_on = pack.all().filter(|(_, question)| !question.follow_ups.is_empty()).count();
    assert!(goes_on * 2 >= pack.all().count(), "{goes_on} have something to ask next");
    assert_eq!((pack.language.as_str(), pack.author.as_str()), ("en", "Turnwise"));
}

#[test]
fn two_people_can_draw_every_phase_at_every_depth_and_every_mode() {
    let pack = pack();
    for topic in &pack.packs {
        for depth in 1..=DEEPEST {
            let count = topic.questions.iter().filter(|question| question.depth == depth).count();
            assert!(count > 0, "{} has none of depth {depth}", topic.slug);
        }
    }
    let drawn: Vec<_> = pack.all().filter(|(topic, _)| !topic.apart).map(|(_, question)| question).collect();
    for phase in Phase::ALL {
        assert_eq!(Phase::parse(phase.name()), Some(phase));
        for depth in 1..=DEEPEST {
            let is_there = drawn.iter().any(|question| (question.phase, question.depth) == (phase, depth));
            assert!(is_there, "{} has none of depth {depth}", phase.name());
        }
    }
    for mode in [Mode::Both, Mode::Feedback, Mode::Mentoring] {
        assert!(drawn.iter().any(|question| question.mode == mode), "none for {}", mode.name());
    }
}

#[test]
fn no_two_ask_the_same_in_almost_the_same_words() {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let texts: Vec<(String, BTreeSet<String>)> =
        every_text().into_iter().map(|(_, text)| (text.clone(), words(&text))).collect();
    for (at, (text, own)) in texts.iter().enumerate() {
        for (other, theirs) in &texts[at + 1..] {
            let shared = own.intersection(theirs).count();
            assert!(shared * 4 < own.union(theirs).count() * 3, "{text:?} and {other:?}");
        }
    }
}

#[test]
fn every_question_has_a_name_and_words_of_its_own() {
    let pack = pack();
    let ids: BTreeSet<Id> = pack.all().map(|(_, question)| question.id()).collect();
    assert_eq!(ids.len(), pack.all().count());
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (slug, text) in every_text() {
        let plain: String = text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        let before = seen.insert(plain, slug.clone());
        assert!(before.is_none(), "{text:?} is at {slug} and at {before:?}");
    }
    // Records out there speak of these.
    let first = pack.all().next().unwrap().1.id();
    assert_eq!(first.as_str(), derived("arriving-today").as_str());
}

/// The id of a question, made without the code it is the oracle of.
fn derived(slug: &str) -> Id {
    turnwise::replica::derived_id(&Id::from_bytes([0; 16]), &format!("library/question/{slug}"))
}

/// What is wrong with a question, as far as letters show it.
fn faults(text: &str) -> Vec<&'static str> {
    // Can be answered with yes or no, and often is.
    const CLOSED: [&str; 26] = [
        "is",
        "are",
        "was",
        "were",
        "am",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "can",
        "could",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "isn’t",
        "aren’t",
        "don’t",
        "didn’t",
        "wouldn’t",
        "couldn’t",
    ];
    // Advice, or an answer, in the clothes of a question.
    const LEADING: [&str; 9] = [
        "don’t you",
        "isn’t it",
        "wouldn’t",
        "shouldn’t",
        "should you",
        "why not",
        "why don’t",
        "you could try",
        "right?",
    ];
    const ADVICE: [&str; 4] = ["why", "have you tried", "have you thought", "have you considered"];
    const OPEN: [&str; 11] =
        ["what", "how", "when", "where", "who", "whom", "whose", "which", "by which", "of which", "in what"];
    let lower = text.to_lowercase();
    let clauses: Vec<&str> = lower.split(", ").collect();
    let starts = |clause: &str, words: &[&str]| {
        words.iter().any(|word| {
            clause == *word || clause.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '?']))
        })
    };
    let mut found = Vec::new();
    if lower.matches('?').count() != 1 || !lower.ends_with('?') {
        found.push("not one question mark at its end");
    }
    if lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == "and" || word == "or") {
        found.push("double");
    }
    if clauses.iter().any(|clause| starts(clause, &CLOSED)) {
        found.push("closed");
    }
    if !clauses.iter().any(|clause| starts(clause, &OPEN)) {
        found.push("not open");
    }
    if LEADING.iter().any(|words| lower.contains(words)) || starts(&lower, &ADVICE) {
        found.push("leading");
    }
    found
}

#[test]
fn each_asks_one_open_thing_and_hides_no_advice() {
    for (slug, text) in every_text() {
        assert_eq!(faults(&text), Vec::<&str>::new(), "{slug}: {text}");
        assert!(text.chars().count() <= 100, "too long to say: {text}");
    }
    for (text, fault) in [
        ("What do you want, and how will you get it?", "double"),
        ("What now? Who else?", "not one question mark at its end"),
        ("Have you tried asking her?", "leading"),
        ("Looking back, would you do it again?", "closed"),
        ("Is it clear?", "closed"),
        ("Tell me more?", "not open"),
        ("Why did you wait?", "leading"),
    ] {
        assert!(faults(text).contains(&fault), "{text}: {:?}", faults(text));
    }
}

#[test]
fn what_challenges_says_when_to_leave_it() {
    for (_, question) in pack().all() {
        assert!(question.depth < DEEPEST || question.avoid_when.is_some(), "{}", question.slug);
    }
}

#[test]
fn damaged_questions_are_refused_with_the_place() {
    let error = |place: &str, value: Value| {
        let mut pack: Value = serde_json::from_str(QUESTIONS).unwrap();
        *pack.pointer_mut(place).unwrap() = value;
        QuestionPack::read(&pack.to_string()).unwrap_err()
    };
    let at = "arriving/arriving-today".to_owned();
    assert_eq!(error("/packs", json!([])), ContentError::Blank { at: "packs".into() });
    assert_eq!(error("/packs/0/questions/0/depth", json!(4)), ContentError::Number { at: at.clone() });
    assert_eq!(error("/packs/0/questions/0/text", json!(" ")), ContentError::Blank { at });
    let again = error("/packs/1/questions/0/slug", json!("arriving-today"));
    assert_eq!(again, ContentError::Twice { at: "wins/arriving-today".into() });
    assert!(matches!(error("/packs/0/questions/0/phase", json!("lunch")), ContentError::Unreadable { .. }));
}

fn pool(of: &[usize]) -> Vec<Id> {
    of.iter().map(|number| id(&format!("q{number}"))).collect()
}

proptest! {
    /// One pool, drawn again and again: each round has every question once.
    #[test]
    fn no_question_comes_again_before_the_pool_ends(
        count in 1usize..40,
        chances in prop::collection::vec(any::<u64>(), 1..160),
    ) {
        let pool = pool(&(0..count).collect::<Vec<_>>());
        let mut rounds = Rounds::default();
        let mut drawn = Vec::new();
        for chance in chances {
            prop_assert_eq!(rounds.waiting(&pool), count - drawn.len() % count);
            let (question, round) = draw_question(&pool, &rounds, chance).unwrap();
            rounds.note(question.clone(), round);
            drawn.push(question);
        }
        for round in drawn.chunks(count) {
            let once: BTreeSet<&Id> = round.iter().collect();
            prop_assert_eq!(once.len(), round.len(), "{:?}", round);
        }
    }

    /// Whatever the filter was before: what was asked less often comes first, so none comes again while
    /// another of the same pool was left out.
    #[test]
    fn nor_when_the_filter_changes_between_draws(
        draws in prop::collection::vec((prop::collection::btree_set(0usize..12, 1..12), any::<u64>()), 1..80),
    ) {
        let mut rounds = Rounds::default();
        for (filter, chance) in draws {
            let pool = pool(&filter.into_iter().collect::<Vec<_>>());
            let (question, round) = draw_question(&pool, &rounds, chance).unwrap();
            let before = rounds.of(&question);
            prop_assert!(pool.iter().all(|other| rounds.of(other) >= before));
            prop_assert!(round > before);
            rounds.note(question, round);
        }
    }
}

proptest! {
    /// Those that fit best come first in each round; and none comes again before the pool ends.
    #[test]
    fn what_is_for_the_mode_comes_first_and_the_rest_of_the_round_after_it(
        count in 1usize..20,
        best in prop::collection::btree_set(0usize..24, 0..12),
        chances in prop::collection::vec(any::<u64>(), 1..80),
    ) {
        let all = pool(&(0..count).collect::<Vec<_>>());
        let best = pool(&best.into_iter().collect::<Vec<_>>());
        let mut rounds = Rounds::default();
        let mut drawn = Vec::new();
        for chance in chances {
            let (question, round) = draw_first(&best, &all, &rounds, chance).unwrap();
            rounds.note(question.clone(), round);
            drawn.push(question);
        }
        for round in drawn.chunks(count) {
            let once: BTreeSet<&Id> = round.iter().collect();
            prop_assert_eq!(once.len(), round.len(), "{:?}", round);
            let is_best: Vec<bool> = round.iter().map(|question| best.contains(question)).collect();
            prop_assert!(is_best.is_sorted_by(|a, b| a >= b), "{:?} in {:?}", best, round);
        }
    }
}

#[test]
fn nothing_is_drawn_from_nothing() {
    assert_eq!(draw_first(&[id("q0")], &[], &Rounds::default(), 7), None);
    assert_eq!(draw_question(&[], &Rounds::default(), 7), None);
    assert_eq!(Rounds::default().waiting(&[]), 0);
}

#[test]
fn what_one_partner_drew_the_other_does_not_draw_again() {
    let mut pair = pair();
    let all = pool(&[0, 1, 2, 3]);
    for side in [&mut pair.robin, &mut pair.kim] {
        // Each draws one, before they hear of each other; by chance the same.
        let (question, round) = draw_question(&all, &side.book.question_rounds(), 1).unwrap();
        let author = side.me.clone();
        side.act(QuestionCommand::Ask { question, author, round, session: None }.into());
    }
    pair.exchange();
    assert!(pair.robin.book.differences().is_empty(), "nobody is asked to settle what was drawn");
    let mut left = BTreeSet::new();
    for _ in 0..3 {
        let rounds = pair.robin.book.question_rounds();
        let (question, round) = draw_question(&all, &rounds, 0).unwrap();
        let author = pair.robin.me.clone();
        pair.robin
            .act(QuestionCommand::Ask { question: question.clone(), author, round, session: None }.into());
        left.insert(question);
    }
    let expected: BTreeSet<Id> = gathered([id("q0"), id("q2"), id("q3")]);
    assert_eq!(left, expected);
    assert_eq!(pair.robin.book.question_rounds().waiting(&all), 4, "then it begins anew");
}

#[test]
fn what_landed_is_known_to_both_and_can_be_taken_back_by_either() {
    let mut pair = pair();
    let land = |author: &Id, landed| -> Command {
        QuestionCommand::Land { question: id("q1"), author: author.clone(), landed }.into()
    };
    let robin = pair.robin.me.clone();
    pair.robin.act(land(&robin, true));
    pair.exchange();
    assert_eq!(pair.kim.book.landed_questions(), gathered([id("q1")]));
    assert_eq!(pair.kim.book.question_rounds().of(&id("q1")), 1, "what landed was asked");
    let kim = pair.kim.me.clone();
    pair.kim.act(land(&kim, false));
    pair.exchange();
    assert_eq!(pair.robin.book.landed_questions(), BTreeSet::new());
    assert!(pair.robin.book.differences().is_empty());
}

#[test]
fn stars_what_is_not_for_us_and_own_questions_are_written_in_private() {
    let own = OwnQuestion {
        id: id("mine"),
        text: "What would the river say?".to_owned(),
        topic: "options".to_owned(),
        phase: Phase::Options,
        depth: 2,
    };
    let question = id("q1");
    let private: [Command; 4] = [
        QuestionCommand::Star { question: question.clone(), starred: true }.into(),
        QuestionCommand::Hide { question: question.clone(), document: id("shared"), hidden: true }.into(),
        QuestionCommand::WriteOwn(own.clone()).into(),
        QuestionCommand::TrashOwn { id: id("mine") }.into(),
    ];
    assert!(private.iter().all(|command| command.home() == Home::Private));
    let mut side = pair().robin;
    side.book = Book::private(Document::new(id("private")));
    for command in &private[..3] {
        side.act(command.clone());
    }
    assert_eq!(side.book.starred_questions(), gathered([question.clone()]));
    assert_eq!(side.book.hidden_questions(&id("shared")), gathered([question.clone()]));
    assert_eq!(side.book.hidden_questions(&id("another")), BTreeSet::new());
    assert_eq!(side.book.all::<OwnQuestion>(), std::slice::from_ref(&own));
    side.act(QuestionCommand::Star { question: question.clone(), starred: false }.into());
    side.act(QuestionCommand::Hide { question, document: id("shared"), hidden: false }.into());
    side.act(private[3].clone());
    assert_eq!(side.book.starred_questions(), BTreeSet::new());
    assert_eq!(side.book.hidden_questions(&id("shared")), BTreeSet::new());
    assert!(side.book.all::<OwnQuestion>().is_empty());
    let blank = QuestionCommand::WriteOwn(OwnQuestion { text: " ".to_owned(), ..own });
    assert_eq!(side.try_act(&blank.into()).unwrap_err(), Refusal::At(OwnQuestion::TEXT, Problem::Empty));
}

#[test]
fn the_shared_record_of_a_question_of_ones_own_holds_none_of_its_words() {
    let mut side = pair().robin;
    let author = side.me.clone();
    let ask = QuestionCommand::Ask { question: id("mine"), author, round: 1, session: Some(id("s")) };
    side.act(ask.into());
    let found = side.book.document().records().find(|(_, record)| record.kind == Kind::QuestionUse.name());
    let (name, record) = found.unwrap();
    assert_eq!(*name, QuestionUse::id_of(&side.me, &id("mine"), 1));
    let fields: Vec<&str> = record.fields().into_iter().collect();
    assert_eq!(fields, ["author", "question", "round", "session"]);
    assert_ne!(QuestionMark::star_of(&id("mine")), QuestionMark::in_partnership(&id("mine"), &id("s")));
}
