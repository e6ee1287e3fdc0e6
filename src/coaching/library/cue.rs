//! Short words that help while people talk: listening cues, the boundary
//! card, ideas for celebrating, and starters for thanks and feedback.

use serde::Deserialize;

use super::content_error::ContentError;
use super::pack::{self, Pack, Slugs, all_words, entries, library_id, words};
use super::role::Mode;
use crate::replica::Id;

/// The cues of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CuePack {
    /// The language of its words, as a tag.
    pub language: String,
    /// Reminders for whoever coaches.
    pub listening: Vec<Cue>,
    /// What can be seen and heard besides the words.
    pub signs: Vec<Cue>,
    /// For the end of a segment: how to say back what was heard.
    pub play_back: Vec<Cue>,
    /// What helps in each mode.
    pub modes: Vec<ModeLines>,
    /// When to stop coaching, and where to turn.
    pub boundary: BoundaryCard,
    /// What each seat of a practice round is for.
    pub role_cards: Vec<RoleCard>,
    /// Ways to mark progress, by style; all of them free of cost.
    pub celebrations: Vec<CelebrationIdeas>,
    /// First words of a thank-you; `…` is what the writer puts in.
    pub appreciation: Vec<String>,
    /// First words of feedback, by part and in the order of the parts.
    pub feedback: Vec<FeedbackStarters>,
}

/// A short reminder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Cue {
    /// Its name in every language.
    pub slug: String,
    /// The reminder.
    pub text: String,
    /// The mode it is for; [`Mode::Both`], for every one.
    #[serde(default)]
    pub mode: Mode,
}

/// What helps in one mode.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ModeLines {
    /// The mode.
    pub mode: Mode,
    /// Questions and reminders.
    pub lines: Vec<String>,
}

/// When to stop coaching and where to turn, in general words: names and
/// numbers of a country are for a facilitator to add.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct BoundaryCard {
    /// What the card is called.
    pub title: String,
    /// Why there is such a card.
    pub purpose: String,
    /// Signs that something else is needed.
    pub stop_when: Vec<String>,
    /// What to do then, in order.
    pub what_to_do: Vec<String>,
    /// Who can help with what.
    pub turn_to: Vec<String>,
}

/// What one seat of a practice round is for, on a card to hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RoleCard {
    /// Its name in every language: that of the role.
    pub slug: String,
    /// What the role is called.
    pub title: String,
    /// What it is for, in a line or two.
    pub purpose: String,
    /// What helps in it.
    pub cues: Vec<String>,
}

/// After so many cues comes a sign to watch for.
const CUES_TO_A_SIGN: usize = 2;

/// How someone likes to celebrate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CelebrationStyle {
    /// Alone, without fuss.
    Quiet,
    /// With others.
    Shared,
    /// With a wink.
    Playful,
    /// With something useful.
    Practical,
}

impl CelebrationStyle {
    /// Every style.
    pub const ALL: [Self; 4] = [Self::Quiet, Self::Shared, Self::Playful, Self::Practical];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Shared => "shared",
            Self::Playful => "playful",
            Self::Practical => "practical",
        }
    }

    /// The style of this name, if this version knows it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == name)
    }
}

/// Ways to mark progress in one style.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CelebrationIdeas {
    /// The style.
    pub style: CelebrationStyle,
    /// What it is called.
    pub title: String,
    /// The ideas.
    pub ideas: Vec<String>,
}

/// The three parts of feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackPart {
    /// What one saw or heard.
    Noticed,
    /// What that did to oneself.
    Effect,
    /// What one wonders or wishes.
    Wish,
}

impl FeedbackPart {
    /// Every part, in order.
    pub const ALL: [Self; 3] = [Self::Noticed, Self::Effect, Self::Wish];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Noticed => "noticed",
            Self::Effect => "effect",
            Self::Wish => "wish",
        }
    }
}

/// First words for one part of feedback.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FeedbackStarters {
    /// The part.
    pub part: FeedbackPart,
    /// What it is called.
    pub title: String,
    /// First words; `…` is what the writer puts in.
    pub starters: Vec<String>,
}

impl CuePack {
    /// Reads the cues of one language.
    ///
    /// # Errors
    /// When the text is damaged.
    pub fn read(text: &str) -> Result<Self, ContentError> {
        pack::read(text)
    }

    /// What to show one after the other in a part in this mode, each once: its
    /// cues, and a sign now and then. Whoever watches has the signs alone.
    pub fn cues_for(&self, mode: Mode, is_watching: bool) -> Vec<&Cue> {
        if is_watching {
            return self.signs.iter().collect();
        }
        let fits = |cue: &&Cue| cue.mode == Mode::Both || cue.mode == mode;
        let cues: Vec<&Cue> = self.listening.iter().filter(fits).collect();
        let mut signs = self.signs.iter();
        let mut all: Vec<&Cue> = Vec::new();
        for some in cues.chunks(CUES_TO_A_SIGN) {
            all.extend(some);
            all.extend(signs.next());
        }
        all.extend(signs);
        all
    }

    /// What helps in this mode.
    pub fn lines_for(&self, mode: Mode) -> &[String] {
        self.modes.iter().find(|it| it.mode == mode).map_or(&[], |it| &it.lines)
    }

    /// Ideas in this style.
    pub fn ideas(&self, style: CelebrationStyle) -> &[String] {
        self.celebrations.iter().find(|ideas| ideas.style == style).map_or(&[], |ideas| &ideas.ideas)
    }

    /// First words for this part of feedback.
    pub fn starters(&self, part: FeedbackPart) -> &[String] {
        self.feedback.iter().find(|starters| starters.part == part).map_or(&[], |starters| &starters.starters)
    }
}

impl Cue {
    /// Its id: the same on every device and in every language.
    pub fn id(&self) -> Id {
        library_id("cue", &self.slug)
    }
}

impl Pack for CuePack {
    fn check(&self) -> Result<(), ContentError> {
        words("language", &self.language)?;
        let mut slugs = Slugs::default();
        let all = [("listening", &self.listening), ("signs", &self.signs), ("play_back", &self.play_back)];
        for (at, cues) in all {
            entries(at, cues)?;
            for cue in cues {
                let at = format!("{at}/{}", cue.slug);
                slugs.take(&at, &cue.slug)?;
                words(&at, &cue.text)?;
            }
        }
        entries("modes", &self.modes)?;
        let mut modes = Slugs::default();
        for ModeLines { mode, lines } in &self.modes {
            let at = format!("modes/{}", mode.name());
            modes.take(&at, mode.name())?;
            all_words(&at, lines)?;
        }
        words("boundary", &self.boundary.title)?;
        words("boundary", &self.boundary.purpose)?;
        all_words("boundary/stop_when", &self.boundary.stop_when)?;
        all_words("boundary/what_to_do", &self.boundary.what_to_do)?;
        all_words("boundary/turn_to", &self.boundary.turn_to)?;
        entries("role_cards", &self.role_cards)?;
        let mut roles = Slugs::default();
        for card in &self.role_cards {
            let at = format!("role_cards/{}", card.slug);
            roles.take(&at, &card.slug)?;
            words(&at, &card.title)?;
            words(&at, &card.purpose)?;
            all_words(&at, &card.cues)?;
        }
        all_words("appreciation", &self.appreciation)?;
        entries("celebrations", &self.celebrations)?;
        let mut styles = Slugs::default();
        for ideas in &self.celebrations {
            let at = format!("celebrations/{}", ideas.style.name());
            styles.take(&at, ideas.style.name())?;
            words(&at, &ideas.title)?;
            all_words(&at, &ideas.ideas)?;
        }
        entries("feedback", &self.feedback)?;
        let mut parts = Slugs::default();
        for starters in &self.feedback {
            let at = format!("feedback/{}", starters.part.name());
            parts.take(&at, starters.part.name())?;
            words(&at, &starters.title)?;
            all_words(&at, &starters.starters)?;
        }
        Ok(())
    }
}
