//! Runs every shared case natively.

use crate::support::{Case, context, files};
use request_forms::{Report, Value, catalog, payload, validate};

#[test]
fn every_case() {
    let mut failures = Vec::new();
    let mut count = 0;
    for file in files("validation") {
        let request_type = catalog::find(&file.request_type).unwrap_or_else(|| panic!("{}: type", file.name));
        for case in &file.cases {
            count += 1;
            let report = validate(request_type, &case.values, &context(&case.options));
            let problem = compare(case, report);
            failures.extend(problem.map(|problem| format!("{}: {}: {problem}", file.name, case.description)));
        }
    }
    assert!(count > 0, "no cases found");
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n"));
}

fn compare(case: &Case, report: Report) -> Option<String> {
    let expected: Vec<String> = case.issues.iter().map(crate::support::line).collect();
    let found: Vec<String> = report
        .issues()
        .iter()
        .zip(0..)
        .map(|(issue, index)| {
            // A case pins a suggestion only where the law determines it.
            let pinned = case.issues.get(index).is_some_and(|issue| issue.get("suggestion").is_some());
            let suggestion = issue.suggestion.as_deref().filter(|_| pinned);
            [&issue.path, issue.code.name(), issue.severity.name(), issue.rule, suggestion.unwrap_or_default()]
                .join(" ")
        })
        .collect();
    if expected != found {
        return Some(format!("\n  expected {expected:?}\n  found    {found:?}"));
    }
    let expected = case.payload.as_ref()?;
    match report.into_valid() {
        Err(_) => Some("a payload is expected, but the request is invalid".into()),
        Ok(valid) => {
            let payload = serde_json::to_string(&payload(&valid)).ok()?;
            let expected = serde_json::to_string(expected).ok()?;
            (payload != expected).then(|| format!("\n  expected {expected}\n  built    {payload}"))
        }
    }
}

#[test]
fn every_rule_has_cases_and_every_case_a_rule() {
    let rules: Vec<_> = catalog::REQUEST_TYPES.iter().flat_map(|request_type| request_type.rules()).collect();
    let shared = catalog::shared_rules();
    let mut problems = Vec::new();
    let files = files("validation");
    for file in &files {
        let known = rules.iter().any(|rule| rule.id == file.rule) || shared.contains(&file.rule.as_str());
        if !known {
            problems.push(format!("{}: unknown rule {}", file.name, file.rule));
        }
        for issue in file.cases.iter().flat_map(|case| &case.issues) {
            let id = issue.get("rule").and_then(Value::as_text).unwrap_or_default();
            if !rules.iter().any(|rule| rule.id == id) && !shared.contains(&id) {
                problems.push(format!("{}: unknown rule {id}", file.name));
            }
        }
    }
    for rule in &rules {
        let broken =
            |case: &&Case| case.issues.iter().any(|issue| issue.get("rule").and_then(Value::as_text) == Some(rule.id));
        let cases: Vec<&Case> = files.iter().filter(|file| file.rule == rule.id).flat_map(|file| &file.cases).collect();
        let failing = cases.iter().filter(|case| broken(case)).count();
        if cases.len() == failing {
            problems.push(format!("{}: no passing case", rule.id));
        }
        if failing == 0 && !rule.is_permission() {
            problems.push(format!("{}: no failing case", rule.id));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
