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
    browser.wait_for(role::HEADING, "Coach");
    assert_eq!(both(&browser), [1, 1], "a set of role cards");
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
    assert_eq!(both(&browser), [3, 3], "ten questions, four to a page");
    browser.choose("Two");
    assert_eq!(both(&browser), [5, 5]);
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
