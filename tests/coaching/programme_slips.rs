//! A programme from the side of whoever takes part: when something is asked,
//! what is answered for oneself, and what a slip makes of it.

use turnwise::coaching::{
    AnswerProgramme, AnswerSurvey, Asked, Command, CommitmentCommand, Due, Home, Measure, Outcome, OwnSlip,
    PartnershipCommand, PartnershipState, Programme, ProgrammeCommand, SessionCommand, SessionState, Slip,
    SlipCommand, SlipOffer, SlipState, mail_address, mail_link, offers_due,
};

use super::fixture::{Side, day, id, new_session, pair};

const TODAY: &str = "2026-05-03";
/// Long after everything here.
const LATER: u64 = 1_900_000_000_000;

fn programme(objectives: &[&str], half: Option<Due>, end: Option<Due>) -> Programme {
    Programme {
        title: "Peer coaching, autumn".to_owned(),
        objectives: objectives.iter().map(|it| (*it).to_owned()).collect(),
        half,
        end,
        ..Programme::default()
    }
}

/// Robin in a notebook that began in this programme.
fn robin(objectives: &[&str], half: Option<Due>, end: Option<Due>) -> Side {
    let mut robin = pair().robin;
    robin.act(ProgrammeCommand::Begin(programme(objectives, half, end)).into());
    robin
}

fn hold(side: &mut Side, name: &str, on: &str) {
    side.plan(name, on);
    side.act(SessionCommand::Wrap { session: id(name), next: None }.into());
}

fn rate(side: &mut Side, offer: SlipOffer, objective: &str, value: u64) {
    answer(side, offer, Asked::Objective(objective.to_owned()), value);
}

fn answer(side: &mut Side, offer: SlipOffer, asked: Asked, value: u64) {
    let document = id("shared");
    side.act(AnswerProgramme { document, offer, asked, value, on: day(TODAY) }.into());
}

fn whole(side: &Side, offer: SlipOffer) -> Slip {
    OwnSlip::whole(&side.book, &side.own, &side.me, offer, LATER)
}

fn to_hand_over(side: &Side, offer: SlipOffer) -> Slip {
    OwnSlip::to_hand_over(&side.book, &side.own, &side.me, offer, LATER)
}

fn hand_over(side: &mut Side, offer: SlipOffer, number: u128) {
    side.act(SlipCommand::HandOver { document: id("shared"), offer, number, on: day(TODAY) }.into());
}

#[test]
fn an_offer_is_due_after_its_sessions_or_on_its_day() {
    use SlipOffer::{End, Half, Start};
    let (sessions, on) = (|count| Some(Due::Sessions(count)), |text| Some(Due::Day(day(text))));
    let due = |objectives: &[&str], half, end, held, has_ended| {
        offers_due(&programme(objectives, half, end), held, has_ended, day(TODAY))
    };
    assert_eq!(due(&["I ask"], sessions(2), sessions(4), 0, false), [Start]);
    assert_eq!(due(&["I ask"], sessions(2), sessions(4), 1, false), [Start]);
    assert_eq!(due(&["I ask"], sessions(2), sessions(4), 2, false), [Start, Half]);
    assert_eq!(due(&["I ask"], sessions(2), sessions(4), 9, false), [Start, Half, End]);
    assert_eq!(due(&["I ask"], on("2026-05-04"), None, 9, false), [Start], "tomorrow");
    assert_eq!(due(&["I ask"], on("2026-05-03"), on("9999-12-31"), 0, false), [Start, Half]);
    assert_eq!(due(&["I ask"], on("2026-06-01"), on("2026-05-01"), 0, false), [Start, End], "turned round");
    assert_eq!(due(&[], sessions(1), None, 0, false), [], "nothing to compare at the start");
    assert_eq!(due(&[], sessions(1), None, 1, false), [Half]);
    assert_eq!(due(&["I ask"], sessions(0), sessions(0), 0, false), [Start], "no number of sessions");
    assert_eq!(due(&["I ask"], None, None, 3, true), [Start, End], "whoever parts is at the end");
}

#[test]
fn nothing_is_pointed_out_twice_and_nothing_while_a_notebook_rests() {
    let mut robin = robin(&["I ask"], Some(Due::Sessions(1)), None);
    let point_out = |robin: &Side| robin.book.offer_to_make(&robin.own, day(TODAY));
    assert_eq!(point_out(&robin), Some(SlipOffer::Start));
    rate(&mut robin, SlipOffer::Start, "I ask", 3);
    assert_eq!(point_out(&robin), Some(SlipOffer::Start), "it was neither taken nor declined");
    robin
        .act(SlipCommand::Decline { document: id("shared"), offer: SlipOffer::Start, on: day(TODAY) }.into());
    assert_eq!(point_out(&robin), None);
    hold(&mut robin, "s", TODAY);
    assert_eq!(point_out(&robin), Some(SlipOffer::Half));
    for (state, pointed_out) in
        [(PartnershipState::Paused, None), (PartnershipState::Open, Some(SlipOffer::Half))]
    {
        robin.act(PartnershipCommand::SetState { state, on: day(TODAY) }.into());
        assert_eq!(point_out(&robin), pointed_out, "{state:?}");
    }
    hand_over(&mut robin, SlipOffer::Half, 7);
    assert_eq!(point_out(&robin), None);
    robin.act(PartnershipCommand::SetState { state: PartnershipState::Closed, on: day(TODAY) }.into());
    assert_eq!(robin.book.offers_due(day(TODAY)).last(), Some(&SlipOffer::End), "the page has it");
    assert_eq!(point_out(&robin), None, "a closed notebook pushes nothing");
    assert_eq!(pair().robin.book.offers_due(day(TODAY)), [], "without a programme nothing is asked");
}

#[test]
fn what_was_rated_stays_beside_an_objective_that_is_worded_anew() {
    let mut robin = robin(&["I ask", "I listen"], Some(Due::Sessions(1)), None);
    rate(&mut robin, SlipOffer::Start, "I ask", 3);
    rate(&mut robin, SlipOffer::Start, "I ask", 4);
    rate(&mut robin, SlipOffer::Start, "I listen", 6);
    // An update changes their order and one of them.
    robin.act(ProgrammeCommand::Begin(programme(&["I listen", "I ask before I advise"], None, None)).into());
    let objectives = robin.book.programme().expect("a programme").objectives;
    let rated = robin.own.rated(&id("shared"), &objectives);
    let told: Vec<_> =
        rated.iter().map(|it| (it.objective.as_str(), it.values[0], it.values[1], it.is_former)).collect();
    assert_eq!(
        told,
        [
            ("I listen", Some(6), None, false),
            ("I ask before I advise", None, None, false),
            ("I ask", Some(4), None, true)
        ]
    );
    let slip = whole(&robin, SlipOffer::Start);
    assert_eq!(slip.values(), [(Measure::Objective1, 6)], "and counts for the words it was given to");
    rate(&mut robin, SlipOffer::Start, "I ask before I advise", 99);
    assert_eq!(whole(&robin, SlipOffer::Start).get(Measure::Objective2), Some(10), "10 is the most");
    assert!(robin.own.rated(&id("another"), &[]).is_empty());
    let empty = AnswerProgramme {
        document: id("shared"),
        offer: SlipOffer::Half,
        asked: Asked::Objective("  ".to_owned()),
        value: 1,
        on: day(TODAY),
    };
    assert!(robin.try_act(&empty.into()).is_err(), "nobody rates nothing");
}

#[test]
fn a_slip_holds_what_was_counted_and_answered() {
    let mut robin = robin(&["I ask"], Some(Due::Sessions(2)), None);
    for (name, on) in [("s1", "2026-05-10"), ("s2", "2026-05-17"), ("s3", "2026-05-24")] {
        hold(&mut robin, name, on);
    }
    robin.plan("missed", "2026-05-31");
    robin.act(SessionCommand::SetState { session: id("missed"), state: SessionState::Missed }.into());
    let mut far = new_session("ahead", "2026-06-07");
    far.starts_at = "2090-06-07T17:30:00Z".parse().expect("an instant");
    robin.act(SessionCommand::Plan(far).into());
    for (name, outcome) in [("a", Outcome::Kept), ("b", Outcome::Not), ("c", Outcome::Open)] {
        robin.promise(name, "Write the letter");
        if outcome != Outcome::Open {
            robin.act(CommitmentCommand::Review { id: id(name), outcome, on: day(TODAY) }.into());
        }
    }
    for (at, value) in [(1, 7), (2, 8)] {
        let survey = AnswerSurvey {
            id: id(&format!("answer-{at}")),
            document: id("shared"),
            session: id(&format!("s{at}")),
            author: robin.me.clone(),
            on: day(TODAY),
            item: "heard".to_owned(),
            value: Some(value),
            text: String::new(),
        };
        robin.act(survey.into());
    }
    rate(&mut robin, SlipOffer::Half, "I ask", 6);
    rate(&mut robin, SlipOffer::Start, "I ask", 2);
    answer(&mut robin, SlipOffer::Half, Asked::Question(Measure::WouldGoOn), 2);
    let slip = whole(&robin, SlipOffer::Half);
    let told = |measure: Measure| slip.get(measure);
    let sessions = |count| Some(Measure::Held.scale().value_of(count));
    assert_eq!(told(Measure::Planned), sessions(4), "three were held, one was missed, one is to come");
    assert_eq!(told(Measure::Held), sessions(3));
    assert_eq!(told(Measure::Minutes), Some(Measure::Minutes.scale().value_of(60)));
    assert_eq!(told(Measure::Kept), Some(3), "one of the two that came out");
    assert_eq!(told(Measure::Heard), Some(15), "seven and a half");
    assert_eq!(told(Measure::Served), None, "nobody answered that");
    assert_eq!(told(Measure::Objective1), Some(6), "half way, not at the start");
    assert_eq!(told(Measure::WouldGoOn), Some(2));
    assert_eq!(told(Measure::WouldTell), None);
    assert_eq!(told(Measure::StillMeeting), Some(1));
    assert_eq!(whole(&robin, SlipOffer::Start).values(), [(Measure::Objective1, 2)], "nothing else yet");
    robin.act(PartnershipCommand::SetState { state: PartnershipState::Closed, on: day(TODAY) }.into());
    assert_eq!(whole(&robin, SlipOffer::End).get(Measure::StillMeeting), Some(0));
}

#[test]
fn a_slip_keeps_its_number_and_what_is_unticked_is_not_on_it() {
    let mut robin = robin(&["I ask"], Some(Due::Sessions(1)), None);
    hold(&mut robin, "s", TODAY);
    rate(&mut robin, SlipOffer::Half, "I ask", 6);
    let untick = |measure, is_left_out| -> Command {
        let (document, offer) = (id("shared"), SlipOffer::Half);
        SlipCommand::LeaveOut { document, offer, measure, is_left_out }.into()
    };
    robin.act(untick(Measure::Held, true));
    robin.act(untick(Measure::Planned, true));
    robin.act(untick(Measure::Planned, false));
    assert!(whole(&robin, SlipOffer::Half).get(Measure::Held).is_some(), "it can be ticked again");
    let slip = to_hand_over(&robin, SlipOffer::Half);
    assert_eq!((slip.get(Measure::Held), slip.get(Measure::Planned)), (None, Some(1)));
    hand_over(&mut robin, SlipOffer::Half, 7);
    assert_eq!(to_hand_over(&robin, SlipOffer::Half).number, 7);
    rate(&mut robin, SlipOffer::Half, "I ask", 7);
    hand_over(&mut robin, SlipOffer::Half, 8);
    let again = to_hand_over(&robin, SlipOffer::Half);
    assert_eq!((again.number, again.get(Measure::Objective1)), (7, Some(7)), "the new one replaces it");
    assert_eq!(again.get(Measure::Held), None);
    hand_over(&mut robin, SlipOffer::End, 9);
    assert_eq!(to_hand_over(&robin, SlipOffer::End).number, 9, "another offer has another number");
    let own: OwnSlip = robin.own.get(&OwnSlip::id_of(&id("shared"), SlipOffer::Half)).expect("it is noted");
    assert_eq!((own.state, own.on), (SlipState::Handed, Some(day(TODAY))));
    robin.act(SlipCommand::Decline { document: id("shared"), offer: SlipOffer::Half, on: day(TODAY) }.into());
    hand_over(&mut robin, SlipOffer::Half, 10);
    assert_eq!(to_hand_over(&robin, SlipOffer::Half).number, 7, "a changed mind changes no number");
}

#[test]
fn nothing_of_it_is_in_what_the_partner_has() {
    let mut robin = robin(&["I ask"], Some(Due::Sessions(1)), None);
    let before = robin.book.document().clone();
    let (document, offer, on) = (id("shared"), SlipOffer::Start, day(TODAY));
    let asked = [Asked::Objective("I ask".to_owned()), Asked::Question(Measure::GoodMatch)];
    let mut acts: Vec<Command> = asked
        .into_iter()
        .map(|asked| AnswerProgramme { document: document.clone(), offer, asked, value: 1, on }.into())
        .collect();
    let (measure, is_left_out) = (Measure::Held, true);
    acts.push(SlipCommand::LeaveOut { document: document.clone(), offer, measure, is_left_out }.into());
    acts.push(SlipCommand::HandOver { document: document.clone(), offer, number: 7, on }.into());
    acts.push(SlipCommand::Decline { document, offer, on }.into());
    for act in acts {
        assert_eq!(act.home(), Home::Private);
        robin.act(act);
    }
    assert_eq!(robin.book.document(), &before);
}

#[test]
fn a_message_goes_to_the_address_in_a_contact_and_to_nothing_else() {
    let found = [
        ("robin@example.org", Some("robin@example.org")),
        (
            "Ask Robin Sample <robin.s+coach@mail.example.org>, at the door.",
            Some("robin.s+coach@mail.example.org"),
        ),
        ("Robin: robin@example.org.", Some("robin@example.org")),
        ("two@example.org or one@example.org", Some("two@example.org")),
        ("Ask Robin at the door", None),
        ("@example.org", None),
        ("robin@", None),
        ("robin@example", None),
        ("robin@example..org", None),
        ("robin?bcc=other@example.org", None),
        ("robin@example.org?bcc=other@example.org", None),
        ("robin%0a@example.org", None),
    ];
    for (contact, address) in found {
        assert_eq!(mail_address(contact), address, "{contact}");
    }
    assert_eq!(
        mail_link("robin@example.org", "Another partner, please", "Hello & welcome?\nKim"),
        Some(
            "mailto:robin@example.org?subject=Another%20partner%2C%20please&body=Hello%20%26%20welcome%3F%0D%0AKim"
                .to_owned()
        )
    );
    assert_eq!(mail_link("robin@example.org", "A word", &"ä".repeat(400)), None, "it would be cut");
}
