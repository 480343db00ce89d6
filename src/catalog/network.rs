//! What orders of a new site say of its network and of the account that pays: the words that they share.

use crate::model::constructors::{group, property, text};
use crate::model::{Group, Property, Text};

pub(super) const fn network(properties: &'static [Property]) -> Group {
    group("network", text("Network of the new site", "Réseau du nouveau site"), properties)
}

pub(super) const fn billing_account(properties: &'static [Property]) -> Group {
    group("billingAccount", text("Billing account", "Compte de facturation"), properties)
}

/// Of a group in which one property is enough.
pub(super) const ONE_IS_ENOUGH: Text = text(
    "Fill in at least one of the two. One is enough.",
    "Remplissez au moins l’un des deux champs. Un seul suffit.",
);

pub(super) const ID: Property = property(
    "network.id",
    text("Network identifier", "Identifiant du réseau"),
    text("the network identifier", "l’identifiant du réseau"),
)
.example("NET-5001");

pub(super) const NAME: Property = property(
    "network.name",
    text("Network name", "Nom du réseau"),
    text("the network name", "le nom du réseau"),
)
.example("Example WAN");

pub(super) const BILLING_ACCOUNT: Property = property(
    "billingAccount.id",
    text("Billing account number", "Numéro de compte de facturation"),
    text("the billing account number", "le numéro de compte de facturation"),
)
.example("BA-3001");

pub(super) const SUB_BILLING_ACCOUNT: Property = property(
    "billingAccount.code",
    text("Sub-billing account number", "Numéro de sous-compte de facturation"),
    text("the sub-billing account number", "le numéro de sous-compte de facturation"),
)
.example("01");
