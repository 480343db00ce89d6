//! Where a rule comes from, and what the provider answers to it.

use super::Fields;
use crate::form::Form;
use crate::pack::{Answer, FIRST_RULE, own};
use crate::put::put;
use crate::sentence::Sentence;

impl Form<'_> {
    /// What the provider answers: what the rule says, else the general answer where that covers the place.
    pub(super) fn answer(&self, rule: u16, is_inside: bool) -> Answer {
        let row = self.pack.rule(rule);
        if row.row.status() != 0 {
            return row.answer();
        }
        let is_covered = !row.row.warns() && (is_inside || !self.pack.head.covers_properties());
        if is_covered { self.pack.answer() } else { Answer::default() }
    }

    pub(super) fn put_source(&self, rule: u16, answer: Answer, fields: &mut Fields<'_>) {
        let row = self.pack.rule(rule);
        let (lines, line) = match rule {
            own::LENGTH | own::ITEMS => (self.sentences, Sentence::OwnBound.line()),
            own::INVISIBLE => (self.sentences, Sentence::OwnAdvice.line()),
            _ if row.row.document() != 0 => (self.texts, row.row.document()),
            _ => (&self.pack.strings, self.pack.head.document()),
        };
        lines.put(line, fields.out);
        let later = self.texts.get(self.pack.head.later_codes());
        if answer.code + answer.word != 0 && !later.is_empty() {
            put(fields.out, b", ");
            put(fields.out, later);
        }
        fields.end();
        let (lines, line) = match rule {
            ..FIRST_RULE => (self.sentences, Sentence::SaysBadInput.line() - 1 + rule),
            _ => (self.texts, row.row.says()),
        };
        fields.add_line(lines, line);
    }
}
