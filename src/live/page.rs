//! The bound form as a part of the page: its controls, its regions, its focus. Text goes in as text, never as HTML.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlFormElement, HtmlInputElement};

use crate::values::Values;

pub(super) struct Page {
    pub root: HtmlFormElement,
    pub document: Document,
    /// What stands before each id.
    prefix: String,
    had_novalidate: bool,
}

impl Page {
    pub fn new(root: HtmlFormElement, values: &Values) -> Page {
        let document: Document = root.owner_document().unwrap_or_else(|| JsValue::NULL.unchecked_into());
        let had_novalidate = root.has_attribute("novalidate");
        let mut page = Page { root, document, prefix: String::new(), had_novalidate };
        page.prefix = page.find_prefix(values).unwrap_or_default();
        page
    }

    /// The prefix that the first control's id shows.
    fn find_prefix(&self, values: &Values) -> Option<String> {
        values.places().into_iter().find_map(|at| {
            let name = values.control_name(at);
            self.control(&name)?.id().strip_suffix(&name).map(str::to_owned)
        })
    }

    /// From here on the form checks itself. `required` would make browsers call empty controls invalid from the
    /// start; `aria-required` says the same without that.
    pub fn bind(&self) {
        set(&self.root, "novalidate", "");
        self.each("[required]", |control| {
            control.remove_attribute("required").ok();
            set(&control, "aria-required", "true");
        });
        if self.find("[data-status]").is_none() {
            let status = self.create("p", "visually-hidden");
            set(&status, "role", "status");
            set(&status, "data-status", "");
            self.root.append_child(&status).ok();
        }
        set(&self.root, "data-ready", "");
    }

    pub fn unbind(&self) {
        if !self.had_novalidate {
            self.root.remove_attribute("novalidate").ok();
        }
        self.each("[aria-required]", |control| {
            control.remove_attribute("aria-required").ok();
            set(&control, "required", "");
        });
        self.root.remove_attribute("data-ready").ok();
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
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            if matches!(input.type_().as_str(), "radio" | "checkbox") {
                let name = self.name(control).unwrap_or_default();
                let checked = self.find(&[&attribute_is("name", &name), ":checked"].concat());
                return checked.and_then(|checked| checked.get_attribute("value")).unwrap_or_default();
            }
            if input.validity().bad_input() && input.value().is_empty() {
                return "?".to_owned();
            }
        }
        Reflect::get(control, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
    }

    /// Puts a value into a control. A select that has no such choice gets it, so that nothing is lost.
    pub fn set_value(&self, control: &Element, text: &str) {
        let radio = control.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == "radio");
        if radio {
            let name = self.name(control).unwrap_or_default();
            let choice = self.find(&[attribute_is("name", &name), attribute_is("value", text)].concat());
            if let Some(choice) = choice.and_then(|choice| choice.dyn_into::<HtmlInputElement>().ok()) {
                choice.set_checked(true);
            }
            return;
        }
        write_value(control, text);
        if control.tag_name() == "SELECT" && self.value(control) != text {
            let option = self.create("option", "");
            set(&option, "value", text);
            option.set_text_content(Some(text));
            control.append_child(&option).ok();
            write_value(control, text);
        }
    }

    /// Moves the focus to a control and its label into view: a label below the edge would not be seen.
    pub fn focus(&self, control: &Element) {
        let label = self.by_id_selector(&attribute_is("for", &control.id()));
        let first = label.or_else(|| control.closest("fieldset").ok().flatten());
        if let Some(first) = first {
            first.scroll_into_view();
        }
        if let Some(control) = control.dyn_ref::<HtmlElement>() {
            control.focus().ok();
        }
    }

    pub fn focus_id(&self, id: &str) {
        if let Some(control) = self.document.get_element_by_id(id) {
            self.focus(&control);
        }
    }

    /// The id of what an entry of the summary leads to: a control, or the first one of a group or list.
    pub fn target_id(&self, name: &str) -> String {
        let in_group = || {
            let group = self.find(&attribute_is("data-group", name))?;
            group.query_selector("input, select, textarea, button").ok().flatten()
        };
        let target = self.control(name).or_else(in_group);
        let Some(target) = target else { return String::new() };
        if target.id().is_empty() {
            target.set_id(&self.id(name, "-target"));
        }
        target.id()
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
        self.root.query_selector(selector).ok().flatten()
    }

    pub fn create(&self, tag: &str, class: &str) -> Element {
        let element = self.document.create_element(tag).unwrap_or_else(|_| JsValue::NULL.unchecked_into());
        if !class.is_empty() {
            element.set_class_name(class);
        }
        element
    }

    pub fn create_text(&self, tag: &str, class: &str, text: &str) -> Element {
        let element = self.create(tag, class);
        element.set_text_content(Some(text));
        element
    }

    fn by_id_selector(&self, selector: &str) -> Option<Element> {
        self.document.query_selector(selector).ok().flatten()
    }

    fn each(&self, selector: &str, act: impl Fn(Element)) {
        for element in elements(&self.root, selector) {
            act(element);
        }
    }
}

/// All elements below another that a selector finds.
pub(super) fn elements(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

pub(super) fn set(element: &Element, name: &str, value: &str) {
    element.set_attribute(name, value).ok();
}

pub(super) fn attribute_is(name: &str, value: &str) -> String {
    let value = value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\a ");
    ["[", name, "=\"", &value, "\"]"].concat()
}

fn write_value(control: &Element, text: &str) {
    Reflect::set(control, &"value".into(), &text.into()).ok();
}
