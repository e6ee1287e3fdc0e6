//! Two hands in one text: what both changed can stand side by side, unless
//! they changed the same words.

/// A text with what two people did to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedText {
    /// The words.
    pub text: String,
    /// By how much what one wrote oneself has moved, in UTF-16 units: a cursor
    /// moves along.
    pub shift: isize,
}

/// One stretch of a text that became another.
struct Edit {
    start: usize,
    end: usize,
    with: Vec<char>,
}

impl Edit {
    /// What leads from one text to another: all between the first and the last
    /// letter that differ.
    fn between(from: &[char], to: &[char]) -> Self {
        let start = from.iter().zip(to).take_while(|(one, other)| one == other).count();
        let most = from.len().min(to.len()) - start;
        let backwards = from.iter().rev().zip(to.iter().rev());
        let same = backwards.take(most).take_while(|(one, other)| one == other).count();
        let with = to.get(start..to.len() - same).unwrap_or_default().to_vec();
        Self { start, end: from.len() - same, with }
    }

    fn is_insertion(&self) -> bool {
        self.start == self.end
    }

    fn growth(&self, before: &[char]) -> isize {
        let units = |text: &[char]| text.iter().map(|letter| letter.len_utf16() as isize).sum::<isize>();
        units(&self.with) - units(before.get(self.start..self.end).unwrap_or_default())
    }
}

/// Brings together what I made of a text and what another made of it
/// meanwhile. `None` where both changed the same words: then a person has to
/// say what stands.
pub fn merged_text(before: &str, mine: &str, theirs: &str) -> Option<MergedText> {
    if mine == theirs || mine == before {
        return Some(MergedText { text: theirs.to_owned(), shift: 0 });
    }
    if theirs == before {
        return Some(MergedText { text: mine.to_owned(), shift: 0 });
    }
    let [before, mine, theirs] = [before, mine, theirs].map(|text| text.chars().collect::<Vec<char>>());
    let (my, mut their) = (Edit::between(&before, &mine), Edit::between(&before, &theirs));
    let is_same_place = my.is_insertion() && their.is_insertion() && my.start == their.start;
    let they_come_first = is_same_place || their.end <= my.start;
    if !they_come_first && my.end > their.start {
        return None;
    }
    if is_same_place && !parted(&their.with, &my.with) {
        their.with.push(' ');
    }
    let shift = if they_come_first { their.growth(&before) } else { 0 };
    let (first, second) = if they_come_first { (their, my) } else { (my, their) };
    let part = |from: usize, to: usize| before.get(from..to).unwrap_or_default().iter();
    let text = part(0, first.start)
        .chain(&first.with)
        .chain(part(first.end, second.start))
        .chain(&second.with)
        .chain(part(second.end, before.len()));
    Some(MergedText { text: text.collect(), shift })
}

/// Does white space stand between the two?
fn parted(first: &[char], second: &[char]) -> bool {
    let is_space = |letter: Option<&char>| letter.is_none_or(|letter| letter.is_whitespace());
    is_space(first.last()) || is_space(second.first())
}
