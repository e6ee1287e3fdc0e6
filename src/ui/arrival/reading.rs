//! Reading what was picked, dropped or pasted.

use crate::app::App;
use crate::exchange::Whose;
use crate::ui::arrival_words;

/// Leads to the page that shows it; the line at the bottom says why not.
pub async fn open_text(app: App, name: &str, text: &str, whose: Whose) {
    if let Err(error) = app.open_text(name, text, whose).await {
        app.say(arrival_words::open_error(app, &error));
    }
}
