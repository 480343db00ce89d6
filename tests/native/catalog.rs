//! Laws of the catalog: what is derived from it must agree with the checks.

use crate::support::{context, items};
use request_forms::{
    Context, Form, Issue, Locale, RequestType, Value, catalog, describe, examples, html, payload, validate,
};

fn issues(request_type: &'static RequestType, values: &Value, options: &Value) -> Vec<(String, String, String)> {
    let report = validate(request_type, values, &context(options));
    let issues = report.issues().iter();
    issues.map(|issue| (issue.path.clone(), issue.code.name().to_owned(), issue.rule.to_owned())).collect()
}

#[test]
fn valid_examples_are_valid_without_warnings() {
    for request_type in catalog::REQUEST_TYPES {
        let examples = examples::examples(request_type);
        for name in ["minimal", "full"] {
            let values = examples.get(name).unwrap_or(&Value::Null);
            assert_eq!(issues(request_type, values, &Value::Null), [], "{} {name}", request_type.id);
        }
    }
}

#[test]
fn every_rule_that_can_be_broken_has_an_example_that_breaks_it_alone() {
    for request_type in catalog::REQUEST_TYPES {
        let examples = examples::examples(request_type);
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
        for rule in request_type.rules().into_iter().filter(|rule| !rule.is_permission()) {
            let named = broken
                .iter()
                .any(|example| text(example, "rule") == rule.id && text(example, "severity") == rule.severity.name());
            assert!(named, "{} {} has no broken example", rule.id, rule.severity.name());
        }
    }
}

#[test]
fn a_suggestion_removes_its_issue() {
    for file in crate::support::files("validation") {
        let Some(request_type) = catalog::find(&file.request_type) else { panic!("{}: type", file.name) };
        for case in &file.cases {
            let mut form = Form::new(request_type, &case.values, context(&case.options));
            for issue in form.issues() {
                let (Some(at), Some(suggestion)) = (form.locate(&issue.path), issue.suggestion) else { continue };
                form.set(at, &Value::from(suggestion.as_str()));
                let left = form.issues_at(&issue.path);
                let stays = left.iter().any(|left| left.rule == issue.rule && left.severity == issue.severity);
                assert!(!stays, "{}: {}: the suggestion for {} does not help", file.name, case.description, issue.path);
            }
        }
    }
}

#[test]
fn a_form_filled_in_step_by_step_finds_what_a_check_of_the_whole_finds() {
    for file in crate::support::files("validation") {
        let Some(request_type) = catalog::find(&file.request_type) else { panic!("{}: type", file.name) };
        for case in &file.cases {
            let whole = Form::new(request_type, &case.values, context(&case.options));
            let only_in_json = |rule: &str| rule.starts_with("value/") || rule == "request/type";
            if whole.issues().iter().any(|issue| only_in_json(issue.rule)) {
                continue; // Nobody can type such values into a form.
            }
            let mut form = Form::new(request_type, &Value::Null, context(&case.options));
            let mut issues = form.issues();
            for at in whole.values().places() {
                while !form.has(at) {
                    form.add(request_type.groups[at.group].id);
                }
                form.set_text(at, whole.get(at));
                let changed = form.changed();
                let now = form.issues();
                let differs = |path: &str| {
                    let at_path = |issues: &[Issue]| {
                        issues.iter().filter(|issue| issue.path == path).cloned().collect::<Vec<_>>()
                    };
                    at_path(&issues) != at_path(&now)
                };
                let missed =
                    issues.iter().chain(&now).find(|issue| differs(&issue.path) && !changed.contains(&issue.path));
                assert!(missed.is_none(), "{}: {}: a change is not told: {missed:?}", file.name, case.description);
                issues = now;
            }
            assert_eq!(form.issues(), whole.issues(), "{}: {}", file.name, case.description);
            form.reset();
            let blank = Form::new(request_type, &Value::Null, context(&case.options));
            assert_eq!(form.issues(), blank.issues(), "{}: {}: after reset", file.name, case.description);
        }
    }
}

#[test]
fn a_payload_is_valid_again_and_stays_the_same() {
    for file in crate::support::files("validation") {
        let Some(request_type) = catalog::find(&file.request_type) else { panic!("{}: type", file.name) };
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
    for request_type in catalog::REQUEST_TYPES {
        let mut texts = Vec::new();
        collect(&describe::describe(request_type, Locale::Fr), &mut texts);
        for file in crate::support::files("validation").iter().filter(|file| file.request_type == request_type.id) {
            for case in &file.cases {
                let context = Context { locale: Locale::Fr, ..crate::support::context(&case.options) };
                let report = validate(request_type, &case.values, &context);
                texts.extend(report.issues().iter().map(|issue| issue.message.clone()));
                texts.extend(report.issues().iter().map(|issue| issue.source.says.to_string()));
            }
        }
        texts.push(html::render(request_type, html::HtmlOptions { locale: Locale::Fr, id_prefix: "" }));
        assert!(texts.len() > 50, "{}: texts are missing", request_type.id);
        for text in texts {
            let wrong = [" :", " ;", " !", " ?", "'"].into_iter().find(|wrong| text.contains(wrong));
            assert!(wrong.is_none(), "{wrong:?} in: {text}");
        }
    }
}

fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Text(text) => texts.push(text.clone()),
        Value::List(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(members) => members.iter().for_each(|(_, value)| collect(value, texts)),
        _ => {}
    }
}
