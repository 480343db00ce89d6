//! What is looked up in a pack. Nothing here fails: for a number that is none there is something empty.

use core::mem::discriminant;

use super::{Check, Choice, Choices, Condition, Group, Pack, Property, Rule, RuleRow, Span};
use crate::format::Format;

impl Pack {
    /// A group by its number; for a number that is none, one without properties.
    #[inline(never)]
    pub fn group(&self, number: usize) -> &Group {
        self.groups.get(number).unwrap_or(&Group::NONE)
    }

    /// How many texts a language has to have.
    pub fn texts(&self) -> usize {
        self.texts
    }

    /// A text that is the same in every language.
    pub fn string(&self, line: u16) -> &[u8] {
        self.strings.get(line)
    }

    /// The rules of a property but for the one that requires it: errors first.
    #[inline(never)]
    pub fn rules_of(&self, property: &Property) -> impl Iterator<Item = u16> + '_ {
        let rules = self.lists.get(property.first..property.first + property.count);
        rules.unwrap_or_default().iter().copied()
    }

    /// The first rule of a property, but for the one that requires it, that checks the like of something; or 0.
    #[inline(never)]
    pub fn rule_like(&self, property: &Property, check: Check) -> u16 {
        for rule in self.rules_of(property) {
            if discriminant(&self.rule(rule).check) == discriminant(&check) {
                return rule;
            }
        }
        0
    }

    /// The condition under which a rule holds.
    pub(crate) fn condition_of(&self, rule: u16) -> Option<&Condition> {
        self.conditions.get(self.rule(rule).condition.wrapping_sub(1))
    }

    /// A part of the lists.
    #[inline(never)]
    pub(crate) fn list(&self, span: Span) -> &[u16] {
        let first = span.first as usize;
        self.lists.get(first..first + usize::from(span.count)).unwrap_or_default()
    }

    /// The values that a property may take, or that are offered for it, and whether any other is an error.
    #[inline(never)]
    pub fn choices_for(&self, property: &Property) -> Option<(Choices, bool)> {
        for rule in self.rules_of(property) {
            let rule = self.rule(rule);
            match rule.check {
                Check::OneOf(choices) => return Some((choices, !rule.row.warns())),
                Check::Offered(choices) => return Some((choices, false)),
                _ => {}
            }
        }
        None
    }

    /// The format that a property has to have.
    pub fn format_of(&self, property: &Property) -> Option<Format> {
        for rule in self.rules_of(property) {
            let rule = self.rule(rule);
            if let Check::Format(format) = rule.check
                && !rule.row.warns()
            {
                return Some(format);
            }
        }
        None
    }

    /// A rule by its number; for a number that is none, the one that nothing breaks.
    #[inline(never)]
    pub fn rule(&self, rule: u16) -> &Rule {
        const NONE: &Rule = &Rule { row: RuleRow::NONE, check: Check::Optional, condition: 0 };
        self.rules.get(usize::from(rule)).unwrap_or(NONE)
    }

    /// The documented values: the lines of each.
    pub fn values_of(&self, choices: Choices) -> impl ExactSizeIterator<Item = u16> + Clone + '_ {
        self.choices_of(choices).iter().map(|choice| choice.value)
    }

    /// The value that a text is an alias of, whatever the case, or which it is but for the case; or 0.
    pub fn value_by_alias(&self, choices: Choices, text: &[u8]) -> u16 {
        for choice in self.choices_of(choices) {
            let is_it = |line: &u16| self.string(*line).eq_ignore_ascii_case(text);
            if is_it(&choice.value) || self.list(choice.aliases).iter().any(is_it) {
                return choice.value;
            }
        }
        0
    }

    /// The documented values, with their labels.
    pub(crate) fn choices_of(&self, choices: Choices) -> &[Choice] {
        let first = usize::from(choices.first);
        self.choices.get(first..first + usize::from(choices.count)).unwrap_or_default()
    }
}
