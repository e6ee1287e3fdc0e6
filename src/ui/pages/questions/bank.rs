//! The questions that a page works with: those of the library, one's own, and
//! what is known of each.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::library::{Mode, Phase, QuestionPack};
use crate::coaching::{Book, Kind, OwnQuestion, QuestionCommand, Rounds, WorkshopQuestion, draw_first};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::words;

/// The most questions on the table at a time.
const MOST: usize = 3;

/// A question as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub id: Id,
    pub text: String,
    /// The name of its pack, and what that is called.
    pub topic: (String, String),
    pub phase: Phase,
    pub depth: u64,
    pub mode: Mode,
    pub follow_ups: Vec<String>,
    pub avoid_when: Option<String>,
    /// Whether it is asked in a setting of its own, and drawn only when its
    /// pack is chosen.
    pub apart: bool,
    pub from: From,
}

/// Whose a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    Library,
    /// The facilitator's, for all of this notebook.
    Workshop,
    /// The owner's alone.
    Own,
}

/// What the library gave.
type Fetched = RwSignal<Option<Result<QuestionPack, ()>>>;

/// Everything about questions that one page needs.
#[derive(Debug, Clone, Copy)]
pub struct Bank {
    /// The packs, once they are there.
    pub packs: Fetched,
    /// All questions: the library's, the workshop's, then one's own.
    pub all: Memo<Vec<Offered>>,
    pub starred: Memo<BTreeSet<Id>>,
    pub hidden: Memo<BTreeSet<Id>>,
    pub landed: Memo<BTreeSet<Id>>,
    pub rounds: Memo<Rounds>,
    /// What lies on the table, the latest first.
    pub table: RwSignal<Vec<Id>>,
    /// The mode whose questions come first, if any.
    pub prefers: RwSignal<Option<Mode>>,
    session: StoredValue<Option<Id>>,
}

impl Bank {
    /// Fetches the questions. `session` is where they are asked, if in one.
    pub fn open(app: App, session: Option<Id>) -> Self {
        let packs: Fetched = app.library("content/questions.json", |text| QuestionPack::read(text).ok());
        let own: Memo<Vec<OwnQuestion>> = app.watch_private(&[Kind::OwnQuestion], Book::all);
        let given: Memo<Vec<WorkshopQuestion>> = app.watch(&[Kind::WorkshopQuestion], Book::all);
        let chosen = app.watch(&[Kind::WorkshopChoice], move |book| {
            packs.with(|packs| {
                let packs = packs.as_ref().and_then(|packs| packs.as_ref().ok());
                packs.map(|packs| book.workshop_choices(packs)).unwrap_or_default()
            })
        });
        let marks = app.watch_private(&[Kind::QuestionMark], |private| {
            (private.starred_questions(), private.unstarred_questions())
        });
        let all = Memo::new(move |_| {
            packs.with(|packs| offered(packs.as_ref()?.as_ref().ok(), given.get(), own.get()))
        });
        let document = app.open_document();
        Self {
            packs,
            all: Memo::new(move |_| all.get().unwrap_or_default()),
            starred: Memo::new(move |_| {
                let (mut starred, unstarred) = marks.get();
                starred.extend(chosen.get().into_iter().filter(|question| !unstarred.contains(question)));
                starred
            }),
            hidden: app.watch_private(&[Kind::QuestionMark], move |private| {
                document
                    .with(|open| open.as_ref().map(|open| private.hidden_questions(open)).unwrap_or_default())
            }),
            landed: app.watch(&[Kind::QuestionUse], Book::landed_questions),
            rounds: app.watch(&[Kind::QuestionUse], Book::question_rounds),
            table: RwSignal::new(Vec::new()),
            prefers: RwSignal::new(None),
            session: StoredValue::new(session),
        }
    }

    /// The question of this name.
    pub fn get(self, id: &Id) -> Option<Offered> {
        self.all.with(|all| all.iter().find(|it| it.id == *id).cloned())
    }

    /// Draws one of these and puts it on the table.
    pub fn draw(self, app: App, pool: &[Id]) {
        let on_table = self.table.get_untracked();
        let rest: Vec<Id> = pool.iter().filter(|id| !on_table.contains(id)).cloned().collect();
        let rounds = app.with_book(Book::question_rounds).unwrap_or_default();
        // What lies on the table is not drawn once more, even in a new round.
        let pool = if rest.is_empty() { pool } else { &rest };
        let first = self.preferred();
        if let Some((question, round)) = draw_first(&first, pool, &rounds, clock::seed() as u64) {
            self.ask(app, question, round);
        }
    }

    /// The questions that are for the preferred mode alone.
    fn preferred(self) -> Vec<Id> {
        let Some(mode) = self.prefers.get_untracked() else { return Vec::new() };
        self.all
            .with_untracked(|all| all.iter().filter(|it| it.mode == mode).map(|it| it.id.clone()).collect())
    }

    /// Puts this one on the table.
    pub fn choose(self, app: App, question: Id) {
        if !self.table.with_untracked(|table| table.contains(&question)) {
            let round = self.rounds.with_untracked(|rounds| rounds.of(&question)).max(1);
            self.ask(app, question, round);
        }
    }

    fn ask(self, app: App, question: Id, round: u64) {
        let Some(author) = app.my_id() else { return };
        let session = self.session.get_value();
        let ask = QuestionCommand::Ask { question: question.clone(), author, round, session };
        match app.act(&ask.into()) {
            Ok(()) => self.table.update(|table| {
                table.retain(|other| *other != question);
                table.insert(0, question);
                table.truncate(MOST);
            }),
            Err(refused) => app.say(words::refusal(&refused)),
        }
    }

    /// The topics of the library: name and title.
    pub fn topics(self) -> Signal<Vec<(String, String)>> {
        Signal::derive(move || {
            self.packs.with(|packs| {
                let topics = packs.iter().flatten().flat_map(|packs| &packs.packs);
                topics.map(|it| (it.slug.clone(), it.title.clone())).collect()
            })
        })
    }

    /// Takes one off the table.
    pub fn put_away(self, question: &Id) {
        self.table.update(|table| table.retain(|other| other != question));
    }
}

fn offered(
    packs: Option<&QuestionPack>,
    given: Vec<WorkshopQuestion>,
    own: Vec<OwnQuestion>,
) -> Option<Vec<Offered>> {
    let packs = packs?;
    let title = |slug: &str| packs.packs.iter().find(|topic| topic.slug == slug).map(|it| it.title.clone());
    let library = packs.all().map(|(topic, it)| Offered {
        id: it.id(),
        text: it.text.clone(),
        topic: (topic.slug.clone(), topic.title.clone()),
        phase: it.phase,
        depth: it.depth,
        mode: it.mode,
        follow_ups: it.follow_ups.clone(),
        avoid_when: it.avoid_when.clone(),
        apart: topic.apart,
        from: From::Library,
    });
    let given = given.into_iter().map(|WorkshopQuestion { id, text, topic, phase, depth }| {
        (OwnQuestion { id, text, topic, phase, depth }, From::Workshop)
    });
    let own = given.chain(own.into_iter().map(|own| (own, From::Own)));
    let own = own.map(|(it, from)| Offered {
        topic: (it.topic.clone(), title(&it.topic).unwrap_or_else(|| name_of(from))),
        id: it.id,
        text: it.text,
        phase: it.phase,
        depth: it.depth,
        mode: Mode::Both,
        follow_ups: Vec::new(),
        avoid_when: None,
        apart: false,
        from,
    });
    Some(library.chain(own).collect())
}

/// What questions are called that are about no topic of the library.
fn name_of(from: From) -> String {
    match from {
        From::Workshop => t::questions_workshop(),
        From::Library | From::Own => t::questions_own(),
    }
}

/// A phase in words.
pub fn phase_name(phase: Phase) -> String {
    match phase {
        Phase::Arrive => t::questions_phase_arrive(),
        Phase::Goal => t::questions_phase_goal(),
        Phase::Reality => t::questions_phase_reality(),
        Phase::Options => t::questions_phase_options(),
        Phase::Will => t::questions_phase_will(),
        Phase::Review => t::questions_phase_review(),
        Phase::Close => t::questions_phase_close(),
    }
}

/// A depth in words.
pub fn depth_name(depth: u64) -> String {
    match depth {
        1 => t::questions_depth_one(),
        2 => t::questions_depth_two(),
        _ => t::questions_depth_three(),
    }
}
