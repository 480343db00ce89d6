//! Messages at their fields, each with what helps, and the summary of all: the same markup as a bound form makes of its
//! nodes in `src/live/message.rs` and `src/live/summary.rs`.

use alloc::vec::Vec;

use super::Html;
use crate::address::{GROUP, KIND, address};
use crate::form::unexpected::put_decimal;
use crate::issue::{MESSAGE_ATTRIBUTES, Shown, field, fill};
use crate::put::put;
use crate::sentence::Sentence;

impl<'a> Html<'a> {
    /// The issue that is shown at a place.
    pub(super) fn issue(&self, place: u32) -> Option<&'a Shown> {
        self.issues.at(self.form, place)
    }

    /// What describes a control or a group: its hint, then its message.
    pub(super) fn described_by(&mut self, name: &[u8], hint: u16, place: u32) {
        let has_issue = self.issue(place).is_some();
        if hint != 0 {
            self.id(b" aria-describedby=\"", name, b"-hint");
        }
        if has_issue {
            self.id(if hint == 0 { b" aria-describedby=\"" } else { b" " }, name, b"-error");
        }
        self.put(if hint != 0 || has_issue { b"\"" } else { b"" });
    }

    /// The message of a control or a group, or the place for one.
    pub(super) fn message(&mut self, name: &[u8], place: u32) {
        self.id(b"<p class=\"message\" id=\"", name, b"-error\"");
        let Some(issue) = self.issue(place) else { return self.put(b" hidden></p>\n") };
        for (attribute, number) in MESSAGE_ATTRIBUTES {
            self.element(b" ", attribute.as_bytes(), b"=\"");
            self.element(b"", issue.field(number), b"\"");
        }
        let prefix = if issue.is_error() { Sentence::ErrorPrefix } else { Sentence::WarningPrefix };
        self.element(b"><span class=\"visually-hidden\">", self.words(prefix), b" </span>");
        self.element(b"", issue.message(), b"</p>\n");
    }

    /// A suggestion to take with one click, and the source of the rule; or the place for them. `label` is what the control
    /// or the group is called.
    pub(super) fn advice(&mut self, name: &[u8], place: u32, label: &[&[u8]]) {
        self.element(b"<div class=\"advice\" data-advice=\"", name, b"\"");
        let Some(issue) = self.issue(place) else { return self.put(b" hidden></div>\n") };
        self.put(b">");
        let suggestion = issue.field(field::SUGGESTION);
        if !suggestion.is_empty() {
            self.element(b"<button class=\"suggestion\" type=\"button\" data-suggestion-for=\"", name, b"\"");
            self.element(b" data-suggestion=\"", suggestion, b"\">");
            self.sentence(Sentence::UseSuggestion, suggestion, b"</button>");
        }
        self.element(
            b"<details class=\"source\"><summary>",
            self.words(Sentence::Why),
            b"<span class=\"visually-hidden\">",
        );
        for part in label {
            self.element(b" ", part, b"");
        }
        self.element(b"</span></summary><p>", issue.field(field::DOCUMENT), b". ");
        self.element(b"", issue.field(field::SAYS), b"</p></details></div>\n");
    }

    /// The summary of all errors, or the place for one.
    pub(super) fn summary(&mut self) {
        self.put(b"<div data-error-summary class=\"error-summary\" tabindex=\"-1\"");
        let issues = self.issues;
        let count = issues.all.iter().filter(|(_, issue)| issue.is_error()).count();
        if count == 0 {
            return self.put(b" hidden></div>\n");
        }
        self.put(b"><div role=\"alert\"><h2>");
        let sentence = if count == 1 { Sentence::SummaryOne } else { Sentence::SummaryMany };
        self.sentence(sentence, &decimal(count), b"</h2><ul>");
        for (index, (place, issue)) in issues.all.iter().filter(|(_, issue)| issue.is_error()).enumerate() {
            self.entry(*place, issue, index);
        }
        self.put(b"</ul></div></div>\n");
    }

    /// An entry leads to its control; what is unexpected has none, and can be taken away.
    fn entry(&mut self, place: u32, issue: &Shown, index: usize) {
        let path = issue.field(0);
        self.put(b"<li>");
        if let Some(target) = self.target(place, index) {
            self.id(b"<a href=\"#", &target, b"\"");
            self.id(b" data-summary-link=\"", &target, b"\">");
            self.element(b"", issue.message(), b"</a>");
        } else if self.form.is_unexpected(path) {
            self.element(b"", path, b": ");
            self.element(b"", issue.message(), b" <button class=\"secondary\" type=\"button\"");
            self.element(b" data-unexpected=\"", path, b"\">");
            self.sentence(Sentence::RemoveUnexpected, path, b"</button>");
        } else {
            self.element(b"", issue.message(), b"");
        }
        self.put(b"</li>");
    }

    /// The id, without its prefix, of what an entry leads to. The button that adds to an empty list gets one by that.
    fn target(&mut self, place: u32, index: usize) -> Option<Vec<u8>> {
        let mut name = Vec::new();
        let number = (place & !KIND) as usize;
        match place & KIND {
            0 => self.form.control_name(place, &mut name),
            GROUP if self.form.items(number) > 0 => self.form.control_name(address(number, 0, 0), &mut name),
            GROUP => {
                let entry = self.targets.get_mut(number)?;
                *entry = entry.or(Some(index));
                put(&mut name, &add_button(*entry));
            }
            _ => return None,
        }
        Some(name)
    }

    /// A sentence with a word in its only gap.
    fn sentence(&mut self, sentence: Sentence, word: &[u8], after: &[u8]) {
        let mut text = Vec::new();
        fill(self.words(sentence), &mut text, &[(b"", word)]);
        self.element(b"", &text, after);
    }
}

/// The id of the button that adds to a list, by the entry that leads there; empty where none does.
pub(super) fn add_button(entry: Option<usize>) -> Vec<u8> {
    let mut id = Vec::new();
    if let Some(entry) = entry {
        put(&mut id, b"target-");
        put_decimal(entry, &mut id);
    }
    id
}

/// A number in digits.
pub(super) fn decimal(number: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    put_decimal(number, &mut digits);
    digits
}
