//! A request type described in words, for whoever builds a form or a manual of it.

use crate::issue::Severity;
use crate::model::{Group, GroupKind, Kind, Locale, Property, RequestType, Rule};
use crate::values::Value;

/// One line about a request type: what a list of them shows.
pub fn summary(request_type: &RequestType, locale: Locale) -> Value {
    Value::Object(heading(request_type, locale))
}

/// Everything about a request type: its groups, properties, labels, hints, choices, rules and notices.
pub fn describe(request_type: &RequestType, locale: Locale) -> Value {
    let mut members = heading(request_type, locale);
    let mut member = |name: &str, value: Value| members.push((name.to_owned(), value));
    member("notices", Value::list(request_type.notices.iter().map(|notice| notice.get(locale))));
    member("groups", Value::list(request_type.groups.iter().map(|row| group(row, locale))));
    member("rules", Value::list(request_type.rules().into_iter().map(|row| rule(request_type, row, locale))));
    Value::Object(members)
}

fn heading(request_type: &RequestType, locale: Locale) -> Vec<(String, Value)> {
    let heading = Value::object([
        ("id", request_type.id.into()),
        ("provider", request_type.provider.name.into()),
        ("title", request_type.title.get(locale).into()),
        ("operation", request_type.operation.into()),
        ("revision", request_type.revision.into()),
        ("document", request_type.document.into()),
    ]);
    match heading {
        Value::Object(members) => members,
        _ => Vec::new(),
    }
}

fn group(group: &Group, locale: Locale) -> Value {
    Value::object([
        ("id", group.id.into()),
        ("legend", group.legend.get(locale).into()),
        ("hint", group.hint.map(|hint| hint.get(locale)).into()),
        ("list", group.is_list().into()),
        ("rules", rule_ids(group.rules)),
        ("properties", Value::list(group.properties.iter().map(|row| property(group, row, locale)))),
    ])
}

fn property(group: &Group, property: &Property, locale: Locale) -> Value {
    let choices = property.choices();
    let values = choices.map(|(choices, _)| Value::list(choices.values.iter().map(|choice| choice.value)));
    Value::object([
        ("id", id(group, property).into()),
        ("name", control_name(group, property).into()),
        ("label", property.term.label.get(locale).into()),
        ("hint", property.hint.map(|hint| hint.get(locale)).into()),
        ("type", if property.kind == Kind::Integer { "integer" } else { "string" }.into()),
        ("required", property.required().into()),
        ("format", property.format().map(|format| format.name()).into()),
        ("choices", values.into()),
        ("closed", choices.map(|(_, severity)| severity == Severity::Error).into()),
        ("rules", rule_ids(property.rules)),
    ])
}

/// The path of a property in issues; `*` stands for the number of an item.
pub fn id(group: &Group, property: &Property) -> String {
    if group.is_list() { [group.id, ".*.", property.id].concat() } else { property.id.to_owned() }
}

/// The name of a property's control; `*` stands for the number of an item.
pub fn control_name(group: &Group, property: &Property) -> String {
    match group.kind {
        GroupKind::Attributes => ["request.", property.id].concat(),
        _ => id(group, property),
    }
}

fn rule(request_type: &RequestType, rule: &Rule, locale: Locale) -> Value {
    let document = rule.source.document.map_or(request_type.document, |document| document.get(locale));
    Value::object([
        ("id", rule.id.into()),
        ("severity", rule.severity.name().into()),
        ("code", (!rule.is_permission()).then(|| rule.check.code().name()).into()),
        ("source", Value::object([("document", document.into()), ("says", rule.source.says.get(locale).into())])),
    ])
}

fn rule_ids(rules: &[&Rule]) -> Value {
    let mut ids: Vec<&str> = Vec::new();
    for rule in rules {
        if !ids.contains(&rule.id) {
            ids.push(rule.id);
        }
    }
    Value::list(ids)
}
