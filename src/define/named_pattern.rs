//! Formats that are patterns: whoever has no use for one downloads nothing of it.

use alloc::borrow::Cow::Borrowed;

use crate::model::Text;

/// Their names, what they are, and what to do where one is broken.
const ALL: [(&str, &str, Text); 2] = [
    (
        "country",
        COUNTRY,
        Text {
            en: Borrowed("Enter {noun} as the two capital letters of its ISO code, for example FR for France"),
            fr: Borrowed(
                "Saisissez {noun} sous la forme des deux lettres majuscules de son code ISO, par exemple FR pour la France",
            ),
        },
    ),
    (
        "date-time",
        DATE_TIME,
        Text {
            en: Borrowed("Enter {noun} as a date with a time and an offset, for example 2027-03-31T14:30:00+02:00"),
            fr: Borrowed(
                "Saisissez {noun} avec la date, l’heure et le décalage horaire, par exemple 2027-03-31T14:30:00+02:00",
            ),
        },
    ),
];

/// The alpha-2 codes of ISO 3166-1 that are officially assigned.
pub(crate) const COUNTRY: &str = "A[DEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|F[IJKMOR]|\
G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|\
N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|\
V[ACEGINU]|W[FS]|Y[ET]|Z[AMW]";

/// The `date-time` of RFC 3339, of real dates, without leap seconds and in capital letters.
pub(crate) const DATE_TIME: &str = "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|\
02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T\
(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+\\-](?:[01][0-9]|2[0-3]):[0-5][0-9])";

/// The pattern of a format.
pub(super) fn find(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(known, ..)| *known == name).map(|(_, pattern, _)| *pattern)
}

/// The format that a pattern is.
pub(super) fn name_of(pattern: &str) -> Option<&'static str> {
    ALL.iter().find(|(_, known, _)| *known == pattern).map(|(name, ..)| *name)
}

/// What to do where such a pattern is broken.
pub(crate) fn message_of(pattern: &str) -> Option<Text> {
    ALL.into_iter().find(|(_, known, _)| *known == pattern).map(|(.., message)| message)
}

/// The names of all.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(name, ..)| *name)
}
