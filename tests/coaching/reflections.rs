//! What one writes for oneself: entries, letters, what comes to mind again, and
//! what of it is shared.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use turnwise::coaching::library::closing_template;
use turnwise::coaching::{
    Book, ChoicesCommand, Insight, KeepCommand, Kind, LetterCommand, LetterState, LetterToSelf,
    MilestoneCommand, Note, NoteCommand, Occasion, PartnershipCommand, PartnershipState, Reflection,
    ReflectionCommand, ReflectionOffer, Refusal, SampleScript, SessionCommand, SessionState, SharedAs,
    Sought, Until, WordIndex, look_back, questions, sample_journal, week_of,
};
use turnwise::replica::{Id, Incoming, Mint};

use super::fixture::{Side, another_device, day, id, pair};
use crate::repeat::config;

fn written_on(on: NaiveDate) -> Occasion {
    Occasion { on: Some(on), ..Occasion::default() }
}

fn write(side: &mut Side, name: &str, on: &str, text: &str) -> Result<(), Refusal> {
    let write =
        ReflectionCommand::Write { id: id(name), text: text.to_owned(), occasion: written_on(day(on)) };
    side.try_act(&write.into()).map(|_| ())
}

fn texts(book: &Book) -> Vec<String> {
    book.reflections().into_iter().map(|it| it.text).collect()
}

fn seal(side: &mut Side, name: &str, until: Until) {
    let (text, written) = (format!("Dear me, {name}"), day("2026-05-03"));
    side.act(LetterCommand::Seal { id: id(name), text, written, until }.into());
}

fn state(side: &Side, name: &str, today: &str) -> LetterState {
    let letter = side.own.get::<LetterToSelf>(&id(name)).expect("a letter");
    letter.state(letter.document.as_ref().map(|_| &side.book), day(today))
}

fn offer(side: &Side, today: &str) -> Option<ReflectionOffer> {
    let letters: Vec<_> = side
        .own
        .letters()
        .into_iter()
        .map(|it| (it.clone(), it.state(Some(&side.book), day(today))))
        .collect();
    side.own.reflection_offer(&letters, Some(&side.book), day(today), side.now)
}

/// The two documents of one's own become one, as those of two windows do.
fn share_own(one: &mut Side, other: &mut Side) {
    let (ones, others) = (one.own.document().clone(), other.own.document().clone());
    for (side, document) in [(one, others), (other, ones)] {
        side.own.join(Incoming::Whole(&document));
        if let Some(latest) = side.own.document().latest() {
            side.clock.observe_tick(latest);
        }
    }
}

#[test]
fn an_entry_begins_with_its_first_words_and_keeps_what_led_to_it() {
    let mut side = pair().robin;
    write(&mut side, "e", "2026-05-03", "  ").expect("nothing to write");
    assert!(side.own.document().record(&id("e")).is_none(), "without words there is none");
    let occasion = Occasion {
        session: Some(id("s")),
        document: Some(id("shared")),
        prompt: Some("stayed".to_owned()),
        asked: "Which sentence has stayed with you?".to_owned(),
        ..written_on(day("2026-05-03"))
    };
    let first = ReflectionCommand::Write { id: id("e"), text: "T".to_owned(), occasion: occasion.clone() };
    side.act(first.into());
    write(&mut side, "e", "2026-05-09", "The one about time ").expect("written on");
    let entry = side.own.get::<Reflection>(&id("e")).expect("an entry");
    assert_eq!((entry.text.as_str(), &entry.occasion), ("The one about time ", &occasion));
    assert!(side.own.reflects_on(&id("s")) && !side.own.reflects_on(&id("other")));
    side.act(ReflectionCommand::Ask { id: id("e"), prompt: None, asked: String::new() }.into());
    assert_eq!(side.own.get::<Reflection>(&id("e")).expect("an entry").occasion.asked, "");
    write(&mut side, "e", "2026-05-09", "").expect("emptied");
    assert!(texts(&side.own).is_empty(), "emptied, it is shown nowhere");
}

#[test]
fn entries_are_long_in_any_script_and_go_to_the_trash_and_back() {
    let mut side = pair().robin;
    let long = "היום ".repeat(4_000);
    assert_eq!(long.chars().count(), 20_000);
    write(&mut side, "a", "2026-04-30", &long).expect("it fits");
    assert!(write(&mut side, "a", "2026-04-30", &format!("{long}.")).is_err());
    write(&mut side, "b", "2026-05-03", "later").expect("written");
    assert_eq!(texts(&side.own), ["later".to_owned(), long.clone()]);
    side.act(ReflectionCommand::Trash { id: id("a") }.into());
    assert_eq!(texts(&side.own), ["later"]);
    assert!(
        !WordIndex::of(&side.own).find(&Sought::words("היום"), 9).found.iter().any(|it| it.id == id("a"))
    );
    write(&mut side, "a", "2026-05-03", "written on in another window").expect("wanted again");
    assert_eq!(side.own.reflections().len(), 2);
}

#[test]
fn five_hundred_entries_are_listed_and_found() {
    let mut side = pair().robin;
    for number in 0..500_u64 {
        let on = day("2025-01-01") + Days::new(number);
        write(&mut side, &format!("e{number:03}"), &on.to_string(), &format!("Thought {number:03}"))
            .expect("written");
    }
    let all = side.own.reflections();
    assert_eq!(all.len(), 500);
    assert!(all.windows(2).all(|pair| pair[0].occasion.on > pair[1].occasion.on), "the latest first");
    let found = WordIndex::of(&side.own).find(&Sought::words("thought 250"), 9);
    assert_eq!(found.found.iter().map(|it| it.kind).collect::<Vec<_>>(), [Kind::Reflection]);
}

#[test]
fn a_letter_waits_for_its_day_its_milestone_or_the_closing_session() {
    let mut side = pair().robin;
    side.goal("goal", "Speak calmly");
    side.milestone("stone", "goal", "One meeting");
    side.plan("s", "2026-05-10");
    let document = id("shared");
    seal(&mut side, "day", Until::Day(day("2026-05-10")));
    seal(&mut side, "stone-letter", Until::Milestone { document: document.clone(), milestone: id("stone") });
    seal(&mut side, "closing", Until::Closing { document: document.clone() });
    seal(&mut side, "gone", Until::Milestone { document, milestone: id("nobody") });
    assert_eq!(state(&side, "day", "2026-05-09"), LetterState::Waits);
    assert_eq!(state(&side, "day", "2026-05-10"), LetterState::Ready);
    assert_eq!(state(&side, "stone-letter", "2026-05-09"), LetterState::Waits);
    assert_eq!(state(&side, "closing", "2026-05-09"), LetterState::Waits);
    assert_eq!(state(&side, "gone", "2026-05-09"), LetterState::Lost);
    let letter = side.own.get::<LetterToSelf>(&id("closing")).expect("a letter");
    assert_eq!(letter.state(None, day("2026-05-09")), LetterState::Lost, "the notebook is not here");
    side.act(MilestoneCommand::Reach { id: id("stone"), on: day("2026-05-04") }.into());
    assert_eq!(state(&side, "stone-letter", "2026-05-09"), LetterState::Ready);
    let state_of = PartnershipState::Closed;
    side.act(PartnershipCommand::SetState { state: state_of, on: day("2026-05-09") }.into());
    assert_eq!(state(&side, "closing", "2026-05-09"), LetterState::Ready);
}

#[test]
fn a_sealed_letter_is_found_by_nobody_and_opened_once_on_two_devices() {
    let mut robin = pair().robin;
    let mut phone = another_device(3, &robin);
    seal(&mut robin, "letter", Until::Day(day("2026-06-01")));
    share_own(&mut robin, &mut phone);
    let sought = Sought::words("dear me");
    assert_eq!(WordIndex::of(&robin.own).find(&sought, 9).count, 0);
    for (side, on) in [(&mut robin, "2026-06-01"), (&mut phone, "2026-06-02")] {
        side.act(LetterCommand::Open { id: id("letter"), on: day(on) }.into());
    }
    share_own(&mut robin, &mut phone);
    for side in [&robin, &phone] {
        assert_eq!(texts(&side.own), ["Dear me, letter"]);
        assert_eq!(state(side, "letter", "2026-06-03"), LetterState::Opened);
        assert!(side.own.letters().is_empty());
        let entry = side.own.reflections().remove(0);
        assert_eq!(entry.occasion.letter_of, Some(day("2026-05-03")));
        assert_eq!(entry.id, Reflection::id_of_letter(&id("letter")));
        assert!(questions(side.own.document()).is_empty(), "nobody is asked which of the two");
    }
    assert_eq!(WordIndex::of(&robin.own).find(&sought, 9).count, 1);
    let empty = LetterCommand::Seal {
        id: id("empty"),
        text: " ".to_owned(),
        written: day("2026-05-03"),
        until: Until::Day(day("2026-06-01")),
    };
    assert!(robin.try_act(&empty.into()).is_err());
}

#[test]
fn what_is_shared_is_another_record_that_knows_nothing_of_the_entry() {
    let mut pair = pair();
    let side = &mut pair.robin;
    side.plan("s", "2026-05-10");
    write(side, "own-entry", "2026-05-03", "For me alone. And this for both.").expect("written");
    let text = "And this for both.".to_owned();
    let (session, author) = (id("s"), side.me.clone());
    let note = NoteCommand::Add {
        id: id("note"),
        session: session.clone(),
        author: author.clone(),
        text: text.clone(),
        after: None,
    };
    side.act(note.into());
    side.act(KeepCommand::Insight { id: id("insight"), session, author, text, from_note: None }.into());
    let shared = ReflectionCommand::NoteShared {
        id: id("own-entry"),
        on: day("2026-05-03"),
        shared_as: SharedAs::Note,
    };
    side.act(shared.into());
    let entry = side.own.get::<Reflection>(&id("own-entry")).expect("an entry");
    assert_eq!((entry.shared_on, entry.shared_as), (Some(day("2026-05-03")), Some(SharedAs::Note)));
    assert_eq!(entry.text, "For me alone. And this for both.");
    pair.exchange();
    let kim = &pair.kim.book;
    assert_eq!(kim.get::<Note>(&id("note")).map(|it| it.text).as_deref(), Some("And this for both."));
    assert_eq!(kim.get::<Insight>(&id("insight")).map(|it| it.text).as_deref(), Some("And this for both."));
    let all = serde_json::to_string(kim.document()).expect("JSON");
    assert!(!all.contains("For me alone") && !all.contains("own-entry") && !all.contains("reflection"));
}

#[test]
fn today_offers_what_is_due_most_and_nothing_that_was_passed_over() {
    let mut side = pair().robin;
    assert_eq!(offer(&side, "2026-05-03"), None, "whoever never wrote is not asked");
    side.plan("s", "2026-05-03");
    for state in [SessionState::Live, SessionState::Wrapped] {
        side.act(SessionCommand::SetState { session: id("s"), state }.into());
    }
    assert_eq!(offer(&side, "2026-05-03"), Some(ReflectionOffer::Session(id("s"))));
    side.act(ChoicesCommand::PassSession(id("s")).into());
    assert_eq!(offer(&side, "2026-05-03"), None);
    write(&mut side, "e", "2026-05-03", "Words").expect("written");
    assert_eq!(offer(&side, "2026-05-09"), None);
    assert_eq!(offer(&side, "2026-05-10"), Some(ReflectionOffer::Week));
    side.act(ChoicesCommand::PassWeek(week_of(day("2026-05-10"))).into());
    assert_eq!(offer(&side, "2026-05-10"), None);
    assert_eq!(offer(&side, "2026-05-11"), Some(ReflectionOffer::Week), "another week, another question");
    let back = Some(ReflectionOffer::LookBack(day("2026-05-03"), id("e")));
    assert_eq!(
        offer(&side, "2026-05-24"),
        Some(ReflectionOffer::Week),
        "three weeks are not over on that Monday"
    );
    assert_eq!(offer(&side, "2026-05-25"), back);
    side.act(ChoicesCommand::LookedBack(week_of(day("2026-05-25"))).into());
    assert_eq!(offer(&side, "2026-05-25"), Some(ReflectionOffer::Week));
    assert_eq!(offer(&side, "2026-06-01"), back, "the week after it comes again");
    side.act(ChoicesCommand::LookBack(false).into());
    assert_eq!(offer(&side, "2026-06-01"), Some(ReflectionOffer::Week));
    seal(&mut side, "letter", Until::Day(day("2026-06-01")));
    let letter = |state| Some(ReflectionOffer::Letter(Some(day("2026-05-03")), state));
    assert_eq!(offer(&side, "2026-06-01"), letter(LetterState::Ready));
    side.act(LetterCommand::Trash { id: id("letter") }.into());
    let until = Until::Milestone { document: id("shared"), milestone: id("nobody") };
    seal(&mut side, "lost", until);
    assert_eq!(offer(&side, "2026-06-01"), letter(LetterState::Lost), "it does not say that it has come");
}

#[test]
fn whoever_put_away_what_they_wrote_about_a_session_is_not_asked_again() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-03");
    for state in [SessionState::Live, SessionState::Wrapped] {
        side.act(SessionCommand::SetState { session: id("s"), state }.into());
    }
    assert_eq!(offer(&side, "2026-05-03"), Some(ReflectionOffer::Session(id("s"))));
    let entry = Reflection::id_about(&id("s"));
    let occasion = Occasion { session: Some(id("s")), ..written_on(day("2026-05-03")) };
    let write = ReflectionCommand::Write { id: entry.clone(), text: "Words".to_owned(), occasion };
    side.act(write.into());
    assert_eq!(offer(&side, "2026-05-03"), None);
    side.act(ReflectionCommand::Trash { id: entry }.into());
    assert!(!side.own.reflects_on(&id("s")));
    assert_eq!(offer(&side, "2026-05-03"), None, "it would lead to an entry in the Trash");
}

/// Plans a closing session and begins it.
fn begin_closing(side: &mut Side, name: &str) {
    side.plan(name, "2026-05-10");
    side.act(SessionCommand::FollowTemplate { session: id(name), template: closing_template() }.into());
    side.act(SessionCommand::SetState { session: id(name), state: SessionState::Live }.into());
}

#[test]
fn a_letter_waits_for_a_closing_session_after_it_not_for_one_before() {
    let mut side = pair().robin;
    let set = |side: &mut Side, state| {
        side.act(PartnershipCommand::SetState { state, on: day("2026-05-10") }.into());
    };
    begin_closing(&mut side, "before");
    side.act(SessionCommand::Wrap { session: id("before"), next: None }.into());
    set(&mut side, PartnershipState::Closed);
    set(&mut side, PartnershipState::Open);
    seal(&mut side, "letter", Until::Closing { document: id("shared") });
    assert_eq!(state(&side, "letter", "2026-05-11"), LetterState::Waits);
    let state_of = SessionState::Reviewed;
    side.act(SessionCommand::SetState { session: id("before"), state: state_of }.into());
    assert_eq!(state(&side, "letter", "2026-05-11"), LetterState::Waits, "it began before the letter");
    begin_closing(&mut side, "after");
    assert_eq!(state(&side, "letter", "2026-05-11"), LetterState::Ready);
}

#[test]
fn the_sample_has_two_entries_and_one_is_old_enough_to_look_back_to() {
    let script = SampleScript::parse(include_str!("../../content/sample.json")).expect("a script");
    let today = day("2026-05-03");
    let commands = sample_journal(&script, today, &mut Mint::new(5)).expect("it plays");
    let mut side = pair().robin;
    for command in commands {
        side.act(command.into());
    }
    assert_eq!(side.own.reflections().len(), 2);
    let found = look_back(&side.own.days_of_reflections(), today).expect("an old one");
    assert!(found.0 <= today - Days::new(21));
}

/// Days of entries, the earliest first.
fn days() -> impl Strategy<Value = Vec<(NaiveDate, Id)>> {
    proptest::collection::btree_set(0u64..400, 1..40).prop_map(|days| {
        let first = "2025-01-01".parse::<NaiveDate>().expect("a day");
        days.into_iter().map(|at| (first + Days::new(at), id(&format!("e{at}")))).collect()
    })
}

/// What one types in one of two windows.
#[derive(Debug, Clone)]
enum Typed {
    Entry { window: usize, entry: usize },
    Trash { window: usize, entry: usize },
    Meet,
}

fn typed() -> impl Strategy<Value = Typed> {
    prop_oneof![
        6 => (0..2usize, 0..4usize).prop_map(|(window, entry)| Typed::Entry { window, entry }),
        1 => (0..2usize, 0..4usize).prop_map(|(window, entry)| Typed::Trash { window, entry }),
        2 => Just(Typed::Meet),
    ]
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn looking_back_is_old_enough_stays_all_week_and_changes_with_the_week(
        written in days(),
        from in 0u64..500,
    ) {
        let first = "2025-01-06".parse::<NaiveDate>().expect("a Monday");
        let mut before: Option<Id> = None;
        for week in from / 7..from / 7 + 8 {
            let monday = first + Days::new(week * 7);
            let shown = look_back(&written, monday);
            for day in 1..7 {
                prop_assert_eq!(&look_back(&written, monday + Days::new(day)), &shown);
            }
            let old: Vec<_> = written.iter().filter(|(on, _)| *on + Days::new(21) <= monday).collect();
            prop_assert_eq!(shown.is_none(), old.is_empty());
            if let Some((on, id)) = shown {
                prop_assert!(on + Days::new(21) <= monday);
                prop_assert!(old.len() < 2 || before.as_ref() != Some(&id), "{id} twice in a row");
                before = Some(id);
            }
        }
    }

    #[test]
    fn two_windows_that_write_entries_end_with_the_same_and_lose_no_words(
        all in proptest::collection::vec(typed(), 1..40),
    ) {
        let robin = pair().robin;
        let second = another_device(3, &robin);
        let mut windows = [robin, second];
        let mut last: [Vec<Option<String>>; 2] = [vec![None; 4], vec![None; 4]];
        for (at, typed) in all.into_iter().enumerate() {
            match typed {
                Typed::Entry { window, entry } => {
                    let text = format!("words {at}");
                    write(&mut windows[window], &format!("e{entry}"), "2026-05-03", &text).expect("written");
                    last[window][entry] = Some(text);
                }
                Typed::Trash { window, entry } => {
                    let trash = ReflectionCommand::Trash { id: id(&format!("e{entry}")) };
                    let _ = windows[window].try_act(&trash.into());
                }
                Typed::Meet => {
                    let [one, other] = &mut windows;
                    share_own(one, other);
                    last = [vec![None; 4], vec![None; 4]];
                }
            }
        }
        let [one, other] = &mut windows;
        share_own(one, other);
        share_own(one, other);
        prop_assert_eq!(one.own.document(), other.own.document());
        prop_assert_eq!(one.own.reflections(), other.own.reflections());
        // What either typed last since they met stands there, or waits to be chosen, or is in the Trash.
        for words in last.iter().flat_map(|entries| entries.iter().enumerate()) {
            let (entry, Some(text)) = words else { continue };
            let record = one.own.document().record(&id(&format!("e{entry}"))).expect("a record");
            let there = record.entries(Reflection::TEXT.name()).any(|it| it.value == text.as_str());
            prop_assert!(there, "{text} of e{entry}");
        }

    }
}
