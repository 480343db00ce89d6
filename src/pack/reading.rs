//! A pack is read from front to back, and every number in it is checked when it is read.

#[cfg(any(feature = "form", feature = "model"))]
use super::AnswerCode;
use super::numbers::{ANY, FLAG, Numbers, STRING, TEXT};
use super::{
    AnswerPlace, Check, Choice, Choices, Condition, Conditional, FIRST_RULE, Group, GroupKind, GroupRow, Head, Pack,
    Property, PropertyRow, Rule, RuleRow, Span,
};
use crate::address::{MOST_GROUPS, MOST_PROPERTIES};
use crate::format::Format;
use crate::issue::IssueCode;

impl Pack {
    /// Reads all numbers but the first.
    pub(super) fn read_numbers(&mut self, numbers: &mut Numbers<'_>) {
        self.texts = numbers.limit_lines();
        numbers.read(Head::BOUNDS, &mut self.head.0);
        for _ in 0..self.head.notices() {
            let [_notice] = numbers.row(&[TEXT]);
            #[cfg(any(feature = "form", feature = "model"))]
            self.notices.push(_notice);
        }
        for _ in 0..numbers.next() {
            let _code = numbers.row(&[ANY, ANY, IssueCode::ALL.len() as u8, AnswerPlace::ALL.len() as u8, STRING]);
            #[cfg(any(feature = "form", feature = "model"))]
            self.codes.push(AnswerCode::of(_code));
        }
        for _ in 0..numbers.next() {
            self.read_rule(numbers);
        }
        for _ in 0..numbers.below(MOST_GROUPS as u16 + 1) {
            self.read_group(numbers);
        }
        for condition in &self.conditions {
            if usize::from(condition.row) >= self.group(condition.group.into()).width {
                numbers.damaged();
            }
        }
    }

    #[inline(never)]
    fn read_rule(&mut self, numbers: &mut Numbers<'_>) {
        let mut row = RuleRow::NONE;
        numbers.read(RuleRow::BOUNDS, &mut row.0);
        let check = match row.kind() {
            0 => Check::Required,
            1 => Check::Optional,
            2 => {
                let format = Format::ALL.get(usize::from(numbers.below(Format::ALL.len() as u16)));
                Check::Format(*format.unwrap_or(&Format::Email))
            }
            // What several kinds have to know is read in one place.
            kind @ (3 | 15) => {
                let choices = self.read_choices(numbers);
                if kind == 3 { Check::OneOf(choices) } else { Check::Offered(choices) }
            }
            kind @ (4 | 8 | 16) => {
                let number = numbers.next();
                match kind {
                    4 => Check::MaxLength(number),
                    8 => Check::Unique(number),
                    _ => Check::MinLength(number),
                }
            }
            kind @ (17 | 18) => {
                let number = numbers.string();
                if kind == 17 { Check::Minimum(number) } else { Check::Maximum(number) }
            }
            5 => Check::NotPast,
            6 => Check::AnyOf,
            7 => Check::AtLeastOne,
            9 => {
                self.market = self.rules.len() as u16;
                Check::Market(numbers.string())
            }
            10 => Check::Known,
            11 => Check::Unambiguous,
            12 => Check::SingledOut,
            13 => Check::Same,
            14 => Check::InOperation,
            19 => Check::AtMostOne,
            20 => Check::AllOrNone,
            21 => Check::Absent,
            22 => Check::Pattern(self.read_list(numbers, true)),
            23 => Check::DaysAhead(numbers.next(), numbers.next() != 0),
            24 => Check::WorkingDay(numbers.next() != 0),
            _ => Check::Own(numbers.damaged()),
        };
        let condition = self.read_condition(numbers);
        self.rules.push(Rule { row, check, condition });
    }

    fn read_choices(&mut self, numbers: &mut Numbers<'_>) -> Choices {
        let ([wide, count], first) = (numbers.row(&[FLAG, ANY]), self.choices.len() as u16);
        for _ in 0..count {
            let [value, label] = numbers.row(&[STRING, TEXT]);
            let aliases = self.read_list(numbers, false);
            self.choices.push(Choice { value, label, aliases });
        }
        Choices { first, count, wide: wide != 0 }
    }

    /// Strings, or the numbers of an automaton, before which stands the pattern that it is of.
    #[inline(never)]
    fn read_list(&mut self, numbers: &mut Numbers<'_>, is_pattern: bool) -> Span {
        if is_pattern {
            numbers.string();
        }
        let (first, count) = (self.lists.len() as u32, numbers.next());
        for _ in 0..count {
            self.lists.push(if is_pattern { numbers.next() } else { numbers.string() });
        }
        Span { first, count }
    }

    /// The number of the condition that follows, or 0.
    fn read_condition(&mut self, numbers: &mut Numbers<'_>) -> usize {
        let kind = numbers.next();
        if kind == 0 {
            return 0;
        }
        let ([group, row], is_pattern) = (numbers.row(&[ANY, ANY]), kind & 4 != 0);
        let list = self.read_list(numbers, is_pattern);
        self.conditions.push(Condition { group, row, list, is_pattern, is_unless: kind & 2 != 0 });
        self.conditions.len()
    }

    fn read_group(&mut self, numbers: &mut Numbers<'_>) {
        let kind = *GroupKind::ALL.get(usize::from(numbers.below(3))).unwrap_or(&GroupKind::Properties);
        let is_list = kind == GroupKind::List;
        let mut row = GroupRow::NONE;
        // The id and so on; then what lists alone have.
        let count = if is_list { GroupRow::BOUNDS.len() } else { 5 };
        numbers.read(GroupRow::BOUNDS.get(..count).unwrap_or_default(), &mut row.0);
        let first = self.properties.len();
        let (mut any_of, mut at_least_one, mut unique, mut together) = (0, 0, 0, 0);
        for _ in 0..numbers.next() {
            let rule = self.read_reference(numbers);
            match self.rule(rule).check {
                Check::AnyOf => any_of = rule,
                Check::AtLeastOne => at_least_one = rule,
                Check::Unique(_) => unique = rule,
                Check::AtMostOne | Check::AllOrNone => together = rule,
                _ => {}
            }
        }
        let width = numbers.below(MOST_PROPERTIES as u16 + 1).into();
        for _ in 0..width {
            self.read_property(numbers);
        }
        if let Check::Unique(property) = self.rule(unique).check
            && usize::from(property) >= width
        {
            numbers.damaged();
        }
        let is_service_point = !is_list && self.properties.get(first).is_some_and(|property| property.row.key() > 0);
        self.groups.push(Group { kind, row, first, width, any_of, at_least_one, unique, together, is_service_point });
    }

    fn read_property(&mut self, numbers: &mut Numbers<'_>) {
        let mut row = PropertyRow::NONE;
        numbers.read(PropertyRow::BOUNDS, &mut row.0);
        let (first, mut required, mut may_be_required) = (self.lists.len(), 0, false);
        for _ in 0..row.rules() {
            let rule = self.read_reference(numbers);
            let Rule { check, condition, .. } = *self.rule(rule);
            let is_required = matches!(check, Check::Required);
            if condition != 0 {
                may_be_required |= is_required;
                self.conditional.push(Conditional { group: self.groups.len(), property: self.properties.len(), rule });
            } else if is_required {
                required = rule;
            } else if !matches!(check, Check::Optional) {
                self.lists.push(rule);
            }
        }
        let count = self.lists.len() - first;
        self.properties.push(Property { row, required, may_be_required, first, count });
    }

    fn read_reference(&self, numbers: &mut Numbers<'_>) -> u16 {
        let rule = numbers.below(self.rules.len() as u16);
        if rule < FIRST_RULE { numbers.damaged() } else { rule }
    }
}

#[cfg(any(feature = "form", feature = "model"))]
impl AnswerCode {
    fn of([status, code, issue, place, id]: [u16; 5]) -> AnswerCode {
        let issue = *IssueCode::ALL.get(usize::from(issue)).unwrap_or(&IssueCode::OtherIssue);
        let place = *AnswerPlace::ALL.get(usize::from(place)).unwrap_or(&AnswerPlace::Whole);
        AnswerCode { status, code, issue, place, id }
    }
}
