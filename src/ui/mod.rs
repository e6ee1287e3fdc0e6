//! What is seen: the shell, the pages, and the parts they share.
//!
//! Components take ids and small values; state comes from [`crate::app::App`].
//! What a form holds is local until it becomes one command.

mod about_words;
mod arrival;
mod arrival_words;
mod ask_words;
mod asking_words;
mod check_in_words;
mod components;
mod elsewhere;
mod entry;
mod find;
mod folio;
mod health_words;
mod navigation;
mod newer;
mod pages;
mod places;
mod plan_words;
mod record_words;
mod shell;
mod skip_link;
mod slip_words;
mod standing;
mod telling;
mod tools;
mod words;

pub use entry::mount;
