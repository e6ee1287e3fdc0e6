//! The string files, the functions made of them, and the languages for tests.

// The build script's own module; it uses all of it, the tests a part.
#[allow(dead_code, reason = "the build script uses the rest")]
#[path = "../build/strings.rs"]
mod compiler;

use std::path::Path;

use compiler::{Compiled, Problem, Source};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::parser;
use turnwise::i18n::{self, Locale, PluralCategory, Table, TableError, t};

fn source(language: &str, text: &str) -> Source {
    Source { language: language.into(), file: format!("locales/{language}/page.ftl"), text: text.into() }
}

fn compile(files: &[(&str, &str)]) -> Result<Compiled, Vec<Problem>> {
    let sources: Vec<Source> = files.iter().map(|(language, text)| source(language, text)).collect();
    compiler::compile(&sources)
}

/// The one problem of these files.
fn problem(files: &[(&str, &str)]) -> String {
    let problems = compile(files).expect_err("the build must stop");
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems[0].to_string()
}

/// Every string file in the repository, as the build reads them.
fn real_sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en")).unwrap() {
        let path = file.unwrap().path();
        sources.push(Source {
            language: "en".into(),
            file: path.display().to_string(),
            text: std::fs::read_to_string(&path).unwrap(),
        });
    }
    sources
}

/// Runs `check` in a language and goes back to English.
fn in_locale<T>(locale: Locale, check: impl FnOnce() -> T) -> T {
    i18n::set_locale(locale);
    let result = check();
    i18n::set_locale(Locale::En);
    result
}

#[test]
fn a_message_becomes_a_function_with_its_english_text_and_its_arguments_in_order() {
    let rust =
        compile(&[("en", "share-not-yet = { $count ->\n [one] One change\n   *[other] { $count } changes\n } not yet in a file for { $name }")])
            .unwrap()
            .rust;
    assert!(rust.contains("pub fn share_not_yet(count: i64, name: impl AsRef<str>) -> String"), "{rust}");
    assert!(
        rust.contains("“{count: one One change else {count} changes} not yet in a file for {name}”"),
        "{rust}"
    );
}

#[test]
fn an_argument_used_as_a_number_anywhere_in_a_message_is_a_number_everywhere_in_it() {
    let rust =
        compile(&[("en", "a = { $total } of { NUMBER($total) }\nb = { $goal-count } goals of { $who }")])
            .unwrap()
            .rust;
    assert!(rust.contains("pub fn a(total: i64)"), "{rust}");
    assert!(rust.contains("pub fn b(goal_count: i64, who: impl AsRef<str>)"), "{rust}");
}

#[test]
fn strings_are_filled_and_plain_in_english() {
    assert_eq!(t::app_name(), "Turnwise");
    assert_eq!(t::app_title("Today"), "Today · Turnwise");
    assert_eq!(i18n::tag(), "en");
    assert_eq!(i18n::dir(), "ltr");
}

#[test]
fn plural_forms_follow_the_number_and_the_language() {
    assert_eq!(t::app_changes(0), "No changes");
    assert_eq!(t::app_changes(1), "1 change");
    assert_eq!(t::app_changes(2), "2 changes");
    assert_eq!(t::app_changes(-1), "-1 changes");
    i18n::set_plural(|_, _| PluralCategory::One);
    assert_eq!(t::app_changes(7), "7 change", "the rule that was handed in decides");
    assert_eq!(t::app_changes(0), "No changes", "the very number comes before its category");
    i18n::set_number(|tag, number| format!("<{tag} {number}>"));
    assert_eq!(t::app_changes(1234), "<en 1234> change");
    assert_eq!(i18n::number(5), "<en 5>");
}

#[test]
fn plural_categories_have_the_names_that_the_browser_gives_them() {
    let names = ["zero", "one", "two", "few", "many", "other"];
    let all: Vec<PluralCategory> = names.iter().map(|name| PluralCategory::from_name(name)).collect();
    for (place, category) in all.iter().enumerate() {
        assert_eq!(all.iter().filter(|other| *other == category).count(), 1, "{}", names[place]);
    }
    assert_eq!(PluralCategory::from_name("something new"), PluralCategory::Other);
}

#[test]
fn the_longer_language_is_about_two_fifths_longer_and_leaves_names_alone() {
    let english = t::app_tagline();
    let longer = in_locale(Locale::Xa, t::app_tagline);
    let (before, after) = (english.chars().count(), longer.chars().count());
    assert!(after * 10 >= before * 13 && after * 10 <= before * 15, "{before} to {after}: {longer}");
    assert!(!longer.chars().any(|c| c.is_ascii_alphabetic()), "{longer}");
    assert_eq!(in_locale(Locale::Xa, || t::app_title("Robin")), "Robin · Ţûûŕñŵîîšéé");
    assert_eq!(in_locale(Locale::Xa, i18n::dir), "ltr");
}

#[test]
fn the_mirrored_language_runs_from_right_to_left_and_isolates_names() {
    assert_eq!(in_locale(Locale::Xb, i18n::dir), "rtl");
    assert_eq!(in_locale(Locale::Xb, i18n::tag), "en-XB");
    assert_eq!(
        in_locale(Locale::Xb, || t::app_title("Robin")),
        "\u{2068}Robin\u{2069} · \u{202e}Turnwise\u{202c}"
    );
}

#[test]
fn a_right_to_left_name_is_isolated_in_english_and_a_plain_one_is_not() {
    assert_eq!(t::app_title("רון"), "\u{2068}רון\u{2069} · Turnwise");
    assert_eq!(t::app_title("evil \u{202e}name"), "\u{2068}evil \u{202e}name\u{2069} · Turnwise");
    assert_eq!(t::app_title("Zoë 🎉"), "Zoë 🎉 · Turnwise");
}

#[test]
fn what_a_person_typed_is_never_read_as_a_template() {
    assert_eq!(t::app_title("\u{1}0\u{3}0=1\u{6}"), "\u{1}0\u{3}0=1\u{6} · Turnwise");
}

#[test]
fn built_in_languages_are_found_by_their_tag_in_any_case() {
    assert_eq!(Locale::from_tag("EN-xa"), Some(Locale::Xa));
    assert_eq!(Locale::from_tag("en-XB"), Some(Locale::Xb));
    assert_eq!(Locale::from_tag("en"), Some(Locale::En));
    assert_eq!(Locale::from_tag("de"), None);
}

#[test]
fn string_literals_allow_braces() {
    let rust = compile(&[("en", "a = { \"{\" }x{ \"\\u0041\" }")]).unwrap().rust;
    assert!(rust.contains("\"{xA\""), "{rust}");
}

#[test]
fn the_build_stops_at_a_key_that_another_language_lacks() {
    assert_eq!(
        problem(&[("en", "a = A\nb = B"), ("de", "a = A")]),
        "locales/de: \"b\": This message of locales/en/page.ftl is missing; translate it."
    );
}

#[test]
fn the_build_stops_at_a_key_that_english_lacks() {
    assert_eq!(
        problem(&[("en", "a = A"), ("de", "a = A\nb = B")]),
        "locales/de/page.ftl: \"b\": English has no such message; remove it or correct its id."
    );
}

#[test]
fn the_build_stops_at_an_argument_that_english_does_not_give() {
    assert_eq!(
        problem(&[("en", "a = { $name }"), ("de", "a = { $nmae }")]),
        "locales/de/page.ftl: \"a\": English does not give it $nmae; use only the arguments that English has."
    );
    assert_eq!(
        problem(&[("en", "a = { $name }"), ("de", "a = { $name ->\n [one] x\n *[other] y\n }")]),
        "locales/de/page.ftl: \"a\": $name is text in English and cannot be a number here."
    );
}

#[test]
fn the_build_stops_at_an_id_used_twice() {
    let sentence = problem(&[("en", "a = A"), ("en", "a = B")]);
    assert_eq!(
        sentence,
        "locales/en/page.ftl: \"a\": This id is already used in locales/en/page.ftl; rename one."
    );
    assert!(problem(&[("en", "a-b = A\na_b = B")]).contains("the same function"));
}

#[test]
fn the_build_stops_at_everything_of_fluent_that_is_not_used_here() {
    for (text, expected) in [
        ("a = { -brand }\n", "references, terms"),
        ("-brand = X\na = A\n", "Terms are not used"),
        ("a = A\n    .title = T\n", "Attributes are not used"),
        ("a =\n    .title = T\n", "Attributes are not used"),
        ("a = { b }\nb = B\n", "references, terms"),
        ("a = { DATETIME($d) }\n", "other functions"),
        ("a = { NUMBER($n, minimumFractionDigits: 2) }\n", "other functions"),
        ("a = { 5 }\n", "bare numbers"),
        ("a = { $n ->\n [sad] x\n *[other] y\n }\n", "[sad] is not a plural category"),
        ("a = { $n ->\n [1.5] x\n *[other] y\n }\n", "[1.5] is not a whole number"),
        (
            "a = { $n ->\n [one] { $m ->\n [one] x\n *[other] z\n }\n *[other] y\n }\n",
            "A choice inside a choice",
        ),
        ("a = { \"\\u0001\" }\n", "Control characters"),
        ("a = { \n", "is not valid Fluent"),
        ("what is this\n", "is not valid Fluent"),
        ("move = M\n", "a word of the Rust language"),
        ("a = { $type }\n", "a word of the Rust language"),
    ] {
        let problems = compile(&[("en", text)]).expect_err(text);
        let all: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
        assert!(all.contains(expected), "{text:?} gave {all:?}");
        assert!(all.contains("locales/en/page.ftl"), "{all}");
    }
    assert!(problem(&[("de", "a = A")]).contains("no English strings"));
}

#[test]
fn a_translation_may_order_and_leave_out_arguments_and_use_plural_forms_of_its_own() {
    let tables = compile(&[
        ("en", "a = { $count } from { $name }"),
        ("pl", "a = { $name }: { $count ->\n [few] kilka\n [many] wiele\n *[other] inne\n }"),
    ])
    .unwrap()
    .tables;
    assert_eq!(tables[0].file, "strings-pl.txt");
    assert!(
        tables[0].text.ends_with("\u{1e}\u{1}1: \u{3}0fkilka\u{4}mwiele\u{4}*inne\u{4}\u{5}\u{1e}"),
        "{:?}",
        tables[0].text
    );
}

#[test]
fn a_fetched_language_replaces_english_and_damaged_ones_are_refused() {
    let mut sources = real_sources();
    let translated: Vec<Source> = sources
        .iter()
        .map(|english| Source {
            language: "he".into(),
            text: english.text.replace("app-name = Turnwise", "app-name = תור"),
            ..english.clone()
        })
        .collect();
    sources.extend(translated);
    let text = compiler::compile(&sources).unwrap().tables.remove(0).text;

    let cut = text.trim_end_matches('\u{1e}');
    assert_eq!(Table::parse(cut), Err(TableError::NotATable));
    assert_eq!(Table::parse("<!doctype html>"), Err(TableError::NotATable));
    assert_eq!(Table::parse(&text.replacen("strings 1 ", "strings 2 ", 1)), Err(TableError::OtherVersion));
    let (header, body) = text.split_once('\u{1e}').unwrap();
    let other = format!("{} 00000000\u{1e}{body}", header.rsplit_once(' ').unwrap().0);
    assert_eq!(Table::parse(&other), Err(TableError::OtherVersion));

    i18n::set_table(Table::parse(&text).unwrap());
    assert_eq!((i18n::tag().as_str(), i18n::dir()), ("he", "rtl"));
    assert_eq!(t::app_name(), "תור");
    i18n::set_locale(Locale::En);
    assert_eq!(t::app_name(), "Turnwise");
}

/// What readers stumbled over on the pages; `{}` stands for a name, a number or
/// a day. None of it comes back, as a message or as a sentence of one.
const STUMBLED_OVER: [&str; 76] = [
    "Add to my workspace",
    "Two names and two pens",
    "in a browser of their own",
    "reach your goals",
    "walk towards your goals",
    "An invitation, from your partner and not from this site",
    "You are in. This is your Today.",
    "Set one goal of yours",
    "Your agreement waits for your yes",
    "Start with one of each part",
    "Should not be missing",
    "What does it fit to?",
    "if you like",
    "It may stay empty",
    "Not said",
    "no day named",
    "Does it come back?",
    "Comes back",
    "Leave out {}",
    "It rests until you go on.",
    "Go on with this partnership",
    "Go on talking",
    "It did not take place",
    "Comes first",
    "Bring something",
    "{} brings something",
    "Your private draft goes; you can still change what is shared.",
    "over by {}",
    "Make room and begin",
    "What is left gives way, none below what it needs; what does not fit is set aside where you see it.",
    "{} gave {} minutes and had {}",
    "Make the words you marked: a commitment",
    "Make the words you marked",
    "How sure are you?",
    "Sure: {} of 10",
    "One promise of yours has come to its day",
    "How my promises went",
    "Well walked!",
    "Look at it again",
    "{} worded it anew",
    "{} changes are in no copy outside this browser.",
    "You find it among your downloads.",
    "Take words along",
    "In words",
    "moved in its list",
    "nothing → discussed",
    "Keep changes",
    "Keep this kit",
    "This page is not here",
    "Made by themselves, and before anything large.",
    "{} % of what this browser gives is used",
    "Like this device",
    "Usual",
    "As usual in this language",
    "Rooms",
    "Stances of this session",
    "{} lines",
    "By today: {}",
    "by my clock, {}",
    "we speak of acts rather than of character",
    "Which one are you?",
    "Who are you here?",
    "Whom to ask",
    "here you point at them",
    "while that can be had",
    "One name a line",
    "Somebody is not here",
    "Not here",
    "It is over",
    "The minutes of a workshop",
    "with this much in it, a phone has to come near",
    "holds this alone, word for word, and nothing else of yours",
    "Laid out: {}",
    "In peace",
    "once more in peace",
    "Write down the yes of {}",
];

/// What the messages of a file can say: every choice of each, with `{}` for
/// what is filled in.
fn sayings(text: &str) -> Vec<(String, String)> {
    let resource = parser::parse(text).expect("the build reads it too");
    let mut all = Vec::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &message.value
        {
            all.extend(spoken(pattern).into_iter().map(|saying| (message.id.name.to_owned(), saying)));
        }
    }
    all
}

fn spoken(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let next = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Inline(_) } => vec!["{}".to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| spoken(&variant.value)).collect()
            }
        };
        all = all.iter().flat_map(|said| next.iter().map(move |more| format!("{said}{more}"))).collect();
    }
    all
}

/// The messages of a file that say, as a whole or in a sentence, what readers
/// stumbled over.
fn stumbling(text: &str) -> Vec<String> {
    let plain = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    let old: Vec<String> = STUMBLED_OVER.iter().map(|phrase| plain(phrase)).collect();
    let stumbles = |saying: &str| {
        let sentences = saying.split_inclusive(['.', '?', '!']);
        std::iter::once(saying).chain(sentences).any(|part| old.contains(&plain(part)))
    };
    let found = sayings(text).into_iter().filter(|(_, saying)| stumbles(saying));
    found.map(|(id, saying)| format!("{id}: {saying}")).collect()
}

#[test]
fn no_message_says_what_readers_stumbled_over() {
    for (planted, expected) in [
        ("a = Add to my workspace\n", "a: Add to my workspace"),
        ("a = Leave out { $day }\n", "a: Leave out {}"),
        (
            "a = { $name } gave { NUMBER($given) } minutes and had { $had }.\n",
            "a: {} gave {} minutes and had {}.",
        ),
        ("a = { $count ->\n    [one] One line\n   *[other] { $count } lines\n}\n", "a: {} lines"),
        ("a = “{ $title }” is in your gallery. Well walked!\n", "a: “{}” is in your gallery. Well walked!"),
    ] {
        assert_eq!(stumbling(planted), [expected]);
    }
    assert_eq!(stumbling("a = Skip { $day }\n"), Vec::<String>::new());
    let sources = real_sources();
    assert!(sources.iter().map(|source| sayings(&source.text).len()).sum::<usize>() > 2_000);
    let found: Vec<String> = sources.iter().flat_map(|source| stumbling(&source.text)).collect();
    assert_eq!(found, Vec::<String>::new());
}
