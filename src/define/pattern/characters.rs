//! Sets of characters, as ranges of code points.

use alloc::vec::Vec;

use crate::format::pattern::LARGEST;

/// First and last character of each range, in no order.
pub(super) type Characters = Vec<(u32, u32)>;

/// The digits that `\d` is for.
pub(super) const DIGITS: [(u32, u32); 1] = [(0x30, 0x39)];

/// What `\w` is for: digits, letters of ASCII, the underscore.
pub(super) const WORD: [(u32, u32); 4] = [(0x30, 0x39), (0x41, 0x5a), (0x5f, 0x5f), (0x61, 0x7a)];

/// What `\s` is for: tab to carriage return, the category `Zs`, line and paragraph separator. ECMAScript has U+FEFF
/// there, too.
pub(super) const SPACE: [(u32, u32); 9] = [
    (0x9, 0xd),
    (0x20, 0x20),
    (0xa0, 0xa0),
    (0x1680, 0x1680),
    (0x2000, 0x200a),
    (0x2028, 0x2029),
    (0x202f, 0x202f),
    (0x205f, 0x205f),
    (0x3000, 0x3000),
];

/// What `.` is not for.
pub(super) const LINE_ENDS: [(u32, u32); 3] = [(0xa, 0xa), (0xd, 0xd), (0x2028, 0x2029)];

/// All characters that are in none of the ranges.
pub(super) fn all_but(ranges: &[(u32, u32)]) -> Characters {
    let mut others = Vec::new();
    let mut next = 0;
    for (first, last) in in_order(ranges) {
        if next < first {
            others.push((next, first - 1));
        }
        next = last + 1;
    }
    if next <= char::MAX.into() {
        others.push((next, char::MAX.into()));
    }
    others
}

/// The ranges as a pack can have them, in order; or nothing, where they take some of the characters from [`LARGEST`] on
/// and leave others.
pub(super) fn numbers_of(ranges: &[(u32, u32)]) -> Option<Vec<(u16, u16)>> {
    let number = |(first, last): (u32, u32)| {
        let end = u16::try_from(last).ok().filter(|last| *last < LARGEST);
        let has_all_large = first <= LARGEST.into() && last == u32::from(char::MAX);
        Some((u16::try_from(first).ok()?, end.or(has_all_large.then_some(LARGEST))?))
    };
    in_order(ranges).into_iter().map(number).collect()
}

/// The same characters in ranges in order, which neither overlap nor touch. No text has surrogates, so that U+D7FF and
/// U+E000 are neighbours.
fn in_order(ranges: &[(u32, u32)]) -> Characters {
    let mut sorted: Characters = Vec::new();
    for range in ranges {
        sorted.insert(sorted.partition_point(|other| other < range), *range);
    }
    let mut merged: Characters = Vec::new();
    for (first, last) in sorted {
        match merged.last_mut() {
            Some((_, end)) if first <= *end + 1 || *end == 0xd7ff && first == 0xe000 => *end = last.max(*end),
            _ => merged.push((first, last)),
        }
    }
    merged
}
