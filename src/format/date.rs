//! Calendar dates.
//!
//! Source: `full-date` of RFC 3339, which is what `"format": "date"` means in an OpenAPI document: `YYYY-MM-DD`.

use alloc::vec::Vec;

use super::characters::{after, before, dash, white_space};
use crate::put::put_byte;

/// Whether a text is a real date of the Gregorian calendar, written `YYYY-MM-DD`.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Date.accepts(b"2024-02-29"));
/// assert!(!Format::Date.accepts(b"2023-02-29"));
/// assert!(!Format::Date.accepts(b"2027-3-1"));
/// ```
pub(super) fn is_date(text: &[u8]) -> bool {
    date_of(text) != NONE
}

/// The date that a text is, as the number that its eight digits are; 0 where it is none.
#[inline(never)]
pub(crate) fn date_of(text: &[u8]) -> u32 {
    match text {
        [year @ .., b'-', m1, m2, b'-', d1, d2] if year.len() == 4 => {
            date(number(year), number(&[*m1, *m2]), number(&[*d1, *d2]))
        }
        _ => NONE,
    }
}

/// The day after a date; after the last one that can be written, that one.
pub(crate) fn next(day: u32) -> u32 {
    let (year, month) = (day / 10_000, day / 100 % 100);
    let mut next = date(year, month, day % 100 + 1);
    if next == NONE {
        next = date(year, month + 1, 1);
    }
    if next == NONE {
        next = date(year + 1, 1, 1);
    }
    if next == NONE { day } else { next }
}

/// Writes a date, `YYYY-MM-DD`.
#[inline(never)]
pub(crate) fn put_date(date: u32, out: &mut Vec<u8>) {
    let mut place = 10_000_000;
    while place > 0 {
        if place == 1000 || place == 10 {
            put_byte(out, b'-');
        }
        put_byte(out, b'0' + (date / place % 10) as u8);
        place /= 10;
    }
}

/// Writes the date where a text has exactly one reading.
///
/// - Day, month and year, between white space, `/`, `.`, `,`, `-` or dashes, or eight digits, the year first.
/// - A year of two digits is one of this century, and stands last.
/// - Day and month in numbers are read in the one order that is a date. Where both are, the day comes first with
///   `day_first`; without, there is no reading.
/// - `27-03-31` could also be the documented notation with half of its year: no reading where that is a date, too.
/// - A month may be an English or French name, or three of its first letters or more that begin no other month: `jui`
///   is none. Accents and case do not matter.
/// - Beside a name, the day may be `1er`, or end in `st`, `nd`, `rd` or `th`.
///
/// ```
/// use request_forms::format::Format;
/// let mut meant = Vec::new();
/// assert!(Format::Date.suggest(b"March 31st, 2027", false, &mut meant));
/// assert_eq!(meant, b"2027-03-31");
/// assert!(!Format::Date.suggest(b"03/04/2027", false, &mut meant));
/// assert!(Format::Date.suggest(b"03/04/2027", true, &mut meant));
/// assert_eq!(meant, b"2027-03-312027-04-03");
/// ```
pub(super) fn read(text: &[u8], day_first: bool, out: &mut Vec<u8>) -> bool {
    let text = plain(text);
    let Some([first, second, third]) = parts(&text) else { return false };
    let date = match (text.as_slice(), month(first), month(second)) {
        (text, ..) if second.is_empty() && text.len() == 8 => {
            date(year(before(text, 4)), pair(before(after(text, 4), 2)), pair(after(text, 6)))
        }
        (text, NONE, NONE) => {
            let are_pairs = [first, second, third].iter().all(|part| part.len() == 2);
            let may_begin_with_year = are_pairs && matches!(text, [_, _, b'-', _, _, b'-', _, _]);
            numbers([first, second, third], day_first, may_begin_with_year)
        }
        (_, NONE, month) => named(month, first, third),
        (_, month, NONE) => named(month, second, third),
        _ => NONE,
    };
    put_date(date, out);
    date != NONE
}

/// No date, and no month.
const NONE: u32 = 0;

/// More than any year, month or day.
const NO_NUMBER: u32 = 10_000;

/// A real date as the number that its eight digits are.
fn date(year: u32, month: u32, day: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        // A month that does not exist has no day.
        _ => 0,
    };
    if year < NO_NUMBER && (1..=days).contains(&day) { (year * 100 + month) * 100 + day } else { NONE }
}

/// The date in three numbers, of which the first may be a year of two digits.
fn numbers([first, second, third]: [&[u8]; 3], day_first: bool, may_begin_with_year: bool) -> u32 {
    if first.len() == 4 {
        return date(year(first), pair(second), pair(third));
    }
    let day_month = date(year(third), pair(second), pair(first));
    let month_day = if day_first && day_month != NONE { NONE } else { date(year(third), pair(first), pair(second)) };
    let year_first = if may_begin_with_year { date(year(first), pair(second), pair(third)) } else { NONE };
    let mut only = NONE;
    for reading in &[day_month, month_day, year_first] {
        if *reading != NONE && only != NONE && *reading != only {
            return NONE;
        }
        only = only.max(*reading);
    }
    only
}

/// The date of a month's name and of the two numbers beside it, of which the year stands last, or has four digits.
fn named(month: u32, first: &[u8], second: &[u8]) -> u32 {
    let (day, written_year) =
        if number(first) < NO_NUMBER && first.len() == 4 { (second, first) } else { (first, second) };
    let day = match day {
        b"1er" => b"1",
        [digits @ .., b's', b't'] | [digits @ .., b'n' | b'r', b'd'] | [digits @ .., b't', b'h'] => digits,
        day => day,
    };
    date(year(written_year), month, pair(day))
}

/// The months in English and then in French, without accents.
const MONTHS: &[u8] = b"january february march april may june july august september october november december \
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre";

/// The month whose name, and whose alone, begins with these letters.
fn month(letters: &[u8]) -> u32 {
    let mut found = NONE;
    let mut month = 0;
    for name in MONTHS.split(|byte| *byte == b' ') {
        month = month % 12 + 1;
        if letters.len() > 2 && name.starts_with(letters) {
            if found != NONE && found != month {
                return NONE;
            }
            found = month;
        }
    }
    found
}

/// The text in lower case, and without the accents of février, août and décembre.
fn plain(mut text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    while let [byte, tail @ ..] = text {
        let letter = match text {
            [0xc3, 0x89 | 0xa9, ..] => b'e',
            [0xc3, 0x9b | 0xbb, ..] => b'u',
            // The accents may also be characters of their own, after the letter.
            [0xcc, 0x81 | 0x82, tail @ ..] => {
                text = tail;
                continue;
            }
            _ => byte.to_ascii_lowercase(),
        };
        text = if letter.is_ascii() && !byte.is_ascii() { after(text, 2) } else { tail };
        put_byte(&mut plain, letter);
    }
    plain
}

/// The parts of a text between separators: at most three, else nothing.
fn parts(text: &[u8]) -> Option<[&[u8]; 3]> {
    let mut parts: [&[u8]; 3] = [b""; 3];
    let mut places = parts.iter_mut();
    let mut rest = text;
    loop {
        while let width @ 1.. = separator(rest) {
            rest = after(rest, width);
        }
        let mut length = 0;
        while length < rest.len() && separator(after(rest, length)) == 0 {
            length += 1;
        }
        if length == 0 {
            return Some(parts);
        }
        let place = places.next()?;
        (*place, rest) = rest.split_at_checked(length)?;
    }
}

fn separator(text: &[u8]) -> usize {
    match text {
        [b'/' | b'.' | b',' | b'-', ..] => 1,
        _ => white_space(text).max(dash(text)),
    }
}

/// A year that somebody may mean: `0027` is none.
fn year(part: &[u8]) -> u32 {
    match part {
        [_, _] => 2000 + number(part),
        [b'1'..=b'9', _, _, _] => number(part),
        _ => NO_NUMBER,
    }
}

fn pair(part: &[u8]) -> u32 {
    if part.len() > 2 { NO_NUMBER } else { number(part) }
}

/// The number that up to four digits are.
fn number(digits: &[u8]) -> u32 {
    let mut number = 0;
    for byte in digits {
        match byte {
            b'0'..=b'9' if number < NO_NUMBER / 10 => number = number * 10 + u32::from(byte - b'0'),
            _ => return NO_NUMBER,
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::tests::{check, meant};

    #[test]
    fn dates() {
        let march = Some("2027-03-31");
        check(
            Format::Date,
            &["2027-03-31", "2024-02-29", "2000-02-29", "2027-12-31", "2027-04-30"],
            &[
                ("2023-02-29", None),
                ("1900-02-29", None),
                ("2027-04-31", None),
                ("2027-13-01", None),
                ("2027-00-01", None),
                ("2027-01-00", None),
                ("2022-06-01T08:00", None),
                ("2022-06-01T08:00:00.000Z", None),
                ("31/03/2027", march),
                ("03/31/2027", march),
                ("31.3.27", march),
                ("3/31/27", march),
                ("31. 3. 2027", march),
                ("31 / 03 / 2027", march),
                ("2027/3/31", march),
                ("2027.03.31", march),
                ("2027\u{2011}03\u{2011}31", march),
                ("2027-03-31\u{200b}", march),
                ("20270331", march),
                ("4/4/2027", Some("2027-04-04")),
                ("03/04/2027", None),
                ("3.4.27", None),
                ("31/04/2027", None),
                ("31/13/2027", None),
                ("30/02/2027", None),
                ("29.2.28", Some("2028-02-29")),
                ("29.2.27", None),
                ("31/03/0027", None),
                ("31/03/027", None),
                ("31/03", None),
                ("31/03/2027/1", None),
                ("031/03/2027", None),
                ("2027-31-03", None),
                ("31032027", None),
                ("2027033", None),
                // Three pairs between hyphens may begin with the year.
                ("31-03-27", None),
                ("27-03-31", None),
                ("28-02-30", Some("2030-02-28")),
                ("32-03-31", Some("2032-03-31")),
                ("20-03--1", None),
                ("31-3-27", march),
                ("31-03-2027", march),
                ("?", None),
                ("---", None),
                ("demain", None),
            ],
        );
    }

    #[test]
    fn names_of_months() {
        let march = Some("2027-03-31");
        check(
            Format::Date,
            &[],
            &[
                ("31 mars 2027", march),
                ("31 MARS 2027", march),
                ("March 31, 2027", march),
                ("Mar. 31, 2027", march),
                ("31st March 2027", march),
                ("March 31st, 2027", march),
                ("31-Mar-27", march),
                ("31\u{a0}mars\u{a0}2027", march),
                ("2027 March 31", march),
                ("1er mars 2027", Some("2027-03-01")),
                ("1ER MARS 2027", Some("2027-03-01")),
                ("1 f\u{e9}vrier 2027", Some("2027-02-01")),
                ("1 fe\u{301}vrier 2027", Some("2027-02-01")),
                ("1 FEVRIER 2027", Some("2027-02-01")),
                ("1 f\u{e9}vr. 2027", Some("2027-02-01")),
                ("15 ao\u{fb}t 2027", Some("2027-08-15")),
                ("15 AO\u{db}T 2027", Some("2027-08-15")),
                ("15 aou\u{302}t 27", Some("2027-08-15")),
                ("25 d\u{e9}c. 2027", Some("2027-12-25")),
                ("25 D\u{c9}CEMBRE 2027", Some("2027-12-25")),
                ("29 February 2028", Some("2028-02-29")),
                ("2 juin 2027", Some("2027-06-02")),
                ("14 juil. 2027", Some("2027-07-14")),
                ("4 Jul 2027", Some("2027-07-04")),
                ("Sept 3rd 2027", Some("2027-09-03")),
                ("2nd may 2027", Some("2027-05-02")),
                ("1 mai 2027", Some("2027-05-01")),
                ("29 f\u{e9}vrier 2027", None),
                ("2er mars 2027", None),
                ("2 jui 2027", None),
                ("2 ma 2027", None),
                ("2 marsh 2027", None),
                ("31 mars 027", None),
                ("31 mars", None),
                ("mars 2027", None),
                ("mars avril 2027", None),
                ("31 mars 2027 8h", None),
                ("mars", None),
            ],
        );
    }

    #[test]
    fn where_the_day_comes_first() {
        for (text, date) in [
            ("03/04/2027", Some("2027-04-03")),
            ("3.4.27", Some("2027-04-03")),
            ("03/31/2027", Some("2027-03-31")),
            ("31/03/2027", Some("2027-03-31")),
            ("03-04-2027", Some("2027-04-03")),
            ("03-04-27", None),
            ("2027/3/4", Some("2027-03-04")),
            ("31/04/2027", None),
        ] {
            assert_eq!(meant(Format::Date, text, true).as_deref(), date, "{text:?}");
        }
    }
}
