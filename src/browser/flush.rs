//! Drafts are kept at once when the page may be about to go.
//!
//! There is no `unload` handler: it fires too seldom on phones and keeps the
//! page out of the back-forward cache. Nothing is ever asked when a page goes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::tabs::listen;

type Hook = Rc<dyn Fn()>;

thread_local! {
    static HOOKS: RefCell<Vec<(FlushId, Hook)>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u64> = const { Cell::new(0) };
}

/// A hook that was registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlushId(u64);

/// Runs `act` whenever the window loses the focus, is hidden, or the page may
/// go.
pub fn on_flush(act: impl Fn() + 'static) -> FlushId {
    let id = NEXT.get();
    NEXT.set(id + 1);
    HOOKS.with_borrow_mut(|hooks| hooks.push((FlushId(id), Rc::new(act))));
    FlushId(id)
}

/// Runs it no more.
pub fn forget(id: FlushId) {
    // The hook is dropped after the borrow, in case dropping it comes back here.
    let _hook = HOOKS.with_borrow_mut(|hooks| {
        let at = hooks.iter().position(|(other, _)| *other == id)?;
        Some(hooks.swap_remove(at))
    });
}

/// Runs every hook now.
pub fn now() {
    let hooks: Vec<Hook> = HOOKS.with_borrow(|hooks| hooks.iter().map(|(_, hook)| hook.clone()).collect());
    for hook in hooks {
        hook();
    }
}

/// Listens to the window, once for the page.
pub(super) fn install() {
    let Some(window) = web_sys::window() else { return };
    // Firefox ends the script that runs while a tab goes away, wherever it is:
    // the last words have to be kept before that begins.
    listen(&window, "beforeunload", |_| now());
    listen(&window, "blur", |_| now());
    listen(&window, "pagehide", |_| now());
    if let Some(document) = window.document() {
        listen(&document, "freeze", |_| now());
        listen(&document, "visibilitychange", |_| {
            if !super::tabs::is_visible() {
                now();
            }
        });
    }
}
