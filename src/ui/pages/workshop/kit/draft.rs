//! A kit while it is being written.

use leptos::prelude::*;

use super::programme::Programme;
use crate::browser::clock;
use crate::browser::zones::BrowserZones;
use crate::coaching::library::Shelf;
use crate::coaching::{Handed, HandedClause, HandedQuestion, HandedTemplate, Kit, Rhythm, Schedule, Zones};
use crate::ui::components::{Form, When};
use crate::ui::pages::workshop::library::small_set;

/// What the form holds until it becomes a command.
#[derive(Clone, Copy)]
pub struct Draft {
    pub title: RwSignal<String>,
    pub welcome: RwSignal<String>,
    pub contact: RwSignal<String>,
    pub clauses: RwSignal<Vec<HandedClause>>,
    /// The plan of the first session.
    pub first: RwSignal<Option<HandedTemplate>>,
    /// Plans to take along.
    pub more: RwSignal<Vec<HandedTemplate>>,
    pub questions: RwSignal<Vec<HandedQuestion>>,
    pub programme: Programme,
    pub plans: RwSignal<bool>,
    pub when: When,
    pub every: RwSignal<Option<Rhythm>>,
    pub survey: RwSignal<bool>,
    pub form: Form,
    /// What adds what stands in the fields of own things; false, if it cannot be.
    adders: StoredValue<Vec<Callback<(), bool>>>,
}

/// What a first session is given, in minutes.
const USUAL_MINUTES: u64 = 60;

impl Draft {
    /// The draft of a kit that was kept, or of a new one.
    pub fn of(kit: Option<Kit>, shelf: StoredValue<Shelf>) -> Self {
        let is_new = kit.is_none();
        let mut kit = kit.unwrap_or_default();
        let first = kit.templates.first().cloned();
        // A first plan of one's own is among those to take along, too.
        let is_own = first.as_ref().is_some_and(|first| first.library().is_none());
        let more = kit.templates.split_off(usize::from(!is_own).min(kit.templates.len()));
        let usual = shelf.with_value(|shelf| {
            let all = &shelf.templates.templates;
            let first = all.iter().find(|template| template.slug == "first-session").or(all.first());
            first.map(|template| HandedTemplate::Library(template.id()))
        });
        let when = match &kit.schedule {
            None => When::tomorrow("kit", USUAL_MINUTES),
            Some(schedule) => {
                let start = BrowserZones.instant(&schedule.zone, schedule.first.and_time(schedule.time));
                let millis = start.and_then(|start| u64::try_from(start.timestamp_millis()).ok());
                When::at("kit", millis.unwrap_or_else(clock::now), schedule.minutes)
            }
        };
        Self {
            programme: Programme::of(&kit),
            title: RwSignal::new(kit.title),
            welcome: RwSignal::new(kit.welcome),
            contact: RwSignal::new(kit.contact),
            clauses: RwSignal::new(if is_new { shelf.with_value(small_set) } else { kit.clauses }),
            first: RwSignal::new(first.or(usual)),
            more: RwSignal::new(more),
            questions: RwSignal::new(kit.questions),
            plans: RwSignal::new(is_new || kit.schedule.is_some()),
            when,
            every: RwSignal::new(kit.schedule.and_then(|schedule| schedule.every)),
            survey: RwSignal::new(kit.survey),
            form: Form::new(),
            adders: StoredValue::new(Vec::new()),
        }
    }

    /// The kit as the form has it; says at a field what is missing.
    pub fn read(self) -> Option<Kit> {
        let schedule = if self.plans.get_untracked() {
            // The name is that of a session that is not kept.
            let session = self.when.read(crate::replica::Id::from_bytes([0; 16]))?;
            let start = u64::try_from(session.starts_at.timestamp_millis()).unwrap_or_default();
            let local = clock::local(start);
            Some(Schedule {
                first: local.date(),
                time: local.time(),
                zone: session.zone,
                minutes: session.minutes,
                every: self.every.get_untracked(),
            })
        } else {
            None
        };
        let (help, objectives) = self.programme.words();
        let (half, end) = self.programme.moments(self.form)?;
        let first = self.first.get_untracked();
        let more = self.more.get_untracked().into_iter().filter(|it| Some(it) != first.as_ref());
        Some(Kit {
            title: self.title.get_untracked(),
            welcome: self.welcome.get_untracked(),
            contact: self.contact.get_untracked(),
            clauses: self.clauses.get_untracked(),
            templates: first.clone().into_iter().chain(more).collect(),
            questions: self.questions.get_untracked(),
            schedule,
            survey: self.survey.get_untracked(),
            help,
            objectives,
            half,
            end,
        })
    }
}

impl Draft {
    /// Something of one's own can be typed that is not added yet: when the kit is
    /// saved, it is.
    pub fn add_with(self, add: impl Fn() -> bool + Send + Sync + 'static) {
        self.adders.update_value(|adders| adders.push(Callback::new(move |()| add())));
    }

    /// Adds all that is typed; false where something of it cannot be.
    pub fn add_rest(self) -> bool {
        self.adders.get_value().iter().all(|add| add.run(()))
    }
}

/// Puts something into a list, or takes it out.
pub fn toggle<T: Handed + PartialEq + Send + Sync + 'static>(list: RwSignal<Vec<T>>, item: T) {
    list.update(|list| match list.iter().position(|other| *other == item) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(item),
    });
}

/// A box that says whether something is in a list.
pub fn check<T>(list: RwSignal<Vec<T>>, item: T, words: String) -> impl IntoView
where
    T: Handed + PartialEq + Clone + Send + Sync + 'static,
{
    let this = item.clone();
    let is_in = move || list.with(|list| list.contains(&this));
    view! {
        <li>
            <label class="check">
                <input type="checkbox" prop:checked=is_in on:change=move |_| toggle(list, item.clone()) />
                <span dir="auto">{words}</span>
            </label>
        </li>
    }
}
