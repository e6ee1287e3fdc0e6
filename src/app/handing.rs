//! What is handed out and what was handed to this person: links to library
//! things, kits, and pairs that begin from one.

use leptos::prelude::*;

use super::context::App;
use crate::browser::files::{self, FileError};
use crate::browser::zones::BrowserZones;
use crate::browser::{clock, page};
use crate::coaching::library::Shelf;
use crate::coaching::{
    Agreement, AgreementCommand, Beginning, Book, Command, Handed, HandedClause, HandedQuestion,
    HandedTemplate, Kit, Membership, MembershipCommand, NewClause, OwnQuestion, OwnTemplate, PairStart,
    QuestionCommand, Refusal, TemplateCommand,
};
use crate::exchange::{
    Handout, KitSource, LinkError, PairInvitation, QrPicture, ReadError, kit_file, kit_file_name,
    read_kit_file,
};
use crate::replica::Id;
use crate::route::Route;

/// Something to hand out, as far as it fits each way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedLink {
    /// The whole address.
    pub url: String,
    /// A picture that phones read across a table, if it is short enough.
    pub picture: Option<QrPicture>,
    /// A picture for a wall or for paper, if it is short enough for that.
    pub large: Option<QrPicture>,
}

impl HandedLink {
    /// An address with its pictures.
    fn of(url: String) -> Self {
        Self { picture: QrPicture::of(&url).ok(), large: QrPicture::large(&url).ok(), url }
    }
}

/// Why a kit could not be fetched or read. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KitError {
    /// It, or the library it names things of, could not be fetched.
    #[error("The kit could not be fetched. Nothing was changed. Check the connection and try again.")]
    NotFetched,
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl App {
    /// The link to something that is handed out.
    ///
    /// # Errors
    /// [`LinkError::TooLong`] when it does not fit one.
    pub fn link_to(self, handout: &Handout) -> Result<HandedLink, LinkError> {
        Ok(HandedLink::of(format!("{}{}", page::base_url(), handout.to_link()?)))
    }

    /// The link to a kit that lies beside the app.
    pub fn link_to_hosted(self, name: &str) -> HandedLink {
        HandedLink::of(format!("{}{}", page::base_url(), Route::HostedKit(name.to_owned())))
    }

    /// Saves a kit as a file. Gives its name.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn save_kit(self, kit: &Kit) -> Result<String, FileError> {
        let name = kit_file_name(&kit.title);
        files::download(&name, &kit_file(kit, env!("CARGO_PKG_VERSION"), clock::now()))?;
        Ok(name)
    }

    /// The kit in the text of a file.
    ///
    /// # Errors
    /// When the library cannot be fetched, or the file is no kit.
    pub async fn read_kit(self, text: &str) -> Result<Kit, KitError> {
        let shelf = self.fetch_shelf().await.ok_or(KitError::NotFetched)?;
        let kit = read_kit_file(text.as_bytes(), &shelf)?;
        // Of a kind that only a newer version knows.
        Ok(kit.ok_or_else(|| ReadError::UnknownKind { kind: String::new() })?)
    }

    /// A kit that lies beside the app.
    ///
    /// # Errors
    /// When it cannot be fetched or read.
    pub async fn fetch_kit(self, name: &str) -> Result<Kit, KitError> {
        let text = page::fetch_text(&format!("kits/{name}.json")).await;
        self.read_kit(&text.map_err(|_| KitError::NotFetched)?).await
    }

    /// Adds what was handed to this person, each thing once. Gives how many
    /// were new.
    ///
    /// # Errors
    /// When something is refused; what came before it can be undone.
    pub fn take(self, handout: &Handout, shelf: &Shelf, words: String) -> Result<usize, Refusal> {
        let commands = self.taking(handout, shelf);
        let count = things_in(&commands);
        if count > 0 {
            self.act_all_and_say(&commands, words)?;
        }
        Ok(count)
    }

    /// How many things of it are not here yet.
    pub fn new_in(self, handout: &Handout, shelf: &Shelf) -> usize {
        things_in(&self.taking(handout, shelf))
    }

    fn taking(self, handout: &Handout, shelf: &Shelf) -> Vec<Command> {
        match handout {
            Handout::Template(template) => self.take_template(template, shelf).into_iter().collect(),
            Handout::Questions(questions) => self.take_questions(questions, shelf),
            Handout::Agreement(clauses) => {
                let new = self.with_book(|book| new_clauses(book, clauses, shelf)).unwrap_or_default();
                (!new.is_empty()).then(|| AgreementCommand::AddClauses(new).into()).into_iter().collect()
            }
            Handout::Kit(_) => Vec::new(),
        }
    }

    fn take_template(self, template: &HandedTemplate, shelf: &Shelf) -> Option<Command> {
        let id = template.own_id();
        let is_here = self.with_private(|private| private.get::<OwnTemplate>(&id).is_some());
        let title = template.title(shelf).filter(|_| !is_here)?;
        Some(TemplateCommand::Save { id, title, segments: template.segments(shelf) }.into())
    }

    fn take_questions(self, questions: &[HandedQuestion], shelf: &Shelf) -> Vec<Command> {
        let starred = self.with_private(Book::starred_questions);
        let mut commands: Vec<Command> = Vec::new();
        let mut star = |question: Id| {
            if !starred.contains(&question) {
                commands.push(QuestionCommand::Star { question, starred: true }.into());
            }
        };
        for question in questions {
            match question {
                HandedQuestion::Library(id) => star(id.clone()),
                HandedQuestion::Topic(id) => {
                    let all = shelf.topic(id).into_iter().flat_map(|topic| &topic.questions);
                    all.for_each(|question| star(question.id()));
                }
                HandedQuestion::Own { .. } => {}
            }
        }
        commands.extend(questions.iter().filter_map(|question| self.take_own_question(question)));
        commands
    }

    fn take_own_question(self, question: &HandedQuestion) -> Option<Command> {
        let HandedQuestion::Own { text, topic, phase, depth } = question else { return None };
        let id = question.own_id();
        let is_here = self.with_private(|private| private.get::<OwnQuestion>(&id).is_some());
        let own = OwnQuestion { id, text: text.clone(), topic: topic.clone(), phase: *phase, depth: *depth };
        (!is_here).then(|| QuestionCommand::WriteOwn(own).into())
    }

    /// What of a kit is each person's own: its plans and questions. Those of
    /// the library are here already.
    pub fn take_own_of(self, kit: &Kit, shelf: &Shelf) {
        let own = |template: &&HandedTemplate| template.library().is_none();
        let templates =
            kit.templates.iter().filter(own).filter_map(|template| self.take_template(template, shelf));
        let questions = kit.questions.iter().filter_map(|question| self.take_own_question(question));
        for command in templates.chain(questions).collect::<Vec<_>>() {
            // What a kit holds was checked when it was read.
            let _ = self.act(&command);
        }
    }

    /// Begins a partnership from a kit: the owner of this browser is the first
    /// of the two. `hosted` is the kit's name beside the app, if it lies there.
    ///
    /// # Errors
    /// When a name is missing or too long, or there is no room. Nothing has
    /// been written then.
    pub fn begin_pair(
        self,
        kit: &Kit,
        shelf: &Shelf,
        hosted: Option<&str>,
        people: Vec<(String, u64)>,
    ) -> Result<(), Refusal> {
        self.with_store(|store| store.may_write()).map_err(|_| Refusal::NoRoom)?;
        self.leave_sample_behind();
        let (document, stamp) = (self.new_id(), self.moment().stamp);
        let start = PairStart { document: document.clone(), people, writer: stamp.writer, tick: stamp.tick };
        let beginning = start.with(kit, shelf, &BrowserZones)?;
        self.ensure_document(&document);
        for change in &beginning.changes {
            self.commit(&document, change);
        }
        let me = Some(start.person(0));
        // Private commands need nothing that could be missing.
        let _ = self.act(&MembershipCommand::Enter { document: document.clone(), me }.into());
        if let Some(link) = link_for_second(&start, kit, hosted, &beginning) {
            let _ = self.act(&MembershipCommand::KeepInvitation { document: document.clone(), link }.into());
        }
        self.take_own_of(kit, shelf);
        self.switch_to(document);
        Ok(())
    }

    /// The link that brings the second of a pair to the same beginning, as
    /// long as it tells what is here.
    pub(super) fn pair_invitation(self) -> Option<String> {
        let open = self.open.get_untracked()?;
        let membership: Membership = self.with_private(|private| private.get(&Membership::id_of(&open)))?;
        let link = membership.invitation?;
        let is_current = self.with_book(|book| PairInvitation::is_current(&link, book.document()));
        is_current.unwrap_or_default().then_some(link)
    }

    /// Did the open partnership begin from a kit in this browser?
    pub fn began_from_kit(self) -> bool {
        self.pair_invitation().is_some()
    }

    /// What the open partnership has agreed on, to hand out; one's own words
    /// and those of the library as they were changed.
    pub fn agreement_to_hand_out(self, shelf: &Shelf) -> Vec<HandedClause> {
        let clauses = self.with_book(Book::agreement).map(|Agreement { clauses, .. }| clauses);
        let handed = clauses.into_iter().flatten().map(|clause| {
            let library = clause
                .library
                .clone()
                .filter(|id| shelf.clause(id).is_some_and(|(_, option)| option.text == clause.text));
            match library {
                Some(id) => HandedClause::Library(id),
                None => HandedClause::Own { group: clause.group, text: clause.text },
            }
        });
        handed.collect()
    }
}

/// The clauses that this partnership does not have.
fn new_clauses(book: &Book, clauses: &[HandedClause], shelf: &Shelf) -> Vec<NewClause> {
    let document = book.document().id();
    let held = book.agreement().clauses;
    let new = clauses.iter().filter_map(|clause| {
        let (group, text) = clause.words(shelf)?;
        let id = clause.id_in(document);
        let is_held = held.iter().any(|other| other.id == id || other.text == text);
        let library = clause.library().map(|(_, id)| id.clone());
        (!is_held).then_some(NewClause { id, group, text, library })
    });
    new.collect()
}

/// As much of the kit as a code that phones read can hold: everything, what
/// the shared document follows from, its name beside the app, or nothing.
fn link_for_second(
    start: &PairStart,
    kit: &Kit,
    hosted: Option<&str>,
    beginning: &Beginning,
) -> Option<String> {
    let base = page::base_url();
    let unnamed = Kit { title: String::new(), welcome: String::new(), contact: String::new(), ..kit.clone() };
    let sources = [
        Some(KitSource::Here(Box::new(unnamed))),
        hosted.map(|name| KitSource::Hosted(name.to_owned())),
        Some(KitSource::Here(Box::new(kit.seed()))),
        Some(KitSource::None),
    ];
    let links = sources.into_iter().flatten();
    let mut links =
        links.filter_map(|source| PairInvitation::new(start.clone(), source, beginning).to_link().ok());
    links.find(|link| QrPicture::fits(&format!("{base}{link}")))
}

/// How many things these acts add: the clauses of a draft come in one act.
fn things_in(commands: &[Command]) -> usize {
    match commands.first().and_then(Command::get) {
        Some(AgreementCommand::AddClauses(clauses)) => clauses.len(),
        _ => commands.len(),
    }
}
