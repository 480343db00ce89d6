//! A request type as an HTML form, so that a page can have the form before any script runs.
//!
//! What tests and style sheets may rely on: each control has its documented id as `name`, and the prefix and that name
//! as `id`; the message of `X` is in the element with the id `X-error`; groups have `data-group`, items `data-item`, the
//! buttons of lists `data-add` and `data-remove`, the error summary `data-error-summary`, the place of suggestions
//! `data-advice`, the status region `data-status`.

mod boolean;
mod issues;
mod markup;
mod message;
mod value;

use alloc::vec::Vec;

use crate::address::{GROUP, address, item_of};
use crate::form::Form;
use crate::format::Format;
use crate::format::boolean::is_true;
use crate::issue::filled;
use crate::pack::{Choices, Group, GroupKind, Pack, Property};
use crate::put::{decimal, filled as zeros, joined};
use crate::sentence::Sentence;
use issues::Issues;
use markup::put_markup;
#[cfg(feature = "form")]
pub(crate) use markup::{put_advice, put_entry, put_message, put_summary};

/// What the id of the button that adds to a list ends with.
const ADDS: &[u8] = b"-add";

/// Writes a form with what was given, and what is wrong with that: the fields of each issue, with U+001E between two.
/// A list has as many items as the form gives it. The prefix stands before every `id`, so that several forms can share a
/// page.
pub fn render(form: &Form<'_>, id_prefix: &[u8], issues: &[u8], out: &mut Vec<u8>) {
    let issues = Issues::read(form, issues);
    let hints = zeros(form.texts.count() + 1, 0);
    let mut html = Html { form, pack: form.pack, id_prefix, issues: &issues, hints, out };
    html.put(
        b"<form class=\"request-form\" method=\"post\" lang=\"{}\" data-request-type=\"{}\">",
        &[html.words(Sentence::Language), html.pack.string(html.pack.head.id())],
    );
    html.summary();
    for notice in &html.pack.notices {
        html.put(b"<p class=\"notice\">{}</p>\n", &[html.text(*notice)]);
    }
    for (number, group) in html.pack.groups.iter().enumerate() {
        html.group(number, group);
    }
    html.put(
        b"<p class=\"visually-hidden\" role=\"status\" data-status></p>\n<button type=\"submit\">{}</button>\n</form>\n",
        &[html.words(Sentence::Submit)],
    );
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
    /// Of each text: the place of the first property that has it as its hint, from 1, or 0.
    hints: Vec<u32>,
    out: &'a mut Vec<u8>,
}

impl<'a> Html<'a> {
    fn group(&mut self, number: usize, group: &Group) {
        let id = self.pack.string(group.row.id());
        let place = GROUP | number as u32;
        let legend = self.text(group.row.legend());
        self.put(b"<fieldset data-group=\"{}\"", &[id]);
        self.described_by(id, group.row.hint(), id, place);
        self.put(b"><legend>{}</legend>\n", &[legend]);
        self.hint(id, group.row.hint());
        self.message(id, place);
        self.advice(id, place, legend);
        if group.kind == GroupKind::List {
            self.list(number, group, id);
        } else {
            self.fields(number, group, 0);
        }
        self.put(b"</fieldset>\n", &[]);
    }

    /// The items of a list, and the button that adds one.
    fn list(&mut self, number: usize, group: &Group, id: &[u8]) {
        let items = self.form.items(number);
        self.put(b"<div data-items=\"{}\">", &[id]);
        for item in 0..items {
            self.item(number, group, item);
        }
        if items == 0 {
            // Further items are made from one that is there.
            self.put(b"<template>", &[]);
            self.item(number, group, 0);
            self.put(b"</template>", &[]);
        }
        self.put(
            b"</div>\n<button type=\"button\" class=\"secondary\" data-add=\"{}\" id=\"{}{}{}\">{}</button>\n",
            &[id, self.id_prefix, id, ADDS, self.text(group.row.add())],
        );
    }

    fn item(&mut self, number: usize, group: &Group, item: usize) {
        let name = joined(&[self.pack.string(group.row.id()), b".", &decimal(item)]);
        self.put(
            b"<fieldset class=\"item\" data-item=\"{}\"><legend data-legend>{}</legend>\n",
            &[&name, &self.numbered(group.row.item(), item)],
        );
        self.fields(number, group, item);
        self.put(
            b"<button type=\"button\" class=\"secondary\" data-remove=\"{}\">{}</button>\n</fieldset>\n",
            &[&name, &self.numbered(group.row.remove(), item)],
        );
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
        let mut label = joined(&[self.text(property.row.label())]);
        self.put(
            b"<div class=\"field\" data-field=\"{}\"><label for=\"{}{}\">{}",
            &[&name, self.id_prefix, &name, &label],
        );
        // Whether it may be left out depends on others, where a rule is about several; a checkbox always may.
        let is_checkbox = self.is_checkbox(property, self.form.text(place));
        if property.required | group.any_of == 0 && !property.may_be_required && !is_checkbox {
            let optional = self.words(Sentence::Optional);
            self.put(b" <span class=\"optional\">{}</span>", &[optional]);
            label = joined(&[&label, b" ", optional]);
        }
        self.put(b"</label>\n", &[]);
        let hint = self.property_hint(group, property, &name, place);
        self.message(&name, place);
        self.control(group, property, &name, &hint, place);
        if group.kind == GroupKind::List {
            label = joined(&[&label, b", ", &self.numbered(group.row.item(), item_of(place))]);
        }
        self.advice(&name, place, &label);
        self.put(b"</div>\n", &[]);
    }

    /// `hint` is the name of what has the hint of the property.
    fn control(&mut self, group: &Group, property: &Property, name: &[u8], hint: &[u8], place: u32) {
        let pack = self.pack;
        let choice = pack.choices_for(property);
        let is_closed = choice.is_some_and(|(_, is_closed)| is_closed);
        let is_prose = property.is_prose() && choice.is_none();
        // What nobody sees is as if nothing was given.
        let is_blank = self.form.is_blank(place);
        let text = if is_blank { b"" } else { self.form.text(place) };
        let is_checkbox = self.is_checkbox(property, text);
        let open: &[u8] = if is_prose { b"textarea" } else { b"input" };
        let tag = if is_closed || property.is_boolean() && !is_checkbox { b"select" } else { open };
        self.put(b"<{} name=\"{}\" id=\"{}{}\"", &[tag, name, self.id_prefix, name]);
        self.described_by(name, property.row.hint(), hint, place);
        if self.issue(place).is_some_and(|issue| issue.is_error()) {
            self.put(b" aria-invalid=\"true\"", &[]);
        }
        if property.required != 0 && !pack.rule(property.required).row.warns() {
            self.put(b" required", &[]);
        }
        if property.row.autocomplete() != 0 {
            let section = pack.string(group.row.section());
            let space = if section.is_empty() { &b""[..] } else { b" " };
            self.put(b" autocomplete=\"{}{}{}\"", &[section, space, pack.string(property.row.autocomplete())]);
        }
        if is_checkbox {
            let checked = if is_true(text) { &b" checked"[..] } else { b"" };
            return self.put(b" type=\"checkbox\"{}>\n", &[checked]);
        }
        if property.is_boolean() {
            return self.yes_or_no(text);
        }
        if is_prose {
            // A parser leaves out the first line feed.
            return self.put(b" rows=\"3\">\n{}</textarea>\n", &[text]);
        }
        if !is_closed {
            if !text.is_empty() {
                self.put(b" value=\"{}\"", &[text]);
            }
            self.kind_of_input(property);
            if choice.is_some() {
                self.put(b" list=\"{}{}-choices\"", &[self.id_prefix, name]);
            }
            self.put(b" spellcheck=\"false\"", &[]);
        }
        self.put(b">", &[]);
        if let Some((choices, _)) = choice {
            let given = if is_closed && !is_blank { self.form.value(place) } else { b"" };
            self.choices(is_closed, name, given, choices, place);
        }
    }

    fn option(&mut self, value: &[u8], label: &[u8], is_selected: bool, more: &[u8]) {
        let selected = if is_selected { &b" selected"[..] } else { b"" };
        self.put(b"<option value=\"{}\"{}{}>{}</option>\n", &[value, selected, more, label]);
    }

    fn choices(&mut self, is_closed: bool, name: &[u8], given: &[u8], choices: Choices, place: u32) {
        if is_closed {
            self.option(b"", self.words(Sentence::ChooseOption), false, b"");
        } else {
            self.put(b"<datalist id=\"{}{}-choices\">", &[self.id_prefix, name]);
        }
        let mut is_choice = given.is_empty();
        for value in self.pack.values_of(choices) {
            let value = self.pack.string(value);
            let is_given = !is_choice && value == given;
            is_choice |= is_given;
            let label = if is_closed { self.form.shown(place, value) } else { Vec::new() };
            self.option(value, &label, is_given, b"");
        }
        if !is_choice {
            // Nothing that was given is lost.
            self.option(given, given, true, b" data-added");
        }
        self.put(b"</{}>\n", &[if is_closed { b"select" } else { b"datalist" }]);
    }

    fn kind_of_input(&mut self, property: &Property) {
        let (kind, mode) = match self.pack.format_of(property) {
            Some(Format::Email) => (&b"email"[..], &b"email"[..]),
            Some(Format::E164 | Format::Phone) => (&b"tel"[..], &b"tel"[..]),
            Some(Format::Url) => (&b"url"[..], &b"url"[..]),
            // Keyboards for decimal numbers have no minus sign, and none at all has one that is for digits alone.
            Some(Format::Decimal) => (&b"text"[..], &b"decimal"[..]),
            _ if property.is_literal() => (&b"text"[..], &b"numeric"[..]),
            _ => return self.put(b" type=\"text\"", &[]),
        };
        self.put(b" type=\"{}\" inputmode=\"{}\"", &[kind, mode]);
    }

    fn hint(&mut self, name: &[u8], hint: u16) {
        if hint != 0 {
            self.put(b"<p class=\"hint\" id=\"{}{}-hint\">{}</p>\n", &[self.id_prefix, name, self.text(hint)]);
        }
    }

    /// The hint of a property, unless one before it has the same: who sees it reads it once, and who hears the form hears
    /// it at each control. Gives the name of the one that has it. An item of a list may go, and has its own.
    fn property_hint(&mut self, group: &Group, property: &Property, name: &[u8], place: u32) -> Vec<u8> {
        let hint = property.row.hint();
        let mut first = joined(&[name]);
        if let Some(said) = self.hints.get_mut(usize::from(hint))
            && group.kind != GroupKind::List
        {
            if let Some(said) = said.checked_sub(1) {
                first.clear();
                self.form.control_name(said, &mut first);
                return first;
            }
            *said = place + 1;
        }
        self.hint(name, hint);
        first
    }

    /// A text about an item.
    fn numbered(&self, line: u16, item: usize) -> Vec<u8> {
        filled(self.text(line), &decimal(item + 1))
    }

    /// A text of the request type.
    fn text(&self, line: u16) -> &'a [u8] {
        self.form.texts.get(line)
    }

    /// A sentence that all types share.
    fn words(&self, sentence: Sentence) -> &'a [u8] {
        self.form.sentences.get(sentence.line())
    }

    fn put(&mut self, markup: &[u8], texts: &[&[u8]]) {
        put_markup(self.out, markup, texts);
    }
}
