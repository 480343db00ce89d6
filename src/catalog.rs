//! Every documented request type. A type is one file of data: to add one, write its file, its cases in
//! `tests/cases/`, and its line in [`REQUEST_TYPES`].

mod contact;
mod disconnect_customer_confirmation;
pub(crate) mod every_type;
mod orange;
mod r_bvpn_fr_1;
mod u_bvpn_custom003_1;

use crate::model::RequestType;

/// All request types.
pub static REQUEST_TYPES: [&RequestType; 3] =
    [&r_bvpn_fr_1::REQUEST_TYPE, &u_bvpn_custom003_1::REQUEST_TYPE, &disconnect_customer_confirmation::REQUEST_TYPE];

/// The request type with this documented id.
///
/// ```
/// let request_type = request_forms::catalog::find("R_BVPN_FR_1").unwrap();
/// assert_eq!(request_type.groups[0].id, "servicePoint");
/// assert!(request_forms::catalog::find("R_BVPN_FR_2").is_none());
/// ```
pub fn find(id: &str) -> Option<&'static RequestType> {
    REQUEST_TYPES.into_iter().find(|request_type| request_type.id == id)
}

/// Whether a rule with this id holds for every request type.
pub fn is_shared_rule(id: &str) -> bool {
    every_type::RULES.iter().any(|rule| rule.id == id) || id == "value/trim"
}
