//! True or false.
//!
//! Source: the literals of JSON (RFC 8259), and `on`, which is what a form has of a checkbox without a value (HTML).

use alloc::vec::Vec;

use crate::put::put;

/// Whether a text is true or false.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Boolean.accepts(b"on"));
/// assert!(!Format::Boolean.accepts(b"yes"));
/// ```
pub(crate) fn is_boolean(text: &[u8]) -> bool {
    matches!(text, b"false") || is_true(text)
}

/// Whether a text that is true or false is true.
pub(crate) fn is_true(text: &[u8]) -> bool {
    matches!(text, b"true" | b"on")
}

/// The same in capital letters.
pub(super) fn read(text: &[u8], out: &mut Vec<u8>) -> bool {
    put(out, text);
    out.make_ascii_lowercase();
    true
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::tests::check;

    #[test]
    fn true_or_false() {
        let wrong = [("TRUE", Some("true")), ("False", Some("false")), ("maybe", None), ("1", None)];
        check(Format::Boolean, &["true", "false", "on"], &wrong);
    }
}
