//! The given keys of a service point, looked up.

use alloc::vec::Vec;

use super::cell::Given;
use super::{Form, is_error};
use crate::format::characters::is;
use crate::pack::{Check, Property, own};
use crate::points::{NO_POINT, Points};

/// A given key that some service points have.
struct Found<'a> {
    property: &'a Property,
    /// The number of the property in its group.
    number: usize,
    key: usize,
    value: &'a [u8],
    /// The service point that has it; of several, one.
    point: u32,
    is_ambiguous: bool,
}

/// Several service points, and not one.
const SEVERAL: u32 = NO_POINT - 1;

impl Form<'_> {
    /// The findings of a group once each given key is looked up, in documented order. One property may have another value
    /// instead of its own, and no finding of its own then.
    #[inline(never)]
    pub(super) fn look_up(&self, points: &Points, number: usize, replaced: usize, instead: &[u8]) -> Vec<u16> {
        let mut findings = self.own_findings(number);
        if let Some(finding) = findings.get_mut(replaced) {
            *finding = 0;
        }
        let Some(group) = self.groups.get(number) else { return findings };
        let row = self.pack.group(number);
        let mut found: Vec<Found<'_>> = Vec::new();
        let mut is_first_known = false;
        let mut is_first = true;
        for (number, cell) in group.cells.iter().enumerate() {
            let Some(property) = self.pack.properties.get(row.first + number) else { continue };
            let Some(finding) = findings.get_mut(number) else { continue };
            let value = if number == replaced { instead } else { cell.value(&self.buffer) };
            if property.row.key() == 0
                || number != replaced && (cell.is_blank(&self.buffer) || cell.given == Given::Below)
            {
                continue;
            }
            let key = property.row.key() - 1;
            if points.knows(key) && !value.is_empty() && !is_error(self.pack, *finding) {
                let point = points.first(key, value);
                if point == NO_POINT {
                    self.put_rule(property, Check::Known, finding);
                } else {
                    is_first_known |= is_first;
                    let is_ambiguous = points.next(point, key, value) != NO_POINT;
                    found.push(Found { property, number, key, value, point, is_ambiguous });
                }
            }
            is_first = false;
        }
        let Some(first) = found.first() else { return findings };
        let mut point = if first.is_ambiguous { NO_POINT } else { first.point };
        for this in &found {
            let of_first = shared(points, this, first);
            let is_other = this.number != first.number;
            let mut is_singled_out = false;
            for other in &found {
                is_singled_out |= other.number != this.number && shared(points, this, other) < SEVERAL;
            }
            if point == NO_POINT && of_first < SEVERAL {
                point = of_first;
            }
            let unambiguous = self.pack.rule_like(this.property, Check::Unambiguous) != 0;
            let check = if this.is_ambiguous && unambiguous && !is_singled_out {
                Check::Unambiguous
            } else if is_other && of_first == NO_POINT {
                Check::Same
            } else if this.is_ambiguous {
                Check::SingledOut
            } else {
                continue;
            };
            if let Some(finding) = findings.get_mut(this.number) {
                self.put_rule(this.property, check, finding);
            }
        }
        if is_first_known
            && points.has_ended(point)
            && let Some(finding) = findings.get_mut(first.number)
        {
            self.put_rule(first.property, Check::InOperation, finding);
        }
        findings
    }

    /// Writes the rule of a property that checks something of a kind, if it has one. A warning does not take the place of
    /// anything but the warning that comes last of all.
    fn put_rule(&self, property: &Property, check: Check, finding: &mut u16) {
        let rule = self.pack.rule_like(property, check);
        if rule != 0 && (!self.pack.rule(rule).row.warns() || matches!(*finding, 0 | own::INVISIBLE)) {
            *finding = rule;
        }
    }
}

/// The service point that two keys have in common: the only one, [`SEVERAL`], or [`NO_POINT`].
fn shared(points: &Points, this: &Found<'_>, other: &Found<'_>) -> u32 {
    // An identifier belongs to one service point, so that its few are gone through, and not the many of a reference.
    let (few, many) = if this.key == 0 { (this, other) } else { (other, this) };
    let mut common = NO_POINT;
    let mut point = few.point;
    while point != NO_POINT {
        if is(points.text(many.key, point), many.value) {
            if common != NO_POINT {
                return SEVERAL;
            }
            common = point;
        }
        point = points.next(point, few.key, few.value);
    }
    common
}
