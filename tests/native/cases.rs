//! Runs every shared case natively.

use crate::support::{Case, cases, compare_messages, context};
use request_forms::{Context, Locale, Report, Value, catalog, payload, validate};

#[test]
fn every_case() {
    let mut failures = Vec::new();
    let mut count = 0;
    for file in cases() {
        let request_type = file.request_type;
        for case in &file.cases {
            count += 1;
            let report = validate(request_type, &case.values, &context(&case.options));
            let problem = compare(case, report).or_else(|| {
                Locale::ALL.into_iter().find_map(|locale| {
                    let context = Context { locale, ..context(&case.options) };
                    compare_messages(&case.issues, validate(request_type, &case.values, &context).issues(), locale)
                })
            });
            failures.extend(problem.map(|problem| format!("{}: {}: {problem}", file.name, case.description)));
        }
    }
    assert!(count > 0, "no cases found");
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n"));
}

fn compare(case: &Case, report: Report<'_>) -> Option<String> {
    let expected: Vec<String> = case.issues.iter().map(crate::support::line).collect();
    let found: Vec<String> = report
        .issues()
        .iter()
        .zip(0..)
        .map(|(issue, index)| {
            // A case pins a suggestion only where the law determines it.
            let pinned = case.issues.get(index).is_some_and(|issue| issue.get("suggestion").is_some());
            let suggestion = issue.suggestion.as_deref().filter(|_| pinned);
            [&issue.path, issue.code.name(), issue.severity.name(), &issue.rule, suggestion.unwrap_or_default()]
                .join(" ")
        })
        .collect();
    if expected != found {
        return Some(format!("\n  expected {expected:?}\n  found    {found:?}"));
    }
    let payload = report.into_valid().ok().map(|valid| payload(&valid));
    let [expected, built] = [&case.payload, &payload].map(|payload| serde_json::to_string(payload).unwrap_or_default());
    (expected != built).then(|| format!("\n  expected {expected}\n  built    {built}"))
}

#[test]
fn every_rule_has_cases_and_every_case_a_rule() {
    let of_type = |request_type: &request_forms::RequestType| {
        let row = |rule: &request_forms::model::Rule| (request_type.rule_id(rule), rule.is_permission());
        request_type.rules.iter().map(row).collect::<Vec<_>>()
    };
    // White space around a value is no part of it, and a file has no control that a browser cannot read.
    let unbreakable = |id: &str| matches!(id, "value/trim" | "value/bad-input" | "response/answer");
    let shared = catalog::shared_rules().map(|id| (id.to_owned(), unbreakable(id)));
    let mut rules: Vec<(String, bool)> = catalog::request_types().flat_map(of_type).chain(shared).collect();
    // A row that permits something and another one of the same id: the id can be broken.
    rules.sort();
    rules.dedup_by(|later, first| later.0 == first.0);
    let files = cases();
    let mut problems = Vec::new();
    for file in &files {
        let named = file.cases.iter().flat_map(|case| &case.issues).map(rule_of).chain([file.rule.as_str()]);
        for id in named.filter(|id| !rules.iter().any(|(known, _)| known == id)) {
            problems.push(format!("{}: unknown rule {id}", file.name));
        }
    }
    for (id, is_unbreakable) in &rules {
        let cases: Vec<&Case> = files.iter().filter(|file| file.rule == *id).flat_map(|file| &file.cases).collect();
        let failing = cases.iter().filter(|case| case.issues.iter().any(|issue| rule_of(issue) == id)).count();
        let is_elsewhere = matches!(id.as_str(), "value/bad-input" | "response/answer");
        if cases.len() == failing && !is_elsewhere {
            problems.push(format!("{id}: no passing case"));
        }
        if failing == 0 && !is_unbreakable {
            problems.push(format!("{id}: no failing case"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn rule_of(issue: &Value) -> &str {
    issue.get("rule").and_then(Value::as_text).unwrap_or_default()
}
