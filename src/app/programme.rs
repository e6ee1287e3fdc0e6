//! A programme from the side of whoever takes part in it: what is due, the slip
//! and the ways it is handed over.

use leptos::prelude::*;

use super::context::App;
use super::handing::HandedLink;
use crate::browser::files::{self, FileError};
use crate::browser::{clock, page};
use crate::coaching::{Kind, OwnSlip, Refusal, Slip, SlipCommand, SlipOffer};
use crate::exchange::{LinkError, QrPicture, slip_file, slip_file_name};

/// What a slip is made from.
const KINDS: &[Kind] = &[
    Kind::Session,
    Kind::Span,
    Kind::Commitment,
    Kind::Partnership,
    Kind::Programme,
    Kind::SurveyAnswer,
    Kind::ProgrammeAnswer,
    Kind::OwnSlip,
    Kind::Membership,
];

impl App {
    /// The offer to point out today, if there is one.
    pub fn offer_to_make(self) -> Memo<Option<SlipOffer>> {
        let kinds = &[Kind::Programme, Kind::Session, Kind::Partnership, Kind::OwnSlip];
        self.watch(kinds, move |book| {
            self.with_private(|private| book.offer_to_make(private, clock::today()))
        })
    }

    /// Everything that the slip of an offer could say, and what is handed over of
    /// it.
    pub fn slips(self, offer: SlipOffer) -> Memo<Option<(Slip, Slip)>> {
        self.watch(KINDS, move |book| {
            let (me, now) = (self.my_id()?, clock::now());
            Some(self.with_private(|private| {
                let whole = OwnSlip::whole(book, private, &me, offer, now);
                (whole, OwnSlip::to_hand_over(book, private, &me, offer, now))
            }))
        })
    }

    /// What became of an offer.
    pub fn own_slip(self, offer: SlipOffer) -> Memo<Option<OwnSlip>> {
        self.watch(&[Kind::OwnSlip], move |book| {
            self.with_private(|private| private.get(&OwnSlip::id_of(book.document().id(), offer)))
        })
    }

    /// Notes that a slip is handed over; it has its number from then on. That is
    /// not taken back: with another number the same slip would count twice.
    ///
    /// # Errors
    /// When there is no room.
    pub fn hand_over_slip(self, offer: SlipOffer) -> Result<(), Refusal> {
        let document = self.open_document().get_untracked().ok_or(Refusal::Gone)?;
        let number = clock::seed();
        let command = SlipCommand::HandOver { document, offer, number, on: clock::today() }.into();
        self.draft_and_commit(&command).map(drop)
    }

    /// The link to a slip, with its code.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn link_to_slip(self, slip: &Slip) -> Result<HandedLink, LinkError> {
        let url = format!("{}{}", page::base_url(), slip.to_link()?);
        Ok(HandedLink { picture: QrPicture::of(&url).ok(), large: QrPicture::large(&url).ok(), url })
    }

    /// Saves a slip as a file; gives its name.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn save_slip(self, slip: &Slip) -> Result<String, FileError> {
        let name = slip_file_name(slip.offer);
        files::download(&name, &slip_file(slip)).map(|()| name)
    }
}
