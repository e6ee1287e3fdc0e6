//! The bill of materials that the build writes: what others made and the
//! program holds.

use serde_json::Value;

/// A part that others made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignPart {
    /// What it is called.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licences it comes under, in the short names of SPDX.
    pub licence: String,
}

/// Reads the parts in a bill in the `CycloneDX` format, in its order; `None` if
/// it is not one.
pub fn foreign_parts(bill: &str) -> Option<Vec<ForeignPart>> {
    let bill: Value = serde_json::from_str(bill).ok()?;
    bill.get("components")?.as_array()?.iter().map(part).collect()
}

fn part(component: &Value) -> Option<ForeignPart> {
    let text = |of: &Value, field: &str| Some(of.get(field)?.as_str()?.to_owned());
    Some(ForeignPart {
        name: text(component, "name")?,
        version: text(component, "version")?,
        licence: text(component.get("licenses")?.get(0)?, "expression")?,
    })
}
