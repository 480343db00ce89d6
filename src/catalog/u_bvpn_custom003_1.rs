//! `U_BVPN_CUSTOM003_1`: update a BVPN site, template 0003.
//!
//! Source: Orange Business, "Request to Update of BVPN Site", baseline published on 2022-03-14. Not modelled, as
//! the baseline does not have it: which options go with which profile. The delay before the requested date is of a later
//! revision, and is a warning here.

use super::{connect, contact, orange};
use crate::model::constructors::{choice, error, group, offered, one_of, text};
use crate::model::{Action, Check, Choice, Group, Property, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "U_BVPN_CUSTOM003_1",
    orange::PROVIDER,
    text("Update a BVPN site (template 0003)", "Mettre à jour un site BVPN (modèle 0003)"),
    orange::OPERATION,
    "Orange Business, Request to Update of BVPN Site (U_BVPN_CUSTOM003_1), 2022-03-14",
    RULES,
    GROUPS,
)
.action(Action::Update)
.revision("2022-03-14")
.notices(NOTICES);

const NOTICES: &[Text] = &[TEMPLATE, orange::BVPN];

pub(super) const TEMPLATE: Text = text(
        "Template 0003 has the FDJ CONNECT profiles. Ask your Orange representative to confirm that you can use this type of request.",
        "Le modèle 0003 est celui des profils FDJ CONNECT. Faites confirmer par votre interlocuteur Orange que vous pouvez utiliser ce type de demande.",
);

const RULES: &[Rule] = &[
    SERVICE_POINT_RULE,
    orange::CUSTOMER_REFERENCE_RULE,
    contact::PRIMARY_REQUIRED_RULE,
    contact::SECONDARY_OPTIONAL_RULE,
    contact::TITLE_RULE,
    contact::E164_RULE,
    contact::EMAIL_RULE,
    connect::PROFILE_REQUIRED_RULE,
    connect::PROFILE_RULE,
    error("bandwidth", Check::Required, BANDWIDTH_SAYS),
    error("bandwidth", one_of(BANDWIDTHS), BANDWIDTH_SAYS),
    error("options", Check::Required, OPTION_SAYS),
    error("options", offered(SWITCHES), OPTION_SAYS),
    contact::EMAIL_DOMAIN_RULE,
    contact::FRENCH_NUMBER_RULE,
    orange::SINGLED_OUT_RULE,
    orange::KNOWN_RULE,
    orange::SAME_RULE,
    orange::TERMINATED_RULE,
    orange::REQUESTED_AT_RULE,
    orange::REQUESTED_AT_PAST_RULE,
    orange::TOO_SOON_RULE.warns(LATER_REVISION),
    orange::NOT_WORKING_DAY_RULE.warns(LATER_REVISION),
];

pub(super) const SERVICE_POINT_RULE: Rule = error(
    "service-point",
    Check::AnyOf,
    text(
        "Each of these names the service point, and one of them is demanded.",
        "Chacun de ces éléments désigne le point de service\u{202f}; l’un d’eux est exigé.",
    ),
);

const BANDWIDTH_SAYS: Text =
    text("The bandwidth is required; three are possible.", "Le débit est obligatoire\u{202f}; trois sont possibles.");

const BANDWIDTHS: &[Choice] =
    &[choice("8M", &["8 M", "8Mb", "8 Mb"]), choice("1M", &["1 M", "1Mb", "1 Mb"]), choice("Extended", &[])];

const OPTION_SAYS: Text = text(
    "The option is required; no values are documented for it.",
    "L’option est obligatoire\u{202f}; aucune valeur n’est documentée.",
);

/// The later revision of the page has most of these options by other names, as truth values.
const SWITCHES: &[Choice] = &[choice("true", &[]), choice("false", &[])];

const LATER_REVISION: Text =
    text("Orange Business, revision of August 2022 of this page", "Orange Business, révision d’août 2022 de cette page");

const GROUPS: &[Group] = &[
    orange::service_point(text("Service point to update", "Point de service à mettre à jour")),
    contact::PRIMARY,
    contact::SECONDARY,
    group("options", text("Profile and options", "Profil et options"), OPTIONS).hint(text(
        "The document names no values for the options below the bandwidth: write what you agreed with Orange, such as true or false.",
        "Le document ne fixe aucune valeur pour les options qui suivent le débit\u{a0}: indiquez ce qui est convenu avec Orange, par exemple true (oui) ou false (non).",
    )),
    orange::REQUEST_WITH_ADVICE,
];

const OPTIONS: &[Property] = &[
    connect::PROFILE,
    connect::BANDWIDTH.rules(&["bandwidth"]),
    option(connect::ADDITIONAL_WIFI.at("options.wifi")),
    option(connect::MULTICAST.at("options.multicast")),
    option(connect::QUICKSTART.at("options.quickstart")),
    option(connect::ETHERNET.at("options.ethernet")),
    option(connect::INTERNAL_ANTENNA.at("options.internal_antenna")),
    option(connect::EXTERNAL_ANTENNA.at("options.external_antenna")),
];

/// A row that is required and no more.
const fn option(property: Property) -> Property {
    property.example("false").rules(&["options"])
}
