//! The payload that the provider's API takes.

use std::borrow::Cow;

use crate::format::Format;
use crate::model::{Envelope, GroupKind, Kind};
use crate::validate::Valid;
use crate::values::{At, Value, Values, insert};

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
pub fn payload(valid: &Valid) -> Value {
    of_values(valid.values())
}

/// The payload of values that are known to be valid.
pub(crate) fn of_values(values: &Values) -> Value {
    let mut attributes = Vec::new();
    let mut properties = Vec::new();
    for at in values.places() {
        let Some(value) = normalised(values, at) else { continue };
        match values.group(at).kind {
            GroupKind::Attributes => attributes.push((values.path(at), value)),
            _ => insert(&mut properties, &values.path(at), value),
        }
    }
    match values.request_type.provider.envelope {
        Envelope::None => Value::Object(properties),
        Envelope::TypeAndProperties => {
            let mut members = vec![("type".to_owned(), Value::from(values.request_type.id))];
            members.extend(attributes);
            members.push(("properties".to_owned(), Value::Object(properties)));
            Value::Object(members)
        }
    }
}

/// The value of a valid property as the payload has it.
pub(crate) fn normalised(values: &Values, at: At) -> Option<Value> {
    let text = normalised_text(values, at)?.into_owned();
    Some(if values.property(at).kind == Kind::Integer { Value::Number(text) } else { Value::Text(text) })
}

/// The text of a valid property as the payload has it.
pub(crate) fn normalised_text(values: &Values, at: At) -> Option<Cow<'_, str>> {
    let text = values.entry(at).text()?;
    match values.property(at).format() {
        Some(format) if loses_separators(format) => format.check(text).ok(),
        _ => Some(Cow::Borrowed(text)),
    }
}

/// Whether the payload has the text of a property just as it was typed, should it be valid.
#[cfg(target_arch = "wasm32")]
pub(crate) fn is_as_typed(values: &Values, at: At) -> bool {
    let entry = values.entry(at);
    let is_plain = || entry.text.bytes().all(|byte| byte == b'+' || byte.is_ascii_digit());
    entry.text().is_some_and(|text| text.len() == entry.text.len())
        && (!values.property(at).format().is_some_and(loses_separators) || is_plain())
}

/// A telephone number loses its separators; the other formats leave the text as it is.
fn loses_separators(format: Format) -> bool {
    matches!(format, Format::E164 | Format::Phone)
}
