//! Messages at their fields, each with what helps: a suggestion, and where the rule comes from.

use alloc::string::String;
use alloc::vec::Vec;

use web_sys::Element;

use super::Turn;
use super::dom::{append, closest, find, get, has, insert, place, set, take_away, text, unset};
use crate::html::{put_advice, put_message};
use crate::issue::{MESSAGE_ATTRIBUTES, Shown, field};
use crate::put::joined;

/// What the id of a message ends with.
pub(super) const ERROR: &[u8] = b"-error";

impl Turn<'_> {
    /// Writes an issue at a control or a group; gives whether something else stood there.
    #[inline(never)]
    pub(super) fn write(&self, place: u32, issue: &Shown) -> bool {
        let name = self.name_of(place);
        if self.is_told() {
            self.kept.tell(place, text(&name), text(&issue.fields), text(issue.message()));
            return true;
        }
        let Some(message) = self.message(place, &name) else { return false };
        let is_same = self.is_about(&message, &name, issue);
        let said = message.last_child().and_then(|said| said.text_content()).unwrap_or_default();
        if is_same && said.as_bytes() == issue.message() {
            return false;
        }
        let mut markup = Vec::new();
        put_message(&mut markup, issue, self.form.sentences);
        self.fill(&message, &markup);
        // Of one that only has other words, such as another number, all else stays: a long list may have as many of them.
        if !is_same {
            for (attribute, number) in MESSAGE_ATTRIBUTES {
                set(&message, attribute, issue.field(number));
            }
            unset(&message, "hidden");
            self.kept.mark(place, &get(&message, "id"), true, issue.is_error());
        }
        if let Some(described) = self.kept.described(place) {
            self.write_advice(place, &name, &described, issue);
        }
        true
    }

    /// Whether an issue stands there already, be it in other words.
    fn is_about(&self, message: &Element, name: &[u8], issue: &Shown) -> bool {
        for (attribute, number) in MESSAGE_ATTRIBUTES {
            if get(message, attribute).as_bytes() != issue.field(number) {
                return false;
            }
        }
        self.suggestion_at(name).as_bytes() == issue.field(field::SUGGESTION)
    }

    /// What the page suggests for a name.
    pub(super) fn suggestion_at(&self, name: &[u8]) -> String {
        let advice = self.with("data-advice", name);
        let button = advice.and_then(|advice| find(&advice, "[data-suggestion]"));
        button.map(|button| get(&button, "data-suggestion")).unwrap_or_default()
    }

    /// Takes the message of a control or group away.
    #[inline(never)]
    pub(super) fn erase(&self, place: u32) {
        if self.is_told() {
            return self.kept.tell(place, "", "", "");
        }
        let name = self.name_of(place);
        let id = self.id(&name, ERROR);
        if let Some(message) = self.with("id", &id) {
            for (attribute, _) in MESSAGE_ATTRIBUTES {
                unset(&message, attribute);
            }
            take_away(&message);
        }
        self.kept.mark(place, text(&id), false, false);
        if let Some(advice) = self.with("data-advice", &name) {
            take_away(&advice);
        }
    }

    /// A suggestion to take with one click, and why.
    fn write_advice(&self, place: u32, name: &[u8], described: &Element, issue: &Shown) {
        let mut markup = Vec::new();
        put_advice(&mut markup, issue, name, &self.label(described), self.form, place);
        let advice = self.with("data-advice", name);
        if markup.is_empty() {
            if let Some(advice) = advice {
                take_away(&advice);
            }
            return;
        }
        let advice = advice.unwrap_or_else(|| {
            let advice = self.kept.add_advice(text(name));
            if let Some(last) = self.kept.edge(place, true) {
                put_beside(&advice, place::AFTER, &last);
            }
            advice
        });
        self.fill(&advice, &markup);
        unset(&advice, "hidden");
    }

    /// Where the message of a name stands; made before its control where the markup has no place for it.
    fn message(&self, place: u32, name: &[u8]) -> Option<Element> {
        let id = self.id(name, ERROR);
        if let Some(message) = self.with("id", &id) {
            return Some(message);
        }
        let first = self.kept.edge(place, false)?;
        let message = self.kept.create("p");
        for (attribute, value) in [("class", &b"message"[..]), ("data-added", b""), ("id", &id)] {
            set(&message, attribute, value);
        }
        put_beside(&message, place::BEFORE, &first);
        Some(message)
    }

    /// What a control or a group is called on the page, with the item of a list that it is in.
    fn label(&self, described: &Element) -> Vec<u8> {
        let mut label = find(described, "legend");
        if label.is_none() {
            label = self.with("for", get(described, "id").as_bytes());
        }
        if label.is_none() {
            label = closest(described, "label");
        }
        let item = closest(described, "[data-item]").and_then(|item| find(&item, "[data-legend]"));
        let (label, item) = (text_of(label), text_of(item));
        joined(&[label.as_bytes(), if item.is_empty() { b"" } else { b", " }, item.as_bytes()])
    }
}

#[inline(never)]
fn text_of(element: Option<Element>) -> String {
    element.and_then(|element| element.text_content()).unwrap_or_default()
}

/// Puts something before or after a control, or last into a group. What stands in the label of a control would be read
/// as a part of its name, so that it goes outside of one that holds its control.
#[inline(never)]
fn put_beside(element: &Element, place: &str, described: &Element) {
    if described.node_name() == "FIELDSET" || has(described, "data-group") {
        return append(described, element);
    }
    let label = closest(described, "label");
    insert(element, place, label.as_ref().unwrap_or(described));
}
