//! Forms that are bound in the page: when they speak, what they leave behind, and that any markup will do.

use js_sys::TypeError;
use request_forms::wasm::{self, live};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Element, HtmlFormElement, HtmlInputElement};

use super::plain::{assert_thrown, get, given, json, parsed};
use super::{NONE, ORANGE, VERIZON};

/// The events of a bound form, by the numbers that the package sends.
mod event {
    pub const INPUT: u32 = 0;
    pub const LEAVE: u32 = 1;
    pub const SUBMIT: u32 = 2;
    pub const RESET: u32 = 3;
    pub const CLICK: u32 = 4;
    pub const LOOK: u32 = 5;
}

#[wasm_bindgen_test]
fn a_bound_form_speaks_when_a_field_is_left() {
    let (form, bound) = bind_rendered(ORANGE, "a-");
    let email: HtmlInputElement = find(&form, "[name='contacts.primary.email']").unchecked_into();
    let message = find(&form, "[id='a-contacts.primary.email-error']");
    email.set_value("no address");
    given(live::handle(bound, event::INPUT, &email));
    assert_eq!(message.text_content().as_deref(), Some(""), "nothing is said while typing");
    given(live::handle(bound, event::LEAVE, &email));
    assert_eq!(message.get_attribute("data-code").as_deref(), Some("invalidFormat"));
    assert_eq!(message.get_attribute("data-rule").as_deref(), Some("R_BVPN_FR_1/email"));
    assert_eq!(message.get_attribute("data-severity").as_deref(), Some("error"));
    assert_eq!(email.get_attribute("aria-invalid").as_deref(), Some("true"));
    let described = email.get_attribute("aria-describedby").unwrap_or_default();
    assert!(described.split(' ').any(|id| id == message.id()), "{described}");
    email.set_value("a@example.com");
    given(live::handle(bound, event::INPUT, &email));
    assert_eq!(email.get_attribute("aria-invalid"), None);
    assert_eq!(message.text_content().as_deref(), Some(""));
    assert_eq!(json(&given(live::values(bound))), r#"{"contacts":{"primary":{"email":"a@example.com"}}}"#);
    live::destroy(bound);
    form.remove();
}

#[wasm_bindgen_test]
fn a_bound_form_lets_go_of_everything_that_it_wrote() {
    let (form, bound) = bind_rendered(ORANGE, "");
    let before = form.inner_html();
    given(live::handle(bound, event::SUBMIT, &form));
    assert!(!form.query_selector_all("[aria-invalid='true']").map_or(true, |found| found.length() == 0));
    live::destroy(bound);
    assert!(form.query_selector("[aria-invalid], [data-code], [data-suggestion-for]").is_ok_and(|left| left.is_none()));
    assert_eq!(form.text_content(), parsed_html(&before).text_content());
    form.remove();
}

#[wasm_bindgen_test]
fn what_a_page_writes_into_an_issue_stays_text() {
    let (form, bound) = bind_rendered(ORANGE, "");
    let issue = r#"[{"path": "servicePoint.id", "message": "<img src=x onerror=alert(1)>", "suggestion": "<b>\"'"}]"#;
    given(live::show(bound, &parsed(issue).unchecked_into()));
    assert!(form.query_selector("img, b").is_ok_and(|found| found.is_none()));
    let message = find(&form, "[id='servicePoint.id-error']").text_content().unwrap_or_default();
    assert!(message.contains("<img src=x onerror=alert(1)>"), "{message}");
    for wrong in ["[5]", "[null]", "[{}]", r#"[{"path": 5, "message": "a"}]"#, r#"[{"path": "a"}]"#] {
        assert_thrown::<TypeError>(live::show(bound, &parsed(wrong).unchecked_into()));
    }
    live::destroy(bound);
    form.remove();
}

/// A team may write its own markup, and a script may take parts of it away: whatever is missing, nothing faults.
#[wasm_bindgen_test]
fn a_form_with_any_part_missing_can_be_bound_and_used() {
    for request_type in [ORANGE, VERIZON] {
        let (whole, bound) = bind_rendered(request_type, "");
        live::destroy(bound);
        let parts = whole.query_selector_all("*").map_or(0, |parts| parts.length());
        whole.remove();
        assert!(parts > 20, "{parts} parts");
        for part in 0..parts {
            for before_binding in [true, false] {
                let form = rendered(request_type, "");
                let take = || {
                    let parts = form.query_selector_all("*").ok();
                    if let Some(part) = parts.and_then(|parts| parts.get(part)) {
                        part.unchecked_into::<Element>().remove();
                    }
                };
                if before_binding {
                    take();
                }
                let bound = given(live::bind(form.clone(), request_type, &NONE, &NONE, 0));
                if !before_binding {
                    take();
                }
                use_everything(&form, bound);
                live::destroy(bound);
                form.remove();
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_form_with_nothing_in_it_can_be_bound_and_used() {
    for html in ["<form></form>", "<form><input name='externalId'><input name='externalId'><p data-items></p></form>"] {
        let form: HtmlFormElement = parsed_html(html).unchecked_into();
        let bound = given(live::bind(form.clone(), VERIZON, &parsed(r#"{"externalId": "x"}"#), &NONE, 0));
        use_everything(&form, bound);
        assert!(!given(live::valid(bound)));
        live::destroy(bound);
    }
}

/// Hands every event on, for every element there is.
fn use_everything(form: &HtmlFormElement, bound: u32) {
    for round in 0..2 {
        let Ok(parts) = form.query_selector_all("*") else { panic!("a selector that is none") };
        for part in (0..parts.length()).filter_map(|index| parts.get(index)) {
            let part: Element = part.unchecked_into();
            if let Some(input) = part.dyn_ref::<HtmlInputElement>() {
                input.set_value(if round == 0 { "another" } else { "" });
            }
            for event in [event::INPUT, event::LEAVE, event::CLICK, event::LOOK] {
                given(live::handle(bound, event, &part));
            }
        }
        given(live::handle(bound, event::SUBMIT, form));
        given(live::announce(bound));
        let issues = r#"[{"path": "", "message": "whole"}, {"path": "externalId", "message": "a", "suggestion": "7"}]"#;
        given(live::show(bound, &parsed(issues).unchecked_into()));
        given(live::outcome(bound));
        given(live::handle(bound, event::RESET, form));
    }
}

fn bind_rendered(request_type: &str, id_prefix: &str) -> (HtmlFormElement, u32) {
    let form = rendered(request_type, id_prefix);
    let bound = given(live::bind(form.clone(), request_type, &NONE, &NONE, 0));
    (form, bound)
}

/// A form as the package renders it, in the page.
fn rendered(request_type: &str, id_prefix: &str) -> HtmlFormElement {
    let options = parsed(&format!(r#"{{"idPrefix": "{id_prefix}"}}"#));
    let form = parsed_html(&given(wasm::render_form(request_type, &options)));
    let body = get(&document(), "body").unchecked_into::<Element>();
    body.append_child(&form).unwrap_or_else(|thrown| panic!("{thrown:?}"));
    form.unchecked_into()
}

/// The form that markup holds, or where it holds none, an element around all of it.
fn parsed_html(html: &str) -> Element {
    let holder = document().create_element("div").unwrap_or_else(|thrown| panic!("{thrown:?}"));
    holder.set_inner_html(html);
    holder.query_selector("form").ok().flatten().unwrap_or(holder)
}

fn document() -> Document {
    get(&js_sys::global(), "document").unchecked_into()
}

fn find(form: &HtmlFormElement, selector: &str) -> Element {
    form.query_selector(selector).ok().flatten().unwrap_or_else(|| panic!("there is no {selector}"))
}
