//! A request type as the definition that makes it: the model, word for word. What is not said is left out.

use alloc::string::ToString;

use super::named_pattern;
use crate::issue::Severity;
use crate::model::{
    Action, AnswerCode, AnswerPlace, Check, Choice, Choices, Condition, Covers, Envelope, ErrorFormat, Group,
    GroupKind, Kind, Names, Property, Provider, ProviderAnswer, ProviderCode, RequestType, Rule, ServicePointKey, Str,
    Text,
};
use crate::value::Value;

/// The definition of a request type.
pub(super) fn definition_of(request_type: &RequestType) -> Value {
    let RequestType { id, revision, provider, title, action, operation, document, notices, rules, groups, .. } =
        request_type;
    Value::object([
        ("id", string(id)),
        ("revision", revision.as_ref().map(string).into()),
        ("provider", provider_of(provider)),
        ("title", text(title)),
        ("action", unless_default(*action, Action::word)),
        ("operation", string(operation)),
        ("document", string(document)),
        ("notices", list(notices, text)),
        ("rules", list(rules, rule)),
        ("groups", list(groups, group)),
    ])
}

fn provider_of(provider: &Provider) -> Value {
    Value::object([
        ("name", string(&provider.name)),
        ("envelope", unless_default(provider.envelope, Envelope::word)),
        ("accepted", number(provider.accepted)),
        ("answer", answer(&provider.answer)),
        ("answerCovers", unless_default(provider.answer_covers, Covers::word)),
        ("laterCodes", provider.later_codes.as_ref().map(text).into()),
        ("errors", unless_default(provider.errors, ErrorFormat::word)),
        ("codes", list(&provider.codes, answer_code)),
    ])
}

fn answer(answer: &ProviderAnswer) -> Value {
    let code = answer.code.as_ref().map(|code| match code {
        ProviderCode::Number(code) => number(*code),
        ProviderCode::Word(word) => string(word),
    });
    Value::object([
        ("status", number(answer.status)),
        ("code", code.into()),
        ("message", answer.message.as_ref().map(string).into()),
    ])
}

fn answer_code(code: &AnswerCode) -> Value {
    let place = match &code.place {
        AnswerPlace::Whole => "whole".into(),
        AnswerPlace::Named => "named".into(),
        AnswerPlace::MandatoryField => "mandatoryField".into(),
        AnswerPlace::Property(id) => Value::object([("property", string(id))]),
        AnswerPlace::Group(id) => Value::object([("group", string(id))]),
    };
    Value::object([
        ("status", number(code.status)),
        ("code", number(code.code)),
        ("issue", code.issue.name().into()),
        ("place", place),
    ])
}

fn rule(rule: &Rule) -> Value {
    Value::object([
        ("name", string(&rule.name)),
        ("severity", unless_default(rule.severity, Severity::word)),
        ("check", check(&rule.check)),
        ("when", condition(rule, false)),
        ("unless", condition(rule, true)),
        ("says", text(&rule.says)),
        ("message", rule.message.as_ref().map(text).into()),
        ("document", rule.document.as_ref().map(text).into()),
        ("answer", rule.answer.as_ref().map(answer).into()),
    ])
}

/// The condition of a rule, where it is one of this kind.
fn condition(rule: &Rule, is_unless: bool) -> Value {
    let of = |Condition { property, values, pattern, .. }: &Condition| {
        Value::object([
            ("property", string(property)),
            ("values", names(values)),
            ("pattern", pattern.as_ref().map(string).into()),
        ])
    };
    rule.condition.as_ref().filter(|condition| condition.is_unless == is_unless).map(of).into()
}

fn check(check: &Check) -> Value {
    let with = |name: &'static str, value| Value::object([(name, value)]);
    match check {
        Check::Required => "required".into(),
        Check::Optional => "optional".into(),
        Check::Absent => "absent".into(),
        Check::Format(format) => with("format", format.name().into()),
        Check::Pattern(pattern) => match named_pattern::name_of(pattern) {
            Some(name) => with("format", name.into()),
            None => with("pattern", string(pattern)),
        },
        Check::OneOf(choices) => with("oneOf", choices_of(choices)),
        Check::MaxLength(most) => with("maxLength", number(*most)),
        Check::MinLength(least) => with("minLength", number(*least)),
        Check::Minimum(number) => with("minimum", Value::Number(number.to_string())),
        Check::Maximum(number) => with("maximum", Value::Number(number.to_string())),
        Check::NotPast => "notPast".into(),
        Check::DaysAhead(days) => with("daysAhead", number(*days)),
        Check::WorkingDaysAhead(days) => with("workingDaysAhead", number(*days)),
        Check::WorkingDay(calendar) => with("workingDay", calendar.word().into()),
        Check::AnyOf => "anyOf".into(),
        Check::AtMostOne => "atMostOne".into(),
        Check::AllOrNone => "allOrNone".into(),
        Check::AtLeastOne => "atLeastOne".into(),
        Check::Unique(property) => with("unique", string(property)),
        Check::Market(market) => with("market", string(market)),
        Check::Known => "known".into(),
        Check::Unambiguous => "unambiguous".into(),
        Check::SingledOut => "singledOut".into(),
        Check::Same => "same".into(),
        Check::InOperation => "inOperation".into(),
        Check::Offered(choices) => with("offered", choices_of(choices)),
    }
}

fn choices_of(choices: &Choices) -> Value {
    let choice = |choice: &Choice| {
        Value::object([
            ("value", string(&choice.value)),
            ("label", choice.label.as_ref().map(text).into()),
            ("aliases", names(&choice.aliases)),
        ])
    };
    Value::object([("values", list(&choices.values, choice)), ("wide", choices.wide.then_some(true).into())])
}

fn group(group: &Group) -> Value {
    let kind = match &group.kind {
        GroupKind::Properties => Value::Null,
        GroupKind::Attributes => "attributes".into(),
        GroupKind::List { item, one, add, remove } => {
            let texts = [("item", text(item)), ("one", text(one)), ("add", text(add)), ("remove", text(remove))];
            Value::object([("list", Value::object(texts))])
        }
    };
    Value::object([
        ("id", string(&group.id)),
        ("legend", text(&group.legend)),
        ("of", text(&group.of)),
        ("hint", group.hint.as_ref().map(text).into()),
        ("kind", kind),
        ("autocompleteSection", group.autocomplete_section.as_ref().map(string).into()),
        ("rules", names(&group.rules)),
        ("properties", list(&group.properties, property)),
    ])
}

fn property(property: &Property) -> Value {
    Value::object([
        ("id", string(&property.id)),
        ("label", text(&property.label)),
        ("noun", text(&property.noun)),
        ("hint", property.hint.as_ref().map(text).into()),
        ("example", Some(&property.example).filter(|example| !example.is_empty()).map(string).into()),
        ("default", property.default.as_ref().map(string).into()),
        ("autocomplete", property.autocomplete.as_ref().map(string).into()),
        ("kind", unless_default(property.kind, Kind::word)),
        ("isProse", property.is_prose.then_some(true).into()),
        ("servicePointKey", property.service_point_key.map(ServicePointKey::word).into()),
        ("rules", names(&property.rules)),
    ])
}

/// The word for something, or nothing where that goes without saying.
fn unless_default<T: Copy + Default + PartialEq>(thing: T, word: fn(T) -> &'static str) -> Value {
    (thing != T::default()).then(|| word(thing)).into()
}

/// A text in those languages that it is in; nothing where that is none.
fn text(text: &Text) -> Value {
    let members = [("en", &text.en), ("fr", &text.fr)].into_iter().filter(|(_, text)| !text.is_empty());
    let members: Value = members.map(|(tag, text)| (tag, string(text))).collect();
    if members.is_empty() { Value::Null } else { members }
}

fn string(text: &Str) -> Value {
    (&**text).into()
}

fn number(number: u16) -> Value {
    usize::from(number).into()
}

fn names(names: &Names) -> Value {
    let names: Value = Value::list(names.iter());
    if names.is_empty() { Value::Null } else { names }
}

/// A list, or nothing where it is empty.
fn list<T>(items: &[T], of: fn(&T) -> Value) -> Value {
    let items = Value::list(items.iter().map(of));
    if items.is_empty() { Value::Null } else { items }
}
