//! The page around the app: title, focus, address, language, theme.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlDialogElement, HtmlElement, HtmlTextAreaElement, KeyboardEvent, Response,
    ScrollToOptions,
};

use super::property::get;
use super::tabs::listen;
pub use super::timer::{Timer, after, cancel};
use super::words::words;

/// A file of the app that could not be fetched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("A part of the app could not be fetched. Nothing was changed. Check the connection and try again.")]
pub struct FetchError(pub String);

/// In milliseconds.
const A_WHILE: u32 = 2_000;

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// What is inside of an element that a selector names.
pub(super) fn all(within: &Element, selector: &str) -> Vec<Element> {
    let ask = get(within, "querySelectorAll");
    let list = ask
        .and_then(|ask| ask.dyn_into::<Function>().ok())
        .and_then(|ask| ask.call1(within, &JsValue::from_str(selector)).ok());
    list.map(|list| Array::from(&list).iter().filter_map(|it| it.dyn_into().ok()).collect())
        .unwrap_or_default()
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the heading of the page, so that a screen reader
/// announces the page.
pub fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        // Focusable, but not in the tab order.
        heading.set_tab_index(-1);
        let _ = heading.focus();
    }
}

/// Goes to the top of the page, at once.
pub fn scroll_top() {
    if let Some(window) = web_sys::window() {
        let options = ScrollToOptions::new();
        options.set_top(0.0);
        options.set_left(0.0);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Sets the language and the direction of the page.
pub fn set_language(tag: &str, dir: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", dir);
    }
}

/// Sets an attribute of the page for the style sheet: `data-theme`, `data-text`
/// or `data-calm`; `None` for the default.
pub fn set_look(attribute: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let _ = match value {
            Some(value) => root.set_attribute(attribute, value),
            None => root.remove_attribute(attribute),
        };
    }
}

/// Has the person chosen the calm setting: no motion, and only what is needed?
pub fn is_calm() -> bool {
    root().is_some_and(|root| root.has_attribute("data-calm"))
}

/// Does the page run as an installed app? Its storage may be separate from that
/// of the browser.
pub fn is_installed() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(display-mode: standalone)").ok());
    query.flatten().is_some_and(|query| query.matches())
}

/// Sets a performance mark, for measurements.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// The version of the program, as the build wrote it into the page.
pub fn version() -> String {
    said_in_head("meta[name=version]")
}

/// The content security policy that the page carries.
pub fn policy() -> String {
    said_in_head("meta[http-equiv=Content-Security-Policy]")
}

fn said_in_head(selector: &str) -> String {
    let meta = document().and_then(|document| document.query_selector(selector).ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// The part of the address from the `#` on; empty if there is none.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another page of the app: an entry in the history.
pub fn set_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Replaces the address without an entry in the history, so that what came in a
/// link leaves both. The listeners of [`on_hash`] are called.
pub fn replace_hash(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    // The entry keeps its name: see `places`.
    let state = history.state().unwrap_or(JsValue::NULL);
    let replaced = history.replace_state_with_url(&state, "", Some(hash));
    if replaced.is_ok()
        && let Ok(event) = web_sys::Event::new("hashchange")
    {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls `act` with the part from the `#` on whenever it changes.
pub fn on_hash(act: impl Fn(String) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "hashchange", move |_| act(hash()));
    }
}

/// Listens to every key that is pressed on the page; if `act` handles one, its
/// default action is prevented.
pub fn on_key(act: impl Fn(&KeyboardEvent) -> bool + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().filter(|event| !is_composing(event));
            let is_taken = key.is_some_and(&act);
            if is_taken {
                event.prevent_default();
            }
        });
    }
}

/// Does the key belong to an input method that composes? Safari tells of the
/// Enter that ends it only after the end, by a code of its own.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    const OF_INPUT_METHOD: u32 = 229;
    event.is_composing() || event.key_code() == OF_INPUT_METHOD
}

/// Does the key go into a text field?
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input, textarea, select, [contenteditable]").unwrap_or(false))
}

/// The id of the element that an event is about, if it has one.
pub fn id_of(target: Option<web_sys::EventTarget>) -> Option<String> {
    let id = target?.dyn_into::<web_sys::Element>().ok()?.id();
    (!id.is_empty()).then_some(id)
}

/// Shows the start of an element that scrolls by itself.
pub fn scroll_to_start(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.set_scroll_top(0);
    }
}

/// Shows the end of an element that scrolls by itself.
pub fn scroll_to_end(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.set_scroll_top(element.scroll_height());
    }
}

/// Scrolls just as far as needed to show the element of this id.
pub fn into_view(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The address of the app without what follows the `#`, and without
/// parameters: those were put in by whoever passed the link on.
pub fn base_url() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Removes the skeleton that is shown before the app starts.
pub fn remove_skeleton() {
    if let Some(skeleton) = document().and_then(|document| document.get_element_by_id("skeleton")) {
        skeleton.remove();
    }
}

/// Is the page shown inside another one?
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    // A browser that denies access to `top` is framed by another origin.
    !matches!(window.top(), Ok(Some(top)) if top == window)
}

/// Does a media query match now?
pub(super) fn matches_media(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|query| query.matches())
}

/// Runs `act` after the next paint.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let act: Function = Closure::once_into_js(move || {
        // The frame is about to be painted; a timer comes after it.
        after(0, act);
    })
    .unchecked_into();
    let _ = window.request_animation_frame(&act);
}

/// Waits until the browser is idle; a fixed time if it cannot tell.
pub async fn idle() {
    let told = Promise::new(&mut |resolve, _| {
        let window: JsValue = web_sys::window().map(JsValue::from).unwrap_or_default();
        let ask = get(&window, "requestIdleCallback");
        match ask.and_then(|ask| ask.dyn_into::<Function>().ok()) {
            Some(ask) => drop(ask.call1(&window, &resolve)),
            None => drop(after(A_WHILE, move || drop(resolve.call0(&JsValue::NULL)))),
        }
    });
    let _ = JsFuture::from(told).await;
}

/// Shows a modal dialog; does nothing if it is open.
pub fn show_dialog(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; does nothing if it is closed.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// Moves an open dialog to the top of the top layer again. Its `close` event
/// fires although it stays open.
pub fn lift_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
        show_dialog(dialog);
    }
}

/// Hides the popover of this id; does nothing if it is hidden.
pub fn hide_popover(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    if !is_popover(&element) {
        let _ = element.class_list().remove_1(OPEN);
        return;
    }
    let method = get(&element, "hidePopover");
    if let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) {
        let _ = method.call0(&element);
    }
}

/// Opens or closes a popover in an engine that knows none; where it does, its
/// button does that.
pub fn toggle_menu(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    if !is_popover(&element) {
        let _ = element.class_list().toggle(OPEN);
    }
}

/// The class of a menu that lies open in an engine without popovers.
const OPEN: &str = "menu-open";

fn is_popover(element: &Element) -> bool {
    Reflect::get(element, &JsValue::from_str("popover")).is_ok_and(|it| it.is_string())
        && Reflect::has(element, &JsValue::from_str("hidePopover")).unwrap_or(false)
}

/// Moves the focus to the element of this id, if it is there.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        unfold_to(&element);
        let _ = element.focus();
    }
}

/// Opens the folds that an element lies in: what is closed takes no focus.
pub fn unfold_to(element: &Element) {
    let mut within = element.parent_element();
    while let Some(fold) = within.and_then(|it| it.closest("details:not([open])").ok().flatten()) {
        let _ = fold.set_attribute("open", "");
        within = fold.parent_element();
    }
}

/// Does the fold that this event tells of lie open?
pub fn is_unfolded(event: &web_sys::Event) -> bool {
    let fold = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    fold.is_some_and(|fold| fold.has_attribute("open"))
}

/// Puts other words into a field that is typed in. The cursor stays where it
/// was among them: it moves by `shift`, in UTF-16 units.
pub fn put_text(field: &HtmlTextAreaElement, text: &str, shift: isize) {
    let place = |at: Result<Option<u32>, _>| -> Option<u32> {
        let at = i64::from(at.ok().flatten()?);
        u32::try_from(at + i64::try_from(shift).unwrap_or_default()).ok()
    };
    let (start, end) = (place(field.selection_start()), place(field.selection_end()));
    field.set_value(text);
    if let Some((start, end)) = start.zip(end) {
        // Where it cannot be, it stands at the end.
        let _ = field.set_selection_range(start, end);
    }
}

/// Makes a text field as high as its content, in browsers without
/// `field-sizing`.
pub fn grow(field: &HtmlElement) {
    thread_local! {
        static BY_ITSELF: bool = supports("field-sizing", "content");
    }
    if BY_ITSELF.with(|by_itself| *by_itself) {
        return;
    }
    let style = field.style();
    let _ = style.set_property("block-size", "auto");
    let (height, frame) = (field.scroll_height(), field.offset_height() - field.client_height());
    // One that is folded away has no height yet.
    if height > 0 {
        let _ = style.set_property("block-size", &format!("{}px", height + frame));
    }
}

/// Lets every text field show all of its text on paper.
pub fn grow_for_print() {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "beforeprint", |_| {
        let fields = root().map(|root| all(&root, "textarea")).unwrap_or_default();
        fields.iter().filter_map(|field| field.dyn_ref::<HtmlElement>()).for_each(grow);
    });
}

/// Does this browser support this CSS declaration?
fn supports(property: &str, value: &str) -> bool {
    let css = get(&js_sys::global(), "CSS");
    let ask: Option<Function> = css.as_ref().and_then(|css| get(css, "supports")?.dyn_into().ok());
    let answer = ask
        .zip(css)
        .and_then(|(ask, css)| ask.call2(&css, &JsValue::from_str(property), &JsValue::from_str(value)).ok());
    answer.is_some_and(|answer| answer.is_truthy())
}

/// Fetches a static file of the app, by its address relative to the page.
///
/// # Errors
/// [`FetchError`], in words for people.
pub async fn fetch_text(address: &str) -> Result<String, FetchError> {
    text_of(&fetch(address).await?).await
}

/// The same for a file that may not be there: then it is nothing. A host that
/// answers every address with its first page has no such file either.
///
/// # Errors
/// [`FetchError`], when the host could not be asked.
pub async fn fetch_if_there(address: &str) -> Result<Option<String>, FetchError> {
    let response = fetch(address).await?;
    if matches!(response.status(), 403 | 404 | 410) {
        return Ok(None);
    }
    let text = text_of(&response).await?;
    Ok((!text.trim_start().starts_with('<')).then_some(text))
}

async fn fetch(address: &str) -> Result<Response, FetchError> {
    let window = web_sys::window().ok_or_else(|| FetchError("no window".to_owned()))?;
    let failed = |error: JsValue| FetchError(words(&error));
    JsFuture::from(window.fetch_with_str(address)).await.map_err(failed)?.dyn_into().map_err(failed)
}

async fn text_of(response: &Response) -> Result<String, FetchError> {
    if !response.ok() {
        return Err(FetchError(format!("status {}", response.status())));
    }
    let failed = |error: JsValue| FetchError(words(&error));
    let text = JsFuture::from(response.text().map_err(failed)?).await.map_err(failed)?;
    Ok(text.as_string().unwrap_or_default())
}

/// Opens the browser's own dialog for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The same; `done` is called when the dialog is closed.
pub fn print_and_then(done: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        let done = Closure::<dyn FnMut()>::new(done).into_js_value();
        // A property holds one listener: the one of before is gone.
        let _ = Reflect::set(&window, &JsValue::from_str("onafterprint"), &done);
    }
    print();
}

/// Asks for full screen; calls `taken` when the page has it and `left` when it
/// ends.
pub fn take_screen(taken: impl FnOnce() + 'static, left: impl Fn() + 'static) {
    let (Some(document), Some(root)) = (document(), root()) else { return };
    let of_document = document.clone();
    let changed = move || {
        if of_document.fullscreen_element().is_none() {
            left();
        }
    };
    let changed = Closure::<dyn FnMut()>::new(changed).into_js_value();
    // A property holds one listener: the one of before is gone.
    let _ = Reflect::set(&document, &JsValue::from_str("onfullscreenchange"), &changed);
    let method = get(&root, "requestFullscreen");
    let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) else { return };
    if let Ok(Ok(asked)) = method.call0(&root).map(|asked| asked.dyn_into::<Promise>()) {
        wasm_bindgen_futures::spawn_local(async move {
            // If it is refused, the page stays in its window.
            if JsFuture::from(asked).await.is_ok() {
                taken();
            }
        });
    }
}

/// Leaves full screen; does nothing otherwise.
pub fn give_screen_back() {
    if let Some(document) = document().filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
