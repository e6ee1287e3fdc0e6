//! Between two sessions: questions to carry, requests, wishes for coaching.

use proptest::prelude::*;
use turnwise::coaching::library::{Mode, Role};
use turnwise::coaching::{
    Asking, ClauseGroup, CoachingWish, CoachingWishCommand, Command, CommitmentCommand, CommitmentWords,
    Inquiry, InquiryCommand, NewPerson, PeopleCommand, Problem, RecordCommand, Refusal, Request,
    RequestCommand, RequestReply, SegmentCommand, SegmentPlan, SessionCommand, SessionState, Settlement,
    questions,
};

use super::fixture::{Pair, Side, another_device, day, id, pair, promise_words};
use crate::repeat::config;

const ROBIN: &str = "person-robin";
const KIM: &str = "person-kim";

/// A pair that has a session ahead.
fn planned() -> Pair {
    let mut pair = pair();
    pair.robin.plan("first", "2026-05-14");
    pair.exchange();
    pair
}

fn inquiry(name: &str, session: &str, to: &str) -> Command {
    let (asked_by, asked_of) = (id(ROBIN), id(to));
    let text = "What would I do if it couldn’t go wrong?".to_owned();
    InquiryCommand::Ask { id: id(name), session: id(session), asked_by, asked_of, text }.into()
}

fn request(name: &str, session: &str, by: &str, to: &str) -> Command {
    let (asked_by, asked_of, text) = (id(by), id(to), "Read my draft".to_owned());
    RequestCommand::Ask { id: id(name), session: id(session), asked_by, asked_of, text }.into()
}

fn answer(name: &str, words: &str) -> Command {
    InquiryCommand::Answer { id: id(name), answer: words.to_owned(), on: day("2026-05-16") }.into()
}

fn reply(name: &str, reply: RequestReply, words: &str) -> Command {
    let (words, on) = (words.to_owned(), day("2026-05-16"));
    RequestCommand::Reply { id: id(name), reply, words, on }.into()
}

fn wrap(side: &mut Side, session: &str) {
    side.act(SessionCommand::SetState { session: id(session), state: SessionState::Wrapped }.into());
}

fn names(all: &[Asking]) -> Vec<&str> {
    all.iter().map(|it| it.id().as_str()).collect()
}

#[test]
fn a_question_is_carried_to_the_next_session_and_stays_there_until_it_closes() {
    let mut pair = planned();
    pair.robin.act(inquiry("carry", "first", KIM));
    pair.exchange();
    let (first, second) = (id("first"), id("second"));
    assert_eq!(names(&pair.kim.book.askings_of(&first)), ["carry"]);
    assert_eq!(names(&pair.kim.book.askings_since(&first)), [""; 0], "it is new in its own session");
    wrap(&mut pair.robin, "first");
    pair.robin.plan("second", "2026-05-28");
    pair.exchange();
    assert_eq!(names(&pair.kim.book.askings_for(&id(KIM))), ["carry"]);
    assert_eq!(names(&pair.kim.book.askings_for(&id(ROBIN))), [""; 0]);
    assert_eq!(names(&pair.robin.book.askings_since(&second)), ["carry"]);
    pair.kim.act(answer("carry", " I would call her "));
    pair.exchange();
    assert_eq!(names(&pair.kim.book.askings_for(&id(KIM))), [""; 0]);
    let since = pair.robin.book.askings_since(&second);
    assert_eq!(names(&since), ["carry"], "the answer is looked at together");
    assert_eq!((since[0].answer(), since[0].answered_on()), ("I would call her", Some(day("2026-05-16"))));
    wrap(&mut pair.robin, "second");
    pair.robin.plan("third", "2026-06-11");
    assert_eq!(names(&pair.robin.book.askings_since(&id("third"))), [""; 0]);
    assert_eq!(names(&pair.robin.book.askings_since(&second)), [""; 0], "one that is over has none");
    assert_eq!(names(&pair.robin.book.askings_since(&id("nowhere"))), [""; 0]);
}

#[test]
fn a_request_is_answered_with_yes_no_or_another_way_and_another_way_is_named() {
    let mut pair = planned();
    let to_oneself = request("own", "first", ROBIN, ROBIN);
    let refused = pair.robin.try_act(&to_oneself).err();
    assert_eq!(refused, Some(Refusal::At(Request::ASKED_OF, Problem::Empty)));
    pair.robin.act(request("ask", "first", ROBIN, KIM));
    pair.exchange();
    let unnamed = pair.kim.try_act(&reply("ask", RequestReply::AnotherWay, " ")).err();
    assert_eq!(unnamed, Some(Refusal::At(Request::REPLY_WORDS, Problem::Empty)));
    assert!(pair.kim.book.askings_for(&id(KIM))[0].is_open(), "nothing was written");
    pair.kim.act(reply("ask", RequestReply::No, ""));
    let asked = |side: &Side| side.book.get::<Request>(&id("ask")).expect("it is there");
    assert_eq!((asked(&pair.kim).reply, asked(&pair.kim).reply_words.as_str()), (Some(RequestReply::No), ""));
    pair.kim.act(reply("ask", RequestReply::AnotherWay, "The first page"));
    pair.exchange();
    let there = asked(&pair.robin);
    assert_eq!((there.reply, there.reply_words.as_str()), (Some(RequestReply::AnotherWay), "The first page"));
    assert_eq!(pair.robin.try_act(&reply("gone", RequestReply::Yes, "")).err(), Some(Refusal::Gone));
    let nowhere = inquiry("lost", "nowhere", KIM);
    assert_eq!(pair.robin.try_act(&nowhere).err(), Some(Refusal::Gone));
    pair.robin.act(RecordCommand::Trash { id: id("ask") }.into());
    assert_eq!(names(&pair.robin.book.askings_for(&id(KIM))), [""; 0]);
}

#[test]
fn a_question_may_be_ones_own() {
    let mut pair = planned();
    pair.robin.act(inquiry("own", "first", ROBIN));
    assert_eq!(names(&pair.robin.book.askings_for(&id(ROBIN))), ["own"]);
    assert_eq!(pair.robin.book.get::<Inquiry>(&id("own")).and_then(|it| it.asked_by), Some(id(ROBIN)));
}

fn wish(session: &str, from: &str, to: &str, text: &str) -> Command {
    let (session, from, to) = (id(session), id(from), id(to));
    CoachingWishCommand { session, from, to, text: text.to_owned() }.into()
}

fn told(side: &Side, person: &str, session: &str) -> Vec<String> {
    side.book.coaching_wishes_for(&id(person), &id(session)).into_iter().map(|it| it.text).collect()
}

#[test]
fn what_a_coach_is_told_is_there_before_the_next_session_and_not_for_ever() {
    let mut pair = planned();
    pair.kim.act(wish("first", KIM, ROBIN, "Wait a little longer"));
    pair.kim.act(wish("first", KIM, ROBIN, "Wait until I have finished"));
    assert_eq!(pair.kim.book.all::<CoachingWish>().len(), 1, "said anew, it is one");
    assert!(pair.kim.try_act(&wish("first", KIM, ROBIN, " ")).is_err());
    wrap(&mut pair.kim, "first");
    pair.kim.plan("second", "2026-05-28");
    pair.exchange();
    assert_eq!(told(&pair.robin, ROBIN, "second"), ["Wait until I have finished"]);
    assert_eq!(told(&pair.robin, KIM, "second"), [""; 0], "it is for the one who coached");
    assert_eq!(told(&pair.robin, ROBIN, "first"), [""; 0]);
    wrap(&mut pair.robin, "second");
    pair.robin.plan("third", "2026-06-11");
    assert_eq!(told(&pair.robin, ROBIN, "third"), [""; 0]);
}

/// Who is asked about whom after a session of three.
fn coaches(side: &Side, person: &str) -> Vec<String> {
    let all = side.book.coaches_of(&id("first"), &id(person)).into_iter();
    all.map(|person| person.id.to_string()).collect()
}

#[test]
fn whoever_coached_is_asked_about_and_without_a_clock_everybody_else() {
    let mut side = planned().robin;
    let ana = NewPerson { id: id("person-ana"), name: "Ana".to_owned(), pen: 2 };
    side.act(PeopleCommand::Add(ana).into());
    assert_eq!(coaches(&side, ROBIN).len(), 2, "nobody talked by the clock");
    let plan = SegmentPlan {
        title: "Coaching".to_owned(),
        purpose: String::new(),
        minutes: 20,
        minimum: 5,
        mode: Mode::Coaching,
        roles: vec![(id(ROBIN), Role::Coachee), (id(KIM), Role::Coach), (id("person-ana"), Role::Observer)],
        prompts: Vec::new(),
        tool: None,
    };
    let segments = vec![(id("part"), plan)];
    side.act(SegmentCommand::Lay { session: id("first"), segments, in_place: false }.into());
    side.act(SegmentCommand::Begin { segment: id("part"), span: id("span") }.into());
    assert_eq!(coaches(&side, ROBIN), [KIM]);
    assert_eq!(coaches(&side, KIM).len(), 2, "nobody coached Kim: she knows best");
}

#[test]
fn how_one_lets_the_others_know_goes_along_to_another_day() {
    let mut pair = pair();
    let words = CommitmentWords {
        let_know: " A line the evening before ".to_owned(),
        due: Some(day("2026-05-12")),
        ..promise_words(id(ROBIN), "Ask Ana")
    };
    let make = CommitmentCommand::Make { id: id("ask"), words, session: None, from_note: None };
    pair.robin.act(make.into());
    let on = day("2026-05-11");
    pair.robin.act(CommitmentCommand::Renegotiate { id: id("ask"), due: None, on }.into());
    pair.exchange();
    let all: Vec<String> = pair.kim.book.commitments().into_iter().map(|it| it.let_know).collect();
    assert_eq!(all, ["A line the evening before", "A line the evening before"]);
}

#[test]
fn clauses_for_when_something_slips_are_read_before_the_ending() {
    assert!(ClauseGroup::Notes < ClauseGroup::Slips && ClauseGroup::Slips < ClauseGroup::Repair);
    assert_eq!(ClauseGroup::parse("of_a_newer_version").unwrap_or_default(), ClauseGroup::Repair);
}

/// What one of two devices says.
#[derive(Debug, Clone)]
enum Said {
    Answer(String),
    Reply(RequestReply, String),
}

fn said() -> impl Strategy<Value = Said> {
    let words = "[a-z]{1,8}";
    prop_oneof![
        words.prop_map(Said::Answer),
        (prop::sample::select(RequestReply::ALL.to_vec()), words)
            .prop_map(|(reply, words)| Said::Reply(reply, words)),
    ]
}

fn say(side: &mut Side, said: &Said) {
    match said {
        Said::Answer(words) => side.act(answer("carry", words)),
        Said::Reply(to, words) => side.act(reply("ask", *to, words)),
    };
}

/// All that this side can read: what holds, and what waits under "Both
/// versions". A reply is asked about together with its words.
fn readable(side: &Side) -> String {
    let document = side.book.document();
    let waits = questions(document).into_iter().flat_map(|clash| {
        let fields = [clash.field.as_str(), "reply_words"];
        let record = document.record(&clash.record).expect("it is there");
        let all =
            fields.into_iter().flat_map(|field| record.entries(field).map(|entry| entry.value.to_string()));
        all.collect::<Vec<_>>()
    });
    let held = side.book.askings_of(&id("first")).into_iter().map(|it| format!("{it:?}"));
    waits.chain(held).collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(config(64))]

    /// Two devices that answer without knowing of each other, in any order, and
    /// hand over twice, have the same, and no word of either is lost.
    #[test]
    fn two_who_answer_apart_lose_nothing(
        mine in prop::collection::vec(said(), 1..4),
        theirs in prop::collection::vec(said(), 1..4),
    ) {
        let mut pair = planned();
        pair.robin.act(inquiry("carry", "first", KIM));
        pair.robin.act(request("ask", "first", ROBIN, KIM));
        pair.exchange();
        for (side, all) in [(&mut pair.robin, &mine), (&mut pair.kim, &theirs)] {
            all.iter().for_each(|it| say(side, it));
        }
        pair.exchange();
        pair.exchange();
        prop_assert_eq!(readable(&pair.robin), readable(&pair.kim));
        // The last word of each side to each of the two is to be read.
        for all in [&mine, &theirs] {
            let answers = all.iter().rev().find_map(|it| match it { Said::Answer(words) => Some(words), _ => None });
            let replies = all.iter().rev().find_map(|it| match it { Said::Reply(_, words) => Some(words), _ => None });
            for words in answers.into_iter().chain(replies) {
                prop_assert!(readable(&pair.robin).contains(words.as_str()), "{}", words);
            }
        }
    }

    /// A reply is never mixed with the words of another one.
    #[test]
    fn a_reply_keeps_its_own_words(mine in said(), theirs in said(), settles in any::<bool>()) {
        let mut pair = planned();
        pair.robin.act(request("ask", "first", ROBIN, KIM));
        pair.robin.act(inquiry("carry", "first", KIM));
        pair.exchange();
        say(&mut pair.robin, &mine);
        say(&mut pair.kim, &theirs);
        pair.exchange();
        if let Some(clash) = questions(pair.kim.book.document()).into_iter().next() {
            let settlement = if settles { Settlement::Losing } else { Settlement::Current };
            pair.kim.act(RecordCommand::Settle { clash, settlement }.into());
            pair.exchange();
        }
        let it: Request = pair.robin.book.get(&id("ask")).expect("it is there");
        let whole = [&mine, &theirs].into_iter().any(|said| match said {
            Said::Reply(reply, words) => it.reply == Some(*reply) && it.reply_words == *words,
            Said::Answer(_) => it.reply.is_none(),
        });
        prop_assert!(whole, "{:?}", it);
    }

    /// Two devices of one person who say what a coach could do differently make
    /// one wish, and both wordings are kept.
    #[test]
    fn two_devices_make_one_wish(one in "[a-z]{3,9}", other in "[a-z]{3,9}") {
        let mut pair = planned();
        let mut second = another_device(3, &pair.kim);
        pair.kim.act(wish("first", KIM, ROBIN, &one));
        second.act(wish("first", KIM, ROBIN, &other));
        pair.robin.take(second.book.document());
        pair.exchange();
        let all: Vec<CoachingWish> = pair.robin.book.all();
        prop_assert_eq!(all.len(), 1);
        let lost: Vec<String> = questions(pair.robin.book.document()).into_iter()
            .map(|it| format!("{} {}", it.current.value, it.losing.value)).collect();
        let both = format!("{} {}", all[0].text, lost.join(" "));
        prop_assert!(both.contains(&one) && both.contains(&other), "{}", both);
        prop_assert_eq!(&all[0].id, &CoachingWish::id_of(&id("first"), &id(KIM), &id(ROBIN)));
    }
}
