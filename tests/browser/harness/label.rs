//! Finding by role and name where the accessibility tree cannot be asked as a
//! whole: what may have the role is found by its element, what it is called is
//! asked of the engine.

use serde_json::{Value, json};

use super::act::id;
use super::browser::Browser;

/// What a person can reach: seen, and not behind a dialog.
const REACHED: &str = "
    const [selector] = arguments;
    const dialog = [...document.querySelectorAll('dialog:modal')].pop();
    const all = [...(dialog ?? document).querySelectorAll(selector)];
    if (dialog?.matches(selector)) all.unshift(dialog);
    return all.filter(it => it.checkVisibility({visibilityProperty: true})
        && !it.closest('[inert], [aria-hidden=true]'));";

/// The elements that have a role by themselves, or were given it.
fn selector(role: &str) -> String {
    let native = match role {
        "button" => "button, input:is([type=button], [type=submit], [type=reset], [type=file])",
        "link" => "a[href]",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "textbox" => {
            "textarea, input:is(:not([type]), [type=text], [type=email], [type=url], [type=password])"
        }
        "spinbutton" => "input[type=number]",
        "Date" => "input[type=date]",
        "InputTime" => "input[type=time]",
        "radio" | "checkbox" => &format!("input[type={role}]"),
        "dialog" => "dialog[open]",
        "image" => "img, svg",
        "status" => "output",
        "navigation" => "nav",
        "option" => "option",
        "combobox" => "select",
        "DisclosureTriangle" => "summary",
        other => panic!("{other:?} is no role that other engines than Chromium were taught"),
    };
    let given = if role == "image" { "img" } else { role };
    format!(":is({native}):not([role]), [role={given}]")
}

impl Browser {
    /// What can be reached and has this role, with its name, in the order of
    /// the page.
    pub fn labelled(&self, role: &str) -> Result<impl Iterator<Item = (String, Value)>, String> {
        let found = self.try_script(REACHED, &[json!(selector(role))])?;
        let found = found.as_array().cloned().unwrap_or_default().into_iter();
        Ok(found.filter_map(|element| {
            let label = self.command("GET", &format!("/element/{}/computedlabel", id(&element)), Value::Null);
            Some((label.ok()?.as_str()?.to_owned(), element))
        }))
    }
}
