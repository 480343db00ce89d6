//! Rules that hold for every request type: how values are read.

use crate::issue::Code;
use crate::model::{Check, Rule, Source, Text, text};

pub(super) const ORDERING_API: Text =
    text("Orange Business, Ordering API 2.1.1 (OpenAPI)", "Orange Business, Ordering API 2.1.1 (OpenAPI)");

const THIS_PROJECT: Text = text("request-forms, a bound of its own", "request-forms, limite qui lui est propre");

/// Longer than anything documented (characters).
pub const LONGEST_VALUE: usize = 1024;

/// White space around a value is no part of it: that is how values are read, and nothing that can be broken.
pub const TRIM: &str = "value/trim";

/// What a provider's answer reports.
pub const ANSWER: &str = "response/answer";

/// The rules in the order in which they are checked.
pub static RULES: [&Rule; 8] =
    [&OBJECT, &REQUEST_TYPE, &TYPE, &CONSISTENT, &CHARACTERS, &LENGTH, &EXPECTED, &EXPECTED_MORE];

pub static OBJECT: Rule = Rule::error(
    "value/object",
    Check::Object,
    text("The properties are a JSON object.", "Les propriétés sont un objet JSON."),
);

pub static REQUEST_TYPE: Rule = Rule::error(
    "request/type",
    Check::RequestType,
    text("The payload names its request type.", "Le corps de la demande indique son type."),
);

pub static TYPE: Rule = Rule::error(
    "value/type",
    Check::Type,
    text("Each property has a documented JSON type.", "Chaque propriété a un type JSON documenté."),
);

pub static CONSISTENT: Rule = Rule::error(
    "value/conflict",
    Check::Consistent,
    text("Each property has one value.", "Chaque propriété a une seule valeur."),
);

pub static CHARACTERS: Rule = Rule::error(
    "value/characters",
    Check::Characters,
    text("Each documented value is one line of text.", "Chaque valeur documentée est une ligne de texte."),
);

pub static LENGTH: Rule = Rule {
    source: Source {
        document: Some(THIS_PROJECT),
        says: text(
            "No documented value is nearly as long as 1,024 characters.",
            "Aucune valeur documentée n’approche 1\u{202f}024 caractères.",
        ),
    },
    ..Rule::error("value/length", Check::Length(LONGEST_VALUE), Text::NONE)
};

pub static EXPECTED: Rule = Rule::error(
    "value/unexpected",
    Check::Expected,
    text(
        "The page lists the properties of the request type; this one is not among them.",
        "La page énumère les propriétés du type de demande\u{202f}; celle-ci n’en fait pas partie.",
    ),
);

/// Stands for all further unexpected properties where there are too many to name each.
pub static EXPECTED_MORE: Rule =
    Rule { source: EXPECTED.source, ..Rule::error("value/unexpected", Check::Expected, Text::NONE) };

/// What a provider's answer reports, by its code.
pub fn answer(code: Code) -> &'static Rule {
    const fn answered(code: Code) -> Rule {
        Rule::error(
            ANSWER,
            Check::Answer(code),
            text("The provider’s answer reports it.", "La réponse du fournisseur le signale."),
        )
    }
    static ANSWERS: [Rule; 8] = [
        answered(Code::MissingProperty),
        answered(Code::InvalidValue),
        answered(Code::InvalidFormat),
        answered(Code::UnexpectedProperty),
        answered(Code::ReferenceNotFound),
        answered(Code::AmbiguousReference),
        answered(Code::NotEligible),
        answered(Code::OtherIssue),
    ];
    &ANSWERS[code as usize]
}
