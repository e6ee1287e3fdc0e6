//! A notebook that two people kept for years, week by week, each in a browser
//! of their own: what the budget is checked on, and what `make bench` opens.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde_json::Value;
use turnwise::coaching::{
    AgendaCommand, AgendaState, Book, Celebration, CelebrationCommand, Command, CommitmentCommand,
    CommitmentWords, GoalCommand, GoalWords, MilestoneCommand, MilestoneWords, Moment, NewPerson, NewSession,
    NoteCommand, Outcome, PeopleCommand, SessionCommand, SessionState, TopicWords, WhenFocusIsFull,
};
use turnwise::replica::{Clock, Device, Document, Id, Incoming, Load, Mint, Tick, Writer};

const SCRIPT: &str = include_str!("../../content/sample.json");
/// As the app does: page loads of one's own device that are a day over.
const SETTLED_AFTER: u64 = 86_400_000;

/// How long the two have kept it, and how much they write.
#[derive(Debug, Clone, Copy)]
pub struct Years {
    /// The Sunday before the first session.
    pub first: NaiveDate,
    /// How many sessions were held; one more is planned.
    pub weeks: u64,
    /// Notes for each session.
    pub notes: u64,
}

/// One partner's browser, which is closed and opened again for every visit.
pub struct Home {
    /// Who sits at it.
    pub me: Id,
    /// The notebook, as it is there.
    pub book: Book,
    device: Device,
    mint: Mint,
    clock: Clock,
    now: DateTime<Utc>,
}

impl Home {
    fn new(seed: u128, me: &Id, document: &Document) -> Self {
        let mut mint = Mint::new(seed);
        let device = Device::new(mint.bits());
        let clock = Clock::new(Writer { device, load: Load::new(mint.bits()) });
        Self {
            me: me.clone(),
            book: Book::new(document.clone()),
            device,
            mint,
            clock,
            now: DateTime::default(),
        }
    }

    /// A page load.
    pub fn visit(&mut self, now: DateTime<Utc>) {
        self.now = now;
        self.clock = Clock::new(Writer { device: self.device, load: Load::new(self.mint.bits()) });
        if let Some(latest) = self.book.document().latest() {
            self.clock.observe_tick(latest);
        }
        let before = Tick { millis: self.millis() - SETTLED_AFTER, count: 0 };
        if let Some(tick) = self.book.document().seen().settled(self.device, before) {
            self.book.raise_floor(self.device, tick);
        }
    }

    /// The wall clock there.
    pub fn millis(&self) -> u64 {
        u64::try_from(self.now.timestamp_millis()).unwrap()
    }

    /// A name for something new.
    pub fn id(&mut self) -> Id {
        self.mint.id(self.millis())
    }

    /// One act; the next one comes a good minute later.
    pub fn act(&mut self, command: Command) {
        self.now += TimeDelta::milliseconds(71_283);
        let at = self.millis();
        let moment = Moment { stamp: self.clock.next(at), by: Some(self.me.clone()), at };
        let change = command.draft(&self.book, moment).unwrap();
        self.book.join(Incoming::Change(&change));
    }

    /// Adds the partner's file.
    pub fn take(&mut self, file: &Document) {
        self.book.join(Incoming::Whole(file));
        self.clock.observe_tick(file.latest().unwrap());
    }
}

/// Words of the length that people write: those of the sample, round and
/// round.
struct Words(Value);

impl Words {
    fn new() -> Self {
        Self(serde_json::from_str(SCRIPT).unwrap())
    }

    fn all(&self, list: &str, part: &str, field: &str) -> Vec<String> {
        let items = self.0[list].as_array().unwrap().iter();
        let parts = items.flat_map(|item| {
            if part.is_empty() {
                vec![item]
            } else {
                item[part].as_array().map(|all| all.iter().collect()).unwrap_or_default()
            }
        });
        parts.filter_map(|part| part[field].as_str()).map(str::to_owned).collect()
    }

    fn pick(&self, list: &str, part: &str, field: &str, turn: u64) -> String {
        let all = self.all(list, part, field);
        all[turn as usize % all.len()].clone()
    }
}

fn bring(home: &mut Home, words: &Words, session: &Id, turn: u64) {
    let (id, brought_by) = (home.id(), home.me.clone());
    home.act(
        AgendaCommand::Add {
            id,
            session: session.clone(),
            words: TopicWords {
                title: words.pick("sessions", "agenda", "title", turn),
                brought_by,
                minutes: 15,
                wanted_outcome: words.pick("sessions", "agenda", "wanted", turn),
            },
        }
        .into(),
    );
}

fn add_goal(home: &mut Home, words: &Words, turn: u64, today: NaiveDate) {
    let (id, owner) = (home.id(), home.me.clone());
    home.act(
        GoalCommand::Set {
            id: id.clone(),
            words: GoalWords {
                owner,
                title: words.pick("goals", "", "title", turn),
                why: words.pick("goals", "", "why", turn),
                target: Some(today + Days::new(90)),
                why_others: String::new(),
                tags: Vec::new(),
                kind: None,
            },
            focus: WhenFocusIsFull::Keep,
        }
        .into(),
    );
    for stone in 0..4 {
        let milestone = home.id();
        home.act(
            MilestoneCommand::Add {
                id: milestone,
                goal: id.clone(),
                words: MilestoneWords {
                    title: words.pick("goals", "milestones", "title", turn * 4 + stone),
                    evidence: words.pick("goals", "milestones", "evidence", turn * 4 + stone),
                    due: Some(today + Days::new(21 * (stone + 1))),
                    plan: String::new(),
                },
            }
            .into(),
        );
    }
}

/// Reaches one's next milestone, and writes a celebration for every other.
fn reach(home: &mut Home, words: &Words, turn: u64, today: NaiveDate) {
    let mine = home.book.goals().into_iter().filter(|goal| goal.owner.as_ref() == Some(&home.me));
    let next = mine.flat_map(|goal| home.book.milestones(&goal.id)).find(|stone| stone.reached.is_none());
    let Some(stone) = next else { return };
    home.act(MilestoneCommand::Reach { id: stone.id.clone(), on: today }.into());
    if turn.is_multiple_of(2) {
        let all = words.0["goals"].as_array().unwrap().iter();
        let all: Vec<&Value> = all
            .flat_map(|goal| goal["milestones"].as_array().unwrap())
            .map(|stone| &stone["celebration"])
            .filter(|celebration| celebration.is_object())
            .collect();
        let text = |field: &str| all[turn as usize % all.len()][field].as_str().unwrap().to_owned();
        home.act(
            CelebrationCommand::Write {
                id: Celebration::id_of(&stone.id),
                happened: text("happened"),
                matters: text("matters"),
                helpers: text("helpers"),
                mark: text("mark"),
            }
            .into(),
        );
    }
}

fn review(home: &mut Home, words: &Words, session: &Id) {
    for (turn, promise) in home.book.commitments_from(session).into_iter().enumerate() {
        if promise.owner.as_ref() == Some(&home.me) {
            let outcomes = [Outcome::Kept, Outcome::Partly, Outcome::Kept];
            let (id, on) = (promise.id, home.now.date_naive());
            home.act(CommitmentCommand::Review { id: id.clone(), outcome: outcomes[turn % 3], on }.into());
            let learned = words.pick("sessions", "commitments", "learned", turn as u64);
            home.act(CommitmentCommand::Learn { id, learned }.into());
        }
    }
}

/// The session itself, at Robin's browser: notes by both, promises, the wrap.
fn talk(home: &mut Home, words: &Words, people: &[Id; 2], session: &Id, next: NewSession, turn: (u64, u64)) {
    let (week, notes) = turn;
    home.act(SessionCommand::SetState { session: session.clone(), state: SessionState::Live }.into());
    for note in 0..notes {
        let id = home.id();
        home.act(
            NoteCommand::Add {
                id,
                session: session.clone(),
                author: people[note as usize % 2].clone(),
                text: words.pick("sessions", "notes", "text", week * notes + note),
                after: None,
            }
            .into(),
        );
    }
    let today = home.now.date_naive();
    let goals = home.book.goals();
    for promise in 0..3 {
        let id = home.id();
        home.act(
            CommitmentCommand::Make {
                id,
                session: Some(session.clone()),
                words: CommitmentWords {
                    owner: people[promise as usize % 2].clone(),
                    what: words.pick("sessions", "commitments", "what", week * 3 + promise),
                    due: Some(today + Days::new(6)),
                    goal: goals.last().map(|goal| goal.id.clone()),
                    first_step: String::new(),
                    confidence: None,
                    lifts: String::new(),
                    let_know: String::new(),
                },
                from_note: None,
            }
            .into(),
        );
    }
    // The last matter stays open and moves on.
    let items = home.book.agenda(session);
    for item in items.iter().take(items.len() - 1) {
        home.act(
            AgendaCommand::Mark {
                id: item.id.clone(),
                session: session.clone(),
                state: AgendaState::Discussed,
            }
            .into(),
        );
    }
    home.act(SessionCommand::Wrap { session: session.clone(), next: Some(next) }.into());
}

/// The two browsers at the end, Robin's first. Both hold the same.
pub fn kept(years: Years) -> [Home; 2] {
    let Years { first, weeks, notes } = years;
    let words = Words::new();
    let start = first.and_time(NaiveTime::MIN).and_utc();
    let mut mint = Mint::new(5);
    let [document, robin, kim] = [(); 3].map(|()| mint.id(u64::try_from(start.timestamp_millis()).unwrap()));
    let people = [robin, kim];
    let empty = Document::new(document.clone());
    let mut homes = [(11, &people[0]), (12, &people[1])].map(|(seed, me)| Home::new(seed, me, &empty));
    let [robin, kim] = &mut homes;

    let session_in = |home: &mut Home, week: u64| NewSession {
        id: home.id(),
        starts_at: start + TimeDelta::days(7 * week as i64 + 3) + TimeDelta::hours(17),
        zone: "Europe/London".to_owned(),
        minutes: 60,
    };
    robin.visit(start);
    robin.act(
        PeopleCommand::Start {
            document,
            people: vec![
                NewPerson { id: people[0].clone(), name: "Robin Sample".to_owned(), pen: 0 },
                NewPerson { id: people[1].clone(), name: "Kim Example".to_owned(), pen: 1 },
            ],
            key: None,
        }
        .into(),
    );
    let mut planned = session_in(robin, 0);
    robin.act(SessionCommand::Plan(planned.clone()).into());
    kim.visit(start);
    kim.take(&robin.book.document().clone());

    for week in 0..weeks {
        let monday = start + TimeDelta::days(7 * week as i64);
        let session = planned.id.clone();
        for (home, number) in [(&mut *robin, 0), (&mut *kim, 1)] {
            home.visit(monday + TimeDelta::hours(20 + number as i64));
            if week % 13 == number * 2 {
                add_goal(home, &words, week + number, monday.date_naive());
            }
            if week % 3 == number {
                reach(home, &words, week / 3, monday.date_naive());
            }
            bring(home, &words, &session, week * 4 + number * 2);
            bring(home, &words, &session, week * 4 + number * 2 + 1);
        }
        robin.take(&kim.book.document().clone());
        robin.visit(planned.starts_at);
        planned = session_in(robin, week + 1);
        talk(robin, &words, &people, &session, planned.clone(), (week, notes));
        kim.take(&robin.book.document().clone());
        for home in [&mut *robin, &mut *kim] {
            home.visit(monday + TimeDelta::days(6));
            review(home, &words, &session);
        }
        robin.take(&kim.book.document().clone());
        kim.take(&robin.book.document().clone());
    }
    homes
}
