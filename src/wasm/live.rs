//! The exports of bound forms. A form of the engine is bound once at most, so that its number is the binding's as well.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::core::Engine;
use crate::address::NONE;
use crate::live::{Kept, Turn, event};

#[wasm_bindgen]
impl Engine {
    /// Hands an event on, see `event` in src/live.rs. The answer is made of the bits of `action`.
    pub fn live(&mut self, form: usize, event: u32, about: u32, target: &Element, root: &Element, kept: &Kept) -> u32 {
        while self.lives.len() <= form {
            self.lives.push(None);
        }
        let (Some(form), Some(bound)) = (self.forms.get_mut(form), self.lives.get_mut(form)) else { return 0 };
        let mut done = 0;
        if let Some(mut turn) = Turn::new(bound.get_or_insert_default(), form, root, kept) {
            done = turn.handle(event, about, target);
        }
        if event == event::DESTROY {
            *bound = None;
        }
        done
    }

    /// Where it lies what the page gave since this was last asked: of each list its place and how many items it has,
    /// then the addresses of properties that got a text, ended by [`NONE`].
    #[wasm_bindgen(js_name = liveGiven)]
    pub fn live_given(&mut self, form: usize) -> *const u32 {
        self.places.clear();
        if let (Some(Some(live)), Some(form)) = (self.lives.get_mut(form), self.forms.get(form)) {
            live.take_given(form, &mut self.places);
        }
        self.places.push(NONE);
        self.places.as_ptr()
    }

    /// What was typed at a property.
    pub fn typed(&mut self, form: usize, address: u32) -> usize {
        self.write(form, |form, out| out.extend_from_slice(form.text(address)))
    }
}
