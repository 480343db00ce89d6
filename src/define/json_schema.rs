//! A request type as a JSON Schema (draft 2020-12): what of the rules that language can say. It describes the nested
//! values; what one value must know of another, or of the world outside, it cannot say, and neither warnings.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use crate::address::MOST_ITEMS;
use crate::form::cell::LONGEST;
use crate::format::Format;
use crate::format::boolean::is_true;
use crate::model::{Check, Choices, Group, GroupKind, Kind, Property, RequestType, Severity, Str, Text};
use crate::value::Value;

/// 2^53 − 1.
const LARGEST_INTEGER: &str = "9007199254740991";

/// Decimal numbers of at most fifteen digits: how many there are is said beforehand.
const DECIMALS: &str = r"(?=(?:[\-.]?[0-9]){1,15}(?![\-.0-9]))-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?";

/// White space (Unicode `White_Space`; `\s` of ECMAScript is another set). Around a value it is no part of it, so
/// every pattern allows it there.
const WHITE: &str = r"\t-\r\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/// Characters that nobody sees: a value of them alone is absent.
const INVISIBLE: &str =
    r"\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0";

/// The JSON Schema of the nested values of a request type.
pub fn json_schema(request_type: &RequestType) -> Value {
    let mut root = Node::default();
    for group in request_type.groups.iter() {
        match group.kind {
            GroupKind::List { .. } => root.add_list(request_type, group),
            GroupKind::Attributes | GroupKind::Properties => root.add_group(request_type, group),
        }
    }
    let mut members = vec![
        ("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into()),
        ("title".to_owned(), words(&request_type.title).into()),
    ];
    if let Value::Object(schema) = root.schema() {
        members.extend(schema);
    }
    Value::Object(members)
}

/// An object of the schema while it grows.
#[derive(Default)]
struct Node {
    properties: Vec<(String, Node)>,
    required: Vec<String>,
    any_of: Vec<Value>,
    /// The schema itself, where the node is no object.
    leaf: Option<Value>,
}

impl Node {
    fn add_group(&mut self, request_type: &RequestType, group: &Group) {
        let names: Vec<String> =
            group.properties.iter().map(|property| request_type.control_name_of(group, property)).collect();
        for (name, property) in names.iter().zip(group.properties.iter()) {
            self.add(name, schema(request_type, property), request_type.requires(property));
        }
        if demands(request_type, group, |check| matches!(check, Check::AnyOf)) {
            let container = common_container(&names);
            self.require(&container);
            let kinds = group.properties.iter().map(|property| property.kind);
            let any_of = names.iter().zip(kinds).map(|(name, kind)| given(rest_of(name, &container), kind));
            self.below(&container).any_of = any_of.collect();
        }
    }

    fn add_list(&mut self, request_type: &RequestType, group: &Group) {
        let mut item = Node::default();
        for property in group.properties.iter() {
            item.add(&property.id, schema(request_type, property), request_type.requires(property));
        }
        let is_required = demands(request_type, group, |check| matches!(check, Check::AtLeastOne));
        let list = Value::object([
            ("type", "array".into()),
            ("minItems", is_required.then_some(1).into()),
            ("maxItems", MOST_ITEMS.into()),
            ("items", item.schema()),
        ]);
        self.add(&group.id, list, is_required);
    }

    fn add(&mut self, path: &str, schema: Value, is_required: bool) {
        self.below(path).leaf = Some(schema);
        if is_required {
            self.require(path);
        }
    }

    /// Requires a path, and so each container that leads to it.
    fn require(&mut self, path: &str) {
        let (head, rest) = path.split_once('.').unwrap_or((path, ""));
        if head.is_empty() {
            return;
        }
        if !self.required.iter().any(|name| name == head) {
            self.required.push(head.to_owned());
        }
        if !rest.is_empty() {
            self.child(head).require(rest);
        }
    }

    fn below(&mut self, path: &str) -> &mut Node {
        path.split('.').filter(|name| !name.is_empty()).fold(self, Node::child)
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
        let unless_empty = |list: Value| Some(list).filter(|list| !list.is_empty());
        Value::object([
            ("type", "object".into()),
            ("properties", Value::Object(properties.collect())),
            ("required", unless_empty(Value::list(required)).into()),
            ("anyOf", unless_empty(Value::List(any_of)).into()),
            ("additionalProperties", false.into()),
        ])
    }
}

/// Whether an error of a group checks something of a kind.
fn demands(request_type: &RequestType, group: &Group, is: fn(&Check) -> bool) -> bool {
    request_type.rules_named(&group.rules).any(|rule| rule.severity == Severity::Error && is(&rule.check))
}

/// The innermost container that all paths have in common.
fn common_container(paths: &[String]) -> String {
    let container = |path: &String| path.rsplit_once('.').map_or(String::new(), |(container, _)| container.to_owned());
    let common = |a: String, b: String| {
        let same = a.split('.').zip(b.split('.')).take_while(|(a, b)| a == b).map(|(name, _)| name);
        same.collect::<Vec<_>>().join(".")
    };
    paths.iter().map(container).reduce(common).unwrap_or_default()
}

/// What of a path is below a container.
fn rest_of<'a>(path: &'a str, container: &str) -> &'a str {
    path.strip_prefix(container).unwrap_or(path).trim_start_matches('.')
}

/// That a path has a value that is not blank.
fn given(path: &str, kind: Kind) -> Value {
    let (head, inner) = match (path.split_once('.'), kind) {
        (Some((head, rest)), _) => (head, given(rest, kind)),
        (None, Kind::Text) => (path, given_text()),
        (None, kind) => {
            let literal = if kind == Kind::Boolean { "boolean" } else { "number" };
            let ways = [Value::object([("type", literal.into())]), given_text()];
            (path, Value::object([("anyOf", Value::list(ways))]))
        }
    };
    Value::object([("properties", [(head, inner)].into_iter().collect()), ("required", Value::list([head]))])
}

fn given_text() -> Value {
    Value::object([("type", "string".into()), ("pattern", not_blank().into())])
}

fn schema(request_type: &RequestType, property: &Property) -> Value {
    let is_required = request_type.requires(property);
    let title = ("title", words(&property.label).into());
    let description = ("description", property.hint.as_ref().map(words).into());
    let default = ("default", property.default.as_ref().map(|default| literal(property.kind, default)).into());
    if property.kind == Kind::Boolean {
        // A form has only text, so a text may stand for what is true or false, as it may for a number.
        let text =
            Value::object([("type", "string".into()), ("pattern", around("(?:true|false|on)", is_required).into())]);
        let flag = Value::object([("type", "boolean".into())]);
        return Value::object([title, description, default, ("anyOf", Value::list([flag, text]))]);
    }
    if property.kind == Kind::Decimal {
        let number = Value::object([
            ("type", "number".into()),
            ("minimum", minimum(request_type, property).map(Value::Number).into()),
            ("maximum", maximum(request_type, property).map(Value::Number).into()),
        ]);
        let text = Value::object([("type", "string".into()), ("pattern", around(DECIMALS, is_required).into())]);
        return Value::object([title, description, default, ("anyOf", Value::list([number, text]))]);
    }
    if property.kind == Kind::Integer {
        let number = Value::object([
            ("type", "integer".into()),
            (
                "minimum",
                Value::Number(minimum(request_type, property).unwrap_or_else(|| ["-", LARGEST_INTEGER].concat())),
            ),
            ("maximum", Value::Number(maximum(request_type, property).unwrap_or_else(|| LARGEST_INTEGER.to_owned()))),
        ]);
        let text = Value::object([
            ("type", "string".into()),
            ("maxLength", LONGEST.into()),
            ("pattern", around(&integers(), is_required).into()),
        ]);
        return Value::object([title, description, default, ("anyOf", Value::list([number, text]))]);
    }
    let closed = request_type.choices_of(property).filter(|(_, severity)| *severity == Severity::Error);
    let pattern = match request_type.format_of(property) {
        Some(format) => pattern(format, is_required),
        None => (is_required && closed.is_none()).then(not_blank),
    };
    Value::object([
        ("type", "string".into()),
        title,
        description,
        default,
        ("anyOf", closed.map(|(choices, _)| one_of(choices, is_required)).into()),
        ("maxLength", LONGEST.into()),
        ("pattern", pattern.into()),
        ("allOf", patterns(request_type, property)),
    ])
}

/// A value that a definition has as a text, as the JSON that stands for it.
fn literal(kind: Kind, text: &Str) -> Value {
    match kind {
        Kind::Text => (&**text).into(),
        Kind::Integer | Kind::Decimal => Value::Number(text.to_string()),
        Kind::Boolean => Value::Bool(is_true(text.as_bytes())),
    }
}

fn minimum(request_type: &RequestType, property: &Property) -> Option<String> {
    bound(request_type, property, |check| match check {
        Check::Minimum(number) => Some(number),
        _ => None,
    })
}

fn maximum(request_type: &RequestType, property: &Property) -> Option<String> {
    bound(request_type, property, |check| match check {
        Check::Maximum(number) => Some(number),
        _ => None,
    })
}

/// The bound of a number, where an error guards it.
fn bound(request_type: &RequestType, property: &Property, of: fn(&Check) -> Option<&Str>) -> Option<String> {
    let mut rules = request_type.steady_rules(property).filter(|rule| rule.severity == Severity::Error);
    rules.find_map(|rule| of(&rule.check)).map(|number| number.to_string())
}

/// The patterns of the rules; and what is at most so long without the white space around it, which `maxLength` would count.
fn patterns(request_type: &RequestType, property: &Property) -> Value {
    let rules = request_type.steady_rules(property).filter(|rule| rule.severity == Severity::Error);
    let patterns = rules.filter_map(|rule| match &rule.check {
        Check::MaxLength(most) => Some(["[^]{0,", &most.to_string(), "}"].concat()),
        Check::MinLength(least) => Some(["[^]{", &least.to_string(), ",}"].concat()),
        Check::Pattern(pattern) => Some(["(?:", &without_anchors(pattern), ")"].concat()),
        _ => None,
    });
    let schema = |pattern: String| Value::object([("pattern", around(&pattern, false).into())]);
    let all = Value::list(patterns.map(schema));
    if all.is_empty() { Value::Null } else { all }
}

/// A pattern of a definition is about the whole value, and its anchors say nothing more: here white space may precede.
fn without_anchors(pattern: &str) -> String {
    let (mut is_escaped, mut is_class) = (false, false);
    let is_said = |c: &char| {
        let is_anchor = matches!(c, '^' | '$') && !is_escaped && !is_class;
        match c {
            '[' if !is_escaped => is_class = true,
            ']' if !is_escaped => is_class = false,
            _ => {}
        }
        is_escaped = *c == '\\' && !is_escaped;
        !is_anchor
    };
    pattern.chars().filter(is_said).collect()
}

/// A text in English, or else in French.
fn words(text: &Text) -> &str {
    if text.en.is_empty() { &text.fr } else { &text.en }
}

/// One of the choices, or the same with white space around it, which is no part of it.
fn one_of(choices: &Choices, is_required: bool) -> Value {
    let values = || choices.values.iter().map(|choice| &*choice.value);
    let escaped: Vec<String> = values().map(escaped).collect();
    let pattern = around(&["(?:", &escaped.join("|"), ")"].concat(), is_required);
    Value::list([Value::object([("enum", Value::list(values()))]), Value::object([("pattern", pattern.into())])])
}

/// A text as a regular expression has it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if r"\^$.*+?()[]{}|/".chars().any(|sign| sign == c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// The pattern of a format, for ECMAScript's regular expressions in Unicode mode.
fn pattern(format: Format, is_required: bool) -> Option<String> {
    let label = "[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?";
    let separated = ["[", WHITE, r"./\-]*"].concat();
    let international = ["[1-9](?:", &separated, "[0-9]){6,14}", &separated].concat();
    let body = match format {
        Format::Email => [r"[a-zA-Z0-9.!#$%&'*+\/=?^_`\{\|\}~\-]+@", label, r"(?:\.", label, ")*"].concat(),
        Format::E164 => [&separated, r"\+", &separated, &international].concat(),
        Format::Phone => {
            let plus_or_zeros = ["(?:\\+|0", &separated, "0)", &separated, &international].concat();
            let national = ["[0-9](?:", &separated, "[0-9]){5,14}", &separated].concat();
            [&separated, "(?:", &plus_or_zeros, "|", &national, ")"].concat()
        }
        Format::Url => [r"[hH][tT][tT][pP][sS]?:\/\/[^\/?#\\", WHITE, "][^", WHITE, "]*"].concat(),
        Format::Date => "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])".to_owned(),
        Format::Integer => integers(),
        Format::Decimal => DECIMALS.to_owned(),
        Format::Boolean => "(?:true|false|on)".to_owned(),
        Format::Siren => "[0-9]{9}".to_owned(),
        Format::Siret => "[0-9]{14}".to_owned(),
        Format::EmailDomain
        | Format::International
        | Format::NationalNumber
        | Format::FrenchNumber
        | Format::IntegerBound => return None,
    };
    Some(around(&body, is_required))
}

/// Integers up to the largest one: what has fewer digits; what has as many, but one of them is less; and itself.
fn integers() -> String {
    let mut pattern = "-?(?:0|[1-9][0-9]{0,14}".to_owned();
    for (at, digit) in LARGEST_INTEGER.char_indices() {
        let least = if at == 0 { '1' } else { '0' };
        if let Some(less) = char::from_u32(digit as u32 - 1).filter(|less| *less >= least) {
            let rest = LARGEST_INTEGER.len() - at - 1;
            let (before, rest) = (LARGEST_INTEGER.get(..at).unwrap_or_default(), rest.to_string());
            pattern += &["|", before, "[", &String::from_iter([least, '-', less]), "][0-9]{", &rest, "}"].concat();
        }
    }
    [&pattern, "|", LARGEST_INTEGER, ")"].concat()
}

/// A pattern with white space around it; a property that may be left out may be blank.
fn around(body: &str, is_required: bool) -> String {
    let value = ["^[", WHITE, "]*", body, "[", WHITE, "]*$"].concat();
    if is_required { value } else { ["^[", WHITE, INVISIBLE, "]*$|", &value].concat() }
}

fn not_blank() -> String {
    ["[^", WHITE, INVISIBLE, "]"].concat()
}
