//! What is counted.

use crate::pack::Pack;

/// What is counted whenever a finding changes.
#[derive(Default)]
pub(super) struct Tally {
    pub errors: u32,
    /// Whether findings, or what is suggested, changed since [`Form::findings`](super::Form::findings) was asked.
    pub has_changed: bool,
}

impl Tally {
    /// Puts a finding in the place of another.
    pub fn place(&mut self, pack: &Pack, place: &mut u16, finding: u16) {
        if *place != finding {
            self.errors = self.errors - u32::from(is_error(pack, *place)) + u32::from(is_error(pack, finding));
            self.has_changed = true;
            *place = finding;
        }
    }
}

/// Whether a finding blocks the request.
pub(super) fn is_error(pack: &Pack, rule: u16) -> bool {
    rule != 0 && !pack.rule(rule).row.warns()
}
