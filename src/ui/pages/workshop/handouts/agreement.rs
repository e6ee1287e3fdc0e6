//! What people agree on, to sign by pen: the rules of a kit, their own words, or
//! a blank one to tick.

use leptos::prelude::*;

use super::source::Source;
use super::{Printed, fetched};
use crate::app::App;
use crate::browser::intl;
use crate::coaching::library::{ClauseGroup as LibraryGroup, Shelf};
use crate::coaching::{Agreement, Book, ClauseGroup, Kind, Kit};
use crate::i18n::t;
use crate::ui::components::choices_of;
use crate::ui::words;

/// How many sign, where nobody is named.
const SIGN: usize = 2;

/// Whose words are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// The rules of the workshop's kit.
    Kit,
    /// What the people of the open notebook agreed on.
    Ours,
    /// All of the library, to tick.
    Blank,
}

/// The handout.
#[component]
pub fn AgreementPaper(source: Source) -> impl IntoView {
    let app = App::here();
    let shelf = app.shelf();
    let agreed = app.watch(&[Kind::Clause, Kind::Assent], Book::agreement);
    let people = app.people_from_me();
    let names = Memo::new(move |_| {
        people.with(|people| people.iter().map(|person| person.name.clone()).collect::<Vec<_>>())
    });
    let has_kit = move || source.kit.with(|kit| kit.as_ref().is_some_and(|kit| !kit.clauses.is_empty()));
    let has_own = move || !agreed.with(Agreement::is_empty);
    let choices = Memo::new(move |_| {
        let kit = has_kit().then_some(Whose::Kit);
        let ours = has_own().then_some(Whose::Ours);
        kit.into_iter().chain(ours).chain([Whose::Blank]).collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(Whose::Blank);
    // The nearest first; another kit may have no rules.
    Effect::new(move || chosen.set(choices.with(|all| all.first().copied()).unwrap_or(Whose::Blank)));
    let fields = move || {
        let name = |whose: Whose| match whose {
            Whose::Kit => t::handouts_of_kit(),
            Whose::Ours => t::handouts_ours(intl::list(app.tag(), &names.get())),
            Whose::Blank => t::handouts_blank(),
        };
        let all = choices.get();
        (all.len() > 1).then(|| {
            let all = all.into_iter().map(|whose| (whose, name(whose))).collect();
            choices_of("whose-agreement", t::handouts_whose(), all, chosen)
        })
    };
    let content = move || match chosen.get() {
        Whose::Ours => view! { <Sheet groups=agreed.with(groups_of) names=names.get() /> }.into_any(),
        Whose::Kit | Whose::Blank => fetched(shelf, move |shelf: &Shelf| {
            let is_kit = chosen.get() == Whose::Kit;
            source.kit.with(|kit| agreement_for(kit.as_ref().filter(|_| is_kit), SIGN, shelf)).into_any()
        })
        .into_any(),
    };
    view! { <Printed fields=fields.into_any()>{content}</Printed> }
}

/// The rules of a kit for so many to sign; without any, all clauses of the library
/// with a box to tick.
pub fn agreement_for(kit: Option<&Kit>, people: usize, shelf: &Shelf) -> impl IntoView + use<> {
    let clauses = kit.map(|kit| kit.clauses.as_slice()).unwrap_or_default();
    let words: Vec<_> = clauses.iter().filter_map(|clause| clause.words(shelf)).collect();
    let is_blank = words.is_empty();
    let groups = if is_blank {
        let group = |group: &LibraryGroup| {
            let clauses = group.clauses.iter().map(|clause| clause.text.clone());
            (group.title.clone(), clauses.collect::<Vec<_>>())
        };
        shelf.clauses.groups.iter().map(group).collect()
    } else {
        grouped(&words)
    };
    view! { <Sheet groups names=vec![String::new(); people] is_blank /> }
}

/// A heading and the clauses below it.
type Group = (String, Vec<String>);

fn groups_of(agreed: &Agreement) -> Vec<Group> {
    let words: Vec<_> = agreed.clauses.iter().map(|clause| (clause.group, clause.text.clone())).collect();
    grouped(&words)
}

fn grouped(words: &[(ClauseGroup, String)]) -> Vec<Group> {
    let of = |group: ClauseGroup| {
        let clauses = words.iter().filter(|(other, _)| *other == group).map(|(_, text)| text.clone());
        (words::clause_group(group), clauses.collect::<Vec<_>>())
    };
    ClauseGroup::ALL.into_iter().map(of).filter(|(_, clauses)| !clauses.is_empty()).collect()
}

/// The paper: clauses, lines for more, and a line for each to sign.
#[component]
fn Sheet(
    groups: Vec<Group>,
    /// Who signs, as far as they are named.
    names: Vec<String>,
    /// Whether each clause has a box to tick.
    #[prop(optional)]
    is_blank: bool,
) -> impl IntoView {
    let is_many = names.len() > SIGN;
    let lead = is_blank.then(|| view! { <p>{t::paper_agreement_lead()}</p> });
    let group = |(title, clauses): Group| {
        let clauses = clauses.into_iter().map(|clause| view! { <li dir="auto">{clause}</li> });
        view! {
            <section class="paper-group">
                <h3>{title}</h3>
                <ul class="paper-clauses">{clauses.collect_view()}</ul>
            </section>
        }
    };
    let sign = |name: String| {
        view! {
            <li>
                <span class="sign-name" dir="auto">{name}</span>
                <span class="sign-line">{t::agreement_sign_name()}</span>
                <span class="sign-line">{t::agreement_sign_day()}</span>
            </li>
        }
    };
    view! {
        <article class="paper-page paper-agreement" data-blank=is_blank.to_string()>
            <h2>{t::paper_agreement_title()}</h2>
            {lead}
            <div class="paper-groups">{groups.into_iter().map(group).collect_view()}</div>
            <div class="paper-foot">
                <h3>{t::paper_own()}</h3>
                <div class="sheet-line"></div>
                <div class="sheet-line"></div>
                <ul class="signatures" data-many=is_many.to_string()>{names.into_iter().map(sign).collect_view()}</ul>
            </div>
        </article>
    }
}
