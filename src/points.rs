//! The customer's service points, indexed once for many look-ups.

mod column;

use alloc::vec::Vec;

use crate::format::characters::{after, before, dash, is, until, white_space};
use crate::host;
use crate::put::put_byte;
use column::Column;

/// How many keys a service point is looked up by: identifier, customer reference, reference.
pub const KEYS: usize = 3;

/// The column of the name, which no property holds, but which people type instead of a key.
const NAME: usize = KEYS;

/// The first column of the same keys without what people write differently: case, spaces, hyphens, ways to compose a
/// letter.
const FOLDED: usize = NAME + 1;

/// No service point.
pub(crate) const NO_POINT: u32 = u32::MAX;

/// Service points, found by any of their keys at once, however many there are.
pub struct Points {
    /// The texts of each key, the names, and the folded keys.
    columns: Vec<Column>,
    /// For each, 1 where it is out of operation.
    ended: Vec<u8>,
}

impl Points {
    /// Indexes service points: five lines for each, its identifier, customer reference, reference, name and state. Those
    /// with the same identifier are one service point: the first counts.
    pub fn new(lines: &[u8], seed: u32) -> Points {
        let mut count = 1;
        for byte in lines {
            count += usize::from(*byte == b'\n');
        }
        let mut points = Points { columns: Vec::new(), ended: Vec::new() };
        for _ in 0..FOLDED + KEYS {
            points.columns.push(Column::new(count / 5 + 1, seed));
        }
        let mut texts: [&[u8]; 5] = [b""; 5];
        let mut rest = lines;
        for index in 0..count {
            let (line, place) = (until(rest, b'\n'), index % 5);
            if let Some(text) = texts.get_mut(place) {
                *text = before(rest, line);
            }
            rest = after(rest, line + 1);
            if place == 4 {
                points.push(&texts);
            }
        }
        points
    }

    fn push(&mut self, texts: &[&[u8]; 5]) {
        let [id, .., state] = *texts;
        if id.is_empty() || self.first(0, id) != NO_POINT {
            return;
        }
        let mut folded = Vec::new();
        for (number, column) in self.columns.iter_mut().enumerate() {
            if let Some(text) = texts.get(number % FOLDED) {
                if number < FOLDED {
                    column.push(text, false);
                } else {
                    folded.clear();
                    fold(text, &mut folded);
                    column.push(&folded, true);
                }
            }
        }
        put_byte(&mut self.ended, u8::from(is(state, b"TERMINATED") || is(state, b"CANCELLED")));
    }

    /// How many service points there are.
    pub fn len(&self) -> usize {
        self.ended.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ended.is_empty()
    }

    /// Whether anything can be said about a key: a list does not have to have the references, and where no service point
    /// has one, a reference is neither known nor unknown.
    pub(crate) fn knows(&self, key: usize) -> bool {
        self.is_empty() || self.columns.get(key).is_some_and(|column| column.has_texts)
    }

    /// The service point that has exactly this key; of several the last, and [`NO_POINT`] where there is none.
    pub(crate) fn first(&self, key: usize, text: &[u8]) -> u32 {
        self.columns.get(key).map_or(NO_POINT, |column| column.first(text))
    }

    /// The one before another that has exactly this key, too.
    pub(crate) fn next(&self, point: u32, key: usize, text: &[u8]) -> u32 {
        self.columns.get(key).map_or(NO_POINT, |column| column.next(point, text))
    }

    /// A key of a service point.
    pub(crate) fn text(&self, key: usize, point: u32) -> &[u8] {
        self.columns.get(key).map_or(b"", |column| column.text(point))
    }

    /// Whether a service point is terminated or cancelled.
    pub(crate) fn has_ended(&self, point: u32) -> bool {
        self.ended.get(point as usize) == Some(&1)
    }

    /// The key that a text seems to mean: of the one service point that has it in another spelling, or that has exactly
    /// this text under another key or as its name.
    pub(crate) fn meant(&self, key: usize, text: &[u8]) -> &[u8] {
        let mut folded = Vec::new();
        fold(text, &mut folded);
        let mut found = self.columns.get(FOLDED + key).map_or(NO_POINT, |column| column.only(&folded));
        if found == NO_POINT {
            found = self.by_other_key(key, text);
        }
        self.text(key, found)
    }

    fn by_other_key(&self, key: usize, text: &[u8]) -> u32 {
        let mut found = NO_POINT;
        for other in 0..=NAME {
            let mut point = if other == key { NO_POINT } else { self.first(other, text) };
            while point != NO_POINT {
                if found != NO_POINT && found != point {
                    return NO_POINT;
                }
                found = point;
                point = self.next(point, other, text);
            }
        }
        found
    }
}

/// Writes a text without what people write differently.
fn fold(text: &[u8], out: &mut Vec<u8>) {
    let mut composed = Vec::new();
    let mut rest = text;
    if !text.is_ascii() {
        host::fold(text, &mut composed);
        rest = &composed;
    }
    while let [byte, tail @ ..] = rest {
        // The hyphens and dashes from U+2010 to U+2015, and the minus sign U+2212.
        let width = if *byte == b'-' { 1 } else { white_space(rest).max(dash(rest)) };
        rest = if width > 0 {
            after(rest, width)
        } else {
            put_byte(out, byte.to_ascii_lowercase());
            tail
        };
    }
}
