//! `C_BVPN_CUSTOM001_1`: order a BVPN site, template 001.
//!
//! Source: Orange Business, "Request to Creation of BPVN Site", of which no day is known. The page does not say what is
//! required, nor which profiles there are. Its constraint about `servicePoint.customerReference` has nothing to hold for,
//! as the type has no such property. That one of a network's or an account's two properties is enough is said of template
//! 003 alone.

use super::{network, notice, orange};
use crate::model::constructors::{error, group, property, text};
use crate::model::{Action, Check, Group, RequestType, Rule};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "C_BVPN_CUSTOM001_1",
    orange::PROVIDER_OF_NETWORKS,
    text("Order a BVPN site (template 001)", "Commander un site BVPN (modèle 001)"),
    orange::OPERATION,
    "Orange Business, Request to Creation of BPVN Site (C_BVPN_CUSTOM001_1)",
    RULES,
    GROUPS,
)
.action(Action::Create)
.notices(const { &[notice::CONFIRM, notice::NOTHING_REQUIRED, notice::NO_SERVICE_POINT, orange::BVPN] });

const RULES: &[Rule] = &[
    error(
        "network",
        Check::Optional,
        text(
            "The network is the one that the new site is assigned to; the page does not require it.",
            "Le réseau est celui auquel le nouveau site est rattaché\u{202f}; la page ne l’exige pas.",
        ),
    ),
    error(
        "billing-account",
        Check::Optional,
        text(
            "The account is the one that the service is invoiced to; the page does not require it.",
            "Le compte est celui auquel le service est facturé\u{202f}; la page ne l’exige pas.",
        ),
    ),
    error(
        "profile",
        Check::Optional,
        text(
            "The page names no profiles, and does not require one.",
            "La page ne cite aucun profil, et n’en exige pas.",
        ),
    ),
    orange::REQUESTED_AT_RULE,
    orange::REQUESTED_AT_PAST_RULE,
];

const GROUPS: &[Group] = &[
    network::network(const { &[network::ID.rules(&["network"]), network::NAME.rules(&["network"])] }),
    network::billing_account(
        const {
            &[
                network::BILLING_ACCOUNT.rules(&["billing-account"]),
                network::SUB_BILLING_ACCOUNT.rules(&["billing-account"]),
            ]
        },
    ),
    group(
        "service",
        text("Service", "Service"),
        const {
            &[property("profile", text("Profile", "Profil"), text("the profile", "le profil"))
                .hint(text(
                    "The name of a profile that you agreed with Orange",
                    "Le nom d’un profil convenu avec Orange",
                ))
                .example("Standard")
                .rules(&["profile"])]
        },
    ),
    orange::REQUEST,
];
