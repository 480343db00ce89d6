//! Ready examples of a request type, derived from its rules: the least that is valid, everything, and for every rule
//! that can be broken a request that breaks it and nothing else.

mod conditions;
mod reading;
mod value;

use crate::model::{Calendar, Check, Group, IssueCode, Property, RequestType, Rule, Severity};
use crate::text_map::TextMap;
use crate::value::{Value, insert};
use conditions::Dependent;
use value::{FAR_DATE, FAR_GOOD_FRIDAY, FAR_SUNDAY, beside};

/// A request by the names of its controls, in documented order.
type Flat = Vec<(String, Value)>;

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
    last_dependents: TextMap,
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
        let mut examples = Examples {
            request_type,
            minimal: Flat::new(),
            dependents: Vec::new(),
            last_dependents: TextMap::default(),
        };
        examples.find_dependents();
        examples.minimal = examples.least();
        examples
    }

    fn least(&self) -> Flat {
        let mut values = self
            .request_type
            .properties()
            .filter(|(group, property)| self.request_type.requires(property) || self.is_due(group, property))
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
                match self.chosen(group).filter(|_| is_one) {
                    Some(chosen) => values.push(value(chosen)),
                    None => values.extend(group.properties.iter().map(value)),
                }
            }
        }
        self.take_misplaced(&mut values);
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
            Check::Required if rule.condition.is_some() => {
                if group.is_list() {
                    set(&mut values, &at, "");
                } else {
                    values.retain(|(name, _)| *name != at);
                }
            }
            // Nothing that has a default is missed.
            Check::Required if property.default.is_some() => return None,
            Check::Absent => set(&mut values, &at, self.example(group, property, 0)),
            // An item of nothing else would go, too.
            Check::Required if group.is_list() => set(&mut values, &at, ""),
            Check::Required => {
                // What is there for its sake alone goes with it.
                let is_whole = self.request_type.group_checks(group, |check| matches!(check, Check::AllOrNone));
                let rows = group.properties.iter().filter(|row| is_whole && !self.request_type.requires(row));
                let names: Vec<String> = rows.map(|row| self.name(group, row, 0)).collect();
                values.retain(|(name, _)| *name != at && !names.contains(name));
                // One of the group has to be there all the same.
                let is_any = self.request_type.group_checks(group, |check| matches!(check, Check::AnyOf));
                if let Some(row) = group.properties.iter().find(|row| is_any && row.id != property.id) {
                    set(&mut values, &self.name(group, row, 0), self.example(group, row, 0));
                }
            }
            Check::Format(format) => set(&mut values, &at, format.examples().1),
            Check::OneOf(_) => set(&mut values, &at, "another"),
            Check::Pattern(pattern) => set(&mut values, &at, self.refused(property, pattern)?),
            Check::MaxLength(most) => set(&mut values, &at, "x".repeat(usize::from(*most) + 1)),
            Check::MinLength(least) => set(&mut values, &at, "x".repeat(usize::from(*least).saturating_sub(1).max(1))),
            Check::Minimum(number) => set(&mut values, &at, beside(number, -1)),
            Check::Maximum(number) => set(&mut values, &at, beside(number, 1)),
            Check::AtMostOne => {
                path = group.id.to_string();
                let chosen = self.chosen(group)?;
                let another = group.properties.iter().find(|row| row.id != chosen.id)?;
                for row in [chosen, another] {
                    set(&mut values, &self.name(group, row, 0), self.example(group, row, 0));
                }
            }
            Check::AllOrNone => {
                path = group.id.to_string();
                let chosen = self.chosen(group)?;
                let is_kept = |row: &Property| row.id == chosen.id || self.request_type.requires(row);
                // Where all are required, that is what is missed.
                group.properties.iter().find(|row| !is_kept(row))?;
                for row in group.properties.iter() {
                    let name = self.name(group, row, 0);
                    if is_kept(row) {
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
            Check::DaysAhead(days) | Check::WorkingDaysAhead(days) => {
                let today = if *days == 0 { "2099-12-31" } else { FAR_DATE };
                options = Value::object([("today", today.into())]);
                set(&mut values, &at, FAR_DATE);
            }
            Check::WorkingDay(Calendar::France) => set(&mut values, &at, FAR_SUNDAY),
            Check::WorkingDay(Calendar::AlsaceMoselle) => set(&mut values, &at, FAR_GOOD_FRIDAY),
            // Where one is required, that is what is missed.
            Check::AnyOf if self.chosen(group).is_some_and(|chosen| self.request_type.requires(chosen)) => return None,
            Check::AnyOf | Check::AtLeastOne => {
                path = group.id.to_string();
                let names: Vec<String> = group.properties.iter().map(|row| self.name(group, row, 0)).collect();
                values.retain(|(name, _)| !names.contains(name));
            }
            Check::Unique(unique) => {
                for row in group.properties.iter() {
                    let item = usize::from(row.id != *unique);
                    set(&mut values, &self.name(group, row, 0), self.example(group, row, 0));
                    set(&mut values, &self.name(group, row, 1), self.example(group, row, item));
                }
                self.take_misplaced(&mut values);
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
        if let Some(condition) = &rule.condition {
            self.make_true(&mut values, group, condition);
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

    /// Where a rule is broken: at the first property that has it, or whose group has it.
    fn place_of(&self, rule: &Rule) -> Option<(&'a Group, &'a Property)> {
        let is_whole = matches!(rule.check, Check::Market(_));
        self.request_type.properties().find(|(group, property)| {
            is_whole || group.rules.iter().chain(property.rules.iter()).any(|name| name == rule.name)
        })
    }

    /// Whether a property that nothing requires by itself has to be there for the sake of its group.
    fn is_due(&self, group: &Group, property: &Property) -> bool {
        let has = |is| self.request_type.group_checks(group, is);
        let is_chosen = || self.chosen(group).is_some_and(|chosen| chosen.id == property.id);
        let is_one_required = || group.properties.iter().any(|row| self.request_type.requires(row));
        has(|check| matches!(check, Check::AnyOf | Check::AtLeastOne)) && !is_one_required() && is_chosen()
            || has(|check| matches!(check, Check::AllOrNone)) && is_one_required()
    }

    /// The property of a group that is there where one alone is.
    fn chosen<'g>(&self, group: &'g Group) -> Option<&'g Property> {
        let required = group.properties.iter().find(|property| self.request_type.requires(property));
        required.or(group.properties.first())
    }

    fn name(&self, group: &Group, property: &Property, item: usize) -> String {
        self.request_type.control_name_of(group, property).replace('*', &item.to_string())
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
