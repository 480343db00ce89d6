//! Request types that are defined at run time: data in JSON, as the catalog has it as constants.

mod agreement;
mod contradiction;
mod json_schema;
mod limits;
pub(crate) mod named_pattern;
pub(crate) mod pattern;
mod place;
mod read;
mod write;

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::model::RequestType;
use crate::pack::{Compiled, DefinitionFault};
use crate::text_map::TextMap;
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

    /// The definition of the request type: a start for one of one's own.
    ///
    /// ```
    /// use request_forms::{RequestType, catalog};
    /// let built_in = catalog::find("R_BVPN_FR_1").unwrap();
    /// let again = RequestType::from_json(&built_in.definition().to_json()).unwrap();
    /// assert_eq!(again.groups.len(), built_in.groups.len());
    /// ```
    pub fn definition(&self) -> Value {
        write::definition_of(self)
    }
}

/// A request type, and what the engine reads of it.
pub(crate) fn compile(definition: &Value) -> Result<(RequestType, Compiled), Vec<DefinitionFault>> {
    let (request_type, places): (RequestType, _) = place::read(definition)?;
    let mut faults = limits::faults(&request_type);
    if faults.is_empty() {
        faults = shared_names(&request_type, &places);
        faults.extend(agreement::faults(&request_type));
        match Compiled::of(&request_type) {
            Ok(compiled) if faults.is_empty() => return Ok((request_type, compiled)),
            compiled => faults.extend(compiled.err().unwrap_or_default()),
        }
    }
    let first = request_type.rules.len() - places.len();
    for fault in &mut faults {
        replace_rule(&mut fault.place, first, &places);
    }
    Err(faults)
}

/// Whoever names a rule has all rows of its name. A rule that is written where it holds would hold elsewhere, too, and
/// what holds elsewhere would hold here, if another one had its name and said the same.
fn shared_names(request_type: &RequestType, places: &[String]) -> Vec<DefinitionFault> {
    let first = request_type.rules.len() - places.len();
    let mut rows = TextMap::default();
    let owner_of = |index: usize| {
        let place = index.checked_sub(first).and_then(|index| places.get(index));
        place.and_then(|place| place.rsplit_once('[')).map_or("", |(owner, _)| owner)
    };
    let mut faults = Vec::new();
    for (index, rule) in request_type.rules.iter().enumerate() {
        let name = rule.name.as_bytes();
        let known = rows.get(name).unwrap_or(index);
        rows.set(name, known);
        if owner_of(known) != owner_of(index)
            && request_type.rules.get(known).is_some_and(|known| known.says == rule.says)
        {
            let place = ["rules[", &index.to_string(), "].name"].concat();
            let problem = "Give another name: with this one, it would hold where the other rule of this name does.";
            faults.push(DefinitionFault { place, problem: problem.to_owned() });
        }
    }
    faults
}

/// A rule that is written where it holds stands there, and not among the rules of the type.
fn replace_rule(place: &mut String, first: usize, places: &[String]) {
    let Some((number, rest)) = place.strip_prefix("rules[").and_then(|rest| rest.split_once(']')) else { return };
    let inline = number.parse::<usize>().ok().and_then(|number| number.checked_sub(first));
    if let Some(there) = inline.and_then(|index| places.get(index)) {
        *place = [there, rest].concat();
    }
}
