//! What stands at the end of a commitment or a goal: by which day, whose it is,
//! whether it is done. It is taken out of the words only if it was understood.

use chrono::NaiveDate;

use super::dates::Dates;
use super::names::Names;
use super::vocabulary::Label;
use super::words::{after, before, tail};

/// How many bytes of the end are looked at.
const REACH: usize = 100;

/// What the end of a text says.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ending {
    pub(super) due: Option<NaiveDate>,
    pub(super) who: Option<usize>,
    pub(super) is_done: bool,
}

/// Reads the ends of texts. A day without a year is the next one after `base`.
pub(super) struct Endings<'a> {
    pub(super) dates: &'a Dates<'a>,
    pub(super) names: &'a Names,
    pub(super) base: NaiveDate,
}

impl Endings<'_> {
    /// The text without its end, and what that says. The text is never empty.
    pub(super) fn take<'t>(&self, text: &'t str) -> (&'t str, Ending) {
        let mut left = text.trim_end();
        let mut ending = Ending::default();
        // A day, a name and a sign that it is done may follow each other.
        for _ in 0..4 {
            let found = self.bracket(left).or_else(|| self.day(left)).or_else(|| self.at_sign(left));
            let Some((rest, found)) = found.or_else(|| self.done(left)) else { break };
            let Some(both) = ending.with(found) else { break };
            let rest = rest.trim_end_matches(is_joint);
            if rest.is_empty() {
                break;
            }
            (left, ending) = (rest, both);
        }
        (left, ending)
    }

    /// `(Kim, by 21 Oct)`: every part must be understood.
    fn bracket<'t>(&self, text: &'t str) -> Option<(&'t str, Ending)> {
        let whole = text.trim_end_matches(['.', ' ']);
        let open = if whole.ends_with(')') { '(' } else { '[' };
        let inside = whole.strip_suffix([')', ']'])?;
        let (from, end) = tail(inside, REACH);
        let at = end.rfind(open)?;
        let inner = after(end, at + 1);
        // "(October 14, 2026)" has a comma of its own.
        let ending = self.piece(inner).or_else(|| {
            inner
                .split([',', ';', '·', '|'])
                .try_fold(Ending::default(), |sum, piece| sum.with(self.piece(piece)?))
        })?;
        Some((before(text, from + at), ending))
    }

    fn piece(&self, piece: &str) -> Option<Ending> {
        let piece = piece.trim();
        if let Some(who) = self.names.only(piece) {
            return Some(Ending { who: Some(who), ..Ending::default() });
        }
        let label = self.dates.words.label_at(piece);
        let value = label.map_or("", |(_, len)| after(piece, len)).trim_start_matches([':', ' ']);
        match label {
            Some((Label::Who, _)) if !value.is_empty() => {
                Some(Ending { who: Some(self.names.only(value)?), ..Ending::default() })
            }
            Some((Label::Done, _)) if value.is_empty() || self.dates.words.is(Label::Done, value) => {
                Some(Ending { is_done: true, ..Ending::default() })
            }
            Some((Label::Due | Label::Day, _)) if !value.is_empty() => self.on(value),
            _ => self.on(piece),
        }
    }

    fn on(&self, text: &str) -> Option<Ending> {
        let text = self.past_between(text.trim_start_matches(['→', ' ']));
        let found = self.dates.only(text)?;
        Some(Ending { due: Some(Dates::next(found, self.base)?), ..Ending::default() })
    }

    fn past_between<'t>(&self, text: &'t str) -> &'t str {
        let len = self.dates.words.between.at_start(text).unwrap_or_default();
        after(text, len).trim_start()
    }

    /// `by 21 Oct`, `→ 21.10.`
    fn day<'t>(&self, text: &'t str) -> Option<(&'t str, Ending)> {
        let whole = text.trim_end_matches([' ', '!', ',', ';']);
        let (from, end) = tail(whole, REACH);
        let mut last = ' ';
        for (at, letter) in end.char_indices() {
            let is_start = letter.is_alphanumeric() && !last.is_alphanumeric();
            last = letter;
            let Some(found) =
                Some(after(end, at)).filter(|_| is_start).and_then(|date| self.dates.only(date))
            else {
                continue;
            };
            let rest = self.before_day(before(whole, from + at))?;
            let due = Dates::next(found, self.base)?;
            return Some((rest, Ending { due: Some(due), ..Ending::default() }));
        }
        None
    }

    /// The text before what announces a day; nothing if nothing does.
    fn before_day<'t>(&self, text: &'t str) -> Option<&'t str> {
        let due = self.dates.words.words(Label::Due)?;
        let mut rest = text.trim_end();
        let mut is_announced = false;
        for _ in 0..4 {
            let bare = rest.trim_end_matches([':', ' ']);
            let at = due.at_end(bare);
            let between = self.dates.words.between.at_end(bare);
            let arrow =
                ["→", "->", "=>", "📅", "⏰", " –", " —", " -"].iter().find_map(|it| bare.strip_suffix(it));
            if let Some(at) = at {
                is_announced = true;
                rest = before(bare, at).trim_end();
            } else if let Some(left) = arrow {
                is_announced = true;
                rest = left.trim_end();
            } else if let Some(at) = between.filter(|_| !is_announced) {
                rest = before(bare, at).trim_end();
            } else {
                break;
            }
        }
        is_announced.then_some(rest)
    }

    /// `@Kim`
    fn at_sign<'t>(&self, text: &'t str) -> Option<(&'t str, Ending)> {
        let (from, end) = tail(text, REACH);
        let at = end.rfind('@')?;
        let is_apart = before(end, at).ends_with(char::is_whitespace);
        let who = self.names.only(after(end, at).trim_end_matches('.')).filter(|_| is_apart)?;
        Some((before(text, from + at), Ending { who: Some(who), ..Ending::default() }))
    }

    /// `✅`, `– done`
    fn done<'t>(&self, text: &'t str) -> Option<(&'t str, Ending)> {
        let done = Ending { is_done: true, ..Ending::default() };
        let bare = text.trim_end_matches('\u{fe0f}');
        if let Some(rest) = bare.strip_suffix(['✅', '✓', '✔', '☑']) {
            return Some((rest, done));
        }
        let at = self.dates.words.words(Label::Done)?.at_end(bare)?;
        let rest = before(bare, at).trim_end();
        [" –", " —", " -", "→"].iter().find_map(|dash| rest.strip_suffix(dash)).map(|rest| (rest, done))
    }
}

impl Ending {
    /// Both together; nothing if they contradict each other.
    fn with(self, other: Self) -> Option<Self> {
        let is_clear =
            (self.due.is_none() || other.due.is_none()) && (self.who.is_none() || other.who.is_none());
        is_clear.then(|| Self {
            due: self.due.or(other.due),
            who: self.who.or(other.who),
            is_done: self.is_done || other.is_done,
        })
    }
}

/// Signs that only joined the words to their end.
fn is_joint(sign: char) -> bool {
    sign.is_whitespace() || ",;–—:→|·".contains(sign)
}
