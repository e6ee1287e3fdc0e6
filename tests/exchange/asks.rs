//! Questions to people outside as a link and as a file, and their answers: what
//! arrives is what was sent, or nothing.

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::{ANSWER_LIMIT, AskCard, NAME_LIMIT, NotebookKey, QUESTION_LIMIT, Reply};
use turnwise::exchange::{
    File, LinkError, LinkKind, ReadError, SealedReply, ask_file, ask_file_name, link_kind, read_ask_file,
    read_reply_file, reply_file, reply_file_name,
};
use turnwise::replica::Id;

use super::handouts::{packed, payload};
use super::hostile::signed;

fn card() -> AskCard {
    AskCard {
        id: Id::from_bytes([3; 16]),
        key: NotebookKey::from_bytes([200; 16]),
        asker: "Robin Sample".to_owned(),
        why: "I’m practising this with a coaching partner.".to_owned(),
        goal: "Speak calmly".to_owned(),
        questions: vec!["What should I keep doing?".to_owned(), "What would help most?".to_owned()],
    }
}

fn sealed() -> SealedReply {
    // What it says only a key tells: any bytes will do.
    SealedReply {
        ask: card().id,
        asker: card().asker,
        sealed: (0..90_u8).map(|at| at.wrapping_mul(37)).collect(),
    }
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~]{1,60}", "\\PC{1,60}", Just("مرحبا\u{202e}".to_owned()), Just("<b>&\"'".to_owned())]
}

fn any_card() -> impl Strategy<Value = AskCard> {
    let words = (texts(), texts(), texts());
    let asked = (prop::collection::vec(texts(), 1..=3), any::<[u8; 16]>(), any::<[u8; 16]>());
    (words, asked).prop_map(|((asker, why, goal), (questions, id, key))| {
        let asked = |text: &String| if text.trim().is_empty() { "?".to_owned() } else { text.clone() };
        AskCard {
            id: Id::from_bytes(id),
            key: NotebookKey::from_bytes(key),
            asker: asked(&asker),
            why,
            goal,
            questions: questions.iter().map(asked).collect(),
        }
    })
}

proptest! {
    #[test]
    fn what_is_asked_is_what_arrives(card in any_card()) {
        prop_assume!(card.is_whole());
        let link = card.to_link().expect("it fits");
        prop_assert_eq!(AskCard::from_link(&format!("Hi https://example.org/a/{link}. Bye")), Ok(card.clone()));
        prop_assert_eq!(read_ask_file(ask_file(&card).as_bytes()), Ok(Some(card)));
    }

    #[test]
    fn what_is_answered_is_what_arrives(name in texts(), answers in prop::collection::vec(texts(), 1..=3)) {
        let reply = Reply { name, answers };
        prop_assume!(!reply.is_blank());
        prop_assert_eq!(Reply::unpack(&reply.pack()), Ok(reply.trimmed()));
    }

    #[test]
    fn bytes_of_any_sort_are_an_answer_or_none(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        if let Ok(reply) = Reply::unpack(&bytes) {
            prop_assert!(reply.fits() && !reply.is_blank());
        }
        for tag in [b'f', b'g'] {
            let link = packed(&[&[tag], bytes.as_slice()].concat());
            if let Ok(card) = AskCard::from_link(&link) {
                prop_assert!(card.is_whole());
            }
            let _ = SealedReply::from_link(&link);
        }
    }
}

#[test]
fn a_usual_card_is_short_and_the_longest_fits_or_says_so() {
    let link = card().to_link().expect("a link");
    assert!(link.len() <= 320, "{} characters", link.len());
    assert_eq!(link_kind(&link), Ok(LinkKind::Ask));
    let reply = sealed().to_link().expect("a link");
    assert!(reply.len() <= 220, "{} characters", reply.len());
    assert_eq!(link_kind(&reply), Ok(LinkKind::Reply));
    let noise = |from: u32, length: usize| -> String {
        let letter = |at: u32| char::from_u32(0x4e00 + (at * 7919 + from) % 20_000).unwrap_or('x');
        (0..u32::try_from(length).expect("short")).map(letter).collect()
    };
    let questions = (1..=3).map(|at| noise(at, QUESTION_LIMIT)).collect();
    let long = AskCard { questions, ..card() };
    assert_eq!(long.to_link(), Err(LinkError::TooLong));
    assert_eq!(read_ask_file(ask_file(&long).as_bytes()), Ok(Some(long)), "the file takes it");
    let long = Reply { name: String::new(), answers: vec![noise(7, ANSWER_LIMIT); 3] };
    assert_eq!(Reply::unpack(&long.pack()), Ok(long.trimmed()));
}

#[test]
fn a_link_that_is_cut_anywhere_says_so_and_each_is_of_its_kind() {
    for link in [card().to_link().expect("a link"), sealed().to_link().expect("a link")] {
        for end in 0..link.len() {
            let (ask, reply) = (AskCard::from_link(&link[..end]), SealedReply::from_link(&link[..end]));
            assert!(matches!(ask, Err(LinkError::CutShort | LinkError::NotOurs)), "{end}: {ask:?}");
            assert!(matches!(reply, Err(LinkError::CutShort | LinkError::NotOurs)), "{end}: {reply:?}");
        }
    }
    assert_eq!(AskCard::from_link(&sealed().to_link().expect("a link")), Err(LinkError::NotOurs));
    assert_eq!(SealedReply::from_link(&card().to_link().expect("a link")), Err(LinkError::NotOurs));
    assert_eq!(SealedReply::from_link(&sealed().to_link().expect("a link")), Ok(sealed()));
}

#[test]
fn a_forged_link_is_refused_as_a_whole() {
    let of_card = |change: &dyn Fn(&mut AskCard)| {
        let mut card = card();
        change(&mut card);
        card.to_link().and_then(|link| AskCard::from_link(&link))
    };
    assert!(of_card(&|_| {}).is_ok());
    assert_eq!(of_card(&|card| card.questions.clear()), Err(LinkError::Damaged));
    assert_eq!(of_card(&|card| card.questions = vec!["?".to_owned(); 4]), Err(LinkError::Damaged));
    assert_eq!(of_card(&|card| card.questions = vec![" ".to_owned()]), Err(LinkError::Damaged));
    assert_eq!(
        of_card(&|card| card.questions = vec!["x".repeat(QUESTION_LIMIT + 1)]),
        Err(LinkError::Damaged)
    );
    assert_eq!(of_card(&|card| card.asker = String::new()), Err(LinkError::Damaged));
    assert_eq!(of_card(&|card| card.asker = "x".repeat(NAME_LIMIT + 1)), Err(LinkError::Damaged));
    let longer = |link: String| packed(&[payload(&link), vec![0]].concat());
    assert_eq!(AskCard::from_link(&longer(card().to_link().expect("a link"))), Err(LinkError::Newer));
    assert_eq!(SealedReply::from_link(&longer(sealed().to_link().expect("a link"))), Err(LinkError::Newer));
    let nothing = SealedReply { sealed: Vec::new(), ..sealed() };
    assert_eq!(SealedReply::from_link(&nothing.to_link().expect("a link")), Err(LinkError::Damaged));
    let many = Reply { name: String::new(), answers: vec!["x".to_owned(); 3] };
    assert!(Reply::unpack(&many.pack()).is_ok());
    assert!(Reply::unpack(&Reply::default().pack()).is_err(), "an answer says something");
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![0; 10_000_000], 9);
    assert_eq!(Reply::unpack(&bomb), Err(LinkError::TooLong));
}

#[test]
fn a_forged_file_is_refused_as_a_whole_and_a_whole_one_is_no_notebook() {
    let (ask, reply) = (ask_file(&card()), reply_file(&sealed()));
    assert_eq!(read_reply_file(reply.as_bytes()), Ok(Some(sealed())));
    assert_eq!(read_reply_file(ask.as_bytes()), Ok(None));
    assert_eq!(read_ask_file(reply.as_bytes()), Ok(None));
    for (text, kind) in [(&ask, "ask"), (&reply, "ask_reply")] {
        let file = File::read(text.as_bytes());
        assert_eq!(file.err(), Some(ReadError::UnknownKind { kind: kind.to_owned() }));
        let half = &text[..text.len() / 2];
        assert!(matches!(read_ask_file(half.as_bytes()), Err(ReadError::CutShort { .. })));
    }
    let forged = |text: &str, path: &str, value: Value| {
        let mut file: Value = serde_json::from_str(text).expect("JSON");
        *file.pointer_mut(path).expect("a place") = value;
        signed(file)
    };
    for (path, value) in [
        ("/ask", json!([])),
        ("/ask/id", json!("no name of a record")),
        ("/ask/key", json!("7")),
        ("/ask/questions", json!("one")),
        ("/ask/questions", json!([1])),
        ("/ask/questions", json!([])),
        ("/ask/asker", json!(null)),
        ("/ask/asker", json!("")),
    ] {
        let read = read_ask_file(forged(&ask, path, value).as_bytes());
        assert!(matches!(read, Err(ReadError::Malformed { .. })), "{path}: {read:?}");
    }
    for (path, value) in
        [("/ask_reply/sealed", json!("**")), ("/ask_reply/sealed", json!("")), ("/ask_reply/ask", json!(1))]
    {
        let read = read_reply_file(forged(&reply, path, value).as_bytes());
        assert!(matches!(read, Err(ReadError::Malformed { .. })), "{path}: {read:?}");
    }
    assert_eq!(ask_file_name("Robin Sample"), "questions-from-Robin-Sample.turnwise.json");
    assert_eq!(reply_file_name("../ "), "answer.turnwise.json");
}

#[test]
fn the_schema_takes_both_files_and_neither_with_the_word_of_the_other() {
    let schema: Value =
        serde_json::from_str(include_str!("../../docs/schema/turnwise-ask-1.0.schema.json")).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    for (text, other) in [(ask_file(&card()), "ask_reply"), (reply_file(&sealed()), "ask")] {
        let mut file: Value = serde_json::from_str(&text).expect("JSON");
        assert!(validator.is_valid(&file), "{text}");
        file["kind"] = json!(other);
        assert!(!validator.is_valid(&file));
    }
}
