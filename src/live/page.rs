//! The bound form as a part of the page: its controls, its ids, its focus. Text goes in as text, never as HTML.

use alloc::string::String;
use alloc::vec::Vec;

use web_sys::Element;

use super::Turn;
use super::dom::{append, attribute_is, closest, concat, each, find, get, has, set, set_text, text, unset};
use crate::form::unexpected::put_decimal;

impl Turn<'_> {
    /// Finds out what stands before each id, and what was there before the form was bound.
    pub(super) fn begin(&mut self) {
        // A form that is bound anew, after a fault of the module, has the attribute from us.
        self.live.had_novalidate = has(self.root, "novalidate") && !has(self.root, "data-ready");
        self.live.prefix = self.find_prefix().unwrap_or_else(|| self.kept.own_prefix());
    }

    /// The prefix that the first control's id shows.
    fn find_prefix(&self) -> Option<String> {
        for at in self.places() {
            let name = self.name_of(at);
            if let Some(control) = self.control(&name) {
                let mut id = get(&control, "id");
                let begin = id.len().checked_sub(name.len())?;
                if id.as_bytes().ends_with(&name) {
                    id.truncate(begin);
                    return Some(id);
                }
            }
        }
        None
    }

    /// From here on the form checks itself.
    pub(super) fn announce_itself(&self) {
        set(self.root, "novalidate", b"");
        announce_required(self.root);
        if find(self.root, "[data-status]").is_none() {
            append(
                self.root,
                &self.create("p", &[("class", "visually-hidden"), ("role", "status"), ("data-status", "")]),
            );
        }
        set(self.root, "data-ready", b"");
    }

    pub(super) fn unbind(&self) {
        if !self.live.had_novalidate {
            unset(self.root, "novalidate");
        }
        each(self.root, "[data-required]", &mut |_, control| {
            unset(control, "data-required");
            unset(control, "aria-required");
            set(control, "required", b"");
        });
        unset(self.root, "data-id-prefix");
        unset(self.root, "data-ready");
    }

    /// The first element that has an attribute with this value.
    #[inline(never)]
    pub(super) fn with(&self, attribute: &str, value: &[u8]) -> Option<Element> {
        find(self.root, text(&attribute_is(attribute, value)))
    }

    #[inline(never)]
    pub(super) fn control(&self, name: &[u8]) -> Option<Element> {
        self.with("name", name)
    }

    #[inline(never)]
    pub(super) fn control_at(&self, place: u32) -> Option<Element> {
        self.control(&self.name_of(place))
    }

    /// The label of an element, wherever it stands.
    #[inline(never)]
    pub(super) fn label_for(&self, element: &Element) -> Option<Element> {
        self.with("for", get(element, "id").as_bytes())
    }

    /// Has the focus moved to a control, and its label into view: a label below the edge would not be seen.
    #[inline(never)]
    pub(super) fn focus(&self, control: &Element) {
        let mut shown = self.label_for(control);
        if shown.is_none() {
            shown = closest(control, "fieldset");
        }
        self.kept.focus_soon(control, shown.as_ref());
    }

    pub(super) fn follow_link(&self, id: &[u8]) -> u32 {
        if let Some(control) = self.with("id", id) {
            self.focus(&control);
        }
        super::action::PREVENT
    }

    #[inline(never)]
    pub(super) fn say(&self, said: &[u8]) {
        if let Some(status) = find(self.root, "[data-status]") {
            set_text(&status, said);
        }
    }

    #[inline(never)]
    pub(super) fn id(&self, name: &[u8], suffix: &[u8]) -> Vec<u8> {
        concat(&[self.live.prefix.as_bytes(), name, suffix])
    }

    #[inline(never)]
    pub(super) fn create(&self, tag: &str, attributes: &[(&str, &str)]) -> Element {
        // A document makes every element of HTML.
        let element = self.document.create_element(tag).unwrap_or_else(|_| self.root.clone());
        for (name, value) in attributes {
            set(&element, name, value.as_bytes());
        }
        element
    }

    /// The same with a text in it.
    #[inline(never)]
    pub(super) fn create_with(&self, tag: &str, attributes: &[(&str, &str)], content: &[u8]) -> Element {
        let element = self.create(tag, attributes);
        set_text(&element, content);
        element
    }
}

/// `required` would make browsers call empty controls invalid from the start; `aria-required` says the same without
/// that.
#[inline(never)]
pub(super) fn announce_required(root: &Element) {
    each(root, "[required]", &mut |_, control| {
        unset(control, "required");
        set(control, "aria-required", b"true");
        set(control, "data-required", b"");
    });
}

/// A number in digits.
#[inline(never)]
pub(super) fn decimal(number: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    put_decimal(number, &mut digits);
    digits
}
