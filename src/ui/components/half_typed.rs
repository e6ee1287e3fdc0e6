//! A day, a time or a number that is typed half, or that does not exist.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::browser::validity;
use crate::i18n::t;

/// Whether a field holds something that is not what it is for. The browser
/// gives no text for that; what was in the field before stays as it is until
/// it holds something whole, or is emptied.
#[derive(Debug, Clone, Copy)]
pub struct HalfTyped {
    kind: &'static str,
    /// It is said when the field is left, or its form sent.
    is_said: RwSignal<bool>,
}

impl HalfTyped {
    /// A field of this type that is as it was filled.
    pub fn new(kind: &'static str) -> Self {
        Self { kind, is_said: RwSignal::new(false) }
    }

    /// Something was typed: the text, if it is whole.
    pub fn typed(self, event: &Event) -> Option<String> {
        let is_half = validity::holds_half(event);
        if !is_half {
            self.is_said.set(false);
        }
        (!is_half).then(|| event_target_value(event))
    }

    /// The field was left, or asked.
    pub fn say(self, event: &Event) {
        let is_half = validity::holds_half(event);
        self.is_said.set(is_half);
    }

    /// What is said at the field, if anything.
    pub fn problem(self) -> Option<String> {
        let words = match self.kind {
            "date" => t::form_half_day,
            "time" => t::form_half_time,
            _ => t::form_half_number,
        };
        self.is_said.get().then(words)
    }
}
