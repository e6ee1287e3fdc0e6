//! The names of the people, found in a text.

use super::words::{after, folded, starts};

/// A person of the notebook. Its place in the list is what an entry points to.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// The name as it is shown.
    pub name: &'a str,
}

/// The names to look for: whole names, and first names that only one person has.
pub(super) struct Names(Vec<(usize, String)>);

impl Names {
    pub(super) fn new(people: &[Person<'_>]) -> Self {
        let lower = |name: &str| name.trim().chars().flat_map(folded).collect::<String>();
        let first = |name: &str| lower(name.split_whitespace().next().unwrap_or_default());
        let mut names = Vec::new();
        for (at, person) in people.iter().enumerate() {
            names.push((at, lower(person.name)));
            let short = first(person.name);
            let is_shared =
                people.iter().enumerate().any(|(other, person)| other != at && first(person.name) == short);
            if !is_shared {
                names.push((at, short));
            }
        }
        names.retain(|(_, name)| !name.is_empty());
        Self(names)
    }

    /// Who is named at the beginning of the text, and the bytes of the name.
    pub(super) fn at(&self, text: &str) -> Option<(usize, usize)> {
        let found = self.0.iter().filter_map(|(who, name)| Some((*who, starts(text, name)?)));
        found.max_by_key(|(_, len)| *len)
    }

    /// Who is named, if the text is a name and no more than an `@` before it or a
    /// colon after it.
    pub(super) fn only(&self, text: &str) -> Option<usize> {
        let text = text.trim().trim_start_matches('@').trim_end_matches([':', '：', ' ']);
        self.at(text).filter(|(_, len)| *len == text.len()).map(|(who, _)| who)
    }

    /// Who stands before a colon at the beginning of the text, and what follows.
    pub(super) fn before_colon<'a>(&self, text: &'a str) -> Option<(usize, &'a str)> {
        let (who, len) = self.at(text)?;
        let rest = after(text, len).trim_start().strip_prefix([':', '：'])?;
        Some((who, rest.trim_start()))
    }
}
