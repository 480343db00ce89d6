//! What rows of the catalog are written with. Each takes what every row has; the rest is added by name.

use std::borrow::Cow::{self, Borrowed};
use std::mem::{forget, replace};
use std::sync::OnceLock;

use super::{
    Action, AnswerCode, AnswerPlace, Check, Choice, Choices, Condition, Group, GroupKind, IssueCode, Kind, Names,
    Property, Provider, ProviderAnswer, ProviderCode, RequestType, Rule, ServicePointKey, Severity, Text,
};
use crate::format::Format;

/// A text in English and French: short, as tables are full of it.
pub(crate) const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en: Borrowed(en), fr: Borrowed(fr) }
}

/// A document forbids it.
pub(crate) const fn error(name: &'static str, check: Check, says: Text) -> Rule {
    rule(name, Severity::Error, check, says)
}

/// Something else that we know speaks against it.
pub(crate) const fn warning(name: &'static str, check: Check, says: Text) -> Rule {
    rule(name, Severity::Warning, check, says)
}

const fn rule(name: &'static str, severity: Severity, check: Check, says: Text) -> Rule {
    Rule { name: Borrowed(name), severity, check, condition: None, says, message: None, document: None, answer: None }
}

/// The value has a format.
pub(crate) const fn format(format: Format) -> Check {
    Check::Format(format)
}

/// The value is one of these.
pub(crate) const fn one_of(values: &'static [Choice]) -> Check {
    Check::OneOf(Choices { values: Borrowed(values), wide: false })
}

/// The value is one of these, and one that is up to two slips away, or words that one alone has, are understood.
pub(crate) const fn one_of_wide(values: &'static [Choice]) -> Check {
    Check::OneOf(Choices { values: Borrowed(values), wide: true })
}

/// The value may be one of these, or any other.
pub(crate) const fn offered(values: &'static [Choice]) -> Check {
    Check::Offered(Choices { values: Borrowed(values), wide: false })
}

/// A documented value, and what people type instead.
pub(crate) const fn choice(value: &'static str, aliases: &'static [&'static str]) -> Choice {
    Choice { value: Borrowed(value), label: None, aliases: Names::Const(aliases) }
}

/// No two items of the list have the same value at this property.
pub(crate) const fn unique(property: &'static str) -> Check {
    Check::Unique(Borrowed(property))
}

/// The customer belongs to this market.
pub(crate) const fn market(market: &'static str) -> Check {
    Check::Market(Borrowed(market))
}

/// What the API answers, by its number.
pub(crate) const fn answer(status: u16, code: u16, message: &'static str) -> ProviderAnswer {
    ProviderAnswer { status, code: Some(ProviderCode::Number(code)), message: Some(Borrowed(message)) }
}

/// What the API answers, by its word.
pub(crate) const fn answer_word(status: u16, code: &'static str) -> ProviderAnswer {
    ProviderAnswer { status, code: Some(ProviderCode::Word(Borrowed(code))), message: None }
}

/// What a code of an answer means.
pub(crate) const fn answer_code(status: u16, code: u16, issue: IssueCode, place: AnswerPlace) -> AnswerCode {
    AnswerCode { status, code, issue, place }
}

/// A group of properties.
pub(crate) const fn group(id: &'static str, legend: Text, properties: &'static [Property]) -> Group {
    Group {
        id: Borrowed(id),
        legend,
        of: text("", ""),
        hint: None,
        kind: GroupKind::Properties,
        autocomplete_section: None,
        rules: Names::Const(&[]),
        properties: Borrowed(properties),
    }
}

/// A property that is text.
pub(crate) const fn property(id: &'static str, label: Text, noun: Text) -> Property {
    Property {
        id: Borrowed(id),
        label,
        noun,
        hint: None,
        example: Borrowed(""),
        default: None,
        autocomplete: None,
        kind: Kind::Text,
        is_prose: false,
        service_point_key: None,
        rules: Names::Const(&[]),
    }
}

const fn condition(property: &'static str, values: &'static [&'static str], is_unless: bool) -> Condition {
    Condition { property: Borrowed(property), values: Names::Const(values), pattern: None, is_unless }
}

/// Puts a new value in the place of one whose destructor a constant may not run, as it holds nothing.
const fn set<T>(place: &mut T, value: T) {
    forget(replace(place, value));
}

impl Choice {
    /// What a page shows in its place.
    pub(crate) const fn label(mut self, label: Text) -> Choice {
        set(&mut self.label, Some(label));
        self
    }
}

impl Rule {
    /// The document, where it is not the request type's own page.
    pub(crate) const fn document(mut self, document: Text) -> Rule {
        set(&mut self.document, Some(document));
        self
    }

    /// Holds only where another property has one of these values; any, where there are none.
    pub(crate) const fn when(mut self, property: &'static str, values: &'static [&'static str]) -> Rule {
        set(&mut self.condition, Some(condition(property, values, false)));
        self
    }

    /// Holds only where another property has none of these values; none at all, where there are none.
    pub(crate) const fn unless(mut self, property: &'static str, values: &'static [&'static str]) -> Rule {
        set(&mut self.condition, Some(condition(property, values, true)));
        self
    }

    /// The same rule where no document of the type makes it one.
    pub(crate) const fn warns(mut self, document: Text) -> Rule {
        self.severity = Severity::Warning;
        self.document(document)
    }

    /// What to do where it is broken.
    pub(crate) const fn message(mut self, message: Text) -> Rule {
        set(&mut self.message, Some(message));
        self
    }

    /// What the provider's API answers to it.
    pub(crate) const fn answer(mut self, answer: ProviderAnswer) -> Rule {
        set(&mut self.answer, Some(answer));
        self
    }
}

impl Group {
    pub(crate) const fn of(mut self, of: Text) -> Group {
        set(&mut self.of, of);
        self
    }

    pub(crate) const fn hint(mut self, hint: Text) -> Group {
        set(&mut self.hint, Some(hint));
        self
    }

    pub(crate) const fn kind(mut self, kind: GroupKind) -> Group {
        set(&mut self.kind, kind);
        self
    }

    pub(crate) const fn autocomplete_section(mut self, section: &'static str) -> Group {
        set(&mut self.autocomplete_section, Some(Borrowed(section)));
        self
    }

    pub(crate) const fn rules(mut self, names: &'static [&'static str]) -> Group {
        set(&mut self.rules, Names::Const(names));
        self
    }
}

impl Property {
    /// The same words for another documented id.
    pub(crate) const fn at(mut self, id: &'static str) -> Property {
        set(&mut self.id, Borrowed(id));
        self
    }

    pub(crate) const fn hint(mut self, hint: Text) -> Property {
        set(&mut self.hint, Some(hint));
        self
    }

    pub(crate) const fn example(mut self, example: &'static str) -> Property {
        set(&mut self.example, Borrowed(example));
        self
    }

    pub(crate) const fn autocomplete(mut self, token: &'static str) -> Property {
        set(&mut self.autocomplete, Some(Borrowed(token)));
        self
    }

    pub(crate) const fn integer(mut self) -> Property {
        self.kind = Kind::Integer;
        self
    }

    pub(crate) const fn boolean(mut self) -> Property {
        self.kind = Kind::Boolean;
        self
    }

    /// What the provider takes where nothing is given.
    pub(crate) const fn default(mut self, default: &'static str) -> Property {
        set(&mut self.default, Some(Borrowed(default)));
        self
    }

    pub(crate) const fn prose(mut self) -> Property {
        self.is_prose = true;
        self
    }

    pub(crate) const fn service_point_key(mut self, key: ServicePointKey) -> Property {
        self.service_point_key = Some(key);
        self
    }

    pub(crate) const fn rules(mut self, names: &'static [&'static str]) -> Property {
        set(&mut self.rules, Names::Const(names));
        self
    }
}

impl RequestType {
    /// A request type of the catalog; what more it has is added by name.
    pub(crate) const fn new(
        id: &'static str,
        provider: Provider,
        title: Text,
        operation: &'static str,
        document: &'static str,
        rules: &'static [Rule],
        groups: &'static [Group],
    ) -> RequestType {
        RequestType {
            id: Borrowed(id),
            revision: None,
            provider,
            title,
            action: Action::Other,
            operation: Borrowed(operation),
            document: Borrowed(document),
            notices: Cow::Borrowed(&[]),
            rules: Borrowed(rules),
            groups: Borrowed(groups),
            loaded: OnceLock::new(),
        }
    }

    pub(crate) const fn action(mut self, action: Action) -> RequestType {
        self.action = action;
        self
    }

    pub(crate) const fn revision(mut self, date: &'static str) -> RequestType {
        set(&mut self.revision, Some(Borrowed(date)));
        self
    }

    pub(crate) const fn notices(mut self, notices: &'static [Text]) -> RequestType {
        set(&mut self.notices, Borrowed(notices));
        self
    }
}
