//! What the JavaScript around a bound form keeps for it, and does for it: see `kept.ts`.

use alloc::string::String;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The nodes of a bound form, and what that side does with them.
    pub type Kept;

    /// What is to stand before the ids of a form whose controls do not show it.
    #[wasm_bindgen(method, js_name = ownPrefix)]
    pub(super) fn own_prefix(this: &Kept) -> String;

    /// What a control holds, as a text.
    #[wasm_bindgen(method)]
    pub(super) fn read(this: &Kept, control: &Element) -> String;

    /// Puts a text into a control, or checks that choice. No event says so.
    #[wasm_bindgen(method)]
    pub(super) fn write(this: &Kept, control: &Element, text: &str);

    /// Moves the focus once nothing is under way, and before that something else into view.
    #[wasm_bindgen(method, js_name = focusSoon)]
    pub(super) fn focus_soon(this: &Kept, element: &Element, shown: Option<&Element>);

    /// Whether the values that the form began with had a list, be it without items.
    #[wasm_bindgen(method, js_name = isGiven)]
    pub(super) fn is_given(this: &Kept, group: usize) -> bool;

    /// Keeps a blank copy of an item of a list and gives it: the one from before where there is no item.
    #[wasm_bindgen(method, js_name = keepBlank)]
    pub(super) fn keep_blank(this: &Kept, group: usize, item: Option<&Element>) -> Option<Element>;

    /// Puts a copy of the blank item behind the items of a list, by that name.
    #[wasm_bindgen(method, js_name = addItem)]
    pub(super) fn add_item(this: &Kept, group: usize, name: &str) -> Option<Element>;

    /// Has the title of the page begin so, or with nothing of that kind any more.
    #[wasm_bindgen(method, js_name = markTitle)]
    pub(super) fn mark_title(this: &Kept, prefix: &str);

    /// Issues that came from elsewhere: the fields of each, as the engine itself writes them, with U+001E between two.
    #[wasm_bindgen(method)]
    pub(super) fn answers(this: &Kept) -> String;

    /// What the caller's own wording makes of an issue.
    #[wasm_bindgen(method)]
    pub(super) fn worded(this: &Kept, place: u32, issue: &str) -> Option<String>;
}
