//! Integers.
//!
//! Source: the `int` production of JSON (RFC 8259) with an optional minus sign, within the range in which every
//! JSON implementation agrees on the number: ±(2^53 − 1) (RFC 7493).

use std::borrow::Cow;

use super::{Checked, Refusal};

const LARGEST: i64 = (1 << 53) - 1;

/// Accepts an integer as JSON writes one.
///
/// ```
/// use request_forms::format::integer::check;
/// assert!(check("-42").is_ok());
/// assert!(check("9007199254740991").is_ok());
/// assert!(check("9007199254740992").is_err());
/// assert!(check("007").is_err());
/// assert!(check("4.0").is_err());
/// ```
pub fn check(text: &str) -> Checked<'_> {
    if parse(text).is_some() { Ok(Cow::Borrowed(text)) } else { Err(Refusal { suggestion: meant(text) }) }
}

/// The number that an accepted text stands for.
pub fn parse(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let written_as_json =
        digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
    // 16 digits are enough for the range, and too few to overflow.
    if !written_as_json || !(1..=16).contains(&digits.len()) {
        return None;
    }
    let number = digits.bytes().fold(0, |number: i64, byte| number * 10 + i64::from(byte - b'0'));
    let signed = if digits.len() < text.len() { -number } else { number };
    (-LARGEST..=LARGEST).contains(&signed).then_some(signed)
}

/// The digits of a number; what the standard library formats numbers with would weigh more.
pub(crate) fn decimal(number: usize) -> String {
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        digits.push(char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
        if rest == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

/// Digits grouped by white space, or led by zeros or a plus sign, are the integer without these.
fn meant(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (sign, rest) = match compact.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", compact.strip_prefix('+').unwrap_or(&compact)),
    };
    let digits = rest.trim_start_matches('0');
    let number = if digits.is_empty() && !rest.is_empty() { "0".to_owned() } else { [sign, digits].concat() };
    parse(&number).map(|_| number)
}
