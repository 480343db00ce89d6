//! Reads what JavaScript hands over, with plain getters: nothing is changed, and whatever cannot be read becomes an
//! issue or a clear `TypeError`.

use std::sync::Arc;

use js_sys::{Array, JSON, JsString, Number, RangeError, Reflect, TypeError};
use wasm_bindgen::prelude::*;

use crate::format::date;
use crate::format::integer::decimal;
use crate::model::Locale;
use crate::service_points::{ServicePoint, ServicePoints};
use crate::validate::Context;
use crate::values::Value;

/// Documented values lie at most five containers deep; what lies deeper is not read.
const DEEPEST: u32 = 6;

/// So many values are read from one object; it also ends what refers to itself.
const MOST_VALUES: u32 = 200_000;

/// One more than a list may have.
const MOST_ITEMS: u32 = 10_001;

/// A longer text is longer than any value, with or without the white space around it (UTF-16 code units).
const LONGEST_TEXT: u32 = 100_000;

#[wasm_bindgen]
extern "C" {
    // The bindings of js-sys for these let an exception pass through the module, and a proxy may throw one.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(object: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// Any value whatsoever.
pub(super) fn value(js: &JsValue) -> Value {
    read(js, 0, &mut MOST_VALUES.clone())
}

/// The body of an answer: text is parsed where it is JSON.
pub(super) fn body(js: &JsValue) -> Value {
    match js.dyn_ref::<JsString>() {
        Some(text) => JSON::parse(&String::from(text)).map_or(Value::Foreign, |parsed| value(&parsed)),
        None => value(js),
    }
}

fn read(js: &JsValue, depth: u32, left: &mut u32) -> Value {
    if js.is_null() || js.is_undefined() {
        return Value::Null;
    }
    if *left == 0 {
        return Value::Foreign;
    }
    *left -= 1;
    if let Some(text) = js.dyn_ref::<JsString>() {
        return Value::Text(text_of(text));
    }
    if let Some(truth) = js.as_bool() {
        return Value::Bool(truth);
    }
    if let Some(number) = js.as_f64() {
        let text = number.is_finite().then(|| Number::from(number).to_string_with_radix(10));
        return text.and_then(Result::ok).map_or(Value::Foreign, |text| Value::Number(text.into()));
    }
    if !js.is_object() || depth == DEEPEST {
        return Value::Foreign;
    }
    read_container(js, depth, left).unwrap_or(Value::Foreign)
}

fn read_container(js: &JsValue, depth: u32, left: &mut u32) -> Result<Value, JsValue> {
    if is_array(js)? {
        let length = Reflect::get(js, &"length".into())?.as_f64().unwrap_or_default() as u32;
        let items = 0..length.min(MOST_ITEMS);
        // An item that cannot be read is still an item.
        let item = |index| Reflect::get_u32(js, index).map_or(Value::Foreign, |item| read(&item, depth + 1, left));
        return Ok(Value::List(items.map(item).collect()));
    }
    let mut members = Vec::new();
    for key in keys(js)? {
        let value = Reflect::get(js, &key).map_or(Value::Foreign, |member| read(&member, depth + 1, left));
        members.push((key.as_string().unwrap_or_default(), value));
    }
    Ok(Value::Object(members))
}

/// A lone surrogate becomes U+FFFD, which no value may hold.
fn text_of(text: &JsString) -> String {
    let part = |start: u32, end: u32| String::from(text.slice(start, end));
    let (mut start, mut end) = (0, text.length());
    if end <= LONGEST_TEXT {
        return text.into();
    }
    // White space is taken off here, part by part: that of JavaScript is another set.
    while start < end && part(start, start + LONGEST_TEXT).trim().is_empty() {
        start += LONGEST_TEXT;
    }
    while end > start + LONGEST_TEXT && part(end - LONGEST_TEXT, end).trim().is_empty() {
        end -= LONGEST_TEXT;
    }
    if end.saturating_sub(start) <= 2 * LONGEST_TEXT {
        return part(start, end);
    }
    // Too long for any value, and the ends alone say so. No pair of surrogates is cut in two.
    let is_low = |index| (0xdc00..0xe000).contains(&(text.char_code_at(index) as u32));
    let first = start + LONGEST_TEXT;
    let last = end - LONGEST_TEXT;
    [part(start, first + u32::from(is_low(first))), part(last + u32::from(is_low(last)), end)].concat()
}

/// The context that options describe; `points` where they were indexed before.
pub(super) fn context(options: &JsValue, points: Option<Arc<ServicePoints>>) -> Result<Context, JsValue> {
    let customer = option(options, "customer")?;
    check_today(options)?;
    let service_points = match points {
        Some(points) => Some(points),
        None => {
            let list = option(options, "servicePoints")?;
            if list.is_undefined() { None } else { Some(Arc::new(service_points(&list)?)) }
        }
    };
    Ok(Context {
        locale: locale(options)?,
        market: text(&customer, "market", "options.customer.market")?,
        service_points,
        request: members(options, "request")?,
        messages: messages(options)?,
    })
}

/// The language that options ask for.
pub(super) fn locale(options: &JsValue) -> Result<Locale, JsValue> {
    match text(options, "locale", "options.locale")? {
        None => Ok(Locale::default()),
        Some(tag) => {
            Locale::find(&tag).ok_or_else(|| RangeError::new("options.locale must be \"en\" or \"fr\".").into())
        }
    }
}

/// What stands before every id of a form.
pub(super) fn id_prefix(options: &JsValue) -> Result<String, JsValue> {
    Ok(text(options, "idPrefix", "options.idPrefix")?.unwrap_or_default())
}

/// Service points as `GET /servicePoints` lists them.
pub(super) fn service_points(list: &JsValue) -> Result<ServicePoints, JsValue> {
    if !is_array(list).unwrap_or(false) {
        return Err(TypeError::new("The service points must be a list, as GET /servicePoints gives it.").into());
    }
    let length =
        Reflect::get(list, &"length".into()).map_err(|_| unreadable("servicePoints"))?.as_f64().unwrap_or_default()
            as u32;
    let [id, customer_reference, reference] = ["id", "customerReference", "reference"].map(JsValue::from_str);
    let mut points = Vec::new();
    for index in 0..length {
        let item = Reflect::get_u32(list, index).map_err(|_| unreadable("servicePoints"))?;
        let given = |key| text_at(&item, key).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let Some(id) = given(&id) else {
            let message =
                ["Each service point needs an id that is a text; number ", &decimal(index as usize + 1), " has none."];
            return Err(TypeError::new(&message.concat()).into());
        };
        let (customer_reference, reference) = (given(&customer_reference), given(&reference));
        points.push(ServicePoint { id, customer_reference, reference });
    }
    Ok(ServicePoints::new(points))
}

/// A member that is a text; nothing where there is none, or a getter of the caller's throws.
pub(crate) fn text_at(object: &JsValue, name: &JsValue) -> Option<String> {
    Reflect::get(object, name).ok()?.as_string()
}

/// No documented rule compares with today yet; a wrong date is the caller's mistake all the same.
fn check_today(options: &JsValue) -> Result<(), JsValue> {
    match text(options, "today", "options.today")? {
        Some(today) if date::check(&today).is_err() => {
            Err(RangeError::new("options.today must be a date written YYYY-MM-DD.").into())
        }
        _ => Ok(()),
    }
}

fn members(options: &JsValue, name: &str) -> Result<Vec<(String, Value)>, JsValue> {
    match value(&option(options, name)?) {
        Value::Null => Ok(Vec::new()),
        Value::Object(members) => Ok(members),
        _ => Err(wrong_kind(&["options.", name].concat(), "an object")),
    }
}

fn messages(options: &JsValue) -> Result<Vec<(String, String)>, JsValue> {
    let message = |(name, value): (String, Value)| match value {
        Value::Text(text) => Ok((name, text)),
        _ => Err(wrong_kind("Each of options.messages", "a text")),
    };
    members(options, "messages")?.into_iter().map(message).collect()
}

fn text(object: &JsValue, name: &str, whole_name: &str) -> Result<Option<String>, JsValue> {
    let value = option(object, name)?;
    if value.is_undefined() {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| wrong_kind(whole_name, "a text"))
}

/// A member of an object of options; null and undefined stand for none.
fn option(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    if object.is_undefined() || object.is_null() {
        return Ok(JsValue::UNDEFINED);
    }
    if !object.is_object() {
        return Err(wrong_kind("The options", "an object"));
    }
    let value = Reflect::get(object, &name.into()).map_err(|_| unreadable(name))?;
    Ok(if value.is_null() { JsValue::UNDEFINED } else { value })
}

/// A getter or a proxy of the caller's threw something.
fn unreadable(name: &str) -> JsValue {
    TypeError::new(&["options.", name, " cannot be read."].concat()).into()
}

fn wrong_kind(name: &str, kind: &str) -> JsValue {
    TypeError::new(&[name, " must be ", kind, "."].concat()).into()
}
