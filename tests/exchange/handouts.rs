//! What is handed out by link or file: the same at both ends, or refused with the right sentence.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::library::{Mode, Phase, Role, Shelf, Sort};
use turnwise::coaching::{
    ClauseGroup, Due, Handed, HandedClause, HandedQuestion, HandedTemplate, Kit, MOST_OBJECTIVES,
    MOST_SESSIONS, MOST_TURNS, Rhythm, Schedule, TemplateSegment, minutes_for, placed, plans_for,
};
use turnwise::exchange::{
    File, Handout, Invitation, LinkError, LinkKind, ReadError, find_link, kit_file, link_kind, read_kit_file,
};
use turnwise::replica::Id;

use super::hostile::signed;
use super::partners::{MORNING, id};
use crate::repeat::config;

/// The library of this version.
pub fn shelf() -> Shelf {
    Shelf::read(
        include_str!("../../content/templates.json"),
        include_str!("../../content/questions.json"),
        include_str!("../../content/clauses.json"),
    )
    .expect("the library")
}

/// The things of one sort, in a fixed order.
fn ids(sort: Sort) -> Vec<Id> {
    shelf().ids(sort)
}

/// What the documentation says of the file of a kit.
fn schema() -> jsonschema::Validator {
    let text = include_str!("../../docs/schema/turnwise-kit-1.0.schema.json");
    jsonschema::draft202012::new(&serde_json::from_str(text).expect("JSON")).expect("a schema")
}

fn words() -> impl Strategy<Value = String> {
    "[a-zäß \u{5d0}-\u{5d5}🎉]{0,12}[a-z]"
}

fn library(sort: Sort) -> impl Strategy<Value = Id> {
    prop::sample::select(ids(sort))
}

fn segment() -> impl Strategy<Value = TemplateSegment> {
    let role = prop::sample::select(vec!["", Role::Coach.name(), Role::Observer.name()]);
    let minutes = (1..=600u64, 0..=600u64);
    let roles = prop::collection::vec(role.clone(), 0..4);
    let round =
        (prop::sample::select(vec!["", "each_turn", "between_turns"]), 0..=MOST_TURNS, 0..=6u64, role);
    (
        words(),
        words(),
        minutes,
        prop::sample::select(&Mode::ALL[..]),
        roles,
        prop::collection::vec(words(), 0..3),
        prop::option::of(prop::sample::select(vec!["since", "of a newer version"])),
        round,
    )
        .prop_map(|(title, purpose, (minutes, minimum), mode, roles, prompts, tool, round)| {
            TemplateSegment {
                title,
                purpose,
                minutes,
                minimum: minimum.min(minutes),
                mode: mode.name().to_owned(),
                roles: roles.into_iter().map(str::to_owned).collect(),
                prompts,
                tool: tool.map(str::to_owned),
                repeat: round.0.to_owned(),
                turns: round.1,
                needs: round.2,
                others: round.3.to_owned(),
            }
        })
}

fn template() -> impl Strategy<Value = HandedTemplate> {
    prop_oneof![
        library(Sort::Template).prop_map(HandedTemplate::Library),
        (words(), prop::collection::vec(segment(), 1..4))
            .prop_map(|(title, segments)| HandedTemplate::Own { title, segments }),
    ]
}

fn question() -> impl Strategy<Value = HandedQuestion> {
    prop_oneof![
        library(Sort::Question).prop_map(HandedQuestion::Library),
        library(Sort::Topic).prop_map(HandedQuestion::Topic),
        (words(), words(), prop::sample::select(&Phase::ALL[..]), 1..=3u64)
            .prop_map(|(text, topic, phase, depth)| HandedQuestion::Own { text, topic, phase, depth }),
    ]
}

fn clause() -> impl Strategy<Value = HandedClause> {
    prop_oneof![
        library(Sort::Clause).prop_map(HandedClause::Library),
        (prop::sample::select(&ClauseGroup::ALL[..]), words())
            .prop_map(|(group, text)| HandedClause::Own { group, text }),
    ]
}

fn schedule() -> impl Strategy<Value = Schedule> {
    let zone = prop::sample::select(vec!["Europe/Berlin", "Pacific/Chatham", "UTC"]);
    let every = prop::option::of(prop::sample::select(&Rhythm::ALL[..]));
    (0..80_000u32, 0..1440u32, zone, 5..=600u64, every).prop_map(|(day, minute, zone, minutes, every)| {
        Schedule {
            first: NaiveDate::from_num_days_from_ce_opt(700_000 + day as i32).expect("a day"),
            time: NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a time"),
            zone: zone.to_owned(),
            minutes,
            every,
        }
    })
}

fn due() -> impl Strategy<Value = Option<Due>> {
    let day =
        (0..80_000i32).prop_filter_map("a day", |day| NaiveDate::from_num_days_from_ce_opt(700_000 + day));
    prop::option::of(prop_oneof![(1..=MOST_SESSIONS).prop_map(Due::Sessions), day.prop_map(Due::Day)])
}

pub fn kit() -> impl Strategy<Value = Kit> {
    let lists = (
        prop::collection::vec(clause(), 0..6),
        prop::collection::vec(template(), 0..3),
        prop::collection::vec(question(), 0..6),
    );
    let objectives = prop::collection::vec(words(), 0..=MOST_OBJECTIVES);
    let programme = (prop_oneof![Just(String::new()), words()], objectives, due(), due());
    let schedule = prop::option::of(schedule());
    (words(), words(), words(), lists, schedule, any::<bool>(), programme).prop_map(
        |(title, welcome, contact, (clauses, templates, questions), schedule, survey, programme)| {
            let (help, objectives, half, end) = programme;
            Kit {
                title,
                welcome,
                contact,
                clauses,
                templates,
                questions,
                schedule,
                survey,
                help,
                objectives,
                half,
                end,
            }
        },
    )
}

fn handout() -> impl Strategy<Value = Handout> {
    prop_oneof![
        template().prop_map(Handout::Template),
        prop::collection::vec(question(), 1..8).prop_map(Handout::Questions),
        prop::collection::vec(clause(), 1..8).prop_map(Handout::Agreement),
        kit().prop_map(|kit| Handout::Kit(Box::new(kit))),
    ]
}

/// A kit as a facilitator would make it of what comes with the app.
pub fn usual_kit() -> Kit {
    let clauses = ids(Sort::Clause).into_iter().step_by(4).map(HandedClause::Library).collect();
    let templates = ids(Sort::Template).into_iter().take(2).map(HandedTemplate::Library).collect();
    let questions = ids(Sort::Topic).into_iter().take(4).map(HandedQuestion::Topic).collect();
    Kit {
        title: "Peer coaching, autumn".to_owned(),
        welcome: "Good that you are here. Find your partner and begin.".to_owned(),
        contact: "Ask Robin at the door.".to_owned(),
        clauses,
        templates,
        questions,
        schedule: Some(Schedule {
            first: NaiveDate::from_ymd_opt(2026, 5, 20).expect("a day"),
            time: NaiveTime::from_hms_opt(17, 30, 0).expect("a time"),
            zone: "Europe/Berlin".to_owned(),
            minutes: 60,
            every: Some(Rhythm::Fortnightly),
        }),
        survey: true,
        ..Kit::default()
    }
}

pub fn packed(payload: &[u8]) -> String {
    let packed = miniz_oxide::deflate::compress_to_vec(payload, 9);
    format!("#/in/1.{}.{:08x}", BASE64URL_NOPAD.encode(&packed), crc32fast::hash(&packed))
}

pub fn payload(link: &str) -> Vec<u8> {
    let packed = BASE64URL_NOPAD.decode(link.split('.').nth(1).expect("it").as_bytes()).expect("base64");
    miniz_oxide::inflate::decompress_to_vec(&packed).expect("deflate")
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn what_is_handed_out_is_what_arrives(handout in handout()) {
        let shelf = shelf();
        match handout.to_link() {
            Ok(link) => {
                prop_assert!(link.len() <= 1_800);
                let text = format!("Look at this: https://example.org/turnwise/{link}. Bye");
                prop_assert_eq!(Handout::from_link(&text, &shelf), Ok(handout));
                let found = find_link(&text);
                prop_assert_eq!(found.as_deref(), Some(link.as_str()));
                prop_assert_eq!(Invitation::from_link(&text), Err(LinkError::NotOurs));
                prop_assert!(link_kind(&text).is_ok_and(|kind| kind != LinkKind::Invitation));
            }
            Err(error) => prop_assert_eq!(error, LinkError::TooLong),
        }
    }

    /// Whole in form, with bytes changed, and a checksum that fits.
    #[test]
    fn a_forged_handout_is_refused_or_fits(handout in handout(), edits in prop::collection::vec((any::<u16>(), any::<u8>()), 1..4)) {
        let Ok(link) = handout.to_link() else { return Ok(()) };
        let mut bytes = payload(&link);
        for (at, byte) in edits {
            let at = usize::from(at) % bytes.len();
            bytes[at] = byte;
        }
        let shelf = shelf();
        if let Ok(read) = Handout::from_link(&packed(&bytes), &shelf)
            && let Ok(again) = read.to_link()
        {
            prop_assert_eq!(Handout::from_link(&again, &shelf), Ok(read));
        }
    }

    #[test]
    fn any_content_behind_a_known_letter_is_refused_or_a_handout(
        tag in prop::sample::select(vec![b't', b'q', b'a', b'k']), bytes in prop::collection::vec(any::<u8>(), 0..120),
    ) {
        let mut all = vec![tag];
        all.extend(bytes);
        let read = Handout::from_link(&packed(&all), &shelf());
        prop_assert!(!matches!(read, Err(LinkError::CutShort | LinkError::NotOurs)), "{:?}", read);
    }

    #[test]
    fn a_kit_in_a_file_is_the_same_kit(kit in kit()) {
        let text = kit_file(&kit, "0.1.0", MORNING);
        let file: Value = serde_json::from_str(&text).expect("JSON");
        let problems: Vec<String> = schema().iter_errors(&file).map(|error| error.to_string()).collect();
        prop_assert_eq!(problems, Vec::<String>::new());
        prop_assert_eq!(read_kit_file(text.as_bytes(), &shelf()), Ok(Some(kit)));
    }
}

#[test]
fn a_handout_cut_at_any_character_is_cut_short_and_nothing_else() {
    let shelf = shelf();
    let link = Handout::Kit(Box::new(usual_kit())).to_link().expect("a link");
    for length in 0..link.len() {
        let expected = if length < 5 { LinkError::NotOurs } else { LinkError::CutShort };
        assert_eq!(Handout::from_link(&link[..length], &shelf), Err(expected), "{length} of {}", link.len());
    }
}

#[test]
fn a_handout_changed_at_any_character_is_never_something_else() {
    let shelf = shelf();
    let handout = Handout::Questions(vec![HandedQuestion::Own {
        text: "What would you do if nobody watched?".to_owned(),
        topic: "options".to_owned(),
        phase: Phase::Options,
        depth: 2,
    }]);
    let link = handout.to_link().expect("a link");
    for at in 0..link.len() {
        for other in "Aa0-_.#/ \n%é".chars() {
            let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
            if changed != link {
                assert!(Handout::from_link(&changed, &shelf).is_err(), "{changed}");
            }
        }
    }
}

/// The library of this version does not hold it: a newer one does.
#[test]
fn what_this_library_does_not_hold_is_said_to_be_newer() {
    let stranger = id("0000000000000000000042");
    let shelf = shelf();
    for handout in [
        Handout::Template(HandedTemplate::Library(stranger.clone())),
        Handout::Questions(vec![HandedQuestion::Library(stranger.clone())]),
        Handout::Questions(vec![HandedQuestion::Topic(stranger.clone())]),
        Handout::Agreement(vec![HandedClause::Library(stranger.clone())]),
    ] {
        let link = handout.to_link().expect("a link");
        assert_eq!(Handout::from_link(&link, &shelf), Err(LinkError::Newer), "{handout:?}");
    }
    let kit = Kit { clauses: vec![HandedClause::Library(stranger)], ..usual_kit() };
    let text = kit_file(&kit, "9.0.0", MORNING);
    assert!(
        matches!(read_kit_file(text.as_bytes(), &shelf), Err(ReadError::Newer { app, .. }) if app == "9.0.0")
    );
    // Another sort of thing, another letter, more behind the end.
    let link =
        Handout::Template(HandedTemplate::Library(ids(Sort::Template)[0].clone())).to_link().expect("it");
    let mut longer = payload(&link);
    longer.push(7);
    assert_eq!(Handout::from_link(&packed(&longer), &shelf), Err(LinkError::Newer));
    assert_eq!(Handout::from_link(&packed(b"t\x09"), &shelf), Err(LinkError::Newer));
    assert_eq!(Handout::from_link(&packed(b"z"), &shelf), Err(LinkError::Newer));
    assert_eq!(Handout::from_link(&link.replacen("/1.", "/2.", 1), &shelf), Err(LinkError::Newer));
}

/// A link goes by the first three bytes of an id.
#[test]
fn no_two_things_of_one_sort_go_by_the_same_bytes() {
    for sort in [Sort::Template, Sort::Question, Sort::Topic, Sort::Clause] {
        let all = ids(sort);
        let marks: BTreeSet<[u8; 3]> =
            all.iter().map(|id| id.to_bytes().expect("bytes")[..3].try_into().expect("three")).collect();
        assert_eq!(marks.len(), all.len(), "{sort:?}");
    }
}

#[test]
fn a_kit_of_what_comes_with_the_app_fits_a_code_for_phones() {
    let base = "https://someone-with-a-name.example.org/turnwise/index.html?";
    let link = Handout::Kit(Box::new(usual_kit())).to_link().expect("a link");
    assert!(base.len() + link.len() <= 400, "{} bytes", base.len() + link.len());
}

#[test]
fn too_much_for_a_link_is_said_and_fits_a_file() {
    let noise: String =
        (0..900u32).map(|at| char::from_u32(0x4e00 + at * 7919 % 20_000).unwrap_or('x')).collect();
    let kit = Kit { welcome: noise, ..usual_kit() };
    assert_eq!(Handout::Kit(Box::new(kit.clone())).to_link(), Err(LinkError::TooLong));
    assert_eq!(read_kit_file(kit_file(&kit, "0.1.0", MORNING).as_bytes(), &shelf()), Ok(Some(kit)));
    let bomb = packed(&vec![b'k'; 64 * 1024 + 1]);
    assert_eq!(Handout::from_link(&bomb, &shelf()), Err(LinkError::TooLong));
}

#[test]
fn a_kit_file_that_is_cut_or_changed_is_refused_and_other_files_are_told_apart() {
    let shelf = shelf();
    let text = kit_file(&usual_kit(), "0.1.0", MORNING);
    for length in 1..text.trim_end().len() {
        assert!(read_kit_file(&text.as_bytes()[..length], &shelf).is_err(), "{length}");
    }
    let changed = text.replace("Peer coaching", "Pair coaching");
    assert_eq!(read_kit_file(changed.as_bytes(), &shelf), Err(ReadError::Damaged));
    let mut root: Value = serde_json::from_str(&text).expect("JSON");
    root["kit"]["title"] = json!("");
    assert!(matches!(
        read_kit_file(signed(root.clone()).as_bytes(), &shelf),
        Err(ReadError::Malformed { .. })
    ));
    root["kit"]["title"] = json!("A kit");
    root["kit"]["clauses"] = json!([{ "poem": "of a later version" }]);
    assert!(matches!(read_kit_file(signed(root).as_bytes(), &shelf), Err(ReadError::Newer { .. })));
    let partner = super::partners::Browser::start(1, ["Robin", "Kim"]).file().print().expect("a file");
    assert_eq!(read_kit_file(partner.as_bytes(), &shelf), Ok(None));
    // The door of other files knows it for what it is, and loses nothing.
    assert_eq!(File::read(text.as_bytes()), Err(ReadError::UnknownKind { kind: "kit".to_owned() }));
}

#[test]
fn every_thing_of_the_library_can_be_handed_out_alone() {
    let shelf = shelf();
    for sort in [Sort::Template, Sort::Question, Sort::Topic, Sort::Clause] {
        for id in ids(sort) {
            let handout = match sort {
                Sort::Template => Handout::Template(HandedTemplate::Library(id)),
                Sort::Question => Handout::Questions(vec![HandedQuestion::Library(id)]),
                Sort::Topic => Handout::Questions(vec![HandedQuestion::Topic(id)]),
                Sort::Clause => Handout::Agreement(vec![HandedClause::Library(id)]),
            };
            let link = handout.to_link().expect("a link");
            assert!(link.len() < 40, "{link}");
            assert_eq!(Handout::from_link(&link, &shelf), Ok(handout));
        }
    }
    let kit = usual_kit();
    assert!(kit.clauses.iter().all(|clause| clause.words(&shelf).is_some() && clause.library().is_some()));
}

#[test]
fn b16_a_plan_is_handed_out_for_as_many_people_as_it_is_made_for() {
    let shelf = shelf();
    let all: Vec<_> = shelf.templates.templates.iter().flat_map(|it| it.forms()).collect();
    assert!(all.iter().any(|template| template.people == 3), "there are plans for three");
    let mut has_observer = false;
    for template in all {
        let handed = HandedTemplate::Library(template.id());
        let parts = handed.segments(&shelf);
        let sum = minutes_for(&parts, template.people);
        assert_eq!(sum, template.minutes_for(template.people), "{}", template.title);
        assert_eq!(handed.minutes(&shelf), sum, "{}", template.title);
        let segments = placed(&parts, template.people);
        let people: Vec<Id> = (0..template.people).map(|at| Id::from_bytes([at as u8 + 1; 16])).collect();
        let planned = template.segments_for(&people, 0);
        assert_eq!(segments.len(), planned.len(), "{}", template.title);
        let plans = plans_for(&parts, &people);
        for ((_, plan), planned) in plans.iter().zip(&planned) {
            let of = |role: Role| plan.roles.iter().filter(|(_, held)| *held == role).count();
            for role in Role::ALL {
                assert_eq!(of(role), planned.holders(role).count(), "{} {role:?}", template.title);
            }
            assert_eq!((&plan.title, plan.minutes), (&planned.title, planned.minutes));
            has_observer |= of(Role::Observer) > 0;
        }
    }
    assert!(has_observer, "somebody watches in one of them");
}

/// A version without rounds refuses what it would read wrongly: in a link it takes the bit for a mode of
/// a newer one, in a kit it misses the list of parts.
#[test]
fn a_plan_with_rounds_needs_a_version_that_knows_them_and_one_without_reads_as_before() {
    let part = TemplateSegment {
        title: "Turn".to_owned(),
        minutes: 10,
        mode: "coaching".to_owned(),
        roles: vec!["coachee".to_owned(), "coach".to_owned()],
        ..TemplateSegment::default()
    };
    let own = |part: TemplateSegment| HandedTemplate::Own { title: "Ours".to_owned(), segments: vec![part] };
    let round =
        TemplateSegment { repeat: "each_turn".to_owned(), others: "observer".to_owned(), ..part.clone() };
    let keys = |template: HandedTemplate| {
        let value = template.to_value();
        (value.get("segments").is_some(), value.get("parts").is_some())
    };
    assert_eq!(keys(own(part.clone())), (true, false));
    assert_eq!(keys(own(round.clone())), (false, true));
    // Title, purpose, minutes, fewest minutes, then the mode and its bits.
    let mode = |template: HandedTemplate| {
        let bytes = payload(&Handout::Template(template).to_link().expect("a link"));
        let at = bytes.windows(4).position(|four| four == b"Turn").expect("the title") + 4;
        bytes[at + 3]
    };
    assert_eq!(mode(own(part.clone())), 0, "coaching, and nothing else");
    assert!(usize::from(mode(own(round.clone()))) >= Mode::ALL.len(), "no mode that an older version knows");

    let newer = json!({ "title": "Ours", "parts": [{ "title": "Turn", "minutes": 10, "repeat": "spiral" }] });
    assert_eq!(HandedTemplate::of_value(&newer), None, "a round that only a newer version knows");
    for wrong in [
        TemplateSegment { turns: MOST_TURNS + 1, ..round.clone() },
        TemplateSegment { needs: 7, ..round.clone() },
        TemplateSegment { turns: u64::MAX, ..round },
    ] {
        assert!(own(wrong.clone()).check().is_err());
        let link = Handout::Template(own(wrong.clone())).to_link().expect("a link");
        assert_eq!(Handout::from_link(&link, &shelf()), Err(LinkError::Damaged));
        assert!(placed(&[wrong], 6).len() <= MOST_TURNS as usize, "whatever a file says");
    }
}
