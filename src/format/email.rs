//! E-mail addresses.
//!
//! Source: the HTML standard, "valid e-mail address", the production behind `<input type=email>`; the bound of 254
//! characters is that of an SMTP path (RFC 5321, erratum 1690).

use alloc::vec::Vec;

use super::characters::{half_width, strip_start, trim};
use crate::nearest::within_one_slip;
use crate::put::{put, put_byte};

/// An SMTP path of 256 characters leaves 254 between its brackets.
const LONGEST: usize = 254;

/// A domain name's label has at most 63 characters.
const LONGEST_LABEL: usize = 63;

/// Domains that customers have most often. Short names are left out: too many real domains are one slip away.
static FREQUENT_DOMAINS: [&[u8]; 13] = [
    b"gmail.com",
    b"hotmail.com",
    b"hotmail.fr",
    b"icloud.com",
    b"laposte.net",
    b"orange.com",
    b"orange.fr",
    b"outlook.com",
    b"outlook.fr",
    b"protonmail.com",
    b"wanadoo.fr",
    b"yahoo.com",
    b"yahoo.fr",
];

/// Real domains that are one slip away from a frequent one.
static REAL_NEIGHBOURS: [&[u8]; 5] = [b"cloud.com", b"email.com", b"gmail.co", b"mail.com", b"ymail.com"];

/// Whether a text is an e-mail address.
///
/// - At most 254 characters, all ASCII.
/// - Before the one `@`: letters, digits and ``.!#$%&'*+/=?^_`{|}~-``, at least one.
/// - After it: labels between dots, each of 1 to 63 letters, digits and hyphens, no hyphen at either end.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Email.accepts(b"o'neil+site@example.co.uk"));
/// assert!(!Format::Email.accepts(b"camille@-example.com"));
/// ```
pub(super) fn is_email(text: &[u8]) -> bool {
    text.len() <= LONGEST
        && split_at_sign(text).is_some_and(|(local, domain)| {
            !local.is_empty() && local.iter().all(is_local) && domain.split(|byte| *byte == b'.').all(is_label)
        })
}

/// Whether the domain is one slip away from a frequent one.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::EmailDomain.accepts(b"camille@gmail.com"));
/// assert!(!Format::EmailDomain.accepts(b"camille@gmial.com"));
/// assert!(Format::EmailDomain.accepts(b"camille@example.com"));
/// ```
pub(super) fn has_slip(text: &[u8]) -> bool {
    slip(text).is_some()
}

/// Writes the address with the frequent domain.
pub(super) fn read_domain(text: &[u8], out: &mut Vec<u8>) -> bool {
    let Some((local, frequent)) = slip(text) else { return false };
    put(out, local);
    put_byte(out, b'@');
    put(out, frequent);
    is_email(out)
}

/// Writes the address in what a paste brings with it.
///
/// - Full-width characters (U+FF01 to U+FF5E) are the ASCII ones.
/// - `Name <a@b.c>` and `<a@b.c>`, where no other address stands before it.
/// - `mailto:a@b.c`, with or without a query.
/// - Dots, commas and semicolons at the end are no part of it.
///
/// ```
/// use request_forms::format::Format;
/// let mut meant = Vec::new();
/// assert!(Format::Email.suggest(b"Camille Martin <mailto:camille@example.com>;", false, &mut meant));
/// assert_eq!(meant, b"camille@example.com");
/// ```
pub(super) fn read(text: &[u8], out: &mut Vec<u8>) -> bool {
    let text = half_width(text);
    let mut address = without_end(&text);
    if let [before_end @ .., b'>'] = address {
        let Some(start) = before_end.iter().rposition(|byte| *byte == b'<') else { return false };
        let (name, bracket) = before_end.split_at_checked(start).unwrap_or_default();
        if split_at_sign(name).is_some() {
            return false;
        }
        address = without_end(bracket.get(1..).unwrap_or_default());
    }
    if let Some(link) = strip_start(address, b"mailto:") {
        address = trim(link.split(|byte| *byte == b'?').next().unwrap_or_default());
    }
    put(out, address);
    true
}

/// The local part, and the frequent domain that the domain is one slip away from.
fn slip(text: &[u8]) -> Option<(&[u8], &'static [u8])> {
    let (local, domain) = split_at_sign(text)?;
    let is_slip = |frequent: &&&[u8]| within_one_slip(domain, frequent) && !is_of_other_country(domain, frequent);
    let frequent = FREQUENT_DOMAINS.iter().find(is_slip)?;
    let is_real = |real: &&[u8]| real.eq_ignore_ascii_case(domain);
    if FREQUENT_DOMAINS.iter().any(is_real) || REAL_NEIGHBOURS.iter().any(is_real) {
        None
    } else {
        Some((local, frequent))
    }
}

/// Another country's domain (`hotmail.gr`) is no slip: both endings are two letters long.
fn is_of_other_country(domain: &[u8], frequent: &[u8]) -> bool {
    match (domain, frequent) {
        ([name @ .., b'.', _, _], [frequent @ .., b'.', _, _]) => name.eq_ignore_ascii_case(frequent),
        _ => false,
    }
}

fn split_at_sign(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = text.iter().position(|byte| *byte == b'@')?;
    let (local, domain) = text.split_at_checked(at)?;
    Some((local, domain.get(1..)?))
}

fn without_end(text: &[u8]) -> &[u8] {
    let mut text = trim(text);
    while let [rest @ .., b'.' | b',' | b';'] = text {
        text = trim(rest);
    }
    text
}

fn is_local(byte: &u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-'..=b'/')
        || matches!(byte, b'=' | b'?' | b'^'..=b'`' | b'{'..=b'~')
}

fn is_label(label: &[u8]) -> bool {
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        && label.first() != Some(&b'-')
        && label.last() != Some(&b'-')
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::tests::check;

    #[test]
    fn addresses() {
        let label = "a".repeat(63);
        let longest = [&"l".repeat(254 - 192), "@", &label, ".", &label, ".", &label].concat();
        let too_long = ["l", &longest].concat();
        let long_label = ["paul@a", &label, ".fr"].concat();
        check(
            Format::Email,
            &[
                "paul.langel@example.com",
                "o'neil+site@example.co.uk",
                "a@b",
                "!#$%&'*+/=?^_`{|}~-.@1-2.3",
                ".a.@b.c",
                &longest,
            ],
            &[
                ("paul.example.com", None),
                ("@example.com", None),
                ("paul@", None),
                ("@", None),
                ("paul@langel@example.com", None),
                ("paul langel@example.com", None),
                ("paul\u{a0}langel@example.com", None),
                ("paul@ example.com", None),
                ("paul@.example.com", None),
                ("paul@example..com", None),
                ("paul@-example.com", None),
                ("paul@example-.com", None),
                ("paul@example.com-", None),
                ("paul@my_company.com", None),
                ("zoé@example.com", None),
                ("paul@société.fr", None),
                ("\"paul langel\"@example.com", None),
                ("paul(office)@example.com", None),
                ("paul@[192.0.2.1]", None),
                ("paul@example.com,anne@example.com", None),
                ("paul@example.com;anne@example.com", None),
                (&long_label, None),
                (&too_long, None),
            ],
        );
    }

    #[test]
    fn what_a_paste_brings() {
        let paul = Some("paul@example.com");
        check(
            Format::Email,
            &[],
            &[
                ("mailto:paul@example.com", paul),
                ("MAILTO:paul@example.com?subject=Site", paul),
                ("Paul Langel <paul@example.com>", paul),
                ("\"Langel, Paul\" <mailto:paul@example.com>;", paul),
                ("<paul@example.com>", paul),
                ("< paul@example.com >,", paul),
                ("paul@example.com.", paul),
                ("paul@example.com,", paul),
                ("paul@example.com ; ", paul),
                ("paul@exam\u{200b}ple.com", paul),
                ("\u{202a}paul@example.com\u{202c}", paul),
                ("paul\u{ff20}example.com", paul),
                ("\u{ff50}\u{ff41}\u{ff55}\u{ff4c}\u{ff20}example\u{ff0e}com", paul),
                ("mailto:", None),
                ("<>", None),
                ("paul@example.com>", None),
                ("<paul@example.com", None),
                ("Paul <paul>", None),
                ("Paul <paul@example.com> Langel", None),
                ("anne@example.com <paul@example.com>", None),
                ("Anne <anne@example.com>, Paul <paul@example.com>", None),
                ("...", None),
            ],
        );
    }

    #[test]
    fn slips_of_frequent_domains() {
        check(
            Format::EmailDomain,
            &[
                "paul@gmail.com",
                "paul@GMAIL.COM",
                "paul@email.com",
                "paul@cloud.com",
                "paul@hotmail.gr",
                "paul@example.com",
                "paul@gmaaaail.com",
                "paul",
                "paul@",
            ],
            &[
                ("paul@gmial.com", Some("paul@gmail.com")),
                ("Paul+1@GMIAL.com", Some("Paul+1@gmail.com")),
                ("paul@orange.f", Some("paul@orange.fr")),
                ("paul@wanado.fr", Some("paul@wanadoo.fr")),
                ("paul@hotmial.fr", Some("paul@hotmail.fr")),
                ("paul@gmail.com.", Some("paul@gmail.com")),
                ("pa ul@gmial.com", None),
            ],
        );
    }
}
