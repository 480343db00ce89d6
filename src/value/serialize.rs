//! Values to whatever serde speaks, and from it.

#[cfg(feature = "model")]
mod read;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::Value;

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(text) => serialize_number(text, serializer),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Value::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    object.serialize_entry(name, value)?;
                }
                object.end()
            }
        }
    }
}

/// A number, and a whole one without a fraction, as JavaScript writes it; a text that is none stays a text.
fn serialize_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match text.parse() {
        Ok(number) => serializer.serialize_i64(number),
        #[cfg(feature = "model")]
        Err(_) => serialize_fraction(text, serializer),
        #[cfg(not(feature = "model"))]
        Err(_) => match decimal(text) {
            Some(number) => serializer.serialize_f64(number),
            None => serializer.serialize_str(text),
        },
    }
}

/// A number of a definition: at most fifteen digits, of which some stand behind a point. What reads any number is 10 kB of
/// code; this division has the same result, as both numbers are exact.
#[cfg(not(feature = "model"))]
fn decimal(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.')?;
    let digits: i64 = [whole, fraction].concat().parse().ok()?;
    let power = 10_i64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    Some(digits as f64 / power as f64)
}

#[cfg(feature = "model")]
fn serialize_fraction<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match text.parse::<f64>() {
        Ok(number) if number.fract() == 0.0 && number.abs() < LARGEST_WHOLE => serializer.serialize_i64(number as i64),
        Ok(number) if number.is_finite() => serializer.serialize_f64(number),
        _ => serializer.serialize_str(text),
    }
}

/// From here on, numbers of JavaScript have gaps: 2^53.
#[cfg(feature = "model")]
const LARGEST_WHOLE: f64 = 9_007_199_254_740_992.0;

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn numbers_are_written_as_numbers() {
        for (given, written) in [
            ("7", "7"),
            ("-9007199254740991", "-9007199254740991"),
            ("4.0", "4"),
            ("10.50", "10.5"),
            ("-0", "0"),
            ("-0.0", "0"),
            ("1e3", "1000"),
            ("1e21", "1e+21"),
        ] {
            let value: Value = serde_json::from_str(given).unwrap_or_default();
            assert_eq!(serde_json::to_string(&value).ok().as_deref(), Some(written), "{given}");
            let number = serde_json::to_string(&Value::Number(given.to_owned()));
            assert_eq!(number.ok().as_deref(), Some(written), "{given}");
        }
        assert_eq!(serde_json::to_string(&Value::Number("seven".to_owned())).ok().as_deref(), Some("\"seven\""));
    }
}
