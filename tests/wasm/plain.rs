//! Values as JavaScript sees them: made from JSON, looked into, and judged whether they are plain.

use js_sys::{Error, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Nothing but what `JSON.parse` makes: no `Map`, no `undefined`, no class, no hole.
pub fn assert_plain(value: &JsValue) {
    let is_plain = "const plain = (value) => {
            if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
            if (typeof value === 'number') return Number.isFinite(value);
            if (typeof value !== 'object') return false;
            const prototype = Object.getPrototypeOf(value);
            if (prototype !== (Array.isArray(value) ? Array : Object).prototype) return false;
            return Reflect.ownKeys(value).every((key) => typeof key === 'string' && plain(value[key]));
        };
        return plain(value);";
    let answer = Function::new_with_args("value", is_plain).call1(&JsValue::NULL, value);
    assert_eq!(answer, Ok(JsValue::TRUE), "not plain: {}", json(value));
}

#[track_caller]
pub fn assert_thrown<E: JsCast>(result: Result<impl Sized, JsValue>) {
    let Err(thrown) = result else { panic!("nothing is thrown") };
    assert!(thrown.is_instance_of::<Error>(), "what is thrown is no Error: {thrown:?}");
    assert!(thrown.is_instance_of::<E>(), "another kind of Error: {thrown:?}");
    assert!(!String::from(thrown.unchecked_into::<Error>().message()).is_empty());
}

#[track_caller]
pub fn given<T>(result: Result<T, JsValue>) -> T {
    result.unwrap_or_else(|thrown| panic!("throws {thrown:?}"))
}

pub fn parsed(text: &str) -> JsValue {
    JSON::parse(text).unwrap_or_else(|thrown| panic!("{text}: {thrown:?}"))
}

pub fn json(value: &JsValue) -> String {
    JSON::stringify(value).map_or_else(|_| format!("{value:?}"), String::from)
}

pub fn get(object: &JsValue, name: &str) -> JsValue {
    if object.is_null_or_undefined() {
        return JsValue::UNDEFINED;
    }
    Reflect::get(object.unchecked_ref::<Object>(), &name.into()).unwrap_or_else(|thrown| panic!("{name}: {thrown:?}"))
}

pub fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}
