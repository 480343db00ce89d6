//! Telephone numbers.
//!
//! Sources: ITU-T E.164 (`+`, a country code that does not begin with 0, at most 15 digits in all) and the French
//! numbering plan (nine digits after `+33`). A numbering-plan library must not block a request: those plans refuse
//! numbers that a provider documents as examples.
//!
//! White space of any kind, `.`, `-` and `/` separate digits and are taken out.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::{Checked, Refusal};

/// The digits of an international number, country code included.
const E164_DIGITS: RangeInclusive<usize> = 7..=15;

/// The digits of a national number.
const NATIONAL_DIGITS: RangeInclusive<usize> = 6..=15;

/// Accepts `+`, a first digit from 1 to 9, and 7 to 15 digits in all, and takes the separators out.
///
/// ```
/// use request_forms::format::{Refusal, phone::check_e164};
/// assert_eq!(check_e164("+33 1 99 00-56.78").unwrap(), "+33199005678");
/// assert_eq!(check_e164("0033199005678"), Err(Refusal::suggesting("+33199005678")));
/// assert_eq!(check_e164("0033 0199005678"), Err(Refusal::suggesting("+33199005678")));
/// assert_eq!(check_e164("01 99 00 56 78"), Err(Refusal::suggesting("+33199005678")));
/// assert_eq!(check_e164("+33 (0)1 99 00 56 78"), Err(Refusal::suggesting("+33199005678")));
/// assert_eq!(check_e164("+33 (1) 99"), Err(Refusal::default()));
/// ```
pub fn check_e164(text: &str) -> Checked<'_> {
    let number = without_separators(text);
    if is_e164(&number) {
        return Ok(number);
    }
    let meant = if let Some(rest) = number.strip_prefix("+33(0)") {
        Some(["+33", rest].concat())
    } else if let Some(rest) = number.strip_prefix("00") {
        Some(["+", rest].concat())
    } else {
        french_national(&number)
    };
    let meant = meant.map(|meant| without_trunk_prefix(&meant).unwrap_or(meant));
    Err(Refusal { suggestion: meant.filter(|meant| is_e164(meant) && is_in_french_plan(meant)) })
}

/// Accepts an E.164 number, or a national one of 6 to 15 digits, and takes the separators out.
///
/// ```
/// use request_forms::format::{Refusal, phone::check_phone};
/// assert_eq!(check_phone("01 99 00 56 78").unwrap(), "0199005678");
/// assert_eq!(check_phone("+33 1 99 00 56 78").unwrap(), "+33199005678");
/// assert_eq!(check_phone("12345"), Err(Refusal::default()));
/// assert_eq!(check_phone("+33 (0)1 99 00 56 78"), Err(Refusal::suggesting("+33199005678")));
/// ```
pub fn check_phone(text: &str) -> Checked<'_> {
    let number = without_separators(text);
    if is_digits(&number, NATIONAL_DIGITS) { Ok(number) } else { check_e164(text) }
}

/// Refuses a number that the French numbering plan does not have, and a French one without its country code.
/// Everything that is not French is accepted.
///
/// ```
/// use request_forms::format::{Refusal, phone::check_french};
/// assert!(check_french("+33401010101").is_ok());
/// assert!(check_french("+4930901820").is_ok());
/// assert_eq!(check_french("+330199005678"), Err(Refusal::suggesting("+33199005678")));
/// assert_eq!(check_french("0199005678"), Err(Refusal::suggesting("+33199005678")));
/// assert_eq!(check_french("+3319900"), Err(Refusal::default()));
/// ```
pub fn check_french(text: &str) -> Checked<'_> {
    let number = without_separators(text);
    if let Some(international) = french_national(&number) {
        return Err(Refusal::suggesting(international));
    }
    if is_in_french_plan(&number) {
        return Ok(number);
    }
    Err(Refusal { suggestion: without_trunk_prefix(&number) })
}

/// `+330X XX XX XX XX` → `+33X XX XX XX XX`: the trunk prefix is not dialled after the country code.
fn without_trunk_prefix(number: &str) -> Option<String> {
    let meant = ["+33", number.strip_prefix("+330")?].concat();
    is_in_french_plan(&meant).then_some(meant)
}

/// `0X XX XX XX XX` → `+33X XX XX XX XX`. After the trunk prefix 0 comes no further 0.
fn french_national(number: &str) -> Option<String> {
    let rest = number.strip_prefix('0').filter(|rest| is_digits(rest, 9..=9) && !rest.starts_with('0'))?;
    Some(["+33", rest].concat())
}

fn is_in_french_plan(number: &str) -> bool {
    number.strip_prefix("+33").is_none_or(|rest| rest.len() == 9 && !rest.starts_with('0'))
}

fn is_e164(number: &str) -> bool {
    number.strip_prefix('+').is_some_and(|digits| is_digits(digits, E164_DIGITS) && !digits.starts_with('0'))
}

fn is_digits(text: &str, count: RangeInclusive<usize>) -> bool {
    count.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn without_separators(text: &str) -> Cow<'_, str> {
    let is_compact = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+');
    if is_compact {
        return Cow::Borrowed(text);
    }
    let mut compact = String::with_capacity(text.len());
    compact.extend(text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/')));
    Cow::Owned(compact)
}
