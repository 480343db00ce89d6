//! What is done to elements all over. Nothing of it can fail with the names and selectors of this crate, so that what
//! the DOM would throw is dropped here, in one place.

use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::search::replaced;

/// Where an element goes, seen from another: the words of `insertAdjacentElement`.
pub(super) mod place {
    pub const BEFORE: &str = "beforebegin";
    pub const FIRST: &str = "afterbegin";
    pub const LAST: &str = "beforeend";
    pub const AFTER: &str = "afterend";
}

/// The first element below another that a selector finds.
pub(super) fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// All elements below another that a selector finds.
pub(super) fn elements(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| Some(found.item(index)?.unchecked_into())).collect()
}

/// A selector of what has an attribute with this value.
pub(super) fn attribute_is(name: &str, value: &str) -> String {
    let escapes = [("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\a ")];
    let value = escapes.iter().fold(value.to_owned(), |value, (special, escape)| replaced(&value, special, escape));
    ["[", name, "=\"", &value, "\"]"].concat()
}

pub(super) fn set(element: &Element, name: &str, value: &str) {
    element.set_attribute(name, value).ok();
}

pub(super) fn unset(element: &Element, name: &str) {
    element.remove_attribute(name).ok();
}

/// Puts an element at a [`place`].
pub(super) fn put(element: &Element, place: &str, at: &Element) {
    at.insert_adjacent_element(place, element).ok();
}

pub(super) fn append(parent: &Element, child: &Element) {
    put(child, place::LAST, parent);
}

pub(super) fn append_text(parent: &Element, text: &str) {
    parent.insert_adjacent_text(place::LAST, text).ok();
}

pub(super) fn empty(element: &Element) {
    element.set_text_content(None);
}

pub(super) fn empty_and_hide(element: &Element) {
    empty(element);
    set(element, "hidden", "");
}
