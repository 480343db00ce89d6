//! The items of lists.

use super::cell::Cell;
use super::{Form, is_error};
use crate::address::MOST_ITEMS;

impl Form<'_> {
    /// Gives a list so many items.
    pub fn set_items(&mut self, number: usize, items: usize) {
        let width = self.pack.group(number).width;
        let Some(group) = self.groups.get_mut(number) else { return };
        let before = group.cells.len();
        let cells = items.min(MOST_ITEMS) * width;
        for cell in group.cells.get(cells..).unwrap_or_default() {
            self.tally.errors -= u32::from(is_error(self.pack, cell.finding));
            self.tally.has_changed = true;
            self.used -= cell.bytes as usize;
        }
        group.cells.resize_with(cells, Cell::default);
        self.unsettled |= 1 << number;
        for index in before..cells {
            self.check_cell(number, index, index % width);
        }
    }

    /// Removes an item of a list, and with it what is unexpected in it. Those after it move up.
    pub fn remove_item(&mut self, number: usize, item: usize) {
        let width = self.pack.group(number).width;
        let Some(group) = self.groups.get_mut(number) else { return };
        let begin = item * width;
        if begin + width > group.cells.len() {
            return;
        }
        for cell in group.cells.drain(begin..begin + width) {
            self.tally.errors -= u32::from(is_error(self.pack, cell.finding));
            self.used -= cell.bytes as usize;
        }
        self.tally.has_changed = true;
        self.unsettled |= 1 << number;
        // A module that only checks is told everything anew where anything is unexpected in the list.
        #[cfg(any(feature = "form", feature = "model"))]
        self.remove_unexpected_of(number, item);
        self.settle();
    }

    /// How many items a group has: one, unless it is a list.
    pub fn items(&self, number: usize) -> usize {
        let width = self.pack.group(number).width.max(1);
        self.groups.get(number).map_or(0, |group| group.cells.len() / width)
    }
}
