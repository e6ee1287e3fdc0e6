//! Rounds of plans of one's own, whose turn it is, and what waits until after the first topic.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use turnwise::coaching::library::{Mode, Repeat, Role, Template, TemplatePack};
use turnwise::coaching::{
    Command, MOST_TURNS, OwnTemplate, Segment, SegmentCommand, SegmentPlan, TemplateSegment, in_rounds,
    minutes_for, plans_for,
};
use turnwise::replica::Id;

use super::fixture::{Pair, Side, id, pair};
use super::library::TEMPLATES;
use crate::repeat::config;

fn forms() -> Vec<Template> {
    TemplatePack::read(TEMPLATES).unwrap().templates.iter().flat_map(Template::forms).collect()
}

fn template(slug: &str) -> Template {
    forms().into_iter().find(|form| form.slug == slug).unwrap()
}

fn people(count: usize) -> Vec<Id> {
    (0..count).map(|at| id(&format!("person-{at}"))).collect()
}

/// The plans of a template, as the app lays them.
fn planned(template: &Template, people: &[Id]) -> Vec<SegmentPlan> {
    template.segments_for(people, 0).into_iter().map(SegmentPlan::from).collect()
}

/// The plans of parts of one's own.
fn own(parts: &[TemplateSegment], people: &[Id]) -> Vec<SegmentPlan> {
    plans_for(parts, people).into_iter().map(|(_, plan)| plan).collect()
}

/// With the roles in the order of people: files hold them by person.
fn sorted(mut plans: Vec<SegmentPlan>) -> Vec<SegmentPlan> {
    plans.iter_mut().for_each(|plan| plan.roles.sort());
    plans
}

/// A session with these parts, named by their place.
fn laid(plans: Vec<SegmentPlan>) -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    let segments =
        plans.into_iter().enumerate().map(|(at, plan)| (id(&format!("part-{at}")), plan)).collect();
    pair.robin.act(SegmentCommand::Lay { session: id("s"), segments, in_place: false }.into());
    pair
}

fn give(segment: &Segment, person: &Id, span: &str) -> Command {
    SegmentCommand::GiveTurn { segment: segment.id.clone(), person: person.clone(), span: id(span) }.into()
}

fn begin(side: &mut Side, segment: &Id, span: &str) {
    side.act(SegmentCommand::Begin { segment: segment.clone(), span: id(span) }.into());
}

/// By title, who brings something in the parts of it, in order.
fn bringers(side: &Side) -> BTreeMap<String, Vec<Id>> {
    let mut all: BTreeMap<String, Vec<Id>> = BTreeMap::new();
    for segment in side.book.segments(&id("s")) {
        if let Some(person) = segment.bringer() {
            all.entry(segment.plan.title.clone()).or_default().push(person.clone());
        }
    }
    all
}

/// Does everyone bring something once in each part that everyone has?
fn is_fair(side: &Side, people: &[Id]) -> bool {
    let everyone: BTreeSet<&Id> = people.iter().collect();
    let once = |all: &Vec<Id>| all.len() != people.len() || all.iter().collect::<BTreeSet<_>>() == everyone;
    bringers(side).values().all(once)
}

/// A part of a plan for any number of people.
fn part() -> impl Strategy<Value = TemplateSegment> {
    let role = prop::sample::select(vec!["", "coach", "coachee", "observer"]);
    // Few of each, so that parts look like each other.
    let title = prop::sample::select(vec!["Turn", "Swap", "Close"]);
    (title, 1..3u64, prop::collection::vec(role, 3)).prop_map(|(title, minutes, roles)| TemplateSegment {
        title: title.to_owned(),
        minutes,
        mode: Mode::Both.name().to_owned(),
        roles: roles.into_iter().map(str::to_owned).collect(),
        ..TemplateSegment::default()
    })
}

#[test]
fn a_plan_that_is_saved_from_a_session_keeps_its_rounds() {
    let people = people(2);
    let side = laid(planned(&template("swap-pair"), &people)).robin;
    let parts = OwnTemplate::segments_of(&side.book.segments(&id("s")), &people);
    let shape: Vec<(&str, Repeat)> = parts.iter().map(|part| (part.title.as_str(), part.comes())).collect();
    assert_eq!(
        shape,
        [
            ("Arrive with good news", Repeat::Once),
            ("Coaching", Repeat::EachTurn),
            ("A word to the coach", Repeat::EachTurn),
            ("Swap", Repeat::BetweenTurns),
            ("Close together", Repeat::Once),
        ]
    );
    assert_eq!(parts[1].roles, ["coachee", "coach"]);
    assert_eq!(parts[1].others, "observer", "who comes later watches");
    assert_eq!(minutes_for(&parts, 2), 60);
    assert_eq!(minutes_for(&parts, 3), 6 + 3 * 25 + 2 + 3);
    let three = own(&parts, &self::people(3));
    assert_eq!(three.iter().filter(|plan| plan.title == "Coaching").count(), 3);
    assert_eq!(three[1].roles.iter().filter(|(_, role)| *role == Role::Observer).count(), 1);
}

#[test]
fn a_round_can_come_a_number_of_times_and_stays_within_bounds() {
    let turn = |turns: u64| TemplateSegment {
        title: "Turn".to_owned(),
        minutes: 5,
        roles: vec!["coachee".to_owned(), "coach".to_owned()],
        repeat: Repeat::EachTurn.name().to_owned(),
        turns,
        ..TemplateSegment::default()
    };
    let two = people(2);
    let coached = |turns: u64| -> Vec<Id> {
        let plans = own(&[turn(turns)], &two).into_iter();
        let coached = plans.flat_map(|plan| plan.roles.into_iter().find(|(_, role)| *role == Role::Coachee));
        coached.map(|(person, _)| person).collect()
    };
    assert_eq!(coached(0), two);
    assert_eq!(coached(1), two[..1]);
    assert_eq!(coached(4), [&two[..], &two[..]].concat(), "around the table");
    assert_eq!(coached(u64::MAX).len() as u64, MOST_TURNS, "whatever a file says");
    let names: Vec<String> = plans_for(&[turn(0), turn(3)], &two).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["0/0", "0/1", "1/0", "1/1", "1/2"], "rounds of other lengths are rounds of their own");
    let once = TemplateSegment { repeat: String::new(), ..turn(0) };
    assert_eq!(plans_for(&[once], &two)[0].0, "0", "as before there were rounds");
    let few = TemplateSegment { needs: 3, ..turn(0) };
    assert!(own(std::slice::from_ref(&few), &two).is_empty());
    assert_eq!(own(&[few], &people(3)).len(), 3);
}

#[test]
fn in_a_learning_set_one_chooses_who_brings_the_issue_before_it_and_in_the_middle() {
    for count in 2..=6 {
        let people = people(count);
        let mut side = laid(planned(&template("learning-set"), &people)).robin;
        let parts = side.book.segments(&id("s"));
        assert_eq!(parts[0].bringer(), Some(&people[0]));
        side.act(give(&parts[0], &people[1], "before"));
        let coach = if count == 2 { vec![people[0].clone()] } else { people.clone() };
        let brings = |side: &Side| -> BTreeSet<Id> { bringers(side).into_values().flatten().collect() };
        assert_eq!(brings(&side), BTreeSet::from([people[1].clone()]), "all of it is theirs");
        for part in side.book.segments(&id("s")).iter().filter(|part| part.bringer().is_some()) {
            let coaches = part.plan.roles.iter().filter(|(_, role)| *role == Role::Coach);
            assert!(coaches.map(|(person, _)| person).all(|it| *it != people[1] && coach.contains(it)));
            assert_eq!(part.plan.roles.len(), count, "nobody is left out");
        }
        begin(&mut side, &parts[0].id, "one");
        begin(&mut side, &parts[1].id, "two");
        let now = side.book.get::<Segment>(&parts[1].id).unwrap();
        side.act(give(&now, &people[0], "middle"));
        let after: Vec<Id> =
            side.book.segments(&id("s")).iter().filter_map(|it| it.bringer().cloned()).collect();
        assert_eq!(after[0], people[1], "what was talked stays");
        assert!(after[1..].iter().all(|person| *person == people[0]));
        let spans = side.book.talk(&id("s")).spans;
        assert_eq!(spans.len(), 3, "the minutes count for whom they were");
    }
}

#[test]
fn in_the_dojo_two_coach_one_and_the_rest_watch() {
    for (count, coaches, watch) in [(2, 1, 0), (3, 2, 0), (4, 2, 1), (5, 2, 2), (6, 2, 3)] {
        for plan in planned(&template("dojo"), &people(count)) {
            let of = |wanted: Role| plan.roles.iter().filter(|(_, role)| *role == wanted).count();
            assert_eq!((of(Role::Coachee), of(Role::Coach), of(Role::Observer)), (1, coaches, watch));
        }
    }
}

#[test]
fn of_three_minds_one_asks_and_the_others_advise_in_every_part_of_a_round() {
    for count in 2..=6 {
        let people = people(count);
        let plans = planned(&template("trio-consult"), &people);
        for (at, plan) in plans.iter().enumerate() {
            let asks = plan.roles.iter().filter(|(_, role)| *role == Role::Mentee);
            assert_eq!(
                asks.map(|(person, _)| person).collect::<Vec<_>>(),
                [&people[at / 4]],
                "{}",
                plan.title
            );
            assert_eq!(plan.roles.iter().filter(|(_, role)| *role == Role::Mentor).count(), count - 1);
        }
    }
}

#[test]
fn arriving_can_wait_until_after_the_first_topic() {
    let people = people(2);
    let mut side = laid(planned(&template("swap-pair"), &people)).robin;
    let put_off = |segment: &str, span: &str| -> Command {
        SegmentCommand::PutOff { segment: id(segment), span: id(span) }.into()
    };
    let order = |side: &Side| -> Vec<String> {
        side.book.talk(&id("s")).segments.iter().map(|it| it.id.to_string()).collect()
    };
    let before = order(&side);
    assert!(side.try_act(&put_off("part-1", "x")).is_err(), "only what is for arriving");
    let undo = side.act(put_off("part-0", "a"));
    assert_eq!(order(&side)[..4], ["part-1", "part-2", "part-0", "part-3"], "behind all of the first turn");
    assert_eq!(side.book.talk(&id("s")).current().unwrap().id, id("part-1"));
    side.undo(&undo);
    assert_eq!(order(&side), before);

    begin(&mut side, &id("part-0"), "b");
    side.act(put_off("part-0", "c"));
    let talk = side.book.talk(&id("s"));
    assert_eq!(talk.current().unwrap().id, id("part-1"), "the first topic begins");
    assert_eq!(talk.spans.iter().filter(|span| span.ended.is_none()).count(), 1);
    let last = side.book.get::<Segment>(&id("part-0")).unwrap();
    assert_eq!(side.book.first_turn_after(&last).unwrap().id, id("part-5"), "and once more, if need be");
}

proptest! {
    #![proptest_config(config(150))]

    /// A plan of the app is the same as one of one's own, for any number of people.
    #[test]
    fn a_plan_of_the_app_that_becomes_ones_own_is_laid_as_before(
        which in any::<prop::sample::Index>(), count in 2usize..=6,
    ) {
        let forms = forms();
        let form = which.get(&forms);
        let parts: Vec<TemplateSegment> = form.segments.iter().map(TemplateSegment::from).collect();
        let people = people(count);
        prop_assert_eq!(sorted(own(&parts, &people)), sorted(planned(form, &people)), "{}", form.slug);
        prop_assert_eq!(minutes_for(&parts, count), form.minutes_for(count));
        let text = serde_json::to_string(&parts).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<TemplateSegment>>(&text).unwrap(), parts);
    }

    /// What was laid for some people comes back as it was for the same.
    #[test]
    fn a_plan_saved_from_a_session_gives_it_back(
        which in any::<prop::sample::Index>(), count in 1usize..=6, parts in prop::collection::vec(part(), 0..9),
    ) {
        let forms = forms();
        let form = which.get(&forms);
        let people = people(count);
        let random = own(&parts, &people);
        for plans in [planned(form, &people), random] {
            let seated: Vec<TemplateSegment> = plans.iter().map(|plan| TemplateSegment::of(plan, &people)).collect();
            let saved = in_rounds(&seated, count);
            prop_assert!(saved.len() <= seated.len());
            prop_assert_eq!(sorted(own(&saved, &people)), sorted(plans));
        }
    }

    /// Whoever gets the turn, before it begins or in the middle of it: who had none yet has one later.
    #[test]
    fn each_has_their_turn_once_whoever_goes_first(
        slug in prop::sample::select(vec!["swap-pair", "triad", "trio-consult", "triad-45"]),
        count in 2usize..=6,
        gives in prop::collection::vec((0usize..6, any::<prop::sample::Index>()), 1..5),
    ) {
        let people = people(count);
        let mut side = laid(planned(&template(slug), &people)).robin;
        let mut had: Vec<Id> = Vec::new();
        for (step, (skip, to)) in gives.into_iter().enumerate() {
            // Some parts go by; those who brought something in them had their turn.
            let parts = side.book.talk(&id("s")).segments;
            let turns: Vec<&Segment> = parts.iter().filter(|it| it.plan.title == parts_turn(&parts)).collect();
            let Some(now) = turns.get(had.len() + skip % 2) else { break };
            if skip % 2 == 1 {
                begin(&mut side, &turns[had.len()].id, &format!("went-{step}"));
                had.push(turns[had.len()].bringer().unwrap().clone());
            }
            let to_come: Vec<&Id> = people.iter().filter(|it| !had.contains(it)).collect();
            if to_come.is_empty() { break }
            let to = (*to.get(&to_come)).clone();
            side.act(give(now, &to, &format!("give-{step}")));
            prop_assert!(is_fair(&side, &people), "{:?}", bringers(&side));
            let now = side.book.get::<Segment>(&now.id).unwrap();
            prop_assert_eq!(now.bringer(), Some(&to));
            prop_assert_eq!(now.plan.roles.len(), count);
        }
    }

    /// Two give it to two people apart: one of them holds, in all parts.
    #[test]
    fn of_two_turns_given_apart_one_holds_and_each_has_theirs(
        count in 3usize..=6, one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(),
    ) {
        let people = people(count);
        let Pair { mut robin, mut kim } = laid(planned(&template("triad"), &people));
        kim.take(robin.book.document());
        let first = robin.book.segments(&id("s")).into_iter().find(|it| it.bringer().is_some()).unwrap();
        let (one, other) = (one.get(&people).clone(), other.get(&people).clone());
        robin.act(give(&first, &one, "of-robin"));
        kim.act(give(&first, &other, "of-kim"));
        let (left, right) = (robin.book.document().clone(), kim.book.document().clone());
        robin.take(&right);
        kim.take(&left);
        kim.take(&left);
        prop_assert_eq!(robin.book.document(), kim.book.document());
        prop_assert!(is_fair(&robin, &people), "{:?}", bringers(&robin));
        let now = robin.book.get::<Segment>(&first.id).unwrap();
        prop_assert!([Some(&one), Some(&other)].contains(&now.bringer()));
        prop_assert!(robin.book.differences().clashes.is_empty(), "nobody is asked");
    }
}

/// The title of the part with which each turn begins.
fn parts_turn(parts: &[Segment]) -> String {
    parts.iter().find(|part| part.bringer().is_some()).map(|part| part.plan.title.clone()).unwrap_or_default()
}

#[test]
fn a_part_that_is_changed_keeps_what_its_form_does_not_ask() {
    let roles = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let before = TemplateSegment {
        minutes: 20,
        minimum: 10,
        needs: 4,
        roles: roles(&["coachee", "coach", "observer", "", "expert"]),
        ..TemplateSegment::default()
    };
    let typed = TemplateSegment { minutes: 8, roles: roles(&["coach"]), ..TemplateSegment::default() };
    let changed = typed.clone().with_unasked_of(&before, 3);
    assert_eq!(changed.roles, roles(&["coach", "", "", "", "expert"]));
    assert_eq!((changed.minutes, changed.minimum, changed.needs), (8, 8, 4));
    // Where the form asks for every seat, what was taken out is out.
    let few = TemplateSegment { roles: roles(&["coachee", "coach"]), ..before };
    assert_eq!(typed.with_unasked_of(&few, 3).roles, roles(&["coach"]));
}
