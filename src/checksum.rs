//! CRC-32 as in zip and PNG: it notices damage, and means no more than that.

use std::sync::LazyLock;

use crc::{CRC_32_ISO_HDLC, Crc, Digest, Table};

/// Sixteen bytes at a time. The tables are made when they are first needed:
/// in the program they would be sixteen kilobytes that nothing makes smaller.
static CRC: LazyLock<Crc<u32, Table<16>>> = LazyLock::new(|| Crc::<u32, Table<16>>::new(&CRC_32_ISO_HDLC));

/// A checksum over texts that come one after the other.
pub struct Checksum(Digest<'static, u32, Table<16>>);

impl Checksum {
    /// The checksum of nothing, to begin with.
    pub fn new() -> Self {
        Self(CRC.digest())
    }

    /// Goes on with these bytes.
    pub fn update(&mut self, bytes: impl AsRef<[u8]>) {
        self.0.update(bytes.as_ref());
    }

    /// The checksum of all that came.
    pub fn finish(self) -> u32 {
        self.0.finalize()
    }

    /// The checksum of these bytes.
    pub fn of(bytes: impl AsRef<[u8]>) -> u32 {
        let mut checksum = Self::new();
        checksum.update(bytes);
        checksum.finish()
    }
}

impl Default for Checksum {
    fn default() -> Self {
        Self::new()
    }
}
