//! Messages at their fields, and the error summary.

use web_sys::Element;

use super::page::{Page, attribute_is, elements, set};
use crate::format::integer::decimal;
use crate::issue::{Issue, Severity};
use crate::template::fill;
use crate::text::FormWords;

/// One entry of the error summary.
pub(super) struct Entry {
    /// The control that it leads to.
    pub target: Option<Element>,
    /// The path of what has no control, and can only be taken away.
    pub stray: Option<String>,
    pub message: String,
}

impl Page {
    /// Writes an issue at the control of that name, or at the group.
    pub fn write(&self, name: &str, issue: &Issue, words: &FormWords) {
        let Some(message) = self.message(name) else { return };
        if self.says(&message, name, issue) {
            return; // What is drawn anew loses the pointer that is pressed on it, and closes what was opened.
        }
        let (prefix, is_error) = match issue.severity {
            Severity::Error => (words.error_prefix, true),
            Severity::Warning => (words.warning_prefix, false),
        };
        set(&message, "data-code", issue.code.name());
        set(&message, "data-rule", issue.rule);
        set(&message, "data-severity", issue.severity.name());
        message.set_text_content(None);
        message.append_child(&self.create_text("span", "visually-hidden", &[prefix, " "].concat())).ok();
        message.append_with_str_1(&issue.message).ok();
        message.remove_attribute("hidden").ok();
        if let Some(described) = self.described(name) {
            let invalid = is_error && described.has_attribute("name");
            if invalid {
                set(&described, "aria-invalid", "true");
            } else {
                described.remove_attribute("aria-invalid").ok();
            }
            describe(&described, &message.id(), true);
            self.write_advice(name, &described, issue, words);
        }
    }

    /// Whether an issue stands there already.
    fn says(&self, message: &Element, name: &str, issue: &Issue) -> bool {
        let has = |attribute: &str, value: &str| message.get_attribute(attribute).as_deref() == Some(value);
        let text = message.last_child().and_then(|text| text.text_content());
        let button = self.find(&attribute_is("data-suggestion-for", name));
        let suggestion = button.and_then(|button| button.get_attribute("data-suggestion"));
        has("data-code", issue.code.name())
            && has("data-rule", issue.rule)
            && has("data-severity", issue.severity.name())
            && text.as_deref() == Some(&issue.message)
            && suggestion == issue.suggestion
    }

    /// Takes the message of a control or group away.
    pub fn erase(&self, name: &str) {
        let id = self.id(name, "-error");
        if let Some(message) = self.find(&attribute_is("id", &id)) {
            ["data-code", "data-rule", "data-severity"].iter().for_each(|name| drop(message.remove_attribute(name)));
            message.set_text_content(None);
            set(&message, "hidden", "");
        }
        if let Some(described) = self.described(name) {
            described.remove_attribute("aria-invalid").ok();
            describe(&described, &id, false);
        }
        if let Some(advice) = self.find(&attribute_is("data-advice", name)) {
            advice.set_text_content(None);
            set(&advice, "hidden", "");
        }
    }

    /// Takes away what an earlier binding left: after a fault of the module a form is bound anew.
    pub fn erase_all(&mut self) {
        if self.root.has_attribute("data-ready") {
            Page::erase_messages(&self.root);
            self.has_titled = self.find("[data-error-summary]").is_some_and(|summary| summary.has_child_nodes());
            self.erase_summary();
        }
    }

    /// Takes all messages out of a form, or out of a copy of an item that was made of one that shows some.
    pub fn erase_messages(item: &Element) {
        for message in elements(item, "[data-rule], [data-advice]") {
            ["data-code", "data-rule", "data-severity"].iter().for_each(|name| drop(message.remove_attribute(name)));
            message.set_text_content(None);
            set(&message, "hidden", "");
        }
        for control in elements(item, "[aria-invalid]") {
            control.remove_attribute("aria-invalid").ok();
            describe(&control, &[&control.id(), "-error"].concat(), false);
        }
    }

    /// The summary of all problems: it takes the focus, and the title of the page says that there are some.
    pub fn write_summary(&mut self, entries: &[Entry], words: &FormWords) {
        let summary = self.find("[data-error-summary]").unwrap_or_else(|| {
            let summary = self.create("div", "error-summary");
            set(&summary, "data-error-summary", "");
            set(&summary, "tabindex", "-1");
            self.root.insert_before(&summary, self.root.first_child().as_ref()).ok();
            summary
        });
        summary.set_text_content(None);
        // The alert is a child of what takes the focus: on that element itself some screen readers would read twice.
        let alert = self.create("div", "");
        set(&alert, "role", "alert");
        let heading = if entries.len() == 1 {
            words.summary_one.to_owned()
        } else {
            fill(words.summary_many, &[("n", &decimal(entries.len()))])
        };
        alert.append_child(&self.create_text("h2", "", &heading)).ok();
        let list = self.create("ul", "");
        for (index, entry) in entries.iter().enumerate() {
            let item = self.create("li", "");
            match (&entry.target, &entry.stray) {
                (Some(target), _) => {
                    if target.id().is_empty() {
                        target.set_id(&self.id("target-", &decimal(index)));
                    }
                    let link = self.create_text("a", "", &entry.message);
                    set(&link, "href", &["#", &target.id()].concat());
                    set(&link, "data-summary-link", &target.id());
                    item.append_child(&link).ok();
                }
                (None, Some(path)) => {
                    item.append_with_str_1(&[path, ": ", &entry.message, " "].concat()).ok();
                    let button = self.create_text("button", "secondary", &fill(words.remove_stray, &[("label", path)]));
                    set(&button, "type", "button");
                    set(&button, "data-stray", path);
                    item.append_child(&button).ok();
                }
                (None, None) => item.set_text_content(Some(&entry.message)),
            }
            list.append_child(&item).ok();
        }
        alert.append_child(&list).ok();
        summary.append_child(&alert).ok();
        summary.remove_attribute("hidden").ok();
        let title = self.document.title();
        if !title.starts_with(words.error_prefix) {
            self.has_titled = true;
            self.document.set_title(&[words.error_prefix, " ", &title].concat());
        }
        self.focus_at_once(&summary);
    }

    pub fn erase_summary(&mut self) {
        if let Some(summary) = self.find("[data-error-summary]") {
            summary.set_text_content(None);
            set(&summary, "hidden", "");
        }
        if !std::mem::take(&mut self.has_titled) {
            return;
        }
        let title = self.document.title();
        for locale in [crate::Locale::En, crate::Locale::Fr] {
            if let Some(rest) = title.strip_prefix(locale.sentences().form.error_prefix) {
                self.document.set_title(rest.trim_start());
            }
        }
    }

    /// A suggestion to take with one click, and the source of the rule.
    fn write_advice(&self, name: &str, described: &Element, issue: &Issue, words: &FormWords) {
        let advice = self.find(&attribute_is("data-advice", name)).unwrap_or_else(|| {
            let advice = self.create("div", "advice");
            set(&advice, "data-advice", name);
            if described.has_attribute("name") {
                described.after_with_node_1(&advice).ok();
            } else {
                described.append_child(&advice).ok();
            }
            advice
        });
        advice.set_text_content(None);
        if let Some(suggestion) = &issue.suggestion {
            let text = fill(words.use_suggestion, &[("suggestion", suggestion)]);
            let button = self.create_text("button", "suggestion", &text);
            set(&button, "type", "button");
            set(&button, "data-suggestion-for", name);
            set(&button, "data-suggestion", suggestion);
            advice.append_child(&button).ok();
        }
        let details = self.create("details", "source");
        let why = self.create_text("summary", "", words.source);
        // In a list of all that can be pressed, one "Why?" must differ from the next.
        why.append_child(&self.create_text("span", "visually-hidden", &[" ", &self.label(described)].concat())).ok();
        details.append_child(&why).ok();
        let source = [&issue.source.document, ". ", &issue.source.says].concat();
        details.append_child(&self.create_text("p", "", &source)).ok();
        advice.append_child(&details).ok();
        advice.remove_attribute("hidden").ok();
    }

    /// Where the message of a name stands; made before its control where the markup has no place for it.
    fn message(&self, name: &str) -> Option<Element> {
        let id = self.id(name, "-error");
        if let Some(message) = self.find(&attribute_is("id", &id)) {
            return Some(message);
        }
        let described = self.described(name)?;
        let message = self.create("p", "message");
        message.set_id(&id);
        if described.has_attribute("name") {
            described.before_with_node_1(&message).ok();
        } else {
            described.append_child(&message).ok();
        }
        Some(message)
    }

    /// What a control or a group is called on the page.
    fn label(&self, described: &Element) -> String {
        let label = self.find(&attribute_is("for", &described.id()));
        let label = label.or_else(|| described.query_selector("legend").ok().flatten());
        label.and_then(|label| label.text_content()).unwrap_or_default()
    }

    /// What a message describes: the control of that name, or the group.
    fn described(&self, name: &str) -> Option<Element> {
        self.control(name).or_else(|| self.find(&attribute_is("data-group", name)))
    }
}

/// Names a message in `aria-describedby`, after the hint, or takes it out again.
fn describe(element: &Element, id: &str, add: bool) {
    let described = element.get_attribute("aria-describedby").unwrap_or_default();
    let mut ids: Vec<&str> = described.split_ascii_whitespace().filter(|other| *other != id).collect();
    if add {
        ids.push(id);
    }
    if ids.is_empty() {
        element.remove_attribute("aria-describedby").ok();
    } else {
        set(element, "aria-describedby", &ids.join(" "));
    }
}
