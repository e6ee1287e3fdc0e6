//! Two partners at two browsers, Robin and Kim, and what each of them sees.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use turnwise::coaching::{
    AgendaCommand, Book, Card, Celebration, ClashRecord, Clause, Command, Commitment, CommitmentCommand,
    CommitmentWords, Consents, Goal, GoalCommand, GoalWords, Home, Milestone, MilestoneCommand,
    MilestoneWords, Moment, NewPerson, NewSession, Note, NoteCommand, Partnership, Path, People,
    PeopleCommand, Refusal, Session, SessionCommand, Topic, TopicWords, WhenFocusIsFull, held_value,
    questions,
};
use turnwise::replica::{
    Change, Clock, Device, Document, Id, Incoming, Load, TRASHED, Undo, Writer, unseen_edits,
};

use crate::laws::touching::fault_of_act;

/// 2026-05-03T09:00:00Z, when every story here begins.
pub const MORNING: u64 = 1_777_798_800_000;

/// One of the partners at their browser.
pub struct Side {
    pub me: Id,
    pub book: Book,
    /// What nobody else ever has.
    pub own: Book,
    pub clock: Clock,
    pub now: u64,
}

/// Both partners, who already share a partnership.
pub struct Pair {
    pub robin: Side,
    pub kim: Side,
}

pub fn id(text: &str) -> Id {
    text.parse().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A session of an hour on this day, at half past five.
pub fn new_session(name: &str, on: &str) -> NewSession {
    NewSession {
        id: id(name),
        starts_at: instant(&format!("{on}T17:30:00Z")),
        zone: "Europe/London".to_owned(),
        minutes: 60,
    }
}

/// Sets a goal that nothing else is said about.
pub fn goal_command(id: Id, owner: Id, title: &str) -> Command {
    let words = GoalWords {
        owner,
        title: title.to_owned(),
        why: String::new(),
        target: None,
        why_others: String::new(),
        tags: Vec::new(),
        kind: None,
    };
    GoalCommand::Set { id, words, focus: WhenFocusIsFull::Keep }.into()
}

/// What somebody will do, and nothing else of it.
pub fn promise_words(owner: Id, what: &str) -> CommitmentWords {
    CommitmentWords {
        owner,
        what: what.to_owned(),
        due: None,
        goal: None,
        first_step: String::new(),
        confidence: None,
        lifts: String::new(),
        let_know: String::new(),
    }
}

/// Plans a session under this name.
pub fn plan_command(name: Id) -> Command {
    SessionCommand::Plan(NewSession { id: name, ..new_session("s", "2026-05-10") }).into()
}

impl Side {
    fn new(number: u64, me: &str) -> Self {
        Self {
            me: id(me),
            book: Book::new(Document::new(id("shared"))),
            own: Book::private(Document::new(id("private"))),
            clock: Clock::new(Writer { device: Device::new(number), load: Load::new(number) }),
            now: MORNING + number,
        }
    }

    /// An hour goes by.
    pub fn wait(&mut self) {
        self.now += 3_600_000;
    }

    /// The moment of the next act, a second after the one before.
    pub fn moment(&mut self) -> Moment {
        self.now += 1_000;
        Moment { stamp: self.clock.next(self.now), by: Some(self.me.clone()), at: self.now }
    }

    /// Joins a change of one's own, which has to leave a stamp in every field
    /// it touches.
    pub fn join(&mut self, change: &Change) {
        let before = self.book.document().clone();
        self.book.join(Incoming::Change(change));
        assert_eq!(fault_of_act(&before, self.book.document(), &[change.stamp()]), None, "{change:?}");
    }

    /// The book that a command of this home writes to.
    fn book_at(&mut self, home: Home) -> &mut Book {
        if self.book.home() == home { &mut self.book } else { &mut self.own }
    }

    /// Acts in the book that the command belongs to, and gives the way back.
    pub fn try_act(&mut self, command: &Command) -> Result<Undo, Refusal> {
        let moment = self.moment();
        let book = self.book_at(command.home());
        let change = command.draft(book, moment)?;
        let undo = Undo::of(&change, book.document());
        book.join(Incoming::Change(&change));
        Ok(undo)
    }

    pub fn act(&mut self, command: Command) -> Undo {
        self.try_act(&command).unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"))
    }

    /// Takes back an act in `book`, as the app does.
    pub fn undo(&mut self, undo: &Undo) {
        for round in 0..undo.rounds() {
            let moment = self.moment();
            let change = self.book.way_back(undo, round, moment);
            if !change.is_empty() {
                self.join(&change);
            }
        }
    }

    /// Adds a partner's file.
    pub fn take(&mut self, file: &Document) {
        self.book.join(Incoming::Whole(file));
        if let Some(latest) = self.book.document().latest() {
            self.clock.observe_tick(latest);
        }
    }

    pub fn plan(&mut self, name: &str, on: &str) -> Undo {
        self.act(SessionCommand::Plan(new_session(name, on)).into())
    }

    pub fn bring(&mut self, name: &str, session: &str, title: &str) -> Undo {
        let brought_by = self.me.clone();
        self.act(
            AgendaCommand::Add {
                id: id(name),
                session: id(session),
                words: TopicWords {
                    title: title.to_owned(),
                    brought_by,
                    minutes: 10,
                    wanted_outcome: String::new(),
                },
            }
            .into(),
        )
    }

    pub fn note(&mut self, name: &str, session: &str, text: &str, after: Option<&str>) -> Undo {
        let author = self.me.clone();
        self.act(
            NoteCommand::Add {
                id: id(name),
                session: id(session),
                author,
                text: text.to_owned(),
                after: after.map(id),
            }
            .into(),
        )
    }

    /// Says that one will do something, and nothing else of it.
    pub fn promise(&mut self, name: &str, what: &str) -> Undo {
        let words = promise_words(self.me.clone(), what);
        self.act(CommitmentCommand::Make { id: id(name), words, session: None, from_note: None }.into())
    }

    pub fn goal(&mut self, name: &str, title: &str) -> Undo {
        let owner = self.me.clone();
        self.act(goal_command(id(name), owner, title))
    }

    pub fn why(&mut self, goal: &str, why: &str) -> Undo {
        let goal: Goal = self.book.get(&id(goal)).unwrap();
        let words = GoalWords { why: why.to_owned(), ..GoalWords::of(&goal).unwrap() };
        self.reword(&goal.id, words)
    }

    /// Rewords a goal on a visit of its own, without a reason.
    pub fn reword(&mut self, goal: &Id, words: GoalWords) -> Undo {
        let version = id(&format!("version-{}-{}", self.me, self.now));
        let (author, on) = (Some(self.me.clone()), day("2026-05-03"));
        let (id, reason) = (goal.clone(), String::new());
        self.act(GoalCommand::Reword { id, words, version, author, on, reason }.into())
    }

    /// The words of a goal as they are, to be changed.
    pub fn goal_words(&self, goal: &str) -> GoalWords {
        GoalWords::of(&self.book.get(&id(goal)).unwrap()).unwrap()
    }

    pub fn milestone(&mut self, name: &str, goal: &str, title: &str) -> Undo {
        self.act(
            MilestoneCommand::Add {
                id: id(name),
                goal: id(goal),
                words: MilestoneWords {
                    title: title.to_owned(),
                    evidence: String::new(),
                    due: None,
                    plan: String::new(),
                },
            }
            .into(),
        )
    }

    /// The names of a session's agenda, in order.
    pub fn agenda(&self, session: &str) -> Vec<String> {
        self.book.agenda(&id(session)).into_iter().map(|item| item.id.to_string()).collect()
    }

    pub fn views(&self) -> Views {
        Views::of(&self.book)
    }
}

/// Two partners who have said who they are.
pub fn pair() -> Pair {
    let mut robin = Side::new(1, "person-robin");
    let mut kim = Side::new(2, "person-kim");
    robin.act(
        PeopleCommand::Start {
            document: id("shared"),
            people: vec![
                NewPerson { id: id("person-robin"), name: "Robin Sample".to_owned(), pen: 0 },
                NewPerson { id: id("person-kim"), name: "Kim Example".to_owned(), pen: 1 },
            ],
            key: None,
        }
        .into(),
    );
    kim.take(robin.book.document());
    Pair { robin, kim }
}

/// Another browser of the same person, with a full backup of `side`.
pub fn another_device(number: u64, side: &Side) -> Side {
    let mut other = Side::new(number, side.me.as_str());
    other.take(side.book.document());
    other
}

impl Pair {
    /// Each gives the other a file, saved before either is opened.
    pub fn exchange(&mut self) {
        let (robins, kims) = (self.robin.book.document().clone(), self.kim.book.document().clone());
        self.robin.take(&kims);
        self.kim.take(&robins);
        assert_eq!(self.robin.book.document(), self.kim.book.document(), "both have the same now");
    }
}

/// The values that a record shows: its fields and their current values.
pub type Shown = BTreeMap<String, Value>;

/// Everything that a book answers, for comparing before and after.
#[derive(Debug, PartialEq)]
pub struct Views {
    pub people: People,
    pub sessions: Vec<Session>,
    pub next_session: Option<Session>,
    pub agendas: BTreeMap<Id, Vec<Topic>>,
    pub notes: BTreeMap<Id, Vec<Note>>,
    pub commitments_from: BTreeMap<Id, Vec<Commitment>>,
    pub commitments: Vec<Commitment>,
    pub goals: Vec<Goal>,
    pub milestones: BTreeMap<Id, Vec<Milestone>>,
    pub paths: BTreeMap<Id, Path>,
    pub celebrations: Vec<Celebration>,
    pub settled: Vec<ClashRecord>,
    pub clauses: Vec<Clause>,
    pub partnership: Partnership,
    pub cards: Vec<Card>,
    pub consents: BTreeMap<Id, Consents>,
    /// By name: when something was trashed is not part of the comparison.
    pub trash: BTreeMap<Id, Shown>,
    /// Record, field, current and losing value.
    pub clashes: Vec<(Id, String, Value, Value)>,
    /// Record and edited fields.
    pub unseen: Vec<(Id, BTreeSet<String>)>,
}

impl Views {
    pub fn of(book: &Book) -> Self {
        let document = book.document();
        let ids: Vec<Id> = document.records().map(|(id, _)| id.clone()).collect();
        fn by_parent<T>(ids: &[Id], children: impl Fn(&Id) -> Vec<T>) -> BTreeMap<Id, Vec<T>> {
            let all = ids.iter().map(|id| (id.clone(), children(id)));
            all.filter(|(_, children)| !children.is_empty()).collect()
        }
        let shown = |id: &Id| -> Shown {
            let record = document.record(id).unwrap();
            let fields = record.fields().into_iter().filter(|field| *field != TRASHED);
            // Null reads like a field that was never written.
            fields.filter_map(|field| Some((field.to_owned(), held_value(record, field)?.clone()))).collect()
        };
        let goals = book.goals();
        Self {
            people: book.people(),
            sessions: book.sessions(),
            next_session: book.next_session(),
            agendas: by_parent(&ids, |id| book.agenda(id)),
            notes: by_parent(&ids, |id| book.notes(id)),
            commitments_from: by_parent(&ids, |id| book.commitments_from(id)),
            commitments: book.commitments(),
            milestones: by_parent(&ids, |id| book.milestones(id)),
            paths: goals.iter().map(|goal| (goal.id.clone(), book.path(&goal.id))).collect(),
            goals,
            celebrations: book.celebrations(),
            settled: book.all(),
            clauses: book.agreement().clauses,
            partnership: book.partnership(),
            cards: book.all(),
            consents: book.sessions().into_iter().map(|it| (it.id.clone(), book.consents(&it.id))).collect(),
            trash: book.trash().into_iter().map(|(id, _)| (id.clone(), shown(&id))).collect(),
            clashes: {
                let all = questions(document).into_iter();
                all.map(|clash| (clash.record, clash.field, clash.current.value, clash.losing.value))
                    .collect()
            },
            unseen: unseen_edits(document)
                .into_iter()
                .map(|edit| (edit.record, edit.fields.into_iter().map(|(field, _)| field).collect()))
                .collect(),
        }
    }
}

/// A document with these records: name, kind and fields, one write each.
pub fn document_of(records: &[(String, String, Shown)]) -> Document {
    let writers = if records.is_empty() { json!({}) } else { json!({ "000000000009": ["000009"] }) };
    let mut kinds: BTreeMap<&String, BTreeMap<&String, Value>> = BTreeMap::new();
    let mut names = BTreeSet::new();
    for (number, (id, kind, fields)) in records.iter().enumerate() {
        let stamp = format!("{}.{number}.0", MORNING - 60_000);
        if names.insert(id) {
            kinds.entry(kind).or_default().insert(id, json!([{ "stamp": stamp, "set": fields }]));
        }
    }
    let document = json!({ "id": "shared", "seen": {}, "people": [], "writers": writers, "records": kinds });
    serde_json::from_value(document).unwrap()
}
