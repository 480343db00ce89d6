//! What is required where another property has a value.

use std::collections::BTreeSet;

use super::{Examples, Flat, set};
use crate::model::{Check, Condition, Group, Property};
use crate::value::Value;

/// A property that is required where another one has a value; in a list, of an item.
pub(super) struct Dependent<'a> {
    group: &'a Group,
    property: &'a Property,
    item: usize,
    condition: &'a Condition,
    /// The name of the other property's control.
    source: String,
    /// The one before of the same id.
    before: Option<usize>,
}

impl<'a> Examples<'a> {
    pub(super) fn find_dependents(&mut self) {
        for (group, property) in self.request_type.properties() {
            let mut rules = self.request_type.rules_named(&property.rules);
            let condition = rules.find_map(|rule| match &rule.check {
                Check::RequiredIf(condition) => Some(condition),
                _ => None,
            });
            let Some(condition) = condition else { continue };
            let Some((other, source)) = self.source(group, condition) else { continue };
            for item in 0..if group.is_list() { 2 } else { 1 } {
                let before = self.last_dependents.insert(&source.id, self.dependents.len());
                let source = self.name(other, source, if other.is_list() { item } else { 0 });
                self.dependents.push(Dependent { group, property, item, condition, source, before });
            }
        }
    }

    /// Adds what is required by what is there, but for one property.
    pub(super) fn complete(&self, values: &mut Flat, but: &str) {
        let mut names: BTreeSet<String> = values.iter().map(|(name, _)| name.clone()).collect();
        let items: BTreeSet<String> = values.iter().filter_map(|(name, _)| item_of(name)).collect();
        let mut next = 0;
        // What is added may require something else in its turn.
        while let Some((name, value)) = values.get(next) {
            next += 1;
            let (name, value) = (name.clone(), value.clone());
            let mut last = ids_in(&name).find_map(|id| self.last_dependents.get(id)).copied();
            while let Some(dependent) = last.and_then(|last| self.dependents.get(last)) {
                last = dependent.before;
                let Dependent { group, property, item, condition, .. } = dependent;
                let missed = self.name(group, property, *item);
                let is_there = !group.is_list() || item_of(&missed).is_some_and(|item| items.contains(&item));
                let mut counting = condition.values.iter().peekable();
                let counts = counting.peek().is_none() || counting.any(|counting| value.as_text() == Some(counting));
                let is_due = dependent.source == name && is_there && counts && missed != but;
                if is_due && names.insert(missed.clone()) {
                    values.push((missed, self.example(group, property, *item)));
                }
            }
        }
    }

    /// Gives the property that a condition is about a value that counts.
    pub(super) fn make_true(&self, values: &mut Flat, group: &Group, condition: &Condition) {
        let Some((group, source)) = self.source(group, condition) else { return };
        let value = condition.values.iter().next().map_or_else(|| self.example(group, source, 0), Value::from);
        set(values, &self.name(group, source, 0), value);
    }

    pub(super) fn source(&self, group: &Group, condition: &Condition) -> Option<(&'a Group, &'a Property)> {
        let (number, row) = self.request_type.source_of(group, condition)?;
        let group = self.request_type.groups.get(number)?;
        Some((group, group.properties.get(row)?))
    }
}

/// The ids that a control may be of: as it is, as an attribute, as a property of an item.
fn ids_in(name: &str) -> impl Iterator<Item = &str> {
    let attribute = name.strip_prefix("request.");
    let in_item = item_of(name).and_then(|item| name.get(item.len() + 1..));
    [Some(name), attribute, in_item].into_iter().flatten()
}

/// The item of a list that a control is of.
fn item_of(name: &str) -> Option<String> {
    let (list, rest) = name.split_once('.')?;
    let number = rest.split_once('.')?.0;
    number.parse::<usize>().ok().map(|_| [list, ".", number].concat())
}
