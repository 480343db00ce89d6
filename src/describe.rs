//! A request type described in words, for whoever builds a form or a manual of it.

use crate::issue::Severity;
use crate::model::{Group, GroupKind, Kind, Locale, Property, RequestType, Rule};
use crate::values::Value;

/// One line about a request type: what a list of them shows.
pub fn summary(request_type: &RequestType, locale: Locale) -> Value {
    heading(request_type, locale).into()
}

/// Everything about a request type: its groups, properties, labels, hints, choices, rules and notices.
pub fn describe(request_type: &RequestType, locale: Locale) -> Value {
    let mut all = heading(request_type, locale);
    all.set("notices", Value::list(request_type.notices.iter().map(|notice| notice.get(locale))));
    all.set("groups", Value::list(request_type.groups.iter().map(|row| group(row, locale))));
    all.set("rules", Value::list(request_type.rules().into_iter().map(|row| rule(request_type, row, locale))));
    all.into()
}

fn heading(request_type: &RequestType, locale: Locale) -> Members {
    let mut heading = Members::default();
    heading.text("id", request_type.id);
    heading.text("provider", request_type.provider.name);
    heading.text("title", request_type.title.get(locale));
    heading.text("operation", request_type.operation);
    heading.optional("revision", request_type.revision);
    heading.text("document", request_type.document);
    heading
}

fn group(group: &Group, locale: Locale) -> Value {
    let mut members = Members::default();
    members.text("id", group.id);
    members.text("legend", group.legend.get(locale));
    members.optional("hint", group.hint.map(|hint| hint.get(locale)));
    members.set("list", Value::Bool(group.is_list()));
    if let GroupKind::List { item, .. } = group.kind {
        members.text("itemLegend", item.get(locale));
    }
    members.set("rules", rule_ids(group.rules));
    members.set("properties", Value::list(group.properties.iter().map(|row| property(group, row, locale))));
    members.into()
}

fn property(group: &Group, property: &Property, locale: Locale) -> Value {
    let mut members = Members::default();
    members.text("id", &id(group, property));
    members.text("name", &control_name(group, property));
    members.text("label", property.term.label.get(locale));
    members.optional("hint", property.hint.map(|hint| hint.get(locale)));
    members.text("type", if property.kind == Kind::Integer { "integer" } else { "string" });
    members.set("required", Value::Bool(property.required()));
    members.optional("format", property.format().map(|format| format.name()));
    if let Some((choices, severity)) = property.choices() {
        members.set("choices", Value::list(choices.values.iter().map(|choice| choice.value)));
        members.set("closed", Value::Bool(severity == Severity::Error));
    }
    members.set("rules", rule_ids(property.rules));
    members.into()
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
    let mut source = Members::default();
    source.text("document", document);
    source.text("says", rule.source.says.get(locale));
    let mut members = Members::default();
    members.text("id", rule.id);
    members.text("severity", rule.severity.name());
    members.optional("code", (!rule.is_permission()).then(|| rule.check.code().name()));
    members.set("source", source.into());
    members.into()
}

/// An object, member by member: built as a list of all of them, each would take several instructions for every word.
#[derive(Default)]
struct Members(Vec<(String, Value)>);

impl Members {
    fn set(&mut self, name: &str, value: Value) {
        self.0.push((name.to_owned(), value));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.set(name, Value::from(text));
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }
}

impl From<Members> for Value {
    fn from(members: Members) -> Value {
        Value::Object(members.0)
    }
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
