//! Stores drafts immediately when the page may be about to close.
//!
//! There is no `unload` handler: it fires too seldom on phones and keeps the
//! page out of the back-forward cache. The person is never asked whether to
//! leave.

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

/// Runs `act` whenever the window loses the focus, is hidden, or may be about
/// to close.
pub fn on_flush(act: impl Fn() + 'static) -> FlushId {
    let id = NEXT.get();
    NEXT.set(id + 1);
    HOOKS.with_borrow_mut(|hooks| hooks.push((FlushId(id), Rc::new(act))));
    FlushId(id)
}

/// Removes a hook.
pub fn forget(id: FlushId) {
    // Dropped after the borrow, because dropping it may call this module again.
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

/// Installs the listeners, once per page.
pub(super) fn install() {
    let Some(window) = web_sys::window() else { return };
    // Firefox stops a running script when a tab closes, at any point: the last words have to be stored
    // before that begins.
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
