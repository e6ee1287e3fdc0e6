//! Questions to people outside of the notebook: asked by link, file and paper,
//! answered by somebody who never saw the app, and kept.

use super::harness::{Browser, Name, Screen, Stage, role};
use super::steps;

/// Unfolds the cards with questions.
fn unfold(browser: &Browser) {
    browser.until("the card is there", || {
        let all = "const all = [...document.querySelectorAll('details.fold')];
            all.forEach(it => { it.open = true }); return all.length";
        browser.script(all, &[]).as_u64().unwrap_or_default() > 0
    });
}

/// Robin asks one question; ends with the card unfolded.
fn ask(robin: &Browser) {
    robin.go("#/us/feedback");
    robin.button("Ask someone");
    robin.fill("Who are you asking?", "My supervisor");
    robin.fill("Your question", "What should I keep doing?");
    robin.button("Make the card");
    robin.see("Questions saved: My supervisor");
    unfold(robin);
}

/// The link in the message that is shown, from `#` on.
fn link_in_message(browser: &Browser) -> String {
    let text = browser.script("return document.querySelector('.told').textContent", &[]);
    let text = text.as_str().unwrap_or_default();
    text.split_once('#').map(|(_, link)| format!("#{link}")).expect("a link")
}

/// All that a browser keeps of ours, as one text.
fn kept_words(browser: &Browser) -> String {
    browser.script("return JSON.stringify({...localStorage, ...sessionStorage})", &[]).to_string()
}

#[test]
fn somebody_without_a_notebook_answers_by_link_and_only_who_asked_can_open_it() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    steps::plan(&robin, "2031-05-15");
    robin.go("#/us/feedback");
    robin.button("Ask someone");
    robin.button("Make the card");
    robin.see("Say who you’re asking: a word is enough.");
    robin.button("Not now");
    ask(&robin);
    assert_eq!(robin.violations(), Vec::<String>::new());
    let link = robin.value(role::TEXT, "Link to your questions");
    let link = link.strip_prefix(&robin.address).expect("the link leads to this app").to_owned();

    let ada = stage.browser("ada", Screen::PHONE);
    ada.visit(&link);
    ada.see("Robin would like your feedback");
    ada.see("Nobody but Robin gets your answer.");
    assert!(!ada.text().contains("supervisor"), "whom one asks is for oneself");
    ada.button("Finish");
    ada.see("Answer at least one question.");
    ada.fill("What should I keep doing?", "Waiting after a question");
    ada.fill("Your name", "Ada");
    ada.reload();
    ada.until("what was typed is there", || {
        ada.has(role::TEXT, "What should I keep doing?")
            && ada.value(role::TEXT, "What should I keep doing?") == "Waiting after a question"
    });
    assert_eq!(ada.violations(), Vec::<String>::new());
    ada.button("Finish");
    ada.wait_for(role::HEADING, "Send it back to Robin");
    let reply = link_in_message(&ada);
    assert!(!reply.contains("Waiting"));
    assert_eq!(ada.violations(), Vec::<String>::new());
    ada.button("I’ve sent it");
    ada.see("None of your answer is left in this browser.");
    assert!(!kept_words(&ada).contains("Waiting after"), "nothing of it is left");

    ada.go(&reply);
    ada.wait_for(role::HEADING, "This answer is for Robin");

    robin.go(&reply);
    robin.wait_for(role::HEADING, "An answer from Ada");
    robin.see("Waiting after a question");
    robin.button("Keep it");
    robin.wait_for(role::HEADING, "Ask others");
    unfold(&robin);
    robin.see("Waiting after a question");
    robin.go(&reply);
    robin.see("You have this answer already.");
    robin.button("Go to your feedback");
    robin.wait_saved();
    let (_, file) = steps::save_for(&robin, "Kim");
    assert!(!file.contains("Waiting after") && !file.contains("keep doing"), "it is private");

    robin.go("#/us/feedback");
    unfold(&robin);
    robin.button("Share some of it: the answer from Ada");
    robin.fill("These words go into your notebook", "Ada values that I wait");
    robin.button("Share these words");
    robin.see("Insight added");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.wait_saved();
    let (_, file) = steps::save_for(&robin, "Kim");
    assert!(file.contains("Ada values that I wait") && !file.contains("Waiting after"));
}

#[test]
fn questions_go_by_file_and_on_paper_and_a_late_answer_is_not_lost() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    ask(&robin);
    let (name, questions) = robin.saved_file(|robin| robin.button("Save as a file"));
    assert_eq!(name, "questions-from-Robin.turnwise.json");

    robin.button("A sheet to print");
    robin.see("Please give the sheet back to Robin.");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Back to feedback");
    robin.wait_for(role::HEADING, "Ask others");
    unfold(&robin);
    robin.button("Write down what they said");
    robin.button("Save answer");
    robin.see("Write down at least one answer.");
    robin.fill("Who said it?", "Ben");
    robin.fill("What should I keep doing?", "Your calm");
    robin.button("Save answer");
    robin.see("you wrote it down");
    robin.see("Your calm");

    let ada = stage.browser("ada", Screen::DESK);
    ada.visit("#/open");
    steps::open(&ada, &name, &questions);
    ada.see("Robin would like your feedback");
    ada.fill("What should I keep doing?", "Long words");
    ada.button("Clear my answer");
    ada.until("the field is empty", || ada.value(role::TEXT, "What should I keep doing?").is_empty());
    ada.fill("What should I keep doing?", "Your patience");
    ada.button("Finish");
    ada.wait_for(role::HEADING, "Send it back to Robin");
    let (name, answer) = ada.saved_file(|ada| ada.button("Save as a file"));
    assert_eq!(name, "answer-for-Robin.turnwise.json");
    assert!(!answer.contains("patience"), "it is sealed");

    robin.button("Take the questions back");
    robin.see("Questions taken back: My supervisor");
    robin.press(role::BUTTON, Name::Starts("Move to trash: My supervisor"));
    steps::open(&robin, &name, &answer);
    robin.wait_for(role::HEADING, "An answer to your questions");
    robin.see("You took these questions back");
    robin.see("These questions are in the Trash.");
    assert_eq!(robin.violations(), Vec::<String>::new());
    robin.button("Keep it");
    robin.wait_for(role::HEADING, "Ask others");
    unfold(&robin);
    robin.see("Your patience");
    robin.see("Your calm");
}
