//! Celebrations: the gallery, one of them, and what stands beside them.

mod gallery;
mod jar;
mod just_kept;
mod keepsake;
mod likes;
mod one;
mod print;
mod thanks;

pub use gallery::Celebrations;
pub use jar::JarInTalk;
pub use one::Celebration;
pub use thanks::Thanks;
