//! Goals that grow: their words and versions, room for them, what may get in
//! the way, and how they are being walked.

use proptest::prelude::*;
use turnwise::coaching::{
    CommitmentCommand, CommitmentWords, Goal, GoalCommand, GoalKind, GoalState, GoalWords, Letter, Lexicon,
    Milestone, MilestoneCommand, MilestoneWords, Momentum, Obstacle, ObstacleCommand, Outcome, Problem,
    Refusal, Say, Walk, WhenFocusIsFull, Wording, clear_letters, read_tags, smart,
};

use super::fixture::{MORNING, Side, day, id, pair};

const DAY: u64 = 24 * 60 * 60 * 1_000;

fn words(title: &str) -> GoalWords {
    GoalWords {
        owner: id("person-robin"),
        title: title.to_owned(),
        why: String::new(),
        why_others: String::new(),
        tags: Vec::new(),
        kind: None,
        target: None,
    }
}

fn set(side: &mut Side, name: &str, focus: WhenFocusIsFull) {
    side.act(GoalCommand::Set { id: id(name), words: words(name), focus }.into());
}

fn reword(side: &mut Side, version: &str, words: GoalWords) {
    let author = Some(id("person-robin"));
    let (id, version, on, reason) = (id("g"), id(version), day("2026-05-12"), String::new());
    side.act(GoalCommand::Reword { id, words, version, author, on, reason }.into());
}

fn state(side: &Side, name: &str) -> GoalState {
    side.book.get::<Goal>(&id(name)).unwrap().state
}

#[test]
fn a_goal_says_what_it_is_and_whom_it_serves() {
    let mut side = pair().robin;
    let words = GoalWords {
        why_others: "Nine people get an hour back".into(),
        tags: read_tags(" courage, team،  courage \n time"),
        kind: Some(GoalKind::Habit),
        ..words("End on time")
    };
    side.act(GoalCommand::Set { id: id("g"), words: words.clone(), focus: WhenFocusIsFull::Keep }.into());
    let goal: Goal = side.book.get(&id("g")).unwrap();
    assert_eq!(goal.tags, ["courage", "team", "time"], "each once");
    assert_eq!(GoalWords::of(&goal), Some(words));
}

#[test]
fn what_is_worded_anew_keeps_the_old_words_and_the_reason() {
    let mut side = pair().robin;
    set(&mut side, "g", WhenFocusIsFull::Keep);
    reword(&mut side, "v1", GoalWords { why: "Because".into(), ..words("g") });
    assert_eq!(side.book.goal_versions(&id("g")), [], "filling in what was empty replaces nothing");
    reword(&mut side, "v2", GoalWords { why: "Because".into(), ..words("Another title") });
    side.act(GoalCommand::GiveReason { version: id("v2"), reason: " I learned more ".into() }.into());
    side.wait();
    let target = Some(day("2026-09-01"));
    reword(&mut side, "v3", GoalWords { why: "For them".into(), target, ..words("Another title") });
    // Still typing, on the same visit.
    reword(&mut side, "v3", GoalWords { why: "For them all".into(), target, ..words("Another title") });
    let versions = side.book.goal_versions(&id("g"));
    let told: Vec<_> =
        versions.iter().map(|it| (it.title.as_str(), it.why.as_str(), it.reason.as_str())).collect();
    assert_eq!(told, [("g", "Because", "I learned more"), ("Another title", "Because", "")]);
    assert_eq!(versions[0].author, Some(id("person-robin")));
    assert!(versions[0].at < versions[1].at);
    reword(&mut side, "v4", GoalWords { why: "For them all".into(), ..words("Another title") });
    let versions = side.book.goal_versions(&id("g"));
    assert_eq!(versions.last().and_then(|it| it.target), target, "a date that goes is kept");
}

#[test]
fn what_does_not_touch_the_words_keeps_no_version() {
    let mut side = pair().robin;
    set(&mut side, "g", WhenFocusIsFull::Keep);
    let other = GoalWords { kind: Some(GoalKind::Skill), tags: vec!["team".into()], ..words(" g ") };
    reword(&mut side, "v", other);
    assert_eq!(side.book.goal_versions(&id("g")), []);
}

#[test]
fn a_fourth_goal_is_never_refused_and_may_take_the_place_of_another() {
    let mut side = pair().robin;
    for name in ["a", "b", "c"] {
        set(&mut side, name, WhenFocusIsFull::Keep);
    }
    set(&mut side, "d", WhenFocusIsFull::Keep);
    assert_eq!(state(&side, "d"), GoalState::Focus);
    set(&mut side, "e", WhenFocusIsFull::ParkThis);
    assert_eq!(state(&side, "e"), GoalState::Parked);
    set(&mut side, "f", WhenFocusIsFull::Swap(id("a")));
    assert_eq!((state(&side, "f"), state(&side, "a")), (GoalState::Focus, GoalState::Parked));
    side.act(GoalCommand::BringIntoFocus { id: id("a"), focus: WhenFocusIsFull::Swap(id("f")) }.into());
    assert_eq!((state(&side, "f"), state(&side, "a")), (GoalState::Parked, GoalState::Focus));
    let gone =
        GoalCommand::Set { id: id("h"), words: words("h"), focus: WhenFocusIsFull::Swap(id("nobody")) };
    assert_eq!(side.try_act(&gone.into()).err(), Some(Refusal::Gone));
    assert!(side.book.get::<Goal>(&id("h")).is_none(), "and nothing was written");
}

#[test]
fn a_goal_does_not_park_one_of_the_partner() {
    let mut side = pair().robin;
    set(&mut side, "robins", WhenFocusIsFull::Keep);
    let of_kim = GoalWords { owner: id("person-kim"), ..words("kims") };
    let command =
        GoalCommand::Set { id: id("kims"), words: of_kim, focus: WhenFocusIsFull::Swap(id("robins")) };
    side.act(command.into());
    assert_eq!(state(&side, "robins"), GoalState::Focus);
}

#[test]
fn what_may_get_in_the_way_has_an_answer() {
    let mut side = pair().robin;
    set(&mut side, "g", WhenFocusIsFull::Keep);
    let foresee = |what: &str| ObstacleCommand::Add {
        id: id("o"),
        goal: id("g"),
        what: what.to_owned(),
        then: "I send what I have".into(),
    };
    assert_eq!(side.try_act(&foresee(" ").into()).err(), Some(Refusal::At(Obstacle::WHAT, Problem::Empty)));
    side.act(foresee("It gets late").into());
    let change = ObstacleCommand::Edit { id: id("o"), what: "It is late".into(), then: String::new() };
    side.act(change.into());
    let obstacles: Vec<Obstacle> = side.book.children(&id("g"));
    assert_eq!(obstacles.len(), 1);
    assert_eq!((obstacles[0].what.as_str(), obstacles[0].then.as_str()), ("It is late", ""));
}

#[test]
fn a_celebration_is_planned_with_its_milestone() {
    let mut side = pair().robin;
    side.goal("g", "A goal");
    side.milestone("m", "g", "A stone");
    let plan = |side: &Side| side.book.get::<Milestone>(&id("m")).unwrap().plan;
    assert_eq!(plan(&side), "");
    let words =
        MilestoneWords { title: "A stone".into(), evidence: String::new(), plan: " Cake ".into(), due: None };
    side.act(MilestoneCommand::Edit { id: id("m"), words }.into());
    assert_eq!(plan(&side), "Cake");
}

// ---- momentum ----

fn walk() -> Walk {
    Walk { state: GoalState::Focus, rests: false, begun: MORNING, resumed: None, signs: Vec::new() }
}

#[test]
fn a_new_goal_has_a_week_before_anything_is_said() {
    let walk = walk();
    assert_eq!(walk.momentum(MORNING), Momentum::Begun);
    assert_eq!(walk.momentum(MORNING + 7 * DAY - 1), Momentum::Begun);
    assert_eq!(walk.momentum(MORNING + 7 * DAY), Momentum::Quiet);
    assert_eq!(walk.momentum(MORNING - DAY), Momentum::Begun, "a clock that was wrong");
}

#[test]
fn a_pause_costs_nothing() {
    let now = MORNING + 100 * DAY;
    let paused = Walk { rests: true, ..walk() };
    assert_eq!(paused.momentum(now), Momentum::Resting);
    let resumed = Walk { resumed: Some(now - 6 * DAY), ..walk() };
    assert_eq!(resumed.momentum(now), Momentum::Begun);
    let parked = Walk { state: GoalState::Parked, ..paused };
    assert_eq!(parked.momentum(now), Momentum::Parked);
}

#[test]
fn each_word_has_its_signs() {
    let now = MORNING + 100 * DAY;
    let with = |ago: &[u64]| {
        let signs = ago.iter().map(|days| now - days * DAY).collect();
        Walk { signs, ..walk() }.momentum(now)
    };
    assert_eq!(with(&[3, 13]), Momentum::InStride);
    assert_eq!(with(&[3, 14]), Momentum::Moving);
    assert_eq!(with(&[14, 15, 29]), Momentum::Steady);
    assert_eq!(with(&[30]), Momentum::Quiet);
}

#[test]
fn both_partners_read_the_same_word_from_the_same_records() {
    let mut pair = pair();
    pair.robin.goal("g", "A goal");
    let promise = CommitmentWords {
        owner: id("person-robin"),
        what: "Ask".into(),
        due: None,
        goal: Some(id("g")),
        first_step: String::new(),
        confidence: None,
        lifts: String::new(),
        let_know: String::new(),
    };
    pair.robin
        .act(CommitmentCommand::Make { id: id("c"), words: promise, session: None, from_note: None }.into());
    pair.exchange();
    let review = CommitmentCommand::Review { id: id("c"), outcome: Outcome::Not, on: day("2026-05-04") };
    pair.kim.act(review.into());
    pair.exchange();
    let (robins, kims) = (pair.robin.book.walk(&id("g")).unwrap(), pair.kim.book.walk(&id("g")).unwrap());
    assert_eq!(robins, kims);
    assert_eq!(robins.signs.len(), 2, "made, and closed, however it came out");
    assert_eq!(robins.momentum(MORNING + 8 * DAY), Momentum::InStride);
    assert!(pair.robin.book.walk(&id("nothing")).is_none());
}

proptest! {
    #[test]
    fn the_same_data_gives_the_same_word(
        mut signs in prop::collection::vec(0..90u64, 0..8),
        begun in 0..90u64,
        resumed in prop::option::of(0..90u64),
        more in 0..90u64,
        turn in any::<prop::sample::Index>(),
    ) {
        let now = MORNING + 90 * DAY;
        let at = |days: u64| now - days * DAY;
        let walk = |signs: &[u64]| Walk {
            begun: at(begun),
            resumed: resumed.map(at),
            signs: signs.iter().map(|days| at(*days)).collect(),
            ..walk()
        };
        let word = walk(&signs).momentum(now);
        if !signs.is_empty() {
            let by = turn.index(signs.len());
            signs.rotate_left(by);
        }
        prop_assert_eq!(walk(&signs).momentum(now), word, "in any order");
        signs.push(more);
        prop_assert!(walk(&signs).momentum(now) >= word, "a sign never makes it less");
    }
}

// ---- SMART ----

fn lexicon() -> Lexicon {
    Lexicon::of("better, more", "weekly, without", "always, everyone")
}

fn said(wording: &Wording<'_>, letter: Letter) -> Say {
    let said = smart(wording, &lexicon(), day("2026-05-12"));
    said.into_iter().find(|(it, _)| *it == letter).unwrap().1
}

#[test]
fn every_letter_says_what_is_missing() {
    let title = |title| Wording { title, ..Wording::default() };
    assert_eq!(said(&title(" "), Letter::Specific), Say::Nothing);
    assert_eq!(said(&title("Lead meetings"), Letter::Specific), Say::Short);
    assert_eq!(said(&title("I lead „Better“ meetings now"), Letter::Specific), Say::Vague("better".into()));
    assert_eq!(said(&title("I lead my meetings calmly"), Letter::Specific), Say::Clear);
    assert_eq!(said(&title("I lead my meetings calmly"), Letter::Measurable), Say::Unseen);
    assert_eq!(said(&title("I end three of 4 on time"), Letter::Measurable), Say::Clear);
    assert_eq!(said(&title("I write weekly."), Letter::Measurable), Say::Clear);
    assert_eq!(said(&title("I am always calm there"), Letter::Achievable), Say::Absolute("always".into()));
    assert_eq!(said(&title("I am calm there"), Letter::Achievable), Say::NoMark);
    assert_eq!(said(&title("I am calm there"), Letter::Relevant), Say::NoWhy);
    assert_eq!(said(&title("I am calm there"), Letter::Timed), Say::NoDay);
    let on = |text| Wording { target: Some(day(text)), has_milestone: true, ..title("I am calm there") };
    assert_eq!(said(&on("2026-05-11"), Letter::Timed), Say::Past);
    assert_eq!(said(&on("2026-05-12"), Letter::Timed), Say::Clear);
    assert_eq!(said(&on("2026-05-18"), Letter::Achievable), Say::Soon);
    assert_eq!(said(&on("2026-05-19"), Letter::Achievable), Say::Clear);
}

#[test]
fn a_whole_goal_has_all_letters() {
    let wording = Wording {
        title: "I lead meetings that end on the hour",
        why: "Nine people give me an hour",
        target: Some(day("2026-09-01")),
        has_milestone: true,
        has_evidence: true,
        ..Wording::default()
    };
    let said = smart(&wording, &lexicon(), day("2026-05-12"));
    assert_eq!(clear_letters(&said), 5, "{said:?}");
}

proptest! {
    #[test]
    fn the_helper_takes_any_words_and_says_of_each_what_is_there(
        title in ".{0,60}",
        why in ".{0,60}",
        days in prop::option::of(-40_000..40_000i64),
    ) {
        let today = day("2026-05-12");
        let target = days.and_then(|days| today.checked_add_signed(chrono::TimeDelta::days(days)));
        let wording = Wording { title: &title, why: &why, target, ..Wording::default() };
        let letters = smart(&wording, &lexicon(), today).map(|(letter, _)| letter);
        prop_assert_eq!(letters, Letter::ALL);
        let has_words = |text: &str| text.chars().any(char::is_alphanumeric);
        for letter in [Letter::Specific, Letter::Measurable, Letter::Achievable] {
            prop_assert_eq!(said(&wording, letter) == Say::Nothing, !has_words(&title), "{:?}", letter);
        }
        let timed = match target {
            None => Say::NoDay,
            Some(day) if day < today => Say::Past,
            Some(_) => Say::Clear,
        };
        prop_assert_eq!(said(&wording, Letter::Timed), timed);
        if !has_words(&why) {
            prop_assert_eq!(said(&wording, Letter::Relevant), Say::NoWhy);
        }
    }

    #[test]
    fn each_help_that_is_followed_makes_one_letter_more(title in "[a-k]{1,5}( [a-k]{1,5}){0,6}") {
        let (today, far) = (day("2026-05-12"), Some(day("2026-09-01")));
        let longer = format!("{title} I write to you");
        let steps = [
            Wording { title: &longer, ..Wording::default() },
            Wording { title: &longer, has_evidence: true, ..Wording::default() },
            Wording { title: &longer, has_evidence: true, has_milestone: true, ..Wording::default() },
            Wording {
                title: &longer,
                has_evidence: true,
                has_milestone: true,
                why_others: "They wait",
                ..Wording::default()
            },
            Wording {
                title: &longer,
                has_evidence: true,
                has_milestone: true,
                why_others: "They wait",
                target: far,
                ..Wording::default()
            },
        ];
        let clear = steps.map(|wording| clear_letters(&smart(&wording, &lexicon(), today)));
        prop_assert_eq!(clear, [1, 2, 3, 4, 5]);
    }
}
