//! Properties that are required where another one has a value.

use super::Form;
use crate::format::characters::is;
use crate::pack::{Check, Condition};

impl Form<'_> {
    /// Looks again at what may be missed now, or no more, where something changed in some groups.
    pub(super) fn settle_conditions(&mut self, unsettled: u64) {
        for (number, property) in &self.pack.conditional {
            let row = self.pack.group(*number);
            let rule = self.pack.properties.get(*property).map_or(0, |property| property.required_if);
            let Check::RequiredIf(condition) = self.pack.rule(rule).check else { continue };
            let Some(condition) = self.pack.condition(condition) else { continue };
            let source = usize::from(condition.group);
            if unsettled >> *number & 1 == 0 && unsettled >> source & 1 == 0 {
                continue;
            }
            let cells = self.groups.get(*number).map_or(0, |group| group.cells.len());
            for (item, at) in (property - row.first..cells).step_by(row.width.max(1)).enumerate() {
                let is_required = self.holds(condition, if source == *number { item } else { 0 });
                let Some(cell) = self.groups.get_mut(*number).and_then(|group| group.cells.get_mut(at)) else { break };
                if cell.is_blank(&self.buffer) {
                    let finding = if is_required { rule } else { cell.own_finding };
                    self.tally.place(self.pack, &mut cell.finding, finding);
                }
            }
        }
    }

    /// Whether a condition holds, in a list for an item.
    fn holds(&self, condition: &Condition, item: usize) -> bool {
        let width = self.pack.group(condition.group.into()).width;
        let cells = self.groups.get(usize::from(condition.group)).map(|group| &group.cells);
        let Some(cell) = cells.and_then(|cells| cells.get(item * width + usize::from(condition.row))) else {
            return false;
        };
        let value = cell.value(&self.buffer);
        let mut values = self.pack.values_for(condition).iter();
        if values.len() == 0 {
            !cell.is_blank(&self.buffer)
        } else {
            values.any(|line| is(self.pack.string(*line), value))
        }
    }
}
