//! What the payload of a case has to be: its values, save for what its `payload` says of single ones, nested in the order
//! of the request type. The engine has no part in it.

use request_forms::model::{Envelope, GroupKind};
use request_forms::{RequestType, Value};

pub fn derived(request_type: &RequestType, values: &Value, options: &Value, differences: &Value) -> Value {
    let is_enveloped = request_type.provider.envelope == Envelope::TypeAndProperties;
    let inside = values.get("properties").filter(|_| is_enveloped);
    let given: Vec<_> = [(options.get("request"), "request"), (Some(values), ""), (inside, "")]
        .into_iter()
        .flat_map(|(values, path)| leaves(values.unwrap_or(&Value::Null), path))
        .collect();
    let said = members(differences);
    let (mut attributes, mut properties, mut known) = (Vec::new(), Value::Object(Vec::new()), Vec::new());
    for group in request_type.groups.iter() {
        let has_item = |item: &usize| {
            let place = format!("{}.{item}.", group.id);
            given.iter().chain(said).any(|(id, _)| id.starts_with(&place))
        };
        let count = if matches!(group.kind, GroupKind::List { .. }) { (0..).take_while(has_item).count() } else { 1 };
        for (item, property) in
            (0..count).flat_map(|item| group.properties.iter().map(move |property| (item, property)))
        {
            let numbered = |text: String| text.replace('*', &item.to_string());
            let id = numbered(request_type.path_of(group, property));
            let name = numbered(request_type.control_name_of(group, property));
            let value = find(said, &id).or_else(|| find(&given, &name)).or_else(|| find(&given, &id));
            match value.cloned().unwrap_or_default() {
                Value::Null => {}
                value if matches!(group.kind, GroupKind::Attributes) => {
                    attributes.push((property.id.to_string(), value))
                }
                value => *place(&mut properties, &id) = value,
            }
            known.push(id);
        }
    }
    if let Some((unknown, _)) = said.iter().find(|(id, _)| !known.contains(id)) {
        panic!("a payload of {} has no {unknown}", request_type.id);
    }
    if !is_enveloped {
        return properties;
    }
    let request_type = ("type".to_owned(), Value::from(&*request_type.id));
    Value::Object([vec![request_type], attributes, vec![("properties".to_owned(), properties)]].concat())
}

/// What values hold, by its path, but for containers and nulls: the same whether they are flat, nested or both.
fn leaves(value: &Value, path: &str) -> Vec<(String, Value)> {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Null => Vec::new(),
        Value::Object(members) => members.iter().flat_map(|(name, value)| leaves(value, &below(name))).collect(),
        Value::List(items) => {
            items.iter().enumerate().flat_map(|(index, value)| leaves(value, &below(&index.to_string()))).collect()
        }
        value => vec![(path.to_owned(), value.clone())],
    }
}

fn members(object: &Value) -> &[(String, Value)] {
    match object {
        Value::Object(members) => members,
        _ => &[],
    }
}

/// Of what has the same path, the last.
fn find<'a>(leaves: &'a [(String, Value)], path: &str) -> Option<&'a Value> {
    leaves.iter().rev().find(|(other, _)| other == path).map(|(_, value)| value)
}

/// The place of a path, which is made where there is none: null is what nothing is in yet.
fn place<'a>(container: &'a mut Value, path: &str) -> &'a mut Value {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let index = name.parse::<usize>();
    if *container == Value::Null {
        *container = if index.is_ok() { Value::List(Vec::new()) } else { Value::Object(Vec::new()) };
    }
    let inner = match (container, index) {
        (Value::List(items), Ok(index)) => {
            items.resize(items.len().max(index + 1), Value::Null);
            &mut items[index]
        }
        (Value::Object(members), _) => {
            let found = members.iter().position(|(member, _)| member == name);
            let at = found.unwrap_or(members.len());
            if found.is_none() {
                members.push((name.to_owned(), Value::Null));
            }
            &mut members[at].1
        }
        (value, _) => panic!("{name} stands below {value:?}"),
    };
    match rest {
        Some(rest) => place(inner, rest),
        None => inner,
    }
}
