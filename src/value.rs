//! Any JSON value: what comes in, before it is read, and the payload that goes out.

mod json;
#[cfg(any(feature = "model", feature = "define"))]
mod serialize;

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A JSON value whose members keep their order.
///
/// ```
/// use request_forms::Value;
/// let value: Value = serde_json::from_str(r#"{"profile": "FDJ CONNECT CELL", "externalId": 7}"#)?;
/// assert_eq!(serde_json::to_string(&value)?, r#"{"profile":"FDJ CONNECT CELL","externalId":7}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as JSON writes it.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object. Of members with the same name, all are kept.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The member with this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Object(members) => members.iter().find(|(member, _)| member == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// An object of the members that are not null.
    pub(crate) fn object<const N: usize>(members: [(&'static str, Value); N]) -> Value {
        // One function for all lengths.
        fn given(members: Vec<(&'static str, Value)>) -> Value {
            let given = members.into_iter().filter(|(_, value)| *value != Value::Null);
            Value::Object(given.map(|(name, value)| (name.to_owned(), value)).collect())
        }
        given(members.into())
    }

    /// A list.
    pub(crate) fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Value {
        Value::List(items.into_iter().map(Into::into).collect())
    }

    /// Whether it is a list or an object without members.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Value::List(items) => items.is_empty(),
            Value::Object(members) => members.is_empty(),
            _ => false,
        }
    }
}

/// Puts a value below the members of an object, at a dotted path; a number in it is that of a list's item.
pub(crate) fn insert(members: &mut Vec<(String, Value)>, path: &str, value: Value) {
    let Some((head, rest)) = path.split_once('.') else {
        members.push((path.to_owned(), value));
        return;
    };
    let item = rest.split_once('.').and_then(|(number, below)| Some((number.parse::<usize>().ok()?, below)));
    let index = members.iter().position(|(name, _)| name == head).unwrap_or_else(|| {
        let container = if item.is_some() { Value::List(Vec::new()) } else { Value::Object(Vec::new()) };
        members.push((head.to_owned(), container));
        members.len() - 1
    });
    match (&mut members[index].1, item) {
        (Value::Object(inner), _) => insert(inner, rest, value),
        (Value::List(items), Some((number, below))) => {
            while items.len() <= number {
                items.push(Value::Object(Vec::new()));
            }
            if let Value::Object(inner) = &mut items[number] {
                insert(inner, below, value);
            }
        }
        _ => {}
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Bool(value)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number.to_string())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        value.map_or(Value::Null, Into::into)
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Value {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(members: I) -> Value {
        Value::Object(members.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}
