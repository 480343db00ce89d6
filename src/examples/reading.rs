//! Requests that break the rules about how values are read.

use super::{Broken, Examples, nested, set};
use crate::model::{Check, Envelope, Group, GroupKind, IssueCode, Property, Rule, Severity};
use crate::value::Value;

impl<'a> Examples<'a> {
    /// Each of them, but for those that take a browser or thousands of items.
    pub(super) fn broken_by_reading(&self) -> Vec<Value> {
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
        if at.as_bytes().contains(&b'.') {
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
            let is_written_somehow =
                |rule: &Rule| rule.condition.is_some() || matches!(rule.check, Check::Format(_) | Check::Pattern(_));
            let is_free = !self.request_type.rules_named(&property.rules).any(is_written_somehow);
            is_free && self.request_type.requires(property) && self.request_type.choices_of(property).is_none()
        })
    }
}
