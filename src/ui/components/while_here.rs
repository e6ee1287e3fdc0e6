//! Event handlers that outlive nothing.

use leptos::prelude::*;

/// A handler that does nothing once the part of the page that it belongs to is
/// gone. A browser tells of a field that loses the focus, of its selection and
/// of a dialog that closes also while these are taken away, and by then what
/// the handler reads has been let go.
pub fn while_here<E: 'static>(mut act: impl FnMut(E) + 'static) -> impl FnMut(E) + 'static {
    let here = StoredValue::new(());
    move |event| {
        if here.try_get_value().is_some() {
            act(event);
        }
    }
}
