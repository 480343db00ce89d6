//! Every documented request type. A type is one file of data in `src/catalog/`, and its cases in `tests/cases/`: to add
//! one, write these. What several types share has a file of its own there, too.

use crate::model::constructors::text;
use crate::model::{RequestType, Text};
use crate::pack::own;

// Made by build.rs of the files that there are.
include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// All request types, in the order of their ids; of each the baseline first, and then later revisions of its page.
pub fn request_types() -> impl Iterator<Item = &'static RequestType> {
    ALL.iter().copied()
}

/// The request type with this documented id, as the baseline has it.
///
/// ```
/// let request_type = request_forms::catalog::find("R_BVPN_FR_1").unwrap();
/// assert_eq!(request_type.groups[0].id, "servicePoint");
/// assert!(request_forms::catalog::find("R_BVPN_FR_2").is_none());
/// ```
pub fn find(id: &str) -> Option<&'static RequestType> {
    request_types().find(|request_type| request_type.id == id)
}

/// A revision of the page of a request type.
///
/// ```
/// let later = request_forms::catalog::find_revision("R_BVPN_FR_1", "2022-04-04").unwrap();
/// assert_eq!(later.revision.as_deref(), Some("2022-04-04"));
/// ```
pub fn find_revision(id: &str, revision: &str) -> Option<&'static RequestType> {
    let is_it = |request_type: &&RequestType| request_type.revision.as_deref() == Some(revision);
    request_types().filter(|request_type| request_type.id == id).find(is_it)
}

/// The ids of the rules about how values are read, which hold for every request type. White space around a value is no
/// part of it: of all these, `value/trim` is the one that nothing can break.
pub fn shared_rules() -> impl Iterator<Item = &'static str> {
    own::IDS.into_iter().filter(|id| !id.is_empty()).chain(["value/trim"])
}

/// The document of what no document says.
const GOOD_ADVICE: Text = text("request-forms, good advice", "request-forms, simple conseil");
