//! One line elsewhere that leads to the journal.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::Kind;
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, icon};

/// A line that says where it leads and that nobody else has what is there.
#[component]
pub fn Line(
    /// What it says.
    #[prop(into)]
    words: Signal<String>,
    /// Where it leads.
    to: Route,
    /// What else can be done with it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="journal-line no-print">
            {icon(Icon::Notebook)}
            <p>
                <a href=to.to_string()>{move || words.get()}</a>
                " "
                <span class="quiet">{t::seen_only_you()}</span>
            </p>
            {children.map(|children| children())}
        </div>
    }
}

/// After a session: the way to what one writes about it for oneself. Of one that
/// is not the last, or whose entry was put away, only what one wrote.
#[component]
pub fn AfterSession(session: Id) -> impl IntoView {
    let app = App::here();
    let of = session.clone();
    let is_last = app.watch(&[Kind::Session], move |book| book.is_last_over(&of));
    let of = session.clone();
    let is_put_away = app.watch_private(&[Kind::Reflection], move |book| book.is_entry_put_away(&of));
    let of = session.clone();
    let has_words = app.watch_private(&[Kind::Reflection], move |book| book.reflects_on(&of));
    let words =
        Signal::derive(move || if has_words.get() { t::journal_after_written() } else { t::journal_after() });
    let is_shown = Memo::new(move |_| has_words.get() || (is_last.get() && !is_put_away.get()));
    let to = StoredValue::new(Route::JournalAbout(session));
    move || is_shown.get().then(|| view! { <Line words to=to.get_value() /> })
}
