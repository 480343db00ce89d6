//! What all requests of the Orange Business Ordering API share: its envelope, its answers, its service points.
//!
//! Sources: the OpenAPI document of the Ordering API 2.1.1 (`RequestPOST`, `ServicePoint`), and the pages of the
//! single request types. The baseline pages leave the column of error codes empty; the codes come from the
//! provider's later revisions, and every issue that names one says so.

use super::every_type::ORDERING_API;
use crate::format::Format;
use crate::issue::{ProviderCode, Severity};
use crate::model::{
    Check, Envelope, Group, GroupKind, Property, Provider, ProviderAnswer, Rule, Source, Term, Text, text,
};

pub(super) static PROVIDER: Provider = Provider {
    name: "Orange Business",
    envelope: Envelope::TypeAndProperties,
    accepted: 201,
    answer: ProviderAnswer {
        status: 422,
        code: Some(ProviderCode::Number(3620)),
        message: Some("Properties item is not valid"),
    },
    later_codes: Some(text(
        "The error code is from the provider’s revision of its pages in 2022.",
        "Le code d’erreur vient de la révision 2022 des pages du fournisseur.",
    )),
};

pub(super) const OPERATION: &str = "POST https://api.orange.com/ordering/b2b/v2/requests";

pub(super) static SERVICE_POINT_ID: Term = Term {
    label: text("Service point identifier", "Identifiant du point de service"),
    noun: text("the identifier", "l’identifiant"),
    example: "SP-1001",
    ..Term::NONE
};

pub(super) static SERVICE_POINT_CUSTOMER_REFERENCE: Term = Term {
    label: text("Your reference for the service point", "Votre référence du point de service"),
    noun: text("your reference", "votre référence"),
    example: "PARIS-01",
    ..Term::NONE
};

pub(super) static SERVICE_POINT_REFERENCE: Term = Term {
    label: text("Commercial reference of the service point", "Référence commerciale du point de service"),
    noun: text("the commercial reference", "la référence commerciale"),
    example: "COM-2001",
    ..Term::NONE
};

/// Given values of a service point that the customer does not have.
pub(super) static KNOWN: Rule = Rule {
    id: "service-points/known",
    severity: Severity::Error,
    check: Check::Known,
    source: Source {
        document: Some(LATER_REVISION),
        says: text(
            "A request whose criteria match no service point is refused.",
            "Une demande dont les critères ne correspondent à aucun point de service est refusée.",
        ),
    },
    provider: Some(ProviderAnswer {
        status: 422,
        code: Some(ProviderCode::Number(3622)),
        message: Some("No Service Point match criteria"),
    }),
};

/// Given values of several service points.
pub(super) static SAME: Rule = Rule {
    id: "service-points/same",
    severity: Severity::Error,
    check: Check::Same,
    source: Source {
        document: None,
        says: text("A request is about one service point.", "Une demande porte sur un seul point de service."),
    },
    provider: None,
};

/// What the API answers to a customer reference that several service points share: the baseline's own message.
pub(super) const AMBIGUOUS: Option<ProviderAnswer> = Some(ProviderAnswer {
    status: 422,
    code: Some(ProviderCode::Number(3621)),
    message: Some("Several services can match criterias"),
});

pub(super) const LATER_REVISION: Text = text(
    "Orange Business, later revisions of the request pages (2022)",
    "Orange Business, révisions ultérieures des pages de demande (2022)",
);

/// The attributes of the envelope, all optional in the baseline.
pub(super) const REQUEST: Group = Group {
    id: "request",
    legend: text("About this request", "À propos de cette demande"),
    of: text(" of this request", " de cette demande"),
    kind: GroupKind::Attributes,
    properties: &[
        Property {
            id: "requestedAt",
            term: &Term {
                label: text("Requested date", "Date souhaitée"),
                noun: text("the requested date", "la date souhaitée"),
                ..Term::NONE
            },
            hint: Some(text("Year-month-day, for example 2027-03-31", "Année-mois-jour, par exemple 2027-03-31")),
            rules: &[&REQUESTED_AT],
            ..Property::TEXT
        },
        Property {
            id: "customerReference",
            term: &Term {
                label: text("Your reference for this request", "Votre référence de la demande"),
                noun: text("your reference", "votre référence"),
                example: "ORDER-4711",
                ..Term::NONE
            },
            ..Property::TEXT
        },
        Property {
            id: "contract",
            term: &Term {
                label: text("Contract number", "Numéro de contrat"),
                noun: text("the contract number", "le numéro de contrat"),
                example: "123456",
                ..Term::NONE
            },
            ..Property::TEXT
        },
        Property {
            id: "comment",
            term: &Term {
                label: text("Comment", "Commentaire"),
                noun: text("the comment", "le commentaire"),
                example: "Access by the rear entrance.",
                is_prose: true,
                ..Term::NONE
            },
            ..Property::TEXT
        },
    ],
    ..Group::PROPERTIES
};

static REQUESTED_AT: Rule = Rule {
    id: "request/requested-at",
    severity: Severity::Error,
    check: Check::Format(Format::Date),
    source: Source {
        document: Some(ORDERING_API),
        says: text("The requested date is a calendar date.", "La date souhaitée est une date du calendrier."),
    },
    provider: Some(ProviderAnswer {
        status: 422,
        code: Some(ProviderCode::Number(3611)),
        message: Some("RequestedAt not Valid"),
    }),
};
