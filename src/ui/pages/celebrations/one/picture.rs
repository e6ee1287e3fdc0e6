//! A picture of a keepsake: its owner chooses what is on it.

use leptos::prelude::*;

use super::super::keepsake::Keepsake;
use super::super::print::PrintButton;
use crate::app::App;
use crate::browser::{clock, intl, picture};
use crate::coaching::{Celebration, Path};
use crate::exchange::{Drawing, KeepsakePicture, PICTURE_WIDTH, picture_file_name};
use crate::i18n::t;
use crate::ui::components::{Icon, icon};

/// What can be on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    Day,
    Name,
    Goal,
    Happened,
    Matters,
    Helpers,
    Mark,
}

impl Part {
    const ALL: [Self; 8] = [
        Self::Title,
        Self::Day,
        Self::Name,
        Self::Goal,
        Self::Happened,
        Self::Matters,
        Self::Helpers,
        Self::Mark,
    ];

    fn words(self) -> String {
        match self {
            Self::Title => t::picture_title(),
            Self::Day => t::picture_day(),
            Self::Name => t::picture_name(),
            Self::Goal => t::picture_goal(),
            Self::Happened => t::picture_happened(),
            Self::Matters => t::picture_matters(),
            Self::Helpers => t::picture_helpers(),
            Self::Mark => t::picture_mark(),
        }
    }
}

/// Only the title and the day are on it until its owner chooses more.
const AT_FIRST: [Part; 2] = [Part::Title, Part::Day];

/// Choosing, a preview, and the ways to keep it.
#[component]
pub fn Picture(keepsake: Memo<Keepsake>) -> impl IntoView {
    let app = App::here();
    let chosen = RwSignal::new(AT_FIRST.to_vec());
    let card = Memo::new(move |_| {
        let is_on = |part: Part| chosen.with(|chosen| chosen.contains(&part));
        keepsake.with(|keepsake| card_of(app, keepsake, &is_on))
    });
    let check = move |part: Part| {
        let is_on = move || chosen.with(|chosen| chosen.contains(&part));
        let change = move |_| {
            chosen.update(|chosen| {
                let before = chosen.len();
                chosen.retain(|it| *it != part);
                if chosen.len() == before {
                    chosen.push(part);
                }
            });
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is_on on:change=change />
                {part.words()}
            </label>
        }
    };
    view! {
        <details class="no-print">
            <summary>{icon(Icon::Chevron)} {t::picture_heading()}</summary>
            <div class="stack-close">
                <p class="hint">{t::picture_lead()}</p>
                <fieldset class="field">
                    <legend>{t::picture_include()}</legend>
                    <div class="picture-parts">
                        {Part::ALL.map(check).into_iter().collect_view()}
                    </div>
                </fieldset>
                <img
                    class="picture"
                    alt=t::picture_alt()
                    src=move || card.with(|card| picture::address_of(&card.draw().svg))
                />
                <Save card=card />
            </div>
        </details>
    }
}

#[component]
fn Save(card: Memo<KeepsakePicture>) -> impl IntoView {
    let said = RwSignal::new(None::<String>);
    let name = move |ending: &str| {
        card.with_untracked(|card| {
            picture_file_name(&t::picture_file(), card.title.as_deref(), clock::today(), ending)
        })
    };
    let tell = move |done: Result<(), picture::PictureError>, name: String| {
        said.set(Some(if done.is_ok() { t::picture_saved(name) } else { t::picture_failed() }));
    };
    let png = move |_| {
        let Drawing { svg, height } = card.with_untracked(KeepsakePicture::draw);
        let name = name("png");
        leptos::task::spawn_local(async move {
            let done = picture::save_picture(&name, &svg, PICTURE_WIDTH, height).await;
            tell(done, name);
        });
    };
    let drawing = move |_| {
        let name = name("svg");
        let done = picture::save_drawing(&name, &card.with_untracked(KeepsakePicture::draw).svg);
        tell(done, name);
    };
    view! {
        <div class="actions">
            <button class="button" type="button" on:click=png>
                {icon(Icon::FileSave)}
                {t::picture_png()}
            </button>
            <button class="button-text" type="button" on:click=drawing>
                {t::picture_svg()}
            </button>
            <PrintButton name=t::picture_print() />
        </div>
        <p class="hint" role="status">
            {move || said.get()}
        </p>
    }
}

fn card_of(app: App, keepsake: &Keepsake, is_on: &dyn Fn(Part) -> bool) -> KeepsakePicture {
    let Some(celebration) = &keepsake.celebration else { return KeepsakePicture::default() };
    let text = |part: Part, read: fn(&Celebration) -> &String| {
        Some(read(celebration).trim().to_owned()).filter(|text| is_on(part) && !text.is_empty())
    };
    let words = [
        text(Part::Happened, |it| &it.happened),
        text(Part::Matters, |it| &it.matters),
        text(Part::Helpers, |it| &it.helpers).map(t::celebration_helped),
        text(Part::Mark, |it| &it.mark),
    ];
    let name = keepsake.owner.as_ref().map(|owner| owner.name.clone()).filter(|_| is_on(Part::Name));
    let goal = Some(keepsake.goal_title.clone()).filter(|goal| is_on(Part::Goal) && !goal.is_empty());
    let last: Vec<String> = name.into_iter().chain(goal).collect();
    KeepsakePicture {
        day: celebration.on.filter(|_| is_on(Part::Day)).map(|day| intl::day_long(app.tag(), day)),
        title: is_on(Part::Title).then(|| keepsake.title_or_word()),
        words: words.into_iter().flatten().collect(),
        last: (!last.is_empty()).then(|| last.join(" · ")),
        path: (!keepsake.path.is_empty()).then(|| Path::of(&keepsake.path)),
    }
}
