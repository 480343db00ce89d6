//! What a form says before it is bound, such as one that a server answered with: it stays, and is said by us from there.

use alloc::vec::Vec;

use super::Turn;
use super::dom::{find, get, has};
use super::message::ERROR;
use super::shown::Answer;
use crate::address::{GROUP, address};
use crate::issue::{FIELDS, Fields, MESSAGE_ATTRIBUTES, Shown, cut, field};

impl Turn<'_> {
    /// Takes over all messages, in the order of their places, and the summary.
    pub(super) fn take_over(&mut self) {
        let summary = self.with("data-error-summary", b"");
        self.live.is_summarized = summary.is_some_and(|summary| !has(&summary, "hidden"));
        // Of the whole it may say what nothing else in the markup does.
        self.live.is_taken_over = self.live.is_summarized;
        for (number, group) in self.form.pack.groups.iter().enumerate() {
            for item in 0..self.form.items(number) {
                for property in 0..group.width {
                    self.take_message_over(address(number, item, property));
                }
            }
        }
        for number in 0..self.form.pack.groups.len() {
            self.take_message_over(GROUP | number as u32);
        }
    }

    /// What the values break as well is as if a submit had found it; all else came from elsewhere, and holds until its
    /// field changes.
    fn take_message_over(&mut self, place: u32) {
        let name = self.name_of(place);
        let message = self.with("id", &self.id(&name, ERROR));
        let Some(message) = message.filter(|message| has(message, "data-rule") && !has(message, "hidden")) else {
            return;
        };
        let rule = get(&message, "data-rule");
        let own = self.finding(place).map(|finding| self.in_words(&finding));
        match own.filter(|own| own.field(field::RULE) == rule.as_bytes()) {
            Some(own) => self.live.was_refused |= own.is_error(),
            None => {
                let issue = self.issue_in(&message, &name);
                self.live.answers.push(Answer { place, issue });
            }
        }
        self.live.fields.at(place).shown = true;
    }

    /// The issue that a message tells, as far as the page shows it.
    fn issue_in(&self, message: &web_sys::Element, name: &[u8]) -> Shown {
        let said = message.last_child().and_then(|said| said.text_content()).unwrap_or_default();
        let advice = self.with("data-advice", name);
        let source = advice.and_then(|advice| find(&advice, "details p")).and_then(|source| source.text_content());
        let source = source.unwrap_or_default();
        let (document, says) = cut(source.as_bytes(), b'.');
        let suggestion = self.suggestion_at(name);
        let mut written = Vec::new();
        let mut fields = Fields { out: &mut written };
        for number in 0..FIELDS.len() - 1 {
            let attribute = MESSAGE_ATTRIBUTES.iter().find(|(_, of)| *of == number);
            let value = attribute.map(|(attribute, _)| get(message, attribute)).unwrap_or_default();
            fields.add(match number {
                field::DOCUMENT => document,
                field::SAYS => says.strip_prefix(b" ").unwrap_or(says),
                field::SUGGESTION => suggestion.as_bytes(),
                _ => value.as_bytes(),
            });
        }
        written.extend_from_slice(said.as_bytes());
        Shown { fields: written, wording: None }
    }
}
