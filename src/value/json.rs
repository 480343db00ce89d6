//! JSON text (RFC 8259), read and written.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::Value;

/// Nothing that anybody means to send is nested as deep.
const DEEPEST: usize = 100;

impl Value {
    /// Reads JSON text; nothing where it is none.
    ///
    /// ```
    /// use request_forms::Value;
    /// let value = Value::from_json(r#"{"externalId": 7}"#).unwrap();
    /// assert_eq!(value.to_json(), r#"{"externalId":7}"#);
    /// assert_eq!(Value::from_json("{externalId: 7}"), None);
    /// ```
    pub fn from_json(text: &str) -> Option<Value> {
        let mut reader = Reader { rest: text };
        let value = reader.value(0)?;
        reader.skip_white_space();
        reader.rest.is_empty().then_some(value)
    }

    /// Writes JSON text.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write_json(&mut out);
        out
    }

    fn write_json(&self, out: &mut String) {
        match self {
            Value::Null => out.push_str("null"),
            Value::Bool(true) => out.push_str("true"),
            Value::Bool(false) => out.push_str("false"),
            Value::Number(text) => out.push_str(text),
            Value::Text(text) => write_text(text, out),
            Value::List(items) => {
                let mut before = "[";
                for item in items {
                    out.push_str(before);
                    item.write_json(out);
                    before = ",";
                }
                out.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Value::Object(members) => {
                let mut before = "{";
                for (name, value) in members {
                    out.push_str(before);
                    write_text(name, out);
                    out.push(':');
                    value.write_json(out);
                    before = ",";
                }
                out.push_str(if members.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\0'..' ' => {
                out.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(u32::from(c) & 15, 16));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// What of a text is still to be read.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_white_space();
        match self.rest.as_bytes().first()? {
            _ if depth > DEEPEST => None,
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.text().map(Value::Text),
            b'-' | b'0'..=b'9' => self.number(),
            _ if self.takes("null") => Some(Value::Null),
            _ if self.takes("true") => Some(Value::Bool(true)),
            _ if self.takes("false") => Some(Value::Bool(false)),
            _ => None,
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        let mut members = Vec::new();
        self.items('}', |reader| {
            let name = reader.text()?;
            reader.skip_white_space();
            reader.takes(":").then_some(())?;
            members.push((name, reader.value(depth + 1)?));
            Some(())
        })?;
        Some(Value::Object(members))
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        self.items(']', |reader| {
            items.push(reader.value(depth + 1)?);
            Some(())
        })?;
        Some(Value::List(items))
    }

    /// Reads what stands between two brackets, with commas between the items.
    fn items(&mut self, end: char, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.rest = self.rest.get(1..)?;
        self.skip_white_space();
        if self.rest.starts_with(end) {
            self.rest = self.rest.get(1..)?;
            return Some(());
        }
        loop {
            self.skip_white_space();
            item(self)?;
            self.skip_white_space();
            let next = self.rest.chars().next()?;
            self.rest = self.rest.get(next.len_utf8()..)?;
            match next {
                ',' => {}
                next => return (next == end).then_some(()),
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        self.takes("\"").then_some(())?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\'])?;
            let plain = self.rest.get(..end)?;
            if plain.bytes().any(|byte| byte < b' ') {
                return None;
            }
            text.push_str(plain);
            let ends = self.rest.as_bytes().get(end) == Some(&b'"');
            self.rest = self.rest.get(end + 1..)?;
            if ends {
                return Some(text);
            }
            text.push(self.escaped()?);
        }
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let byte = *self.rest.as_bytes().first()?;
        if byte != b'u' {
            let (_, meant) = ESCAPES.iter().find(|(written, _)| *written == byte)?;
            self.rest = self.rest.get(1..)?;
            return Some(*meant);
        }
        let first = self.hexadecimal()?;
        let is_first_half = first & 0xfc00 == 0xd800;
        if is_first_half && self.rest.starts_with("\\u") {
            let before = self.rest;
            self.rest = self.rest.get(1..)?;
            let second = self.hexadecimal()?;
            if second & 0xfc00 == 0xdc00 {
                return char::from_u32(0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff));
            }
            self.rest = before;
        }
        // Half a character is none: what a decoder leaves of it.
        Some(char::from_u32(first).unwrap_or('\u{FFFD}'))
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        let digits = self.rest.get(1..5).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        self.rest = self.rest.get(5..)?;
        u32::from_str_radix(digits, 16).ok()
    }

    fn number(&mut self) -> Option<Value> {
        let from = self.rest;
        self.takes("-");
        let is_whole = self.takes("0") || self.digits();
        let is_number = is_whole && (!self.takes(".") || self.digits()) && self.exponent();
        let bytes = from.len() - self.rest.len();
        let text = from.get(..bytes).filter(|_| is_number)?;
        Some(Value::Number(text.to_owned()))
    }

    fn exponent(&mut self) -> bool {
        if !(self.takes("e") || self.takes("E")) {
            return true;
        }
        let _ = self.takes("+") || self.takes("-");
        self.digits()
    }

    fn digits(&mut self) -> bool {
        let rest = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let any = rest.len() < self.rest.len();
        self.rest = rest;
        any
    }

    fn takes(&mut self, word: &str) -> bool {
        let rest = self.rest.strip_prefix(word);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn skip_white_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }
}

/// Characters behind a backslash, and what they mean.
const ESCAPES: [(u8, char); 8] = [
    (b'"', '"'),
    (b'\\', '\\'),
    (b'/', '/'),
    (b'b', '\u{8}'),
    (b'f', '\u{c}'),
    (b'n', '\n'),
    (b'r', '\r'),
    (b't', '\t'),
];

#[cfg(test)]
mod tests {
    use super::Value;

    /// Texts, one a line, that are JSON or nearly so.
    const TEXTS: &str = r#"
        null|true|false|nul|nulls|'a'
        0|-0|7|-7.25e-3|1E+2|01|1.|.5|+1|1e|-|1 2
        ""|"\u00e9\ud83d\ude00\n\/\\\""|"é😀"|"|"\x"|"\u12g4"|"\u+123"
        []| [ 1 , [ ] , { } ] |[1,]|[,]|[1 2]|[1}|[
        {}|{"a":{"b":[null,true]},"a":1}|{"a"}|{"a":}|{a:1}|{"a":1,}|{
    "#;

    #[test]
    fn json_is_what_others_read() {
        for text in TEXTS.lines().flat_map(|line| line.split('|')).chain(["\"\n\"", "\"\u{7f}\"", "\u{a0}1"]) {
            let others: Option<Value> = serde_json::from_str(text).ok();
            let read = Value::from_json(text);
            assert_eq!(read.is_some(), others.is_some(), "{text}");
            let Some((read, others)) = read.zip(others) else { continue };
            assert_eq!(serde_json::to_string(&read).ok(), serde_json::to_string(&others).ok(), "{text}");
            assert_eq!(Value::from_json(&read.to_json()), Some(read), "{text}");
        }
    }

    #[test]
    fn every_character_is_written_as_others_read_it() {
        let text: String = ('\0'..='\u{ffff}').collect();
        let written = Value::from(text.as_str()).to_json();
        assert_eq!(serde_json::from_str::<String>(&written).ok(), Some(text.clone()));
        assert_eq!(Value::from_json(&written), Some(text.into()));
    }

    #[test]
    fn half_a_character_is_a_replacement() {
        for text in ["\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\\ud800\\n\""] {
            let read = Value::from_json(text);
            assert!(read.is_some_and(|read| read.as_text().is_some_and(|text| text.starts_with('\u{FFFD}'))), "{text}");
        }
    }

    #[test]
    fn what_is_nested_too_deep_is_refused() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(Value::from_json(&nested(100)).is_some());
        assert!(Value::from_json(&nested(100_000)).is_none());
    }
}
