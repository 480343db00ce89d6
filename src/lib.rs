//! Telecom change requests, checked before they are sent.
//!
//! A provider documents each request type in a page of properties and constraints. This crate knows those pages:
//! it checks what was typed against every documented constraint, says what to do about it, and builds the payload
//! that the provider's API takes.
//!
//! ```
//! use request_forms::{Context, Value, catalog, payload, validate};
//!
//! let request_type = catalog::find("R_BVPN_FR_1").ok_or("no such request type")?;
//! let values: Value = serde_json::from_str(r#"{
//!     "servicePoint": {"id": "SP-1001"},
//!     "contacts": {"primary": {
//!         "firstName": "Camille", "lastName": "Martin", "email": "camille.martin@example.com",
//!         "phone": "+33 1 99 00 56 78", "mobile": "+33 6 39 98 12 34"
//!     }}
//! }"#)?;
//! match validate(request_type, &values, &Context::default()).into_valid() {
//!     Ok(valid) => println!("{}", serde_json::to_string_pretty(&payload(&valid))?),
//!     Err(issues) => issues.iter().for_each(|issue| println!("{}: {}", issue.path, issue.message)),
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Data flows one way, and the modules stand in reading order.

pub mod model;
pub mod catalog;
pub mod values;
pub mod format;
mod nearest;
mod index;
mod search;
mod template;
pub mod issue;
mod text;
pub mod service_points;
pub mod validate;
pub mod payload;
pub mod response;
pub mod form;
pub mod describe;
pub mod schema;
pub mod examples;
pub mod html;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub mod wasm;

pub use form::Form;
pub use issue::{Code, Issue, Severity};
pub use model::{Locale, RequestType};
pub use payload::payload;
pub use validate::{Context, Report, Valid, validate};
pub use values::Value;
