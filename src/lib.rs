//! Turnwise.
pub mod i18n;
pub mod replica;
