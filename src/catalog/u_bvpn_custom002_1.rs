//! `U_BVPN_CUSTOM002_1`: update a BVPN site, template 002.
//!
//! Source: Orange Business, "Request to Update of BVPN Site", of which no day is known, and the index of the request types.
//! The heading and the id say update, the objective disconnection, the index creation "with the templace #1": the id
//! decides. As in `U_BVPN_FR_1`, whether a service point is required is only said elsewhere, and is a warning.

use super::u_bvpn_fr_1::WHAT_CHANGES;
use super::{notice, orange};
use crate::model::constructors::text;
use crate::model::{Action, Group, RequestType, Rule, Text};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "U_BVPN_CUSTOM002_1",
    orange::PROVIDER,
    text("Update a BVPN site (template 002)", "Mettre à jour un site BVPN (modèle 002)"),
    orange::OPERATION,
    "Orange Business, Request to Update of BVPN Site (U_BVPN_CUSTOM002_1)",
    RULES,
    GROUPS,
)
.action(Action::Update)
.notices(const { &[UPDATE_OR_ANYTHING, notice::CONFIRM, WHAT_CHANGES, orange::BVPN] });

const UPDATE_OR_ANYTHING: Text = text(
    "Orange’s documents contradict each other: the name of this request and the heading of its page make it an update, its description a disconnection, and the list of request types a creation with template 1. Before you send it, ask your Orange representative what it does.",
    "Les documents d’Orange se contredisent\u{a0}: le nom de cette demande et le titre de sa page en font une mise à jour, sa description une résiliation, et la liste des types de demande une création selon le modèle 1. Avant de l’envoyer, demandez à votre interlocuteur Orange ce qu’elle fait.",
);

const RULES: &[Rule] = &[
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
