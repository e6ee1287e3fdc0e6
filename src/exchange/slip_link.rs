//! A programme slip as a link: so small that a phone reads its code at once.

use super::link::{self, LinkError, LinkKind};
use super::pack::{Packer, Unpacker};
use crate::coaching::{Measure, Slip, SlipError, SlipOffer};

impl From<SlipError> for LinkError {
    fn from(error: SlipError) -> Self {
        match error {
            SlipError::Damaged => Self::Damaged,
            SlipError::Newer => Self::Newer,
        }
    }
}

impl Slip {
    /// The link, from `#/in/` on.
    ///
    /// # Errors
    /// When it would be too long.
    pub fn to_link(&self) -> Result<String, LinkError> {
        let mut pack = Packer::default();
        pack.number(place(&SlipOffer::ALL, self.offer));
        pack.raw(&self.number.to_be_bytes());
        let bits = self.values().iter().map(|(measure, _)| 1 << place(Measure::ALL, *measure));
        pack.number(bits.fold(0, |all, bit: u64| all | bit));
        self.values().iter().for_each(|(_, value)| pack.number(u64::from(*value)));
        link::encode(LinkKind::Slip, &pack.finish())
    }

    /// Reads the first link in a text.
    ///
    /// # Errors
    /// A [`LinkError`]; one of another kind is not ours. A measure that is not
    /// known here is [`LinkError::Newer`].
    pub fn from_link(text: &str) -> Result<Self, LinkError> {
        let (LinkKind::Slip, body) = link::decode(text)? else { return Err(LinkError::NotOurs) };
        let mut pack = Unpacker::new(&body);
        let offer = pack.choice(&SlipOffer::ALL)?;
        let mut slip = Self::new(offer, u128::from_be_bytes(pack.bytes()?));
        let bits = pack.number()?;
        if bits >> Measure::ALL.len() != 0 {
            return Err(LinkError::Newer);
        }
        for (at, measure) in Measure::ALL.iter().enumerate() {
            if bits >> at & 1 == 1 {
                let value = u8::try_from(pack.number()?).map_err(|_| LinkError::Damaged)?;
                slip.set(*measure, Some(value))?;
            }
        }
        if pack.is_done() { Ok(slip) } else { Err(LinkError::Newer) }
    }
}

// More measures than this have no place in the bits.
const _: () = assert!(Measure::ALL.len() < 64);

fn place<T: PartialEq + Copy>(all: &[T], one: T) -> u64 {
    all.iter().position(|other| *other == one).unwrap_or_default() as u64
}
