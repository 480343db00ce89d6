//! What several properties have to do with each other.

use alloc::vec::Vec;

use super::cell::Cell;
use super::{Form, NOTHING, is_error};
use crate::format::characters::is;
use crate::hash::hash;
use crate::pack::{Check, Group, GroupKind};
use crate::put::filled;

/// The cells of a group, and what is wrong with it as a whole.
pub(super) struct GroupState {
    /// Its properties, item after item.
    pub cells: Vec<Cell>,
    /// The rule that the group breaks, or 0.
    pub finding: u16,
    /// Whether something else stands in the place of the list, so that no item is missed.
    pub is_misplaced: bool,
    /// The values that have to be unique: a hash table of item numbers, from 1.
    unique: Vec<u32>,
    /// What was last told of the group, and of each cell: see [`Form::changes`].
    #[cfg(feature = "form")]
    pub told: u16,
    #[cfg(feature = "form")]
    pub told_cells: Vec<u32>,
}

impl GroupState {
    pub fn new() -> GroupState {
        GroupState {
            cells: Vec::new(),
            finding: 0,
            is_misplaced: false,
            unique: Vec::new(),
            #[cfg(feature = "form")]
            told: 0,
            #[cfg(feature = "form")]
            told_cells: Vec::new(),
        }
    }

    pub fn clear(&mut self) {
        self.cells.clear();
        self.finding = 0;
        self.is_misplaced = false;
    }
}

impl Form<'_> {
    /// Looks again at the groups in which something changed.
    pub fn settle(&mut self) {
        let unsettled = core::mem::take(&mut self.unsettled);
        if unsettled == 0 {
            return;
        }
        let touched = core::mem::replace(&mut self.touched, NOTHING);
        let dependent = self.dependent_groups(unsettled);
        for number in 0..self.groups.len() {
            if (unsettled | dependent) >> number & 1 != 0 {
                self.settle_group(number);
            }
        }
        self.settle_conditions(unsettled, dependent, touched);
    }

    /// Whether the findings of a group's cells depend on each other.
    pub(super) fn is_crossed(&self, group: &Group) -> bool {
        group.unique != 0 || group.is_service_point && self.service_points.is_some()
    }

    /// What each cell of a group breaks by itself.
    #[inline(never)]
    pub(super) fn own_findings(&self, number: usize) -> Vec<u16> {
        let mut findings = Vec::new();
        if let Some(group) = self.groups.get(number) {
            for cell in &group.cells {
                findings.push(cell.own_finding);
            }
        }
        findings
    }

    #[inline(never)]
    fn settle_group(&mut self, number: usize) {
        let row = self.pack.group(number);
        let Some(group) = self.groups.get_mut(number) else { return };
        let mut finding = 0;
        if row.any_of | row.together != 0 {
            let given = group.cells.iter().filter(|cell| !cell.is_blank(&self.buffer)).count();
            let is_broken = match self.pack.rule(row.together).check {
                Check::AtMostOne => given > 1,
                Check::AllOrNone => given > 0 && given < group.cells.len(),
                _ => false,
            };
            if is_broken {
                finding = row.together;
            } else if given == 0 {
                finding = row.any_of;
            }
        }
        if row.at_least_one != 0 && row.kind == GroupKind::List && group.cells.is_empty() && !group.is_misplaced {
            finding = row.at_least_one;
        }
        self.tally.place(self.pack, &mut group.finding, finding);
        let findings = match &self.service_points {
            Some(points) if row.is_service_point => self.look_up(points, number, usize::MAX, b""),
            _ if row.unique != 0 => self.find_duplicates(number, row),
            _ => return,
        };
        if let Some(group) = self.groups.get_mut(number) {
            for (cell, finding) in group.cells.iter_mut().zip(&findings) {
                self.tally.place(self.pack, &mut cell.finding, *finding);
                // What would do at one property depends on the others.
                self.tally.has_changed |= *finding != 0;
            }
        }
    }

    /// Whether a value would be unique at an address, where it has to be.
    pub(super) fn would_be_unique(&self, number: usize, item: usize, property: usize, value: &[u8]) -> bool {
        let row = self.pack.group(number);
        let Some(group) = self.groups.get(number) else { return true };
        if self.unique_property(row) != property {
            return true;
        }
        let slot = self.slot(row, &group.cells, &group.unique, value);
        group.unique.get(slot).is_none_or(|other| *other == 0 || *other as usize == item + 1)
    }

    /// The property of which each item of a list has another value.
    fn unique_property(&self, row: &Group) -> usize {
        match self.pack.rule(row.unique).check {
            Check::Unique(property) => property.into(),
            _ => usize::MAX,
        }
    }

    /// The findings of a list with each later one of several equal values marked.
    fn find_duplicates(&mut self, number: usize, row: &Group) -> Vec<u16> {
        let mut findings = self.own_findings(number);
        let Some(group) = self.groups.get(number) else { return findings };
        let property = self.unique_property(row);
        let items = group.cells.len() / row.width.max(1);
        let mut table = filled((items * 2).next_power_of_two(), 0);
        for item in 0..items {
            let index = item * row.width + property;
            let (Some(cell), Some(finding)) = (group.cells.get(index), findings.get_mut(index)) else { break };
            let value = cell.value(&self.buffer);
            // A value that is wrong by itself is like no other.
            if value.is_empty() || cell.is_blank(&self.buffer) || is_error(self.pack, *finding) {
                continue;
            }
            let slot = self.slot(row, &group.cells, &table, value);
            match table.get_mut(slot) {
                Some(place @ 0) => *place = item as u32 + 1,
                _ => *finding = row.unique,
            }
        }
        if let Some(group) = self.groups.get_mut(number) {
            group.unique = table;
        }
        findings
    }

    /// Where a value belongs in the table of those that have to be unique.
    #[inline(never)]
    fn slot(&self, row: &Group, cells: &[Cell], table: &[u32], value: &[u8]) -> usize {
        let property = self.unique_property(row);
        let mut slot = hash(value, self.seed);
        loop {
            slot &= table.len().wrapping_sub(1);
            let item = match table.get(slot) {
                None | Some(0) => return slot,
                Some(item) => *item as usize - 1,
            };
            if cells.get(item * row.width + property).is_some_and(|cell| is(cell.value(&self.buffer), value)) {
                return slot;
            }
            slot += 1;
        }
    }
}
