//! Whether two pages fit side by side.

use std::cell::OnceCell;

use leptos::prelude::*;

use crate::browser::media;

/// The same width as in `style/pages.css`, where the rail stands beside the
/// sheet.
const WIDE: &str = "(min-width: 60em)";

thread_local! {
    static IS_WIDE: OnceCell<ArcRwSignal<bool>> = const { OnceCell::new() };
}

/// Whether two pages fit side by side, followed as long as the app is open.
pub fn is_wide() -> ArcReadSignal<bool> {
    IS_WIDE.with(|cell| {
        let signal = cell.get_or_init(|| {
            let signal = ArcRwSignal::new(false);
            let followed = signal.clone();
            signal.set(media::follow(WIDE, move |is_wide| followed.set(is_wide)));
            signal
        });
        signal.read_only()
    })
}
