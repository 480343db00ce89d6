//! Items of a list, added and removed: a new item is a copy of the first one, so that any markup will do.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::dom::{append, attribute_is, elements, empty, find, set, unset};
use super::page::{Page, announce_required};
use super::{Live, action};
use crate::format::integer::decimal;
use crate::model::GroupKind;
use crate::search::{rsplit_once, split_once};
use crate::template::fill;
use crate::values::item_number;

/// A blank first item of a list, and where items stand.
pub(super) struct ListTemplate {
    list: String,
    container: Element,
    blank: Element,
    /// The number of the item that the template was made from.
    number: String,
}

impl Live {
    /// Keeps a blank item of every list, and shows as many items as the values have; where they have no such list, as
    /// many as the page has.
    pub(super) fn bind_lists(&mut self) {
        let lists = self.form.values().request_type.groups.iter().filter(|group| group.is_list());
        for list in lists.map(|group| group.id) {
            let first = self.items(list).into_iter().next();
            let Some((first, container)) = first.and_then(|first| Some((first.clone(), first.parent_element()?)))
            else {
                self.follow_list(list);
                continue;
            };
            let number = first.get_attribute("data-item").unwrap_or_default();
            let Ok(blank) = first.clone_node_with_deep(true) else { continue };
            let blank: Element = blank.unchecked_into();
            Page::erase_messages(&blank);
            erase_values(&blank);
            self.lists.push(ListTemplate { list: list.to_owned(), container, blank, number });
            if self.form.was_given(list) {
                let items = self.form.items(list).unwrap_or_default();
                self.items(list).iter().skip(items).for_each(Element::remove);
            }
            while self.form.items(list).unwrap_or_default() < self.items(list).len() {
                self.form.add(list);
            }
            self.show_missing_items(list);
        }
    }

    /// Back to one blank item for each list.
    pub(super) fn reset_lists(&mut self) {
        for list in self.lists.iter().map(|template| template.list.clone()).collect::<Vec<_>>() {
            self.items(&list).iter().for_each(Element::remove);
            self.form.add(&list);
            self.show_missing_items(&list);
        }
    }

    pub(super) fn add_item(&mut self, list: &str) -> u32 {
        if !self.lists.iter().any(|template| template.list == list) {
            return 0; // There is nothing to make an item of.
        }
        let Some(index) = self.form.add(list) else { return 0 };
        self.show_missing_items(list);
        for path in self.form.changed() {
            self.refresh(&path);
        }
        let item = self.items(list).into_iter().nth(index);
        let control = item.and_then(|item| find(&item, "input, select, textarea"));
        if let Some(control) = control {
            self.page.focus(&control);
        }
        self.announce_item(self.words().added, list, index);
        action::CHANGED
    }

    pub(super) fn remove_item(&mut self, item: &str) -> u32 {
        let Some((list, number)) = rsplit_once(item, ".") else { return 0 };
        let Some(index) = item_number(number).filter(|&index| self.form.remove(list, index)) else { return 0 };
        let items = self.items(list);
        if let Some(item) = items.get(index) {
            item.remove();
        }
        let prefix = [item, "."].concat();
        self.fields.retain(|field| !field.path.starts_with(&prefix));
        let answered: Vec<String> = self.answers.iter().map(|answer| answer.path.clone()).collect();
        self.answers.retain(|answer| !answer.path.starts_with(list));
        for path in answered.iter().filter(|path| path.starts_with(list)) {
            self.refresh(path);
        }
        for (item, new) in items.iter().skip(index + 1).zip(index..) {
            let (old_name, new_name) = (name_of(list, new + 1), name_of(list, new));
            rename(item, &old_name, &new_name);
            self.label_item(list, item, new);
            for field in &mut self.fields {
                if let Some(name) = field.path.strip_prefix(&[&old_name, "."].concat()) {
                    field.path = [&new_name, ".", name].concat();
                }
            }
        }
        for path in self.form.changed() {
            self.refresh(&path);
        }
        let left = self.items(list);
        let next = left.get(index).or(left.last());
        let button = next.and_then(|item| find(item, "[data-remove]"));
        let button = button.or_else(|| self.page.find(&attribute_is("data-add", list)));
        if let Some(button) = button {
            self.page.focus_at_once(&button);
        }
        self.announce_item(self.words().removed, list, index);
        action::CHANGED
    }

    /// Adds items to the page until it has as many as the form.
    fn show_missing_items(&self, list: &str) {
        let Some(template) = self.lists.iter().find(|template| template.list == list) else { return };
        for index in self.items(list).len()..self.form.items(list).unwrap_or_default() {
            let Ok(copy) = template.blank.clone_node_with_deep(true) else { return };
            let item: Element = copy.unchecked_into();
            rename(&item, &template.number, &name_of(list, index));
            self.label_item(list, &item, index);
            announce_required(&item);
            append(&template.container, &item);
        }
    }

    /// The items of a list in the page.
    fn items(&self, list: &str) -> Vec<Element> {
        let selector = ["[data-item^=\"", list, ".\"]"].concat();
        elements(&self.page.root, &selector)
    }

    /// Numbers the heading and the button of an item.
    fn label_item(&self, list: &str, item: &Element, index: usize) {
        let groups = self.form.values().request_type.groups;
        let Some(group) = groups.iter().find(|group| group.id == list) else { return };
        let GroupKind::List { item: legend, remove, .. } = group.kind else { return };
        for (selector, text) in [("[data-legend]", legend), ("[data-remove]", remove)] {
            if let Some(element) = find(item, selector) {
                let number = decimal(index + 1);
                element.set_text_content(Some(&fill(text.get(self.locale()), &[("n", &number)])));
            }
        }
    }

    fn announce_item(&self, template: &str, list: &str, index: usize) {
        let groups = self.form.values().request_type.groups;
        let Some(GroupKind::List { item, .. }) = groups.iter().find(|group| group.id == list).map(|group| group.kind)
        else {
            return;
        };
        let label = fill(item.get(self.locale()), &[("n", &decimal(index + 1))]);
        self.page.announce(&fill(template, &[("label", &label)]));
    }
}

fn name_of(list: &str, index: usize) -> String {
    [list, ".", &decimal(index)].concat()
}

/// Takes the values out of a copy that stand in its markup.
fn erase_values(item: &Element) {
    for control in elements(item, "input, option, textarea") {
        let is_choice = matches!(control.get_attribute("type").as_deref(), Some("radio" | "checkbox"));
        match control.tag_name().as_str() {
            "TEXTAREA" => empty(&control),
            "INPUT" if !is_choice => unset(&control, "value"),
            _ => ["checked", "selected"].iter().for_each(|name| unset(&control, name)),
        }
    }
}

/// Gives an item another number in every attribute: names, ids, labels, references.
fn rename(item: &Element, old: &str, new: &str) {
    let mut all = elements(item, "*");
    all.push(item.clone());
    for element in all {
        for attribute in element.get_attribute_names() {
            let Some(attribute) = attribute.as_string() else { continue };
            let value = element.get_attribute(&attribute).unwrap_or_default();
            // `list.1` must not be found in `list.10`.
            let mut renamed = String::new();
            let mut rest = value.as_str();
            while let Some((before, after)) = split_once(rest, old) {
                renamed.push_str(before);
                renamed.push_str(if after.starts_with(|c: char| c.is_ascii_digit()) { old } else { new });
                rest = after;
            }
            renamed.push_str(rest);
            if renamed != value {
                set(&element, &attribute, &renamed);
            }
        }
    }
}
