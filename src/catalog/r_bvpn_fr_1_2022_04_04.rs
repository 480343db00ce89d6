//! `R_BVPN_FR_1`, revision 2022-04-04: disconnect a BVPN site.
//!
//! Source: Orange Business, "Request to Disconnect of BVPN Site", as it was on 2022-04-04. It has the titles of contacts,
//! of which it names no values, and the error 3611: at least 20 days ahead, on a working day. Its full example calls the
//! contacts `contracts` and has the title `M`: by its table the first is a slip, the second a title like any.

use super::{contact, orange, r_bvpn_fr_1 as baseline};
use crate::model::constructors::{error, market, text};
use crate::model::{Action, Group, Property, RequestType, Rule};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "R_BVPN_FR_1",
    orange::PROVIDER,
    text("Disconnect a BVPN site", "Résilier un site BVPN"),
    orange::OPERATION,
    "Orange Business, Request to Disconnect of BVPN Site (R_BVPN_FR_1), 2022-04-04",
    RULES,
    GROUPS,
)
.action(Action::Disconnect)
.revision("2022-04-04")
.notices(const { &[baseline::FRENCH_MARKET, orange::BVPN] });

const RULES: &[Rule] = &[
    error("market", market("FR"), baseline::FRENCH_MARKET),
    baseline::SERVICE_POINT_RULE,
    orange::CUSTOMER_REFERENCE_RULE.answer(orange::SEVERAL_PRODUCTS),
    baseline::PRIMARY_CONTACT_RULE,
    baseline::SECONDARY_CONTACT_RULE,
    contact::EMAIL_RULE,
    baseline::PHONE_RULE,
    contact::EMAIL_DOMAIN_RULE,
    contact::INTERNATIONAL_RULE,
    contact::NATIONAL_NUMBER_RULE,
    contact::FRENCH_NUMBER_RULE,
    orange::SINGLED_OUT_RULE.answer(orange::SEVERAL_PRODUCTS),
    orange::KNOWN_RULE,
    orange::SAME_RULE,
    orange::TERMINATED_RULE,
    orange::REQUESTED_AT_RULE,
    orange::TOO_SOON_RULE,
    orange::NOT_WORKING_DAY_RULE,
];

const GROUPS: &[Group] = &[
    orange::service_point(text("Service point to disconnect", "Point de service à résilier")),
    contact::primary(PRIMARY_CONTACT),
    contact::secondary(SECONDARY_CONTACT),
    orange::REQUEST_WITH_DELAY,
];

const PRIMARY_CONTACT: &[Property] = &[
    contact::TITLE.at("contacts.primary.title").example("M").rules(&["primary-contact"]),
    contact::FIRST_NAME.at("contacts.primary.firstName").rules(&["primary-contact"]),
    contact::LAST_NAME.at("contacts.primary.lastName").rules(&["primary-contact"]),
    contact::EMAIL.at("contacts.primary.email").rules(&["primary-contact", "email", "email-domain"]),
    contact::PHONE.at("contacts.primary.phone").rules(baseline::PRIMARY_PHONE),
    contact::MOBILE.at("contacts.primary.mobile").rules(baseline::PRIMARY_PHONE),
];

const SECONDARY_CONTACT: &[Property] = &[
    contact::TITLE.at("contacts.secondary.title").example("M").rules(&["secondary-contact"]),
    contact::FIRST_NAME.at("contacts.secondary.firstName").rules(&["secondary-contact"]),
    contact::LAST_NAME.at("contacts.secondary.lastName").rules(&["secondary-contact"]),
    contact::EMAIL.at("contacts.secondary.email").rules(&["secondary-contact", "email", "email-domain"]),
    contact::PHONE.at("contacts.secondary.phone").rules(baseline::SECONDARY_PHONE),
    contact::MOBILE.at("contacts.secondary.mobile").rules(baseline::SECONDARY_PHONE),
];
