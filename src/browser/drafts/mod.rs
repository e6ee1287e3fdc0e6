//! Forms that were not sent yet: what is typed into them outlives the page, a
//! change of room, and a reload. It is kept for this tab alone.
//!
//! A form takes part by having its own say about what is wrong in it
//! (`novalidate`). It is known by its page, by what it says it is of
//! (`data-of`), and by its first field. `data-passing` leaves one out:
//! passphrases, and words that only prove that one means it. A link with
//! `data-give-up`, and a button that takes the form away, give its draft up.

mod field;
mod line;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

use self::field::{FIELDS, FILLED, choices, held, is, is_checked, label_of, name_of, put_back, set, text_of};
use self::line::{NOTE, forget_reminder, main_part, put_line};
use super::page::{self, all};
use super::property;
use super::tabs::{listen, listen_first, store};
use super::validity::{is_half_typed, tell};
use crate::i18n::t;
use crate::storage::{PageDrafts, drafts_key, drafts_prefix};

const FORMS: &str = "form[novalidate]:not([data-passing])";
/// A refusal that the form shows.
const REFUSED: &str = "[aria-invalid=true], .problem";
/// After an address was opened whose page was there already, in milliseconds:
/// then its forms are there.
const REMINDED_AFTER: u32 = 500;
/// How many letters of a draft are shown.
const MOST_SHOWN: usize = 60;
/// The page that a form came with, as a property of it.
const PAGE: &str = "turnwisePage";
/// Addresses that carry more than a place are no pages with forms to go back
/// to.
const LONGEST_ADDRESS: usize = 300;

struct Drafts {
    /// The document that is open.
    document: Rc<dyn Fn() -> Option<String>>,
    /// By key: what was read or typed since the page was loaded.
    pages: Vec<(String, PageDrafts)>,
    /// Forms that were just sent: page and form.
    sent: Vec<(String, String)>,
}

thread_local! {
    static DRAFTS: RefCell<Option<Drafts>> = const { RefCell::new(None) };
}

/// Installs the listeners, once per page. `document` names the one that is
/// open: what is typed in one is not shown in another.
pub fn watch(document: impl Fn() -> Option<String> + 'static) {
    let Some(window) = web_sys::window() else { return };
    let drafts = Drafts { document: Rc::new(document), pages: Vec::new(), sent: Vec::new() };
    DRAFTS.with_borrow_mut(|all| *all = Some(drafts));
    for event in ["input", "change"] {
        listen_first(&window, event, |event| {
            if let Some(field) = target(&event) {
                note(&field);
            }
        });
    }
    listen_first(&window, "submit", |event| {
        if let Some(form) = target(&event) {
            sending(&event, &form);
        }
    });
    listen_first(&window, "click", |event| {
        if let Some(pressed) = target(&event) {
            pressing(&pressed);
        }
    });
    listen(&window, "hashchange", |_| remind_soon());
    remind_soon();
    observe();
}

/// How a record stood when a form of this page was filled from it that was
/// typed into and not sent.
pub fn stood(record: &str) -> Option<String> {
    with_page(|drafts| drafts.stood(record).map(str::to_owned)).flatten()
}

/// Notes how a record stands that a form of this page is filled from.
pub fn note_stood(record: &str, fields: String) {
    change(|drafts| drafts.note_stood(record, fields));
}

/// A form of this page wrote this record: what is filled from it now knows
/// what it wrote.
pub fn forget_stood(record: &str) {
    change(|drafts| drafts.forget_stood(record));
}

/// Text of a form beside its fields, as a list that one makes in it; `form` is
/// the id of its first field.
pub fn put(form: &str, name: &str, words: &str, filled: &str) {
    change(|drafts| drafts.put(form, name, words, filled));
}

/// What [`put`] has put there, if the form was not sent or given up since.
pub fn get(form: &str, name: &str) -> Option<String> {
    with_page(|drafts| drafts.get(form, name).map(str::to_owned)).flatten()
}

/// Was something typed into the form of this record (its `data-of`) that was
/// not sent or given up since? `first` is the id of its first field; of a
/// choice, the name.
pub fn is_begun(of: &str, first: &str) -> bool {
    let Some(key) = key() else { return false };
    let form = form_name(Some(of), first);
    !is_being_sent(&key, &form) && with_page_at(&key, |drafts| drafts.has(&form)) == Some(true)
}

/// A document was taken away: nothing of what was typed beside it stays. All
/// drafts go without one.
pub fn forget(document: Option<&str>) {
    let prefix = document.map_or_else(|| crate::storage::PREFIX.to_owned(), drafts_prefix);
    DRAFTS.with_borrow_mut(|all| {
        if let Some(all) = all {
            all.pages.retain(|(key, _)| !key.starts_with(&prefix));
        }
    });
    let Some(store) = store() else { return };
    let count = store.length().unwrap_or_default();
    let keys: Vec<String> = (0..count).filter_map(|at| store.key(at).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(&prefix)) {
        let _ = store.remove_item(key);
    }
}

/// The key of the page that is open.
fn key() -> Option<String> {
    let address = page::hash();
    if address.len() > LONGEST_ADDRESS {
        return None;
    }
    let document = DRAFTS.with_borrow(|all| all.as_ref().map(|all| all.document.clone()))?;
    Some(drafts_key(&document().unwrap_or_default(), &address))
}

fn with_page<T>(read: impl FnOnce(&PageDrafts) -> T) -> Option<T> {
    with_page_at(&key()?, read)
}

fn with_page_at<T>(key: &str, read: impl FnOnce(&PageDrafts) -> T) -> Option<T> {
    DRAFTS.with_borrow_mut(|all| Some(read(page_of(all.as_mut()?, key)?)))
}

/// The key of the page that a form came with. While its page is taken away its
/// fields still tell what was typed, and the address is that of the next one.
fn key_of(form: &Element) -> Option<String> {
    text_of(form, PAGE).or_else(key)
}

fn page_of<'a>(all: &'a mut Drafts, key: &str) -> Option<&'a mut PageDrafts> {
    if !all.pages.iter().any(|(held, _)| held == key) {
        let held = store().and_then(|store| store.get_item(key).ok().flatten());
        all.pages.push((key.to_owned(), held.map(|text| PageDrafts::parse(&text)).unwrap_or_default()));
    }
    all.pages.iter_mut().find(|(held, _)| held == key).map(|(_, drafts)| drafts)
}

fn change(act: impl FnOnce(&mut PageDrafts)) {
    if let Some(key) = key() {
        change_at(&key, act);
    }
}

fn change_at(key: &str, act: impl FnOnce(&mut PageDrafts)) {
    let text = DRAFTS.with_borrow_mut(|all| {
        let drafts = page_of(all.as_mut()?, key)?;
        act(drafts);
        Some(drafts.print())
    });
    // Where the browser gives no room, the draft lasts as long as the tab.
    if let Some((text, store)) = text.zip(store()) {
        let _ = match text {
            Some(text) => store.set_item(key, &text),
            None => store.remove_item(key),
        };
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

fn form_of(field: &Element) -> Option<Element> {
    field.closest(FORMS).ok().flatten()
}

/// What a form is known by on its page.
fn name_of_form(form: &Element) -> Option<String> {
    let first = all(form, "input[id], textarea[id], select[id], input[name]").into_iter().next()?;
    let first = first.get_attribute("id").or_else(|| first.get_attribute("name"))?;
    Some(form_name(form.get_attribute("data-of").as_deref(), &first))
}

fn form_name(of: Option<&str>, first: &str) -> String {
    of.map_or_else(|| first.to_owned(), |of| format!("{of} {first}"))
}

/// Was it sent just now, so that its draft goes unless it is refused?
fn is_being_sent(key: &str, form: &str) -> bool {
    DRAFTS.with_borrow(|all| {
        all.as_ref().is_some_and(|all| all.sent.iter().any(|sent| sent.0 == key && sent.1 == form))
    })
}

/// Notes what stands in a field now.
fn note(field: &Element) {
    if !is(field, FIELDS) {
        return;
    }
    let Some(form) = form_of(field) else { return };
    let Some(form_name) = name_of_form(&form) else { return };
    let (words, filled) = if is(field, "[type=radio]") {
        let all = choices(&form, field);
        let of = |is_it: &dyn Fn(&Element) -> bool| all.iter().find(|it| is_it(it)).map(label_of);
        let filled = of(&|it| text_of(it, FILLED).as_deref() == Some("true"));
        (of(&is_checked).unwrap_or_default(), filled.unwrap_or_default())
    } else {
        (held(field), text_of(field, FILLED).unwrap_or_default())
    };
    // Half a day is none: what was there before stays.
    let words = if is_half_typed(field) { filled.clone() } else { words };
    let name = name_of(field);
    if let Some(key) = key_of(&form) {
        change_at(&key, |drafts| drafts.put(&form_name, &name, &words, &filled));
    }
}

/// A form is about to be sent. What is half typed stops it; else it is known
/// soon whether it was refused.
fn sending(event: &Event, form: &Element) {
    if let Some(half) = all(form, "input").into_iter().find(is_half_typed) {
        event.prevent_default();
        event.stop_immediate_propagation();
        page::unfold_to(&half);
        tell(&half);
        if let Some(half) = half.dyn_ref::<HtmlElement>() {
            let _ = half.focus();
        }
        return;
    }
    let Some((key, name)) = is(form, FORMS).then(|| key_of(form).zip(name_of_form(form))).flatten() else {
        return;
    };
    let this = (key, name);
    DRAFTS.with_borrow_mut(|all| {
        if let Some(all) = all {
            all.sent.push(this.clone());
        }
    });
    let form = form.clone();
    page::after(0, move || {
        DRAFTS.with_borrow_mut(|all| {
            if let Some(all) = all {
                all.sent.retain(|other| *other != this);
            }
        });
        let is_refused = form.is_connected() && !all(&form, REFUSED).is_empty();
        if !is_refused {
            give_up(&this, &form);
        }
    });
}

/// A form was sent, or its draft given up: what stands in it now is what it is
/// filled with.
fn give_up((key, name): &(String, String), form: &Element) {
    change_at(key, |drafts| drafts.forget(name));
    forget_reminder();
    for field in all(form, FIELDS) {
        set(&field, FILLED, &held(&field));
    }
    for note in all(form, &format!(".{NOTE}")) {
        note.remove();
    }
}

/// A button or a link in a form may take the form away: then it was given up.
fn pressing(pressed: &Element) {
    let button = pressed.closest("button[type=button], a[data-give-up]").ok().flatten();
    let Some((button, form)) = button.and_then(|button| form_of(&button).map(|form| (button, form))) else {
        return;
    };
    let Some(this) = key_of(&form).zip(name_of_form(&form)) else { return };
    if is(&button, "a") {
        return give_up(&this, &form);
    }
    page::after(0, move || {
        if button.is_connected() {
            note(&button);
            // What was taken out of its fields, as a part that was added, is typed no more.
            let is_kept = |field: &Element| {
                let name = name_of(field);
                with_page_at(&this.0, |drafts| drafts.get(&this.1, &name).is_some()).unwrap_or_default()
            };
            all(&form, FIELDS).iter().filter(|field| is_kept(field)).for_each(note);
        } else if !form.is_connected() && key().as_ref() == Some(&this.0) {
            give_up(&this, &form);
        }
    });
}

/// Looks at what appears on the page. The line about words that wait comes with
/// the page, before anyone can press what it moves.
fn observe() {
    let arrived = |changes: JsValue, _: JsValue| {
        let mut is_another_page = false;
        for change in Array::from(&changes).iter() {
            let added = property::get(&change, "addedNodes").unwrap_or_default();
            for node in Array::from(&added).iter() {
                if let Ok(element) = node.dyn_into::<Element>() {
                    is_another_page |= is(&element, "main") || !all(&element, "main").is_empty();
                    let around = form_of(&element);
                    around.into_iter().chain(all(&element, FORMS)).for_each(|form| appeared(&form));
                }
            }
        }
        if is_another_page {
            remind();
        }
    };
    let act = Closure::<dyn FnMut(JsValue, JsValue)>::new(arrived).into_js_value();
    let observer = property::get(&js_sys::global(), "MutationObserver");
    let observer = observer
        .and_then(|it| it.dyn_into::<Function>().ok())
        .and_then(|it| Reflect::construct(&it, &Array::of1(&act)).ok());
    let Some((observer, body)) = observer.zip(page::document().and_then(|it| it.body())) else { return };
    let options = Object::new();
    for what in ["childList", "subtree"] {
        let _ = Reflect::set(&options, &JsValue::from_str(what), &JsValue::TRUE);
    }
    let begin = property::get(&observer, "observe");
    if let Some(begin) = begin.and_then(|it| it.dyn_into::<Function>().ok()) {
        let _ = begin.call2(&observer, &body, &options);
    }
}

/// A form, or a field in it, has just appeared: what was typed there before is
/// put back.
fn appeared(form: &Element) {
    let fresh: Vec<Element> =
        all(form, FIELDS).into_iter().filter(|field| text_of(field, FILLED).is_none()).collect();
    for field in &fresh {
        set(field, FILLED, &held(field));
    }
    if text_of(form, PAGE).is_none() {
        set(form, PAGE, &key().unwrap_or_default());
    }
    let Some((key, name)) = key_of(form).zip(name_of_form(form)) else { return };
    if is_being_sent(&key, &name) || with_page_at(&key, |drafts| drafts.has(&name)) != Some(true) {
        return;
    }
    let mut is_back = false;
    for field in &fresh {
        let words = with_page_at(&key, |drafts| drafts.get(&name, &name_of(field)).map(str::to_owned));
        let words = words.flatten();
        is_back |= words.is_some_and(|words| put_back(field, &words));
    }
    if is_back {
        say(form);
    }
}

/// The line above a form whose draft is here again.
fn say(form: &Element) {
    if !all(form, &format!(".{NOTE}")).is_empty() {
        return;
    }
    forget_reminder();
    let this = form.clone();
    put_line(form, &t::form_draft_here(), move || start_over(&this));
}

fn remind_soon() {
    page::after(REMINDED_AFTER, || {
        // What stays on the page while its address changes is of the new one.
        let page = key().unwrap_or_default();
        main_part().iter().flat_map(|main| all(main, FORMS)).for_each(|form| set(&form, PAGE, &page));
        remind();
    });
}

/// Says at the top of a page that words wait in a form that is not open; when
/// it is opened, they are there.
fn remind() {
    // What is typed while the page is fresh waits for nobody: its form is open.
    let open = page::document().and_then(|it| it.body()).map(|body| all(&body, FORMS));
    let open: Vec<String> = open.iter().flatten().filter_map(name_of_form).collect();
    let words = with_page(|drafts| drafts.longest_beside(&open).map(str::to_owned)).flatten();
    let Some((main, words)) = main_part().zip(words) else { return };
    if !all(&main, &format!(".{NOTE}")).is_empty() {
        return;
    }
    let short: String = words.chars().take(MOST_SHOWN).collect();
    let short = if short == words { short } else { format!("{short}…") };
    put_line(&main, &t::form_draft_waits(short), move || {
        change(PageDrafts::forget_all);
        forget_reminder();
    });
}

/// Everything as the form was filled.
fn start_over(form: &Element) {
    let Some(this) = key_of(form).zip(name_of_form(form)) else { return };
    for field in all(form, FIELDS) {
        let filled = text_of(&field, FILLED).unwrap_or_default();
        if is(&field, "[type=radio]") {
            if filled == "true" {
                put_back(&field, &label_of(&field));
            }
        } else {
            put_back(&field, &filled);
        }
    }
    give_up(&this, form);
    if let Some(first) = all(form, FIELDS).into_iter().next().and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        let _ = first.focus();
    }
}
