//! What is done to elements all over. Nothing of it can fail with the names and selectors of this crate, so that what
//! the DOM would throw is dropped here, in one place. Texts are bytes up to here.

use alloc::string::String;

use web_sys::Element;

/// Where an element goes, seen from another: the words of `insertAdjacentElement`.
pub(super) mod place {
    pub const BEFORE: &str = "beforebegin";
    pub const LAST: &str = "beforeend";
    pub const AFTER: &str = "afterend";
}

/// A text as the DOM takes it.
#[inline(never)]
pub(super) fn text(bytes: &[u8]) -> &str {
    core::str::from_utf8(bytes).unwrap_or_default()
}

/// The first element below another that a selector finds.
#[inline(never)]
pub(super) fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// An element itself, or the next one around it, that a selector finds.
#[inline(never)]
pub(super) fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The value of an attribute; a text without a character where there is none.
#[inline(never)]
pub(super) fn get(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

#[inline(never)]
pub(super) fn has(element: &Element, name: &str) -> bool {
    element.has_attribute(name)
}

#[inline(never)]
pub(super) fn set(element: &Element, name: &str, value: &[u8]) {
    element.set_attribute(name, text(value)).ok();
}

#[inline(never)]
pub(super) fn unset(element: &Element, name: &str) {
    element.remove_attribute(name).ok();
}

/// Puts an element at a [`place`].
#[inline(never)]
pub(super) fn insert(element: &Element, place: &str, at: &Element) {
    at.insert_adjacent_element(place, element).ok();
}

#[inline(never)]
pub(super) fn append(parent: &Element, child: &Element) {
    insert(child, place::LAST, parent);
}

#[inline(never)]
pub(super) fn set_text(element: &Element, content: &[u8]) {
    element.set_text_content(Some(text(content)));
}

/// Of a long list most are so already, and each attribute that is set has the browser look at the styles anew.
#[inline(never)]
pub(super) fn empty_and_hide(element: &Element) {
    set_text(element, b"");
    if !has(element, "hidden") {
        set(element, "hidden", b"");
    }
}

/// What the markup had no place for leaves it again: the names of the controls around it may be others next time.
#[inline(never)]
pub(super) fn take_away(element: &Element) {
    empty_and_hide(element);
    if has(element, "data-added") {
        element.remove();
    }
}
