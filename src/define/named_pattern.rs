//! Formats that are patterns: whoever has no use for one downloads nothing of it.

/// Their names, and what they are.
const ALL: [(&str, &str); 2] = [("country", COUNTRY), ("date-time", DATE_TIME)];

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
    ALL.iter().find(|(known, _)| *known == name).map(|(_, pattern)| *pattern)
}

/// The format that a pattern is.
pub(super) fn name_of(pattern: &str) -> Option<&'static str> {
    ALL.iter().find(|(_, known)| *known == pattern).map(|(name, _)| *name)
}

/// The names of all.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(name, _)| *name)
}
