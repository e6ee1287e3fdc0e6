//! How one works best, as choices. Another tap takes a choice back.

use leptos::prelude::*;

use crate::coaching::{Directness, Format, Pace, Silence, TimeOfDay, WorkWays};
use crate::i18n::t;
use crate::ui::about_words;

/// The choices; each is kept as it is made.
#[component]
pub fn Ways(
    /// What is chosen.
    ways: Memo<WorkWays>,
    /// Keeps it.
    keep: Callback<WorkWays>,
    /// The id of the whole, for the focus.
    id: String,
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let chooser = Chooser { ways, keep };
    view! {
        <div class="form" role="group" id=id tabindex="-1" aria-label=name>
            <p class="hint">{t::work_lead()}</p>
            {chooser.row(
                t::work_directness(),
                Directness::ALL.map(|it| (it, about_words::directness(it))),
                |ways, it| ways.directness == Some(it),
                |ways, it, is_on| ways.directness = is_on.then_some(it),
            )}
            {chooser.row(
                t::work_pace(),
                Pace::ALL.map(|it| (it, about_words::pace(it))),
                |ways, it| ways.pace == Some(it),
                |ways, it, is_on| ways.pace = is_on.then_some(it),
            )}
            {chooser.row(
                t::work_silence(),
                Silence::ALL.map(|it| (it, about_words::silence(it))),
                |ways, it| ways.silence == Some(it),
                |ways, it, is_on| ways.silence = is_on.then_some(it),
            )}
            {chooser.row(
                t::work_formats(),
                Format::ALL.map(|it| (it, about_words::format(it))),
                |ways, it| ways.has(it),
                |ways, it, is_on| ways.set(it, is_on),
            )}
            {chooser.row(
                t::work_time(),
                TimeOfDay::ALL.map(|it| (it, about_words::time_of_day(it))),
                |ways, it| ways.time_of_day == Some(it),
                |ways, it, is_on| ways.time_of_day = is_on.then_some(it),
            )}
        </div>
    }
}

/// What is chosen, and how it is kept.
#[derive(Clone, Copy)]
struct Chooser {
    ways: Memo<WorkWays>,
    keep: Callback<WorkWays>,
}

impl Chooser {
    /// A question with a button for each answer.
    fn row<T: Copy + Send + Sync + 'static, const N: usize>(
        self,
        legend: String,
        all: [(T, String); N],
        is_on: fn(&WorkWays, T) -> bool,
        put: fn(&mut WorkWays, T, bool),
    ) -> impl IntoView {
        let choice = move |(it, words): (T, String)| {
            let is_chosen = Memo::new(move |_| self.ways.with(|ways| is_on(ways, it)));
            let choose = move |_| {
                let mut ways = self.ways.get_untracked();
                put(&mut ways, it, !is_chosen.get_untracked());
                self.keep.run(ways);
            };
            view! {
                <button
                    class="button"
                    type="button"
                    aria-pressed=move || is_chosen.get().to_string()
                    on:click=choose
                >
                    {words}
                </button>
            }
        };
        view! {
            <fieldset class="field">
                <legend>{legend}</legend>
                <div class="choices choices-small">{all.map(choice).into_iter().collect_view()}</div>
            </fieldset>
        }
    }
}
