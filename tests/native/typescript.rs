//! The catalog as TypeScript: literal types, packs, and data that no call needs the engine for.

use request_forms::define::json_schema;
use request_forms::examples::examples;
use request_forms::pack::Compiled;
use request_forms::{IssueCode, Locale, RequestType, Value, catalog, words};

const HEADER: &str = "// Generated from the catalog by `make golden`. Do not edit.\n\n";

/// What the files of a request type are called: its id, and behind it the revision, where it is not the baseline.
pub fn name_of(request_type: &RequestType) -> String {
    let is_baseline =
        catalog::find(&request_type.id).is_some_and(|baseline| baseline.revision == request_type.revision);
    let revision = request_type.revision.as_deref().filter(|_| !is_baseline);
    revision.map_or(request_type.id.to_string(), |revision| format!("{}@{revision}", request_type.id))
}

/// The same as the name of a member.
fn member(request_type: &RequestType) -> String {
    let name = name_of(request_type);
    if name.contains('@') { quoted(&name) } else { name }
}

/// All generated files, each with its name in `npm/src/generated/`.
pub fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("types.ts".to_owned(), types()),
        ("schemas.ts".to_owned(), record("schemasByType", json_schema)),
        ("examples.ts".to_owned(), record("examplesByType", examples)),
        ("names.ts".to_owned(), names()),
    ];
    for locale in Locale::ALL {
        files.push((format!("words/{}.ts", locale.tag()), constant("sentences", &words::sentences(locale))));
    }
    for request_type in catalog::request_types() {
        let id = name_of(request_type);
        let compiled = Compiled::of(request_type).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        files.push((format!("packs/{id}.ts"), constant("pack", &compiled.text)));
        for (locale, texts) in &compiled.texts {
            files.push((format!("packs/{id}.{}.ts", locale.tag()), constant("texts", texts)));
        }
    }
    files
}

/// The literal types of ids, rules and values.
fn types() -> String {
    let types = || catalog::request_types();
    let mut ids: Vec<String> = types().map(|request_type| request_type.id.to_string()).collect();
    ids.dedup();
    let ids = union(ids.into_iter());
    let of_type = |request_type: &'static RequestType| request_type.rules.iter().map(|rule| request_type.rule_id(rule));
    let rules = types().flat_map(of_type).chain(catalog::shared_rules().map(str::to_owned));
    let mut text =
        format!("{HEADER}export type RequestTypeId = {ids};\n\nexport type RuleId ={};\n", lines("  ", rules));
    let codes = IssueCode::ALL.into_iter().map(|code| code.name().to_owned());
    text += &format!("\nexport type IssueCode ={};\n", lines("  ", codes));
    text += "\nexport interface PropertyIds {\n";
    for request_type in types() {
        let paths = request_type.properties().map(|(group, property)| request_type.path_of(group, property));
        text += &format!("  {}:{};\n", member(request_type), lines("    ", paths));
    }
    text += "}\n\nexport interface ValuesByType {\n";
    for request_type in types() {
        text += &format!("  {}: {};\n", member(request_type), type_of(&json_schema(request_type), 1, Of::Values));
    }
    text += "}\n\nexport interface PayloadByType {\n";
    for request_type in types() {
        text += &format!("  {}: {};\n", member(request_type), payload_of(request_type));
    }
    text + "}\n"
}

/// What own wording may be for besides the rules of a type: codes, and the rules that all types share.
fn names() -> String {
    let names: Vec<&str> = IssueCode::ALL.map(IssueCode::name).into_iter().chain(catalog::shared_rules()).collect();
    constant("wordable", &names.join(" "))
}

/// What a type describes: values, which are only read, or the payload, which is the caller's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Values,
    Payload,
}

/// The values as they stand in the payload: the attributes of the request around the properties.
fn payload_of(request_type: &RequestType) -> String {
    let schema = json_schema(request_type);
    let (request, properties): (Vec<_>, Vec<_>) =
        members_of(&schema).iter().cloned().partition(|(name, _)| name == "request");
    let Some((_, request)) = request.first() else { return type_of(&schema, 1, Of::Payload) };
    let kind = format!("    type: {};\n", quoted(&request_type.id));
    let attributes = typed_members(members_of(request), request, 1, Of::Payload);
    let passed = "    /** Kept as it is. */\n    customer?: unknown;\n    /** Kept as they are. */\n    attachments?: unknown;\n";
    let properties = typed_members(&properties, &schema, 2, Of::Payload);
    format!("{{\n{kind}{attributes}{passed}    properties: {{\n{properties}    }};\n  }}")
}

/// JSON text by request type.
fn record(name: &str, of: fn(&RequestType) -> Value) -> String {
    let mut text = format!("{HEADER}export const {name}: Record<string, string> = {{\n");
    for request_type in catalog::request_types() {
        text += &format!("  {}: {},\n", member(request_type), quoted(&json(&of(request_type))));
    }
    text + "};\n"
}

fn constant(name: &str, value: &str) -> String {
    format!("{HEADER}export const {name}: string = {};\n", quoted(value))
}

fn type_of(schema: &Value, depth: usize, of: Of) -> String {
    let text = |name: &str| schema.get(name).and_then(Value::as_text).unwrap_or_default();
    let first = match schema.get("anyOf") {
        Some(Value::List(ways)) => ways.first(),
        _ => None,
    };
    if let Some(Value::List(values)) = first.and_then(|way| way.get("enum")) {
        return union(values.iter().filter_map(Value::as_text).map(str::to_owned));
    }
    match (first.and_then(|way| way.get("type")).and_then(Value::as_text), of) {
        (Some("integer" | "number"), Of::Values) => return "number | `${number}`".to_owned(),
        (Some("integer" | "number"), Of::Payload) => return "number".to_owned(),
        (Some("boolean"), Of::Values) => return "boolean | \"true\" | \"false\" | \"on\"".to_owned(),
        (Some("boolean"), Of::Payload) => return "boolean".to_owned(),
        _ => {}
    }
    match (text("type"), schema.get("properties"), schema.get("items")) {
        ("object", Some(_), _) => {
            let indent = "  ".repeat(depth);
            format!("{{\n{}{indent}}}", typed_members(members_of(schema), schema, depth, of))
        }
        ("array", _, Some(items)) => {
            format!("{}{}[]", if of == Of::Values { "readonly " } else { "" }, type_of(items, depth, of))
        }
        _ => "string".to_owned(),
    }
}

/// The members that the schema of an object describes.
fn members_of(schema: &Value) -> &[(String, Value)] {
    match schema.get("properties") {
        Some(Value::Object(members)) => members,
        _ => &[],
    }
}

/// Members of an object, a line each; its schema says which of them are required.
fn typed_members(members: &[(String, Value)], schema: &Value, depth: usize, of: Of) -> String {
    let required = |name: &str| match schema.get("required") {
        Some(Value::List(names)) => names.iter().any(|known| known.as_text() == Some(name)),
        _ => false,
    };
    let indent = "  ".repeat(depth + 1);
    let member = |(name, schema): &(String, Value)| {
        let optional = if required(name) { "" } else { "?" };
        let comment = comment(schema).map(|text| format!("{indent}/** {text} */\n")).unwrap_or_default();
        format!("{comment}{indent}{name}{optional}: {};\n", type_of(schema, depth + 1, of))
    };
    members.iter().map(member).collect()
}

/// What a property is called and how it is written, as editors show it.
fn comment(schema: &Value) -> Option<String> {
    let text = |name: &str| schema.get(name).and_then(Value::as_text);
    let title = text("title")?;
    let says = [Some(title), text("description")].into_iter().flatten();
    Some(says.collect::<Vec<_>>().join(". "))
}

fn union(items: impl Iterator<Item = String>) -> String {
    items.map(|item| quoted(&item)).collect::<Vec<_>>().join(" | ")
}

/// A union with each different member on a line of its own; `*` stands for any number.
fn lines(indent: &str, items: impl Iterator<Item = String>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        let literal = if item.contains('*') { format!("`{}`", item.replace('*', "${number}")) } else { quoted(&item) };
        let line = format!("\n{indent}| {literal}");
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.concat()
}

/// A text as both JSON and TypeScript write it, on one line and without characters that an editor would hide.
fn quoted(text: &str) -> String {
    let is_hidden = |c: char| {
        let is_white_or_nothing = matches!(c, '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}');
        c.is_control() || is_white_or_nothing
    };
    let visible = |c: char| if is_hidden(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    json(&Value::from(text)).chars().map(visible).collect()
}

fn json(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| panic!("{error}"))
}
