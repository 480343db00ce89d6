//! The exports of bound forms.

use std::cell::RefCell;

use js_sys::{Array, Reflect, TypeError};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlFormElement};

use super::handles::{self, Handles};
use super::{Outcome, Thrown, find, input, plain, service_points, wrong_handle};
use crate::catalog::every_type;
use crate::issue::{Code, Issue, IssueSource};
use crate::live::{Event, Live};
use crate::{Form, Severity};

thread_local! {
    static BOUND: RefCell<Handles<Live>> = const { RefCell::new(Handles::new()) };
}

#[wasm_bindgen(js_name = liveBind)]
pub fn bind(
    form: HtmlFormElement,
    request_type: &str,
    values: &JsValue,
    options: &JsValue,
    points: u32,
) -> Thrown<u32> {
    let request_type = find(request_type)?;
    let context = input::context(options, service_points(points)?)?;
    let live = Live::new(form, Form::new(request_type, &input::value(values), context));
    Ok(BOUND.with_borrow_mut(|handles| handles.add(live)))
}

/// Hands an event on: 0 input, 1 leave, 2 submit, 3 reset, 4 click, 5 look. The answer is made of the bits of `action`.
#[wasm_bindgen(js_name = liveHandle)]
pub fn handle(handle: u32, event: u32, target: &Element) -> Thrown<u32> {
    let event = match event {
        0 => Event::Input,
        1 => Event::Leave,
        2 => Event::Submit,
        3 => Event::Reset,
        4 => Event::Click,
        _ => Event::Look,
    };
    with(handle, |live| live.handle(event, target))
}

/// What is to get the focus now, if anything.
#[wasm_bindgen(js_name = liveTakeFocus)]
pub fn take_focus(handle: u32) -> Thrown<Option<HtmlElement>> {
    with(handle, Live::take_focus)
}

#[wasm_bindgen(js_name = liveAnnounce)]
pub fn announce(handle: u32) -> Thrown<()> {
    with(handle, Live::announce)
}

/// Shows issues: plain objects, such as those of `readResponse`.
#[wasm_bindgen(js_name = liveShow)]
pub fn show(handle: u32, issues: &Array) -> Thrown<()> {
    let mut all = Vec::new();
    for issue in issues.iter() {
        all.push(shown(&issue)?);
    }
    with(handle, |live| live.show(all))
}

#[wasm_bindgen(js_name = liveOutcome)]
pub fn outcome(handle: u32) -> Thrown<JsValue> {
    plain(&with(handle, |live| match live.form().payload() {
        Ok(payload) => Outcome { valid: true, issues: live.form().issues(), payload: Some(payload) },
        Err(issues) => Outcome { valid: false, issues, payload: None },
    })?)
}

#[wasm_bindgen(js_name = liveValid)]
pub fn valid(handle: u32) -> Thrown<bool> {
    with(handle, |live| live.form().is_valid())
}

#[wasm_bindgen(js_name = liveValues)]
pub fn values(handle: u32) -> Thrown<JsValue> {
    plain(&with(handle, |live| live.form().values().to_value())?)
}

#[wasm_bindgen(js_name = liveDestroy)]
pub fn destroy(handle: u32) {
    if let Some(mut live) = BOUND.with_borrow_mut(|handles| handles.take(handle)) {
        live.destroy();
    }
}

/// What changes the page can make it call back, while this very form is out of its slot.
fn with<T>(handle: u32, act: impl FnOnce(&mut Live) -> T) -> Thrown<T> {
    handles::with(&BOUND, handle, act).ok_or_else(|| wrong_handle("This form is not bound, or busy."))
}

fn shown(issue: &JsValue) -> Thrown<Issue> {
    let member = |name: &str| input::text_at(issue, &name.into());
    let source = Reflect::get(issue, &"source".into()).unwrap_or_default();
    let (Some(path), Some(message)) = (member("path"), member("message")) else {
        return Err(TypeError::new("An issue needs a path and a message.").into());
    };
    let code = member("code").and_then(|code| Code::find(&code)).unwrap_or(Code::OtherIssue);
    let warning = member("severity").as_deref() == Some(Severity::Warning.name());
    Ok(Issue {
        path,
        pointer: member("pointer").unwrap_or_default(),
        code,
        severity: if warning { Severity::Warning } else { Severity::Error },
        rule: every_type::answer(code).id,
        message,
        suggestion: member("suggestion"),
        source: IssueSource {
            document: input::text_at(&source, &"document".into()).unwrap_or_default().into(),
            says: input::text_at(&source, &"says".into()).unwrap_or_default().into(),
        },
        provider: None,
    })
}
