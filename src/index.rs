//! Finds equal texts among many without sorting them: a chained hash table of row numbers. The one of the standard
//! library would outweigh it in the download, with a random seed that nothing here needs.

/// Rows by the hash of their text.
#[derive(Debug, Default)]
pub(crate) struct TextIndex {
    /// For each bucket, the last row in it.
    buckets: Vec<Option<u32>>,
    /// For each row, the row before it in the same bucket.
    before: Vec<Option<u32>>,
}

impl TextIndex {
    /// An index for so many rows.
    pub fn with_capacity(rows: usize) -> TextIndex {
        TextIndex { buckets: vec![None; rows.max(1).next_power_of_two()], before: Vec::with_capacity(rows) }
    }

    /// Adds the next row; one without a text is found by none.
    pub fn push(&mut self, text: Option<&str>) {
        let row = self.before.len() as u32;
        let bucket = text.map(|text| self.bucket(text));
        self.before.push(bucket.and_then(|bucket| self.buckets[bucket].replace(row)));
    }

    /// The rows, the last one first, that may have a text: all that do, and a few others.
    pub fn candidates(&self, text: &str) -> impl Iterator<Item = u32> {
        let last = self.buckets.get(self.bucket(text)).copied().flatten();
        std::iter::successors(last, |&row| self.before[row as usize])
    }

    /// FNV-1a without regard to ASCII case, so that texts that differ in case alone share a bucket.
    fn bucket(&self, text: &str) -> usize {
        let hash = text.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
            (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
        });
        hash as usize & (self.buckets.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::TextIndex;

    #[test]
    fn rows_are_found_by_their_text_in_any_case() {
        let texts = ["a", "B", "b", "c"];
        let mut index = TextIndex::with_capacity(texts.len());
        texts.iter().for_each(|text| index.push(Some(text)));
        index.push(None);
        let found = |text: &str| {
            let equal = |row: &u32| texts.get(*row as usize).is_some_and(|other| other.eq_ignore_ascii_case(text));
            index.candidates(text).filter(equal).collect::<Vec<_>>()
        };
        assert_eq!((found("b"), found("C"), found("d")), (vec![2, 1], vec![3], vec![]));
    }
}
