//! What is handed out on paper.

mod agreement;
mod code;
mod for_group;
mod orientation_cards;
mod practice_cards;
mod question_cards;
mod role_cards;
mod session_sheet;
mod source;
mod welcome;

use agreement::AgreementPaper;
use code::Code;
use for_group::ForGroup;
use leptos::prelude::*;
use orientation_cards::OrientationCards;
use practice_cards::PracticeCards;
use question_cards::QuestionCards;
use role_cards::RoleCards;
use session_sheet::SessionSheet;
use source::Source;

use crate::app::App;
use crate::browser::page;
use crate::i18n::t;
use crate::replica::Id;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, choices_of, icon};

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Handout {
    /// All that lies on the tables, for so many people.
    Group,
    /// A card for each seat of a practice round.
    Roles,
    /// What peer coaching is, on ten cards.
    Orientation,
    /// Questions to draw from a stack.
    Questions,
    /// Scenes to rehearse, and case studies.
    Practice,
    /// What two people agree on, to sign.
    Agreement,
    /// The parts of a session, with lines to write on.
    Sheet,
    /// The address of the app.
    Code,
}

impl Handout {
    const ALL: [Self; 8] = [
        Self::Group,
        Self::Roles,
        Self::Orientation,
        Self::Questions,
        Self::Practice,
        Self::Agreement,
        Self::Sheet,
        Self::Code,
    ];

    fn name(self) -> String {
        match self {
            Self::Group => t::handouts_group(),
            Self::Roles => t::handouts_roles(),
            Self::Orientation => t::handouts_orientation(),
            Self::Questions => t::handouts_questions(),
            Self::Practice => t::handouts_practice(),
            Self::Agreement => t::handouts_agreement(),
            Self::Sheet => t::handouts_sheet(),
            Self::Code => t::handouts_code(),
        }
    }
}

/// What paper is in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PaperSize {
    /// What the dialog for printing says.
    Any,
    A4,
    Letter,
}

impl PaperSize {
    const ALL: [Self; 3] = [Self::Any, Self::A4, Self::Letter];

    /// The name that the styles know.
    const fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    fn label(self) -> String {
        match self {
            Self::Any => t::handouts_paper_any(),
            Self::A4 => t::handouts_paper_a4(),
            Self::Letter => t::handouts_paper_letter(),
        }
    }
}

/// The page.
#[component]
pub fn Handouts(
    /// The workshop.
    workshop: Id,
) -> impl IntoView {
    let what = RwSignal::new(Handout::Group);
    let source = Source::of(App::here(), &workshop);
    let paper = RwSignal::new(PaperSize::Any);
    let content = move || match what.get() {
        Handout::Group => view! { <ForGroup source /> }.into_any(),
        Handout::Roles => view! { <RoleCards /> }.into_any(),
        Handout::Orientation => view! { <OrientationCards /> }.into_any(),
        Handout::Questions => view! { <QuestionCards source /> }.into_any(),
        Handout::Practice => view! { <PracticeCards /> }.into_any(),
        Handout::Agreement => view! { <AgreementPaper source /> }.into_any(),
        Handout::Sheet => view! { <SessionSheet source /> }.into_any(),
        Handout::Code => view! { <Code /> }.into_any(),
    };
    let choices = Handout::ALL.map(|it| (it, it.name())).into();
    let papers = PaperSize::ALL.map(|it| (it, it.label())).into();
    view! {
        <Page title=t::handouts_title() wide=true>
            <header class="page-head no-print">
                <Eyebrow to=Route::Workshop(workshop, None) name=t::workshop_title() />
                <h1 tabindex="-1">{t::handouts_title()}</h1>
                <p class="lead">{t::handouts_lead()}</p>
            </header>
            <div class="form no-print" data-paper=move || paper.get().name()>
                {choices_of("handout", t::handouts_what(), choices, what)}
                {source.choice()}
                {choices_of("paper-size", t::handouts_paper(), papers, paper)}
            </div>
            {content}
        </Page>
    }
}

/// What one can choose, and the paper it leads to.
#[component]
fn Printed(
    /// The fields of this handout.
    #[prop(optional, into)]
    fields: Option<AnyView>,
    /// What is printed.
    children: Children,
) -> impl IntoView {
    view! {
        <form class="form no-print" on:submit=|event| event.prevent_default()>
            {fields}
            <div class="actions">
                <button class="button button-main" type="button" on:click=|_| page::print()>
                    {icon(Icon::Print)}
                    {t::handouts_print()}
                </button>
            </div>
        </form>
        <section class="paper" aria-label=t::handouts_preview()>
            {children()}
        </section>
    }
}

/// A file of the library: while it comes, when it does not, and what it shows.
fn fetched<T: Send + Sync + 'static>(
    answer: RwSignal<Option<Result<T, ()>>>,
    show: impl Fn(&T) -> AnyView + Send + 'static,
) -> impl IntoView {
    move || {
        answer.with(|answer| match answer {
            None => view! { <p class="quiet" aria-busy="true">{t::sheet_loading()}</p> }.into_any(),
            Some(Err(())) => view! { <p role="alert">{t::sheet_not_fetched()}</p> }.into_any(),
            Some(Ok(pack)) => show(pack),
        })
    }
}
