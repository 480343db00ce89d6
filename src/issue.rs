//! A finding in words, written field by field into one buffer. Only here are paths, messages and sources texts.

mod code;
mod fields;
mod fill;
mod kind;
mod path;
#[cfg(any(feature = "form", feature = "model"))]
mod shown;
mod source;
mod wording;

use alloc::vec::Vec;

use crate::address::{KIND, UNEXPECTED};
use crate::form::Form;
use crate::format::characters::until;
use crate::pack::{FIRST_RULE, own};
use crate::put::{put, put_byte};
pub use code::{IssueCode, Severity};
pub(crate) use fields::Fields;
pub use fields::{FIELD_END, FIELDS};
pub(crate) use fill::fill;
#[cfg(any(feature = "form", feature = "model"))]
pub(crate) use fill::filled;
pub(crate) use path::put_pointer;
#[cfg(any(feature = "form", feature = "model"))]
pub(crate) use shown::{ISSUE_END, MESSAGE_ATTRIBUTES, Shown, cut, field};

impl Form<'_> {
    /// Writes the [`FIELDS`] of a finding. Of what is unexpected, path and pointer are left to whoever knows the names.
    pub fn put_issue(&self, place: u32, rule: u16, out: &mut Vec<u8>) {
        let row = self.pack.rule(rule);
        let is_inside = self.is_inside(place);
        let answer = self.answer(rule, is_inside);
        // What stands in fields or gaps and has to be written first, one after the other.
        let mut written = Vec::new();
        if place & KIND != UNEXPECTED {
            self.put_path(place, &mut written);
        }
        let path = written.len();
        self.put_expected(place, rule, &mut written);
        let expected = written.len();
        self.put_suggestion(place, rule, &mut written);
        let suggestion = written.len();
        self.put_noun(place, &mut written);
        let part = |begin: usize, end: usize| written.get(begin..end).unwrap_or_default();
        let (path, expected, suggestion, noun) =
            (part(0, path), part(path, expected), part(expected, suggestion), part(suggestion, written.len()));
        let mut fields = Fields { out };
        fields.add(path);
        let is_of_envelope = self.pack.head.envelope() && !is_inside;
        let pointed = path.strip_prefix(b"request.").filter(|_| is_of_envelope).unwrap_or(path);
        put_pointer(pointed, is_inside, fields.out);
        fields.end();
        fields.add(row.code().name().as_bytes());
        fields.add(if row.row.warns() { Severity::Warning } else { Severity::Error }.name().as_bytes());
        self.put_rule_id(rule, fields.out);
        fields.end();
        self.put_source(rule, answer, &mut fields);
        fields.add_number(answer.status);
        fields.add_number(answer.code);
        fields.add_line(&self.pack.strings, answer.word);
        fields.add_line(&self.pack.strings, answer.message);
        let label = self.label(place);
        fields.add(label);
        fields.add(expected);
        fields.add(suggestion);
        let words: [(&[u8], &[u8]); 4] =
            [(b"noun", noun), (b"label", label), (b"expected", expected), (b"suggestion", suggestion)];
        let sentence = match row.row.advice() {
            0 => self.sentences.get(self.sentence(place, rule, !suggestion.is_empty())),
            line => self.texts.get(line),
        };
        fill(sentence, fields.out, &words);
    }

    /// Writes what stands for a suggestion at a place.
    pub fn put_suggestion(&self, place: u32, rule: u16, out: &mut Vec<u8>) {
        match (self.unexpected(place), rule) {
            (None, _) => self.suggest(place, out),
            (_, own::REQUEST_TYPE) => self.pack.strings.put(self.pack.head.id(), out),
            (Some(unexpected), own::UNEXPECTED | own::UNEXPECTED_NEAR) => self.documented_id(unexpected, out),
            _ => {}
        }
    }

    pub(crate) fn put_rule_id(&self, rule: u16, out: &mut Vec<u8>) {
        if rule < FIRST_RULE {
            return put(out, own::IDS.get(usize::from(rule)).map_or(b"", |id| id.as_bytes()));
        }
        let name = self.pack.string(self.pack.rule(rule).row.name());
        if until(name, b'/') == name.len() {
            self.pack.strings.put(self.pack.head.id(), out);
            put_byte(out, b'/');
        }
        put(out, name);
    }
}
