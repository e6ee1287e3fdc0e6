//! A programme slip as a link and as a file: it comes back as it was or not at all, and says nothing else.

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::{Measure, Slip, SlipOffer};
use turnwise::exchange::{
    File, LinkError, LinkKind, QrPicture, ReadError, find_link, link_kind, read_slip_file, slip_file,
    slip_file_name,
};

use super::handouts::{packed, payload};
use super::hostile::signed;
use crate::coaching::slips::any_slip;

/// One that says all that can be said.
fn full() -> Slip {
    let mut slip = Slip::new(SlipOffer::End, u128::MAX - 7);
    for measure in Measure::ALL {
        slip.set(*measure, Some(measure.scale().most())).unwrap();
    }
    slip
}

#[test]
fn the_file_of_a_slip_is_known_as_a_file_of_another_kind_though_it_has_no_time() {
    let file = File::read(slip_file(&full()).as_bytes());
    assert_eq!(file.err(), Some(ReadError::UnknownKind { kind: "slip".to_owned() }));
}

#[test]
fn the_code_of_a_slip_is_a_small_one() {
    let link = full().to_link().unwrap();
    assert!(link.len() <= 110, "{} characters", link.len());
    assert!(QrPicture::large(&format!("https://coaching.example.org/turnwise/{link}")).is_ok());
    assert_eq!(link_kind(&link), Ok(LinkKind::Slip));
    assert_eq!(Slip::from_link(&format!("Here it is: https://example.org/a/{link} Kim")), Ok(full()));
}

#[test]
fn t25_a_slip_that_is_cut_anywhere_says_so() {
    let link = full().to_link().unwrap();
    for end in 0..link.len() {
        let cut = Slip::from_link(&link[..end]);
        assert!(matches!(cut, Err(LinkError::CutShort | LinkError::NotOurs)), "cut at {end}: {cut:?}");
    }
}

#[test]
fn a_file_says_what_the_slip_says_and_nothing_else() {
    let text = slip_file(&full());
    assert_eq!(read_slip_file(text.as_bytes()), Ok(Some(full())));
    let file: Value = serde_json::from_str(&text).unwrap();
    let mut keys: Vec<&String> = file.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(
        keys,
        ["checksum", "format", "kind", "reader", "slip", "version"],
        "no time, no version of the app"
    );
    assert_eq!(slip_file_name(SlipOffer::Half), "slip-half.turnwise.json");
}

#[test]
fn the_schema_of_slips_takes_what_the_table_of_measures_says() {
    let schema: Value =
        serde_json::from_str(include_str!("../../docs/schema/turnwise-slip-1.0.schema.json")).unwrap();
    let numbers = &schema["properties"]["slip"]["properties"]["numbers"]["properties"];
    assert_eq!(numbers.as_object().unwrap().len(), Measure::ALL.len());
    for measure in Measure::ALL {
        assert_eq!(numbers[measure.name()]["maximum"], json!(measure.scale().most()), "{}", measure.name());
    }
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let mut file: Value = serde_json::from_str(&slip_file(&full())).unwrap();
    assert!(validator.is_valid(&file));
    file["saved_at"] = json!("2026-12-18T09:00:00Z");
    assert!(!validator.is_valid(&file), "a slip does not say when");
}

/// A file whose content was changed by somebody who knows how to make the checksum fit.
fn forged(change: impl FnOnce(&mut Value)) -> Result<Option<Slip>, ReadError> {
    let mut file: Value = serde_json::from_str(&slip_file(&full())).unwrap();
    change(&mut file["slip"]);
    read_slip_file(signed(file).as_bytes())
}

#[test]
fn a_forged_file_is_refused_as_a_whole() {
    assert!(matches!(forged(|slip| slip["numbers"]["held"] = json!(99)), Err(ReadError::Malformed { .. })));
    assert!(matches!(forged(|slip| slip["number"] = json!("7")), Err(ReadError::Malformed { .. })));
    assert!(matches!(forged(|slip| *slip = json!([])), Err(ReadError::Malformed { .. })));
    assert!(matches!(forged(|slip| slip["numbers"]["mood"] = json!(1)), Err(ReadError::Newer { .. })));
    assert!(matches!(forged(|slip| slip["name"] = json!("Kim")), Err(ReadError::Newer { .. })));
}

/// A link of which somebody wrote each byte, with a checksum that fits.
fn written(change: impl FnOnce(&mut Vec<u8>)) -> Result<Slip, LinkError> {
    let mut slip = Slip::new(SlipOffer::Start, 7);
    slip.set(Measure::Planned, Some(1)).unwrap();
    let mut bytes = payload(&slip.to_link().unwrap());
    // What it is, the offer, sixteen bytes of the number, which measures there are, the values.
    assert_eq!(bytes.len(), 1 + 1 + 16 + 1 + 1);
    change(&mut bytes);
    Slip::from_link(&packed(&bytes))
}

#[test]
fn a_forged_link_is_refused_as_a_whole() {
    assert!(written(|_| {}).is_ok());
    assert_eq!(written(|bytes| bytes[19] = 7), Err(LinkError::Damaged), "beyond the scale");
    assert_eq!(written(|bytes| bytes[18] = 3), Err(LinkError::Damaged), "a value is missing");
    assert_eq!(written(|bytes| bytes[1] = 3), Err(LinkError::Newer), "a later offer");
    assert_eq!(written(|bytes| bytes.push(0)), Err(LinkError::Newer), "more than is known");
    let later = |bytes: &mut Vec<u8>| drop(bytes.splice(18..19, [0x81, 0x80, 0x80, 0x02]));
    assert_eq!(written(later), Err(LinkError::Newer), "a measure of a later version");
    assert!(written(|bytes| bytes.truncate(9)).is_err());
}

proptest! {
    #[test]
    fn bytes_with_a_checksum_that_fits_are_read_strictly(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let mut bytes = bytes;
        bytes.insert(0, b's');
        if let Ok(slip) = Slip::from_link(&packed(&bytes)) {
            prop_assert!(slip.values().iter().all(|(measure, value)| *value <= measure.scale().most()));
            prop_assert_eq!(Slip::from_link(&slip.to_link().unwrap()), Ok(slip));
        }
    }

    #[test]
    fn any_slip_comes_back_from_its_link_and_its_file(slip in any_slip()) {
        let link = slip.to_link().unwrap();
        prop_assert_eq!(find_link(&link), Some(link.clone()));
        prop_assert_eq!(Slip::from_link(&link), Ok(slip.clone()));
        prop_assert_eq!(read_slip_file(slip_file(&slip).as_bytes()), Ok(Some(slip)));
    }

    #[test]
    fn what_was_changed_on_its_way_is_no_slip(
        slip in any_slip(),
        at in any::<prop::sample::Index>(),
        letter in "[A-Za-z0-9_-]",
    ) {
        let link = slip.to_link().unwrap();
        let mut letters: Vec<char> = link.chars().collect();
        let at = "#/in/1.".len() + at.index(letters.len() - "#/in/1.".len());
        letters[at] = letter.chars().next().unwrap();
        let changed: String = letters.into_iter().collect();
        prop_assert!(changed == link || Slip::from_link(&changed).is_err());
    }

    #[test]
    fn bytes_from_anywhere_are_no_slip(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read_slip_file(&bytes).is_err());
        prop_assert!(Slip::from_link(&String::from_utf8_lossy(&bytes)).is_err());
    }
}
