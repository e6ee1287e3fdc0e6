//! Faults A24 and A25: what a writer did not touch is not written, and what
//! came since is not written over.

use proptest::prelude::*;
use turnwise::coaching::{
    AgendaCommand, AgendaItem, Base, Command, GoalCommand, GoalWords, Moved, NewSession, Note, NoteCommand,
    Session, SessionCommand, TopicWords, merged_text,
};
use turnwise::replica::{Id, clashes};

use super::fixture::{Side, day, id, instant, new_session, pair};

/// Acts as one who has had `base` in front of them.
fn act_from(side: &mut Side, base: &Base, command: &Command) {
    let moment = side.moment();
    let change = command.draft_from(&side.book, moment, base).unwrap();
    side.join(&change);
}

fn filled(side: &mut Side, unedited: &Command) -> Base {
    let moment = side.moment();
    unedited.form_base(&side.book, moment)
}

fn edit(title: &str, minutes: u64, wanted: &str) -> Command {
    edit_in("session", title, minutes, wanted)
}

fn edit_in(session: &str, title: &str, minutes: u64, wanted: &str) -> Command {
    AgendaCommand::Edit {
        id: id("topic"),
        session: id(session),
        words: TopicWords {
            title: title.to_owned(),
            brought_by: id("robin"),
            minutes,
            wanted_outcome: wanted.to_owned(),
        },
    }
    .into()
}

/// Robin with a topic, and the form for it as it is filled.
fn with_topic() -> (Side, Base) {
    let mut robin = pair().robin;
    robin.plan("session", "2026-05-10");
    robin.me = id("robin");
    robin.bring("topic", "session", "Ask for feedback");
    let base = filled(&mut robin, &edit("Ask for feedback", 10, ""));
    (robin, base)
}

fn topic(side: &Side) -> AgendaItem {
    side.book.get(&id("topic")).unwrap()
}

#[test]
fn a25_the_minutes_of_a_topic_in_the_next_session_are_written_only_where_they_were_touched() {
    let (mut robin, _) = with_topic();
    robin.act(
        SessionCommand::Wrap { session: id("session"), next: Some(new_session("next", "2026-05-24")) }.into(),
    );
    let minutes = |side: &Side| side.book.agenda(&id("next"))[0].minutes;
    let base = filled(&mut robin, &edit_in("next", "Ask for feedback", 10, ""));
    robin.act(edit_in("next", "Ask for feedback", 25, ""));
    act_from(&mut robin, &base, &edit_in("next", "Ask my lead", 10, ""));
    assert_eq!((minutes(&robin), topic(&robin).title), (25, "Ask my lead".to_owned()));
    let base = filled(&mut robin, &edit_in("next", "Ask my lead", 25, ""));
    act_from(&mut robin, &base, &edit_in("next", "Ask my lead", 40, ""));
    assert_eq!((minutes(&robin), topic(&robin).minutes), (40, 10), "the held session keeps its own");
}

#[test]
fn a25_a_form_writes_what_was_touched_in_it_and_leaves_what_others_changed_meanwhile() {
    let (mut robin, base) = with_topic();
    robin.act(edit("Ask my lead for feedback", 10, "One next step"));
    act_from(&mut robin, &base, &edit("Ask for feedback", 25, ""));
    let topic = topic(&robin);
    assert_eq!(topic.title, "Ask my lead for feedback");
    assert_eq!((topic.minutes, topic.wanted_outcome.as_str()), (25, "One next step"));
    assert_eq!(clashes(robin.book.document()), [], "nobody wrote the same");
}

#[test]
fn a25_what_both_touched_is_kept_twice_and_asked_about() {
    let (mut robin, base) = with_topic();
    robin.act(edit("Ask my lead for feedback", 10, ""));
    act_from(&mut robin, &base, &edit("Ask Sam for feedback", 10, ""));
    assert_eq!(topic(&robin).title, "Ask Sam for feedback");
    let asked = clashes(robin.book.document());
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].losing.value, "Ask my lead for feedback");
    // Who touched it in the same way asks nothing.
    let (mut robin, base) = with_topic();
    robin.act(edit("Ask Sam for feedback", 10, ""));
    act_from(&mut robin, &base, &edit("Ask Sam for feedback", 10, ""));
    assert_eq!(clashes(robin.book.document()), []);
}

#[test]
fn a25_a_sessions_length_does_not_bring_back_its_old_day() {
    let mut robin = pair().robin;
    robin.plan("session", "2026-05-10");
    let before = new_session("session", "2026-05-10");
    let base = filled(&mut robin, &SessionCommand::Move(before.clone()).into());
    robin.act(SessionCommand::Move(new_session("session", "2026-05-12")).into());
    let mut longer = before;
    longer.minutes = 90;
    act_from(&mut robin, &base, &SessionCommand::Move(longer).into());
    let session: Session = robin.book.get(&id("session")).unwrap();
    assert_eq!(session.starts_at, Some(instant("2026-05-12T17:30:00Z")));
    assert_eq!(session.minutes, 90);
}

#[test]
fn what_is_said_of_a_moved_session_is_what_the_act_changed() {
    let mut robin = pair().robin;
    robin.plan("session", "2026-05-10");
    let before = new_session("session", "2026-05-10");
    let get = |side: &Side| side.book.get::<Session>(&id("session")).unwrap();
    let base = filled(&mut robin, &SessionCommand::Move(before.clone()).into());
    // Another tab moves it, while the form still shows the earlier day.
    robin.act(SessionCommand::Move(new_session("session", "2026-05-12")).into());
    let held = get(&robin);
    act_from(&mut robin, &base, &SessionCommand::Move(before.clone()).into());
    assert_eq!(get(&robin).moved_since(&held), None, "nobody touched anything");
    act_from(&mut robin, &base, &SessionCommand::Move(NewSession { minutes: 45, ..before }).into());
    assert_eq!(get(&robin).moved_since(&held), Some(Moved::ToAnotherLength));
    let held = get(&robin);
    act_from(&mut robin, &base, &SessionCommand::Move(new_session("session", "2026-05-14")).into());
    assert_eq!(get(&robin).moved_since(&held), Some(Moved::ToAnotherTime));
    robin.act(SessionCommand::Cancel { session: id("session") }.into());
    let held = get(&robin);
    robin.act(SessionCommand::Move(new_session("session", "2026-05-14")).into());
    assert_eq!(get(&robin).moved_since(&held), Some(Moved::ToAnotherTime), "it takes place again");
}

#[test]
fn a25_a_goal_that_was_reworded_meanwhile_keeps_its_words_and_gets_no_version_of_its_own() {
    let mut robin = pair().robin;
    robin.goal("goal", "Speak calmly");
    let owner = robin.me.clone();
    let reword = |title: &str, target: Option<&str>, version: &str| -> Command {
        let words = GoalWords {
            owner: owner.clone(),
            title: title.to_owned(),
            why: String::new(),
            why_others: String::new(),
            tags: Vec::new(),
            kind: None,
            target: target.map(day),
        };
        let (author, on) = (Some(owner.clone()), day("2026-05-03"));
        GoalCommand::Reword { id: id("goal"), words, version: id(version), author, on, reason: String::new() }
            .into()
    };
    let base = filled(&mut robin, &reword("Speak calmly", None, "none"));
    robin.act(reword("Speak calmly at work", None, "first"));
    act_from(&mut robin, &base, &reword("Speak calmly", Some("2026-09-01"), "second"));
    let goal: turnwise::coaching::Goal = robin.book.get(&id("goal")).unwrap();
    assert_eq!((goal.title.as_str(), goal.target), ("Speak calmly at work", Some(day("2026-09-01"))));
    assert!(robin.book.document().record(&id("first")).is_some());
    assert!(robin.book.document().record(&id("second")).is_none(), "nothing was worded anew");
}

#[test]
fn a24_words_that_joined_while_one_typed_are_not_written_over() {
    let mut robin = pair().robin;
    robin.plan("session", "2026-05-10");
    robin.note("note", "session", "We begin", None);
    let base = Base::Text("We begin".to_owned());
    let edit = |text: &str| NoteCommand::Edit { id: id("note"), text: text.to_owned() }.into();
    robin.act(edit("We begin with what went well"));
    act_from(&mut robin, &base, &edit("We started late"));
    let text = |side: &Side| side.book.get::<Note>(&id("note")).unwrap().text;
    assert_eq!(text(&robin), "We started late");
    let asked = clashes(robin.book.document());
    assert_eq!(asked.len(), 1, "both are kept, and that is visible");
    assert_eq!(asked[0].losing.value, "We begin with what went well");
    // Going on from what one wrote oneself asks nothing more.
    act_from(&mut robin, &Base::Text("We started late".to_owned()), &edit("We started late today"));
    assert_eq!(text(&robin), "We started late today");
    assert_eq!(clashes(robin.book.document()).len(), 1);
}

#[test]
fn a24_what_two_typed_in_one_line_stands_side_by_side_where_it_can() {
    let merged = |before: &str, mine: &str, theirs: &str| merged_text(before, mine, theirs).map(|it| it.text);
    let cases = [
        ("We begin", "We begin now", "Today: We begin", Some("Today: We begin now")),
        ("We begin", "So we begin", "We begin at five", Some("So we begin at five")),
        ("", "Hello from one", "Hello from two", Some("Hello from two Hello from one")),
        ("We", "We one", "We two", Some("We two one")),
        ("one two", "one three", "one four", None),
        ("same", "same", "other", Some("other")),
        ("same", "other", "same", Some("other")),
        ("same", "other", "other", Some("other")),
        ("café 🎉 ok", "café 🎉 ok!", "le café 🎉 ok", Some("le café 🎉 ok!")),
    ];
    for (before, mine, theirs, expected) in cases {
        assert_eq!(merged(before, mine, theirs).as_deref(), expected, "{before:?} {mine:?} {theirs:?}");
    }
    let moved = merged_text("We begin", "We begin now", "🎉 We begin").unwrap();
    assert_eq!(moved.shift, 3, "in the units of the browser");
}

proptest! {
    /// Nothing that either of the two put in is lost where it is brought
    /// together.
    #[test]
    fn what_is_brought_together_holds_the_words_of_both(
        before in "[a-c ]{0,6}", at in 0usize..7, mine in "[x-z]{1,4}",
        other_at in 0usize..7, theirs in "[p-s🎉]{1,4}",
    ) {
        let put = |at: usize, words: &str| {
            let at = at.min(before.len());
            format!("{}{words}{}", &before[..at], &before[at..])
        };
        let merged = merged_text(&before, &put(at, &mine), &put(other_at, &theirs));
        let text = merged.expect("insertions stand side by side").text;
        prop_assert!(text.contains(&mine) && text.contains(&theirs), "{}", text);
    }
}

#[test]
fn a_record_that_is_new_is_written_whatever_the_form_was_filled_from() {
    let mut robin = pair().robin;
    robin.plan("session", "2026-05-10");
    let base = filled(&mut robin, &edit("", 0, ""));
    let session: Id = id("session");
    let add = NoteCommand::Add {
        id: id("new"),
        session,
        author: robin.me.clone(),
        text: "New".to_owned(),
        after: None,
    }
    .into();
    act_from(&mut robin, &base, &add);
    assert_eq!(robin.book.get::<Note>(&id("new")).map(|note| note.text), Some("New".to_owned()));
}

#[test]
fn a11_a_draft_that_is_taken_up_again_knows_what_it_was_begun_from() {
    let (mut robin, base) = with_topic();
    let begun = base.stood().cloned().expect("it is a form");
    // Kept as text in between, as over a reload.
    let begun = serde_json::from_str(&serde_json::to_string(&begun).unwrap()).unwrap();
    robin.act(edit("Ask my lead for feedback", 20, ""));
    let again = filled(&mut robin, &edit("Ask my lead for feedback", 20, "")).since(begun);
    // The title was typed before; the minutes are as the form shows them now.
    act_from(&mut robin, &again, &edit("Ask Kim for feedback", 20, ""));
    let open = clashes(robin.book.document());
    assert_eq!(open.len(), 1, "both titles are kept: {open:?}");
    assert_eq!(topic(&robin).minutes, 20);
}

#[test]
fn a11_without_a_change_meanwhile_a_draft_that_is_taken_up_again_asks_nothing() {
    let (mut robin, base) = with_topic();
    let begun = base.stood().cloned().expect("it is a form");
    let again = filled(&mut robin, &edit("Ask for feedback", 10, "")).since(begun);
    act_from(&mut robin, &again, &edit("Ask Kim for feedback", 10, ""));
    assert_eq!(topic(&robin).title, "Ask Kim for feedback");
    assert_eq!(clashes(robin.book.document()), []);
}
