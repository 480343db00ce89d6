//! Messages at their fields, each with what helps: a suggestion, and where the rule comes from.

use alloc::string::String;
use alloc::vec::Vec;

use web_sys::Element;

use super::Turn;
use super::dom::{
    append, append_text, closest, concat, find, get, has, insert, place, set, set_text, take_away, text, unset,
};
use crate::issue::{MESSAGE_ATTRIBUTES, Shown, cut, field, fill};
use crate::sentence::Sentence;

/// What the id of a message ends with.
pub(super) const ERROR: &[u8] = b"-error";

impl Turn<'_> {
    /// Writes an issue at a control or a group.
    #[inline(never)]
    pub(super) fn write(&self, place: u32, issue: &Shown) {
        let name = self.name_of(place);
        let described = self.kept.described(place);
        let Some(message) = self.message(&name, described.as_ref()) else { return };
        if self.says(&message, &name, issue) {
            return; // What is drawn anew loses the pointer that is pressed on it, and closes what was opened.
        }
        for (attribute, number) in MESSAGE_ATTRIBUTES {
            set(&message, attribute, issue.field(number));
        }
        let is_error = issue.is_error();
        let prefix = if is_error { Sentence::ErrorPrefix } else { Sentence::WarningPrefix };
        set_text(&message, b"");
        self.append_hidden(&message, &[self.words(prefix), b" "]);
        append_text(&message, issue.message());
        unset(&message, "hidden");
        let Some(described) = described else { return };
        if is_error && !is_group(&described) {
            set(&described, "aria-invalid", b"true");
        } else {
            unset(&described, "aria-invalid");
        }
        let id = get(&message, "id");
        describe(&described, id.as_bytes(), id.as_bytes());
        self.write_advice(place, &name, &described, issue);
    }

    /// Whether an issue stands there already.
    fn says(&self, message: &Element, name: &[u8], issue: &Shown) -> bool {
        for (attribute, number) in MESSAGE_ATTRIBUTES {
            if get(message, attribute).as_bytes() != issue.field(number) {
                return false;
            }
        }
        let said = message.last_child().and_then(|said| said.text_content()).unwrap_or_default();
        said.as_bytes() == issue.message() && self.suggestion_at(name).as_bytes() == issue.field(field::SUGGESTION)
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
        let name = self.name_of(place);
        let id = self.id(&name, ERROR);
        if let Some(message) = self.with("id", &id) {
            for (attribute, _) in MESSAGE_ATTRIBUTES {
                unset(&message, attribute);
            }
            take_away(&message);
        }
        if let Some(described) = self.kept.described(place) {
            unset(&described, "aria-invalid");
            describe(&described, &id, b"");
        }
        if let Some(advice) = self.with("data-advice", &name) {
            take_away(&advice);
        }
    }

    /// A suggestion to take with one click, and the source of the rule.
    fn write_advice(&self, place: u32, name: &[u8], described: &Element, issue: &Shown) {
        let advice = self.with("data-advice", name).unwrap_or_else(|| {
            let advice = self.kept.add_advice(text(name));
            put_beside(&advice, place::AFTER, &self.kept.last(place).unwrap_or_else(|| described.clone()));
            advice
        });
        set_text(&advice, b"");
        let suggestion = issue.field(field::SUGGESTION);
        if !suggestion.is_empty() {
            let label = filled(self.words(Sentence::UseSuggestion), suggestion);
            let button = self.create_with("button", &[("class", "suggestion"), ("type", "button")], &label);
            set(&button, "data-suggestion-for", name);
            set(&button, "data-suggestion", suggestion);
            append(&advice, &button);
        }
        let details = self.create("details", &[("class", "source")]);
        let why = self.create_with("summary", &[], self.words(Sentence::Why));
        // In a list of all that can be pressed, one "Why?" must differ from the next.
        self.append_hidden(&why, &[b" ", &self.label(described)]);
        append(&details, &why);
        let source = concat(&[issue.field(field::DOCUMENT), b". ", issue.field(field::SAYS)]);
        append(&details, &self.create_with("p", &[], &source));
        append(&advice, &details);
        unset(&advice, "hidden");
    }

    /// Adds a text that is read out, and not seen.
    #[inline(never)]
    fn append_hidden(&self, element: &Element, content: &[&[u8]]) {
        append(element, &self.create_with("span", &[("class", "visually-hidden")], &concat(content)));
    }

    /// Where the message of a name stands; made before its control where the markup has no place for it.
    fn message(&self, name: &[u8], described: Option<&Element>) -> Option<Element> {
        let id = self.id(name, ERROR);
        if let Some(message) = self.with("id", &id) {
            return Some(message);
        }
        let described = described?;
        let message = self.create("p", &[("class", "message"), ("data-added", "")]);
        set(&message, "id", &id);
        put_beside(&message, place::BEFORE, described);
        Some(message)
    }

    /// What a control or a group is called on the page.
    fn label(&self, described: &Element) -> Vec<u8> {
        let mut label = find(described, "legend");
        if label.is_none() {
            label = self.with("for", get(described, "id").as_bytes());
        }
        if label.is_none() {
            label = closest(described, "label");
        }
        label.and_then(|label| label.text_content()).unwrap_or_default().into_bytes()
    }
}

/// A sentence with a word in its only gap.
#[inline(never)]
pub(super) fn filled(sentence: &[u8], word: &[u8]) -> Vec<u8> {
    let mut filled = Vec::new();
    fill(sentence, &mut filled, &[(b"", word)]);
    filled
}

/// Whether a message is about several properties, of which none is invalid for it.
fn is_group(described: &Element) -> bool {
    has(described, "data-group")
}

/// Puts something before or after a control, or last into a group. What stands in the label of a control would be read
/// as a part of its name, so that it goes outside of one that holds its control.
#[inline(never)]
fn put_beside(element: &Element, place: &str, described: &Element) {
    if described.node_name() == "FIELDSET" || is_group(described) {
        return append(described, element);
    }
    let label = closest(described, "label");
    insert(element, place, label.as_ref().unwrap_or(described));
}

/// Takes the ids that end so out of `aria-describedby`, and adds one, after the hint.
#[inline(never)]
fn describe(element: &Element, without: &[u8], added: &[u8]) {
    let described = get(element, "aria-describedby");
    let mut ids = Vec::new();
    let mut rest = described.as_bytes();
    while !rest.is_empty() {
        let (id, after) = cut(rest, b' ');
        rest = after;
        if !id.is_empty() && !id.ends_with(without) {
            ids = concat(&[&ids, id, b" "]);
        }
    }
    ids.extend_from_slice(added);
    let ids = ids.strip_suffix(b" ").unwrap_or(&ids);
    if ids.is_empty() {
        unset(element, "aria-describedby");
    } else {
        set(element, "aria-describedby", ids);
    }
}
