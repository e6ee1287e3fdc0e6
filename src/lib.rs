//! Turnwise.
pub mod coaching;
pub mod i18n;
pub mod replica;
