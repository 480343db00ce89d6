//! What a text is made of: white space, characters that nobody sees, and characters that nobody can send.
//!
//! Source: the Unicode Character Database (`White_Space`, `Cc`). Which characters count as invisible is the list of
//! this project's rule `value/invisible`.
//!
//! What asks about the beginning of a text may be asked at every byte of one: no byte that begins a UTF-8 character
//! continues another.

use alloc::vec::Vec;

use crate::put::{put, put_byte};

/// The bytes of the white space (Unicode `White_Space`) that a text begins with, 0 where it begins with none.
pub fn white_space(text: &[u8]) -> usize {
    match text {
        [b'\t'..=b'\r' | b' ', ..] => 1,
        // U+0085, U+00A0.
        [0xc2, 0x85 | 0xa0, ..] => 2,
        // U+1680; U+2000 to U+200A, U+2028, U+2029, U+202F; U+205F; U+3000.
        [0xe1, 0x9a, 0x80, ..]
        | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
        | [0xe2, 0x81, 0x9f, ..]
        | [0xe3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

/// The text without the white space around it. Most texts have none, which their first and last byte show.
#[inline]
pub fn trim(text: &[u8]) -> &[u8] {
    match text {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        text => trim_slowly(text),
    }
}

#[inline(never)]
fn trim_slowly(mut text: &[u8]) -> &[u8] {
    while let width @ 1.. = white_space(text) {
        text = after(text, width);
    }
    loop {
        text = match text {
            [rest @ .., a] if white_space(&[*a]) == 1 => rest,
            [rest @ .., a, b] if white_space(&[*a, *b]) == 2 => rest,
            [rest @ .., a, b, c] if white_space(&[*a, *b, *c]) == 3 => rest,
            _ => return text,
        };
    }
}

/// Whether a text has nothing but white space and invisible characters.
///
/// - U+200C and U+200D are invisible there, too: nothing stands beside them that they could join.
pub fn is_blank(mut text: &[u8]) -> bool {
    // Most texts show at once that they are none.
    if text.first().is_some_and(u8::is_ascii_graphic) {
        return false;
    }
    while let width @ 1.. = white_space(text).max(invisible(text)) {
        text = after(text, width);
    }
    text.is_empty()
}

/// Whether a text has nothing but the graphic characters of ASCII and spaces, as most texts have: that is found out eight
/// bytes at a time.
#[inline(never)]
pub fn is_plain(text: &[u8]) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // A byte below the space, or beyond the tilde, sets its highest bit in one of the three.
    let odd = |word: u64| word | word.wrapping_sub(EACH * 0x20) | word.wrapping_add(EACH);
    let mut found = 0;
    match text.last_chunk() {
        Some(last) => {
            for chunk in text.as_chunks().0 {
                found |= odd(u64::from_le_bytes(*chunk));
            }
            // The last eight may overlap those before.
            found |= odd(u64::from_le_bytes(*last));
        }
        None => {
            for byte in text {
                found |= odd(EACH * u64::from(*byte));
            }
        }
    }
    found & (EACH * 0x80) == 0
}

/// Whether a text holds a control character (`Cc`) or U+FFFD, which is what is left of a character that was lost.
///
/// - In prose, tabs and line breaks (U+0009, U+000A, U+000D) are no such characters.
pub fn has_control(text: &[u8], prose: bool) -> bool {
    if is_plain(text) {
        return false;
    }
    let mut rest = text;
    while let [_, tail @ ..] = rest {
        match rest {
            [b'\t' | b'\n' | b'\r', ..] if prose => {}
            [0..b' ' | 0x7f, ..] | [0xc2, 0x80..=0x9f, ..] | [0xef, 0xbf, 0xbd, ..] => return true,
            _ => {}
        }
        rest = tail;
    }
    false
}

/// Appends a text with one space in the place of each run of tabs and line breaks.
pub fn without_line_breaks(text: &[u8], out: &mut Vec<u8>) {
    let mut in_run = false;
    for byte in text {
        let breaks = matches!(byte, b'\t' | b'\n' | b'\r');
        if !breaks {
            put_byte(out, *byte);
        } else if !in_run {
            put_byte(out, b' ');
        }
        in_run = breaks;
    }
}

/// Whether a text holds a character that nobody sees.
///
/// - U+00AD, U+061C, U+115F, U+1160, U+180E, U+200B, U+200E, U+200F, U+202A to U+202E, U+2060 to U+2064, U+2066 to
///   U+2069, U+3164, U+FEFF, U+FFA0, wherever they stand.
/// - U+200C and U+200D where both neighbours are Latin letters, digits, ASCII, white space or an end. Between the
///   letters of other scripts, and between emoji, they change what is seen.
/// - A neighbour is the next character that is no invisible one.
pub fn has_invisible(text: &[u8]) -> bool {
    !is_plain(text) && without(text, None)
}

/// Appends a text without its invisible characters, and without the white space that is then around it.
pub fn without_invisible(text: &[u8], out: &mut Vec<u8>) {
    let mut visible = Vec::new();
    without(text, Some(&mut visible));
    put(out, trim(&visible));
}

/// Whether a text has more than so many characters (code points).
pub fn is_longer(text: &[u8], most: usize) -> bool {
    text.len() > most && count(text) > most
}

/// The number of characters (code points).
pub fn count(text: &[u8]) -> usize {
    text.iter().filter(|byte| !is_continuation(**byte)).count()
}

/// Whether a byte continues a UTF-8 character.
pub fn is_continuation(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

/// The bytes of the hyphen or dash (U+2010 to U+2015) or minus sign (U+2212) that a text begins with.
pub(crate) fn dash(text: &[u8]) -> usize {
    match text {
        [0xe2, 0x80, 0x90..=0x95, ..] | [0xe2, 0x88, 0x92, ..] => 3,
        _ => 0,
    }
}

/// Appends a text without what a function finds at the beginning of the rest: it says how many bytes that has.
pub(crate) fn without_any(mut text: &[u8], find: fn(&[u8]) -> usize, out: &mut Vec<u8>) {
    while let [byte, tail @ ..] = text {
        text = match find(text) {
            0 => {
                put_byte(out, *byte);
                tail
            }
            width => after(text, width),
        };
    }
}

/// A text with the ASCII characters in the place of their full-width forms (U+FF01 to U+FF5E).
pub(super) fn half_width(mut text: &[u8]) -> Vec<u8> {
    let mut half = Vec::new();
    while let [byte, tail @ ..] = text {
        let found = full_width(text);
        put_byte(&mut half, found.unwrap_or(*byte));
        text = if found.is_some() { after(text, 3) } else { tail };
    }
    half
}

/// The ASCII character whose full-width form a text begins with.
fn full_width(text: &[u8]) -> Option<u8> {
    match text {
        [0xef, 0xbc, byte @ 0x81..=0xbf, ..] => Some(byte - 0x60),
        [0xef, 0xbd, byte @ 0x80..=0x9e, ..] => Some(byte - 0x20),
        _ => None,
    }
}

/// What follows a beginning, in upper or lower case.
pub(super) fn strip_start<'a>(text: &'a [u8], start: &[u8]) -> Option<&'a [u8]> {
    let (found, rest) = text.split_at_checked(start.len())?;
    found.eq_ignore_ascii_case(start).then_some(rest)
}

/// The text from a byte on.
pub(crate) fn after(text: &[u8], width: usize) -> &[u8] {
    text.get(width..).unwrap_or_default()
}

/// The text before a byte.
pub(crate) fn before(text: &[u8], width: usize) -> &[u8] {
    text.get(..width).unwrap_or_default()
}

/// How many bytes stand before a certain one; all where it does not occur.
#[inline(never)]
pub(crate) fn until(text: &[u8], end: u8) -> usize {
    text.iter().position(|byte| *byte == end).unwrap_or(text.len())
}

/// Whether two texts are the same. Inlined, each comparison with a constant would take a test for each byte.
#[inline(never)]
pub(crate) fn is(text: &[u8], other: &[u8]) -> bool {
    text == other
}

/// The bytes of the invisible character that a text begins with, were its neighbours ASCII.
fn invisible(text: &[u8]) -> usize {
    match text {
        // U+00AD; U+061C.
        [0xc2, 0xad, ..] | [0xd8, 0x9c, ..] => 2,
        // U+115F, U+1160; U+180E; U+200B to U+200F; U+202A to U+202E; U+2060 to U+2064, U+2066 to U+2069.
        [0xe1, 0x85, 0x9f | 0xa0, ..]
        | [0xe1, 0xa0, 0x8e, ..]
        | [0xe2, 0x80, 0x8b..=0x8f | 0xaa..=0xae, ..]
        | [0xe2, 0x81, 0xa0..=0xa4 | 0xa6..=0xa9, ..]
        // U+3164; U+FEFF; U+FFA0.
        | [0xe3, 0x85, 0xa4, ..]
        | [0xef, 0xbb, 0xbf, ..]
        | [0xef, 0xbe, 0xa0, ..] => 3,
        _ => 0,
    }
}

/// Writes what is visible of a text, and says whether anything is not.
fn without(text: &[u8], mut out: Option<&mut Vec<u8>>) -> bool {
    let mut found = false;
    let mut last_visible: &[u8] = b"";
    let mut rest = text;
    while let [byte, tail @ ..] = rest {
        if byte.is_ascii() || invisible(rest) == 0 {
            if !is_continuation(*byte) {
                last_visible = rest;
            }
            if let Some(out) = &mut out {
                put_byte(out, *byte);
            }
            rest = tail;
            continue;
        }
        // Invisible characters that stand together have the same neighbours.
        let mut next = rest;
        while let width @ 1.. = invisible(next) {
            next = after(next, width);
        }
        let keeps_joiners = !(is_not_joined(last_visible) && is_not_joined(next));
        while let width @ 1.. = invisible(rest) {
            match rest {
                [0xe2, 0x80, joiner @ (0x8c | 0x8d), ..] if keeps_joiners => {
                    if let Some(out) = &mut out {
                        put(out, &[0xe2, 0x80, *joiner]);
                    }
                }
                _ => found = true,
            }
            rest = after(rest, width);
        }
    }
    found
}

/// Whether a text begins with what U+200C and U+200D never join: a Latin letter, a digit, ASCII, white space, its end.
fn is_not_joined(text: &[u8]) -> bool {
    match text {
        [] | [0..0x80, ..] => true,
        // U+00AA, U+00BA; U+00C0 to U+024F but for the signs × and ÷; U+1E00 to U+1EFF.
        [0xc2, 0xaa | 0xba, ..] | [0xc4..=0xc8, ..] | [0xc9, 0x80..=0x8f, ..] | [0xe1, 0xb8..=0xbb, ..] => true,
        [0xc3, second, ..] => !matches!(second, 0x97 | 0xb7),
        // Full-width digits and letters.
        text => full_width(text).is_some_and(|byte| byte.is_ascii_alphanumeric()) || white_space(text) > 0,
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    /// The characters of `value/invisible` that are invisible wherever they stand.
    const INVISIBLE: [char; 28] = [
        '\u{ad}', '\u{61c}', '\u{115f}', '\u{1160}', '\u{180e}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{202a}',
        '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2060}', '\u{2061}', '\u{2062}', '\u{2063}', '\u{2064}',
        '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{3164}', '\u{feff}', '\u{ffa0}', '\u{200b}', '\u{200e}',
        '\u{200f}',
    ];

    fn visible(text: &str) -> Vec<u8> {
        let mut out = Vec::new();
        without_invisible(text.as_bytes(), &mut out);
        out
    }

    #[test]
    fn each_character_is_what_unicode_says() {
        for character in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            let text = character.encode_utf8(&mut buffer).as_bytes();
            let width = if character.is_whitespace() { text.len() } else { 0 };
            assert_eq!(white_space(text), width, "{character:?}");
            assert_eq!(has_control(text, false), character.is_control() || character == '\u{fffd}', "{character:?}");
            let in_prose = has_control(text, false) && !matches!(character, '\t' | '\n' | '\r');
            assert_eq!(has_control(text, true), in_prose, "{character:?}");
            let is_invisible = INVISIBLE.contains(&character) || matches!(character, '\u{200c}' | '\u{200d}');
            assert_eq!(has_invisible(text), is_invisible, "{character:?}");
            assert_eq!(is_blank(text), is_invisible || width > 0, "{character:?}");
            assert!(!is_longer(text, 1) && is_longer(text, 0), "{character:?}");
            let half = u32::from(character).wrapping_sub(0xff01);
            let half = if half < 0x5e { Some(half as u8 + b'!') } else { None };
            assert_eq!(full_width(text), half, "{character:?}");
        }
    }

    #[test]
    fn white_space_of_any_kind_is_taken_off() {
        for (text, without) in [
            ("ab", "ab"),
            (" a", "a"),
            ("é\u{a0}", "é"),
            ("\u{3000}\u{85}a b\u{1680}\u{2028}\t", "a b"),
            ("a", "a"),
            ("à", "à"),
            (" \u{202f} ", ""),
            ("", ""),
            ("\u{200b}a", "\u{200b}a"),
        ] {
            assert_eq!(trim(text.as_bytes()), without.as_bytes(), "{text:?}");
        }
    }

    #[test]
    fn blank_is_what_shows_nothing() {
        for text in ["", " ", "\u{200b}", " \u{200d}\u{feff}\u{200c}\u{a0}", "\u{3164}"] {
            assert!(is_blank(text.as_bytes()), "{text:?}");
        }
        for text in ["a", " \u{200b}a", "-", "\u{fffd}", "\0"] {
            assert!(!is_blank(text.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn control_characters_are_found_at_every_place() {
        for length in 0..40 {
            for place in 0..=length {
                for (character, in_prose) in
                    [("\0", true), ("\t", false), ("\u{7f}", true), ("\u{85}", true), ("\u{fffd}", true)]
                {
                    let mut text = Vec::new();
                    text.resize(place, b'a');
                    text.extend_from_slice(character.as_bytes());
                    text.resize(character.len() + length, b'~');
                    assert!(has_control(&text, false), "{text:?}");
                    assert_eq!(has_control(&text, true), in_prose, "{text:?}");
                }
            }
        }
        for text in ["", "Zoé Lefèvre, 12 rue de l’Été", "\u{2028}\u{a0}\u{1f600}", " ~"] {
            assert!(!has_control(text.as_bytes(), false), "{text:?}");
        }
    }

    #[test]
    fn a_run_of_line_breaks_becomes_one_space() {
        for (text, line) in
            [("a\tb", "a b"), ("a\r\n\t\nb", "a b"), ("a \n b", "a   b"), ("a\nb\nc", "a b c"), ("é", "é")]
        {
            let mut out = Vec::new();
            without_line_breaks(text.as_bytes(), &mut out);
            assert_eq!(out, line.as_bytes(), "{text:?}");
        }
    }

    #[test]
    fn joiners_are_invisible_where_they_join_nothing() {
        for (text, without) in [
            ("a\u{200d}b", "ab"),
            ("\u{200c}a", "a"),
            ("a\u{200c}", "a"),
            ("é\u{200d}\u{1e9e}", "é\u{1e9e}"),
            ("1\u{200d} ", "1"),
            ("a\u{200d}\u{200b}\u{200c}b", "ab"),
            ("\u{200b} Paul \u{2060}", "Paul"),
            ("a\u{ad}b\u{3164}c", "abc"),
            // Emoji, also with another invisible character beside the joiner.
            ("\u{1f469}\u{200d}\u{2695}\u{fe0f}", "\u{1f469}\u{200d}\u{2695}\u{fe0f}"),
            ("\u{1f469}\u{200b}\u{200d}\u{2060}\u{2695}", "\u{1f469}\u{200d}\u{2695}"),
            ("\u{1f469}\u{200d}a", "\u{1f469}\u{200d}a"),
            // Persian and Devanagari.
            ("\u{645}\u{6cc}\u{200c}\u{62e}", "\u{645}\u{6cc}\u{200c}\u{62e}"),
            ("\u{915}\u{94d}\u{200d}", "\u{915}\u{94d}\u{200d}"),
            ("\u{915}\u{94d}\u{200d}\u{937}", "\u{915}\u{94d}\u{200d}\u{937}"),
            // Signs of Latin-1 are no letters.
            ("\u{d7}\u{200d}\u{f7}", "\u{d7}\u{200d}\u{f7}"),
            ("Zoé", "Zoé"),
            ("", ""),
        ] {
            assert_eq!(visible(text), without.as_bytes(), "{text:?}");
            assert_eq!(has_invisible(text.as_bytes()), text.trim() != without, "{text:?}");
            assert!(!has_invisible(without.as_bytes()), "{without:?}");
        }
    }

    #[test]
    fn lengths_are_in_characters() {
        assert!(is_longer("ééé".as_bytes(), 2));
        assert!(!is_longer("ééé".as_bytes(), 3));
        assert!(!is_longer("\u{1f600}".as_bytes(), 1));
        assert!(!is_longer(b"", 0));
    }
}
