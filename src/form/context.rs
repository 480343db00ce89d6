//! What a check may know beyond the values.

use alloc::sync::Arc;

use super::Form;
use crate::points::Points;
use crate::put::copied;

impl Form<'_> {
    /// Sets what a check may know beyond the values.
    pub fn set_context(&mut self, service_points: Option<Arc<Points>>, market: &[u8], ignores_unknown: bool) {
        let index = |points: &Option<Arc<Points>>| points.as_ref().map(Arc::as_ptr);
        if index(&self.service_points) != index(&service_points) {
            self.service_points = service_points;
            for (number, group) in self.groups.iter_mut().enumerate() {
                if self.pack.group(number).is_service_point {
                    for cell in &mut group.cells {
                        self.tally.place(self.pack, &mut cell.finding, cell.own_finding);
                    }
                    self.unsettled |= 1 << number;
                    // What is suggested may be something else now.
                    self.tally.has_changed = true;
                }
            }
            self.touched = (0, usize::MAX);
            self.settle();
        }
        if market != self.market {
            self.market = copied(market);
            self.check_whole();
        }
        if ignores_unknown != self.ignores_unknown {
            self.ignores_unknown = ignores_unknown;
            self.check_unexpected();
        }
    }

    /// Sets the date of today, `YYYY-MM-DD`; empty where it is not known.
    pub fn set_today(&mut self, today: &[u8]) {
        if today == self.today {
            return;
        }
        self.today = copied(today);
        for number in 0..self.groups.len() {
            self.check_group(number);
        }
        self.settle();
    }

    /// Looks for what is wrong with the request as a whole.
    pub(super) fn check_whole(&mut self) {
        let rule = self.pack.rule(self.pack.market);
        let eligible = match rule.check {
            crate::pack::Check::Market(market) => self.market.is_empty() || *self.pack.string(market) == *self.market,
            _ => true,
        };
        let finding = if eligible || self.is_misplaced { 0 } else { self.pack.market };
        self.tally.place(self.pack, &mut self.finding, finding);
    }
}
