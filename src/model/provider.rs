//! Who takes a request, what its API puts around the properties, and how its answers are read: data of the provider, and
//! never taken from anything else.

use super::{IssueCode, List, Str, Text};

/// Who takes a request, what its API puts around the properties, and how its answers are read.
#[derive(Clone, Debug)]
pub struct Provider {
    /// Its name.
    pub name: Str,
    /// What stands around the properties in a payload.
    pub envelope: Envelope,
    /// The HTTP status of a request that was taken.
    pub accepted: u16,
    /// What the API answers to an error that has no answer of its own.
    pub answer: ProviderAnswer,
    /// Which errors that general answer covers.
    pub answer_covers: Covers,
    /// What to say of codes that a later document than the request type's own published.
    pub later_codes: Option<Text>,
    /// How the API names what it found wrong.
    pub errors: ErrorFormat,
    /// What the codes of its answers mean, for [`ErrorFormat::Code`].
    pub codes: List<AnswerCode>,
}

/// What stands around the properties in a payload.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Envelope {
    /// Nothing: the properties are the body.
    #[default]
    None,
    /// `{"type": "<id>", …request attributes, "properties": {…}}`.
    TypeAndProperties,
}

/// Which errors a provider's general answer covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Covers {
    /// Any error in the body.
    #[default]
    Body,
    /// Errors in the properties alone.
    Properties,
}

/// What a provider's API answers where one of its rules is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderAnswer {
    /// HTTP status.
    pub status: u16,
    /// The provider's own code.
    pub code: Option<ProviderCode>,
    /// The provider's own message.
    pub message: Option<Str>,
}

/// A provider's own code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProviderCode {
    /// Such as 3621.
    Number(u16),
    /// Such as `invalidBody`.
    Word(Str),
}

/// How an API names what it found wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ErrorFormat {
    /// By a path in `propertyPath`, with one of the issue codes: MEF 123.
    #[default]
    PropertyPath,
    /// By a number, and a text that may name a property.
    Code,
}

/// What a code of a provider's answer means.
#[derive(Clone, Debug)]
pub struct AnswerCode {
    /// HTTP status.
    pub status: u16,
    /// The provider's number.
    pub code: u16,
    /// The code of the issue.
    pub issue: IssueCode,
    /// Where the issue stands.
    pub place: AnswerPlace,
}

/// Where the issue of a provider's answer stands.
#[derive(Clone, Debug, Default)]
pub enum AnswerPlace {
    /// At the request as a whole.
    #[default]
    Whole,
    /// At this property or attribute.
    Property(Str),
    /// At the property of this group that the text names, else at the group.
    Group(Str),
    /// At the property that the text names, else at the whole.
    Named,
    /// At the property of "The mandatory field 'xxx' is missing."
    MandatoryField,
}
