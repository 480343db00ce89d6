//! One text for each row, found by a hash table with a chain for each bucket.

use alloc::vec::Vec;

use super::NO_POINT;
use crate::format::characters::is;
use crate::hash::hash;
use crate::put::{filled, put, put_byte};

/// Texts, one for each row. An empty one is no text, and not found.
pub(super) struct Column {
    text: Vec<u8>,
    ends: Vec<u32>,
    /// The row that was added last to each bucket.
    buckets: Vec<u32>,
    /// For each row the one that was added to its bucket before.
    before: Vec<u32>,
    /// For each row 1 where its text stands for several rows.
    shared: Vec<u8>,
    seed: u32,
    pub has_texts: bool,
}

impl Column {
    pub fn new(rows: usize, seed: u32) -> Column {
        Column {
            text: Vec::new(),
            ends: Vec::new(),
            buckets: filled(rows.next_power_of_two(), NO_POINT),
            before: Vec::new(),
            shared: Vec::new(),
            seed,
            has_texts: false,
        }
    }

    /// Adds a row. If another has its text already, and texts are distinct, that is only marked as shared: no bucket gets
    /// longer by it.
    pub fn push(&mut self, text: &[u8], is_distinct: bool) {
        let known = if is_distinct { self.first(text) } else { NO_POINT };
        let row = self.ends.len() as u32;
        put(&mut self.text, text);
        self.ends.push(self.text.len() as u32);
        put_byte(&mut self.shared, 0);
        let mut before = NO_POINT;
        if let Some(shared) = self.shared.get_mut(known as usize) {
            *shared = 1;
        } else if !text.is_empty() {
            self.has_texts = true;
            let bucket = self.bucket(text);
            if let Some(head) = self.buckets.get_mut(bucket) {
                before = core::mem::replace(head, row);
            }
        }
        self.before.push(before);
    }

    /// The row that alone has a text.
    pub fn only(&self, text: &[u8]) -> u32 {
        let row = self.first(text);
        if self.shared.get(row as usize) == Some(&0) { row } else { NO_POINT }
    }

    /// The row that has a text; the last of several.
    pub fn first(&self, text: &[u8]) -> u32 {
        self.find(self.buckets.get(self.bucket(text)), text)
    }

    /// The row before another that has the same text.
    pub fn next(&self, row: u32, text: &[u8]) -> u32 {
        self.find(self.before.get(row as usize), text)
    }

    /// The text of a row.
    #[inline(never)]
    pub fn text(&self, row: u32) -> &[u8] {
        let row = row as usize;
        let begin = row.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(row).map_or(0, |end| *end as usize);
        self.text.get(begin..end).unwrap_or_default()
    }

    /// The row with a text in a chain.
    #[inline(never)]
    fn find<'a>(&'a self, mut row: Option<&'a u32>, text: &[u8]) -> u32 {
        while let Some(found) = row
            && *found != NO_POINT
        {
            if is(self.text(*found), text) {
                return *found;
            }
            row = self.before.get(*found as usize);
        }
        NO_POINT
    }

    fn bucket(&self, text: &[u8]) -> usize {
        hash(text, self.seed) & (self.buckets.len() - 1)
    }
}
