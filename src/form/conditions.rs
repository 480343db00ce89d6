//! Rules that hold only where another property has a value, or has none.

use super::cell::passes;
use super::{Form, is_error};
use crate::format::boolean::is_true;
use crate::format::characters::is;
use crate::format::pattern;
use crate::pack::{Check, Condition, Conditional};

impl Form<'_> {
    /// The groups with rules that go by something in other groups, where something changed in some of these.
    pub(super) fn dependent_groups(&self, unsettled: u64) -> u64 {
        let mut dependent = 0;
        for Conditional { group, rule, .. } in &self.pack.conditional {
            if let Some(condition) = self.pack.condition_of(*rule)
                && usize::from(condition.group) != *group
                && unsettled >> condition.group & 1 != 0
            {
                dependent |= 1 << *group;
            }
        }
        dependent
    }

    /// Looks again at what stands where conditions count: at the items that changed, and in dependent groups at all. All else
    /// is settled.
    pub(super) fn settle_conditions(&mut self, unsettled: u64, dependent: u64, (first, last): (usize, usize)) {
        let mut before = usize::MAX;
        for Conditional { group: number, property, .. } in &self.pack.conditional {
            // The rules of one property come one after the other, and are looked at together.
            if *property == before || (unsettled | dependent) >> *number & 1 == 0 {
                continue;
            }
            before = *property;
            let row = self.pack.group(*number);
            let is_crossed = self.is_crossed(row);
            // Where findings depend on each other, all of them have just been found anew.
            let is_whole = is_crossed || dependent >> *number & 1 != 0;
            let (mut item, last) = if is_whole { (0, usize::MAX) } else { (first, last) };
            while item <= last {
                let at = item * row.width + property - row.first;
                let Some(cell) = self.groups.get(*number).and_then(|group| group.cells.get(at)) else { break };
                let found = if is_crossed { cell.finding } else { cell.own_finding };
                let is_blank = cell.is_blank(&self.buffer);
                let value = if is_blank { b"" } else { cell.value(&self.buffer) };
                // What lies below something that is no container is neither there nor missed.
                let is_told = is_blank || !value.is_empty();
                let broken = if is_told { self.broken_condition(*property, item, value, found) } else { found };
                if let Some(cell) = self.groups.get_mut(*number).and_then(|group| group.cells.get_mut(at)) {
                    // What would do there depends on the condition.
                    self.tally.has_changed |= broken != 0;
                    self.tally.place(self.pack, &mut cell.finding, broken);
                }
                item += 1;
            }
        }
    }

    /// What is reported of a value, which is empty where it is blank: what was found, or the first rule with a condition
    /// that is worse.
    pub(super) fn broken_condition(&self, property: usize, item: usize, value: &[u8], found: u16) -> u16 {
        let mut worst = found;
        let first = self.pack.conditional.partition_point(|conditional| conditional.property < property);
        for conditional in self.pack.conditional.get(first..).unwrap_or_default() {
            let rule = conditional.rule;
            if conditional.property != property || is_error(self.pack, worst) {
                break;
            }
            if worst != 0 && !is_error(self.pack, rule) {
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
        let mut value = cell.value(&self.buffer);
        let property = self.pack.properties.get(source.first + usize::from(condition.row));
        if property.is_some_and(|property| property.is_boolean()) && is_true(value) {
            // A ticked checkbox is on.
            value = b"true";
        }
        let list = self.pack.list(condition.list);
        let is_so = match list {
            // What is no text and no number is no value.
            _ if cell.is_blank(&self.buffer) || value.is_empty() => false,
            [] => true,
            list if condition.is_pattern => pattern::accepts(list, value),
            list => list.iter().any(|line| is(self.pack.string(*line), value)),
        };
        is_so != condition.is_unless
    }
}
