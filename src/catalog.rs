//! Every documented request type. A type is one file of data: to add one, write its file, its cases in
//! `tests/cases/`, and its line in [`REQUEST_TYPES`].

mod contact;
mod disconnect_customer_confirmation;
mod orange;
mod r_bvpn_fr_1;
mod u_bvpn_custom003_1;

use crate::model::constructors::text;
use crate::model::{RequestType, Text};
use crate::pack::own;

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

/// The ids of the rules about how values are read, which hold for every request type. White space around a value is no
/// part of it: of all these, `value/trim` is the one that nothing can break.
pub fn shared_rules() -> impl Iterator<Item = &'static str> {
    own::IDS.into_iter().filter(|id| !id.is_empty()).chain(["value/trim"])
}

/// The document of what no document says.
const GOOD_ADVICE: Text = text("request-forms, good advice", "request-forms, simple conseil");
