//! People, mode, pause and close, and the cards.

use chrono::Days;
use proptest::prelude::*;
use turnwise::coaching::{
    AgreementCommand, Card, CardCommand, CardTopic, ClauseGroup, Command, Home, Mode, NewClause, NewPerson,
    Partnership, PartnershipCommand, PartnershipState, PeopleCommand, Refusal, SessionCommand,
};

use turnwise::replica::Id;

use super::fixture::{Side, day, id, pair};

fn person(number: u64, pen: u64) -> Command {
    let id = id(&format!("person-x{number}"));
    PeopleCommand::Add(NewPerson { id, name: format!("Person {number}"), pen }).into()
}

#[test]
fn a_partnership_holds_six_people_with_six_pens_and_refuses_a_seventh() {
    let mut side = pair().robin;
    for number in 3..=6 {
        let pen = side.book.people().free_pen();
        side.act(person(number, pen));
    }
    let mut pens: Vec<u64> = side.book.people().all().iter().map(|person| person.pen).collect();
    pens.sort_unstable();
    assert_eq!(pens, [0, 1, 2, 3, 4, 5]);
    assert_eq!(side.try_act(&person(7, 0)).unwrap_err(), Refusal::Full { most: 6 });
    assert_eq!(side.book.people().all().len(), 6);
}

#[test]
fn a_partnership_without_a_mode_coaches_and_says_what_was_chosen() {
    let mut pair = pair();
    assert_eq!(pair.robin.book.partnership(), Partnership::default());
    for mode in Mode::ALL {
        pair.robin.act(PartnershipCommand::SetMode { mode }.into());
        assert_eq!(pair.robin.book.partnership().mode, mode);
    }
    pair.robin.act(PartnershipCommand::SetReview { on: Some(day("2026-08-01")) }.into());
    pair.robin.act(PartnershipCommand::WriteBoundary { text: "The staff council".to_owned() }.into());
    pair.exchange();
    let kims = pair.kim.book.partnership();
    assert_eq!((kims.mode, kims.boundary.as_str()), (Mode::Mixed, "The staff council"));
    assert!(!kims.asks_for_review(day("2026-07-31")) && kims.asks_for_review(day("2026-08-01")));
    pair.kim.act(PartnershipCommand::SetReview { on: None }.into());
    assert_eq!(pair.kim.book.partnership().review_on, None);
}

#[test]
fn a_closed_partnership_keeps_everything_and_can_be_reopened() {
    let mut side = pair().robin;
    side.goal("goal", "Speak calmly");
    let before = side.book.goals();
    let set = |state| PartnershipCommand::SetState { state, on: day("2026-05-03") }.into();
    side.act(set(PartnershipState::Closed));
    let closed = side.book.partnership();
    assert_eq!((closed.state, closed.since), (PartnershipState::Closed, Some(day("2026-05-03"))));
    assert_eq!(side.book.goals(), before, "nothing else has changed");
    side.goal("later", "It is not locked");
    side.act(set(PartnershipState::Open));
    assert_eq!(side.book.partnership().state, PartnershipState::Open);
}

#[test]
fn a_card_is_private_until_it_is_shared() {
    let mut side = pair().robin;
    let (person, topic) = (id("person-robin"), CardTopic::Need);
    let draft =
        Command::from(CardCommand::Draft { person: person.clone(), topic, text: "Time to think".to_owned() });
    assert_eq!(draft.home(), Home::Private);
    let drop = Command::from(CardCommand::DropDraft { id: Card::id_of(&person, topic) });
    assert_eq!(drop.home(), Home::Private);
    let share = Command::from(CardCommand::Share { person: person.clone(), topic, text: "Time".to_owned() });
    assert_eq!(share.home(), Home::Shared);
    side.act(share);
    let cards: Vec<Card> = side.book.all();
    let found = Card::find(&cards, &side.book.people(), &person, topic).unwrap();
    assert_eq!((found.text.as_str(), found.author), ("Time", Some(id("person-robin"))));
    assert_eq!(Card::find(&cards, &side.book.people(), &id("person-kim"), topic), None);
}

proptest! {
    #[test]
    fn a_partnership_that_rests_or_has_ended_raises_no_overdue_mark(
        due in -400i64..400,
        since in -400i64..400,
        state in prop_oneof![
            Just(PartnershipState::Open), Just(PartnershipState::Paused), Just(PartnershipState::Closed)
        ],
        reopened in any::<bool>(),
    ) {
        let today = day("2026-05-03");
        let shift = |days: i64| {
            let by = Days::new(days.unsigned_abs());
            if days < 0 { today - by } else { today + by }
        };
        let mut side = pair().robin;
        let set = |state| PartnershipCommand::SetState { state, on: shift(since) }.into();
        side.act(PartnershipCommand::SetReview { on: Some(shift(due)) }.into());
        side.act(set(state));
        if reopened {
            side.act(set(PartnershipState::Open));
        }
        let partnership = side.book.partnership();
        let goes_on = reopened || state == PartnershipState::Open;
        prop_assert_eq!(partnership.asks_about(shift(due), today), goes_on && due <= 0);
        prop_assert_eq!(partnership.asks_for_review(today), goes_on && due <= 0);
    }
}

#[test]
fn a_new_pair_is_led_to_a_yes_a_goal_and_a_date_and_no_further() {
    let mut pair = pair();
    let (robin, kim) = (pair.robin.me.clone(), pair.kim.me.clone());
    let steps = |side: &Side, person: &Id| {
        let it = side.book.first_steps(person)?;
        Some((it.agreed, it.goal, it.session))
    };
    assert_eq!(steps(&pair.robin, &robin), Some((false, false, false)));
    pair.robin.goal("goal", "Speak calmly");
    pair.robin.plan("s1", "2026-05-10");
    pair.robin.act(
        AgreementCommand::AddClauses(vec![NewClause {
            id: id("c1"),
            group: ClauseGroup::Purpose,
            text: "We listen first.".to_owned(),
            library: None,
        }])
        .into(),
    );
    assert_eq!(steps(&pair.robin, &robin), Some((false, true, true)), "rules alone are no yes");
    let digest = pair.robin.book.agreement().digest();
    let yes = AgreementCommand::Assent {
        id: id("yes"),
        person: robin.clone(),
        author: robin.clone(),
        on: day("2026-05-03"),
        digest,
    };
    pair.robin.act(yes.into());
    pair.exchange();
    let done = pair.robin.book.first_steps(&robin).unwrap();
    assert!(done.is_done() && done.done() == 3);
    assert!(!done.all_agreed, "a19: it waits for Kim");
    assert_eq!(steps(&pair.kim, &kim), Some((false, false, true)), "each goes these steps alone");

    let paused = PartnershipCommand::SetState { state: PartnershipState::Paused, on: day("2026-05-03") };
    let undo = pair.kim.act(paused.into());
    assert_eq!(steps(&pair.kim, &kim), None, "who rests is led nowhere");
    pair.kim.undo(&undo);
    pair.kim.act(SessionCommand::Wrap { session: id("s1"), next: None }.into());
    assert_eq!(steps(&pair.kim, &kim), None, "after a talk nobody is new");
}

#[test]
fn the_first_session_falls_to_whoever_started_until_there_is_one() {
    let mut pair = pair();
    let planner = |side: &Side| side.book.plans_first_session().map(|person| person.id);
    let robin = Some(pair.robin.me.clone());
    assert_eq!(planner(&pair.robin), robin);
    assert_eq!(planner(&pair.kim), robin, "both know the same");
    let undo = pair.kim.plan("s1", "2026-05-10");
    assert_eq!(planner(&pair.kim), None, "whoever planned it, it is there");
    assert_eq!(planner(&pair.robin), robin, "until Robin hears of it");
    pair.kim.undo(&undo);
    assert_eq!(planner(&pair.kim), robin);
}

#[test]
fn a19_an_agreement_says_whom_it_waits_for_until_all_have_agreed() {
    let mut pair = pair();
    let waits_for = |side: &Side| -> Vec<Id> {
        let people = side.book.people();
        side.book.agreement().waits_for(&people).map(|person| person.id.clone()).collect()
    };
    assert!(waits_for(&pair.robin).is_empty(), "there is nothing to agree to");
    assert!(!pair.robin.book.agreement().is_agreed_by_all(&pair.robin.book.people()));
    pair.robin.act(
        AgreementCommand::AddClauses(vec![NewClause {
            id: id("c1"),
            group: ClauseGroup::Purpose,
            text: "We listen first.".to_owned(),
            library: None,
        }])
        .into(),
    );
    pair.exchange();
    let yes = |side: &mut Side| {
        let (me, digest) = (side.me.clone(), side.book.agreement().digest());
        let id = id(&format!("yes-{me}"));
        side.act(
            AgreementCommand::Assent { id, person: me.clone(), author: me, on: day("2026-05-03"), digest }
                .into(),
        );
    };
    yes(&mut pair.robin);
    assert_eq!(waits_for(&pair.robin), [pair.kim.me.clone()]);
    yes(&mut pair.kim);
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert!(waits_for(side).is_empty());
        assert!(side.book.agreement().is_agreed_by_all(&side.book.people()));
        assert!(side.book.first_steps(&side.me).unwrap().all_agreed);
    }
}
