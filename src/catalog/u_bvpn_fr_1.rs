//! `U_BVPN_FR_1`: update a BVPN site.
//!
//! Source: Orange Business, "Request Create of BVPN Site", of which no day is known, and the index of the request types.
//! The page is headed as a creation and speaks of a disconnection; its id and the index make it an update. It names a
//! service point and no more: what is to change has no place in it but the comment. It does not say that a service point
//! is required. The OpenAPI document does, of "the Service Point to disconnect" alone, so that here it is a warning; so is
//! "France only" of the index, which does not say of what.

use super::{notice, orange};
use crate::model::constructors::text;
use crate::model::{Action, Group, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "U_BVPN_FR_1",
    orange::PROVIDER,
    text("Update a BVPN site", "Mettre à jour un site BVPN"),
    orange::OPERATION,
    "Orange Business, Request Create of BVPN Site (U_BVPN_FR_1)",
    RULES,
    GROUPS,
)
.action(Action::Update)
.notices(const { &[UPDATE_OR_ANYTHING, notice::FRANCE_ONLY, WHAT_CHANGES, orange::BVPN] });

const UPDATE_OR_ANYTHING: Text = text(
    "Orange’s documents contradict each other: the page is headed as a creation and describes a disconnection, while its name and the list of request types make it an update. Before you send it, ask your Orange representative what it does.",
    "Les documents d’Orange se contredisent\u{a0}: le titre de la page parle d’une création et sa description d’une résiliation, alors que son nom et la liste des types de demande en font une mise à jour. Avant de l’envoyer, demandez à votre interlocuteur Orange ce qu’elle fait.",
);

/// Of the other update as well, whose page has these three properties alone.
pub(super) const WHAT_CHANGES: Text = text(
    "Orange’s page has no field for what is to change: say it in the comment.",
    "La page d’Orange n’a pas de champ pour ce qui doit changer\u{a0}: dites-le dans le commentaire.",
);

const RULES: &[Rule] = &[
    orange::MARKET_RULE,
    orange::SERVICE_POINT_RULE,
    orange::CUSTOMER_REFERENCE_RULE,
    orange::SINGLED_OUT_RULE,
    orange::KNOWN_RULE,
    orange::SAME_RULE,
    orange::TERMINATED_RULE,
    orange::REQUESTED_AT_RULE,
    orange::REQUESTED_AT_PAST_RULE,
];

const GROUPS: &[Group] = &[
    orange::service_point(text("Service point to update", "Point de service à mettre à jour")),
    orange::REQUEST,
];
