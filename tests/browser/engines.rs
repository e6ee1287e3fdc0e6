//! Two journeys in each of the other engines, every time the tests run. The
//! rest runs there by `make engines`.

use super::harness::{Engine, Screen, Stage, role};
use super::{offline, steps};

/// A notebook is begun, a goal written, a session planned; all of it is there
/// after a reload and after the browser was ended; a file goes out, and an
/// invitation comes in.
fn a_notebook_works_in(engine: Engine) {
    let stage = Stage::of(engine);
    let robin = steps::robin(&stage, Screen::DESK);
    let goal = steps::add_goal(&robin, "Speak calmly");
    robin.fill("Why it matters", "Because they listen then");
    robin.wait_saved();
    steps::plan(&robin, "2031-05-15");
    let link = steps::invitation(&robin);
    robin.wait_saved();
    robin.reload();

    let (name, text) = steps::save_for(&robin, "Kim");
    assert!(name.starts_with("for-Kim-") && name.ends_with(".turnwise.json"), "{name}");
    assert!(text.contains("Speak calmly"), "the file holds the goal");

    let robin = stage.browser_with("robin", Screen::DESK, robin.crash());
    robin.visit(&goal);
    robin.wait_for(role::HEADING, "Speak calmly");
    assert_eq!(robin.value(role::TEXT, "Why it matters"), "Because they listen then");
    robin.go("#/sessions");
    robin.see("Thursday");
    drop(robin);

    let kim = stage.browser("kim", Screen::PHONE);
    kim.visit(&link);
    kim.wait_for(role::HEADING, "Robin invites you to a notebook for two");
    assert_eq!(kim.kept(), Vec::<String>::new(), "nothing is kept before Add");
    kim.choose("I am Kim");
    kim.button("Add to our notebook");
    kim.wait_for(role::HEADING, "Today");
    kim.wait_saved();
    kim.reload();
    steps::open(&kim, &name, &text);
    steps::add(&kim);
    kim.go(&goal);
    kim.wait_for(role::HEADING, "Speak calmly");
}

#[test]
fn a_notebook_works_in_firefox() {
    a_notebook_works_in(Engine::Firefox);
}

#[test]
fn a_notebook_works_in_webkit() {
    a_notebook_works_in(Engine::WebKit);
}

#[test]
fn a_notebook_opens_in_firefox_when_its_host_is_gone() {
    offline::a_notebook_opens_when_its_host_is_gone(Stage::of(Engine::Firefox));
}

#[test]
fn a_notebook_opens_in_webkit_when_its_host_is_gone() {
    offline::a_notebook_opens_when_its_host_is_gone(Stage::of(Engine::WebKit));
}
