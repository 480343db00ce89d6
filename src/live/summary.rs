//! The summary of all problems: it takes the focus, and the title of the page says that there are some.

use web_sys::Element;

use super::Turn;
use super::dom::{append, append_text, concat, empty_and_hide, find, get, insert, place, set, set_text, text, unset};
use super::message::filled;
use super::page::decimal;
use super::shown::Shown;
use crate::address::{GROUP, KIND};
use crate::sentence::Sentence;

impl Turn<'_> {
    /// Each entry leads to its control. Warnings alone need no summary.
    #[inline(never)]
    pub(super) fn summarize(&mut self) {
        let list = self.create("ul", &[]);
        let mut entries = 0;
        for answer in &self.live.answers {
            entries += self.add_entry(&list, answer.place, &answer.issue, entries);
        }
        let answered = self.answered();
        for finding in self.findings() {
            if self.shows(finding.place) && !answered.contains(&finding.place) {
                entries += self.add_entry(&list, finding.place, &self.in_words(&finding), entries);
            }
        }
        if entries == 0 {
            return self.erase_summary();
        }
        self.write_summary(&list, entries);
    }

    /// Adds an entry for an error; how many that are.
    #[inline(never)]
    fn add_entry(&self, list: &Element, place: u32, issue: &Shown, index: usize) -> usize {
        if !issue.is_error() {
            return 0;
        }
        let name = self.name_of(place);
        let item = self.create("li", &[]);
        if let Some(target) = self.target(place, &name) {
            let mut id = get(&target, "id").into_bytes();
            if id.is_empty() {
                id = self.id(b"target-", &decimal(index));
                set(&target, "id", &id);
            }
            let link = self.create_with("a", &[], issue.message());
            set(&link, "href", &concat(&[b"#", &id]));
            set(&link, "data-summary-link", &id);
            append(&item, &link);
        } else if self.is_unexpected(&name) {
            append_text(&item, &concat(&[&name, b": ", issue.message(), b" "]));
            let label = filled(self.words(Sentence::RemoveUnexpected), &name);
            let button = self.create_with("button", &[("class", "secondary"), ("type", "button")], &label);
            set(&button, "data-unexpected", &name);
            append(&item, &button);
        } else {
            append_text(&item, issue.message());
        }
        append(list, &item);
        1
    }

    /// The control that an entry leads to; of a group or list, the first one, or the button that adds an item.
    fn target(&self, place: u32, name: &[u8]) -> Option<Element> {
        let mut target = self.control(name);
        if target.is_none() && place & KIND == GROUP {
            for at in self.places_of((place & !GROUP) as usize) {
                target = self.control_at(at);
                if target.is_some() {
                    break;
                }
            }
        }
        if target.is_some() { target } else { self.with("data-add", name) }
    }

    fn write_summary(&mut self, list: &Element, entries: usize) {
        let summary = find(self.root, "[data-error-summary]").unwrap_or_else(|| {
            let attributes = [("class", "error-summary"), ("data-error-summary", ""), ("tabindex", "-1")];
            let summary = self.create("div", &attributes);
            insert(&summary, place::FIRST, self.root);
            summary
        });
        let sentence = if entries == 1 { Sentence::SummaryOne } else { Sentence::SummaryMany };
        let heading = filled(self.words(sentence), &decimal(entries));
        // The alert is a child of what takes the focus: on that element itself some screen readers would read twice.
        let alert = self.create("div", &[("role", "alert")]);
        append(&alert, &self.create_with("h2", &[], &heading));
        append(&alert, list);
        set_text(&summary, b"");
        append(&summary, &alert);
        unset(&summary, "hidden");
        self.kept.mark_title(text(self.words(Sentence::ErrorPrefix)));
        self.kept.focus_soon(&summary, None);
    }

    #[inline(never)]
    pub(super) fn erase_summary(&self) {
        if let Some(summary) = find(self.root, "[data-error-summary]") {
            empty_and_hide(&summary);
        }
        self.kept.mark_title("");
    }
}
