//! What a check found, in words, for Rust programs.

use serde::Serialize;

use crate::form::Form;
use crate::form::unexpected::UnexpectedKind;
use crate::issue::{FIELD_END, IssueCode, Severity, fill, put_pointer};

/// One thing that is wrong, or doubtful, in a request, as it is handed to people and programs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Issue {
    /// The documented id of the property; the name of a group or list; `""` for the request as a whole.
    pub path: String,
    /// Where it is in the payload: a JSON Pointer (RFC 6901).
    pub pointer: String,
    /// What kind of issue it is.
    pub code: IssueCode,
    /// Whether it blocks the request.
    pub severity: Severity,
    /// The id of the rule that found it.
    pub rule: String,
    /// One sentence that says what to do; never the value.
    pub message: String,
    /// A value that has no such issue; for an unexpected property, the documented id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// Where the rule comes from.
    pub source: IssueSource,
    /// What the provider's API answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<IssueProvider>,
}

/// Where the rule of an issue comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IssueSource {
    /// The name of the document.
    pub document: String,
    /// What it says there, in a few words of ours.
    pub says: String,
}

/// What the provider's API answers where an issue stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IssueProvider {
    /// HTTP status.
    pub status: u16,
    /// The provider's own code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<IssueProviderCode>,
    /// The provider's own message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// A provider's code as it answered it: a number or a word.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum IssueProviderCode {
    /// Such as 3621.
    Number(u32),
    /// Such as `invalidBody`.
    Word(String),
}

/// All issues of a form, in documented order. Own wording goes by rule id or issue code.
pub(crate) fn issues(form: &mut Form<'_>, messages: &[(String, String)]) -> Vec<Issue> {
    let mut findings = Vec::new();
    form.findings(&mut findings);
    let mut issues = Vec::new();
    for finding in findings.chunks_exact(2) {
        if let [place, rule] = *finding {
            issues.push(issue(form, place, rule as u16, messages));
        }
    }
    issues
}

fn issue(form: &Form<'_>, place: u32, rule: u16, messages: &[(String, String)]) -> Issue {
    let mut fields = Vec::new();
    form.put_issue(place, rule, &mut fields);
    let mut fields = fields.splitn(15, |byte| *byte == FIELD_END);
    let mut next = || String::from_utf8_lossy(fields.next().unwrap_or_default()).into_owned();
    let (mut path, mut pointer, code, severity, rule) = (next(), next(), next(), next(), next());
    let source = IssueSource { document: next(), says: next() };
    let (status, number, word, message) = (next(), next(), next(), next());
    let (label, expected, suggestion, mut text) = (next(), next(), next(), next());
    if let Some(unexpected) = form.unexpected(place) {
        let known = unexpected.path.as_slice();
        path = String::from_utf8_lossy(known).into_owned();
        let is_inside = form.pack.head.envelope() && unexpected.is_in_properties();
        let attribute = known.strip_prefix(b"request.").filter(|_| !is_inside && form.pack.head.envelope());
        let mut written = Vec::new();
        put_pointer(attribute.unwrap_or(known), is_inside, &mut written);
        if known.is_empty() && matches!(unexpected.kind, UnexpectedKind::Value | UnexpectedKind::UndocumentedContainer)
        {
            // The name of a member may be empty.
            written.extend_from_slice(if is_inside { b"/properties/" } else { b"/" });
        }
        pointer = String::from_utf8_lossy(&written).into_owned();
    }
    let own = |key: &str| messages.iter().find(|(name, _)| name == key).map(|(_, text)| text);
    if let Some(template) = own(&rule).or_else(|| own(&code)) {
        let mut filled = Vec::new();
        let words: [(&[u8], &[u8]); 3] =
            [(b"label", label.as_bytes()), (b"expected", expected.as_bytes()), (b"suggestion", suggestion.as_bytes())];
        fill(template.as_bytes(), &mut filled, &words);
        text = String::from_utf8_lossy(&filled).into_owned();
    }
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    let provider = status.parse().ok().map(|status| IssueProvider {
        status,
        code: number.parse().ok().map(IssueProviderCode::Number).or(given(word).map(IssueProviderCode::Word)),
        message: given(message),
    });
    Issue {
        path,
        pointer,
        code: IssueCode::find(code.as_bytes()).unwrap_or(IssueCode::OtherIssue),
        severity: if severity == Severity::Warning.name() { Severity::Warning } else { Severity::Error },
        rule,
        message: text,
        suggestion: given(suggestion),
        source,
        provider,
    }
}
