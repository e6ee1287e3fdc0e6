//! The only module that touches the browser: its stores, clock, files, tabs,
//! and its formats of dates and numbers.
//!
//! Nothing here panics: if a browser blocks, lacks or refuses something, the
//! result is an error with a sentence, or a simple fallback. Pure modules get
//! what they need of it as values or functions.

pub mod arriving;
pub mod backups;
pub mod clicker;
pub mod clipboard;
pub mod clock;
pub mod closing;
pub mod device;
pub mod drafts;
pub mod files;
pub mod flush;
pub mod focus;
pub mod fresh;
pub mod halves;
pub mod intl;
pub mod keeping;
mod local;
pub mod media;
pub mod offline;
pub mod page;
pub mod panic;
pub mod pasting;
pub mod picture;
pub mod places;
pub mod press;
mod property;
pub mod region;
pub mod sealing;
pub mod sound;
pub mod store;
pub mod styles;
pub mod tabs;
mod text;
pub mod timer;
pub mod typing;
pub mod validity;
pub mod vault;
pub mod wake;
mod words;
pub mod zones;
