//! Wishes for coaching: what should whoever coached me do differently? Asked at
//! the end of every session, and there before the next.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::said_to::SaidTo;
use crate::app::App;
use crate::browser::page;
use crate::coaching::{CoachingWish, CoachingWishCommand, Kind, Person};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Field, Form, WhoSees, person_tag};

const HEADING: &str = "wish-heading";

/// The field of what one says to this person.
pub fn field_of(person: &Id) -> String {
    format!("wish-{person}")
}

/// What was said, and one line for each who coached me.
#[component]
pub fn Wishes(session: Id) -> impl IntoView {
    let app = App::here();
    let me = app.me();
    let of = session.clone();
    let kinds = &[Kind::Span, Kind::Person, Kind::Membership];
    let coaches: Memo<Vec<Person>> =
        app.watch(kinds, move |book| app.my_id().map(|me| book.coaches_of(&of, &me)).unwrap_or_default());
    let of = StoredValue::new(session.clone());
    let forms = move || {
        let me = me.get()?;
        let form = |person: Person| view! { <Wish session=of.get_value() from=me.id.clone() to=person /> };
        Some(coaches.get().into_iter().map(form).collect_view())
    };
    view! {
        <p class="quiet">{t::wish_lead()}</p>
        <WishesSaid session />
        {forms}
    }
}

/// What was said, line by line.
#[component]
pub fn WishesSaid(
    session: Id,
    /// Whether it is only read.
    #[prop(optional)]
    is_read: bool,
) -> impl IntoView {
    let app = App::here();
    let said: Memo<Vec<CoachingWish>> =
        app.watch(&[Kind::CoachingWish], move |book| book.children::<CoachingWish>(&session));
    view! {
        <ul class="kept">
            <For each=move || said.get() key=|it| (it.id.clone(), it.text.clone()) let:wish>
                <Line wish is_read />
            </For>
        </ul>
    }
}

#[component]
fn Line(wish: CoachingWish, is_read: bool) -> impl IntoView {
    let CoachingWish { id, from, to, text, .. } = wish;
    view! {
        <SaidTo
            id
            from
            to
            text=text
            is_read
            trash_name=|from, to| t::wish_trash(from, to)
            trash_said=t::wish_said_trash
            heading=HEADING
        />
    }
}

/// What I say to one who coached me; what I said before is there to be changed.
#[component]
fn Wish(session: Id, from: Id, to: Person) -> impl IntoView {
    let app = App::here();
    let id = CoachingWish::id_of(&session, &from, &to.id);
    let of = id.clone();
    let before: Memo<Option<String>> =
        app.watch_record(id, move |book| book.get::<CoachingWish>(&of).map(|it| it.text));
    // Each form knows what it was filled with.
    move || {
        let (session, from, to, before) = (session.clone(), from.clone(), to.clone(), before.get());
        view! { <WishForm session from to before /> }
    }
}

#[component]
fn WishForm(session: Id, from: Id, to: Person, before: Option<String>) -> impl IntoView {
    let app = App::here();
    let keep = if before.is_some() { t::wish_change() } else { t::wish_keep(&to.name) };
    let text = RwSignal::new(before.unwrap_or_default());
    let form = Form::new();
    let field = field_of(&to.id);
    let (focus, name, to) = (field.clone(), to.name, to.id);
    let command = move || CoachingWishCommand {
        session: session.clone(),
        from: from.clone(),
        to: to.clone(),
        text: text.get_untracked(),
    };
    let base = app.filled_by(&command().into());
    let said = t::wish_said(&name);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let act = || app.act_and_say(&command().into(), said.clone());
        if form.show(&app.keep_form(base.clone(), act)) {
            let focus = focus.clone();
            page::after_paint(move || page::focus(&focus));
        }
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Field
                id=field
                label=t::wish_label(&name)
                example=t::wish_example()
                value=text
                of=(form, CoachingWish::TEXT)
            />
            <WhoSees of=Kind::CoachingWish />
            <div class="actions">
                <button class="button" type="submit">
                    {keep}
                </button>
            </div>
        </form>
    }
}

/// What I was told after the last session, before the next one: nothing where
/// nobody said anything.
#[component]
pub fn WishesForMe(session: Id) -> impl IntoView {
    let app = App::here();
    let kinds = &[Kind::CoachingWish, Kind::Session, Kind::Person, Kind::Membership];
    let told: Memo<Vec<CoachingWish>> = app.watch(kinds, move |book| {
        app.my_id().map(|me| book.coaching_wishes_for(&me, &session)).unwrap_or_default()
    });
    let people = app.people();
    let line = move |wish: CoachingWish| {
        let from = people.with(|people| people.get(wish.from.as_ref()?).map(person_tag));
        view! {
            <li class="kept-line">
                <div class="row-main">
                    <p class="kept-text" dir="auto">{wish.text}</p>
                    <p class="meta">{from}</p>
                </div>
            </li>
        }
    };
    view! {
        <Show when=move || told.with(|told| !told.is_empty())>
            <section class="section section-lines" aria-labelledby="wishes-for-me">
                <h2 id="wishes-for-me">{t::wish_for_you()}</h2>
                <ul class="kept">{move || told.get().into_iter().map(line).collect_view()}</ul>
            </section>
        </Show>
    }
}
