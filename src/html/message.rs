//! Messages at their fields, each with what helps, and the summary of all.

use alloc::vec::Vec;

use super::markup::{put_advice, put_entry, put_message, put_summary};
use super::{ADDS, Html};
use crate::address::{GROUP, KIND, address};
use crate::issue::{MESSAGE_ATTRIBUTES, Shown};
use crate::put::{joined, put};

impl<'a> Html<'a> {
    /// The issue that is shown at a place.
    pub(super) fn issue(&self, place: u32) -> Option<&'a Shown> {
        self.issues.at(self.form, place)
    }

    /// What describes a control or a group: its hint, which `hinted` has, then its message.
    pub(super) fn described_by(&mut self, name: &[u8], hint: u16, hinted: &[u8], place: u32) {
        let prefix = self.id_prefix;
        match (hint != 0, self.issue(place).is_some()) {
            (true, true) => {
                self.put(b" aria-describedby=\"{}{}-hint {}{}-error\"", &[prefix, hinted, prefix, name]);
            }
            (true, false) => self.put(b" aria-describedby=\"{}{}-hint\"", &[prefix, hinted]),
            (false, true) => self.put(b" aria-describedby=\"{}{}-error\"", &[prefix, name]),
            (false, false) => {}
        }
    }

    /// The message of a control or a group, or the place for one.
    pub(super) fn message(&mut self, name: &[u8], place: u32) {
        self.put(b"<p class=\"message\" id=\"{}{}-error\"", &[self.id_prefix, name]);
        let Some(issue) = self.issue(place) else { return self.put(b" hidden></p>\n", &[]) };
        for (attribute, number) in MESSAGE_ATTRIBUTES {
            self.put(b" {}=\"{}\"", &[attribute.as_bytes(), issue.field(number)]);
        }
        self.put(b">", &[]);
        put_message(self.out, issue, self.form.sentences);
        self.put(b"</p>\n", &[]);
    }

    /// A suggestion to take with one click, and the source of the rule; or the place for them. `label` is what the control
    /// or the group is called.
    pub(super) fn advice(&mut self, name: &[u8], place: u32, label: &[u8]) {
        self.put(b"<div class=\"advice\" data-advice=\"{}\"", &[name]);
        let mut advice = Vec::new();
        if let Some(issue) = self.issue(place) {
            put_advice(&mut advice, issue, name, label, self.form, place);
        }
        self.put(if advice.is_empty() { b" hidden>" } else { b">" }, &[]);
        put(self.out, &advice);
        self.put(b"</div>\n", &[]);
    }

    /// The summary of all errors, or the place for one.
    pub(super) fn summary(&mut self) {
        let (mut count, mut entries) = (0, Vec::new());
        for (place, issue) in &self.issues.all {
            if issue.is_error() {
                let target = self.target(*place);
                let path = Some(issue.field(0)).filter(|path| self.form.is_unexpected(path));
                put_entry(&mut entries, issue, target.as_deref(), path, self.form.sentences);
                count += 1;
            }
        }
        self.put(b"<div data-error-summary class=\"error-summary\" tabindex=\"-1\"", &[]);
        if count == 0 {
            return self.put(b" hidden></div>\n", &[]);
        }
        self.put(b">", &[]);
        put_summary(self.out, true, count, &entries, self.form.sentences);
        self.put(b"</div>\n", &[]);
    }

    /// The id of what an entry leads to: a control, or the button that adds to an empty list.
    fn target(&self, place: u32) -> Option<Vec<u8>> {
        let mut id = joined(&[self.id_prefix]);
        let number = (place & !KIND) as usize;
        match place & KIND {
            0 => self.form.control_name(place, &mut id),
            GROUP if self.form.items(number) > 0 => self.form.control_name(address(number, 0, 0), &mut id),
            GROUP => {
                self.form.put_path(place, &mut id);
                put(&mut id, ADDS);
            }
            _ => return None,
        }
        Some(id)
    }
}
