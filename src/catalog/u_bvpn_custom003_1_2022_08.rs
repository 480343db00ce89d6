//! `U_BVPN_CUSTOM003_1`, revision 2022-08: update a BVPN site, template 0003.
//!
//! Source: Orange Business, "Request to Update of BVPN Site", as it was in August 2022. It has no contacts any more, other
//! options, which are truth values, and the error 3611: at least 20 days ahead, on a working day. One type has a question
//! mark ("Boolean?"). What it says of 3621 speaks of a disconnection, which is a slip.

use super::u_bvpn_custom003_1::{SERVICE_POINT_RULE, TEMPLATE};
use super::{connect, orange};
use crate::model::constructors::{group, text};
use crate::model::{Action, Group, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "U_BVPN_CUSTOM003_1",
    orange::PROVIDER,
    text("Update a BVPN site (template 0003)", "Mettre à jour un site BVPN (modèle 0003)"),
    orange::OPERATION,
    "Orange Business, Request to Update of BVPN Site (U_BVPN_CUSTOM003_1), 2022-08",
    RULES,
    GROUPS,
)
.action(Action::Update)
.revision("2022-08")
.notices(const { &[TEMPLATE, UNFINISHED, orange::BVPN] });

const UNFINISHED: Text = text(
    "Orange’s page is unfinished: it has a question mark behind the type of the additional Ethernet option, which is asked for here as true or false.",
    "La page d’Orange n’est pas terminée\u{a0}: elle met un point d’interrogation au type de l’option Ethernet complémentaire, demandée ici par true (oui) ou false (non).",
);

const RULES: &[Rule] = &[
    SERVICE_POINT_RULE,
    orange::CUSTOMER_REFERENCE_RULE.answer(orange::SEVERAL_PRODUCTS),
    connect::PROFILE_REQUIRED_RULE,
    connect::PROFILE_RULE,
    connect::BANDWIDTH_RULE,
    connect::ADDITIONAL_WIFI_RULE,
    connect::OTHER_OPTIONS_RULE,
    connect::TRUE_OR_FALSE_RULE,
    connect::BANDWIDTH_PROFILE_RULE,
    connect::ANTENNAS_RULE,
    orange::SINGLED_OUT_RULE.answer(orange::SEVERAL_PRODUCTS),
    orange::KNOWN_RULE,
    orange::SAME_RULE,
    orange::TERMINATED_RULE,
    orange::REQUESTED_AT_RULE,
    orange::TOO_SOON_RULE,
    orange::NOT_WORKING_DAY_RULE,
];

const GROUPS: &[Group] = &[
    orange::service_point(text("Service point to update", "Point de service à mettre à jour")),
    group("service", text("Service", "Service"), const { &[connect::PROFILE] }),
    connect::options(connect::OPTIONS),
    orange::REQUEST_WITH_DELAY,
];
