//! Rules that are well said, each, and that no value could keep together.

use alloc::vec;
use alloc::vec::Vec;

use crate::form::cell::LONGEST;
use crate::format::Format;
use crate::format::number::is_less;
use crate::model::{Check, Choices, Property, RequestType, Severity, Str};

/// The characters of a date.
const DATE: usize = 10;

/// What is known of the choices of each rule: many properties may name one rule.
pub(super) struct Contradictions(Vec<Option<Extent>>);

/// The lengths of the shortest and the longest of several choices, and whether all are dates, and integers. The other
/// formats would weigh more in the module than a slip there is worth.
#[derive(Clone, Copy)]
struct Extent(usize, usize, bool, bool);

impl Contradictions {
    pub fn of(request_type: &RequestType) -> Contradictions {
        Contradictions(vec![None; request_type.rules.len()])
    }

    /// What contradicts itself in the rules of a property.
    pub fn in_rules(&mut self, request_type: &RequestType, property: &Property) -> Option<&'static str> {
        let (mut least, mut most) = (1, LONGEST);
        let (mut lowest, mut highest): (Option<&Str>, Option<&Str>) = (None, None);
        let (mut all_choices, mut all_formats) = (None, None);
        for (index, rule) in request_type.rules.iter().enumerate() {
            let is_steady = rule.severity == Severity::Error && rule.condition.is_none();
            if !is_steady || !property.rules.iter().any(|name| name == rule.name) {
                continue;
            }
            match &rule.check {
                Check::MinLength(length) => least = least.max(usize::from(*length)),
                Check::MaxLength(length) => most = most.min(usize::from(*length)),
                Check::Minimum(number) if lowest.is_none_or(|lowest| is_less(lowest.as_bytes(), number.as_bytes())) => {
                    lowest = Some(number);
                }
                Check::Maximum(number)
                    if highest.is_none_or(|highest| is_less(number.as_bytes(), highest.as_bytes())) =>
                {
                    highest = Some(number);
                }
                Check::OneOf(choices) if all_choices.replace((index, choices)).is_some() => {
                    return Some("Keep one rule oneOf.");
                }
                Check::Format(Format::IntegerBound) => {}
                Check::Format(format) if all_formats.replace(*format).is_some() => return Some("Keep one format."),
                _ => {}
            }
        }
        if all_formats == Some(Format::Date) {
            (least, most) = (least.max(DATE), most.min(DATE));
        }
        if least > most {
            return Some("Change the lengths: no value has all of them.");
        }
        if let (Some(lowest), Some(highest)) = (lowest, highest)
            && is_less(highest.as_bytes(), lowest.as_bytes())
        {
            return Some("Change the minimum or the maximum: no number has both.");
        }
        let (rule, choices) = all_choices?;
        let Extent(shortest, longest, are_dates, are_integers) =
            *self.0.get_mut(rule)?.get_or_insert_with(|| extent_of(choices));
        let have_format = match all_formats {
            Some(Format::Date) => are_dates,
            Some(Format::Integer) => are_integers,
            _ => true,
        };
        let fit = shortest >= least && longest <= most && have_format;
        (!fit).then_some("Take away the choices that another rule refuses, or that rule.")
    }
}

fn extent_of(choices: &Choices) -> Extent {
    let mut extent = Extent(usize::MAX, 0, true, true);
    for choice in choices.values.iter() {
        let (length, text) = (choice.value.chars().count(), choice.value.as_bytes());
        extent.0 = extent.0.min(length);
        extent.1 = extent.1.max(length);
        extent.2 &= Format::Date.accepts(text);
        extent.3 &= Format::Integer.accepts(text);
    }
    extent
}
