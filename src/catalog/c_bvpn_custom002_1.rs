//! `C_BVPN_CUSTOM002_1`: order a BVPN site, template 002.
//!
//! Source: Orange Business, "Request to Creation of BPVN Site", of which no day is known, and the index of the request
//! types. The index calls it an update "with the templace #1"; the page and the id say creation, the page template 002.
//! The page has a service point and no more: of that, see `C_BVPN_FR_1`.

use super::c_bvpn_fr_1::WHAT_IS_ORDERED;
use super::{notice, orange};
use crate::model::constructors::text;
use crate::model::{Action, Group, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "C_BVPN_CUSTOM002_1",
    orange::PROVIDER,
    text("Order a BVPN site (template 002)", "Commander un site BVPN (modèle 002)"),
    orange::OPERATION,
    "Orange Business, Request to Creation of BPVN Site (C_BVPN_CUSTOM002_1)",
    RULES,
    GROUPS,
)
.action(Action::Create)
.notices(const { &[notice::CONFIRM, CREATION_OR_UPDATE, WHAT_IS_ORDERED, orange::BVPN] });

const CREATION_OR_UPDATE: Text = text(
    "Orange’s documents contradict each other: the page describes the creation of a site with template 002, while the list of request types makes this request an update with template 1.",
    "Les documents d’Orange se contredisent\u{a0}: la page décrit la création d’un site selon le modèle 002, alors que la liste des types de demande fait de cette demande une mise à jour selon le modèle 1.",
);

const RULES: &[Rule] = &[
    orange::SERVICE_POINT_RULE,
    orange::CUSTOMER_REFERENCE_RULE,
    orange::SAME_RULE,
    orange::SINGLED_OUT_RULE,
    orange::KNOWN_RULE_OF_NEW_SITE,
    orange::REQUESTED_AT_RULE,
    orange::REQUESTED_AT_PAST_RULE,
];

const GROUPS: &[Group] = &[orange::SERVICE_POINT_OF_NEW_SITE, orange::REQUEST];
