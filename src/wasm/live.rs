//! The export of bound forms. A form of the engine is bound once at most, so that its number is the binding's as well.

use wasm_bindgen::prelude::wasm_bindgen;

use super::core::Engine;
use crate::live::{Kept, Turn};

#[wasm_bindgen]
impl Engine {
    /// Hands an event on, see `event` in src/live.rs. The answer is made of the bits of `action`.
    pub fn live(&mut self, form: usize, event: u32, about: u32, kept: &Kept) -> u32 {
        while self.lives.len() <= form {
            self.lives.push(None);
        }
        let (Some(form), Some(bound)) = (self.forms.get_mut(form), self.lives.get_mut(form)) else { return 0 };
        Turn { live: bound.get_or_insert_default(), form, kept }.handle(event, about)
    }

    /// Gives a form the words of another language, unless these are not those of its pack.
    pub fn words(&mut self, form: usize, pack: usize, texts: usize, sentences: usize) {
        let loaded = self.loaded(pack, texts, sentences);
        if let (Some(form), Some((_, texts, sentences))) = (self.forms.get_mut(form), loaded) {
            form.texts = texts;
            form.sentences = sentences;
        }
    }
}
