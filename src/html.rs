//! A request type as an HTML form, so that a page can have the form before any script runs.
//!
//! What tests and style sheets may rely on: each control has its documented id as `name`, and the prefix and that name
//! as `id`; the message of `X` is in the element with the id `X-error`; groups have `data-group`, items `data-item`, the
//! buttons of lists `data-add` and `data-remove`, the error summary `data-error-summary`, the place of suggestions
//! `data-advice`, the status region `data-status`.

use alloc::vec::Vec;

use crate::format::Format;
use crate::issue::fill;
use crate::pack::{Check, Group, GroupKind, Lines, Pack, Property};
use crate::put::{put, put_byte};
use crate::sentence::Sentence;

/// Writes the form of a request type. The prefix stands before every `id`, so that several forms can share a page.
pub fn render(pack: &Pack, texts: &Lines, sentences: &Lines, id_prefix: &[u8], out: &mut Vec<u8>) {
    let mut html = Html { pack, texts, sentences, id_prefix, out };
    html.put(b"<form class=\"request-form\" method=\"post\" lang=\"");
    html.put_text(sentences.get(Sentence::Language.line()));
    html.element(b"\" data-request-type=\"", pack.string(pack.head.id()), b"\">");
    html.put(b"<div data-error-summary class=\"error-summary\" tabindex=\"-1\" hidden></div>\n");
    for notice in &pack.notices {
        html.element(b"<p class=\"notice\">", texts.get(*notice), b"</p>\n");
    }
    for group in &pack.groups {
        html.group(group);
    }
    html.put(b"<p class=\"visually-hidden\" role=\"status\" data-status></p>\n");
    html.element(b"<button type=\"submit\">", sentences.get(Sentence::Submit.line()), b"</button>\n</form>\n");
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
    let (loaded, sentences) = crate::validate::loaded(request_type, locale);
    let mut out = Vec::new();
    render(&loaded.pack, loaded.texts(locale), sentences, id_prefix.as_bytes(), &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

struct Html<'a> {
    pack: &'a Pack,
    texts: &'a Lines,
    sentences: &'a Lines,
    id_prefix: &'a [u8],
    out: &'a mut Vec<u8>,
}

impl Html<'_> {
    fn group(&mut self, group: &Group) {
        let (pack, texts) = (self.pack, self.texts);
        let id = pack.string(group.row.id());
        self.element(b"<fieldset data-group=\"", id, b"\"");
        if group.row.hint() != 0 {
            self.id(b" aria-describedby=\"", id, b"-hint\"");
        }
        self.element(b"><legend>", texts.get(group.row.legend()), b"</legend>\n");
        self.hint_and_message(id, group.row.hint());
        self.advice(id);
        if group.kind == GroupKind::List {
            self.item(group, id);
        } else {
            self.fields(group);
        }
        self.put(b"</fieldset>\n");
    }

    /// The first item of a list, from which further ones are made, and the button that does that.
    fn item(&mut self, group: &Group, id: &[u8]) {
        let (pack, texts) = (self.pack, self.texts);
        self.element(b"<div data-items=\"", id, b"\">");
        self.element(b"<fieldset class=\"item\" data-item=\"", id, b".0\"><legend data-legend>");
        self.first(group.row.item());
        self.put(b"</legend>\n");
        self.fields(group);
        self.element(
            b"<button type=\"button\" class=\"secondary\" data-remove=\"",
            pack.string(group.row.id()),
            b".0\">",
        );
        self.first(group.row.remove());
        self.put(b"</button>\n</fieldset>\n</div>\n");
        self.element(b"<button type=\"button\" class=\"secondary\" data-add=\"", id, b"\">");
        self.element(b"", texts.get(group.row.add()), b"</button>\n");
    }

    fn fields(&mut self, group: &Group) {
        let properties = self.pack.properties.get(group.first..group.first + group.width);
        for property in properties.unwrap_or_default() {
            self.field(group, property);
        }
    }

    fn field(&mut self, group: &Group, property: &Property) {
        let (pack, texts, sentences) = (self.pack, self.texts, self.sentences);
        let mut name = Vec::new();
        match group.kind {
            GroupKind::Properties => {}
            GroupKind::Attributes => put(&mut name, b"request."),
            GroupKind::List => {
                pack.strings.put(group.row.id(), &mut name);
                put(&mut name, b".0.");
            }
        }
        pack.strings.put(property.row.id(), &mut name);
        self.element(b"<div class=\"field\" data-field=\"", &name, b"\">");
        self.id(b"<label for=\"", &name, b"\">");
        self.put_text(texts.get(property.row.label()));
        if property.required == 0 && group.any_of == 0 {
            self.element(b" <span class=\"optional\">", sentences.get(Sentence::Optional.line()), b"</span>");
        }
        self.put(b"</label>\n");
        self.hint_and_message(&name, property.row.hint());
        self.control(group, property, &name);
        self.advice(&name);
        self.put(b"</div>\n");
    }

    fn control(&mut self, group: &Group, property: &Property, name: &[u8]) {
        let (pack, sentences) = (self.pack, self.sentences);
        let choice = pack.rule_where(property, |check| matches!(check, Check::OneOf(_))).map(|rule| pack.rule(rule));
        let is_closed = choice.is_some_and(|rule| !rule.row.warns());
        self.element(if is_closed { b"<select name=\"" } else { b"<input name=\"" }, name, b"\"");
        self.id(b" id=\"", name, b"\"");
        if property.row.hint() != 0 {
            self.id(b" aria-describedby=\"", name, b"-hint\"");
        }
        if property.required != 0 {
            self.put(b" required");
        }
        if property.row.autocomplete() != 0 {
            self.element(
                b" autocomplete=\"",
                pack.string(group.row.section()),
                if group.row.section() == 0 { b"" } else { b" " },
            );
            self.element(b"", pack.string(property.row.autocomplete()), b"\"");
        }
        if !is_closed {
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
            self.element(b"<option value=\"\">", sentences.get(Sentence::ChooseOption.line()), b"</option>\n");
        } else {
            self.id(b"<datalist id=\"", name, b"-choices\">");
        }
        for value in pack.values_of(choices) {
            let value = pack.string(value);
            self.element(b"<option value=\"", value, b"\">");
            self.element(b"", if is_closed { value } else { b"" }, b"</option>\n");
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

    fn hint_and_message(&mut self, name: &[u8], hint: u16) {
        let texts = self.texts;
        if hint != 0 {
            self.id(b"<p class=\"hint\" id=\"", name, b"-hint\">");
            self.element(b"", texts.get(hint), b"</p>\n");
        }
        self.id(b"<p class=\"message\" id=\"", name, b"-error\" hidden></p>\n");
    }

    fn advice(&mut self, name: &[u8]) {
        self.element(b"<div class=\"advice\" data-advice=\"", name, b"\" hidden></div>\n");
    }

    /// A text about the first item.
    fn first(&mut self, line: u16) {
        let mut text = Vec::new();
        fill(self.texts.get(line), &mut text, &[(b"n", b"1")]);
        self.put_text(&text);
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
                byte => put_byte(self.out, *byte),
            }
        }
    }

    fn put(&mut self, markup: &[u8]) {
        put(self.out, markup);
    }
}
