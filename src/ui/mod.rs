//! What is seen: the shell, the pages, and the parts they share.
//!
//! Components take ids and small values; state comes from [`crate::app::App`].
//! What a form holds is local until it becomes one command.

mod components;
mod pages;
mod root;
mod shell;
mod words;

pub use root::mount;
