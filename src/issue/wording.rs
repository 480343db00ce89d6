//! The sentence of an issue, and the words in its gaps.

use alloc::vec::Vec;

use super::fill;
use crate::address::{GROUP, group_of, item_of};
use crate::form::Form;
use crate::format::Format;
use crate::format::characters::is;
use crate::pack::{Check, Group, Lines, Pack, Property, own};
use crate::put::{put, put_decimal};
use crate::sentence::Sentence;

impl Pack {
    /// The sentence that asks for a property that is missing.
    #[inline(never)]
    pub(crate) fn asks_for(&self, property: &Property) -> Sentence {
        match self.choices_for(property) {
            Some((_, true)) => Sentence::Select,
            _ if property.is_boolean() => Sentence::Select,
            Some(_) => Sentence::EnterValue,
            None => Sentence::Enter,
        }
    }
}

/// The line of the sentence for a format.
fn of_format(format: Format) -> u16 {
    Sentence::Email.line() + format as u16
}

impl Form<'_> {
    /// The line of the sentence that says what to do.
    pub(super) fn sentence(&self, place: u32, rule: u16, has_suggestion: bool) -> u16 {
        let row = self.pack.rule(rule);
        let property = self.property(place);
        let unexpected = self.unexpected(place);
        let sentence = match (row.check, property, unexpected) {
            (Check::Format(format), ..) => return of_format(format),
            (Check::Required, Some(property), _) => self.pack.asks_for(property),
            (Check::Own(own::TYPE), Some(property), _) if property.is_literal() => {
                return self.pack.format_of(property).map_or(Sentence::Text.line(), of_format);
            }
            (Check::Own(own::TYPE), _, Some(_)) => Sentence::List,
            (Check::Own(own::OBJECT), _, Some(unexpected)) if !unexpected.path.is_empty() => Sentence::Container,
            (Check::Own(own::UNEXPECTED), ..) if has_suggestion => Sentence::Renamed,
            (Check::Own(own::UNEXPECTED_MORE), _, Some(more)) if more.count == 1 => Sentence::UnexpectedOneMore,
            _ => row.sentence(),
        };
        sentence.line()
    }

    /// "the first name of the primary contact".
    pub(crate) fn put_noun(&self, place: u32, out: &mut Vec<u8>) {
        let Some(property) = self.property(place) else { return };
        let group = self.pack.group(group_of(place));
        self.texts.put(property.row.noun(), out);
        let mut number = Vec::new();
        put_decimal(&mut number, item_of(place) + 1);
        fill(self.texts.get(group.row.of()), out, &[(b"n", &number)]);
    }

    pub(super) fn label(&self, place: u32) -> &[u8] {
        let line = match (self.property(place), self.group_at(place)) {
            (Some(property), _) => property.row.label(),
            (_, Some(group)) => group.row.legend(),
            _ => 0,
        };
        self.texts.get(line)
    }

    fn group_at(&self, place: u32) -> Option<&Group> {
        // Other places are numbers beyond all that there are.
        self.pack.groups.get((place ^ GROUP) as usize)
    }

    /// What would be right, as a phrase.
    pub(super) fn put_expected(&self, place: u32, rule: u16, out: &mut Vec<u8>) {
        let (lines, line) = match (self.pack.rule(rule).check, self.group_at(place)) {
            (Check::OneOf(choices), _) => {
                let values = self.pack.choices_of(choices).iter().map(|choice| (choice.value, choice.label));
                return self.put_series(&self.pack.strings, values, Sentence::Or, out);
            }
            (check @ (Check::AnyOf | Check::AtMostOne | Check::AllOrNone), Some(group)) => {
                let properties = self.pack.properties.get(group.first..group.first + group.width).unwrap_or_default();
                let nouns = properties.iter().map(|property| (property.row.noun(), 0));
                let last = if matches!(check, Check::AllOrNone) { Sentence::And } else { Sentence::Or };
                self.put_series(self.texts, nouns, last, out);
                (self.texts, group.row.of())
            }
            (Check::AtLeastOne, Some(group)) => (self.texts, group.row.one()),
            (Check::Market(market), _) => (&self.pack.strings, market),
            (Check::Own(own::REQUEST_TYPE), _) => (&self.pack.strings, self.pack.head.id()),
            (Check::MaxLength(number) | Check::MinLength(number), _) => return put_decimal(out, number.into()),
            (Check::Minimum(number) | Check::Maximum(number), _) => (&self.pack.strings, number),
            (Check::DaysAhead(..) | Check::WorkingDay(_), _) => {
                return self.suggest(place, out);
            }
            (Check::Pattern(_), _) => (self.texts, self.pack.rule(rule).row.says()),
            (Check::Absent, _) => {
                let Some(condition) = self.pack.condition_of(rule) else { return };
                let source = self.pack.group(condition.group.into()).first + usize::from(condition.row);
                (self.texts, self.pack.properties.get(source).map_or(0, |source| source.row.label()))
            }
            (Check::Own(own::LENGTH), _) => return put_decimal(out, crate::form::cell::LONGEST),
            (Check::Own(own::UNEXPECTED_MORE), _) => {
                return put_decimal(out, self.unexpected(place).map_or(0, |more| more.count as usize));
            }
            _ => return,
        };
        lines.put(line, out);
    }

    /// "8M, 1M or Extended"; after a word what a page shows in its place: "M. ou Mrs. (Mme)".
    fn put_series(
        &self,
        lines: &Lines,
        words: impl ExactSizeIterator<Item = (u16, u16)>,
        last: Sentence,
        out: &mut Vec<u8>,
    ) {
        let mut left = words.len();
        for (word, label) in words {
            let (word, label) = (lines.get(word), self.texts.get(label));
            put(out, word);
            if !label.is_empty() && !is(label, word) {
                put(out, b" (");
                put(out, label);
                put(out, b")");
            }
            left -= 1;
            match left {
                0 => {}
                1 => self.sentences.put(last.line(), out),
                _ => put(out, b", "),
            }
        }
    }
}
