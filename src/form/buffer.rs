//! The texts of all cells, one after the other in one buffer.

use alloc::vec::Vec;

use super::Form;
use crate::put::put;

impl Form<'_> {
    /// Takes texts over that cells are then given; where they begin.
    pub fn take(&mut self, texts: &[u8]) -> usize {
        // What that costs grows with the cells as well as with their texts.
        let mut cells = 0;
        for group in &self.groups {
            cells += group.cells.len();
        }
        if self.buffer.len() > 4096 + 2 * self.used + 16 * cells {
            self.compact();
        }
        let begin = self.buffer.len();
        put(&mut self.buffer, texts);
        begin
    }

    /// Leaves out of the buffer what nothing refers to.
    fn compact(&mut self) {
        let mut kept = Vec::new();
        for cell in self.groups.iter_mut().flat_map(|group| &mut group.cells) {
            let begin = kept.len() as u32;
            put(&mut kept, cell.raw(&self.buffer));
            cell.begin = begin;
        }
        self.buffer = kept;
    }
}
