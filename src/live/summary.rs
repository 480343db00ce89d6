//! The summary of all problems: it takes the focus, and the title of the page says that there are some.

use web_sys::Element;

use super::Turn;
use super::dom::{append, append_text, concat, empty_and_hide, get, set, set_text, text, unset};
use super::message::filled;
use super::page::decimal;
use crate::issue::Shown;
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

    /// Takes out of the summary what holds no more, where there is one; whoever is elsewhere stays there.
    pub(super) fn update_summary(&mut self) {
        if self.live.is_summarized {
            self.summarize();
        }
    }

    /// Adds an entry for an error; how many that are.
    #[inline(never)]
    fn add_entry(&self, list: &Element, place: u32, issue: &Shown, index: usize) -> usize {
        if !issue.is_error() {
            return 0;
        }
        let name = self.name_of(place);
        let item = self.create("li", &[]);
        if let Some(target) = self.kept.target(place) {
            let mut id = get(&target, "id").into_bytes();
            if id.is_empty() {
                id = self.id(b"target-", &decimal(index));
                set(&target, "id", &id);
            }
            let link = self.create_with("a", &[], issue.message());
            set(&link, "href", &concat(&[b"#", &id]));
            set(&link, "data-summary-link", &id);
            append(&item, &link);
        } else if self.form.is_unexpected(&name) {
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

    fn write_summary(&mut self, list: &Element, entries: usize) {
        let summary = self.kept.summary();
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
        if !core::mem::replace(&mut self.live.is_summarized, true) {
            self.kept.focus_soon(&summary);
        }
    }

    #[inline(never)]
    pub(super) fn erase_summary(&mut self) {
        if core::mem::take(&mut self.live.is_summarized) {
            empty_and_hide(&self.kept.summary());
        }
        self.kept.mark_title("");
    }
}
