//! The provider's answer becomes issues on the fields that they belong to, without guessing: what names no field
//! goes to the request as a whole.

use std::borrow::Cow;

use serde::Serialize;

use crate::catalog::every_type;
use crate::issue::{Code, Issue, IssueProvider, IssueProviderCode};
use crate::model::{Envelope, GroupKind, Locale, RequestType};
use crate::search::{before, replaced, rsplit_once, split_once};
use crate::values::{Value, Values, item_number};

/// The longest part of a provider's own text that is handed on (characters).
const LONGEST_TEXT: usize = 500;

/// More errors in one answer help nobody.
const MOST_ERRORS: usize = 100;

/// What an answer says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// Whether the provider took the request.
    pub accepted: bool,
    /// What it found wrong.
    pub issues: Vec<Issue>,
}

/// One error of an answer, before its field is known.
struct Reported<'a> {
    code: Option<IssueProviderCode>,
    /// Every text of the error, the most telling first.
    texts: Vec<&'a str>,
    /// The path that the error itself names.
    path: Option<String>,
}

/// Reads an answer: its HTTP status and its body, parsed where it is JSON.
///
/// ```
/// use request_forms::{Locale, Value, catalog, response};
/// let request_type = catalog::find("R_BVPN_FR_1").unwrap();
/// let body: Value = serde_json::from_str(r#"{"code": 3622, "message": "No Service Point match criteria"}"#)?;
/// let answer = response::read(request_type, 422, &body, Locale::En);
/// assert!(!answer.accepted);
/// assert_eq!(answer.issues[0].path, "servicePoint");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn read(request_type: &'static RequestType, status: u16, body: &Value, locale: Locale) -> Answer {
    if status == request_type.provider.accepted {
        return Answer { accepted: true, issues: Vec::new() };
    }
    let reported: Vec<Reported<'_>> = match body {
        Value::List(errors) => errors.iter().take(MOST_ERRORS).filter_map(Reported::read).collect(),
        error => Reported::read(error).into_iter().collect(),
    };
    let values = with_items(request_type, &reported);
    let mut issues: Vec<Issue> = reported.iter().map(|error| error.issue(&values, status, locale)).collect();
    if issues.is_empty() {
        let nothing = Reported { code: None, texts: Vec::new(), path: None };
        issues.push(nothing.issue(&values, status, locale));
    }
    Answer { accepted: false, issues }
}

impl<'a> Reported<'a> {
    /// An error has at least a code or a text.
    fn read(error: &'a Value) -> Option<Reported<'a>> {
        let code = match error.get("code") {
            Some(Value::Number(number)) => number.parse().ok().map(IssueProviderCode::Number),
            Some(Value::Text(word)) => Some(match word.trim().parse() {
                Ok(number) => IssueProviderCode::Number(number),
                Err(_) => IssueProviderCode::Word(Cow::Owned(shortened(word))),
            }),
            _ => None,
        };
        let text = |value: &'a Value, name: &str| value.get(name).and_then(Value::as_text);
        let mut texts: Vec<&str> = Vec::new();
        texts.extend(["description", "message", "reason"].iter().filter_map(|name| text(error, name)));
        if let Some(Value::List(details)) = error.get("details") {
            for detail in details.iter().take(MOST_ERRORS) {
                texts.extend(["description", "message"].iter().filter_map(|name| text(detail, name)));
            }
        }
        let path = text(error, "propertyPath").map(dotted);
        (code.is_some() || !texts.is_empty() || path.is_some()).then_some(Reported { code, texts, path })
    }

    fn issue(&self, values: &Values, status: u16, locale: Locale) -> Issue {
        let (path, code) = match values.request_type.provider.envelope {
            Envelope::TypeAndProperties => self.orange(values, status),
            Envelope::None => self.mef(values),
        };
        let answers = &locale.sentences().answers;
        let readable = self.code.is_some() || !self.texts.is_empty();
        let message = match (status, code) {
            (200..300, _) => answers.unclear,
            (_, Code::MissingProperty) if values.locate(&path).is_some() => locale.sentences().enter,
            _ if path == "requestedAt" => answers.requested_at,
            _ if path == "servicePoint" => answers.service_point,
            _ if values.locate(&path).is_some() => answers.property,
            (401 | 403, _) => answers.unauthorized,
            (500.., _) => answers.unavailable,
            _ if readable => answers.whole,
            _ => answers.unreadable,
        };
        let provider = IssueProvider {
            status,
            code: self.code.clone(),
            message: self.texts.first().map(|text| Cow::Owned(shortened(text))),
        };
        Issue::of_answer(values, &path, every_type::answer(code), message, provider, locale)
    }

    /// The codes of the Ordering API.
    fn orange(&self, values: &Values, status: u16) -> (String, Code) {
        let number = match self.code {
            Some(IssueProviderCode::Number(number)) => number,
            _ => 0,
        };
        match (status, number) {
            (422, 3611) => ("requestedAt".to_owned(), Code::InvalidValue),
            (422, 3620) => (self.named_id(values).unwrap_or_default(), Code::InvalidValue),
            (422, 3621) => ("servicePoint".to_owned(), Code::AmbiguousReference),
            (422, 3622) => ("servicePoint".to_owned(), Code::ReferenceNotFound),
            (412, 65) => (self.mandatory_field(values).unwrap_or_default(), Code::MissingProperty),
            _ => (String::new(), Code::OtherIssue),
        }
    }

    /// MEF's errors name a path, and speak our codes.
    fn mef(&self, values: &Values) -> (String, Code) {
        let code = match &self.code {
            Some(IssueProviderCode::Word(word)) => Code::find(word),
            _ => None,
        };
        let documented = |path: &str| values.locate(path).is_some() || values.list(path).is_some();
        let path = self.path.as_deref().unwrap_or_default();
        // An item of a list has no field of its own: the list has.
        let list = rsplit_once(path, ".").map(|(list, _)| list).filter(|list| values.list(list).is_some());
        let path = if documented(path) { path } else { list.unwrap_or_default() };
        (path.to_owned(), code.unwrap_or(Code::OtherIssue))
    }

    /// The documented id that a text names: one with a dot as a whole word; one without, which may be an ordinary word
    /// too, or a group only in quotation marks or before a colon at the beginning.
    fn named_id(&self, values: &Values) -> Option<String> {
        let places = values.places().into_iter().filter(|&at| !matches!(values.group(at).kind, GroupKind::Attributes));
        let ids: Vec<String> = places.map(|at| values.path(at)).collect();
        let mut names: Vec<&str> = ids.iter().map(String::as_str).collect();
        names.extend(values.request_type.groups.iter().map(|group| group.id));
        let is_dotted = |id: &str| id.as_bytes().contains(&b'.');
        let dotted = ids.iter().map(String::as_str).find(|id| is_dotted(id) && self.any_text(id, has_word));
        let plain = || names.into_iter().find(|id| !is_dotted(id) && self.any_text(id, points_at));
        dotted.or_else(plain).map(str::to_owned)
    }

    fn any_text(&self, id: &str, is: fn(&str, &str) -> bool) -> bool {
        self.texts.iter().any(|text| is(text, id))
    }

    /// "The mandatory field 'xxx' is missing.": a documented id, or the last part of exactly one.
    fn mandatory_field(&self, values: &Values) -> Option<String> {
        let name = self.texts.iter().find_map(|text| {
            let (_, rest) = split_once(text, "mandatory field '")?;
            Some(split_once(rest, "'")?.0.trim())
        })?;
        let name = without_container(name);
        let paths: Vec<String> = values.places().into_iter().map(|at| values.path(at)).collect();
        if let Some(path) = paths.iter().find(|path| *path == name) {
            return Some(path.clone());
        }
        let mut ending = None;
        for path in
            paths.into_iter().filter(|path| rsplit_once(path, ".").map_or(path.as_str(), |(_, last)| last) == name)
        {
            if ending.replace(path).is_some() {
                return None;
            }
        }
        ending
    }
}

/// An answer may name the items of lists, of which an empty request has none: as many as it names.
fn with_items(request_type: &'static RequestType, reported: &[Reported<'_>]) -> Values {
    let mut values = Values::new(request_type);
    for (group, row) in request_type.groups.iter().enumerate().filter(|(_, group)| group.is_list()) {
        let numbers = reported.iter().filter_map(|error| {
            let number = error.path.as_deref()?.strip_prefix(row.id)?.strip_prefix('.')?;
            item_number(before(number, "."))
        });
        for _ in 0..=numbers.max().unwrap_or_default() {
            values.add_item(group);
        }
    }
    values
}

/// A JSON Pointer, or a path that is dotted already or has its indexes in brackets, as a dotted path.
fn dotted(path: &str) -> String {
    let path = path.trim().trim_start_matches(['#', '$']);
    let plain = match path.strip_prefix('/') {
        Some(pointer) => replaced(&replaced(&replaced(pointer, "/", "."), "~1", "/"), "~0", "~"),
        None => replaced(&replaced(path, "[", "."), "]", ""),
    };
    plain.trim_start_matches('.').to_owned()
}

fn points_at(text: &str, id: &str) -> bool {
    let text = without_container(text.trim());
    let quoted = ["'", "\"", "`"].iter().any(|quote| quotes(text, quote, id));
    quoted || text == id || text.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with(':'))
}

/// Whether a text has a documented id in quotation marks; the last ones may be open.
fn quotes(text: &str, quote: &str, id: &str) -> bool {
    let mut rest = text;
    while let Some((_, after)) = split_once(rest, quote) {
        let (part, next) = split_once(after, quote).unwrap_or((after, ""));
        if without_container(part) == id {
            return true;
        }
        rest = next;
    }
    false
}

fn without_container(path: &str) -> &str {
    path.strip_prefix("properties.").unwrap_or(path)
}

/// Whether a text has a documented id that is no part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    // Letters beyond ASCII stand in no documented id, but continue a word all the same.
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii();
    let mut rest = text;
    while let Some((before, after)) = split_once(rest, word) {
        let begins = !before.as_bytes().last().is_some_and(is_part);
        let ends = match after.as_bytes() {
            [b'.', next, ..] | [next, ..] => !is_part(next),
            [] => true,
        };
        if begins && ends {
            return true;
        }
        rest = after;
    }
    false
}

fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST_TEXT).collect()
}
