//! The summary of all problems: it takes the focus, and the title of the page says that there are some.

use alloc::string::String;
use alloc::vec::Vec;

use super::Turn;
use super::dom::{empty_and_hide, text, unset};
use crate::html::{put_entry, put_summary};
use crate::issue::Shown;
use crate::sentence::Sentence;

impl Turn<'_> {
    /// Each entry leads to its control. Warnings alone need no summary.
    #[inline(never)]
    pub(super) fn summarize(&mut self, is_new: bool) {
        self.live.is_stale = false;
        if self.is_told() {
            return;
        }
        let (mut entries, mut count) = (Vec::new(), 0);
        for answer in &self.live.answers {
            if answer.issue.is_error() {
                self.put_entry(answer.place, &answer.issue, count, &mut entries);
                count += 1;
            }
        }
        for finding in self.findings() {
            let is_error = !self.form.pack.rule(finding.rule).row.warns();
            if is_error && self.shows(finding.place) && !self.is_answered(finding.place) {
                self.put_entry(finding.place, &self.in_words(&finding), count, &mut entries);
                count += 1;
            }
        }
        if count == 0 {
            return self.erase_summary();
        }
        self.write_summary(is_new, &entries, count);
    }

    /// Takes out of the summary what holds no more, where there is one; whoever is elsewhere stays there.
    pub(super) fn update_summary(&mut self) {
        if self.live.is_summarized {
            self.summarize(false);
        }
    }

    #[inline(never)]
    fn put_entry(&self, place: u32, issue: &Shown, index: usize, out: &mut Vec<u8>) {
        let target = self.kept.target(place, index).map(String::into_bytes);
        let name = self.name_of(place);
        let path = Some(&name[..]).filter(|path| self.form.is_unexpected(path));
        put_entry(out, issue, target.as_deref(), path, self.form.sentences);
    }

    fn write_summary(&mut self, is_new: bool, entries: &[u8], count: usize) {
        let summary = self.kept.summary();
        let mut markup = Vec::new();
        put_summary(&mut markup, is_new, count, entries, self.form.sentences);
        self.fill(&summary, &markup);
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
