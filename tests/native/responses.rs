//! Reads every shared case of a provider's answer.

use crate::support::files;
use request_forms::{Locale, Value, catalog, response};

#[test]
fn every_answer() {
    let mut failures = Vec::new();
    for file in files("response") {
        let request_type = catalog::find(&file.request_type).unwrap_or_else(|| panic!("{}: type", file.name));
        assert!(!file.cases.is_empty(), "{}: no cases", file.name);
        for case in &file.cases {
            let Some(Value::Number(status)) = &case.status else { panic!("{}: no status", case.description) };
            // A body comes as text or as an object, as from any HTTP client.
            let body = match &case.body {
                Value::Text(text) => serde_json::from_str(text).unwrap_or(Value::Foreign),
                body => body.clone(),
            };
            let answer = response::read(request_type, status.parse().unwrap_or_default(), &body, Locale::En);
            let member = |issue: &Value, name: &str| issue.get(name).and_then(Value::as_text).map(str::to_owned);
            let expected: Vec<_> =
                case.issues.iter().map(|issue| (member(issue, "path"), member(issue, "code"))).collect();
            let found: Vec<_> = answer
                .issues
                .iter()
                .map(|issue| (Some(issue.path.clone()), Some(issue.code.name().to_owned())))
                .collect();
            if expected != found || answer.accepted != case.accepted {
                failures.push(format!(
                    "{}: {}\n  expected {expected:?}\n  found    {found:?}",
                    file.name, case.description
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{} answers are misread:\n{}", failures.len(), failures.join("\n"));
}
