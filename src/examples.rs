//! Ready examples of a request type, derived from its rules: the least that is valid, everything, and for every rule
//! that can be broken a request that breaks it and nothing else.

use crate::catalog::every_type;
use crate::model::{Check, Envelope, Group, GroupKind, Property, RequestType, Rule};
use crate::values::{Value, insert};

/// A request by the names of its controls, in documented order.
type Flat = Vec<(String, Value)>;

/// The examples of a request type: `{minimal, full, broken: [{rule, values, options?, issues}]}`.
pub fn examples(request_type: &'static RequestType) -> Value {
    let all = request_type.rules().into_iter().chain(every_type::RULES);
    Value::object([
        ("minimal", nested(minimal(request_type))),
        ("full", nested(full(request_type))),
        ("broken", Value::list(all.filter_map(|rule| broken(request_type, rule)))),
    ])
}

fn minimal(request_type: &'static RequestType) -> Flat {
    rows(request_type)
        .filter(|(group, property)| property.required() || is_first_of_any(group, property))
        .map(|(group, property)| (name(group, property, 0), example(group, property, 0)))
        .collect()
}

fn full(request_type: &'static RequestType) -> Flat {
    let items = |group: &Group| if group.is_list() { 0..2 } else { 0..1 };
    request_type
        .groups
        .iter()
        .flat_map(|group| items(group).map(move |item| (group, item)))
        .flat_map(|(group, item)| {
            let value = move |property| (name(group, property, item), example(group, property, item));
            group.properties.iter().map(value)
        })
        .collect()
}

/// A request that breaks one rule, and the issue that is to be expected.
fn broken(request_type: &'static RequestType, rule: &'static Rule) -> Option<Value> {
    let mut values = minimal(request_type);
    let mut options = Value::Null;
    let (group, property) = broken_at(request_type, rule)?;
    let at = name(group, property, 0);
    let mut path = match group.kind {
        GroupKind::Attributes => property.id.to_owned(),
        _ => at.clone(),
    };
    match rule.check {
        Check::Required => values.retain(|(name, _)| *name != at),
        Check::Format(format) => set(&mut values, &at, format.examples().1.into()),
        Check::OneOf(_) => set(&mut values, &at, "another".into()),
        Check::MaxLength(most) | Check::Length(most) => set(&mut values, &at, "x".repeat(most + 1).into()),
        Check::Characters => set(&mut values, &at, "\u{FFFD}".into()),
        Check::Type => set(&mut values, &at, true.into()),
        Check::AnyOf | Check::AtLeastOne => {
            path = group.id.to_owned();
            values.retain(|(name, _)| !name.strip_prefix(group.id).is_some_and(|rest| rest.starts_with('.')));
        }
        Check::Unique(unique) => {
            for property in group.properties {
                let item = if property.id == unique { 0 } else { 1 };
                set(&mut values, &name(group, property, 1), example(group, property, item));
            }
            path = [group.id, ".1.", unique].concat();
        }
        Check::Market(_) => {
            path = String::new();
            options = Value::object([("customer", Value::object([("market", "BE".into())]))]);
        }
        Check::Known => options = service_points([service_point("SP-0", None)]),
        Check::Unambiguous | Check::SingledOut => {
            let shared = Some(example(group, property, 0));
            let id = example(group, &group.properties[0], 0);
            options = service_points([service_point_with(id, shared.clone()), service_point("SP-0", shared)]);
            if matches!(rule.check, Check::Unambiguous) {
                values.retain(|(name, _)| !name.starts_with(group.id));
            }
            set(&mut values, &at, example(group, property, 0));
        }
        Check::Same => {
            let id = example(group, &group.properties[0], 0);
            let other = service_point("SP-0", Some(example(group, property, 0)));
            options = service_points([service_point_with(id, None), other]);
            set(&mut values, &at, example(group, property, 0));
        }
        Check::Expected => {
            path = "undocumented".to_owned();
            set(&mut values, &path, "anything".into());
        }
        Check::Consistent => {
            let Value::Object(mut members) = nested(values) else { return None };
            members.push((at, "another".into()));
            return Some(case(rule, Value::Object(members), options, path));
        }
        Check::RequestType if request_type.provider.envelope == Envelope::TypeAndProperties => {
            let payload = Value::object([("type", "another".into()), ("properties", nested(values))]);
            return Some(case(rule, payload, options, "type".to_owned()));
        }
        Check::Object | Check::RequestType | Check::Optional | Check::Answer(_) => return None,
    }
    Some(case(rule, nested(values), options, path))
}

fn case(rule: &Rule, values: Value, options: Value, path: String) -> Value {
    let issue = Value::object([("path", path.into()), ("code", rule.check.code().name().into())]);
    Value::object([
        ("rule", rule.id.into()),
        ("severity", rule.severity.name().into()),
        ("values", values),
        ("options", options),
        ("issues", Value::list([issue])),
    ])
}

/// Where a rule is broken: at the first property that has it; a rule of every type, at a text that any value fits.
fn broken_at(request_type: &'static RequestType, rule: &'static Rule) -> Option<(&'static Group, &'static Property)> {
    let has = |rules: &[&'static Rule]| rules.iter().any(|known| std::ptr::eq(*known, rule));
    let of_type = rows(request_type).find(|(group, property)| has(property.rules) || has(group.rules));
    let shared = || {
        rows(request_type)
            .find(|(_, property)| property.required() && property.format().is_none() && property.choices().is_none())
    };
    of_type.or_else(shared)
}

fn rows(request_type: &'static RequestType) -> impl Iterator<Item = (&'static Group, &'static Property)> {
    request_type.groups.iter().flat_map(|group| group.properties.iter().map(move |property| (group, property)))
}

fn is_first_of_any(group: &Group, property: &Property) -> bool {
    let any = group.rules.iter().any(|rule| matches!(rule.check, Check::AnyOf));
    any && group.properties.first().is_some_and(|first| first.id == property.id)
}

fn name(group: &Group, property: &Property, item: usize) -> String {
    crate::describe::control_name(group, property).replace('*', &item.to_string())
}

/// A value that every rule of the property accepts; where it has to be unique, it ends with the item's number.
fn example(group: &Group, property: &Property, item: usize) -> Value {
    if let Some((choices, _)) = property.choices() {
        return choices.values.first().map(|choice| choice.value).into();
    }
    if let Some(format) = property.format() {
        return format.examples().0.into();
    }
    let unique = group.rules.iter().any(|rule| matches!(rule.check, Check::Unique(name) if name == property.id));
    let number = if unique { (item + 1).to_string() } else { String::new() };
    [property.term.example, &number].concat().into()
}

fn nested(values: Flat) -> Value {
    let mut members = Vec::new();
    values.into_iter().for_each(|(name, value)| insert(&mut members, &name, value));
    Value::Object(members)
}

fn set(values: &mut Flat, name: &str, value: Value) {
    match values.iter_mut().find(|(known, _)| known == name) {
        Some((_, old)) => *old = value,
        None => values.push((name.to_owned(), value)),
    }
}

fn service_points<const N: usize>(points: [Value; N]) -> Value {
    Value::object([("servicePoints", Value::list(points))])
}

fn service_point(id: &str, customer_reference: Option<Value>) -> Value {
    service_point_with(id.into(), customer_reference)
}

fn service_point_with(id: Value, customer_reference: Option<Value>) -> Value {
    Value::object([("id", id), ("customerReference", customer_reference.into())])
}
