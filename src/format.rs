//! How values are written. A format answers three questions about a text: whether it is right, asked at every
//! keystroke; what was probably meant, asked when somebody reads an issue; and how the payload has it.
//!
//! Formats are scanners over bytes, written by hand. What a pattern can say alone is one, see `src/define/named_pattern.rs`.

use alloc::vec::Vec;

use crate::put::put;

pub(crate) mod boolean;
pub(crate) mod calendar;
pub mod characters;
pub(crate) mod date;
mod email;
pub(crate) mod number;
pub(crate) mod pattern;
pub(crate) mod phone;
mod siren;
mod url;

/// A documented notation, or good advice about one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The HTML standard's "valid e-mail address", of at most 254 characters.
    Email,
    /// Advice: an e-mail domain that is no slip of a frequent one.
    EmailDomain,
    /// A telephone number of ITU-T E.164: `+` and 7 to 15 digits.
    E164,
    /// An E.164 number, a national number, or an international one that begins with `00`.
    Phone,
    /// Advice: an international number begins with `+`, not with `00`.
    International,
    /// Advice: a French number has its country code.
    NationalNumber,
    /// Advice: after `+33` come the nine digits of the French numbering plan.
    FrenchNumber,
    /// An absolute `http` or `https` URL.
    Url,
    /// A calendar date, `YYYY-MM-DD`.
    Date,
    /// An integer as JSON writes one.
    Integer,
    /// One of these that every implementation of JSON reads as the same number.
    IntegerBound,
    /// A number as JSON writes one, of at most fifteen digits and without an exponent.
    Decimal,
    /// `true`, `false`, or `on`, which is true.
    Boolean,
    /// The number of a French company.
    Siren,
    /// The number of a place of business of one.
    Siret,
}

impl Format {
    /// All formats. The number of a format is its place here.
    pub const ALL: [Format; 15] = [
        Format::Email,
        Format::EmailDomain,
        Format::E164,
        Format::Phone,
        Format::International,
        Format::NationalNumber,
        Format::FrenchNumber,
        Format::Url,
        Format::Date,
        Format::Integer,
        Format::IntegerBound,
        Format::Decimal,
        Format::Boolean,
        Format::Siren,
        Format::Siret,
    ];

    /// Whether a text, trimmed and not blank, is right.
    ///
    /// ```
    /// use request_forms::format::Format;
    /// assert!(Format::Email.accepts(b"camille.martin@example.com"));
    /// assert!(!Format::Email.accepts(b"camille.martin"));
    /// ```
    pub fn accepts(self, text: &[u8]) -> bool {
        match self {
            Format::Email => email::is_email(text),
            Format::EmailDomain => !email::has_slip(text),
            Format::E164 => phone::is(text, phone::is_e164),
            Format::Phone => phone::is(text, phone::is_phone),
            Format::International => !phone::is(text, phone::is_with_exit_code),
            Format::NationalNumber => !phone::is(text, phone::is_french_national),
            Format::FrenchNumber => phone::is(text, phone::is_in_french_plan),
            Format::Url => url::is_url(text),
            Format::Date => date::is_date(text),
            Format::Integer => number::is_integer(text),
            Format::IntegerBound => number::is_bounded(text),
            Format::Decimal => number::is_decimal(text),
            Format::Boolean => boolean::is_boolean(text),
            Format::Siren => siren::is_siren(text),
            Format::Siret => siren::is_siret(text),
        }
    }

    /// Appends what a refused text probably means, and says whether anything is likely. What is appended is always
    /// accepted. With `day_first`, `03/04/2027` is the third of April; without, it could be either.
    ///
    /// ```
    /// use request_forms::format::Format;
    /// let mut meant = Vec::new();
    /// assert!(Format::E164.suggest(b"0033 (0)1 99 00 56 78", false, &mut meant));
    /// assert_eq!(meant, b"+33199005678");
    /// assert!(!Format::Email.suggest(b"camille.martin", false, &mut meant));
    /// assert_eq!(meant, b"+33199005678");
    /// ```
    pub fn suggest(self, text: &[u8], day_first: bool, out: &mut Vec<u8>) -> bool {
        // What nobody sees is in no reading, whatever else is wrong.
        let mut visible = Vec::new();
        characters::without_invisible(text, &mut visible);
        let mut meant = Vec::new();
        let is_likely = !self.accepts(text) && self.means(&visible, day_first, &mut meant);
        if is_likely {
            put(out, &meant);
        }
        is_likely
    }

    /// Writes the one likely reading of a text without invisible characters into an empty buffer, and says whether the
    /// format accepts it.
    pub(crate) fn means(self, text: &[u8], day_first: bool, out: &mut Vec<u8>) -> bool {
        self.read(text, day_first, out) && self.accepts(out)
    }

    /// Writes the one likely reading of a text. Whether the format accepts it is still open.
    fn read(self, text: &[u8], day_first: bool, out: &mut Vec<u8>) -> bool {
        match self {
            Format::Email => email::read(text, out),
            Format::EmailDomain => email::read_domain(text, out),
            // An error must not be answered by what would then be warned of.
            Format::E164 | Format::Phone => phone::read(text, out) && phone::is_in_french_plan(out),
            Format::International | Format::NationalNumber | Format::FrenchNumber => phone::read(text, out),
            Format::Url => url::read(text, out),
            Format::Date => date::read(text, day_first, out),
            Format::Integer => number::read(text, out) && number::is_bounded(out),
            Format::IntegerBound => false,
            Format::Decimal => number::read_decimal(text, day_first, out),
            Format::Boolean => boolean::read(text, out),
            Format::Siren | Format::Siret => {
                phone::without_separators(text, out);
                true
            }
        }
    }

    /// Appends an accepted text as the payload has it: a telephone number without its separators.
    ///
    /// ```
    /// use request_forms::format::Format;
    /// let mut sent = Vec::new();
    /// Format::Phone.normalise(b"01 99 00 56.78", &mut sent);
    /// assert_eq!(sent, b"0199005678");
    /// ```
    pub fn normalise(self, text: &[u8], out: &mut Vec<u8>) {
        if self.changes_text() {
            phone::without_separators(text, out);
        } else {
            put(out, text);
        }
    }

    /// Whether the payload can have another text than what was given.
    pub fn changes_text(self) -> bool {
        matches!(self, Format::E164 | Format::Phone)
    }

    /// Its name in JSON.
    #[cfg(feature = "types")]
    pub const fn name(self) -> &'static str {
        match self {
            Format::Email => "email",
            Format::EmailDomain => "email-domain",
            Format::E164 => "e164",
            Format::Phone => "phone",
            Format::International => "international",
            Format::NationalNumber => "national-number",
            Format::FrenchNumber => "french-number",
            Format::Url => "url",
            Format::Date => "date",
            Format::Integer => "integer",
            Format::IntegerBound => "integer-bound",
            Format::Decimal => "decimal",
            Format::Boolean => "boolean",
            Format::Siren => "siren",
            Format::Siret => "siret",
        }
    }

    /// A text that the format accepts and one that it refuses: what examples are made of.
    #[cfg(feature = "types")]
    pub const fn examples(self) -> (&'static str, &'static str) {
        match self {
            Format::Email => ("camille.martin@example.com", "camille.martin"),
            Format::EmailDomain => ("camille.martin@example.com", "camille.martin@gmial.com"),
            Format::E164 => ("+33199005678", "0199005678"),
            Format::Phone => ("+33199005678", "12345"),
            Format::International => ("+33199005678", "0033199005678"),
            Format::NationalNumber => ("+33199005678", "0199005678"),
            Format::FrenchNumber => ("+33199005678", "+330199005678"),
            Format::Url => ("https://example.com/errors", "example.com/errors"),
            Format::Date => ("2027-03-31", "2027-02-30"),
            Format::Integer => ("42", "007"),
            Format::IntegerBound => ("42", "9007199254740992"),
            Format::Decimal => ("12.5", "1.2.3"),
            Format::Boolean => ("true", "perhaps"),
            Format::Siren => ("732829320", "732829321"),
            Format::Siret => ("73282932000074", "73282932000075"),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    use super::Format;

    /// What is suggested for a text.
    pub fn meant(format: Format, text: &str, day_first: bool) -> Option<String> {
        let mut out = Vec::new();
        let is_likely = format.suggest(text.as_bytes(), day_first, &mut out);
        assert!(is_likely || out.is_empty(), "{format:?} wrote without suggesting {text:?}");
        is_likely.then(|| String::from_utf8_lossy(&out).to_string())
    }

    /// Asks about texts that are right, and about wrong ones with what is suggested for them, if anything.
    pub fn check(format: Format, right: &[&str], wrong: &[(&str, Option<&str>)]) {
        for text in right {
            assert!(format.accepts(text.as_bytes()), "{format:?} refuses {text:?}");
            assert_eq!(meant(format, text, false), None, "{format:?} would change {text:?}");
        }
        for (text, suggestion) in wrong {
            assert!(!format.accepts(text.as_bytes()), "{format:?} accepts {text:?}");
            assert_eq!(meant(format, text, false).as_deref(), *suggestion, "{format:?}, {text:?}");
        }
    }

    #[test]
    fn each_format_has_its_number() {
        for (number, format) in Format::ALL.into_iter().enumerate() {
            assert_eq!(format as usize, number);
        }
    }

    #[cfg(feature = "types")]
    #[test]
    fn examples_are_what_they_say() {
        for format in Format::ALL {
            let (accepted, refused) = format.examples();
            assert!(format.accepts(accepted.as_bytes()), "{}", format.name());
            assert!(!format.accepts(refused.as_bytes()), "{}", format.name());
        }
    }

    #[test]
    fn whatever_is_suggested_is_accepted() {
        const SAMPLES: [&str; 24] = [
            "camille.martin@example.com",
            "Camille Martin <mailto:camille@gmial.com>;",
            "\u{ff43}amille\u{ff20}wanado.fr",
            "+33 1 99 00 56 78",
            "tel:(+33)\u{2011}1 99 00 56 78",
            "0033 (0)1 99\u{202f}00\u{202f}56\u{202f}78",
            "01.99.00.56.78",
            "\u{ff0b}\u{ff13}\u{ff13} 199005678",
            "+44 (0)20 7946 0958",
            "http://example.com",
            "www.example.com/errors",
            "2027-03-31",
            "31/03/2027",
            "31.3.27",
            "27-03-31",
            "1er f\u{e9}vrier 2027",
            "March 31st, 2027",
            "31 ao\u{fb}t 27",
            "20270331",
            "-9007199254740991",
            "+1 234",
            "007",
            "a\u{200d}b\u{ad}",
            "\u{1f469}\u{200d}\u{2695}",
        ];
        const PIECES: [&str; 28] = [
            "0", "1", "3", "9", "00", "+33", "(0)", "(", ")", "+", "-", ".", "/", " ", "\u{a0}", "\u{2013}",
            "\u{200b}", "\u{200d}", "@", "<", ">", ";", "\u{ff11}", "mars", "st", "e", "\u{301}", "www.",
        ];
        let mut seed: usize = 1;
        let mut any = |below: usize| {
            seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            (seed >> 33) % below
        };
        for _ in 0..20_000 {
            let sample = SAMPLES.get(any(SAMPLES.len())).copied().unwrap_or_default();
            let mut text = sample.to_string();
            for _ in 0..any(4) {
                let characters = text.chars().count();
                let at = any(characters + 1);
                let skipped = any(3);
                let piece = PIECES.get(any(PIECES.len())).copied().unwrap_or_default();
                let before: String = text.chars().take(at).collect();
                let after: String = text.chars().skip(at + skipped).collect();
                text = [&before, piece, &after].concat();
            }
            let text = text.trim();
            for format in Format::ALL {
                for day_first in [false, true] {
                    if let Some(suggestion) = meant(format, text, day_first) {
                        assert!(!format.accepts(text.as_bytes()), "{format:?}, {text:?}");
                        assert!(format.accepts(suggestion.as_bytes()), "{format:?}, {text:?}, {suggestion:?}");
                    }
                }
                let mut once = Vec::new();
                format.normalise(text.as_bytes(), &mut once);
                let mut twice = Vec::new();
                format.normalise(&once, &mut twice);
                assert_eq!(once, twice, "{format:?}, {text:?}");
                assert!(format.changes_text() || once == text.as_bytes(), "{format:?}, {text:?}");
                assert_eq!(format.accepts(&once), format.accepts(text.as_bytes()), "{format:?}, {text:?}");
            }
        }
    }
}
