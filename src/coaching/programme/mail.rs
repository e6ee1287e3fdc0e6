//! A message that a person sends by mail themselves: to whom, and the link that
//! opens their own mail program with it.

/// Longer links are cut by some mail programs, in characters.
const LONGEST: usize = 1_900;

/// The first e-mail address in a text, such as the contact of a programme.
pub fn mail_address(text: &str) -> Option<&str> {
    text.split(|letter: char| letter.is_whitespace() || "<>()[]\"',;:".contains(letter))
        .map(|word| word.trim_end_matches(['.', '!', '?']))
        .find(|word| is_address(word))
}

/// Letters, digits and few signs around one `@`: nothing that means something
/// in a link.
fn is_address(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let is_part = |part: &str| !part.is_empty() && part.chars().all(is_plain);
    let is_named = |letter: char| is_plain(letter) || matches!(letter, '.' | '_' | '+');
    !name.is_empty() && name.chars().all(is_named) && host.contains('.') && host.split('.').all(is_part)
}

/// The link that opens the mail program of a person with this message (RFC
/// 6068); nothing where it would be cut.
pub fn mail_link(address: &str, subject: &str, body: &str) -> Option<String> {
    let link = format!("mailto:{address}?subject={}&body={}", encoded(subject), encoded(body));
    (link.len() <= LONGEST).then_some(link)
}

/// A text as it stands in an address; lines end as mail wants it.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.replace("\r\n", "\n").replace('\n', "\r\n").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
            encoded.push('%');
            encoded.extend([byte >> 4, byte & 15].map(|half| digit(half).to_ascii_uppercase()));
        }
    }
    encoded
}
