//! The suggested name of a device.

use turnwise::storage::{DeviceWords, device_words, in_app_browser};

fn said(agent: &str, brands: &[&str], touches: bool) -> (&'static str, &'static str) {
    let brands: Vec<String> = brands.iter().map(ToString::to_string).collect();
    let DeviceWords { browser, system } = device_words(agent, &brands, touches);
    (browser.unwrap_or("-"), system.unwrap_or("-"))
}

#[test]
fn browsers_that_name_each_other_are_told_apart() {
    let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
    assert_eq!(said(chrome, &["Not.A/Brand", "Chromium"], false), ("Chromium", "Linux"));
    assert_eq!(said(chrome, &["Chromium", "Google Chrome"], false), ("Chrome", "Linux"));
    assert_eq!(said(chrome, &[], false), ("Chrome", "Linux"), "one that does not say");
    assert_eq!(said(&chrome.replace("Chrome/", "HeadlessChrome/"), &[], false), ("Chromium", "Linux"));
    assert_eq!(
        said(&format!("{chrome} Edg/156.0.0.0"), &["Chromium", "Microsoft Edge"], false),
        ("Edge", "Linux")
    );
    let android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36";
    assert_eq!(said(android, &["Chromium", "Samsung Internet"], true), ("Samsung Internet", "Android"));
    let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0";
    assert_eq!(said(firefox, &[], false), ("Firefox", "Windows"));
}

#[test]
fn a_tablet_that_says_it_is_a_desk_computer_is_called_a_tablet() {
    let safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15";
    assert_eq!(said(safari, &[], false), ("Safari", "Mac"));
    assert_eq!(said(safari, &[], true), ("Safari", "iPad"));
    let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0 Mobile/15E148 Safari/604.1";
    assert_eq!(said(phone, &[], true), ("Chrome", "iPhone"));
}

#[test]
fn one_that_says_nothing_is_guessed_to_be_nothing() {
    assert_eq!(said("", &[], false), ("-", "-"));
}

#[test]
fn a_browser_inside_another_app_is_told_from_ones_own() {
    let webkit =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
    assert_eq!(in_app_browser(&format!("{webkit} Version/18.0 Mobile/15E148 Safari/604.1")), None);
    assert_eq!(in_app_browser(&format!("{webkit} Mobile/15E148 Instagram 350.0.0.0")), Some("Instagram"));
    assert_eq!(in_app_browser(&format!("{webkit} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0]")), Some("Facebook"));
    assert_eq!(in_app_browser(&format!("{webkit} Mobile/15E148 MicroMessenger/8.0.50")), Some("WeChat"));
    assert_eq!(in_app_browser("Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36"), None);
}
