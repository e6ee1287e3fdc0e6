//! The only room that touches the browser: its stores, clock, files, tabs and
//! ways of writing dates and numbers.
//!
//! Everything here degrades to an answer: a browser that blocks, lacks or
//! refuses something gives an error with a sentence, or a plain fallback, and
//! never a panic. Pure rooms get what they need of it as values or functions.

pub mod arriving;
pub mod backups;
pub mod clipboard;
pub mod clock;
pub mod device;
pub mod files;
pub mod flush;
pub mod fresh;
pub mod halves;
pub mod intl;
pub mod keeping;
mod local;
pub mod offline;
pub mod page;
pub mod panic;
pub mod picture;
pub mod sealing;
pub mod store;
mod tabs;
mod text;
pub mod timer;
pub mod typing;
pub mod vault;
mod words;
pub mod zones;
