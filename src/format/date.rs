//! Calendar dates.
//!
//! Source: `full-date` of RFC 3339, which is what `"format": "date"` means in an OpenAPI document: `YYYY-MM-DD`.

use std::borrow::Cow;

use super::{Checked, Refusal};
use crate::search::parts;

/// Accepts a real date of the Gregorian calendar written `YYYY-MM-DD`.
///
/// ```
/// use request_forms::format::{Refusal, date::check};
/// assert!(check("2024-02-29").is_ok());
/// assert!(check("2023-02-29").is_err());
/// assert!(check("2027-3-1").is_err());
/// assert_eq!(check("31/12/2027"), Err(Refusal::suggesting("2027-12-31")));
/// assert_eq!(check("20271231"), Err(Refusal::suggesting("2027-12-31")));
/// assert_eq!(check("03/04/2027"), Err(Refusal::default()));
/// ```
pub fn check(text: &str) -> Checked<'_> {
    if is_date(text) { Ok(Cow::Borrowed(text)) } else { Err(Refusal { suggestion: meant(text) }) }
}

fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return false;
    }
    match (digits(&bytes[..4]), digits(&bytes[5..7]), digits(&bytes[8..])) {
        (Some(year), Some(month), Some(day)) => (1..=days_in(year, month)).contains(&day),
        _ => false,
    }
}

/// The date in other notations. Day and month in an order that countries read differently stay unanswered.
fn meant(text: &str) -> Option<String> {
    let parts = parts(text, b"/.- ");
    let (year, month, day) = match parts[..] {
        [compact] if compact.len() == 8 => (compact.get(..4)?, compact.get(4..6)?, compact.get(6..)?),
        [year, month, day] if year.len() == 4 => (year, month, day),
        [first, second, year] if year.len() == 4 => {
            let is_day = |part: &str| digits(part.as_bytes()).is_some_and(|number| number > 12);
            match (is_day(first), is_day(second)) {
                (true, false) => (year, second, first),
                (false, true) => (year, first, second),
                _ if first == second => (year, first, second),
                _ => return None,
            }
        }
        _ => return None,
    };
    let pad = |part: &str| if part.len() == 1 { ["0", part].concat() } else { part.to_owned() };
    let date = [year, "-", &pad(month), "-", &pad(day)].concat();
    is_date(&date).then_some(date)
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

/// No days in a month that does not exist, so that no day is one of them.
fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}
