//! The fields of one part: of the next one, or of one that is changed.

use leptos::prelude::*;

use crate::browser::page;
use crate::coaching::library::{Mode, Repeat, Role};
use crate::coaching::{self, MOST_TURNS, Problem, SESSION_MINUTES, TemplateSegment, Tool};
use crate::i18n::{count, t};
use crate::ui::components::{Field, Form, Icon, icon};
use crate::ui::{plan_words, tools, words};

pub(super) const PART: &str = "kit-part-title";
const MINUTES: &str = "kit-part-minutes";
const TURNS: &str = "kit-part-turns";
/// The seats that a part tells apart; whoever has none is one of the others.
const SEATS: usize = 3;

/// What is typed of a part.
#[derive(Clone, Copy)]
pub struct PartFields {
    title: RwSignal<String>,
    minutes: RwSignal<String>,
    purpose: RwSignal<String>,
    prompts: RwSignal<String>,
    /// By name, as a plan holds them.
    mode: RwSignal<String>,
    tool: RwSignal<String>,
    comes: RwSignal<String>,
    /// How many turns; nothing for one for each person.
    turns: RwSignal<String>,
    /// The roles of the seats, the last is that of all others.
    roles: [RwSignal<String>; SEATS + 1],
    /// Its own messages.
    pub form: Form,
    field: coaching::Field,
    parts: RwSignal<Vec<TemplateSegment>>,
    /// The part that is changed; without one, the next is written.
    changing: RwSignal<Option<usize>>,
}

impl PartFields {
    pub(super) fn new(parts: RwSignal<Vec<TemplateSegment>>, field: coaching::Field) -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            title: empty(),
            minutes: empty(),
            purpose: empty(),
            prompts: empty(),
            mode: empty(),
            tool: empty(),
            comes: empty(),
            turns: empty(),
            roles: [empty(), empty(), empty(), empty()],
            form: Form::new(),
            field,
            parts,
            changing: RwSignal::new(None),
        }
    }

    fn all(self) -> impl Iterator<Item = RwSignal<String>> {
        let words = [self.title, self.minutes, self.purpose, self.prompts];
        let choices = [self.mode, self.tool, self.comes, self.turns];
        words.into_iter().chain(choices).chain(self.roles)
    }

    pub(super) fn is_empty(self) -> bool {
        let typed = [self.title, self.minutes, self.purpose, self.prompts];
        typed.iter().all(|text| text.with_untracked(|text| text.trim().is_empty()))
    }

    pub(super) fn clear(self) {
        self.form.clear();
        self.all().for_each(|text| text.set(String::new()));
        self.changing.set(None);
    }

    /// The parts move: what is changed is the next one from now on.
    pub(super) fn let_go(self) {
        if self.changing.get_untracked().is_some() {
            self.clear();
        }
    }

    /// Takes up a part that is to be changed.
    pub(super) fn take_up(self, at: usize) {
        let Some(part) = self.parts.with_untracked(|parts| parts.get(at).cloned()) else { return };
        self.clear();
        self.title.set(part.title);
        self.minutes.set(part.minutes.to_string());
        self.purpose.set(part.purpose);
        self.prompts.set(part.prompts.join("\n"));
        self.mode.set(Some(part.mode).filter(|mode| mode != Mode::Both.name()).unwrap_or_default());
        self.tool.set(part.tool.unwrap_or_default());
        self.comes.set(part.repeat);
        self.turns.set(if part.turns == 0 { String::new() } else { part.turns.to_string() });
        let seats = part.roles.into_iter().chain(std::iter::repeat(String::new()));
        let all = seats.take(SEATS).chain(std::iter::once(part.others));
        self.roles.into_iter().zip(all).for_each(|(signal, role)| signal.set(role));
        self.changing.set(Some(at));
        page::after_paint(|| page::focus(PART));
    }

    /// Adds what is typed, if something is; false where it cannot be.
    pub(super) fn add_rest(self) -> bool {
        self.is_empty() || self.add()
    }

    fn add(self) -> bool {
        let Some(part) = self.read() else { return false };
        let changing = self.changing.get_untracked();
        self.parts.update(|parts| match changing.and_then(|at| parts.get_mut(at)) {
            Some(place) => *place = part.with_unasked_of(place, SEATS),
            None => parts.push(part),
        });
        self.clear();
        true
    }

    /// The part; says at a field what is missing.
    fn read(self) -> Option<TemplateSegment> {
        let text = |text: RwSignal<String>| text.with_untracked(|text| text.trim().to_owned());
        let number = |typed: RwSignal<String>, place: &'static str, (least, most): (u64, u64)| {
            let number = text(typed).parse().ok().filter(|number| (least..=most).contains(number));
            if number.is_none() {
                self.form.show_in(place, words::problem(Problem::Minutes { least, most }));
            }
            number
        };
        self.form.clear();
        if text(self.title).is_empty() {
            self.form.show_in(PART, words::problem(Problem::Empty));
            return None;
        }
        let minutes = number(self.minutes, MINUTES, (1, SESSION_MINUTES.1))?;
        let is_round = !text(self.comes).is_empty();
        let turns = if is_round && !text(self.turns).is_empty() {
            let turns = text(self.turns).parse().ok().filter(|turns| (1..=MOST_TURNS).contains(turns));
            if turns.is_none() {
                self.form.show_in(TURNS, t::plan_turns_wrong(count(MOST_TURNS)));
            }
            turns?
        } else {
            0
        };
        let [seats @ .., others] = self.roles;
        let mut roles: Vec<String> = seats.map(text).into();
        while roles.last().is_some_and(String::is_empty) {
            roles.pop();
        }
        let lines = self.prompts.get_untracked();
        let prompts = lines.lines().map(str::trim).filter(|line| !line.is_empty());
        Some(TemplateSegment {
            title: text(self.title),
            purpose: text(self.purpose),
            minutes,
            mode: Some(text(self.mode)).filter(|mode| !mode.is_empty()).unwrap_or_else(usual_mode),
            roles,
            others: text(others),
            prompts: prompts.map(str::to_owned).collect(),
            tool: Some(text(self.tool)).filter(|tool| !tool.is_empty()),
            repeat: text(self.comes),
            turns,
            ..TemplateSegment::default()
        })
    }

    pub(super) fn view(self) -> impl IntoView {
        let add = move |_| {
            if self.add() {
                page::focus(PART);
            }
        };
        let of = (self.form, self.field);
        let words = move || match self.changing.get() {
            Some(_) => t::plan_part_keep(),
            None => t::kit_part_add(),
        };
        view! {
            <div class="fields">
                <Field id=PART label=t::kit_part_title() example=t::kit_part_title_example() value=self.title of=of />
                <Field
                    id=MINUTES
                    label=t::kit_part_minutes()
                    kind="number"
                    min=1
                    max=SESSION_MINUTES.1
                    value=self.minutes
                    of=of
                />
            </div>
            <Field id="kit-part-purpose" label=t::kit_part_purpose() optional=true value=self.purpose />
            <details>
                <summary>{icon(Icon::Chevron)} {t::plan_part_more()}</summary>
                <div class="stack-close">{self.more()}</div>
            </details>
            <div class="actions">
                <button class="button" type="button" on:click=add prop:textContent=words></button>
            </div>
        }
    }

    /// Rounds and roles, how people talk, what opens.
    fn more(self) -> impl IntoView {
        let comes = [Repeat::EachTurn, Repeat::BetweenTurns];
        let comes = comes.map(|it| (it.name().to_owned(), plan_words::comes(it)));
        let mode = Mode::ALL.into_iter().filter(|mode| *mode != Mode::Both);
        let mode = mode.map(|mode| (mode.name().to_owned(), words::segment_mode(mode)));
        let tool = Tool::ALL.map(|tool| (tool.name().to_owned(), tools::name(tool)));
        let seats =
            [t::plan_seat_first(), t::plan_seat_second(), t::plan_seat_third(), t::plan_seat_others()];
        let role = |(at, (label, value)): (usize, (String, RwSignal<String>))| {
            let roles = Role::ALL.map(|role| (role.name().to_owned(), plan_words::role(role)));
            select(format!("kit-part-seat-{at}"), label, t::plan_role_none(), roles, value)
        };
        let seats = seats.into_iter().zip(self.roles).enumerate().map(role).collect_view();
        let is_round = move || self.comes.with(|comes| !comes.is_empty());
        view! {
            {select("kit-part-comes".to_owned(), t::plan_comes(), t::plan_comes_once(), comes, self.comes)}
            <div hidden=move || !is_round()>
                <Field
                    id=TURNS
                    label=t::plan_turns_field()
                    hint=t::plan_turns_hint()
                    kind="number"
                    min=1
                    max=MOST_TURNS
                    optional=true
                    value=self.turns
                    of=(self.form, self.field)
                />
            </div>
            <fieldset class="field">
                <legend>{t::plan_roles()}</legend>
                <div class="fields">{seats}</div>
            </fieldset>
            {select("kit-part-mode".to_owned(), t::sheet_form_mode(), t::sheet_mode_both(), mode, self.mode)}
            {select("kit-part-tool".to_owned(), t::tool_field(), t::tool_none(), tool, self.tool)}
            <Field
                id="kit-part-prompts"
                label=t::sheet_form_prompts()
                kind="area"
                optional=true
                value=self.prompts
            />
        }
    }
}

fn usual_mode() -> String {
    Mode::Both.name().to_owned()
}

/// One of some names, or none. A name that only a newer version knows is kept.
fn select(
    id: String,
    label: String,
    none: String,
    all: impl IntoIterator<Item = (String, String)>,
    value: RwSignal<String>,
) -> impl IntoView {
    let option = move |(name, words): (String, String)| {
        let this = name.clone();
        let is_chosen = move || value.with(|value| *value == this);
        view! {
            <option value=name prop:selected=is_chosen>
                {words}
            </option>
        }
    };
    let all: Vec<(String, String)> = std::iter::once((String::new(), none)).chain(all).collect();
    let known: Vec<String> = all.iter().map(|(name, _)| name.clone()).collect();
    let newer = Memo::new(move |_| Some(value.get()).filter(|name| !known.contains(name)));
    let options = all.into_iter().map(option).collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select class="input" id=id on:change=move |event| value.set(event_target_value(&event))>
                {options}
                {move || newer.get().map(|name| option((name.clone(), t::tool_other(name))))}
            </select>
        </div>
    }
}
