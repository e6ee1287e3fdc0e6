//! Locking a file with a passphrase, and opening a locked one.

mod make;
mod phrase;
mod unlock;

pub use self::make::LockButton;
pub use self::unlock::Unlock;
