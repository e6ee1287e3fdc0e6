//! A workshop: who works with whom, and the minutes with their clock. Nobody
//! needs a partnership for it.

use serde_json::json;

use super::harness::{Browser, Name, Screen, Stage, key, role};
use super::keyboard::{press, tab_to, type_into};
use super::steps;

const COMBO: &str = "combobox";
/// The page keys, as the driver calls them.
const PAGE_UP: &str = "\u{e00e}";
const PAGE_DOWN: &str = "\u{e00f}";

/// A browser in which nobody has started anything.
fn facilitator(stage: &Stage, screen: Screen, page: &str) -> Browser {
    let browser = stage.browser("facilitator", screen);
    browser.visit(page);
    browser
}

fn rounds(browser: &Browser) -> Vec<String> {
    let rows = "return [...document.querySelectorAll('.rounds tr')].map(row => row.innerText)";
    let found = browser.script(rows, &[]);
    found.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

pub(super) fn choose_from(browser: &Browser, list: &str, value: &str) {
    let select = browser.find(COMBO, list);
    browser.script(
        "const [select, words] = arguments;
         select.value = [...select.options].find(option => option.text === words).value;
         select.dispatchEvent(new Event('change', {bubbles: true}));",
        &[select, json!(value)],
    );
    browser.settle();
}

#[test]
fn rounds_are_made_changed_for_one_who_is_not_there_and_kept() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::PHONE, "#/workshop/pairs");
    browser.wait_for(role::HEADING, "Pairs");
    browser.fill("Who is there?", "Ann\nBen\nCem\nDag\nEve\nFay\n");
    browser.see("6 people");
    browser.button("Create rounds");
    browser.see("Nobody meets anyone twice.");
    assert_eq!(browser.focused().1, "Rounds");
    let made = rounds(&browser);
    assert_eq!(made.len(), 3);
    assert!(
        made.iter()
            .all(|round| ["Ann", "Ben", "Cem", "Dag", "Eve", "Fay"].iter().all(|it| round.contains(it)))
    );
    assert_eq!(browser.violations(), Vec::<String>::new());

    choose_from(&browser, "Who?", "Eve");
    choose_from(&browser, "From which round?", "Round 2");
    browser.button("Mark as absent");
    browser.see("Eve, from round 2 on");
    let without = rounds(&browser);
    assert_eq!(without[0], made[0]);
    assert!(!without[1].contains("Eve") && !without[2].contains("Eve"), "{without:?}");
    browser.wait_saved();
    browser.reload();
    browser.see("Eve, from round 2 on");
    assert_eq!(rounds(&browser), without);
    assert!(browser.value(role::TEXT, "Who is there?").contains("Dag"));

    browser.button("Back again: Eve");
    browser.until("the rounds are as before", || rounds(&browser) == made);
    browser.button("Undo");
    browser.see("Eve, from round 2 on");
    browser.button("Back again: Eve");
    browser.button("Shuffle again");
    browser.until("other rounds", || rounds(&browser).len() == 3);
}

/// The groups of a round on the page, each as its names are read.
fn groups(browser: &Browser, round: usize) -> Vec<String> {
    let rows = "return [...document.querySelectorAll('.rounds tr')].map(
        row => [...row.querySelectorAll('.groups > li')].map(group => group.innerText))";
    let found = browser.script(rows, &[]);
    let groups = found.get(round).and_then(|groups| groups.as_array().cloned()).unwrap_or_default();
    groups.iter().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

fn sit_together(browser: &Browser, round: usize, names: &[&str]) -> bool {
    groups(browser, round).iter().any(|group| names.iter().all(|name| group.contains(name)))
}

#[test]
fn threes_with_one_theme_meet_and_two_who_must_not_meet_do_not() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::PHONE, "#/workshop/pairs");
    browser.wait_for(role::HEADING, "Pairs");
    browser.choose("In threes");
    browser.choose("People with the same theme");
    browser.see("Write each theme behind the name");
    browser.fill(
        "Who is there?",
        "1. Ann <ann@example.org>, feedback\n2. Ben, delegating\n3. Cem, feedback\n\
         4. Dag, delegating\n5. Eve, feedback\n6. Fay, delegating\n",
    );
    browser.see("6 people");
    browser.see("6 have a theme.");
    browser.fill_in(role::NUMBER, Name::Is("How many rounds?"), "1");
    browser.button("Create rounds");
    browser.until("there is a round", || groups(&browser, 0).len() == 2);
    assert!(sit_together(&browser, 0, &["Ann", "Cem", "Eve"]), "{:?}", groups(&browser, 0));
    assert!(sit_together(&browser, 0, &["Ben", "Dag", "Fay"]), "{:?}", groups(&browser, 0));
    let made = groups(&browser, 0);
    assert!(!made.concat().contains("example.org"), "{made:?}");

    steps::unfold_part(&browser, "Who must not meet?");
    choose_from(&browser, "Keep apart", "Ann");
    choose_from(&browser, "And", "Cem");
    browser.button("Keep them apart");
    browser.see("Ann and Cem no longer meet");
    browser.until("they sit apart", || !sit_together(&browser, 0, &["Ann", "Cem"]));
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.wait_saved();
    browser.reload();
    browser.until("they still sit apart", || {
        groups(&browser, 0).len() == 2 && !sit_together(&browser, 0, &["Ann", "Cem"])
    });
    steps::unfold_part(&browser, "Who must not meet?");
    browser.button("Let them meet: Ann and Cem");
    browser.until("the round is as before", || groups(&browser, 0) == made);

    // Nobody else is there.
    browser.choose("In pairs");
    browser.choose("Anyone");
    browser.fill("Who is there?", "Ann\nCem");
    browser.button("Create rounds");
    browser.until("they are two", || groups(&browser, 0).len() == 1);
    steps::unfold_part(&browser, "Who must not meet?");
    choose_from(&browser, "Keep apart", "Ann");
    choose_from(&browser, "And", "Cem");
    browser.button("Keep them apart");
    browser.see("Can’t be kept apart: Ann and Cem.");
}

#[test]
fn who_comes_late_joins_and_the_rounds_before_stay() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::PHONE, "#/workshop/pairs");
    browser.wait_for(role::HEADING, "Pairs");
    browser.fill("Who is there?", "Ann\nBen\nCem\nDag\nEve\nFay\nGus\nHal");
    browser.button("Create rounds");
    browser.see("Nobody meets anyone twice.");
    let made = rounds(&browser);
    browser.choose("Someone comes late");
    browser.button("Add to the rounds");
    browser.see("Write a name.");
    browser.fill("Who comes late?", "Mo");
    browser.button("Add to the rounds");
    browser.see("Mo, here from round 2");
    let with_mo = rounds(&browser);
    assert_eq!(with_mo[0], made[0]);
    assert!(with_mo[1].contains("Mo") && with_mo[2].contains("Mo"), "{with_mo:?}");
    assert!(browser.value(role::TEXT, "Who is there?").ends_with("Hal\nMo"));
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.wait_saved();
    browser.reload();
    browser.see("Mo, here from round 2");
    assert_eq!(rounds(&browser), with_mo);
    browser.button("Here from the start: Mo");
    browser.until("Mo is in the first round", || rounds(&browser)[0].contains("Mo"));

    // One of the list.
    browser.choose("Someone comes late");
    browser.fill("Who comes late?", "ann");
    choose_from(&browser, "From which round?", "Round 3");
    browser.button("Add to the rounds");
    browser.see("Ann, here from round 3");
    browser.until("Ann is there in the end", || {
        let now = rounds(&browser);
        !now[0].contains("Ann") && !now[1].contains("Ann") && now[2].contains("Ann")
    });
}

#[test]
fn rounds_go_to_the_wall_and_into_a_message() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::DESK, "#/workshop/pairs");
    browser.fill("Who is there?", "Ann\nBen\nCem\nDag");
    browser.button("Create rounds");
    browser.see("Nobody meets anyone twice.");
    browser.script(super::updates::CLIPBOARD, &[]);
    browser.button("Copy as text");
    let copied = || browser.script("return window.copied", &[]).as_str().unwrap_or_default().to_owned();
    browser.until("the rounds were copied", || copied().starts_with("Round 1\n"));
    assert_eq!(copied().lines().count(), 3 * 3 + 2, "three rounds of two pairs, and what is between them");

    browser.button("Show large");
    browser.wait_for(role::DIALOG, "Rounds");
    browser.wait_for(role::HEADING, "Round 1");
    assert_eq!(browser.violations(), Vec::<String>::new());
    browser.button("Next round");
    browser.wait_for(role::HEADING, "Round 2");
    browser.key(PAGE_DOWN);
    browser.wait_for(role::HEADING, "Round 3");
    browser.key(PAGE_UP);
    browser.wait_for(role::HEADING, "Round 2");
    let is_inside = "const list = document.querySelector('.wall-groups');
        return list.children.length === 2 && list.scrollHeight <= list.clientHeight + 1
            && list.scrollWidth <= list.clientWidth + 1";
    browser.until("all of it is seen", || browser.script(is_inside, &[]) == true);
    browser.key(key::ESCAPE);
    browser.wait_gone(role::DIALOG, "Rounds");
}

#[test]
fn names_stay_out_of_a_partners_file() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::DESK);
    browser.go("#/workshop/pairs");
    browser.fill("Who is there?", "Wilhelmina\nXavier");
    browser.button("Create rounds");
    browser.wait_for(role::HEADING, "Rounds");
    browser.go("#/workshop/run");
    browser.button("Add a block");
    browser.fill("What is this block called?", "Zeppelin");
    browser.button("Add a block");
    browser.wait_for(role::HEADING, "Zeppelin");
    browser.wait_saved();
    let (_, text) = steps::save_for(&browser, "Kim");
    assert!(!text.contains("Wilhelmina") && !text.contains("Zeppelin"));
}

pub(super) fn lay_the_workshop(browser: &Browser) {
    browser.wait_for(role::HEADING, "Run sheet");
    browser.button("Use Workshop: begin as peers, 90 minutes");
    browser.wait_for(role::HEADING, "Why we are here");
}

/// Half a day from now, so that it ends when all of its minutes are over,
/// whenever this runs.
pub(super) fn start_at_another_time(browser: &Browser) {
    let far = "return String((new Date().getHours() + 12) % 24).padStart(2, '0') + ':00'";
    let far = browser.script(far, &[]);
    browser.set(role::TIME, "Starts at", far.as_str().unwrap_or_default());
}

fn titles(browser: &Browser) -> Vec<String> {
    let words = "return [...document.querySelectorAll('.blocks .item-title')].map(it => it.innerText)";
    let found = browser.script(words, &[]);
    found.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

#[test]
fn the_minutes_of_a_workshop_are_laid_out_changed_run_and_kept() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::PHONE, "#/workshop/run");
    lay_the_workshop(&browser);
    browser.set(role::TIME, "Starts at", "14:00");
    browser.see("14:00 to 15:30");
    browser.see("14:08");
    browser.button("+1 minute: Why we are here");
    browser.see("14:00 to 15:31");
    browser.button("Move down: Ground rules");
    browser.until("it moved", || titles(&browser)[1] == "Show it once");
    assert_eq!(browser.focused().1, "Move down: Ground rules", "the focus goes with the block");
    browser.button("Remove block: A minute of paper");
    browser.see("14:00 to 15:26");
    browser.button("Undo");
    browser.wait_for(role::HEADING, "A minute of paper");
    browser.button("Add a block");
    browser.fill("What is this block called?", "Coffee");
    browser.fill("Text on the wall clock", "Back at your table, please");
    browser.press(role::BUTTON, "Add a block");
    browser.wait_for(role::HEADING, "Coffee");
    browser.see("Back at your table, please");
    assert_eq!(browser.violations(), Vec::<String>::new());

    start_at_another_time(&browser);
    browser.button("Start now");
    browser.see("Everything still fits.");
    browser.see("left of 9 minutes");
    browser.button("Next: Show it once");
    browser.see("left of 10 minutes");
    browser.wait_saved();
    browser.reload();
    browser.see("left of 10 minutes");
    assert_eq!(browser.violations(), Vec::<String>::new());
    for _ in 0..24 {
        browser.button("−5 minutes at the end");
    }
    browser.see("There’s no time left for");
    browser.button("End the workshop");
    browser.see("That’s it. Thank you.");
    browser.button("Start over");
    browser.wait_for(role::BUTTON, "Start now");
}

/// How high the digits are, as a part of the screen: the highest that the font
/// draws, not the line they stand on.
pub(super) fn digits(browser: &Browser) -> f64 {
    let measure = "
        const digits = document.querySelector('.wall-digits');
        const style = getComputedStyle(digits);
        const pen = document.createElement('canvas').getContext('2d');
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const box = digits.getBoundingClientRect();
        if (box.left < 0 || box.right > innerWidth || digits.scrollWidth > digits.clientWidth + 1) return 0;
        return pen.measureText('0').actualBoundingBoxAscent / innerHeight;";
    browser.script(measure, &[]).as_f64().unwrap_or_default()
}

#[test]
fn the_clock_for_the_wall_is_read_from_the_last_row_and_left_by_escape() {
    let stage = Stage::open();
    for screen in [Screen::DESK, Screen::PHONE, Screen { width: 844, height: 390, dark: true }] {
        let browser = facilitator(&stage, screen, "#/workshop/run");
        lay_the_workshop(&browser);
        start_at_another_time(&browser);
        browser.button("Start now");
        browser.button("Wall clock");
        browser.wait_for(role::DIALOG, "Wall clock");
        browser.until("the digits are high enough", || digits(&browser) >= 0.15);
        browser.see("Then: Ground rules");
        assert_eq!(browser.violations(), Vec::<String>::new());
        browser.button("Next: Ground rules");
        browser.see("Then: Show it once");
        browser.key(key::ESCAPE);
        browser.wait_gone(role::DIALOG, "Wall clock");
        browser.button("Wall clock");
        browser.button("Leave the clock");
        browser.wait_gone(role::DIALOG, "Wall clock");
        browser.wait_for(role::HEADING, Name::Is("Run sheet"));
    }
}

#[test]
fn rounds_a_run_sheet_and_its_clock_need_no_mouse() {
    let stage = Stage::open();
    let browser = facilitator(&stage, Screen::DESK, "#/workshop/pairs");
    browser.wait_for(role::HEADING, "Pairs");
    type_into(&browser, "Who is there?", "4");
    press(&browser, "Create rounds");
    browser.see("Nobody meets anyone twice.");
    press(&browser, "Mark as absent");
    press(&browser, "Back again: 1");
    press(&browser, "Show large");
    browser.wait_for(role::DIALOG, "Rounds");
    press(&browser, "Next round");
    browser.wait_for(role::HEADING, "Round 2");
    browser.key(key::ESCAPE);
    browser.wait_gone(role::DIALOG, "Rounds");

    browser.go("#/workshop/run");
    lay_the_workshop_by_keyboard(&browser);
    press(&browser, "+1 minute: Why we are here");
    press(&browser, "Move down: Why we are here");
    browser.until("it moved", || titles(&browser)[1] == "Why we are here");
    press(&browser, "Skip to content");
    start_at_another_time(&browser);
    press(&browser, "Start now");
    browser.wait_for(role::BUTTON, "Next: Why we are here");
    press(&browser, "Wall clock");
    browser.wait_for(role::DIALOG, "Wall clock");
    press(&browser, "Next: Why we are here");
    // Back, as forth from the last one leads out of the page on a whole screen.
    browser.chord(key::SHIFT, key::TAB);
    press(&browser, "Leave the clock");
    browser.wait_gone(role::DIALOG, "Wall clock");

    browser.go("#/workshop/handouts");
    browser.wait_for(role::HEADING, "Coach");
    tab_to(&browser, "Everything for the group");
    browser.until("the question cards are chosen", || {
        browser.key(key::RIGHT);
        browser.focused().1 == "Question cards"
    });
    browser.see("How are you arriving today?");
    tab_to(&browser, "Print");
}

fn lay_the_workshop_by_keyboard(browser: &Browser) {
    browser.wait_for(role::BUTTON, "Use Workshop: begin as peers, 90 minutes");
    press(browser, "Use Workshop: begin as peers, 90 minutes");
    browser.wait_for(role::HEADING, "Why we are here");
}
