//! What was typed: nested, flat or mixed values are read into one entry per documented property. What does not fit
//! becomes a finding at its own path, so that nothing is lost.

mod read;
mod value;

pub use value::Value;

use crate::format::integer::decimal;
use crate::issue::Finding;
use crate::model::{Envelope, Group, GroupKind, Kind, Property, RequestType};
use crate::search::{parts, replaced, split_once, trimmed};

/// A list with more items is no list that a person or a program meant to send.
pub(crate) const MOST_ITEMS: usize = 10_000;

/// The values of one request, one entry per documented property.
#[derive(Clone, Debug)]
pub struct Values {
    pub(crate) request_type: &'static RequestType,
    /// For each group its items; a group that is no list has exactly one.
    pub(crate) groups: Vec<Items>,
    /// What has no place among the documented properties.
    pub(crate) strays: Vec<Stray>,
    /// Whether they came as a whole payload, with the envelope around the properties.
    enveloped: bool,
}

/// The items of a group.
#[derive(Clone, Debug, Default)]
pub(crate) struct Items {
    pub items: Vec<Vec<Entry>>,
    /// Whether something else stands where a list is documented: then no item is missed.
    pub misread: bool,
    /// Whether the list was given, be it without items.
    pub given: bool,
}

/// What was given for one property.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    pub given: Given,
    /// As it was typed; a number as JSON writes it.
    pub text: String,
    /// What was given as something that is neither.
    pub other: Value,
    /// Whether two different values were given.
    pub conflicting: bool,
}

/// How a property was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Given {
    /// Not at all.
    #[default]
    Nothing,
    /// As a text.
    Text,
    /// As a number.
    Number,
    /// As something that is neither.
    Other,
    /// Its container is no container: reported there, and not missed here.
    Swallowed,
}

/// Something at a path that holds no documented property, or that is no container where one is documented.
#[derive(Clone, Debug)]
pub(crate) struct Stray {
    pub path: String,
    pub pointer: String,
    pub value: Value,
    pub finding: Finding,
    /// The place before which it is reported; strays without one come first or last.
    pub order: StrayOrder,
}

/// Where in the documented order a stray is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StrayOrder {
    First,
    Before(At),
    Last,
}

/// The address of a property: its group, its item and its row, each from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Index of the group in the request type.
    pub group: usize,
    /// Index of the item; 0 in a group that is no list.
    pub item: usize,
    /// Index of the property in the group.
    pub property: usize,
}

impl Values {
    /// An empty request.
    pub fn new(request_type: &'static RequestType) -> Values {
        let groups = request_type.groups.iter().map(|group| {
            let items = if group.is_list() { Vec::new() } else { vec![blank_item(group)] };
            Items { items, misread: false, given: false }
        });
        Values { request_type, groups: groups.collect(), strays: Vec::new(), enveloped: false }
    }

    /// The address of a property that this request has: a list has only the items that were added.
    pub fn locate(&self, path: &str) -> Option<At> {
        let (group, item, name) = self.request_type.groups.iter().enumerate().find_map(|(index, group)| {
            let (item, name) = match group.kind {
                GroupKind::Properties => (0, path),
                GroupKind::Attributes => (0, path.strip_prefix("request.").unwrap_or(path)),
                GroupKind::List { .. } => {
                    let (item, name) = split_once(path.strip_prefix(group.id)?.strip_prefix('.')?, ".")?;
                    (item_number(item)?, name)
                }
            };
            group.properties.iter().any(|property| property.id == name).then_some((index, item, name))
        })?;
        let property = self.request_type.groups[group].properties.iter().position(|property| property.id == name)?;
        (item < self.groups[group].items.len()).then_some(At { group, item, property })
    }

    /// The index of the list with this path.
    pub fn list(&self, path: &str) -> Option<usize> {
        self.request_type.groups.iter().position(|group| group.is_list() && group.id == path)
    }

    /// All addresses, in documented order.
    pub fn places(&self) -> Vec<At> {
        let mut places = Vec::new();
        for (group, items) in self.groups.iter().enumerate() {
            for (item, entries) in items.items.iter().enumerate() {
                for property in 0..entries.len() {
                    places.push(At { group, item, property });
                }
            }
        }
        places
    }

    pub(crate) fn entry(&self, at: At) -> &Entry {
        &self.groups[at.group].items[at.item][at.property]
    }

    pub(crate) fn entry_mut(&mut self, at: At) -> &mut Entry {
        &mut self.groups[at.group].items[at.item][at.property]
    }

    /// The group of an address.
    pub fn group(&self, at: At) -> &'static Group {
        &self.request_type.groups[at.group]
    }

    /// The property at an address.
    pub fn property(&self, at: At) -> &'static Property {
        &self.request_type.groups[at.group].properties[at.property]
    }

    /// The path of a property in issues: its documented id, with the item's number in a list.
    pub fn path(&self, at: At) -> String {
        let (group, property) = (self.group(at), self.property(at));
        if group.is_list() {
            [group.id, ".", &decimal(at.item), ".", property.id].concat()
        } else {
            property.id.to_owned()
        }
    }

    /// The name of a property's control: its path, and for an attribute of the envelope `request.` before it.
    pub fn control_name(&self, at: At) -> String {
        match self.group(at).kind {
            GroupKind::Attributes => ["request.", self.property(at).id].concat(),
            _ => self.path(at),
        }
    }

    /// Where a path is in the payload, as a JSON Pointer.
    pub(crate) fn pointer(&self, path: &str) -> String {
        let attribute = self.request_type.groups.iter().any(|group| {
            matches!(group.kind, GroupKind::Attributes) && group.properties.iter().any(|property| property.id == path)
        });
        let inside = !path.is_empty() && !attribute && self.request_type.provider.envelope != Envelope::None;
        pointer_below(if inside { "/properties" } else { "" }, path)
    }

    /// Adds a blank item to a list and gives its index; nothing where the list is full.
    pub(crate) fn add_item(&mut self, group: usize) -> Option<usize> {
        let Items { items, given, .. } = &mut self.groups[group];
        *given = true;
        let index = items.len();
        (index < MOST_ITEMS).then(|| {
            items.push(blank_item(&self.request_type.groups[group]));
            index
        })
    }

    /// Removes an item of a list, and with it what was undocumented in it. Those after it move up.
    pub(crate) fn remove_item(&mut self, group: usize, index: usize) {
        self.groups[group].items.remove(index);
        let prefix = [self.request_type.groups[group].id, "."].concat();
        let item_of = |path: &str| {
            let below = path.strip_prefix(&prefix)?;
            let (number, rest) = split_once(below, ".").unwrap_or((below, ""));
            Some((item_number(number)?, rest.to_owned()))
        };
        self.strays.retain(|stray| item_of(&stray.path).is_none_or(|(item, _)| item != index));
        for stray in &mut self.strays {
            let Some((item, rest)) = item_of(&stray.path).filter(|(item, _)| *item > index) else { continue };
            let dot = if rest.is_empty() { "" } else { "." };
            let path = [&prefix, &decimal(item - 1), dot, &rest].concat();
            let above = stray.pointer.len() - pointer_below("", &stray.path).len();
            stray.pointer.truncate(above);
            stray.pointer = pointer_below(&stray.pointer, &path);
            stray.path = path;
            if let StrayOrder::Before(at) = &mut stray.order {
                at.item = item - 1;
            }
        }
    }

    /// Takes away what stood at a path without a documented property. What lies below it can be missed again.
    pub(crate) fn remove_stray(&mut self, path: &str) -> bool {
        let before = self.strays.len();
        self.strays.retain(|stray| stray.path != path);
        if self.strays.len() == before {
            return false;
        }
        if let Some(list) = self.list(path) {
            self.groups[list].misread = false;
        }
        let prefix = [path, "."].concat();
        for at in self.places() {
            if self.entry(at).given == Given::Swallowed && self.control_name(at).starts_with(&prefix) {
                *self.entry_mut(at) = Entry::default();
            }
        }
        true
    }

    /// The values as they were typed, nested by their control names; blank ones are left out, but no item of a list.
    pub fn to_value(&self) -> Value {
        let mut members = Vec::new();
        for (group, row) in self.request_type.groups.iter().enumerate() {
            if row.is_list() && self.groups[group].given {
                let items = self.groups[group].items.iter().map(|_| Value::Object(Vec::new()));
                insert(&mut members, row.id, Value::List(items.collect()));
            }
            for at in self.places().into_iter().filter(|at| at.group == group) {
                if let Some(value) = self.entry(at).as_typed() {
                    insert(&mut members, &self.control_name(at), value);
                }
            }
        }
        for stray in self.strays.iter().filter(|stray| !stray.path.is_empty() && stray.value != Value::Null) {
            members.push((stray.path.clone(), stray.value.clone()));
        }
        Value::Object(members)
    }
}

impl Entry {
    /// What a value gives, as it is.
    pub fn of(value: &Value) -> Entry {
        let (given, text) = match value {
            Value::Null => (Given::Nothing, ""),
            Value::Text(text) => (Given::Text, text.as_str()),
            Value::Number(text) => (Given::Number, text.as_str()),
            Value::Bool(_) | Value::List(_) | Value::Object(_) | Value::Foreign => (Given::Other, ""),
        };
        let other = if given == Given::Other { value.clone() } else { Value::Null };
        Entry { given, text: text.to_owned(), other, conflicting: false }
    }

    /// The value without the white space around it; nothing where it is blank or no text.
    pub fn text(&self) -> Option<&str> {
        let text = match self.given {
            Given::Text => trimmed(&self.text),
            Given::Number => &self.text,
            Given::Nothing | Given::Other | Given::Swallowed => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// Whether nothing was given, or nothing but white space.
    pub fn is_blank(&self) -> bool {
        match self.given {
            Given::Nothing => true,
            Given::Text => trimmed(&self.text).is_empty(),
            Given::Number | Given::Other | Given::Swallowed => false,
        }
    }

    /// Whether the value has the documented JSON type. A form has only text, so a text may stand for an integer.
    pub fn fits(&self, property: &Property) -> bool {
        self.given == Given::Text || self.given == Given::Number && property.kind == Kind::Integer
    }

    fn as_typed(&self) -> Option<Value> {
        match self.given {
            _ if self.is_blank() => None,
            Given::Text => Some(Value::Text(self.text.clone())),
            Given::Number => Some(Value::Number(self.text.clone())),
            Given::Other => Some(self.other.clone()).filter(|value| *value != Value::Foreign),
            Given::Nothing | Given::Swallowed => None,
        }
    }
}

/// Puts a value at a dotted path of nested members; numbers in the path are the items of lists.
pub(crate) fn insert(members: &mut Vec<(String, Value)>, path: &str, value: Value) {
    let Some((head, rest)) = split_once(path, ".") else {
        members.push((path.to_owned(), value));
        return;
    };
    let index = members.iter().position(|(name, _)| name == head).unwrap_or_else(|| {
        let starts_with_number = split_once(rest, ".").is_some_and(|(next, _)| item_number(next).is_some());
        let container = if starts_with_number { Value::List(Vec::new()) } else { Value::Object(Vec::new()) };
        members.push((head.to_owned(), container));
        members.len() - 1
    });
    match (&mut members[index].1, split_once(rest, ".")) {
        (Value::Object(inner), _) => insert(inner, rest, value),
        (Value::List(items), Some((number, rest))) => {
            let number = item_number(number).unwrap_or(items.len());
            while items.len() <= number {
                items.push(Value::Object(Vec::new()));
            }
            if let Value::Object(inner) = &mut items[number] {
                insert(inner, rest, value);
            }
        }
        _ => {}
    }
}

/// A JSON Pointer (RFC 6901) to a dotted path below another pointer.
fn pointer_below(above: &str, path: &str) -> String {
    let mut pointer = above.to_owned();
    for segment in parts(path, b".").into_iter().filter(|_| !path.is_empty()) {
        pointer.push('/');
        pointer.push_str(&replaced(&replaced(segment, "~", "~0"), "/", "~1"));
    }
    pointer
}

/// An index as a path writes it: digits, without leading zeros, and no more than lists have.
pub(crate) fn item_number(text: &str) -> Option<usize> {
    let plain = text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !plain || text.is_empty() || text.len() > 1 && text.starts_with('0') {
        return None;
    }
    Some(text.bytes().fold(0, |number, byte| number * 10 + usize::from(byte - b'0')))
}

fn blank_item(group: &Group) -> Vec<Entry> {
    group.properties.iter().map(|_| Entry::default()).collect()
}
