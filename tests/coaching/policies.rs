//! What holds when two wrote a field apart, and what deserves a question.

use serde_json::json;
use turnwise::coaching::{
    AgendaState, Celebration, ClashRecord, Command, Commitment, CommitmentCommand, Goal, GoalCommand,
    GoalState, Milestone, MilestoneCommand, NewSession, Outcome, Read, RecordCommand, Rhythm, Series,
    SeriesPlan, Session, SessionCommand, SessionState, Settlement,
};
use turnwise::replica::Clash;

use super::fixture::{Pair, Side, day, id, instant, new_session, pair};

fn planned() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.exchange();
    pair
}

fn set(side: &mut Side, state: SessionState) {
    side.act(SessionCommand::SetState { session: id("s"), state }.into());
}

fn wrap(side: &mut Side) {
    side.act(SessionCommand::Wrap { session: id("s"), next: None }.into());
}

fn state(side: &Side) -> SessionState {
    side.book.get::<Session>(&id("s")).expect("the session").state
}

fn asked(side: &Side) -> Vec<Clash> {
    side.book.differences().clashes
}

#[test]
fn a5_both_start_and_one_wraps_and_nobody_is_asked() {
    for robin_wraps in [true, false] {
        let mut pair = planned();
        set(&mut pair.robin, SessionState::Live);
        set(&mut pair.kim, SessionState::Live);
        // The one who wraps does so before the other one starts again.
        let (one, other) =
            if robin_wraps { (&mut pair.robin, &mut pair.kim) } else { (&mut pair.kim, &mut pair.robin) };
        wrap(one);
        other.wait();
        other.wait();
        set(other, SessionState::Planned);
        set(other, SessionState::Live);
        pair.exchange();
        for side in [&pair.robin, &pair.kim] {
            assert_eq!(state(side), SessionState::Wrapped);
            assert_eq!(asked(side), []);
        }
    }
}

#[test]
fn of_two_stages_the_further_one_holds_whoever_was_later() {
    let stages = [
        SessionState::Planned,
        SessionState::Prepared,
        SessionState::Missed,
        SessionState::Live,
        SessionState::Wrapped,
        SessionState::Reviewed,
    ];
    assert_eq!(SessionState::ALL, stages);
    assert_eq!(AgendaState::ALL, [AgendaState::Open, AgendaState::Parked, AgendaState::Discussed]);
    for (near, far) in stages
        .iter()
        .enumerate()
        .flat_map(|(at, near)| stages.iter().skip(at + 1).map(move |far| (*near, *far)))
    {
        let mut pair = planned();
        // Whatever is near is written last.
        set(&mut pair.robin, far);
        pair.kim.wait();
        set(&mut pair.kim, SessionState::Reviewed);
        set(&mut pair.kim, near);
        pair.exchange();
        assert_eq!((state(&pair.robin), state(&pair.kim)), (far, far), "{near:?}");
        assert_eq!(asked(&pair.robin), []);
    }
}

#[test]
fn reopening_wins_over_all_that_its_writer_had_and_loses_to_a_wrap_made_unseen() {
    let mut pair = planned();
    set(&mut pair.robin, SessionState::Live);
    wrap(&mut pair.robin);
    set(&mut pair.kim, SessionState::Live);
    wrap(&mut pair.kim);
    pair.exchange();
    set(&mut pair.kim, SessionState::Live);
    pair.exchange();
    assert_eq!(state(&pair.robin), SessionState::Live, "reopened over both wraps");
    wrap(&mut pair.robin);
    pair.kim.wait();
    set(&mut pair.kim, SessionState::Planned);
    set(&mut pair.kim, SessionState::Live);
    pair.exchange();
    assert_eq!(state(&pair.kim), SessionState::Wrapped, "Robin's wrap was made unseen");
}

#[test]
fn a5_both_plan_in_two_zones_and_only_the_time_is_asked_about() {
    let plan = |side: &mut Side, at: &str, zone: &str| {
        let session =
            NewSession { starts_at: instant(at), zone: zone.into(), ..new_session("s", "2026-05-10") };
        side.act(SessionCommand::Plan(session).into());
    };
    let mut same = pair();
    plan(&mut same.robin, "2026-05-10T17:30:00Z", "America/New_York");
    plan(&mut same.kim, "2026-05-10T17:30:00Z", "Europe/Helsinki");
    same.exchange();
    assert_eq!(asked(&same.robin), [], "equal instants are no difference");

    let mut pair = pair();
    plan(&mut pair.robin, "2026-05-10T17:30:00Z", "America/New_York");
    pair.kim.wait();
    plan(&mut pair.kim, "2026-05-10T18:30:00Z", "Europe/Helsinki");
    pair.exchange();
    let questions = asked(&pair.robin);
    let [clash] = questions.as_slice() else { panic!("one question: {questions:?}") };
    assert_eq!(clash.field, "starts_at");
    pair.robin.act(RecordCommand::Settle { clash: clash.clone(), settlement: Settlement::Losing }.into());
    pair.exchange();
    let session: Session = pair.kim.book.get(&id("s")).unwrap();
    assert_eq!(session.starts_at, Some(instant("2026-05-10T17:30:00Z")));
    assert_eq!(session.zone, "America/New_York", "the zone goes along");
    assert_eq!(asked(&pair.kim), []);
}

#[test]
fn one_who_moves_only_the_time_is_not_mixed_with_another_zone() {
    let mut pair = planned();
    let moved = |at: &str, zone: &str| {
        let session =
            NewSession { starts_at: instant(at), zone: zone.into(), ..new_session("s", "2026-05-10") };
        Command::from(SessionCommand::Move(session))
    };
    pair.kim.act(moved("2026-05-10T19:00:00Z", "Europe/Helsinki"));
    pair.robin.wait();
    pair.robin.act(moved("2026-05-10T20:00:00Z", "Europe/London"));
    pair.exchange();
    let session: Session = pair.kim.book.get(&id("s")).unwrap();
    assert_eq!(
        (session.starts_at, session.zone.as_str()),
        (Some(instant("2026-05-10T20:00:00Z")), "Europe/London")
    );
    assert_eq!(asked(&pair.kim).len(), 1);
}

#[test]
fn the_rhythm_of_a_series_is_one_decision() {
    let start = |side: &mut Side, every, time: &str| {
        let plan = SeriesPlan {
            every,
            starts_on: day("2026-05-12"),
            time: time.parse().unwrap(),
            zone: "Europe/London".into(),
            minutes: 60,
            month_day: None,
        };
        side.act(
            SessionCommand::StartSeries { id: id("r"), plan, first: new_session("s", "2026-05-12") }.into(),
        );
    };
    let mut pair = pair();
    start(&mut pair.robin, Rhythm::Weekly, "17:30:00");
    pair.kim.wait();
    start(&mut pair.kim, Rhythm::Monthly, "18:00:00");
    pair.exchange();
    let questions = asked(&pair.robin);
    assert_eq!(questions.len(), 1, "{questions:?}");
    let settle = RecordCommand::Settle { clash: questions[0].clone(), settlement: Settlement::Losing };
    pair.robin.act(settle.into());
    pair.exchange();
    let plan = pair.kim.book.get::<Series>(&id("r")).unwrap().plan.unwrap();
    assert_eq!((plan.every, plan.time), (Rhythm::Weekly, "17:30:00".parse().unwrap()));
    assert_eq!(asked(&pair.kim), []);
}

#[test]
fn an_outcome_with_what_it_taught_is_one_decision() {
    let mut pair = pair();
    pair.robin.promise("c", "Send the slides");
    pair.exchange();
    let review = |side: &mut Side, outcome| {
        side.act(CommitmentCommand::Review { id: id("c"), outcome, on: day("2026-05-04") }.into());
    };
    review(&mut pair.robin, Outcome::Kept);
    pair.robin.act(CommitmentCommand::Learn { id: id("c"), learned: "Begin early".into() }.into());
    pair.kim.wait();
    review(&mut pair.kim, Outcome::Not);
    pair.exchange();
    let commitment: Commitment = pair.kim.book.get(&id("c")).unwrap();
    assert_eq!((commitment.outcome, commitment.learned.as_str()), (Outcome::Not, ""), "not mixed");
    let questions = asked(&pair.kim);
    assert_eq!(questions.len(), 1, "{questions:?}");
    let settle = RecordCommand::Settle { clash: questions[0].clone(), settlement: Settlement::Losing };
    pair.kim.act(settle.into());
    pair.exchange();
    let commitment: Commitment = pair.robin.book.get(&id("c")).unwrap();
    assert_eq!((commitment.outcome, commitment.learned.as_str()), (Outcome::Kept, "Begin early"));
    assert_eq!(asked(&pair.robin), []);
}

#[test]
fn of_two_days_on_which_a_milestone_was_reached_the_earlier_holds() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.robin.milestone("m", "g", "Ten thousand steps");
    pair.exchange();
    let reach = |on: &str| Command::from(MilestoneCommand::Reach { id: id("m"), on: day(on) });
    pair.robin.act(reach("2026-05-04"));
    pair.kim.wait();
    pair.kim.act(reach("2026-05-06"));
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert_eq!(side.book.get::<Milestone>(&id("m")).unwrap().reached, Some(day("2026-05-04")));
        let celebration: Celebration = side.book.get(&Celebration::id_of(&id("m"))).unwrap();
        assert_eq!(celebration.on, Some(day("2026-05-04")));
        assert_eq!(asked(side), []);
    }
    pair.kim.act(MilestoneCommand::Unreach { id: id("m") }.into());
    pair.exchange();
    assert_eq!(pair.robin.book.get::<Milestone>(&id("m")).unwrap().reached, None, "taken back over both");
}

#[test]
fn a_fact_that_two_people_act_on_is_asked_about() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    let state = |state| Command::from(GoalCommand::SetState { id: id("g"), state });
    pair.robin.act(state(GoalState::Parked));
    pair.kim.act(state(GoalState::Done));
    pair.exchange();
    assert_eq!(asked(&pair.robin).len(), 1);
    assert_eq!(asked(&pair.robin), asked(&pair.kim));
}

#[test]
fn orders_and_what_is_never_told_are_not_asked_about_and_are_written_over_whole() {
    let mut pair = pair();
    for name in ["g1", "g2", "g3"] {
        pair.robin.goal(name, name);
    }
    pair.exchange();
    let up = |name: &str| {
        Command::from(RecordCommand::Move { id: id(name), direction: turnwise::coaching::Direction::Up })
    };
    pair.robin.act(up("g3"));
    pair.kim.act(up("g3"));
    pair.kim.act(up("g3"));
    pair.exchange();
    assert_eq!(asked(&pair.robin), []);
    pair.robin.act(up("g3"));
    let record = pair.robin.book.document().record(&id("g3")).unwrap();
    assert_eq!(record.entries("order").count(), 1, "over all that stood there");
}

#[test]
fn a4_two_who_settle_one_difference_differently_are_asked_once_more() {
    let answers = [Settlement::Current, Settlement::Losing, Settlement::Both];
    for (one, other) in answers.iter().flat_map(|one| answers.iter().map(move |other| (*one, *other))) {
        let mut pair = pair();
        pair.robin.goal("g", "Walk more");
        pair.exchange();
        pair.robin.why("g", "For my knees");
        pair.kim.wait();
        pair.kim.why("g", "For the view");
        pair.exchange();
        let clash = asked(&pair.robin).remove(0);
        assert!(!pair.robin.book.was_settled_apart(&clash));
        pair.robin.act(RecordCommand::Settle { clash: clash.clone(), settlement: one }.into());
        pair.kim.act(RecordCommand::Settle { clash, settlement: other }.into());
        pair.exchange();
        let questions = asked(&pair.robin);
        assert_eq!(questions, asked(&pair.kim));
        if one == other {
            assert_eq!(questions, [], "{one:?}");
            continue;
        }
        let [again] = questions.as_slice() else { panic!("{one:?} {other:?}: {questions:?}") };
        assert_eq!((again.record.as_str(), again.field.as_str()), ("g", "why"));
        assert!(pair.kim.book.was_settled_apart(again), "{one:?} {other:?}");
        pair.kim.act(RecordCommand::Settle { clash: again.clone(), settlement: Settlement::Losing }.into());
        pair.exchange();
        assert_eq!(asked(&pair.robin), []);
        assert_eq!(json!(pair.robin.book.get::<Goal>(&id("g")).unwrap().why), again.losing.value);
        assert!(pair.robin.book.settled().len() > 1, "what was settled is listed");
    }
}

#[test]
fn a4_nobody_is_asked_about_the_record_of_an_answer() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    pair.robin.why("g", "For my knees");
    pair.kim.why("g", "For the view");
    pair.exchange();
    let clash = asked(&pair.robin).remove(0);
    pair.robin.act(RecordCommand::Settle { clash: clash.clone(), settlement: Settlement::Current }.into());
    pair.kim.act(RecordCommand::Settle { clash, settlement: Settlement::Losing }.into());
    pair.exchange();
    let all: Vec<ClashRecord> = pair.robin.book.settled();
    assert_eq!(all.len(), 1, "one question, one record");
    let is_about_answers = |clash: &Clash| clash.kind == "clash";
    assert!(!asked(&pair.robin).iter().any(is_about_answers));
    let record = pair.robin.book.document().record(&id("g")).unwrap();
    assert!(record.word(Goal::WHY).is_some());
}

#[test]
fn undo_of_what_the_other_did_too_leaves_it_as_it_is() {
    let mut pair = planned();
    set(&mut pair.robin, SessionState::Live);
    set(&mut pair.kim, SessionState::Live);
    pair.exchange();
    pair.kim.wait();
    let undo = pair.kim.act(SessionCommand::Wrap { session: id("s"), next: None }.into());
    wrap(&mut pair.robin);
    pair.exchange();
    pair.kim.undo(&undo);
    assert_eq!(state(&pair.kim), SessionState::Wrapped, "Robin wrapped it, too");
    pair.exchange();
    assert_eq!((state(&pair.robin), asked(&pair.robin)), (SessionState::Wrapped, vec![]));
}
