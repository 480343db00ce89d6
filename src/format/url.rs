//! Web addresses.
//!
//! Source: the URL standard (WHATWG), as browsers implement it. What is accepted here is narrower than what a
//! browser would repair: an absolute `http` or `https` URL, written with `://`, a host and no white space.

use std::borrow::Cow;

use super::{Checked, Refusal};
use crate::search::split_once;

/// Accepts an absolute `http` or `https` URL.
///
/// ```
/// use request_forms::format::url::check;
/// assert!(check("https://example.com/errors?code=3620").is_ok());
/// assert!(check("HTTP://example.com").is_ok());
/// assert!(check("example.com").is_err());
/// assert!(check("https:///errors").is_err());
/// assert!(check("https://example.com:99999").is_err());
/// ```
pub fn check(text: &str) -> Checked<'_> {
    let valid = after_scheme(text).is_some_and(|rest| !rest.starts_with(['/', '\\', '?', '#']) && !rest.is_empty())
        && !text.contains(char::is_whitespace)
        && is_parsed(text);
    if valid { Ok(Cow::Borrowed(text)) } else { Err(with_scheme(text)) }
}

fn after_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = split_once(text, ":")?;
    let rest = rest.strip_prefix("//")?;
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")).then_some(rest)
}

/// A bare `www.example.com/…` lacks nothing but its scheme.
fn with_scheme(text: &str) -> Refusal {
    let bare = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    if !bare {
        return Refusal::default();
    }
    let meant = ["https://", text].concat();
    Refusal { suggestion: check(&meant).is_ok().then_some(meant) }
}

#[cfg(target_arch = "wasm32")]
fn is_parsed(text: &str) -> bool {
    web_sys::Url::new(text).is_ok()
}

#[cfg(not(target_arch = "wasm32"))]
fn is_parsed(text: &str) -> bool {
    url::Url::parse(text).is_ok()
}
