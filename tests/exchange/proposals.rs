//! Times proposed by link and answered by link.

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use turnwise::exchange::{Answer, LinkError, Proposal, Talk, limits};
use turnwise::replica::Id;

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(minutes * 60, 0).unwrap()
}

fn talk(name: &str) -> Talk {
    Talk {
        partnership: Id::from_bytes([7; 16]),
        session: Id::from_bytes([9; 16]),
        name: name.to_owned(),
        minutes: 45,
        zone: "Europe/London".to_owned(),
    }
}

fn proposal() -> Proposal {
    Proposal { talk: talk("Robin"), times: vec![at(30_000_000), at(30_001_440), at(30_003_000)] }
}

#[test]
fn a_time_is_proposed_chosen_and_comes_back() {
    let link = proposal().to_link().unwrap();
    assert!(link.len() <= limits::QR_BYTES, "{} characters", link.len());
    let read = Proposal::from_link(&format!("Which one? https://example.org/a/b/{link} Thanks")).unwrap();
    assert_eq!(read, proposal());
    let answer = read.answer(read.times[1], "Kim");
    let back = Answer::from_link(&answer.to_link().unwrap()).unwrap();
    assert_eq!(back, answer);
    assert_eq!((back.at, back.talk.name.as_str()), (at(30_001_440), "Kim"));
    assert_eq!(back.talk.session, proposal().talk.session);
}

#[test]
fn t25_a_link_that_is_cut_anywhere_says_so() {
    let link = proposal().to_link().unwrap();
    for end in 0..link.len() {
        let cut = Proposal::from_link(&link[..end]);
        assert!(matches!(cut, Err(LinkError::CutShort | LinkError::NotOurs)), "cut at {end}: {cut:?}");
    }
}

#[test]
fn one_kind_of_link_is_not_taken_for_another() {
    let answer = proposal().answer(at(1), "Kim").to_link().unwrap();
    assert_eq!(Proposal::from_link(&answer), Err(LinkError::NotOurs));
    assert_eq!(Answer::from_link(&proposal().to_link().unwrap()), Err(LinkError::NotOurs));
}

#[test]
fn what_no_form_makes_is_refused() {
    let with = |change: fn(&mut Proposal)| {
        let mut it = proposal();
        change(&mut it);
        Proposal::from_link(&it.to_link().unwrap())
    };
    let changes: [fn(&mut Proposal); 9] = [
        |it| it.times.truncate(1),
        |it| it.times = (0..6).map(|n| at(1000 + n)).collect(),
        |it| it.times[1] = it.times[0],
        |it| it.times[0] = at(-5),
        |it| it.times[2] = at(200_000_000),
        |it| it.talk.minutes = 4,
        |it| it.talk.minutes = 601,
        |it| it.talk.name = "x".repeat(201),
        |it| it.talk.partnership = "private".parse().unwrap(),
    ];
    for (at, change) in changes.into_iter().enumerate() {
        assert_eq!(with(change), Err(LinkError::Damaged), "change {at}");
    }
}

proptest! {
    #[test]
    fn any_proposal_comes_back_as_it_was(
        name in "\\PC{0,40}", minutes in 5u64..=600,
        first in 0i64..120_000_000, steps in prop::collection::vec(1i64..100_000, 1..=4),
    ) {
        let mut times = vec![first];
        for step in steps {
            times.push(times[times.len() - 1] + step);
        }
        let proposal = Proposal {
            talk: Talk { minutes, ..talk(&name) },
            times: times.into_iter().map(at).collect(),
        };
        prop_assert_eq!(Proposal::from_link(&proposal.to_link().unwrap()), Ok(proposal));
    }
}
