//! Messages at their fields, and the error summary.

use web_sys::Element;

use super::dom::{append, append_text, attribute_is, elements, empty, empty_and_hide, find, place, put, set, unset};
use super::page::Page;
use crate::format::integer::decimal;
use crate::issue::{Issue, Severity};
use crate::search::parts;
use crate::template::fill;
use crate::text::FormWords;

/// What an issue writes on the element of its message.
const MESSAGE_ATTRIBUTES: [&str; 3] = ["data-code", "data-rule", "data-severity"];

/// What stands between the ids of an attribute.
const WHITE: &[u8] = b" \t\n\x0c\r";

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
        for (name, value) in message_attributes(issue) {
            set(&message, name, value);
        }
        empty(&message);
        append(&message, &self.create("span", &[("class", "visually-hidden")], &[prefix, " "].concat()));
        append_text(&message, &issue.message);
        unset(&message, "hidden");
        if let Some(described) = self.described(name) {
            let invalid = is_error && described.has_attribute("name");
            if invalid {
                set(&described, "aria-invalid", "true");
            } else {
                unset(&described, "aria-invalid");
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
        message_attributes(issue).iter().all(|(attribute, value)| has(attribute, value))
            && text.as_deref() == Some(&issue.message)
            && suggestion == issue.suggestion
    }

    /// Takes away what a control says of its message.
    pub fn unmark(control: &Element) {
        unset(control, "aria-invalid");
        let described = control.get_attribute("aria-describedby").unwrap_or_default();
        for id in parts(&described, WHITE).into_iter().filter(|id| id.ends_with("-error")) {
            describe(control, id, false);
        }
    }

    /// Takes the message of a control or group away.
    pub fn erase(&self, name: &str) {
        let id = self.id(name, "-error");
        if let Some(message) = self.find(&attribute_is("id", &id)) {
            erase_message(&message);
        }
        if let Some(described) = self.described(name) {
            unset(&described, "aria-invalid");
            describe(&described, &id, false);
        }
        if let Some(advice) = self.find(&attribute_is("data-advice", name)) {
            empty_and_hide(&advice);
            remove_added(&advice);
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
            erase_message(&message);
        }
        for control in elements(item, "[aria-invalid]") {
            unset(&control, "aria-invalid");
            describe(&control, &[&control.id(), "-error"].concat(), false);
        }
    }

    /// The summary of all problems: it takes the focus, and the title of the page says that there are some.
    pub fn write_summary(&mut self, entries: &[Entry], words: &FormWords) {
        let summary = self.find("[data-error-summary]").unwrap_or_else(|| {
            let attributes = [("class", "error-summary"), ("data-error-summary", ""), ("tabindex", "-1")];
            let summary = self.create("div", &attributes, "");
            put(&summary, place::FIRST, &self.root);
            summary
        });
        empty(&summary);
        // The alert is a child of what takes the focus: on that element itself some screen readers would read twice.
        let alert = self.create("div", &[("role", "alert")], "");
        let heading = if entries.len() == 1 {
            words.summary_one.to_owned()
        } else {
            fill(words.summary_many, &[("n", &decimal(entries.len()))])
        };
        append(&alert, &self.create("h2", &[], &heading));
        let list = self.create("ul", &[], "");
        for (index, entry) in entries.iter().enumerate() {
            let item = self.create("li", &[], "");
            match (&entry.target, &entry.stray) {
                (Some(target), _) => {
                    if target.id().is_empty() {
                        target.set_id(&self.id("target-", &decimal(index)));
                    }
                    let id = target.id();
                    let attributes = [("href", &*["#", &id].concat()), ("data-summary-link", &id)];
                    append(&item, &self.create("a", &attributes, &entry.message));
                }
                (None, Some(path)) => {
                    append_text(&item, &[path, ": ", &entry.message, " "].concat());
                    let attributes = [("class", "secondary"), ("type", "button"), ("data-stray", path)];
                    append(&item, &self.create("button", &attributes, &fill(words.remove_stray, &[("label", path)])));
                }
                (None, None) => append_text(&item, &entry.message),
            }
            append(&list, &item);
        }
        append(&alert, &list);
        append(&summary, &alert);
        unset(&summary, "hidden");
        let title = self.document.title();
        if !title.starts_with(words.error_prefix) {
            self.has_titled = true;
            self.document.set_title(&[words.error_prefix, " ", &title].concat());
        }
        self.focus_at_once(&summary);
    }

    pub fn erase_summary(&mut self) {
        if let Some(summary) = self.find("[data-error-summary]") {
            empty_and_hide(&summary);
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
            let advice = self.create("div", &[("class", "advice"), ("data-advice", name), ("data-added", "")], "");
            put_beside(&advice, place::AFTER, described);
            advice
        });
        empty(&advice);
        if let Some(suggestion) = &issue.suggestion {
            let text = fill(words.use_suggestion, &[("suggestion", suggestion)]);
            let attributes = [
                ("class", "suggestion"),
                ("type", "button"),
                ("data-suggestion-for", name),
                ("data-suggestion", suggestion),
            ];
            append(&advice, &self.create("button", &attributes, &text));
        }
        let details = self.create("details", &[("class", "source")], "");
        let why = self.create("summary", &[], words.source);
        // In a list of all that can be pressed, one "Why?" must differ from the next.
        let label = [" ", &self.label(described)].concat();
        append(&why, &self.create("span", &[("class", "visually-hidden")], &label));
        append(&details, &why);
        append(&details, &self.create("p", &[], &[&issue.source.document, ". ", &issue.source.says].concat()));
        append(&advice, &details);
        unset(&advice, "hidden");
    }

    /// Where the message of a name stands; made before its control where the markup has no place for it.
    fn message(&self, name: &str) -> Option<Element> {
        let id = self.id(name, "-error");
        if let Some(message) = self.find(&attribute_is("id", &id)) {
            return Some(message);
        }
        let described = self.described(name)?;
        let message = self.create("p", &[("class", "message"), ("id", &id), ("data-added", "")], "");
        put_beside(&message, place::BEFORE, &described);
        Some(message)
    }

    /// What a control or a group is called on the page.
    fn label(&self, described: &Element) -> String {
        let label = self.find(&attribute_is("for", &described.id()));
        let label = label.or_else(|| described.closest("label").ok().flatten());
        let label = label.or_else(|| find(described, "legend"));
        label.and_then(|label| label.text_content()).unwrap_or_default()
    }

    /// What a message describes: the control of that name, or the group.
    fn described(&self, name: &str) -> Option<Element> {
        self.control(name).or_else(|| self.find(&attribute_is("data-group", name)))
    }
}

/// The values of [`MESSAGE_ATTRIBUTES`] that an issue has.
fn message_attributes(issue: &Issue) -> [(&'static str, &'static str); 3] {
    let [code, rule, severity] = MESSAGE_ATTRIBUTES;
    [(code, issue.code.name()), (rule, issue.rule), (severity, issue.severity.name())]
}

fn erase_message(message: &Element) {
    for name in MESSAGE_ATTRIBUTES {
        unset(message, name);
    }
    empty_and_hide(message);
    remove_added(message);
}

/// What the markup had no place for leaves it again: the names of the controls around it may be others next time.
fn remove_added(element: &Element) {
    if element.has_attribute("data-added") {
        element.remove();
    }
}

/// Puts something before or after a control, or last into a group. What stands in the label of a control would be read
/// as a part of its name, so that it goes outside of one that holds its control.
fn put_beside(element: &Element, place: &str, described: &Element) {
    if !described.has_attribute("name") {
        return put(element, place::LAST, described);
    }
    let label = described.closest("label").ok().flatten();
    put(element, place, label.as_ref().unwrap_or(described));
}

/// Names a message in `aria-describedby`, after the hint, or takes it out again.
fn describe(element: &Element, id: &str, add: bool) {
    let described = element.get_attribute("aria-describedby").unwrap_or_default();
    let mut ids = parts(&described, WHITE);
    ids.retain(|other| !other.is_empty() && *other != id);
    if add {
        ids.push(id);
    }
    if ids.is_empty() {
        unset(element, "aria-describedby");
    } else {
        set(element, "aria-describedby", &ids.join(" "));
    }
}
