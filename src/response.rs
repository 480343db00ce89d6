//! The provider's answer becomes issues on the fields that they belong to, without guessing: what names no field goes to
//! the request as a whole.
//!
//! An answer comes in flat, from JavaScript and from Rust alike: errors, with [`ERROR_END`] between them; of each error
//! the code as a number, the code as a word, the path that it names, and its texts, the most telling first, with
//! [`FIELD_END`] between all of these. Whoever writes it keeps control characters out of it, cuts each text to
//! `LONGEST_TEXT` characters, and gives `MOST_ERRORS` errors at most. How these are read is data of the request type.

mod named;
#[cfg(feature = "model")]
mod native;

use alloc::vec::Vec;

use crate::address::{GROUP, WHOLE};
use crate::form::Form;
use crate::format::Format;
use crate::format::characters::{after, trim};
use crate::issue::{FIELD_END, Fields, IssueCode, Severity, fill, put_pointer};
use crate::pack::{AnswerCode, AnswerPlace, GroupKind, Lines, Pack, own};
use crate::put::{put_byte, put_decimal};
use crate::sentence::Sentence;
#[cfg(feature = "model")]
pub use native::{Answer, read};

/// Between two errors of an answer, and between two issues that came of them.
pub const ERROR_END: u8 = 0x1e;

/// More errors in one answer help nobody.
const MOST_ERRORS: usize = 100;

/// One error of an answer.
struct Reported<'a> {
    number: Option<u32>,
    word: &'a [u8],
    path: &'a [u8],
    /// The first text.
    text: &'a [u8],
    texts: &'a [u8],
}

/// Writes the issues of an answer, with [`ERROR_END`] between them, each with the fields of
/// [`FIELDS`](crate::issue::FIELDS). Nothing is written where the provider took the request; else there is an issue.
pub fn put_issues(pack: &Pack, texts: &Lines, sentences: &Lines, status: u16, answer: &[u8], out: &mut Vec<u8>) {
    if status == pack.head.accepted() {
        return;
    }
    // Paths and nouns are those of a form; that it is empty does not matter to them.
    let form = Form::new(pack, texts, sentences, 0);
    let (mut rest, mut errors, mut is_said) = (answer, 0, false);
    while errors < MOST_ERRORS && !(rest.is_empty() && is_said) {
        let (error, next) = cut(rest, ERROR_END);
        let reported = Reported::read(error);
        errors += 1;
        // An answer that reports nothing at all is one issue, too.
        let is_last = next.is_empty() || errors == MOST_ERRORS;
        if reported.is_readable() || !reported.path.is_empty() || is_last && !is_said {
            if is_said {
                put_byte(out, ERROR_END);
            }
            put_issue(&form, &reported, status, out);
            is_said = true;
        }
        rest = next;
    }
}

fn put_issue(form: &Form<'_>, reported: &Reported<'_>, status: u16, out: &mut Vec<u8>) {
    let pack = form.pack;
    let (place, code) = reported.place_and_code(pack, status);
    let group = pack.groups.get(named::group_of(place)).filter(|_| place != WHOLE);
    let property = form.property(place);
    let is_attribute = group.is_some_and(|group| group.kind == GroupKind::Attributes);
    let (mut path, mut noun) = (Vec::new(), Vec::new());
    form.put_path(place, &mut path);
    form.put_noun(place, &mut noun);
    let mut fields = Fields { out };
    fields.add(&path);
    // Where a property has the name of an attribute, too, the path of the attribute says so; the payload does not.
    let name = path.strip_prefix(b"request.").filter(|_| is_attribute).unwrap_or(&path);
    put_pointer(name, pack.head.envelope() && !is_attribute, fields.out);
    fields.end();
    for text in [code.name(), Severity::Error.name()] {
        fields.add(text.as_bytes());
    }
    form.put_rule_id(own::ANSWER, fields.out);
    fields.end();
    for text in [pack.string(pack.head.document()), form.sentences.get(Sentence::SaysAnswer.line())] {
        fields.add(text);
    }
    put_decimal(fields.out, status.into());
    fields.end();
    let mut word = reported.word;
    if let Some(number) = reported.number {
        put_decimal(fields.out, number as usize);
        word = b"";
    }
    fields.end();
    let label = property.map(|property| property.row.label()).or(group.map(|group| group.row.legend()));
    let label = form.texts.get(label.unwrap_or_default());
    // What would be right and what is suggested stay empty: the provider says neither.
    for text in [word, reported.text, label, b"", b""] {
        fields.add(text);
    }
    let is_service_point = group.is_some_and(|group| group.is_service_point);
    if is_service_point && noun.is_empty() {
        form.sentences.put(Sentence::ServicePoint.line(), &mut noun);
    }
    let sentence = match (code, property) {
        _ if (200..300).contains(&status) => Sentence::AnswerUnclear,
        (IssueCode::ReferenceNotFound, _) if is_service_point => Sentence::AnswerNotFound,
        (IssueCode::AmbiguousReference, _) if is_service_point => Sentence::AnswerAmbiguous,
        (IssueCode::MissingProperty, Some(property)) => pack.asks_for(property),
        (_, Some(property)) if is_attribute && pack.format_of(property) == Some(Format::Date) => {
            Sentence::AnswerRequestedAt
        }
        _ if !noun.is_empty() => Sentence::AnswerProperty,
        _ => match status {
            401 | 403 => Sentence::AnswerUnauthorized,
            500.. => Sentence::AnswerUnavailable,
            _ if reported.is_readable() => Sentence::AnswerWhole,
            _ => Sentence::AnswerUnreadable,
        },
    };
    fill(form.sentences.get(sentence.line()), fields.out, &[(b"noun", &noun)]);
}

impl<'a> Reported<'a> {
    fn read(error: &'a [u8]) -> Reported<'a> {
        let (number, rest) = cut(error, FIELD_END);
        let (word, rest) = cut(rest, FIELD_END);
        let (path, texts) = cut(rest, FIELD_END);
        let (mut text, mut rest) = cut(texts, FIELD_END);
        while text.is_empty() && !rest.is_empty() {
            (text, rest) = cut(rest, FIELD_END);
        }
        Reported { number: decimal(number).or_else(|| decimal(trim(word))), word, path, text, texts }
    }

    /// Whether it says more than a path.
    fn is_readable(&self) -> bool {
        self.number.is_some() || !self.word.is_empty() || !self.text.is_empty()
    }

    fn place_and_code(&self, pack: &Pack, status: u16) -> (u32, IssueCode) {
        if !pack.head.answers_by_code() {
            let code = IssueCode::find(self.word).unwrap_or(IssueCode::OtherIssue);
            return (named::by_path(pack, self.path), code);
        }
        let is_it = |code: &&AnswerCode| code.status == status && self.number == Some(code.code.into());
        let Some(meaning) = pack.codes.iter().find(is_it) else { return (WHOLE, IssueCode::OtherIssue) };
        let id = pack.string(meaning.id);
        let place = match meaning.place {
            AnswerPlace::Whole => None,
            AnswerPlace::Property => named::property(pack, id),
            AnswerPlace::Group => {
                let group = pack.groups.iter().position(|group| pack.string(group.row.id()) == id);
                group.map(|group| named::by_texts(pack, self.texts, Some(group)).unwrap_or(GROUP | group as u32))
            }
            AnswerPlace::Named => named::by_texts(pack, self.texts, None),
            AnswerPlace::MandatoryField => named::mandatory(pack, self.texts),
        };
        (place.unwrap_or(WHOLE), meaning.issue)
    }
}

/// A number that is written in digits alone.
fn decimal(text: &[u8]) -> Option<u32> {
    let is_number = matches!(text.len(), 1..10) && text.iter().all(u8::is_ascii_digit);
    is_number.then(|| text.iter().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
}

/// What stands before the first of a byte, and what after it.
#[inline(never)]
fn cut(text: &[u8], byte: u8) -> (&[u8], &[u8]) {
    match text.iter().position(|other| *other == byte) {
        Some(end) => (text.get(..end).unwrap_or_default(), after(text, end + 1)),
        None => (text, b""),
    }
}
