//! `disconnectCustomerConfirmation`: confirm a disconnection.
//!
//! Source: Verizon, operation "disconnectCustomerConfirmation". The page documents names, types and a few words;
//! what it quotes of MEF 123 without naming it stands here as a warning, never as an error. Not modelled: any
//! meaning of `status` beyond its name.

use crate::format::Format;
use crate::issue::{ProviderCode, Severity};
use crate::model::{
    Check, Choice, Choices, Envelope, Group, GroupKind, Kind, Property, Provider, ProviderAnswer, RequestType, Rule,
    Source, Term, Text, text,
};

pub static REQUEST_TYPE: RequestType = RequestType {
    id: "disconnectCustomerConfirmation",
    provider: &VERIZON,
    title: text("Confirm a disconnection", "Confirmer une résiliation"),
    operation: "POST https://digitalconnectproxy-qa.ebiz.verizon.com//proquest/disconnectCustomerConfirmation",
    revision: None,
    document: "Verizon, operation disconnectCustomerConfirmation",
    notices: &[],
    rules: &[],
    groups: &[
        Group {
            id: "acknowledgementRequest",
            legend: text("Acknowledgements", "Accusés de réception"),
            of: text(" of acknowledgement {n}", " de l’accusé de réception {n}"),
            kind: GroupKind::List {
                item: text("Acknowledgement {n}", "Accusé de réception {n}"),
                one: text("one acknowledgement", "un accusé de réception"),
                add: text("Add an acknowledgement", "Ajouter un accusé de réception"),
                remove: text("Remove acknowledgement {n}", "Supprimer l’accusé de réception {n}"),
            },
            rules: &[&ACKNOWLEDGEMENTS, &UNIQUE_ID],
            properties: &[
                Property {
                    id: "acceptanceIndicator",
                    term: &Term {
                        label: text("Acceptance indicator", "Indicateur d’acceptation"),
                        noun: text("the acceptance indicator", "l’indicateur d’acceptation"),
                        ..Term::NONE
                    },
                    hint: Some(text("accepted or rejected", "accepted (accepté) ou rejected (refusé)")),
                    rules: &[&ACKNOWLEDGEMENT, &ACCEPTANCE],
                    ..Property::TEXT
                },
                Property {
                    id: "id",
                    term: &Term {
                        label: text("Charge item identifier", "Identifiant de l’élément facturé"),
                        noun: text("the charge item identifier", "l’identifiant de l’élément facturé"),
                        example: "charge-",
                        ..Term::NONE
                    },
                    hint: Some(text(
                        "Unique within the charge; used to match the charge item",
                        "Unique au sein de la facturation\u{202f}; sert à retrouver l’élément facturé",
                    )),
                    rules: &[&ACKNOWLEDGEMENT],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
        Group {
            id: "details",
            legend: text("Details", "Détails"),
            properties: &[
                Property {
                    id: "externalId",
                    term: &Term {
                        label: text("External identifier", "Identifiant externe"),
                        noun: text("the external identifier", "l’identifiant externe"),
                        ..Term::NONE
                    },
                    hint: Some(text("A whole number", "Un nombre entier")),
                    kind: Kind::Integer,
                    rules: &[&EXTERNAL_ID],
                },
                Property {
                    id: "reason",
                    term: &Term {
                        label: text("Reason", "Motif"),
                        noun: text("the reason", "le motif"),
                        example: "Charge item not found",
                        is_prose: true,
                        ..Term::NONE
                    },
                    rules: &[&REASON, &REASON_LENGTH],
                    ..Property::TEXT
                },
                Property {
                    id: "message",
                    term: &Term {
                        label: text("Message", "Message"),
                        noun: text("the message", "le message"),
                        example: "Check the identifier of the charge item.",
                        is_prose: true,
                        ..Term::NONE
                    },
                    rules: &[&REASON],
                    ..Property::TEXT
                },
                Property {
                    id: "referenceError",
                    term: &Term {
                        label: text("Web address about the error", "Adresse web au sujet de l’erreur"),
                        noun: text("the web address about the error", "l’adresse web au sujet de l’erreur"),
                        ..Term::NONE
                    },
                    rules: &[&REFERENCE_ERROR],
                    ..Property::TEXT
                },
                Property {
                    id: "code",
                    term: &Term {
                        label: text("Error code", "Code d’erreur"),
                        noun: text("the error code", "le code d’erreur"),
                        ..Term::NONE
                    },
                    rules: &[&CODE],
                    ..Property::TEXT
                },
                Property {
                    id: "status",
                    term: &Term {
                        label: text("Status", "Statut"),
                        noun: text("the status", "le statut"),
                        example: "done",
                        ..Term::NONE
                    },
                    rules: &[&STATUS],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
    ],
};

static VERIZON: Provider = Provider {
    name: "Verizon",
    envelope: Envelope::None,
    accepted: 204,
    answer: ProviderAnswer { status: 400, code: Some(ProviderCode::Word("invalidBody")), message: None },
    later_codes: None,
};

const MEF_123: Text = text("MEF 123, Product Order Management", "MEF 123, gestion des commandes de produits");

static ACKNOWLEDGEMENTS: Rule = Rule::error(
    "disconnectCustomerConfirmation/acknowledgements",
    Check::AtLeastOne,
    text(
        "The body has a list of acknowledgements.",
        "Le corps de la requête contient une liste d’accusés de réception.",
    ),
);

static ACKNOWLEDGEMENT: Rule = Rule::error(
    "disconnectCustomerConfirmation/acknowledgement",
    Check::Required,
    text(
        "An acknowledgement has an identifier and an acceptance indicator.",
        "Un accusé de réception a un identifiant et un indicateur d’acceptation.",
    ),
);

static UNIQUE_ID: Rule = Rule::error(
    "disconnectCustomerConfirmation/unique-id",
    Check::Unique("id"),
    text("The identifier is unique among the charge items.", "L’identifiant est unique parmi les éléments facturés."),
);

static ACCEPTANCE: Rule = Rule {
    severity: Severity::Warning,
    source: Source {
        document: Some(MEF_123),
        says: text(
            "The indicator is accepted or rejected; the operation’s own page names no values.",
            "L’indicateur vaut accepted ou rejected\u{202f}; la page de l’opération ne cite aucune valeur.",
        ),
    },
    ..Rule::error(
        "disconnectCustomerConfirmation/acceptance",
        Check::OneOf(&Choices {
            values: &[
                Choice { value: "accepted", aliases: &["accept", "yes", "y", "true", "ok"] },
                Choice { value: "rejected", aliases: &["reject", "decline", "declined", "no", "n", "false"] },
            ],
            nearest: false,
        }),
        Text::NONE,
    )
};

static EXTERNAL_ID: Rule = Rule::error(
    "disconnectCustomerConfirmation/external-id",
    Check::Format(Format::Integer),
    text("The external identifier is an integer.", "L’identifiant externe est un nombre entier."),
);

static REASON: Rule = Rule::error(
    "disconnectCustomerConfirmation/reason",
    Check::Optional,
    text("The text is optional.", "Le texte est facultatif."),
);

static REASON_LENGTH: Rule = Rule {
    severity: Severity::Warning,
    source: Source {
        document: Some(MEF_123),
        says: text("A reason has at most 255 characters.", "Un motif compte au plus 255 caractères."),
    },
    ..Rule::error("disconnectCustomerConfirmation/reason", Check::MaxLength(255), Text::NONE)
};

static REFERENCE_ERROR: Rule = Rule::error(
    "disconnectCustomerConfirmation/reference-error",
    Check::Format(Format::Url),
    text("The value is a URL.", "La valeur est une URL."),
);

static CODE: Rule = Rule::error(
    "disconnectCustomerConfirmation/code",
    Check::OneOf(&Choices {
        values: &[
            Choice { value: "missingQueryParameter", aliases: &[] },
            Choice { value: "missingQueryValue", aliases: &[] },
            Choice { value: "invalidQuery", aliases: &[] },
            Choice { value: "invalidBody", aliases: &[] },
        ],
        nearest: false,
    }),
    text("Four error codes are listed.", "Quatre codes d’erreur sont énumérés."),
);

static STATUS: Rule = Rule::error(
    "disconnectCustomerConfirmation/status",
    Check::Optional,
    text("The page names the status and says no more.", "La page cite le statut, sans plus."),
);
