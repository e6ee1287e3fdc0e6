//! Whether the program opens without a network, and which version it is.

use leptos::prelude::*;

use super::facts::fact;
use crate::app::{App, Offline};
use crate::browser::page;
use crate::i18n::t;

/// How many characters of the build tell it from every other one, and how many
/// of them stand together.
const TELLING: usize = 12;
const TOGETHER: usize = 4;

/// Does it open without a network?
#[component]
pub fn OfflineFact() -> impl IntoView {
    let program = App::here().program();
    let words = move || match program.with(|it| it.offline) {
        Offline::Kept => t::program_kept(),
        Offline::Coming(percent) => t::program_coming(i64::from(percent)),
        Offline::NotYet => t::program_not_yet(),
        Offline::NotAllowed => t::program_not_allowed(),
    };
    fact(t::program_offline(), words)
}

/// The version of what is open, for those who report a fault.
#[component]
pub fn VersionFact() -> impl IntoView {
    let build: Vec<char> = page::version().chars().take(TELLING).collect();
    let build: Vec<String> = build.chunks(TOGETHER).map(|some| some.iter().collect()).collect();
    let build = build.join(" ");
    fact(t::program_version(), move || t::program_version_words(env!("CARGO_PKG_VERSION"), &build))
}
