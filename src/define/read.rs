//! What a definition has at each place: the model, word for word.

use super::named_pattern;
use super::place::{Place, Read, Scalar, Scalars};
use alloc::vec::Vec;

use crate::format::Format;
use crate::issue::{IssueCode, Severity};
use crate::model::{
    Action, AnswerCode, AnswerPlace, Calendar, Check, Choice, Choices, Condition, Covers, Envelope, ErrorFormat, Group,
    GroupKind, Kind, Names, Property, Provider, ProviderAnswer, ProviderCode, RequestType, Rule, ServicePointKey, Str,
    Text,
};
use crate::value::Value;

/// Objects, with the name and the reading of each member.
macro_rules! rows {
    ($($row:ident { $($member:ident: $read:ident($name:literal),)* })*) => {$(
        impl Read for $row {
            fn read(place: Place<'_>) -> $row {
                let mut row = place.row();
                let all = $row { $($member: row.$read($name),)* };
                row.finish();
                all
            }
        }
    )*};
}

/// Words, with the thing that each stands for.
macro_rules! words {
    ($($thing:ident { $($word:literal: $variant:ident,)* })*) => {$(
        impl $thing {
            /// The word of a definition that stands for it.
            pub(super) const fn word(self) -> &'static str {
                match self {
                    $($thing::$variant => $word,)*
                }
            }
        }

        impl Read for $thing {
            fn read(mut place: Place<'_>) -> $thing {
                [$($thing::$variant,)*][place.word(&[$($word,)*])]
            }
        }
    )*};
}

impl Read for RequestType {
    fn read(place: Place<'_>) -> RequestType {
        let mut row = place.row();
        // For editors, which complete a definition by its schema.
        let _: Option<Str> = row.optional("$schema");
        let mut request_type = RequestType {
            id: row.required("id"),
            revision: row.optional("revision"),
            provider: row.required("provider"),
            title: row.required("title"),
            action: row.or_default("action"),
            operation: row.required("operation"),
            document: row.required("document"),
            notices: row.or_default("notices"),
            rules: row.or_default("rules"),
            groups: row.required("groups"),
            #[cfg(feature = "model")]
            loaded: Default::default(),
        };
        let own: Vec<Rule> = request_type.rules.iter().cloned().chain(row.rules_below()).collect();
        request_type.rules = own.into();
        row.finish();
        request_type
    }
}

impl Read for Group {
    fn read(place: Place<'_>) -> Group {
        let mut row = place.row();
        let group = Group {
            id: row.required("id"),
            legend: row.required("legend"),
            of: row.or_default("of"),
            hint: row.optional("hint"),
            kind: row.or_default("kind"),
            autocomplete_section: row.optional("autocompleteSection"),
            rules: row.rules(),
            properties: row.required("properties"),
        };
        row.finish();
        group
    }
}

impl Read for Property {
    fn read(place: Place<'_>) -> Property {
        let mut row = place.row();
        let label: Text = row.required("label");
        let property = Property {
            id: row.required("id"),
            noun: row.optional("noun").unwrap_or_else(|| named(&label)),
            label,
            hint: row.optional("hint"),
            example: row.or_default("example"),
            default: row.optional("default").map(|Scalar(default)| default),
            autocomplete: row.optional("autocomplete"),
            kind: row.or_default("kind"),
            is_prose: row.or_default("isProse"),
            service_point_key: row.optional("servicePointKey"),
            rules: row.rules(),
        };
        row.finish();
        property
    }
}

impl Read for Text {
    fn read(place: Place<'_>) -> Text {
        let mut row = place.row();
        let text = Text { en: row.text("en"), fr: row.text("fr") };
        if text == Text::default() {
            row.fault("Give a text in at least one language.");
        }
        row.finish();
        text
    }
}

/// A label as the noun of a sentence: it is no phrase that a sentence could go on with, and stands in quotation marks.
fn named(label: &Text) -> Text {
    let in_quotes = |[before, after]: [&str; 2], text: &Str| match &**text {
        "" => Str::default(),
        text => [before, text, after].concat().into(),
    };
    Text { en: in_quotes(["“", "”"], &label.en), fr: in_quotes(["«\u{a0}", "\u{a0}»"], &label.fr) }
}

impl Read for Rule {
    fn read(place: Place<'_>) -> Rule {
        let mut row = place.row();
        let (name, severity, check) = (row.required("name"), row.or_default("severity"), row.required("check"));
        let (when, unless) = (row.optional("when"), row.optional("unless"));
        if when.is_some() && unless.is_some() {
            row.fault_at("unless", "Keep one of when and unless.");
        }
        let unless = unless.map(|condition| Condition { is_unless: true, ..condition });
        let rule = Rule {
            name,
            severity,
            check,
            condition: when.or(unless),
            says: row.required("says"),
            message: row.optional("message"),
            document: row.optional("document"),
            answer: row.optional("answer"),
        };
        row.finish();
        rule
    }
}

impl Read for Condition {
    fn read(place: Place<'_>) -> Condition {
        let mut row = place.row();
        let condition = Condition {
            property: row.required("property"),
            values: row.optional("values").map_or_else(Names::default, |Scalars(values)| values),
            pattern: row.optional("pattern"),
            is_unless: false,
        };
        if condition.pattern.is_some() && condition.values.iter().next().is_some() {
            row.fault_at("pattern", "Keep one of values and pattern.");
        }
        row.finish();
        condition
    }
}

rows! {
    Provider {
        name: required("name"),
        envelope: or_default("envelope"),
        accepted: required("accepted"),
        answer: required("answer"),
        answer_covers: or_default("answerCovers"),
        later_codes: optional("laterCodes"),
        errors: or_default("errors"),
        codes: or_default("codes"),
    }
    ProviderAnswer {
        status: required("status"),
        code: optional("code"),
        message: optional("message"),
    }
    AnswerCode {
        status: required("status"),
        code: required("code"),
        issue: required("issue"),
        place: or_default("place"),
    }
    Choices {
        values: required("values"),
        wide: or_default("wide"),
    }
    Choice {
        value: required("value"),
        label: optional("label"),
        aliases: or_default("aliases"),
    }
}

words! {
    Action {
        "other": Other,
        "create": Create,
        "update": Update,
        "disconnect": Disconnect,
        "confirm": Confirm,
    }
    Calendar {
        "france": France,
        "alsaceMoselle": AlsaceMoselle,
    }
    Envelope {
        "none": None,
        "typeAndProperties": TypeAndProperties,
    }
    Covers {
        "body": Body,
        "properties": Properties,
    }
    ErrorFormat {
        "propertyPath": PropertyPath,
        "code": Code,
    }
    Severity {
        "error": Error,
        "warning": Warning,
    }
    Kind {
        "text": Text,
        "integer": Integer,
        "decimal": Decimal,
        "boolean": Boolean,
    }
    ServicePointKey {
        "id": Id,
        "customerReference": CustomerReference,
        "reference": Reference,
    }
}

impl Read for IssueCode {
    fn read(mut place: Place<'_>) -> IssueCode {
        IssueCode::ALL[place.word(&IssueCode::ALL.map(IssueCode::name))]
    }
}

impl Read for ProviderCode {
    fn read(place: Place<'_>) -> ProviderCode {
        match place.value {
            Value::Text(_) => ProviderCode::Word(Str::read(place)),
            _ => ProviderCode::Number(u16::read(place)),
        }
    }
}

impl Read for AnswerPlace {
    fn read(mut place: Place<'_>) -> AnswerPlace {
        match place.variant() {
            ("whole", None) => AnswerPlace::Whole,
            ("named", None) => AnswerPlace::Named,
            ("mandatoryField", None) => AnswerPlace::MandatoryField,
            ("property", Some(id)) => AnswerPlace::Property(Str::read(place.below("property", id))),
            ("group", Some(id)) => AnswerPlace::Group(Str::read(place.below("group", id))),
            _ => {
                place.fault("Give one of these: whole, {property}, {group}, named, mandatoryField.");
                AnswerPlace::Whole
            }
        }
    }
}

impl Read for Check {
    fn read(mut place: Place<'_>) -> Check {
        let (name, content) = place.variant();
        match (name, content) {
            ("required", None) => Check::Required,
            ("optional", None) => Check::Optional,
            ("absent", None) => Check::Absent,
            ("format", Some(format)) => format_check(place.below(name, format)),
            ("pattern", Some(pattern)) => Check::Pattern(Str::read(place.below(name, pattern))),
            ("oneOf", Some(choices)) => Check::OneOf(Choices::read(place.below(name, choices))),
            ("maxLength", Some(most)) => Check::MaxLength(u16::read(place.below(name, most))),
            ("minLength", Some(least)) => Check::MinLength(u16::read(place.below(name, least))),
            ("minimum", Some(least)) => Check::Minimum(number(place.below(name, least))),
            ("maximum", Some(most)) => Check::Maximum(number(place.below(name, most))),
            ("notPast", None) => Check::NotPast,
            ("daysAhead", Some(days)) => Check::DaysAhead(u16::read(place.below(name, days))),
            ("workingDaysAhead", Some(days)) => Check::WorkingDaysAhead(u16::read(place.below(name, days))),
            ("workingDay", Some(calendar)) => Check::WorkingDay(Calendar::read(place.below(name, calendar))),
            ("anyOf", None) => Check::AnyOf,
            ("atMostOne", None) => Check::AtMostOne,
            ("allOrNone", None) => Check::AllOrNone,
            ("atLeastOne", None) => Check::AtLeastOne,
            ("unique", Some(property)) => Check::Unique(Str::read(place.below(name, property))),
            ("market", Some(market)) => Check::Market(Str::read(place.below(name, market))),
            ("known", None) => Check::Known,
            ("unambiguous", None) => Check::Unambiguous,
            ("singledOut", None) => Check::SingledOut,
            ("same", None) => Check::Same,
            ("inOperation", None) => Check::InOperation,
            ("offered", Some(choices)) => Check::Offered(Choices::read(place.below(name, choices))),
            _ => {
                place.fault(
                    "Give one of these: required, optional, absent, {format}, {pattern}, {oneOf}, {offered}, {maxLength}, \
                     {minLength}, {minimum}, {maximum}, notPast, {daysAhead}, {workingDaysAhead}, {workingDay}, anyOf, \
                     atMostOne, allOrNone, atLeastOne, {unique}, {market}, known, unambiguous, singledOut, same, \
                     inOperation.",
                );
                Check::Optional
            }
        }
    }
}

/// A format of the engine's, or one that is a pattern.
fn format_check(mut place: Place<'_>) -> Check {
    if let Some(pattern) = place.value.as_text().and_then(named_pattern::find) {
        return Check::Pattern(pattern.into());
    }
    let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).chain(named_pattern::names()).collect();
    Check::Format(*Format::ALL.get(place.word(&names)).unwrap_or(&Format::Email))
}

/// A number that every implementation of JSON reads as the same.
fn number(mut place: Place<'_>) -> Str {
    match place.value {
        Value::Number(text) if is_safe(text.as_bytes()) => text.clone().into(),
        _ => {
            place.fault("Give a number of at most 15 digits, without an exponent.");
            Str::default()
        }
    }
}

fn is_safe(text: &[u8]) -> bool {
    let is_integer = Format::Integer.accepts(text) && Format::IntegerBound.accepts(text);
    is_integer || Format::Decimal.accepts(text)
}

impl Read for GroupKind {
    fn read(mut place: Place<'_>) -> GroupKind {
        match place.variant() {
            ("properties", None) => GroupKind::Properties,
            ("attributes", None) => GroupKind::Attributes,
            ("list", Some(list)) => {
                let mut row = place.below("list", list).row();
                let list = GroupKind::List {
                    item: row.required("item"),
                    one: row.required("one"),
                    add: row.required("add"),
                    remove: row.required("remove"),
                };
                row.finish();
                list
            }
            _ => {
                place.fault("Give one of these: properties, attributes, {list}.");
                GroupKind::Properties
            }
        }
    }
}
