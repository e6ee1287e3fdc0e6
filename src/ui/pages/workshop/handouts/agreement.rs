//! What people agree on, to sign by pen: their own words, or a blank one to
//! tick.

use leptos::prelude::*;

use super::super::choices::choices_of;
use super::{Printed, fetched};
use crate::app::App;
use crate::browser::intl;
use crate::coaching::library::ClausePack;
use crate::coaching::{Agreement, Book, ClauseGroup, Kind};
use crate::i18n::t;
use crate::ui::words;

/// How many sign a blank agreement.
const SIGN: usize = 2;

/// The handout.
#[component]
pub fn AgreementPaper() -> impl IntoView {
    let app = App::here();
    let agreed = app.watch(&[Kind::Clause, Kind::Assent], Book::agreement);
    let people = app.people_from_me();
    let names = Memo::new(move |_| {
        people.with(|people| people.iter().map(|person| person.name.clone()).collect::<Vec<_>>())
    });
    let has_own = Memo::new(move |_| !agreed.with(Agreement::is_empty));
    let is_own = RwSignal::new(has_own.get_untracked());
    let fields = move || {
        has_own.get().then(|| {
            let ours = t::handouts_ours(intl::list(app.tag(), &names.get()));
            let choices = vec![(true, ours), (false, t::handouts_blank())];
            choices_of("whose-agreement", t::handouts_whose(), choices, is_own)
        })
    };
    let content = move || {
        if has_own.get() && is_own.get() {
            let groups = agreed.with(groups_of);
            view! { <Sheet groups names=names.get() /> }.into_any()
        } else {
            view! { <Blank /> }.into_any()
        }
    };
    view! { <Printed fields=fields.into_any()>{content}</Printed> }
}

/// A heading and the clauses below it.
type Group = (String, Vec<String>);

fn groups_of(agreed: &Agreement) -> Vec<Group> {
    let own = |group: ClauseGroup| {
        let clauses = agreed.clauses.iter().filter(|clause| clause.group == group);
        (words::clause_group(group), clauses.map(|clause| clause.text.clone()).collect::<Vec<_>>())
    };
    ClauseGroup::ALL.into_iter().map(own).filter(|(_, clauses)| !clauses.is_empty()).collect()
}

/// Every clause of the library, each with a box to tick.
#[component]
fn Blank() -> impl IntoView {
    let pack = App::here().library("content/clauses.json", |text| ClausePack::read(text).ok());
    fetched(pack, |pack: &ClausePack| {
        let group = |group: &crate::coaching::library::ClauseGroup| {
            let clauses = group.clauses.iter().map(|clause| clause.text.clone());
            (group.title.clone(), clauses.collect::<Vec<_>>())
        };
        let groups = pack.groups.iter().map(group).collect();
        view! { <Sheet groups names=Vec::new() /> }.into_any()
    })
}

/// The paper: clauses, lines for more, and lines to sign. Without names it is
/// blank, and each clause has a box.
#[component]
fn Sheet(groups: Vec<Group>, names: Vec<String>) -> impl IntoView {
    let is_blank = names.is_empty();
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
    let names = if is_blank { vec![String::new(); SIGN] } else { names };
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
                <ul class="signatures">{names.into_iter().map(sign).collect_view()}</ul>
            </div>
        </article>
    }
}
