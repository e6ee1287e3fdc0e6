//! What lies between two sessions: one thing at a time, the one that is due
//! first; the others wait behind a line.

use leptos::prelude::*;

use super::asked::{AskedOfMe, asked_of_me};
use super::check_ins::{CheckInRow, HEADING, check_ins};
use super::feedback::{Feedback, feedback_line};
use super::journal::Journal;
use crate::app::App;
use crate::coaching::{Book, CheckIn, Kind, PartnershipState, ReflectionOffer};
use crate::i18n::{self, t};
use crate::route::Route;
use crate::ui::components::{Icon, icon, is_half_answered};

/// As many check-ins as are shown; older ones are found by searching.
const SHOWN: usize = 3;

/// One thing, in the order in which they are due.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Due {
    /// Feedback that waits.
    Feedback,
    /// Questions and requests that wait for my answer.
    Asked,
    /// What somebody wrote, and whether it waits to be read.
    CheckIn(CheckIn, bool),
    /// What one writes for oneself.
    Journal,
}

impl Due {
    /// What tells one from the others; what was read is shown anew.
    fn key(&self) -> String {
        match self {
            Self::Feedback => "feedback".to_owned(),
            Self::Asked => "asked".to_owned(),
            Self::CheckIn(it, waits) => format!("{} {waits}", it.id),
            Self::Journal => "journal".to_owned(),
        }
    }
}

/// What a partner asks or gave, what was not read yet, a letter that came or
/// another line of the journal, and last what was read since the last session;
/// and the way to write a word.
#[component]
pub fn Between() -> impl IntoView {
    let app = App::here();
    let feedback = feedback_line(app);
    let asked = asked_of_me(app);
    let check_ins = check_ins(app);
    let offer: Memo<Option<ReflectionOffer>> = app.reflection_offer();
    let partnership = app.partnership();
    let is_open = Memo::new(move |_| partnership.with(|it| it.state == PartnershipState::Open));
    let all = Memo::new(move |_| {
        let is_open = is_open.get();
        let words = check_ins.with(|all| if is_open { all.clone() } else { Vec::new() });
        let (unread, read): (Vec<_>, Vec<_>) = words.into_iter().partition(|(_, waits)| *waits);
        let left = SHOWN.saturating_sub(unread.len());
        let row = |(it, waits): (CheckIn, bool)| Due::CheckIn(it, waits);
        let mut due = Vec::new();
        due.extend(feedback.with(Option::is_some).then_some(Due::Feedback));
        due.extend((is_open && asked.with(|asked| !asked.is_empty())).then_some(Due::Asked));
        due.extend(unread.into_iter().take(SHOWN).map(row));
        due.extend(offer.with(Option::is_some).then_some(Due::Journal));
        due.extend(read.into_iter().take(left).map(row));
        due
    });
    let first = Memo::new(move |_| all.with(|all| all.first().cloned()));
    let rest = Memo::new(move |_| all.with(|all| all.iter().skip(1).cloned().collect::<Vec<_>>()));
    let has_rest = Memo::new(move |_| rest.with(|rest| !rest.is_empty()));
    let begun = &[Kind::Session, Kind::Commitment];
    let has_begun = app.watch(begun, |book: &Book| begun.iter().any(|kind| book.has_any(*kind)));
    let waits = Memo::new(move |_| check_ins.with(|all| all.iter().any(|(_, waits)| *waits)));
    let is_written = Memo::new(move |_| is_open.get() && (has_begun.get() || waits.get()));
    let is_there = Memo::new(move |_| is_written.get() || first.with(Option::is_some));
    let name = app.partner_name();
    let one = move |due: Due| match due {
        Due::Feedback => view! { <Feedback line=feedback /> }.into_any(),
        Due::Asked => view! { <AskedOfMe open=asked /> }.into_any(),
        Due::CheckIn(it, waits) => view! { <CheckInRow it waits /> }.into_any(),
        Due::Journal => view! { <Journal offer /> }.into_any(),
    };
    let more = move || t::today_and_more(i18n::count(rest.with(Vec::len)));
    // Half-written words are not folded away.
    let is_begun = move || {
        rest.with_untracked(|rest| rest.contains(&Due::Asked))
            && asked.with_untracked(|asked| asked.iter().any(is_half_answered))
    };
    view! {
        <Show when=move || is_there.get()>
            <section class="section" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">
                    {t::check_ins_heading()}
                </h2>
                {move || first.get().map(one)}
                <Show when=move || has_rest.get()>
                    <details open=is_begun()>
                        <summary>{icon(Icon::Chevron)} <span prop:textContent=more></span></summary>
                        <div class="stack-close">
                            <For each=move || rest.get() key=Due::key children=one />
                        </div>
                    </details>
                </Show>
                <Show when=move || is_written.get()>
                    <div class="actions">
                        <a class="button-text" href=Route::CheckIn.to_string()>
                            {move || t::check_in_title(name.get())}
                        </a>
                    </div>
                </Show>
            </section>
        </Show>
    }
}
