//! How values are written: a format takes a text and gives its normalised form, or refuses it and says what
//! would do. Formats are scanners written by hand: a regular expression engine would outweigh the whole module.

pub mod date;
pub mod email;
pub mod integer;
pub mod phone;
pub mod url;

use std::borrow::Cow;

/// A documented notation, or good advice about one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// An e-mail address, see [`email::check`].
    Email,
    /// An e-mail domain that is no slip of a frequent one, see [`email::check_domain`].
    EmailDomain,
    /// An international telephone number, see [`phone::check_e164`].
    E164,
    /// An international or national telephone number, see [`phone::check_phone`].
    Phone,
    /// A telephone number that the French numbering plan knows, see [`phone::check_french`].
    FrenchNumber,
    /// An absolute web address, see [`url::check`].
    Url,
    /// A calendar date, see [`date::check`].
    Date,
    /// A JSON integer, see [`integer::check`].
    Integer,
}

/// A refused text, and a text that would be accepted, where one is likely.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// The normalised text, or why there is none.
pub type Checked<'a> = Result<Cow<'a, str>, Refusal>;

impl Format {
    /// Checks a text that is neither blank nor surrounded by white space.
    pub fn check(self, text: &str) -> Checked<'_> {
        match self {
            Format::Email => email::check(text),
            Format::EmailDomain => email::check_domain(text),
            Format::E164 => phone::check_e164(text),
            Format::Phone => phone::check_phone(text),
            Format::FrenchNumber => phone::check_french(text),
            Format::Url => url::check(text),
            Format::Date => date::check(text),
            Format::Integer => integer::check(text),
        }
    }

    /// Its name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Email => "email",
            Format::EmailDomain => "email-domain",
            Format::E164 => "e164",
            Format::Phone => "phone",
            Format::FrenchNumber => "french-number",
            Format::Url => "url",
            Format::Date => "date",
            Format::Integer => "integer",
        }
    }

    /// A text that the format accepts and one that it refuses: what examples are made of.
    pub const fn examples(self) -> (&'static str, &'static str) {
        match self {
            Format::Email => ("camille.martin@example.com", "camille.martin"),
            Format::EmailDomain => ("camille.martin@example.com", "camille.martin@gmial.com"),
            Format::E164 => ("+33199005678", "0199005678"),
            Format::Phone => ("+33199005678", "12345"),
            Format::FrenchNumber => ("+33199005678", "+330199005678"),
            Format::Url => ("https://example.com/errors", "example.com/errors"),
            Format::Date => ("2027-03-31", "2027-02-30"),
            Format::Integer => ("42", "007"),
        }
    }
}

impl Refusal {
    /// A refusal with what was probably meant.
    pub fn suggesting(suggestion: impl Into<String>) -> Refusal {
        Refusal { suggestion: Some(suggestion.into()) }
    }
}
