//! Documents that a pair already keeps, read into entries.

mod anything;
mod dates;
mod documents;
mod entries;
mod made;
mod words;
