//! The native tests: the shared cases, and the laws of the catalog and of what is made from it.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../support/mod.rs"]
mod support;

mod cases;
mod catalog;
mod define;
mod golden;
mod html;
mod packs;
mod responses;
mod typescript;
