//! What is printed: handouts, and pages as they are.

use serde_json::{Value, json};

use super::harness::{Browser, Need, Screen, Stage, role};
use super::steps;

const A4: (f64, f64) = (8.27, 11.69);
const LETTER: (f64, f64) = (8.5, 11.0);

/// How many pages the printer gets, backgrounds left out as printers do.
fn pages(browser: &Browser, (width, height): (f64, f64)) -> usize {
    let printed = browser.cdp(
        "Page.printToPDF",
        json!({"paperWidth": width, "paperHeight": height, "printBackground": false, "preferCSSPageSize": false}),
    );
    let data = printed["data"].as_str().unwrap_or_default();
    let bytes = data_encoding::BASE64.decode(data.as_bytes()).expect("a PDF");
    let text = String::from_utf8_lossy(&bytes);
    text.matches("/Type /Page\n").count()
}

fn both(browser: &Browser) -> [usize; 2] {
    [A4, LETTER].map(|paper| pages(browser, paper))
}

/// Anything that print would cut: a card or a sheet that is wider or higher
/// than its frame.
fn clipped(browser: &Browser) -> Value {
    browser.cdp("Emulation.setEmulatedMedia", json!({"media": "print"}));
    let look = "return [...document.querySelectorAll('.paper-card, .paper-page')]
        .filter(it => it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1)
        .map(it => it.innerText.slice(0, 60))";
    let found = browser.script(look, &[]);
    browser.cdp("Emulation.setEmulatedMedia", json!({"media": ""}));
    found
}

/// Right after a page was printed, its cards may still have the measures of that
/// paper.
fn nothing_is_clipped(browser: &Browser) {
    browser.until("no card is cut", || clipped(browser) == json!([]));
}

#[test]
fn each_handout_fits_its_pages_on_a4_and_on_letter() {
    let Some(stage) = Stage::with(Need::Paper) else { return };
    let browser = stage.browser("facilitator", Screen::DESK);
    browser.visit("#/workshop/handouts");
    browser.choose("Role cards");
    browser.wait_for(role::NUMBER, "How many sets?");
    browser.until("a set of role cards", || both(&browser) == [1, 1]);
    browser.fill_in(role::NUMBER, super::harness::Name::Is("How many sets?"), "3");
    browser.until("three sets", || both(&browser) == [3, 3]);
    nothing_is_clipped(&browser);

    browser.choose("Orientation cards");
    browser.wait_for(role::HEADING, "One practice round");
    assert_eq!(both(&browser), [3, 3], "ten cards, four to a page");
    nothing_is_clipped(&browser);
    browser.choose("Two");
    browser.until("two to a page", || both(&browser) == [5, 5]);
    nothing_is_clipped(&browser);

    browser.choose("Question cards");
    browser.see("How are you arriving today?");
    assert_eq!(both(&browser), [4, 4], "fifteen questions, four to a page");
    browser.choose("Two");
    assert_eq!(both(&browser), [8, 8]);
    nothing_is_clipped(&browser);

    browser.choose("Scenes and case studies");
    browser.wait_for(role::HEADING, "A job interview");
    assert_eq!(both(&browser), [6, 6], "ten scenes, four to a page, then a page for each of three cases");
    nothing_is_clipped(&browser);

    browser.choose("Agreement");
    browser.see("Tick what you agree on.");
    assert_eq!(both(&browser), [1, 1], "a blank agreement");
    browser.choose("Session sheet");
    browser.see("Getting to know each other");
    assert_eq!(both(&browser), [1, 1], "a sheet of five parts");
    browser.choose("Address as a code");
    browser.wait_for(role::IMAGE, "A code with this address");
    assert_eq!(both(&browser), [1, 1]);
    assert_eq!(browser.violations(), Vec::<String>::new());
}

/// The size of the pages, in points, where the page says on which paper it is to be.
fn asked_for(browser: &Browser) -> String {
    let printed = browser.cdp("Page.printToPDF", json!({"preferCSSPageSize": true}));
    let data = data_encoding::BASE64.decode(printed["data"].as_str().unwrap_or_default().as_bytes());
    let data = data.expect("a PDF");
    let text = String::from_utf8_lossy(&data);
    let size = text.split("/MediaBox [0 0 ").nth(1).and_then(|rest| rest.split(']').next());
    size.unwrap_or_default().to_owned()
}

#[test]
fn everything_for_a_group_is_printed_as_often_as_it_is_needed() {
    let Some(stage) = Stage::with(Need::Paper) else { return };
    let browser = stage.browser("facilitator", Screen::DESK);
    browser.visit("#/workshop/pairs");
    browser.fill("Who is there?", "6");
    browser.button("Create rounds");
    browser.wait_for(role::HEADING, "Rounds");
    browser.go("#/workshop/handouts");
    browser.wait_for(role::HEADING, "Coach");
    browser.wait_for(role::IMAGE, "A code to begin with");
    assert_eq!(browser.value(role::NUMBER, "How many people?"), "6");
    // A welcome page each; for each of three pairs rules, a sheet, role cards, and four pages of questions.
    browser.until("all of it", || both(&browser) == [6 + 3 * 7; 2]);
    nothing_is_clipped(&browser);
    browser.choose("In threes");
    browser.until("for two groups", || both(&browser) == [6 + 2 * 7; 2]);
    nothing_is_clipped(&browser);
    let lines = "return document.querySelector('.paper-copy .signatures').children.length";
    assert_eq!(browser.script(lines, &[]), 3, "each of a group signs");
    steps::unfold_part(&browser, "How many of each?");
    browser.fill_in(role::NUMBER, super::harness::Name::Is("Welcome pages"), "0");
    browser.fill_in(role::NUMBER, super::harness::Name::Is("Sets of question cards"), "1");
    browser.until("less of it", || both(&browser) == [2 * 3 + 4; 2]);
    browser.choose("Letter");
    browser.until("it is Letter", || asked_for(&browser).starts_with("612 792"));
    browser.choose("A4");
    browser.until("it is A4", || asked_for(&browser).starts_with("59"));
    assert_eq!(browser.violations(), Vec::<String>::new());
}

#[test]
fn handouts_have_the_words_of_a_kit() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", Screen::DESK);
    super::kits::prepare(&browser);
    browser.wait_saved();
    browser.go("#/workshop/handouts");
    browser.see("Tick what you agree on.");
    super::room::choose_from(&browser, "Kit", "Peer coaching, autumn");
    browser.see("Good to have you here.");
    browser.wait_for(role::HEADING, "Peer coaching, autumn");
    browser.see("What we say stays between us");
    browser.until("the rules of the kit are not to tick", || {
        !browser.text().contains("Tick what you agree on.")
    });
    browser.choose("Agreement");
    browser.see("Whose agreement?");
    browser.choose("Blank, to tick and sign");
    browser.see("Tick what you agree on.");
}

#[test]
fn a_planned_session_prints_a_blank_sheet_and_shows_itself_again() {
    let Some(stage) = Stage::with(Need::Paper) else { return };
    let browser = steps::robin(&stage, Screen::DESK);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/prepare"));
    browser.button("Use a template");
    browser.press(role::BUTTON, "Use Take turns, 60 minutes");
    browser.wait_for(role::HEADING, "Close together");
    browser.script(
        "window.print = () => {
             window.printed = document.querySelector('.blank-sheet')?.textContent ?? '';
             window.dispatchEvent(new Event('afterprint'));
         }",
        &[],
    );
    browser.button("Print a blank sheet");
    browser.until("it is printed", || browser.script("return window.printed ?? null", &[]).is_string());
    let printed = browser.script("return window.printed", &[]);
    let printed = printed.as_str().unwrap_or_default();
    for words in ["Close together", "Robin", "Kim", "Our commitments"] {
        assert!(printed.contains(words), "{words} in {printed}");
    }
    browser.until("the sheet is gone", || {
        browser.script("return document.querySelector('.blank-sheet') === null", &[]) == true
    });
}

#[test]
fn a_held_session_prints_as_a_record_and_says_nothing_of_the_screen() {
    let Some(stage) = Stage::with(Need::Paper) else { return };
    let browser = steps::robin(&stage, Screen::DESK);
    super::wrap::held(&browser);
    browser.cdp("Emulation.setEmulatedMedia", json!({"media": "print"}));
    browser.until("nothing can be pressed", || browser.names(role::BUTTON).is_empty());
    let text = browser.main_text();
    for words in
        ["The talk with my manager", "discussed", "She listened first", "Write the letter", "You waited"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
    for words in ["is wrapped", "Add or correct", "Reopen", "Save file"] {
        assert!(!text.contains(words), "{words} in {text}");
    }
    assert_eq!(controls(&browser), json!([]));
}

/// What could be pressed or filled in and is seen all the same. Text that was
/// written stands in areas, which are fine.
fn controls(browser: &Browser) -> Value {
    browser.cdp("Emulation.setEmulatedMedia", json!({"media": "print"}));
    // The circle of a commitment says on paper, too, what became of it; a line
    // that unfolds says what it is about.
    let look = "return [...document.querySelectorAll('button:not(.commitment-mark, .line-open), select, input, summary, nav, [role=status]')]
        .filter(it => it.checkVisibility())
        .map(it => it.outerHTML.slice(0, 90))";
    let found = browser.script(look, &[]);
    browser.cdp("Emulation.setEmulatedMedia", json!({"media": ""}));
    found
}

#[test]
fn pages_print_as_they_are_without_anything_to_press() {
    let Some(stage) = Stage::with(Need::Paper) else { return };
    let browser = super::pages::sample(&stage, Screen::DESK);
    let all = super::pages::of_sample(&browser);
    let is_for_paper = |hash: &&String| {
        ["/session/", "/goal/", "/celebration/", "/us/agreement", "/workshop/", "/about/data"]
            .iter()
            .any(|it| hash.contains(it))
    };
    for hash in all.iter().filter(is_for_paper) {
        super::pages::show(&browser, hash);
        assert_eq!(controls(&browser), json!([]), "{hash}");
    }
}
