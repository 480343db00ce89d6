//! `C_BVPN_FR_1`: order a BVPN site.
//!
//! Source: Orange Business, "Request to Creation of BPVN Site", of which no day is known, and the index of the request
//! types. The objective speaks of a disconnection; the heading, the id and the index of a creation. The page has a service
//! point and no more, and does not say what that is for in the order of a new site, nor that it is required: one of the
//! three is a warning, and so is one that Orange's list does not have, as a new site may not be there yet. Whether a
//! service point has ended says nothing of a new site, and is not modelled. "France only" of the index is a warning.

use super::{notice, orange};
use crate::model::constructors::text;
use crate::model::{Action, Group, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "C_BVPN_FR_1",
    orange::PROVIDER,
    text("Order a BVPN site", "Commander un site BVPN"),
    orange::OPERATION,
    "Orange Business, Request to Creation of BPVN Site (C_BVPN_FR_1)",
    RULES,
    GROUPS,
)
.action(Action::Create)
.notices(const { &[CREATION_OR_DISCONNECTION, notice::FRANCE_ONLY, WHAT_IS_ORDERED, orange::BVPN] });

const CREATION_OR_DISCONNECTION: Text = text(
    "Orange’s documents contradict each other: the page describes this request as a disconnection, while its name, its heading and the list of request types make it the creation of a site. Before you send it, ask your Orange representative what it does.",
    "Les documents d’Orange se contredisent\u{a0}: la page décrit cette demande comme une résiliation, alors que son nom, son titre et la liste des types de demande en font la création d’un site. Avant de l’envoyer, demandez à votre interlocuteur Orange ce qu’elle fait.",
);

/// Of the other creation as well, whose page has these three properties alone.
pub(super) const WHAT_IS_ORDERED: Text = text(
    "Orange’s page has no field that describes the new site: say in the comment what you order, and where.",
    "La page d’Orange n’a pas de champ qui décrive le nouveau site\u{a0}: dites dans le commentaire ce que vous commandez, et où.",
);

const RULES: &[Rule] = &[
    orange::MARKET_RULE,
    orange::SERVICE_POINT_RULE,
    orange::CUSTOMER_REFERENCE_RULE,
    orange::SAME_RULE,
    orange::SINGLED_OUT_RULE,
    orange::KNOWN_RULE_OF_NEW_SITE,
    orange::REQUESTED_AT_RULE,
    orange::REQUESTED_AT_PAST_RULE,
];

const GROUPS: &[Group] = &[orange::SERVICE_POINT_OF_NEW_SITE, orange::REQUEST];
