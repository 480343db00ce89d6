//! Reads the shared cases of `tests/cases/`.

mod embedded;

use embedded::texts;
use request_forms::service_points::{ServicePoint, ServicePoints};
use request_forms::{Context, Issue, Locale, Value};

/// One file of cases.
pub struct File {
    pub name: String,
    pub request_type: String,
    pub rule: String,
    pub cases: Vec<Case>,
}

/// One case: values and options in, issues and payload out.
pub struct Case {
    pub description: String,
    pub values: Value,
    pub options: Value,
    pub issues: Vec<Value>,
    pub payload: Option<Value>,
    pub status: Option<Value>,
    pub body: Value,
    pub accepted: bool,
}

/// The files of a kind: `response` for answers, anything else for values.
pub fn files(kind: &str) -> Vec<File> {
    texts(kind).into_iter().map(|(name, text)| file(name, text)).collect()
}

/// The context that the options of a case describe.
pub fn context(options: &Value) -> Context {
    let text = |value: Option<&Value>| value.and_then(Value::as_text).map(str::to_owned);
    let members = |name: &str| match options.get(name) {
        Some(Value::Object(members)) => members.clone(),
        _ => Vec::new(),
    };
    Context {
        locale: options.get("locale").and_then(Value::as_text).and_then(Locale::find).unwrap_or_default(),
        today: text(options.get("today")),
        market: text(options.get("customer").and_then(|customer| customer.get("market"))),
        service_points: options.get("servicePoints").map(service_points),
        request: members("request"),
        messages: members("messages")
            .into_iter()
            .filter_map(|(name, value)| Some((name, text(Some(&value))?)))
            .collect(),
        ignores_unknown: text(options.get("unknown")).as_deref() == Some("ignore"),
    }
}

/// An expected issue on one line.
pub fn line(issue: &Value) -> String {
    let text = |name: &str| issue.get(name).and_then(Value::as_text).unwrap_or_default();
    let severity = issue.get("severity").and_then(Value::as_text).unwrap_or("error");
    [text("path"), text("code"), severity, text("rule"), text("suggestion")].join(" ")
}

/// Compares messages with those that a case pins: a text for each language, `{"en": …, "fr": …}`.
pub fn compare_messages(expected: &[Value], found: &[Issue], locale: Locale) -> Option<String> {
    expected.iter().zip(found).find_map(|(expected, found)| {
        let message = expected.get("message")?.get(locale.tag())?.as_text()?;
        (message != found.message).then(|| format!("\n  expected {message}\n  found    {}", found.message))
    })
}

fn service_points(list: &Value) -> ServicePoints {
    let text = |point: &Value, name: &str| point.get(name).and_then(Value::as_text).map(str::to_owned);
    let point = |point: &Value| ServicePoint {
        id: text(point, "id").unwrap_or_default(),
        customer_reference: text(point, "customerReference"),
        reference: text(point, "reference"),
        name: text(point, "name"),
        // The API wraps it.
        state: text(point, "state").or_else(|| point.get("state").and_then(|state| text(state, "value"))),
    };
    ServicePoints::new(&items(list).iter().map(point).collect::<Vec<_>>())
}

fn file(name: &str, text: &str) -> File {
    let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let member = |name: &str| value.get(name).and_then(Value::as_text).unwrap_or_default().to_owned();
    let base = value.get("base");
    File {
        name: name.to_owned(),
        request_type: member("type"),
        rule: member("rule"),
        cases: value.get("cases").map(items).unwrap_or_default().iter().map(|case_| case(case_, base)).collect(),
    }
}

fn case(value: &Value, base: Option<&Value>) -> Case {
    let member = |name: &str| value.get(name).cloned();
    Case {
        description: member("description").and_then(|text| text.as_text().map(str::to_owned)).unwrap_or_default(),
        values: merged(base, member("values").unwrap_or_default()),
        options: member("options").unwrap_or_default(),
        issues: value.get("issues").map(items).unwrap_or_default().to_vec(),
        payload: member("payload"),
        status: member("status"),
        body: member("body").unwrap_or_default(),
        accepted: member("accepted") == Some(Value::Bool(true)),
    }
}

/// As `Object.assign({}, base, values)` does it: a member that the base has keeps its place.
fn merged(base: Option<&Value>, values: Value) -> Value {
    let Some(Value::Object(base)) = base else { return values };
    let Value::Object(values) = values else { panic!("a case with a base gives an object") };
    let mut members = base.clone();
    for (name, value) in values {
        match members.iter_mut().find(|(member, _)| *member == name) {
            Some((_, old)) => *old = value,
            None => members.push((name, value)),
        }
    }
    Value::Object(members)
}

pub fn items(value: &Value) -> &[Value] {
    match value {
        Value::List(items) => items,
        _ => panic!("a list is expected"),
    }
}
