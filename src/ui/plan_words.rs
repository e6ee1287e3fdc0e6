//! Words for the parts of a session plan that is not laid for anybody yet.

use crate::app::App;
use crate::browser::intl;
use crate::coaching::TemplateSegment;
use crate::coaching::library::{Repeat, Role};
use crate::i18n::{count, t};

/// How often a part comes.
pub fn comes(repeat: Repeat) -> String {
    match repeat {
        Repeat::Once => t::plan_comes_once(),
        Repeat::EachTurn => t::plan_comes_each(),
        Repeat::BetweenTurns => t::plan_comes_between(),
    }
}

/// What a role is called.
pub fn role(role: Role) -> String {
    match role {
        Role::Coach => t::plan_role_coach(),
        Role::Coachee => t::plan_role_coachee(),
        Role::Observer => t::plan_role_observer(),
        Role::Facilitator => t::plan_role_facilitator(),
        Role::Mentor => t::plan_role_mentor(),
        Role::Mentee => t::plan_role_mentee(),
    }
}

/// How often a part comes, if not once; with the number of turns, if that is
/// not one for each person.
pub fn part_comes(part: &TemplateSegment) -> Option<String> {
    let words = Some(part.comes()).filter(|repeat| *repeat != Repeat::Once).map(comes)?;
    Some(if part.turns == 0 { words } else { t::plan_turns(words, count(part.turns)) })
}

/// Who has which role in a part, from the first seat on; nothing where everyone
/// talks.
pub fn part_roles(app: App, part: &TemplateSegment) -> Option<String> {
    let seats = part.roles.iter().filter_map(|name| Role::parse(name)).map(role);
    let others = Role::parse(&part.others).map(|it| t::plan_others(role(it)));
    let all: Vec<String> = seats.chain(others).collect();
    (!all.is_empty()).then(|| intl::list(app.tag(), &all))
}
