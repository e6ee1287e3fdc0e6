//! Where one can go by name: the pages of the bar, in order, each with those
//! that lie behind it. The bar, its menu and the search are made from this.

use super::components::Icon;
use crate::i18n::t;
use crate::route::Route;

/// A page and what it is called.
type Named = (Route, fn() -> String);

/// A page of the bar.
#[derive(Clone, Copy)]
pub struct Destination {
    /// The page.
    pub route: &'static Route,
    /// Its picture.
    pub picture: Icon,
    /// Its name.
    pub name: fn() -> String,
    /// In a narrow window it stands in the menu.
    pub is_in_menu: bool,
    /// The pages behind it that have a name of their own.
    behind: &'static [Named],
}

impl Destination {
    const fn new(route: &'static Route, picture: Icon, name: fn() -> String) -> Self {
        Self { route, picture, name, is_in_menu: false, behind: &[] }
    }

    const fn in_menu(self) -> Self {
        Self { is_in_menu: true, ..self }
    }

    const fn before(self, behind: &'static [Named]) -> Self {
        Self { behind, ..self }
    }
}

const WORKSHOPS: Destination = Destination::new(&Route::Workshops, Icon::Workshop, t::workshop_title);

/// The pages of the bar.
const DESTINATIONS: &[Destination] = &[
    Destination::new(&Route::Today, Icon::Today, t::room_today).before(&[(Route::CheckIn, t::find_check_in)]),
    Destination::new(&Route::Sessions, Icon::Sessions, t::room_sessions)
        .before(&[(Route::NewSession, t::sessions_plan), (Route::Propose, t::find_propose)]),
    Destination::new(&Route::Goals, Icon::Goals, t::room_goals),
    Destination::new(&Route::Celebrations, Icon::Celebrations, t::room_celebrations).in_menu(),
    Destination::new(&Route::Us, Icon::Us, t::room_us).in_menu().before(&[
        (Route::Agreement, t::agreement_title),
        (Route::Cards, t::cards_title),
        (Route::Programme, t::programme_title),
        (Route::HowWeAre, t::check_title),
        (Route::Feedback, t::feedback_title),
    ]),
    Destination::new(&Route::Journal, Icon::Notebook, t::room_journal).in_menu(),
    Destination::new(&Route::Questions, Icon::Questions, t::room_questions).in_menu(),
    Destination::new(&Route::Library, Icon::Library, t::room_library)
        .in_menu()
        .before(&[(Route::Orientation, t::orientation_title)]),
    WORKSHOPS.in_menu(),
    Destination::new(&Route::Share, Icon::Share, t::room_share).before(&[
        (Route::Invite, t::find_invite),
        (Route::Bring, t::bring_title),
        (Route::Open, t::share_open_file),
        (Route::GetBack, t::back_title),
        (Route::Move, t::find_move),
        (Route::Start, t::find_start),
    ]),
    Destination::new(&Route::Settings, Icon::Settings, t::room_settings).in_menu().before(&[
        (Route::Trash, t::settings_trash),
        (Route::Review, t::settings_review),
        (Route::Health, t::settings_backup),
        (Route::Health, t::find_backup),
        (Route::Settings, t::find_look),
        (Route::Erase, t::find_erase),
        (Route::DataProtection, t::data_title),
    ]),
];

/// The pages of the bar where there is no notebook.
const WITHOUT_NOTEBOOK: &[Destination] = &[
    WORKSHOPS,
    Destination::new(&Route::Library, Icon::Library, t::room_library),
    Destination::new(&Route::Health, Icon::Lock, t::health_title),
    Destination::new(&Route::Settings, Icon::Settings, t::room_settings),
];

/// The pages of the bar, for a browser with or without a notebook; workshops
/// are among them for those who prepare some.
pub fn destinations(has_notebook: bool, has_workshops: bool) -> impl Iterator<Item = &'static Destination> {
    let all = if has_notebook { DESTINATIONS } else { WITHOUT_NOTEBOOK };
    all.iter().filter(move |it| !has_notebook || has_workshops || *it.route != Route::Workshops)
}

/// The page above those that say what is kept, and its name.
pub fn above_kept(has_notebook: bool) -> (Route, String) {
    if has_notebook { (Route::Share, t::room_share()) } else { (Route::Settings, t::room_settings()) }
}

/// Every page that has a name, in the order of the bar.
pub fn named_pages() -> impl Iterator<Item = (Route, String)> {
    let with_behind = |it: &Destination| {
        let behind = it.behind.iter().map(|(route, name)| (route.clone(), name()));
        std::iter::once((it.route.clone(), (it.name)())).chain(behind)
    };
    DESTINATIONS.iter().flat_map(with_behind)
}

/// What people call what is on a page, where its name does not say so: it is
/// found by these words too.
pub fn other_words(page: &Route) -> Option<String> {
    Some(match page {
        Route::Sessions => t::find_words_sessions(),
        Route::Settings => t::find_words_settings(),
        Route::Share => t::find_words_share(),
        Route::Trash => t::find_words_trash(),
        Route::Workshops => t::find_words_workshops(),
        Route::DataProtection => t::find_words_data(),
        Route::Journal => t::find_words_journal(),
        _ => return None,
    })
}

/// Does a page belong to this page of the bar?
pub fn is_within(page: &Route, of: &Route) -> bool {
    let home = match page {
        Route::Session(..) | Route::NewSession | Route::ClosingSession => &Route::Sessions,
        Route::Goal(_) | Route::InGoal(..) => &Route::Goals,
        Route::Celebration(_) => &Route::Celebrations,
        Route::JournalEntry(_) | Route::JournalAbout(_) => &Route::Journal,
        Route::Agreement
        | Route::Cards
        | Route::HowWeAre
        | Route::Feedback
        | Route::Programme
        | Route::ProgrammeMessage => &Route::Us,
        Route::Erase | Route::DataProtection => &Route::Settings,
        Route::Workshop(..) | Route::Kit(_) => &Route::Workshops,
        Route::Invite | Route::Review | Route::Trash | Route::Health | Route::Restore(_) => &Route::Share,
        page => page,
    };
    page == of || home == of
}
