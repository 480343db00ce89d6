//! The exports of the module, called in a browser and judged as JavaScript sees what they give.
//!
//! Whoever reads a result back into Rust would not notice a `Map`, an `undefined` or a text where an object should
//! be. So values come in through `JSON.parse`, and results are compared as the text that `JSON.stringify` makes.

#![cfg(target_arch = "wasm32")]

#[path = "wasm/bound.rs"]
mod bound;
#[path = "support/embedded.rs"]
mod embedded;
#[path = "wasm/plain.rs"]
mod plain;

use embedded::texts;
use js_sys::{Array, Function, RangeError, Reflect, TypeError, Uint8Array, WebAssembly};
use plain::{assert_plain, assert_thrown, get, given, json, parsed, text};
use request_forms::wasm::{self, live};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const ORANGE: &str = "R_BVPN_FR_1";
const VERIZON: &str = "disconnectCustomerConfirmation";
const LIST: &str = "acknowledgementRequest";
const NOWHERE: u32 = u32::MAX;
/// The bit that says that the payload would have a text just as it was given.
const AS_TYPED: u32 = 2;
const NONE: JsValue = JsValue::UNDEFINED;

#[wasm_bindgen_test]
fn every_case_comes_to_its_issues_and_payload() {
    every_case("values", |request_type, case| {
        let result = wasm::validate_values(request_type, &get(case, "values"), &get(case, "options"), 0);
        let result = result.map_err(|thrown| format!("throws {thrown:?}"))?;
        assert_plain(&result);
        compare_issues(case, &get(&result, "issues"))?;
        let errors = Array::from(&get(&result, "issues")).iter().any(|issue| text(&issue, "severity") == "error");
        let valid = get(&result, "valid").as_bool();
        let has_payload = Reflect::has(&result, &"payload".into()).unwrap_or(errors);
        if valid != Some(!errors) || has_payload == errors {
            return Err(format!("valid is {valid:?}, and there is a payload: {has_payload}"));
        }
        let expected = get(case, "payload");
        if !expected.is_undefined() && json(&expected) != json(&get(&result, "payload")) {
            return Err(format!("expected {}, built {}", json(&expected), json(&get(&result, "payload"))));
        }
        Ok(())
    });
}

#[wasm_bindgen_test]
fn every_case_opens_a_form_with_the_same_result() {
    every_case("values", |request_type, case| {
        let (values, options) = (get(case, "values"), get(case, "options"));
        let thrown = |thrown: JsValue| format!("throws {thrown:?}");
        let whole = wasm::validate_values(request_type, &values, &options, 0).map_err(thrown)?;
        let form = wasm::form_open(request_type, &values, &options, 0).map_err(thrown)?;
        let outcome = wasm::form_outcome(form).map_err(thrown)?;
        let issues = wasm::form_issues(form).map_err(thrown)?;
        let state = wasm::form_values(form).map_err(thrown)?;
        wasm::form_free(form);
        assert_plain(&outcome);
        assert_plain(&state);
        if json(&outcome) != json(&whole) || json(&issues) != json(&get(&whole, "issues")) {
            return Err(format!("the form says {}, the check {}", json(&outcome), json(&whole)));
        }
        Ok(())
    });
}

#[wasm_bindgen_test]
fn every_answer_is_read_from_text_and_from_an_object() {
    every_case("response", |request_type, case| {
        let status = get(case, "status").as_f64().unwrap_or_default() as u16;
        let body = get(case, "body");
        let bodies = if body.is_string() { vec![body] } else { vec![JsValue::from(json(&body)), body] };
        for body in bodies {
            let answer = wasm::read_response(request_type, status, &body, &NONE);
            let answer = answer.map_err(|thrown| format!("throws {thrown:?}"))?;
            assert_plain(&answer);
            let paths_and_codes = |issues: &JsValue| -> Vec<String> {
                Array::from(issues).iter().map(|issue| text(&issue, "path") + " " + &text(&issue, "code")).collect()
            };
            let (expected, found) = (paths_and_codes(&get(case, "issues")), paths_and_codes(&get(&answer, "issues")));
            if expected != found || get(case, "accepted") != get(&answer, "accepted") {
                return Err(format!("expected {expected:?}, found {found:?} in {}", json(&answer)));
            }
        }
        Ok(())
    });
}

#[wasm_bindgen_test]
fn descriptions_are_plain_in_either_language() {
    assert_plain(&given(wasm::request_types()));
    for summary in Array::from(&given(wasm::request_types())).iter() {
        for locale in ["en", "fr"] {
            let options = parsed(&format!(r#"{{"locale": "{locale}"}}"#));
            let description = given(wasm::describe_type(&text(&summary, "id"), &options));
            assert_plain(&description);
            assert_eq!(text(&description, "id"), text(&summary, "id"));
            assert!(given(wasm::render_form(&text(&summary, "id"), &options)).starts_with("<form"));
        }
    }
}

#[wasm_bindgen_test]
fn misuse_throws_errors_of_the_right_kind() {
    type Way = fn(&str, &JsValue) -> Result<(), JsValue>;
    let ways: [Way; 5] = [
        |request_type, options| wasm::describe_type(request_type, options).map(drop),
        |request_type, options| wasm::validate_values(request_type, &NONE, options, 0).map(drop),
        |request_type, options| wasm::form_open(request_type, &NONE, options, 0).map(wasm::form_free),
        |request_type, options| wasm::read_response(request_type, 200, &NONE, options).map(drop),
        |request_type, options| wasm::render_form(request_type, options).map(drop),
    ];
    for way in ways {
        for unknown in ["", "nothing", "__proto__", "r_bvpn_fr_1"] {
            assert_thrown::<RangeError>(way(unknown, &NONE));
        }
        assert_thrown::<RangeError>(way(ORANGE, &parsed(r#"{"locale": "de"}"#)));
        for wrong in ["5", "true", r#""en""#, r#"{"locale": 5}"#] {
            assert_thrown::<TypeError>(way(ORANGE, &parsed(wrong)));
        }
        for none in [JsValue::UNDEFINED, JsValue::NULL, parsed("{}"), parsed(r#"{"locale": null}"#)] {
            assert!(way(ORANGE, &none).is_ok());
        }
    }
    for wrong in ["null", "{}", r#""SP-1""#, "[null]", "[{}]", r#"[{"id": 5}]"#, r#"[{"id": " "}]"#] {
        assert_thrown::<TypeError>(wasm::service_points_open(&parsed(wrong)));
    }
}

#[wasm_bindgen_test]
fn what_was_freed_or_never_opened_throws() {
    let form = given(wasm::form_open(ORANGE, &NONE, &NONE, 0));
    let at = given(wasm::form_locate(form, "servicePoint.id"));
    wasm::form_free(form);
    wasm::form_free(form);
    for handle in [form, 0, NOWHERE] {
        assert_thrown::<TypeError>(wasm::form_issues(handle));
        assert_thrown::<TypeError>(wasm::form_get(handle, at));
        assert_eq!(set_text(handle, at, b"a"), NOWHERE);
        assert_thrown::<TypeError>(wasm::form_set(handle, at, &"a".into()));
        assert_thrown::<TypeError>(live::outcome(handle));
        live::destroy(handle);
        wasm::form_free(handle);
    }
    let points = given(wasm::service_points_open(&parsed("[]")));
    wasm::service_points_free(points);
    assert_thrown::<TypeError>(wasm::validate_values(ORANGE, &NONE, &NONE, points));
}

#[wasm_bindgen_test]
fn a_form_is_filled_in() {
    let form = given(wasm::form_open(VERIZON, &NONE, &NONE, 0));
    assert_eq!(json(&given(wasm::form_changed(form))), "[]");
    assert_eq!(given(wasm::form_add(form, LIST)), 0);
    assert_eq!(given(wasm::form_add(form, "details")), NOWHERE);
    let changed: Vec<_> = Array::from(&given(wasm::form_changed(form))).iter().map(|path| path.as_string()).collect();
    for path in [LIST, "acknowledgementRequest.0.id", "acknowledgementRequest.0.acceptanceIndicator"] {
        assert!(changed.contains(&Some(path.to_owned())), "{path} in {changed:?}");
    }
    assert_eq!(json(&given(wasm::form_changed(form))), "[]");
    let locate = |path: &str| given(wasm::form_locate(form, path));
    for unknown in ["", LIST, "acknowledgementRequest.1.id", "acknowledgementRequest.00.id", "servicePoint.id"] {
        assert_eq!(locate(unknown), NOWHERE, "{unknown}");
    }
    let id = locate("acknowledgementRequest.0.id");
    assert_eq!(set_text(form, id, b"cut off \xf0\x9f"), NOWHERE);
    assert_eq!(wasm::form_set_text(form, id, 1 << 20), NOWHERE, "more than there is room for");
    assert_eq!(set_text(form, id, b"charge-1") & AS_TYPED, AS_TYPED);
    assert_eq!(set_text(form, id, " é\u{1f600} ".as_bytes()) & AS_TYPED, 0);
    given(wasm::form_set(form, locate("acknowledgementRequest.0.acceptanceIndicator"), &"yes".into()));
    given(wasm::form_set(form, locate("externalId"), &JsValue::from(42)));
    assert_eq!(given(wasm::form_get(form, locate("acknowledgementRequest.0.id"))), " é\u{1f600} ");
    assert!(given(wasm::form_valid(form)));
    let outcome = given(wasm::form_outcome(form));
    assert_eq!(
        json(&get(&outcome, "payload")),
        r#"{"acknowledgementRequest":[{"acceptanceIndicator":"yes","id":"é😀"}],"externalId":42}"#
    );
    let [warning] = &Array::from(&given(wasm::form_issues(form))).to_vec()[..] else { panic!("one warning") };
    assert_eq!(text(warning, "severity") + " " + &text(warning, "suggestion"), "warning accepted");
    assert!(given(wasm::form_remove(form, LIST, 0)));
    assert!(!given(wasm::form_remove(form, LIST, 0)));
    given(wasm::form_reset(form));
    let blank = given(wasm::form_open(VERIZON, &NONE, &NONE, 0));
    assert_eq!(json(&given(wasm::form_values(form))), json(&given(wasm::form_values(blank))));
    wasm::form_free(blank);
    wasm::form_free(form);
}

#[wasm_bindgen_test]
fn service_points_outlive_the_call_that_brought_them() {
    let list = r#"[{"id": "SP-1", "customerReference": "A"}, {"id": "SP-2", "customerReference": "A", "name": null}]"#;
    let points = given(wasm::service_points_open(&parsed(list)));
    let codes = |values: &str| {
        let result = given(wasm::validate_values(ORANGE, &parsed(values), &NONE, points));
        let issues = Array::from(&get(&result, "issues"));
        let of_point = issues.iter().filter(|issue| text(issue, "path").starts_with("servicePoint"));
        of_point.map(|issue| text(&issue, "code")).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes(r#"{"servicePoint": {"id": "SP-1"}}"#), "");
    assert_eq!(codes(r#"{"servicePoint": {"id": "SP-3"}}"#), "referenceNotFound");
    assert_eq!(codes(r#"{"servicePoint": {"customerReference": "A"}}"#), "ambiguousReference");
    wasm::service_points_free(points);
}

#[wasm_bindgen_test]
fn values_that_act_while_they_are_read_are_issues() {
    for hostile in [
        "new Proxy({}, { ownKeys() { throw 'text' } })",
        "new Proxy({}, { get() { throw null }, ownKeys: () => ['a'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) })",
        "({ get servicePoint() { throw undefined } })",
        "({ servicePoint: { get id() { throw Symbol() } } })",
        "(() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy })()",
        "(() => { const a = { servicePoint: {} }; a.servicePoint.id = a; return a })()",
        "({ servicePoint: document, contacts: window })",
        "new Array(2 ** 32 - 1)",
        "document.createElement('form')",
        "10n ** 100n",
    ] {
        let values = Function::new_no_args(&["return ", hostile].concat()).call0(&JsValue::NULL);
        let values = values.unwrap_or_else(|thrown| panic!("{hostile}: {thrown:?}"));
        let result = given(wasm::validate_values(ORANGE, &values, &NONE, 0));
        assert_eq!(get(&result, "valid"), JsValue::FALSE, "{hostile}");
        assert_plain(&result);
    }
}

/// Sets a text as the JavaScript around the module does.
fn set_text(form: u32, at: u32, text: &[u8]) -> u32 {
    let start = wasm::text_room(64) as u32;
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    Uint8Array::new_with_byte_offset_and_length(&memory.buffer(), start, text.len() as u32).copy_from(text);
    wasm::form_set_text(form, at, text.len())
}

/// Runs all cases of a kind, and fails with all that do, each named by its file and description.
fn every_case(kind: &str, check: impl Fn(&str, &JsValue) -> Result<(), String>) {
    // Spread keeps a member named __proto__ an ordinary member.
    let read = "const { base, type, cases } = JSON.parse(text);
        const whole = (values) => (base === undefined ? values : { ...base, ...values });
        return [type, cases.map((one) => ({ ...one, values: whole(one.values) }))];";
    let read = Function::new_with_args("text", read);
    let (mut count, mut failures) = (0, Vec::new());
    for (name, file) in texts(kind) {
        let file = read.call1(&JsValue::NULL, &file.into()).unwrap_or_else(|thrown| panic!("{name}: {thrown:?}"));
        let file = Array::from(&file);
        let request_type = file.get(0).as_string().unwrap_or_default();
        for case in Array::from(&file.get(1)).iter() {
            count += 1;
            if let Err(problem) = check(&request_type, &case) {
                failures.push(format!("{name}: {}: {problem}", text(&case, "description")));
            }
        }
    }
    assert!(count > 100, "only {count} cases were found");
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n"));
}

fn compare_issues(case: &JsValue, found: &JsValue) -> Result<(), String> {
    let (expected, found) = (Array::from(&get(case, "issues")), Array::from(found));
    let line = |issue: &JsValue, suggestion: String| {
        let severity = Some(text(issue, "severity")).filter(|text| !text.is_empty()).unwrap_or("error".into());
        [text(issue, "path"), text(issue, "code"), severity, text(issue, "rule"), suggestion].join(" ")
    };
    let expected_lines: Vec<String> = expected.iter().map(|issue| line(&issue, text(&issue, "suggestion"))).collect();
    let found_lines: Vec<String> = found
        .iter()
        .enumerate()
        .map(|(index, issue)| {
            // A case pins a suggestion only where the law determines it.
            let pinned = !text(&expected.get(index as u32), "suggestion").is_empty();
            line(&issue, if pinned { text(&issue, "suggestion") } else { String::new() })
        })
        .collect();
    if expected_lines == found_lines {
        Ok(())
    } else {
        Err(format!("expected {expected_lines:?}, found {found_lines:?}"))
    }
}
