//! The icons: one stroke each, drawn in the colour of the words beside them.

use leptos::prelude::*;

/// An icon. It never stands alone: words or an accessible name say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after what it shows")]
pub enum Icon {
    Today,
    Sessions,
    Goals,
    Share,
    More,
    Celebrations,
    Us,
    Settings,
    Check,
    Parked,
    Up,
    Down,
    Trash,
    Undo,
    FileSave,
    FileOpen,
    Plus,
    Clock,
    Chevron,
    Warning,
    Edit,
    Close,
    Copy,
    Moved,
    Print,
    Notebook,
    Lock,
    Pause,
    Questions,
    Star,
    Search,
    Library,
    Workshop,
}

impl Icon {
    const fn data(self) -> &'static str {
        match self {
            Self::Today => "M5 5.5h14v14H5z M5 9.5h14 M9 3.5v4 M15 3.5v4 M12 13v3 M10.5 14.5h3",
            Self::Sessions => "M4 5.5h11v8H9l-3.2 3v-3H4z M18 9.5h2v7h-1.6v2.6l-2.8-2.6H12",
            Self::Goals => "M3.5 19c6.5 0 3-6.5 8.5-6.5S14.5 6 20 6 M6 21.2a2.2 2.2 0 1 0 0-4.4",
            Self::Share => "M12 14V4 M8.5 7.2 12 3.7l3.5 3.5 M7 11H5v9h14v-9h-2",
            Self::More => {
                "M4.8 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0 M11.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0 M17.6 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0"
            }
            Self::Celebrations => {
                "M12 3.5v3.2 M12 17.3v3.2 M3.5 12h3.2 M17.3 12h3.2 M6 6l2.2 2.2 M15.8 15.8 18 18 M18 6l-2.2 2.2 M8.2 15.8 6 18 M12 9.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6"
            }
            Self::Us => {
                "M8.5 5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4 M2.8 19c.3-3.3 2.5-5.2 5.7-5.2s5.4 1.9 5.7 5.2 M16 6.2a2.7 2.7 0 1 1 .3 5.3 M17.2 14.2c2.3.4 3.7 2.1 4 4.8"
            }
            Self::Settings => {
                "M4 7.5h9 M17.5 7.5H20 M15.2 5.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6 M4 16.5h2.5 M11 16.5h9 M8.8 14.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6"
            }
            Self::Questions => {
                "M4 5.5h16v11h-7.5L8.5 20v-3.5H4z M10 9.2a2.1 2.1 0 1 1 3 1.9c-.7.3-1 .7-1 1.4 M12 14.4h.01"
            }
            Self::Star => "M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.7-5 2.7 1.1-5.5L4 9.7 9.6 9z",
            Self::Library => "M4.5 4.5h4v15h-4z M8.5 4.5h4v15h-4z M14 6l3.6-1.1 4 14L18 20z",
            Self::Workshop => {
                "M4.5 5h15v10.5h-15z M12 3v2 M12 15.5v2 M12 17.5 8.5 21 M12 17.5l3.5 3.5 M8 9h8 M8 12h5"
            }
            Self::Search => "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12 M15 15l5 5",
            Self::Check => "M5 12.8l4.5 4.4L19 7",
            Self::Parked => "M8 20V4.5h4.7a4.3 4.3 0 0 1 0 8.6H8",
            Self::Up => "M12 19V5.5 M6.5 10.5 12 5l5.5 5.5",
            Self::Down => "M12 5v13.5 M6.5 13.5 12 19l5.5-5.5",
            Self::Trash => "M4.5 7h15 M9.5 7V4.5h5V7 M6.5 7l1 12.5h9l1-12.5 M10.3 10.5v5.5 M13.7 10.5v5.5",
            Self::Undo => "M8.5 5 4.5 9l4 4 M4.5 9H14a5 5 0 0 1 0 10h-4",
            Self::FileSave => "M13.5 3.5h-8v17h13v-12z M13.5 3.5v5h5 M12 11.5v5.5 M9.5 14.7 12 17.2l2.5-2.5",
            Self::FileOpen => "M4 18.5v-13h5.5l2 2.5H18v2.7 M4 18.5l2.6-7.8H21l-2.6 7.8z",
            Self::Plus => "M12 5v14 M5 12h14",
            Self::Clock => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16 M12 8v4.3l2.8 1.7",
            Self::Chevron => "M9.5 6l6 6-6 6",
            Self::Warning => "M12 4.5 21 19.5H3z M12 10v4.3 M12 16.9h.01",
            Self::Edit => "M4.5 19.5l1-4L16 5l3 3L8.5 18.5z M13.8 7.2l3 3",
            Self::Close => "M6 6l12 12 M18 6 6 18",
            Self::Copy => "M8.5 8.5h11v11h-11z M15.5 8.5v-4h-11v11h4",
            Self::Moved => "M4 17.5c0-6 4-8.5 9-8.5h6 M15 5l4.2 4L15 13",
            Self::Print => "M7 9V4.5h10V9 M7 16.5H4.5V9h15v7.5H17 M7 13.5h10v6H7z",
            Self::Lock => "M5.5 11h13v9h-13z M8 11V8a4 4 0 0 1 8 0v3",
            Self::Pause => "M9 6.5v11 M15 6.5v11",
            Self::Notebook => {
                "M12 6.5C10 5 7.5 4.7 4 5v13.5c3.5-.3 6 0 8 1.5 2-1.5 4.5-1.8 8-1.5V5c-3.5-.3-6 0-8 1.5z M12 6.5V20"
            }
        }
    }

    /// Does it point along the line of reading? Then it mirrors with it.
    const fn flips(self) -> bool {
        matches!(self, Self::Chevron | Self::Moved)
    }
}

/// Draws an icon.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" class:icon-flip=icon.flips() viewBox="0 0 24 24" aria-hidden="true">
            <path d=icon.data()></path>
        </svg>
    }
}

/// The logo: a short path with its first stones.
pub fn logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
            <path stroke-width="2" d="M5 19.5C11 19.5 7.5 12 12 12S12.5 4.5 16.4 4.5"></path>
            <circle cx="5" cy="19.5" r="2.7" fill="currentColor" stroke="none"></circle>
            <circle cx="12" cy="12" r="2.7" fill="currentColor" stroke="none"></circle>
            <circle cx="19" cy="4.5" r="2.6" stroke-width="1.8"></circle>
        </svg>
    }
}
