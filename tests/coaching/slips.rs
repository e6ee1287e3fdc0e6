//! What a programme slip can say, and what no slip says.

use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::coaching::library::SurveyPack;
use turnwise::coaching::{Band, Measure, Scale, Slip, SlipError, SlipOffer};

/// Any slip that a form can make.
pub fn any_slip() -> impl Strategy<Value = Slip> {
    let values = prop::collection::vec(prop::option::of(any::<u8>()), Measure::ALL.len());
    (0..SlipOffer::ALL.len(), any::<u128>(), values).prop_map(|(offer, number, values)| {
        let mut slip = Slip::new(SlipOffer::ALL[offer], number);
        for (measure, value) in Measure::ALL.iter().zip(values) {
            let value = value.map(|value| value % (measure.scale().most() + 1));
            slip.set(*measure, value).expect("it is on the scale");
        }
        slip
    })
}

#[test]
fn each_item_of_the_survey_has_its_number() {
    let text = std::fs::read_to_string("content/survey.json").expect("the survey");
    let survey = SurveyPack::read(&text).expect("a survey");
    let items: Vec<&str> = survey.items.iter().map(|item| item.slug.as_str()).collect();
    let halves = |measure: &&Measure| measure.scale() == Scale::Halves;
    let measures: Vec<&str> = Measure::ALL.iter().filter(halves).map(|measure| measure.name()).collect();
    assert_eq!(measures, items);
}

#[test]
fn names_differ_and_lead_back() {
    for measure in Measure::ALL {
        assert_eq!(Measure::named(measure.name()), Some(*measure));
    }
    assert_eq!(Measure::named("mood"), None);
}

#[test]
fn numbers_become_bands_shares_and_halves() {
    let sessions = Measure::Held.scale();
    let values = [0, 1, 2, 3, 6, 7, 9, 10, 14, 15, u64::MAX].map(|count| sessions.value_of(count));
    assert_eq!(values, [0, 1, 1, 2, 3, 4, 4, 5, 5, 6, 6]);
    assert_eq!(sessions.band(2), Some(Band { from: 3, to: Some(4) }));
    assert_eq!(sessions.band(6), Some(Band { from: 15, to: None }));
    assert_eq!(sessions.band(7), None);
    let shares = [(0, 0), (0, 4), (1, 4), (2, 4), (3, 4), (4, 4), (9, 4), (u64::MAX, u64::MAX)];
    assert_eq!(shares.map(|(part, whole)| Scale::share_of(part, whole)), [0, 1, 2, 3, 4, 5, 5, 5]);
    assert_eq!(Scale::mean_of(&[]), None);
    assert_eq!(Scale::mean_of(&[7]), Some(14));
    assert_eq!(Scale::mean_of(&[7, 8]), Some(15));
    assert_eq!(Scale::mean_of(&[10, 10, u64::MAX]), Some(20));
    assert_eq!(Scale::mean_of(&[0, 0, 0, 1]), Some(1), "a quarter is rounded up");
}

#[test]
fn what_is_beyond_a_scale_is_refused() {
    let mut slip = Slip::new(SlipOffer::End, 7);
    for measure in Measure::ALL {
        let most = measure.scale().most();
        assert_eq!(slip.set(*measure, Some(most + 1)), Err(SlipError::Damaged), "{}", measure.name());
        assert_eq!(slip.get(*measure), None);
        slip.set(*measure, Some(most)).expect("the most");
    }
    assert_eq!(slip.values().len(), Measure::ALL.len());
    slip.set(Measure::Held, None).expect("none");
    assert_eq!(slip.get(Measure::Held), None);
}

#[test]
fn a_form_that_nobody_wrote_is_no_slip() {
    let good = json!({"offer": "end", "number": "0".repeat(32), "numbers": {"held": 2}});
    assert!(Slip::of_value(&good).is_ok());
    let with = |key: &str, value: Value| {
        let mut form = good.clone();
        form[key] = value;
        Slip::of_value(&form).expect_err("no slip")
    };
    let damaged = [
        with("number", json!("0".repeat(31))),
        with("number", json!(format!("+{}", "0".repeat(31)))),
        with("number", json!("A".repeat(32))),
        with("number", json!(7)),
        with("offer", json!(1)),
        with("numbers", json!([2])),
        with("numbers", json!({"held": 7})),
        with("numbers", json!({"held": -1})),
        with("numbers", json!({"held": 2.5})),
        with("numbers", json!({"held": 256})),
        with("numbers", json!({"held": "two"})),
        with("numbers", json!({"held": null})),
    ];
    assert!(damaged.iter().all(|error| *error == SlipError::Damaged), "{damaged:?}");
    let newer = [
        with("offer", json!("later")),
        with("numbers", json!({"held": 2, "mood": 3})),
        with("name", json!("Kim")),
    ];
    assert!(newer.iter().all(|error| *error == SlipError::Newer), "{newer:?}");
    assert_eq!(Slip::of_value(&json!("end")), Err(SlipError::Damaged));
}

proptest! {
    #[test]
    fn any_slip_comes_back_from_its_form(slip in any_slip()) {
        prop_assert_eq!(Slip::of_value(&slip.to_value()), Ok(slip));
    }
}
