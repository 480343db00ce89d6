//! Telephone numbers.
//!
//! Sources: ITU-T E.164 (`+`, a country code that does not begin with 0, at most 15 digits in all) and the French
//! numbering plan (nine digits after `+33`). A numbering-plan library must not block a request: those plans refuse
//! numbers that a provider documents as examples.
//!
//! White space of any kind, `.`, `-` and `/` separate digits and are taken out.

use alloc::vec::Vec;

use super::characters::{after, dash, half_width, strip_start, white_space, without_any};
use crate::put::{put, put_byte};

/// One more than the longest number has (`00` and 15 digits): what is cut here is too long for all that is asked.
const ENOUGH: usize = 18;

/// Asks about a text without its separators.
pub(super) fn is(text: &[u8], ask: fn(&[u8]) -> bool) -> bool {
    if text.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'+')) {
        return ask(text);
    }
    let mut number = [0; ENOUGH];
    let mut count = 0;
    let mut rest = text;
    while let [byte, ..] = rest
        && let Some(place) = number.get_mut(count)
    {
        let width = if byte.is_ascii_digit() { 0 } else { separator(rest) };
        if width == 0 {
            *place = *byte;
            count += 1;
        }
        rest = after(rest, width.max(1));
    }
    ask(number.get(..count).unwrap_or_default())
}

/// Appends a text without its separators.
pub(super) fn without_separators(text: &[u8], out: &mut Vec<u8>) {
    without_any(text, separator, out);
}

/// Appends a number as people read it: a French one in pairs of digits, with no-break spaces.
#[cfg(any(feature = "form", feature = "model"))]
pub(crate) fn put_grouped(number: &[u8], out: &mut Vec<u8>) {
    let is_grouped = matches!(number, [b'+', b'3', b'3', digits @ ..] if is_french(digits));
    for (index, byte) in number.iter().enumerate() {
        if is_grouped && matches!(index, 3 | 4 | 6 | 8 | 10) {
            put(out, "\u{a0}".as_bytes());
        }
        put_byte(out, *byte);
    }
}

/// `+`, a first digit from 1 to 9, and 7 to 15 digits in all.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::E164.accepts(b"+33 1 99 00-56.78"));
/// assert!(!Format::E164.accepts(b"0033199005678"));
/// ```
pub(super) fn is_e164(number: &[u8]) -> bool {
    matches!(number, [b'+', digits @ ..] if is_international(digits))
}

/// An E.164 number, a national one of 6 to 15 digits, or an international one that begins with `00`.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Phone.accepts(b"01 99 00 56 78"));
/// assert!(!Format::Phone.accepts(b"12345"));
/// ```
pub(super) fn is_phone(number: &[u8]) -> bool {
    is_e164(number) || is_with_exit_code(number) || (6..=15).contains(&number.len()) && is_digits(number)
}

/// `00`, a digit from 1 to 9, and 7 to 15 digits in all after `00`. Other digits after `00` are a national number.
pub(super) fn is_with_exit_code(number: &[u8]) -> bool {
    matches!(number, [b'0', b'0', digits @ ..] if is_international(digits))
}

/// `0X XX XX XX XX`. After the trunk prefix 0 comes no further 0.
pub(super) fn is_french_national(number: &[u8]) -> bool {
    matches!(number, [b'0', digits @ ..] if is_french(digits))
}

/// Anything but `+33` followed by what the French numbering plan does not have.
pub(super) fn is_in_french_plan(number: &[u8]) -> bool {
    !matches!(number, [b'+', b'3', b'3', digits @ ..] if !is_french(digits))
}

/// Writes the number as an international one where that is clear, else without what is no part of it.
///
/// - `tel:` before it, separators, hyphens and dashes (U+2010 to U+2015, U+2212), and brackets around digits go.
/// - Full-width characters are the ASCII ones.
/// - `(0)` between the country code and the number is the trunk prefix, which is not dialled after a country code. In
///   Italy it is.
/// - `00…` is `+…`, `0X XX XX XX XX` is `+33X XX XX XX XX`, and so is `+330X XX XX XX XX`.
///
/// ```
/// use request_forms::format::Format;
/// let mut meant = Vec::new();
/// assert!(Format::E164.suggest("tel:(+33)\u{2011}1 99 00 56 78".as_bytes(), false, &mut meant));
/// assert_eq!(meant, b"+33199005678");
/// assert!(!Format::E164.suggest(b"33199005678", false, &mut meant));
/// ```
pub(super) fn read(text: &[u8], out: &mut Vec<u8>) -> bool {
    let mut number = Vec::new();
    let text = half_width(text);
    if !clean(strip_start(&text, b"tel:").unwrap_or(&text), &mut number) {
        return false;
    }
    let international = match number.as_slice() {
        [b'+', digits @ ..] => Some(digits),
        [b'0', b'0', digits @ ..] if is_international(digits) => Some(digits),
        _ => None,
    };
    let (start, digits): (&[u8], &[u8]) = match (international, number.as_slice()) {
        (Some([b'3', b'3', b'0', digits @ ..]), _) | (None, [b'0', digits @ ..]) if is_french(digits) => {
            (b"+33", digits)
        }
        (Some(digits), _) => (b"+", digits),
        (None, number) => (b"", number),
    };
    put(out, start);
    put(out, digits);
    true
}

/// Writes the digits and the plus signs; false where anything is neither these nor usual between them.
fn clean(text: &[u8], number: &mut Vec<u8>) -> bool {
    let mut in_brackets = None;
    let mut rest = text;
    while let [byte, tail @ ..] = rest {
        let width = separator(rest).max(dash(rest));
        rest = if width > 0 { after(rest, width) } else { tail };
        match (byte, in_brackets) {
            _ if width > 0 => {}
            (b'0'..=b'9' | b'+', count) => {
                put_byte(number, *byte);
                in_brackets = count.map(|count: usize| count + 1);
            }
            (b'(', None) => in_brackets = Some(0),
            (b')', Some(count @ 1..)) => {
                in_brackets = None;
                if count == 1 && number.last() == Some(&b'0') {
                    // The trunk prefix alone: first of all, or after a country code, where only Italy dials it.
                    let abroad = number.strip_prefix(b"+").or_else(|| number.strip_prefix(b"00"));
                    match abroad {
                        Some([b'3', b'9', _]) => {}
                        Some([_, _, _] | [_, _, _, _]) => _ = number.pop(),
                        None if number.len() == 1 => {}
                        _ => return false,
                    }
                }
            }
            _ => return false,
        }
    }
    in_brackets.is_none()
}

/// The digits of an international number, its country code included.
fn is_international(digits: &[u8]) -> bool {
    (7..=15).contains(&digits.len()) && digits.first() != Some(&b'0') && is_digits(digits)
}

/// The nine digits of a French number.
fn is_french(digits: &[u8]) -> bool {
    digits.len() == 9 && digits.first() != Some(&b'0') && is_digits(digits)
}

fn is_digits(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_digit)
}

fn separator(text: &[u8]) -> usize {
    match text {
        [b'.' | b'-' | b'/', ..] => 1,
        text => white_space(text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::tests::check;

    #[test]
    fn e164() {
        let french = Some("+33199005678");
        check(
            Format::E164,
            &[
                "+33401010101",
                "+33 1 99 00-56.78",
                "+33/1\u{a0}99\u{202f}00\u{3000}56 78",
                "-+1234567",
                "+123456789012345",
                "+33 12345",
                "+330199005678",
            ],
            &[
                ("+33\u{2010}1\u{2011}99\u{2012}00\u{2013}56\u{2014}7\u{2015}8", french),
                ("+33\u{2212}199005678", french),
                ("(+33) 1 99 00 56 78", french),
                ("+(33)199005678", french),
                ("+33 (1) 99 00 56 78", french),
                ("0033199005678", french),
                ("00 33 1 99 00 56 78", french),
                ("0033 0199005678", french),
                ("0033(0)1 99 00 56 78", french),
                ("(0033) (0) 1 99 00 56 78", french),
                ("+33 (0)1 99 00 56 78", french),
                ("+33(0)199005678", french),
                ("tel:+33199005678", french),
                ("TEL: 01 99 00 56 78", french),
                ("+\u{ff13}\u{ff13}199005678", french),
                ("\u{ff0b}33\u{ff08}0\u{ff09}199005678", french),
                ("+33\u{200b}199005678", french),
                ("\u{202a}+33199005678\u{202c}", french),
                ("01 99 00 56 78", french),
                ("(01) 99 00 56 78", french),
                ("01\u{202f}99\u{202f}00\u{202f}56\u{202f}78", french),
                ("0012125550123", Some("+12125550123")),
                ("+1 (212) 555-0123", Some("+12125550123")),
                ("+44 (0)20 7946 0958", Some("+442079460958")),
                ("+39 (0)6 1234 5678", Some("+390612345678")),
                ("0012345678", Some("+12345678")),
                ("001234", None),
                ("0033 12345", None),
                ("+33 (0)1 99", None),
                ("+33 1 99 (0)0 56 78", None),
                ("+1 (0)212 555 0123", None),
                ("01 99 00 56 7(0)", None),
                ("+33 (1) 99", None),
                ("+123456", None),
                ("+1234567890123456", None),
                ("+0401010101", None),
                ("+", None),
                ("++33401010101", None),
                ("33401010101+", None),
                ("33+401010101", None),
                ("33401010101", None),
                ("+3340101010A", None),
                ("+33401010101 x12", None),
                ("+33_401010101", None),
                ("+33,401010101", None),
                ("+33()401010101", None),
                ("+33((4))01010101", None),
                ("+33(401010101", None),
                ("+33)401010101", None),
                ("*31#0401010101", None),
                ("+\u{663}\u{663}401010101", None),
                ("+33401010101, +33402020202", None),
                ("0001010101", None),
                ("040101010", None),
                ("-./", None),
                ("none", None),
                ("tel:", None),
                ("(212) 555-0123", None),
            ],
        );
    }

    #[test]
    fn telephone_numbers() {
        let french = Some("+33199005678");
        check(
            Format::Phone,
            &[
                "+33401010101",
                "+33 1 99 00-56.78",
                "123456",
                "123456789012345",
                "01 99 00 56 78",
                "0033199005678",
                "00 123456789012345",
                "001234",
                "000000000",
                "33199005678",
            ],
            &[
                ("01\u{2011}99\u{2011}00\u{2011}56\u{2011}78", french),
                ("(01) 99 00 56 78", french),
                ("(0)199005678", french),
                ("tel:01-99-00-56-78", french),
                ("\u{ff10}\u{ff11} 99 00 56 78", french),
                ("+33 (0)1 99 00 56 78", french),
                ("(0033) 199005678", french),
                ("(020) 7946 0958", Some("02079460958")),
                ("(00)1234", Some("001234")),
                ("12345\u{2013}6", Some("123456")),
                ("+33 (1) 99", None),
                ("12345", None),
                ("1-2-3-4-5", None),
                ("1234567890123456", None),
                ("0012345678901234567", None),
                ("000123456789012345", None),
                ("+123456", None),
                ("01 99 00 56 78 / 01 99 00 56 79", None),
                ("*31#0401010101", None),
                ("none", None),
                ("?", None),
            ],
        );
    }

    #[test]
    fn exit_code() {
        check(
            Format::International,
            &["+33199005678", "0199005678", "00123456", "000123456789", "001234567890123456", "+00123456789"],
            &[
                ("0033199005678", Some("+33199005678")),
                ("00 33 01 99 00 56 78", Some("+33199005678")),
                ("001234567", Some("+1234567")),
                ("00123456789012345", Some("+123456789012345")),
                ("00 33 12345", Some("+3312345")),
            ],
        );
    }

    #[test]
    fn french_national_numbers() {
        check(
            Format::NationalNumber,
            &["+33199005678", "0033199005678", "0099005678", "019900567", "01990056789", "1990056789"],
            &[("0199005678", Some("+33199005678")), ("06 00 20.02/00", Some("+33600200200"))],
        );
    }

    #[test]
    fn french_numbering_plan() {
        check(
            Format::FrenchNumber,
            &["+33401010101", "+4930901820", "0199005678", "0033199", "+3 3 401010101"],
            &[
                ("+330199005678", Some("+33199005678")),
                ("+33 0 1 99 00 56 78", Some("+33199005678")),
                ("+33001010101", None),
                ("+330001010101", None),
                ("+3340101010", None),
                ("+334010101012", None),
                ("+3312345", None),
                ("+33123456789012", None),
            ],
        );
    }

    #[test]
    fn numbers_are_sent_without_separators() {
        for format in [Format::E164, Format::Phone] {
            let mut sent = alloc::vec::Vec::new();
            format.normalise(" +33\u{2003}1-99/00.56\u{a0}78 ".as_bytes(), &mut sent);
            assert_eq!(sent, b"+33199005678");
        }
    }
}
