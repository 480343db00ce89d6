//! Items of a list that came or went: what is said of that, and what is said of the items.

use super::Turn;
use crate::address::{GROUP, KIND, address, group_of, item_of, property_of};
use crate::issue::filled;
use crate::put::decimal;
use crate::sentence::Sentence;

impl Turn<'_> {
    /// Tells of an item that the user added.
    pub(super) fn item_added(&mut self, number: usize, index: usize) {
        self.refresh_changes();
        self.say_item(Sentence::Added, number, index);
    }

    /// Follows an item that was removed.
    pub(super) fn item_removed(&mut self, number: usize, index: usize) {
        self.items_arranged(number);
        self.say_item(Sentence::Removed, number, index);
    }

    /// Follows the items of a list: what is said of them is said where they are now, with the numbers that they have
    /// there. What is said of the list may name others, or one that is gone.
    pub(super) fn items_arranged(&mut self, number: usize) {
        // What waits may be about an item that has moved.
        self.live.waiting = None;
        let kept = self.kept;
        let moved = |place: u32| {
            if place & KIND != 0 || group_of(place) != number {
                return Some(place);
            }
            let item = usize::try_from(kept.moved_to(item_of(place))).ok()?;
            Some(address(number, item, property_of(place)))
        };
        self.live.fields.arrange(&moved);
        for issues in [&mut self.live.answers, &mut self.live.judged] {
            issues.retain_mut(|issue| {
                let place = moved(issue.place).filter(|place| *place != GROUP | number as u32);
                issue.place = place.unwrap_or_default();
                place.is_some()
            });
        }
        self.refresh_changes();
        // Before the first item that is elsewhere nothing says anything else.
        let items = if self.is_told() { 0 } else { self.form.items(number) };
        let first = (0..items).find(|item| kept.moved_to(*item) != *item as i32).unwrap_or(items);
        for place in self.live.fields.shown_in(number) {
            if item_of(place) >= first {
                self.display(place);
            }
        }
        self.refresh(GROUP | number as u32);
        self.update_summary();
    }

    fn say_item(&self, sentence: Sentence, number: usize, index: usize) {
        let item = self.form.pack.groups.get(number).map_or(0, |group| group.row.item());
        let item = filled(self.form.texts.get(item), &decimal(index + 1));
        self.say(&filled(self.words(sentence), &item));
    }
}
