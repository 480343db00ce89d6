//! Reads the shared cases: values of `tests/cases/`, and answers of `tests/answers/`.

mod embedded;
mod payload;

use request_forms::service_points::{ServicePoint, ServicePoints};
use request_forms::{Context, Issue, Locale, RequestType, Value, catalog};

/// One file.
pub struct File<C> {
    pub name: String,
    pub request_type: &'static RequestType,
    pub rule: String,
    pub cases: Vec<C>,
}

/// Values and options in, issues and payload out.
pub struct Case {
    pub description: String,
    pub values: Value,
    pub options: Value,
    pub issues: Vec<Value>,
    /// Nothing where an issue is an error.
    pub payload: Option<Value>,
}

/// An answer of the provider in, issues out.
pub struct Answer {
    pub description: String,
    pub status: u16,
    pub body: Value,
    pub accepted: bool,
    pub issues: Vec<Value>,
}

pub fn cases() -> Vec<File<Case>> {
    embedded::cases().into_iter().map(|text| file(text, case)).collect()
}

pub fn answers() -> Vec<File<Answer>> {
    embedded::answers().into_iter().map(|text| file(text, |_, _, one| answer(one))).collect()
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

fn file<C>((name, text): embedded::Text, read: impl Fn(&'static RequestType, &Value, &Value) -> C) -> File<C> {
    let file = unfolded(serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}")));
    let id = text_of(&file, "type");
    let request_type = match file.get("options").and_then(|options| options.get("revision")).and_then(Value::as_text) {
        Some(revision) => catalog::find_revision(&id, revision),
        None => catalog::find(&id),
    };
    let request_type = request_type.unwrap_or_else(|| panic!("{name}: type"));
    let cases = file.get("cases").map(items).unwrap_or_default();
    File {
        name: name.to_owned(),
        request_type,
        rule: text_of(&file, "rule"),
        cases: cases.iter().map(|one| read(request_type, &file, one)).collect(),
    }
}

/// `{repeat, of}` is what nobody could count: a list of so many, or a text, with what is `before` and `after` it.
fn unfolded(value: Value) -> Value {
    let object: Value = match value {
        Value::List(items) => return Value::List(items.into_iter().map(unfolded).collect()),
        Value::Object(members) => members.into_iter().map(|(name, value)| (name, unfolded(value))).collect(),
        value => return value,
    };
    let Some(Value::Number(repeat)) = object.get("repeat") else { return object };
    let repeat = repeat.parse().unwrap_or_default();
    match object.get("of") {
        Some(Value::Text(of)) => {
            [text_of(&object, "before"), of.repeat(repeat), text_of(&object, "after")].concat().into()
        }
        of => Value::List(vec![of.cloned().unwrap_or_default(); repeat]),
    }
}

/// One case, with what its file says for all.
fn case(request_type: &RequestType, file: &Value, one: &Value) -> Case {
    let member = |name: &str| one.get(name).cloned().unwrap_or_default();
    let values = merged(file.get("base"), one.get("values"));
    let options = merged(file.get("options"), one.get("options"));
    let rule = Value::from_iter([("rule", text_of(file, "rule"))]);
    let issues: Vec<_> = items(&member("issues")).iter().map(|issue| merged(Some(&rule), Some(issue))).collect();
    let is_error = |issue: &Value| text_of(issue, "severity") != "warning";
    let payload = if issues.iter().any(is_error) {
        let said = one.get("payload").or_else(|| one.get("wholePayload"));
        assert!(said.is_none(), "{}: a case with an error has no payload", text_of(one, "description"));
        None
    } else {
        let derived = || payload::derived(request_type, &values, &options, &member("payload"));
        Some(one.get("wholePayload").cloned().unwrap_or_else(derived))
    };
    Case { description: text_of(one, "description"), values, options, issues, payload }
}

fn answer(one: &Value) -> Answer {
    let description = text_of(one, "description");
    let Some(Value::Number(status)) = one.get("status") else { panic!("{description}: no status") };
    Answer {
        status: status.parse().unwrap_or_default(),
        body: one.get("body").cloned().unwrap_or_default(),
        accepted: one.get("accepted") == Some(&Value::Bool(true)),
        issues: one.get("issues").map(items).unwrap_or_default().to_vec(),
        description,
    }
}

/// As `{...first, ...members}` in JavaScript: a member that the first has keeps its place. Null says that there is none.
fn merged(first: Option<&Value>, second: Option<&Value>) -> Value {
    let (Some(Value::Object(first)), Some(second)) = (first, second) else {
        return second.or(first).cloned().unwrap_or_default();
    };
    let Value::Object(second) = second else { return second.clone() };
    let mut members = first.clone();
    for (name, value) in second {
        match members.iter_mut().find(|(member, _)| member == name) {
            Some((_, old)) => *old = value.clone(),
            None => members.push((name.clone(), value.clone())),
        }
    }
    Value::Object(members)
}

fn text_of(object: &Value, name: &str) -> String {
    object.get(name).and_then(Value::as_text).unwrap_or_default().to_owned()
}

pub fn items(value: &Value) -> &[Value] {
    match value {
        Value::List(items) => items,
        _ => panic!("a list is expected"),
    }
}
