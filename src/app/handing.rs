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
use crate::replica::{Document, Id};
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
    /// There is none of this name beside the app.
    #[error("This site has no kit of that name.")]
    NotThere,
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
    /// When it is not there, or cannot be fetched or read.
    pub async fn fetch_kit(self, name: &str) -> Result<Kit, KitError> {
        let text = page::fetch_if_there(&format!("kits/{name}.json")).await;
        let text = text.map_err(|_| KitError::NotFetched)?.ok_or(KitError::NotThere)?;
        self.read_kit(&text).await
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

    /// Begins a partnership from a kit: the owner of this browser is the first
    /// of the people. `hosted` is the kit's name beside the app, if it lies there.
    ///
    /// # Errors
    /// When a name is missing or too long, or there is no room. Nothing has
    /// been written then.
    pub fn begin_from_kit(
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
        if let Some((link, whole)) = links_for_others(&start, kit, shelf, hosted, &beginning) {
            let keep = MembershipCommand::KeepInvitation { document: document.clone(), link, whole };
            let _ = self.act(&keep.into());
        }
        self.switch_to(document);
        Ok(())
    }

    /// The links that bring the others to the same beginning, as long as they
    /// tell what is here: the one with most in it, and the one for a code.
    pub(super) fn pair_invitation(self) -> Option<(String, String)> {
        let open = self.open.get_untracked()?;
        let membership: Membership = self.with_private(|private| private.get(&Membership::id_of(&open)))?;
        let code = membership.invitation?;
        let is_current = self.with_book(|book| PairInvitation::is_current(&code, book.document()));
        let link = membership.whole_invitation.unwrap_or_else(|| code.clone());
        is_current.unwrap_or_default().then_some((link, code))
    }

    /// A notebook that was begun here from a kit, beside the one that arrives, and
    /// in which nobody has written yet: whoever was not the first may let it go.
    pub fn begun_too(self, arriving: &Id) -> Option<Id> {
        let (memberships, about) =
            self.with_private(|private| (private.all::<Membership>(), private.words_are_about()));
        let is_empty = |document: &Document, link: &str| {
            PairInvitation::is_untouched(link, document)
                && document.records().all(|(id, _)| !about.contains(id))
        };
        memberships.into_iter().find_map(|membership| {
            let (document, link) = (membership.document.filter(|it| it != arriving)?, membership.invitation?);
            self.with_partnership(&document, |book| is_empty(book.document(), &link))?.then_some(document)
        })
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

/// The links that bring the others to the same beginning: one for a code that
/// phones read, and one with everything, where that has to leave something out.
fn links_for_others(
    start: &PairStart,
    kit: &Kit,
    shelf: &Shelf,
    hosted: Option<&str>,
    beginning: &Beginning,
) -> Option<(String, Option<String>)> {
    let link =
        |source, beginning: &Beginning| PairInvitation::new(start.clone(), source, beginning).to_link().ok();
    let first = |kit: Kit| {
        let beginning = start.with_first(&kit, shelf, &BrowserZones).ok()?;
        link(KitSource::First(Box::new(kit)), &beginning)
    };
    let here = link(KitSource::Here(Box::new(kit.seed())), beginning);
    let beside = hosted.and_then(|name| link(KitSource::Hosted(name.to_owned()), beginning));
    let whole: Vec<String> = here.into_iter().chain(beside).collect();
    let fits = |link: &String| QrPicture::fits(&format!("{}{link}", page::base_url()));
    if let Some(code) = whole.iter().find(|link| fits(link)) {
        return Some((code.clone(), None));
    }
    let parts = [first(kit.first_part()), first(kit.first_session()), link(KitSource::None, beginning)];
    let code = parts.into_iter().flatten().find(fits)?;
    Some((code, whole.into_iter().next()))
}

/// How many things these acts add: the clauses of a draft come in one act.
fn things_in(commands: &[Command]) -> usize {
    match commands.first().and_then(Command::get) {
        Some(AgreementCommand::AddClauses(clauses)) => clauses.len(),
        _ => commands.len(),
    }
}
