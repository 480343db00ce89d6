//! Lines while they are gathered: each different one gets a number.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// Rows of texts, one column for each language, numbered from 1; a row of empty texts is 0.
#[derive(Default)]
pub(super) struct LineWriter {
    rows: Vec<Vec<String>>,
    numbers: BTreeMap<Vec<String>, usize>,
}

impl LineWriter {
    /// The number of a row.
    pub fn line(&mut self, row: &[&str]) -> usize {
        if row.iter().all(|text| text.is_empty()) {
            return 0;
        }
        let row = owned(row);
        if let Some(number) = self.numbers.get(&row) {
            return *number;
        }
        self.rows.push(row.clone());
        self.numbers.insert(row, self.rows.len());
        self.rows.len()
    }

    /// The number of a row that nothing else has, whatever it says: another text can be put in its place.
    pub fn own_line(&mut self, row: &[&str]) -> usize {
        self.rows.push(owned(row));
        self.rows.len()
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// A column as lines.
    pub fn column(&self, index: usize) -> String {
        let lines: Vec<&str> = self.rows.iter().map(|row| row.get(index).map_or("", String::as_str)).collect();
        lines.join("\n")
    }
}

fn owned(row: &[&str]) -> Vec<String> {
    row.iter().map(|text| (*text).into()).collect()
}
