//! The exports: JavaScript names, plain objects, errors; no logic. What outlives a call (forms, indexed service
//! points, bound forms) is named by a number, so that no JavaScript object points into the module's memory and a
//! fresh instance can take over should this one ever fault.

mod handles;
pub(crate) mod input;
pub mod live;

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use js_sys::{RangeError, TypeError};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::describe::{describe, summary};
use crate::html::{HtmlOptions, render};
use crate::model::RequestType;
use crate::service_points::ServicePoints;
use crate::values::{At, Value};
use crate::{Form, Issue, catalog, payload, response, validate};
use handles::Handles;

thread_local! {
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static FORMS: RefCell<Handles<Form>> = const { RefCell::new(Handles::new()) };
    static SERVICE_POINTS: RefCell<Handles<Arc<ServicePoints>>> = const { RefCell::new(Handles::new()) };
}

/// Smaller in the download than the allocator of the standard library, and quicker.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

type Thrown<T> = Result<T, JsValue>;

/// What no address of a property is, and nothing that a change answers.
const NOWHERE: u32 = u32::MAX;

#[derive(Serialize)]
struct Outcome {
    valid: bool,
    issues: Vec<Issue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payload: Option<Value>,
}

#[wasm_bindgen(js_name = requestTypes)]
pub fn request_types() -> Thrown<JsValue> {
    let locale = crate::Locale::En;
    plain(&Value::list(catalog::REQUEST_TYPES.into_iter().map(|request_type| summary(request_type, locale))))
}

#[wasm_bindgen(js_name = describe)]
pub fn describe_type(request_type: &str, options: &JsValue) -> Thrown<JsValue> {
    plain(&describe(find(request_type)?, input::locale(options)?))
}

#[wasm_bindgen(js_name = validate)]
pub fn validate_values(request_type: &str, values: &JsValue, options: &JsValue, points: u32) -> Thrown<JsValue> {
    let request_type = find(request_type)?;
    let context = input::context(options, service_points(points)?)?;
    match validate(request_type, &input::value(values), &context).into_valid() {
        Ok(valid) => {
            let payload = Some(payload(&valid));
            plain(&Outcome { valid: true, issues: valid.warnings().to_vec(), payload })
        }
        Err(issues) => plain(&Outcome { valid: false, issues, payload: None }),
    }
}

#[wasm_bindgen(js_name = readResponse)]
pub fn read_response(request_type: &str, status: u16, body: &JsValue, options: &JsValue) -> Thrown<JsValue> {
    let locale = input::locale(options)?;
    plain(&response::read(find(request_type)?, status, &input::body(body), locale))
}

#[wasm_bindgen(js_name = render)]
pub fn render_form(request_type: &str, options: &JsValue) -> Thrown<String> {
    let id_prefix = input::id_prefix(options)?;
    Ok(render(find(request_type)?, HtmlOptions { locale: input::locale(options)?, id_prefix: &id_prefix }))
}

#[wasm_bindgen(js_name = servicePointsOpen)]
pub fn service_points_open(list: &JsValue) -> Thrown<u32> {
    let points = Arc::new(input::service_points(list)?);
    Ok(SERVICE_POINTS.with_borrow_mut(|handles| handles.add(points)))
}

#[wasm_bindgen(js_name = servicePointsFree)]
pub fn service_points_free(handle: u32) {
    SERVICE_POINTS.with_borrow_mut(|handles| handles.take(handle));
}

#[wasm_bindgen(js_name = formOpen)]
pub fn form_open(request_type: &str, values: &JsValue, options: &JsValue, points: u32) -> Thrown<u32> {
    let request_type = find(request_type)?;
    let context = input::context(options, service_points(points)?)?;
    let form = Form::new(request_type, &input::value(values), context);
    Ok(FORMS.with_borrow_mut(|handles| handles.add(form)))
}

#[wasm_bindgen(js_name = formFree)]
pub fn form_free(handle: u32) {
    FORMS.with_borrow_mut(|handles| handles.take(handle));
}

/// The address of a property in one number; `NOWHERE` where there is none.
#[wasm_bindgen(js_name = formLocate)]
pub fn form_locate(handle: u32, path: &str) -> Thrown<u32> {
    with_form(handle, |form| form.locate(path).map_or(NOWHERE, pack))
}

/// Makes room for texts of so many bytes on their way in, in the place of the room before it, and says where: a text
/// that is written there costs neither an allocation nor a call of its own.
#[wasm_bindgen(js_name = textRoom)]
pub fn text_room(bytes: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|room| {
        // Given back first, so that a large room never lies beside another one.
        *room = Vec::new();
        *room = vec![0; bytes];
        room.as_mut_ptr()
    })
}

/// Sets a property to the text of so many bytes in the room: what a keystroke costs. Gives in bit 0 whether issues
/// changed since [`form_findings`] was asked, in bit 1 whether the payload would have the text just as it is;
/// [`NOWHERE`] where there is no such form or text.
#[wasm_bindgen(js_name = formSetText)]
pub fn form_set_text(handle: u32, at: u32, bytes: usize) -> u32 {
    let at = unpack(at);
    let set = |form: &mut Form| {
        TEXT.with_borrow(|room| {
            let text = std::str::from_utf8(room.get(..bytes)?).ok()?;
            form.set_text(at, text);
            let is_as_typed = payload::is_as_typed(form.values(), at);
            Some(u32::from(is_as_typed) << 1 | u32::from(form.has_changed()))
        })
    };
    handles::with(&FORMS, handle, set).flatten().unwrap_or(NOWHERE)
}

#[wasm_bindgen(js_name = formSet)]
pub fn form_set(handle: u32, at: u32, value: &JsValue) -> Thrown<()> {
    let value = input::value(value);
    with_form(handle, |form| form.set(unpack(at), &value))
}

/// Each issue in three numbers: its place, its rule, and whether it has a suggestion. As long as the form is the same,
/// equal numbers are issues that differ at most in their suggestion.
#[wasm_bindgen(js_name = formFindings)]
pub fn form_findings(handle: u32) -> Thrown<Vec<u32>> {
    with_form(handle, |form| {
        form.changed();
        let mut numbers = Vec::new();
        for (at, finding) in form.places_and_findings() {
            let rule = std::ptr::from_ref(finding.rule) as u32;
            numbers.extend_from_slice(&[at.map_or(NOWHERE, pack), rule, u32::from(finding.suggestion.is_some())]);
        }
        numbers
    })
}

/// The suggestion at a property; empty where it has none.
#[wasm_bindgen(js_name = formSuggestion)]
pub fn form_suggestion(handle: u32, at: u32) -> Thrown<String> {
    with_form(handle, |form| form.suggestion(unpack(at)).unwrap_or_default().to_owned())
}

/// A property's text in the payload; empty where it has none.
#[wasm_bindgen(js_name = formNormalised)]
pub fn form_normalised(handle: u32, at: u32) -> Thrown<String> {
    with_form(handle, |form| {
        payload::normalised_text(form.values(), unpack(at)).map(Cow::into_owned).unwrap_or_default()
    })
}

#[wasm_bindgen(js_name = formRemoveStray)]
pub fn form_remove_stray(handle: u32, path: &str) -> Thrown<bool> {
    with_form(handle, |form| form.remove_stray(path))
}

#[wasm_bindgen(js_name = formGet)]
pub fn form_get(handle: u32, at: u32) -> Thrown<String> {
    with_form(handle, |form| form.get(unpack(at)).to_owned())
}

#[wasm_bindgen(js_name = formAdd)]
pub fn form_add(handle: u32, list: &str) -> Thrown<u32> {
    with_form(handle, |form| form.add(list).and_then(|index| u32::try_from(index).ok()).unwrap_or(NOWHERE))
}

#[wasm_bindgen(js_name = formRemove)]
pub fn form_remove(handle: u32, list: &str, index: usize) -> Thrown<bool> {
    with_form(handle, |form| form.remove(list, index))
}

#[wasm_bindgen(js_name = formValid)]
pub fn form_valid(handle: u32) -> Thrown<bool> {
    with_form(handle, |form| form.is_valid())
}

#[wasm_bindgen(js_name = formIssues)]
pub fn form_issues(handle: u32) -> Thrown<JsValue> {
    plain(&with_form(handle, |form| form.issues())?)
}

#[wasm_bindgen(js_name = formIssuesAt)]
pub fn form_issues_at(handle: u32, path: &str) -> Thrown<JsValue> {
    plain(&with_form(handle, |form| form.issues_at(path))?)
}

#[wasm_bindgen(js_name = formChanged)]
pub fn form_changed(handle: u32) -> Thrown<JsValue> {
    plain(&with_form(handle, Form::changed)?)
}

#[wasm_bindgen(js_name = formValues)]
pub fn form_values(handle: u32) -> Thrown<JsValue> {
    plain(&with_form(handle, |form| form.values().to_value())?)
}

/// The payload, or the issues under `issues`.
#[wasm_bindgen(js_name = formOutcome)]
pub fn form_outcome(handle: u32) -> Thrown<JsValue> {
    plain(&with_form(handle, |form| match form.payload() {
        Ok(payload) => Outcome { valid: true, issues: form.issues(), payload: Some(payload) },
        Err(issues) => Outcome { valid: false, issues, payload: None },
    })?)
}

#[wasm_bindgen(js_name = formReset)]
pub fn form_reset(handle: u32) -> Thrown<()> {
    with_form(handle, Form::reset)
}

fn find(request_type: &str) -> Thrown<&'static RequestType> {
    catalog::find(request_type).ok_or_else(|| {
        let ids: Vec<&str> = catalog::REQUEST_TYPES.iter().map(|known| known.id).collect();
        RangeError::new(&["There is no such request type. There are: ", &ids.join(", "), "."].concat()).into()
    })
}

fn with_form<T>(handle: u32, act: impl FnOnce(&mut Form) -> T) -> Thrown<T> {
    handles::with(&FORMS, handle, act).ok_or_else(|| wrong_handle("This form was freed."))
}

fn service_points(handle: u32) -> Thrown<Option<Arc<ServicePoints>>> {
    if handle == 0 {
        return Ok(None);
    }
    let points = handles::with(&SERVICE_POINTS, handle, |points| Arc::clone(points));
    points.map(Some).ok_or_else(|| wrong_handle("These service points were freed."))
}

#[cold]
fn wrong_handle(message: &str) -> JsValue {
    TypeError::new(message).into()
}

/// Plain objects, as `JSON.parse` would make them.
fn plain(value: &impl Serialize) -> Thrown<JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// An address in one number: 8 bits for the group, 16 for the item, 8 for the property.
fn pack(at: At) -> u32 {
    ((at.group as u32) << 24) | ((at.item as u32) << 8) | at.property as u32
}

fn unpack(at: u32) -> At {
    At { group: (at >> 24) as usize, item: (at >> 8 & 0xffff) as usize, property: (at & 0xff) as usize }
}
