//! What a browser is called as long as its owner has not named it.

/// A browser in plain words, as far as it says what it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DeviceWords {
    /// What people call the browser, such as `Firefox`.
    pub browser: Option<&'static str>,
    /// What it runs on, such as `Linux`.
    pub system: Option<&'static str>,
}

/// Reads what a browser says of itself: its agent text, the brands that some
/// add to it, and whether the screen can be touched. It is only a first
/// suggestion for a name, so a wrong guess does no harm.
pub fn device_words(agent: &str, brands: &[String], touches: bool) -> DeviceWords {
    // Most name others before themselves, so the rarer ones are asked first.
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
    // A tablet of that maker says it is a desk computer.
    let system = match find(&SYSTEMS) {
        Some("Mac") if touches => Some("iPad"),
        system => system,
    };
    DeviceWords { browser, system }
}
