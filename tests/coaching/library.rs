//! The library is read whole or refused with a reason, and a template laid out for people is fair to
//! each of them and takes the time it says.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::Tool;
use turnwise::coaching::library::{
    ClausePack, ContentError, CuePack, MOST_ITEMS, Mode, Occasion, OrientationPack, PlannedSegment,
    PracticePack, PromptPack, Role, Side, SurveyPack, Template, TemplatePack, fills,
};
use turnwise::replica::Id;

use super::fixture::id;
use crate::repeat::config;

pub(super) const TEMPLATES: &str = include_str!("../../content/templates.json");
pub(super) const CLAUSES: &str = include_str!("../../content/clauses.json");
pub(super) const SURVEY: &str = include_str!("../../content/survey.json");
pub(super) const CUES: &str = include_str!("../../content/cues.json");
pub(super) const ORIENTATION: &str = include_str!("../../content/orientation.json");
pub(super) const PRACTICE: &str = include_str!("../../content/practice.json");
pub(super) const PROMPTS: &str = include_str!("../../content/journal.json");

/// All packs that are read here.
const PACKS: [&str; 7] = [TEMPLATES, CLAUSES, SURVEY, CUES, ORIENTATION, PRACTICE, PROMPTS];

fn templates() -> Vec<Template> {
    TemplatePack::read(TEMPLATES).unwrap().templates
}

fn template(slug: &str) -> Template {
    templates().into_iter().find(|template| template.slug == slug).unwrap()
}

fn people(count: usize) -> Vec<Id> {
    (0..count).map(|number| id(&format!("person-{number}"))).collect()
}

/// Reads all packs and gives the first error.
fn read_all(texts: [&str; 7]) -> Result<(), ContentError> {
    let [templates, clauses, survey, cues, orientation, practice, prompts] = texts;
    TemplatePack::read(templates)?;
    ClausePack::read(clauses)?;
    SurveyPack::read(survey)?;
    CuePack::read(cues)?;
    OrientationPack::read(orientation)?;
    PracticePack::read(practice)?;
    PromptPack::read(prompts).map(drop)
}

#[test]
fn the_plans_are_those_of_the_product() {
    // Title, people, minutes, and each segment as it comes.
    let plans: [(&str, usize, &[u64]); 25] = [
        ("chemistry", 2, &[4, 5, 5, 8, 5, 3]),
        ("first-session", 2, &[5, 10, 20, 15, 6, 4]),
        ("grow-solo", 2, &[3, 5, 6, 11, 9, 8, 3]),
        ("swap-pair", 2, &[6, 22, 3, 1, 22, 3, 3]),
        ("triad", 3, &[4, 14, 2, 3, 2, 1, 14, 2, 3, 2, 1, 14, 2, 3, 2, 1, 5]),
        ("micro-check-in", 2, &[4, 6, 3, 2]),
        ("side-by-side", 2, &[4, 40, 6]),
        ("solution-focused", 2, &[6, 6, 12, 4, 8, 4]),
        ("we-check", 2, &[3, 4, 5, 4, 4]),
        ("mid-point-review", 2, &[8, 12, 8, 6, 14, 8, 4]),
        ("celebration", 2, &[4, 3, 2, 3, 3]),
        ("closing", 2, &[10, 12, 8, 8, 6, 10, 6]),
        ("restart", 2, &[4, 5, 6, 5]),
        ("trio-consult", 3, &[2, 2, 4, 2, 2, 2, 4, 2, 2, 2, 4, 2]),
        ("learning-set", 4, &[3, 7, 15, 3, 6, 4, 2]),
        ("dojo", 4, &[5, 10, 10]),
        ("problem-solving", 2, &[6, 10, 12, 10, 8, 4]),
        ("skill-rehearsal", 3, &[6, 8, 4, 5, 8, 3, 6, 5]),
        ("peer-observation", 2, &[15, 25]),
        ("mentoring", 2, &[6, 10, 14, 8, 4, 3]),
        ("career-roadmap", 2, &[12, 10, 10, 12, 6, 10]),
        ("follow-up", 2, &[6, 5, 5, 4]),
        ("feedback-exchange", 2, &[3, 8, 3, 8, 3, 5]),
        ("workshop", 3, &[8, 12, 10, 15, 15, 15, 10, 5]),
        ("mentor-story", 2, &[4, 9, 6, 6, 3, 2]),
    ];
    let found: Vec<String> = templates().into_iter().map(|template| template.slug).collect();
    assert_eq!(found, plans.map(|(slug, _, _)| slug));
    for (slug, count, minutes) in plans {
        let template = template(slug);
        let planned = template.segments_for(&people(count), 0);
        assert_eq!(planned.iter().map(|segment| segment.minutes).collect::<Vec<_>>(), minutes, "{slug}");
        assert_eq!((template.people, template.minutes), (count, minutes.iter().sum()), "{slug}");
    }
}

#[test]
fn every_template_has_a_short_form_that_keeps_its_name_and_adds_up() {
    for template in templates() {
        let forms = template.forms();
        assert_eq!(forms[0].slug, template.slug);
        assert!(forms.len() > 1, "{} has no short form", template.slug);
        for (long, short) in forms.iter().zip(&forms[1..]) {
            assert!(short.minutes < long.minutes, "{} is not shorter than {}", short.slug, long.slug);
            assert_eq!(short.title, long.title);
            assert_eq!(short.slug, format!("{}-{}", template.slug, short.minutes));
            assert_eq!(short.minutes_for(short.people), short.minutes);
            assert!(short.segments.iter().all(|part| 1 <= part.least && part.least <= part.minutes));
        }
    }
    let shortest = |slug: &str| template(slug).forms().last().unwrap().minutes;
    assert_eq!(
        ["grow-solo", "swap-pair", "micro-check-in", "solution-focused", "side-by-side"].map(shortest),
        [15, 25, 10, 15, 25]
    );
}

#[test]
fn three_plans_are_put_forward_and_the_others_stand_by_occasion() {
    let pack = TemplatePack::read(TEMPLATES).unwrap();
    let slugs = |minutes: u64, people: usize, used: &[&str]| -> Vec<String> {
        let used: Vec<Id> = used.iter().map(|slug| template(slug).id()).collect();
        let (first, others) = pack.put_forward(minutes, people, &used, |_| false);
        assert_eq!(first.len() + others.len(), pack.templates.len());
        assert!(others.iter().all(|other| !first.contains(other)));
        first.into_iter().map(|template| template.slug.clone()).collect()
    };
    assert_eq!(slugs(60, 2, &[]), ["swap-pair", "side-by-side", "grow-solo"]);
    assert_eq!(slugs(45, 2, &[])[0], "grow-solo");
    assert_eq!(slugs(15, 2, &[]), ["grow-solo", "micro-check-in", "solution-focused"]);
    // What was used last leads, also where it is for something particular.
    assert_eq!(slugs(60, 2, &["mentoring", "swap-pair"]), ["mentoring", "swap-pair", "side-by-side"]);
    // What is taken once does not, and nothing that needs more people.
    assert_eq!(slugs(60, 2, &["first-session", "triad"]), slugs(60, 2, &[]));
    assert_eq!(slugs(75, 3, &["triad"])[0], "triad");
    for occasion in Occasion::ALL {
        assert!(pack.templates.iter().any(|template| template.occasion == occasion), "{occasion:?}");
    }
    for template in &pack.templates {
        let is_group = template.occasion == Occasion::Group;
        assert!(!is_group || template.people > 2, "{} is for two", template.slug);
    }
}

#[test]
fn a_plan_fits_where_it_leaves_little_and_takes_no_more() {
    assert!([50, 55, 60].into_iter().all(|planned| fills(planned, 60)));
    assert!([0, 49, 61, u64::MAX].into_iter().all(|planned| !fills(planned, 60)));
    assert!(fills(0, 0));
    let side_by_side = template("side-by-side");
    assert!([25, 30, 50, 60].into_iter().all(|minutes| side_by_side.fits(minutes, 2)));
    assert!(!side_by_side.fits(45, 2) && !side_by_side.fits(90, 2));
}

#[test]
fn every_segment_can_shrink_to_something_that_is_still_worth_having() {
    for segment in templates().iter().flat_map(|template| &template.segments) {
        assert!(1 <= segment.least && segment.least <= segment.minutes, "{}", segment.slug);
        assert!(
            segment.minutes < 3 || segment.least < segment.minutes,
            "{} cannot give a minute",
            segment.slug
        );
    }
}

#[test]
fn ids_are_unique_and_will_not_change() {
    let pack = TemplatePack::read(TEMPLATES).unwrap();
    let clauses = ClausePack::read(CLAUSES).unwrap();
    let survey = SurveyPack::read(SURVEY).unwrap();
    let cues = CuePack::read(CUES).unwrap();
    let mut all: Vec<Id> = pack.templates.iter().flat_map(Template::forms).map(|form| form.id()).collect();
    all.extend(clauses.all().map(|(_, clause)| clause.id()));
    all.extend(survey.items.iter().chain(&survey.we_check).map(|item| item.id()));
    all.extend(cues.listening.iter().chain(&cues.signs).chain(&cues.play_back).map(|cue| cue.id()));
    assert!(all.iter().all(|id| id.to_bytes().is_some()), "each fits into sixteen bytes");
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    for form in pack.templates.iter().flat_map(Template::forms) {
        assert_eq!(pack.find(&form.id()), Some(form));
    }
    assert_eq!(pack.find(&id("elsewhere")), None);
    // Sessions and agreements out there speak of these.
    assert_eq!(template("grow-solo").id().as_str(), "1NV5alrYIqYToBwrZQy1w8");
    assert_eq!(clauses.required().next().unwrap().id().as_str(), "64DgdvVds9Hp7ZtNTvjD5h");
}

/// What the raw file says a form takes with this many people: written without the code it is the
/// oracle of.
fn minutes_by_hand(template: &Template, count: u64) -> u64 {
    let raw: Value = serde_json::from_str(TEMPLATES).unwrap();
    let all = raw["templates"].as_array().unwrap();
    let base = all.iter().find(|raw| template.slug.starts_with(raw["slug"].as_str().unwrap())).unwrap();
    let short = base["short"].as_array().unwrap();
    let short = short.iter().find(|raw| template.slug.ends_with(&format!("-{}", raw["minutes"])));
    let mut sum = 0;
    for segment in base["segments"].as_array().unwrap() {
        let minutes = short.map_or(&segment["minutes"], |short| {
            short["segments"].get(segment["slug"].as_str().unwrap()).unwrap_or(&Value::Null)
        });
        let needs = segment.get("needs").and_then(Value::as_u64).unwrap_or_default();
        let times = match segment.get("repeat").and_then(Value::as_str) {
            _ if needs > count => 0,
            Some("each_turn") => count,
            Some("between_turns") => count - 1,
            _ => 1,
        };
        sum += minutes.as_u64().unwrap_or_default() * times;
    }
    sum
}

fn held(planned: &[PlannedSegment], slug: &str, person: &Id, role: Role) -> usize {
    let of_slug = planned.iter().filter(|segment| segment.slug == slug);
    of_slug.filter(|segment| segment.holders(role).any(|holder| holder == person)).count()
}

proptest! {
    #![proptest_config(config(200))]

    /// In a full rotation each person coaches once, is coached once and watches in all other turns; the
    /// minutes are those of the file.
    #[test]
    fn a_rotation_gives_every_role_to_everyone_once(
        which in any::<prop::sample::Index>(),
        count in 2usize..=6,
        start in any::<usize>(),
    ) {
        let forms: Vec<Template> = templates().iter().flat_map(Template::forms).collect();
        let form = which.get(&forms);
        let people = people(count);
        let planned = form.segments_for(&people, start);
        let sum: u64 = planned.iter().map(|segment| segment.minutes).sum();
        prop_assert_eq!(sum, form.minutes_for(count));
        prop_assert_eq!(sum, minutes_by_hand(form, count as u64), "{} for {}", form.slug, count);

        let first = &people[start % count];
        for segment in &planned {
            let holders: Vec<&Id> = segment.roles.iter().map(|held| &held.person).collect();
            let once: BTreeSet<&Id> = holders.iter().copied().collect();
            prop_assert_eq!(once.len(), holders.len(), "two roles at once in {}", &segment.slug);
            prop_assert!(holders.is_empty() || holders.len() == count, "someone is left out of {}", &segment.slug);
            let bringer = segment.coachee().or_else(|| segment.holders(Role::Mentee).next());
            prop_assert_eq!(bringer.is_some(), !holders.is_empty(), "nobody brings anything to {}", &segment.slug);
            if segment.turn.is_none() {
                prop_assert_eq!(&segment.turn_of, &None);
                prop_assert!(bringer.is_none_or(|bringer| bringer == first));
            }
            if let (Some(bringer), Some(turn_of)) = (bringer, &segment.turn_of) {
                prop_assert_eq!(bringer, turn_of);
            }
        }
        let in_turns: BTreeSet<&str> = planned
            .iter()
            .filter(|segment| segment.turn_of.is_some())
            .map(|segment| segment.slug.as_str())
            .collect();
        for slug in in_turns {
            let of_slug: Vec<&PlannedSegment> = planned.iter().filter(|segment| segment.slug == slug).collect();
            let turns: Vec<&Id> = of_slug.iter().filter_map(|segment| segment.turn_of.as_ref()).collect();
            prop_assert_eq!(turns[0], first);
            prop_assert_eq!(turns.iter().collect::<BTreeSet<_>>().len(), count, "a turn is missing");
            prop_assert_eq!(turns.len(), count);
            if of_slug[0].roles.is_empty() {
                continue;
            }
            // Each is coached by one while the rest watch, or asks all others.
            let asks = of_slug[0].holders(Role::Mentee).next().is_some();
            let roles = if asks {
                [(Role::Mentee, 1), (Role::Mentor, count - 1), (Role::Observer, 0)]
            } else {
                [(Role::Coachee, 1), (Role::Coach, 1), (Role::Observer, count - 2)]
            };
            for person in &people {
                for (role, times) in roles {
                    prop_assert_eq!(held(&planned, slug, person, role), times);
                }
            }
        }
    }

    #[test]
    fn a_damaged_pack_is_read_or_refused_and_never_a_crash(
        which in 0usize..PACKS.len(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = PACKS[which].as_bytes().to_vec();
        *at.get_mut(&mut bytes) = byte;
        let damaged = String::from_utf8_lossy(&bytes).into_owned();
        for slot in 0..PACKS.len() {
            let mut texts = PACKS;
            texts[slot] = &damaged;
            let result = read_all(texts);
            prop_assert!(slot == which || result.is_err(), "a pack in the place of another");
        }
    }
}

#[test]
fn two_who_swap_are_coached_once_each_and_rest_in_between() {
    let pair = people(2);
    let planned = template("swap-pair").segments_for(&pair, 1);
    let shape: Vec<_> = planned
        .iter()
        .map(|segment| (segment.slug.as_str(), segment.turn, segment.coachee(), segment.coach()))
        .collect();
    let (zero, one) = (Some(&pair[0]), Some(&pair[1]));
    assert_eq!(
        shape,
        [
            ("arrive", None, None, None),
            ("coaching", Some(0), one, zero),
            ("feedback", Some(0), one, zero),
            ("swap", Some(0), None, None),
            ("coaching", Some(1), zero, one),
            ("feedback", Some(1), zero, one),
            ("close", None, None, None),
        ]
    );
    assert!(planned.iter().all(|segment| segment.observers().is_empty()));
    assert_eq!(planned[2].mode, Mode::Feedback);
    assert_eq!(planned[1].role_of(&pair[0]), Some(Role::Coach));
    assert_eq!(planned[0].role_of(&pair[0]), None);
}

#[test]
fn a_triad_of_two_has_nobody_to_watch_and_a_triad_of_five_has_three() {
    let triad = template("triad");
    let two = triad.segments_for(&people(2), 0);
    assert!(two.iter().all(|segment| segment.slug != "observer"));
    assert_eq!(triad.minutes_for(2), 4 + 2 * 19 + 5);
    let five = triad.segments_for(&people(5), 0);
    let watching: Vec<&str> = five[1].observers().into_iter().map(Id::as_str).collect();
    assert_eq!(watching, ["person-2", "person-3", "person-4"]);
    assert_eq!(triad.minutes_for(5), 4 + 5 * 22 + 5);
}

#[test]
fn both_tell_their_story_in_a_first_conversation() {
    let pair = people(2);
    let planned = template("chemistry").segments_for(&pair, 0);
    let tellers: Vec<&Id> = planned.iter().filter_map(|segment| segment.turn_of.as_ref()).collect();
    assert_eq!(tellers, [&pair[0], &pair[1]]);
    assert!(planned.iter().all(|segment| segment.roles.is_empty()), "a story is not coaching");
}

#[test]
fn a_template_can_be_looked_at_without_people() {
    for form in templates().iter().flat_map(Template::forms) {
        let planned = form.segments_for(&[], usize::MAX);
        assert_eq!(planned.iter().map(|segment| segment.minutes).sum::<u64>(), form.minutes);
        assert!(planned.iter().all(|segment| segment.roles.is_empty() && segment.turn_of.is_none()));
    }
    let alone = template("grow-solo").segments_for(&people(1), 7);
    assert!(alone.iter().all(|segment| segment.coach().is_none()), "nobody coaches themselves");
}

#[test]
fn each_side_is_asked_six_things_at_most() {
    let survey = SurveyPack::read(SURVEY).unwrap();
    let asked = |side| survey.items_for(side).iter().map(|item| item.slug.as_str()).collect::<Vec<_>>();
    let coachee = asked(Side::of(true, false).unwrap());
    assert_eq!(coachee, ["heard", "matters", "fit", "clearer", "confident", "use"]);
    assert_eq!(asked(Side::of(false, true).unwrap()), ["listened", "served", "mode"]);
    assert_eq!(asked(Side::of(true, true).unwrap()).last(), Some(&"share"));
    assert_eq!(Side::of(false, false), None);
    for side in [Side::Coachee, Side::Coach, Side::Both] {
        assert!((1..=MOST_ITEMS).contains(&asked(side).len()));
    }
    for item in &survey.items {
        let is_asked =
            [Side::Coachee, Side::Coach, Side::Both].iter().any(|s| asked(*s).contains(&&*item.slug));
        assert!(is_asked, "nobody is asked {}", item.slug);
    }
    let we: Vec<&str> = survey.we_check.iter().map(|item| item.slug.as_str()).collect();
    assert_eq!(we, ["trust", "honesty", "direction", "balance"]);
}

/// Puts a member that nobody knows into every object but the two that are lists by name.
fn add_unknown(value: &mut Value, is_by_name: bool) {
    match value {
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                add_unknown(member, name == "roles" || (name == "segments" && member.is_object()));
            }
            if !is_by_name {
                members.insert("from_a_newer_version".to_owned(), json!({ "x": [1, null] }));
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(|entry| add_unknown(entry, false)),
        _ => {}
    }
}

#[test]
fn members_of_a_newer_version_are_passed_over() {
    let newer = |text: &str| {
        let mut value = serde_json::from_str(text).unwrap();
        add_unknown(&mut value, false);
        value.to_string()
    };
    assert!(newer(TEMPLATES).matches("from_a_newer_version").count() > 80);
    assert_eq!(TemplatePack::read(&newer(TEMPLATES)), TemplatePack::read(TEMPLATES));
    assert_eq!(ClausePack::read(&newer(CLAUSES)), ClausePack::read(CLAUSES));
    assert_eq!(SurveyPack::read(&newer(SURVEY)), SurveyPack::read(SURVEY));
    assert_eq!(CuePack::read(&newer(CUES)), CuePack::read(CUES));
    assert_eq!(OrientationPack::read(&newer(ORIENTATION)), OrientationPack::read(ORIENTATION));
    assert_eq!(PracticePack::read(&newer(PRACTICE)), PracticePack::read(PRACTICE));
}

/// The error after one place of a pack was changed; no value removes it.
fn error_of(text: &str, place: &str, value: Option<Value>) -> ContentError {
    let mut pack: Value = serde_json::from_str(text).unwrap();
    let (parent, member) = place.rsplit_once('/').unwrap();
    let parent = pack.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(members), None) => drop(members.remove(member).unwrap()),
        (Value::Object(members), Some(value)) => drop(members.insert(member.to_owned(), value)),
        (Value::Array(entries), Some(value)) => entries[member.parse::<usize>().unwrap()] = value,
        _ => panic!("{place} is no place"),
    }
    let changed = pack.to_string();
    let texts = PACKS.map(|own| if own == text { changed.as_str() } else { own });
    read_all(texts).unwrap_err()
}

#[test]
fn a_damaged_pack_is_refused_with_a_reason_that_names_the_place() {
    let at = |place: &str| place.to_owned();
    let segment = "/templates/2/segments/2";
    let cases: Vec<(&str, String, Option<Value>, ContentError)> = vec![
        (TEMPLATES, at("/templates"), Some(json!([])), ContentError::Blank { at: at("templates") }),
        (
            TEMPLATES,
            format!("{segment}/purpose"),
            Some(json!(" ")),
            ContentError::Blank { at: at("grow-solo/goal") },
        ),
        (
            TEMPLATES,
            format!("{segment}/prompts"),
            Some(json!([])),
            ContentError::Blank { at: at("grow-solo/goal") },
        ),
        (
            TEMPLATES,
            format!("{segment}/minutes"),
            Some(json!(7)),
            ContentError::Sum { at: at("grow-solo"), minutes: 45, sum: 46 },
        ),
        (
            TEMPLATES,
            format!("{segment}/minutes"),
            Some(json!(u64::MAX)),
            ContentError::Number { at: at("grow-solo/goal") },
        ),
        (
            TEMPLATES,
            format!("{segment}/least"),
            Some(json!(7)),
            ContentError::Number { at: at("grow-solo/goal") },
        ),
        (TEMPLATES, at("/templates/2/people"), Some(json!(7)), ContentError::Number { at: at("grow-solo") }),
        (
            TEMPLATES,
            format!("{segment}/roles/observer"),
            Some(json!("first")),
            ContentError::Seats { at: at("grow-solo/goal") },
        ),
        (
            TEMPLATES,
            format!("{segment}/slug"),
            Some(json!("will")),
            ContentError::Unknown { at: at("grow-solo/goal") },
        ),
        (TEMPLATES, at("/templates/2/slug"), Some(json!("GROW")), ContentError::Slug { slug: at("GROW") }),
        (TEMPLATES, at("/templates/2/slug"), Some(json!("triad")), ContentError::Twice { at: at("triad") }),
        (
            TEMPLATES,
            at("/templates/2/short/0/minutes"),
            Some(json!(26)),
            ContentError::Sum { at: at("grow-solo-26"), minutes: 26, sum: 25 },
        ),
        (
            CLAUSES,
            at("/groups/0/clauses/1/slug"),
            Some(json!("purpose-why")),
            ContentError::Twice { at: at("purpose/purpose-why") },
        ),
        (
            CLAUSES,
            at("/groups/0/clauses/1/text"),
            Some(json!("")),
            ContentError::Blank { at: at("purpose/purpose-term") },
        ),
        (
            SURVEY,
            at("/asked/coach/0"),
            Some(json!("nobody")),
            ContentError::Unknown { at: at("asked/coach/nobody") },
        ),
        (
            SURVEY,
            at("/asked/coach"),
            Some(json!(["heard", "matters", "fit", "clearer", "confident", "use", "share"])),
            ContentError::TooMany { at: at("asked/coach"), count: 7, most: MOST_ITEMS },
        ),
        (
            SURVEY,
            at("/asked/both/1"),
            Some(json!("heard")),
            ContentError::Twice { at: at("asked/both/heard") },
        ),
        (SURVEY, at("/items/0/high"), Some(json!("")), ContentError::Blank { at: at("heard") }),
        (CUES, at("/modes"), Some(json!([])), ContentError::Blank { at: at("modes") }),
        (
            CUES,
            at("/modes/1/mode"),
            Some(json!("coaching")),
            ContentError::Twice { at: at("modes/coaching") },
        ),
        (CUES, at("/boundary/turn_to"), Some(json!([])), ContentError::Blank { at: at("boundary/turn_to") }),
        (
            CUES,
            at("/celebrations/1/style"),
            Some(json!("quiet")),
            ContentError::Twice { at: at("celebrations/quiet") },
        ),
        (
            CUES,
            at("/feedback/2/part"),
            Some(json!("effect")),
            ContentError::Twice { at: at("feedback/effect") },
        ),
        (ORIENTATION, at("/cards"), Some(json!([])), ContentError::Blank { at: at("cards") }),
        (ORIENTATION, at("/cards/1/slug"), Some(json!("what")), ContentError::Twice { at: at("what") }),
        (ORIENTATION, at("/cards/1/points"), Some(json!([])), ContentError::Blank { at: at("roles") }),
        (
            ORIENTATION,
            at("/cards/8/plan/0/minutes"),
            Some(json!(0)),
            ContentError::Number { at: at("practice") },
        ),
        (PRACTICE, at("/cases"), Some(json!([])), ContentError::Blank { at: at("cases") }),
        (PRACTICE, at("/scenes/1/other"), Some(json!([])), ContentError::Blank { at: at("negotiation") }),
        (PRACTICE, at("/cases/1/discuss/0"), Some(json!("")), ContentError::Blank { at: at("two-mornings") }),
        (
            PRACTICE,
            at("/cases/0/slug"),
            Some(json!("negotiation")),
            ContentError::Twice { at: at("negotiation") },
        ),
    ];
    for (text, place, value, expected) in cases {
        let found = error_of(text, &place, value);
        assert_eq!(found, expected, "{place}");
        let sentence = found.to_string();
        assert!(sentence.contains("Nothing was changed.") && sentence.ends_with('.'), "{sentence}");
    }
    for (text, place, value) in [
        (TEMPLATES, "/templates/2/title", None),
        (TEMPLATES, "/templates/2/segments/2/mode", Some(json!("shouting"))),
        (TEMPLATES, "/templates/2/segments/2/roles/coach", Some(json!("fourth"))),
        (CLAUSES, "/groups", None),
        (SURVEY, "/asked/both", None),
        (CUES, "/boundary/title", Some(json!(3))),
        (CUES, "/signs", None),
        (CUES, "/listening/1/mode", Some(json!("shouting"))),
        (ORIENTATION, "/cards/0/lead", None),
        (PRACTICE, "/scenes/0/twist", None),
    ] {
        let found = error_of(text, place, value);
        assert!(matches!(found, ContentError::Unreadable { .. }), "{place}: {found:?}");
    }
}

#[test]
fn a_pack_that_was_cut_short_is_refused_at_every_length() {
    for (which, text) in PACKS.into_iter().enumerate() {
        for end in (0..text.trim_end().len()).filter(|end| text.is_char_boundary(*end)).step_by(61) {
            let mut texts = PACKS;
            texts[which] = &text[..end];
            let found = read_all(texts).unwrap_err();
            assert!(matches!(found, ContentError::Unreadable { .. }), "{end}: {found:?}");
        }
    }
}

#[test]
fn names_in_files_are_those_that_are_read() {
    for role in Role::ALL {
        assert_eq!(Role::parse(role.name()), Some(role));
        assert_eq!(serde_json::from_value::<Role>(json!(role.name())).unwrap(), role);
    }
    for mode in Mode::ALL {
        assert_eq!(Mode::parse(mode.name()), Some(mode));
        assert_eq!(serde_json::from_value::<Mode>(json!(mode.name())).unwrap(), mode);
    }
    assert_eq!((Role::parse("boss"), Mode::parse("")), (None, None));
}

/// The parts whose words speak of a tool that no version has yet, by the name that it would have in
/// plans. When a tool of this name comes, its part has to hold it, and its line here goes.
const WAITING: [(&str, &str, &str); 14] = [
    ("chemistry", "decide", "fit"),
    ("first-session", "goals", "intake"),
    ("mid-point-review", "goals", "goal_levels"),
    ("celebration", "mark", "celebrate"),
    ("closing", "evidence", "evaluation"),
    ("closing", "goals", "goal_levels"),
    ("problem-solving", "causes", "canvas"),
    ("skill-rehearsal", "run", "rehearsal"),
    ("skill-rehearsal", "observer", "observation"),
    ("peer-observation", "debrief", "observation"),
    ("career-roadmap", "strengths", "strengths"),
    ("career-roadmap", "paths", "roadmap"),
    ("follow-up", "renew", "evaluation"),
    ("feedback-exchange", "giving", "feedback"),
];

#[test]
fn every_tool_opens_in_a_plan_and_what_waits_for_one_gets_it_when_it_comes() {
    let all = templates();
    let tool_of = |template: &str, part: &str| {
        let found = all.iter().find(|it| it.slug == template).expect("a plan");
        found.segments.iter().find(|it| it.slug == part).expect("a part of it").tool
    };
    for tool in Tool::ALL {
        let carries = |template: &Template| template.segments.iter().any(|part| part.tool == Some(tool));
        assert!(all.iter().any(carries), "no plan opens {}", tool.name());
    }
    for (template, part, name) in WAITING {
        if let Some(tool) = Tool::parse(name) {
            assert_eq!(tool_of(template, part), Some(tool), "{template}/{part} was waiting for it");
        }
    }
}

/// Where people arrive, they can say how: in the first part, unless that is somebody's turn, looks back,
/// or is a tool of its own.
#[test]
fn the_first_part_offers_to_arrive_where_people_do() {
    let arrives = |template: &Template| template.segments[0].tool == Some(Tool::Arrival);
    let offered: Vec<String> = templates().into_iter().filter(arrives).map(|it| it.slug).collect();
    let plans = ["chemistry", "first-session", "grow-solo", "swap-pair", "triad", "side-by-side", "restart"];
    assert_eq!(offered, plans);
    for template in templates() {
        let parts = template.segments.iter().filter(|part| part.tool == Some(Tool::Arrival));
        assert!(parts.count() <= 1, "{} arrives twice", template.slug);
    }
}
