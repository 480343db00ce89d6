//! Controls of what is true or false.

use super::Html;
use crate::format::boolean::{is_boolean, is_true};
use crate::pack::Property;
use crate::sentence::Sentence;

impl Html<'_> {
    /// A checkbox says one thing less than true, false and neither: where false goes without saying, that is no loss.
    pub(super) fn is_checkbox(&self, property: &Property, text: &[u8]) -> bool {
        let is_false = self.pack.string(property.row.fallback()) == b"false";
        property.is_boolean() && is_false && (text.is_empty() || is_boolean(text))
    }

    /// The choice between both, and neither.
    pub(super) fn yes_or_no(&mut self, text: &[u8]) {
        self.put(b">", &[]);
        self.option(b"", self.words(Sentence::ChooseOption), false, b"");
        self.option(b"true", self.words(Sentence::Yes), is_true(text), b"");
        self.option(b"false", self.words(Sentence::No), text == b"false", b"");
        if !text.is_empty() && !is_boolean(text) {
            // Nothing that was given is lost.
            self.option(text, text, true, b" data-added");
        }
        self.put(b"</select>\n", &[]);
    }
}
