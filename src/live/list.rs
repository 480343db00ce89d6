//! Items of a list, added and removed: a new item is a copy of the first one, so that any markup will do.

use alloc::vec::Vec;

use web_sys::{Element, NodeList};

use super::dom::{all, attribute_is, concat, each, element_in, find, set_text, text};
use super::message::{erase_messages, filled};
use super::page::{announce_required, decimal};
use super::{Turn, action};
use crate::address::MOST_ITEMS;
use crate::pack::GroupKind;
use crate::sentence::Sentence;

impl Turn<'_> {
    /// Keeps a blank item of every list, and shows as many items as the values have; where they have no such list, as
    /// many as the page has.
    pub(super) fn bind_lists(&mut self, again: bool) {
        for number in 0..self.form.pack.groups.len() {
            if self.form.kind(number) != GroupKind::List {
                continue;
            }
            let Some(blank) = self.kept.keep_blank(number, self.item(number, 0).as_ref()) else {
                self.follow_list(number);
                continue;
            };
            erase_messages(&blank);
            let (shown, wanted) = (self.shown_items(number), self.form.items(number));
            if again {
                self.set_items(number, shown);
            } else if self.kept.is_given(number) {
                self.take_items_from(number, wanted);
            } else {
                self.set_items(number, wanted.max(shown));
            }
            self.show_missing_items(number);
        }
    }

    /// Back to one blank item for each list.
    pub(super) fn reset_lists(&mut self) {
        for number in 0..self.form.pack.groups.len() {
            if self.form.kind(number) == GroupKind::List && self.kept.keep_blank(number, None).is_some() {
                self.take_items_from(number, 0);
                self.set_items(number, 1);
                self.show_missing_items(number);
            }
        }
    }

    /// Takes the items from a number on out of the page.
    #[inline(never)]
    fn take_items_from(&self, number: usize, first: usize) {
        let selector = self.items_selector(number);
        each(self.root, text(&selector), &mut |index, item| {
            if index >= first {
                item.remove();
            }
        });
    }

    pub(super) fn add_item(&mut self, number: usize, index: usize) -> u32 {
        if index >= MOST_ITEMS || self.kept.keep_blank(number, None).is_none() {
            return 0; // There is nothing to make an item of.
        }
        self.set_items(number, self.form.items(number).max(index + 1));
        self.show_missing_items(number);
        self.refresh_changes();
        let item = self.item(number, index);
        if let Some(control) = item.and_then(|item| find(&item, "input, select, textarea")) {
            self.focus(&control);
        }
        self.announce_item(Sentence::Added, number, index);
        action::CHANGED
    }

    /// Follows an item that was removed from the request and from the page, where those after it have new names.
    pub(crate) fn remove_item(&mut self, number: usize, index: usize) {
        self.live.fields.remove_item(number, index);
        let answered = self.answered();
        self.forget_answers(number, None);
        let items = self.items(number);
        let shown = items.as_ref().map_or(0, NodeList::length) as usize;
        for new in index..shown {
            if let Some(item) = items.as_ref().and_then(|items| element_in(items, new as u32)) {
                self.label_item(number, &item, new);
            }
        }
        for place in answered {
            self.refresh(place);
        }
        self.refresh_changes();
        let next = self.item(number, index.min(shown.saturating_sub(1)));
        let mut button = next.and_then(|item| find(&item, "[data-remove]"));
        if button.is_none() {
            button = self.with("data-add", self.list_id(number));
        }
        if let Some(button) = button {
            self.kept.focus_soon(&button, None);
        }
        self.announce_item(Sentence::Removed, number, index);
    }

    #[inline(never)]
    pub(super) fn set_items(&mut self, number: usize, items: usize) {
        self.form.set_items(number, items);
        self.form.settle();
    }

    /// Adds items to the page until it has as many as the form.
    #[inline(never)]
    fn show_missing_items(&self, number: usize) {
        for index in self.shown_items(number)..self.form.items(number) {
            if let Some(item) = self.kept.add_item(number, text(&self.item_name(number, index))) {
                self.label_item(number, &item, index);
                announce_required(&item);
            }
        }
    }

    /// The items of a list in the page.
    #[inline(never)]
    fn items(&self, number: usize) -> Option<NodeList> {
        all(self.root, text(&self.items_selector(number)))
    }

    #[inline(never)]
    fn items_selector(&self, number: usize) -> Vec<u8> {
        attribute_is("data-item^", &concat(&[self.list_id(number), b"."]))
    }

    #[inline(never)]
    fn item(&self, number: usize, index: usize) -> Option<Element> {
        element_in(&self.items(number)?, index as u32)
    }

    fn shown_items(&self, number: usize) -> usize {
        self.items(number).map_or(0, |items| items.length() as usize)
    }

    /// Numbers the heading and the button of an item.
    #[inline(never)]
    fn label_item(&self, number: usize, item: &Element, index: usize) {
        let Some(group) = self.form.pack.groups.get(number) else { return };
        for (selector, line) in [("[data-legend]", group.row.item()), ("[data-remove]", group.row.remove())] {
            if let Some(element) = find(item, selector) {
                set_text(&element, &self.numbered(line, index));
            }
        }
    }

    #[inline(never)]
    fn announce_item(&self, sentence: Sentence, number: usize, index: usize) {
        let item = self.form.pack.groups.get(number).map_or(0, |group| group.row.item());
        self.say(&filled(self.words(sentence), &self.numbered(item, index)));
    }

    /// A text about an item, with its number.
    #[inline(never)]
    fn numbered(&self, line: u16, index: usize) -> Vec<u8> {
        filled(self.form.texts.get(line), &decimal(index + 1))
    }

    #[inline(never)]
    pub(super) fn list_id(&self, number: usize) -> &'static [u8] {
        self.form.pack.groups.get(number).map_or(b"", |group| self.form.pack.string(group.row.id()))
    }

    #[inline(never)]
    fn item_name(&self, number: usize, index: usize) -> Vec<u8> {
        concat(&[self.list_id(number), b".", &decimal(index)])
    }
}
