//! Definitions on their way into packs: plain objects both ways.

use alloc::vec::Vec;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::define::{compile, json_schema};
use crate::pack::DefinitionFault;
use crate::value::Value;

/// The pack of a definition and the texts of its languages, `{pack, texts: {en?, fr?}}`; or what is wrong with it,
/// `{faults: [{place, problem}]}`.
#[wasm_bindgen(js_name = packOf)]
pub fn pack_of(definition: JsValue) -> Result<JsValue, JsValue> {
    let answer = compile(&serde_wasm_bindgen::from_value(definition)?).map(|(_, compiled)| {
        let texts = compiled.texts.into_iter().map(|(locale, texts)| (locale.tag(), texts));
        Value::object([("pack", compiled.text.into()), ("texts", texts.collect())])
    });
    plain(answer.unwrap_or_else(of_faults))
}

/// The JSON Schema of a definition, `{schema}`; or what is wrong with it, `{faults: [{place, problem}]}`.
#[wasm_bindgen(js_name = jsonSchemaOf)]
pub fn json_schema_of(definition: JsValue) -> Result<JsValue, JsValue> {
    let answer = compile(&serde_wasm_bindgen::from_value(definition)?)
        .map(|(request_type, _)| Value::object([("schema", json_schema(&request_type))]));
    plain(answer.unwrap_or_else(of_faults))
}

/// A plain object, as `JSON.parse` would make it.
fn plain(value: Value) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn of_faults(faults: Vec<DefinitionFault>) -> Value {
    let fault =
        |fault: DefinitionFault| Value::object([("place", fault.place.into()), ("problem", fault.problem.into())]);
    Value::object([("faults", Value::list(faults.into_iter().map(fault)))])
}
