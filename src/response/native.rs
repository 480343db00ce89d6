//! Answers for Rust programs: a parsed body in, issues out.

use super::{ERROR_END, MOST_ERRORS, put_issues};
use crate::issue::{FIELD_END, IssueCode, Severity};
use crate::locale::Locale;
use crate::model::RequestType;
use crate::report::{Issue, IssueProvider, IssueProviderCode, IssueSource};
use crate::validate::loaded;
use crate::value::Value;

/// The longest part of a provider's own text that is read and passed on (characters).
const LONGEST_TEXT: usize = 500;

/// What an answer says.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Answer {
    /// Whether the provider took the request.
    pub accepted: bool,
    /// What it found wrong.
    pub issues: Vec<Issue>,
}

/// Reads an answer: its HTTP status and its body, parsed where it is JSON, else null.
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
pub fn read(request_type: &RequestType, status: u16, body: &Value, locale: Locale) -> Answer {
    let (loaded, sentences) = loaded(request_type, locale);
    let errors: Vec<String> = match body {
        Value::List(errors) => errors.iter().take(MOST_ERRORS).map(flat).collect(),
        error => vec![flat(error)],
    };
    let answer = errors.join(&text_of(ERROR_END));
    let mut out = Vec::new();
    put_issues(&loaded.pack, loaded.texts(locale), sentences, status, answer.as_bytes(), &mut out);
    let issues = out.split(|byte| *byte == ERROR_END).filter(|fields| !fields.is_empty()).map(issue);
    Answer { accepted: out.is_empty(), issues: issues.collect() }
}

/// The fields of an error; empty ones where it is none.
fn flat(error: &Value) -> String {
    let text = |value: &Value, name: &str| shortened(value.get(name).and_then(Value::as_text).unwrap_or_default());
    let number = match error.get("code") {
        Some(Value::Number(number)) => number.clone(),
        _ => String::new(),
    };
    let mut fields = vec![number, text(error, "code"), text(error, "propertyPath")];
    fields.extend(["description", "message", "reason"].map(|name| text(error, name)));
    if let Some(Value::List(details)) = error.get("details") {
        let details = details.iter().take(MOST_ERRORS);
        fields.extend(details.flat_map(|detail| ["description", "message"].map(|name| text(detail, name))));
    }
    fields.join(&text_of(FIELD_END))
}

fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST_TEXT).collect()
}

fn text_of(byte: u8) -> String {
    char::from(byte).to_string()
}

/// An issue from its fields.
fn issue(fields: &[u8]) -> Issue {
    let mut fields = fields.split(|byte| *byte == FIELD_END);
    let mut next = || String::from_utf8_lossy(fields.next().unwrap_or_default()).into_owned();
    let (path, pointer, code, _severity, rule) = (next(), next(), next(), next(), next());
    let source = IssueSource { document: next(), says: next() };
    let (status, number, word, said) = (next(), next(), next(), next());
    let (_label, _expected, _suggestion, message) = (next(), next(), next(), next());
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    let code_said = number.parse().ok().map(IssueProviderCode::Number).or(given(word).map(IssueProviderCode::Word));
    Issue {
        path,
        pointer,
        code: IssueCode::find(code.as_bytes()).unwrap_or(IssueCode::OtherIssue),
        severity: Severity::Error,
        rule,
        message,
        suggestion: None,
        source,
        provider: status.parse().ok().map(|status| IssueProvider { status, code: code_said, message: given(said) }),
    }
}
