//! What changed since somebody asked.

use alloc::vec::Vec;

use super::Form;
use crate::address::{GROUP, WHOLE, address};
use crate::hash::hash;

impl Form<'_> {
    /// Writes the places whose issue, or what it suggests, is another than when this was last asked: the net change.
    /// What is unexpected is left out.
    pub fn changes(&mut self, out: &mut Vec<u32>) {
        out.clear();
        if core::mem::replace(&mut self.told, self.finding) != self.finding {
            out.push(WHOLE);
        }
        let mut suggestion = Vec::new();
        for number in 0..self.groups.len() {
            let width = self.pack.group(number).width.max(1);
            let Some(group) = self.groups.get_mut(number) else { return };
            if core::mem::replace(&mut group.told, group.finding) != group.finding {
                out.push(GROUP | number as u32);
            }
            // What was told of items that are gone is told to be gone, too.
            let cells = group.cells.len();
            let mut told = core::mem::take(&mut group.told_cells);
            told.resize(told.len().max(cells), 0);
            for (index, told) in told.iter_mut().enumerate() {
                let at = address(number, index / width, index % width);
                let finding = self.finding(at);
                let mut now = 0;
                if finding != 0 {
                    suggestion.clear();
                    self.suggest(at, &mut suggestion);
                    now = (hash(&suggestion, self.seed) as u32 | 1).wrapping_add(u32::from(finding) << 16);
                }
                if core::mem::replace(told, now) != now {
                    out.push(at);
                }
            }
            told.truncate(cells);
            if let Some(group) = self.groups.get_mut(number) {
                group.told_cells = told;
            }
        }
    }
}
