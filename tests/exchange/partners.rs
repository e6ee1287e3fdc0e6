//! Two people and what they write, for the tests of this room.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::{Book, Command, MembershipCommand, Moment};
use turnwise::exchange::{Backup, File, Header, Held, Known, Place, Sender};
use turnwise::replica::{Clock, Device, Document, Draft, Id, Incoming, Load, Mint, Writer};

use crate::laws::touching::fault_of_act;

/// 3 May 2026, in the morning.
pub const MORNING: u64 = 1_777_791_600_000;

/// A browser with one document.
#[derive(Clone)]
pub struct Browser {
    pub document: Document,
    /// What is private to it.
    pub own: Document,
    pub clock: Clock,
    pub me: Id,
    pub other: Id,
    mint: Mint,
    now: u64,
}

pub fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

impl Browser {
    /// Someone who starts alone: a partnership and two persons, by one command.
    pub fn start(device: u64, names: [&str; 2]) -> Self {
        let mut mint = Mint::new(u128::from(device) << 64 | 77);
        let now = MORNING + device;
        let (document, me, other) = (mint.id(now), mint.id(now), mint.id(now));
        let mut browser = Self {
            document: Document::new(document.clone()),
            own: Document::new(id("private")),
            clock: Clock::new(Writer { device: Device::new(mint.bits()), load: Load::new(mint.bits()) }),
            me: me.clone(),
            other: other.clone(),
            mint,
            now,
        };
        browser.act(|draft| {
            draft.set(&document, "partnership", "state", "open");
            for (pen, (person, name)) in [&me, &other].into_iter().zip(names).enumerate() {
                draft.set(person, "person", "name", name);
                draft.set(person, "person", "pen", pen);
            }
        });
        browser
    }

    /// Another browser, with the same document.
    pub fn second(&self, device: u64) -> Self {
        let mut mint = Mint::new(u128::from(device) << 64 | 78);
        let writer = Writer { device: Device::new(mint.bits()), load: Load::new(mint.bits()) };
        let mut clock = Clock::new(writer);
        observe(&mut clock, &self.document);
        let own = Document::new(id("private"));
        Self { clock, mint, own, me: self.other.clone(), other: self.me.clone(), ..self.clone() }
    }

    pub fn id(&mut self) -> Id {
        self.mint.id(self.now)
    }

    pub fn act(&mut self, act: impl FnOnce(&mut Draft<'_>)) {
        self.now += 1000;
        let stamp = self.clock.next(self.now);
        let mut draft = Draft::new(&self.document, stamp, Some(self.me.clone()), self.now);
        act(&mut draft);
        let change = draft.finish();
        let before = self.document.clone();
        self.document.join(Incoming::Change(&change));
        assert_eq!(fault_of_act(&before, &self.document, &[stamp]), None);
    }

    /// Notes that its owner brought two notebooks together.
    pub fn note_together(&mut self, document: &Id, heir: &Id) {
        let mut own = Book::private(self.own.clone());
        let moment = Moment { stamp: self.clock.next(self.now), by: None, at: self.now };
        let note: Command =
            MembershipCommand::NoteTogether { document: document.clone(), heir: heir.clone() }.into();
        own.join(Incoming::Change(&note.draft(&own, moment).expect("a private command")));
        self.own = own.document().clone();
    }

    /// What is here, as a plan is told.
    pub fn known(&self) -> [Known<'_>; 2] {
        [
            Known { place: Place::Shared, document: &self.document },
            Known { place: Place::Private, document: &self.own },
        ]
    }

    pub fn goal(&mut self, title: &str) -> Id {
        let goal = self.id();
        let owner = self.me.clone();
        self.act(|draft| {
            draft.set(&goal, "goal", "title", title);
            draft.set(&goal, "goal", "owner", owner.as_str());
        });
        goal
    }

    pub fn session(&mut self) -> Id {
        let session = self.id();
        self.act(|draft| {
            draft.set(&session, "session", "starts_at", "2026-05-10T17:30:00Z");
            draft.set(&session, "session", "zone", "Europe/Berlin");
            draft.set(&session, "session", "minutes", 60);
            draft.set(&session, "session", "state", "planned");
        });
        session
    }

    pub fn join(&mut self, incoming: &Document) {
        self.document.join(Incoming::Whole(incoming));
        observe(&mut self.clock, incoming);
    }

    pub fn file(&self) -> File {
        File::for_partner(&self.document, self.header()).expect("a partnership")
    }

    pub fn header(&self) -> Header {
        let name = self.document.record(&self.me).and_then(|me| me.text("name")).unwrap_or_default();
        let from = Sender { person: self.me.clone(), name: name.to_owned() };
        Header { app: "0.1.0".into(), saved_at: self.now, from: Some(from) }
    }
}

pub fn observe(clock: &mut Clock, document: &Document) {
    for (_, record) in document.records() {
        for (stamp, _) in record.writes() {
            clock.observe(*stamp);
        }
    }
}

/// Two clearly fictional people with a clash, something in the Trash and
/// something that only a newer version knows.
pub fn rich_pair() -> (Browser, Browser) {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let goal = robin.goal("Finish the first draft");
    let dropped = robin.goal("Something for later");
    robin.session();
    let mut kim = robin.second(2);
    robin.act(|draft| draft.set(&goal, "goal", "why", "Because it matters to me."));
    kim.act(|draft| draft.set(&goal, "goal", "why", "Because the summer is long."));
    kim.act(|draft| draft.trash(&dropped));
    let newer = kim.id();
    kim.act(|draft| {
        draft.set(&newer, "constellation", "stars", json!([1, -2, 2.5, 9_007_199_254_740_993u64, null]));
        draft.set(
            &goal,
            "goal",
            "weather",
            json!({ "today": { "sun": true }, "note": "\u{5e9}\u{5dc}\u{5d5}\u{5dd} 🎉" }),
        );
    });
    robin.join(&kim.document.clone());
    (robin, kim)
}

/// A backup of this browser, with a private document beside.
pub fn backup_of(browser: &Browser, secret: &str) -> File {
    let private = private_document(browser, secret);
    let documents = vec![
        Held { place: Place::Private, document: private },
        Held { place: Place::Shared, document: browser.document.clone() },
    ];
    let device = [("language".to_owned(), json!("en"))].into_iter().collect();
    File::full_backup(Backup { documents, device }, browser.header())
}

pub fn private_document(browser: &Browser, secret: &str) -> Document {
    let mut own = browser.clone();
    own.document = Document::new(id("private"));
    let note = own.id();
    own.act(|draft| draft.set(&note, "reflection", "text", secret));
    own.document
}

/// What a random person writes: any text, any field, any JSON.
pub fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(if number.is_finite() { number } else { 0.5 })),
        "\\PC{0,12}".prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("\\PC{0,6}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

#[derive(Debug, Clone)]
pub enum Step {
    Write(bool, u8, String, Value),
    Trash(bool, u8),
    Exchange(bool),
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let field = prop_oneof![Just("title".to_owned()), Just("why".to_owned()), "[a-z_]{1,8}"];
    prop::collection::vec(
        prop_oneof![
            6 => (any::<bool>(), 0u8..5, field, values())
                .prop_map(|(who, record, field, value)| Step::Write(who, record, field, value)),
            1 => (any::<bool>(), 0u8..5).prop_map(|(who, record)| Step::Trash(who, record)),
            1 => any::<bool>().prop_map(Step::Exchange),
        ],
        0..14,
    )
}

/// Two browsers with one document, after these steps.
pub fn random_pair(steps: &[Step]) -> (Browser, Browser) {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let mut kim = robin.second(2);
    run(steps, &mut robin, &mut kim, true);
    (robin, kim)
}

/// Runs steps on two browsers; without `exchange` their files stay home.
pub fn run(steps: &[Step], robin: &mut Browser, kim: &mut Browser, exchange: bool) {
    for step in steps {
        match step {
            Step::Write(who, record, field, value) => {
                let who = if *who { &mut *robin } else { &mut *kim };
                let name = turnwise::replica::derived_id(who.document.id(), &format!("record {record}"));
                who.act(|draft| draft.set(&name, "goal", field, value.clone()));
            }
            Step::Trash(who, record) => {
                let who = if *who { &mut *robin } else { &mut *kim };
                let name = turnwise::replica::derived_id(who.document.id(), &format!("record {record}"));
                who.act(|draft| draft.trash(&name));
            }
            Step::Exchange(to_kim) if exchange => {
                let (from, to) = if *to_kim { (&*robin, &mut *kim) } else { (&*kim, &mut *robin) };
                let document = from.document.clone();
                to.join(&document);
            }
            Step::Exchange(_) => {}
        }
    }
}

/// Every value a document holds, as text.
pub fn texts(document: &Document) -> BTreeSet<String> {
    document
        .records()
        .flat_map(|(_, record)| record.writes())
        .flat_map(|(_, write)| write.set.values().map(Value::to_string))
        .collect()
}
