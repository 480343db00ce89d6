//! A request type as an HTML form, so that a page can have the form before any script runs.
//!
//! What tests and style sheets may rely on: each control has its documented id as `name`, and the prefix and that name
//! as `id`; the message of `X` is in the element with the id `X-error`; groups have `data-group`, items `data-item`, the
//! buttons of lists `data-add` and `data-remove`, the error summary `data-error-summary`, the place of suggestions
//! `data-advice`, the status region `data-status`.

mod issues;
mod message;

use alloc::vec::Vec;

use crate::address::{GROUP, address};
use crate::form::Form;
use crate::format::Format;
use crate::issue::fill;
use crate::pack::{Check, Group, GroupKind, Pack, Property};
use crate::put::{put, put_byte};
use crate::sentence::Sentence;
use issues::Issues;
use message::{add_button, decimal};

/// Writes a form with what was given, and what is wrong with that: the fields of each issue, with U+001E between two.
/// A list has as many items as the form gives it. The prefix stands before every `id`, so that several forms can share a
/// page.
pub fn render(form: &Form<'_>, id_prefix: &[u8], issues: &[u8], out: &mut Vec<u8>) {
    let issues = Issues::read(form, issues);
    let mut targets = Vec::new();
    targets.resize(form.pack.groups.len(), None);
    let mut html = Html { form, pack: form.pack, id_prefix, issues: &issues, targets, out };
    html.put(b"<form class=\"request-form\" method=\"post\" lang=\"");
    html.put_text(html.words(Sentence::Language));
    html.element(b"\" data-request-type=\"", html.pack.string(html.pack.head.id()), b"\">");
    html.summary();
    for notice in &html.pack.notices {
        html.element(b"<p class=\"notice\">", html.text(*notice), b"</p>\n");
    }
    for (number, group) in html.pack.groups.iter().enumerate() {
        html.group(number, group);
    }
    html.put(b"<p class=\"visually-hidden\" role=\"status\" data-status></p>\n");
    html.element(b"<button type=\"submit\">", html.words(Sentence::Submit), b"</button>\n</form>\n");
}

/// The form of a request type, for Rust programs.
///
/// ```
/// use request_forms::{Locale, catalog, html};
/// let request_type = catalog::find("R_BVPN_FR_1").unwrap();
/// let form = html::render_form(request_type, Locale::En, "");
/// assert!(form.contains(r#"<label for="contacts.primary.firstName">First name</label>"#));
/// ```
#[cfg(feature = "model")]
pub fn render_form(request_type: &crate::RequestType, locale: crate::Locale, id_prefix: &str) -> String {
    let mut form = crate::validate::open(request_type, &crate::Context { locale, ..crate::Context::default() });
    for number in 0..form.pack.groups.len() {
        form.set_items(number, 1);
    }
    let mut out = Vec::new();
    render(&form, id_prefix.as_bytes(), b"", &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

struct Html<'a> {
    form: &'a Form<'a>,
    pack: &'a Pack,
    id_prefix: &'a [u8],
    issues: &'a Issues,
    /// The entry of the summary that leads to the button of each empty list.
    targets: Vec<Option<usize>>,
    out: &'a mut Vec<u8>,
}

impl<'a> Html<'a> {
    fn group(&mut self, number: usize, group: &Group) {
        let id = self.pack.string(group.row.id());
        let place = GROUP | number as u32;
        let legend = self.text(group.row.legend());
        self.element(b"<fieldset data-group=\"", id, b"\"");
        self.described_by(id, group.row.hint(), place);
        self.element(b"><legend>", legend, b"</legend>\n");
        self.hint_and_message(id, group.row.hint(), place);
        self.advice(id, place, &[legend]);
        if group.kind == GroupKind::List {
            self.list(number, group, id);
        } else {
            self.fields(number, group, 0);
        }
        self.put(b"</fieldset>\n");
    }

    /// The items of a list, and the button that adds one.
    fn list(&mut self, number: usize, group: &Group, id: &[u8]) {
        let items = self.form.items(number);
        self.element(b"<div data-items=\"", id, b"\">");
        for item in 0..items {
            self.item(number, group, item);
        }
        if items == 0 {
            // Further items are made from one that is there.
            self.put(b"<template>");
            self.item(number, group, 0);
            self.put(b"</template>");
        }
        self.put(b"</div>\n");
        self.element(b"<button type=\"button\" class=\"secondary\" data-add=\"", id, b"\"");
        let target = add_button(self.targets.get(number).copied().flatten());
        if !target.is_empty() {
            self.id(b" id=\"", &target, b"\"");
        }
        self.element(b">", self.text(group.row.add()), b"</button>\n");
    }

    fn item(&mut self, number: usize, group: &Group, item: usize) {
        let mut name = self.pack.string(group.row.id()).to_vec();
        put(&mut name, b".");
        put(&mut name, &decimal(item));
        self.element(b"<fieldset class=\"item\" data-item=\"", &name, b"\"><legend data-legend>");
        self.numbered(group.row.item(), item);
        self.put(b"</legend>\n");
        self.fields(number, group, item);
        self.element(b"<button type=\"button\" class=\"secondary\" data-remove=\"", &name, b"\">");
        self.numbered(group.row.remove(), item);
        self.put(b"</button>\n</fieldset>\n");
    }

    fn fields(&mut self, number: usize, group: &Group, item: usize) {
        let properties = self.pack.properties.get(group.first..group.first + group.width);
        for (index, property) in properties.unwrap_or_default().iter().enumerate() {
            self.field(group, property, address(number, item, index));
        }
    }

    fn field(&mut self, group: &Group, property: &Property, place: u32) {
        let mut name = Vec::new();
        self.form.control_name(place, &mut name);
        let is_optional = property.required == 0 && group.any_of == 0;
        let (label, optional) = (self.text(property.row.label()), self.words(Sentence::Optional));
        self.element(b"<div class=\"field\" data-field=\"", &name, b"\">");
        self.id(b"<label for=\"", &name, b"\">");
        self.put_text(label);
        if is_optional {
            self.element(b" <span class=\"optional\">", optional, b"</span>");
        }
        self.put(b"</label>\n");
        self.hint_and_message(&name, property.row.hint(), place);
        self.control(group, property, &name, place);
        let label = [label, optional];
        self.advice(&name, place, if is_optional { &label } else { &label[..1] });
        self.put(b"</div>\n");
    }

    fn control(&mut self, group: &Group, property: &Property, name: &[u8], place: u32) {
        let pack = self.pack;
        let choice = pack.rule_where(property, |check| matches!(check, Check::OneOf(_))).map(|rule| pack.rule(rule));
        let is_closed = choice.is_some_and(|rule| !rule.row.warns());
        self.element(if is_closed { b"<select name=\"" } else { b"<input name=\"" }, name, b"\"");
        self.id(b" id=\"", name, b"\"");
        self.described_by(name, property.row.hint(), place);
        if self.issue(place).is_some_and(|issue| issue.is_error()) {
            self.put(b" aria-invalid=\"true\"");
        }
        if property.required != 0 {
            self.put(b" required");
        }
        if property.row.autocomplete() != 0 {
            self.element(b" autocomplete=\"", pack.string(group.row.section()), if group.row.section() == 0 { b"" } else { b" " });
            self.element(b"", pack.string(property.row.autocomplete()), b"\"");
        }
        // What nobody sees is as if nothing was given.
        let is_blank = self.form.is_blank(place);
        if !is_closed {
            let text = self.form.text(place);
            if !is_blank && !text.is_empty() {
                self.element(b" value=\"", text, b"\"");
            }
            self.kind_of_input(property);
            if choice.is_some() {
                self.id(b" list=\"", name, b"-choices\"");
            }
            if !property.is_prose() {
                self.put(b" spellcheck=\"false\"");
            }
        }
        self.put(b">");
        let Some(Check::OneOf(choices)) = choice.map(|rule| rule.check) else { return };
        if is_closed {
            self.element(b"<option value=\"\">", self.words(Sentence::ChooseOption), b"</option>\n");
        } else {
            self.id(b"<datalist id=\"", name, b"-choices\">");
        }
        let given = if is_closed && !is_blank { self.form.value(place) } else { b"" };
        let mut is_choice = given.is_empty();
        for value in pack.values_of(choices) {
            let value = pack.string(value);
            let is_given = !is_choice && value == given;
            is_choice |= is_given;
            self.element(b"<option value=\"", value, if is_given { b"\" selected>" } else { b"\">" });
            self.element(b"", if is_closed { value } else { b"" }, b"</option>\n");
        }
        if !is_choice {
            // Nothing that was given is lost.
            self.element(b"<option value=\"", given, b"\" selected data-added>");
            self.element(b"", given, b"</option>\n");
        }
        self.put(if is_closed { b"</select>\n" } else { b"</datalist>\n" });
    }

    fn kind_of_input(&mut self, property: &Property) {
        self.put(match self.pack.format_of(property) {
            Some(Format::Email) => b" type=\"email\" inputmode=\"email\"",
            Some(Format::E164 | Format::Phone) => b" type=\"tel\" inputmode=\"tel\"",
            Some(Format::Url) => b" type=\"url\" inputmode=\"url\"",
            _ if property.is_integer() => b" type=\"text\" inputmode=\"numeric\"",
            _ => b" type=\"text\"",
        });
    }

    fn hint_and_message(&mut self, name: &[u8], hint: u16, place: u32) {
        if hint != 0 {
            self.id(b"<p class=\"hint\" id=\"", name, b"-hint\">");
            self.element(b"", self.text(hint), b"</p>\n");
        }
        self.message(name, place);
    }

    /// A text about an item.
    fn numbered(&mut self, line: u16, item: usize) {
        let number = decimal(item + 1);
        let mut text = Vec::new();
        fill(self.text(line), &mut text, &[(b"n", &number)]);
        self.put_text(&text);
    }

    /// A text of the request type.
    fn text(&self, line: u16) -> &'a [u8] {
        self.form.texts.get(line)
    }

    /// A sentence that all types share.
    fn words(&self, sentence: Sentence) -> &'a [u8] {
        self.form.sentences.get(sentence.line())
    }

    /// A name with the prefix of this form, between two pieces of markup.
    fn id(&mut self, before: &[u8], name: &[u8], after: &[u8]) {
        let id_prefix = self.id_prefix;
        self.element(before, id_prefix, b"");
        self.element(b"", name, after);
    }

    /// A text between two pieces of markup.
    #[inline(never)]
    fn element(&mut self, before: &[u8], text: &[u8], after: &[u8]) {
        self.put(before);
        self.put_text(text);
        self.put(after);
    }

    fn put_text(&mut self, text: &[u8]) {
        for byte in text {
            match byte {
                b'&' => self.put(b"&amp;"),
                b'<' => self.put(b"&lt;"),
                b'"' => self.put(b"&quot;"),
                // A parser would make it a line feed.
                b'\r' => self.put(b"&#13;"),
                byte => put_byte(self.out, *byte),
            }
        }
    }

    fn put(&mut self, markup: &[u8]) {
        put(self.out, markup);
    }
}
