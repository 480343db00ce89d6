//! A definition is read member by member. Whatever is wrong is noted with its place, and reading goes on, so that all
//! faults are told at once. What is not known is refused: a misspelt name is never passed over.

use alloc::borrow::Cow::{Borrowed, Owned};
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::model::{List, Names, Rule, Str};
use crate::pack::DefinitionFault;
use crate::text_map::TextMap;
use crate::value::Value;

/// Reads a whole definition. Beside it stand the places of those rules that were written where they hold.
pub(super) fn read<T: Read>(definition: &Value) -> Result<(T, Vec<String>), Vec<DefinitionFault>> {
    let mut notes = Notes::default();
    let whole = T::read(Place { value: definition, path: String::new(), notes: &mut notes });
    if notes.faults.is_empty() { Ok((whole, notes.places)) } else { Err(notes.faults) }
}

/// What is gathered by the way.
#[derive(Default)]
struct Notes {
    faults: Vec<DefinitionFault>,
    /// The rules that are written where they hold, and their places.
    rules: Vec<Rule>,
    places: Vec<String>,
}

/// What can be read at a place of a definition.
pub(super) trait Read {
    /// Reads it. Where something else is there, that is noted, and what is given stands in for it.
    fn read(place: Place<'_>) -> Self;
}

/// A value of a definition, and where it stands.
pub(super) struct Place<'a> {
    pub value: &'a Value,
    path: String,
    notes: &'a mut Notes,
}

/// An object of a definition, member by member.
pub(super) struct Row<'a> {
    place: Place<'a>,
    /// The names that were asked for.
    names: Vec<&'static str>,
}

impl<'a> Place<'a> {
    pub fn fault(&mut self, problem: &str) {
        self.notes.faults.push(DefinitionFault { place: self.path.clone(), problem: problem.to_owned() });
    }

    pub fn below<'b>(&'b mut self, name: &str, value: &'b Value) -> Place<'b> {
        let dot = if self.path.is_empty() { "" } else { "." };
        Place { value, path: [&self.path, dot, name].concat(), notes: self.notes }
    }

    fn item<'b>(&'b mut self, index: usize, value: &'b Value) -> Place<'b> {
        Place { value, path: [&self.path, "[", &index.to_string(), "]"].concat(), notes: self.notes }
    }

    /// Notes the rule that is here, and gives its name.
    fn rule(self) -> String {
        let Place { value, path, notes } = self;
        let rule = Rule::read(Place { value, path: path.clone(), notes });
        let name = rule.name.to_string();
        notes.places.push(path);
        notes.rules.push(rule);
        name
    }

    /// A text that is one of several words, or else an object with one member that is named by one of several others.
    pub fn variant(&self) -> (&'a str, Option<&'a Value>) {
        match self.value {
            Value::Text(name) => (name, None),
            Value::Object(members) => match members.as_slice() {
                [(name, content)] => (name, Some(content)),
                _ => ("", None),
            },
            _ => ("", None),
        }
    }

    /// The object that is here.
    pub fn row(mut self) -> Row<'a> {
        if !matches!(self.value, Value::Object(_)) {
            self.fault("Give an object.");
        }
        Row { place: self, names: Vec::new() }
    }

    /// The number among several words of the one that is given.
    pub fn word(&mut self, words: &[&str]) -> usize {
        let number = self.value.as_text().and_then(|text| words.iter().position(|word| *word == text));
        if number.is_none() {
            self.fault(&["Give one of these: ", &words.join(", "), "."].concat());
        }
        number.unwrap_or_default()
    }
}

impl Row<'_> {
    /// The value of a member; one that is null is none.
    fn member(&mut self, name: &'static str) -> Option<Place<'_>> {
        self.names.push(name);
        let value = self.place.value.get(name).filter(|value| **value != Value::Null)?;
        Some(self.place.below(name, value))
    }

    /// A member that may not be there.
    pub fn optional<T: Read>(&mut self, name: &'static str) -> Option<T> {
        self.member(name).map(T::read)
    }

    /// A member that is stood in for where it is not there.
    pub fn or_default<T: Read + Default>(&mut self, name: &'static str) -> T {
        self.optional(name).unwrap_or_default()
    }

    /// A member that has to be there.
    pub fn required<T: Read>(&mut self, name: &'static str) -> T {
        if let Some(value) = self.optional(name) {
            return value;
        }
        // Of something that is no object, nothing is missed as well.
        if matches!(self.place.value, Value::Object(_)) {
            self.place.below(name, &Value::Null).fault("Add this.");
        }
        T::read(Place { value: &Value::Null, path: String::new(), notes: &mut Notes::default() })
    }

    /// A text that is not empty, or nothing.
    pub fn text(&mut self, name: &'static str) -> Str {
        let text: Option<Str> = self.optional(name);
        if text.as_deref() == Some("") {
            self.place.below(name, &Value::Null).fault("Give a text that is not empty.");
        }
        text.unwrap_or_default()
    }

    /// Notes what is wrong with the object as a whole.
    pub fn fault(&mut self, problem: &str) {
        // What is no object is told to be none, and a member that is wrong by itself.
        if matches!(self.place.value, Value::Object(members) if members.iter().all(|(name, _)| !self.names.contains(&name.as_str())))
        {
            self.place.fault(problem);
        }
    }

    /// Notes what is wrong with a member.
    pub fn fault_at(&mut self, name: &'static str, problem: &str) {
        self.place.below(name, &Value::Null).fault(problem);
    }

    /// The names of the rules that hold here.
    pub fn rules(&mut self) -> Names {
        self.optional("rules").map_or_else(Names::default, |RuleNames(names)| names)
    }

    /// The rules that were written where they hold, below here.
    pub fn rules_below(&mut self) -> Vec<Rule> {
        core::mem::take(&mut self.place.notes.rules)
    }

    /// Refuses members that were not asked for.
    pub fn finish(mut self) {
        let Value::Object(members) = self.place.value else { return };
        for (name, value) in members.iter().filter(|(name, _)| !self.names.contains(&name.as_str())) {
            let problem = ["Leave this out. There are: ", &self.names.join(", "), "."].concat();
            self.place.below(name, value).fault(&problem);
        }
    }
}

impl Read for Str {
    fn read(mut place: Place<'_>) -> Str {
        match place.value {
            Value::Text(text) => Owned(text.clone()),
            _ => {
                place.fault("Give a text.");
                Borrowed("")
            }
        }
    }
}

/// A value of a property, as a text: what a payload has as a number, or as true or false, may be written so, too.
pub(super) struct Scalar(pub Str);

impl Read for Scalar {
    fn read(mut place: Place<'_>) -> Scalar {
        Scalar(match place.value {
            Value::Text(text) | Value::Number(text) => Owned(text.clone()),
            Value::Bool(true) => Borrowed("true"),
            Value::Bool(false) => Borrowed("false"),
            _ => {
                place.fault("Give a text, a number, true or false.");
                Borrowed("")
            }
        })
    }
}

impl Clone for Scalar {
    fn clone(&self) -> Scalar {
        Scalar(self.0.clone())
    }
}

impl Read for bool {
    fn read(mut place: Place<'_>) -> bool {
        match place.value {
            Value::Bool(flag) => *flag,
            _ => {
                place.fault("Give true or false.");
                false
            }
        }
    }
}

impl Read for u16 {
    fn read(mut place: Place<'_>) -> u16 {
        let number = match place.value {
            Value::Number(text) => text.parse().ok(),
            _ => None,
        };
        if number.is_none() {
            place.fault("Give a whole number from 0 to 65535.");
        }
        number.unwrap_or_default()
    }
}

impl<T: Read + Clone> Read for List<T> {
    fn read(mut place: Place<'_>) -> List<T> {
        let Value::List(items) = place.value else {
            place.fault("Give a list.");
            return List::default();
        };
        let mut list = Vec::new();
        for (index, item) in items.iter().enumerate() {
            list.push(T::read(place.item(index, item)));
        }
        Owned(list)
    }
}

impl Read for Names {
    fn read(place: Place<'_>) -> Names {
        Names::Owned(List::<Str>::read(place).iter().map(Str::to_string).collect())
    }
}

/// Values of a property.
pub(super) struct Scalars(pub Names);

impl Read for Scalars {
    fn read(place: Place<'_>) -> Scalars {
        Scalars(Names::Owned(List::<Scalar>::read(place).iter().map(|scalar| scalar.0.to_string()).collect()))
    }
}

/// The names of rules, each of which may be the rule itself.
struct RuleNames(Names);

impl Read for RuleNames {
    fn read(mut place: Place<'_>) -> RuleNames {
        let Value::List(items) = place.value else {
            place.fault("Give a list.");
            return RuleNames(Names::default());
        };
        let (mut names, mut known) = (Vec::new(), TextMap::default());
        for (index, item) in items.iter().enumerate() {
            let item = place.item(index, item);
            let name = if matches!(item.value, Value::Object(_)) { item.rule() } else { Str::read(item).to_string() };
            // One name may stand for several rows.
            if known.set(name.as_bytes(), index).is_none() {
                names.push(name);
            }
        }
        RuleNames(Names::Owned(names))
    }
}
