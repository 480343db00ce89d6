//! Lines of text, by number.

use alloc::vec::Vec;

use crate::put::{copied, put};

/// Lines, numbered from 1; 0 is no text.
pub struct Lines {
    text: Vec<u8>,
    /// Where each line ends.
    ends: Vec<u32>,
}

impl Lines {
    /// The lines of a text; a text without a character has none.
    pub fn new(text: &[u8]) -> Lines {
        let mut ends = Vec::new();
        for (index, byte) in text.iter().enumerate() {
            if *byte == b'\n' {
                ends.push(index as u32);
            }
        }
        if !text.is_empty() {
            ends.push(text.len() as u32);
        }
        Lines { text: copied(text), ends }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The line with a number; empty where there is none.
    #[inline(never)]
    pub fn get(&self, line: u16) -> &[u8] {
        let index = usize::from(line).wrapping_sub(1);
        let Some(end) = self.ends.get(index) else { return b"" };
        let begin = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize + 1);
        self.text.get(begin..*end as usize).unwrap_or_default()
    }

    /// Writes the line with a number.
    #[inline(never)]
    pub(crate) fn put(&self, line: u16, out: &mut Vec<u8>) {
        put(out, self.get(line));
    }
}
