//! Forms that are bound in the page: when they speak, what they leave behind, and that any markup will do.

use js_sys::{Map, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Element, HtmlFormElement};

use super::driver::{CONFIRMATION, Driver, ORANGE, Type};

/// What happened, by the numbers of src/live.rs.
mod event {
    pub const INPUT: u32 = 0;
    pub const LEAVE: u32 = 1;
    pub const SUBMIT: u32 = 2;
    pub const RESET: u32 = 3;
    pub const CHANGED: u32 = 4;
    pub const PAUSE: u32 = 5;
    pub const ANSWER: u32 = 6;
    pub const ADDED: u32 = 7;
    pub const REMOVED: u32 = 8;
    pub const ARRANGED: u32 = 9;
    pub const BIND: u32 = 10;
    pub const OPTIONS: u32 = 11;
    pub const DESTROY: u32 = 12;
}

const ANNOUNCE: u32 = 1;
const REFUSED: u32 = 2;

#[wasm_bindgen(module = "/tests/wasm/kept.js")]
extern "C" {
    #[wasm_bindgen(js_name = keptFor)]
    fn kept_for(form: &HtmlFormElement, paths: &Map) -> JsValue;
}

#[wasm_bindgen_test]
fn a_bound_form_speaks_when_a_field_is_left() {
    let bound = Bound::rendered(ORANGE, "a-");
    let email = bound.find("[name='contacts.primary.email']");
    let message = bound.find("[id='a-contacts.primary.email-error']");
    let at = bound.place("contacts.primary.email");
    bound.type_in(at, "no address");
    assert_eq!(message.text_content().as_deref(), Some(""), "nothing is said while typing");
    assert_eq!(bound.handle(event::LEAVE, at), ANNOUNCE);
    assert_eq!(message.get_attribute("data-code").as_deref(), Some("invalidFormat"));
    assert_eq!(message.get_attribute("data-rule").as_deref(), Some("R_BVPN_FR_1/email"));
    assert_eq!(message.get_attribute("data-severity").as_deref(), Some("error"));
    assert_eq!(email.get_attribute("aria-invalid").as_deref(), Some("true"));
    let described = email.get_attribute("aria-describedby").unwrap_or_default();
    assert!(described.split(' ').any(|id| id == message.id()), "{described}");
    bound.handle(event::PAUSE, 0);
    let status = bound.find("[data-status]").text_content().unwrap_or_default();
    assert!(message.text_content().unwrap_or_default().ends_with(&status) && !status.is_empty());
    bound.type_in(at, "a@example.com");
    assert_eq!(bound.find("[data-status]").text_content().as_deref(), Some(""), "what was said holds no more");
    assert_eq!(email.get_attribute("aria-invalid"), None);
    assert_eq!(message.text_content().as_deref(), Some(""));
}

#[wasm_bindgen_test]
fn a_refused_form_has_a_summary_that_gets_the_focus() {
    let bound = Bound::rendered(ORANGE, "");
    assert_eq!(bound.handle(event::SUBMIT, 0), REFUSED);
    let summary = bound.find("[data-error-summary]");
    let entries = summary.query_selector_all("li > a").map_or(0, |entries| entries.length());
    assert_eq!(entries as usize, bound.driver.findings(bound.number).len());
    assert_eq!(bound.kept("focused"), JsValue::from(summary));
    assert_eq!(bound.kept("title"), "Error:");
}

#[wasm_bindgen_test]
fn a_bound_form_lets_go_of_everything_that_it_wrote() {
    let bound = Bound::rendered(ORANGE, "");
    let before = bound.form.text_content();
    bound.handle(event::SUBMIT, 0);
    assert!(bound.form.query_selector("[aria-invalid='true']").is_ok_and(|found| found.is_some()));
    bound.handle(event::DESTROY, 0);
    let left = "[aria-invalid], [data-code], [data-suggestion-for]";
    assert!(bound.form.query_selector(left).is_ok_and(|left| left.is_none()));
    assert_eq!(bound.form.text_content(), before);
}

#[wasm_bindgen_test]
fn what_a_page_writes_into_an_issue_stays_text() {
    let bound = Bound::rendered(ORANGE, "");
    let issue = "servicePoint.id|||error|response/answer|<i>||||||||<b>\"'|<img src=x onerror=alert(1)>";
    bound.keep("issues", &issue.replace('|', "\u{1f}").into());
    bound.handle(event::ANSWER, 0);
    assert!(bound.form.query_selector("img, b, i").is_ok_and(|found| found.is_none()));
    let message = bound.find("[id='servicePoint.id-error']").text_content().unwrap_or_default();
    assert!(message.contains("<img src=x onerror=alert(1)>"), "{message}");
    assert_eq!(bound.find("[data-suggestion]").get_attribute("data-suggestion").as_deref(), Some("<b>\"'"));
}

#[wasm_bindgen_test]
fn the_callers_own_wording_stands_in_the_page() {
    let bound = Bound::rendered(ORANGE, "");
    bound.handle(event::BIND, 1);
    bound.handle(event::SUBMIT, 0);
    let message = bound.find("[data-code]").text_content().unwrap_or_default();
    assert!(message.starts_with("Error: Ours: "), "{message}");
    assert!(bound.find("[data-error-summary] a").text_content().unwrap_or_default().starts_with("Ours: "));
}

#[wasm_bindgen_test]
fn an_item_that_was_added_is_announced() {
    let bound = Bound::rendered(CONFIRMATION, "");
    bound.driver.feed(bound.number, &[0x4000_0000, 1], "");
    bound.handle(event::ADDED, 0);
    assert_eq!(bound.find("[data-status]").text_content().as_deref(), Some("Added: Acknowledgement 1"));
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
        form.set_attribute("data-prefix", id_prefix).ok();
        Bound::new(driver, request_type, form)
    }

    fn new(driver: Driver, request_type: Type, form: HtmlFormElement) -> Bound {
        let number = driver.open(request_type);
        let paths = Map::new();
        for place in driver.places().chain((0..8).map(|group| 0x4000_0000 | group)) {
            paths.set(&place.into(), &driver.read("path", &[number, place]).into());
        }
        let kept = kept_for(&form, &paths);
        let bound = Bound { driver, number, form, kept };
        bound.handle(event::BIND, 0);
        bound
    }

    fn place(&self, path: &str) -> u32 {
        self.driver.place(self.number, path)
    }

    /// Does what follows a keystroke: the engine has the text before it hears of the event.
    fn type_in(&self, at: u32, text: &str) {
        self.driver.set(self.number, at, text);
        self.handle(event::INPUT, at);
        self.handle(event::CHANGED, 0);
    }

    fn handle(&self, event: u32, about: u32) -> u32 {
        let numbers = [self.number, event, about].map(JsValue::from);
        let done = self.driver.call_with("live", &[&numbers[..], core::slice::from_ref(&self.kept)].concat());
        done.as_f64().map_or(0, |done| done as u32)
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

    /// Hands every event on, for every place there is and for some that there are not.
    fn use_everything(&self) {
        for text in ["another", ""] {
            for at in self.driver.places().take(40).chain([0x4000_0000, 0x8000_0000, u32::MAX]) {
                self.driver.set(self.number, at, text);
                for event in [event::INPUT, event::LEAVE, event::CHANGED, event::ADDED, event::REMOVED] {
                    self.handle(event, at);
                }
            }
            let issues = "||||||||||||||whole/externalId||||||||||||7|a/nowhere||||||||||||||b";
            self.keep("issues", &issues.replace('|', "\u{1f}").replace('/', "\u{1e}").into());
            let others =
                [event::SUBMIT, event::PAUSE, event::ANSWER, event::ARRANGED, event::OPTIONS, event::RESET, 99];
            for event in others {
                self.handle(event, 0);
            }
        }
        self.handle(event::DESTROY, 0);
        self.handle(event::DESTROY, 0);
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
