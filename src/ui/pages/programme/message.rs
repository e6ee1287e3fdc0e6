//! A message to the facilitator of a programme, written, signed and sent by a
//! person themselves. Nothing is sent from here, and nothing is kept.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::{Book, Kind, mail_address, mail_link};
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::{Eyebrow, Field, FieldProblem, Page, SeenAs, choices_of};
use crate::ui::telling::HandOn;

/// The first field of the form.
const TEXT: &str = "reach-text";
const NAME: &str = "reach-name";

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    /// Another partner, please.
    Partner,
    /// A word to the facilitator.
    Word,
}

impl About {
    const ALL: [Self; 2] = [Self::Partner, Self::Word];

    fn words(self) -> String {
        match self {
            Self::Partner => t::reach_partner(),
            Self::Word => t::reach_word(),
        }
    }
}

/// What is typed; it stays when one goes back to it from the whole message.
#[derive(Clone, Copy)]
struct Typed {
    about: RwSignal<About>,
    text: RwSignal<String>,
    name: RwSignal<String>,
}

/// A message as it is sent.
#[derive(Debug, Clone)]
struct Whole {
    subject: String,
    text: String,
}

/// The page.
#[component]
pub fn Message() -> impl IntoView {
    let app = App::here();
    let programme = app.watch(&[Kind::Programme], |book: &Book| book.programme().unwrap_or_default());
    let contact = Memo::new(move |_| programme.with(|it| it.contact.clone()));
    let document = app.open_document().get_untracked();
    let typed = Typed {
        about: RwSignal::new(About::Word),
        text: RwSignal::new(String::new()),
        name: RwSignal::new(document.map(|document| app.my_name_in(&document)).unwrap_or_default()),
    };
    let whole = RwSignal::new(None::<Whole>);
    let asked = move || {
        let contact = contact.get();
        (!contact.is_empty()).then(|| view! { <p class="pre" dir="auto">{t::programme_contact(contact)}</p> })
    };
    view! {
        <Page title=t::reach_title()>
            <header class="page-head">
                <Eyebrow to=Route::Programme name=t::programme_title() />
                <h1 tabindex="-1">{t::reach_title()}</h1>
                <p class="lead">{t::reach_lead()}</p>
                {asked}
            </header>
            {move || match whole.get() {
                None => {
                    let programme = programme.with(|it| it.title.clone());
                    view! { <Write typed=typed whole=whole programme=programme /> }.into_any()
                }
                Some(it) => view! { <Send it=it contact=contact.get() whole=whole /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Write(typed: Typed, whole: RwSignal<Option<Whole>>, programme: String) -> impl IntoView {
    let Typed { about, text, name } = typed;
    let (no_text, no_name) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (words, signed) = (text.get_untracked(), name.get_untracked());
        let (words, signed) = (words.trim(), signed.trim());
        let about = about.get_untracked();
        no_text.set((words.is_empty() && about == About::Word).then(t::reach_text_missing));
        no_name.set(signed.is_empty().then(t::reach_name_missing));
        if no_text.with_untracked(Option::is_some) {
            return page::focus(TEXT);
        }
        if no_name.with_untracked(Option::is_some) {
            return page::focus(NAME);
        }
        let about = about.words();
        let subject =
            if programme.trim().is_empty() { about } else { t::reach_subject(about, programme.trim()) };
        let parts = [subject.as_str(), words, signed];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        whole.set(Some(Whole { text: parts.join("\n\n"), subject }));
        page::after_paint(|| page::focus("reach-whole"));
    };
    let abouts = About::ALL.map(|of| (of, of.words())).into();
    let problem = |it: RwSignal<Option<String>>| -> Signal<FieldProblem> { it.into() };
    view! {
        <form class="form" novalidate on:submit=submit>
            {choices_of("reach-about", t::reach_about(), abouts, about)}
            <Field
                id=TEXT
                label=t::reach_text()
                kind="area"
                value=text
                hint=t::reach_text_hint()
                problem=problem(no_text)
            />
            <Field id=NAME label=t::reach_name() value=name problem=problem(no_name) />
            <SeenAs who=t::seen_sent() />
            <div class="actions">
                <button class="button button-main" type="submit">{t::reach_make()}</button>
                <a class="button-text" data-give-up="" href=Route::Programme.to_string()>{t::open_back()}</a>
            </div>
        </form>
    }
}

/// The whole message, and the ways it goes.
#[component]
fn Send(it: Whole, contact: String, whole: RwSignal<Option<Whole>>) -> impl IntoView {
    let Whole { subject, text } = it;
    let mail = mail_address(&contact).and_then(|address| mail_link(address, &subject, &text));
    view! {
        <section class="section" aria-labelledby="reach-whole">
            <h2 id="reach-whole" tabindex="-1">{t::reach_whole()}</h2>
            <div class="told" dir="auto">{text.clone()}</div>
            <HandOn text=Signal::stored(text)>
                {mail.map(|mail| view! { <a class="button" href=mail>{t::reach_mail()}</a> })}
                <button class="button-text" type="button" on:click=move |_| whole.set(None)>
                    {t::reach_change()}
                </button>
            </HandOn>
        </section>
    }
}
