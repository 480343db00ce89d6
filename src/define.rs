//! Request types that are defined at run time: data in JSON, as the catalog has it as constants.

mod agreement;
mod json_schema;
mod place;
mod read;

use alloc::vec::Vec;

use crate::model::RequestType;
use crate::pack::{Compiled, DefinitionFault};
use crate::value::Value;
pub use json_schema::json_schema;

impl RequestType {
    /// Reads a definition in JSON text. A type that comes of it has no less and no more than a built-in one.
    ///
    /// ```
    /// use request_forms::RequestType;
    /// let definition = r#"{
    ///     "id": "MOVE_1",
    ///     "provider": {"name": "Example", "accepted": 201, "answer": {"status": 422}},
    ///     "title": {"en": "Move a line"},
    ///     "operation": "POST https://example.com/requests",
    ///     "document": "Example, Request to move a line",
    ///     "rules": [{"name": "line", "check": "required", "says": {"en": "The line is required."}}],
    ///     "groups": [{"id": "details", "legend": {"en": "Details"}, "properties": [
    ///         {"id": "line", "label": {"en": "Line"}, "noun": {"en": "the line"}, "rules": ["line"]}
    ///     ]}]
    /// }"#;
    /// let request_type = RequestType::from_json(definition).unwrap();
    /// assert_eq!(request_type.rule_id(&request_type.rules[0]), "MOVE_1/line");
    ///
    /// let faults = RequestType::from_json(&definition.replace("required", "needed")).unwrap_err();
    /// assert_eq!(faults[0].place, "rules[0].check");
    /// ```
    ///
    /// # Errors
    /// All faults of the definition, each with its place.
    pub fn from_json(text: &str) -> Result<RequestType, Vec<DefinitionFault>> {
        compile(&Value::from_json(text).unwrap_or_default()).map(|(request_type, _)| request_type)
    }
}

/// A request type, and what the engine reads of it.
pub(crate) fn compile(definition: &Value) -> Result<(RequestType, Compiled), Vec<DefinitionFault>> {
    let request_type: RequestType = place::read(definition)?;
    let mut faults = agreement::faults(&request_type);
    match Compiled::of(&request_type) {
        Ok(compiled) if faults.is_empty() => Ok((request_type, compiled)),
        compiled => {
            faults.extend(compiled.err().unwrap_or_default());
            Err(faults)
        }
    }
}
