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
//! A request type is data: the [`model`] says what it is made of, the [`catalog`] has those that are built in. It is
//! compiled into a [`pack`], numbers and lines of text, which is all that the engine reads. A [`form`] holds what was
//! given and finds what is wrong, in numbers; an [`issue`] puts a finding into words. Rust programs [`validate`](validate()) whole
//! requests; the modules of the npm package export the same engine, see `wasm`.
//!
//! Data flows one way, and the modules stand in reading order.

#![cfg_attr(not(any(feature = "model", feature = "define")), no_std)]
#![cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "each module takes of what is shared what it needs"))]

extern crate alloc;

#[cfg(feature = "types")]
pub mod model;
#[cfg(feature = "model")]
pub mod catalog;
#[cfg(feature = "types")]
mod locale;
#[cfg(feature = "types")]
pub mod value;
#[cfg(feature = "model")]
pub mod words;
pub mod pack;
pub mod sentence;
pub mod address;
pub mod format;
mod choice;
mod nearest;
mod hash;
#[cfg(feature = "types")]
mod text_map;
mod host;
mod put;
pub mod points;
pub mod form;
pub mod issue;
#[cfg(feature = "model")]
mod read;
#[cfg(feature = "model")]
pub mod report;
#[cfg(feature = "model")]
pub mod service_points;
#[cfg(feature = "model")]
pub mod validate;
#[cfg(feature = "model")]
pub mod payload;
#[cfg(feature = "types")]
pub mod define;
#[cfg(feature = "types")]
pub mod examples;
#[cfg(any(feature = "form", feature = "model"))]
pub mod html;
#[cfg(any(feature = "form", feature = "model"))]
pub mod response;
#[cfg(all(target_arch = "wasm32", feature = "form"))]
mod live;
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub mod wasm;

#[cfg(feature = "model")]
pub use {
    issue::{IssueCode, Severity},
    locale::Locale,
    model::RequestType,
    payload::payload,
    report::Issue,
    validate::{Context, Report, Valid, validate},
    value::Value,
};
