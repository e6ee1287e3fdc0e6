//! Fault A15: the app stopped when a page was left with the focus in a field,
//! because what the field's handler read had been let go.

use serde_json::json;

use super::harness::{Browser, Engine, Screen, Stage, role};
use super::{pages, steps};

/// The fields of the page that take the focus; what is chosen by a press is
/// left alone.
const FIELDS: &str = "
    const passed = ['radio', 'checkbox', 'file', 'hidden', 'range'];
    const fields = [...document.querySelectorAll('main :is(input, textarea, select)')]
        .filter(it => it.offsetParent && !it.readOnly && !it.disabled && !passed.includes(it.type));";

/// Puts the cursor into a field and begins to write something there.
const BEGIN: &str = "
    const field = fields[arguments[0]];
    if (!field) return null;
    field.scrollIntoView({block: 'center'});
    field.focus();
    if (field.matches('textarea, [type=text], [type=search], input:not([type])')) {
        document.execCommand('insertText', false, 'Half a w');
    } else if (field.matches('[type=date]')) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '2031-08-01');
        field.dispatchEvent(new Event('input', {bubbles: true}));
    }
    return field.id || field.name || field.ariaLabel || field.tagName;";

fn count_fields(browser: &Browser) -> u64 {
    browser.script(&format!("{FIELDS} return fields.length;"), &[]).as_u64().unwrap_or_default()
}

/// Leaves the page: by Back, by another address, by a link, by a key.
fn leave(browser: &Browser, way: usize) -> &'static str {
    let script = |text: &str| {
        browser.script(text, &[]);
        browser.settle();
    };
    match way % 4 {
        0 => {
            browser.back();
            "Back"
        }
        1 => {
            script("location.hash = '#/trash'");
            "another address"
        }
        2 => {
            script(
                "(document.querySelector('nav a[href=\"#/goals\"], nav a') ?? document.querySelector('a[href]'))?.click()",
            );
            "a link"
        }
        _ => {
            script(
                "window.isBack = false;
                 window.onhashchange = turn => { window.isBack ||= turn.oldURL.endsWith('#/settings'); };
                 location.hash = '#/settings'; document.activeElement.blur(); history.back()",
            );
            browser.until("the page was left and is back", || {
                browser.script("return window.isBack", &[]) == true
            });
            "both"
        }
    }
}

#[test]
fn a15_every_page_can_be_left_from_every_field_in_every_way() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::DESK);
    let mut left = 0;
    let addresses = pages::of_sample(&browser);
    for page in addresses {
        browser.go("#/nowhere");
        browser.go(&page);
        for field in 0..count_fields(&browser) {
            for way in [left, left + 1] {
                browser.go("#/nowhere");
                browser.go(&page);
                let name = browser.script(&format!("{FIELDS} {BEGIN}"), &[json!(field)]);
                if name.is_null() {
                    continue;
                }
                let by = leave(&browser, way);
                let text = browser.text();
                assert!(!text.contains("Turnwise has stopped"), "{page}, left {name} by {by}: {text}");
                left += 1;
            }
        }
    }
    println!("{left} times a page was left from one of its fields");
    assert!(left > 40, "there are fields: {left}");
}

#[test]
fn a15_a_day_that_was_typed_is_kept_when_the_page_is_left() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    for (way, day) in ["2031-08-01", "2031-08-02", "2031-08-03"].into_iter().enumerate() {
        browser.go("#/today");
        steps::how_we_work(&browser);
        browser.set(role::DAY, "Review the agreement on", day);
        browser.script("document.getElementById('review-day').focus()", &[]);
        leave(&browser, way);
        steps::how_we_work(&browser);
        browser.until("the day is kept", || browser.value(role::DAY, "Review the agreement on") == day);
    }
    browser.wait_saved();
    if stage.engine == Engine::Chromium {
        browser.reload();
        steps::how_we_work(&browser);
        assert_eq!(browser.value(role::DAY, "Review the agreement on"), "2031-08-03");
    }
}
