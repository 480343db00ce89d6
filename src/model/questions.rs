//! What is asked of a request type: its words in a language, which rules a row has, where a property stands.

use alloc::string::{String, ToString};

use super::{
    Check, Choices, Condition, Group, GroupKind, IssueCode, Locale, Names, Property, RequestType, Rule, Severity, Text,
};
use crate::format::Format;

impl Text {
    /// The text in a language.
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Fr => &self.fr,
        }
    }
}

impl RequestType {
    /// The languages that it has: those of its title.
    pub fn locales(&self) -> impl Iterator<Item = Locale> {
        Locale::ALL.into_iter().filter(|locale| !self.title.get(*locale).is_empty())
    }

    /// The id of a rule of this type.
    ///
    /// ```
    /// let request_type = request_forms::catalog::find("R_BVPN_FR_1").unwrap();
    /// assert_eq!(request_type.rule_id(&request_type.rules[0]), "R_BVPN_FR_1/market");
    /// ```
    pub fn rule_id(&self, rule: &Rule) -> String {
        if rule.name.as_bytes().contains(&b'/') { rule.name.to_string() } else { [&self.id, "/", &rule.name].concat() }
    }

    /// The rules with these names; a name may stand for several rows.
    pub fn rules_named<'a>(&'a self, names: &'a Names) -> impl Iterator<Item = &'a Rule> {
        names.iter().flat_map(|name| self.rules.iter().filter(move |rule| rule.name == name))
    }

    /// All properties, with their groups, in the order of the form.
    pub fn properties(&self) -> impl Iterator<Item = (&Group, &Property)> {
        self.groups.iter().flat_map(|group| group.properties.iter().map(move |property| (group, property)))
    }

    /// The path of a property in issues; `*` stands for the number of an item.
    pub fn path_of(&self, group: &Group, property: &Property) -> String {
        let documented = |other: &Group| other.properties.iter().any(|row| row.id == property.id);
        let is_properties = |other: &&Group| matches!(other.kind, GroupKind::Properties);
        match group.kind {
            GroupKind::List { .. } => [&group.id, ".*.", &property.id].concat(),
            GroupKind::Attributes if self.groups.iter().filter(is_properties).any(documented) => {
                self.control_name_of(group, property)
            }
            _ => property.id.to_string(),
        }
    }

    /// The name of a property's control; `*` stands for the number of an item.
    pub fn control_name_of(&self, group: &Group, property: &Property) -> String {
        match group.kind {
            GroupKind::Attributes => ["request.", &property.id].concat(),
            _ => self.path_of(group, property),
        }
    }

    /// The property that a condition is about, as the numbers of its group and its row: of the same item, in a list, or
    /// else outside of lists.
    pub(crate) fn source_of(&self, group: &Group, condition: &Condition) -> Option<(usize, usize)> {
        let id = &*condition.property;
        self.groups.iter().enumerate().find_map(|(number, other)| {
            let is_near = if other.is_list() { other.id == group.id } else { !group.is_list() || other.id != group.id };
            let row = other.properties.iter().position(|property| property.id == id)?;
            is_near.then_some((number, row))
        })
    }

    /// The rules of a property that hold whatever the other properties are.
    pub fn steady_rules<'a>(&'a self, property: &'a Property) -> impl Iterator<Item = &'a Rule> {
        self.rules_named(&property.rules).filter(|rule| rule.condition.is_none())
    }

    /// Whether a blank value of a property is an error.
    pub fn requires(&self, property: &Property) -> bool {
        let requires = |rule: &Rule| rule.severity == Severity::Error && matches!(rule.check, Check::Required);
        property.default.is_none() && self.steady_rules(property).any(requires)
    }

    /// The values that a property may take, where a rule names them, and what any other is.
    pub fn choices_of<'a>(&'a self, property: &'a Property) -> Option<(&'a Choices, Severity)> {
        self.steady_rules(property).find_map(|rule| match &rule.check {
            Check::OneOf(choices) => Some((choices, rule.severity)),
            _ => None,
        })
    }

    /// The format of a property, where a rule demands one.
    pub fn format_of(&self, property: &Property) -> Option<Format> {
        self.steady_rules(property).find_map(|rule| match rule.check {
            Check::Format(format) if rule.severity == Severity::Error => Some(format),
            _ => None,
        })
    }

    /// Whether one of the rules of a group checks something of a kind.
    pub fn group_checks(&self, group: &Group, is: fn(&Check) -> bool) -> bool {
        self.rules_named(&group.rules).any(|rule| is(&rule.check))
    }
}

impl Rule {
    /// Whether the rule only permits something, so that nothing can break it.
    pub fn is_permission(&self) -> bool {
        matches!(self.check, Check::Optional | Check::Offered(_))
    }
}

impl Check {
    /// The code of the issue where it fails.
    pub fn code(&self) -> IssueCode {
        match self {
            Check::Required
            | Check::Optional
            | Check::Offered(_)
            | Check::AnyOf
            | Check::AllOrNone
            | Check::AtLeastOne => IssueCode::MissingProperty,
            Check::Format(_) | Check::Pattern(_) | Check::MaxLength(_) | Check::MinLength(_) => {
                IssueCode::InvalidFormat
            }
            Check::Absent
            | Check::OneOf(_)
            | Check::Minimum(_)
            | Check::Maximum(_)
            | Check::AtMostOne
            | Check::NotPast
            | Check::DaysAhead(_)
            | Check::WorkingDaysAhead(_)
            | Check::WorkingDay(_)
            | Check::Unique(_)
            | Check::Same
            | Check::InOperation => IssueCode::InvalidValue,
            Check::Market(_) => IssueCode::NotEligible,
            Check::Known => IssueCode::ReferenceNotFound,
            Check::Unambiguous | Check::SingledOut => IssueCode::AmbiguousReference,
        }
    }
}

impl Group {
    /// Whether the group is a list of items.
    pub fn is_list(&self) -> bool {
        matches!(self.kind, GroupKind::List { .. })
    }
}
