//! The words of the library: short, plain, kind, each said once, and our own.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use turnwise::coaching::library::{
    CelebrationStyle, ClausePack, CuePack, FeedbackPart, Mode, OrientationPack, PracticePack, Role,
    TemplatePack,
};

use super::library::{CLAUSES, CUES, ORIENTATION, PRACTICE, PROMPTS, SURVEY, TEMPLATES};
use super::questions::QUESTIONS;

/// Names of others, which are no words of ours.
const NAMES_OF_OTHERS: [&str; 14] = [
    "wheel of life",
    "sbi",
    "session rating scale",
    "srs",
    "working alliance",
    "wai",
    "icf",
    "emcc",
    "liberating structures",
    "troika",
    "clifton",
    "mbti",
    "disc",
    "™",
];

/// Words that a peer would not say to a peer, and American spellings.
const NOT_OUR_TONE: [&str; 30] = [
    "client",
    "clients",
    "hold space",
    "holding space",
    "unpack",
    "trauma",
    "validate",
    "empower",
    "leverage",
    "accountable",
    "accountability",
    "journey",
    "vulnerable",
    "authentic",
    "synergy",
    "impactful",
    "stakeholder",
    "deep dive",
    "growth mindset",
    "failure",
    "must",
    "should",
    "always",
    "never",
    "color",
    "behavior",
    "favor",
    "recognize",
    "realize",
    "organize",
];

struct Words {
    /// The names of the members that lead to it, without numbers.
    place: String,
    text: String,
}

impl Words {
    fn is(&self, member: &str) -> bool {
        self.place.ends_with(member)
    }
}

/// Every text of a pack that a person reads.
fn walk(place: &str, value: &Value, found: &mut Vec<Words>) {
    // Members that are read by the app and not by people.
    const NOT_WORDS: [&str; 13] = [
        "slug", "language", "author", "phase", "mode", "occasion", "roles", "repeat", "short", "asked",
        "style", "part", "tool",
    ];
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if !NOT_WORDS.contains(&name.as_str()) {
                    walk(&format!("{place}/{name}"), member, found);
                }
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| walk(place, entry, found)),
        Value::String(text) => found.push(Words { place: place.to_owned(), text: text.clone() }),
        _ => {}
    }
}

fn all_words() -> Vec<Words> {
    let mut found = Vec::new();
    let packs = [
        ("templates", TEMPLATES),
        ("clauses", CLAUSES),
        ("survey", SURVEY),
        ("cues", CUES),
        ("questions", QUESTIONS),
        ("orientation", ORIENTATION),
        ("practice", PRACTICE),
        ("journal", PROMPTS),
    ];
    for (name, text) in packs {
        let before = found.len();
        walk(name, &serde_json::from_str(text).unwrap(), &mut found);
        assert!(found.len() > before + 20, "{name}: the walk is broken");
    }
    assert!(found.len() > 500, "only {} texts were found", found.len());
    found
}

/// Is this word or phrase in the text, and not as part of a longer word?
fn says(text: &str, phrase: &str) -> bool {
    let spaced = |text: &str| {
        let letters = text.chars().map(|c| if c.is_alphanumeric() || c == '™' { c } else { ' ' });
        let letters: String = letters.collect::<String>().to_lowercase();
        format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    spaced(text).contains(&spaced(phrase))
}

#[test]
fn every_text_is_there_and_short_enough_for_its_place() {
    for words in all_words() {
        let most = match words.place.rsplit('/').next().unwrap() {
            "title" => 32,
            "prompts" => 80,
            "purpose" | "when" if words.place.starts_with("templates") => 90,
            "text" if words.is("signs/text") => 50,
            "lines" if words.is("modes/lines") => 80,
            "text" if words.is("listening/text") => 40,
            "text" if words.is("clauses/text") => 180,
            "low" | "high" => 48,
            // A paragraph.
            "situation" => 400,
            _ => 120,
        };
        let length = words.text.chars().count();
        assert!((1..=most).contains(&length), "{length} of {most} at {}: {}", words.place, words.text);
        assert_eq!(words.text, words.text.split_whitespace().collect::<Vec<_>>().join(" "), "spaces");
    }
}

#[test]
fn nothing_is_said_twice() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for words in all_words().into_iter().filter(|words| !words.is("/title")) {
        let plain: String = words.text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        if let Some(before) = seen.insert(plain, words.place.clone()) {
            panic!("{:?} stands at {before} and at {}", words.text, words.place);
        }
    }
    for template in TemplatePack::read(TEMPLATES).unwrap().templates {
        let mut titles: Vec<&str> = template.segments.iter().map(|segment| segment.title.as_str()).collect();
        titles.sort_unstable();
        assert!(titles.windows(2).all(|pair| pair[0] != pair[1]), "{}: {titles:?}", template.slug);
    }
}

#[test]
fn the_words_are_plain_and_our_own() {
    assert!(says("The Wheel of Life.", "wheel of life") && !says("I should", "shoul"));
    for words in all_words() {
        for phrase in NAMES_OF_OTHERS.iter().chain(&NOT_OUR_TONE) {
            assert!(!says(&words.text, phrase), "{phrase:?} at {}: {}", words.place, words.text);
        }
        assert!(!words.text.contains(['!', ';', '"', '(', '*', '—', '–']), "{}", words.text);
        assert!(!words.text.contains("..."), "an ellipsis is one sign: {}", words.text);
        let first = words.text.chars().next().unwrap();
        assert!(first.is_uppercase() || first.is_numeric(), "{}", words.text);
    }
}

#[test]
fn sentences_end_and_titles_do_not() {
    for words in all_words() {
        let ends = words.text.ends_with(['.', '?', '…']);
        let is_label = ["/title", "/low", "/high"].iter().any(|member| words.is(member));
        assert_eq!(ends, !is_label, "{}: {}", words.place, words.text);
    }
}

#[test]
fn every_segment_offers_two_to_four_prompts_and_asks_at_least_once_unless_it_is_a_break() {
    for template in TemplatePack::read(TEMPLATES).unwrap().templates {
        for segment in &template.segments {
            let count = segment.prompts.len();
            assert!((2..=4).contains(&count), "{}/{} has {count}", template.slug, segment.slug);
            let asks = segment.prompts.iter().any(|prompt| prompt.ends_with('?'));
            let is_cue = ["swap", "change", "affirm"].contains(&segment.slug.as_str());
            assert!(asks || is_cue, "{}/{} only tells", template.slug, segment.slug);
        }
    }
}

#[test]
fn nine_groups_offer_a_few_clauses_each_in_the_voice_of_the_partners() {
    let pack = ClausePack::read(CLAUSES).unwrap();
    let groups: Vec<&str> = pack.groups.iter().map(|group| group.slug.as_str()).collect();
    let expected = [
        "purpose",
        "confidentiality",
        "roles",
        "time",
        "preparation",
        "feedback",
        "notes",
        "slips",
        "repair",
    ];
    assert_eq!(groups, expected);
    assert!(pack.all().count() >= 24);
    for group in &pack.groups {
        // How a slip is met differs most from pair to pair.
        let most = if group.slug == "slips" { 9 } else { 4 };
        assert!((3..=most).contains(&group.clauses.len()), "{}", group.slug);
        for clause in &group.clauses {
            assert!(clause.slug.starts_with(&format!("{}-", group.slug)), "{}", clause.slug);
            assert!(["we", "us", "our"].iter().any(|word| says(&clause.text, word)), "{}", clause.text);
            assert!(!says(&clause.text, "you") && !says(&clause.text, "I"), "{}", clause.text);
        }
    }
}

#[test]
fn only_confidentiality_with_its_limits_is_required() {
    let pack = ClausePack::read(CLAUSES).unwrap();
    let required: Vec<_> = pack.required().collect();
    assert_eq!(required.len(), 1);
    assert_eq!(required[0].slug, "confidentiality-limits");
    assert!(says(&required[0].text, "unless") && says(&required[0].text, "danger"));
}

#[test]
fn the_boundary_card_is_general_and_complete() {
    let card = CuePack::read(CUES).unwrap().boundary;
    let lines: Vec<&String> = card.stop_when.iter().chain(&card.what_to_do).chain(&card.turn_to).collect();
    assert!(card.stop_when.len() >= 4 && card.what_to_do.len() >= 4 && card.turn_to.len() >= 4);
    for line in lines {
        assert!(!line.contains(|c: char| c.is_ascii_digit()), "a number of some country: {line}");
    }
    assert!(card.turn_to[0].contains("emergency"), "what is most urgent comes first");
}

#[test]
fn each_seat_of_a_practice_round_has_a_card_with_three_cues() {
    let cards = CuePack::read(CUES).unwrap().role_cards;
    let roles: Vec<&str> = cards.iter().map(|card| card.slug.as_str()).collect();
    assert_eq!(roles, [Role::Coach, Role::Coachee, Role::Observer].map(Role::name));
    assert!(cards.iter().all(|card| card.cues.len() == 3));
}

#[test]
fn there_are_ideas_in_every_style_and_starters_for_every_part() {
    let pack = CuePack::read(CUES).unwrap();
    for style in CelebrationStyle::ALL {
        assert_eq!(CelebrationStyle::parse(style.name()), Some(style));
        assert!(pack.ideas(style).len() >= 4, "{}", style.name());
        for idea in pack.ideas(style) {
            for word in ["buy", "pay", "order", "gift", "dinner", "restaurant", "ticket"] {
                assert!(!says(idea, word), "costs something: {idea}");
            }
        }
    }
    for part in [FeedbackPart::Noticed, FeedbackPart::Effect, FeedbackPart::Wish] {
        assert!(pack.starters(part).len() >= 3);
        for starter in pack.starters(part) {
            assert!(!says(starter, "you are") && starter.contains('…'), "{starter}");
        }
    }
    assert!(pack.appreciation.iter().all(|starter| starter.contains('…') && starter.ends_with('…')));
}

#[test]
fn each_mode_has_cues_and_lines_of_its_own_and_signs_to_watch_for() {
    let pack = CuePack::read(CUES).unwrap();
    let modes = [Mode::Coaching, Mode::Mentoring, Mode::Feedback, Mode::Advice];
    assert_eq!(pack.modes.iter().map(|it| it.mode).collect::<Vec<_>>(), modes);
    assert!(pack.play_back.len() >= 2 && pack.signs.len() >= 10);
    assert!(
        pack.signs.iter().chain(&pack.play_back).all(|cue| cue.mode == Mode::Both),
        "they fit every part"
    );
    for mode in modes {
        assert!((2..=4).contains(&pack.lines_for(mode).len()), "{}", mode.name());
        assert!(pack.listening.iter().filter(|cue| cue.mode == mode).count() >= 4, "{}", mode.name());
        let shown = pack.cues_for(mode, false);
        let slugs: BTreeSet<&str> = shown.iter().map(|cue| cue.slug.as_str()).collect();
        assert_eq!(slugs.len(), shown.len(), "each once");
        assert!(shown.iter().all(|cue| cue.mode == mode || cue.mode == Mode::Both), "{}", mode.name());
        assert!(pack.signs.iter().all(|sign| slugs.contains(sign.slug.as_str())));
        assert!(shown.len() > pack.signs.len() + 8, "{}", mode.name());
    }
    assert!(pack.lines_for(Mode::Both).is_empty());
    assert_eq!(pack.cues_for(Mode::Advice, true), pack.signs.iter().collect::<Vec<_>>(), "whoever watches");
}

#[test]
fn ten_cards_are_an_orientation_and_each_is_read_in_half_a_minute() {
    let cards = OrientationPack::read(ORIENTATION).unwrap().cards;
    let slugs: Vec<&str> = cards.iter().map(|card| card.slug.as_str()).collect();
    let expected = [
        "what",
        "roles",
        "frame",
        "listening",
        "asking",
        "goal",
        "feedback",
        "boundaries",
        "practice",
        "stuck",
    ];
    assert_eq!(slugs, expected);
    for card in &cards {
        let steps = card.plan.iter().map(|step| &step.text);
        let texts = [&card.title, &card.lead].into_iter().chain(&card.points).chain(steps);
        let count: usize = texts.map(|text| text.split_whitespace().count()).sum();
        assert!((60..=110).contains(&count), "{count} words on {}", card.slug);
    }
    let rounds: Vec<_> = cards.iter().map(|card| &card.plan).filter(|plan| !plan.is_empty()).collect();
    assert_eq!(rounds.len(), 1, "one round to try");
    assert_eq!(rounds[0].iter().map(|step| step.minutes).sum::<u64>(), 10);
}

#[test]
fn ten_scenes_and_three_cases_are_enough_to_play_and_leave_the_answer_open() {
    let pack = PracticePack::read(PRACTICE).unwrap();
    assert_eq!((pack.scenes.len(), pack.cases.len()), (10, 3));
    for scene in &pack.scenes {
        assert_eq!(scene.other.len(), 2, "{}", scene.slug);
        // Whoever plays the other side is spoken to; the one who rehearses gets a task.
        assert!(says(&scene.other.join(" "), "you") && says(&scene.twist, "you"), "{}", scene.slug);
        assert!(!scene.practise.starts_with("You"), "{}", scene.slug);
    }
    for case in &pack.cases {
        let count = case.situation.iter().map(|words| words.split_whitespace().count()).sum::<usize>();
        assert!((80..=150).contains(&count), "{count} words in {}", case.slug);
        assert!(case.tempting.len() >= 2, "{}", case.slug);
        assert_eq!(case.discuss.len(), 3, "{}", case.slug);
        assert!(case.discuss.iter().all(|question| question.ends_with('?')), "{}", case.slug);
    }
}
