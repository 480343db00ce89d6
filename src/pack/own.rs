//! The engine's own rules, by number.

/// A control whose content the browser cannot read.
pub const BAD_INPUT: u16 = 1;
/// Given twice, with different values.
pub const CONFLICT: u16 = 2;
/// No object where one is documented.
pub const OBJECT: u16 = 3;
/// Of another JSON type than documented.
pub const TYPE: u16 = 4;
/// Longer than any value may be.
pub const LENGTH: u16 = 5;
/// Control characters.
pub const CHARACTERS: u16 = 6;
/// A list of too many items.
pub const ITEMS: u16 = 7;
/// Not documented.
pub const UNEXPECTED: u16 = 8;
/// Further ones that are not documented.
pub const UNEXPECTED_MORE: u16 = 9;
/// Not documented, and close to what is.
pub const UNEXPECTED_NEAR: u16 = 10;
/// A payload of another request type.
pub const REQUEST_TYPE: u16 = 11;
/// Characters that nobody sees.
pub const INVISIBLE: u16 = 12;
/// What the provider answered.
pub const ANSWER: u16 = 13;

/// Their ids.
pub const IDS: [&str; 14] = [
    "",
    "value/bad-input",
    "value/conflict",
    "value/object",
    "value/type",
    "value/length",
    "value/characters",
    "value/items",
    "value/unexpected",
    "value/unexpected-more",
    "value/unexpected-near",
    "request/type",
    "value/invisible",
    "response/answer",
];

pub(super) const fn warns(rule: u16) -> bool {
    matches!(rule, UNEXPECTED_NEAR | INVISIBLE)
}
