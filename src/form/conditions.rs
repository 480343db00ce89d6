//! Rules that hold only where another property has a value, or has none.

use super::cell::passes;
use super::{Form, is_error};
use crate::format::characters::is;
use crate::format::pattern;
use crate::pack::{Check, Condition, Conditional};

impl Form<'_> {
    /// The groups that have to be looked at again where something changed in some: those with rules that go by them, too.
    pub(super) fn with_dependent_groups(&self, unsettled: u64) -> u64 {
        let mut all = unsettled;
        for Conditional { group, rule, .. } in &self.pack.conditional {
            if let Some(condition) = self.pack.condition_of(*rule)
                && unsettled >> condition.group & 1 != 0
            {
                all |= 1 << *group;
            }
        }
        all
    }

    /// Looks again at what stands where conditions count, in some groups of which all else is settled.
    pub(super) fn settle_conditions(&mut self, unsettled: u64) {
        let mut last = usize::MAX;
        for Conditional { group: number, property, .. } in &self.pack.conditional {
            // The rules of one property come one after the other, and are looked at together.
            if *property == last || unsettled >> *number & 1 == 0 {
                continue;
            }
            last = *property;
            let row = self.pack.group(*number);
            let is_crossed = self.is_crossed(row);
            for item in 0..self.items(*number) {
                let at = item * row.width + property - row.first;
                let Some(cell) = self.groups.get(*number).and_then(|group| group.cells.get(at)) else { break };
                let found = if is_crossed { cell.finding } else { cell.own_finding };
                let is_blank = cell.is_blank(&self.buffer);
                let value = if is_blank { b"" } else { cell.value(&self.buffer) };
                // What lies below something that is no container is neither there nor missed.
                let is_told = is_blank || !value.is_empty();
                let broken = if is_told { self.broken_condition(*property, item, value, found) } else { found };
                if let Some(cell) = self.groups.get_mut(*number).and_then(|group| group.cells.get_mut(at)) {
                    self.tally.place(self.pack, &mut cell.finding, broken);
                }
            }
        }
    }

    /// What is reported of a value, which is empty where it is blank: what was found, or the first rule with a condition
    /// that is worse.
    pub(super) fn broken_condition(&self, property: usize, item: usize, value: &[u8], found: u16) -> u16 {
        let mut worst = found;
        for conditional in &self.pack.conditional {
            let rule = conditional.rule;
            if conditional.property != property
                || is_error(self.pack, worst)
                || worst != 0 && !is_error(self.pack, rule)
            {
                continue;
            }
            let is_kept = match self.pack.rule(rule).check {
                Check::Required => !value.is_empty(),
                _ if value.is_empty() => true,
                Check::Absent => false,
                check => passes(self.pack, check, value, &self.today),
            };
            if !is_kept && self.pack.condition_of(rule).is_none_or(|condition| self.holds(condition, item)) {
                worst = rule;
            }
        }
        worst
    }

    /// Whether a condition holds, in a list for an item.
    #[inline(never)]
    fn holds(&self, condition: &Condition, item: usize) -> bool {
        let source = self.pack.group(condition.group.into());
        let Some(group) = self.groups.get(usize::from(condition.group)) else { return false };
        // What stands outside of lists is the same for each item.
        let item = if group.cells.len() > source.width { item } else { 0 };
        let Some(cell) = group.cells.get(item * source.width + usize::from(condition.row)) else {
            return condition.is_unless;
        };
        let value = cell.value(&self.buffer);
        let list = self.pack.list(condition.list);
        let is_so = match list {
            _ if cell.is_blank(&self.buffer) => false,
            [] => true,
            list if condition.is_pattern => pattern::accepts(list, value),
            list => list.iter().any(|line| is(self.pack.string(*line), value)),
        };
        is_so != condition.is_unless
    }
}
