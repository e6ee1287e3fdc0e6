//! What is left of the block that is on, in digits and in words; once it is
//! over, how far.

use leptos::prelude::*;

use super::super::super::session::{Spoken, spoken};
use super::state::Sheet;
use crate::coaching::Block;
use crate::i18n::t;

/// How long it is said what has begun, in seconds.
const SAID_FOR: i64 = 5;

/// Minutes and seconds of what is left; a plus stands before what is over.
pub fn digits(left: i64) -> (String, String) {
    let (minutes, seconds) = (left.abs() / 60, left.abs() % 60);
    let sign = if left < 0 { "+" } else { "" };
    (format!("{sign}{minutes}"), format!("{seconds:02}"))
}

/// The same for those who listen.
pub fn in_words(left: i64) -> String {
    let (minutes, seconds) = (left.abs() / 60, left.abs() % 60);
    if left < 0 {
        t::run_sheet_over_words(minutes, seconds)
    } else {
        t::run_sheet_left_words(minutes, seconds)
    }
}

/// What has begun, and at half, two minutes and the end how it stands: said
/// aloud, and seen by nobody.
#[component]
pub fn Aloud(sheet: Sheet) -> impl IntoView {
    let said = Memo::new(move |_| {
        let left = sheet.left()?;
        sheet.current.with(|block| {
            let block = block.as_ref()?;
            let length = i64::try_from(block.length()).unwrap_or_default() * 60;
            if length - left < SAID_FOR {
                return Some(t::run_sheet_begun(&block.title));
            }
            spoken(left, length).map(|said| match said {
                Spoken::Half => t::sheet_turn_say_half(),
                Spoken::TwoMinutes => t::sheet_turn_say_two(),
                Spoken::Zero => t::sheet_turn_say_zero(),
            })
        })
    });
    let words = move || said.get().unwrap_or_default();
    view! { <p class="visually-hidden" aria-live="polite" prop:textContent=words></p> }
}

/// How many minutes a block has.
pub fn length(block: Option<&Block>) -> u64 {
    block.map_or(0, Block::length)
}
