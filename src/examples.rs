//! Ready examples of a request type, derived from its rules: the least that is valid, everything, and for every rule
//! that can be broken a request that breaks it and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Check, Condition, Envelope, Group, GroupKind, IssueCode, Property, RequestType, Rule, Severity};
use crate::value::{Value, insert};

/// A request by the names of its controls, in documented order.
type Flat = Vec<(String, Value)>;

/// A date that has not come yet, whenever the examples are read.
const FAR_DATE: &str = "2099-03-31";

/// The examples of a request type: `{minimal, full, broken: [{rule, severity, values, options?, issues}]}`.
pub fn examples(request_type: &RequestType) -> Value {
    let examples = Examples::of(request_type);
    let of_type = request_type.rules.iter().filter_map(|rule| examples.broken(rule));
    Value::object([
        ("minimal", nested(examples.minimal.clone())),
        ("full", nested(examples.full())),
        ("broken", Value::list(of_type.chain(examples.broken_by_reading()))),
    ])
}

struct Examples<'a> {
    request_type: &'a RequestType,
    /// The least that is valid, which each rule is broken in.
    minimal: Flat,
    /// What may be required where another property has a value, and the last of these by the id of that property.
    dependents: Vec<Dependent<'a>>,
    last_dependents: BTreeMap<&'a str, usize>,
}

/// A property that is required where another one has a value; in a list, of an item.
struct Dependent<'a> {
    group: &'a Group,
    property: &'a Property,
    item: usize,
    condition: &'a Condition,
    /// The name of the other property's control.
    source: String,
    /// The one before of the same id.
    before: Option<usize>,
}

/// A request that breaks a rule.
struct Broken {
    values: Value,
    options: Value,
    /// Where the one issue is, and its code.
    path: String,
    code: IssueCode,
}

impl<'a> Examples<'a> {
    fn of(request_type: &'a RequestType) -> Examples<'a> {
        let mut examples =
            Examples { request_type, minimal: Flat::new(), dependents: Vec::new(), last_dependents: BTreeMap::new() };
        for (group, property) in request_type.properties() {
            let mut rules = request_type.rules_named(&property.rules);
            let condition = rules.find_map(|rule| match &rule.check {
                Check::RequiredIf(condition) => Some(condition),
                _ => None,
            });
            let Some(condition) = condition else { continue };
            let Some((other, source)) = examples.source(group, condition) else { continue };
            for item in 0..if group.is_list() { 2 } else { 1 } {
                let before = examples.last_dependents.insert(&source.id, examples.dependents.len());
                let source = examples.name(other, source, if other.is_list() { item } else { 0 });
                examples.dependents.push(Dependent { group, property, item, condition, source, before });
            }
        }
        examples.minimal = examples.least();
        examples
    }

    fn least(&self) -> Flat {
        let mut values = self
            .request_type
            .properties()
            .filter(|(group, property)| self.request_type.requires(property) || self.is_first_of_any(group, property))
            .map(|(group, property)| (self.name(group, property, 0), self.example(group, property, 0)))
            .collect();
        self.complete(&mut values, "");
        values
    }

    fn full(&self) -> Flat {
        let mut values = Flat::new();
        for group in self.request_type.groups.iter() {
            for item in 0..if group.is_list() { 2 } else { 1 } {
                let value = |property| (self.name(group, property, item), self.example(group, property, item));
                let is_one = self.request_type.group_checks(group, |check| matches!(check, Check::AtMostOne));
                let count = if is_one { 1 } else { group.properties.len() };
                values.extend(group.properties.iter().take(count).map(value));
            }
        }
        values
    }

    /// A request that breaks one rule of the type.
    fn broken(&self, rule: &Rule) -> Option<Value> {
        let (group, property) = self.place_of(rule)?;
        let mut values = self.minimal.clone();
        let mut options = Value::Null;
        let at = self.name(group, property, 0);
        let mut path = self.request_type.path_of(group, property).replace('*', "0");
        match &rule.check {
            Check::Optional | Check::Offered(_) => return None,
            // An item of nothing else would go, too.
            Check::Required if group.is_list() => set(&mut values, &at, ""),
            Check::Required => values.retain(|(name, _)| *name != at),
            Check::Format(format) => set(&mut values, &at, format.examples().1),
            Check::OneOf(_) => set(&mut values, &at, "another"),
            Check::RequiredIf(condition) => {
                if group.is_list() {
                    set(&mut values, &at, "");
                } else {
                    values.retain(|(name, _)| *name != at);
                }
                self.make_true(&mut values, group, condition);
            }
            Check::MaxLength(most) => set(&mut values, &at, "x".repeat(usize::from(*most) + 1)),
            Check::MinLength(least) => set(&mut values, &at, "x".repeat(usize::from(*least).saturating_sub(1).max(1))),
            Check::Minimum(number) => set(&mut values, &at, beside(number, -1)),
            Check::Maximum(number) => set(&mut values, &at, beside(number, 1)),
            Check::AtMostOne => {
                path = group.id.to_string();
                for row in group.properties.iter().take(2) {
                    set(&mut values, &self.name(group, row, 0), self.example(group, row, 0));
                }
            }
            Check::AllOrNone => {
                path = group.id.to_string();
                for (index, row) in group.properties.iter().enumerate() {
                    let name = self.name(group, row, 0);
                    if index == 0 {
                        set(&mut values, &name, self.example(group, row, 0));
                    } else {
                        values.retain(|(other, _)| *other != name);
                    }
                }
            }
            Check::NotPast => {
                options = Value::object([("today", "2099-12-31".into())]);
                set(&mut values, &at, FAR_DATE);
            }
            Check::AnyOf | Check::AtLeastOne => {
                path = group.id.to_string();
                let names: Vec<String> = group.properties.iter().map(|row| self.name(group, row, 0)).collect();
                values.retain(|(name, _)| !names.contains(name));
            }
            Check::Unique(unique) => {
                for row in group.properties.iter() {
                    let item = usize::from(row.id != *unique);
                    set(&mut values, &self.name(group, row, 1), self.example(group, row, item));
                }
                path = [&group.id, ".1.", unique].concat();
            }
            Check::Market(market) => {
                path = String::new();
                let other = if market == "BE" { "FR" } else { "BE" };
                options = Value::object([("customer", Value::object([("market", other.into())]))]);
            }
            Check::Known | Check::Unambiguous | Check::SingledOut | Check::Same | Check::InOperation => {
                if matches!(rule.check, Check::Unambiguous) {
                    let names: Vec<String> = group.properties.iter().map(|row| self.name(group, row, 0)).collect();
                    values.retain(|(name, _)| !names.contains(name));
                }
                set(&mut values, &at, self.example(group, property, 0));
                options = self.service_points(&rule.check, group, property);
            }
        }
        self.complete(&mut values, &at);
        let broken = Broken { values: nested(values), options, path, code: rule.check.code() };
        Some(broken.of(&self.request_type.rule_id(rule), rule.severity))
    }

    /// Service points for which a request with the example of a property, and of the first of its group, breaks a rule.
    fn service_points(&self, check: &Check, group: &Group, property: &Property) -> Value {
        let id = group.properties.first().map(|first| self.example(group, first, 0)).unwrap_or_default();
        let reference = || self.example(group, property, 0);
        let point = |id: Value, reference: Value, state: Value| {
            Value::object([("id", id), ("customerReference", reference), ("state", state)])
        };
        let other = |reference| point("SP-0".into(), reference, Value::Null);
        let points = match check {
            Check::Known => vec![other(Value::Null)],
            Check::Same => vec![point(id, Value::Null, Value::Null), other(reference())],
            Check::InOperation => vec![point(id, Value::Null, "TERMINATED".into())],
            _ => vec![point(id, reference(), Value::Null), other(reference())],
        };
        Value::object([("servicePoints", Value::List(points))])
    }

    /// Requests that break the rules about how values are read, but for those that take a browser or thousands of items.
    fn broken_by_reading(&self) -> Vec<Value> {
        let Some((group, property)) = self.free_text() else { return Vec::new() };
        let at = self.name(group, property, 0);
        let path = self.request_type.path_of(group, property).replace('*', "0");
        let with = |name: &str, value: Value| {
            let mut values = self.minimal.clone();
            set(&mut values, name, value);
            nested(values)
        };
        let error = |rule: &str, code, path: &str, values| {
            Broken { values, options: Value::Null, path: path.to_owned(), code }.of(rule, Severity::Error)
        };
        let invalid_format = |rule, value: Value| error(rule, IssueCode::InvalidFormat, &path, with(&at, value));
        let mut broken = Vec::new();
        // One object has no name twice: only a path can stand beside the objects that it leads through.
        if at.contains('.') {
            broken.push(error("value/conflict", IssueCode::InvalidValue, &path, self.given_twice(&at)));
        }
        broken.extend(
            self.no_container(group, &at)
                .map(|(path, values)| error("value/object", IssueCode::InvalidFormat, &path, values)),
        );
        broken.extend([
            invalid_format("value/type", true.into()),
            invalid_format("value/length", "x".repeat(1025).into()),
            invalid_format("value/characters", "\u{FFFD}".into()),
            error("value/unexpected", IssueCode::UnexpectedProperty, "undocumented", with("undocumented", "x".into())),
        ]);
        broken.extend(self.near_miss());
        if self.request_type.provider.envelope == Envelope::TypeAndProperties {
            let payload = Value::object([("type", "another".into()), ("properties", nested(self.minimal.clone()))]);
            broken.push(error("request/type", IssueCode::InvalidValue, "type", payload));
        }
        // A definition need not have any.
        let text =
            if property.example.is_empty() { self.example(group, property, 0) } else { (*property.example).into() };
        let invisible = Broken {
            values: with(&at, [text.as_text().unwrap_or_default(), "\u{200B}"].concat().into()),
            options: Value::Null,
            path: path.clone(),
            code: IssueCode::InvalidFormat,
        };
        broken.push(invisible.of("value/invisible", Severity::Warning));
        broken
    }

    /// The minimal values, one of them a second time.
    fn given_twice(&self, at: &str) -> Value {
        let mut members = match nested(self.minimal.clone()) {
            Value::Object(members) => members,
            _ => Vec::new(),
        };
        members.push((at.to_owned(), "another".into()));
        Value::Object(members)
    }

    /// The minimal values, with a text in the place of the object that holds one of them.
    fn no_container(&self, group: &Group, at: &str) -> Option<(String, Value)> {
        let container = at.rsplit_once('.')?.0;
        let mut values = self.minimal.clone();
        values.retain(|(name, _)| !name.strip_prefix(container).is_some_and(|rest| rest.starts_with('.')));
        values.push(match group.kind {
            GroupKind::List { .. } => (group.id.to_string(), Value::list(["anything"])),
            _ => (container.to_owned(), "anything".into()),
        });
        Some((container.to_owned(), nested(values)))
    }

    /// The minimal values, and another property with a letter left out, where unknown ones are ignored.
    fn near_miss(&self) -> Option<Value> {
        let mut values = self.minimal.clone();
        let is_new = |property: &Property| !values.iter().any(|(name, _)| *name == property.id);
        let mut properties = self.request_type.properties();
        let (_, property) = properties.find(|(group, property)| !group.is_list() && is_new(property))?;
        let mut path = property.id.to_string();
        path.pop();
        set(&mut values, &path, "anything");
        let options = Value::object([("unknown", "ignore".into())]);
        let broken = Broken { values: nested(values), options, path, code: IssueCode::UnexpectedProperty };
        Some(broken.of("value/unexpected-near", Severity::Warning))
    }

    /// The first required property that any text fits.
    fn free_text(&self) -> Option<(&'a Group, &'a Property)> {
        self.request_type.properties().find(|(_, property)| {
            let is_free = self.request_type.format_of(property).is_none();
            is_free && self.request_type.requires(property) && self.request_type.choices_of(property).is_none()
        })
    }

    /// Where a rule is broken: at the first property that has it, or whose group has it.
    fn place_of(&self, rule: &Rule) -> Option<(&'a Group, &'a Property)> {
        let is_whole = matches!(rule.check, Check::Market(_));
        self.request_type.properties().find(|(group, property)| {
            is_whole || group.rules.iter().chain(property.rules.iter()).any(|name| name == rule.name)
        })
    }

    /// Adds what is required by what is there, but for one property.
    fn complete(&self, values: &mut Flat, but: &str) {
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
    fn make_true(&self, values: &mut Flat, group: &Group, condition: &Condition) {
        let Some((group, source)) = self.source(group, condition) else { return };
        let value = condition.values.iter().next().map_or_else(|| self.example(group, source, 0), Value::from);
        set(values, &self.name(group, source, 0), value);
    }

    fn source(&self, group: &Group, condition: &Condition) -> Option<(&'a Group, &'a Property)> {
        let (number, row) = self.request_type.source_of(group, condition)?;
        let group = self.request_type.groups.get(number)?;
        Some((group, group.properties.get(row)?))
    }

    fn is_first_of_any(&self, group: &Group, property: &Property) -> bool {
        let is_first = group.properties.first().is_some_and(|first| first.id == property.id);
        is_first && self.request_type.group_checks(group, |check| matches!(check, Check::AnyOf))
    }

    fn name(&self, group: &Group, property: &Property, item: usize) -> String {
        self.request_type.control_name_of(group, property).replace('*', &item.to_string())
    }

    /// A value that every rule of the property accepts; where it has to be unique, it ends with the item's number.
    fn example(&self, group: &Group, property: &Property, item: usize) -> Value {
        let rules = || self.request_type.rules_named(&property.rules);
        if let Some((choices, _)) = self.request_type.choices_of(property) {
            return choices.values.first().map(|choice| &*choice.value).into();
        }
        if rules().any(|rule| matches!(rule.check, Check::NotPast)) {
            return FAR_DATE.into();
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
}

/// The integer that is so much more than another one.
fn beside(number: &str, more: i64) -> String {
    (number.parse::<i64>().unwrap_or_default() + more).to_string()
}

/// Another value of the same format.
fn another(example: &str) -> String {
    match example.strip_suffix(|last: char| last.is_ascii_digit()) {
        Some(rest) => [rest, "0"].concat(),
        None if example.contains('@') => example.replacen('@', "2@", 1),
        None => [example, "2"].concat(),
    }
}

impl Broken {
    fn of(self, rule: &str, severity: Severity) -> Value {
        let issue = Value::object([("path", self.path.into()), ("code", self.code.name().into())]);
        Value::object([
            ("rule", rule.into()),
            ("severity", severity.name().into()),
            ("values", self.values),
            ("options", self.options),
            ("issues", Value::list([issue])),
        ])
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

fn nested(values: Flat) -> Value {
    let mut members = Vec::new();
    values.into_iter().for_each(|(name, value)| insert(&mut members, &name, value));
    Value::Object(members)
}

fn set(values: &mut Flat, name: &str, value: impl Into<Value>) {
    match values.iter_mut().find(|(known, _)| known == name) {
        Some((_, old)) => *old = value.into(),
        None => values.push((name.to_owned(), value.into())),
    }
}
