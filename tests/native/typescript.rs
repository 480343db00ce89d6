//! The catalog as TypeScript: literal types, and data that no call needs the engine for.

use request_forms::{RequestType, Value, catalog, describe, examples, schema};

const HEADER: &str = "// Generated from the catalog by `make golden`. Do not edit.\n\n";

/// The literal types of ids, rules and values.
pub fn types() -> String {
    let types = || catalog::REQUEST_TYPES.into_iter();
    let ids = union(types().map(|request_type| request_type.id.to_owned()));
    let rules = types().flat_map(|request_type| request_type.rules()).map(|rule| rule.id.to_owned());
    let rules = rules.chain(catalog::shared_rules().into_iter().map(str::to_owned));
    let rules = unique(rules).into_iter().map(|rule| format!("\n  | {}", quoted(&rule))).collect::<String>();
    let mut text = format!("{HEADER}export type RequestTypeId = {ids};\n\nexport type RuleId ={rules};\n");
    text += "\nexport interface PropertyIds {\n";
    for request_type in types() {
        let ids = property_ids(request_type).into_iter().map(|id| format!("\n    | {}", quoted_id(&id)));
        text += &format!("  {}:{};\n", request_type.id, ids.collect::<String>());
    }
    text += "}\n\nexport interface ValuesByType {\n";
    for request_type in types() {
        text += &format!("  {}: {};\n", request_type.id, type_of(&schema::json_schema(request_type), 1));
    }
    text + "}\n"
}

/// Schemas and examples as JSON text, so that a bundler leaves out what nobody asks for.
pub fn data() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let mut text = format!("{HEADER}import type {{ RequestTypeId }} from \"./types.js\";\n\n");
    text += &format!("/** The version of the package. */\nexport const version: string = {};\n", quoted(version));
    text += &record("schemasByType", schema::json_schema);
    text + &record("examplesByType", examples::examples)
}

fn record(name: &str, of: impl Fn(&'static RequestType) -> Value) -> String {
    let members = catalog::REQUEST_TYPES
        .into_iter()
        .map(|request_type| format!("  {}: {},\n", request_type.id, quoted(&json(&of(request_type)))));
    format!("\nexport const {name}: Record<RequestTypeId, string> = {{\n{}}};\n", members.collect::<String>())
}

fn type_of(schema: &Value, depth: usize) -> String {
    let text = |name: &str| schema.get(name).and_then(Value::as_text).unwrap_or_default();
    let choices = match schema.get("anyOf") {
        Some(Value::List(ways)) => ways.first().and_then(|way| way.get("enum")),
        _ => None,
    };
    if let Some(Value::List(values)) = choices {
        return union(values.iter().filter_map(Value::as_text).map(str::to_owned));
    }
    match (text("type"), schema.get("properties"), schema.get("items")) {
        ("object", Some(Value::Object(members)), _) => {
            let required = |name: &str| match schema.get("required") {
                Some(Value::List(names)) => names.iter().any(|known| known.as_text() == Some(name)),
                _ => false,
            };
            let indent = "  ".repeat(depth);
            let member = |(name, schema): &(String, Value)| {
                let optional = if required(name) { "" } else { "?" };
                let comment = comment(schema).map(|text| format!("{indent}  /** {text} */\n")).unwrap_or_default();
                format!("{comment}{indent}  {name}{optional}: {};\n", type_of(schema, depth + 1))
            };
            format!("{{\n{}{indent}}}", members.iter().map(member).collect::<String>())
        }
        ("array", _, Some(items)) => format!("{}[]", type_of(items, depth)),
        // A form has only text, so a text may stand for an integer.
        ("integer", ..) => "number | `${number}`".to_owned(),
        _ => "string".to_owned(),
    }
}

/// What a property is called and how it is written, as editors show it.
fn comment(schema: &Value) -> Option<String> {
    let text = |name: &str| schema.get(name).and_then(Value::as_text);
    let title = text("title")?;
    let says = [Some(title), text("description")].into_iter().flatten();
    Some(says.collect::<Vec<_>>().join(". "))
}

fn property_ids(request_type: &RequestType) -> Vec<String> {
    let groups = request_type.groups.iter();
    groups.flat_map(|group| group.properties.iter().map(|property| describe::id(group, property))).collect()
}

fn quoted_id(id: &str) -> String {
    if id.contains('*') { format!("`{}`", id.replace('*', "${number}")) } else { quoted(id) }
}

fn union(items: impl Iterator<Item = String>) -> String {
    items.map(|item| quoted(&item)).collect::<Vec<_>>().join(" | ")
}

fn unique(items: impl Iterator<Item = String>) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    items.for_each(|item| {
        if !known.contains(&item) {
            known.push(item)
        }
    });
    known
}

fn quoted(text: &str) -> String {
    json(&Value::from(text))
}

fn json(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| panic!("{error}"))
}
