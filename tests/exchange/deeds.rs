//! What people do from one file to the next: commands of all kinds, drawn by
//! chance, for whatever is there.

use chrono::{NaiveDate, TimeZone, Utc};
use turnwise::coaching::library::{Mode as TalkMode, Phase, Role};
use turnwise::coaching::{
    AgendaCommand, AgendaState, AgreementCommand, AnswerMode, AnswerProgramme, AnswerSurvey, Answers,
    AppreciationCommand, Around, ArrivalCommand, ArrivalWords, AskCommand, AskForFeedback, Asked, Block,
    Book, Bowl, BowlCommand, CardCommand, CardTopic, Celebration, CelebrationCommand, CheckCommand,
    CheckInLines, ChoicesCommand, ClauseGroup, CoachingWishCommand, Command, Commitment, CommitmentCommand,
    CommitmentWords, Direction, Directness, Due, FeedbackAnswer, FeedbackCommand, FeedbackWords, FitAnswer,
    FitCommand, Format, GoalCommand, GoalState, GoalVersion, GoalWords, HandedQuestion, HandedTemplate, Home,
    Inquiry, InquiryCommand, JarCommand, KeepAnswers, KeepCommand, Kind, Kit, KitCommand, LetterCommand,
    MarkRead, Measure, MembershipCommand, Milestone, MilestoneCommand, MilestoneWords, Mode, NewAsk,
    NewClause, NewFeedback, NewPerson, NewSession, Note, NoteCommand, NotebookKey, Obstacle, ObstacleCommand,
    Occasion, Outcome, OwnNoteCommand, OwnQuestion, Pace, PartnershipCommand, PartnershipState,
    PatternCommand, PatternSort, PeopleCommand, PreferenceCommand, PreparationCommand, PreparationWords,
    Programme, ProgrammeCommand, QuestionCommand, RecordCommand, ReflectionCommand, Reply, Request,
    RequestCommand, RequestReply, RespondToFeedback, Rhythm, RoomPlan, RunSheet, Salt, Segment,
    SegmentCommand, SegmentPlan, SeriesPlan, SessionCommand, SessionState, Settlement, Silence, SlipCommand,
    SlipOffer, SmallWin, Style, SurroundingsCommand, TemplateCommand, TemplateSegment, TimeOfDay, TopicWords,
    Total, Until, Way, WhenFocusIsFull, WorkStyleCommand, WorkWays, Workshop, WorkshopCommand, WorkshopGift,
    WriteCheckIn,
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

/// Some of the ways in which one can work.
fn ways(chance: &mut Chance) -> WorkWays {
    let mut ways = WorkWays {
        directness: chance.once_in(2).then(|| *chance.pick(&Directness::ALL)),
        pace: chance.once_in(2).then(|| *chance.pick(&Pace::ALL)),
        silence: chance.once_in(2).then(|| *chance.pick(&Silence::ALL)),
        time_of_day: chance.once_in(2).then(|| *chance.pick(&TimeOfDay::ALL)),
        ..WorkWays::default()
    };
    Format::ALL.into_iter().for_each(|format| ways.choose(Way::Format(format), chance.once_in(2)));
    ways
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
            tool: Some("arrival".to_owned()),
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

    fn promise(&self, chance: &mut Chance) -> CommitmentWords {
        CommitmentWords {
            owner: self.someone(chance),
            what: self.words.clone(),
            due: Some(self.day(chance)),
            goal: self.goal(chance),
            first_step: String::new(),
            confidence: Some(chance.below(11) as u64),
            lifts: String::new(),
            let_know: String::new(),
        }
    }

    /// Something that both will have; nothing if there is nothing to do it to.
    pub fn shared(&self, chance: &mut Chance) -> Option<Command> {
        if chance.once_in(12) {
            return self.about_what_is_around(chance);
        }
        match chance.below(6) {
            5 => self.about_each_other(chance),
            0 => self.about_people(chance),
            1 => self.about_a_session(chance),
            2 => self.about_its_sheet(chance),
            3 => self.about_goals(chance),
            _ => self.about_lists(chance),
        }
    }

    /// What a notebook has of the kit that it began from.
    fn what_a_kit_gave(&self, chance: &mut Chance) -> Command {
        let words = self.words.clone();
        match chance.below(3) {
            0 => ProgrammeCommand::Begin(Programme {
                title: words.clone(),
                contact: words.clone(),
                help: words.clone(),
                objectives: vec![words],
                half: Some(Due::Sessions(3)),
                end: Some(Due::Day(self.day(chance))),
            })
            .into(),
            1 => {
                let library = HandedQuestion::Library("question-of-the-library".parse().expect("a name"));
                let own =
                    HandedQuestion::Own { text: words, topic: String::new(), phase: Phase::Goal, depth: 2 };
                WorkshopGift::Questions(vec![library, own]).into()
            }
            _ => {
                let segments = vec![TemplateSegment::of(&self.plan(chance), &[])];
                WorkshopGift::Plans(vec![HandedTemplate::Own { title: words, segments }]).into()
            }
        }
    }

    /// How they are doing with each other, and what they began from.
    fn about_each_other(&self, chance: &mut Chance) -> Option<Command> {
        if chance.once_in(8) {
            return Some(self.what_a_kit_gave(chance));
        }
        if chance.once_in(4) {
            return self.between_sessions(chance);
        }
        let [id, _] = self.new.clone();
        let (person, on) = (self.me.clone(), self.today);
        let (values, salt) = self.answers(chance);
        let check = one(chance, &self.book.checks()).map(|check| check.id);
        Some(match chance.below(10) {
            8 | 9 => return self.about_feedback(chance),
            0 => {
                let people = self.book.people().all().iter().map(|person| person.id.clone()).collect();
                CheckCommand::Begin { id, people, session: self.session(chance), on }.into()
            }
            1 | 2 => CheckCommand::Seal { check: check?, person, hash: values.hash(salt) }.into(),
            3 | 6 | 7 => CheckCommand::Give { check: check?, person, values, salt }.into(),
            4 => {
                let sort = *chance.pick(&PatternSort::ALL);
                PatternCommand { id, author: person, sort, text: self.words.clone() }.into()
            }
            5 if chance.once_in(2) => {
                let words = ArrivalWords {
                    energy: Some(chance.below(11) as u64),
                    feelings: vec![self.words.clone()],
                    line: self.words.clone(),
                };
                let (author, session) = (self.me.clone(), self.session(chance)?);
                ArrivalCommand { session, person, author, words }.into()
            }
            _ => CheckCommand::End { check: check.filter(|_| chance.once_in(4))? }.into(),
        })
    }

    /// What goes from one session to the next.
    fn between_sessions(&self, chance: &mut Chance) -> Option<Command> {
        let [id, _] = self.new.clone();
        let (text, on, session) = (self.words.clone(), self.today, self.session(chance)?);
        let (asked_by, asked_of) = (self.me.clone(), self.someone(chance));
        Some(match chance.below(5) {
            0 => InquiryCommand::Ask { id, session, asked_by, asked_of, text }.into(),
            1 => {
                let id = one(chance, &self.book.all::<Inquiry>())?.id;
                InquiryCommand::Answer { id, answer: text, on }.into()
            }
            2 => RequestCommand::Ask { id, session, asked_by, asked_of, text }.into(),
            3 => {
                let id = one(chance, &self.book.all::<Request>())?.id;
                RequestCommand::Reply { id, reply: *chance.pick(&RequestReply::ALL), words: text, on }.into()
            }
            _ => CoachingWishCommand { session, from: asked_by, to: asked_of, text }.into(),
        })
    }

    /// Feedback: asked for, given, answered.
    fn about_feedback(&self, chance: &mut Chance) -> Option<Command> {
        let [id, draft] = self.new.clone();
        let (from, on, author) = (self.me.clone(), self.today, self.me.clone());
        let to = Some(self.someone(chance)).filter(|to| *to != from)?;
        Some(match chance.below(3) {
            0 => {
                let to = chance.once_in(2).then_some(to);
                AskForFeedback { id, from, to, focus: self.words.clone(), on }.into()
            }
            1 => {
                let feedback = self.feedback(chance, from, to);
                FeedbackCommand::Give { draft, feedback, author, on }.into()
            }
            _ => {
                let given = one(chance, &self.book.feedback())?;
                let answer = *chance.pick(&FeedbackAnswer::ALL);
                RespondToFeedback { feedback: given.id, person: given.to?, author, answer }.into()
            }
        })
    }

    fn feedback(&self, chance: &mut Chance, from: Id, to: Id) -> NewFeedback {
        let noticed = self.words.clone();
        let words = FeedbackWords { wish: noticed.clone(), noticed, effect: String::new() };
        let request = one(chance, &self.book.feedback_requests()).map(|it| it.request);
        let asked = request.as_ref().map(|it| it.focus.clone()).unwrap_or_default();
        let about = self.session(chance);
        NewFeedback { words, about, request: request.map(|it| it.id), asked, ..NewFeedback::new(from, to) }
    }

    /// Answers of few sorts, so that what is given was sealed now and then.
    fn answers(&self, chance: &mut Chance) -> (Answers, Salt) {
        (Answers::default().with("trust", chance.below(2) as u64), Salt::new(1))
    }

    fn about_people(&self, chance: &mut Chance) -> Option<Command> {
        let words = self.words.clone();
        let [new, second] = self.new.clone();
        let person = self.someone(chance);
        let document = self.book.document().id().clone();
        Some(match chance.below(15) {
            0 => PeopleCommand::Rename { person, name: words }.into(),
            1 => PeopleCommand::ChoosePen { person, pen: chance.below(6) as u64 }.into(),
            2 => PeopleCommand::Add(NewPerson { id: new, name: words, pen: 3 }).into(),
            3 => PartnershipCommand::SetMode { mode: *chance.pick(&Mode::ALL) }.into(),
            4 => PartnershipCommand::SetReview { on: Some(self.day(chance)) }.into(),
            5 => {
                let states = [PartnershipState::Open, PartnershipState::Paused];
                PartnershipCommand::SetState { state: *chance.pick(&states), on: self.today }.into()
            }
            6 => PartnershipCommand::WriteBoundary { text: words }.into(),
            7 | 8 => {
                let library: Option<Id> =
                    chance.once_in(2).then(|| "clause-of-the-library".parse().expect("a name"));
                let id = library
                    .as_ref()
                    .map_or(new, |library| turnwise::coaching::Clause::id_of(&document, library));
                let group = *chance.pick(&ClauseGroup::ALL);
                AgreementCommand::AddClauses(vec![NewClause { id, group, text: words, library }]).into()
            }
            9 => AgreementCommand::EditClause {
                id: one(chance, &self.book.agreement().clauses)?.id,
                text: words,
            }
            .into(),
            10 => {
                let digest = self.book.agreement().digest();
                let author = self.me.clone();
                AgreementCommand::Assent { id: new, person: author.clone(), author, on: self.today, digest }
                    .into()
            }
            11 => {
                let (session, author) = (self.session(chance)?, self.me.clone());
                let (person, is_yes) = (self.someone(chance), chance.once_in(2));
                let mode = *chance.pick(&TalkMode::WITH_CONSENT);
                AnswerMode { session, person, author, mode, is_yes }.into()
            }
            12 => {
                let topic = *chance.pick(&CardTopic::ALL);
                CardCommand::Share { person: self.me.clone(), topic, text: words }.into()
            }
            13 => {
                let (from, to) = (self.me.clone(), person);
                AppreciationCommand::Thank { id: second, from, to, why: words, session: self.session(chance) }
                    .into()
            }
            _ => {
                let person = self.me.clone();
                let glad = match chance.below(4) {
                    0 => PreferenceCommand::Style { person, style: *chance.pick(&Style::CHOICES) },
                    1 => PreferenceCommand::LimitFocus { person, goals: 1 + chance.below(5) as u64 },
                    2 => PreferenceCommand::PointOutAnniversaries { person, wanted: chance.once_in(2) },
                    _ => PreferenceCommand::AllowMotion { person, wanted: chance.once_in(2) },
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
            0 | 1 => SessionCommand::Plan(self.meeting(new, chance)).into(),
            2 => SessionCommand::Move(self.meeting(self.session(chance)?, chance)).into(),
            3 => {
                let states = [SessionState::Planned, SessionState::Live, SessionState::Wrapped];
                SessionCommand::SetState { session: self.session(chance)?, state: *chance.pick(&states) }
                    .into()
            }
            4 => {
                let next = chance.once_in(2).then(|| self.meeting(new, chance));
                SessionCommand::Wrap { session: self.session(chance)?, next }.into()
            }
            5..=7 => AgendaCommand::Add {
                id: new,
                session: self.session(chance)?,
                words: TopicWords { title: words, brought_by, minutes, wanted_outcome: String::new() },
            }
            .into(),
            8 => AgendaCommand::Edit {
                id: self.item(chance)?,
                session: self.session(chance)?,
                words: TopicWords { title: words.clone(), brought_by, minutes, wanted_outcome: words },
            }
            .into(),
            9 => {
                let states = [AgendaState::Open, AgendaState::Discussed, AgendaState::Parked];
                let (id, session) = (self.item(chance)?, self.session(chance)?);
                AgendaCommand::Mark { id, session, state: *chance.pick(&states) }.into()
            }
            10 => AgendaCommand::PutFirst { id: self.item(chance)?, is_first: chance.once_in(2) }.into(),
            11 => AgendaCommand::Keep { id: self.item(chance)?, session: self.session(chance)? }.into(),
            _ => {
                let plan = SeriesPlan {
                    every: *chance.pick(&Rhythm::ALL),
                    starts_on: self.today,
                    time: chrono::NaiveTime::from_hms_opt(9, 0, 0).expect("a time"),
                    zone: "Europe/London".to_owned(),
                    minutes: 60,
                    month_day: None,
                };
                SessionCommand::StartSeries { id: new, plan, first: self.meeting(second, chance) }.into()
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
            0..=2 => NoteCommand::Add { id, session, author, text, after: self.note(chance) }.into(),
            3 | 4 => NoteCommand::Edit { id: from_note?, text }.into(),
            5 => NoteCommand::Indent { id: from_note?, indent: chance.below(4) as u64 }.into(),
            6 => KeepCommand::Insight { id, session, author, text, from_note }.into(),
            7 => KeepCommand::Question { id, session, author, text, from_note }.into(),
            8 => {
                let words = PreparationWords { since_last: text.clone(), bring: text, need: String::new() };
                PreparationCommand::Share { session, author, words }.into()
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
            15 if chance.once_in(8) => SegmentCommand::PutOff { segment: self.segment(chance)?, span }.into(),
            15 => {
                let person = self.someone(chance);
                SegmentCommand::GiveTurn { segment: self.segment(chance)?, person, span }.into()
            }
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
            0 => GoalCommand::Set {
                id: new,
                words: GoalWords {
                    owner,
                    title: words,
                    why: String::new(),
                    target: None,
                    why_others: String::new(),
                    tags: Vec::new(),
                    kind: None,
                },
                focus: WhenFocusIsFull::Keep,
            }
            .into(),
            1 => GoalCommand::Set { id: new, words: self.goal_words(chance), focus: WhenFocusIsFull::Keep }
                .into(),
            2 => {
                let (id, author) = (self.goal(chance)?, Some(self.me.clone()));
                let words = self.goal_words(chance);
                let reason = String::new();
                GoalCommand::Reword { id, words, version: new, author, on, reason }.into()
            }
            3 => {
                let version = one(chance, &self.book.all::<GoalVersion>())?.id;
                GoalCommand::GiveReason { version, reason: words }.into()
            }
            4 => GoalCommand::Reword {
                id: self.goal(chance)?,
                words: GoalWords {
                    owner,
                    title: words.clone(),
                    why: words.clone(),
                    target: Some(self.day(chance)),
                    why_others: String::new(),
                    tags: Vec::new(),
                    kind: None,
                },
                version: new,
                author: Some(self.me.clone()),
                on,
                reason: words,
            }
            .into(),
            5 => {
                let states = [GoalState::Focus, GoalState::Parked, GoalState::Done];
                GoalCommand::SetState { id: self.goal(chance)?, state: *chance.pick(&states) }.into()
            }
            6 => GoalCommand::BringIntoFocus { id: self.goal(chance)?, focus: WhenFocusIsFull::Keep }.into(),
            7 | 8 => MilestoneCommand::Add {
                id: new,
                goal: self.goal(chance)?,
                words: MilestoneWords {
                    title: words,
                    evidence: String::new(),
                    due: Some(self.day(chance)),
                    plan: String::new(),
                },
            }
            .into(),
            9 => MilestoneCommand::Edit {
                id: self.stone(chance)?,
                words: MilestoneWords {
                    title: words.clone(),
                    evidence: words,
                    due: None,
                    plan: String::new(),
                },
            }
            .into(),
            10 | 11 => MilestoneCommand::Reach { id: self.stone(chance)?, on }.into(),
            12 => MilestoneCommand::Unreach { id: self.stone(chance)? }.into(),
            13 => CelebrationCommand::Write {
                id: one(chance, &self.book.all::<Celebration>())?.id,
                happened: words.clone(),
                matters: words.clone(),
                helpers: String::new(),
                mark: words,
            }
            .into(),
            14 => MilestoneCommand::Edit {
                id: self.stone(chance)?,
                words: MilestoneWords {
                    title: words.clone(),
                    evidence: words.clone(),
                    due: Some(self.day(chance)),
                    plan: words,
                },
            }
            .into(),
            15 => {
                let goal = self.goal(chance)?;
                ObstacleCommand::Add { id: new, goal, what: words.clone(), then: words }.into()
            }
            16 => {
                let id = one(chance, &self.book.all::<Obstacle>())?.id;
                ObstacleCommand::Edit { id, what: words.clone(), then: words }.into()
            }
            17 | 18 => {
                let (words, session) = (self.promise(chance), self.session(chance));
                let from_note = self.note(chance).filter(|_| chance.once_in(3));
                CommitmentCommand::Make { id: new, words, session, from_note }.into()
            }
            19 => {
                let (id, words) = (self.promise_id(chance)?, self.promise(chance));
                CommitmentCommand::Change { id, words }.into()
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
                let lines = match chance.below(2) {
                    0 => CheckInLines::default(),
                    _ => CheckInLines { done: words.clone(), ask: words.clone(), ..CheckInLines::default() },
                };
                WriteCheckIn { id: new, author, text: words, need, lines, commitment, on }.into()
            }
            22 => JarCommand::PutIn { id: new, author: self.me.clone(), text: words, on }.into(),
            _ => match one(chance, &self.book.all::<SmallWin>()) {
                Some(win) => JarCommand::Draw { id: win.id, on }.into(),
                None => CelebrationCommand::MarkAnniversary { id: second, title: words, on }.into(),
            },
        })
    }

    fn about_lists(&self, chance: &mut Chance) -> Option<Command> {
        Some(match chance.below(8) {
            0 | 1 => {
                let id = self.item(chance).or_else(|| self.stone(chance)).or_else(|| self.goal(chance))?;
                let direction = if chance.once_in(2) { Direction::Up } else { Direction::Down };
                RecordCommand::Move { id, direction }.into()
            }
            2 | 3 => RecordCommand::Trash { id: self.anything(chance)? }.into(),
            4 => {
                let trash: Vec<Id> = self.book.trash().into_iter().map(|(id, _)| id).collect();
                let id = one(chance, &trash)?;
                match chance.below(3) {
                    0 => RecordCommand::LeaveInTrash { id }.into(),
                    _ => RecordCommand::Restore { id }.into(),
                }
            }
            5 if chance.once_in(3) => RecordCommand::EmptyTrash.into(),
            _ => {
                let clash = one(chance, &clashes(self.book.document()))?;
                let answers = [Settlement::Current, Settlement::Losing, Settlement::Both];
                RecordCommand::Settle { clash, settlement: *chance.pick(&answers) }.into()
            }
        })
    }

    /// Something of one's own that nobody else may ever have. `document` is
    /// the partnership it speaks of.
    pub fn private(&self, chance: &mut Chance, document: Id, session: Option<Id>) -> Option<Command> {
        if chance.once_in(9) {
            return Some(self.about_oneself(chance, document));
        }
        let text = self.words.clone();
        let [id, question] = self.new.clone();
        let author = self.me.clone();
        Some(match chance.below(21) {
            20 => self.outside(chance, document),
            19 => {
                let feedback = self.feedback(chance, author.clone(), author);
                FeedbackCommand::Draft { id, feedback }.into()
            }
            17 | 18 => self.for_oneself(chance, id, text),
            16 => OwnNoteCommand::Write { id, session: session?, text }.into(),
            15 => MarkRead { document, records: vec![question] }.into(),
            14 => BowlCommand::Keep(Bowl {
                id,
                workshop: Some(question),
                offer: Some(SlipOffer::End),
                on: Some(self.today),
                objectives: vec![text],
                count: 5,
                totals: vec![Total { measure: Measure::WouldGoOn, median: 2, counts: Some(vec![1, 1, 3]) }],
                numbers: (1..=5).collect(),
            })
            .into(),
            13 => {
                let (values, salt) = self.answers(chance);
                KeepAnswers { check: id, person: author, values, salt }.into()
            }
            0 => {
                let words = PreparationWords { since_last: text.clone(), bring: text.clone(), need: text };
                PreparationCommand::Draft { session: session?, author, words }.into()
            }
            1 => {
                let (item, value) = ("heard".to_owned(), Some(chance.below(11) as u64));
                let (session, on) = (session?, self.today);
                AnswerSurvey { id, document, session, author, on, item, value, text }.into()
            }
            2 => {
                let segment = TemplateSegment::of(&self.plan(chance), &[]);
                TemplateCommand::Save { id, title: text, segments: vec![segment] }.into()
            }
            3 => {
                let topic = *chance.pick(&CardTopic::ALL);
                CardCommand::Draft { person: author, topic, text }.into()
            }
            4 => QuestionCommand::Star { question, starred: true }.into(),
            5 => QuestionCommand::Hide { question, document, hidden: true }.into(),
            6 => MembershipCommand::Enter { document, me: Some(author) }.into(),
            7 => {
                let (title, welcome, contact) = (text.clone(), text.clone(), text);
                let kit = Kit { title, welcome, contact, ..Kit::default() };
                KitCommand::Write { id, kit }.into()
            }
            8 => {
                let names = vec![text.clone(); 3];
                WorkshopCommand::KeepPlan(RoomPlan { text, names, ..RoomPlan::empty(&document) }).into()
            }
            9 => {
                let (title, words) = (text.clone(), text);
                let block =
                    Block { id: "one".to_owned(), title, words, minutes: 10, least: 5, ..Block::default() };
                let time = chrono::NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
                let (id, blocks) = (RunSheet::id_of(&document), vec![block]);
                WorkshopCommand::KeepSheet(RunSheet { id, time, blocks, until: None, ended: None }).into()
            }
            10 => {
                let (day, kit) = (Some(self.today), Some(question));
                WorkshopCommand::Write(Workshop { id, title: text, day, kit }).into()
            }
            11 => self.about_programme(chance, document, text),
            _ => {
                let own = OwnQuestion { id, text, topic: String::new(), phase: Phase::Goal, depth: 1 };
                QuestionCommand::WriteOwn(own).into()
            }
        })
    }

    /// How somebody works, and what is around a goal.
    fn about_what_is_around(&self, chance: &mut Chance) -> Option<Command> {
        let (person, author) = (self.someone(chance), self.me.clone());
        if chance.once_in(2) {
            return Some(WorkStyleCommand::Share { person, author, ways: ways(chance) }.into());
        }
        let (goal, what) = (self.goal(chance)?, *chance.pick(&Around::ALL));
        Some(SurroundingsCommand { goal, what, text: self.words.clone() }.into())
    }

    /// The same before it is shown, and whether one fits.
    fn about_oneself(&self, chance: &mut Chance, document: Id) -> Command {
        let (person, author) = (self.someone(chance), self.me.clone());
        match chance.below(3) {
            0 => WorkStyleCommand::Draft { person, author, ways: ways(chance) }.into(),
            1 => FitCommand::Note { document, text: self.words.clone() }.into(),
            _ => {
                let answer = Some(*chance.pick(&FitAnswer::ALL));
                FitCommand::Answer { document, answer }.into()
            }
        }
    }

    /// What one writes for oneself, and what one chose of it.
    fn for_oneself(&self, chance: &mut Chance, id: Id, text: String) -> Command {
        let occasion =
            Occasion { on: Some(self.today), session: self.session(chance), ..Occasion::default() };
        match chance.below(4) {
            0 | 1 => ReflectionCommand::Write { id, text, occasion }.into(),
            2 => {
                let until = Until::Day(self.day(chance));
                LetterCommand::Seal { id, text, written: self.today, until }.into()
            }
            _ => ChoicesCommand::LookBack(chance.once_in(2)).into(),
        }
    }

    /// Questions to somebody outside, and an answer: to those questions, if there
    /// are none yet.
    fn outside(&self, chance: &mut Chance, document: Id) -> Command {
        let (text, on) = (self.words.clone(), self.today);
        let id = Id::from_bytes([11; 16]);
        if chance.once_in(2) {
            let (whom, asker, why, goal) = (text.clone(), text.clone(), text.clone(), text.clone());
            let ask = NewAsk { whom, asker, why, goal, questions: vec![text] };
            let key = NotebookKey::from_bytes([12; 16]);
            return AskCommand::Make { id, ask, document: Some(document), key, on }.into();
        }
        let reply = Reply { name: text.clone(), answers: vec![text; 3] };
        AskCommand::Keep { ask: id, reply, is_by_hand: chance.once_in(2), on }.into()
    }

    /// One's own answers in a programme, and the slip.
    fn about_programme(&self, chance: &mut Chance, document: Id, objective: String) -> Command {
        let (offer, on) = (*chance.pick(&SlipOffer::ALL), self.today);
        let value = chance.below(11) as u64;
        match chance.below(5) {
            0 => {
                let asked = Asked::Objective(objective);
                AnswerProgramme { document, offer, asked, value, on }.into()
            }
            1 => {
                let asked = Asked::Question(*chance.pick(&Measure::ANSWERS));
                AnswerProgramme { document, offer, asked, value, on }.into()
            }
            2 => SlipCommand::Decline { document, offer, on }.into(),
            3 => SlipCommand::HandOver { document, offer, number: chance.bits().into(), on }.into(),
            _ => {
                let (measure, is_left_out) = (*chance.pick(Measure::ALL), chance.once_in(2));
                SlipCommand::LeaveOut { document, offer, measure, is_left_out }.into()
            }
        }
    }
}

/// The kinds of record of this home that people write; a yes to advice of an
/// older version is only read.
pub fn kinds_at(home: Home) -> impl Iterator<Item = &'static str> {
    let is_written = move |kind: &&Kind| kind.home() == home && **kind != Kind::Consent;
    Kind::ALL.iter().filter(is_written).map(|kind| kind.name())
}
