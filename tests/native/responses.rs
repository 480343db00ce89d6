//! Reads every shared case of a provider's answer, and what the cases do not say about the issues.

use crate::support::{answers, compare_messages};
use request_forms::report::{IssueProvider, IssueProviderCode};
use request_forms::response::{Answer, read};
use request_forms::{Issue, IssueCode, Locale, Severity, Value, catalog};

#[test]
fn every_answer() {
    let mut failures = Vec::new();
    for file in answers() {
        assert!(!file.cases.is_empty(), "{}: no cases", file.name);
        for case in &file.cases {
            // A body comes as text or as an object, as from any HTTP client.
            let body = match &case.body {
                Value::Text(text) => serde_json::from_str(text).unwrap_or_default(),
                body => body.clone(),
            };
            let answer = read(file.request_type, case.status, &body, Locale::En);
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
            for locale in Locale::ALL {
                let answer = read(file.request_type, case.status, &body, locale);
                let problem = compare_messages(&case.issues, &answer.issues, locale);
                failures.extend(problem.map(|problem| format!("{}: {}: {problem}", file.name, case.description)));
            }
        }
    }
    assert!(failures.is_empty(), "{} answers are misread:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn an_issue_says_where_it_comes_from_and_what_was_answered() {
    let issue =
        one("R_BVPN_FR_1", 422, r#"{"code": "3620", "message": "No", "description": "contacts.primary.email"}"#);
    assert_eq!(issue.path, "contacts.primary.email");
    assert_eq!(issue.pointer, "/properties/contacts/primary/email");
    assert_eq!(issue.rule, "response/answer");
    assert_eq!(issue.severity, Severity::Error);
    assert_eq!(issue.message, "Check the e-mail address of the primary contact: the provider refused this value");
    assert_eq!(issue.suggestion, None);
    assert_eq!(issue.source.says, "The provider’s answer reports it.");
    assert!(issue.source.document.starts_with("Orange Business"), "{}", issue.source.document);
    let said = Some("contacts.primary.email".to_owned());
    let answered = IssueProvider { status: 422, code: Some(IssueProviderCode::Number(3620)), message: said };
    assert_eq!(issue.provider, Some(answered));

    let issue = one(VERIZON, 422, r#"[{"code": "missingProperty", "propertyPath": "/acknowledgementRequest/1/id"}]"#);
    assert_eq!(issue.pointer, "/acknowledgementRequest/1/id");
    assert_eq!(issue.message, "Enter the charge item identifier of acknowledgement 2");
    let word = Some(IssueProviderCode::Word("missingProperty".to_owned()));
    assert_eq!(issue.provider, Some(IssueProvider { status: 422, code: word, message: None }));
}

#[test]
fn a_service_point_is_named_by_its_property_or_as_a_whole() {
    for (code, issue_code) in [(3621, IssueCode::AmbiguousReference), (3622, IssueCode::ReferenceNotFound)] {
        for (text, path) in [
            ("None matches", "servicePoint"),
            ("servicePoint.id: none matches", "servicePoint.id"),
            ("None matches 'properties.servicePoint.customerReference'.", "servicePoint.customerReference"),
            ("servicePoint.reference, servicePoint.customerReference", "servicePoint.customerReference"),
            // What lies elsewhere is not meant by this code.
            ("contacts.primary.email", "servicePoint"),
            ("customerReference", "servicePoint"),
        ] {
            let body = format!(r#"{{"code": {code}, "message": "Refused", "details": [{{"message": "{text}"}}]}}"#);
            let issue = one("U_BVPN_CUSTOM003_1", 422, &body);
            assert_eq!((issue.path.as_str(), issue.code), (path, issue_code), "{text}");
        }
    }
}

#[test]
fn messages_say_what_to_do() {
    for (request_type, status, body, message) in [
        ("R_BVPN_FR_1", 200, "{}", "Ask the provider whether the request arrived"),
        ("R_BVPN_FR_1", 204, r#"{"code": 3611}"#, "Ask the provider whether the request arrived"),
        (VERIZON, 201, "null", "Ask the provider whether the request arrived"),
        ("R_BVPN_FR_1", 422, r#"{"code": 3611}"#, "Choose a later working day for the requested date"),
        ("R_BVPN_FR_1", 422, r#"{"code": 3622}"#, "Check the service point"),
        ("R_BVPN_FR_1", 401, "null", "Ask your administrator for access"),
        ("R_BVPN_FR_1", 403, r#"{"code": 50}"#, "Ask your administrator for access"),
        ("R_BVPN_FR_1", 503, "null", "Send the request again later: the provider could not take it now"),
        ("R_BVPN_FR_1", 400, r#"{"code": 22}"#, "Check the request: the provider refused it without naming a field"),
        ("R_BVPN_FR_1", 400, "null", "Send the request again later: the answer could not be read"),
        (VERIZON, 422, r#"{"propertyPath": "/code"}"#, "Check the error code: the provider refused this value"),
        (VERIZON, 422, r#"{"propertyPath": "/code", "code": "missingProperty"}"#, "Select the error code"),
    ] {
        let issue = one(request_type, status, body);
        assert!(issue.message.starts_with(message), "{status} {body}: {}", issue.message);
    }
}

#[test]
fn what_is_not_documented_is_no_place() {
    for path in [
        "/details",
        "/acknowledgementRequest/10000/id",
        "/acknowledgementRequest/01/id",
        "/acknowledgementRequest/0/id/id",
        "acknowledgementRequest..id",
        "/acknowledgementRequest/0/",
        ".",
        "/",
        "#$",
    ] {
        let issue = one(VERIZON, 422, &format!(r#"{{"code": "invalidValue", "propertyPath": "{path}"}}"#));
        assert_eq!(issue.path, "", "{path}");
    }
    for (path, found) in [
        ("$.acknowledgementRequest[12].id", "acknowledgementRequest.12.id"),
        ("#/acknowledgementRequest/9999/id", "acknowledgementRequest.9999.id"),
        (" /acknowledgementRequest/0/id ", "acknowledgementRequest.0.id"),
        ("/acknowledgementRequest/0", "acknowledgementRequest"),
    ] {
        let issue = one(VERIZON, 422, &format!(r#"{{"code": "invalidValue", "propertyPath": "{path}"}}"#));
        assert_eq!(issue.path, found, "{path}");
    }
}

#[test]
fn an_answer_is_bounded_and_holds_no_control_characters() {
    let error = r#"{"code": "a\u001fb\u001e\n", "message": "\u0000\u001f\u001e\u009b"}"#;
    let issue = one(VERIZON, 422, error);
    let word = Some(IssueProviderCode::Word("ab".to_owned()));
    assert_eq!(issue.provider, Some(IssueProvider { status: 422, code: word, message: None }));

    let errors = vec![error; 1000].join(",");
    assert_eq!(answer(VERIZON, 422, &format!("[{errors}]")).issues.len(), 100);

    let long = "é".repeat(100_000);
    let issue = one("R_BVPN_FR_1", 422, &format!(r#"{{"code": 3620, "message": "{long}"}}"#));
    let said = issue.provider.and_then(|provider| provider.message).unwrap_or_default();
    assert_eq!(said.chars().count(), 500);
}

const VERIZON: &str = "disconnectCustomerConfirmation";

fn answer(request_type: &str, status: u16, body: &str) -> Answer {
    let request_type = catalog::find(request_type).unwrap_or_else(|| panic!("{request_type}"));
    let body = serde_json::from_str(body).unwrap_or_else(|error| panic!("{body}: {error}"));
    read(request_type, status, &body, Locale::En)
}

fn one(request_type: &str, status: u16, body: &str) -> Issue {
    let mut issues = answer(request_type, status, body).issues;
    assert_eq!(issues.len(), 1, "{body}");
    issues.remove(0)
}
