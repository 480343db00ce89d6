//! Forms that are bound in the page: when they speak, what they leave behind, and that any markup will do.

use js_sys::Reflect;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Element, HtmlFormElement, HtmlInputElement};

use super::driver::{CONFIRMATION, Driver, ORANGE, Type};

/// What happened, by the numbers of src/live.rs.
mod event {
    pub const INPUT: u32 = 0;
    pub const LEAVE: u32 = 1;
    pub const SUBMIT: u32 = 2;
    pub const RESET: u32 = 3;
    pub const CLICK: u32 = 4;
    pub const LOOK: u32 = 5;
    pub const PAUSE: u32 = 6;
    pub const ANSWER: u32 = 7;
    pub const REMOVED: u32 = 8;
    pub const ADDED: u32 = 9;
    pub const BIND: u32 = 10;
    pub const DESTROY: u32 = 11;
}

/// How a form is bound.
mod binding {
    pub const AGAIN: u32 = 1;
    pub const HAS_WORDING: u32 = 2;
}

const REFUSED_AND_PREVENT: u32 = 8 | 16;

#[wasm_bindgen(module = "/tests/wasm/kept.js")]
extern "C" {
    #[wasm_bindgen(js_name = keptFor)]
    fn kept_for(form: &HtmlFormElement) -> JsValue;
}

#[wasm_bindgen_test]
fn a_bound_form_speaks_when_a_field_is_left() {
    let bound = Bound::rendered(ORANGE, "a-");
    let email: HtmlInputElement = bound.find("[name='contacts.primary.email']").unchecked_into();
    let message = bound.find("[id='a-contacts.primary.email-error']");
    let at = bound.driver.place(bound.number, "contacts.primary.email");
    email.set_value("no address");
    bound.handle(event::INPUT, &email);
    assert_eq!(message.text_content().as_deref(), Some(""), "nothing is said while typing");
    assert_eq!(bound.given().last(), Some(&at));
    assert_eq!(bound.driver.read("typed", &[bound.number, at]), "no address");
    bound.handle(event::LEAVE, &email);
    assert_eq!(message.get_attribute("data-code").as_deref(), Some("invalidFormat"));
    assert_eq!(message.get_attribute("data-rule").as_deref(), Some("R_BVPN_FR_1/email"));
    assert_eq!(message.get_attribute("data-severity").as_deref(), Some("error"));
    assert_eq!(email.get_attribute("aria-invalid").as_deref(), Some("true"));
    let described = email.get_attribute("aria-describedby").unwrap_or_default();
    assert!(described.split(' ').any(|id| id == message.id()), "{described}");
    bound.handle(event::PAUSE, &email);
    let status = bound.find("[data-status]").text_content().unwrap_or_default();
    assert!(message.text_content().unwrap_or_default().ends_with(&status) && !status.is_empty());
    email.set_value("a@example.com");
    bound.handle(event::INPUT, &email);
    assert_eq!(email.get_attribute("aria-invalid"), None);
    assert_eq!(message.text_content().as_deref(), Some(""));
}

#[wasm_bindgen_test]
fn a_refused_form_has_a_summary_that_gets_the_focus() {
    let bound = Bound::rendered(ORANGE, "");
    assert_eq!(bound.handle(event::SUBMIT, &bound.form), REFUSED_AND_PREVENT);
    let summary = bound.find("[data-error-summary]");
    let entries = summary.query_selector_all("li > a").map_or(0, |entries| entries.length());
    assert_eq!(entries as usize, bound.driver.findings(bound.number).len());
    assert_eq!(bound.kept("focused"), JsValue::from(summary));
    assert_eq!(bound.kept("title"), "Error:");
    let link = bound.find("[data-error-summary] a");
    bound.handle(event::CLICK, &link);
    let focused: Element = bound.kept("focused").unchecked_into();
    assert_eq!(Some(focused.id()), link.get_attribute("data-summary-link"));
}

#[wasm_bindgen_test]
fn a_bound_form_lets_go_of_everything_that_it_wrote() {
    let bound = Bound::rendered(ORANGE, "");
    let before = bound.form.text_content();
    bound.handle(event::SUBMIT, &bound.form);
    assert!(bound.form.query_selector("[aria-invalid='true']").is_ok_and(|found| found.is_some()));
    bound.handle(event::DESTROY, &bound.form);
    let left = "[aria-invalid], [data-code], [data-suggestion-for], [data-required], [novalidate]";
    assert!(bound.form.query_selector(left).is_ok_and(|left| left.is_none()));
    assert!(!bound.form.has_attribute("novalidate") && !bound.form.has_attribute("data-ready"));
    assert_eq!(bound.form.text_content(), before);
}

#[wasm_bindgen_test]
fn what_a_page_writes_into_an_issue_stays_text() {
    let bound = Bound::rendered(ORANGE, "");
    let issue = "servicePoint.id|||error|response/answer|<i>||||||||<b>\"'|<img src=x onerror=alert(1)>";
    bound.keep("issues", &issue.replace('|', "\u{1f}").into());
    bound.handle(event::ANSWER, &bound.form);
    assert!(bound.form.query_selector("img, b, i").is_ok_and(|found| found.is_none()));
    let message = bound.find("[id='servicePoint.id-error']").text_content().unwrap_or_default();
    assert!(message.contains("<img src=x onerror=alert(1)>"), "{message}");
    assert_eq!(bound.find("[data-suggestion]").get_attribute("data-suggestion").as_deref(), Some("<b>\"'"));
}

#[wasm_bindgen_test]
fn the_callers_own_wording_stands_in_the_page() {
    let bound = Bound::rendered(ORANGE, "");
    bound.handle_about(event::BIND, binding::HAS_WORDING, &bound.form);
    bound.handle(event::SUBMIT, &bound.form);
    let message = bound.find("[data-code]").text_content().unwrap_or_default();
    assert!(message.starts_with("Error: Ours: "), "{message}");
    assert!(bound.find("[data-error-summary] a").text_content().unwrap_or_default().starts_with("Ours: "));
}

#[wasm_bindgen_test]
fn a_form_that_is_bound_again_has_what_the_page_has() {
    let bound = Bound::rendered(ORANGE, "");
    let id: HtmlInputElement = bound.find("[name='servicePoint.id']").unchecked_into();
    let at = bound.driver.place(bound.number, "servicePoint.id");
    bound.driver.set(bound.number, at, "SP-1");
    id.set_value("SP-2");
    bound.handle_about(event::BIND, binding::AGAIN, &bound.form);
    assert_eq!(bound.driver.read("typed", &[bound.number, at]), "SP-2");
    bound.handle_about(event::BIND, 0, &bound.form);
    bound.driver.set(bound.number, at, "SP-3");
    bound.handle_about(event::BIND, 0, &bound.form);
    assert_eq!(id.value(), "SP-3", "at first, what was given goes into the controls");
}

#[wasm_bindgen_test]
fn items_come_and_go() {
    let bound = Bound::rendered(CONFIRMATION, "");
    let items = || bound.form.query_selector_all("[data-item]").map_or(0, |items| items.length());
    assert_eq!((items(), bound.given()), (1, vec![0x4000_0000, 1]));
    for _twice in 0..2 {
        bound.handle_about(event::ADDED, 0x100, &bound.form);
        assert_eq!((items(), bound.given()), (2, vec![0x4000_0000, 2]));
    }
    bound.find("[data-item]").remove();
    bound.driver.call("removeItem", &[bound.number, 0, 0]);
    bound.handle_about(event::REMOVED, 0, &bound.form);
    assert_eq!(bound.given(), [0x4000_0000, 1]);
    assert_eq!(bound.find("[data-legend]").text_content().as_deref(), Some("Acknowledgement 1"));
    assert_eq!(bound.kept("focused"), JsValue::from(bound.find("[data-remove]")));
}

/// A team may write its own markup, and a script may take parts of it away: whatever is missing, nothing faults.
#[wasm_bindgen_test]
fn a_form_with_any_part_missing_can_be_bound_and_used() {
    for request_type in [ORANGE, CONFIRMATION] {
        let driver = Driver::new();
        let html = driver.render(request_type, "");
        let parts = parsed(&html).query_selector_all("*").map_or(0, |parts| parts.length());
        assert!(parts > 20, "{parts} parts");
        for part in 0..parts {
            for before_binding in [true, false] {
                let form = parsed(&html);
                let take = || {
                    let parts = form.query_selector_all("*").ok();
                    if let Some(part) = parts.and_then(|parts| parts.get(part)) {
                        part.unchecked_into::<Element>().remove();
                    }
                };
                if before_binding {
                    take();
                }
                let bound = Bound::new(Driver::new(), request_type, form.clone());
                if !before_binding {
                    take();
                }
                bound.use_everything();
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_form_with_nothing_in_it_can_be_bound_and_used() {
    for html in ["<form></form>", "<form><input name='externalId'><input name='externalId'><p data-items></p></form>"] {
        let bound = Bound::new(Driver::new(), CONFIRMATION, parsed(html));
        bound.use_everything();
        assert!(!bound.driver.findings(bound.number).is_empty());
    }
}

/// A form in the page, bound to one of the engine.
struct Bound {
    driver: Driver,
    number: u32,
    form: HtmlFormElement,
    kept: JsValue,
}

impl Bound {
    /// A form as the package renders it.
    fn rendered(request_type: Type, id_prefix: &str) -> Bound {
        let driver = Driver::new();
        let form = parsed(&driver.render(request_type, id_prefix));
        Bound::new(driver, request_type, form)
    }

    fn new(driver: Driver, request_type: Type, form: HtmlFormElement) -> Bound {
        let number = driver.open(request_type);
        let kept = kept_for(&form);
        let bound = Bound { driver, number, form, kept };
        bound.handle(event::BIND, &bound.form);
        bound
    }

    fn handle(&self, event: u32, target: &Element) -> u32 {
        self.handle_about(event, 0, target)
    }

    fn handle_about(&self, event: u32, about: u32, target: &Element) -> u32 {
        let numbers = [self.number, event, about].map(JsValue::from);
        let nodes = [target.into(), JsValue::from(&self.form), self.kept.clone()];
        self.driver.call_with("live", &[&numbers[..], &nodes].concat()).as_f64().map_or(0, |done| done as u32)
    }

    /// What the page gave.
    fn given(&self) -> Vec<u32> {
        self.driver.numbers("liveGiven", &[self.number])
    }

    fn find(&self, selector: &str) -> Element {
        self.form.query_selector(selector).ok().flatten().unwrap_or_else(|| panic!("there is no {selector}"))
    }

    fn kept(&self, name: &str) -> JsValue {
        Reflect::get(&self.kept, &name.into()).unwrap_or_default()
    }

    fn keep(&self, name: &str, value: &JsValue) {
        Reflect::set(&self.kept, &name.into(), value).ok();
    }

    /// Hands every event on, for every element there is.
    fn use_everything(&self) {
        for round in 0..2 {
            let Ok(parts) = self.form.query_selector_all("*") else { panic!("a selector that is none") };
            for part in (0..parts.length()).filter_map(|index| parts.get(index)) {
                let part: Element = part.unchecked_into();
                if let Some(input) = part.dyn_ref::<HtmlInputElement>() {
                    input.set_value(if round == 0 { "another" } else { "" });
                }
                for event in [event::INPUT, event::LEAVE, event::CLICK, event::LOOK] {
                    self.handle(event, &part);
                }
            }
            let issues = "||||||||||||||whole/externalId||||||||||||7|a/nowhere||||||||||||||b";
            self.keep("issues", &issues.replace('|', "\u{1f}").replace('/', "\u{1e}").into());
            let others = [event::SUBMIT, event::PAUSE, event::ANSWER, event::ADDED, event::REMOVED, event::RESET, 99];
            for event in others {
                self.handle(event, &self.form);
            }
        }
        self.handle(event::DESTROY, &self.form);
        self.handle(event::DESTROY, &self.form);
    }
}

impl Drop for Bound {
    fn drop(&mut self) {
        self.form.remove();
    }
}

/// The form that markup holds, in the page.
fn parsed(html: &str) -> HtmlFormElement {
    let document: Document = Reflect::get(&js_sys::global(), &"document".into()).unwrap_or_default().unchecked_into();
    let holder = document.create_element("div").unwrap_or_else(|thrown| panic!("{thrown:?}"));
    holder.set_inner_html(html);
    let form = holder.query_selector("form").ok().flatten().unwrap_or_else(|| panic!("no form in {html}"));
    let body: Element = Reflect::get(&document, &"body".into()).unwrap_or_default().unchecked_into();
    body.append_child(&form).unwrap_or_else(|thrown| panic!("{thrown:?}"));
    form.unchecked_into()
}
