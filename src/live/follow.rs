//! Lists whose markup does not say where an item begins: whoever writes the page adds, removes and renumbers the items,
//! and the form follows the names of the controls.

use web_sys::Element;

use super::dom::elements;
use super::page::Page;
use super::{Live, action};
use crate::search::before;
use crate::values::item_number;

/// A list that is followed, and how many items its controls had when they were last looked at.
pub(super) struct FollowedList {
    pub list: &'static str,
    pub items: usize,
}

impl Live {
    /// Takes over which items the page has now, and what stands in them.
    pub fn follow(&mut self) -> u32 {
        let mut done = 0;
        for index in 0..self.followed.len() {
            let FollowedList { list, items: before } = self.followed[index];
            let controls = self.controls_of(list);
            let items = self.count_items(index, &controls);
            if items < before {
                self.drop_items(list, items, before, &controls);
            }
            for (item, control) in controls {
                // A new control may lack what the values had from the start.
                done |= if item < before { self.input(&control) } else { self.fill_control(&control) };
            }
            if items != before {
                done |= action::CHANGED;
            }
        }
        for path in self.form.changed() {
            self.refresh(&path);
        }
        done
    }

    /// Begins to follow a list.
    pub(super) fn follow_list(&mut self, list: &'static str) {
        self.followed.push(FollowedList { list, items: 0 });
        self.count_all_items();
    }

    /// Gives the form the items that the page has, as after a reset.
    pub(super) fn count_all_items(&mut self) {
        for index in 0..self.followed.len() {
            let controls = self.controls_of(self.followed[index].list);
            self.count_items(index, &controls);
        }
    }

    /// Gives the form as many items as there are controls for, at least.
    fn count_items(&mut self, index: usize, controls: &[(usize, Element)]) -> usize {
        let list = self.followed[index].list;
        let items = controls.iter().map(|(item, _)| item + 1).max().unwrap_or_default();
        while self.form.items(list).is_some_and(|known| known < items) && self.form.add(list).is_some() {}
        self.followed[index].items = items;
        items
    }

    /// Which of several items went away, only the values tell, so that what is said about them is said anew.
    fn drop_items(&mut self, list: &str, items: usize, before: usize, controls: &[(usize, Element)]) {
        for item in (items..before).rev() {
            self.form.remove(list, item);
        }
        let prefix = [list, "."].concat();
        for path in self.fields.iter().map(|field| field.path.clone()).collect::<Vec<_>>() {
            if path.starts_with(&prefix) {
                self.page.erase(&path);
            }
        }
        self.fields.retain(|field| !field.path.starts_with(&prefix));
        self.answers.retain(|answer| !answer.path.starts_with(&prefix));
        for (_, control) in controls {
            Page::unmark(control);
        }
    }

    fn controls_of(&self, list: &str) -> Vec<(usize, Element)> {
        let prefix = [list, "."].concat();
        let controls = elements(&self.page.root, &["[name^=\"", &prefix, "\"]"].concat());
        let item = |control: &Element| item_number(before(self.page.name(control)?.strip_prefix(&prefix)?, "."));
        controls.into_iter().filter_map(|control| Some((item(&control)?, control))).collect()
    }
}
