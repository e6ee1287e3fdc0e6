//! What two people share, in words: a summary for a message, Markdown, tables.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::clock;
use crate::coaching::Kind;
use crate::exchange::text_file_name;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Icon, Page, icon};
use crate::ui::telling::{self, HandOn, Period, Table};

/// The page.
#[component]
pub fn InWords() -> impl IntoView {
    view! {
        <Page title=t::words_title()>
            <header class="page-head">
                <Eyebrow to=Route::Share name=t::room_share() />
                <h1 tabindex="-1">{t::words_title()}</h1>
                <p class="lead">{t::words_lead()}</p>
            </header>
            <Summary />
            <Notebook />
            <Tables />
        </Page>
    }
}

#[component]
fn Summary() -> impl IntoView {
    let app = App::here();
    let period = RwSignal::new(Period::LastSession);
    let text = app.watch(Kind::ALL, move |book| telling::summary(app, book, period.get()));
    view! {
        <section class="section" aria-labelledby="words-summary">
            <h2 id="words-summary">{t::words_summary()}</h2>
            <fieldset class="choices">
                <legend class="visually-hidden">{t::words_period()}</legend>
                {Period::ALL.map(|this| choice(this, period)).collect_view()}
            </fieldset>
            <div class="told" dir="auto" tabindex="0" role="group" aria-label=t::words_summary()>
                {move || text.get()}
            </div>
            <HandOn text=text copy_name=t::words_copy_summary() />
        </section>
    }
}

fn choice(this: Period, period: RwSignal<Period>) -> impl IntoView {
    let name = match this {
        Period::LastSession => t::words_last_session(),
        Period::Month => t::words_month(),
        Period::Quarter => t::words_quarter(),
    };
    view! {
        <label class="choice">
            <input
                type="radio"
                name="period"
                prop:checked=move || period.get() == this
                on:change=move |_| period.set(this)
            />
            <span>{name}</span>
        </label>
    }
}

#[component]
fn Notebook() -> impl IntoView {
    let app = App::here();
    let save = move |_| {
        if let Some(text) = app.with_book(|book| telling::notebook(app, book)) {
            let name = text_file_name(&app.partner_name().get_untracked(), clock::today(), "md");
            telling::save(app, &name, "text/markdown", &text);
        }
    };
    view! {
        <section class="section" aria-labelledby="words-markdown">
            <h2 id="words-markdown">{t::words_markdown()}</h2>
            <p class="quiet">{t::words_markdown_lead()}</p>
            <div class="actions">
                <button class="button" type="button" on:click=save>
                    {icon(Icon::FileSave)}
                    {t::words_markdown_save()}
                </button>
            </div>
        </section>
    }
}

#[component]
fn Tables() -> impl IntoView {
    let app = App::here();
    let button = |table: Table| {
        let save = move |_| {
            if let Some(text) = app.with_book(|book| telling::table_of(app, book, table)) {
                let name = text_file_name(&table.title(), clock::today(), "csv");
                telling::save(app, &name, "text/csv", &text);
            }
        };
        view! {
            <button class="button" type="button" on:click=save>
                {t::words_table_save(table.title())}
            </button>
        }
    };
    view! {
        <section class="section" aria-labelledby="words-tables">
            <h2 id="words-tables">{t::words_tables()}</h2>
            <p class="quiet">{t::words_tables_lead()}</p>
            <div class="actions">{Table::ALL.map(button).collect_view()}</div>
        </section>
    }
}
