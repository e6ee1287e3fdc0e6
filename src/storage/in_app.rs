//! Browsers inside other apps: what is kept there is not what the person's own
//! browser keeps, and it may go with the app's window.

/// What such browsers say of themselves, and what people call the app. Only
/// those that say it plainly are known.
const KNOWN: [(&str, &str); 12] = [
    ("Instagram", "Instagram"),
    ("FBAN/", "Facebook"),
    ("FBAV/", "Facebook"),
    ("FB_IAB", "Facebook"),
    ("MicroMessenger", "WeChat"),
    ("Line/", "LINE"),
    ("Snapchat", "Snapchat"),
    ("LinkedInApp", "LinkedIn"),
    ("musical_ly", "TikTok"),
    ("BytedanceWebview", "TikTok"),
    ("Pinterest/", "Pinterest"),
    ("GSA/", "Google"),
];

/// The app whose own browser this is, by what the browser says of itself.
pub fn in_app_browser(agent: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, app)| *app)
}
