//! The pages one can go to by name.

use crate::i18n::t;
use crate::route::Route;

/// Every page that has a name, in the order of the rooms.
pub fn pages() -> Vec<(Route, String)> {
    vec![
        (Route::Today, t::room_today()),
        (Route::Sessions, t::room_sessions()),
        (Route::NewSession, t::sessions_plan()),
        (Route::Goals, t::room_goals()),
        (Route::Celebrations, t::room_celebrations()),
        (Route::Us, t::room_us()),
        (Route::Agreement, t::agreement_title()),
        (Route::Cards, t::cards_title()),
        (Route::Questions, t::room_questions()),
        (Route::Share, t::room_share()),
        (Route::Invite, t::find_invite()),
        (Route::Open, t::share_open_file()),
        (Route::Start, t::find_start()),
        (Route::Settings, t::room_settings()),
        (Route::Trash, t::settings_trash()),
        (Route::Review, t::settings_review()),
        (Route::Health, t::settings_backup()),
    ]
}
