//! What the journeys stand on: a site, browsers, and a person's ways to use them.

mod act;
mod axe;
mod browser;
mod driver;
mod find;
mod profile;
mod screen;
mod site;
mod stage;
mod tabs;
mod turn;
mod watch;

pub use act::key;
pub use browser::Browser;
pub use find::{Name, role};
pub use profile::Profile;
pub use screen::Screen;
pub use site::Site;
pub use stage::Stage;
