//! Faults A11, A16, A25 and A26: what one has typed into a form is there after
//! going away and back, and after a reload; it goes when the form is sent or
//! given up.

use serde_json::json;

use super::harness::{Browser, Name, Screen, Stage, role};
use super::{pages, steps};

const HERE: &str = "Your draft is still here.";

/// Types into every open text field of every form of the page; gives their ids
/// and what stands in them.
const FILL: &str = "
    const forms = [...document.querySelectorAll('main form[novalidate]:not([data-passing])')];
    const fields = forms.flatMap(form => [...form.querySelectorAll('textarea:not([data-live]), input')])
        .filter(it => it.offsetParent && it.id && !it.readOnly && !('live' in it.dataset))
        .filter(it => it.matches('textarea, [type=text], input:not([type])'));
    for (const field of fields) {
        field.focus();
        document.execCommand('insertText', false, 'Half a thought');
    }
    // A field in a part that is folded up takes no words.
    return fields.filter(field => field.value).map(field => [field.id, field.value]);";

fn texts(browser: &Browser, ids: &[String]) -> Vec<String> {
    let script = "return arguments[0].map(id => document.getElementById(id)?.value ?? '(gone)')";
    let texts = browser.script(script, &[json!(ids)]);
    texts.as_array().into_iter().flatten().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
}

/// Opens what is folded away.
const UNFOLD: &str = "document.querySelectorAll('main details').forEach(it => { it.open = true })";

#[test]
fn a26_every_form_that_is_open_on_a_page_keeps_its_words_over_leaving_and_reload() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::DESK);
    let mut forms = 0;
    for page in pages::of_sample(&browser) {
        browser.go(&page);
        browser.script(UNFOLD, &[]);
        let typed = browser.script(FILL, &[]);
        let typed: Vec<(String, String)> = serde_json::from_value(typed).expect("ids and texts");
        if typed.is_empty() {
            continue;
        }
        forms += typed.len();
        let (ids, words): (Vec<_>, Vec<_>) = typed.into_iter().unzip();
        browser.go("#/trash");
        browser.back();
        browser.until(&format!("the words are back at {page}"), || texts(&browser, &ids) == words);
        browser.script(UNFOLD, &[]);
        browser.see(HERE);
        browser.reload();
        browser.until(&format!("the words are there after a reload at {page}"), || {
            texts(&browser, &ids) == words
        });
        browser.script(UNFOLD, &[]);
        browser.script("document.querySelectorAll('.draft-note button').forEach(it => it.click())", &[]);
        browser.until("they are given up", || !browser.text().contains(HERE));
        browser.go("#/trash");
        browser.go(&page);
        assert!(!browser.text().contains(HERE), "{page}: {}", browser.text());
    }
    println!("{forms} fields of forms");
    assert!(forms > 6, "{forms}");
}

#[test]
fn a11_a_goal_in_a_dialog_is_still_there_and_goes_when_it_is_added() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    browser.go("#/goals");
    browser.press(role::BUTTON, "Add goal");
    browser.fill("What do you want to be true?", "I ask for help early");
    browser.set(role::DAY, "By when", "2031-05-15");
    browser.go("#/sessions");
    browser.back();
    browser.reload();
    // The line is there with the page, and moves nothing later.
    assert!(browser.text().contains("Not saved yet: “I ask for help early”"), "{}", browser.text());
    browser.press(role::BUTTON, "Add goal");
    browser.until("the words are there", || {
        browser.value(role::TEXT, "What do you want to be true?") == "I ask for help early"
    });
    assert_eq!(browser.value(role::DAY, "By when"), "2031-05-15");
    browser.see(HERE);
    assert_eq!(browser.violations(), Vec::<String>::new());
    steps::submit_goal(&browser);
    browser.wait_for(role::HEADING, "I ask for help early");
    browser.go("#/goals");
    browser.press(role::BUTTON, "Add goal");
    browser.wait_for(role::DIALOG, "A goal, in your own words");
    assert_eq!(browser.value(role::TEXT, "What do you want to be true?"), "");
    assert!(!browser.text().contains(HERE));
}

#[test]
fn a11_what_is_cancelled_is_not_there_again_and_start_over_empties_the_form() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.go("#/goals");
    browser.press(role::BUTTON, "Add goal");
    browser.fill("What do you want to be true?", "Something else");
    browser.press(role::BUTTON, "Cancel");
    browser.wait_gone(role::DIALOG, "A goal, in your own words");
    browser.press(role::BUTTON, "Add goal");
    browser.wait_for(role::DIALOG, "A goal, in your own words");
    browser.settle();
    assert_eq!(browser.value(role::TEXT, "What do you want to be true?"), "");

    let session = format!("{}/prepare", steps::plan(&browser, "2031-05-15"));
    steps::new_topic(&browser);
    browser.fill("What is it about?", "The talk with my manager");
    browser.fill_in(role::NUMBER, Name::Is("Minutes"), "25");
    browser.go("#/goals");
    browser.go(&session);
    browser.until("the topic is there", || {
        browser.value(role::TEXT, "What is it about?") == "The talk with my manager"
    });
    assert_eq!(browser.value(role::NUMBER, "Minutes"), "25");
    browser.button("Start over");
    browser.until("it is empty", || browser.value(role::TEXT, "What is it about?").is_empty());
    assert_eq!(browser.value(role::NUMBER, "Minutes"), "15");
    browser.reload();
    assert!(!browser.text().contains(HERE));
}

#[test]
fn a11_a_new_kit_with_a_clause_of_ones_own_survives_a_reload() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.go("#/workshop");
    browser.button("Prepare a kit");
    browser.fill("Title", "Summer school");
    browser.script("document.querySelector('.kit-form details:has(#kit-clause)').open = true", &[]);
    browser.fill("Your own clause", "We begin on time");
    browser.button("Add clause");
    browser.see("We begin on time");
    browser.choose("Every week");
    let kit = browser.hash();
    browser.reload();
    browser.until("the name is there", || browser.value(role::TEXT, "Title") == "Summer school");
    browser.see("We begin on time");
    let is_weekly = browser.find(role::RADIO, "Every week");
    assert!(browser.script("return arguments[0].checked", &[is_weekly]) == true);
    browser.go("#/today");
    browser.go(&kit);
    browser.see("We begin on time");
}

/// The line about words that wait comes half a second after the page; it moved
/// the form, and the press on its button went beside it.
#[test]
fn a11_what_is_typed_at_once_on_a_fresh_page_is_not_said_to_wait() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::PHONE);
    browser.visit("");
    let at_once = "
        location.hash = '#/start';
        const type = () => {
            const field = document.getElementById('my-name');
            if (!field) return setTimeout(type, 5);
            field.focus();
            document.execCommand('insertText', false, 'Robin');
            window.fieldWas = field.getBoundingClientRect().top;
        };
        type();
        setTimeout(() => { window.isLater = true; }, 1500);";
    browser.script(at_once, &[]);
    browser.until("a second and a half are over", || {
        browser.script("return window.isLater", &[]) == json!(true)
    });
    let moved = browser.script(
        "const field = document.getElementById('my-name');
        return [field.value, field.getBoundingClientRect().top - window.fieldWas,
            document.querySelectorAll('.draft-note').length];",
        &[],
    );
    assert_eq!(moved, json!(["Robin", 0, 0]));
}

#[test]
fn a11_the_days_that_were_proposed_are_there_also_in_a_fourth_row() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.go("#/sessions/propose");
    browser.button("Add a time");
    let put = |id: &str, value: &str| {
        let script = "
            const field = document.getElementById(arguments[0]);
            field.value = arguments[1];
            field.dispatchEvent(new Event('input', {bubbles: true}));";
        browser.script(script, &[json!(id), json!(value)]);
    };
    put("slot-0-day", "2031-05-15");
    put("slot-3-day", "2031-05-18");
    put("slot-3-time", "17:00");
    browser.reload();
    let ids = ["slot-0-day", "slot-3-day", "slot-3-time"].map(str::to_owned);
    browser.until("the times are there", || texts(&browser, &ids) == ["2031-05-15", "2031-05-18", "17:00"]);
}

#[test]
fn a25_a_draft_that_was_left_does_not_write_over_what_was_changed_meanwhile() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&browser, "Speak calmly");
    browser.wait_saved();
    let first = browser.tab();
    steps::more_of_goal(&browser);
    browser.button("Edit goal");
    browser.fill("What do you want to be true?", "Speak calmly at work");
    browser.go("#/today");
    browser.open_tab(Screen::DESK);
    browser.visit("#/today");
    steps::rename_goal(&browser, &goal, "Speak calmly at home");
    browser.wait_saved();
    browser.to_tab(&first);
    browser.reload();
    browser.go(&goal);
    browser.wait_for(role::HEADING, "Speak calmly at home");
    steps::more_of_goal(&browser);
    browser.button("Edit goal");
    browser.until("the draft is there", || {
        browser.value(role::TEXT, "What do you want to be true?") == "Speak calmly at work"
    });
    browser.button("Save changes");
    browser.wait_for(role::HEADING, "Speak calmly at work");
    browser.see("Both are kept; see “Both versions”.");
    browser.go("#/review");
    browser.see("Speak calmly at home");
}

#[test]
fn a11_a_draft_in_the_sample_is_not_in_ones_own_notebook_and_goes_with_it() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::DESK);
    browser.go("#/goals");
    browser.press(role::BUTTON, "Add goal");
    browser.fill("What do you want to be true?", "A goal of the sample");
    browser.go("#/today");
    browser.button("Leave the sample");
    browser.until("nothing of it is kept", || {
        browser.script("return JSON.stringify({...sessionStorage}).includes('A goal of the sample')", &[])
            == false
    });
}

#[test]
fn a16_after_a_commitment_was_added_its_day_is_empty() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    let session = steps::plan(&browser, "2031-05-15");
    browser.go(&format!("{session}/prepare"));
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    steps::beside(&browser, "Commitments");
    browser.fill("What’s the commitment?", "Write the letter");
    browser.script(
        "const field = document.getElementById('commitment-due-new');
         field.value = '2031-05-20';
         field.dispatchEvent(new Event('input', {bubbles: true}));",
        &[],
    );
    browser.button("Add commitment");
    browser.see("Write the letter");
    browser.until("the day is empty", || {
        browser.script("return document.getElementById('commitment-due-new').value", &[]) == ""
    });
}

#[test]
fn a11_what_is_typed_for_one_session_does_not_wait_in_the_form_of_another() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let first = steps::plan(&browser, "2031-05-15");
    let second = steps::plan(&browser, "2031-05-22");
    browser.go(&format!("{second}/prepare"));
    browser.wait_for(role::HEADING, "Thursday, 22 May 2031");
    browser.go(&format!("{first}/prepare"));
    browser.wait_for(role::HEADING, "Thursday, 15 May 2031");
    steps::new_topic(&browser);
    browser.fill("What is it about?", "For the first alone");
    // With the cursor in the field: it tells once more what it holds while its page goes.
    browser.back();
    browser.wait_for(role::HEADING, "Thursday, 22 May 2031");
    browser.settle();
    assert!(!browser.has(role::TEXT, "What is it about?"), "nothing waits there");
    steps::new_topic(&browser);
    assert_eq!(browser.value(role::TEXT, "What is it about?"), "");
    assert!(!browser.text().contains(HERE));
    browser.go(&format!("{first}/prepare"));
    browser.until("the words are there", || {
        browser.value(role::TEXT, "What is it about?") == "For the first alone"
    });
}
