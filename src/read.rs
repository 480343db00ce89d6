//! Any JSON value, read into a form: nested, flat or mixed values, or a whole payload.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::address::{MOST_ITEMS, address};
use crate::form::Form;
use crate::form::cell::{Given, LONGEST};
use crate::form::unexpected::{UnexpectedKind, item_number};
use crate::pack::{GroupKind, Pack};
use crate::value::Value;

/// So many unexpected properties are named one by one; a single issue stands for all further ones.
const MOST_UNEXPECTED: u32 = 1_000;

/// What `RequestPOST` documents besides and no form asks for: it passes through a whole payload as it is.
const PASSED_THROUGH: [&str; 2] = ["customer", "attachments"];

/// What was read of some values, before a form is given it.
pub(crate) struct Reading<'a> {
    pack: &'a Pack,
    /// What is documented, by its path: outside and inside the object of properties that an envelope has.
    outside: HashMap<String, Documented>,
    inside: HashMap<String, Documented>,
    /// What is documented in an item of a list.
    items: HashMap<String, Documented>,
    given: HashMap<u32, Vec<Value>>,
    /// How many items each list has.
    counts: Vec<usize>,
    unexpected: Vec<(String, UnexpectedKind, bool)>,
    unexpected_values: u32,
    is_enveloped: bool,
    passed_through: Vec<(String, Value)>,
}

/// What stands at a documented path.
#[derive(Clone, Copy)]
enum Documented {
    /// A property.
    Property(u32),
    /// A container of properties.
    Container,
    /// A list, by the number of its group.
    List(usize),
}

impl<'a> Reading<'a> {
    pub fn new(pack: &'a Pack) -> Reading<'a> {
        let mut reading = Reading {
            pack,
            outside: HashMap::new(),
            inside: HashMap::new(),
            items: HashMap::new(),
            given: HashMap::new(),
            counts: vec![0; pack.groups.len()],
            unexpected: Vec::new(),
            unexpected_values: 0,
            is_enveloped: false,
            passed_through: Vec::new(),
        };
        reading.index();
        reading
    }

    /// Reads values, and attributes of the envelope that were given apart from them.
    pub fn read(&mut self, values: &Value, attributes: &[(String, Value)]) {
        match values {
            Value::Null => {}
            Value::Object(members) => self.read_root(members),
            _ => self.unexpected.push((String::new(), UnexpectedKind::Container, false)),
        }
        for (name, value) in attributes {
            self.read_at(&format!("request.{name}"), value, false);
        }
    }

    /// Gives a form what was read, and gives back what passes through.
    pub fn feed(self, form: &mut Form<'_>) -> Vec<(String, Value)> {
        for (number, count) in self.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            form.set_items(number, *count);
        }
        for (at, values) in &self.given {
            let (is_literal, is_boolean) =
                form.property(*at).map_or((false, false), |property| (property.is_literal(), property.is_boolean()));
            let (given, text) = merged(values, is_literal, is_boolean);
            let begin = form.take(text.as_bytes());
            form.give(*at, given, begin, text.len());
        }
        for (path, kind, is_inside) in &self.unexpected {
            form.add_unexpected(cut(path).as_bytes(), *kind, *is_inside, self.is_enveloped, 0);
        }
        if let Some(more) = self.unexpected_values.checked_sub(MOST_UNEXPECTED).filter(|more| *more > 0) {
            form.add_unexpected(b"", UnexpectedKind::More, false, self.is_enveloped, more);
        }
        form.settle();
        self.passed_through
    }

    fn index(&mut self) {
        let text = |line: u16| String::from_utf8_lossy(self.pack.string(line)).into_owned();
        for (number, group) in self.pack.groups.iter().enumerate() {
            let properties = self.pack.properties.get(group.first..group.first + group.width).unwrap_or_default();
            for (index, property) in properties.iter().enumerate() {
                let (id, documented) = (text(property.row.id()), Documented::Property(address(number, 0, index)));
                match group.kind {
                    GroupKind::List => {
                        let path = format!("{}.{id}", text(group.row.id()));
                        containers(&path, &mut self.items);
                        self.items.insert(path, documented);
                    }
                    GroupKind::Properties => {
                        for paths in [&mut self.outside, &mut self.inside] {
                            containers(&id, paths);
                            paths.insert(id.clone(), documented);
                        }
                    }
                    GroupKind::Attributes => {
                        let path = format!("request.{id}");
                        containers(&path, &mut self.outside);
                        self.outside.insert(path, documented);
                        self.outside.entry(id).or_insert(documented);
                    }
                }
            }
            if group.kind == GroupKind::List {
                for paths in [&mut self.outside, &mut self.inside] {
                    paths.insert(text(group.row.id()), Documented::List(number));
                }
            }
        }
    }

    fn read_root(&mut self, members: &[(String, Value)]) {
        let has_envelope = self.pack.head.envelope();
        self.is_enveloped = has_envelope && members.iter().any(|(name, _)| name == "type" || name == "properties");
        for (name, value) in members {
            match name.as_str() {
                "type" if has_envelope => self.read_type(value),
                "properties" if has_envelope => match value {
                    Value::Object(members) => self.read_members("", members, true),
                    value if is_blank(value) => {}
                    _ => self.unexpected.push((name.clone(), UnexpectedKind::Container, false)),
                },
                name if self.is_enveloped && PASSED_THROUGH.contains(&name) => {
                    self.passed_through.push((name.to_owned(), value.clone()));
                }
                name => match name.strip_prefix("properties.").filter(|_| has_envelope) {
                    Some(name) => self.read_at(name, value, true),
                    None => self.read_at(&self.name_in_root(name), value, false),
                },
            }
        }
    }

    /// Where a property has the name of an attribute, too, it is meant, unless the properties have an object of their own.
    fn name_in_root<'n>(&self, name: &'n str) -> Cow<'n, str> {
        let attribute = format!("request.{name}");
        let is_attribute = self.is_enveloped && self.outside.contains_key(&attribute);
        if is_attribute { Cow::Owned(attribute) } else { Cow::Borrowed(name) }
    }

    fn read_type(&mut self, value: &Value) {
        let id = String::from_utf8_lossy(self.pack.string(self.pack.head.id()));
        let is_it = matches!(value, Value::Text(text) if text.trim() == id);
        if !is_it && !is_blank(value) {
            self.unexpected.push(("type".to_owned(), UnexpectedKind::RequestType, false));
        }
    }

    fn read_members(&mut self, above: &str, members: &[(String, Value)], is_inside: bool) {
        for (name, value) in members {
            let path = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
            self.read_at(&path, value, is_inside);
        }
    }

    fn read_at(&mut self, path: &str, value: &Value, is_inside: bool) {
        let paths = if is_inside { &self.inside } else { &self.outside };
        if let Some(documented) = paths.get(path) {
            return self.read_documented(*documented, 0, path, value, is_inside);
        }
        let Some((number, item, rest)) = self.item_of(path) else {
            return self.read_unexpected(path, value, is_inside);
        };
        let id = String::from_utf8_lossy(self.pack.string(self.pack.groups[number].row.id()));
        let documented = match rest {
            None => Some(Documented::Container),
            Some(rest) => self.items.get(&format!("{id}.{rest}")).copied(),
        };
        match documented {
            None => self.read_unexpected(path, value, is_inside),
            Some(documented) => {
                self.counts[number] = self.counts[number].max(item + 1);
                self.read_documented(documented, item, path, value, is_inside);
            }
        }
    }

    fn read_documented(&mut self, found: Documented, item: usize, path: &str, value: &Value, is_inside: bool) {
        match (found, value) {
            (_, Value::Null) => {}
            (Documented::Property(at), _) => {
                self.given.entry(at | address(0, item, 0)).or_default().push(value.clone());
            }
            (Documented::Container, Value::Object(members)) => self.read_members(path, members, is_inside),
            (Documented::List(number), Value::List(items)) if items.len() <= MOST_ITEMS => {
                self.counts[number] = self.counts[number].max(items.len());
                for (index, item) in items.iter().enumerate() {
                    self.read_at(&format!("{path}.{index}"), item, is_inside);
                }
            }
            _ if is_blank(value) => {}
            (Documented::Container, _) => self.misplaced(path, UnexpectedKind::Container, is_inside),
            (Documented::List(_), Value::List(_)) => self.misplaced(path, UnexpectedKind::Items, is_inside),
            (Documented::List(_), _) => self.misplaced(path, UnexpectedKind::List, is_inside),
        }
    }

    fn misplaced(&mut self, path: &str, kind: UnexpectedKind, is_inside: bool) {
        self.unexpected.push((path.to_owned(), kind, is_inside));
    }

    /// An undocumented container is one issue, whatever is in it.
    fn read_unexpected(&mut self, path: &str, value: &Value, is_inside: bool) {
        let kind = match value {
            _ if is_blank(value) => return,
            Value::Object(_) | Value::List(_) => UnexpectedKind::UndocumentedContainer,
            _ => UnexpectedKind::Value,
        };
        self.unexpected_values += 1;
        if self.unexpected_values <= MOST_UNEXPECTED {
            self.unexpected.push((path.to_owned(), kind, is_inside));
        }
    }

    /// The list, the item, and what of the path lies in the item.
    fn item_of<'p>(&self, path: &'p str) -> Option<(usize, usize, Option<&'p str>)> {
        self.pack.groups.iter().enumerate().filter(|(_, group)| group.kind == GroupKind::List).find_map(
            |(number, group)| {
                let id = String::from_utf8_lossy(self.pack.string(group.row.id()));
                let below = path.strip_prefix(&*id)?.strip_prefix('.')?;
                let (digits, rest) = below.split_once('.').map_or((below, None), |(first, rest)| (first, Some(rest)));
                let item = item_number(digits.as_bytes()).filter(|item| *item < MOST_ITEMS)?;
                Some((number, item, rest))
            },
        )
    }
}

/// Adds each container that a path lies in.
fn containers(path: &str, paths: &mut HashMap<String, Documented>) {
    for (index, _) in path.match_indices('.') {
        paths.entry(path[..index].to_owned()).or_insert(Documented::Container);
    }
}

/// How a property was given, by all values that it was given: the same several times is one.
fn merged(values: &[Value], is_literal: bool, is_boolean: bool) -> (Given, &str) {
    let is_given = |value: &&Value| !is_blank(value);
    let mut given = values.iter().filter(is_given).flat_map(alternatives);
    let Some(first) = given.next() else {
        return (Given::Nothing, "");
    };
    if given.any(|other| !is_same(first, other, is_literal)) {
        return (Given::Conflict, "");
    }
    match first {
        Value::Text(text) => (Given::Text, text),
        Value::Number(text) if !is_boolean => (Given::Number, text),
        Value::Bool(flag) if is_boolean => (Given::Number, word(*flag)),
        _ => (Given::Other, ""),
    }
}

/// A list of two or more differing texts in the place of a text stands for a conflict between them.
fn alternatives(value: &Value) -> &[Value] {
    if let Value::List(items) = value {
        let texts: Vec<&Value> = items.iter().filter(|item| !is_blank(item)).collect();
        let is_text = |item: &&Value| matches!(item, Value::Text(_));
        if texts.iter().all(is_text) && texts.iter().any(|text| !is_same(text, texts[0], false)) {
            return items;
        }
    }
    std::slice::from_ref(value)
}

fn is_same(one: &Value, other: &Value, is_literal: bool) -> bool {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one.trim() == other.trim(),
        (Value::Text(one), Value::Number(other)) | (Value::Number(other), Value::Text(one)) if is_literal => {
            one.trim() == other
        }
        (Value::Text(one), Value::Bool(other)) | (Value::Bool(other), Value::Text(one)) if is_literal => {
            one.trim() == word(*other)
        }
        _ => one == other,
    }
}

fn word(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => crate::format::characters::is_blank(text.as_bytes()),
        _ => false,
    }
}

/// A path as it is reported: one that is longer than a value may be is cut, and one sees that.
fn cut(path: &str) -> String {
    match path.char_indices().nth(LONGEST) {
        None => path.to_owned(),
        Some(_) => path.chars().take(LONGEST - 1).chain(['…']).collect(),
    }
}
