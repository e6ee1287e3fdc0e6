//! Fault A13: the state of saving and the clock tell the truth, whatever a
//! translation or an extension does to the text of the page.

use super::harness::{Engine, Screen, Stage};
use super::steps;

/// Puts every text of the page into a `font` of its own, as the translation of
/// a browser does; the text that was there is gone.
const TRANSLATE: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim()) texts.push(walk.currentNode);
    for (const text of texts) {
        if (text.parentElement.closest('script, style, textarea')) continue;
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstChild.textContent = text.data;
        text.replaceWith(font);
    }
    return texts.length;";

/// Nothing can be written any more.
const BREAK_STORES: &str = "
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    IDBFactory.prototype.open = () => { throw new DOMException('gone', 'InvalidStateError'); };
    IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError'); };";

#[test]
fn a13_a_talk_whose_text_was_replaced_goes_on_and_never_says_saved_when_it_is_not() {
    let stage = Stage::open();
    if stage.engine != Engine::Chromium {
        return;
    }
    let browser = steps::robin(&stage, Screen::DESK);
    let session = steps::plan(&browser, "2031-05-15");
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    browser.wait_saved();
    for way in ["replaced", "moved", "removed"] {
        let wrapped = match way {
            "replaced" => browser.script(TRANSLATE, &[]),
            "moved" => browser.script(&TRANSLATE.replace("font.firstChild.textContent = text.data;\n        text.replaceWith(font);", "text.before(font); font.firstChild.append(text);"), &[]),
            _ => browser.script("const all = document.querySelectorAll('.saved, .clock-time, .turn-words h2'); all.forEach(it => it.replaceChildren()); return all.length", &[]),
        };
        assert!(wrapped.as_u64() > Some(0), "{way}");
        let clock = || browser.script("return document.querySelector('.clock-time').textContent", &[]);
        let before = clock();
        browser.until(&format!("the clock goes on when its text was {way}"), || {
            clock() != before && clock() != ""
        });
    }
    browser.script(TRANSLATE, &[]);
    browser.script(BREAK_STORES, &[]);
    browser.script(
        "const note = document.querySelector('.note-field');
         note.focus(); document.execCommand('insertText', false, 'Not kept anywhere');",
        &[],
    );
    let state = || browser.script("return document.querySelector('.saved').textContent", &[]);
    browser.until("it does not say Saved", || {
        let state = state();
        state.as_str().is_some_and(|state| !state.is_empty() && !state.starts_with("Saved"))
    });
    assert!(session.starts_with("#/session"));
}
