//! The bound form as a part of the page: its controls, its regions, its focus. Text goes in as text, never as HTML.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlFormElement, HtmlInputElement};

use super::dom::{append, attribute_is, elements, find, set, unset};
use crate::format::integer::decimal;
use crate::values::Values;
use crate::wasm::input::text_at;

pub(super) struct Page {
    pub root: HtmlFormElement,
    pub document: Document,
    /// What stands before each id.
    prefix: String,
    had_novalidate: bool,
    /// Whether the title of the page says that there is an error because of this form.
    pub has_titled: bool,
    focus: Option<HtmlElement>,
}

impl Page {
    pub fn new(root: HtmlFormElement, values: &Values) -> Page {
        let document: Document = root.owner_document().unwrap_or_else(|| JsValue::NULL.unchecked_into());
        // A form that is bound anew, after a fault of the module, has the attribute from us.
        let had_novalidate = root.has_attribute("novalidate") && !root.has_attribute("data-ready");
        let mut page = Page { root, document, prefix: String::new(), had_novalidate, has_titled: false, focus: None };
        page.prefix = page.find_prefix(values).unwrap_or_else(|| page.own_prefix());
        page
    }

    /// The prefix that the first control's id shows.
    fn find_prefix(&self, values: &Values) -> Option<String> {
        values.places().into_iter().find_map(|at| {
            let name = values.control_name(at);
            self.control(&name)?.id().strip_suffix(&name).map(str::to_owned)
        })
    }

    /// The prefix of a form whose controls show none: it tells its messages from those of other such forms.
    fn own_prefix(&self) -> String {
        if let Some(prefix) = self.root.get_attribute("data-id-prefix") {
            return prefix;
        }
        let is_taken = |prefix: &str| {
            let form = ["form[data-ready]", &attribute_is("data-id-prefix", prefix)].concat();
            self.document.query_selector(&form).ok().flatten().is_some()
        };
        let mut prefix = String::new();
        let mut number = 1;
        while is_taken(&prefix) {
            number += 1;
            prefix = ["form-", &decimal(number), "-"].concat();
        }
        set(&self.root, "data-id-prefix", &prefix);
        prefix
    }

    /// From here on the form checks itself.
    pub fn bind(&self) {
        set(&self.root, "novalidate", "");
        announce_required(&self.root);
        if self.find("[data-status]").is_none() {
            let attributes = [("class", "visually-hidden"), ("role", "status"), ("data-status", "")];
            append(&self.root, &self.create("p", &attributes, ""));
        }
        set(&self.root, "data-ready", "");
    }

    pub fn unbind(&self) {
        if !self.had_novalidate {
            unset(&self.root, "novalidate");
        }
        for control in elements(&self.root, "[data-required]") {
            unset(&control, "data-required");
            unset(&control, "aria-required");
            set(&control, "required", "");
        }
        unset(&self.root, "data-id-prefix");
        unset(&self.root, "data-ready");
    }

    pub fn control(&self, name: &str) -> Option<Element> {
        self.find(&attribute_is("name", name))
    }

    pub fn name(&self, control: &Element) -> Option<String> {
        control.get_attribute("name")
    }

    /// What a control holds. One that holds something its own type cannot read, such as half a date, has a value
    /// that no format accepts rather than none.
    pub fn value(&self, control: &Element) -> String {
        if let Some(input) = as_input(control) {
            if matches!(input.type_().as_str(), "radio" | "checkbox") {
                let name = self.name(control).unwrap_or_default();
                let checked = self.find(&[&attribute_is("name", &name), ":checked"].concat());
                return checked.and_then(|checked| checked.get_attribute("value")).unwrap_or_default();
            }
            if input.validity().bad_input() && input.value().is_empty() {
                return "?".to_owned();
            }
        }
        text_at(control, &"value".into()).unwrap_or_default()
    }

    /// Puts a value into a control. A select that has no such choice gets it, so that nothing is lost.
    pub fn set_value(&self, control: &Element, text: &str) {
        let choosable = |input: &HtmlInputElement| matches!(input.type_().as_str(), "radio" | "checkbox");
        if as_input(control).is_some_and(choosable) {
            let name = self.name(control).unwrap_or_default();
            let choice = self.find(&[attribute_is("name", &name), attribute_is("value", text)].concat());
            if let Some(choice) = choice {
                write(&choice, "checked", &true.into());
            }
            return;
        }
        let is_select = control.tag_name() == "SELECT";
        let text = if is_select { text.trim() } else { text };
        write(control, "value", &text.into());
        if is_select && self.value(control) != text {
            append(control, &self.create("option", &[("value", text)], text));
            write(control, "value", &text.into());
        }
    }

    /// Moves the focus to a control and its label into view: a label below the edge would not be seen.
    pub fn focus(&mut self, control: &Element) {
        let label = self.find(&attribute_is("for", &control.id()));
        if let Some(first) = label.or_else(|| control.closest("fieldset").ok().flatten()) {
            // A document without a layout, as tests have it, cannot scroll.
            let scroll =
                Reflect::get(&first, &"scrollIntoView".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
            scroll.map(|scroll| scroll.call0(&first));
        }
        self.focus_at_once(control);
    }

    /// Moves the focus, and leaves it to the browser what comes into view.
    pub fn focus_at_once(&mut self, element: &Element) {
        self.focus = Some(element.unchecked_ref::<HtmlElement>().clone());
    }

    pub fn take_focus(&mut self) -> Option<HtmlElement> {
        self.focus.take()
    }

    pub fn focus_id(&mut self, id: &str) {
        if let Some(control) = self.find(&attribute_is("id", id)) {
            self.focus(&control);
        }
    }

    pub fn announce(&self, text: &str) {
        if let Some(status) = self.find("[data-status]") {
            status.set_text_content(Some(text));
        }
    }

    pub fn id(&self, name: &str, suffix: &str) -> String {
        [self.prefix.as_str(), name, suffix].concat()
    }

    pub fn find(&self, selector: &str) -> Option<Element> {
        find(&self.root, selector)
    }

    pub fn create(&self, tag: &str, attributes: &[(&str, &str)], text: &str) -> Element {
        let element = self.document.create_element(tag).unwrap_or_else(|_| JsValue::NULL.unchecked_into());
        for (name, value) in attributes {
            set(&element, name, value);
        }
        element.set_text_content(Some(text));
        element
    }
}

/// `required` would make browsers call empty controls invalid from the start; `aria-required` says the same without
/// that.
pub(super) fn announce_required(root: &Element) {
    for control in elements(root, "[required]") {
        unset(&control, "required");
        set(&control, "aria-required", "true");
        set(&control, "data-required", "");
    }
}

/// By its name, not its class: a form in another window has classes of its own.
fn as_input(control: &Element) -> Option<&HtmlInputElement> {
    (control.tag_name() == "INPUT").then(|| control.unchecked_ref())
}

/// Through the setter of the platform: frameworks put one of their own on the control, to notice what they wrote
/// themselves, and would take this for theirs.
fn write(control: &Element, property: &str, value: &JsValue) {
    let platform = Object::get_prototype_of(control);
    Reflect::set_with_receiver(&platform, &property.into(), value, control).ok();
}
