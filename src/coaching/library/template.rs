//! Session templates: plans of a session that can be used again.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::content_error::ContentError;
use super::pack::{self, Pack, Slugs, all_words, entries, library_id, words};
use super::role::{Mode, Role, Seat};
use crate::coaching::record::value::Choice;
use crate::coaching::tools::Tool;
use crate::replica::Id;

/// The most minutes of a template: a day.
pub const MOST_MINUTES: u64 = 24 * 60;
/// The most people a template is made for: as many as a partnership can have.
pub const MOST_PEOPLE: usize = 6;
/// How many templates are put forward before the others.
const PUT_FORWARD: usize = 3;

/// The templates of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TemplatePack {
    /// The language of its words, as a tag.
    pub language: String,
    /// The templates, in the order in which they are offered.
    pub templates: Vec<Template>,
}

/// A plan of a session that can be used again.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Template {
    /// Its name in every language; [`Template::id`] follows from it.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What it is for, in one line.
    pub purpose: String,
    /// When to take it.
    pub when: String,
    /// What kind of session it is for.
    #[serde(default)]
    pub occasion: Occasion,
    /// How long it takes with as many people as it is made for.
    pub minutes: u64,
    /// How many people those minutes are for.
    pub people: usize,
    /// Its parts, in order.
    pub segments: Vec<TemplateSegment>,
    /// Shorter ways to do the same.
    #[serde(default)]
    pub short: Vec<ShortForm>,
}

/// What kind of session a template is for; templates are sorted by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Choice)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// Any session.
    #[default]
    Any,
    /// One that begins, ends or takes up again what two have together.
    Threshold,
    /// Looking back, telling each other, celebrating.
    LookingBack,
    /// One particular matter.
    Matter,
    /// Three people or more.
    Group,
}

/// A timed part of a template.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TemplateSegment {
    /// Its name within the template.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// How long it is meant to take; once, where it is repeated.
    pub minutes: u64,
    /// How far it may shrink when time runs short, in minutes.
    pub least: u64,
    /// What it is for, in a sentence.
    pub purpose: String,
    /// Open questions and cues.
    pub prompts: Vec<String>,
    /// How people talk in it.
    #[serde(default)]
    pub mode: Mode,
    /// Who holds which role; nobody holds one where everybody talks.
    #[serde(default)]
    pub roles: BTreeMap<Role, Seat>,
    /// How often it comes.
    #[serde(default)]
    pub repeat: Repeat,
    /// With fewer people than this it is left out.
    #[serde(default)]
    pub needs: usize,
    /// Whether the rest goes before it when a workshop runs out of time.
    #[serde(default)]
    pub must: bool,
    /// The tool it holds.
    #[serde(default)]
    pub tool: Option<Tool>,
}

/// How often a segment comes. Segments in turns that follow each other make
/// one turn together, and all of them come again for the next person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Choice)]
#[serde(rename_all = "snake_case")]
pub enum Repeat {
    /// Once.
    #[default]
    Once,
    /// In the turn of each person.
    EachTurn,
    /// In each turn but the last: what lies between two turns.
    BetweenTurns,
}

/// A shorter way to do the same.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ShortForm {
    /// How long it takes with as many people as the template is made for.
    pub minutes: u64,
    /// The minutes of each segment by slug; a segment that is not named is
    /// left out.
    pub segments: BTreeMap<String, u64>,
}

/// Does a plan of so many minutes fill a session of that length? It leaves a
/// sixth of it free at most.
pub fn fills(planned: u64, minutes: u64) -> bool {
    minutes.checked_sub(planned).is_some_and(|left| left.saturating_mul(6) <= minutes)
}

/// The id of the template for the last session: the one in which the jar of
/// small wins is opened.
pub fn closing_template() -> Id {
    library_id("template", "closing")
}

impl TemplatePack {
    /// Reads the templates of one language.
    ///
    /// # Errors
    /// When the text is damaged, or the minutes of a template do not add up.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }

    /// The few templates that suit a session of so many minutes best, and the
    /// others, in their order. What these people used before leads, the latest
    /// first; then what `suits` them; then what is for any session and fits its
    /// length. What begins or ends something is not put forward: it is taken once.
    pub fn put_forward(
        &self,
        minutes: u64,
        people: usize,
        used: &[Id],
        suits: impl Fn(&Template) -> bool,
    ) -> (Vec<&Template>, Vec<&Template>) {
        let rank = |template: &&Template| {
            let before = used.iter().position(|id| *id == template.id());
            let is_for_others = template.people > people || template.occasion == Occasion::Threshold;
            let is_particular = template.occasion != Occasion::Any;
            let before = before.unwrap_or(usize::MAX);
            (is_for_others, before, !suits(template), is_particular, !template.fits(minutes, people))
        };
        let mut first: Vec<&Template> = self.templates.iter().collect();
        first.sort_by_cached_key(rank);
        first.truncate(PUT_FORWARD);
        let others = self.templates.iter().filter(|template| !first.contains(template)).collect();
        (first, others)
    }

    /// The template or short form of this id.
    pub fn find(&self, id: &Id) -> Option<Template> {
        self.templates.iter().find_map(|template| template.forms().into_iter().find(|form| form.id() == *id))
    }
}

impl Template {
    /// Its id: the same on every device and in every language.
    pub fn id(&self) -> Id {
        library_id("template", &self.slug)
    }

    /// The template itself and its short forms, each as a template: the
    /// longest first.
    pub fn forms(&self) -> Vec<Self> {
        let mut forms = vec![Self { short: Vec::new(), ..self.clone() }];
        forms.extend(self.short.iter().map(|short| self.shortened(short)));
        forms
    }

    /// Does one of its forms fill a session of so many minutes, and not much
    /// less than it?
    pub fn fits(&self, minutes: u64, people: usize) -> bool {
        self.forms().iter().any(|form| fills(form.minutes_for(people), minutes))
    }

    /// How long it takes with this many people, in minutes: each person more
    /// than [`Template::people`] adds a turn. Nobody counts as that many.
    pub fn minutes_for(&self, people: usize) -> u64 {
        self.laid_out(people).into_iter().map(|(_, segment)| segment.minutes).sum()
    }

    /// The segments in the order in which they come with this many people,
    /// each with its turn, counted from 0.
    pub(super) fn laid_out(&self, people: usize) -> Vec<(Option<usize>, &TemplateSegment)> {
        let people = if people == 0 { self.people } else { people };
        let mut all = Vec::new();
        for run in self.segments.chunk_by(|a, b| a.is_in_turns() == b.is_in_turns()) {
            if !run.iter().any(TemplateSegment::is_in_turns) {
                all.extend(run.iter().map(|segment| (None, segment)));
                continue;
            }
            for turn in 0..people {
                let is_last = turn + 1 == people;
                let of_turn = run.iter().filter(|segment| !is_last || segment.repeat == Repeat::EachTurn);
                all.extend(of_turn.map(|segment| (Some(turn), segment)));
            }
        }
        all.retain(|(_, segment)| segment.needs <= people);
        all
    }

    fn shortened(&self, short: &ShortForm) -> Self {
        let segments = self.segments.iter().filter_map(|segment| {
            let minutes = *short.segments.get(&segment.slug)?;
            Some(TemplateSegment { minutes, least: segment.least.min(minutes), ..segment.clone() })
        });
        Self {
            slug: format!("{}-{}", self.slug, short.minutes),
            minutes: short.minutes,
            segments: segments.collect(),
            short: Vec::new(),
            ..self.clone()
        }
    }

    /// Do the words, numbers and seats of one form hold together?
    fn check(&self) -> Result<(), ContentError> {
        let at = self.slug.as_str();
        for text in [&self.title, &self.purpose, &self.when] {
            words(at, text)?;
        }
        if !(1..=MOST_PEOPLE).contains(&self.people) || !(1..=MOST_MINUTES).contains(&self.minutes) {
            return Err(ContentError::Number { at: at.to_owned() });
        }
        entries(at, &self.segments)?;
        let mut slugs = Slugs::default();
        for segment in &self.segments {
            let at = format!("{at}/{}", segment.slug);
            slugs.take(&at, &segment.slug)?;
            segment.check(&at)?;
        }
        let sum = self.minutes_for(self.people);
        if sum != self.minutes {
            return Err(ContentError::Sum { at: at.to_owned(), minutes: self.minutes, sum });
        }
        Ok(())
    }
}

impl TemplateSegment {
    fn is_in_turns(&self) -> bool {
        self.repeat != Repeat::Once
    }

    fn check(&self, at: &str) -> Result<(), ContentError> {
        words(at, &self.title)?;
        words(at, &self.purpose)?;
        all_words(at, &self.prompts)?;
        if !(1..=MOST_MINUTES).contains(&self.minutes) || !(1..=self.minutes).contains(&self.least) {
            return Err(ContentError::Number { at: at.to_owned() });
        }
        // Only one role can be that of all others.
        let others = self.roles.values().filter(|seat| seat.places().is_empty()).count();
        let seats: Vec<usize> = self.roles.values().flat_map(|seat| seat.places()).copied().collect();
        let is_double = |(index, seat): (usize, &usize)| seats.iter().skip(index + 1).any(|it| it == seat);
        if others > 1 || seats.iter().enumerate().any(is_double) {
            return Err(ContentError::Seats { at: at.to_owned() });
        }
        Ok(())
    }
}

impl Pack for TemplatePack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        entries("templates", &self.templates)?;
        let mut slugs = Slugs::default();
        for template in &self.templates {
            for short in &template.short {
                for slug in short.segments.keys() {
                    if !template.segments.iter().any(|segment| segment.slug == *slug) {
                        return Err(ContentError::Unknown { at: format!("{}/{slug}", template.slug) });
                    }
                }
            }
            for form in template.forms() {
                slugs.take(&form.slug, &form.slug)?;
                form.check()?;
            }
        }
        Ok(())
    }
}
