//! What the parts of a definition have to agree on, each of which is well said by itself.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use core::mem::discriminant;

use super::contradiction::Contradictions;
use super::pattern;
use crate::format::Format;
use crate::format::number::is_less;
use crate::format::pattern::accepts;
use crate::model::{
    AnswerPlace, Check, Condition, Envelope, Group, GroupKind, Kind, Names, Property, RequestType, Rule, Severity, Str,
};
use crate::pack::{DefinitionFault, own};
use crate::text_map::TextMap;

/// Everything that does not agree.
pub(super) fn faults(request_type: &RequestType) -> Vec<DefinitionFault> {
    let mut used = TextMap::default();
    for group in request_type.groups.iter() {
        let names = group.properties.iter().map(|property| &property.rules).chain([&group.rules]);
        names.flat_map(Names::iter).for_each(|name| note(&mut used, name));
    }
    let mut agreement = Agreement {
        request_type,
        used,
        paths: TextMap::default(),
        containers: TextMap::default(),
        subjects: vec![None; request_type.rules.len()],
        contradictions: Contradictions::of(request_type),
        faults: Vec::new(),
    };
    for (index, code) in request_type.provider.codes.iter().enumerate() {
        agreement.answer_place(&numbered("provider.codes", index, ".place"), &code.place);
    }
    for (index, rule) in request_type.rules.iter().enumerate() {
        agreement.rule(&numbered("rules", index, ""), rule);
    }
    for (index, group) in request_type.groups.iter().enumerate() {
        agreement.group(&numbered("groups", index, ""), group);
    }
    agreement.faults
}

fn numbered(list: &str, index: usize, rest: &str) -> String {
    [list, "[", &index.to_string(), "]", rest].concat()
}

struct Agreement<'a> {
    request_type: &'a RequestType,
    /// The names of rules that hold somewhere.
    used: TextMap,
    /// The paths of properties and lists so far, and of what they stand in.
    paths: TextMap,
    containers: TextMap,
    /// The property that each rule is about, as the numbers of its group and its row: a pack has one for each rule.
    subjects: Vec<Option<(usize, usize)>>,
    contradictions: Contradictions,
    faults: Vec<DefinitionFault>,
}

impl Agreement<'_> {
    fn answer_place(&mut self, place: &str, answered: &AnswerPlace) {
        let request_type = self.request_type;
        let is_there = match answered {
            AnswerPlace::Property(id) => {
                request_type.properties().any(|(group, property)| request_type.path_of(group, property) == *id)
            }
            AnswerPlace::Group(id) => request_type.groups.iter().any(|group| group.id == *id),
            _ => true,
        };
        self.require(is_there, &[place], "Name something that the request type has.");
    }

    fn rule(&mut self, place: &str, rule: &Rule) {
        let rules = &self.request_type.rules;
        let is_own = !rule.name.is_empty() && own::IDS.contains(&&*rule.name);
        self.require(!is_own, &[place, ".name"], "Give another name: a rule about how values are read has this id.");
        let is_market = |rule: &&Rule| matches!(rule.check, Check::Market(_));
        if is_market(&rule) {
            let is_alone = rules.iter().filter(is_market).nth(1).is_none();
            self.require(is_alone, &[place], "Keep one rule about the market.");
            return;
        }
        let is_used = self.used.get(rule.name.as_bytes()).is_some();
        self.require(is_used, &[place], "Name this rule where it holds, or leave it out.");
        if let Check::OneOf(choices) | Check::Offered(choices) = &rule.check {
            let is_trimmed = choices.values.iter().all(|choice| choice.value.trim() == choice.value);
            self.require(is_trimmed, &[place], "Take away the white space around the choices: no value has any.");
            let mut values = TextMap::default();
            let is_once = choices.values.iter().all(|choice| values.set(choice.value.as_bytes(), 0).is_none());
            self.require(is_once, &[place], "Give each choice once.");
        }
        if let Some(condition) = &rule.condition {
            let is_trimmed = condition.values.iter().all(|value| value.trim() == value);
            self.require(is_trimmed, &[place], "Take away the white space around the values: no value has any.");
        }
        let has_fitting_condition = match rule.check {
            Check::Absent => rule.condition.is_some(),
            Check::Required
            | Check::Format(_)
            | Check::Pattern(_)
            | Check::OneOf(_)
            | Check::MaxLength(_)
            | Check::MinLength(_)
            | Check::Minimum(_)
            | Check::Maximum(_)
            | Check::NotPast
            | Check::DaysAhead(_)
            | Check::WorkingDaysAhead(_)
            | Check::WorkingDay(_) => true,
            _ => rule.condition.is_none(),
        };
        self.require(
            has_fitting_condition,
            &[place],
            "Give absent a condition, when or unless, and none to what is about groups, offers or service points.",
        );
    }

    fn group(&mut self, place: &str, group: &Group) {
        let request_type = self.request_type;
        let is_alone = request_type.groups.iter().filter(|other| other.id == group.id).nth(1).is_none();
        self.require(is_alone, &[place, ".id"], "Give each group an id of its own.");
        match group.kind {
            GroupKind::Properties => {}
            GroupKind::Attributes => {
                let has_envelope = request_type.provider.envelope == Envelope::TypeAndProperties;
                self.require(has_envelope, &[place, ".kind"], "Attributes need the envelope typeAndProperties.");
            }
            GroupKind::List { .. } => {
                self.require(!group.id.as_bytes().contains(&b'.'), &[place, ".id"], "Give a list an id without dots.");
                self.path(&[place, ".id"], &group.id, &group.id);
            }
        }
        self.rules(place, &group.rules, |check| match check {
            Check::AnyOf | Check::AtMostOne | Check::AllOrNone => !group.is_list(),
            Check::AtLeastOne | Check::Unique(_) => group.is_list(),
            _ => false,
        });
        for (check, problem) in [
            (Check::AnyOf, "Keep one rule anyOf."),
            (Check::AtLeastOne, "Keep one rule atLeastOne."),
            (Check::Unique(Str::default()), "Keep one rule unique."),
        ] {
            let is_like = |rule: &&Rule| discriminant(&rule.check) == discriminant(&check);
            let is_one = request_type.rules_named(&group.rules).filter(is_like).nth(1).is_none();
            self.require(is_one, &[place, ".rules"], problem);
        }
        let together = |rule: &&Rule| matches!(rule.check, Check::AtMostOne | Check::AllOrNone);
        let is_one = request_type.rules_named(&group.rules).filter(together).nth(1).is_none();
        self.require(is_one, &[place, ".rules"], "Keep one of the rules atMostOne and allOrNone.");
        let is_at_most_one = request_type
            .rules_named(&group.rules)
            .any(|rule| rule.severity == Severity::Error && matches!(rule.check, Check::AtMostOne));
        let required = || group.properties.iter().filter(|property| request_type.requires(property));
        let is_possible = !is_at_most_one || required().nth(1).is_none();
        self.require(is_possible, &[place, ".rules"], "Require one property at most, or take atMostOne away.");
        for (index, rule) in request_type.rules.iter().enumerate() {
            let Check::Unique(id) = &rule.check else { continue };
            if !names(&group.rules, rule) {
                continue;
            }
            // Where none is, the pack has nothing to name, and says so.
            if let Some(row) = group.properties.iter().position(|property| property.id == *id) {
                self.subject(place, index, (0, row));
            }
        }
        for (index, property) in group.properties.iter().enumerate() {
            self.property(&numbered(&[place, ".properties"].concat(), index, ""), group, property);
        }
    }

    fn property(&mut self, place: &str, group: &Group, property: &Property) {
        let request_type = self.request_type;
        let name = request_type.control_name_of(group, property);
        self.path(&[place, ".id"], &property.id, &name);
        let has_envelope = request_type.provider.envelope == Envelope::TypeAndProperties;
        let first = name.split('.').next().unwrap_or_default();
        let is_taken =
            matches!(group.kind, GroupKind::Properties) && ["type", "properties", "request"].contains(&first);
        self.require(!(has_envelope && is_taken), &[place, ".id"], "Give another id: the envelope has this name.");
        let is_bounded = request_type
            .rules_named(&property.rules)
            .any(|rule| rule.severity == Severity::Error && matches!(rule.check, Check::Format(Format::IntegerBound)));
        let format = request_type.format_of(property);
        let (has_format, problem) = match property.kind {
            Kind::Text => (true, ""),
            Kind::Integer => {
                (format == Some(Format::Integer) && is_bounded, "Add rules with the formats integer and integer-bound.")
            }
            Kind::Decimal => (format == Some(Format::Decimal), "Add a rule with the format decimal."),
            Kind::Boolean => (format == Some(Format::Boolean), "Add a rule with the format boolean."),
        };
        self.require(has_format, &[place, ".rules"], problem);
        if let Some(default) = &property.default {
            let is_possible = self.accepts(property, default);
            self.require(is_possible, &[place, ".default"], "Give a value that the rules of the property accept.");
        }
        let key = property.service_point_key;
        let same_key = group.properties.iter().filter(|other| other.service_point_key == key);
        let is_alone = key.is_none() || !group.is_list() && same_key.count() == 1;
        self.require(is_alone, &[place, ".servicePointKey"], "Give a key to one property, in a group that is no list.");
        for (index, rule) in request_type.rules.iter().enumerate() {
            let Some(condition) = rule.condition.as_ref().filter(|_| names(&property.rules, rule)) else { continue };
            let source = request_type.source_of(group, condition).filter(|_| condition.property != property.id);
            match source {
                None => {
                    let problem = ["Let the condition of ", &rule.name, " name another property."].concat();
                    self.require(false, &[place, ".rules"], &problem);
                }
                Some(source) => {
                    if self.subject(place, index, source) {
                        self.condition(place, condition, source);
                    }
                }
            }
        }
        let steady = request_type.steady_rules(property);
        let is_one = steady.filter(|rule| matches!(rule.check, Check::Required)).nth(1).is_none();
        self.require(is_one, &[place, ".rules"], "Keep one rule required.");
        if let Some(problem) = self.contradictions.in_rules(request_type, property) {
            self.require(false, &[place, ".rules"], problem);
        }
        let is_date = || request_type.format_of(property) == Some(Format::Date);
        self.rules(place, &property.rules, |check| match check {
            Check::AnyOf | Check::AtMostOne | Check::AllOrNone => false,
            Check::AtLeastOne | Check::Unique(_) | Check::Market(_) => false,
            Check::Minimum(number) | Check::Maximum(number) => match property.kind {
                Kind::Integer => Format::Integer.accepts(number.as_bytes()),
                Kind::Decimal => true,
                Kind::Text | Kind::Boolean => false,
            },
            Check::NotPast | Check::DaysAhead(_) | Check::WorkingDaysAhead(_) | Check::WorkingDay(_) => is_date(),
            Check::Known | Check::Unambiguous | Check::SingledOut | Check::Same | Check::InOperation => key.is_some(),
            _ => true,
        });
    }

    /// Whether a property can have a value, as far as the rules that always hold tell.
    fn accepts(&self, property: &Property, value: &str) -> bool {
        let choices = self.request_type.choices_of(property).map(|(choices, _)| choices);
        let is_choice = choices.is_none_or(|choices| choices.values.iter().any(|choice| choice.value == value));
        // Of the other formats, what they take in would weigh more in the module than a slip there is worth.
        let is_written = match self.request_type.format_of(property) {
            Some(Format::Boolean) => Format::Boolean.accepts(value.as_bytes()),
            Some(Format::Integer) => Format::Integer.accepts(value.as_bytes()),
            Some(Format::Decimal) => Format::Decimal.accepts(value.as_bytes()),
            Some(Format::Date) => Format::Date.accepts(value.as_bytes()),
            _ => true,
        };
        let is_within = self.request_type.steady_rules(property).all(|rule| match &rule.check {
            Check::Minimum(least) => !is_less(value.as_bytes(), least.as_bytes()),
            Check::Maximum(most) => !is_less(most.as_bytes(), value.as_bytes()),
            Check::MinLength(least) => value.chars().count() >= (*least).into(),
            Check::MaxLength(most) => value.chars().count() <= (*most).into(),
            Check::Pattern(pattern) => {
                pattern::compile(pattern).is_ok_and(|numbers| accepts(&numbers, value.as_bytes()))
            }
            _ => true,
        });
        !value.is_empty() && value.trim() == value && is_choice && is_written && is_within
    }

    /// Notes what a rule is about where it is named; whether it is named for the first time.
    fn subject(&mut self, place: &str, rule: usize, subject: (usize, usize)) -> bool {
        let known = self.subjects.get_mut(rule).and_then(|known| known.replace(subject));
        let is_same = known.is_none_or(|known| known == subject);
        self.require(
            is_same,
            &[place, ".rules"],
            "Give each list a rule of its own: this one is about another property.",
        );
        known.is_none()
    }

    /// What a condition waits for has to be something that the other property can have.
    fn condition(&mut self, place: &str, condition: &Condition, (group, row): (usize, usize)) {
        let source = self.request_type.groups.get(group).and_then(|group| group.properties.get(row));
        if source.is_some_and(|source| source.kind == Kind::Boolean) {
            let are_boolean = condition.values.iter().all(|value| matches!(value, "true" | "false"));
            self.require(are_boolean, &[place, ".rules"], "Let the condition name true or false.");
        }
        let Some((choices, Severity::Error)) = source.and_then(|source| self.request_type.choices_of(source)) else {
            return;
        };
        let mut known = TextMap::default();
        choices.values.iter().for_each(|choice| note(&mut known, &choice.value));
        let is_possible = condition.values.iter().all(|value| known.get(value.as_bytes()).is_some());
        self.require(is_possible, &[place, ".rules"], "Let the condition name choices of the other property.");
    }

    /// The rules that are named at a place have to check something that is there.
    fn rules(&mut self, place: &str, names: &Names, is_there: impl Fn(&Check) -> bool) {
        for rule in self.request_type.rules_named(names).filter(|rule| !is_there(&rule.check)) {
            let problem = ["Take ", &rule.name, " away: there is nothing that it could check."].concat();
            self.require(false, &[place, ".rules"], &problem);
        }
    }

    /// An id, and the path that it stands for.
    fn path(&mut self, place: &[&str], id: &str, path: &str) {
        self.require(is_path(id), place, "Give names with dots between them, none a number, none with white space.");
        let above: Vec<&str> = path.match_indices('.').filter_map(|(dot, _)| path.get(..dot)).collect();
        // Items do not stand in their list: they are it.
        let is_path = |path: &str| self.paths.get(path.as_bytes()).is_some();
        let is_within =
            |above: &&str| is_path(above) && !path.get(above.len()..).is_some_and(|rest| rest.starts_with(".*"));
        let is_container = self.containers.get(path.as_bytes()).is_some();
        let is_free = !is_path(path) && !is_container && !above.iter().any(is_within);
        above.iter().for_each(|container| note(&mut self.containers, container));
        note(&mut self.paths, path);
        self.require(is_free, place, "Give an id that is neither taken nor within another.");
    }

    #[inline(never)]
    fn require(&mut self, holds: bool, place: &[&str], problem: &str) {
        if !holds {
            self.faults.push(DefinitionFault { place: place.concat(), problem: problem.to_owned() });
        }
    }
}

fn note(known: &mut TextMap, text: &str) {
    known.set(text.as_bytes(), 0);
}

fn names(names: &Names, rule: &Rule) -> bool {
    names.iter().any(|name| name == rule.name)
}

/// Names with dots between them. The numbers of items stand between names, and no object has a member `__proto__`.
fn is_path(path: &str) -> bool {
    path.split('.').all(|name| {
        let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
        !is_number && name != "__proto__" && !name.contains(|c: char| c.is_whitespace() || c == '*')
    })
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::catalog;

    #[test]
    fn the_types_of_the_catalog_agree() {
        for request_type in catalog::request_types() {
            assert_eq!(faults(request_type), [], "{}", request_type.id);
        }
    }
}
