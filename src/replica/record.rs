//! Records: untyped, so that fields and kinds of a newer version survive.

use std::collections::BTreeSet;

use litemap::LiteMap;
use serde_json::Value;
use smol_str::SmolStr;

use super::gathered::gathered;
use super::id::Id;
use super::seen::Seen;
use super::stamp::{Device, Stamp};
use super::trash::{TRASHED, rename_known};

/// The name of a field or a kind. The usual ones lie in it, without memory of
/// their own.
pub type Name = SmolStr;

/// The fields of a write with their values: a list sorted by name, because
/// there are a few, and tens of thousands of writes.
pub type Fields = LiteMap<Name, Value>;

/// The writes of a record by stamp, oldest first; mostly there is one.
pub(crate) type Writes = LiteMap<Stamp, Write>;

/// What one command wrote into one record: all its fields share a stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The person who wrote, if the browser knew.
    pub by: Option<Id>,
    /// Wall-clock time in milliseconds since 1970, for people; absent where it
    /// equals the stamp's.
    pub at: Option<u64>,
    /// The fields that this write still holds.
    pub set: Fields,
}

/// One value of a field, with where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Orders it among the values of its field.
    pub stamp: Stamp,
    /// The person who wrote it.
    pub by: Option<&'a Id>,
    /// When it was written, in milliseconds since 1970, for people.
    pub at: u64,
    /// The value itself.
    pub value: &'a Value,
}

/// Who wrote something, and when, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Origin {
    pub(super) by: Option<Id>,
    /// Milliseconds since 1970.
    pub(super) at: u64,
}

impl From<Entry<'_>> for Origin {
    fn from(entry: Entry<'_>) -> Self {
        Self { by: entry.by.cloned(), at: entry.at }
    }
}

/// A record: its kind, and the writes that still hold fields of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What it is (`goal`, `session`); fixed when it is made.
    pub kind: Name,
    writes: Writes,
}

impl Record {
    pub(super) fn empty(kind: &str) -> Self {
        Self { kind: kind.into(), writes: LiteMap::new_vec() }
    }

    /// All values of a field that nobody has replaced knowingly, oldest first.
    /// More than one means that people wrote without knowing of each other.
    pub fn entries<'a>(&'a self, field: &'a str) -> impl DoubleEndedIterator<Item = Entry<'a>> {
        self.writes.iter().filter_map(move |(stamp, write)| {
            write.set.get(field).map(|value| Entry {
                stamp: *stamp,
                by: write.by.as_ref(),
                at: write.at.unwrap_or(stamp.tick.millis),
                value,
            })
        })
    }

    /// The current value of a field with its origin, also where it is null: the
    /// latest stamp wins.
    pub fn entry<'a>(&'a self, field: &'a str) -> Option<Entry<'a>> {
        self.entries(field).next_back()
    }

    /// The current value of a field. Null reads like a field that was never
    /// written: it is what an act leaves that cleared the field, or took back
    /// its first value.
    pub fn get(&self, field: &str) -> Option<&Value> {
        let current = self.writes.values().rev().find_map(|write| write.set.get(field));
        current.filter(|value| !value.is_null())
    }

    /// Does any field but this one hold something other than null?
    pub(super) fn holds_more_than(&self, field: &str) -> bool {
        let mut values = self.writes.values().flat_map(|write| write.set.iter());
        values.any(|(name, value)| name != field && !value.is_null())
    }

    /// The current text of a field, if it is text.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.get(field).and_then(Value::as_str)
    }

    /// The names of all fields that hold something, null included.
    pub fn fields(&self) -> BTreeSet<&str> {
        gathered(self.writes.values().flat_map(|write| write.set.keys().map(Name::as_str)))
    }

    /// All writes, oldest first.
    pub fn writes(&self) -> impl DoubleEndedIterator<Item = (&Stamp, &Write)> {
        self.writes.iter()
    }

    /// What stands of the write with this stamp.
    pub(super) fn write(&self, stamp: &Stamp) -> Option<&Write> {
        self.writes.get(stamp)
    }

    /// The first write that is still here: usually the one that made it.
    pub fn origin(&self) -> Option<(&Stamp, &Write)> {
        self.writes.first()
    }

    /// Does it hold more fields than this?
    pub fn has_more_fields_than(&self, most: usize) -> bool {
        // Counted with repetitions first: that is quick, and nearly always enough.
        self.writes.values().map(|write| write.set.len()).sum::<usize>() > most && self.fields().len() > most
    }

    /// Has any of its writes been seen?
    pub(super) fn is_known_to(&self, seen: &Seen) -> bool {
        self.writes.keys().any(|stamp| seen.has(stamp))
    }

    /// Does any field hold more than one value?
    pub fn has_rivals(&self) -> bool {
        self.writes.values().enumerate().any(|(place, write)| {
            let mut later = self.writes.values().skip(place + 1);
            later.any(|later| write.set.keys().any(|field| later.set.contains_key(field)))
        })
    }

    /// Is everything in it of one write? Then no two values of a field are.
    pub(super) fn has_one_write(&self) -> bool {
        self.writes.len() < 2
    }

    /// A record of these writes.
    pub(crate) fn from_writes(kind: Name, writes: Writes) -> Self {
        Self { kind, writes: tight(writes) }
    }

    /// The same, as if other devices had written it.
    pub(super) fn with_devices(&self, rename: &impl Fn(Device) -> Device) -> Self {
        let mut renamed = Self::empty(&self.kind);
        for (stamp, write) in &self.writes {
            for (field, value) in &write.set {
                let mut value = value.clone();
                if field == TRASHED {
                    rename_known(&mut value, rename);
                }
                renamed.put(stamp.with_device(rename), write.by.clone(), write.at, field, value);
            }
        }
        renamed
    }

    pub(super) fn is_empty(&self) -> bool {
        self.writes.is_empty()
    }

    /// Forgets all that one act wrote.
    pub(super) fn forget(&mut self, stamp: &Stamp) {
        self.writes.remove(stamp);
    }

    /// The same record with these fields only.
    pub(super) fn part(&self, is_wanted: impl Fn(&str) -> bool) -> Self {
        let mut part = self.clone();
        for (_, write) in &mut part.writes {
            write.set.retain(|field, _| is_wanted(field));
        }
        part.writes.retain(|_, write| !write.set.is_empty());
        part
    }

    pub(super) fn put(&mut self, stamp: Stamp, by: Option<Id>, at: Option<u64>, field: &str, value: Value) {
        self.writes
            .entry(stamp)
            .or_insert_with(|| Write { by, at, set: LiteMap::new_vec() })
            .set
            .insert(field.into(), value);
    }

    /// Puts what stood elsewhere under a stamp of its own.
    pub(super) fn put_entry(&mut self, stamp: Stamp, entry: &Entry<'_>, field: &str) {
        let at = (entry.at != stamp.tick.millis).then_some(entry.at);
        self.put(stamp, entry.by.cloned(), at, field, entry.value.clone());
    }

    pub(super) fn remove(&mut self, stamp: &Stamp, field: &str) {
        if let Some(write) = self.writes.get_mut(stamp) {
            write.set.remove(field);
            if write.set.is_empty() {
                self.writes.remove(stamp);
            }
        }
    }

    /// The causal join of two versions of one record. `scope` limits it to
    /// some fields (a change), or to none (a whole document). Says whether
    /// anything of mine changed.
    pub(super) fn join(
        &mut self,
        my_seen: &Seen,
        theirs: &Self,
        their_seen: &Seen,
        scope: Option<&BTreeSet<String>>,
    ) -> bool {
        let in_scope = |field: &str| scope.is_none_or(|fields| fields.contains(field));
        let mut changed = false;
        if theirs.kind > self.kind {
            self.kind.clone_from(&theirs.kind);
            changed = true;
        }
        // Mine: let go what they had seen and no longer hold.
        for (stamp, write) in &mut self.writes {
            if !their_seen.has(stamp) {
                continue;
            }
            let kept = theirs.writes.get(stamp);
            write.set.retain(|field, _| {
                let stays = !in_scope(field) || kept.is_some_and(|kept| kept.set.contains_key(field));
                changed |= !stays;
                stays
            });
        }
        // Theirs: take what I had not seen.
        for (stamp, write) in &theirs.writes {
            for (field, value) in &write.set {
                if !in_scope(field) {
                    continue;
                }
                let mine = self.writes.get(stamp).and_then(|mine| mine.set.get(field));
                match mine {
                    // One stamp, two values: only a damaged or forged file
                    // does that. Both sides must still pick the same one.
                    Some(mine) if mine != value => {
                        let (theirs, mine) = (value.to_string(), mine.to_string());
                        if theirs > mine {
                            self.put(*stamp, write.by.clone(), write.at, field, value.clone());
                            changed = true;
                        }
                    }
                    Some(_) => {}
                    None if my_seen.has(stamp) => {}
                    None => {
                        self.put(*stamp, write.by.clone(), write.at, field, value.clone());
                        changed = true;
                    }
                }
            }
            if let Some(mine) = self.writes.get_mut(stamp) {
                mine.by = mine.by.take().max(write.by.clone());
                mine.at = mine.at.max(write.at);
            }
        }
        self.writes.retain(|_, write| !write.set.is_empty());
        changed
    }
}

/// The same in no more memory than it needs: these lists are read once and
/// seldom grow.
pub(super) fn tight<K: Ord, V>(map: LiteMap<K, V>) -> LiteMap<K, V> {
    let mut sorted = map.into_tuple_vec();
    sorted.shrink_to_fit();
    LiteMap::from_sorted_store_unchecked(sorted)
}
