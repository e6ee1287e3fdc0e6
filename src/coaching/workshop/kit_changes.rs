//! What is different in a kit since it was handed out last.

use super::kit::Kit;

/// Something that is different.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KitChange {
    /// What it is called.
    Title,
    /// What its facilitator says to those who open it.
    Welcome,
    /// Whom to ask, and where there is help nearby.
    Contact,
    /// So many clauses are new, so many are gone.
    Clauses(usize, usize),
    /// So many session plans are new, so many are gone.
    Templates(usize, usize),
    /// So many questions are new, so many are gone.
    Questions(usize, usize),
    /// The first session: when it is, how often it comes back, which plan it has.
    First,
    /// Whether people are asked after sessions.
    Survey,
    /// What each is to get better at, and when it is rated.
    Objectives,
}

impl Kit {
    /// What is different since it was `earlier`, in the order of its page.
    pub fn changes_since(&self, earlier: &Self) -> Vec<KitChange> {
        let is = |is_different: bool, change: KitChange| is_different.then_some(change);
        let first = (&self.schedule, self.templates.first());
        let is_contact = (&self.contact, &self.help) != (&earlier.contact, &earlier.help);
        let programme = (&self.objectives, self.half, self.end);
        let clauses = counts(&self.clauses, &earlier.clauses);
        let templates = counts(&self.templates, &earlier.templates);
        let questions = counts(&self.questions, &earlier.questions);
        let all = [
            is(self.title != earlier.title, KitChange::Title),
            is(self.welcome != earlier.welcome, KitChange::Welcome),
            is(first != (&earlier.schedule, earlier.templates.first()), KitChange::First),
            templates.map(|(new, gone)| KitChange::Templates(new, gone)),
            clauses.map(|(new, gone)| KitChange::Clauses(new, gone)),
            questions.map(|(new, gone)| KitChange::Questions(new, gone)),
            is(self.survey != earlier.survey, KitChange::Survey),
            is(programme != (&earlier.objectives, earlier.half, earlier.end), KitChange::Objectives),
            is(is_contact, KitChange::Contact),
        ];
        all.into_iter().flatten().collect()
    }
}

/// How many are new and how many are gone, if any are.
fn counts<T: PartialEq>(now: &[T], before: &[T]) -> Option<(usize, usize)> {
    let of = |some: &[T], others: &[T]| some.iter().filter(|it| !others.contains(it)).count();
    Some((of(now, before), of(before, now))).filter(|counts| *counts != (0, 0))
}
