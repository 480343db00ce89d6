//! Values as a page shows them, which is not always how they are sent.

use alloc::vec::Vec;

use crate::form::Form;
use crate::format::boolean::{is_boolean, is_true};
use crate::format::{Format, phone};
use crate::put::put;
use crate::sentence::Sentence;

impl Form<'_> {
    /// A value of a property in the words of the page, or grouped for reading.
    #[inline(never)]
    pub(crate) fn shown(&self, place: u32, value: &[u8]) -> Vec<u8> {
        let mut shown = Vec::new();
        let mut text = value;
        if let Some(property) = self.property(place) {
            if let Some(Format::E164 | Format::Phone) = self.pack.format_of(property) {
                phone::put_grouped(value, &mut shown);
                return shown;
            }
            if property.is_boolean() && is_boolean(value) {
                let word = if is_true(value) { Sentence::Yes } else { Sentence::No };
                text = self.sentences.get(word.line());
            }
            if let Some((choices, _)) = self.pack.choices_for(property) {
                for choice in self.pack.choices_of(choices) {
                    if choice.label != 0 && self.pack.string(choice.value) == value {
                        text = self.texts.get(choice.label);
                    }
                }
            }
        }
        put(&mut shown, text);
        shown
    }
}
