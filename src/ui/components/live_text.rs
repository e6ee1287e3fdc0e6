//! Text that is kept while it is typed.

use leptos::ev::{ClipboardEvent, Event, InputEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use super::while_here::while_here;
use crate::app::App;
use crate::browser::{clipboard, flush, page};
use crate::coaching::{Base, MergedText, merged_text};
use crate::i18n::t;

/// After the last key, in milliseconds.
const QUIET: u32 = 250;
/// At most this long after the first key that is not kept yet.
const LATEST: u32 = 1_000;

/// How the text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LiveTextShape {
    /// Several lines in a frame.
    #[default]
    Area,
    /// One paragraph of notes: no frame, grows with its words.
    Note,
}

/// Text bound to a record. It is committed 250 ms after the last key, at most
/// one second late, and at once when the field or the page is left.
///
/// If the text changes elsewhere meanwhile, the field takes that in, beside what
/// was typed. Where both changed the same words, the draft stays and a line
/// below says so; both texts are kept then, and asked about in Review.
#[component]
pub fn LiveText(
    /// The text in the record.
    #[prop(into)]
    value: Signal<String>,
    /// Keeps a draft; gives a problem in words if it was refused.
    #[prop(into)]
    keep: Callback<String, Option<String>>,
    /// The id of the field, unique on the page.
    #[prop(into)]
    id: String,
    /// Its accessible name, where no label stands beside it.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// An example in the empty field.
    #[prop(optional, into)]
    example: Option<String>,
    /// How it is shown.
    #[prop(optional)]
    shape: LiveTextShape,
    /// Keys that the list around it wants to hear: true if it took the key.
    #[prop(optional, into)]
    on_key: Option<Callback<KeyboardEvent, bool>>,
    /// A new line that is asked for by other means than the key: true if it
    /// was taken. Some keyboards tell no key.
    #[prop(optional, into)]
    on_break: Option<Callback<(), bool>>,
    /// Text that is pasted: true if it was taken.
    #[prop(optional, into)]
    on_paste: Option<Callback<String, bool>>,
    /// The field itself, for those who move the focus.
    #[prop(optional)]
    node: Option<NodeRef<html::Textarea>>,
) -> impl IntoView {
    let app = App::here();
    let node = node.unwrap_or_default();
    let draft = RwSignal::new(value.get_untracked());
    // What was kept of the draft last, and what the record held then. They
    // differ where the record keeps words a little differently.
    let kept = RwSignal::new(value.get_untracked());
    let base = RwSignal::new(value.get_untracked());
    let focused = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let elsewhere = RwSignal::new(false);
    let timers = StoredValue::new((None, None));

    let stop = move || {
        timers.try_update_value(|(quiet, latest): &mut (Option<page::Timer>, Option<page::Timer>)| {
            for timer in [quiet.take(), latest.take()].into_iter().flatten() {
                page::cancel(timer);
            }
        });
    };
    // What changed elsewhere is taken in: at once where nothing was typed, and
    // else beside what was typed. Where both changed the same words, the field
    // stays as it is, and keeping it writes over nothing.
    let take_in = move |text: String| {
        let (mine, was, before) = (draft.get_untracked(), kept.get_untracked(), base.get_untracked());
        if text == before {
            return;
        }
        let merged = if mine == was {
            Some(MergedText { text: text.clone(), shift: 0 })
        } else {
            merged_text(&before, &mine, &text)
        };
        let Some(merged) = merged else {
            elsewhere.set(focused.get_untracked());
            return;
        };
        base.set(text.clone());
        kept.set(text);
        elsewhere.set(false);
        if merged.text != mine {
            if let Some(field) = node.get_untracked().filter(|_| focused.get_untracked()) {
                page::put_text(&field, &merged.text, merged.shift);
            }
            draft.set(merged.text);
        }
    };
    let commit = move || {
        stop();
        // A browser may tell of a field that is just being taken away; what
        // stood in it has been kept then.
        let Some(held) = draft.try_get_untracked().and_then(|_| value.try_get_untracked()) else {
            return;
        };
        take_in(held);
        let text = draft.get_untracked();
        if text != kept.get_untracked() {
            let refused = app.over(Base::Text(base.get_untracked()), || keep.run(text.clone()));
            if refused.is_none() {
                kept.set(text);
                base.set(value.get_untracked());
            }
            problem.set(refused);
        }
    };
    let typed = move |text: String| {
        draft.set(text);
        timers.update_value(|(quiet, latest)| {
            if let Some(timer) = quiet.take() {
                page::cancel(timer);
            }
            *quiet = Some(page::after(QUIET, commit));
            latest.get_or_insert_with(|| page::after(LATEST, commit));
        });
    };
    let flushing = flush::on_flush(commit);
    on_cleanup(move || {
        flush::forget(flushing);
        commit();
    });

    Effect::new(move || {
        let text = value.get();
        take_in(text);
    });

    let on_input = move |event: Event| typed(event_target_value(&event));
    let on_blur = move |_| {
        focused.set(false);
        elsewhere.set(false);
        commit();
    };
    // With Shift, Enter makes a new line within the text.
    let has_shift = StoredValue::new(false);
    let on_keydown = move |event: KeyboardEvent| {
        has_shift.set_value(event.shift_key());
        if page::is_composing(&event) {
            return;
        }
        let is_taken = on_key.is_some_and(|on_key| on_key.run(event.clone()));
        if is_taken {
            event.prevent_default();
        }
    };
    let on_beforeinput = move |event: InputEvent| {
        let is_break = matches!(event.input_type().as_str(), "insertLineBreak" | "insertParagraph");
        if is_break && !has_shift.get_value() && on_break.is_some_and(|on_break| on_break.run(())) {
            event.prevent_default();
        }
    };
    let on_pasted = move |event: ClipboardEvent| {
        if on_paste.is_some_and(|on_paste| on_paste.run(clipboard::pasted(&event))) {
            event.prevent_default();
        }
    };
    let below_id = format!("{id}-below");
    let described = {
        let below_id = below_id.clone();
        move || (elsewhere.get() || problem.with(Option::is_some)).then(|| below_id.clone())
    };
    let invalid = move || problem.with(Option::is_some).then_some("true");
    let is_note = shape == LiveTextShape::Note;
    Effect::new(move || {
        draft.track();
        if let Some(field) = node.get() {
            page::grow(&field);
        }
    });
    let field = view! {
        <textarea
            class=if is_note { "note-field" } else { "input" }
            rows=if is_note { "1" } else { "3" }
            dir="auto"
            id=id
            // What stands in it is kept by itself: `browser::typing` passes it by.
            data-live=""
            data-takes-lines=on_paste.is_some().then_some("")
            node_ref=node
            aria-label=move || name.map(|name| name.get())
            placeholder=example
            aria-describedby=described
            aria-invalid=invalid
            prop:value=draft
            on:input=on_input
            on:focus=move |_| focused.set(true)
            on:blur=while_here(on_blur)
            on:keydown=on_keydown
            on:beforeinput=on_beforeinput
            on:paste=on_pasted
        ></textarea>
    };
    let below = move || {
        problem
            .get()
            .or_else(|| elsewhere.get().then(t::form_changed_elsewhere))
            .map(|words| view! { <p class="problem" id=below_id.clone() role="alert">{words}</p> })
    };
    view! {
        {field}
        {below}
    }
}
