//! R3: whatever comes in is understood whole or refused whole. Nothing panics,
//! and looking at it writes nothing.

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde_json::Value;
use turnwise::coaching::Book;
use turnwise::exchange::{
    File, Invitation, Known, Place, Plan, Whose, names_of, plan, plan_invitation, plan_restore,
};
use turnwise::replica::{Clock, Device, Document, Incoming, Load, RestoreAct, Writer};
use turnwise::storage::Ledger;

use super::chance::{Chance, factor, run};
use super::mutate;
use crate::exchange::hostile::signed;
use crate::exchange::partners::{backup_of, rich_pair};
use crate::storage::fakes::{Browser, FakeKv, FakeVault, Page, block_on, id};

/// Of each kind in an ordinary run.
const CASES: u64 = 1_500;

/// Someone at home: documents in both stores, and what was loaded of them.
struct Home {
    browser: Browser,
    _ledger: Ledger<FakeKv, FakeVault>,
    shared: Document,
    private: Document,
}

impl Home {
    fn new() -> Self {
        let browser = Browser::new();
        let (ledger, _) = block_on(Ledger::open(browser.kv.clone(), browser.vault.clone()));
        let mut page = Page::new("private", 3);
        ledger.commit(&id("private"), &page.write("note", "mine alone"));
        block_on(ledger.settle());
        let (robin, _) = rich_pair();
        Self { browser, _ledger: ledger, shared: robin.document, private: page.document }
    }

    fn known(&self) -> [Known<'_>; 2] {
        [
            Known { place: Place::Shared, document: &self.shared },
            Known { place: Place::Private, document: &self.private },
        ]
    }

    /// Looks at a file in every way there is. Says whether it was refused.
    fn look(&self, bytes: &[u8]) -> bool {
        let stored = self.stored();
        let read = File::read(bytes);
        if let Ok(file) = &read {
            for whose in [Whose::Mine, Whose::Theirs] {
                self.follow(&plan(&self.known(), file, whose));
            }
            let clock = Clock::new(Writer { device: Device::new(1), load: Load::new(1) });
            for act in [RestoreAct::BringBack, RestoreAct::ReturnTo] {
                let restored = plan_restore(act, &self.known(), file, &|_| None, &clock);
                assert!(restored.parts.len() <= file.documents().len());
            }
            let _ = file.without(&names_of(&self.known(), self.shared.id()));
            // A file that was read can be written, and holds the same then.
            let again = file.print().expect("what was read can be written");
            assert_eq!(File::read(again.as_bytes()).expect("and read").content, file.content);
        }
        assert_eq!(self.stored(), stored, "looking writes nothing");
        read.is_err()
    }

    /// What a person does next: they add it, and the pages show it.
    fn follow(&self, plan: &Plan) {
        for part in &plan.parts {
            let mut after = self.shared.clone().renamed(part.target.clone());
            after.join(Incoming::Whole(&part.incoming));
            let book = Book::new(after);
            let _ = (book.differences().len(), book.sessions().len(), book.goals().len(), book.trash().len());
            let _ = book.people().all().len();
        }
    }

    /// How often the stores were touched, and how much is in them.
    fn stored(&self) -> (usize, usize, usize) {
        let Browser { kv, vault } = &self.browser;
        (kv.plan.count.get(), kv.shelf.borrow().len(), vault.shelf.borrow().len())
    }
}

/// Everything that is stored, byte by byte.
fn shelves(home: &Home) -> (String, String) {
    let Browser { kv, vault } = &home.browser;
    (format!("{:?}", kv.shelf.borrow()), format!("{:?}", vault.shelf.borrow()))
}

fn texts() -> [String; 2] {
    let (robin, _) = rich_pair();
    [robin.file(), backup_of(&robin, "mine alone")].map(|file| file.print().expect("it prints"))
}

#[test]
fn files_taken_apart_and_put_together_wrongly_are_refused_or_read() {
    let home = Home::new();
    let before = shelves(&home);
    let roots = texts().map(|text| serde_json::from_str::<Value>(&text).expect("JSON"));
    let refused = std::cell::Cell::new(0u64);
    run("torture::files::files_taken", CASES * factor(), |chance| {
        let mut root = chance.pick(&roots).clone();
        mutate::value(&mut root, chance);
        let text = if root.is_object() { signed(root) } else { root.to_string() };
        let text = mutate::in_text(&text, chance);
        refused.set(refused.get() + u64::from(home.look(text.as_bytes())));
    });
    println!("torture::files::files_taken: {} of them refused", refused.get());
    assert_eq!(shelves(&home), before);
}

#[test]
fn files_with_changed_bytes_and_random_bytes_are_refused_or_the_same() {
    let home = Home::new();
    let before = shelves(&home);
    let texts = texts();
    let files = texts.clone().map(|text| File::read(text.as_bytes()).expect("it reads"));
    run("torture::files::files_with", CASES * factor(), |chance| {
        let which = chance.below(2);
        let mut bytes = if chance.once_in(5) {
            (0..chance.below(400)).map(|_| chance.byte()).collect()
        } else {
            texts[which].clone().into_bytes()
        };
        mutate::bytes(&mut bytes, chance);
        if !home.look(&bytes) {
            let read = File::read(&bytes).expect("it was read");
            assert_eq!(read.content, files[which].content);
        }
    });
    assert_eq!(shelves(&home), before);
}

#[test]
fn files_cut_at_any_byte_write_nothing() {
    let home = Home::new();
    let before = shelves(&home);
    let mut cut = 0;
    for text in texts() {
        for length in 0..text.len() - 1 {
            assert!(home.look(&text.as_bytes()[..length]), "cut at {length}");
            cut += 1;
        }
    }
    println!("torture::files::files_cut: {cut} cut files, all refused");
    assert_eq!(shelves(&home), before);
}

/// The parts of a link: what is in it before it is packed.
fn unpacked(link: &str) -> Vec<u8> {
    let packed = link.split('.').nth(1).expect("a payload");
    let packed = BASE64URL_NOPAD.decode(packed.as_bytes()).expect("base64");
    decompress_to_vec_with_limit(&packed, 1 << 20).expect("it inflates")
}

fn packed(body: &[u8]) -> String {
    let packed = compress_to_vec(body, 9);
    format!("#/in/1.{}.{:08x}", BASE64URL_NOPAD.encode(&packed), crc32fast::hash(&packed))
}

#[test]
fn links_with_any_content_and_a_fitting_checksum_are_refused_or_read() {
    let home = Home::new();
    let before = shelves(&home);
    let (robin, _) = rich_pair();
    let invitation = Invitation::new(&robin.document, &robin.me, &[]).expect("an invitation");
    let link = invitation.to_link().expect("it fits");
    let body = unpacked(&link);
    assert_eq!(
        Invitation::from_link(&packed(&body)),
        Ok(invitation.clone()),
        "the parts are those of a link"
    );
    let read = std::cell::Cell::new(0u64);
    run("torture::files::links", CASES * factor() * 4, |chance: &mut Chance| {
        let text = if chance.once_in(4) {
            let mut bytes = link.clone().into_bytes();
            mutate::bytes(&mut bytes, chance);
            String::from_utf8_lossy(&bytes).into_owned()
        } else {
            let mut body = body.clone();
            mutate::bytes(&mut body, chance);
            packed(&body)
        };
        let stored = home.stored();
        if let Ok(invitation) = Invitation::from_link(&text) {
            read.set(read.get() + 1);
            home.follow(&plan_invitation(&home.known(), &invitation));
            let again = invitation.to_link();
            if let Ok(again) = again {
                assert_eq!(Invitation::from_link(&again), Ok(invitation));
            }
        }
        assert_eq!(home.stored(), stored, "looking writes nothing");
    });
    println!("torture::files::links: {} of them read", read.get());
    assert_eq!(shelves(&home), before);
}
