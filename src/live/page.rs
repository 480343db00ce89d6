//! The bound form as a part of the page. Text goes in as text, never as HTML.

use alloc::vec::Vec;

use web_sys::Element;

use super::Turn;
use super::dom::{concat, set, set_text, text};
use crate::form::unexpected::put_decimal;

impl Turn<'_> {
    /// The element of the form that has an attribute with this value.
    #[inline(never)]
    pub(super) fn with(&self, attribute: &str, value: &[u8]) -> Option<Element> {
        self.kept.with(attribute, text(value))
    }

    #[inline(never)]
    pub(super) fn say(&self, said: &[u8]) {
        set_text(&self.kept.status(), said);
    }

    #[inline(never)]
    pub(super) fn id(&self, name: &[u8], suffix: &[u8]) -> Vec<u8> {
        concat(&[self.live.prefix.as_bytes(), name, suffix])
    }

    #[inline(never)]
    pub(super) fn create(&self, tag: &str, attributes: &[(&str, &str)]) -> Element {
        let element = self.kept.create(tag);
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

/// A number in digits.
#[inline(never)]
pub(super) fn decimal(number: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    put_decimal(number, &mut digits);
    digits
}
