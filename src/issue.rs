//! What is wrong with a request: as structure first ([`Finding`]), then in words ([`Issue`]).

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{Check, ProviderAnswer, Rule};

/// One thing that is wrong, or doubtful, in a request, as it is handed to people and programs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Issue {
    /// The documented id of the property; the name of a group or list; `""` for the request as a whole.
    pub path: String,
    /// Where it is in the payload: a JSON Pointer (RFC 6901).
    pub pointer: String,
    /// What kind of issue it is.
    pub code: Code,
    /// Whether it blocks the request.
    pub severity: Severity,
    /// The id of the rule that found it.
    pub rule: &'static str,
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
    pub document: Cow<'static, str>,
    /// What it says there, in a few words of ours.
    pub says: Cow<'static, str>,
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
    pub message: Option<Cow<'static, str>>,
}

/// A provider's code as it answered it: a number or a word.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum IssueProviderCode {
    /// Such as 3621.
    Number(u32),
    /// Such as `invalidBody`.
    Word(Cow<'static, str>),
}

/// What kind of issue: the words of MEF 123's `Error422Code` where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Code {
    /// Something required is not there.
    MissingProperty,
    /// The value is not one of the allowed ones.
    InvalidValue,
    /// The value is not written as documented.
    InvalidFormat,
    /// The request type does not document the property.
    UnexpectedProperty,
    /// No service point has this value.
    ReferenceNotFound,
    /// Several service points have this value.
    AmbiguousReference,
    /// The customer may not use this request type.
    NotEligible,
    /// Anything else, such as an answer that says no more.
    OtherIssue,
}

/// Whether an issue blocks the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// A document forbids it.
    Error,
    /// Worth a look; never blocks.
    Warning,
}

/// A provider's code in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderCode {
    /// Such as 3621.
    Number(u32),
    /// Such as `invalidBody`.
    Word(&'static str),
}

/// A broken rule at some place, before it is put into words.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// A value that would not break it.
    pub suggestion: Option<String>,
}

impl Code {
    /// All codes.
    pub const ALL: [Code; 8] = [
        Code::MissingProperty,
        Code::InvalidValue,
        Code::InvalidFormat,
        Code::UnexpectedProperty,
        Code::ReferenceNotFound,
        Code::AmbiguousReference,
        Code::NotEligible,
        Code::OtherIssue,
    ];

    /// The code as it is written in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Code::MissingProperty => "missingProperty",
            Code::InvalidValue => "invalidValue",
            Code::InvalidFormat => "invalidFormat",
            Code::UnexpectedProperty => "unexpectedProperty",
            Code::ReferenceNotFound => "referenceNotFound",
            Code::AmbiguousReference => "ambiguousReference",
            Code::NotEligible => "notEligible",
            Code::OtherIssue => "otherIssue",
        }
    }

    /// The code that is written so.
    pub fn find(name: &str) -> Option<Code> {
        Code::ALL.into_iter().find(|code| code.name() == name)
    }
}

impl Severity {
    /// The severity as it is written in JSON and HTML.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

impl From<ProviderAnswer> for IssueProvider {
    fn from(answer: ProviderAnswer) -> Self {
        IssueProvider {
            status: answer.status,
            code: answer.code.map(|code| match code {
                ProviderCode::Number(number) => IssueProviderCode::Number(number),
                ProviderCode::Word(word) => IssueProviderCode::Word(Cow::Borrowed(word)),
            }),
            message: answer.message.map(Cow::Borrowed),
        }
    }
}

impl Finding {
    /// A broken rule without a suggestion.
    pub fn new(rule: &'static Rule) -> Finding {
        Finding { rule, suggestion: None }
    }

    /// Whether the finding blocks the request.
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Finding) -> bool {
        std::ptr::eq(self.rule, other.rule) && self.suggestion == other.suggestion
    }
}

impl Check {
    /// The code of the issue that a broken rule makes.
    pub fn code(&self) -> Code {
        match self {
            Check::Required | Check::Optional | Check::AnyOf | Check::AtLeastOne => Code::MissingProperty,
            Check::OneOf(_) | Check::Unique(_) | Check::Same | Check::Consistent | Check::RequestType => {
                Code::InvalidValue
            }
            Check::Format(_)
            | Check::MaxLength(_)
            | Check::Type
            | Check::Characters
            | Check::Length(_)
            | Check::Object => Code::InvalidFormat,
            Check::Market(_) => Code::NotEligible,
            Check::Known => Code::ReferenceNotFound,
            Check::Unambiguous | Check::SingledOut => Code::AmbiguousReference,
            Check::Expected => Code::UnexpectedProperty,
            Check::Answer(code) => *code,
        }
    }
}
