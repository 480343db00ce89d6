//! What a definition has at each place: the model, word for word.

use super::place::{Place, Read};
use alloc::vec::Vec;

use crate::format::Format;
use crate::issue::{IssueCode, Severity};
use crate::model::{
    AnswerCode, AnswerPlace, Check, Choice, Choices, Condition, Covers, Envelope, ErrorFormat, Group, GroupKind, Kind,
    Property, Provider, ProviderAnswer, ProviderCode, RequestType, Rule, ServicePointKey, Str, Text,
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
    Rule {
        name: required("name"),
        severity: or_default("severity"),
        check: required("check"),
        says: required("says"),
        document: optional("document"),
        answer: optional("answer"),
    }
    Condition {
        property: required("property"),
        values: or_default("values"),
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

impl Read for Format {
    fn read(mut place: Place<'_>) -> Format {
        Format::ALL[place.word(&Format::ALL.map(Format::name))]
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
            ("format", Some(format)) => Check::Format(Format::read(place.below(name, format))),
            ("oneOf", Some(choices)) => Check::OneOf(Choices::read(place.below(name, choices))),
            ("maxLength", Some(most)) => Check::MaxLength(u16::read(place.below(name, most))),
            ("minLength", Some(least)) => Check::MinLength(u16::read(place.below(name, least))),
            ("minimum", Some(number)) => Check::Minimum(integer(place.below(name, number))),
            ("maximum", Some(number)) => Check::Maximum(integer(place.below(name, number))),
            ("notPast", None) => Check::NotPast,
            ("anyOf", None) => Check::AnyOf,
            ("atMostOne", None) => Check::AtMostOne,
            ("allOrNone", None) => Check::AllOrNone,
            ("requiredIf", Some(condition)) => Check::RequiredIf(Condition::read(place.below(name, condition))),
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
                    "Give one of these: required, optional, {requiredIf}, {format}, {oneOf}, {offered}, {maxLength}, \
                     {minLength}, {minimum}, {maximum}, notPast, anyOf, atMostOne, allOrNone, atLeastOne, {unique}, \
                     {market}, known, unambiguous, singledOut, same, inOperation.",
                );
                Check::Optional
            }
        }
    }
}

/// An integer that every implementation of JSON reads as the same number.
fn integer(mut place: Place<'_>) -> Str {
    match place.value {
        Value::Number(text)
            if Format::Integer.accepts(text.as_bytes()) && Format::IntegerBound.accepts(text.as_bytes()) =>
        {
            text.clone().into()
        }
        _ => {
            place.fault("Give a whole number.");
            Str::default()
        }
    }
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
