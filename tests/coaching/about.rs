//! What each says of themselves, of what is around them and around a goal, and
//! whether they fit.

use proptest::prelude::*;
use turnwise::coaching::library::TemplatePack;
use turnwise::coaching::{
    Around, Card, CardCommand, CardDraft, CardTopic, Choice, Command, Directness, Fit, FitAnswer, FitCommand,
    Format, Hits, Home, Kind, Membership, MembershipCommand, Pace, RecordCommand, Refusal, Silence, Sought,
    SuitedBy, Surroundings, SurroundingsCommand, TimeOfDay, Way, WordIndex, WorkStyle, WorkStyleCommand,
    WorkStyleDraft, WorkWays,
};

use super::fixture::{Side, another_device, id, pair};
use crate::repeat::config;

const TEMPLATES: &str = include_str!("../../content/templates.json");

fn draft(side: &Side, ways: &WorkWays) -> Command {
    let (person, author) = (side.me.clone(), side.me.clone());
    WorkStyleCommand::Draft { person, author, ways: ways.clone() }.into()
}

fn share(side: &Side, whose: &str, ways: &WorkWays) -> Command {
    let (person, author) = (id(whose), side.me.clone());
    WorkStyleCommand::Share { person, author, ways: ways.clone() }.into()
}

fn brief() -> WorkWays {
    WorkWays { pace: Some(Pace::Brief), walking: true, ..WorkWays::default() }
}

fn ways_of(side: &Side, whose: &str) -> Option<WorkWays> {
    side.book.work_styles().into_iter().find(|(person, _)| *person == id(whose)).map(|(_, ways)| ways)
}

#[test]
fn how_one_works_is_private_until_it_is_shown_and_can_be_chosen_anew() {
    let mut pair = pair();
    let name = WorkStyle::id_of(&pair.robin.me);
    let choose = draft(&pair.robin, &brief());
    assert_eq!(choose.home(), Home::Private);
    pair.robin.act(choose);
    pair.exchange();
    assert_eq!(ways_of(&pair.kim, "person-robin"), None, "nobody has a draft");
    let WorkStyleDraft(drafted) = pair.robin.own.get(&name).expect("it is kept");
    assert_eq!(drafted.ways, brief());
    let show = share(&pair.robin, "person-robin", &drafted.ways);
    pair.robin.act(show);
    pair.robin.act(WorkStyleCommand::DropDraft { id: name.clone() }.into());
    pair.exchange();
    assert_eq!(ways_of(&pair.kim, "person-robin"), Some(brief()));
    assert!(pair.robin.own.get::<WorkStyleDraft>(&name).is_none());
    let nothing = share(&pair.robin, "person-robin", &WorkWays::default());
    pair.robin.act(nothing);
    pair.exchange();
    assert_eq!(ways_of(&pair.kim, "person-robin"), None, "what was taken back is not shown");
}

#[test]
fn what_was_never_chosen_is_not_written() {
    let mut side = pair().robin;
    let choose = draft(&side, &brief());
    side.act(choose);
    let record = side.own.document().record(&WorkStyle::id_of(&side.me)).unwrap();
    assert_eq!(record.kind.as_str(), Kind::WorkStyleDraft.name());
    let fields: Vec<&str> = record.fields().into_iter().collect();
    assert_eq!(fields, ["author", "pace", "person", "walking"]);
}

#[test]
fn a_draft_of_how_one_works_is_refused_where_a_partner_reads() {
    let mut side = pair().robin;
    let choose = draft(&side, &brief());
    let moment = side.moment();
    assert_eq!(choose.draft(&side.book, moment).unwrap_err(), Refusal::Misplaced);
}

fn any_ways() -> impl Strategy<Value = WorkWays> {
    let one_of = |count: usize| prop::option::of(0..count);
    (one_of(3), one_of(3), one_of(3), one_of(3), any::<[bool; 4]>()).prop_map(
        |(directness, pace, silence, time, formats)| {
            let mut ways = WorkWays {
                directness: directness.map(|at| Directness::ALL[at]),
                pace: pace.map(|at| Pace::ALL[at]),
                silence: silence.map(|at| Silence::ALL[at]),
                time_of_day: time.map(|at| TimeOfDay::ALL[at]),
                ..WorkWays::default()
            };
            for (format, helps) in Format::ALL.into_iter().zip(formats) {
                ways.choose(Way::Format(format), helps);
            }
            ways
        },
    )
}

proptest! {
    #![proptest_config(config(96))]
    /// Two devices of one person, and a partner who wrote it down for them: all
    /// end with the same, and nobody is asked.
    #[test]
    fn choices_made_apart_end_alike_on_all_devices(
        acts in prop::collection::vec((0usize..3, any_ways(), any::<bool>()), 1..12),
    ) {
        let pair = pair();
        let phone = another_device(3, &pair.robin);
        let mut sides = [pair.robin, pair.kim, phone];
        for (who, ways, gives) in acts {
            let side = &mut sides[who];
            let show = share(side, "person-robin", &ways);
            side.act(show);
            prop_assert_eq!(ways_of(side, "person-robin").unwrap_or_default(), ways);
            if gives {
                let file = sides[who].book.document().clone();
                let other = &mut sides[(who + 1) % 3];
                other.take(&file);
                other.take(&file);
            }
        }
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1), (0, 2), (1, 2), (2, 0), (2, 1)] {
            let file = sides[from].book.document().clone();
            sides[to].take(&file);
        }
        let [robin, kim, phone] = &sides;
        prop_assert_eq!(robin.book.document(), kim.book.document());
        prop_assert_eq!(robin.book.document(), phone.book.document());
        prop_assert_eq!(ways_of(robin, "person-robin"), ways_of(kim, "person-robin"));
        prop_assert!(robin.book.differences().is_empty(), "no question is deserved");
    }

    /// Whatever is chosen is chosen, in place of another of its sort alone.
    #[test]
    fn a_choice_stands_until_it_is_taken_back(ways in any_ways(), at in 0usize..16) {
        let way = all_ways()[at];
        let mut changed = ways.clone();
        changed.choose(way, true);
        prop_assert!(changed.has(way) && !changed.is_empty());
        let is_other = |it: &Way| std::mem::discriminant(it) != std::mem::discriminant(&way);
        for other in all_ways().into_iter().filter(is_other) {
            prop_assert_eq!(changed.has(other), ways.has(other));
        }
        changed.choose(way, false);
        prop_assert!(!changed.has(way));
    }
}

fn all_ways() -> Vec<Way> {
    let directness = Directness::ALL.into_iter().map(Way::Directness);
    let paces = Pace::ALL.into_iter().map(Way::Pace);
    let silences = Silence::ALL.into_iter().map(Way::Silence);
    let formats = Format::ALL.into_iter().map(Way::Format);
    let times = TimeOfDay::ALL.into_iter().map(Way::TimeOfDay);
    directness.chain(paces).chain(silences).chain(formats).chain(times).collect()
}

#[test]
fn plans_are_suited_to_those_who_have_shown_how_they_work() {
    let mut pair = pair();
    assert_eq!(pair.robin.book.suited_plans(), []);
    let slow = WorkWays { pace: Some(Pace::Slow), drawing: true, ..WorkWays::default() };
    let (robins, kims) =
        (share(&pair.robin, "person-robin", &brief()), share(&pair.kim, "person-kim", &slow));
    pair.robin.act(robins);
    pair.kim.act(kims);
    pair.exchange();
    let expected = [
        (SuitedBy::Brief, vec![id("person-robin")]),
        (SuitedBy::Slow, vec![id("person-kim")]),
        (SuitedBy::Drawing, vec![id("person-kim")]),
    ];
    assert_eq!(pair.robin.book.suited_plans(), expected);
    assert_eq!(pair.kim.book.suited_plans(), expected, "both see the same");
    let pack = TemplatePack::read(TEMPLATES).unwrap();
    for reason in SuitedBy::ALL {
        let template = pack.templates.iter().find(|it| it.slug == reason.template());
        assert!(template.is_some_and(|it| it.people <= 2), "{reason:?}");
    }
    // It is put before the others, and not before what these two used.
    let first = |used: &[&str], suited: &str| {
        let id_of = |slug: &&str| pack.templates.iter().find(|it| it.slug == **slug).unwrap().id();
        let used: Vec<_> = used.iter().map(id_of).collect();
        let (first, _) = pack.put_forward(60, 2, &used, |template| template.slug == suited);
        first.into_iter().map(|it| it.slug.clone()).collect::<Vec<_>>()
    };
    assert_eq!(first(&[], "micro-check-in")[0], "micro-check-in");
    assert_eq!(first(&["swap-pair"], "micro-check-in")[..2], ["swap-pair", "micro-check-in"]);
}

#[test]
fn what_is_around_one_is_a_card_as_any_other() {
    let mut pair = pair();
    let person = pair.robin.me.clone();
    for topic in CardTopic::AROUND {
        assert!(!CardTopic::OF_ONESELF.contains(&topic));
        let text = format!("words of {}", topic.name());
        pair.robin.act(CardCommand::Draft { person: person.clone(), topic, text: text.clone() }.into());
        pair.exchange();
        assert!(pair.kim.book.get::<Card>(&Card::id_of(&person, topic)).is_none());
        assert!(pair.robin.own.get::<CardDraft>(&Card::id_of(&person, topic)).is_some());
        pair.robin.act(CardCommand::Share { person: person.clone(), topic, text: text.clone() }.into());
        pair.exchange();
        let cards: Vec<Card> = pair.kim.book.all();
        let found = Card::find(&cards, &pair.kim.book.people(), &person, topic);
        assert_eq!(found.map(|card| card.text), Some(text));
    }
    assert_eq!(CardTopic::OF_ONESELF.len() + CardTopic::AROUND.len(), CardTopic::ALL.len());
}

fn around(goal: &str, what: Around, text: &str) -> Command {
    SurroundingsCommand { goal: id(goal), what, text: text.to_owned() }.into()
}

fn surroundings(side: &Side, goal: &str) -> Option<Surroundings> {
    side.book.get(&Surroundings::id_of(&id(goal)))
}

#[test]
fn two_who_write_what_is_around_a_goal_write_one_record() {
    let mut pair = pair();
    pair.robin.goal("g", "Speak calmly");
    pair.exchange();
    pair.robin.act(around("g", Around::People, "The whole team"));
    pair.kim.act(around("g", Around::Supports, "Kim, on Fridays"));
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        let held = surroundings(side, "g").expect("it is there");
        assert_eq!((held.people.as_str(), held.supports.as_str()), ("The whole team", "Kim, on Fridays"));
        assert!(!held.is_blank() && held.get(Around::Constraints).is_empty());
        assert!(side.book.differences().is_empty(), "each wrote another of the three");
        let found = WordIndex::of(&side.book).find(&Sought::words("Fridays"), 9);
        assert_eq!(found.count, 1, "it is found");
    }
    // Whoever words the goal anew leaves it alone.
    pair.robin.why("g", "So that others speak, too");
    pair.kim.act(around("g", Around::People, "The team and its lead"));
    pair.exchange();
    assert_eq!(surroundings(&pair.robin, "g").unwrap().people, "The team and its lead");
    // Of the same words both are kept.
    pair.robin.act(around("g", Around::Constraints, "No time in May"));
    pair.kim.act(around("g", Around::Constraints, "No room"));
    pair.exchange();
    assert_eq!(pair.robin.book.differences().clashes.len(), 1);
    // It goes with its goal.
    pair.robin.act(RecordCommand::Trash { id: id("g") }.into());
    let late = around("g", Around::People, "Nobody");
    assert_eq!(pair.robin.try_act(&late).unwrap_err(), Refusal::Gone);
}

fn note(text: &str) -> Command {
    FitCommand::Note { document: id("shared"), text: text.to_owned() }.into()
}

fn answer(answer: Option<FitAnswer>) -> Command {
    FitCommand::Answer { document: id("shared"), answer }.into()
}

#[test]
fn whether_one_fits_is_written_down_for_oneself_and_changed() {
    let mut pair = pair();
    let before = pair.robin.book.document().clone();
    assert_eq!(pair.robin.own.fit(&id("shared")), None);
    for command in [note("Easy to talk to"), answer(Some(FitAnswer::Go)), answer(None)] {
        assert_eq!(command.home(), Home::Private);
        let moment = pair.robin.moment();
        assert_eq!(command.draft(&pair.robin.book, moment).unwrap_err(), Refusal::Misplaced);
    }
    pair.robin.act(note("Easy to talk to"));
    pair.robin.act(answer(Some(FitAnswer::NotNow)));
    let held = pair.robin.own.fit(&id("shared")).expect("it is kept");
    assert_eq!((held.text.as_str(), held.answer), ("Easy to talk to", Some(FitAnswer::NotNow)));
    pair.robin.act(answer(None));
    assert_eq!(pair.robin.own.fit(&id("shared")).unwrap().answer, None, "it can be taken back");
    assert_eq!(pair.robin.own.fit(&id("another")), None, "each notebook has its own");
    let name = Fit::id_of(&id("shared"));
    assert_eq!(pair.robin.own.all::<Fit>().into_iter().map(|fit| fit.id).collect::<Vec<_>>(), [name]);
    pair.robin.act(answer(Some(FitAnswer::AnotherPartner)));
    assert_eq!(pair.robin.own.fit(&id("shared")).unwrap().answer, Some(FitAnswer::AnotherPartner));
    // Its owner finds it; what the partner has is as before.
    assert_eq!(WordIndex::of(&pair.robin.own).find(&Sought::words("easy"), 9).count, 1);
    assert_eq!(WordIndex::of(&pair.robin.book).find(&Sought::words("easy"), 9), Hits::default());
    assert_eq!(*pair.robin.book.document(), before);
}

#[test]
fn what_one_thought_of_a_notebook_stays_once_it_is_brought_together_with_another() {
    let mut side = pair().robin;
    side.act(note("Easy to talk to"));
    for (document, heir) in [("shared", "heir"), ("heir", "last")] {
        let (document, heir) = (id(document), id(heir));
        side.act(MembershipCommand::NoteTogether { document, heir }.into());
    }
    let held = side.own.fit(&id("last")).expect("it came along");
    assert_eq!(held.id, Fit::id_of(&id("shared")));
    let go = FitCommand::Answer { document: id("last"), answer: Some(FitAnswer::Go) };
    side.act(go.into());
    assert_eq!(side.own.all::<Fit>().len(), 1, "it goes on where it was written");
    let names: Vec<&str> = FitAnswer::ALL.into_iter().map(FitAnswer::name).collect();
    assert!(names.iter().all(|name| FitAnswer::named(name).is_some()));
}

#[test]
fn a_notebook_is_followed_to_what_it_became_in_the_end() {
    let mut side = pair().robin;
    for (document, heir) in [("a", "b"), ("b", "c"), ("round", "about"), ("about", "round")] {
        let (document, heir) = (id(document), id(heir));
        side.act(MembershipCommand::NoteTogether { document, heir }.into());
    }
    let heirs = Membership::brought_together(side.own.document());
    for name in ["a", "b", "c"] {
        assert_eq!(*Membership::last_heir(&heirs, &id(name)), id("c"), "{name}");
    }
    assert_eq!(*Membership::last_heir(&heirs, &id("another")), id("another"));
    // Nothing goes round for ever.
    let end = Membership::last_heir(&heirs, &id("round")).clone();
    assert!([id("round"), id("about")].contains(&end));
}
