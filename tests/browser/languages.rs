//! The pseudo-locales: English made longer, and English mirrored.

use serde_json::json;
use turnwise::storage::Settings;

use super::harness::{Browser, Screen, Stage};
use super::{layout, pages};

/// Sets the language of this browser where the app keeps it, and loads anew.
fn speak(browser: &Browser, tag: &str) {
    let (key, text) = Settings::default().set("locale", tag.to_owned()).expect("a setting");
    browser.visit("#/settings");
    browser
        .script("localStorage.setItem(arguments[0], arguments[1])", &[json!(key.to_string()), json!(text)]);
    // One of the engines lets the next page have what this one wrote a moment
    // later only.
    browser.until("the page has the language", || {
        browser.visit("#/today");
        browser.script("return document.documentElement.lang", &[]) == tag
    });
}

fn all_pages_fit(tag: &str, direction: &str, screen: Screen) {
    let stage = Stage::open();
    let browser = stage.browser("visitor", screen);
    speak(&browser, tag);
    assert_eq!(browser.script("return document.documentElement.dir", &[]), json!(direction));
    assert_eq!(browser.script("return document.documentElement.lang", &[]), json!(tag));
    // Letter by letter: one of the engines leaves what turns words around out of a name.
    let plain = "
        const plain = /Start with a partner|Look around with sample data/;
        return [...document.querySelectorAll('main *')].map(it => it.textContent).filter(it => plain.test(it));";
    assert_eq!(browser.script(plain, &[]), json!([]), "the doors are named in the language");
    let mut found: Vec<_> =
        layout::too_wide(&browser).into_iter().map(|what| format!("welcome: {what}")).collect();
    pages::enter_sample(&browser);
    for hash in pages::of_sample(&browser) {
        pages::show(&browser, &hash);
        found.extend(layout::too_wide(&browser).into_iter().map(|what| format!("{hash}: {what}")));
    }
    assert!(found.is_empty(), "too wide:\n{}", found.join("\n"));
    assert_eq!(browser.script("return document.documentElement.dir", &[]), json!(direction));
}

#[test]
fn mirrored_pages_read_from_the_right_and_fit_a_phone() {
    all_pages_fit("en-XB", "rtl", Screen::PHONE);
}

#[test]
fn pages_with_longer_words_fit_the_narrowest_window() {
    all_pages_fit("en-XA", "ltr", Screen::NARROW);
}
