//! Integers.
//!
//! Source: the `int` production of JSON (RFC 8259) with an optional minus sign, within the range in which every JSON
//! implementation agrees on the number: ±(2^53 − 1) (RFC 7493).

use alloc::vec::Vec;

use super::characters::{white_space, without_any};
use crate::put::{put, put_byte};

/// 2^53 − 1.
const LARGEST: &[u8] = b"9007199254740991";

/// Whether a text is an integer as JSON writes one.
///
/// - An optional minus sign, then `0`, or digits of which the first is not 0.
/// - No plus sign, fraction, exponent or white space.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Integer.accepts(b"-42"));
/// assert!(!Format::Integer.accepts(b"007"));
/// assert!(!Format::Integer.accepts(b"4.0"));
/// ```
pub(super) fn is_integer(text: &[u8]) -> bool {
    match digits_of(text) {
        [] => false,
        [b'0', rest @ ..] => rest.is_empty(),
        digits => digits.iter().all(u8::is_ascii_digit),
    }
}

/// Whether an integer lies between −9007199254740991 and 9007199254740991.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::IntegerBound.accepts(b"9007199254740991"));
/// assert!(!Format::IntegerBound.accepts(b"-9007199254740992"));
/// ```
pub(super) fn is_bounded(text: &[u8]) -> bool {
    let digits = digits_of(text);
    // Of two numbers with as many digits, the greater one is also the later one in the order of bytes.
    digits.len() < LARGEST.len() || digits.len() == LARGEST.len() && digits <= LARGEST
}

/// Whether one integer is less than another.
pub(crate) fn is_less(one: &[u8], other: &[u8]) -> bool {
    let [(is_below, one), (is_other_below, other)] = [one, other].map(|text| {
        let digits = digits_of(text);
        (digits.len() < text.len() && digits != b"0", (digits.len(), digits))
    });
    if is_below != is_other_below {
        return is_below;
    }
    if is_below { one > other } else { one < other }
}

fn digits_of(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"-").unwrap_or(text)
}

/// Digits grouped by white space, or led by zeros or a plus sign, are the integer without these.
pub(super) fn read(text: &[u8], out: &mut Vec<u8>) -> bool {
    let mut compact = Vec::new();
    without_any(text, white_space, &mut compact);
    let (is_negative, mut digits) = match compact.as_slice() {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    if !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    while let [b'0', rest @ ..] = digits
        && !rest.is_empty()
    {
        digits = rest;
    }
    if is_negative && digits != b"0" {
        put_byte(out, b'-');
    }
    put(out, digits);
    true
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::tests::check;

    #[test]
    fn integers() {
        check(
            Format::Integer,
            &["0", "-0", "42", "-42", "10", "9007199254740992", "-99999999999999999999"],
            &[
                ("007", Some("7")),
                ("-007", Some("-7")),
                ("-00", Some("0")),
                ("000", Some("0")),
                ("+5", Some("5")),
                ("1 234", Some("1234")),
                ("1\u{202f}234\u{a0}567", Some("1234567")),
                ("- 5", Some("-5")),
                ("12\u{200b}", Some("12")),
                ("09007199254740991", Some("9007199254740991")),
                ("9 007 199 254 740 992", None),
                ("1e3", None),
                ("4.0", None),
                ("1,000", None),
                ("0x10", None),
                ("--5", None),
                ("0-5", None),
                ("+-5", None),
                ("-", None),
                ("+", None),
                ("\u{663}", None),
                ("five", None),
            ],
        );
    }

    #[test]
    fn bounds_of_integers() {
        check(
            Format::IntegerBound,
            &["0", "-42", "9007199254740991", "-9007199254740991", "999999999999999"],
            &[("9007199254740992", None), ("-9007199254740992", None), ("99999999999999999999", None)],
        );
    }
}
