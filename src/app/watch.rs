//! Waking only the views that show what was touched.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::coaching::{Kind, Touched};
use crate::replica::{Id, gathered};

/// A trigger per kind, and one per record that a view asked for.
#[derive(Debug)]
pub(super) struct Triggers {
    kinds: BTreeMap<Kind, ArcTrigger>,
    records: BTreeMap<Id, ArcTrigger>,
    everything: ArcTrigger,
}

impl Triggers {
    pub(super) fn new() -> Self {
        Self {
            kinds: gathered(Kind::ALL.iter().map(|kind| (*kind, ArcTrigger::new()))),
            records: BTreeMap::new(),
            everything: ArcTrigger::new(),
        }
    }

    /// The triggers of these kinds, and the one that fires at each switch of
    /// partnership or workspace.
    pub(super) fn of_kinds(&self, kinds: &[Kind]) -> Vec<ArcTrigger> {
        kinds.iter().filter_map(|kind| self.kinds.get(kind)).chain([&self.everything]).cloned().collect()
    }

    /// The trigger of one record, and the one of every switch.
    pub(super) fn of_record(&mut self, id: &Id) -> Vec<ArcTrigger> {
        let record = self.records.entry(id.clone()).or_default().clone();
        vec![record, self.everything.clone()]
    }

    /// The triggers that a join fires.
    pub(super) fn touched_by(&self, touched: &Touched) -> Vec<ArcTrigger> {
        let kinds = touched.kinds.iter().filter_map(|kind| self.kinds.get(kind));
        let records = touched.records.iter().filter_map(|id| self.records.get(id));
        kinds.chain(records).cloned().collect()
    }

    /// The trigger of every switch.
    pub(super) fn everything(&self) -> ArcTrigger {
        self.everything.clone()
    }
}
