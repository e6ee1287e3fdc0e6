//! Who sees what one types.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::App;
use crate::browser::intl;
use crate::coaching::{Home, Kind};
use crate::i18n::t;

/// So many others are named; where there are more, they are everyone.
const NAMED: usize = 2;

/// "Only you", or "You and Kim", under what one types: where a record of this
/// kind is declared to live says which.
#[component]
pub fn WhoSees(
    /// The kind that the words become.
    #[prop(into)]
    of: Signal<Kind>,
    /// What is to be said beside it.
    #[prop(optional, into)]
    more: Option<Signal<String>>,
) -> impl IntoView {
    let app = App::here();
    let (me, partners) = (app.me(), app.partners());
    let is_own = Memo::new(move |_| of.get().home() == Home::Private);
    let words = Memo::new(move |_| {
        if is_own.get() {
            return t::seen_only_you();
        }
        let others: Vec<String> = partners.with(|all| all.iter().map(|it| it.name.clone()).collect());
        match (others.len(), me.with(Option::is_some)) {
            (0, _) => t::seen_nobody_yet(),
            (1..=NAMED, true) => {
                let all: Vec<String> = [t::seen_you()].into_iter().chain(others).collect();
                intl::list(app.tag(), &all)
            }
            _ => t::seen_everyone(),
        }
    });
    let mark = move || icon(if is_own.get() { Icon::Lock } else { Icon::Us });
    line(mark, words.into(), more)
}

/// The same of words that become no record of a notebook: who has them is said
/// by the page.
#[component]
pub fn SeenAs(
    /// Who has them.
    #[prop(into)]
    who: Signal<String>,
    /// Do they stay on this device?
    #[prop(optional)]
    stays: bool,
    /// What is to be said beside it.
    #[prop(optional, into)]
    more: Option<Signal<String>>,
) -> impl IntoView {
    let mark = move || icon(if stays { Icon::Lock } else { Icon::Share });
    line(mark, who, more)
}

fn line<V: IntoView + 'static>(
    mark: impl Fn() -> V + Send + 'static,
    who: Signal<String>,
    more: Option<Signal<String>>,
) -> impl IntoView {
    // The page's own tests find it by this attribute.
    view! {
        <p class="hint place no-print" data-seen="">
            {mark} <span class="visually-hidden">{t::seen_by()} " "</span>
            <strong dir="auto" prop:textContent=move || who.get()></strong>
            {more.map(|more| view! {
                <span class="quiet" hidden=move || more.with(String::is_empty)>
                    " · " <span prop:textContent=move || more.get()></span>
                </span>
            })}
        </p>
    }
}
