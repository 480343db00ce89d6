//! Appending to a buffer, in one place: inlined everywhere, it would be a fifth of the module.

use alloc::vec::Vec;

/// Appends a text.
#[inline(never)]
pub(crate) fn put(out: &mut Vec<u8>, text: &[u8]) {
    out.extend_from_slice(text);
}

/// Appends a byte. It is a text as well: what lets a buffer grow is there once.
#[inline(never)]
pub(crate) fn put_byte(out: &mut Vec<u8>, byte: u8) {
    put(out, &[byte]);
}

/// Appends a number in digits. What the standard library writes numbers with would weigh more.
pub(crate) fn put_decimal(out: &mut Vec<u8>, number: usize) {
    if number > 9 {
        put_decimal(out, number / 10);
    }
    put_byte(out, b'0' + (number % 10) as u8);
}

/// A number in digits.
#[cfg(any(feature = "form", feature = "model"))]
#[inline(never)]
pub(crate) fn decimal(number: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    put_decimal(&mut digits, number);
    digits
}

/// Texts of which one is made.
#[cfg(any(feature = "form", feature = "model"))]
#[inline(never)]
pub(crate) fn joined(parts: &[&[u8]]) -> Vec<u8> {
    let mut whole = Vec::new();
    for part in parts {
        put(&mut whole, part);
    }
    whole
}

/// A text of its own.
#[inline(never)]
pub(crate) fn copied(text: &[u8]) -> Vec<u8> {
    let mut copy = Vec::new();
    put(&mut copy, text);
    copy
}

/// Appends a place and a rule.
#[inline(never)]
pub(crate) fn put_finding(out: &mut Vec<u32>, place: u32, rule: u16) {
    out.push(place);
    out.push(rule.into());
}

/// So many times the same number.
#[inline(never)]
pub(crate) fn filled(count: usize, number: u32) -> Vec<u32> {
    let mut numbers = Vec::new();
    numbers.resize(count, number);
    numbers
}
