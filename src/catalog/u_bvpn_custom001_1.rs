//! `U_BVPN_CUSTOM001_1`: update a BVPN site, template 001.
//!
//! Source: Orange Business, "Request to Update of BVPN Site", of which no day is known, and the index of the request types.
//! The objective speaks of a disconnection; the heading, the id and the index of an update. The page does not say what is
//! required: of the service point, see `U_BVPN_FR_1`. It asks for no country, so that a postal code need not be of France,
//! and what it says of those is a warning. It leaves the format of phone numbers open ("TODO") but for its first
//! character.

use super::{contact, location, notice, orange};
use crate::model::constructors::{error, text};
use crate::model::{Action, Check, Group, Property, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "U_BVPN_CUSTOM001_1",
    orange::PROVIDER,
    text("Update a BVPN site (template 001)", "Mettre à jour un site BVPN (modèle 001)"),
    orange::OPERATION,
    "Orange Business, Request to Update of BVPN Site (U_BVPN_CUSTOM001_1)",
    RULES,
    GROUPS,
)
.action(Action::Update)
.notices(
    const {
        &[
            UPDATE_OR_DISCONNECTION,
            notice::CONFIRM,
            notice::NOTHING_REQUIRED,
            UNFINISHED,
            orange::BVPN,
        ]
    },
);

const UPDATE_OR_DISCONNECTION: Text = text(
    "Orange’s documents contradict each other: the page describes this request as a disconnection, while its name and the list of request types make it an update. Before you send it, ask your Orange representative what it does.",
    "Les documents d’Orange se contredisent\u{a0}: la page décrit cette demande comme une résiliation, alors que son nom et la liste des types de demande en font une mise à jour. Avant de l’envoyer, demandez à votre interlocuteur Orange ce qu’elle fait.",
);

const UNFINISHED: Text = text(
    "Orange’s page is unfinished: of phone numbers it says that they begin with +, and leaves the rest open.",
    "La page d’Orange n’est pas terminée\u{a0}: elle dit que les numéros de téléphone commencent par +, et laisse le reste ouvert.",
);

const RULES: &[Rule] = &[
    orange::SERVICE_POINT_RULE,
    orange::CUSTOMER_REFERENCE_RULE,
    error(
        "location",
        Check::Optional,
        text(
            "The page does not say that any part of the place is required.",
            "La page ne dit pas qu’un élément du lieu soit obligatoire.",
        ),
    ),
    location::SIREN_RULE,
    error(
        "primary-contact",
        Check::Optional,
        text(
            "The page does not say that a primary contact is required.",
            "La page ne dit pas qu’un contact principal soit obligatoire.",
        ),
    ),
    error(
        "secondary-contact",
        Check::Optional,
        text(
            "The page does not say that a secondary contact is required.",
            "La page ne dit pas qu’un contact secondaire soit obligatoire.",
        ),
    ),
    contact::TITLE_RULE,
    contact::E164_RULE,
    contact::EMAIL_RULE,
    location::POSTAL_CODE_ADVICE_RULE,
    contact::EMAIL_DOMAIN_RULE,
    contact::FRENCH_NUMBER_RULE,
    orange::SINGLED_OUT_RULE,
    orange::KNOWN_RULE,
    orange::SAME_RULE,
    orange::TERMINATED_RULE,
    orange::REQUESTED_AT_RULE,
    orange::REQUESTED_AT_PAST_RULE,
];

const GROUPS: &[Group] = &[
    orange::service_point(text("Service point to update", "Point de service à mettre à jour")),
    location::location(LOCATION),
    contact::PRIMARY,
    contact::SECONDARY,
    orange::REQUEST,
];

const LOCATION: &[Property] = &[
    location::NAME.rules(&["location"]),
    location::LOCAL_COMPANY.rules(&["location"]),
    location::siren("location.localCompanyNumber").rules(&["location", "siren"]),
    location::STREET.rules(&["location"]),
    location::EXTENDED_STREET.rules(&["location"]),
    location::POSTAL_CODE.rules(&["location", "postal-code"]),
    location::CITY.rules(&["location"]),
];
