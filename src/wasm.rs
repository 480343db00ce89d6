//! The exports of the modules: numbers and buffers, no logic.

#[cfg(feature = "core")]
mod core;
#[cfg(feature = "define")]
mod define;
#[cfg(feature = "form")]
mod form;
#[cfg(feature = "form")]
mod live;
#[cfg(feature = "module")]
mod module;

#[cfg(feature = "core")]
pub use core::Engine;
