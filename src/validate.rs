//! The checks, in documented order. A property has at most one finding: the first rule that fails, errors before
//! warnings; a blank one can only be missing.

use std::sync::Arc;

use crate::catalog::every_type;
use crate::format::integer::decimal;
use crate::index::TextIndex;
use crate::issue::{Finding, Issue};
use crate::model::{Check, Choices, Group, GroupKind, Locale, Property, RequestType, Rule};
use crate::nearest::nearest;
use crate::service_points::{ServicePointKey, ServicePoints};
use crate::template::fill;
use crate::values::{At, Given, StrayOrder, Value, Values};

/// What a check may know beyond the values.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The language of the messages.
    pub locale: Locale,
    /// The customer's market, such as `FR`; nothing is reported about it where it is not known.
    pub market: Option<String>,
    /// The customer's service points; nothing is reported about them where they are not handed over.
    pub service_points: Option<Arc<ServicePoints>>,
    /// Attributes of the envelope, such as `requestedAt`.
    pub request: Vec<(String, Value)>,
    /// Own wording, by rule id or issue code, with `{label}`, `{expected}` and `{suggestion}`.
    pub messages: Vec<(String, String)>,
}

/// What a check found.
#[derive(Clone, Debug)]
pub struct Report {
    values: Values,
    issues: Vec<Issue>,
    valid: bool,
}

/// Values without an error: the only thing that [`crate::payload()`] takes, and only a check can make one.
#[derive(Clone, Debug)]
pub struct Valid {
    values: Values,
    warnings: Vec<Issue>,
}

/// Checks values against every rule of a request type.
///
/// ```
/// use request_forms::{Context, Value, catalog, validate};
/// let request_type = catalog::find("R_BVPN_FR_1").unwrap();
/// let values: Value = [("servicePoint.id", "SP-1001")].into_iter().collect();
/// let report = validate(request_type, &values, &Context::default());
/// assert_eq!(report.issues()[0].path, "contacts.primary.firstName");
/// assert_eq!(report.issues()[0].message, "Enter the first name of the primary contact");
/// ```
pub fn validate(request_type: &'static RequestType, values: &Value, context: &Context) -> Report {
    let mut values = Values::read(request_type, values);
    values.read_attributes(&context.request);
    let findings = Findings::new(&values, context);
    Report { issues: findings.issues(&values, context), valid: findings.is_valid(&values), values }
}

impl Report {
    /// The issues in documented order.
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// Whether there is no error; there may be warnings.
    pub fn is_valid(&self) -> bool {
        self.valid
    }

    /// The checked values, or the issues.
    ///
    /// # Errors
    /// All issues, warnings among them, where at least one is an error.
    pub fn into_valid(self) -> Result<Valid, Vec<Issue>> {
        if self.valid { Ok(Valid { values: self.values, warnings: self.issues }) } else { Err(self.issues) }
    }
}

impl Valid {
    /// The checked values.
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// What is doubtful, but blocks nothing.
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
    }
}

/// The findings of one request, each at its place.
#[derive(Clone, Debug)]
pub(crate) struct Findings {
    pub request: Option<Finding>,
    pub groups: Vec<GroupFindings>,
}

/// The findings of one group.
#[derive(Clone, Debug)]
pub(crate) struct GroupFindings {
    pub group: Option<Finding>,
    pub items: Vec<Vec<Option<Finding>>>,
}

impl Findings {
    pub fn new(values: &Values, context: &Context) -> Findings {
        let groups = 0..values.groups.len();
        Findings {
            request: request_finding(values.request_type, context),
            groups: groups.map(|group| GroupFindings::new(values, group, context)).collect(),
        }
    }

    pub fn is_valid(&self, values: &Values) -> bool {
        self.errors(values) == 0
    }

    /// How many errors there are.
    pub fn errors(&self, values: &Values) -> usize {
        let mut errors = values.strays.len() + count(&self.request);
        for group in &self.groups {
            errors += count(&group.group);
            for item in &group.items {
                for finding in item {
                    errors += count(finding);
                }
            }
        }
        errors
    }

    /// All issues, in words, in documented order.
    pub fn issues(&self, values: &Values, context: &Context) -> Vec<Issue> {
        let mut issues = Vec::new();
        let strays = |issues: &mut Vec<Issue>, order: StrayOrder| {
            for stray in values.strays.iter().filter(|stray| stray.order == order) {
                issues.push(Issue::of_stray(values, stray, context));
            }
        };
        if let Some(finding) = &self.request {
            issues.push(Issue::of_request(values, finding, context));
        }
        strays(&mut issues, StrayOrder::First);
        for (group, findings) in self.groups.iter().enumerate() {
            if let Some(finding) = &findings.group {
                issues.push(Issue::of_group(values, group, finding, context));
            }
            if values.groups[group].items.is_empty() {
                strays(&mut issues, StrayOrder::Before(At { group, item: 0, property: 0 }));
            }
            for (item, findings) in findings.items.iter().enumerate() {
                for (property, finding) in findings.iter().enumerate() {
                    let at = At { group, item, property };
                    strays(&mut issues, StrayOrder::Before(at));
                    if let Some(finding) = finding {
                        issues.push(Issue::of_property(values, at, finding, context));
                    }
                }
            }
        }
        strays(&mut issues, StrayOrder::Last);
        issues
    }
}

impl GroupFindings {
    pub fn new(values: &Values, index: usize, context: &Context) -> GroupFindings {
        let group = &values.request_type.groups[index];
        let items = values.groups[index].items.iter().enumerate().map(|(item, entries)| {
            let at = |property| At { group: index, item, property };
            (0..entries.len()).map(|property| property_finding(values, at(property))).collect()
        });
        let mut findings = GroupFindings { group: None, items: items.collect() };
        for rule in group.rules {
            match rule.check {
                Check::AnyOf if lacks_all(values, index) => findings.group = Some(Finding::new(rule)),
                Check::AtLeastOne if findings.items.is_empty() && !values.groups[index].misread => {
                    findings.group = Some(Finding::new(rule));
                }
                Check::Unique(name) => findings.find_duplicates(values, index, name, rule),
                _ => {}
            }
        }
        if let Some(service_points) = &context.service_points {
            findings.look_up(values, index, service_points);
        }
        findings
    }

    /// The finding at an address of this group.
    pub fn at(&self, at: At) -> Option<&Finding> {
        self.items.get(at.item)?.get(at.property)?.as_ref()
    }

    /// Marks each later one of several equal values.
    fn find_duplicates(&mut self, values: &Values, group: usize, name: &str, rule: &'static Rule) {
        let properties = values.request_type.groups[group].properties;
        let Some(property) = properties.iter().position(|property| property.id == name) else { return };
        let text = |item| values.entry(At { group, item, property }).text();
        let mut index = TextIndex::with_capacity(self.items.len());
        for item in 0..self.items.len() {
            let given = text(item).filter(|_| self.items[item][property].is_none());
            if given.is_some_and(|given| index.candidates(given).any(|row| text(row as usize) == Some(given))) {
                self.items[item][property] = Some(Finding::new(rule));
            }
            index.push(given);
        }
    }

    /// Looks each given value of a service point up, in documented order.
    fn look_up(&mut self, values: &Values, group: usize, service_points: &ServicePoints) {
        let mut found: Vec<(usize, Vec<u32>)> = Vec::new();
        for (property, row) in values.request_type.groups[group].properties.iter().enumerate() {
            let Some(key) = ServicePointKey::find(row.id) else { return };
            let no_error = self.items[0][property].as_ref().is_none_or(|finding| !finding.is_error());
            let text = values.entry(At { group, item: 0, property }).text().filter(|_| no_error);
            let Some(text) = text.filter(|_| service_points.know(key)) else { continue };
            let points = service_points.find(key, text);
            if points.is_empty() {
                let suggestion = service_points.in_other_case(key, text).map(str::to_owned);
                self.items[0][property] =
                    finding(row, |check| matches!(check, Check::Known)).map(|found| Finding { suggestion, ..found });
            } else {
                found.push((property, points));
            }
        }
        for (index, (property, points)) in found.iter().enumerate() {
            let property = *property;
            let row = &values.request_type.groups[group].properties[property];
            let others = found.iter().filter(|(other, _)| *other != property);
            let shared = |other: &[u32]| points.iter().filter(|point| has(other, **point)).count();
            let singled_out = points.len() > 1 && others.clone().any(|(_, other)| shared(other) == 1);
            let agrees = |earlier: &[u32]| points.iter().any(|point| has(earlier, *point));
            let ambiguous = finding(row, |check| matches!(check, Check::Unambiguous)).filter(|_| points.len() > 1);
            let issue = if ambiguous.is_some() && !singled_out {
                ambiguous
            } else if index > 0 && !agrees(&found[0].1) {
                finding(row, |check| matches!(check, Check::Same))
            } else {
                ambiguous.and_then(|_| finding(row, |check| matches!(check, Check::SingledOut)))
            };
            if issue.is_some() {
                self.items[0][property] = issue;
            }
        }
    }
}

/// Whether what is given for a property can change findings at other properties of its group.
pub(crate) fn reaches_others(group: &Group, property: &Property, context: &Context) -> bool {
    let unique = |check: &Check| matches!(check, Check::Unique(name) if *name == property.id);
    group.rules.iter().any(|rule| unique(&rule.check))
        || context.service_points.is_some() && ServicePointKey::find(property.id).is_some()
}

/// Whether a group lacks all of the properties of which it needs one; nothing where it has no such rule.
pub(crate) fn any_of_finding(values: &Values, group: usize) -> Option<Option<Finding>> {
    let rules = values.request_type.groups[group].rules;
    let rule = rules.iter().find(|rule| matches!(rule.check, Check::AnyOf))?;
    Some(lacks_all(values, group).then(|| Finding::new(rule)))
}

/// What is wrong with the value of one property, whatever the others are.
pub(crate) fn property_finding(values: &Values, at: At) -> Option<Finding> {
    let (entry, property) = (values.entry(at), values.property(at));
    if entry.given == Given::Swallowed {
        return None;
    }
    if entry.is_blank() {
        return finding(property, |check| matches!(check, Check::Required));
    }
    if !entry.fits(property) {
        return Some(Finding::new(&every_type::TYPE));
    }
    if entry.conflicting {
        return Some(Finding::new(&every_type::CONSISTENT));
    }
    let text = entry.text()?;
    if has_unsendable(text) {
        return Some(Finding::new(&every_type::CHARACTERS));
    }
    if is_longer(text, every_type::LONGEST_VALUE) {
        return Some(Finding::new(&every_type::LENGTH));
    }
    property.rules.iter().find_map(|rule| {
        let suggestion = match rule.check {
            Check::Format(format) => format.check(text).err()?.suggestion,
            Check::OneOf(choices) => refuse(text, choices)?,
            Check::MaxLength(most) if is_longer(text, most) => None,
            _ => return None,
        };
        Some(Finding { rule, suggestion })
    })
}

/// The market is the one rule about the request as a whole.
fn request_finding(request_type: &'static RequestType, context: &Context) -> Option<Finding> {
    let market = context.market.as_deref()?.trim();
    let rule = request_type.rules.iter().find(|rule| match rule.check {
        Check::Market(eligible) => !market.is_empty() && market != eligible,
        _ => false,
    })?;
    Some(Finding::new(rule))
}

/// The choices that a value is none of: a suggestion, or none. Nothing where it is one of them.
fn refuse(text: &str, choices: &Choices) -> Option<Option<String>> {
    if choices.values.iter().any(|choice| choice.value == text) {
        return None;
    }
    let meant = choices.values.iter().find(|choice| {
        let mut spellings = choice.aliases.iter().chain([&choice.value]);
        spellings.any(|spelling| spelling.eq_ignore_ascii_case(text))
    });
    let suggestion = meant.map(|choice| choice.value).or_else(|| {
        let most = if choices.nearest { usize::MAX } else { 1 };
        // One slip in a word of one or two letters is another word.
        let long_enough = |choice: &&str| choices.nearest || choice.len() > 4;
        nearest(text, choices.values.iter().map(|choice| choice.value).filter(long_enough), most)
    });
    Some(suggestion.map(str::to_owned))
}

/// A control character, or what a lone surrogate or a wrongly decoded text has become on the way.
fn has_unsendable(text: &str) -> bool {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    !plain && text.chars().any(|c| c.is_control() || c == '\u{FFFD}')
}

fn is_longer(text: &str, most: usize) -> bool {
    // Each character has one byte that continues none.
    text.len() > most && text.bytes().filter(|byte| byte & 0b1100_0000 != 0b1000_0000).count() > most
}

fn lacks_all(values: &Values, group: usize) -> bool {
    values.groups[group].items.iter().flatten().all(super::values::Entry::is_blank)
}

/// One where a finding is an error.
fn count(finding: &Option<Finding>) -> usize {
    finding.as_ref().map_or(0, |finding| usize::from(finding.is_error()))
}

fn finding(property: &Property, is: fn(&Check) -> bool) -> Option<Finding> {
    property.rules.iter().find(|rule| is(&rule.check)).map(|rule| Finding::new(rule))
}

/// Whether a service point is among those that were found, which are numbered downwards.
fn has(points: &[u32], point: u32) -> bool {
    points.binary_search_by(|other| point.cmp(other)).is_ok()
}

/// The noun of a property with its group: "the first name of the primary contact".
pub(crate) fn noun(values: &Values, at: At, locale: Locale) -> String {
    let (group, property) = (values.group(at), values.property(at));
    let of = group.of.get(locale);
    let of = match group.kind {
        GroupKind::List { .. } => fill(of, &[("n", &decimal(at.item + 1))]),
        _ => of.to_owned(),
    };
    [property.term.noun.get(locale), &of].concat()
}
