//! `R_BVPN_FR_1`: disconnect a BVPN site.
//!
//! Source: Orange Business, "Request to Disconnect of BVPN Site", baseline published on 2022-03-01. Not modelled,
//! as the baseline does not have it: the title of a contact, and the delay before the requested date.

use super::{contact, orange};
use crate::format::Format;
use crate::issue::Severity;
use crate::model::{Check, Group, Property, RequestType, Rule, Text, text};

pub static REQUEST_TYPE: RequestType = RequestType {
    id: "R_BVPN_FR_1",
    provider: &orange::PROVIDER,
    title: text("Disconnect a BVPN site", "Résilier un site BVPN"),
    operation: orange::OPERATION,
    revision: Some("2022-03-01"),
    document: "Orange Business, Request to Disconnect of BVPN Site (R_BVPN_FR_1), 2022-03-01",
    notices: &[text(
        "Only customers of the French market can use this request.",
        "Seuls les clients du marché français peuvent utiliser cette demande.",
    )],
    rules: &[&MARKET],
    groups: &[
        Group {
            id: "servicePoint",
            legend: text("Service point to disconnect", "Point de service à résilier"),
            of: text(" of the service point", " du point de service"),
            hint: Some(text(
                "Fill in at least one of the three. One is enough.",
                "Remplissez au moins l’un des trois champs. Un seul suffit.",
            )),
            rules: &[&SERVICE_POINT],
            properties: &[
                Property {
                    id: "servicePoint.id",
                    term: &orange::SERVICE_POINT_ID,
                    rules: &[&orange::KNOWN],
                    ..Property::TEXT
                },
                Property {
                    id: "servicePoint.customerReference",
                    term: &orange::SERVICE_POINT_CUSTOMER_REFERENCE,
                    rules: &[&orange::KNOWN, &CUSTOMER_REFERENCE, &orange::SAME, &CUSTOMER_REFERENCE_SINGLED_OUT],
                    ..Property::TEXT
                },
                Property {
                    id: "servicePoint.reference",
                    term: &orange::SERVICE_POINT_REFERENCE,
                    rules: &[&orange::KNOWN, &orange::SAME],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
        Group {
            id: "contacts.primary",
            legend: text("Primary contact", "Contact principal"),
            of: text(" of the primary contact", " du contact principal"),
            autocomplete_section: Some("section-primary"),
            properties: &[
                Property {
                    id: "contacts.primary.firstName",
                    term: &contact::FIRST_NAME,
                    rules: &[&PRIMARY_CONTACT],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.lastName",
                    term: &contact::LAST_NAME,
                    rules: &[&PRIMARY_CONTACT],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.email",
                    term: &contact::EMAIL,
                    rules: &[&PRIMARY_CONTACT, &EMAIL, &EMAIL_DOMAIN],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.phone",
                    term: &contact::PHONE,
                    rules: &[&PRIMARY_CONTACT, &PHONE, &FRENCH_NUMBER],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.mobile",
                    term: &contact::MOBILE,
                    rules: &[&PRIMARY_CONTACT, &PHONE, &FRENCH_NUMBER],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
        Group {
            id: "contacts.secondary",
            legend: text("Secondary contact", "Contact secondaire"),
            of: text(" of the secondary contact", " du contact secondaire"),
            autocomplete_section: Some("section-secondary"),
            properties: &[
                Property {
                    id: "contacts.secondary.firstName",
                    term: &contact::FIRST_NAME,
                    rules: &[&SECONDARY_CONTACT],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.lastName",
                    term: &contact::LAST_NAME,
                    rules: &[&SECONDARY_CONTACT],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.email",
                    term: &contact::EMAIL,
                    rules: &[&SECONDARY_CONTACT, &EMAIL, &EMAIL_DOMAIN],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.phone",
                    term: &contact::PHONE,
                    rules: &[&SECONDARY_CONTACT, &PHONE, &FRENCH_NUMBER],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.mobile",
                    term: &contact::MOBILE,
                    rules: &[&SECONDARY_CONTACT, &PHONE, &FRENCH_NUMBER],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
        orange::REQUEST,
    ],
};

static MARKET: Rule = Rule::error(
    "R_BVPN_FR_1/market",
    Check::Market("FR"),
    text(
        "Only customers of the French market can use this request.",
        "Seuls les clients du marché français peuvent utiliser cette demande.",
    ),
);

static SERVICE_POINT: Rule = Rule::error(
    "R_BVPN_FR_1/service-point",
    Check::AnyOf,
    text(
        "Three properties name the service point, and one of them is used.",
        "Trois propriétés désignent le point de service\u{202f}; l’une d’elles est utilisée.",
    ),
);

static CUSTOMER_REFERENCE: Rule = Rule {
    provider: orange::AMBIGUOUS,
    ..Rule::error(
        "R_BVPN_FR_1/customer-reference",
        Check::Unambiguous,
        text(
            "The customer reference may be used only if it is assigned to one service.",
            "La référence client ne peut être utilisée que si elle est attribuée à un seul service.",
        ),
    )
};

static CUSTOMER_REFERENCE_SINGLED_OUT: Rule =
    Rule { severity: Severity::Warning, check: Check::SingledOut, ..CUSTOMER_REFERENCE };

static PRIMARY_CONTACT: Rule = Rule::error(
    "R_BVPN_FR_1/primary-contact",
    Check::Required,
    text("The primary contact is required.", "Le contact principal est obligatoire."),
);

static SECONDARY_CONTACT: Rule = Rule::error(
    "R_BVPN_FR_1/secondary-contact",
    Check::Optional,
    text("The secondary contact is optional.", "Le contact secondaire est facultatif."),
);

static EMAIL: Rule = Rule::error("R_BVPN_FR_1/email", Check::Format(Format::Email), contact::EMAIL_SAYS);

static EMAIL_DOMAIN: Rule = Rule {
    severity: Severity::Warning,
    source: contact::EMAIL_DOMAIN_SOURCE,
    ..Rule::error("R_BVPN_FR_1/email", Check::Format(Format::EmailDomain), Text::NONE)
};

static PHONE: Rule = Rule::error(
    "R_BVPN_FR_1/phone",
    Check::Format(Format::Phone),
    text(
        "The value is a phone number; no notation is documented.",
        "La valeur est un numéro de téléphone\u{202f}; aucune notation n’est documentée.",
    ),
);

static FRENCH_NUMBER: Rule = Rule {
    severity: Severity::Warning,
    source: contact::FRENCH_NUMBER_SOURCE,
    ..Rule::error("R_BVPN_FR_1/phone", Check::Format(Format::FrenchNumber), Text::NONE)
};
