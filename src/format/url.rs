//! Web addresses.
//!
//! Source: the URL standard (WHATWG), as browsers implement it. What is accepted here is narrower than what a browser
//! would repair: an absolute `http` or `https` URL, written with `://`, a host and no white space.

use alloc::vec::Vec;

use super::characters::{strip_start, white_space};
use crate::host;
use crate::put::put;

/// Whether a text is an absolute `http` or `https` URL.
///
/// - The scheme in any case, then `://`.
/// - A host that is not empty.
/// - No white space.
/// - The URL parser of the platform takes it.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Url.accepts(b"HTTP://example.com"));
/// assert!(!Format::Url.accepts(b"https:///errors"));
/// assert!(!Format::Url.accepts(b"https://example.com:99999"));
/// ```
pub(super) fn is_url(text: &[u8]) -> bool {
    let rest = strip_start(text, b"https://").or_else(|| strip_start(text, b"http://"));
    rest.is_some_and(|rest| !matches!(rest, [] | [b'/' | b'\\' | b'?' | b'#', ..]))
        && !has_white_space(text)
        && host::is_url(text)
}

/// Writes the address: a bare `www.example.com/…` lacks nothing but its scheme.
pub(super) fn read(text: &[u8], out: &mut Vec<u8>) -> bool {
    if strip_start(text, b"www.").is_some() {
        put(out, b"https://");
    }
    put(out, text);
    true
}

fn has_white_space(mut text: &[u8]) -> bool {
    while let [_, tail @ ..] = text {
        if white_space(text) > 0 {
            return true;
        }
        text = tail;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::tests::check;

    #[test]
    fn addresses() {
        check(
            Format::Url,
            &[
                "https://example.com/errors?code=3620#top",
                "HTTP://EXAMPLE.com",
                "http://localhost:8080",
                "https://[::1]/",
                "https://user@example.com",
                "https://société.fr/é",
            ],
            &[
                ("www.example.com/errors", Some("https://www.example.com/errors")),
                ("WWW.example.com", Some("https://WWW.example.com")),
                ("www.example\u{200b}.com", Some("https://www.example.com")),
                ("www. example.com", None),
                ("example.com", None),
                ("//example.com", None),
                ("http:example.com", None),
                ("http:/example.com", None),
                ("https:\\\\example.com", None),
                ("https://", None),
                ("https:///errors", None),
                ("https://?code", None),
                ("https://#top", None),
                ("https://\\example.com", None),
                ("https://:80", None),
                ("https://example.com:99999", None),
                ("https://exam ple.com", None),
                ("https://example.com/a b", None),
                ("https://example.com/a\u{a0}b", None),
                ("https://example.com/a\u{3000}b", None),
                ("ftp://example.com", None),
                ("mailto:paul@example.com", None),
                ("<https://example.com/>", None),
                ("none", None),
            ],
        );
    }
}
