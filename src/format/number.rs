//! Integers and decimal numbers.
//!
//! Source: the `int` and `frac` productions of JSON (RFC 8259) with an optional minus sign. Integers lie in the range in
//! which every implementation of JSON agrees on the number, ±(2^53 − 1) (RFC 7493); decimals have at most fifteen digits,
//! of which none is lost in a double (IEEE 754).

use alloc::vec::Vec;

use super::characters::{until, white_space, without_any};
use crate::put::{put, put_byte};

/// 2^53 − 1.
const LARGEST: &[u8] = b"9007199254740991";

/// So many digits a double has in any case.
const MOST_DIGITS: usize = 15;

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

/// Whether a text is a number as JSON writes one, without an exponent.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Decimal.accepts(b"-12.50"));
/// assert!(!Format::Decimal.accepts(b".5"));
/// assert!(!Format::Decimal.accepts(b"1234567890123456"));
/// ```
pub(super) fn is_decimal(text: &[u8]) -> bool {
    let (whole, fraction) = parts(text);
    let is_whole = whole.len() == digits_of(text).len() || !fraction.is_empty();
    let digits = whole.len() + fraction.len();
    !whole.starts_with(b"-")
        && is_integer(whole)
        && is_whole
        && fraction.iter().all(u8::is_ascii_digit)
        && digits <= MOST_DIGITS
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

/// Whether one number is less than another.
pub(crate) fn is_less(one: &[u8], other: &[u8]) -> bool {
    let ((is_below, one), (is_other_below, other)) = (rank(one), rank(other));
    if is_below != is_other_below {
        return is_below;
    }
    if is_below { one > other } else { one < other }
}

/// Whether a number is below zero; and what compares as its distance from zero does.
#[inline(never)]
fn rank(text: &[u8]) -> (bool, (usize, &[u8], &[u8])) {
    let (whole, mut fraction) = parts(text);
    while let [rest @ .., b'0'] = fraction {
        fraction = rest;
    }
    let is_zero = whole == b"0" && fraction.is_empty();
    (text.starts_with(b"-") && !is_zero, (whole.len(), whole, fraction))
}

/// The digits before and after the point of a number.
fn parts(text: &[u8]) -> (&[u8], &[u8]) {
    let digits = digits_of(text);
    let (whole, rest) = digits.split_at_checked(until(digits, b'.')).unwrap_or_default();
    (whole, rest.strip_prefix(b".").unwrap_or_default())
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

/// A comma is a point, but for one that may stand before thousands: only where the day comes first is it always one.
pub(super) fn read_decimal(text: &[u8], day_first: bool, out: &mut Vec<u8>) -> bool {
    without_any(text.strip_prefix(b"+").unwrap_or(text), white_space, out);
    let comma = until(out, b',');
    let is_clear = day_first || comma + 4 != out.len();
    if let Some(comma) = out.get_mut(comma) {
        *comma = b'.';
    }
    is_clear
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::tests::{check, meant};
    use super::is_less;

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
    fn decimals() {
        check(
            Format::Decimal,
            &["0", "-0", "42", "-42.5", "0.05", "1.50", "123456789012345"],
            &[
                ("+1.5", Some("1.5")),
                ("1,5", Some("1.5")),
                ("1 234,50", Some("1234.50")),
                ("1,234", None),
                ("1,234.5", None),
                ("1.", None),
                (".5", None),
                ("007.5", None),
                ("1e3", None),
                ("--1", None),
                ("1.5.2", None),
                ("1234567890123456", None),
            ],
        );
        assert_eq!(meant(Format::Decimal, "1,234", true).as_deref(), Some("1.234"));
    }

    #[test]
    fn one_number_is_less_than_another() {
        let ordered = ["-10", "-9.5", "-9", "-0.5", "0", "0.05", "0.5", "1", "1.05", "1.5", "9", "10", "10.1"];
        for (index, one) in ordered.iter().enumerate() {
            for (other_index, other) in ordered.iter().enumerate() {
                assert_eq!(is_less(one.as_bytes(), other.as_bytes()), index < other_index, "{one} {other}");
            }
        }
        assert!(!is_less(b"1.5", b"1.50") && !is_less(b"-0.0", b"0") && !is_less(b"0", b"-0"));
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
