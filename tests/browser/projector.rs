//! What is handed out, as large as the screen: the code, three steps, and an
//! address that one can type.

use super::harness::{Browser, Name, Screen, Stage, role};

/// A projector, and the screen of a laptop.
const PROJECTORS: [Screen; 3] = [
    Screen { width: 1280, height: 720, dark: false },
    Screen { width: 1920, height: 1080, dark: true },
    Screen { width: 1024, height: 768, dark: false },
];

/// How high the code is and the smallest of the words, as parts of the screen;
/// nothing where a part of it lies outside.
fn measures(browser: &Browser) -> (f64, f64) {
    let measure = "
        const dialog = document.querySelector('dialog.present');
        const all = [...dialog.querySelectorAll('h2, .qr, .present-steps > li, .present-address, button')];
        const boxes = all.map(it => it.getBoundingClientRect());
        const isIn = box => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
        if (!boxes.every(isIn) || dialog.scrollHeight > dialog.clientHeight + 1) return [0, 0];
        const words = [...dialog.querySelectorAll('.present-steps > li, .present-address')];
        const sizes = words.map(it => parseFloat(getComputedStyle(it).fontSize));
        const code = dialog.querySelector('.qr').getBoundingClientRect();
        return [code.height / innerHeight, Math.min(...sizes) / innerHeight];";
    let measured = browser.script(measure, &[]);
    let part = |at: usize| measured[at].as_f64().unwrap_or_default();
    (part(0), part(1))
}

/// Where the app lies, as one types it.
fn typed(browser: &Browser) -> String {
    let address = browser.address.split_once("://").map_or(browser.address.as_str(), |(_, rest)| rest);
    address.trim_end_matches('/').to_owned()
}

fn check_is_readable(browser: &Browser) {
    browser.until("all of it is on the screen, and large", || {
        let (code, words) = measures(browser);
        code >= 0.4 && words >= 0.035
    });
    assert_eq!(browser.violations(), Vec::<String>::new());
}

#[test]
fn a_plan_on_the_wall_says_what_to_do_with_its_code() {
    let stage = Stage::open();
    for screen in PROJECTORS {
        let browser = stage.browser("facilitator", screen);
        browser.visit("#/library");
        browser.press(role::BUTTON, Name::Is("Hand out: Take turns, 45 minutes"));
        browser.button("Show large");
        browser.wait_for(role::DIALOG, "Take turns, 45 minutes");
        browser.see("Point your phone’s camera at the code and open the link.");
        browser.see("Take a look at what’s in it.");
        browser.see("Add it, if you want to keep it.");
        browser.see(&format!("No camera? Open {} and paste the link you were sent.", typed(&browser)));
        check_is_readable(&browser);
        browser.button("Close");
        browser.wait_gone(role::DIALOG, "Take turns, 45 minutes");
    }
}

#[test]
fn a_kit_on_the_wall_says_how_to_begin_and_beside_the_app_what_to_type() {
    let stage = Stage::open();
    let browser = stage.browser("facilitator", PROJECTORS[0]);
    browser.visit("#/workshop");
    browser.button("Prepare a kit");
    browser.fill("Title", "Peer coaching, autumn");
    browser.button("Save this kit");
    browser.button("Show large");
    browser.see("In each group, one person enters the names and taps “Begin”.");
    browser.see("The others scan the code on that phone.");
    check_is_readable(&browser);
    browser.button("Close");
    browser.wait_gone(role::DIALOG, "Peer coaching, autumn");

    browser.press("DisclosureTriangle", "On your own site");
    browser.fill("File name", "autumn");
    browser.see("Save it as kits/autumn.json");
    let beside = browser.find_all(role::BUTTON, "Show large").pop().expect("a second code");
    browser.press_element(&beside).expect("a button to press");
    browser.see(&format!("No camera? Type {}/#/kit/autumn", typed(&browser)));
    check_is_readable(&browser);
}
