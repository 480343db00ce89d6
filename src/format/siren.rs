//! French numbers of companies and of their places of business.
//!
//! Source: INSEE, SIREN and SIRET: nine digits, and these with five more, of which the last is a check digit after Luhn
//! (ISO/IEC 7812-1). Most places of La Poste have numbers of which the digits add up to a multiple of five instead.

/// Whether a text is a SIREN number.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Siren.accepts(b"732829320"));
/// assert!(!Format::Siren.accepts(b"732829321"));
/// ```
pub(super) fn is_siren(text: &[u8]) -> bool {
    text.len() == 9 && is_checked(text)
}

/// Whether a text is a SIRET number.
///
/// ```
/// use request_forms::format::Format;
/// assert!(Format::Siret.accepts(b"73282932000074"));
/// assert!(Format::Siret.accepts(b"35600000049837"));
/// assert!(!Format::Siret.accepts(b"73282932000075"));
/// ```
pub(super) fn is_siret(text: &[u8]) -> bool {
    let is_of_la_poste = || text.starts_with(LA_POSTE) && sum(text, 1).is_multiple_of(5);
    text.len() == 14 && text.iter().all(u8::is_ascii_digit) && (is_checked(text) || is_of_la_poste())
}

const LA_POSTE: &[u8] = b"356000000";

fn is_checked(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_digit) && sum(text, 2).is_multiple_of(10)
}

/// The sum of the digits, every other of them, from the last but one back, so many times; of a product its digits count.
fn sum(text: &[u8], times: u32) -> u32 {
    let (mut sum, mut factor) = (0, 1);
    for byte in text.iter().rev() {
        let product = u32::from(byte & 0xf) * factor;
        sum += product / 10 + product % 10;
        factor = 1 + times - factor;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::tests::check;

    #[test]
    fn numbers_of_companies() {
        check(
            Format::Siren,
            &["732829320", "356000000", "552100554"],
            &[
                ("732 829 320", Some("732829320")),
                ("732829321", None),
                ("73282932", None),
                ("73282932A", None),
                ("73282932000074", None),
            ],
        );
        check(
            Format::Siret,
            &["73282932000074", "35600000000048", "35600000049837"],
            &[("732 829 320 00074", Some("73282932000074")), ("35600000049838", None), ("732829320", None)],
        );
    }
}
