//! What was given for one property, and the first rule that it breaks, whatever the other properties are.

use crate::format::calendar::{ahead, is_working_day};
use crate::format::characters::{count, has_control, has_invisible, is_blank, is_longer, is_plain, trim};
use crate::format::date::date_of;
use crate::format::number::is_less;
use crate::format::pattern;
use crate::pack::{Check, Pack, Property, own};

/// So many characters a value may have (Unicode code points).
pub const LONGEST: usize = 1024;

/// How a property was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Given {
    /// Not at all.
    #[default]
    Nothing,
    /// As a text.
    Text,
    /// As a number, or true or false, as JSON writes it.
    Number,
    /// As something that is neither.
    Other,
    /// What should contain it is no container: reported there, and not missed here.
    Below,
    /// Several times, with different values.
    Conflict,
    /// As a text that is longer than any value may be.
    TooLong,
    /// In a control whose content the browser cannot read.
    BadInput,
}

/// What was given for one property, where its text is, and what is wrong with it.
#[derive(Clone, Copy, Default)]
pub(super) struct Cell {
    pub begin: u32,
    pub bytes: u32,
    pub given: Given,
    /// The rule that it breaks by itself, or 0.
    pub own_finding: u16,
    /// The rule that is reported, or 0.
    pub finding: u16,
}

impl Given {
    /// The one with a number.
    pub fn of(number: u32) -> Given {
        match number {
            1 => Given::Text,
            2 => Given::Number,
            3 => Given::Other,
            4 => Given::Below,
            5 => Given::Conflict,
            6 => Given::TooLong,
            7 => Given::BadInput,
            _ => Given::Nothing,
        }
    }
}

impl Cell {
    /// The bytes that it refers to.
    pub fn raw<'a>(&self, buffer: &'a [u8]) -> &'a [u8] {
        let begin = self.begin as usize;
        buffer.get(begin..begin + self.bytes as usize).unwrap_or_default()
    }

    /// The text as it was typed.
    pub fn text<'a>(&self, buffer: &'a [u8]) -> &'a [u8] {
        match self.given {
            Given::Text | Given::Number => self.raw(buffer),
            _ => b"",
        }
    }

    /// The text without the white space around it, or the number.
    pub fn value<'a>(&self, buffer: &'a [u8]) -> &'a [u8] {
        trim(self.text(buffer))
    }

    /// Whether nothing was given, or nothing that anybody sees.
    pub fn is_blank(&self, buffer: &[u8]) -> bool {
        match self.given {
            Given::Nothing => true,
            Given::Text => is_blank(self.raw(buffer)),
            _ => false,
        }
    }
}

/// The first rule that a property breaks, or 0: a warning only where there is no error.
pub(super) fn first_broken(pack: &Pack, property: &Property, given: Given, text: &[u8], today: &[u8]) -> u16 {
    let text = match given {
        Given::Nothing => return property.required,
        Given::Text => trim(text),
        Given::Number if property.is_literal() => text,
        Given::Number | Given::Other => return own::TYPE,
        Given::Below => return 0,
        Given::Conflict => return own::CONFLICT,
        Given::TooLong => return own::LENGTH,
        Given::BadInput => return own::BAD_INPUT,
    };
    if is_blank(text) {
        return property.required;
    }
    if is_longer(text, LONGEST) {
        return own::LENGTH;
    }
    let is_plain = is_plain(text);
    if !is_plain && has_control(text, property.is_prose()) {
        return own::CHARACTERS;
    }
    let mut warning = 0;
    for number in pack.rules_of(property) {
        let rule = pack.rule(number);
        if (warning == 0 || !rule.row.warns()) && !passes(pack, rule.check, text, today) {
            if !rule.row.warns() {
                return number;
            }
            warning = number;
        }
    }
    if warning == 0 && !is_plain && has_invisible(text) { own::INVISIBLE } else { warning }
}

/// Whether a text keeps what a rule checks, as far as it does not take other properties to know that.
#[inline(never)]
pub(super) fn passes(pack: &Pack, check: Check, text: &[u8], today: &[u8]) -> bool {
    match check {
        Check::Format(format) => format.accepts(text),
        Check::OneOf(choices) => pack.values_of(choices).any(|value| pack.string(value) == text),
        Check::MaxLength(most) => !is_longer(text, most.into()),
        Check::MinLength(least) => count(text) >= least.into(),
        // What is no number has another rule to break, as has what is no date.
        Check::Minimum(least) => !is_less(text, pack.string(least)),
        Check::Maximum(most) => !is_less(pack.string(most), text),
        Check::Pattern(automaton) => pattern::accepts(pack.list(automaton), text),
        // Dates that are written so compare as texts.
        Check::NotPast => today.is_empty() || text >= today,
        Check::DaysAhead(days, are_working) => date_of(text) >= ahead(date_of(today), days, are_working),
        Check::WorkingDay(is_alsace_moselle) => is_working_day(date_of(text), is_alsace_moselle),
        _ => true,
    }
}
