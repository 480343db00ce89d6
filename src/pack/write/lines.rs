//! Lines while they are gathered: each different one gets a number.

use alloc::string::String;
use alloc::vec::Vec;

use crate::text_map::TextMap;

/// Rows of texts, one column for each language, numbered from 1; a row of empty texts is 0.
#[derive(Default)]
pub(super) struct LineWriter {
    /// Each row with line breaks between its texts, which have none.
    rows: Vec<String>,
    numbers: TextMap,
}

impl LineWriter {
    /// The number of a row.
    pub fn line(&mut self, row: &[&str]) -> usize {
        if row.iter().all(|text| text.is_empty()) {
            return 0;
        }
        let row = row.join("\n");
        if let Some(number) = self.numbers.get(row.as_bytes()) {
            return number;
        }
        self.numbers.set(row.as_bytes(), self.rows.len() + 1);
        self.rows.push(row);
        self.rows.len()
    }

    /// The number of a row that nothing else has, whatever it says: another text can be put in its place.
    pub fn own_line(&mut self, row: &[&str]) -> usize {
        self.rows.push(row.join("\n"));
        self.rows.len()
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// A column as lines.
    pub fn column(&self, index: usize) -> String {
        let lines: Vec<&str> = self.rows.iter().map(|row| row.split('\n').nth(index).unwrap_or_default()).collect();
        lines.join("\n")
    }
}
