//! Fault A27: a file made one notebook of two, without a question.

use serde_json::{Value, json};

use super::harness::{Browser, Screen, Stage, role};
use super::steps;

/// The file with one more write by its writer: their notebook is one with
/// another.
fn forged(text: &str, other: &str) -> String {
    let mut file: Value = serde_json::from_str(text).expect("JSON");
    let document = &mut file["documents"][0];
    let own = document["id"].as_str().expect("a name").to_owned();
    let goals = document["records"]["goal"].as_object().expect("goals").values();
    let stamps = goals.flat_map(|goal| goal.as_array().expect("writes")).map(|write| &write["stamp"]);
    let last = stamps.filter_map(Value::as_str).max().expect("a stamp").to_owned();
    let [millis, _, writer] = last.split('.').collect::<Vec<_>>()[..] else { panic!("{last}") };
    let millis: u64 = millis.parse().expect("a number");
    let write = json!({"stamp": format!("{}.0.{writer}", millis + 1), "set": {"merged_into": other}});
    document["records"]["partnership"][&own].as_array_mut().expect("writes").push(write);
    file.as_object_mut().expect("an object").remove("checksum");
    let print = format!("{:08x}", crc32fast::hash(file.to_string().as_bytes()));
    file["checksum"] = json!(print);
    file.to_string()
}

/// The name of the notebook that is in a file.
fn name_in(text: &str) -> String {
    let file: Value = serde_json::from_str(text).expect("JSON");
    file["documents"][0]["id"].as_str().expect("a name").to_owned()
}

/// Robin with two notebooks, with Kim and with Sam, and Kim in her browser.
fn robin_with_two(stage: &Stage) -> (Browser, Browser, String) {
    let robin = steps::robin(stage, Screen::DESK);
    steps::add_goal(&robin, "For Kim alone");
    let kim = steps::kim(stage, &robin, Screen::DESK);
    steps::hand_over(&robin, &kim, "Kim");
    steps::add_goal(&kim, "By Kim");
    robin.go("#/start");
    robin.fill("Your name", "Robin");
    robin.fill("Your partner’s name", "Sam");
    robin.button("Start our notebook");
    robin.wait_for(role::HEADING, "Today");
    steps::add_goal(&robin, "For Sam alone");
    robin.wait_saved();
    let (_, sams) = steps::save_for(&robin, "Sam");
    (robin, kim, name_in(&sams))
}

#[test]
fn a27_a_file_that_says_two_notebooks_are_one_asks_and_keeps_them_apart() {
    let stage = Stage::open();
    let (robin, kim, sams) = robin_with_two(&stage);
    let (name, text) = steps::save_for(&kim, "Robin");
    steps::open(&robin, &name, &forged(&text, &sams));
    robin.see("One notebook, or two?");
    robin.see("your notebook of Robin and Sam");
    assert_eq!(robin.violations(), Vec::<String>::new());
    steps::add(&robin);
    robin.wait_saved();
    let (_, file) = steps::save_for(&robin, "Kim");
    assert!(file.contains("For Kim alone") && !file.contains("For Sam alone"), "nothing of Sam’s is Kim’s");
    robin.reload();
    let (_, file) = steps::save_for(&robin, "Kim");
    assert!(!file.contains("For Sam alone"));
}

#[test]
fn a27_who_says_yes_has_one_notebook_and_can_take_that_back() {
    let stage = Stage::open();
    let (robin, kim, sams) = robin_with_two(&stage);
    let (name, text) = steps::save_for(&kim, "Robin");
    steps::open(&robin, &name, &forged(&text, &sams));
    robin.choose("Combine: the notebook of Robin and Kim and the one here, of Robin and Sam");
    steps::add(&robin);
    robin.go("#/goals");
    robin.see("For Kim alone");
    robin.see("For Sam alone");
    robin.button("Recent changes");
    robin.button("Undo");
    robin.until("they are two again", || {
        robin.go("#/goals");
        let text = robin.main_text();
        text.contains("For Kim alone") != text.contains("For Sam alone")
    });
    robin.wait_saved();
    robin.reload();
    let names = "return [...document.querySelectorAll('option')].map(it => it.textContent).join()";
    robin.until("there are two notebooks to choose from", || {
        let names = robin.script(names, &[]).to_string();
        names.contains("Kim") && names.contains("Sam")
    });
}
