//! Names of files that say what is in them.

use chrono::NaiveDate;

use super::limits;
use crate::coaching::SlipOffer;

/// The name of a file for a partner: `for-NAME-2026-05-03.turnwise.json`.
/// `day` is the date where the person is.
pub fn partner_file_name(partner: &str, day: NaiveDate) -> String {
    let name = plain(partner);
    let name = if name.is_empty() { "partner" } else { &name };
    format!("for-{name}-{day}.turnwise.json")
}

/// The name of a full backup: `PRIVATE-backup-2026-05-03.turnwise.json`.
/// `day` is the date where the person is.
pub fn backup_file_name(day: NaiveDate) -> String {
    format!("PRIVATE-backup-{day}.turnwise.json")
}

/// The name of a file into which a partnership is archived:
/// `notebook-with-NAME-2026-05-03.turnwise.json`. `day` is the date where the
/// person is.
pub fn archive_file_name(partner: &str, day: NaiveDate) -> String {
    let name = plain(partner);
    let with = if name.is_empty() { String::new() } else { format!("-with-{name}") };
    format!("notebook{with}-{day}.turnwise.json")
}

/// The name of the same file behind a passphrase:
/// `for-NAME-2026-05-03.locked.turnwise.json`.
pub fn locked_file_name(name: &str) -> String {
    format!("{}.locked.turnwise.json", name.trim_end_matches(".turnwise.json"))
}

/// The name of a kit's file: `kit-TITLE.turnwise.json`.
pub fn kit_file_name(title: &str) -> String {
    let title = plain(title);
    let title = if title.is_empty() { String::new() } else { format!("-{title}") };
    format!("kit{title}.turnwise.json")
}

/// The name of a workshop's file: `workshop-TITLE.turnwise.json`.
pub fn workshop_file_name(title: &str) -> String {
    let title = plain(title);
    let title = if title.is_empty() { String::new() } else { format!("-{title}") };
    format!("workshop{title}.turnwise.json")
}

/// The name of a slip's file, which says no more than when it was asked for:
/// `slip-end.turnwise.json`.
pub fn slip_file_name(offer: SlipOffer) -> String {
    format!("slip-{}.turnwise.json", offer.name())
}

/// The name of the file with questions from somebody: `questions-from-NAME.turnwise.json`.
pub fn ask_file_name(asker: &str) -> String {
    let name = plain(asker);
    let from = if name.is_empty() { String::new() } else { format!("-from-{name}") };
    format!("questions{from}.turnwise.json")
}

/// The name of the file with an answer for somebody: `answer-for-NAME.turnwise.json`.
pub fn reply_file_name(asker: &str) -> String {
    let name = plain(asker);
    let to = if name.is_empty() { String::new() } else { format!("-for-{name}") };
    format!("answer{to}.turnwise.json")
}

/// The name of a calendar file: `sessions-with-NAME-2026-05-03.ics`. `day` is
/// the date where the person is.
pub fn calendar_file_name(partner: &str, day: NaiveDate) -> String {
    let name = plain(partner);
    let with = if name.is_empty() { String::new() } else { format!("-with-{name}") };
    format!("sessions{with}-{day}.ics")
}

/// The name of a text or a table about something: `TITLE-2026-05-03.md`.
/// `day` is the date where the person is.
pub fn text_file_name(title: &str, day: NaiveDate, kind: &str) -> String {
    let title = plain(title);
    let title = if title.is_empty() { "turnwise" } else { &title };
    format!("{title}-{day}.{kind}")
}

/// A name as part of a file name: letters of all scripts and emoji stay;
/// characters with a meaning for paths, shells or text direction are removed.
pub(super) fn plain(name: &str) -> String {
    let mut plain = String::new();
    let mut taken = 0;
    for letter in name.chars() {
        if taken == limits::FILE_NAME_CHARS {
            break;
        }
        if letter.is_whitespace() || matches!(letter, '-' | '.' | '_') {
            // One dash for each run of other characters, and none at the start.
            if !plain.is_empty() && !plain.ends_with('-') {
                plain.push('-');
                taken += 1;
            }
        } else if is_kept(letter) {
            plain.push(letter);
            taken += 1;
        }
    }
    // No joiner at the end if the name was cut inside an emoji.
    plain.trim_end_matches(['-', '\u{200d}']).to_owned()
}

fn is_kept(letter: char) -> bool {
    let steers_direction = matches!(
        letter,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    let is_invisible = matches!(
        letter,
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e0fff}'
    );
    let is_ascii_sign = letter.is_ascii() && !letter.is_ascii_alphanumeric();
    !letter.is_control() && !steers_direction && !is_invisible && !is_ascii_sign
}
