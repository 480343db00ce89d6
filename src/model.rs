//! The vocabulary: what a request type is made of. Types only; [`crate::catalog`] holds the data.

use crate::format::Format;
use crate::issue::{Code, ProviderCode, Severity};

/// A kind of request that a provider documents, such as `R_BVPN_FR_1`.
#[derive(Debug)]
pub struct RequestType {
    /// The documented id.
    pub id: &'static str,
    /// Who takes the request.
    pub provider: &'static Provider,
    /// What the request does, as a title.
    pub title: Text,
    /// HTTP method and URL that take the request.
    pub operation: &'static str,
    /// When the document that this project follows was published (`YYYY-MM-DD`), where it says so.
    pub revision: Option<&'static str>,
    /// The page that documents the request type.
    pub document: &'static str,
    /// What the user has to know before filling the form in.
    pub notices: &'static [Text],
    /// Rules about the request as a whole.
    pub rules: &'static [&'static Rule],
    /// The groups of properties, in the order of the form.
    pub groups: &'static [Group],
}

/// Who takes a request, and what its API puts around the properties.
#[derive(Debug)]
pub struct Provider {
    /// Its name.
    pub name: &'static str,
    /// Whether the properties travel in `{"type": …, "properties": {…}}` or are the body themselves.
    pub envelope: Envelope,
    /// The HTTP status of a request that was taken.
    pub accepted: u16,
    /// What the API answers to any error that has no answer of its own.
    pub answer: ProviderAnswer,
    /// Where the provider published the codes that its baseline pages leave out.
    pub later_codes: Option<Text>,
}

/// What stands around the properties in a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Envelope {
    /// `{"type": "<id>", …request attributes, "properties": {…}}`.
    TypeAndProperties,
    /// Nothing: the properties are the body.
    None,
}

/// What a provider's API answers where one of its rules is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProviderAnswer {
    /// HTTP status.
    pub status: u16,
    /// The provider's own code.
    pub code: Option<ProviderCode>,
    /// The provider's own message.
    pub message: Option<&'static str>,
}

/// Properties that belong together: a fieldset of the form.
#[derive(Debug)]
pub struct Group {
    /// Documented prefix of the properties (`contacts.primary`), or the name of the list.
    pub id: &'static str,
    /// The heading of the fieldset.
    pub legend: Text,
    /// Completes the noun of a property: `" of the primary contact"`. In a list, `{n}` is the item's number.
    pub of: Text,
    /// What helps to fill the group in.
    pub hint: Option<Text>,
    /// What kind of group this is.
    pub kind: GroupKind,
    /// The `section-…` token that keeps a browser's autofill of two persons apart.
    pub autocomplete_section: Option<&'static str>,
    /// Rules about the group as a whole.
    pub rules: &'static [&'static Rule],
    /// The properties in documented order.
    pub properties: &'static [Property],
}

/// How a group sits in the request.
#[derive(Clone, Copy, Debug)]
pub enum GroupKind {
    /// Properties at fixed documented ids.
    Properties,
    /// Attributes of the envelope: the control of `requestedAt` is named `request.requestedAt`.
    Attributes,
    /// A list of items: the control of the first item's `id` is named `<list>.0.id`.
    List {
        /// The heading of an item; `{n}` is its number.
        item: Text,
        /// "one acknowledgement", with its article.
        one: Text,
        /// What the button says that adds an item.
        add: Text,
        /// What the button says that removes an item; `{n}` is its number.
        remove: Text,
    },
}

/// One documented property.
#[derive(Debug)]
pub struct Property {
    /// The documented id; in a list, the name within an item.
    pub id: &'static str,
    /// What it is called.
    pub term: &'static Term,
    /// What helps to fill it in.
    pub hint: Option<Text>,
    /// The JSON type that is documented.
    pub kind: Kind,
    /// Its rules, the decisive one first, warnings last.
    pub rules: &'static [&'static Rule],
}

/// The JSON type of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A JSON string.
    Text,
    /// A JSON number without fraction.
    Integer,
}

/// The words for a property, shared by the request types that have it.
#[derive(Debug)]
pub struct Term {
    /// The label of its control.
    pub label: Text,
    /// Its name within a sentence, with the article: "the first name".
    pub noun: Text,
    /// A value that stands in examples.
    pub example: &'static str,
    /// The `autocomplete` token of the HTML standard, where one fits.
    pub autocomplete: Option<&'static str>,
    /// Whether it is written in sentences, so that checking its spelling helps.
    pub is_prose: bool,
}

/// A sentence or word in every language of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// French.
    pub fr: &'static str,
}

/// A language of the project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

/// One constraint: a row of a document, what it checks, and where it comes from.
#[derive(Debug)]
pub struct Rule {
    /// `<request type>/<name>`; `value/…`, `request/…` and `service-points/…` for what all types share.
    pub id: &'static str,
    /// A document forbids it (error), or something else that we know speaks against it (warning).
    pub severity: Severity,
    /// What is checked.
    pub check: Check,
    /// Where the constraint comes from.
    pub source: Source,
    /// What the provider's API answers, where it documents that for this very rule.
    pub provider: Option<ProviderAnswer>,
}

/// Where a rule comes from.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The name of the document; nothing where it is the request type's own page.
    pub document: Option<Text>,
    /// What it says there, in a few words of ours.
    pub says: Text,
}

/// What a rule checks.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// The property is given.
    Required,
    /// The property may be left out: written down so that the document is covered; nothing can break it.
    Optional,
    /// The value has a format.
    Format(Format),
    /// The value is one of these.
    OneOf(&'static Choices),
    /// At most so many characters (Unicode scalar values).
    MaxLength(usize),
    /// At least one property of the group is given.
    AnyOf,
    /// The list has at least one item.
    AtLeastOne,
    /// No two items of the list have the same value at this property.
    Unique(&'static str),
    /// The customer belongs to this market, where the market is known.
    Market(&'static str),
    /// The value names a known service point.
    Known,
    /// The value names one service point alone.
    Unambiguous,
    /// The value is ambiguous, but another given value singles the service point out.
    SingledOut,
    /// The value names the same service point as the values before it.
    Same,
    /// The JSON type is the documented one.
    Type,
    /// No control character and no U+FFFD.
    Characters,
    /// Nothing documented is longer than this (characters).
    Length(usize),
    /// The property is documented.
    Expected,
    /// The property is given once, or with the same value.
    Consistent,
    /// The values are an object.
    Object,
    /// The payload is of this request type.
    RequestType,
    /// The provider's answer said so.
    Answer(Code),
}

/// The values that a property may take.
#[derive(Debug)]
pub struct Choices {
    /// The documented values, in documented order.
    pub values: &'static [Choice],
    /// Whether the nearest value is suggested for any other, however far.
    pub nearest: bool,
}

/// One value of a closed set.
#[derive(Debug)]
pub struct Choice {
    /// The documented value.
    pub value: &'static str,
    /// What people type instead, compared in any case.
    pub aliases: &'static [&'static str],
}

/// A text in English and French: short, as tables are full of it.
pub(crate) const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

impl Text {
    /// No words.
    pub(crate) const NONE: Text = text("", "");

    /// The text in a language.
    pub const fn get(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Fr => self.fr,
        }
    }
}

impl Locale {
    /// Its language tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::Fr => "fr",
        }
    }

    /// The language with this tag.
    pub fn find(tag: &str) -> Option<Locale> {
        [Locale::En, Locale::Fr].into_iter().find(|locale| locale.tag() == tag)
    }
}

impl Term {
    /// A term with nothing said yet, for struct update syntax.
    pub(crate) const NONE: Term =
        Term { label: Text::NONE, noun: Text::NONE, example: "", autocomplete: None, is_prose: false };
}

impl Rule {
    /// What the page of the request type itself forbids.
    pub(crate) const fn error(id: &'static str, check: Check, says: Text) -> Rule {
        Rule { id, severity: Severity::Error, check, source: Source { document: None, says }, provider: None }
    }

    /// Whether the rule only permits something, so that nothing can break it.
    pub fn is_permission(&self) -> bool {
        matches!(self.check, Check::Optional)
    }
}

impl Property {
    /// A row with nothing said yet, for struct update syntax.
    pub(crate) const TEXT: Property = Property { id: "", term: &Term::NONE, hint: None, kind: Kind::Text, rules: &[] };

    /// Whether a blank value is an error.
    pub fn required(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule.check, Check::Required))
    }

    /// The values that it may take, where a rule names them.
    pub fn choices(&self) -> Option<(&'static Choices, Severity)> {
        self.rules.iter().find_map(|rule| match rule.check {
            Check::OneOf(choices) => Some((choices, rule.severity)),
            _ => None,
        })
    }

    /// Its format, where a rule demands one.
    pub fn format(&self) -> Option<Format> {
        self.rules.iter().find_map(|rule| match rule.check {
            Check::Format(format) if rule.severity == Severity::Error => Some(format),
            _ => None,
        })
    }
}

impl Group {
    /// A group with nothing said yet, for struct update syntax.
    pub(crate) const PROPERTIES: Group = Group {
        id: "",
        legend: Text::NONE,
        of: Text::NONE,
        hint: None,
        kind: GroupKind::Properties,
        autocomplete_section: None,
        rules: &[],
        properties: &[],
    };

    /// Whether the group is a list of items.
    pub fn is_list(&self) -> bool {
        matches!(self.kind, GroupKind::List { .. })
    }
}

impl RequestType {
    /// All its rules, each row once, in the order of the form.
    pub fn rules(&self) -> Vec<&'static Rule> {
        let mut rules: Vec<&'static Rule> = Vec::new();
        let groups = self.groups.iter().flat_map(|group| {
            let properties = group.properties.iter().flat_map(|property| property.rules);
            group.rules.iter().chain(properties)
        });
        for &rule in self.rules.iter().chain(groups) {
            if !rules.iter().any(|known| std::ptr::eq(*known, rule)) {
                rules.push(rule);
            }
        }
        rules
    }
}
