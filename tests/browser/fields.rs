//! Fields keep what is typed into them: faults A8, A9 and A16.

use serde_json::json;

use super::harness::{Browser, Engine, Name, Screen, Stage, key, role};
use super::{pages, steps};

/// Every field that is kept while it is typed, by its id.
const LIVE: &str = "
    for (const fold of document.querySelectorAll('main details:has(textarea[data-live])')) fold.open = true;
    return [...document.querySelectorAll('main textarea[data-live]')]
        .filter(it => it.offsetParent && it.id).map(it => it.id);";

/// Writes at the end of a field, as keys would.
fn write_at_end(browser: &Browser, id: &str, words: &str) {
    let script = "
        const field = document.getElementById(arguments[0]);
        field.focus();
        field.setSelectionRange(field.value.length, field.value.length);
        document.execCommand('insertText', false, arguments[1]);";
    browser.script(script, &[id.into(), words.into()]);
}

fn text_in(browser: &Browser, id: &str) -> String {
    let value = browser.script("return document.getElementById(arguments[0])?.value ?? ''", &[id.into()]);
    value.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a8_a_field_keeps_what_is_typed_where_the_store_trims() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&browser, "Ask for help early");
    browser.fill_in(role::TEXT, Name::Starts("Why it matters"), "Kim said so");
    browser.wait_saved();
    for id in ["goal-why-text", "goal-why-reason"] {
        browser.until("the field is there", || {
            browser.script("return !!document.getElementById(arguments[0])", &[id.into()]) == true
        });
        browser.script("document.getElementById(arguments[0]).select()", &[id.into()]);
        write_at_end(&browser, id, "");
        browser.script("document.getElementById(arguments[0]).value = ''", &[id.into()]);
        write_at_end(&browser, id, "Kim asked ");
        std::thread::sleep(std::time::Duration::from_millis(1_300));
        write_at_end(&browser, id, "me");
        std::thread::sleep(std::time::Duration::from_millis(1_300));
        assert_eq!(text_in(&browser, id), "Kim asked me", "{id}");
    }
}

#[test]
fn a8_every_live_field_keeps_what_is_typed_where_the_store_trims() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::DESK);
    let mut tried = 0;
    for page in pages::of_sample(&browser) {
        browser.go(&page);
        let ids = browser.script(LIVE, &[]);
        let ids: Vec<String> =
            ids.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect();
        for id in ids.into_iter().take(4) {
            let before = text_in(&browser, &id);
            write_at_end(&browser, &id, " and then ");
            std::thread::sleep(std::time::Duration::from_millis(600));
            write_at_end(&browser, &id, "one \n");
            std::thread::sleep(std::time::Duration::from_millis(600));
            write_at_end(&browser, &id, "more");
            std::thread::sleep(std::time::Duration::from_millis(600));
            let after = text_in(&browser, &id);
            assert_eq!(after, format!("{before} and then one \nmore"), "{page}, {id}");
            tried += 1;
        }
    }
    println!("{tried} fields that are kept while they are typed");
    assert!(tried > 8, "{tried}");
}

/// Types a day into a field as keys do: month, day, year.
fn type_day(browser: &Browser, id: &str, keys: &str) {
    browser.script(
        "const field = document.getElementById(arguments[0]);
         field.closest('details')?.setAttribute('open', '');
         field.scrollIntoView({block: 'center'}); field.blur(); field.focus();",
        &[id.into()],
    );
    for letter in keys.chars() {
        browser.key(&letter.to_string());
    }
}

fn problem_at(browser: &Browser, id: &str) -> String {
    let script = "return document.getElementById(arguments[0] + '-problem')?.innerText ?? ''";
    let problem = browser.script(script, &[id.into()]);
    problem.as_str().unwrap_or_default().to_owned()
}

const NO_DAY: &str = "That date is incomplete";

#[test]
fn a9_an_impossible_day_is_said_at_the_field_and_nothing_is_kept() {
    let stage = Stage::open();
    if stage.engine != Engine::Chromium {
        return;
    }
    let browser = steps::robin(&stage, Screen::DESK);
    steps::add_goal(&browser, "Write every day");
    browser.button("Add milestone");
    browser.wait_for(role::DAY, Name::Starts("By when"));
    write_at_end(&browser, "milestone-title", "A first page");
    type_day(&browser, "milestone-due", "06312031");
    browser.script("document.getElementById('milestone-title').form.requestSubmit()", &[]);
    browser.until("it is said", || problem_at(&browser, "milestone-due").starts_with(NO_DAY));
    assert_eq!(browser.violations(), Vec::<String>::new());
    assert_eq!(text_in(&browser, "milestone-title"), "A first page", "the form stays");
    type_day(&browser, "milestone-due", "07302031");
    browser.until("nothing is wrong any more", || problem_at(&browser, "milestone-due").is_empty());
    browser.script("document.getElementById('milestone-title').form.requestSubmit()", &[]);
    browser.until("it is kept", || text_in(&browser, "milestone-title").is_empty());
    browser.until("the day is kept", || browser.main_text().contains("30 Jul"));
}

#[test]
fn a9_a_day_that_is_kept_while_it_is_typed_is_not_emptied_by_half_a_day() {
    let stage = Stage::open();
    if stage.engine != Engine::Chromium {
        return;
    }
    let browser = steps::robin(&stage, Screen::DESK);
    steps::how_we_work(&browser);
    browser.set(role::DAY, "Review the agreement on", "2031-05-31");
    browser.script(
        "document.getElementById('review-day').focus(); document.getElementById('review-day').blur()",
        &[],
    );
    browser.wait_saved();
    // The month alone.
    type_day(&browser, "review-day", "06");
    browser.script("document.getElementById('review-day').blur()", &[]);
    browser.until("it is said", || problem_at(&browser, "review-day").starts_with(NO_DAY));
    browser.go("#/today");
    steps::how_we_work(&browser);
    assert_eq!(browser.value(role::DAY, "Review the agreement on"), "2031-05-31");
}

#[test]
fn a9_a_number_that_is_none_is_said_in_a_form_and_not_read_as_nothing() {
    let stage = Stage::open();
    if stage.engine != Engine::Chromium {
        return;
    }
    let browser = steps::robin(&stage, Screen::DESK);
    steps::plan(&browser, "2031-05-15");
    steps::new_topic(&browser);
    browser.fill("What is it about?", "The talk");
    browser.script("document.getElementById('new-item-minutes').select()", &[]);
    type_day(&browser, "new-item-minutes", "1e");
    browser.button("Add to agenda");
    browser
        .until("it is said", || problem_at(&browser, "new-item-minutes").starts_with("That isn’t a number"));
    assert_eq!(text_in(&browser, "new-item-title"), "The talk");
}

#[test]
fn a10_a_long_note_that_is_marked_is_not_cut() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/talk"));
    let long = "We said that ".repeat(28) + "it works.";
    browser.press(role::TEXT, "New note by Robin");
    browser.insert(&long);
    browser.wait_saved();
    browser.script("const note = document.querySelector('.note-field'); note.focus(); note.select(); note.dispatchEvent(new Event('select', {bubbles: true}))", &[]);
    browser.button("Commitment");
    browser.see("and up to 300 fit. Nothing was changed.");
    browser.button("Insight");
    browser.wait_saved();
    browser.go(&format!("{session}/wrap"));
    browser.see(&long);
}

#[test]
fn b7_going_back_returns_to_where_one_was() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    browser.go("#/goals");
    browser.script("const tall = document.createElement('div'); tall.style.height = '4000px'; document.body.append(tall);
         window.scrollTo(0, 1200);", &[]);
    browser.settle();
    std::thread::sleep(std::time::Duration::from_millis(300));
    browser.go("#/sessions");
    browser.until("another page begins at its top", || browser.script("return scrollY < 50", &[]) == true);
    browser.back();
    browser.until("one is near where one was", || {
        browser.script("return Math.abs(scrollY - 1200) < 50", &[]) == true
    });
}

#[test]
fn b17_commands_are_found_by_the_words_people_have_for_them() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    for (words, page) in [
        ("erase", "#/settings/erase"),
        ("backup", "#/share/copy"),
        ("theme", "#/settings"),
        ("workshop", "#/workshop"),
    ] {
        browser.go("#/today");
        browser.chord(key::CONTROL, "k");
        browser.until("the cursor is in the search", || {
            browser.script("return document.activeElement.id === 'find-field'", &[]) == true
        });
        browser.insert(words);
        browser.settle();
        // Enter while an input method composes chooses nothing.
        browser.script(
            "const field = document.getElementById('find-field');
             for (const more of [{isComposing: true}, {keyCode: 229}])
                 field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...more}));",
            &[],
        );
        browser.settle();
        assert_eq!(browser.hash(), "#/today", "b2: {words}");
        browser.key(key::ENTER);
        browser.until(&format!("{words} leads to {page}"), || browser.hash() == page);
    }
}

#[test]
fn b6_a_tap_on_the_circle_of_a_commitment_is_kept_and_can_be_taken_back() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    steps::beside(&browser, "Commitments");
    browser.fill("What’s the commitment?", "Write the letter");
    browser.button("Add commitment");
    browser.press(role::BUTTON, "Kept: Write the letter");
    let is_kept = || browser.script("return !!document.querySelector('[data-outcome=kept]')", &[]) == true;
    browser.until("it is kept", is_kept);
    browser.button("Undo");
    browser.until("it is open again", || !is_kept());
    assert!(session.starts_with("#/session"));
    assert_eq!(browser.violations(), Vec::<String>::new());
}

#[test]
fn b8_of_several_files_that_are_dropped_one_is_opened_and_the_others_are_spoken_of() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.script(
        "const data = new DataTransfer();
         data.items.add(new File(['one'], 'one.turnwise'));
         data.items.add(new File(['two'], 'two.turnwise'));
         document.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));",
        &[],
    );
    browser.see("One more file was dropped but isn’t open yet.");
}

#[test]
fn b12_two_people_of_one_name_are_asked_about_once() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::DESK);
    browser.visit("#/start");
    browser.fill("Your name", "Kim");
    browser.fill("Your partner’s name", " kim");
    browser.button("Start our notebook");
    browser.see("Someone here already has this name.");
    assert!(browser.hash().ends_with("/start"));
    browser.button("Start our notebook");
    browser.wait_for(role::HEADING, "Today");
    browser.go("#/us");
    browser.button("Add a person");
    browser.fill_in(role::TEXT, Name::Starts("Name"), "Kim");
    browser.script("document.getElementById('new-person-name').form.requestSubmit()", &[]);
    browser.see("Someone here already has this name.");
}

#[test]
fn d6_in_an_engine_without_popovers_the_menu_is_closed_until_it_is_asked_for() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.before_load(
        "delete HTMLElement.prototype.popover; delete HTMLElement.prototype.hidePopover;
         delete HTMLElement.prototype.showPopover; delete HTMLElement.prototype.togglePopover;
         new MutationObserver(() => document.querySelectorAll('[popover], [popovertarget]').forEach(it => {
             it.removeAttribute('popover'); it.removeAttribute('popovertarget');
         })).observe(document, {childList: true, subtree: true, attributes: true});",
    );
    browser.visit("");
    steps::start(&browser, "Robin", "Kim");
    let is_open =
        || browser.script("return document.getElementById('more-menu').offsetHeight > 0", &[]) == true;
    browser.until("it is closed", || !is_open());
    browser.press(role::BUTTON, "More");
    browser.until("it is open", is_open);
    browser.press(role::LINK, "Settings");
    browser.until("it leads on and is closed", || browser.hash() == "#/settings" && !is_open());
}

#[test]
fn b14_a_paste_that_is_longer_than_any_text_is_refused_before_it_is_there() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/prepare"));
    steps::prepare(&browser);
    browser.fill("What I bring", "Two things");
    let paste = "
        const field = document.activeElement;
        const data = new DataTransfer();
        data.setData('text/plain', '\\n'.repeat(arguments[0]));
        return field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))";
    browser.script(
        "[...document.querySelectorAll('textarea')].find(it => it.value === 'Two things').focus()",
        &[],
    );
    assert_eq!(browser.script(paste, &[json!(100)]), true, "a few lines are left to the browser");
    assert_eq!(browser.script(paste, &[json!(200_000)]), false);
    browser.see("This has 200,000 characters, and up to 20,000 fit.");
    assert_eq!(browser.value(role::TEXT, "What I bring"), "Two things");
    // What fits goes in at once, in the place of what is selected, and is kept.
    browser.script("document.activeElement.setSelectionRange(3, 10)", &[]);
    assert_eq!(browser.script(paste, &[json!(19_900)]), false);
    let text = || browser.value(role::TEXT, "What I bring");
    assert_eq!(text(), format!("Two{}", "\n".repeat(19_900)));
    browser.insert("the letter");
    browser.wait_saved();
    browser.reload();
    steps::prepare(&browser);
    assert_eq!(text(), format!("Two{}the letter", "\n".repeat(19_900)));
}
