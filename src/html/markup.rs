//! Markup in which what somebody typed is text, and what a page says of issues in it: a form that is rendered and one that
//! is bound both have it from here.

use alloc::vec::Vec;

use crate::address::GROUP;
use crate::form::Form;
use crate::format::characters::is;
use crate::issue::{IssueCode, Shown, field, filled};
use crate::pack::{Group, Lines};
use crate::put::{decimal, joined, put, put_byte};
use crate::sentence::Sentence;

/// Writes markup with texts in its gaps, `{}`, in their order.
#[inline(never)]
pub(crate) fn put_markup(out: &mut Vec<u8>, markup: &[u8], texts: &[&[u8]]) {
    let mut texts = texts.iter();
    let mut rest = markup;
    while let [byte, after @ ..] = rest {
        rest = after;
        match (byte, after) {
            (b'{', [b'}', after @ ..]) => {
                rest = after;
                put_text(out, texts.next().copied().unwrap_or_default());
            }
            _ => put_byte(out, *byte),
        }
    }
}

fn put_text(out: &mut Vec<u8>, text: &[u8]) {
    for byte in text {
        match byte {
            b'&' => put(out, b"&amp;"),
            b'<' => put(out, b"&lt;"),
            b'"' => put(out, b"&quot;"),
            // A parser would make it a line feed.
            b'\r' => put(out, b"&#13;"),
            byte => put_byte(out, *byte),
        }
    }
}

/// A message, which says first how severe it is.
pub(crate) fn put_message(out: &mut Vec<u8>, issue: &Shown, words: &Lines) {
    let prefix = if issue.is_error() { Sentence::ErrorPrefix } else { Sentence::WarningPrefix };
    put_markup(out, b"<span class=\"visually-hidden\">{} </span>{}", &[words.get(prefix.line()), issue.message()]);
}

/// A suggestion to take with one click, and why, where that says more than the message. `label` is what the control or the
/// group is called: in a list of all that can be pressed, one "Why?" must differ from the next.
#[inline(never)]
pub(crate) fn put_advice(out: &mut Vec<u8>, issue: &Shown, name: &[u8], label: &[u8], form: &Form<'_>, place: u32) {
    let words = form.sentences;
    let suggestion = issue.field(field::SUGGESTION);
    if !suggestion.is_empty() {
        put_markup(
            out,
            b"<button class=\"suggestion\" type=\"button\" data-suggestion-for=\"{}\" data-suggestion=\"{}\">{}</button>",
            &[name, suggestion, &filled(words.get(Sentence::UseSuggestion.line()), &form.shown(place, suggestion))],
        );
    }
    if !has_reason(issue, form, place) {
        return;
    }
    put_markup(
        out,
        b"<details class=\"source\"><summary>{}<span class=\"visually-hidden\"> {}</span></summary><p>{} <cite>{}</cite></p></details>",
        &[words.get(Sentence::Why.line()), label, issue.field(field::SAYS), issue.field(field::DOCUMENT)],
    );
}

/// Whether there is more to say than the message does: not of what is merely missing, not of a choice, as the message names
/// all that there are, and not of a provider's answer. Whoever shows issues of their own may give no reason.
fn has_reason(issue: &Shown, form: &Form<'_>, place: u32) -> bool {
    if issue.field(field::SAYS).is_empty() {
        return false;
    }
    let is_code = |code: IssueCode| is(issue.field(field::CODE), code.name().as_bytes());
    if is_code(IssueCode::MissingProperty) {
        // It is several properties that have to do with each other.
        let is_of_group = |group: &Group| group.any_of | group.together != 0;
        return form.pack.groups.get((place ^ GROUP) as usize).is_some_and(is_of_group)
            || form.property(place).is_some_and(|property| property.may_be_required);
    }
    let choices = form.property(place).and_then(|property| form.pack.choices_for(property));
    let is_choice = is_code(IssueCode::InvalidValue) && choices.is_some_and(|(_, is_closed)| is_closed);
    let is_answer = is(issue.field(field::SAYS), form.sentences.get(Sentence::SaysAnswer.line()));
    !is_choice && !is_answer
}

/// An entry of the summary: it leads to the element with the id `target`. What is unexpected has none, and can be taken
/// away by its path.
#[inline(never)]
pub(crate) fn put_entry(
    out: &mut Vec<u8>,
    issue: &Shown,
    target: Option<&[u8]>,
    unexpected: Option<&[u8]>,
    words: &Lines,
) {
    let message = issue.message();
    match (target, unexpected) {
        (Some(id), _) => {
            put_markup(out, b"<li><a href=\"#{}\" data-summary-link=\"{}\">{}</a></li>", &[id, id, message]);
        }
        (None, Some(path)) => put_markup(
            out,
            b"<li>{} <button class=\"secondary\" type=\"button\" data-unexpected=\"{}\">{}</button></li>",
            &[&joined(&[path, b": ", message]), path, &filled(words.get(Sentence::RemoveUnexpected.line()), path)],
        ),
        (None, None) => put_markup(out, b"<li>{}</li>", &[message]),
    }
}

/// The summary of so many problems, with its entries. What is only taken out of it interrupts nobody.
pub(crate) fn put_summary(out: &mut Vec<u8>, is_new: bool, count: usize, entries: &[u8], words: &Lines) {
    let sentence = if count == 1 { Sentence::SummaryOne } else { Sentence::SummaryMany };
    // The alert is a child of what takes the focus: on that element itself some screen readers would read twice.
    let role = if is_new { &b"alert"[..] } else { b"none" };
    put_markup(out, b"<div role=\"{}\"><h2>{}</h2><ul>", &[role, &filled(words.get(sentence.line()), &decimal(count))]);
    put(out, entries);
    put(out, b"</ul></div>");
}
