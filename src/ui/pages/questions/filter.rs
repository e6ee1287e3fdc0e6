//! Which of the questions are shown and drawn.

use leptos::prelude::*;

use super::bank::{Bank, From, Offered, depth_name, phase_name};
use crate::coaching::library::{DEEPEST, Mode, Phase};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::Field;

/// Which questions, apart from what they are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Show {
    #[default]
    All,
    Starred,
    Landed,
    Workshop,
    Own,
    Hidden,
}

impl Show {
    const ALL: [Self; 6] = [Self::All, Self::Starred, Self::Landed, Self::Workshop, Self::Own, Self::Hidden];

    fn name(self) -> String {
        match self {
            Self::All => t::questions_show_all(),
            Self::Starred => t::questions_show_starred(),
            Self::Landed => t::questions_show_landed(),
            Self::Workshop => t::questions_workshop(),
            Self::Own => t::questions_show_own(),
            Self::Hidden => t::questions_show_hidden(),
        }
    }
}

/// What a person narrowed the questions down to.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    words: RwSignal<String>,
    topic: RwSignal<String>,
    phase: RwSignal<Option<Phase>>,
    depth: RwSignal<u64>,
    mode: RwSignal<Option<Mode>>,
    show: RwSignal<Show>,
}

impl Filter {
    /// Everything.
    pub fn open() -> Self {
        Self {
            words: RwSignal::new(String::new()),
            topic: RwSignal::new(String::new()),
            phase: RwSignal::new(None),
            depth: RwSignal::new(0),
            mode: RwSignal::new(None),
            show: RwSignal::new(Show::All),
        }
    }

    /// Leaves out what is not for this mode.
    pub fn only_for(self, mode: Option<Mode>) {
        self.mode.set(mode);
    }

    /// The questions that are left, in order. Those that are not for these
    /// people are left out, unless it is them one looks for; and so are those
    /// for a setting of its own, until one looks for something.
    pub fn found(self, bank: Bank) -> Memo<Vec<Id>> {
        Memo::new(move |_| {
            let (words, show) = (self.words.get().to_lowercase(), self.show.get());
            let (starred, hidden, landed) = (bank.starred.get(), bank.hidden.get(), bank.landed.get());
            let is_looking = self.topic.with(|topic| !topic.is_empty());
            let is_shown = |it: &Offered| {
                let is_hidden = hidden.contains(&it.id);
                let of_kind = match show {
                    Show::All => !it.apart || is_looking || !words.is_empty(),
                    Show::Starred => starred.contains(&it.id),
                    Show::Landed => landed.contains(&it.id),
                    Show::Workshop => it.from == From::Workshop,
                    Show::Own => it.from == From::Own,
                    Show::Hidden => return is_hidden,
                };
                of_kind && !is_hidden
            };
            bank.all.with(|all| {
                let left = all.iter().filter(|it| is_shown(it) && self.fits(it) && says(it, &words));
                left.map(|it| it.id.clone()).collect()
            })
        })
    }

    fn fits(self, it: &Offered) -> bool {
        let mode = self.mode.get();
        self.topic.with(|topic| topic.is_empty() || *topic == it.topic.0)
            && self.phase.get().is_none_or(|phase| phase == it.phase)
            && (self.depth.get() == 0 || self.depth.get() == it.depth)
            && mode.is_none_or(|mode| it.mode == mode || it.mode == Mode::Both)
    }
}

/// Are all these words in the question, or in what it is about?
fn says(it: &Offered, words: &str) -> bool {
    let text = format!("{} {}", it.text, it.topic.1).to_lowercase();
    words.split_whitespace().all(|word| text.contains(word))
}

/// The fields of the filter; each works while one types.
#[component]
pub fn Filters(bank: Bank, filter: Filter) -> impl IntoView {
    let Filter { phase, depth, mode, show, .. } = filter;
    let phases = choices(Phase::ALL.map(|it| (it, phase_name(it))), move |it| phase.set(it));
    let depths = choices([1, 2, DEEPEST].map(|it| (it, depth_name(it))), move |it| {
        depth.set(it.unwrap_or_default());
    });
    let modes = [
        (Mode::Coaching, t::sheet_mode_coaching()),
        (Mode::Mentoring, t::sheet_mode_mentoring()),
        (Mode::Feedback, t::sheet_mode_feedback()),
    ];
    let modes = choices(modes, move |it| mode.set(it));
    let [_, rest @ ..] = Show::ALL;
    let shows = choices(rest.map(|it| (it, it.name())), move |it| show.set(it.unwrap_or_default()));
    view! {
        <form class="filters" role="search" on:submit=|event| event.prevent_default()>
            <Field
                id="question-words"
                label=t::questions_find()
                example=t::questions_find_example()
                value=filter.words
            />
            <div class="fields">
                <Topics bank filter />
                {select("question-phase", t::questions_phase(), t::questions_any_phase(), phases)}
                {select("question-depth", t::questions_depth(), t::questions_any_depth(), depths)}
                {select("question-mode", t::sheet_form_mode(), t::questions_any_mode(), modes)}
                {select("question-show", t::questions_show(), Show::All.name(), shows)}
            </div>
        </form>
    }
}

/// The names to choose from, and what a choice does: by its place, from 1.
type Choices = (Vec<String>, Callback<usize>);

fn choices<T, const N: usize>(
    all: [(T, String); N],
    choose: impl Fn(Option<T>) + Send + Sync + 'static,
) -> Choices
where
    T: Clone + Send + Sync + 'static,
{
    let names = all.iter().map(|(_, name)| name.clone()).collect();
    let choose = move |place: usize| {
        choose(place.checked_sub(1).and_then(|at| all.get(at)).map(|(it, _)| it.clone()));
    };
    (names, Callback::new(choose))
}

fn select(id: &'static str, label: String, any: String, (names, choose): Choices) -> impl IntoView {
    let options = names.into_iter().enumerate();
    let options = options.map(|(at, name)| view! { <option value=(at + 1).to_string()>{name}</option> });
    let options = options.collect_view();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                class="input"
                id=id
                on:change=move |event| choose.run(event_target_value(&event).parse().unwrap_or_default())
            >
                <option value="0">{any}</option>
                {options}
            </select>
        </div>
    }
}

/// What the questions are about.
#[component]
pub fn Topics(bank: Bank, filter: Filter) -> impl IntoView {
    let options = move || {
        bank.packs.with(|packs| {
            let topics = packs.iter().flatten().flat_map(|packs| &packs.packs);
            let option = topics.map(|topic| {
                view! { <option value=topic.slug.clone()>{topic.title.clone()}</option> }
            });
            option.collect_view()
        })
    };
    view! {
        <div class="field">
            <label for="question-topic">{t::questions_topic()}</label>
            <select
                class="input"
                id="question-topic"
                on:change=move |event| filter.topic.set(event_target_value(&event))
            >
                <option value="">{t::questions_any_topic()}</option>
                {options}
            </select>
        </div>
    }
}
