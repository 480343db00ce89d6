//! The vocabulary: what a request type is made of. Types only; [`crate::catalog`] holds the data.
//!
//! One model serves two authors. The catalog writes it as constants, checked by the compiler; a definition in JSON is
//! read into the very same types. [`crate::pack`] then compiles it into the only thing that the engine reads.

#[cfg(feature = "model")]
pub(crate) mod constructors;
mod names;
mod provider;
mod questions;

use alloc::borrow::Cow;
#[cfg(feature = "model")]
use std::sync::{Arc, OnceLock};

use crate::format::Format;
#[cfg(feature = "model")]
use crate::validate::Loaded;

pub use names::Names;
pub use provider::{AnswerCode, AnswerPlace, Covers, Envelope, ErrorFormat, Provider, ProviderAnswer, ProviderCode};

/// A text of the catalog, or one that was read from a definition.
pub type Str = Cow<'static, str>;

/// A list of the catalog, or one that was read from a definition.
pub type List<T> = Cow<'static, [T]>;

/// A kind of request that a provider documents, such as `R_BVPN_FR_1`.
#[derive(Clone, Debug)]
pub struct RequestType {
    /// The documented id.
    pub id: Str,
    /// When the document that the type follows was published (`YYYY-MM-DD`), where it says so.
    pub revision: Option<Str>,
    /// Who takes the request.
    pub provider: Provider,
    /// What the request does, as a title.
    pub title: Text,
    /// What it does to a service: by this, a choice of request types is laid out.
    pub action: Action,
    /// HTTP method and URL that take the request.
    pub operation: Str,
    /// The page that documents the request type.
    pub document: Str,
    /// What the user has to know before filling the form in.
    pub notices: List<Text>,
    /// The rules, in the order in which the document has them. Groups and properties name them.
    pub rules: List<Rule>,
    /// The groups of properties, in the order of the form.
    pub groups: List<Group>,
    /// The type as the engine reads it, made when it is first used.
    #[cfg(feature = "model")]
    pub(crate) loaded: OnceLock<Arc<Loaded>>,
}

/// What a request does to a service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Action {
    /// Something else, or it is not said.
    #[default]
    Other,
    /// There is a new one.
    Create,
    /// It changes.
    Update,
    /// It ends.
    Disconnect,
    /// Something that was announced is accepted or refused.
    Confirm,
}

/// Properties that belong together: a fieldset of the form.
#[derive(Clone, Debug)]
pub struct Group {
    /// Documented prefix of the properties (`contacts.primary`), or the name of the list.
    pub id: Str,
    /// The heading of the fieldset.
    pub legend: Text,
    /// Completes the noun of a property: `" of the primary contact"`. In a list, `{n}` is the item's number.
    pub of: Text,
    /// What helps to fill the group in.
    pub hint: Option<Text>,
    /// What kind of group this is.
    pub kind: GroupKind,
    /// The `section-…` token that keeps a browser's autofill of two persons apart.
    pub autocomplete_section: Option<Str>,
    /// The names of the rules about the group as a whole.
    pub rules: Names,
    /// The properties in documented order.
    pub properties: List<Property>,
}

/// How a group sits in the request.
#[derive(Clone, Debug, Default)]
pub enum GroupKind {
    /// Properties at fixed documented ids.
    #[default]
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
#[derive(Clone, Debug)]
pub struct Property {
    /// The documented id; in a list, the name within an item.
    pub id: Str,
    /// The label of its control.
    pub label: Text,
    /// Its name within a sentence, with the article: "the first name".
    pub noun: Text,
    /// What helps to fill it in.
    pub hint: Option<Text>,
    /// A value that stands in examples.
    pub example: Str,
    /// What the provider takes where nothing is given. What has one is not missed, and is not added to the payload.
    pub default: Option<Str>,
    /// The `autocomplete` token of the HTML standard, where one fits.
    pub autocomplete: Option<Str>,
    /// The JSON type that is documented.
    pub kind: Kind,
    /// Whether it is written in sentences: then it may hold line breaks, and checking its spelling helps.
    pub is_prose: bool,
    /// Which key of a service point it holds, if any.
    pub service_point_key: Option<ServicePointKey>,
    /// The names of its rules: the one that requires it first, warnings last.
    pub rules: Names,
}

/// The JSON type of a property.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A JSON string.
    #[default]
    Text,
    /// A JSON number without fraction.
    Integer,
    /// A JSON number.
    Decimal,
    /// JSON's `true` or `false`.
    Boolean,
}

/// What a service point is looked up by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServicePointKey {
    /// The provider's identifier.
    Id,
    /// The customer's own reference, which several service points may share.
    CustomerReference,
    /// The commercial reference.
    Reference,
}

/// One constraint: a row of a document, what it checks, and where it comes from.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name within the type: the id of `email` is `<request type>/email`. A name with a slash is an id that several
    /// types share, such as `service-points/known`.
    pub name: Str,
    /// A document forbids it (error), or something else that we know speaks against it (warning).
    pub severity: Severity,
    /// What is checked.
    pub check: Check,
    /// Where the rule holds, unless that is everywhere.
    pub condition: Option<Condition>,
    /// What the document says, in a few words of ours.
    pub says: Text,
    /// What to do where it is broken, if there is more to say than the sentence that all types share: `{noun}`,
    /// `{label}`, `{expected}` and `{suggestion}` stand for words in it.
    pub message: Option<Text>,
    /// The name of the document; nothing where it is the request type's own page.
    pub document: Option<Text>,
    /// What the provider's API answers, where it documents that for this very rule.
    pub answer: Option<ProviderAnswer>,
}

/// What a rule checks.
#[derive(Clone, Debug)]
pub enum Check {
    /// The property is given.
    Required,
    /// The property may be left out: written down so that the document is covered; nothing can break it.
    Optional,
    /// The property is not given: a rule with a condition says where it has no place.
    Absent,
    /// The value has a format.
    Format(Format),
    /// The value is one of these.
    OneOf(Choices),
    /// At most so many characters (Unicode code points).
    MaxLength(u16),
    /// At least so many characters.
    MinLength(u16),
    /// The number is this one or greater.
    Minimum(Str),
    /// The number is this one or less.
    Maximum(Str),
    /// The whole value is written so: a regular expression, see [`crate::define`].
    Pattern(Str),
    /// The date is today or later, where today is known.
    NotPast,
    /// The date is so many days after today or later, where today is known.
    DaysAhead(u16),
    /// The date is so many working days in France after today or later, where today is known.
    WorkingDaysAhead(u16),
    /// The date is a working day there.
    WorkingDay(Calendar),
    /// At least one property of the group is given.
    AnyOf,
    /// At most one property of the group is given.
    AtMostOne,
    /// Each property of the group is given, or none is.
    AllOrNone,
    /// The list has at least one item.
    AtLeastOne,
    /// No two items of the list have the same value at this property.
    Unique(Str),
    /// The customer belongs to this market, where the market is known. A rule about the request as a whole.
    Market(Str),
    /// The value names a known service point.
    Known,
    /// The value names one service point alone.
    Unambiguous,
    /// The value names one service point alone, or another given value singles it out.
    SingledOut,
    /// The value names the same service point as the values before it.
    Same,
    /// The service point is in operation.
    InOperation,
    /// The value may be one of these, or any other: they are offered, and nothing can break it.
    Offered(Choices),
}

/// When a rule holds: where another property has a value, or where it does not.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The other property, by its id; in a list, one of the same item, or one outside of lists.
    pub property: Str,
    /// The values that count.
    pub values: Names,
    /// How they are written, where they are not named. Any value counts where this is not said, either.
    pub pattern: Option<Str>,
    /// Whether the rule holds unless this is so.
    pub is_unless: bool,
}

/// Whose public holidays count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calendar {
    /// The eleven of France.
    #[default]
    France,
    /// These, Good Friday and the day after Christmas: Bas-Rhin, Haut-Rhin and Moselle.
    AlsaceMoselle,
}

/// The values that a property may take.
#[derive(Clone, Debug)]
pub struct Choices {
    /// The documented values, in documented order.
    pub values: List<Choice>,
    /// Whether a value that is up to two slips away, or words that one choice alone has, count as meaning that choice.
    pub wide: bool,
}

/// One value of a closed set.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The documented value.
    pub value: Str,
    /// What a page shows in its place, where that is something else.
    pub label: Option<Text>,
    /// What people type instead, compared in any case.
    pub aliases: Names,
}

/// A sentence or word in the languages of a request type; empty where it has none in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: Str,
    /// French.
    pub fr: Str,
}

pub use crate::issue::{IssueCode, Severity};
pub use crate::locale::Locale;
