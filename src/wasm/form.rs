//! What the module for pages has besides the checks: forms as HTML, the provider's answers, and changes of open forms.

use wasm_bindgen::prelude::wasm_bindgen;

use super::core::Engine;
use crate::address::NONE;
use crate::{html, response};

#[wasm_bindgen]
impl Engine {
    /// Writes a form as HTML; in the buffer stand the prefix of its ids, so many bytes, and the issues to show in it. Gives
    /// its length in bytes.
    pub fn render(&mut self, form: usize, prefix: usize, bytes: usize) -> usize {
        self.out.clear();
        let given = self.text.get(..bytes).and_then(|given| given.split_at_checked(prefix));
        if let (Some(form), Some((id_prefix, issues))) = (self.forms.get(form), given) {
            html::render(form, id_prefix, issues, &mut self.out);
        }
        self.out.len()
    }

    /// Writes the issues of the answer in the buffer; see [`response`]. Gives their length in bytes, 0 where the provider
    /// took the request, or -1 where the texts or the sentences are not those of the pack.
    pub fn response(&mut self, pack: usize, texts: usize, sentences: usize, status: u16, bytes: usize) -> i32 {
        let Some((pack, texts, sentences)) = self.loaded(pack, texts, sentences) else { return -1 };
        self.out.clear();
        let answer = self.text.get(..bytes).unwrap_or_default();
        response::put_issues(pack, texts, sentences, status, answer, &mut self.out);
        self.out.len() as i32
    }

    /// Where the places lie whose issues changed since this was last asked, ended by [`NONE`].
    pub fn changes(&mut self, form: usize) -> *const u32 {
        if let Some(form) = self.forms.get_mut(form) {
            form.changes(&mut self.places);
        }
        self.places.push(NONE);
        self.places.as_ptr()
    }
}
