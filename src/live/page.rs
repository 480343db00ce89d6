//! The bound form as a part of the page. Text goes in as text, never as HTML.

use alloc::vec::Vec;

use web_sys::Element;

use super::Turn;
use super::dom::{set_text, text};
use crate::put::joined;

impl Turn<'_> {
    /// The element of the form that has an attribute with this value.
    #[inline(never)]
    pub(super) fn with(&self, attribute: &str, value: &[u8]) -> Option<Element> {
        self.kept.with(attribute, text(value))
    }

    #[inline(never)]
    pub(super) fn say(&self, said: &[u8]) {
        if !self.is_told() {
            set_text(&self.kept.status(), said);
        }
    }

    /// A message that was said may not hold any more, and whoever reads the page would come across it. What was said of
    /// an item is as true as before.
    #[inline(never)]
    pub(super) fn hush(&mut self) {
        if core::mem::take(&mut self.live.has_said) {
            self.say(b"");
        }
    }

    #[inline(never)]
    pub(super) fn id(&self, name: &[u8], suffix: &[u8]) -> Vec<u8> {
        joined(&[self.live.prefix.as_bytes(), name, suffix])
    }

    /// Has nothing but this markup, which is our own, stand in an element.
    #[inline(never)]
    pub(super) fn fill(&self, element: &Element, markup: &[u8]) {
        self.kept.fill(element, text(markup));
    }
}
