//! The suggested name of a device, until its owner names it.

/// Browser and system, as far as they can be told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DeviceWords {
    /// The usual name of the browser, such as `Firefox`.
    pub browser: Option<&'static str>,
    /// What it runs on, such as `Linux`.
    pub system: Option<&'static str>,
}

/// Guesses from the user agent string, the brands that some browsers add, and
/// whether there is a touch screen. It is only a suggestion for a name, so a
/// wrong guess does no harm.
pub fn device_words(agent: &str, brands: &[String], touches: bool) -> DeviceWords {
    // Most user agents name other browsers too, so the rarer ones are tested first.
    const BROWSERS: [(&str, &str); 11] = [
        ("Edg/", "Edge"),
        ("EdgA/", "Edge"),
        ("EdgiOS/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("FxiOS/", "Firefox"),
        ("Firefox/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("HeadlessChrome/", "Chromium"),
        ("Chrome/", "Chrome"),
        ("Version/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 8] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("Linux", "Linux"),
        ("X11", "Unix"),
    ];
    let find =
        |of: &[(&str, &'static str)]| of.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, it)| *it);
    let is_plain_chromium = !brands.is_empty() && !brands.iter().any(|brand| brand == "Google Chrome");
    let browser = match find(&BROWSERS) {
        Some("Chrome") if is_plain_chromium => Some("Chromium"),
        browser => browser,
    };
    // An iPad claims to be a Mac.
    let system = match find(&SYSTEMS) {
        Some("Mac") if touches => Some("iPad"),
        system => system,
    };
    DeviceWords { browser, system }
}
