//! Days, zones and devices: what a page says while time goes on, and where the
//! reader is at home.

use serde_json::json;

use super::harness::{Browser, Need, Screen, Stage, role};
use super::steps;

fn zone(browser: &Browser, name: &str) {
    browser.cdp("Emulation.setTimezoneOverride", json!({"timezoneId": name}));
}

#[test]
fn c1_tomorrow_becomes_today_while_the_page_is_open() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::PHONE);
    robin.before_load(steps::CLOCK);
    robin.visit("");
    steps::start(&robin, "Robin", "Kim");
    let tomorrow = robin.script(
        "const day = new Date(Date.now() + 24 * 3600e3);
         return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(it => String(it).padStart(2, '0')).join('-')",
        &[],
    );
    steps::plan(&robin, tomorrow.as_str().expect("a day"));
    robin.go("#/sessions");
    robin.see("tomorrow");
    robin.go("#/today");
    robin.see("tomorrow");
    // To noon of the next day, whatever the hour is now.
    robin.script(
        "const now = new Date();
         window.ahead = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 12) - now;
         window.dispatchEvent(new Event('focus'))",
        &[],
    );
    robin.until("it is today", || !robin.main_text().contains("tomorrow"));
    robin.see("today");
}

#[test]
fn c2_a_rhythm_names_the_place_whose_clock_it_goes_by() {
    let Some(stage) = Stage::with(Need::Tools) else { return };
    let robin = steps::robin(&stage, Screen::DESK);
    zone(&robin, "Europe/Madrid");
    robin.reload();
    robin.go("#/sessions/new");
    robin.wait_for(role::HEADING, "Plan a session");
    robin.set(role::DAY, "Day", "2031-05-13");
    robin.set(role::TIME, "Time", "17:00");
    robin.choose("Every week");
    robin.button("Plan a session");
    robin.wait_for(role::BUTTON, "Add a topic");
    robin.go("#/sessions");
    robin.see("Every week, Tuesday at 17:00");
    assert!(!robin.main_text().contains("Madrid"), "at home nothing is named");
    zone(&robin, "Pacific/Auckland");
    robin.reload();
    robin.see("Every week, Tuesday at 17:00 (Madrid time)");
}

#[test]
fn c6_the_repeated_hour_keeps_its_moment_when_only_the_length_changes() {
    let Some(stage) = Stage::with(Need::Tools) else { return };
    let robin = steps::robin(&stage, Screen::DESK);
    // 2 November 2031 at 01:30 comes twice in New York; the second is 06:30 in UTC.
    let session = steps::plan(&robin, "2031-11-02");
    robin.button("Change time or place");
    robin.set(role::TIME, "Time", "06:30");
    robin.button("Save changes");
    robin.see("6:30");
    zone(&robin, "America/New_York");
    robin.reload();
    robin.go(&session);
    robin.see("1:30");
    robin.button("Change time or place");
    robin.choose("90 minutes");
    robin.button("Save changes");
    robin.see("90 minutes");
    zone(&robin, "Europe/London");
    robin.reload();
    robin.see("6:30");
}

#[test]
fn c7_a_browser_that_does_not_name_its_zone_still_plans_a_rhythm_and_says_so() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::DESK);
    robin.before_load(
        "const resolve = Intl.DateTimeFormat.prototype.resolvedOptions;
         Intl.DateTimeFormat.prototype.resolvedOptions = function () {
             return { ...resolve.call(this), timeZone: 'Etc/Unknown' };
         };",
    );
    robin.visit("");
    steps::start(&robin, "Robin", "Kim");
    robin.go("#/sessions/new");
    robin.see("doesn’t name its time zone");
    robin.set(role::DAY, "Day", "2031-05-13");
    // Late in the evening the proposed hour would be one of the next day elsewhere.
    robin.set(role::TIME, "Time", "10:00");
    robin.choose("Every week");
    robin.button("Plan a session");
    robin.wait_for(role::BUTTON, "Add a topic");
    robin.go("#/sessions");
    robin.wait_for(role::BUTTON, super::harness::Name::Starts("Plan 20"));
}

#[test]
fn c10_days_and_times_follow_the_region_of_the_reader() {
    let stage = Stage::open();
    for (languages, expected) in [
        (json!(["de-DE", "de", "en-US", "en"]), ("13 May", "17:00")),
        (json!(["fr-FR", "en-US"]), ("13 May", "17:00")),
        (json!(["en-US", "en"]), ("May 13", "5:00")),
    ] {
        let robin = stage.browser("robin", Screen::DESK);
        robin.before_load(&format!(
            "Object.defineProperty(Navigator.prototype, 'languages', {{ get: () => {languages} }});"
        ));
        robin.visit("");
        steps::start(&robin, "Robin", "Kim");
        steps::plan(&robin, "2031-05-13");
        let text = robin.main_text();
        assert!(text.contains(expected.0) && text.contains(expected.1), "{languages}: {text}");
    }
}

#[test]
fn d3_what_was_added_to_the_address_is_in_no_link() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::DESK);
    // The empty page that a window opens with has no address to add to.
    robin.before_load(
        "if (location.protocol === 'http:') history.replaceState(null, '', `?fbclid=IwAR0${location.hash}`)",
    );
    robin.visit("");
    steps::start(&robin, "Robin", "Kim");
    robin.go("#/share/invite");
    let link = robin.value(role::TEXT, "Invitation link");
    assert!(link.starts_with(&format!("{}#/in/", robin.address)), "{link}");
}

#[test]
fn d2_an_address_with_something_added_still_has_its_page() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    for address in ["#/goals?fbclid=x", "#/goals.", "#%2Fgoals"] {
        robin.go(address);
        robin.wait_for(role::HEADING, "Goals");
        robin.go("#/today");
        robin.wait_for(role::HEADING, "Today");
    }
}

#[test]
fn d4_a_database_that_the_browser_closed_is_opened_anew() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::DESK);
    robin.before_load(
        "window.opened = [];
         const open = IDBFactory.prototype.open;
         IDBFactory.prototype.open = function (...given) {
             const request = open.apply(this, given);
             request.addEventListener('success', () => window.opened.push(request.result));
             return request;
         };",
    );
    robin.visit("");
    steps::start(&robin, "Robin", "Kim");
    robin.wait_saved();
    robin.script("window.opened.forEach(database => database.close())", &[]);
    let goal = steps::add_goal(&robin, "Speak calmly");
    robin.wait_saved();
    robin.reload();
    robin.go(&goal);
    robin.wait_for(role::HEADING, "Speak calmly");
}

#[test]
fn d4_what_was_under_way_when_the_database_closed_is_kept_at_once() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    robin.script(
        "window.taken = 0;
         const put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (...given) {
             const request = put.apply(this, given);
             if (window.taken++ === 0) this.transaction.abort();
             return request;
         };",
        &[],
    );
    let goal = steps::add_goal(&robin, "Speak calmly");
    // Sooner than by the look that is taken every thirty seconds.
    robin.wait_saved();
    assert!(robin.script("return window.taken", &[]).as_u64() > Some(1), "the first one was taken down");
    robin.reload();
    robin.go(&goal);
    robin.wait_for(role::HEADING, "Speak calmly");
}

#[test]
fn d7_the_screen_stays_on_while_a_session_runs_and_while_a_code_is_shown() {
    let stage = Stage::open();
    let robin = stage.browser("robin", Screen::PHONE);
    robin.before_load(
        "window.held = 0;
         Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => ({
             request: async () => {
                 window.held += 1;
                 const lock = { released: false, release: async () => {
                     if (!lock.released) { lock.released = true; window.held -= 1; }
                 } };
                 return lock;
             },
         }) });",
    );
    robin.visit("");
    steps::start(&robin, "Robin", "Kim");
    let held = |count: i64| robin.until("the lock", || robin.script("return window.held", &[]) == count);
    held(0);
    robin.go("#/share/invite");
    robin.wait_for(role::HEADING, "A code to scan");
    held(1);
    robin.go("#/today");
    robin.wait_for(role::HEADING, "Today");
    held(0);
    let session = steps::plan(&robin, "2031-05-13");
    held(0);
    robin.go("#/today");
    robin.button("Start session");
    robin.until("the talk", || robin.hash() == format!("{session}/talk"));
    held(1);
    robin.go("#/goals");
    robin.wait_for(role::HEADING, "Goals");
    held(0);
}

#[test]
fn a2_ones_own_backup_under_share_offers_ones_private_words() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::DESK);
    let kim = steps::kim(&stage, &robin, Screen::DESK);
    let session = steps::plan(&robin, "2031-05-15");
    steps::prepare(&robin);
    robin.fill("What I need from you", "Courage, for myself alone");
    robin.wait_saved();
    steps::full_backup(&robin);
    let (name, backup) = robin.saved_file(|robin| robin.button("Save backup"));
    let (of_robin, file) = steps::save_for(&robin, "Kim");
    steps::open(&kim, &of_robin, &file);
    steps::add(&kim);
    let (of_kim, kims) = steps::save_for(&kim, "Robin");

    // The browser was cleared; the partner's file comes first.
    let again = stage.browser("robin-again", Screen::DESK);
    again.visit("");
    steps::open(&again, &of_kim, &kims);
    again.button("Add to our notebook");
    again.wait_for(role::HEADING, "Who is using this device?");
    again.button("I am Robin");
    again.wait_for(role::HEADING, "Today");
    steps::open(&again, &name, &backup);
    again.wait_for(role::HEADING, "A backup");
    again.see("This is your own backup");
    steps::unfold(&again);
    again.see("Courage, for myself alone");
    steps::add(&again);
    again.go(&format!("{session}/prepare"));
    steps::prepare(&again);
    again.until("the private words", || {
        again.script(
            "return [...document.querySelectorAll('textarea')].some(it => it.value.includes('Courage'))",
            &[],
        ) == true
    });
}

#[test]
fn a_call_is_joined_from_today() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    steps::plan(&robin, "2031-05-15");
    robin.button("Change time or place");
    robin.fill("Place or call link", "https://calls.example/j/1");
    robin.button("Save changes");
    robin.wait_for(role::LINK, "Join");
    robin.go("#/today");
    robin.wait_for(role::LINK, "Join");
    let link =
        "const link = [...document.querySelectorAll('main a')].find(it => it.textContent.trim() === 'Join');
                return [link.getAttribute('href'), link.rel]";
    assert_eq!(robin.script(link, &[]), json!(["https://calls.example/j/1", "noopener noreferrer"]));
    robin.go("#/sessions");
    let (_, file) = robin.saved_file(|robin| robin.button("Save calendar file"));
    assert!(file.contains("LOCATION:https://calls.example/j/1"), "{file}");
}

#[test]
fn d8_a_proxy_that_refuses_the_program_is_named_and_a_newcomer_hears_nothing_of_kept_words() {
    let stage = Stage::open();
    let robin = steps::robin(&stage, Screen::PHONE);
    robin.wait_saved();
    let refuse = "const real = window.fetch;
        window.fetch = (what, ...rest) => String(what.url ?? what).endsWith('.wasm')
            ? Promise.resolve(new Response('no', { status: 403, headers: { 'Content-Type': 'text/html' } }))
            : real(what, ...rest);";
    let newcomer = stage.browser("newcomer", Screen::PHONE);
    for browser in [&robin, &newcomer] {
        browser.before_load(refuse);
        browser.load("");
        browser.until("it is said", || browser.text().contains("let files that end in .wasm through"));
        assert!(!browser.complaints().is_empty(), "the console says it too");
    }
    assert!(robin.text().contains("What you wrote is still kept"));
    assert!(!newcomer.text().contains("What you wrote"));
}
