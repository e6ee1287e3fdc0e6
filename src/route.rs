//! Every address the app has: parsed and printed in one place.
//!
//! Addresses live behind the `#`, so that any static host serves them under
//! any path without rewrites.

use std::fmt;

use crate::coaching::Workshop;
use crate::replica::Id;

/// A stance on a session's sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// Agenda and time, before the talk.
    Prepare,
    /// The talk itself.
    Talk,
    /// Closing it: commitments, what moves on, the next date.
    Wrap,
}

impl Stance {
    /// Every stance, in the order of a session.
    pub const ALL: [Self; 3] = [Self::Prepare, Self::Talk, Self::Wrap];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Talk => "talk",
            Self::Wrap => "wrap",
        }
    }
}

/// A page of one workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkshopPage {
    /// Who works with whom.
    Pairs,
    /// The minutes, and their clock.
    RunSheet,
    /// What is handed out on paper.
    Handouts,
    /// What people say of the programme, as groups.
    Collect,
}

impl WorkshopPage {
    /// Every page, in the order of a day.
    pub const ALL: [Self; 4] = [Self::Pairs, Self::RunSheet, Self::Handouts, Self::Collect];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pairs => "pairs",
            Self::RunSheet => "run",
            Self::Handouts => "handouts",
            Self::Collect => "collect",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.name() == name)
    }
}

/// An address in the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What matters now; the three doors on a first visit.
    Today,
    /// Next session, then past ones.
    Sessions,
    /// Planning a new session.
    NewSession,
    /// Proposing several times for a session.
    Propose,
    /// Planning the last session: the one to look back in.
    ClosingSession,
    /// One session; without a stance, the one that fits its state.
    Session(Id, Option<Stance>),
    /// Goals by person.
    Goals,
    /// One goal.
    Goal(Id),
    /// Something of a goal, in its place on the goal's page: a milestone, a
    /// commitment, an obstacle, earlier words.
    InGoal(Id, Id),
    /// The gallery of keepsakes.
    Celebrations,
    /// One celebration, to write or to read.
    Celebration(Id),
    /// Questions to draw and to look for.
    Questions,
    /// The two people.
    Us,
    /// What they agreed on.
    Agreement,
    /// What each says about themselves: story and needs.
    Cards,
    /// The programme that the notebook is part of: ratings and the slip.
    Programme,
    /// Writing to whoever runs it.
    ProgrammeMessage,
    /// How they are doing with each other.
    HowWeAre,
    /// What one writes for oneself.
    Journal,
    /// One entry of it, to write or to read.
    JournalEntry(Id),
    /// The entry about a session.
    JournalAbout(Id),
    /// What they ask each other about, and what they tell each other.
    Feedback,
    /// Files, invitation, backup.
    Share,
    /// What the two share, in words for other programs.
    InWords,
    /// Bringing a document that the two keep already.
    Bring,
    /// A word between two sessions.
    CheckIn,
    /// Moving to another device, step by step.
    Move,
    /// Inviting the partner.
    Invite,
    /// Starting a partnership.
    Start,
    /// Opening a file or a pasted link.
    Open,
    /// Getting one's notebook back: from a backup, from the partner, from
    /// another device.
    GetBack,
    /// Where two people wrote different things.
    Review,
    /// How this browser's copy is, and its backups.
    Health,
    /// Looking into a backup, named by when it was made, in milliseconds since
    /// 1970.
    Restore(u64),
    /// What was put away.
    Trash,
    /// Language, theme and the like.
    Settings,
    /// Erasing one partnership, or everything.
    Erase,
    /// What those who look after computers and personal data need to know.
    DataProtection,
    /// What can be handed out: templates, questions, agreement, kits.
    Library,
    /// What peer coaching is, on ten cards.
    Orientation,
    /// What a facilitator prepares: workshops and kits.
    Workshops,
    /// One workshop, or a page of it.
    Workshop(Id, Option<WorkshopPage>),
    /// One kit, to write.
    Kit(Id),
    /// A kit that lies beside the app, by the name of its file.
    HostedKit(String),
    /// Something that arrived as a link: the text after `#/in/`.
    Link(String),
    /// Nothing lives here.
    Unknown,
}

impl Route {
    /// Reads the part of an address behind the `#` (with or without it). An
    /// empty one is [`Route::Today`].
    ///
    /// What mail and chat add to a link, or do to it, is taken off: parameters,
    /// signs at its end, invisible characters, and codes for its slashes.
    pub fn parse(hash: &str) -> Self {
        let plain = without_invisible(hash);
        let decoded = std::iter::successors(Some(plain), |text| percent_decoded(text)).take(4).last();
        let decoded = decoded.unwrap_or_default();
        let path = decoded.trim().trim_start_matches('#').trim_start_matches('/');
        if let Some(payload) = path.strip_prefix("in/") {
            return Self::Link(payload.to_owned());
        }
        let path = path.split(['?', '&', '#']).next().unwrap_or_default();
        let path =
            path.trim_end_matches(|letter: char| letter.is_whitespace() || AT_THE_END.contains(letter));
        let mut parts = path.split('/');
        let route = match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
            ("" | "today", None, None) => Some(Self::Today),
            ("sessions", None, None) => Some(Self::Sessions),
            ("sessions", Some("new"), None) => Some(Self::NewSession),
            ("sessions", Some("propose"), None) => Some(Self::Propose),
            ("sessions", Some("closing"), None) => Some(Self::ClosingSession),
            ("session", Some(id), stance) => session(id, stance),
            ("goals", None, None) => Some(Self::Goals),
            ("goal", Some(id), None) => id.parse().ok().map(Self::Goal),
            ("goal", Some(id), Some(at)) => {
                id.parse().ok().zip(at.parse().ok()).map(|(id, at)| Self::InGoal(id, at))
            }
            ("celebrations", None, None) => Some(Self::Celebrations),
            ("celebration", Some(id), None) => id.parse().ok().map(Self::Celebration),
            ("questions", None, None) => Some(Self::Questions),
            ("us", None, None) => Some(Self::Us),
            ("us", Some("agreement"), None) => Some(Self::Agreement),
            ("us", Some("cards"), None) => Some(Self::Cards),
            ("us", Some("programme"), None) => Some(Self::Programme),
            ("us", Some("programme"), Some("message")) => Some(Self::ProgrammeMessage),
            ("us", Some("check"), None) => Some(Self::HowWeAre),
            ("journal", None, None) => Some(Self::Journal),
            ("journal", Some("about"), Some(id)) => id.parse().ok().map(Self::JournalAbout),
            ("journal", Some(id), None) => id.parse().ok().map(Self::JournalEntry),
            ("us", Some("feedback"), None) => Some(Self::Feedback),
            ("share", None, None) => Some(Self::Share),
            ("share", Some("words"), None) => Some(Self::InWords),
            ("share", Some("check-in"), None) => Some(Self::CheckIn),
            ("share", Some("bring"), None) => Some(Self::Bring),
            ("share", Some("move"), None) => Some(Self::Move),
            ("share", Some("invite"), None) => Some(Self::Invite),
            ("share", Some("copy"), None) => Some(Self::Health),
            ("share", Some("backup"), Some(at)) => at.parse().ok().map(Self::Restore),
            ("start", None, None) => Some(Self::Start),
            ("open", None, None) => Some(Self::Open),
            ("open", Some("my-copy"), None) => Some(Self::GetBack),
            ("review", None, None) => Some(Self::Review),
            ("trash", None, None) => Some(Self::Trash),
            ("settings", None, None) => Some(Self::Settings),
            ("settings", Some("erase"), None) => Some(Self::Erase),
            ("about", Some("data"), None) => Some(Self::DataProtection),
            ("library", None, None) => Some(Self::Library),
            ("orientation", None, None) => Some(Self::Orientation),
            ("workshop", None, None) => Some(Self::Workshops),
            ("workshop", Some("kit"), Some(id)) => id.parse().ok().map(Self::Kit),
            ("workshop", Some(id), page) => workshop(id, page),
            ("kit", Some(name), None) => hosted(name),
            _ => None,
        };
        match (route, parts.next()) {
            (Some(route), None) => route,
            _ => Self::Unknown,
        }
    }

    /// The page an address leads to, without the place on it.
    #[must_use]
    pub fn page(&self) -> Self {
        match self {
            Self::InGoal(goal, _) => Self::Goal(goal.clone()),
            page => page.clone(),
        }
    }
}

/// What a sentence leaves at the end of an address, and the slash that may
/// stand there.
const AT_THE_END: &str = "/.,;:!)]}>\"'*…»”’";

/// A text without characters that nobody sees: chat apps and text editors put
/// them into addresses.
pub fn without_invisible(text: &str) -> String {
    let is_seen = |letter: &char| {
        !matches!(
            letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        )
    };
    text.chars().filter(is_seen).collect()
}

/// A text with the codes of its characters (`%23`) decoded once; `None` where
/// there is none, or where they are not text.
pub fn percent_decoded(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    let mut is_decoded = false;
    while let Some((byte, after)) = rest.split_first() {
        let code = digit(after.first()).zip(digit(after.get(1))).filter(|_| *byte == b'%');
        let code = code.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        is_decoded |= code.is_some();
        bytes.push(code.unwrap_or(*byte));
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).ok().filter(|_| is_decoded)
}

/// The longest name of a hosted kit, in characters.
const HOSTED_CHARS: usize = 40;

/// The name of a kit beside the app: nothing that could lead out of its folder.
fn hosted(name: &str) -> Option<Route> {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let fits = (1..=HOSTED_CHARS).contains(&name.len()) && name.bytes().all(is_plain);
    fits.then(|| Route::HostedKit(name.to_owned()))
}

/// A workshop, or a page of it. Addresses that name a page alone are of the
/// time when a browser had one workshop.
fn workshop(id: &str, page: Option<&str>) -> Option<Route> {
    match (WorkshopPage::named(id), page) {
        (Some(page), None) => Some(Route::Workshop(Workshop::first_id(), Some(page))),
        (_, None) => Some(Route::Workshop(id.parse().ok()?, None)),
        (_, Some(page)) => Some(Route::Workshop(id.parse().ok()?, Some(WorkshopPage::named(page)?))),
    }
}

fn session(id: &str, stance: Option<&str>) -> Option<Route> {
    let id = id.parse().ok()?;
    match stance {
        None => Some(Route::Session(id, None)),
        Some(name) => Stance::ALL
            .into_iter()
            .find(|stance| stance.name() == name)
            .map(|stance| Route::Session(id, Some(stance))),
    }
}

/// Prints the address with its `#`, ready for an `href`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today | Self::Unknown => f.write_str("#/today"),
            Self::Sessions => f.write_str("#/sessions"),
            Self::NewSession => f.write_str("#/sessions/new"),
            Self::Propose => f.write_str("#/sessions/propose"),
            Self::ClosingSession => f.write_str("#/sessions/closing"),
            Self::Session(id, None) => write!(f, "#/session/{id}"),
            Self::Session(id, Some(stance)) => write!(f, "#/session/{id}/{}", stance.name()),
            Self::Goals => f.write_str("#/goals"),
            Self::Goal(id) => write!(f, "#/goal/{id}"),
            Self::InGoal(id, at) => write!(f, "#/goal/{id}/{at}"),
            Self::Celebrations => f.write_str("#/celebrations"),
            Self::Celebration(id) => write!(f, "#/celebration/{id}"),
            Self::Questions => f.write_str("#/questions"),
            Self::Us => f.write_str("#/us"),
            Self::Agreement => f.write_str("#/us/agreement"),
            Self::Cards => f.write_str("#/us/cards"),
            Self::Programme => f.write_str("#/us/programme"),
            Self::ProgrammeMessage => f.write_str("#/us/programme/message"),
            Self::HowWeAre => f.write_str("#/us/check"),
            Self::Journal => f.write_str("#/journal"),
            Self::JournalEntry(id) => write!(f, "#/journal/{id}"),
            Self::JournalAbout(id) => write!(f, "#/journal/about/{id}"),
            Self::Feedback => f.write_str("#/us/feedback"),
            Self::Share => f.write_str("#/share"),
            Self::InWords => f.write_str("#/share/words"),
            Self::CheckIn => f.write_str("#/share/check-in"),
            Self::Bring => f.write_str("#/share/bring"),
            Self::Move => f.write_str("#/share/move"),
            Self::Invite => f.write_str("#/share/invite"),
            Self::Health => f.write_str("#/share/copy"),
            Self::Restore(at) => write!(f, "#/share/backup/{at}"),
            Self::Start => f.write_str("#/start"),
            Self::Open => f.write_str("#/open"),
            Self::GetBack => f.write_str("#/open/my-copy"),
            Self::Review => f.write_str("#/review"),
            Self::Trash => f.write_str("#/trash"),
            Self::Settings => f.write_str("#/settings"),
            Self::Erase => f.write_str("#/settings/erase"),
            Self::DataProtection => f.write_str("#/about/data"),
            Self::Library => f.write_str("#/library"),
            Self::Orientation => f.write_str("#/orientation"),
            Self::Workshops => f.write_str("#/workshop"),
            Self::Workshop(id, None) => write!(f, "#/workshop/{id}"),
            Self::Workshop(id, Some(page)) => write!(f, "#/workshop/{id}/{}", page.name()),
            Self::Kit(id) => write!(f, "#/workshop/kit/{id}"),
            Self::HostedKit(name) => write!(f, "#/kit/{name}"),
            Self::Link(payload) => write!(f, "#/in/{payload}"),
        }
    }
}
