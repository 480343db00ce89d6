//! `C_GENERIC_FR_1`: order anything else.
//!
//! Source: Orange Business, "Request to Disconnect of BPVN Site", of which no day is known, and the index of the request
//! types, which calls it a generic request. The page's heading and objective are those of a disconnection. It does not say
//! what is required. Its example has a `requestAt` of "25", which no row of its table has. It describes `location.id` with
//! the words of `billingAccount.id`, and its constraint about `servicePoint.customerReference` has nothing to hold for.
//!
//! `requestedAt` is a property here, beside the attribute of the envelope. Its type is `date-time`, which OpenAPI writes
//! with a time and a time zone, while Orange's own OpenAPI document gives a plain date as the example of one: what is no
//! date of the calendar is an error, and what is no whole date-time a warning.

use std::borrow::Cow::Borrowed;

use super::{notice, orange};
use crate::define::named_pattern::DATE_TIME;
use crate::model::constructors::{error, group, property, text, warning};
use crate::model::{Action, Check, Group, Property, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "C_GENERIC_FR_1",
    orange::PROVIDER_OF_OTHERS,
    text("Order another product or service (generic request)", "Commander un autre produit ou service (demande générique)"),
    orange::OPERATION,
    "Orange Business, Request to Disconnect of BPVN Site (C_GENERIC_FR_1)",
    RULES,
    GROUPS,
)
.action(Action::Create)
.notices(
    const {
        &[
            GENERIC_OR_DISCONNECTION,
            notice::FRANCE_ONLY,
            notice::NOTHING_REQUIRED,
            SAME_WORDS,
            notice::NO_SERVICE_POINT,
        ]
    },
);

const GENERIC_OR_DISCONNECTION: Text = text(
    "Orange’s documents contradict each other: the page describes this request as the disconnection of a BVPN site, while its name and the list of request types make it a generic request, and its fields fit an order. Before you send it, ask your Orange representative what it does.",
    "Les documents d’Orange se contredisent\u{a0}: la page décrit cette demande comme la résiliation d’un site BVPN, alors que son nom et la liste des types de demande en font une demande générique, et que ses champs sont ceux d’une commande. Avant de l’envoyer, demandez à votre interlocuteur Orange ce qu’elle fait.",
);

const SAME_WORDS: Text = text(
    "Orange’s page describes the identifier of the place in the words of the billing account: ask your Orange representative what is meant.",
    "La page d’Orange décrit l’identifiant du lieu avec les mots du compte de facturation\u{a0}: demandez à votre interlocuteur Orange ce qui est attendu.",
);

const RULES: &[Rule] = &[
    orange::MARKET_RULE,
    error(
        "details",
        Check::Optional,
        text(
            "The page does not say that any of these is required.",
            "La page ne dit pas que l’un de ces éléments soit obligatoire.",
        ),
    ),
    error(
        "requested-at",
        Check::Pattern(Borrowed(DATE)),
        text(
            "The day wished for is of the type date-time.",
            "Le jour souhaité est du type date-time (date et heure).",
        ),
    )
    .message(text(
        "Enter {noun} as a real date written year-month-day, for example 2027-03-31T08:00:00+02:00",
        "Saisissez {noun} sous la forme d’une date réelle, année-mois-jour, par exemple 2027-03-31T08:00:00+02:00",
    )),
    warning(
        "requested-at-time",
        Check::Pattern(Borrowed(DATE_TIME)),
        text(
            "A date-time has a date, a time and a time zone.",
            "Une valeur date-time a une date, une heure et un fuseau horaire.",
        ),
    )
    .document(text("OpenAPI Specification 3.0, date-time (RFC 3339)", "OpenAPI 3.0, type date-time (RFC 3339)"))
    .message(text(
        "Check {noun}: with its time and time zone it is written 2027-03-31T08:00:00+02:00, for example",
        "Vérifiez {noun}\u{a0}: avec l’heure et le fuseau horaire, on écrit par exemple 2027-03-31T08:00:00+02:00",
    )),
    orange::REQUESTED_AT_RULE,
    orange::REQUESTED_AT_PAST_RULE,
];

/// A date of ISO 8601, with a time and without, as far as it says which day is meant.
const DATE: &str = "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|\
02-(?:0[1-9]|[12][0-9]))(?:[Tt ][0-9].*)?";

const GROUPS: &[Group] = &[group("details", text("What you order", "Ce que vous commandez"), DETAILS), orange::REQUEST];

const DETAILS: &[Property] = &[
    property("domain", text("Domain of the offer", "Domaine de l’offre"), text("the domain", "le domaine"))
        .example("Network")
        .rules(&["details"]),
    property(
        "requestedAt",
        text("Installation date wished for", "Date d’installation souhaitée"),
        text("the installation date", "la date d’installation"),
    )
    .hint(text(
        "With its time and time zone, for example 2027-03-31T08:00:00+02:00",
        "Avec l’heure et le fuseau horaire, par exemple 2027-03-31T08:00:00+02:00",
    ))
    .example("2099-03-31T08:00:00+02:00")
    .rules(&["details", "requested-at", "requested-at-time"]),
    property(
        "offer.name",
        text("Offer, product or service", "Offre, produit ou service"),
        text("the name of the offer", "le nom de l’offre"),
    )
    .example("Business VPN")
    .rules(&["details"]),
    property(
        "billingAccount.id",
        text("Billing account identifier", "Identifiant du compte de facturation"),
        text("the billing account identifier", "l’identifiant du compte de facturation"),
    )
    .example("BA-3001")
    .rules(&["details"]),
    property(
        "location.id",
        text("Place identifier", "Identifiant du lieu"),
        text("the place identifier", "l’identifiant du lieu"),
    )
    .example("LOC-4001")
    .rules(&["details"]),
];
