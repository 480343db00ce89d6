//! `U_BVPN_CUSTOM003_1`: update a BVPN site, template 0003.
//!
//! Source: Orange Business, "Request to Update of BVPN Site", baseline published on 2022-03-14. Not modelled, as
//! the baseline does not have it: which options go with which profile. The delay before the requested date is of a later
//! revision, and is a warning here.

use super::{contact, orange};
use crate::format::Format;
use crate::model::constructors::{choice, error, format, group, offered, one_of, one_of_wide, property, text};
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

const NOTICES: &[Text] = &[
    text(
        "Template 0003 has the FDJ CONNECT profiles. Ask your Orange representative to confirm that you can use this type of request.",
        "Le modèle 0003 est celui des profils FDJ CONNECT. Faites confirmer par votre interlocuteur Orange que vous pouvez utiliser ce type de demande.",
    ),
    orange::BVPN,
];

const RULES: &[Rule] = &[
    error(
        "service-point",
        Check::AnyOf,
        text(
            "Each of these names the service point, and one of them is demanded.",
            "Chacun de ces éléments désigne le point de service\u{202f}; l’un d’eux est exigé.",
        ),
    ),
    orange::CUSTOMER_REFERENCE_RULE,
    error(
        "primary-contact",
        Check::Required,
        text(
            "All properties of the primary contact are required.",
            "Toutes les propriétés du contact principal sont obligatoires.",
        ),
    ),
    error(
        "secondary-contact",
        Check::Optional,
        text(
            "All properties of the secondary contact are optional.",
            "Toutes les propriétés du contact secondaire sont facultatives.",
        ),
    ),
    error("title", one_of(TITLES), text("The title is M. or Mrs.", "La civilité est M. ou Mrs. (Mme).")),
    error(
        "phone",
        format(Format::E164),
        text(
            "A phone number that begins with + is asked for.",
            "Un numéro de téléphone qui commence par + est demandé.",
        ),
    ),
    contact::EMAIL_RULE,
    error("profile", Check::Required, PROFILE_SAYS),
    error("profile", one_of_wide(PROFILES), PROFILE_SAYS),
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

const TITLES: &[Choice] = &[
    choice("M.", &["M", "Mr", "Mr.", "Monsieur"]),
    choice("Mrs.", &["Mme", "Mme.", "Mrs", "Ms", "Ms.", "Madame"]).label(text("Mrs.", "Mme")),
];

const PROFILE_SAYS: Text =
    text("The profile is required; five are possible.", "Le profil est obligatoire\u{202f}; cinq sont possibles.");

const PROFILES: &[Choice] = &[
    choice("FDJ CONNECT OPTIMA 8M", &[]),
    choice("FDJ CONNECT OPTIMA 18M", &[]),
    choice("FDJ CONNECT FTTH", &[]),
    choice("FDJ CONNECT ULTIME", &[]),
    choice("FDJ CONNECT CELL", &[]),
];

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
    contact::primary(PRIMARY_CONTACT),
    contact::secondary(SECONDARY_CONTACT),
    group("options", text("Profile and options", "Profil et options"), OPTIONS).hint(text(
        "The document names no values for the options below the bandwidth: write what you agreed with Orange, such as true or false.",
        "Le document ne fixe aucune valeur pour les options qui suivent le débit\u{a0}: indiquez ce qui est convenu avec Orange, par exemple true (oui) ou false (non).",
    )),
    orange::REQUEST_WITH_ADVICE,
];

const PRIMARY_CONTACT: &[Property] = &[
    contact::TITLE.at("contacts.primary.title").rules(&["primary-contact", "title"]),
    contact::FIRST_NAME.at("contacts.primary.firstName").rules(&["primary-contact"]),
    contact::LAST_NAME.at("contacts.primary.lastName").rules(&["primary-contact"]),
    contact::PHONE.at("contacts.primary.phone").rules(&["primary-contact", "phone", "french-number"]),
    contact::MOBILE.at("contacts.primary.mobile").rules(&["primary-contact", "phone", "french-number"]),
    contact::EMAIL.at("contacts.primary.email").rules(&["primary-contact", "email", "email-domain"]),
];

const SECONDARY_CONTACT: &[Property] = &[
    contact::TITLE.at("contacts.secondary.title").rules(&["secondary-contact", "title"]),
    contact::FIRST_NAME.at("contacts.secondary.firstName").rules(&["secondary-contact"]),
    contact::LAST_NAME.at("contacts.secondary.lastName").rules(&["secondary-contact"]),
    contact::PHONE.at("contacts.secondary.phone").rules(&["secondary-contact", "phone", "french-number"]),
    contact::MOBILE.at("contacts.secondary.mobile").rules(&["secondary-contact", "phone", "french-number"]),
    contact::EMAIL.at("contacts.secondary.email").rules(&["secondary-contact", "email", "email-domain"]),
];

const OPTIONS: &[Property] = &[
    property("profile", text("Profile", "Profil"), text("the profile", "le profil")).rules(&["profile"]),
    property("options.bandwidth", text("Bandwidth", "Débit"), text("the bandwidth", "le débit")).rules(&["bandwidth"]),
    option(
        "options.wifi",
        text("Additional Wi-Fi", "Wifi complémentaire"),
        text("additional Wi-Fi", "l’option Wifi complémentaire"),
    ),
    option("options.multicast", text("Multicast", "Multicast"), text("multicast", "l’option Multicast")),
    option("options.quickstart", text("Quickstart", "Quickstart"), text("quickstart", "l’option Quickstart")),
    option(
        "options.ethernet",
        text("Additional Ethernet", "Ethernet complémentaire"),
        text("additional Ethernet", "l’option Ethernet complémentaire"),
    ),
    option(
        "options.internal_antenna",
        text("Internal mobile antenna", "Antenne mobile intérieure"),
        text("the internal mobile antenna", "l’option Antenne mobile intérieure"),
    ),
    option(
        "options.external_antenna",
        text("External mobile antenna", "Antenne mobile extérieure"),
        text("the external mobile antenna", "l’option Antenne mobile extérieure"),
    ),
];

/// A row that is required and no more.
const fn option(id: &'static str, label: Text, noun: Text) -> Property {
    property(id, label, noun).example("false").rules(&["options"])
}
