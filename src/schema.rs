//! A request type as a JSON Schema (draft 2020-12): what of the rules that language can say. It describes the nested
//! values; what one value must know of another, or of the world outside, it cannot say, and neither warnings.

use crate::catalog::every_type::LONGEST_VALUE;
use crate::format::Format;
use crate::issue::Severity;
use crate::model::{Check, Choices, Group, GroupKind, Kind, Property, RequestType};
use crate::values::Value;

/// White space (Unicode `White_Space`; `\s` of ECMAScript is another set). Around a value it is no part of it, so
/// every pattern allows it there.
const WHITE: &str = r"\t-\r\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/// The JSON Schema of the nested values of a request type.
pub fn json_schema(request_type: &RequestType) -> Value {
    let mut root = Node::default();
    for group in request_type.groups {
        match group.kind {
            GroupKind::List { .. } => root.add_list(group),
            GroupKind::Attributes | GroupKind::Properties => root.add_group(group),
        }
    }
    let Value::Object(schema) = root.schema() else { return Value::Null };
    let mut members = vec![
        ("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into()),
        ("title".to_owned(), request_type.title.en.into()),
    ];
    members.extend(schema);
    Value::Object(members)
}

/// An object of the schema while it grows.
#[derive(Default)]
struct Node {
    properties: Vec<(String, Node)>,
    required: Vec<String>,
    any_of: Vec<String>,
    /// The schema itself, where the node is no object.
    leaf: Option<Value>,
}

impl Node {
    fn add_group(&mut self, group: &Group) {
        for property in group.properties {
            let name = crate::describe::control_name(group, property);
            self.add(&name, schema(property), property.required());
        }
        if group.rules.iter().any(|rule| matches!(rule.check, Check::AnyOf)) {
            let node = self.child(group.id);
            node.any_of = group.properties.iter().filter_map(|property| last(property.id)).collect();
            self.require(group.id);
        }
    }

    fn add_list(&mut self, group: &Group) {
        let mut item = Node::default();
        for property in group.properties {
            item.add(property.id, schema(property), property.required());
        }
        let least = usize::from(group.rules.iter().any(|rule| matches!(rule.check, Check::AtLeastOne)));
        let list = Value::object([("type", "array".into()), ("minItems", least.into()), ("items", item.schema())]);
        self.add(group.id, list, least > 0);
    }

    fn add(&mut self, path: &str, schema: Value, required: bool) {
        match path.split_once('.') {
            None => self.child(path).leaf = Some(schema),
            Some((head, rest)) => self.child(head).add(rest, schema, required),
        }
        if required {
            self.require(path);
        }
    }

    fn require(&mut self, path: &str) {
        let head = path.split('.').next().unwrap_or(path);
        if !self.required.iter().any(|name| name == head) {
            self.required.push(head.to_owned());
        }
    }

    fn child(&mut self, name: &str) -> &mut Node {
        let known = self.properties.iter().position(|(known, _)| known == name);
        let index = known.unwrap_or_else(|| {
            self.properties.push((name.to_owned(), Node::default()));
            self.properties.len() - 1
        });
        &mut self.properties[index].1
    }

    fn schema(self) -> Value {
        let Node { properties, required, any_of, leaf } = self;
        if let Some(schema) = leaf {
            return schema;
        }
        let properties = properties.into_iter().map(|(name, node)| (name, node.schema()));
        let given = || Value::object([("type", "string".into()), ("pattern", not_blank().into())]);
        let any_of = any_of.into_iter().map(|name| {
            let properties = Value::Object(vec![(name.clone(), given())]);
            Value::object([("properties", properties), ("required", Value::list([name]))])
        });
        let unless_empty = |list: Value| Some(list).filter(|list| !list.is_empty());
        Value::object([
            ("type", "object".into()),
            ("properties", Value::Object(properties.collect())),
            ("required", unless_empty(Value::list(required)).into()),
            ("anyOf", unless_empty(Value::list(any_of)).into()),
            ("additionalProperties", false.into()),
        ])
    }
}

fn last(path: &str) -> Option<String> {
    path.rsplit('.').next().map(str::to_owned)
}

fn schema(property: &Property) -> Value {
    let integer = property.kind == Kind::Integer;
    let closed = property.choices().filter(|(_, severity)| *severity == Severity::Error);
    let values = closed.map(|(choices, _)| Value::list(choices.values.iter().map(|choice| choice.value)));
    let pattern = match property.format() {
        Some(format) => pattern(format, property.required()),
        None if property.required() && values.is_none() => Some(not_blank()),
        None => None,
    };
    Value::object([
        ("type", if integer { "integer" } else { "string" }.into()),
        ("title", property.term.label.en.into()),
        ("description", property.hint.map(|hint| hint.en).into()),
        ("anyOf", closed.zip(values).map(|((choices, _), values)| one_of(choices, values, property.required())).into()),
        ("maxLength", (!integer).then_some(LONGEST_VALUE).into()),
        ("pattern", pattern.filter(|_| !integer).into()),
        ("minimum", integer.then(|| Value::Number("-9007199254740991".to_owned())).into()),
        ("maximum", integer.then(|| Value::Number("9007199254740991".to_owned())).into()),
    ])
}

/// One of the choices, or the same with white space around it, which is no part of it.
fn one_of(choices: &Choices, values: Value, required: bool) -> Value {
    let escaped = choices.values.iter().map(|choice| choice.value.replace('.', r"\."));
    let pattern = around(&["(?:", &escaped.collect::<Vec<_>>().join("|"), ")"].concat(), required);
    Value::list([Value::object([("enum", values)]), Value::object([("pattern", pattern.into())])])
}

/// The pattern of a format, for ECMAScript's regular expressions in Unicode mode.
fn pattern(format: Format, required: bool) -> Option<String> {
    let label = "[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?";
    let separated = ["[", WHITE, r"./\-]*"].concat();
    let international = [r"\+", &separated, "[1-9](?:", &separated, "[0-9]){6,14}", &separated].concat();
    let body = match format {
        Format::Email => [r"[a-zA-Z0-9.!#$%&'*+\/=?^_`\{\|\}~\-]+@", label, r"(?:\.", label, ")*"].concat(),
        Format::E164 => [separated.as_str(), &international].concat(),
        Format::Phone => {
            [&separated, "(?:", &international, "|[0-9](?:", &separated, "[0-9]){5,14}", &separated, ")"].concat()
        }
        Format::Url => [r"[hH][tT][tT][pP][sS]?:\/\/[^\/?#\\", WHITE, "][^", WHITE, "]*"].concat(),
        Format::Date => "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])".to_owned(),
        Format::EmailDomain | Format::FrenchNumber | Format::Integer => return None,
    };
    Some(around(&body, required))
}

/// A pattern with white space around it; a property that may be left out may be blank.
fn around(body: &str, required: bool) -> String {
    let value = ["^[", WHITE, "]*", body, "[", WHITE, "]*$"].concat();
    if required { value } else { ["^[", WHITE, "]*$|", &value].concat() }
}

fn not_blank() -> String {
    ["[^", WHITE, "]"].concat()
}
