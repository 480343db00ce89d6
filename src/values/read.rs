//! Reads any value into [`Values`].

use super::{
    At, Entry, Given, Items, MOST_ITEMS, Stray, StrayOrder, Value, Values, blank_item, item_number, pointer_below,
};
use crate::catalog::every_type;
use crate::format::integer::decimal;
use crate::issue::Finding;
use crate::model::{Envelope, GroupKind, Kind, RequestType, Rule};
use crate::nearest::nearest;
use crate::search::{before, rsplit_once, split_once};

/// So many unexpected properties are named one by one; a single issue stands for all further ones.
const MOST_STRAYS: usize = 1_000;

/// Documented paths have at most three segments; below the fourth, a value is named as a whole.
const DEEPEST: usize = 4;

/// So many slips away from a documented id, an unexpected property is taken for a misspelling of it.
const SLIPS_IN_ID: usize = 2;

impl Values {
    /// Reads values that are nested, flat by documented id, mixed, or a whole payload. Anything else than an object
    /// is an empty request and, unless it is null, a finding on the whole.
    pub fn read(request_type: &'static RequestType, value: &Value) -> Values {
        let mut values = Values::new(request_type);
        match value {
            Value::Null => {}
            Value::Object(members) => values.read_root(members),
            _ => values.stray("", value, &every_type::OBJECT, StrayOrder::First),
        }
        values
    }

    /// Reads attributes of the envelope that were given apart from the values.
    pub(crate) fn read_attributes(&mut self, attributes: &[(String, Value)]) {
        for (name, value) in attributes {
            self.read_at(&["request.", name].concat(), value, false);
        }
    }

    fn read_root(&mut self, members: &[(String, Value)]) {
        let has_envelope = self.request_type.provider.envelope == Envelope::TypeAndProperties;
        let is_envelope = |name: &str| name == "type" || name == "properties";
        self.enveloped = has_envelope && members.iter().any(|(name, _)| is_envelope(name));
        for (name, value) in members {
            match (has_envelope, name.as_str()) {
                (true, "type") => self.read_type(value),
                (true, "properties") => match value {
                    Value::Null => {}
                    Value::Object(members) => self.read_members("", members, true),
                    _ => self.stray(name, value, &every_type::TYPE, StrayOrder::First),
                },
                (_, name) => match name.strip_prefix("properties.").filter(|_| has_envelope) {
                    Some(name) => self.read_at(name, value, true),
                    None => self.read_at(name, value, false),
                },
            }
        }
    }

    fn read_type(&mut self, value: &Value) {
        let known = match value {
            Value::Text(text) => text.trim() == self.request_type.id || text.trim().is_empty(),
            Value::Null => true,
            _ => false,
        };
        if !known {
            let suggestion = Some(self.request_type.id.to_owned());
            let finding = Finding { rule: &every_type::REQUEST_TYPE, suggestion };
            self.push_stray("type", "/type".to_owned(), value, finding, StrayOrder::First);
        }
    }

    fn read_members(&mut self, above: &str, members: &[(String, Value)], inside: bool) {
        for (name, value) in members {
            let path = if above.is_empty() { name.clone() } else { [above, ".", name].concat() };
            self.read_at(&path, value, inside);
        }
    }

    /// Reads a value at a path; `inside` the object of properties, no attribute of the envelope is meant.
    fn read_at(&mut self, path: &str, value: &Value, inside: bool) {
        if let Some(at) = self.locate_growing(path).filter(|at| !(inside && self.is_attribute(*at))) {
            self.give(at, value);
        } else if let Some(group) = self.list(path) {
            self.read_list(group, path, value, inside);
        } else if let Some((group, item)) = self.locate_item(path) {
            self.read_item(group, item, path, value, inside);
        } else if let Some(first) = self.first_below(path, inside) {
            self.read_container(first, path, value, inside);
        } else {
            self.read_unexpected(path, value, inside);
        }
    }

    fn read_list(&mut self, group: usize, path: &str, value: &Value, inside: bool) {
        let rule = match value {
            Value::Null => return,
            Value::List(items) if items.len() <= MOST_ITEMS => {
                self.groups[group].given = true;
                for (index, item) in items.iter().enumerate() {
                    self.read_at(&[path, ".", &decimal(index)].concat(), item, inside);
                }
                return;
            }
            Value::List(_) => &every_type::LENGTH,
            _ if is_blank(value) => return,
            _ => &every_type::TYPE,
        };
        self.groups[group].misread = true;
        self.stray(path, value, rule, StrayOrder::Before(At { group, item: 0, property: 0 }));
    }

    fn read_item(&mut self, group: usize, item: usize, path: &str, value: &Value, inside: bool) {
        self.grow(group, item);
        match value {
            Value::Object(members) => self.read_members(path, members, inside),
            _ if is_blank(value) => {}
            _ => {
                let entries = self.groups[group].items[item].iter_mut().filter(|entry| entry.is_blank());
                entries.for_each(|entry| entry.given = Given::Swallowed);
                self.stray(path, value, &every_type::TYPE, StrayOrder::Before(At { group, item, property: 0 }));
            }
        }
    }

    fn read_container(&mut self, first: At, path: &str, value: &Value, inside: bool) {
        match value {
            Value::Object(members) => self.read_members(path, members, inside),
            _ if is_blank(value) => {}
            _ => {
                self.swallow(path);
                self.stray(path, value, &every_type::TYPE, StrayOrder::Before(first));
            }
        }
    }

    /// An undocumented container is reported by the properties in it: each has its own path and suggestion.
    fn read_unexpected(&mut self, path: &str, value: &Value, inside: bool) {
        let deeper = path.bytes().filter(|byte| *byte == b'.').count() < DEEPEST - 1;
        match value {
            Value::Object(members) if deeper && !members.is_empty() => self.read_members(path, members, inside),
            Value::List(items) if deeper && !items.is_empty() => {
                for (index, item) in items.iter().enumerate().take(MOST_STRAYS + 1) {
                    self.read_at(&[path, ".", &decimal(index)].concat(), item, inside);
                }
            }
            _ if is_blank(value) => {}
            _ => self.unexpected(path, value, inside),
        }
    }

    fn unexpected(&mut self, path: &str, value: &Value, inside: bool) {
        if self.strays.len() >= MOST_STRAYS {
            if self.strays.len() == MOST_STRAYS {
                self.stray("", value, &every_type::EXPECTED_MORE, StrayOrder::Last);
            }
            return;
        }
        let has_envelope = self.request_type.provider.envelope == Envelope::TypeAndProperties;
        let pointer = match path.strip_prefix("request.").filter(|_| has_envelope && !inside) {
            Some(attribute) => pointer_below("", attribute),
            None if has_envelope && (inside || !self.enveloped) => pointer_below("/properties", path),
            None => pointer_below("", path),
        };
        let ids = self.documented_ids(path, inside);
        let suggestion = nearest(path, ids.iter().map(String::as_str), SLIPS_IN_ID).map(str::to_owned);
        let finding = Finding { rule: &every_type::EXPECTED, suggestion };
        self.push_stray(path, pointer, value, finding, StrayOrder::Last);
    }

    /// The documented ids that may be meant by a path: of properties (in a list, those of the same item) and of lists.
    fn documented_ids(&self, path: &str, inside: bool) -> Vec<String> {
        let item = split_once(path, ".").and_then(|(_, rest)| item_number(before(rest, "."))).unwrap_or_default();
        let mut ids = Vec::new();
        for group in self.request_type.groups {
            let prefix = match group.kind {
                GroupKind::List { .. } => [group.id, ".", &decimal(item), "."].concat(),
                GroupKind::Attributes if inside => continue,
                GroupKind::Attributes if path.starts_with("request.") => "request.".to_owned(),
                GroupKind::Attributes | GroupKind::Properties => String::new(),
            };
            if group.is_list() {
                ids.push(group.id.to_owned());
            }
            for property in group.properties {
                ids.push([&prefix, property.id].concat());
            }
        }
        ids
    }

    fn give(&mut self, at: At, value: &Value) {
        if *value == Value::Null {
            return;
        }
        let new = Entry::of(value);
        let integer = self.property(at).kind == Kind::Integer;
        let entry = self.entry_mut(at);
        if entry.is_blank() || entry.given == Given::Swallowed {
            *entry = new;
        } else if !new.is_blank() {
            let same = entry.text() == new.text() && (integer || entry.given == new.given);
            entry.conflicting |= !same;
        }
    }

    /// What lies below a container that is none was never given, and is not missed either.
    fn swallow(&mut self, path: &str) {
        let prefix = [path, "."].concat();
        for at in self.places() {
            if self.entry(at).is_blank() && self.control_name(at).starts_with(&prefix) {
                self.entry_mut(at).given = Given::Swallowed;
            }
        }
    }

    fn stray(&mut self, path: &str, value: &Value, rule: &'static Rule, order: StrayOrder) {
        let pointer = if path == "properties" { pointer_below("", path) } else { self.pointer(path) };
        self.push_stray(path, pointer, value, Finding::new(rule), order);
    }

    fn push_stray(&mut self, path: &str, pointer: String, value: &Value, finding: Finding, order: StrayOrder) {
        self.strays.push(Stray { path: path.to_owned(), pointer, value: value.clone(), finding, order });
    }

    /// The address of a property, the items before it added where they are not there yet.
    fn locate_growing(&mut self, path: &str) -> Option<At> {
        if let Some(at) = self.locate(path) {
            return Some(at);
        }
        let (container, name) = rsplit_once(path, ".")?;
        let (group, item) = self.locate_item(container)?;
        let documented = self.request_type.groups[group].properties.iter().any(|property| property.id == name);
        if !documented {
            return None;
        }
        self.grow(group, item);
        self.locate(path)
    }

    fn locate_item(&self, path: &str) -> Option<(usize, usize)> {
        let (list, number) = rsplit_once(path, ".")?;
        let item = item_number(number).filter(|item| *item < MOST_ITEMS)?;
        Some((self.list(list)?, item))
    }

    fn grow(&mut self, group: usize, item: usize) {
        let Items { items, given, .. } = &mut self.groups[group];
        *given = true;
        while items.len() <= item {
            items.push(blank_item(&self.request_type.groups[group]));
        }
    }

    /// The first property below a path that is a documented container.
    fn first_below(&self, path: &str, inside: bool) -> Option<At> {
        let below = |name: &str| name.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        self.request_type.groups.iter().enumerate().find_map(|(group, row)| {
            let property = match row.kind {
                GroupKind::Properties => row.properties.iter().position(|property| below(property.id))?,
                GroupKind::Attributes if path == "request" && !inside => 0,
                GroupKind::Attributes | GroupKind::List { .. } => return None,
            };
            Some(At { group, item: 0, property })
        })
    }

    fn is_attribute(&self, at: At) -> bool {
        matches!(self.group(at).kind, GroupKind::Attributes)
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}
