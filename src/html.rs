//! A request type as an HTML form: a pure function, so that a page can hold the form before any script runs.
//!
//! What tests and style sheets may rely on: each control has its documented id as `name`, and the prefix and that
//! name as `id`; the message of `X` is in the element with the id `X-error`; groups have `data-group`, items
//! `data-item`, the buttons of lists `data-add` and `data-remove`, the error summary `data-error-summary`, the place
//! of suggestions `data-advice`, the status region `data-status`.

use crate::describe::control_name;
use crate::format::Format;
use crate::issue::Severity;
use crate::model::{Check, Group, GroupKind, Kind, Locale, Property, RequestType};
use crate::search::replaced;
use crate::template::fill;

/// How a form is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct HtmlOptions<'a> {
    /// The language of labels, hints and buttons.
    pub locale: Locale,
    /// What stands before every `id`, so that several forms can share a page.
    pub id_prefix: &'a str,
}

/// The form of a request type.
///
/// ```
/// use request_forms::{catalog, html};
/// let request_type = catalog::find("R_BVPN_FR_1").unwrap();
/// let form = html::render(request_type, html::HtmlOptions::default());
/// assert!(form.contains(r#"<label for="contacts.primary.firstName">First name</label>"#));
/// ```
pub fn render(request_type: &RequestType, options: HtmlOptions<'_>) -> String {
    let mut html = Html { text: String::new(), options };
    html.form(request_type);
    html.text
}

struct Html<'a> {
    text: String,
    options: HtmlOptions<'a>,
}

impl Html<'_> {
    fn form(&mut self, request_type: &RequestType) {
        let locale = self.options.locale;
        self.open(
            "form",
            &[
                ("class", "request-form"),
                ("method", "post"),
                ("lang", locale.tag()),
                ("data-request-type", request_type.id),
            ],
        );
        self.open("div", &[("data-error-summary", ""), ("class", "error-summary"), ("tabindex", "-1"), ("hidden", "")]);
        self.close("div");
        for notice in request_type.notices {
            self.element("p", &[("class", "notice")], notice.get(locale));
        }
        for group in request_type.groups {
            match group.kind {
                GroupKind::List { item, add, remove, .. } => {
                    self.open_group(group);
                    self.open("div", &[("data-items", group.id)]);
                    self.item(group, item.get(locale), remove.get(locale));
                    self.close("div");
                    let attributes = [("type", "button"), ("class", "secondary"), ("data-add", group.id)];
                    self.element("button", &attributes, add.get(locale));
                    self.close("fieldset");
                }
                _ => {
                    self.open_group(group);
                    group.properties.iter().for_each(|property| self.field(group, property));
                    self.close("fieldset");
                }
            }
        }
        self.element("p", &[("class", "visually-hidden"), ("role", "status"), ("data-status", "")], "");
        self.element("button", &[("type", "submit")], locale.sentences().form.submit);
        self.close("form");
    }

    fn open_group(&mut self, group: &Group) {
        let locale = self.options.locale;
        let hint = group.hint.map(|_| self.id(group.id, "-hint"));
        let mut attributes = vec![("data-group", group.id)];
        attributes.extend(hint.as_deref().map(|hint| ("aria-describedby", hint)));
        self.open("fieldset", &attributes);
        self.element("legend", &[], group.legend.get(locale));
        if let (Some(id), Some(hint)) = (&hint, group.hint) {
            self.element("p", &[("class", "hint"), ("id", id)], hint.get(locale));
        }
        let error = self.id(group.id, "-error");
        self.element("p", &[("class", "message"), ("id", &error), ("hidden", "")], "");
        self.element("div", &[("class", "advice"), ("data-advice", group.id), ("hidden", "")], "");
    }

    /// The first item of a list; further ones are made from it.
    fn item(&mut self, group: &Group, legend: &str, remove: &str) {
        let first = [("n", "1")];
        let name = [group.id, ".0"].concat();
        self.open("fieldset", &[("class", "item"), ("data-item", &name)]);
        self.element("legend", &[("data-legend", "")], &fill(legend, &first));
        group.properties.iter().for_each(|property| self.field(group, property));
        let attributes = [("type", "button"), ("class", "secondary"), ("data-remove", name.as_str())];
        self.element("button", &attributes, &fill(remove, &first));
        self.close("fieldset");
    }

    fn field(&mut self, group: &Group, property: &Property) {
        let locale = self.options.locale;
        let name = replaced(&control_name(group, property), "*", "0");
        let id = self.id(&name, "");
        self.open("div", &[("class", "field"), ("data-field", &name)]);
        self.open("label", &[("for", &id)]);
        self.text(property.term.label.get(locale));
        let one_of_several = group.rules.iter().any(|rule| matches!(rule.check, Check::AnyOf));
        if !property.required() && !one_of_several {
            self.text(" ");
            self.element("span", &[("class", "optional")], locale.sentences().form.optional);
        }
        self.close("label");
        let hint = property.hint.map(|hint| (self.id(&name, "-hint"), hint));
        if let Some((id, hint)) = &hint {
            self.element("p", &[("class", "hint"), ("id", id)], hint.get(locale));
        }
        let error = self.id(&name, "-error");
        self.element("p", &[("class", "message"), ("id", &error), ("hidden", "")], "");
        self.control(group, property, &name, hint.as_ref().map(|(id, _)| id.as_str()));
        self.open("div", &[("class", "advice"), ("data-advice", &name), ("hidden", "")]);
        self.close("div");
        self.close("div");
    }

    fn control(&mut self, group: &Group, property: &Property, name: &str, hint: Option<&str>) {
        let locale = self.options.locale;
        let id = self.id(name, "");
        let choices = property.choices();
        let list = choices.map(|_| self.id(name, "-choices"));
        let autocomplete = property.term.autocomplete.map(|token| match group.autocomplete_section {
            Some(section) => [section, " ", token].concat(),
            None => token.to_owned(),
        });
        let mut attributes = vec![("name", name), ("id", &id)];
        attributes.extend(hint.map(|hint| ("aria-describedby", hint)));
        if property.required() {
            attributes.push(("required", ""));
        }
        attributes.extend(autocomplete.as_deref().map(|token| ("autocomplete", token)));
        if let Some((choices, Severity::Error)) = choices {
            self.open("select", &attributes);
            self.element("option", &[("value", "")], locale.sentences().form.choose);
            for choice in choices.values {
                self.element("option", &[("value", choice.value)], choice.value);
            }
            return self.close("select");
        }
        let (kind, mode, is_prose) = match property.format() {
            Some(Format::Email) => ("email", Some("email"), false),
            Some(Format::E164 | Format::Phone) => ("tel", Some("tel"), false),
            Some(Format::Url) => ("url", Some("url"), false),
            _ if property.kind == Kind::Integer => ("text", Some("numeric"), false),
            _ => ("text", None, property.term.is_prose),
        };
        attributes.push(("type", kind));
        attributes.extend(mode.map(|mode| ("inputmode", mode)));
        attributes.extend(list.as_deref().map(|list| ("list", list)));
        if !is_prose {
            attributes.push(("spellcheck", "false"));
        }
        self.open("input", &attributes);
        if let (Some(list), Some((choices, _))) = (&list, choices) {
            self.open("datalist", &[("id", list)]);
            for choice in choices.values {
                self.element("option", &[("value", choice.value)], "");
            }
            self.close("datalist");
        }
    }

    fn id(&self, name: &str, suffix: &str) -> String {
        [self.options.id_prefix, name, suffix].concat()
    }

    fn element(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close(tag);
    }

    fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(tag);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            if !value.is_empty() || *name == "value" {
                self.text.push_str("=\"");
                self.text(value);
                self.text.push('"');
            }
        }
        self.text.push('>');
    }

    fn close(&mut self, tag: &str) {
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push_str(if tag == "span" { ">" } else { ">\n" });
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '"' => self.text.push_str("&quot;"),
                c => self.text.push(c),
            }
        }
    }
}
