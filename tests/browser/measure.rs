//! Measurements, not tests: how long opening, saving and joining take in
//! Chromium, with few and with many records. `make measure` runs them and
//! prints a table for docs/performance.md.

use serde_json::{Value, json};
use turnwise::coaching::{Book, Command, Moment, NewPerson, NewSession};
use turnwise::exchange::{File, Header, Sender};
use turnwise::replica::{Clock, Device, Document, Id, Incoming, Load, Mint, Writer};

use super::harness::{Browser, Screen, Stage, key, role};
use super::steps;

/// Each figure is the median of so many; of edits, which are short, of EDITS.
const TIMES: usize = 7;
/// Edits, of which the middle one is told.
const EDITS: usize = 41;
/// Notes for each session.
const NOTES: usize = 40;
/// What the commitment is called.
const TICKED: &str = "Leave a pause after each question";

/// A partner who has written much, or little.
struct Author {
    book: Book,
    clock: Clock,
    mint: Mint,
    me: Id,
    now: u64,
    notes: Vec<Id>,
    /// The session that was planned last.
    session: Option<Id>,
}

impl Author {
    fn new(records: usize) -> Self {
        let mut mint = Mint::new(7);
        let now = 1_767_225_600_000;
        let clock = Clock::new(Writer { device: Device::new(mint.bits()), load: Load::new(mint.bits()) });
        let (document, me, partner) = (mint.id(now), mint.id(now), mint.id(now));
        let book = Book::new(Document::new(document.clone()));
        let mut author = Self { book, clock, mint, me: me.clone(), now, notes: Vec::new(), session: None };
        let person = |id: &Id, name: &str, pen| NewPerson { id: id.clone(), name: name.to_owned(), pen };
        let people = vec![person(&me, "Robin", 0), person(&partner, "Kim", 1)];
        author.act(Command::StartPartnership { document, people });
        // What Kim ticks.
        let commitment = Command::MakeCommitment {
            id: author.id(),
            owner: partner,
            what: TICKED.to_owned(),
            due: chrono::NaiveDate::from_ymd_opt(2026, 1, 2),
            session: None,
            goal: None,
        };
        author.act(commitment);
        while author.book.document().len() < records {
            author.session();
        }
        author
    }

    fn id(&mut self) -> Id {
        self.mint.id(self.now)
    }

    fn act(&mut self, command: Command) {
        self.now += 60_000;
        let moment = Moment { stamp: self.clock.next(self.now), by: Some(self.me.clone()), at: self.now };
        let change = command.draft(&self.book, moment).unwrap();
        self.book.join(Incoming::Change(&change));
    }

    fn session(&mut self) {
        let session = self.id();
        self.session = Some(session.clone());
        let starts_at = chrono::DateTime::from_timestamp_millis(self.now as i64).unwrap();
        let new =
            NewSession { id: session.clone(), starts_at, zone: "Europe/London".to_owned(), minutes: 60 };
        self.act(Command::PlanSession(new));
        let mut after = None;
        for turn in 0..NOTES {
            let (id, author) = (self.id(), self.me.clone());
            let text = format!("What was said in turn {turn}: it helps to write it down while it is fresh.");
            self.act(Command::AddNote { id: id.clone(), session: session.clone(), author, text, after });
            after = Some(id.clone());
            self.notes.push(id);
        }
    }

    fn file(&self) -> String {
        let from = Some(Sender { person: self.me.clone(), name: "Robin".to_owned() });
        let header = Header { app: "0.1.0".to_owned(), saved_at: self.now, from };
        File::for_partner(self.book.document(), header).unwrap().print().unwrap()
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

/// Opens the file as Kim would, and gives how long adding took, in
/// milliseconds.
fn add(browser: &Browser, name: &str, text: &str) -> f64 {
    steps::open(browser, name, text);
    browser.wait_for(role::BUTTON, "Add to my workspace");
    let took = browser.script(
        "const add = [...document.querySelectorAll('main button')].find(it => it.textContent.includes('Add to my'));
         const start = performance.now();
         add.click();
         return performance.now() - start;",
        &[],
    );
    browser.wait_gone(role::BUTTON, "Add to my workspace");
    number(&took)
}

/// From navigation to the first page of real content, in milliseconds.
fn opening(browser: &Browser) -> f64 {
    let one = || {
        browser.reload();
        let mark = "return performance.getEntriesByName('turnwise:ready')[0].startTime";
        number(&browser.script(mark, &[]))
    };
    median((0..TIMES).map(|_| one()).collect())
}

/// From the last key in the search to the lines it finds, in milliseconds:
/// the words of the index, and with them the page. What reading everything
/// took when the search was opened comes first.
fn searching(browser: &Browser) -> (f64, f64) {
    let open = "
        const start = performance.now();
        window.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', ctrlKey: true, bubbles: true, cancelable: true}));
        const done = arguments[0];
        const ready = () => document.getElementById('find-field')
            ? done(performance.now() - start) : setTimeout(ready, 0);
        ready();";
    let key = "
        const [words, done] = arguments;
        const field = document.getElementById('find-field');
        field.value = words;
        const start = performance.now();
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        // What follows from a signal is done in the microtasks of the event.
        queueMicrotask(() => queueMicrotask(() => done(performance.now() - start)));";
    let ask = |script: &str, words: &[&str]| {
        let body = json!({"script": script, "args": words});
        number(&browser.command("POST", "/execute/async", body).expect("it is found"))
    };
    let opened = ask(open, &[]);
    let keys = ["turn 7", "turn 39", "fresh helps", "nothing of the kind", "said turn 12", "w", "wr"];
    let took = keys.iter().map(|words| ask(key, &[words])).collect();
    (opened, median(took))
}

/// From leaving a field to "Saved", in milliseconds, and how many units of
/// UTF-16 `localStorage` grew by.
fn one_edit(browser: &Browser) -> (f64, f64) {
    let save = "
        const [text, done] = arguments;
        const units = () => Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
        const state = document.querySelector('[role=status].saved');
        const field = document.querySelector('main textarea');
        const before = units();
        field.focus();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        let start = 0, left = false;
        const watch = new MutationObserver(() => {
            if (state.dataset.state !== 'saved') left = true;
            if (left && state.dataset.state === 'saved') {
                watch.disconnect();
                done([performance.now() - start, units() - before]);
            }
        });
        watch.observe(state, {attributes: true});
        start = performance.now();
        field.blur();";
    let (mut times, mut units) = (Vec::new(), Vec::new());
    for turn in 0..EDITS {
        browser.wait_saved();
        let body = json!({"script": save, "args": [format!("Because they listen then, {turn}")]});
        let answer = browser.command("POST", "/execute/async", body).expect("it is saved");
        times.push(number(&answer[0]));
        units.push(number(&answer[1]));
    }
    (median(times), median(units))
}

/// The time of each act, in milliseconds: its handlers, what follows from
/// them in the microtasks, style and layout. Gives the median and the worst.
fn acts(browser: &Browser, one: &str) -> (f64, f64) {
    let script = format!(
        "const done = arguments[0];
        const times = [];
        const one = {one};
        const next = turn => {{
            if (turn === {EDITS}) return done(times);
            const act = one(turn);
            const start = performance.now();
            act();
            // Each effect of an effect takes a microtask more.
            const after = (turns, then) => turns ? queueMicrotask(() => after(turns - 1, then)) : then();
            after(40, () => {{
                document.body.getBoundingClientRect();
                times.push(performance.now() - start);
                setTimeout(() => next(turn + 1), 30);
            }});
        }};
        next(0);"
    );
    let answer = browser.command("POST", "/execute/async", json!({"script": script, "args": []}));
    let answer = answer.expect("it can be done");
    let times: Vec<f64> = answer.as_array().expect("times").iter().map(number).collect();
    let worst = times.iter().copied().fold(0.0, f64::max);
    (median(times), worst)
}

/// A letter more at the end of the last note of a session that has forty.
const LETTER: &str = "turn => {
    const notes = document.querySelectorAll('.note textarea');
    const note = notes[notes.length - 1];
    if (turn === 0) note.focus();
    return () => { note.value += 'x'; note.dispatchEvent(new InputEvent('input', {bubbles: true})); };
}";

/// Another outcome of a commitment on Today.
const TICK: &str = "turn => {
    const row = [...document.querySelectorAll('.promise')].find(it => it.textContent.includes('Leave a pause'));
    if (turn === 0) row.querySelector('.promise-more').click();
    return () => [...row.querySelectorAll('button')].find(it => it.textContent.trim() === (turn % 2 ? 'Partly' : 'Kept')).click();
}";

/// From a press to the session's page, or the other one, laid out.
fn page_change(session: &Id) -> String {
    format!(
        "turn => () => {{ location.hash = turn % 2 ? '#/goals' : '#/session/{session}/talk';
            window.dispatchEvent(new HashChangeEvent('hashchange')); }}"
    )
}

#[test]
#[ignore = "a measurement; make measure runs it"]
fn opening_saving_and_joining() {
    println!(
        "records | open ms | save one edit ms | units written | add the file ms | join 1,000 changes ms | stored units a record | open the search ms | a key in the search ms | a letter in a note ms (worst) | a tick ms (worst) | a page ms (worst)"
    );
    for records in [100, 1_000, 10_000] {
        let stage = Stage::open();
        let mut author = Author::new(records);
        let kim = stage.browser("kim", Screen::DESK);
        kim.visit("");
        let added = add(&kim, "for-Kim.turnwise.json", &author.file());
        kim.button("I am Kim");
        kim.wait_for(role::HEADING, "Today");
        let goal = steps::add_goal(&kim, "Speak calmly");
        kim.wait_saved();
        kim.visit(&goal);
        let ready = opening(&kim);
        let (saved, units) = one_edit(&kim);
        let held = "return Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0)";
        let held = number(&kim.script(held, &[])) / author.book.document().len() as f64;
        for note in author.notes.clone().into_iter().take(1_000) {
            author.act(Command::EditNote { id: note, text: "Said again, in other words.".to_owned() });
        }
        let joined = add(&kim, "for-Kim-2.turnwise.json", &author.file());
        let records = author.book.document().len();
        let (opened, found) = searching(&kim);
        kim.key(key::ESCAPE);
        let session = author.session.clone().expect("a session");
        kim.visit(&format!("#/session/{session}/talk"));
        let (letter, letter_worst) = acts(&kim, LETTER);
        kim.visit("#/today");
        let (tick, tick_worst) = acts(&kim, TICK);
        let (page, page_worst) = acts(&kim, &page_change(&session));
        println!(
            "{records} | {ready:.0} | {saved:.1} | {units:.0} | {added:.0} | {joined:.0} | {held:.0} | {opened:.1} | {found:.1} | {letter:.1} ({letter_worst:.1}) | {tick:.1} ({tick_worst:.1}) | {page:.1} ({page_worst:.1})"
        );
    }
}
