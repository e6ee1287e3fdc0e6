//! Taking an act back when others, or later acts, have gone on: what the random
//! histories of `deeds` found, each as a small case.

use turnwise::coaching::{
    AgendaCommand, AgendaState, Book, Commitment, CommitmentCommand, MilestoneCommand, NewSession, Outcome,
    RecordCommand, Session, SessionCommand, SessionState,
};
use turnwise::replica::{Incoming, Undo, join_in_causal_order};

use super::fixture::{Pair, Side, day, id, instant, new_session, pair};

fn mark(side: &mut Side, topic: &str, session: &str, state: AgendaState) -> Undo {
    side.act(AgendaCommand::Mark { id: id(topic), session: id(session), state }.into())
}

fn start(side: &mut Side, session: &str) -> Undo {
    side.act(SessionCommand::SetState { session: id(session), state: SessionState::Live }.into())
}

fn tick(side: &mut Side, outcome: Outcome) -> Undo {
    side.act(CommitmentCommand::Review { id: id("c"), outcome, on: day("2026-05-08") }.into())
}

fn promised() -> Pair {
    let mut pair = pair();
    pair.robin.promise("c", "Write the letter");
    pair.exchange();
    pair
}

/// A session with a topic, on both sides.
fn with_topic() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.robin.bring("topic", "s", "Talk with my manager");
    pair.exchange();
    pair
}

#[test]
fn a_session_that_was_started_since_keeps_its_day_when_its_planning_is_taken_back() {
    let mut robin = pair().robin;
    let planned = robin.plan("s", "2026-05-10");
    start(&mut robin, "s");
    robin.undo(&planned);
    let session: Session = robin.book.get(&id("s")).unwrap();
    assert_eq!(session.starts_at, Some(instant("2026-05-10T17:30:00Z")));
    assert_eq!((session.zone.as_str(), session.state), ("Europe/London", SessionState::Live));
}

#[test]
fn a_session_with_a_note_in_it_stays_when_its_planning_is_taken_back() {
    let mut pair = pair();
    let planned = pair.robin.plan("s", "2026-05-10");
    pair.exchange();
    let note = pair.kim.note("n", "s", "For us", None);
    pair.exchange();
    pair.robin.undo(&planned);
    assert_eq!(pair.robin.book.notes(&id("s")).len(), 1);
    assert!(pair.robin.book.get::<Session>(&id("s")).is_some(), "where the note is read");
    // Without the note nothing stands in it any more.
    pair.kim.undo(&note);
    pair.exchange();
    pair.robin.undo(&planned);
    assert!(pair.robin.book.get::<Session>(&id("s")).is_none());
}

#[test]
fn of_one_session_that_both_planned_the_other_one_s_words_stay_when_each_takes_it_back() {
    let mut pair = pair();
    let plan = |side: &mut Side, on| {
        side.act(SessionCommand::Plan(NewSession { minutes: 30, ..new_session("s", on) }).into())
    };
    let robins = plan(&mut pair.robin, "2026-05-10");
    let kims = plan(&mut pair.kim, "2026-05-12");
    pair.exchange();
    pair.robin.undo(&robins);
    pair.exchange();
    let session: Session = pair.kim.book.get(&id("s")).unwrap();
    assert_eq!((session.starts_at, session.minutes), (Some(instant("2026-05-12T17:30:00Z")), 30));
    assert!(pair.kim.book.differences().is_empty());
    pair.kim.undo(&kims);
    pair.exchange();
    assert!(pair.robin.book.get::<Session>(&id("s")).is_none(), "both took it back");
}

#[test]
fn a_topic_that_the_other_set_aside_is_not_discussed_once_that_is_taken_back() {
    for is_kim_later in [true, false] {
        let mut pair = with_topic();
        if !is_kim_later {
            pair.robin.wait();
        }
        let discussed = mark(&mut pair.robin, "topic", "s", AgendaState::Discussed);
        if is_kim_later {
            pair.kim.wait();
        }
        mark(&mut pair.kim, "topic", "s", AgendaState::Parked);
        pair.exchange();
        pair.robin.wait();
        pair.robin.undo(&discussed);
        pair.exchange();
        let topic = &pair.kim.book.agenda(&id("s"))[0];
        assert_eq!(topic.state, AgendaState::Parked, "whoever was later: {is_kim_later}");
    }
}

#[test]
fn a_topic_opened_by_the_other_is_not_discussed_once_that_is_taken_back() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.robin.bring("topic", "s", "Talk with my manager");
    mark(&mut pair.robin, "topic", "s", AgendaState::Parked);
    pair.exchange();
    let discussed = mark(&mut pair.robin, "topic", "s", AgendaState::Discussed);
    pair.kim.wait();
    mark(&mut pair.kim, "topic", "s", AgendaState::Open);
    pair.exchange();
    pair.robin.wait();
    pair.robin.undo(&discussed);
    pair.exchange();
    assert_ne!(pair.kim.book.agenda(&id("s"))[0].state, AgendaState::Discussed);
}

#[test]
fn a_topic_set_aside_by_the_other_stays_so_once_a_second_yes_is_taken_back() {
    let mut pair = with_topic();
    mark(&mut pair.robin, "topic", "s", AgendaState::Discussed);
    mark(&mut pair.robin, "topic", "s", AgendaState::Open);
    let discussed = mark(&mut pair.robin, "topic", "s", AgendaState::Discussed);
    pair.kim.wait();
    mark(&mut pair.kim, "topic", "s", AgendaState::Parked);
    pair.exchange();
    pair.robin.wait();
    pair.robin.undo(&discussed);
    assert_eq!(pair.robin.book.agenda(&id("s"))[0].state, AgendaState::Parked);
}

#[test]
fn nothing_said_and_open_said_are_no_difference() {
    let mut pair = promised();
    let kept = tick(&mut pair.robin, Outcome::Kept);
    pair.robin.undo(&kept);
    tick(&mut pair.kim, Outcome::Kept);
    tick(&mut pair.kim, Outcome::Open);
    pair.exchange();
    assert!(pair.robin.book.differences().is_empty(), "open, and open");
    // Who goes on has both before them.
    tick(&mut pair.robin, Outcome::Kept);
    assert!(pair.robin.book.differences().is_empty());
    assert_eq!(pair.robin.book.get::<Commitment>(&id("c")).unwrap().outcome, Outcome::Kept);
}

#[test]
fn of_a_commitment_that_was_emptied_nothing_is_decided() {
    let mut robin = promised().robin;
    tick(&mut robin, Outcome::Kept);
    robin.act(RecordCommand::Trash { id: id("c") }.into());
    robin.act(RecordCommand::EmptyTrash.into());
    let record = robin.book.document().record(&id("c")).unwrap();
    assert_eq!(record.fields().into_iter().collect::<Vec<_>>(), ["trashed"]);
}

#[test]
fn a_session_that_was_never_planned_asks_nothing_after_a_reload() {
    let mut robin = pair().robin;
    let planned = robin.plan("s", "2026-05-10");
    let started = start(&mut robin, "s");
    robin.undo(&started);
    robin.undo(&planned);
    assert!(robin.book.differences().is_empty());
    let reloaded = Book::new(robin.book.document().clone());
    assert!(reloaded.differences().is_empty(), "{:?}", reloaded.differences());
    assert_eq!(reloaded.kind_of(&id("s")), None);
}

/// What is here after the newest import was taken back; `since` was written
/// after it.
fn without(robin: &Side, before: &Book, file: &Book, at: u64, since: &[turnwise::replica::Change]) -> Book {
    let mut without = before.document().clone();
    join_in_causal_order(&mut without, since.to_vec());
    let (now, came) = (robin.book.document(), file.document());
    let device = robin.clock.writer().device;
    let names =
        turnwise::coaching::later_words(now, &without, came, device, at, &std::collections::BTreeSet::new());
    without.join(Incoming::Whole(&now.fragment_over(&names, &without, came)));
    Book::new(without)
}

#[test]
fn what_was_written_over_is_not_asked_about_when_the_file_comes_again() {
    let Pair { mut robin, mut kim } = pair();
    robin.plan("s", "2026-05-10");
    kim.take(robin.book.document());
    kim.note("n", "s", "Theirs", None);
    let (before, at) = (robin.book.clone(), robin.moment().at);
    robin.take(kim.book.document());
    let moment = robin.moment();
    let edit = turnwise::coaching::NoteCommand::Edit { id: id("n"), text: "Mine".to_owned() };
    let change = turnwise::coaching::Command::from(edit).draft(&robin.book, moment).unwrap();
    robin.join(&change);
    robin.book = without(&robin, &before, &kim.book, at, &[change]);
    assert_eq!(robin.book.notes(&id("s"))[0].text, "Mine");
    robin.take(kim.book.document());
    assert_eq!(robin.book.notes(&id("s"))[0].text, "Mine");
    assert!(robin.book.differences().is_empty(), "{:?}", robin.book.differences());
}

#[test]
fn a_milestone_that_both_had_reached_is_reached_when_it_is_said_last() {
    let Pair { mut robin, mut kim } = pair();
    robin.goal("g", "Speak calmly");
    robin.milestone("m", "g", "One meeting without notes");
    kim.take(robin.book.document());
    let reach = |side: &mut Side, on| side.act(MilestoneCommand::Reach { id: id("m"), on: day(on) }.into());
    let first = reach(&mut robin, "2026-05-04");
    reach(&mut kim, "2026-05-04");
    let (before, at) = (robin.book.clone(), robin.moment().at);
    robin.take(kim.book.document());
    let mut since = Vec::new();
    for round in 0..first.rounds() {
        let moment = robin.moment();
        let change = robin.book.way_back(&first, round, moment);
        robin.join(&change);
        since.push(change);
    }
    robin.book = without(&robin, &before, &kim.book, at, &since);
    reach(&mut robin, "2026-05-07");
    robin.take(kim.book.document());
    let celebration = robin.book.celebrations().remove(0);
    assert_eq!(robin.book.milestones(&id("g"))[0].reached, Some(day("2026-05-07")));
    assert_eq!(celebration.on, Some(day("2026-05-07")), "what it was said over does not come back");
}

#[test]
fn a_clock_that_is_behind_does_not_make_earlier_words_later_ones() {
    let Pair { mut robin, mut kim } = pair();
    // What Robin has is from a clock that is days ahead.
    robin.now -= 3 * 86_400_000;
    robin.plan("s", "2026-05-10");
    kim.take(robin.book.document());
    start(&mut kim, "s");
    robin.wait();
    let (before, at) = (robin.book.clone(), robin.moment().at);
    robin.take(kim.book.document());
    robin.book = without(&robin, &before, &kim.book, at, &[]);
    assert_eq!(robin.book.document(), before.document(), "nothing was written since");
}
