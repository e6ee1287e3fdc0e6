//! What one looks for: words, and what they are narrowed down to.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::app::{SavedSearch, Whose};
use crate::browser::clock;
use crate::coaching::{Kind, Period, Person, Sought, fold};
use crate::i18n::t;
use crate::replica::sorted_by_key;

/// How one's own words are named in a saved search.
const MINE: &str = "me";

/// What is looked for, as it is typed and chosen.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// The words.
    pub words: RwSignal<String>,
    kind: RwSignal<Option<Kind>>,
    whose: RwSignal<Whose>,
    when: RwSignal<Period>,
}

impl Wanted {
    /// Nothing yet.
    pub fn nothing() -> Self {
        Self {
            words: RwSignal::new(String::new()),
            kind: RwSignal::new(None),
            whose: RwSignal::new(Whose::Anyone),
            when: RwSignal::new(Period::Any),
        }
    }

    /// Is anything chosen beside the words? Tracked.
    pub fn is_narrowed(self) -> bool {
        self.kind.with(Option::is_some)
            || self.whose.with(|whose| *whose != Whose::Anyone)
            || self.when.get() != Period::Any
    }

    /// Is nothing looked for yet? Tracked.
    pub fn is_empty(self) -> bool {
        self.words.with(|words| words.trim().is_empty()) && !self.is_narrowed()
    }

    /// Whose words. Tracked.
    pub fn whose(self) -> Whose {
        self.whose.get()
    }

    /// What a record has to be. Tracked.
    pub fn sought(self) -> Sought {
        let (since, until) = self.when.get().days(clock::today());
        let begins = |day: NaiveDate| clock::utc_millis(day, NaiveTime::MIN);
        Sought {
            words: self.words.get(),
            kinds: self.kind.get().map(alike),
            who: None,
            since: since.map(begins),
            until: until.map(begins),
        }
    }

    /// The same under a name, to be saved.
    pub fn named(self, name: &str) -> SavedSearch {
        let whose = match self.whose.get_untracked() {
            Whose::Anyone => String::new(),
            Whose::Mine => MINE.to_owned(),
            Whose::Person(person) => person.to_string(),
        };
        let when = self.when.get_untracked();
        SavedSearch {
            name: name.to_owned(),
            words: self.words.get_untracked().trim().to_owned(),
            kind: self.kind.get_untracked().map(|kind| kind.name().to_owned()).unwrap_or_default(),
            who: whose,
            when: if when == Period::Any { String::new() } else { when.name().to_owned() },
            ..SavedSearch::default()
        }
    }

    /// Looks for what was saved. What is not known here any more narrows
    /// nothing down.
    pub fn take(self, search: &SavedSearch, others: &[Person]) {
        self.words.set(search.words.clone());
        self.kind.set(kinds().into_iter().find(|kind| kind.name() == search.kind));
        let person = || others.iter().find(|person| person.id.as_str() == search.who);
        self.whose.set(match search.who.as_str() {
            MINE => Whose::Mine,
            _ => person().map_or(Whose::Anyone, |person| Whose::Person(person.id.clone())),
        });
        self.when.set(Period::parse(&search.when).unwrap_or_default());
    }

    /// What it would be called, if nobody gives it a name: the words, then what
    /// they are narrowed down to.
    pub fn suggested(self, others: &[Person]) -> String {
        let words = self.words.get_untracked().trim().to_owned();
        let kind = self.kind.get_untracked().map(Kind::label);
        let whose = match self.whose.get_untracked() {
            Whose::Anyone => None,
            Whose::Mine => Some(t::find_who_mine()),
            Whose::Person(id) => others.iter().find(|it| it.id == id).map(|it| it.name.clone()),
        };
        let when = Some(self.when.get_untracked()).filter(|when| *when != Period::Any).map(period);
        let parts = [Some(words), kind, whose, when].into_iter().flatten().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// The kinds that are found, each name once, by name.
fn kinds() -> Vec<Kind> {
    let mut labels = Vec::new();
    let mut all: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.declaration().is_found).collect();
    all.retain(|kind| {
        let label = kind.label();
        let is_new = !labels.contains(&label);
        labels.push(label);
        is_new
    });
    sorted_by_key(all, |kind| fold(&kind.label()))
}

/// The kinds that people call the same: a draft is called as what it becomes.
fn alike(kind: Kind) -> Vec<Kind> {
    let label = kind.label();
    Kind::ALL.iter().copied().filter(|other| other.label() == label).collect()
}

/// What a stretch of time is called.
fn period(period: Period) -> String {
    match period {
        Period::Any => t::find_when_any(),
        Period::ThisMonth => t::find_when_month(),
        Period::ThreeMonths => t::find_when_three_months(),
        Period::ThisYear => t::find_when_year(),
        Period::Earlier => t::find_when_earlier(),
    }
}

/// The lists that narrow down; each works at once.
#[component]
pub fn Filters(wanted: Wanted, others: Vec<Person>) -> impl IntoView {
    let Wanted { kind, whose, when, .. } = wanted;
    let kinds = std::iter::once((None, t::find_kind_any()))
        .chain(kinds().into_iter().map(|kind| (Some(kind), kind.label())));
    let people = [(Whose::Anyone, t::find_who_any()), (Whose::Mine, t::find_who_mine())]
        .into_iter()
        .chain(others.into_iter().map(|person| (Whose::Person(person.id), person.name)));
    let periods = Period::ALL.map(|it| (it, period(it)));
    view! {
        <div class="find-filters" role="group" aria-label=t::find_filters()>
            {list("find-kind", t::find_kind(), kind, kinds.collect())}
            {list("find-who", t::find_who(), whose, people.collect())}
            {list("find-when", t::find_when(), when, periods.to_vec())}
        </div>
    }
}

/// A list of what there is to choose from, by place.
fn list<T>(id: &'static str, label: String, chosen: RwSignal<T>, all: Vec<(T, String)>) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let values: Vec<T> = all.iter().map(|(value, _)| value.clone()).collect();
    let choose = move |event| {
        let place: Option<usize> = event_target_value(&event).parse().ok();
        if let Some(value) = place.and_then(|place| values.get(place)) {
            chosen.set(value.clone());
        }
    };
    let options = all.into_iter().enumerate().map(|(place, (value, name))| {
        let selected = move || chosen.with(|chosen| *chosen == value);
        view! {
            <option value=place.to_string() prop:selected=selected>
                {name}
            </option>
        }
    });
    let options = options.collect_view();
    view! {
        <select class="input" id=id aria-label=label on:change=choose>
            {options}
        </select>
    }
}
