//! What the JavaScript around a bound form keeps for it, and does for it: see `kept.ts`.

use alloc::string::String;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The nodes of a bound form. A form itself is never handed over: its controls may hide its members.
    pub type Kept;

    /// What stands before the ids of the form.
    #[wasm_bindgen(method)]
    pub(super) fn prefix(this: &Kept) -> String;

    /// The name of the control at a place, as the page has it; of a group, its id.
    #[wasm_bindgen(method)]
    pub(super) fn name(this: &Kept, place: u32) -> String;

    /// Whether a place is asked for on submit.
    #[wasm_bindgen(method)]
    pub(super) fn asks(this: &Kept, place: u32) -> bool;

    /// What is to be shown at a place by those who show it: the fields of an issue, with what it says; none of these for
    /// nothing any more. The name is that of the control.
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &Kept, place: u32, name: &str, fields: &str, message: &str);

    /// What a message at a place describes: the control, the group of its radios, or the group of properties.
    #[wasm_bindgen(method)]
    pub(super) fn described(this: &Kept, place: u32) -> Option<Element>;

    /// What stands first or last of that, where it is several elements.
    #[wasm_bindgen(method)]
    pub(super) fn edge(this: &Kept, place: u32, is_last: bool) -> Option<Element>;

    /// Marks all of that as described by the message with an id, or not any more, and as invalid, or not.
    #[wasm_bindgen(method)]
    pub(super) fn mark(this: &Kept, place: u32, message: &str, is_described: bool, is_invalid: bool);

    /// Where an item is now, of a list that was arranged anew; less than 0 where it is gone.
    #[wasm_bindgen(method, js_name = movedTo)]
    pub(super) fn moved_to(this: &Kept, item: usize) -> i32;

    /// The id of what an entry of the summary leads to: something at the place that can have the focus. One that has no id
    /// gets one by the number of the entry.
    #[wasm_bindgen(method)]
    pub(super) fn target(this: &Kept, place: u32, entry: usize) -> Option<String>;

    /// The element of the form that has an attribute with this value.
    #[wasm_bindgen(method)]
    pub(super) fn with(this: &Kept, attribute: &str, value: &str) -> Option<Element>;

    /// A place for what helps with an issue, which is to be put into the page.
    #[wasm_bindgen(method, js_name = addAdvice)]
    pub(super) fn add_advice(this: &Kept, name: &str) -> Element;

    /// The summary of all problems, and the region that is read out; made where the form has none.
    #[wasm_bindgen(method)]
    pub(super) fn summary(this: &Kept) -> Element;
    #[wasm_bindgen(method)]
    pub(super) fn status(this: &Kept) -> Element;

    /// Has nothing but this markup stand in an element: what `html::markup` writes, and nothing else of HTML.
    #[wasm_bindgen(method)]
    pub(super) fn fill(this: &Kept, element: &Element, markup: &str);

    /// A new element.
    #[wasm_bindgen(method)]
    pub(super) fn create(this: &Kept, tag: &str) -> Element;

    /// Moves the focus once nothing is under way.
    #[wasm_bindgen(method, js_name = focusSoon)]
    pub(super) fn focus_soon(this: &Kept, element: &Element);

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
