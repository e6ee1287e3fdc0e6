//! What a kit says of its programme: objectives, when they are rated, whom to ask,
//! and where there is help nearby.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::coaching::{Due, Kit, MOST_OBJECTIVES, MOST_SESSIONS};
use crate::i18n::{count, t};
use crate::ui::components::{Field, Form, read_day};

/// A moment of a programme as the form has it: after so many sessions, or a day.
#[derive(Clone, Copy)]
struct Moment {
    /// Tells its fields apart from the other's.
    place: &'static str,
    sessions: RwSignal<String>,
    day: RwSignal<String>,
}

impl Moment {
    fn of(place: &'static str, due: Option<Due>) -> Self {
        let (sessions, day) = match due {
            None => (String::new(), String::new()),
            Some(Due::Sessions(count)) => (count.to_string(), String::new()),
            Some(Due::Day(day)) => (String::new(), day.to_string()),
        };
        Self { place, sessions: RwSignal::new(sessions), day: RwSignal::new(day) }
    }

    fn id(self, field: &str) -> String {
        format!("kit-{}-{field}", self.place)
    }

    /// What it is; the field that is wrong, and why.
    fn read(self) -> Result<Option<Due>, (String, String)> {
        let sessions = self.sessions.with_untracked(|text| text.trim().to_owned());
        let day: Option<NaiveDate> =
            self.day.with_untracked(|day| read_day(day)).map_err(|why| (self.id("day"), why))?;
        match (sessions.as_str(), day) {
            ("", day) => Ok(day.map(Due::Day)),
            (_, Some(_)) => Err((self.id("day"), t::kit_moment_either())),
            (sessions, None) => {
                let due = sessions.parse().ok().map(Due::Sessions).filter(|due| due.check().is_ok());
                let wrong = || (self.id("sessions"), t::kit_moment_sessions_problem(count(MOST_SESSIONS)));
                due.map(Some).ok_or_else(wrong)
            }
        }
    }

    fn fields(self, form: Form, legend: String) -> impl IntoView {
        let sessions = self.id("sessions");
        let day = self.id("day");
        view! {
            <fieldset class="field">
                <legend>{legend}</legend>
                <div class="fields">
                    <Field
                        problem=form.problem_of(&sessions)
                        id=sessions
                        label=t::kit_moment_sessions()
                        kind="number"
                        min=1
                        max=MOST_SESSIONS
                        optional=true
                        value=self.sessions
                    />
                    <Field
                        problem=form.problem_of(&day)
                        id=day
                        label=t::kit_moment_day()
                        kind="date"
                        optional=true
                        value=self.day
                    />
                </div>
            </fieldset>
        }
    }
}

/// What the form holds of it.
#[derive(Clone, Copy)]
pub struct Programme {
    help: RwSignal<String>,
    objectives: StoredValue<Vec<RwSignal<String>>>,
    half: Moment,
    end: Moment,
}

impl Programme {
    /// What a kit says.
    pub fn of(kit: &Kit) -> Self {
        let line = |at: usize| RwSignal::new(kit.objectives.get(at).cloned().unwrap_or_default());
        Self {
            help: RwSignal::new(kit.help.clone()),
            objectives: StoredValue::new((0..MOST_OBJECTIVES).map(line).collect()),
            half: Moment::of("half", kit.half),
            end: Moment::of("end", kit.end),
        }
    }

    /// Help nearby, and the objectives that were written.
    pub fn words(self) -> (String, Vec<String>) {
        let lines =
            self.objectives.get_value().into_iter().map(|line| line.get_untracked().trim().to_owned());
        (self.help.get_untracked(), lines.filter(|line| !line.is_empty()).collect())
    }

    /// Half way and the end; says at a field what is wrong.
    pub fn moments(self, form: Form) -> Option<(Option<Due>, Option<Due>)> {
        match self.half.read().and_then(|half| Ok((half, self.end.read()?))) {
            Ok(moments) => Some(moments),
            Err((id, problem)) => {
                form.show_in(&id, problem);
                None
            }
        }
    }

    /// Where there is help nearby, beside whom to ask.
    pub fn help_field(self, form: Form) -> impl IntoView {
        view! {
            <Field
                id="kit-help"
                label=t::kit_field_help()
                hint=t::kit_field_help_hint()
                example=t::kit_field_help_example()
                kind="area"
                optional=true
                value=self.help
                of=(form, Kit::HELP)
            />
        }
    }
}

/// The fieldset of the objectives and their times.
#[component]
pub fn Objectives(programme: Programme, form: Form) -> impl IntoView {
    let lines = programme.objectives.get_value().into_iter().enumerate().map(|(at, value)| {
        let label = t::kit_objective(count(at + 1));
        view! { <Field id=format!("kit-objective-{at}") label=label optional=true value=value of=(form, Kit::OBJECTIVES) /> }
    });
    view! {
        <fieldset class="field kit-part">
            <legend>{t::kit_objectives()}</legend>
            <p class="hint">{t::kit_objectives_hint()}</p>
            {lines.collect_view()}
            {programme.half.fields(form, t::kit_half())}
            {programme.end.fields(form, t::kit_end())}
        </fieldset>
    }
}
