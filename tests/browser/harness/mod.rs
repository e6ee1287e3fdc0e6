//! What the journeys stand on: a site, browsers, and a person's ways to use them.

mod act;
mod axe;
mod browser;
mod chromium;
mod display;
mod driver;
mod engine;
mod find;
mod firefox;
mod label;
mod profile;
mod screen;
mod site;
mod stage;
mod tabs;
mod turn;
mod watch;
mod webkit;

pub use act::key;
pub use browser::Browser;
pub use engine::{Engine, Need};
pub use find::{Name, role};
pub use profile::{Profile, Store};
pub use screen::Screen;
pub use site::{Site, dist};
pub use stage::Stage;
pub use tabs::Tab;
