//! What would do at a property instead of what stands there.

use alloc::vec::Vec;

use super::cell::{Given, first_broken};
use super::{Form, is_error};
use crate::address::{address, group_of, item_of, property_of};
use crate::choice::choice;
use crate::format::calendar::ahead;
use crate::format::characters::{is, white_space, without_any, without_invisible, without_line_breaks};
use crate::format::date::{date_of, next, put_date};
use crate::pack::{Check, Choices, Property, own};
use crate::put::put;
use crate::sentence::Sentence;

/// Within so many days there are several working days.
const MOST_DAYS: usize = 31;

impl Form<'_> {
    /// Writes a value that has no such issue, and no other error; nothing where none is likely.
    #[inline(never)]
    pub fn suggest(&self, at: u32, out: &mut Vec<u8>) {
        let (Some(property), finding, value) = (self.property(at), self.finding(at), self.value(at)) else { return };
        if finding == 0 || value.is_empty() {
            return;
        }
        let mut visible = Vec::new();
        without_invisible(value, &mut visible);
        // What nobody sees is the likeliest of all faults.
        if !is(&visible, value) && finding != own::CHARACTERS && self.passes(at, property, finding, &visible) {
            return put(out, &visible);
        }
        let value = if visible.is_empty() { value } else { &visible };
        let mut guess = Vec::new();
        let is_likely = self.guess(at, property, finding, value, &mut guess);
        if is_likely && !guess.is_empty() && self.passes(at, property, finding, &guess) {
            put(out, &guess);
        }
    }

    /// Writes what may be meant, and says whether that is likely.
    #[inline(never)]
    fn guess(&self, at: u32, property: &Property, finding: u16, value: &[u8], out: &mut Vec<u8>) -> bool {
        match self.pack.rule(finding).check {
            Check::Format(format) => {
                let day_first = !self.sentences.get(Sentence::DayFirst.line()).is_empty();
                return !format.accepts(value) && format.means(value, day_first, out);
            }
            Check::OneOf(choices) => put(out, self.choice(choices, value)),
            Check::Known => {
                let Some(points) = &self.service_points else { return false };
                let key = property.row.key().saturating_sub(1);
                // What a list has may hold something invisible, too.
                let meant = points.meant(key, self.value(at));
                put(out, if meant.is_empty() { points.meant(key, value) } else { meant });
            }
            Check::Own(own::CHARACTERS) => without_line_breaks(self.value(at), out),
            Check::Pattern(_) => {
                without_any(value, white_space, out);
                out.make_ascii_uppercase();
            }
            Check::DaysAhead(days, are_working) => {
                self.first_day(at, property, ahead(date_of(&self.today), days, are_working), out);
            }
            Check::WorkingDay(_) => self.first_day(at, property, date_of(value), out),
            _ => return false,
        }
        true
    }

    /// Writes the first day, from one on, that breaks no rule. No two holidays are far apart.
    fn first_day(&self, at: u32, property: &Property, mut day: u32, out: &mut Vec<u8>) {
        for _ in 0..MOST_DAYS {
            out.clear();
            put_date(day, out);
            let broken = first_broken(self.pack, property, Given::Text, out, &self.today);
            if broken == 0 && self.broken_under_condition(at, out) == 0 {
                return;
            }
            day = next(day);
        }
    }

    fn choice(&self, choices: Choices, value: &[u8]) -> &[u8] {
        let lines = self.pack.values_of(choices).map(|line| (usize::from(line), self.pack.string(line)));
        let line = match self.pack.value_by_alias(choices, value) {
            0 => choice(value, lines, choices.wide).map_or(0, |line| line as u16),
            line => line,
        };
        self.pack.string(line)
    }

    /// Whether a value would be without this finding at a property, and make no other error there or in its group.
    fn passes(&self, at: u32, property: &Property, finding: u16, value: &[u8]) -> bool {
        let broken = first_broken(self.pack, property, Given::Text, value, &self.today);
        let (number, row) = (group_of(at), property_of(at));
        broken != finding
            && !is_error(self.pack, broken)
            && self.keeps_conditions(at, finding, value)
            && self.would_be_unique(number, item_of(at), row, value)
            && self.group_allows(number, row, finding, value)
    }

    /// Whether a value would break no rule with a condition, or one that is only a warning and not this one.
    fn keeps_conditions(&self, at: u32, finding: u16, value: &[u8]) -> bool {
        let broken = self.broken_under_condition(at, value);
        broken != finding && !is_error(self.pack, broken)
    }

    /// The rule with a condition that a value would break, or 0.
    fn broken_under_condition(&self, at: u32, value: &[u8]) -> u16 {
        let property = self.pack.group(group_of(at)).first + property_of(at);
        self.broken_condition(property, item_of(at), value, 0)
    }

    /// Whether the look-up of service points would find neither an error nor this very finding at a property, were this
    /// value there, and no other errors than now in its group.
    fn group_allows(&self, number: usize, row: usize, finding: u16, value: &[u8]) -> bool {
        let Some(points) = self.service_points.as_ref().filter(|_| self.pack.group(number).is_service_point) else {
            return true;
        };
        self.look_up(points, number, row, value).iter().enumerate().all(|(index, then)| {
            let is_of_property = index == row;
            // What the look-up finds now is what the cells have.
            let is_new = is_of_property || self.finding(address(number, 0, index)) != *then;
            let is_still_there = is_of_property && *then == finding;
            !(is_new && is_error(self.pack, *then) || is_still_there)
        })
    }
}
