//! Links: short, whole or refused, and the same document at both ends.

use std::collections::BTreeSet;

use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use serde_json::json;
use turnwise::exchange::{Invitation, InvitationError, LinkError, QrPicture, find_link};
use turnwise::replica::{Document, Id, Incoming, Stamp, clashes};
use turnwise::route::Route;

use super::partners::{Browser, Step, id, rich_pair, run, steps};
use crate::repeat::config;

/// A base of sixty characters, as a project page has one.
const BASE: &str = "https://someone-with-a-name.example.org/turnwise/index.html";

fn invited(names: [&str; 2]) -> (Browser, Id, Invitation, String) {
    let mut robin = Browser::start(1, names);
    let session = robin.session();
    let invitation =
        Invitation::new(&robin.document, &robin.me, std::slice::from_ref(&session)).expect("an invitation");
    let link = invitation.to_link().expect("a link");
    (robin, session, invitation, link)
}

/// A link with this inside, whole in form.
fn forged(packed: &[u8]) -> String {
    format!("#/in/1.{}.{:08x}", BASE64URL_NOPAD.encode(packed), crc32fast::hash(packed))
}

#[test]
fn an_invitation_with_two_names_and_a_session_fits_a_code_for_phones() {
    let (_, session, invitation, link) = invited(["Maximilianus", "Wilhelminaxy"]);
    let base = format!("{BASE}?");
    assert_eq!(base.len(), 60);
    let url = format!("{base}{link}");
    assert!(url.len() <= 400, "{} bytes", url.len());
    assert!(QrPicture::of(&url).is_ok());
    assert_eq!(invitation.session().map(|(id, _)| id), Some(&session));
    let names: Vec<&str> = invitation.persons().map(|(_, name)| name).collect();
    assert_eq!(names.len(), 2);
    assert_eq!(invitation.inviter_name(), "Maximilianus");
}

#[test]
fn long_names_still_make_a_link_and_very_long_ones_say_so() {
    let (_, _, invitation, link) = invited([&"🎉 שירה ".repeat(30), "Kim"]);
    assert!(!QrPicture::fits(&link) || link.len() <= 400);
    assert_eq!(Invitation::from_link(&link), Ok(invitation));
    let mut robin = Browser::start(1, ["x", "y"]);
    let me = robin.me.clone();
    let noise: String =
        (0..500u32).map(|at| char::from_u32(0x4e00 + at * 7919 % 20_000).unwrap_or('x')).collect();
    robin.act(|draft| draft.set(&me, "person", "name", noise));
    let invitation = Invitation::new(&robin.document, &me, &[]).expect("an invitation");
    assert!(matches!(invitation.to_link(), Err(LinkError::TooLong) | Ok(_)));
    let huge: String =
        (0..60_000u32).map(|at| char::from_u32(0x4e00 + at * 7919 % 20_000).unwrap_or('x')).collect();
    robin.act(|draft| draft.set(&me, "person", "name", huge));
    let invitation = Invitation::new(&robin.document, &me, &[]).expect("an invitation");
    assert_eq!(invitation.to_link(), Err(LinkError::TooLong));
}

#[test]
fn a_link_cut_at_any_length_is_never_something_else() {
    let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
    let url = format!("{BASE}{link}");
    for length in 0..url.len() {
        let error = Invitation::from_link(&url[..length]).expect_err("it is cut");
        let expected = if length < BASE.len() + 5 { LinkError::NotOurs } else { LinkError::CutShort };
        assert_eq!(error, expected, "{length} of {}", url.len());
        // Chat apps put their own end.
        for end in ["…", "...", ")", " read more"] {
            let text = format!("{}{end}", &url[..length]);
            assert!(Invitation::from_link(&text).is_err(), "{text}");
        }
    }
    assert_eq!(Invitation::from_link(&url), Ok(invitation));
}

#[test]
fn a_link_changed_at_any_character_is_never_something_else() {
    let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
    for at in 0..link.len() {
        for other in "Aaz09-_.#/ \n%é".chars() {
            let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
            if changed != link {
                let read = Invitation::from_link(&changed);
                assert!(read.is_err(), "{changed}");
            }
            // One more character: refused, or the same.
            let longer = format!("{}{other}{}", &link[..at], &link[at..]);
            if let Ok(read) = Invitation::from_link(&longer) {
                assert_eq!(read, invitation);
            }
            let shorter = format!("{}{}", &link[..at], &link[at + 1..]);
            assert!(Invitation::from_link(&shorter).is_err());
        }
    }
}

#[test]
fn a_link_survives_what_messages_do_to_it() {
    let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
    let last = link.chars().last().expect("an end");
    assert!(last.is_ascii_alphanumeric(), "chat apps keep a letter at the end");
    let url = format!("{BASE}{link}");
    let wrapped: String = url
        .as_bytes()
        .chunks(70)
        .map(|line| std::str::from_utf8(line).expect("ASCII"))
        .collect::<Vec<_>>()
        .join("\r\n> ");
    let quoted = wrapped.replace("\r\n> ", "=\r\n");
    let mark = BASE.len() + 5;
    let split_late = format!("{}\n  {}", &url[..mark + 20], &url[mark + 20..]);
    for text in [
        format!("Hi! Join me: {url}. See you soon, 1.2.3"),
        format!("<{url}>"),
        format!("({url}), or call"),
        format!("[link]({url})\nBye"),
        format!("{url}\n\nOn Monday Kim wrote: abc"),
        link.clone(),
        split_late,
    ] {
        assert_eq!(Invitation::from_link(&text).as_ref(), Ok(&invitation), "{text}");
        assert_eq!(find_link(&text).as_deref(), Some(link.as_str()));
    }
    for text in [wrapped, quoted] {
        // The mark itself may have been broken; then it is not found, and
        // nothing else is.
        if text.contains("#/in/") {
            assert_eq!(Invitation::from_link(&text).as_ref(), Ok(&invitation), "{text}");
        } else {
            assert_eq!(Invitation::from_link(&text), Err(LinkError::NotOurs));
        }
    }
    for text in ["", "hello", "https://example.org/#/today", "https://example.org/in/1.2.3"] {
        assert_eq!(Invitation::from_link(text), Err(LinkError::NotOurs));
    }
}

#[test]
fn what_a_newer_version_made_is_told_apart_from_damage() {
    let (_, _, _, link) = invited(["Robin Sample", "Kim Example"]);
    assert_eq!(Invitation::from_link(&link.replacen("/1.", "/2.", 1)), Err(LinkError::Newer));
    assert_eq!(Invitation::from_link(&link.replacen("/1.", "/x.", 1)), Err(LinkError::Damaged));
    let of = |payload: &[u8]| forged(&miniz_oxide::deflate::compress_to_vec(payload, 9));
    assert_eq!(Invitation::from_link(&of(b"z of a later version")), Err(LinkError::Newer));
    assert_eq!(Invitation::from_link(&of(b"")), Err(LinkError::Damaged));
    assert_eq!(Invitation::from_link(&of(b"i")), Err(LinkError::Damaged));
    assert_eq!(Invitation::from_link(&forged(b"not deflate at all")), Err(LinkError::Damaged));
}

/// To have seen a stamp and not to bring its writes would take words away when
/// it is joined. No link with one byte changed gets that far.
#[test]
fn a_link_never_claims_to_have_seen_more_than_it_brings() {
    let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
    let stamps = |document: &Document| -> BTreeSet<Stamp> {
        document.records().flat_map(|(_, record)| record.writes()).map(|(stamp, _)| *stamp).collect()
    };
    let honest = stamps(&invitation.document);
    assert_eq!(honest.len(), 2);
    let packed = BASE64URL_NOPAD.decode(link.split('.').nth(1).expect("it").as_bytes()).expect("base64");
    let payload = miniz_oxide::inflate::decompress_to_vec(&packed).expect("deflate");
    let mut read_anyway = 0;
    for at in 0..payload.len() {
        for byte in [0, 1, 2, 3, 4, 5, 127, 128, 255] {
            let mut payload = payload.clone();
            payload[at] = byte;
            let link = forged(&miniz_oxide::deflate::compress_to_vec(&payload, 1));
            if let Ok(read) = Invitation::from_link(&link) {
                let held = stamps(&read.document);
                assert!(honest.iter().all(|stamp| !read.document.seen().has(stamp) || held.contains(stamp)));
                read_anyway += 1;
            }
        }
    }
    assert!(read_anyway > 0, "a name with another letter is still an invitation");
}

/// T26: elsewhere, a link unfolded until the page was out of memory.
#[test]
fn bombs_are_refused_at_the_cap() {
    let bomb = |bytes: usize| forged(&miniz_oxide::deflate::compress_to_vec(&vec![b'i'; bytes], 9));
    // A thousand to one: as much as a link may hold, and far more unfolded.
    let link = bomb(1_200_000);
    assert!(link.len() <= 1_800, "{}", link.len());
    assert_eq!(Invitation::from_link(&link), Err(LinkError::TooLong));
    assert_eq!(Invitation::from_link(&bomb(64 * 1024 + 1)), Err(LinkError::TooLong));
    assert_eq!(Invitation::from_link(&bomb(64 * 1024)), Err(LinkError::Damaged));
    assert_eq!(Invitation::from_link(&bomb(40_000_000)), Err(LinkError::TooLong));
    assert_eq!(Invitation::from_link(&format!("#/in/1.{}", "A".repeat(8_000_000))), Err(LinkError::TooLong));
}

proptest! {
    #![proptest_config(config(3_000))]

    /// Whole in form, anything inside.
    #[test]
    fn any_content_is_refused_or_an_invitation(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut payload = vec![b'i'];
        payload.extend(&bytes);
        let read = Invitation::from_link(&forged(&miniz_oxide::deflate::compress_to_vec(&payload, 1)));
        if let Ok(read) = read {
            prop_assert!(read.document.record(read.document.id()).is_some());
        }
        prop_assert!(Invitation::from_link(&forged(&bytes)).is_err());
    }

    /// An honest invitation with bytes changed, and a checksum that fits.
    #[test]
    fn a_forged_invitation_does_not_stop_the_app(
        edits in prop::collection::vec((any::<u16>(), any::<u8>()), 1..4),
    ) {
        let (_, _, _, link) = invited(["Robin Sample", "Kim Example"]);
        let packed = BASE64URL_NOPAD.decode(link.split('.').nth(1).expect("it").as_bytes()).expect("base64");
        let mut payload = miniz_oxide::inflate::decompress_to_vec(&packed).expect("deflate");
        for (at, byte) in edits {
            let at = usize::from(at) % payload.len();
            payload[at] = byte;
        }
        if let Ok(read) = Invitation::from_link(&forged(&miniz_oxide::deflate::compress_to_vec(&payload, 1))) {
            prop_assert!(read.persons().any(|(id, _)| *id == read.inviter));
            // It may be too long to be written again; it never reads back as
            // something else.
            if let Ok(again) = read.to_link() {
                prop_assert_eq!(Invitation::from_link(&again), Ok(read));
            }
        }
    }
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn whoever_was_invited_has_the_same_document(
        before in steps(), later in steps(), edits in prop::collection::vec((0u8..4, "[a-z]{1,6}"), 0..6),
    ) {
        let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
        let mut elsewhere = robin.second(7);
        run(&before, &mut robin, &mut elsewhere, true);
        let session = robin.session();
        let extras: Vec<Id> = robin.document.records().map(|(id, _)| id.clone()).take(3).chain([session]).collect();
        let invitation = Invitation::new(&robin.document, &robin.me, &extras).expect("an invitation");
        let told = match invitation.to_link() {
            Ok(link) => Invitation::from_link(&link).expect("it reads"),
            Err(error) => {
                prop_assert_eq!(error, LinkError::TooLong);
                invitation.clone()
            }
        };
        prop_assert_eq!(&told, &invitation);

        // Into an empty browser, and the whole document later: nothing differs.
        let mut kim = robin.second(2);
        kim.document = Document::new(robin.document.id().clone());
        kim.join(&told.document);
        let mut whole = kim.document.clone();
        whole.join(Incoming::Whole(&robin.document));
        prop_assert_eq!(&whole, &robin.document);

        // Kim edits what was told; Robin goes on without knowing.
        let records: Vec<Id> = kim.document.records().map(|(id, _)| id.clone()).collect();
        for (index, (record, text)) in edits.iter().enumerate() {
            let record = records[usize::from(*record) % records.len()].clone();
            let kind = kim.document.record(&record).expect("a record").kind.clone();
            kim.act(|draft| draft.set(&record, &kind, &format!("kim_{}", index % 2), text.as_str()));
            kim.act(|draft| draft.set(&record, &kind, "pen", index % 6));
        }
        let others_clash = clashes(&robin.document).len();
        run(&later.iter().filter(|step| matches!(step, Step::Write(true, ..))).cloned().collect::<Vec<_>>(), &mut robin, &mut elsewhere, false);
        let kims = kim.document.clone();
        let of_robin = robin.document.clone();
        kim.join(&of_robin);
        robin.join(&kims);
        prop_assert_eq!(&kim.document, &robin.document);
        prop_assert_eq!(clashes(&robin.document).iter().filter(|clash| clash.field != "pen").count(),
            clashes(&of_robin).len(), "Kim's edits ask nothing; there were {}", others_clash);
        for (id, record) in kims.records() {
            for field in record.fields() {
                let value = record.get(field);
                let held = robin.document.record(id).is_some_and(|held| {
                    held.entries(field).any(|entry| Some(entry.value) == value)
                });
                prop_assert!(held || robin.document.record(id).and_then(|held| held.entry(field))
                    .is_some_and(|entry| entry.by == Some(&robin.me)), "{} of {}", field, id);
            }
        }
    }
}

#[test]
fn a_session_that_shares_a_command_with_something_untold_stays_out() {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let (session, item) = (robin.id(), robin.id());
    robin.act(|draft| {
        draft.set(&session, "session", "starts_at", "2026-05-10T17:30:00Z");
        draft.set(&item, "agenda_item", "title", "Carried over");
    });
    let invite = |extras: &[Id]| Invitation::new(&robin.document, &robin.me, extras).expect("an invitation");
    assert!(invite(std::slice::from_ref(&session)).session().is_none());
    let both = invite(&[session.clone(), item]);
    assert_eq!(both.session().map(|(id, _)| id), Some(&session), "told together, they are whole");
}

#[test]
fn persons_who_share_a_command_with_something_untold_are_told_and_nothing_is_lost() {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let (me, goal) = (robin.me.clone(), robin.id());
    robin.act(|draft| {
        draft.set(&me, "person", "name", "Robin S.");
        draft.set(&goal, "goal", "title", "In one go with the name");
    });
    let invitation = Invitation::new(&robin.document, &me, &[]).expect("an invitation");
    let link = invitation.to_link().expect("a link");
    let told = Invitation::from_link(&link).expect("it reads");
    assert_eq!(told.inviter_name(), "Robin S.");
    let mut kim = robin.second(2);
    kim.document = Document::new(robin.document.id().clone());
    kim.join(&told.document);
    kim.join(&robin.document.clone());
    assert_eq!(kim.document, robin.document);
    assert!(kim.document.record(&goal).is_some(), "the goal of the same command arrives");
}

#[test]
fn nothing_but_what_was_chosen_is_told() {
    let (robin, _) = rich_pair();
    let invitation = Invitation::new(&robin.document, &robin.me, &[]).expect("an invitation");
    let kinds: Vec<&str> = invitation.document.records().map(|(_, record)| record.kind.as_str()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "person").count(), 2);
    assert_eq!(kinds.len(), 3, "the partnership and two persons: {kinds:?}");
    let stranger = id("nobody");
    assert_eq!(Invitation::new(&robin.document, &stranger, &[]), Err(InvitationError::NoInviter));
    let empty = Document::new(id("private"));
    assert_eq!(Invitation::new(&empty, &robin.me, &[]), Err(InvitationError::NotAPartnership));
    assert_eq!(json!(invitation.inviter), json!(robin.me));
}

/// Every letter as its code, but those that addresses hold as they are.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            let is_plain = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
            if is_plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
        })
        .collect()
}

/// What one program does to a link on its way.
#[derive(Debug, Clone)]
enum Damage {
    /// A gateway of mail takes it as a parameter.
    Gateway,
    /// The same, by one that encodes twice.
    GatewayTwice,
    /// It stands in a sentence.
    Sentence,
    /// A tracking parameter is put at its end.
    Tracked,
    /// Lines of so many characters, with this before each.
    Lines(usize, &'static str),
    /// A field of one line makes blanks of line breaks.
    Blanks(usize),
    /// Characters that nobody sees, every so many.
    Invisible(usize, char),
}

impl Damage {
    fn done_to(&self, text: &str) -> String {
        let pieces = |length: usize| -> Vec<String> {
            let letters: Vec<char> = text.chars().collect();
            letters.chunks(length).map(|piece| piece.iter().collect()).collect()
        };
        match self {
            Self::Gateway => {
                format!("https://links.gateway.example/?url={}&data=05%7C01%7Ckim", encoded(text))
            }
            Self::GatewayTwice => {
                format!("https://links.gateway.example/go?u={}&k=abc", encoded(&encoded(text)))
            }
            Self::Sentence => format!("Kim, (open this: {text}). See you!"),
            Self::Tracked => format!("{text}?fbclid=IwAR0x-y_z"),
            Self::Lines(length, before) => pieces(*length).join(before),
            Self::Blanks(length) => pieces(*length).join(" "),
            Self::Invisible(every, letter) => pieces(*every).join(&letter.to_string()),
        }
    }
}

fn damages() -> impl Strategy<Value = Damage> {
    prop_oneof![
        Just(Damage::Gateway),
        Just(Damage::GatewayTwice),
        Just(Damage::Sentence),
        Just(Damage::Tracked),
        (60usize..120, prop_oneof![Just("\n"), Just("\r\n"), Just("=\r\n"), Just("\n> "), Just("\r\n  ")])
            .prop_map(|(length, before)| Damage::Lines(length, before)),
        (60usize..120).prop_map(Damage::Blanks),
        (3usize..40, prop_oneof![Just('\u{200b}'), Just('\u{feff}'), Just('\u{2060}'), Just('\u{ad}')])
            .prop_map(|(every, letter)| Damage::Invisible(every, letter)),
    ]
}

#[test]
fn d1_a_link_that_a_mail_gateway_wrapped_opens_once_or_twice_encoded() {
    let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
    for wrap in [Damage::Gateway, Damage::GatewayTwice] {
        let text = wrap.done_to(&format!("{BASE}{link}"));
        assert_eq!(Invitation::from_link(&text), Ok(invitation.clone()), "{text}");
    }
    let starred = format!("https://urldefense.example/v3/__{BASE}/*{}__;Iw!!abc", &link[1..]);
    assert_eq!(Invitation::from_link(&starred), Ok(invitation));
}

#[test]
fn b15_a_link_that_was_broken_over_lines_opens_wherever_it_is_pasted() {
    let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
    let url = format!("{BASE}{link}");
    for damage in [Damage::Lines(70, "\n"), Damage::Lines(72, "\n> "), Damage::Blanks(76)] {
        assert_eq!(Invitation::from_link(&damage.done_to(&url)), Ok(invitation.clone()), "{damage:?}");
    }
    let coded = url.replace('#', "%23");
    assert_eq!(Invitation::from_link(&coded), Ok(invitation));
}

#[test]
fn d1_a_wrapped_link_that_was_cut_says_so() {
    let (_, _, _, link) = invited(["Robin Sample", "Kim Example"]);
    let cut = &link[..link.len() - 12];
    let text = Damage::Gateway.done_to(&format!("{BASE}{cut}"));
    assert_eq!(Invitation::from_link(&text), Err(LinkError::CutShort));
    let text = format!("{BASE}{cut} and then some words");
    assert_eq!(Invitation::from_link(&text), Err(LinkError::CutShort));
}

#[test]
fn d1_a_whole_link_is_found_beside_one_that_was_cut() {
    let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
    let text = format!("{BASE}{}... here it is whole: {BASE}{link}", &link[..30]);
    assert_eq!(Invitation::from_link(&text), Ok(invitation));
}

proptest! {
    #![proptest_config(config(64))]
    #[test]
    fn d1_whatever_mail_and_chat_do_to_a_link_it_opens(first in damages(), second in damages()) {
        let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
        let once = first.done_to(&format!("{BASE}{link}"));
        prop_assert_eq!(Invitation::from_link(&once), Ok(invitation.clone()), "{}", once);
        let is_broken = |damage: &Damage| matches!(damage, Damage::Lines(..) | Damage::Blanks(_));
        // Lines of a link that was broken are not broken again, nor wrapped.
        if !is_broken(&first) {
            let twice = second.done_to(&once);
            prop_assert_eq!(Invitation::from_link(&twice), Ok(invitation), "{}", twice);
        }
    }
}

#[test]
fn d2_what_is_added_to_an_address_does_not_lose_its_page() {
    for address in
        ["#/today?fbclid=IwAR0", "#/today.", "#/today).", "#%2Ftoday", "#/today&utm_source=x", "#/today/"]
    {
        assert_eq!(Route::parse(address), Route::Today, "{address}");
    }
    for address in
        ["#/kit/summer.", "#/kit/summer?x=1", "#/kit/sum\u{200b}mer", "#/kit/summer…", "#%2Fkit%2Fsummer"]
    {
        assert_eq!(Route::parse(address), Route::HostedKit("summer".to_owned()), "{address}");
    }
    let [goal, stone] = ["0000000000000000000001", "0000000000000000000002"];
    let place = Route::parse(&format!("#/goal/{goal}/{stone}?utm_source=x"));
    assert_eq!(place.to_string(), format!("#/goal/{goal}/{stone}"));
    assert_eq!(place.page().to_string(), format!("#/goal/{goal}"));
    assert_eq!(Route::parse("#/nowhere."), Route::Unknown);
    assert_eq!(Route::parse("#/kit/..%2Fother"), Route::Unknown, "a code leads out of no folder");
}

#[test]
fn d2_an_invitation_in_the_address_bar_opens_with_what_was_added_to_it() {
    let (_, _, invitation, link) = invited(["Robin Sample", "Kim Example"]);
    for address in [format!("{link}?fbclid=x"), format!("{link}."), link.replace("#/in/", "#%2Fin%2F")] {
        let shown = Route::parse(&address).to_string();
        assert_eq!(Invitation::from_link(&shown), Ok(invitation.clone()), "{address}");
    }
}
