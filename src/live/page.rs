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
    pub(super) fn say(&mut self, place: u32, said: &[u8]) {
        self.live.said = Some(place);
        set_text(&self.kept.status(), said);
    }

    /// What was said in the status region may not hold any more, and whoever reads the page would come across it.
    #[inline(never)]
    pub(super) fn hush(&mut self) {
        if self.live.said.take().is_some() {
            set_text(&self.kept.status(), b"");
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
