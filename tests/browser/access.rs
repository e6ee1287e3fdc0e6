//! Access: axe-core finds nothing anywhere, and every page has its heading,
//! its title and the focus where they belong.

use serde_json::json;

use super::harness::{Screen, Stage};
use super::pages;

fn axe_on_the_sample(screen: Screen) {
    let stage = Stage::open();
    let browser = pages::sample(&stage, screen);
    let mut found = Vec::new();
    for hash in pages::of_sample(&browser) {
        pages::show(&browser, &hash);
        found.extend(browser.violations().into_iter().map(|violation| format!("{hash}: {violation}")));
    }
    assert!(found.is_empty(), "axe-core found:\n{}", found.join("\n"));
}

fn axe_on_everything_else(screen: Screen) {
    let stage = Stage::open();
    let mut found = Vec::new();
    pages::with_content(&stage, screen, &mut |browser, place| {
        found.extend(browser.violations().into_iter().map(|violation| format!("{place}: {violation}")));
    });
    assert!(found.is_empty(), "axe-core found:\n{}", found.join("\n"));
}

#[test]
fn axe_finds_nothing_in_the_sample_by_day() {
    axe_on_the_sample(Screen::DESK);
}

#[test]
fn axe_finds_nothing_in_the_sample_at_night_on_a_phone() {
    axe_on_the_sample(Screen::PHONE.at_night());
}

#[test]
fn axe_finds_nothing_on_the_other_pages_by_day_on_a_phone() {
    axe_on_everything_else(Screen::PHONE);
}

#[test]
fn axe_finds_nothing_on_the_other_pages_at_night() {
    axe_on_everything_else(Screen::DESK.at_night());
}

#[test]
fn each_page_has_one_heading_a_title_of_its_own_and_the_focus_on_it() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::DESK);
    let mut titles = Vec::new();
    for hash in pages::of_sample(&browser) {
        pages::show(&browser, &hash);
        let heading = "return document.activeElement && document.activeElement.matches('main h1')";
        browser
            .until(&format!("the heading of {hash} has the focus"), || browser.script(heading, &[]) == true);
        assert_eq!(browser.script("return document.querySelectorAll('h1').length", &[]), json!(1), "{hash}");
        assert_eq!(
            browser.script("return document.querySelectorAll('main').length", &[]),
            json!(1),
            "{hash}"
        );
        let title = browser.title();
        assert!(title.ends_with(" · Turnwise") && !title.starts_with(' '), "{hash} is called {title:?}");
        if !hash.contains("/session/") {
            assert!(!titles.contains(&title), "two pages are called {title:?}");
            titles.push(title);
        }
    }
}
