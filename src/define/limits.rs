//! How much a definition may hold. What is compared with all others of its kind has a limit, or a definition of a
//! megabyte would take hours.

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::address::{MOST_GROUPS, MOST_PROPERTIES};
use crate::model::{Check, Names, RequestType, Str};
use crate::pack::DefinitionFault;
use crate::text_map::TextMap;

/// Rules of a type, those that are written where they hold among them.
const MOST_RULES: usize = 2000;

/// Rules that one group or property has.
const MOST_RULES_OF_ONE: usize = 16;

/// Values that a rule names, and other spellings of one.
const MOST_CHOICES: usize = 1000;

/// Values that all rules name, and other spellings and conditions of all: a pack numbers them.
const MOST_VALUES: usize = 50_000;

/// Rows that the names of one group or property stand for.
const MOST_ROWS_OF_ONE: usize = 64;

/// Days that a date may have to be ahead: they are counted one by one.
const MOST_DAYS: usize = 1000;

/// Patterns of all rules, each of which may be a large automaton.
const MOST_PATTERNS: usize = 100;

/// Bytes of an id.
const LONGEST_ID: usize = 256;

/// Notices, and codes of answers.
const MOST_OTHERS: usize = 200;

/// The pattern that a rule checks.
fn pattern_of(check: &Check) -> Option<&Str> {
    match check {
        Check::Pattern(pattern) => Some(pattern),
        _ => None,
    }
}

/// What there is too much of.
pub(super) fn faults(request_type: &RequestType) -> Vec<DefinitionFault> {
    let RequestType { groups, rules, notices, provider, .. } = request_type;
    let mut faults = Vec::new();
    let mut limit = |count: usize, least: usize, most: usize, place: &[&str], what: &str| {
        if !(least..=most).contains(&count) {
            let problem = ["Give ", &least.to_string(), " to ", &most.to_string(), " ", what, "."].concat();
            faults.push(DefinitionFault { place: place.concat(), problem });
        }
    };
    limit(request_type.id.len(), 1, LONGEST_ID, &["id"], "bytes");
    limit(groups.len(), 1, MOST_GROUPS, &["groups"], "groups");
    limit(rules.len(), 0, MOST_RULES, &["rules"], "rules");
    limit(notices.len(), 0, MOST_OTHERS, &["notices"], "notices");
    limit(provider.codes.len(), 0, MOST_OTHERS, &["provider.codes"], "codes");
    let mut rows_named = TextMap::default();
    for rule in rules.iter() {
        let name = rule.name.as_bytes();
        rows_named.set(name, rows_named.get(name).unwrap_or_default() + 1);
    }
    let rows = |names: &Names| names.iter().map(|name| rows_named.get(name.as_bytes()).unwrap_or_default()).sum();
    for (index, group) in groups.iter().enumerate() {
        let place = ["groups[", &index.to_string(), "]"].concat();
        limit(group.id.len(), 1, LONGEST_ID, &[&place, ".id"], "bytes");
        limit(group.rules.iter().count(), 0, MOST_RULES_OF_ONE, &[&place, ".rules"], "rules");
        limit(rows(&group.rules), 0, MOST_ROWS_OF_ONE, &[&place, ".rules"], "rows of rules");
        limit(group.properties.len(), 1, MOST_PROPERTIES, &[&place, ".properties"], "properties");
        for (row, property) in group.properties.iter().enumerate() {
            let place = [&place, ".properties[", &row.to_string(), "]"].concat();
            limit(property.id.len(), 1, LONGEST_ID, &[&place, ".id"], "bytes");
            limit(property.rules.iter().count(), 0, MOST_RULES_OF_ONE, &[&place, ".rules"], "rules");
            limit(rows(&property.rules), 0, MOST_ROWS_OF_ONE, &[&place, ".rules"], "rows of rules");
        }
    }
    let (mut values, mut spellings, mut automata) = (0, 0, 0);
    for (index, rule) in rules.iter().enumerate() {
        let place = ["rules[", &index.to_string(), "].check"].concat();
        if let Some(condition) = &rule.condition {
            spellings += condition.values.iter().count();
            limit(condition.values.iter().count(), 0, MOST_CHOICES, &["rules[", &index.to_string(), "]"], "values");
        }
        if let Check::DaysAhead(days) | Check::WorkingDaysAhead(days) = rule.check {
            limit(days.into(), 0, MOST_DAYS, &[&place], "days");
        }
        let patterns =
            [pattern_of(&rule.check), rule.condition.as_ref().and_then(|condition| condition.pattern.as_ref())];
        automata += patterns.into_iter().flatten().count();
        let (Check::OneOf(choices) | Check::Offered(choices)) = &rule.check else { continue };
        let counts = choices.values.iter().map(|choice| choice.aliases.iter().count());
        spellings += counts.clone().sum::<usize>();
        values += choices.values.len();
        let most_aliases = counts.max().unwrap_or_default();
        limit(choices.values.len(), 1, MOST_CHOICES, &[&place], "values");
        limit(most_aliases, 0, MOST_CHOICES, &[&place], "other spellings");
    }
    limit(automata, 0, MOST_PATTERNS, &["rules"], "patterns in all rules");
    limit(values, 0, MOST_VALUES, &["rules"], "values in all rules");
    limit(spellings, 0, MOST_VALUES, &["rules"], "other spellings and values of conditions in all rules");
    faults
}
