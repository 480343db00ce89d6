//! A pack: a request type as the engine reads it. Numbers first, then the texts that are the same in every language;
//! the texts of a language are lines of their own, numbered alike in all languages.
//!
//! A pack may come from anywhere, and may be damaged: it is read from front to back, and every number in it is checked
//! when it is read, so that nothing that is done with it later can go wrong.

mod lines;
mod look_up;
mod numbers;
pub mod own;
mod reading;
mod row;
#[cfg(feature = "types")]
mod write;

use alloc::vec::Vec;

use crate::format::Format;
use crate::issue::IssueCode;
use crate::points::KEYS;
pub use lines::Lines;
use numbers::{ANY, FLAG, Numbers, STRING, TEXT};
use row::row;
#[cfg(feature = "types")]
pub use write::{Compiled, DefinitionFault};

/// The version of the notation; a pack of another one is refused.
pub const VERSION: u16 = 2;

/// Rules with smaller numbers are the engine's own, those of [`own`].
pub const FIRST_RULE: u16 = 16;

/// What the engine's own rules check has the numbers from here on.
pub(crate) const OWN_KIND: u16 = 25;

/// The structure of a request type. Texts are numbers of lines, 0 where there is none.
pub struct Pack {
    pub(crate) strings: Lines,
    /// How many texts a language has to have.
    pub(crate) texts: usize,
    pub(crate) head: Head,
    /// What a module that only checks has no use for.
    #[cfg(any(feature = "form", feature = "model"))]
    pub(crate) codes: Vec<AnswerCode>,
    #[cfg(any(feature = "form", feature = "model"))]
    pub(crate) notices: Vec<u16>,
    /// The engine's own rules, and from [`FIRST_RULE`] on those of the type.
    pub(crate) rules: Vec<Rule>,
    pub(crate) groups: Vec<Group>,
    pub(crate) properties: Vec<Property>,
    choices: Vec<Choice>,
    /// What conditional rules go by, and these rules with the groups and the properties that have them.
    conditions: Vec<Condition>,
    pub(crate) conditional: Vec<Conditional>,
    /// The rules of each property, the aliases of each choice, the values or the automaton of each condition and pattern.
    lists: Vec<u16>,
    /// The rule about the market, or 0.
    pub(crate) market: u16,
}

row! {
    /// What a type has once.
    pub struct Head {
        id: u16 = STRING,
        _revision: u16 = STRING,
        _provider: u16 = STRING,
        _operation: u16 = STRING,
        document: u16 = STRING,
        _title: u16 = TEXT,
        envelope: bool = FLAG,
        /// The HTTP status of a request that was taken.
        accepted: u16 = ANY,
        /// Whether the general answer covers errors in the properties alone.
        covers_properties: bool = FLAG,
        status: u16 = ANY,
        code: u16 = ANY,
        word: u16 = STRING,
        message: u16 = STRING,
        /// What is said of codes that a later document published.
        later_codes: u16 = TEXT,
        /// Whether answers name what is wrong by a code, and not by a path.
        answers_by_code: bool = FLAG,
        notices: u16 = ANY,
    }
}

/// What the provider answers: a status and, where it documents them, a code as a number or as a word, and a message.
#[derive(Clone, Copy, Default)]
pub struct Answer {
    pub(crate) status: u16,
    pub(crate) code: u16,
    pub(crate) word: u16,
    pub(crate) message: u16,
}

/// What a code of the provider's answer means.
pub struct AnswerCode {
    pub(crate) status: u16,
    pub(crate) code: u16,
    pub(crate) issue: IssueCode,
    pub(crate) place: AnswerPlace,
    /// The id of a property or group.
    pub(crate) id: u16,
}

/// Where the issue of an answer stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AnswerPlace {
    /// At the request as a whole.
    Whole,
    /// At a property or attribute.
    Property,
    /// At the property of a group that the text names, else at the group.
    Group,
    /// At the property that the text names, else at the whole.
    Named,
    /// At the mandatory field that the text names.
    MandatoryField,
}

impl AnswerPlace {
    const ALL: [AnswerPlace; 5] = [
        AnswerPlace::Whole,
        AnswerPlace::Property,
        AnswerPlace::Group,
        AnswerPlace::Named,
        AnswerPlace::MandatoryField,
    ];
}

/// A rule of the type, or one of the engine's own.
pub struct Rule {
    pub(crate) row: RuleRow,
    pub(crate) check: Check,
    /// The number of the condition under which it holds, from 1; or 0.
    condition: usize,
}

row! {
    /// What all rules have.
    pub struct RuleRow {
        name: u16 = STRING,
        warns: bool = FLAG,
        /// The number that the pack has for what it checks.
        kind: usize = ANY,
        document: u16 = TEXT,
        says: u16 = TEXT,
        status: u16 = ANY,
        code: u16 = ANY,
        word: u16 = STRING,
        message: u16 = STRING,
        /// What to do where it is broken, if that is more than the sentence for what it checks.
        advice: u16 = TEXT,
    }
}

/// What a rule checks, with what it has to know for that.
#[derive(Clone, Copy)]
#[repr(u8)]
pub enum Check {
    /// The property is given.
    Required,
    /// Nothing: the property may be left out.
    Optional,
    /// The value has a format.
    Format(Format),
    /// The value is one of these.
    OneOf(Choices),
    /// At most so many characters.
    MaxLength(u16),
    /// The date is today or later.
    NotPast,
    /// At least one property of the group is given.
    AnyOf,
    /// The list has an item.
    AtLeastOne,
    /// The property that has to be unique.
    Unique(u16),
    /// The market.
    Market(u16),
    /// The value names a known service point.
    Known,
    /// The value names one service point alone.
    Unambiguous,
    /// Another value singles the service point out.
    SingledOut,
    /// The value names the same service point as those before it.
    Same,
    /// The service point is in operation.
    InOperation,
    /// Nothing: the value may be one of these, or any other.
    Offered(Choices),
    /// At least so many characters.
    MinLength(u16),
    /// A number, by its string, or a greater one.
    Minimum(u16),
    /// A number, by its string, or a less one.
    Maximum(u16),
    /// At most one property of the group is given.
    AtMostOne,
    /// Each property of the group is given, or none is.
    AllOrNone,
    /// The property is not given.
    Absent,
    /// The value is written as an automaton takes it.
    Pattern(Span),
    /// The date is so many days after today, or later; so many working days, if this is true.
    DaysAhead(u16, bool),
    /// The date is a working day; where there are more public holidays than elsewhere, if this is true.
    WorkingDay(bool),
    /// One of the engine's own rules, by its number.
    Own(u16),
}

/// A part of the pack's lists.
#[derive(Clone, Copy, Default)]
pub struct Span {
    first: u32,
    count: u16,
}

/// The documented values that a rule allows or offers: which of the pack's choices.
#[derive(Clone, Copy, Default)]
pub struct Choices {
    first: u16,
    count: u16,
    /// Whether what is two slips away, or says words that one choice alone has, is understood.
    pub(crate) wide: bool,
}

/// When a rule holds: where another property has a value, one of these if there are any, or one that an automaton takes.
#[derive(Clone, Copy)]
pub(crate) struct Condition {
    pub group: u16,
    pub row: u16,
    pub list: Span,
    pub is_pattern: bool,
    pub is_unless: bool,
}

/// A rule that holds under a condition, at a property of a group.
#[derive(Clone, Copy)]
pub(crate) struct Conditional {
    pub group: usize,
    pub property: usize,
    pub rule: u16,
}

/// A documented value, what a page shows in its place, and where in the pack's lists its aliases stand.
pub(crate) struct Choice {
    pub value: u16,
    pub label: u16,
    aliases: Span,
}

/// Properties that belong together.
pub struct Group {
    pub(crate) kind: GroupKind,
    pub(crate) row: GroupRow,
    /// The number of its first property.
    pub(crate) first: usize,
    /// How many properties it has.
    pub(crate) width: usize,
    /// Its rules of these kinds, or 0.
    pub(crate) any_of: u16,
    pub(crate) at_least_one: u16,
    pub(crate) unique: u16,
    /// Its rule about how many of its properties are given at most, or whether all are; or 0.
    pub(crate) together: u16,
    /// Whether its first property is a key of a service point.
    pub(crate) is_service_point: bool,
}

row! {
    /// What groups have; a list alone has what comes after the section.
    pub struct GroupRow {
        id: u16 = STRING,
        legend: u16 = TEXT,
        of: u16 = TEXT,
        hint: u16 = TEXT,
        section: u16 = STRING,
        item: u16 = TEXT,
        one: u16 = TEXT,
        add: u16 = TEXT,
        remove: u16 = TEXT,
    }
}

/// How a group sits in the request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum GroupKind {
    /// Properties at fixed documented ids.
    Properties,
    /// Attributes of the envelope.
    Attributes,
    /// A list of items.
    List,
}

impl GroupKind {
    const ALL: [GroupKind; 3] = [GroupKind::Properties, GroupKind::Attributes, GroupKind::List];
}

/// One documented property.
pub struct Property {
    pub(crate) row: PropertyRow,
    /// The rule that requires it, or 0; and whether one does so under a condition.
    pub(crate) required: u16,
    pub(crate) may_be_required: bool,
    first: usize,
    count: usize,
}

row! {
    /// What all properties have.
    pub struct PropertyRow {
        id: u16 = STRING,
        label: u16 = TEXT,
        noun: u16 = TEXT,
        hint: u16 = TEXT,
        flags: u16 = ANY,
        autocomplete: u16 = STRING,
        /// Which key of a service point it holds, from 1; or 0.
        key: usize = KEYS as u8 + 1,
        /// What the provider takes where nothing is given.
        fallback: u16 = STRING,
        rules: u16 = ANY,
    }
}

/// Why a pack cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// It is of another version of the notation.
    Version,
    /// It is cut short, or something in it is out of range.
    Damaged,
}

impl Pack {
    /// Reads a pack.
    pub fn read(text: &[u8]) -> Result<Pack, PackFault> {
        let mut pack = Pack::empty();
        pack.fill(text).map(|()| pack)
    }

    /// Reads a pack in the place of an empty one. What is left there of one with a fault is of no use.
    pub fn fill(&mut self, text: &[u8]) -> Result<(), PackFault> {
        let mut numbers = Numbers::new(text);
        match numbers.next() {
            VERSION => {
                self.read_numbers(&mut numbers);
                self.strings = numbers.lines().ok_or(PackFault::Damaged)?;
                Ok(())
            }
            0 => Err(PackFault::Damaged),
            _ => Err(PackFault::Version),
        }
    }
}

impl Group {
    const NONE: Group = Group {
        kind: GroupKind::Properties,
        row: GroupRow::NONE,
        first: 0,
        width: 0,
        any_of: 0,
        at_least_one: 0,
        unique: 0,
        together: 0,
        is_service_point: false,
    };
}

impl Pack {
    /// What the provider answers to errors in general.
    pub(crate) fn answer(&self) -> Answer {
        let head = &self.head;
        Answer { status: head.status(), code: head.code(), word: head.word(), message: head.message() }
    }
}

impl Rule {
    /// What the provider answers to its errors.
    pub(crate) fn answer(&self) -> Answer {
        let row = &self.row;
        Answer { status: row.status(), code: row.code(), word: row.word(), message: row.message() }
    }
}

impl Property {
    /// Whether its JSON is a number, or true or false.
    pub(crate) fn is_literal(&self) -> bool {
        self.row.flags() & 1 != 0
    }

    pub(crate) fn is_boolean(&self) -> bool {
        self.row.flags() & 16 != 0
    }

    pub(crate) fn is_prose(&self) -> bool {
        self.row.flags() & 2 != 0
    }
}

impl Pack {
    /// A type without a property.
    #[inline(never)]
    pub(crate) fn empty() -> Pack {
        Pack {
            strings: Lines::new(b""),
            texts: 0,
            head: Head::NONE,
            #[cfg(any(feature = "form", feature = "model"))]
            codes: Vec::new(),
            #[cfg(any(feature = "form", feature = "model"))]
            notices: Vec::new(),
            rules: own_rules(),
            groups: Vec::new(),
            properties: Vec::new(),
            lists: Vec::new(),
            choices: Vec::new(),
            conditions: Vec::new(),
            conditional: Vec::new(),
            market: 0,
        }
    }
}

/// The engine's own rules, and as many places as are left below [`FIRST_RULE`].
fn own_rules() -> Vec<Rule> {
    let mut rules = Vec::new();
    for rule in 0..FIRST_RULE {
        // No name and no text of a pack.
        let row = RuleRow([0, own::warns(rule).into(), OWN_KIND + rule, 0, 0, 0, 0, 0, 0, 0]);
        rules.push(Rule { row, check: Check::Own(rule), condition: 0 });
    }
    rules
}
