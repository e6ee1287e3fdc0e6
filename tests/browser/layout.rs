//! Nothing is wider than the window, from 320 px up.

use serde_json::{Value, json};

use super::harness::{Browser, Name, Need, Screen, Stage, role};
use super::{pages, steps};

/// What sticks out of the window at the sides, if the page can be scrolled there.
pub fn too_wide(browser: &Browser) -> Vec<String> {
    let script = "
        const root = document.scrollingElement, width = window.innerWidth;
        if (root.scrollWidth <= width) return [];
        const out = [...document.querySelectorAll('body *')].filter(element => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && (box.right > width + 1 || box.left < -1);
        });
        return ['the page is ' + root.scrollWidth + ' px wide in ' + width,
            ...out.slice(0, 5).map(element => element.outerHTML.slice(0, 160))];";
    let found = browser.script(script, &[]);
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn nothing_is_too_wide(screen: Screen) {
    let stage = Stage::open();
    let browser = pages::sample(&stage, screen);
    let mut found = Vec::new();
    for hash in pages::of_sample(&browser) {
        pages::show(&browser, &hash);
        found.extend(too_wide(&browser).into_iter().map(|what| format!("{hash}: {what}")));
    }
    assert!(found.is_empty(), "too wide:\n{}", found.join("\n"));
}

#[test]
fn no_page_scrolls_sideways_at_320_pixels() {
    nothing_is_too_wide(Screen::NARROW);
}

#[test]
fn no_page_scrolls_sideways_on_a_phone() {
    nothing_is_too_wide(Screen::PHONE);
}

#[test]
fn no_page_scrolls_sideways_at_a_desk() {
    nothing_is_too_wide(Screen::DESK);
}

#[test]
fn long_words_and_names_do_not_widen_a_page() {
    let Some(stage) = Stage::with(Need::Narrow) else { return };
    let browser = stage.browser("robin", Screen::NARROW);
    browser.visit("");
    super::steps::start(
        &browser,
        "Wolfeschlegelsteinhausenbergerdorffsmith",
        "Kim-Alexandra-Konstantina Papadopoulos-M",
    );
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let goal = super::steps::add_goal(&browser, word);
    let session = super::steps::plan(&browser, "2031-05-15");
    super::steps::bring(&browser, word, "20");
    let mut found = Vec::new();
    let sides = ["prepare", "talk", "wrap"].map(|side| format!("{session}/{side}"));
    let rooms = ["#/today", "#/sessions", "#/goals", "#/us", "#/share", "#/share/invite"].map(str::to_owned);
    for hash in rooms.into_iter().chain(sides).chain([goal]) {
        pages::show(&browser, &hash);
        found.extend(too_wide(&browser).into_iter().map(|what| format!("{hash}: {what}")));
    }
    assert!(found.is_empty(), "too wide:\n{}", found.join("\n"));
    assert_eq!(browser.script("return window.innerWidth", &[]), json!(320));
}

/// Writes one's own preparation of the session that is being prepared.
fn write_preparation(browser: &Browser) {
    steps::prepare(browser);
    browser.fill("Since last time", "I asked Ana for twenty minutes and got them, on a Monday morning");
    browser.fill("What I bring", "The first sentence, the letter nobody has answered, and how to begin");
    browser.fill("What I need from you", "Somebody who lets me finish before the questions come");
    browser.wait_saved();
}

#[test]
fn eight_topics_and_two_preparations_stand_on_a_short_page_each_in_sight() {
    let Some(stage) = Stage::with(Need::Narrow) else { return };
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = format!("{}/prepare", steps::plan(&robin, "2031-05-15"));
    let topics = [
        "The talk with my manager",
        "Holidays",
        "What we learned",
        "Handing over the onboarding",
        "A no that I owe",
        "Two quiet people in my team",
        "The next step",
        "How we begin",
    ];
    for title in topics {
        steps::bring(&robin, title, "5");
    }
    steps::hand_over(&robin, &kim, "Kim");
    kim.go(&session);
    write_preparation(&kim);
    kim.button("Share it with Robin");
    kim.button("Share with Robin");
    kim.see("You and Robin");
    kim.wait_saved();
    steps::hand_over(&kim, &robin, "Robin");
    robin.go(&session);
    write_preparation(&robin);
    robin.reload();
    robin.wait_for(role::HEADING, "From Kim");
    robin.see("I asked Ana for twenty minutes");
    robin.settle();

    // Nothing was unfolded, and each topic says what it is, whose, and how long.
    let seen = "return [...document.querySelectorAll('.agenda > li')].filter(row =>
        ['h3', '.badge', '.item-minutes'].every(part => {
            const it = row.querySelector(part), box = it?.getBoundingClientRect();
            return it?.checkVisibility() && box.width > 8 && box.height > 8
                && box.left >= 0 && box.right <= innerWidth && it.textContent.trim();
        })).map(row => row.querySelector('h3').textContent.trim())";
    assert_eq!(robin.script(seen, &[]), json!(topics));
    let height = robin.script("return document.scrollingElement.scrollHeight", &[]);
    let height = height.as_f64().unwrap_or(f64::MAX);
    assert!(height <= 1800.0, "the page is {height} px tall");
    assert_eq!(too_wide(&robin), Vec::<String>::new());

    // What is folded is one tap away, and folds again.
    robin.button("More: From Kim");
    robin.see("Somebody who lets me finish");
    robin.button("Less: From Kim");
    robin.wait_for(role::BUTTON, "More: From Kim");
    robin.button("More: Your preparation");
    robin.wait_for(role::TEXT, Name::Starts("What I need from you"));
    robin.button("Less: Your preparation");
    robin.wait_gone(role::TEXT, Name::Starts("What I need from you"));
}

#[test]
fn no_header_is_cut_where_text_is_spaced_out() {
    let Some(stage) = Stage::with(Need::Narrow) else { return };
    let browser = pages::sample(&stage, Screen::NARROW);
    // WCAG 2.2, 1.4.12.
    let space = "
        const sheet = [...document.styleSheets].at(-1);
        sheet.insertRule('* { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em; }', sheet.cssRules.length);";
    let cut = "
        return [...document.querySelectorAll('header, header *, h1, h2, h3')]
            .filter(it => it.checkVisibility() && !it.closest('svg, .visually-hidden, .badge'))
            .filter(it => getComputedStyle(it).overflowY !== 'visible' && it.scrollHeight > it.clientHeight + 2)
            .map(it => it.outerHTML.slice(0, 120));";
    browser.script(space, &[]);
    for hash in pages::of_sample(&browser) {
        pages::show(&browser, &hash);
        assert_eq!(browser.script(cut, &[]), json!([]), "{hash}");
    }
}

#[test]
fn an_address_among_marks_and_lines_does_not_end_the_page() {
    let stage = Stage::open();
    let browser = stage.browser("robin", Screen::DESK);
    browser.visit("");
    // As a history shows it where an address was changed, at many widths.
    let script = "
        const parts = ['\\nSee https', ':', 'here', '//elsewhere', '.', 'example/one', 'example/two'];
        const paragraphs = [];
        for (let width = 120; width < 640; width += 2) {
            const paragraph = document.createElement('p');
            paragraph.className = 'change-text';
            paragraph.style.inlineSize = width + 'px';
            for (const part of parts) {
                const mark = document.createElement('ins');
                mark.textContent = part;
                paragraph.append(part.length > 1 ? mark : part);
            }
            document.querySelector('main').append(paragraph);
            paragraphs.push(paragraph);
        }
        return paragraphs.every(paragraph => paragraph.getBoundingClientRect().height > 0);";
    assert_eq!(browser.script(script, &[]), json!(true), "each is laid out");
    browser.settle();
    assert_eq!(browser.script("return document.querySelectorAll('.change-text').length", &[]), json!(260));
}

#[test]
fn what_is_pressed_on_a_phone_is_large_enough_for_a_thumb() {
    let stage = Stage::open();
    let browser = pages::sample(&stage, Screen::PHONE);
    let script = "
        const all = [...document.querySelectorAll('button, a.button, a.button-text, .choice, summary, select')];
        return all.filter(element => element.checkVisibility()).filter(element => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && box.height > 1 && (box.height < 43.5 || box.width < 43.5);
        }).map(element => {
            const box = element.getBoundingClientRect();
            return Math.round(box.width) + ' x ' + Math.round(box.height) + ': ' + element.outerHTML.slice(0, 120);
        })";
    let mut found = Vec::new();
    for hash in pages::of_sample(&browser) {
        pages::show(&browser, &hash);
        let small = browser.script(script, &[]);
        let small = small.as_array().into_iter().flatten().filter_map(Value::as_str);
        found.extend(small.map(|what| format!("{hash}: {what}")));
    }
    assert!(found.is_empty(), "smaller than 44 px:\n{}", found.join("\n"));
}
