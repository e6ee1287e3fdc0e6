//! What people do from one file to the next: commands of all kinds, drawn by
//! chance, for whatever is there.

use chrono::{NaiveDate, TimeZone, Utc};
use turnwise::coaching::library::{Mode as TalkMode, Phase, Role};
use turnwise::coaching::{
    AgendaState, AppreciationCommand, Block, Book, CardTopic, Celebration, ClauseGroup, Command, Commitment,
    CommitmentCommand, Direction, GladCommand, GoalCommand, GoalState, GoalVersion, GoalWords, Kit,
    KitCommand, Milestone, Mode, NewClause, NewPerson, NewSession, Note, Obstacle, Outcome, OwnQuestion,
    Pairing, PartnershipState, PreparationWords, Promise, QuestionCommand, Rhythm, Room, RoomCommand,
    RoomPlan, RunSheet, Segment, SegmentCommand, SegmentPlan, SeriesPlan, SessionState, Settlement,
    SheetCommand, SmallWin, Style, TemplateSegment, UsCommand, WriteCheckIn,
};
use turnwise::replica::{Id, clashes};

use crate::torture::chance::Chance;

/// Who does something, before what, and with which words.
pub struct Desk<'a> {
    /// What lies before them.
    pub book: &'a Book,
    /// Who they are in it.
    pub me: &'a Id,
    /// Names for what they make.
    pub new: [Id; 2],
    /// Words that nobody wrote before.
    pub words: String,
    /// The day, by their clock.
    pub today: NaiveDate,
}

/// One of these, if there are any.
fn one<T: Clone>(chance: &mut Chance, all: &[T]) -> Option<T> {
    (!all.is_empty()).then(|| chance.pick(all).clone())
}

impl Desk<'_> {
    fn session(&self, chance: &mut Chance) -> Option<Id> {
        one(chance, &self.book.sessions()).map(|session| session.id)
    }

    fn item(&self, chance: &mut Chance) -> Option<Id> {
        let session = self.session(chance)?;
        one(chance, &self.book.agenda(&session)).map(|item| item.id)
    }

    fn segment(&self, chance: &mut Chance) -> Option<Id> {
        one(chance, &self.book.all::<Segment>()).map(|segment| segment.id)
    }

    fn goal(&self, chance: &mut Chance) -> Option<Id> {
        one(chance, &self.book.goals()).map(|goal| goal.id)
    }

    fn stone(&self, chance: &mut Chance) -> Option<Id> {
        one(chance, &self.book.all::<Milestone>()).map(|stone| stone.id)
    }

    fn note(&self, chance: &mut Chance) -> Option<Id> {
        one(chance, &self.book.all::<Note>()).map(|note| note.id)
    }

    fn promise_id(&self, chance: &mut Chance) -> Option<Id> {
        one(chance, &self.book.all::<Commitment>()).map(|promise| promise.id)
    }

    fn someone(&self, chance: &mut Chance) -> Id {
        let people = self.book.people();
        let all: Vec<Id> = people.all().iter().map(|person| person.id.clone()).collect();
        one(chance, &all).unwrap_or_else(|| self.me.clone())
    }

    fn anything(&self, chance: &mut Chance) -> Option<Id> {
        let all: Vec<Id> = self.book.document().records().map(|(id, _)| id.clone()).collect();
        // People and the partnership itself cannot be put away in the app.
        let kept = |id: &Id| {
            let kind = self.book.document().record(id).map(|record| record.kind.as_str());
            matches!(kind, Some("person" | "partnership"))
        };
        one(chance, &all).filter(|id| !kept(id))
    }

    fn day(&self, chance: &mut Chance) -> NaiveDate {
        self.today + chrono::Days::new(chance.below(60) as u64)
    }

    fn meeting(&self, id: Id, chance: &mut Chance) -> NewSession {
        let day = self.day(chance).and_hms_opt(17, 30, 0).expect("a time");
        let starts_at = Utc.from_utc_datetime(&day);
        NewSession { id, starts_at, zone: "Europe/London".to_owned(), minutes: 45 }
    }

    fn plan(&self, chance: &mut Chance) -> SegmentPlan {
        let people = self.book.people();
        let roles = people.all().iter().zip([Role::Coach, Role::Coachee]);
        SegmentPlan {
            title: self.words.clone(),
            purpose: String::new(),
            minutes: 10 + chance.below(20) as u64,
            minimum: 5,
            mode: TalkMode::Coaching,
            roles: roles.map(|(person, role)| (person.id.clone(), role)).collect(),
            prompts: vec![self.words.clone()],
        }
    }

    fn goal_words(&self, chance: &mut Chance) -> GoalWords {
        GoalWords {
            owner: self.someone(chance),
            title: self.words.clone(),
            why: format!("why {}", self.words),
            why_others: String::new(),
            tags: vec!["calm".to_owned()],
            kind: None,
            target: Some(self.day(chance)),
        }
    }

    fn promise(&self, chance: &mut Chance) -> Promise {
        Promise {
            owner: self.someone(chance),
            what: self.words.clone(),
            due: Some(self.day(chance)),
            goal: self.goal(chance),
            first_step: String::new(),
            confidence: Some(chance.below(11) as u64),
            lifts: String::new(),
        }
    }

    /// Something that both will have; nothing if there is nothing to do it to.
    pub fn shared(&self, chance: &mut Chance) -> Option<Command> {
        match chance.below(5) {
            0 => self.about_people(chance),
            1 => self.about_a_session(chance),
            2 => self.about_its_sheet(chance),
            3 => self.about_goals(chance),
            _ => self.about_lists(chance),
        }
    }

    fn about_people(&self, chance: &mut Chance) -> Option<Command> {
        let words = self.words.clone();
        let [new, second] = self.new.clone();
        let person = self.someone(chance);
        let document = self.book.document().id().clone();
        Some(match chance.below(15) {
            0 => Command::RenamePerson { person, name: words },
            1 => Command::ChoosePen { person, pen: chance.below(6) as u64 },
            2 => UsCommand::AddPerson(NewPerson { id: new, name: words, pen: 3 }).into(),
            3 => UsCommand::SetMode { mode: *chance.pick(&Mode::ALL) }.into(),
            4 => UsCommand::SetReview { on: Some(self.day(chance)) }.into(),
            5 => {
                let states = [PartnershipState::Open, PartnershipState::Paused];
                UsCommand::SetPartnershipState { state: *chance.pick(&states), on: self.today }.into()
            }
            6 => UsCommand::WriteBoundary { text: words }.into(),
            7 | 8 => {
                let library: Option<Id> =
                    chance.once_in(2).then(|| "clause-of-the-library".parse().expect("a name"));
                let id = library
                    .as_ref()
                    .map_or(new, |library| turnwise::coaching::Clause::id_of(&document, library));
                let group = *chance.pick(&ClauseGroup::ALL);
                UsCommand::AddClauses(vec![NewClause { id, group, text: words, library }]).into()
            }
            9 => UsCommand::EditClause { id: one(chance, &self.book.agreement().clauses)?.id, text: words }
                .into(),
            10 => {
                let digest = self.book.agreement().digest();
                let author = self.me.clone();
                UsCommand::Assent { id: new, person: author.clone(), author, on: self.today, digest }.into()
            }
            11 => {
                let (session, author) = (self.session(chance)?, self.me.clone());
                let given = chance.once_in(2);
                UsCommand::Consent { session, person: author.clone(), author, on: self.today, given }.into()
            }
            12 => {
                let topic = *chance.pick(&CardTopic::ALL);
                UsCommand::ShareCard { person: self.me.clone(), topic, text: words }.into()
            }
            13 => {
                let (from, to) = (self.me.clone(), person);
                AppreciationCommand::Thank { id: second, from, to, why: words, session: self.session(chance) }
                    .into()
            }
            _ => {
                let person = self.me.clone();
                let glad = match chance.below(4) {
                    0 => GladCommand::PreferStyle { person, style: *chance.pick(&Style::CHOICES) },
                    1 => GladCommand::LimitFocus { person, goals: 1 + chance.below(5) as u64 },
                    2 => GladCommand::PointOutAnniversaries { person, wanted: chance.once_in(2) },
                    _ => GladCommand::AllowMotion { person, wanted: chance.once_in(2) },
                };
                glad.into()
            }
        })
    }

    fn about_a_session(&self, chance: &mut Chance) -> Option<Command> {
        let words = self.words.clone();
        let [new, second] = self.new.clone();
        let brought_by = self.someone(chance);
        let minutes = 5 + chance.below(40) as u64;
        Some(match chance.below(13) {
            0 | 1 => Command::PlanSession(self.meeting(new, chance)),
            2 => Command::MoveSession(self.meeting(self.session(chance)?, chance)),
            3 => {
                let states = [SessionState::Planned, SessionState::Live, SessionState::Wrapped];
                Command::SetSessionState { session: self.session(chance)?, state: *chance.pick(&states) }
            }
            4 => {
                let next = chance.once_in(2).then(|| self.meeting(new, chance));
                Command::WrapSession { session: self.session(chance)?, next }
            }
            5..=7 => Command::AddAgendaItem {
                id: new,
                session: self.session(chance)?,
                title: words,
                brought_by,
                minutes,
                wanted_outcome: String::new(),
            },
            8 => Command::EditAgendaItem {
                id: self.item(chance)?,
                title: words.clone(),
                brought_by,
                minutes,
                wanted_outcome: words,
            },
            9 => {
                let states = [AgendaState::Open, AgendaState::Discussed, AgendaState::Parked];
                Command::MarkAgendaItem { id: self.item(chance)?, state: *chance.pick(&states) }
            }
            10 => SheetCommand::PutFirst { id: self.item(chance)?, is_first: chance.once_in(2) }.into(),
            11 => SheetCommand::KeepItem { id: self.item(chance)?, session: self.session(chance)? }.into(),
            _ => {
                let plan = SeriesPlan {
                    every: *chance.pick(&Rhythm::ALL),
                    starts_on: self.today,
                    time: chrono::NaiveTime::from_hms_opt(9, 0, 0).expect("a time"),
                    zone: "Europe/London".to_owned(),
                    minutes: 60,
                };
                SheetCommand::StartSeries { id: new, plan, first: self.meeting(second, chance) }.into()
            }
        })
    }

    fn about_its_sheet(&self, chance: &mut Chance) -> Option<Command> {
        let text = self.words.clone();
        let [id, span] = self.new.clone();
        let author = self.me.clone();
        let session = self.session(chance)?;
        let from_note = self.note(chance);
        Some(match chance.below(18) {
            0..=2 => Command::AddNote { id, session, author, text, after: self.note(chance) },
            3 | 4 => Command::EditNote { id: from_note?, text },
            5 => SheetCommand::IndentNote { id: from_note?, indent: chance.below(4) as u64 }.into(),
            6 => SheetCommand::KeepInsight { id, session, author, text, from_note }.into(),
            7 => SheetCommand::KeepQuestion { id, session, author, text, from_note }.into(),
            8 => {
                let words = PreparationWords { since_last: text.clone(), bring: text, need: String::new() };
                SheetCommand::SharePreparation { session, author, words }.into()
            }
            9 => {
                let (segments, in_place) = (vec![(id, self.plan(chance))], chance.once_in(4));
                SegmentCommand::Lay { session, segments, in_place }.into()
            }
            10 => SegmentCommand::Edit { id: self.segment(chance)?, plan: self.plan(chance) }.into(),
            11 => {
                let is_parked = chance.once_in(2);
                SegmentCommand::Park { id: self.segment(chance)?, is_parked }.into()
            }
            12 => SegmentCommand::Begin { segment: self.segment(chance)?, span }.into(),
            13 => SegmentCommand::Pause { session }.into(),
            14 => {
                let by = chance.below(11) as i64 - 5;
                SegmentCommand::Adjust { segment: self.segment(chance)?, by }.into()
            }
            15 => SegmentCommand::Swap { segment: self.segment(chance)?, span }.into(),
            16 => SegmentCommand::Urgent { session, id, title: text, minutes: 5, span }.into(),
            _ => {
                let question = "question-of-the-library".parse().expect("a name");
                match chance.below(2) {
                    0 => QuestionCommand::Ask { question, author, round: 1, session: Some(session) }.into(),
                    _ => QuestionCommand::Land { question, author, landed: chance.once_in(2) }.into(),
                }
            }
        })
    }

    fn about_goals(&self, chance: &mut Chance) -> Option<Command> {
        let words = self.words.clone();
        let [new, second] = self.new.clone();
        let owner = self.someone(chance);
        let on = self.today;
        Some(match chance.below(24) {
            0 => Command::AddGoal { id: new, owner, title: words, why: String::new(), target: None },
            1 => GoalCommand::Set { id: new, words: self.goal_words(chance), room: Room::Keep }.into(),
            2 => {
                let (id, author) = (self.goal(chance)?, Some(self.me.clone()));
                let words = self.goal_words(chance);
                GoalCommand::Reword { id, words, version: new, author, on }.into()
            }
            3 => {
                let version = one(chance, &self.book.all::<GoalVersion>())?.id;
                GoalCommand::GiveReason { version, reason: words }.into()
            }
            4 => Command::EditGoal {
                id: self.goal(chance)?,
                owner,
                title: words.clone(),
                why: words,
                target: Some(self.day(chance)),
            },
            5 => {
                let states = [GoalState::Focus, GoalState::Parked, GoalState::Done];
                Command::SetGoalState { id: self.goal(chance)?, state: *chance.pick(&states) }
            }
            6 => GoalCommand::BringIntoFocus { id: self.goal(chance)?, room: Room::Keep }.into(),
            7 | 8 => Command::AddMilestone {
                id: new,
                goal: self.goal(chance)?,
                title: words,
                evidence: String::new(),
                due: Some(self.day(chance)),
            },
            9 => Command::EditMilestone {
                id: self.stone(chance)?,
                title: words.clone(),
                evidence: words,
                due: None,
            },
            10 | 11 => Command::ReachMilestone { id: self.stone(chance)?, on },
            12 => Command::UnreachMilestone { id: self.stone(chance)? },
            13 => Command::WriteCelebration {
                id: one(chance, &self.book.all::<Celebration>())?.id,
                happened: words.clone(),
                matters: words.clone(),
                helpers: String::new(),
                mark: words,
            },
            14 => GoalCommand::PlanCelebration { milestone: self.stone(chance)?, plan: words }.into(),
            15 => {
                let goal = self.goal(chance)?;
                GoalCommand::Foresee { id: new, goal, what: words.clone(), then: words }.into()
            }
            16 => {
                let id = one(chance, &self.book.all::<Obstacle>())?.id;
                GoalCommand::ChangeObstacle { id, what: words.clone(), then: words }.into()
            }
            17 | 18 => {
                let (promise, session) = (self.promise(chance), self.session(chance));
                CommitmentCommand::Make { id: new, promise, session }.into()
            }
            19 => {
                let (id, promise) = (self.promise_id(chance)?, self.promise(chance));
                CommitmentCommand::Change { id, promise }.into()
            }
            20 => {
                let outcomes = [Outcome::Open, Outcome::Kept, Outcome::Partly, Outcome::Not];
                let (id, outcome) = (self.promise_id(chance)?, *chance.pick(&outcomes));
                CommitmentCommand::Review { id, outcome, on }.into()
            }
            21 => {
                let (id, due) = (self.promise_id(chance)?, Some(self.day(chance)));
                match chance.below(2) {
                    0 => CommitmentCommand::Renegotiate { id, due, on }.into(),
                    _ => CommitmentCommand::Learn { id, learned: words }.into(),
                }
            }
            22 if chance.once_in(2) => {
                let (author, need, commitment) = (self.me.clone(), words.clone(), self.promise_id(chance));
                WriteCheckIn { id: new, author, text: words, need, commitment, on }.into()
            }
            22 => GladCommand::PutInJar { id: new, author: self.me.clone(), text: words, on }.into(),
            _ => match one(chance, &self.book.all::<SmallWin>()) {
                Some(win) => GladCommand::DrawFromJar { id: win.id, on }.into(),
                None => GladCommand::MarkAnniversary { id: second, title: words, on }.into(),
            },
        })
    }

    fn about_lists(&self, chance: &mut Chance) -> Option<Command> {
        Some(match chance.below(8) {
            0 | 1 => {
                let id = self.item(chance).or_else(|| self.stone(chance)).or_else(|| self.goal(chance))?;
                let direction = if chance.once_in(2) { Direction::Up } else { Direction::Down };
                Command::Move { id, direction }
            }
            2 | 3 => Command::Trash { id: self.anything(chance)? },
            4 => {
                let trash: Vec<Id> = self.book.trash().into_iter().map(|(id, _)| id).collect();
                let id = one(chance, &trash)?;
                match chance.below(3) {
                    0 => Command::LeaveInTrash { id },
                    _ => Command::Restore { id },
                }
            }
            5 if chance.once_in(3) => Command::EmptyTrash,
            _ => {
                let clash = one(chance, &clashes(self.book.document()))?;
                let answers = [Settlement::Current, Settlement::Losing, Settlement::Both];
                Command::Settle { clash, settlement: *chance.pick(&answers) }
            }
        })
    }

    /// Something of one's own that nobody else may ever have. `document` is
    /// the partnership it speaks of.
    pub fn private(&self, chance: &mut Chance, document: Id, session: Option<Id>) -> Option<Command> {
        let text = self.words.clone();
        let [id, question] = self.new.clone();
        let author = self.me.clone();
        Some(match chance.below(11) {
            0 => {
                let words = PreparationWords { since_last: text.clone(), bring: text.clone(), need: text };
                SheetCommand::DraftPreparation { session: session?, author, words }.into()
            }
            1 => {
                let (item, value) = ("heard".to_owned(), Some(chance.below(11) as u64));
                let (session, on) = (session?, self.today);
                SheetCommand::Answer { id, document, session, author, on, item, value, text }.into()
            }
            2 => {
                let segment = TemplateSegment::of(&self.plan(chance), &[]);
                SheetCommand::SaveTemplate { id, title: text, segments: vec![segment] }.into()
            }
            3 => {
                let topic = *chance.pick(&CardTopic::ALL);
                UsCommand::DraftCard { person: author, topic, text }.into()
            }
            4 => QuestionCommand::Star { question, starred: true }.into(),
            5 => QuestionCommand::Hide { question, document, hidden: true }.into(),
            6 => Command::EnterPartnership { document, me: Some(author) },
            7 => {
                let (title, welcome, contact) = (text.clone(), text.clone(), text);
                let kit = Kit { title, welcome, contact, ..Kit::default() };
                KitCommand::Write { id, kit }.into()
            }
            8 => {
                let (names, rounds) = (vec![text.clone(); 3], Pairing::default());
                RoomCommand::KeepPlan(RoomPlan { text, names, rounds, away: Vec::new() }).into()
            }
            9 => {
                let (title, words) = (text.clone(), text);
                let block = Block { id: "one".to_owned(), title, words, minutes: 10, least: 5, began: None };
                let time = chrono::NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
                RoomCommand::KeepSheet(RunSheet { time, blocks: vec![block], until: None, ended: None })
                    .into()
            }
            _ => {
                let own = OwnQuestion { id, text, topic: String::new(), phase: Phase::Goal, depth: 1 };
                QuestionCommand::WriteOwn(own).into()
            }
        })
    }
}

/// The kinds of record that both have in the end.
pub const SHARED_KINDS: [&str; 27] = [
    "agenda_item",
    "appreciation",
    "assent",
    "card",
    "celebration",
    "check_in",
    "clash",
    "clause",
    "commitment",
    "consent",
    "goal",
    "goal_version",
    "insight",
    "milestone",
    "note",
    "obstacle",
    "partnership",
    "person",
    "preferences",
    "preparation",
    "question",
    "question_use",
    "segment",
    "series",
    "session",
    "small_win",
    "span",
];
