//! A session with a plan: a template, the clock of its parts, preparation, and what is kept.

use super::harness::{Browser, Name, Screen, Stage, key, role};
use super::steps;

/// A session of an hour, laid out so that both take turns.
fn taking_turns(browser: &Browser) -> String {
    let session = steps::plan(browser, "2031-05-15");
    browser.button("Use a template");
    browser.wait_for(role::BUTTON, "Use Take turns, 60 minutes");
    browser.button("Use Take turns, 60 minutes");
    browser.see("All 60 minutes planned");
    session
}

/// A line that unfolds more.
const FOLD: &str = "DisclosureTriangle";

/// Marks a whole line of the notes, as a double tap does.
const MARK: &str =
    "const line = [...document.querySelectorAll('.note-field')].find((it) => it.value === arguments[0]);
    line.focus(); line.select();
    line.dispatchEvent(new Event('select', {bubbles: true}));";

/// The minutes and seconds on the clock, in seconds.
fn clock(browser: &Browser) -> Option<u64> {
    let text = browser.main_text();
    let time = text.lines().find_map(|line| {
        line.trim().split_once(':').filter(|(minutes, seconds)| {
            minutes.len() <= 2
                && seconds.len() == 2
                && minutes.bytes().chain(seconds.bytes()).all(|it| it.is_ascii_digit())
        })
    })?;
    Some(time.0.parse::<u64>().ok()? * 60 + time.1.parse::<u64>().ok()?)
}

#[test]
fn a_template_gives_each_a_turn_and_its_clock_survives_a_reload() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = taking_turns(&browser);
    browser.see("Kim coaches");
    browser.go(&format!("{session}/talk"));
    browser.press(role::BUTTON, Name::Starts("Start:"));
    browser.see("Part 1 of 7");
    browser.press(role::BUTTON, Name::Starts("Next:"));
    browser.see("Part 2 of 7");
    browser.see("Robin is coached");
    browser.see("left of 22 minutes");
    steps::beside(&browser, "This part");
    browser.button("+1 minute");
    browser.see("left of 23 minutes");
    browser.wait_saved();

    browser.reload();
    browser.see("left of 23 minutes");
    let after = clock(&browser).expect("a clock is on the page");
    assert!((22 * 60..=23 * 60).contains(&after), "{after} seconds are left after a moment");

    steps::beside(&browser, "This part");
    browser.button("Swap roles");
    browser.see("Kim is coached");
    browser.button("Pause");
    browser.see("paused");
    browser.button("Resume");
    browser.wait_for(role::BUTTON, "Pause");

    // Forty minutes of something else: what does not fit is set aside, and said.
    steps::beside(&browser, "Urgent");
    browser.fill("What is it?", "The call this morning");
    browser.fill_in(role::NUMBER, Name::Is("Minutes"), "45");
    browser.button("Make time and start");
    browser.wait_for(role::HEADING, "The call this morning");
    steps::beside(&browser, "This part");
    browser.see("Parked for lack of time");
    browser.button("Undo");
    browser.wait_gone(role::HEADING, "The call this morning");
    browser.wait_saved();
}

#[test]
fn topics_fill_the_turns_of_the_plan_as_one_budget() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    taking_turns(&browser);
    steps::bring(&browser, "The talk with my manager", "15");
    browser.see("Topics take 15 of the plan’s 60 minutes");
    browser.see("Robin is coached, 15 of 22 min: The talk with my manager");
    steps::bring(&browser, "Holidays", "10");
    browser.see("Robin is coached, 22 of 22 min: The talk with my manager and Holidays");
    steps::bring(&browser, "What we learned", "5");
    browser.see("Not in any part: What we learned");
    browser.choose("Kim");
    steps::bring(&browser, "The onboarding", "5");
    browser.see("Kim is coached, 5 of 22 min: The onboarding");
    // The ways to change the plan stand behind one line.
    assert!(!browser.has(role::BUTTON, "Use a template"));
    browser.press(FOLD, "Change the plan");
    browser.button("Add a part");
    browser.fill("What is this part called?", "A pause");
    browser.button("Add a part");
    browser.wait_for(role::HEADING, "A pause");
    browser.until("the form is ready for the next", || {
        browser.focused().1 == "What is this part called?"
            && browser.value(role::TEXT, "What is this part called?").is_empty()
    });
    browser.button("Cancel");
    browser.wait_gone(role::TEXT, "What is this part called?");
    browser.wait_saved();
}

#[test]
fn three_templates_are_put_forward_and_the_others_fold_by_occasion() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    steps::plan(&browser, "2031-05-15");
    browser.button("Use a template");
    browser.wait_for(role::BUTTON, "Use Work side by side, 50 minutes");
    browser.wait_for(role::BUTTON, "Use Take turns, 60 minutes");
    browser.see("Fits your 60 minutes");
    let offered = || {
        let names = browser.names(role::BUTTON).into_iter();
        names.filter(|name| name.starts_with("Use ") && name.ends_with(" minutes")).count()
    };
    assert!((3..=8).contains(&offered()), "three, each in its lengths: {:?}", browser.names(role::BUTTON));
    browser.press(FOLD, "Beginning, ending, starting again");
    browser.button("Use Closing session, 60 minutes");
    browser.see("Plan ready: Closing session");
}

#[test]
fn a_preparation_is_in_no_file_before_it_is_shared_and_beside_the_partners_afterwards() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    let kim = steps::kim(&stage, &robin, Screen::PHONE);
    let session = steps::plan(&robin, "2031-05-15");
    let prepare = format!("{session}/prepare");
    steps::prepare(&robin);
    robin.see("Only you");
    robin.fill("What I bring", "The letter nobody has answered");
    robin.wait_saved();
    let (_, text) = steps::save_for(&robin, "Kim");
    assert!(!text.contains("nobody has answered"), "a draft is private");

    robin.go(&prepare);
    robin.button("Share it with Kim");
    robin.see("These words go to Kim with your next update.");
    robin.button("Share with Kim");
    robin.see("You and Kim");
    robin.wait_saved();
    steps::hand_over(&robin, &kim, "Kim");
    kim.go(&prepare);
    kim.wait_for(role::HEADING, "From Robin");
    kim.see("The letter nobody has answered");
}

#[test]
fn marked_words_are_kept_and_the_wrap_holds_thanks_and_answers_of_ones_own() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    browser.press(role::TEXT, Name::Starts("New note"));
    browser.insert("I say yes too soon");
    browser.key(key::ENTER);
    browser.insert("Above all to Anna");
    browser.key(key::TAB);
    browser.wait_saved();
    let moved_in = "return document.querySelectorAll(\"li.note[data-depth='1']:not(.note-new)\").length";
    browser.until("the line has moved in", || browser.script(moved_in, &[]) == 1);
    browser.script(MARK, &["Above all to Anna".into()]);
    browser.button("Insight");
    steps::beside(&browser, "Insights");
    browser.wait_for(role::HEADING, "Insights and questions");
    browser.button("from a note");
    browser.until("the cursor is in the note", || browser.focused().1.starts_with("Note by"));

    browser.go(&format!("{session}/wrap"));
    steps::open_step(&browser, "Thanks");
    browser.fill("What do you thank Kim for?", "You waited.");
    browser.button("Thank Kim");
    browser.see("Robin to Kim");
    steps::open_step(&browser, "A minute for yourself");
    browser.wait_for(role::BUTTON, "Save my answers");
    browser.choose("7");
    browser.button("Save my answers");
    browser.see("too early to say");
    browser.wait_saved();
    browser.reload();
    browser.see("said once");
    // A press at the place of the one before and right after it is a double click.
    std::thread::sleep(std::time::Duration::from_millis(600));
    steps::open_step(&browser, "Thanks");
    browser.see("You waited.");
    let (_, text) = steps::save_for(&browser, "Kim");
    assert!(text.contains("You waited."));
    assert!(!text.contains("survey_answer"), "answers are one's own");
}

#[test]
fn too_long_a_line_at_the_end_of_the_survey_says_so_and_keeps_no_answer_without_it() {
    let stage = Stage::open();
    let browser = steps::robin(&stage, Screen::PHONE);
    let session = steps::plan(&browser, "2031-05-15");
    browser.button("Start session");
    browser.until("the talk begins", || browser.hash().ends_with("/talk"));
    browser.go(&format!("{session}/wrap"));
    steps::open_step(&browser, "A minute for yourself");
    browser.wait_for(role::BUTTON, "Save my answers");
    browser.choose("7");
    browser.fill("Choose one of these. What would lift it", &"a".repeat(20_001));
    browser.button("Save my answers");
    browser.see("This has 20,001 characters, and up to 20,000 fit.");
    assert!(!browser.main_text().contains("too early to say"), "no answer was kept");
    browser.fill("Choose one of these. What would lift it", "That you waited");
    browser.button("Save my answers");
    browser.see("too early to say");
}

/// What the talk must show without scrolling, and is not seen.
const UNSEEN: &str = "
    const wanted = {part: '.talk-bar h2', roles: '.talk-bar .turn-roles', clock: '.talk-bar .clock-time',
        next: '.talk-bar .button-main', purpose: '.talk-purpose', topic: '.talk-topic .item-title',
        note: '.note-new .note-field'};
    const unseen = Object.entries(wanted).filter(([, selector]) => {
        const element = document.querySelector(selector);
        const box = element?.getBoundingClientRect();
        if (!box || box.height < 8 || box.top < 0 || box.bottom > innerHeight || box.right > innerWidth + 1) return true;
        const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
        const there = document.elementFromPoint(x, y);
        return !(there && (element.contains(there) || there.contains(element)));
    }).map(([name]) => name);
    if (scrollX !== 0 || scrollY !== 0) unseen.push('scrolled');
    if (document.documentElement.scrollWidth > innerWidth) unseen.push('wider than the screen');
    return unseen;";

#[test]
fn the_clock_the_topic_and_the_next_note_are_seen_at_once() {
    let laptop = Screen { width: 1280, height: 800, dark: false };
    for screen in [Screen::PHONE, laptop] {
        let stage = Stage::open();
        let browser = stage.browser("robin", screen);
        browser.visit("");
        let (robin, kim) =
            ("Robin Maximiliane von und zu Hohenstein-Ab", "Kim Konstantinopolitanische Wasserburg-Z");
        steps::start(&browser, robin, kim);
        let session = taking_turns(&browser);
        for at in 1..=8 {
            let title =
                format!("Topic {at}: what the handing over of the onboarding asks of both of us this summer");
            steps::bring(&browser, &title, "15");
        }
        browser.go(&format!("{session}/talk"));
        browser.press(role::BUTTON, Name::Starts("Start:"));
        browser.see("Part 1 of 7");
        browser.press(role::BUTTON, Name::Starts("Next:"));
        browser.see("Part 2 of 7");
        let unseen = || browser.script(UNSEEN, &[]);
        browser.until(&format!("at {} x {} all is seen", screen.width, screen.height), || {
            unseen() == serde_json::json!([])
        });
        // And after a page of notes.
        browser.press(role::TEXT, Name::Starts("New note"));
        for line in 0..20 {
            browser.insert(&format!("Note {line} of what was said"));
            browser.key(key::ENTER);
        }
        browser.wait_saved();
        browser.until("all is seen beside twenty notes", || unseen() == serde_json::json!([]));
        // One thing beside the notes, and back to the same place.
        browser.press(role::TEXT, Name::Starts("New note"));
        steps::beside(&browser, "Agenda");
        browser.wait_for(role::HEADING, "Agenda");
        if screen.width < 1000 {
            assert!(
                browser.find_all(role::TEXT, Name::Starts("New note")).is_empty(),
                "it is in their place"
            );
            browser.key(key::ESCAPE);
            browser.until("the cursor is in the line that one left", || {
                browser.focused().1.starts_with("New note")
            });
            // The gesture of the system that closes what lies over a page is Escape here, and Back on a phone.
            steps::beside(&browser, "Agenda");
            browser.wait_for(role::HEADING, "Agenda");
            browser.script("document.activeElement.blur()", &[]);
            browser.key(key::ESCAPE);
            browser.wait_for(role::TEXT, Name::Starts("New note"));
        }
        browser.until("all is seen again", || unseen() == serde_json::json!([]));
        assert_eq!(browser.violations(), Vec::<String>::new());
    }
}
