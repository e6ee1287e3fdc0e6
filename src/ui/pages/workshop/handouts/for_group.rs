//! Everything for a room of people, printed at once, each thing as often as it is
//! needed.

use leptos::prelude::*;

use super::super::choices::group_size;
use super::agreement::agreement_for;
use super::question_cards::question_pages;
use super::role_cards::role_page;
use super::session_sheet::sheet_for;
use super::source::Source;
use super::welcome::{WayIn, welcome};
use super::{Printed, fetched};
use crate::app::App;
use crate::coaching::library::{CuePack, Shelf};
use crate::coaching::{Kit, MOST_IN_ROOM, Pairing};
use crate::i18n::t;
use crate::ui::components::{Field, Icon, icon};

/// How many are printed for before there is a list.
const USUAL_PEOPLE: usize = 12;
/// Question cards to a page.
const PER_PAGE: usize = 4;

/// What lies on the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thing {
    /// For each person.
    Welcome,
    /// The rest for each group.
    Agreement,
    Sheet,
    Roles,
    Questions,
}

impl Thing {
    const ALL: [Self; 5] = [Self::Welcome, Self::Agreement, Self::Sheet, Self::Roles, Self::Questions];

    const fn id(self) -> &'static str {
        match self {
            Self::Welcome => "copies-welcome",
            Self::Agreement => "copies-agreement",
            Self::Sheet => "copies-sheet",
            Self::Roles => "copies-roles",
            Self::Questions => "copies-questions",
        }
    }

    fn name(self) -> String {
        match self {
            Self::Welcome => t::handouts_copies_welcome(),
            Self::Agreement => t::handouts_copies_agreement(),
            Self::Sheet => t::handouts_copies_sheet(),
            Self::Roles => t::handouts_copies_roles(),
            Self::Questions => t::handouts_copies_questions(),
        }
    }

    /// How many copies so many people need, in so many groups.
    const fn usual(self, people: usize, groups: usize) -> usize {
        match self {
            Self::Welcome => people,
            Self::Agreement | Self::Sheet | Self::Roles | Self::Questions => groups,
        }
    }
}

/// The handout.
#[component]
pub fn ForGroup(source: Source) -> impl IntoView {
    let app = App::here();
    let shelf = app.shelf();
    let cues = app.library("content/cues.json", |text| CuePack::read(text).ok());
    let listed = source.plan.with_untracked(|plan| plan.names.len());
    let people = RwSignal::new(if listed > 0 { listed } else { USUAL_PEOPLE }.to_string());
    let size = RwSignal::new(source.plan.with_untracked(|plan| plan.size));
    let many = Memo::new(move |_| number(people).unwrap_or(USUAL_PEOPLE).clamp(1, MOST_IN_ROOM));
    let groups = Memo::new(move |_| Pairing::group_sizes(many.get(), size.get()));
    let copies = Thing::ALL.map(|thing| (thing, RwSignal::new(String::new())));
    Effect::new(move || {
        let (people, groups) = (many.get(), groups.with(Vec::len));
        for (thing, copies) in copies {
            copies.set(thing.usual(people, groups).to_string());
        }
    });
    let fields = view! {
        <div class="fields">
            <Field id="print-people" label=t::handouts_people() kind="number" min=1 max=200 value=people />
            {group_size("print-size", size)}
        </div>
        <details>
            <summary>{icon(Icon::Chevron)} <span>{t::handouts_copies()}</span></summary>
            <div class="copies">
                {copies
                    .map(|(thing, copies)| {
                        view! { <Field id=thing.id() label=thing.name() kind="number" min=0 max=200 value=copies /> }
                    })
                    .into_iter()
                    .collect_view()}
            </div>
            <p class="hint">{t::handouts_copies_hint()}</p>
        </details>
    };
    let way = Memo::new(move |_| source.kit.with(|kit| WayIn::to(app, kit.as_ref())));
    let pages = fetched(shelf, move |shelf: &Shelf| {
        let shelf = shelf.clone();
        let all = fetched(cues, move |cues: &CuePack| {
            let (shelf, cues) = (shelf.clone(), cues.clone());
            let page = move |thing: Thing, kit: Option<&Kit>, people: usize| match thing {
                Thing::Welcome => way.with(|way| welcome(kit, way).into_any()),
                Thing::Agreement => agreement_for(kit, people, &shelf).into_any(),
                Thing::Sheet => sheet_for(kit, people, &shelf).into_any(),
                Thing::Roles => role_page(&cues).into_any(),
                Thing::Questions => question_pages(kit, PER_PAGE, &shelf).into_any(),
            };
            let things = copies.map(move |(thing, copies)| {
                let page = page.clone();
                let copy = move |at: usize| {
                    let people = groups.with(|groups| groups.get(at).copied()).unwrap_or_else(|| size.get());
                    let page = source.kit.with(|kit| page(thing, kit.as_ref(), people));
                    view! { <div class="paper-copy">{page}</div> }
                };
                let all = move || {
                    (0..number(copies).unwrap_or_default().min(MOST_IN_ROOM)).map(&copy).collect_view()
                };
                view! { <div class="paper-thing">{all}</div> }
            });
            things.into_iter().collect_view().into_any()
        });
        all.into_any()
    });
    view! { <Printed fields=fields.into_any()>{pages}</Printed> }
}

/// What is in a field for a number.
fn number(field: RwSignal<String>) -> Option<usize> {
    field.with(|field| field.trim().parse().ok())
}
