//! The numbers of a slip, out of what one person has written. Only counts,
//! lengths and answers are looked at: of two notebooks that differ in words alone
//! the slips are equal.

use super::answer::Asked;
use super::own_slip::OwnSlip;
use super::slip::{Measure, Scale, Slip, SlipOffer};
use crate::coaching::commitments::commitment::FollowThrough;
use crate::coaching::record::book::Book;
use crate::coaching::session::session::{Session, SessionState};
use crate::coaching::session::span::covered;
use crate::coaching::session::survey::values_of;
use crate::replica::{Id, sorted};

const MINUTE: u64 = 60_000;

impl OwnSlip {
    /// Everything that the slip of one person could say now, whatever they leave
    /// out of it. At the start there is nothing to look back on: it holds the
    /// objectives alone. `private` is their own document, `now` in milliseconds
    /// since 1970.
    pub fn whole(shared: &Book, private: &Book, me: &Id, offer: SlipOffer, now: u64) -> Slip {
        let number =
            private.get(&Self::id_of(shared.document().id(), offer)).and_then(|own: Self| own.number);
        let mut slip = Slip::new(offer, number.unwrap_or_default());
        let of = Person { shared, private, me, offer, now };
        for measure in Measure::ALL.iter().filter(|it| offer != SlipOffer::Start || it.objective().is_some())
        {
            // Every value is made for the scale of its measure.
            let _ = slip.set(*measure, of.value(*measure));
        }
        slip
    }

    /// What is handed over: the same without what its owner left out.
    pub fn to_hand_over(shared: &Book, private: &Book, me: &Id, offer: SlipOffer, now: u64) -> Slip {
        let mut slip = Self::whole(shared, private, me, offer, now);
        let own: Option<Self> = private.get(&Self::id_of(shared.document().id(), offer));
        for measure in own.map(|own| own.left_out).unwrap_or_default() {
            let _ = slip.set(measure, None);
        }
        slip
    }
}

/// Whose slip it is, and when.
struct Person<'a> {
    shared: &'a Book,
    private: &'a Book,
    me: &'a Id,
    offer: SlipOffer,
    now: u64,
}

impl Person<'_> {
    fn value(&self, measure: Measure) -> Option<u8> {
        let scale = measure.scale();
        let counted = |count: usize| Some(scale.value_of(u64::try_from(count).unwrap_or(u64::MAX)));
        match measure {
            Measure::Planned => counted(self.planned()),
            Measure::Held => counted(self.shared.count_of_sessions_held()),
            Measure::Minutes => self.usual_minutes().map(|minutes| scale.value_of(minutes)),
            Measure::Kept => self.kept(),
            Measure::Heard
            | Measure::Matters
            | Measure::Fit
            | Measure::Clearer
            | Measure::Confident
            | Measure::Use
            | Measure::Listened
            | Measure::Served
            | Measure::Mode
            | Measure::Share => Scale::mean_of(&self.survey(measure.name())),
            Measure::Objective1 | Measure::Objective2 | Measure::Objective3 => {
                let objective = self.shared.programme()?.objectives.into_iter().nth(measure.objective()?)?;
                self.answer(&Asked::Objective(objective), scale)
            }
            Measure::WouldGoOn | Measure::WouldTell | Measure::GoodMatch | Measure::EnoughTime => {
                self.answer(&Asked::Question(measure), scale)
            }
            Measure::StillMeeting => Some(u8::from(self.shared.partnership().goes_on())),
        }
    }

    /// The sessions that were to be held by now; one that was cancelled before its
    /// time is none of them.
    fn planned(&self) -> usize {
        let is_cancelled = |it: &Session| it.state == SessionState::Missed && it.is_cancelled;
        let has_come = |it: &Session| {
            let start = it.starts_at_millis().and_then(|start| u64::try_from(start).ok());
            it.state.is_over() || start.is_some_and(|start| start <= self.now)
        };
        self.shared.sessions().iter().filter(|it| !is_cancelled(it) && has_come(it)).count()
    }

    /// The middle one of the lengths of the sessions that were held, in minutes: as
    /// the clock has them, or as they were planned where it was not used.
    fn usual_minutes(&self) -> Option<u64> {
        let length = |session: &Session| {
            let spans = self.shared.talk(&session.id).ended(self.now);
            let talked = covered(spans.iter().map(|span| span.reach(self.now))) / MINUTE;
            if talked > 0 { talked } else { session.minutes }
        };
        let held = self.shared.sessions_held();
        let lengths: Vec<u64> = sorted(held.iter().map(length).collect(), Ord::cmp);
        lengths.get(lengths.len() / 2).copied()
    }

    /// Nothing as long as none of them came out somehow.
    fn kept(&self) -> Option<u8> {
        let people = self.shared.people();
        let mut own = self.shared.commitments();
        own.retain(|it| it.owner.as_ref().is_some_and(|owner| people.same(owner, self.me)));
        let counted = FollowThrough::of(&own);
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let share = Scale::share_of(number(counted.words_kept()), number(counted.closed));
        (own.is_empty() || counted.closed > 0).then_some(share)
    }

    fn survey(&self, item: &str) -> Vec<u64> {
        let values = values_of(&self.private.all(), self.shared.document().id(), self.me, item);
        values.into_iter().map(|(_, value)| value).collect()
    }

    fn answer(&self, asked: &Asked, scale: Scale) -> Option<u8> {
        let answered = self.private.programme_answer(self.shared.document().id(), self.offer, asked)?;
        Some(scale.value_of(answered))
    }
}
