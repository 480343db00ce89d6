//! `R_BVPN_FR_1`: disconnect a BVPN site.
//!
//! Source: Orange Business, "Request to Disconnect of BVPN Site", baseline published on 2022-03-01. The title
//! of a contact is of a later revision, and so is the delay before the requested date: here it is a warning.

use super::{contact, orange};
use crate::format::Format;
use crate::model::constructors::{error, format, market, text};
use crate::model::{Action, Check, Group, Property, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "R_BVPN_FR_1",
    orange::PROVIDER,
    text("Disconnect a BVPN site", "Résilier un site BVPN"),
    orange::OPERATION,
    "Orange Business, Request to Disconnect of BVPN Site (R_BVPN_FR_1), 2022-03-01",
    RULES,
    GROUPS,
)
.action(Action::Disconnect)
.revision("2022-03-01")
.notices(const { &[FRENCH_MARKET, orange::BVPN] });

pub(super) const FRENCH_MARKET: Text = text(
    "Only customers of the French market can use this request.",
    "Seuls les clients du marché français peuvent utiliser cette demande.",
);

const RULES: &[Rule] = &[
    error("market", market("FR"), FRENCH_MARKET),
    SERVICE_POINT_RULE,
    orange::CUSTOMER_REFERENCE_RULE,
    PRIMARY_CONTACT_RULE,
    SECONDARY_CONTACT_RULE,
    contact::EMAIL_RULE,
    PHONE_RULE,
    contact::EMAIL_DOMAIN_RULE,
    contact::INTERNATIONAL_RULE,
    contact::NATIONAL_NUMBER_RULE,
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

const LATER_REVISION: Text =
    text("Orange Business, revision of 2022-04-04 of this page", "Orange Business, révision du 2022-04-04 de cette page");

pub(super) const SERVICE_POINT_RULE: Rule = error(
    "service-point",
    Check::AnyOf,
    text(
        "Each of these names the service point, and one of them is used.",
        "Chacun de ces éléments désigne le point de service\u{202f}; l’un d’eux est utilisé.",
    ),
);

pub(super) const PRIMARY_CONTACT_RULE: Rule = error(
    "primary-contact",
    Check::Required,
    text("The primary contact is required.", "Le contact principal est obligatoire."),
);

pub(super) const SECONDARY_CONTACT_RULE: Rule = error(
    "secondary-contact",
    Check::Optional,
    text("The secondary contact is optional.", "Le contact secondaire est facultatif."),
);

pub(super) const PHONE_RULE: Rule = error(
    "phone",
    format(Format::Phone),
    text(
        "A phone number is asked for, in no particular notation.",
        "Un numéro de téléphone est demandé, sans notation particulière.",
    ),
);

const GROUPS: &[Group] = &[
    orange::service_point(text("Service point to disconnect", "Point de service à résilier")),
    contact::primary(PRIMARY_CONTACT),
    contact::secondary(SECONDARY_CONTACT),
    orange::REQUEST_WITH_ADVICE,
];

const PRIMARY_CONTACT: &[Property] = &[
    contact::FIRST_NAME.at("contacts.primary.firstName").rules(&["primary-contact"]),
    contact::LAST_NAME.at("contacts.primary.lastName").rules(&["primary-contact"]),
    contact::EMAIL.at("contacts.primary.email").rules(&["primary-contact", "email", "email-domain"]),
    contact::PHONE.at("contacts.primary.phone").rules(PRIMARY_PHONE),
    contact::MOBILE.at("contacts.primary.mobile").rules(PRIMARY_PHONE),
];

const SECONDARY_CONTACT: &[Property] = &[
    contact::FIRST_NAME.at("contacts.secondary.firstName").rules(&["secondary-contact"]),
    contact::LAST_NAME.at("contacts.secondary.lastName").rules(&["secondary-contact"]),
    contact::EMAIL.at("contacts.secondary.email").rules(&["secondary-contact", "email", "email-domain"]),
    contact::PHONE.at("contacts.secondary.phone").rules(SECONDARY_PHONE),
    contact::MOBILE.at("contacts.secondary.mobile").rules(SECONDARY_PHONE),
];

pub(super) const PRIMARY_PHONE: &[&str] = &["primary-contact", "phone", "international", "national-number", "french-number"];
pub(super) const SECONDARY_PHONE: &[&str] = &["secondary-contact", "phone", "international", "national-number", "french-number"];
