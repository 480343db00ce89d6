//! What stands where conditions count.

use super::{Examples, Flat, set};
use crate::define::pattern;
use crate::format::pattern::accepts;
use crate::model::{Check, Condition, Group, Property};
use crate::text_map::TextMap;
use crate::value::Value;

/// A property that is required under a condition; in a list, of an item.
pub(super) struct Dependent<'a> {
    group: &'a Group,
    property: &'a Property,
    item: usize,
    condition: Counting<'a>,
    /// The name of the other property's control.
    source: String,
    /// The one before of the same id.
    before: Option<usize>,
}

/// A condition, ready to be asked.
pub(super) struct Counting<'a> {
    condition: &'a Condition,
    /// The automaton of its pattern.
    automaton: Vec<u16>,
}

impl<'a> Counting<'a> {
    fn of(condition: &'a Condition) -> Counting<'a> {
        let automaton = condition.pattern.as_ref().and_then(|pattern| pattern::compile(pattern).ok());
        Counting { condition, automaton: automaton.unwrap_or_default() }
    }

    /// Whether it holds where the other property has this value.
    fn holds(&self, value: Option<&Value>) -> bool {
        let Condition { values, is_unless, .. } = self.condition;
        let text = match value {
            Some(Value::Bool(true)) => Some("true"),
            Some(Value::Bool(false)) => Some("false"),
            value => value.and_then(Value::as_text),
        };
        let mut counting = values.iter().peekable();
        let is_so = match text {
            None | Some("") => false,
            Some(text) if !self.automaton.is_empty() => accepts(&self.automaton, text.as_bytes()),
            Some(text) => counting.peek().is_none() || counting.any(|counting| text == counting),
        };
        is_so != *is_unless
    }
}

impl<'a> Examples<'a> {
    pub(super) fn find_dependents(&mut self) {
        for (group, property) in self.request_type.properties() {
            for rule in self.request_type.rules_named(&property.rules) {
                let Some(condition) = rule.condition.as_ref().filter(|_| matches!(rule.check, Check::Required)) else {
                    continue;
                };
                let Some((other, source)) = self.source(group, condition) else { continue };
                for item in 0..if group.is_list() { 2 } else { 1 } {
                    let before = self.last_dependents.set(source.id.as_bytes(), self.dependents.len());
                    let source = self.name(other, source, if other.is_list() { item } else { 0 });
                    let condition = Counting::of(condition);
                    self.dependents.push(Dependent { group, property, item, condition, source, before });
                }
            }
        }
    }

    /// Adds what is required by what is there, but for one property.
    pub(super) fn complete(&self, values: &mut Flat, but: &str) {
        let (mut names, mut items) = (TextMap::default(), TextMap::default());
        for (name, _) in values.iter() {
            names.set(name.as_bytes(), 0);
            if let Some(item) = item_of(name) {
                items.set(item.as_bytes(), 0);
            }
        }
        // What is required unless something is there may be required by nothing that is there.
        for dependent in self.dependents.iter().filter(|dependent| dependent.condition.condition.is_unless) {
            let value = values.iter().find(|(name, _)| *name == dependent.source).map(|(_, value)| value);
            if dependent.condition.holds(value) {
                self.add(dependent, values, &mut names, &items, but);
            }
        }
        let mut next = 0;
        // What is added may require something else in its turn.
        while let Some((name, value)) = values.get(next) {
            next += 1;
            let (name, value) = (name.clone(), value.clone());
            let mut last = ids_in(&name).find_map(|id| self.last_dependents.get(id.as_bytes()));
            while let Some(dependent) = last.and_then(|last| self.dependents.get(last)) {
                last = dependent.before;
                if dependent.source == name && dependent.condition.holds(Some(&value)) {
                    self.add(dependent, values, &mut names, &items, but);
                }
            }
        }
    }

    /// Adds a property, where its item is there and it is not left out on purpose.
    fn add(
        &self,
        Dependent { group, property, item, .. }: &Dependent<'_>,
        values: &mut Flat,
        names: &mut TextMap,
        items: &TextMap,
        but: &str,
    ) {
        let missed = self.name(group, property, *item);
        let is_there = !group.is_list() || item_of(&missed).is_some_and(|item| items.get(item.as_bytes()).is_some());
        if is_there && missed != but && names.set(missed.as_bytes(), 0).is_none() {
            values.push((missed, self.example(group, property, *item)));
        }
    }

    /// Takes away what has no place beside the rest.
    pub(super) fn take_misplaced(&self, values: &mut Flat) {
        for (group, property) in self.request_type.properties() {
            for rule in self.request_type.rules_named(&property.rules) {
                let Some(condition) = rule.condition.as_ref().filter(|_| matches!(rule.check, Check::Absent)) else {
                    continue;
                };
                let Some((other, source)) = self.source(group, condition) else { continue };
                let condition = Counting::of(condition);
                for item in 0..if group.is_list() { 2 } else { 1 } {
                    let source = self.name(other, source, if other.is_list() { item } else { 0 });
                    let value = values.iter().find(|(name, _)| *name == source).map(|(_, value)| value);
                    if condition.holds(value) {
                        let misplaced = self.name(group, property, item);
                        values.retain(|(name, _)| *name != misplaced);
                    }
                }
            }
        }
    }

    /// Gives the property that a condition is about a value by which it holds, or none.
    pub(super) fn make_true(&self, values: &mut Flat, group: &Group, condition: &Condition) {
        let Some((group, source)) = self.source(group, condition) else { return };
        let name = self.name(group, source, 0);
        let choices = self.request_type.choices_of(source).into_iter().flat_map(|(choices, _)| choices.values.iter());
        let mut others = choices.filter(|choice| !condition.values.iter().any(|value| value == choice.value));
        let shortest = || condition.pattern.as_ref().and_then(|pattern| pattern::compile(pattern).ok());
        let names_values = condition.values.iter().next().is_some() || condition.pattern.is_some();
        let value = if condition.is_unless {
            others.next().filter(|_| names_values).map(|choice| Value::from(&*choice.value))
        } else {
            let named = condition.values.iter().next().map(Value::from);
            let written = || shortest().map(|numbers| pattern::shortest(&numbers).into());
            Some(named.or_else(written).unwrap_or_else(|| self.example(group, source, 0)))
        };
        match value {
            Some(value) => set(values, &name, value),
            None => values.retain(|(other, _)| *other != name),
        }
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
