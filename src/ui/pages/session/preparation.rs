//! Preparation: what each brings. Private until shared, and it says so.

use leptos::prelude::*;

use crate::app::App;
use crate::browser::{flush, page};
use crate::coaching::{
    Command, Kind, Person, Preparation, PreparationCommand, PreparationDraft, PreparationWords,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Dialog, Icon, LiveText, WhoSees, badge, icon};
use crate::ui::words;

/// The field that one's own preparation begins with.
const FIRST: &str = "prepare-since";
/// The heading of one's own.
const HEADING: &str = "preparation-heading";

/// Opens one's own preparation, and goes there.
pub fn open_mine(opened: RwSignal<bool>) {
    opened.set(true);
    page::after_paint(|| page::focus(FIRST));
}

/// Mine, and beside it what the others have shared; each folded to its first
/// lines.
#[component]
pub fn Preparations(
    session: Id,
    /// The session does not take place: what was written is there to read.
    is_off: Memo<bool>,
    /// Whether one's own is open to write in.
    opened: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let me = app.me();
    let of = session.clone();
    let shared: Memo<Vec<Preparation>> =
        app.watch(&[Kind::Preparation], move |book| book.children::<Preparation>(&of));
    let others = app.partners();
    let theirs = move || {
        let row = |person: Person| {
            let words = shared.with(|all| {
                let own = all.iter().find(|it| it.author.as_ref() == Some(&person.id));
                own.map(|own| own.words.clone()).filter(|words| !words.is_blank())
            });
            words.map(|words| view! { <Theirs person words /> })
        };
        others.get().into_iter().map(row).collect_view()
    };
    let session = StoredValue::new(session);
    let mine = move || {
        let me = me.get()?;
        Some(view! { <Mine session=session.get_value() me=me.id shared is_off opened /> })
    };
    view! {
        {mine}
        {theirs}
    }
}

#[component]
fn Theirs(person: Person, words: PreparationWords) -> impl IntoView {
    let heading = format!("prepared-{}", person.id);
    let labelled = heading.clone();
    let name = t::sheet_prepare_of(&person.name);
    let opened = RwSignal::new(false);
    let toggle = move || opened.update(|opened| *opened = !*opened);
    let of = name.clone();
    let content = move || {
        if opened.get() {
            parts(words.clone()).into_any()
        } else {
            view! { <p class="folded" dir="auto">{words.in_short()}</p> }.into_any()
        }
    };
    view! {
        <section class="section section-lines" aria-labelledby=labelled data-pen=person.pen.to_string()>
            <div class="section-head">
                <h2 id=heading class="person">
                    {badge(&person)} <span>{name}</span>
                </h2>
                {fold_button(of, opened.into(), toggle)}
            </div>
            {content}
        </section>
    }
}

/// "More" and "Less" beside the heading of what is folded.
fn fold_button<F: Fn() + 'static>(of: String, opened: Signal<bool>, toggle: F) -> impl IntoView + use<F> {
    let word = move || if opened.get() { t::sheet_prepare_less() } else { t::sheet_prepare_more() };
    let name = move || {
        if opened.get() { t::sheet_prepare_less_of(&of) } else { t::sheet_prepare_more_of(&of) }
    };
    view! {
        <button
            class="button-text"
            type="button"
            aria-expanded=move || opened.get().to_string()
            aria-label=name
            on:click=move |_| toggle()
            prop:textContent=word
        ></button>
    }
}

/// The three parts to read, as far as something stands in them.
fn parts(words: PreparationWords) -> impl IntoView {
    let part = |label: String, text: String| {
        (!text.trim().is_empty()).then(|| {
            view! {
                <div>
                    <dt class="eyebrow">{label}</dt>
                    <dd class="pre" dir="auto">{text}</dd>
                </div>
            }
        })
    };
    view! {
        <dl class="parts">
            {part(t::sheet_prepare_since(), words.since_last)}
            {part(t::sheet_prepare_bring(), words.bring)}
            {part(t::sheet_prepare_need(), words.need)}
        </dl>
    }
}

/// How one's own stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The three parts, to read.
    Parts,
    /// The three fields.
    Fields,
    /// The first lines.
    Folded,
    /// A line that opens the fields: nothing is written yet.
    Door,
}

/// The three parts, where they live, and the way to share them.
#[component]
fn Mine(
    session: Id,
    me: Id,
    shared: Memo<Vec<Preparation>>,
    is_off: Memo<bool>,
    opened: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let name = Preparation::id_of(&session, &me);
    let of_draft = name.clone();
    let draft: Memo<Option<Preparation>> = app.watch_private(&[Kind::PreparationDraft], move |book| {
        book.get(&of_draft).map(|PreparationDraft(draft)| draft)
    });
    let of_shared = name.clone();
    let given = Memo::new(move |_| shared.with(|all| all.iter().find(|it| it.id == of_shared).cloned()));
    let is_shared = Memo::new(move |_| given.with(Option::is_some));
    let words = Memo::new(move |_| {
        let words = given.with(|it| it.as_ref().map(|it| it.words.clone()));
        words.or_else(|| draft.with(|it| it.as_ref().map(|it| it.words.clone()))).unwrap_or_default()
    });
    let writer = StoredValue::new((session, me, name));
    let keep = move |change: &dyn Fn(&mut PreparationWords)| {
        let mut words = words.get_untracked();
        change(&mut words);
        let (session, author, _) = writer.get_value();
        let command = if is_shared.get_untracked() {
            PreparationCommand::Share { session, author, words }
        } else {
            PreparationCommand::Draft { session, author, words }
        };
        app.act(&command.into()).err().map(|refused| words::refusal(&refused))
    };
    let home =
        Signal::derive(move || if is_shared.get() { Kind::Preparation } else { Kind::PreparationDraft });
    let more = Signal::derive(move || {
        if is_shared.get() { t::seen_next_update() } else { t::sheet_prepare_only_you_hint() }
    });
    let place = move || view! { <WhoSees of=home more=more /> };
    let fields = move || {
        view! {
            <div class="form">
                <Part
                    id=FIRST
                    label=t::sheet_prepare_since()
                    value=Signal::derive(move || words.with(|words| words.since_last.clone()))
                    keep=move |text: String| keep(&|words| words.since_last = text.clone())
                />
                <Part
                    id="prepare-bring"
                    label=t::sheet_prepare_bring()
                    value=Signal::derive(move || words.with(|words| words.bring.clone()))
                    keep=move |text: String| keep(&|words| words.bring = text.clone())
                />
                <Part
                    id="prepare-need"
                    label=t::sheet_prepare_need()
                    value=Signal::derive(move || words.with(|words| words.need.clone()))
                    keep=move |text: String| keep(&|words| words.need = text.clone())
                />
            </div>
        }
    };
    let is_blank = Memo::new(move |_| words.with(PreparationWords::is_blank));
    let shown = Memo::new(move |_| match (is_off.get(), opened.get()) {
        (true, _) => Shown::Parts,
        (false, true) => Shown::Fields,
        (false, false) if is_blank.get() => Shown::Door,
        (false, false) => Shown::Folded,
    });
    let content = move || match shown.get() {
        Shown::Parts => parts(words.get()).into_any(),
        Shown::Fields => view! {
            {place}
            {fields()}
            <Share writer words is_shared />
        }
        .into_any(),
        Shown::Folded => view! {
            {move || is_shared.get().then(place)}
            <p class="folded" dir="auto" prop:textContent=move || words.with(PreparationWords::in_short)></p>
            <Share writer words is_shared />
        }
        .into_any(),
        Shown::Door => view! {
            <button class="button-add" type="button" on:click=move |_| open_mine(opened)>
                {icon(Icon::Plus)}
                {t::sheet_prepare_write()}
            </button>
        }
        .into_any(),
    };
    let toggle = move || {
        if opened.get_untracked() {
            flush::now();
            opened.set(false);
        } else {
            open_mine(opened);
        }
    };
    let is_marked = Memo::new(move |_| shown.get() == Shown::Folded && !is_shared.get());
    let only_you = move || is_marked.get().then(|| view! { <WhoSees of=Kind::PreparationDraft /> });
    let has_fold = Memo::new(move |_| matches!(shown.get(), Shown::Fields | Shown::Folded));
    let fold = move || has_fold.get().then(|| fold_button(t::sheet_prepare_yours(), opened.into(), toggle));
    let is_there = Memo::new(move |_| !is_off.get() || !is_blank.get());
    let section = move || {
        view! {
            <section class="section section-lines" aria-labelledby=HEADING>
                <div class="section-head">
                    <h2 id=HEADING tabindex="-1">
                        {t::sheet_prepare_yours()}
                    </h2>
                    {only_you}
                    {fold}
                </div>
                {content}
            </section>
        }
    };
    move || is_there.get().then(section)
}

#[component]
fn Part(
    id: &'static str,
    label: String,
    value: Signal<String>,
    #[prop(into)] keep: Callback<String, Option<String>>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <LiveText value=value keep=keep id=id />
        </div>
    }
}

/// One confirmed act that says who will have it.
#[component]
fn Share(
    writer: StoredValue<(Id, Id, Id)>,
    words: Memo<PreparationWords>,
    is_shared: Memo<bool>,
) -> impl IntoView {
    let app = App::here();
    let partner = app.partner_name();
    let asking = RwSignal::new(false);
    let share = move |_| {
        flush::now();
        let (session, author, draft) = writer.get_value();
        let words = words.get_untracked();
        let commands: [Command; 2] = [
            PreparationCommand::Share { session, author, words }.into(),
            PreparationCommand::DropDraft { draft }.into(),
        ];
        asking.set(false);
        // A session that is gone takes this button along.
        let _ = app.act_all_and_say(&commands, t::sheet_said_shared(partner.get_untracked()));
        page::after_paint(|| page::focus(HEADING));
    };
    let ask = move |_| {
        flush::now();
        asking.set(true);
    };
    let is_offered = Memo::new(move |_| !is_shared.get() && words.with(|words| !words.is_blank()));
    view! {
        {move || {
            is_offered
                .get()
                .then(|| {
                    view! {
                        <div class="actions">
                            <button class="button" type="button" on:click=ask>
                                {move || t::sheet_prepare_share(partner.get())}
                            </button>
                        </div>
                    }
                })
        }}
        <Dialog open=asking title=t::sheet_prepare_share(partner.get_untracked())>
            <p>{move || t::sheet_prepare_share_sure(partner.get())}</p>
            <div class="actions">
                <button class="button button-main" type="button" on:click=share>
                    {move || t::sheet_prepare_share_yes(partner.get())}
                </button>
                <button class="button-text" type="button" on:click=move |_| asking.set(false)>
                    {t::sheet_cancel()}
                </button>
            </div>
        </Dialog>
    }
}
