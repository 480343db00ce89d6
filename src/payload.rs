//! The payload that the provider's API takes.

use crate::address::address;
use crate::form::Form;
use crate::format::boolean::is_true;
use crate::pack::GroupKind;
use crate::validate::Valid;
use crate::value::{Value, insert};

/// Builds the payload: only what was given, in documented order, trimmed and normalised.
///
/// ```
/// use request_forms::{Context, Value, catalog, payload, validate};
/// let request_type = catalog::find("disconnectCustomerConfirmation").unwrap();
/// let values = [
///     ("acknowledgementRequest.0.id", "charge-1"),
///     ("acknowledgementRequest.0.acceptanceIndicator", " accepted "),
///     ("externalId", "42"),
/// ];
/// let report = validate(request_type, &values.into_iter().collect(), &Context::default());
/// let payload = payload(&report.into_valid().unwrap());
/// assert_eq!(
///     serde_json::to_string(&payload)?,
///     r#"{"acknowledgementRequest":[{"acceptanceIndicator":"accepted","id":"charge-1"}],"externalId":42}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn payload(valid: &Valid<'_>) -> Value {
    let form = &valid.form;
    let (mut attributes, mut properties) = (Vec::new(), Vec::new());
    for (number, group) in form.pack.groups.iter().enumerate() {
        for item in 0..form.items(number) {
            for property in 0..group.width {
                let at = address(number, item, property);
                let Some(value) = value(form, at) else { continue };
                if group.kind == GroupKind::Attributes {
                    let id = form.property(at).map_or(&b""[..], |property| form.pack.string(property.row.id()));
                    attributes.push((text(id), value));
                } else {
                    let mut path = Vec::new();
                    form.put_path(at, &mut path);
                    insert(&mut properties, &text(&path), value);
                }
            }
        }
    }
    if !form.pack.head.envelope() {
        return Value::Object(properties);
    }
    let mut members = vec![("type".to_owned(), Value::Text(text(form.pack.string(form.pack.head.id()))))];
    members.extend(attributes);
    members.extend(valid.passed_through.iter().cloned());
    members.push(("properties".to_owned(), Value::Object(properties)));
    Value::Object(members)
}

/// The value of a valid property as the payload has it.
fn value(form: &Form<'_>, at: u32) -> Option<Value> {
    if form.is_blank(at) {
        return None;
    }
    let mut normalised = Vec::new();
    form.normalise(at, &mut normalised);
    Some(match form.property(at) {
        Some(property) if property.is_boolean() => Value::Bool(is_true(&normalised)),
        Some(property) if property.is_literal() => Value::Number(text(&normalised)),
        _ => Value::Text(text(&normalised)),
    })
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
