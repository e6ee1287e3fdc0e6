//! A keepsake: one celebration, as a card that one likes to come back to.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::intl;
use crate::coaching::{Book, Celebration, Field, Goal, Kind, Milestone, Path, Person, Read};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Icon, PathSize, icon, path_view, person_tag};

/// What a card shows, gathered from the records it is about. Titles stay even
/// if the milestone or the goal has gone to the trash meanwhile.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Keepsake {
    /// The celebration itself.
    pub celebration: Option<Celebration>,
    /// The milestone's title; may be empty.
    pub title: String,
    /// The goal's title; may be empty.
    pub goal_title: String,
    /// Whose goal it is.
    pub owner: Option<Person>,
    /// The path as it was on that day.
    pub path: Vec<Milestone>,
}

impl Keepsake {
    /// Gathers a keepsake.
    pub fn of(book: &Book, id: &Id) -> Self {
        let Some(celebration) = book.get::<Celebration>(id) else {
            return Self::default();
        };
        let text = |of: Option<&Id>, field: Field| {
            let record = of.and_then(|of| book.document().record(of));
            record.and_then(|record| record.word(field)).unwrap_or_default().to_owned()
        };
        let (milestone, goal) = (celebration.milestone.as_ref(), celebration.goal.as_ref());
        let owner = text(goal, Goal::OWNER).parse::<Id>().ok();
        let path = goal.map(|goal| walked_until(book.milestones(goal), &celebration)).unwrap_or_default();
        Self {
            title: if milestone.is_some() {
                text(milestone, Milestone::TITLE)
            } else {
                celebration.title.clone()
            },
            goal_title: text(goal, Goal::TITLE),
            owner: owner.and_then(|owner| book.people().get(&owner).cloned()),
            path,
            celebration: Some(celebration),
        }
    }

    /// A keepsake that follows its records.
    pub fn watch(app: App, id: &Id) -> Memo<Self> {
        let id = id.clone();
        app.watch(&[Kind::Celebration, Kind::Milestone, Kind::Goal, Kind::Person], move |book| {
            Self::of(book, &id)
        })
    }

    /// The title, or a word for it.
    pub fn title_or_word(&self) -> String {
        if self.title.is_empty() { t::celebration_untitled() } else { self.title.clone() }
    }
}

/// A path as it was when its celebration began: what was reached later, or
/// further along on the same day, was still ahead.
fn walked_until(mut path: Vec<Milestone>, celebration: &Celebration) -> Vec<Milestone> {
    let mut is_behind = true;
    for step in &mut path {
        let is_later = step.reached > celebration.on || (step.reached == celebration.on && !is_behind);
        if is_later && celebration.on.is_some() {
            step.reached = None;
        }
        is_behind &= Some(&step.id) != celebration.milestone.as_ref();
    }
    path
}

/// The id of a card's title, for those who lead to it.
pub(super) fn title_id(id: &Id) -> String {
    format!("keepsake-{id}")
}

/// A keepsake card.
#[component]
pub fn KeepsakeCard(
    /// The celebration.
    id: Id,
    /// Whether it comes in with a little motion, once.
    #[prop(optional)]
    is_new: bool,
    /// Whether it leads to the page where its words can be changed.
    #[prop(optional)]
    with_link: bool,
) -> impl IntoView {
    let keepsake = Keepsake::watch(App::here(), &id);
    let heading = title_id(&id);
    let link = with_link.then(|| view! { <ChangeLink id=id.clone() keepsake=keepsake /> });
    let title = Memo::new(move |_| keepsake.with(Keepsake::title_or_word));
    let path = Memo::new(move |_| keepsake.with(|keepsake| keepsake.path.clone()));
    view! {
        <article class="keepsake" class:keepsake-new=is_new aria-labelledby=heading.clone()>
            <Words keepsake=keepsake title=title heading=heading.clone() />
            {link}
            {move || path.with(|path| path_view(&Path::of(path), PathSize::Row, None))}
        </article>
    }
}

#[component]
fn Words(keepsake: Memo<Keepsake>, title: Memo<String>, heading: String) -> impl IntoView {
    let app = App::here();
    let celebration = Memo::new(move |_| keepsake.with(|keepsake| keepsake.celebration.clone()));
    let date = move || {
        let day = celebration.with(|it| it.as_ref().and_then(|it| it.on))?;
        Some(view! { <time datetime=day.to_string()>{intl::day_long(app.tag(), day)}</time> })
    };
    let text = move |read: fn(&Celebration) -> &String| {
        Memo::new(move |_| {
            let text = celebration.with(|it| it.as_ref().map(|it| read(it).trim().to_owned()));
            text.filter(|text| !text.is_empty())
        })
    };
    let (happened, matters) = (text(|it| &it.happened), text(|it| &it.matters));
    let (helpers, mark) = (text(|it| &it.helpers), text(|it| &it.mark));
    let meta = move || {
        keepsake.with(|keepsake| {
            let goal = keepsake.celebration.as_ref().and_then(|it| it.goal.clone());
            let goal = goal.filter(|_| !keepsake.goal_title.is_empty()).map(|goal| {
                let title = keepsake.goal_title.clone();
                view! {
                    <a href=Route::Goal(goal).to_string() dir="auto">
                        {title}
                    </a>
                }
            });
            view! {
                {keepsake.owner.as_ref().map(person_tag)}
                {goal}
            }
        })
    };
    let words = |class: &'static str, text: Memo<Option<String>>| {
        move || text.get().map(|text| paragraphs(class, &text))
    };
    view! {
        <p class="keepsake-date">{date}</p>
        <h2 id=heading.clone() tabindex="-1" dir="auto">
            {move || title.get()}
        </h2>
        {words("keepsake-words", happened)}
        {words("keepsake-words", matters)}
        {words("keepsake-mark", mark)}
        {move || {
            helpers
                .get()
                .map(|helpers| view! { <p class="small">{t::celebration_helped(helpers)}</p> })
        }}
        <p class="meta">{meta}</p>
    }
}

/// Each line that was typed is a paragraph of the card.
fn paragraphs(class: &'static str, text: &str) -> impl IntoView + use<> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| view! { <p class=class dir="auto">{line.to_owned()}</p> }).collect_view()
}

#[component]
fn ChangeLink(id: Id, keepsake: Memo<Keepsake>) -> impl IntoView {
    let name = move || keepsake.with(|keepsake| t::celebration_change_of(keepsake.title_or_word()));
    view! {
        <p class="no-print">
            <a class="button-text small" href=Route::Celebration(id).to_string() aria-label=name>
                {icon(Icon::Edit)}
                {t::celebration_change()}
            </a>
        </p>
    }
}
