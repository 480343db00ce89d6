//! Definitions on their way into packs: JSON text in, plain objects out. Each function answers for a definition, or says
//! what is wrong with it, `{faults: [{place, problem}]}`.

use alloc::vec::Vec;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::define::{compile, json_schema};
use crate::examples::examples;
use crate::model::RequestType;
use crate::pack::{Compiled, DefinitionFault};
use crate::value::Value;

/// The pack of a definition and the texts of its languages: `{pack, texts: {en?, fr?}}`.
#[wasm_bindgen(js_name = packOf)]
pub fn pack_of(definition: &str) -> Result<JsValue, JsValue> {
    answer(definition, |_, compiled| {
        let texts = compiled.texts.into_iter().map(|(locale, texts)| (locale.tag(), texts));
        Value::object([("pack", compiled.text.into()), ("texts", texts.collect())])
    })
}

/// The JSON Schema of a definition: `{schema}`.
#[wasm_bindgen(js_name = jsonSchemaOf)]
pub fn json_schema_of(definition: &str) -> Result<JsValue, JsValue> {
    answer(definition, |request_type, _| Value::object([("schema", json_schema(request_type))]))
}

/// The examples of a definition: `{examples}`.
#[wasm_bindgen(js_name = examplesOf)]
pub fn examples_of(definition: &str) -> Result<JsValue, JsValue> {
    answer(definition, |request_type, _| Value::object([("examples", examples(request_type))]))
}

fn answer(definition: &str, of: fn(&RequestType, Compiled) -> Value) -> Result<JsValue, JsValue> {
    let answer = compile(&Value::from_json(definition).unwrap_or_default())
        .map(|(request_type, compiled)| of(&request_type, compiled))
        .unwrap_or_else(of_faults);
    // A plain object, as `JSON.parse` would make it.
    Ok(answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn of_faults(faults: Vec<DefinitionFault>) -> Value {
    let fault =
        |fault: DefinitionFault| Value::object([("place", fault.place.into()), ("problem", fault.problem.into())]);
    Value::object([("faults", Value::list(faults.into_iter().map(fault)))])
}
