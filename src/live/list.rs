//! Items of a list that came or went: what is said of that, and what is said of the items.

use super::Turn;
use crate::address::GROUP;
use crate::issue::filled;
use crate::put::decimal;
use crate::sentence::Sentence;

impl Turn<'_> {
    /// Tells of an item that the user added.
    pub(super) fn item_added(&mut self, number: usize, index: usize) {
        self.refresh_changes();
        self.say_item(Sentence::Added, number, index);
    }

    /// Follows an item that was removed: what was said of those after it named other numbers, or the one that is gone.
    pub(super) fn item_removed(&mut self, number: usize, index: usize) {
        self.item_gone(number, index);
        self.items_moved_up(number);
        self.say_item(Sentence::Removed, number, index);
    }

    /// Forgets an item that is gone.
    pub(super) fn item_gone(&mut self, number: usize, index: usize) {
        self.live.fields.remove_item(number, index);
        // What waits may be about it, or about one that has moved.
        self.live.waiting = None;
    }

    /// Says anew what is said of the items that are left.
    pub(super) fn items_moved_up(&mut self, number: usize) {
        self.forget_answers(number);
        self.refresh_changes();
        for place in self.live.fields.shown_in(number) {
            self.display(place);
        }
        self.refresh(GROUP | number as u32);
        self.update_summary();
    }

    /// Which of several items went away, only the values tell, so that what was said about them is said anew.
    pub(super) fn items_replaced(&mut self, number: usize) {
        self.live.fields.forget(number);
        self.forget_answers(number);
        self.refresh(GROUP | number as u32);
        self.update_summary();
    }

    fn say_item(&self, sentence: Sentence, number: usize, index: usize) {
        let item = self.form.pack.groups.get(number).map_or(0, |group| group.row.item());
        let item = filled(self.form.texts.get(item), &decimal(index + 1));
        self.say(&filled(self.words(sentence), &item));
    }
}
