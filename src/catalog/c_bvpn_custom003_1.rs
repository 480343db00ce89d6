//! `C_BVPN_CUSTOM003_1`: order a BVPN site, template 003.
//!
//! Source: Orange Business, "Request to Creation of BPVN Site", of which no day is known. The page is unfinished: the note
//! that the network refers to is empty, so that one of its two properties is a warning; the format of phone numbers is
//! left open ("TODO") but for its first character; a type has a question mark. It has the rows of `location.name` and
//! `location.building` twice, in the same words. Its constraint about `servicePoint.customerReference` has nothing to hold
//! for, and its "mapping rules" are about what Orange does inside.

use super::{connect, contact, location, network, notice, orange};
use crate::model::constructors::{error, group, text, warning};
use crate::model::{Action, Check, Group, Property, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "C_BVPN_CUSTOM003_1",
    orange::PROVIDER_OF_NETWORKS,
    text("Order a BVPN site (template 003)", "Commander un site BVPN (modèle 003)"),
    orange::OPERATION,
    "Orange Business, Request to Creation of BPVN Site (C_BVPN_CUSTOM003_1)",
    RULES,
    GROUPS,
)
.action(Action::Create)
.notices(const { &[TEMPLATE, UNFINISHED, TWICE, notice::NO_SERVICE_POINT, orange::BVPN] });

const TEMPLATE: Text = text(
    "Template 003 has the FDJ CONNECT profiles; Orange’s list of request types says template 1 of it. Ask your Orange representative to confirm that you can use this type of request.",
    "Le modèle 003 est celui des profils FDJ CONNECT\u{202f}; la liste des types de demande d’Orange parle du modèle 1. Faites confirmer par votre interlocuteur Orange que vous pouvez utiliser ce type de demande.",
);

const UNFINISHED: Text = text(
    "Orange’s page is unfinished: the note on what names the network is empty, of phone numbers it only says that they begin with +, and a question mark stands behind the type of the additional Ethernet option.",
    "La page d’Orange n’est pas terminée\u{a0}: la note sur ce qui désigne le réseau est vide, elle dit seulement des numéros de téléphone qu’ils commencent par +, et un point d’interrogation suit le type de l’option Ethernet complémentaire.",
);

const TWICE: Text = text(
    "Orange’s page lists the name of the place and the building twice, in the same words: each is asked for once here.",
    "La page d’Orange cite deux fois le nom du lieu et le bâtiment, dans les mêmes mots\u{a0}: chacun n’est demandé ici qu’une fois.",
);

const RULES: &[Rule] = &[
    warning(
        "network",
        Check::AnyOf,
        text(
            "One of the two names the network; the page has a note on this, which is empty.",
            "L’un des deux désigne le réseau\u{202f}; la page a une note à ce sujet, qui est vide.",
        ),
    ),
    error(
        "billing-account",
        Check::AnyOf,
        text(
            "One of the two billing account numbers is demanded.",
            "L’un des deux numéros de compte de facturation est exigé.",
        ),
    ),
    connect::PROFILE_REQUIRED_RULE,
    connect::PROFILE_RULE,
    error("location-name", Check::Required, LOCATION_NAME_SAYS),
    error("location-name", Check::MaxLength(20), LOCATION_NAME_SAYS),
    error(
        "address",
        Check::Required,
        text(
            "The street, the postal code, the city and the country are required.",
            "La rue, le code postal, la ville et le pays sont obligatoires.",
        ),
    ),
    error(
        "location-details",
        Check::Optional,
        text("All else about the place is optional.", "Tout le reste au sujet du lieu est facultatif."),
    ),
    location::SIREN_RULE,
    error(
        "location-size",
        Check::MaxLength(50),
        text("It has at most 50 characters.", "Cet élément compte au plus 50 caractères."),
    ),
    location::POSTAL_CODE_RULE,
    location::COUNTRY_RULE,
    contact::PRIMARY_REQUIRED_RULE,
    contact::SECONDARY_OPTIONAL_RULE,
    contact::TITLE_RULE,
    contact::E164_RULE,
    contact::EMAIL_RULE,
    connect::BANDWIDTH_RULE,
    connect::ADDITIONAL_WIFI_RULE,
    connect::OTHER_OPTIONS_RULE,
    connect::TRUE_OR_FALSE_RULE,
    contact::EMAIL_DOMAIN_RULE,
    contact::FRENCH_NUMBER_RULE,
    connect::BANDWIDTH_PROFILE_RULE,
    connect::ANTENNAS_RULE,
    orange::REQUESTED_AT_RULE,
    orange::REQUESTED_AT_PAST_RULE,
];

const LOCATION_NAME_SAYS: Text = text(
    "The name of the place is required, and has at most 20 characters.",
    "Le nom du lieu est obligatoire, et compte au plus 20 caractères.",
);

const GROUPS: &[Group] = &[
    network::network(const { &[network::ID, network::NAME] }).hint(network::ONE_IS_ENOUGH).rules(&["network"]),
    network::billing_account(const { &[network::BILLING_ACCOUNT, network::SUB_BILLING_ACCOUNT] })
        .hint(network::ONE_IS_ENOUGH)
        .rules(&["billing-account"]),
    group("service", text("Service", "Service"), const { &[connect::PROFILE] }),
    location::location(LOCATION),
    contact::PRIMARY,
    contact::SECONDARY,
    connect::options(connect::OPTIONS),
    orange::REQUEST,
];

const LOCATION: &[Property] = &[
    location::NAME.rules(&["location-name"]),
    location::LOCAL_COMPANY.rules(&["location-details"]),
    location::siren("location.localCompanyLegalNumber").rules(&["location-details", "siren"]),
    location::BUILDING.rules(&["location-details", "location-size"]),
    location::BUILDING_CODE.rules(&["location-details", "location-size"]),
    location::STAIR.rules(&["location-details", "location-size"]),
    location::FLOOR.rules(&["location-details", "location-size"]),
    location::ROOM.rules(&["location-details", "location-size"]),
    location::STREET.rules(&["address", "location-size"]),
    location::POSTAL_CODE.rules(&["address", "postal-code"]),
    location::CITY.rules(&["address", "location-size"]),
    location::COUNTRY.rules(&["address", "country"]),
];
