//! The numbers at the beginning of a pack, from front to back.

use super::Lines;

/// What of a pack is still to be read. A number n is the character U+0020 + n; a line feed ends the numbers.
///
/// Whatever cannot be read is 0, and is remembered: asking once, at the end, keeps the reader of a pack short.
pub(super) struct Numbers<'a> {
    rest: &'a [u8],
    strings: u16,
    texts: u16,
    is_damaged: bool,
}

/// What stands in the place of a bound for a number that has none.
pub(super) const ANY: u8 = 0;
/// The same for the number of a string, which is bounded by how many there are.
pub(super) const STRING: u8 = 1;
/// The same for the number of a text.
pub(super) const TEXT: u8 = u8::MAX;
/// The bound of what is no or yes.
pub(super) const FLAG: u8 = 2;

impl<'a> Numbers<'a> {
    pub fn new(rest: &'a [u8]) -> Numbers<'a> {
        Numbers { rest, strings: 0, texts: 0, is_damaged: false }
    }

    /// The next number.
    #[inline(never)]
    pub fn next(&mut self) -> u16 {
        let (number, rest) = match self.rest {
            [byte @ 0x20..0x80, rest @ ..] => (u16::from(*byte), rest),
            [lead @ 0xc2..0xe0, byte, rest @ ..] => (u16::from(lead & 0x1f) << 6 | u16::from(byte & 0x3f), rest),
            [lead @ 0xe0..0xee, byte, last, rest @ ..] => {
                (u16::from(lead & 0xf) << 12 | u16::from(byte & 0x3f) << 6 | u16::from(last & 0x3f), rest)
            }
            _ => return self.damaged(),
        };
        self.rest = rest;
        // What comes after a fault means nothing any more.
        if self.is_damaged { 0 } else { number.saturating_sub(0x20) }
    }

    /// The next number, which has to be smaller than a bound.
    #[inline(never)]
    pub fn below(&mut self, bound: u16) -> u16 {
        let number = self.next();
        if number < bound { number } else { self.damaged() }
    }

    /// The next numbers, each with its bound: a row of a table in one call.
    pub fn row<const N: usize>(&mut self, bounds: &[u8; N]) -> [u16; N] {
        let mut row = [0; N];
        self.read(bounds, &mut row);
        row
    }

    #[inline(never)]
    pub fn read(&mut self, bounds: &[u8], row: &mut [u16]) {
        for (number, bound) in row.iter_mut().zip(bounds) {
            *number = match *bound {
                ANY => self.next(),
                STRING => self.string(),
                TEXT => self.below(self.texts + 1),
                bound => self.below(bound.into()),
            };
        }
    }

    /// The number of a string.
    #[inline(never)]
    pub fn string(&mut self) -> u16 {
        self.below(self.strings + 1)
    }

    /// Reads how many strings and texts there are; the latter it gives back.
    pub fn limit_lines(&mut self) -> usize {
        self.strings = self.next();
        self.texts = self.next();
        self.texts.into()
    }

    /// Remembers that the pack cannot be read.
    pub fn damaged(&mut self) -> u16 {
        self.is_damaged = true;
        0
    }

    /// The lines that follow the last number; nothing where the pack is damaged.
    pub fn lines(self) -> Option<Lines> {
        let lines = Lines::new(self.rest.strip_prefix(b"\n")?);
        (!self.is_damaged && lines.count() == usize::from(self.strings)).then_some(lines)
    }
}
