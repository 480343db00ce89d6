//! Lists whose markup does not say where an item begins: whoever writes the page adds, removes and renumbers the items,
//! and the form follows the names of the controls.

use web_sys::{Element, NodeList};

use super::dom::{all, attribute_is, concat, cut, element_in, get, text};
use super::message::unmark;
use super::{Turn, action};
use crate::address::{GROUP, MOST_ITEMS};
use crate::form::unexpected::item_number;

/// A list that is followed, and how many items its controls had when they were last looked at.
#[derive(Clone, Copy)]
pub(super) struct Followed {
    group: usize,
    items: usize,
}

impl Turn<'_> {
    /// Takes over which items the page has now, and what stands in them.
    #[inline(never)]
    pub(super) fn follow(&mut self) -> u32 {
        let mut done = 0;
        for index in 0..self.live.followed.len() {
            let Some(&Followed { group, items: before }) = self.live.followed.get(index) else { break };
            let items = self.count_items(index);
            let Some(controls) = self.controls_of(group) else { break };
            if items < before {
                self.drop_items(group, items, before, &controls);
            }
            for at in 0..controls.length() {
                let Some(control) = element_in(&controls, at) else { break };
                // A new control may lack what the values had from the start.
                match self.item_of(group, &control) {
                    Some(item) if item < before => done |= self.input(&control),
                    Some(_) => done |= self.fill_control(&control),
                    None => {}
                }
            }
            if items != before {
                done |= action::CHANGED;
            }
        }
        self.refresh_changes();
        done
    }

    fn fill_control(&mut self, control: &Element) -> u32 {
        self.located(control).map_or(0, |at| self.fill_at(at, control, false))
    }

    /// Begins to follow a list.
    pub(super) fn follow_list(&mut self, group: usize) {
        self.live.followed.push(Followed { group, items: 0 });
        self.count_all_items();
    }

    /// Gives the form the items that the page has, as after a reset.
    #[inline(never)]
    pub(super) fn count_all_items(&mut self) {
        for index in 0..self.live.followed.len() {
            self.count_items(index);
        }
    }

    /// Gives the form as many items as there are controls for, at least.
    #[inline(never)]
    fn count_items(&mut self, index: usize) -> usize {
        let Some(&Followed { group, .. }) = self.live.followed.get(index) else { return 0 };
        let mut items = 0;
        if let Some(controls) = self.controls_of(group) {
            for at in 0..controls.length() {
                let item = element_in(&controls, at).and_then(|control| self.item_of(group, &control));
                items = items.max(item.map_or(0, |item| item + 1));
            }
        }
        if let Some(followed) = self.live.followed.get_mut(index) {
            followed.items = items;
        }
        if self.form.items(group) < items {
            self.set_items(group, items);
        }
        items
    }

    /// Which of several items went away, only the values tell, so that what is said about them is said anew.
    fn drop_items(&mut self, group: usize, items: usize, before: usize, controls: &NodeList) {
        for item in (items..before).rev() {
            self.form.remove_item(group, item);
        }
        for place in self.live.fields.forget(group) {
            self.erase(&self.name_of(place));
        }
        self.forget_answers(group, None);
        self.refresh(GROUP | group as u32);
        for at in 0..controls.length() {
            if let Some(control) = element_in(controls, at) {
                unmark(&control);
            }
        }
    }

    /// What is named as the controls of a list are.
    #[inline(never)]
    fn controls_of(&self, group: usize) -> Option<NodeList> {
        all(self.root, text(&attribute_is("name^", &concat(&[self.list_id(group), b"."]))))
    }

    /// The item that a control lies in.
    #[inline(never)]
    fn item_of(&self, group: usize, control: &Element) -> Option<usize> {
        let name = get(control, "name");
        let rest = name.as_bytes().get(self.list_id(group).len() + 1..)?;
        item_number(cut(rest, b'.').0).filter(|item| *item < MOST_ITEMS)
    }
}
