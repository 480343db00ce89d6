//! Issues as a page shows them, be they found here or somewhere else.

use alloc::vec::Vec;

use super::{FIELD_END, Severity};

/// Stands between two issues.
pub(crate) const ISSUE_END: u8 = 0x1e;

/// The fields that a page shows, by their place among [`super::FIELDS`].
pub(crate) mod field {
    pub const CODE: usize = 2;
    pub const SEVERITY: usize = 3;
    pub const RULE: usize = 4;
    pub const DOCUMENT: usize = 5;
    pub const SAYS: usize = 6;
    pub const SUGGESTION: usize = 13;
    pub const MESSAGE: usize = 14;
}

/// What an issue writes on the element of its message, and which of its fields that is.
pub(crate) const MESSAGE_ATTRIBUTES: [(&str, usize); 3] =
    [("data-code", field::CODE), ("data-rule", field::RULE), ("data-severity", field::SEVERITY)];

/// An issue, field by field.
#[derive(Clone)]
pub(crate) struct Shown {
    pub fields: Vec<u8>,
    /// What the caller's own wording makes of its message.
    pub wording: Option<Vec<u8>>,
}

impl Shown {
    pub fn is_error(&self) -> bool {
        self.field(field::SEVERITY) == Severity::Error.name().as_bytes()
    }

    #[inline(never)]
    pub fn message(&self) -> &[u8] {
        match &self.wording {
            Some(wording) => wording,
            None => self.field(field::MESSAGE),
        }
    }

    #[inline(never)]
    pub fn field(&self, number: usize) -> &[u8] {
        let mut rest = &self.fields[..];
        for _ in 0..number {
            rest = cut(rest, FIELD_END).1;
        }
        // Nothing ends the message.
        if number == field::MESSAGE { rest } else { cut(rest, FIELD_END).0 }
    }
}

/// What stands before the first of a byte, and what after it; all and nothing where there is none.
#[inline(never)]
pub(crate) fn cut(text: &[u8], byte: u8) -> (&[u8], &[u8]) {
    let end = text.iter().position(|other| *other == byte).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), text.get(end + 1..).unwrap_or_default())
}
