//! What kind of issue, and whether it blocks.

/// What kind of issue: the words of MEF 123's `Error422Code` where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "model", derive(serde::Deserialize, serde::Serialize), serde(rename_all = "camelCase"))]
#[repr(u8)]
pub enum IssueCode {
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "model", derive(serde::Deserialize, serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Severity {
    /// A document forbids it.
    #[default]
    Error,
    /// Worth a look; never blocks.
    Warning,
}

impl IssueCode {
    /// All codes.
    pub const ALL: [IssueCode; 8] = [
        IssueCode::MissingProperty,
        IssueCode::InvalidValue,
        IssueCode::InvalidFormat,
        IssueCode::UnexpectedProperty,
        IssueCode::ReferenceNotFound,
        IssueCode::AmbiguousReference,
        IssueCode::NotEligible,
        IssueCode::OtherIssue,
    ];

    /// The code as it is written in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            IssueCode::MissingProperty => "missingProperty",
            IssueCode::InvalidValue => "invalidValue",
            IssueCode::InvalidFormat => "invalidFormat",
            IssueCode::UnexpectedProperty => "unexpectedProperty",
            IssueCode::ReferenceNotFound => "referenceNotFound",
            IssueCode::AmbiguousReference => "ambiguousReference",
            IssueCode::NotEligible => "notEligible",
            IssueCode::OtherIssue => "otherIssue",
        }
    }

    /// The code that is written so.
    pub fn find(name: &[u8]) -> Option<IssueCode> {
        IssueCode::ALL.into_iter().find(|code| code.name().as_bytes() == name)
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
