//! What of the library can be handed out: its templates, questions and
//! clauses together.

use super::clause::{ClauseGroup, ClauseOption, ClausePack};
use super::content_error::ContentError;
use super::pack::library_id;
use super::question::{LibraryQuestion, QuestionPack, QuestionTopic};
use super::template::{Template, TemplatePack};
use crate::replica::Id;

/// The packs that things are handed out from, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// Session plans.
    pub templates: TemplatePack,
    /// Questions.
    pub questions: QuestionPack,
    /// Clauses of an agreement.
    pub clauses: ClausePack,
}

/// What of the library something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A session plan, or a short form of one.
    Template,
    /// A question.
    Question,
    /// All questions about one matter.
    Topic,
    /// A clause.
    Clause,
}

impl Shelf {
    /// Reads the three packs.
    ///
    /// # Errors
    /// When one of them is damaged.
    pub fn read(templates: &str, questions: &str, clauses: &str) -> Result<Self, ContentError> {
        Ok(Self {
            templates: TemplatePack::read(templates)?,
            questions: QuestionPack::read(questions)?,
            clauses: ClausePack::read(clauses)?,
        })
    }

    /// The template or short form of this id.
    pub fn template(&self, id: &Id) -> Option<Template> {
        self.templates.find(id)
    }

    /// The questions about the matter of this id.
    pub fn topic(&self, id: &Id) -> Option<&QuestionTopic> {
        self.questions.packs.iter().find(|topic| topic.id() == *id)
    }

    /// The question of this id.
    pub fn question(&self, id: &Id) -> Option<(&QuestionTopic, &LibraryQuestion)> {
        self.questions.all().find(|(_, question)| question.id() == *id)
    }

    /// The clause of this id.
    pub fn clause(&self, id: &Id) -> Option<(&ClauseGroup, &ClauseOption)> {
        self.clauses.all().find(|(_, clause)| clause.id() == *id)
    }

    /// Is there something of this sort and id?
    pub fn holds(&self, sort: Sort, id: &Id) -> bool {
        self.ids(sort).contains(id)
    }

    /// Everything of this sort, by id.
    pub fn ids(&self, sort: Sort) -> Vec<Id> {
        match sort {
            Sort::Template => {
                let forms = self.templates.templates.iter().flat_map(Template::forms);
                forms.map(|form| form.id()).collect()
            }
            Sort::Question => self.questions.all().map(|(_, question)| question.id()).collect(),
            Sort::Topic => self.questions.packs.iter().map(QuestionTopic::id).collect(),
            Sort::Clause => self.clauses.all().map(|(_, clause)| clause.id()).collect(),
        }
    }
}

impl QuestionTopic {
    /// Its id: the same on every device and in every language.
    pub fn id(&self) -> Id {
        library_id("topic", &self.slug)
    }
}
