//! Values that the rules of a property accept.

use super::Examples;
use crate::define::pattern;
use crate::format::pattern::accepts;
use crate::model::{Check, Group, Kind, Property, Rule};
use crate::value::Value;

/// A date that has not come yet, whenever the examples are read.
pub(super) const FAR_DATE: &str = "2099-03-31";

/// Days like this that are no working days: one anywhere, and one in Alsace-Moselle alone.
pub(super) const FAR_SUNDAY: &str = "2099-03-29";
pub(super) const FAR_GOOD_FRIDAY: &str = "2099-04-10";

impl Examples<'_> {
    /// A value that every rule of the property accepts; where it has to be unique, it ends with the item's number.
    pub(super) fn example(&self, group: &Group, property: &Property, item: usize) -> Value {
        let rules = || self.request_type.rules_named(&property.rules);
        if property.kind == Kind::Boolean {
            return true.into();
        }
        if let Some((choices, _)) = self.request_type.choices_of(property) {
            return choices.values.first().map(|choice| &*choice.value).into();
        }
        let is_dated = |rule: &Rule| {
            matches!(
                rule.check,
                Check::NotPast | Check::DaysAhead(_) | Check::WorkingDaysAhead(_) | Check::WorkingDay(_)
            )
        };
        if rules().any(is_dated) {
            return FAR_DATE.into();
        }
        let pattern = rules().find_map(|rule| match &rule.check {
            Check::Pattern(pattern) => pattern::compile(pattern).ok(),
            _ => None,
        });
        if let Some(numbers) = pattern.filter(|_| property.example.is_empty()) {
            return pattern::shortest(&numbers).into();
        }
        let mut of_group = self.request_type.rules_named(&group.rules);
        let is_unique = of_group.any(|rule| matches!(&rule.check, Check::Unique(name) if *name == property.id));
        let bound = rules().find_map(|rule| match &rule.check {
            Check::Minimum(number) | Check::Maximum(number) => Some(number),
            _ => None,
        });
        if let Some(number) = bound {
            return number.as_ref().into();
        }
        if let Some(format) = self.request_type.format_of(property) {
            let example = format.examples().0;
            return if is_unique && item > 0 { another(example).into() } else { example.into() };
        }
        let number = if is_unique { (item + 1).to_string() } else { String::new() };
        // A definition need not have any.
        let text = if property.example.is_empty() { "example" } else { &property.example };
        let mut example = [text, &*number].concat();
        let most = rules().find_map(|rule| match rule.check {
            Check::MaxLength(most) => Some(usize::from(most)),
            _ => None,
        });
        if let Some(most) = most.filter(|_| property.example.is_empty()) {
            example = example.chars().rev().take(most).collect::<Vec<_>>().into_iter().rev().collect();
        }
        let least = rules().find_map(|rule| match rule.check {
            Check::MinLength(least) => Some(usize::from(least)),
            _ => None,
        });
        while least.is_some_and(|least| example.chars().count() < least) {
            example.push('x');
        }
        example.into()
    }

    /// A text that a pattern of the property refuses: where there is one, a text that all its other patterns accept.
    pub(super) fn refused(&self, property: &Property, pattern: &str) -> Option<String> {
        let numbers = pattern::compile(pattern).ok()?;
        let others = self.request_type.rules_named(&property.rules).filter_map(|rule| match &rule.check {
            Check::Pattern(other) if other != pattern => pattern::compile(other).ok(),
            _ => None,
        });
        let others: Vec<Vec<u16>> = others.collect();
        let any = ["?", "x", "0", "é", "x x"].into_iter().map(str::to_owned);
        let texts = others.iter().map(|other| pattern::shortest(other)).chain(any);
        let mut refused = texts.filter(|text| !accepts(&numbers, text.as_bytes()));
        let first = refused.next()?;
        let is_accepted = |text: &String| others.iter().all(|other| accepts(other, text.as_bytes()));
        if is_accepted(&first) { Some(first) } else { refused.find(is_accepted).or(Some(first)) }
    }
}

/// The integer that is so much more than another number, of which a fraction does not count: it would be too near.
pub(super) fn beside(number: &str, more: i64) -> String {
    let whole = number.split_once('.').map_or(number, |(whole, _)| whole);
    (whole.parse::<i64>().unwrap_or_default() + more).to_string()
}

/// Another value of the same format.
fn another(example: &str) -> String {
    match example.strip_suffix(|last: char| last.is_ascii_digit()) {
        Some(rest) => [rest, "0"].concat(),
        None if example.as_bytes().contains(&b'@') => example.replacen('@', "2@", 1),
        None => [example, "2"].concat(),
    }
}
