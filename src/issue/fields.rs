//! The fields that an issue is written in.

use alloc::vec::Vec;

use crate::pack::Lines;
use crate::put::{put, put_byte, put_decimal};

/// Ends a field. Documented names hold no control characters, and what a user typed stands in no field but the last two,
/// where it has passed the check for them.
pub const FIELD_END: u8 = 0x1f;

/// The fields of an issue, in their order. The message comes last; nothing ends it.
pub const FIELDS: [&str; 15] = [
    "path",
    "pointer",
    "code",
    "severity",
    "rule",
    "document",
    "says",
    "status",
    "providerCode",
    "providerWord",
    "providerMessage",
    "label",
    "expected",
    "suggestion",
    "message",
];

/// Fields while they are written.
pub(crate) struct Fields<'a> {
    pub out: &'a mut Vec<u8>,
}

impl Fields<'_> {
    pub fn add(&mut self, text: &[u8]) {
        put(self.out, text);
        self.end();
    }

    pub fn add_line(&mut self, lines: &Lines, line: u16) {
        lines.put(line, self.out);
        self.end();
    }

    /// A number, or nothing where it is 0.
    pub fn add_number(&mut self, number: u16) {
        if number != 0 {
            put_decimal(self.out, number.into());
        }
        self.end();
    }

    pub fn end(&mut self) {
        put_byte(self.out, FIELD_END);
    }
}
