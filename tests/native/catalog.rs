//! Laws of the catalog: what is derived from it must agree with the checks.

use crate::support::{cases, context, items};
use request_forms::examples::examples;
use request_forms::model::{Check, GroupKind, Rule};
use request_forms::pack::Compiled;
use request_forms::{Context, Locale, RequestType, Severity, Value, catalog, payload, validate, words};

fn issues(request_type: &RequestType, values: &Value, options: &Value) -> Vec<(String, String, String)> {
    let report = validate(request_type, values, &context(options));
    let issues = report.issues().iter();
    issues.map(|issue| (issue.path.clone(), issue.code.name().to_owned(), issue.rule.clone())).collect()
}

#[test]
fn valid_examples_are_valid_without_warnings() {
    for request_type in catalog::request_types() {
        let examples = examples(request_type);
        for name in ["minimal", "full"] {
            let values = examples.get(name).unwrap_or(&Value::Null);
            let options = Value::from_iter([("today", "2098-12-31")]);
            assert_eq!(issues(request_type, values, &options), [], "{} {name}", request_type.id);
        }
    }
}

#[test]
fn every_rule_that_can_be_broken_has_an_example_that_breaks_it_alone() {
    for request_type in catalog::request_types() {
        let examples = examples(request_type);
        let broken = items(examples.get("broken").unwrap_or(&Value::Null));
        let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_text).unwrap_or_default().to_owned();
        for example in broken {
            let expected: Vec<_> = items(example.get("issues").unwrap_or(&Value::Null))
                .iter()
                .map(|issue| (text(issue, "path"), text(issue, "code"), text(example, "rule")))
                .collect();
            let values = example.get("values").unwrap_or(&Value::Null);
            let options = example.get("options").unwrap_or(&Value::Null);
            assert_eq!(issues(request_type, values, options), expected, "{}", text(example, "rule"));
        }
        for rule in request_type.rules.iter().filter(|rule| !rule.is_permission()) {
            let id = request_type.rule_id(rule);
            let named = broken
                .iter()
                .any(|example| text(example, "rule") == id && text(example, "severity") == rule.severity.name());
            assert!(named, "{id} has no broken example");
        }
    }
}

#[test]
fn every_rule_is_used_and_warnings_stand_behind_errors() {
    for request_type in catalog::request_types() {
        let lists = request_type.groups.iter().map(|group| &group.rules);
        let lists = lists.chain(request_type.properties().map(|(_, property)| &property.rules));
        let lists: Vec<Vec<&Rule>> = lists.map(|names| request_type.rules_named(names).collect()).collect();
        for rule in request_type.rules.iter() {
            let is_named = lists.iter().flatten().any(|named| std::ptr::eq(*named, rule));
            let is_whole = matches!(rule.check, Check::Market(_));
            assert!(is_named != is_whole, "{}", request_type.rule_id(rule));
        }
        for list in lists {
            let names: Vec<_> = list.iter().map(|rule| &rule.name).collect();
            let warns = list.iter().map(|rule| rule.severity == Severity::Warning);
            assert!(warns.is_sorted(), "{}: {names:?}", request_type.id);
            let row = |rule: &Rule| request_type.rules.iter().position(|other| std::ptr::eq(other, rule));
            // Rules that all types share stand behind those of a type, though what they check comes before.
            let own = list.iter().filter(|rule| !rule.name.contains('/'));
            assert!(own.map(|rule| row(rule)).is_sorted(), "{}: {names:?}", request_type.id);
        }
    }
}

/// No document says what is right where only good advice speaks.
#[test]
fn an_error_has_a_document_of_a_provider() {
    for request_type in catalog::request_types() {
        for rule in request_type.rules.iter().filter(|rule| rule.severity == Severity::Error) {
            let document = rule.document.as_ref().map_or(&request_type.document, |document| &document.en);
            let is_provider = document.starts_with(&*request_type.provider.name);
            assert!(is_provider, "{}: {document}", request_type.rule_id(rule));
        }
    }
}

#[test]
fn paths_and_names_of_controls_are_unique() {
    for request_type in catalog::request_types() {
        for of in [RequestType::path_of, RequestType::control_name_of] {
            let mut names: Vec<String> =
                request_type.properties().map(|(group, property)| of(request_type, group, property)).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{}", request_type.id);
        }
    }
}

#[test]
fn a_suggestion_removes_its_issue() {
    let mut count = 0;
    for file in cases() {
        let request_type = file.request_type;
        for case in &file.cases {
            let report = validate(request_type, &case.values, &context(&case.options));
            for issue in report.issues() {
                let Some(suggestion) = &issue.suggestion else { continue };
                let Some(name) = control_name(request_type, &issue.path) else { continue };
                let Some(values) = with(&case.values, &name, suggestion) else { continue };
                count += 1;
                let left = validate(request_type, &values, &context(&case.options));
                let stays = left.issues().iter().any(|left| left.path == issue.path && left.rule == issue.rule);
                assert!(!stays, "{}: {}: the suggestion for {} does not help", file.name, case.description, issue.path);
            }
        }
    }
    assert!(count > 100, "only {count} suggestions");
}

/// The name of the control of a documented path.
fn control_name(request_type: &RequestType, path: &str) -> Option<String> {
    let numbered = |name: &str| {
        let number = path.split('.').find(|part| part.parse::<usize>().is_ok()).unwrap_or("*");
        name.replace('*', number)
    };
    let mut properties = request_type.properties();
    let (group, property) =
        properties.find(|(group, property)| numbered(&request_type.path_of(group, property)) == path)?;
    Some(numbered(&request_type.control_name_of(group, property)))
}

/// Values with another one at the name of a control; nothing for those that are no plain values.
fn with(values: &Value, name: &str, value: &str) -> Option<Value> {
    let Value::Object(members) = values else { return None };
    if values.get("type").is_some() || values.get("properties").is_some() {
        return None;
    }
    let mut members: Vec<(String, Value)> = members.iter().map(|member| without(member, name)).collect();
    members.retain(|(member, _)| member != name);
    members.push((name.to_owned(), value.into()));
    Some(Value::Object(members))
}

fn without((member, value): &(String, Value), name: &str) -> (String, Value) {
    let rest = name.strip_prefix(member.as_str()).and_then(|rest| rest.strip_prefix('.'));
    let Some(rest) = rest else { return (member.clone(), value.clone()) };
    let value = match value {
        Value::Object(members) => {
            Value::Object(members.iter().filter(|(member, _)| member != rest).map(|row| without(row, rest)).collect())
        }
        Value::List(items) => {
            let named = items.iter().enumerate().map(|(index, item)| without(&(index.to_string(), item.clone()), rest));
            Value::List(named.map(|(_, item)| item).collect())
        }
        value => value.clone(),
    };
    (member.clone(), value)
}

#[test]
fn a_payload_is_valid_again_and_stays_the_same() {
    for file in cases() {
        let request_type = file.request_type;
        for case in &file.cases {
            let context = context(&case.options);
            let Ok(valid) = validate(request_type, &case.values, &context).into_valid() else { continue };
            let once = payload(&valid);
            let again = validate(request_type, &once, &Context { request: vec![], ..context }).into_valid();
            let again = again.unwrap_or_else(|issues| panic!("{}: {}: {issues:?}", file.name, case.description));
            assert_eq!(payload(&again), once, "{}: {}", file.name, case.description);
        }
    }
}

/// French sets a no-break space before `:` and a narrow one before `;`, `!` and `?`; a plain one may end a line.
#[test]
fn french_texts_have_the_spaces_of_french() {
    let mut texts = words::sentences(Locale::Fr);
    for request_type in catalog::request_types() {
        let compiled = Compiled::of(request_type).unwrap_or_else(|faults| panic!("{}: {faults:?}", request_type.id));
        let french = compiled.texts.iter().find(|(locale, _)| *locale == Locale::Fr);
        texts += &french.unwrap_or_else(|| panic!("{} has no French", request_type.id)).1;
    }
    for text in texts.lines() {
        let wrong = [" :", " ;", " !", " ?", "'"].into_iter().find(|wrong| text.contains(wrong));
        assert!(wrong.is_none(), "{wrong:?} in: {text}");
    }
}

/// What a request may hold beside its properties is the same wherever there is an envelope.
#[test]
fn attributes_are_in_a_group_of_their_name() {
    for request_type in catalog::request_types() {
        for group in request_type.groups.iter().filter(|group| matches!(group.kind, GroupKind::Attributes)) {
            assert_eq!(group.id, "request", "{}", request_type.id);
        }
    }
}
