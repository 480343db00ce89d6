//! E-mail addresses.
//!
//! Source: the HTML standard, "valid e-mail address", the production behind `<input type=email>`; the bound of
//! 254 characters is that of an SMTP path (RFC 5321, erratum 1690).

use std::borrow::Cow;

use super::{Checked, Refusal};
use crate::nearest::within_one_slip;
use crate::search::{rsplit_once, split_once};

/// An SMTP path of 256 characters leaves 254 between its brackets.
const LONGEST: usize = 254;

/// A domain name's label has at most 63 characters.
const LONGEST_LABEL: usize = 63;

/// Domains that customers have most often. Short names are left out: too many real domains are one slip away.
const FREQUENT_DOMAINS: [&str; 13] = [
    "gmail.com",
    "hotmail.com",
    "hotmail.fr",
    "icloud.com",
    "laposte.net",
    "orange.com",
    "orange.fr",
    "outlook.com",
    "outlook.fr",
    "protonmail.com",
    "wanadoo.fr",
    "yahoo.com",
    "yahoo.fr",
];

/// Real domains that are one slip away from a frequent one.
const REAL_NEIGHBOURS: [&str; 4] = ["email.com", "mail.com", "ymail.com", "gmail.co"];

/// Accepts a valid e-mail address of the HTML standard.
///
/// ```
/// use request_forms::format::email::check;
/// assert!(check("camille.martin@example.com").is_ok());
/// assert!(check("o'neil+site@example.co.uk").is_ok());
/// assert!(check("camille.martin").is_err());
/// assert!(check("camille@-example.com").is_err());
/// ```
pub fn check(text: &str) -> Checked<'_> {
    let valid = text.len() <= LONGEST
        && split_once(text, "@").is_some_and(|(local, domain)| {
            !local.is_empty()
                && local.bytes().all(is_local)
                && domain.as_bytes().split(|byte| *byte == b'.').all(is_label)
        });
    if valid { Ok(Cow::Borrowed(text)) } else { Err(Refusal::default()) }
}

/// Refuses a domain that is one slip away from a frequent one.
///
/// ```
/// use request_forms::format::{Refusal, email::check_domain};
/// assert_eq!(check_domain("camille@gmial.com"), Err(Refusal::suggesting("camille@gmail.com")));
/// assert!(check_domain("camille@gmail.com").is_ok());
/// assert!(check_domain("camille@example.com").is_ok());
/// ```
pub fn check_domain(text: &str) -> Checked<'_> {
    let Some((local, domain)) = split_once(text, "@") else {
        return Ok(Cow::Borrowed(text));
    };
    let domain = domain.to_ascii_lowercase();
    let known = FREQUENT_DOMAINS.iter().chain(&REAL_NEIGHBOURS).any(|known| *known == domain);
    if known {
        return Ok(Cow::Borrowed(text));
    }
    match FREQUENT_DOMAINS.into_iter().find(|frequent| is_slip_of(&domain, frequent)) {
        Some(frequent) => {
            let meant = [local, "@", frequent].concat();
            Err(Refusal { suggestion: check(&meant).is_ok().then_some(meant) })
        }
        None => Ok(Cow::Borrowed(text)),
    }
}

fn is_slip_of(domain: &str, frequent: &str) -> bool {
    within_one_slip(domain, frequent) && !is_of_other_country(domain, frequent)
}

/// Another country's domain (`hotmail.gr`) is no slip: both endings are two letters long.
fn is_of_other_country(domain: &str, frequent: &str) -> bool {
    match (rsplit_once(domain, "."), rsplit_once(frequent, ".")) {
        (Some((name, ending)), Some((frequent_name, frequent_ending))) => {
            name == frequent_name && ending.len() == 2 && frequent_ending.len() == 2
        }
        _ => false,
    }
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn is_label(label: &[u8]) -> bool {
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        && !label.starts_with(b"-")
        && !label.ends_with(b"-")
}
