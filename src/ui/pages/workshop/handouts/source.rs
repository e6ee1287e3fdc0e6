//! What handouts are made from: the kit of the workshop and its people.

use leptos::prelude::*;

use super::super::choices::select_of;
use crate::app::App;
use crate::coaching::{Book, Kind, Kit, OwnKit, RoomPlan, Workshop};
use crate::i18n::t;
use crate::replica::Id;

/// A kit, if one is chosen, and who is in the room.
#[derive(Clone, Copy)]
pub struct Source {
    /// The kit whose words are printed.
    pub kit: Memo<Option<Kit>>,
    /// The people and their groups.
    pub plan: Memo<RoomPlan>,
    kits: Memo<Vec<OwnKit>>,
    chosen: RwSignal<String>,
}

/// Printed without a kit.
const NONE: &str = "none";

impl Source {
    /// That of a workshop: its kit, until another one is chosen.
    pub fn of(app: App, workshop: &Id) -> Self {
        let id = workshop.clone();
        let of_workshop = app.watch_private(&[Kind::Workshop, Kind::RoomPlan, Kind::RunSheet], move |book| {
            book.workshop(&id).and_then(|workshop: Workshop| workshop.kit)
        });
        let kits: Memo<Vec<OwnKit>> = app.watch_private(&[Kind::Kit], Book::all);
        let chosen = RwSignal::new(String::new());
        // It may be chosen in another window meanwhile.
        Effect::new(move || {
            let is_here = |id: &Id| kits.with(|kits| kits.iter().any(|own| own.id == *id));
            let kit = of_workshop.get().filter(is_here);
            chosen.set(kit.map_or_else(|| NONE.to_owned(), |kit| kit.to_string()));
        });
        let kit = Memo::new(move |_| {
            let is_chosen = |own: &&OwnKit| chosen.with(|chosen| own.id.to_string() == *chosen);
            kits.with(|kits| kits.iter().find(is_chosen).map(|own| own.kit.clone()))
        });
        let id = RoomPlan::id_of(workshop);
        let workshop = workshop.clone();
        let plan = app.watch_private(&[Kind::RoomPlan], move |book| {
            book.get(&id).unwrap_or_else(|| RoomPlan::empty(&workshop))
        });
        Self { kit, plan, kits, chosen }
    }

    /// The choice, where there are kits.
    pub fn choice(self) -> impl IntoView {
        move || {
            let named = |own: OwnKit| {
                let title = if own.kit.title.is_empty() { t::workshop_kit_untitled() } else { own.kit.title };
                (own.id.to_string(), title)
            };
            let kits = self.kits.get();
            (!kits.is_empty()).then(|| {
                let none = (NONE.to_owned(), t::workshops_no_kit());
                let options = kits.into_iter().map(named).chain([none]).collect();
                select_of("handouts-kit", t::kit_title(), options, self.chosen)
            })
        }
    }
}
