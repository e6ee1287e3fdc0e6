//! The link of a call, in what people write as the place of a session.

/// What a link may begin with: pages, and the apps that people call each other
/// with. Nothing that could run something, open a file or mislead.
const SCHEMES: [&str; 10] = [
    "https://",
    "tel:",
    "zoommtg://",
    "zoomus://",
    "msteams:",
    "webex:",
    "facetime:",
    "facetime-audio:",
    "skype:",
    "signal:",
];

/// The first link of a call in a text, as it can be opened.
pub fn call_link(place: &str) -> Option<&str> {
    place.split_whitespace().map(bare).find(|word| is_call(word))
}

/// A word without the signs that stand around a link in a sentence.
fn bare(word: &str) -> &str {
    word.trim_start_matches(['<', '(', '[', '"', '\''])
        .trim_end_matches(['>', ')', ']', '"', '\'', ',', ';', '.'])
}

fn is_call(word: &str) -> bool {
    let is_plain = |letter: char| !letter.is_control() && !matches!(letter, '<' | '>' | '"' | '\\');
    let rest = SCHEMES.iter().find_map(|scheme| {
        let start = word.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| word.get(scheme.len()..)).flatten()
    });
    rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_alphanumeric() || first == '+'))
        && word.chars().all(is_plain)
}
