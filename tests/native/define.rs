//! Definitions in JSON: they say all that the catalog says, and what is wrong with one is named by its place.

use request_forms::examples::examples;
use request_forms::pack::Compiled;
use request_forms::{Locale, RequestType, Value, catalog};

/// The definition of a request type of the catalog, as the package ships it.
const DEFINITION: &str = include_str!("../../npm/definitions/disconnectCustomerConfirmation.json");

/// The texts of examples have no part in a pack: they are compared by themselves.
#[test]
fn a_definition_makes_the_very_type_of_the_catalog() {
    for built_in in catalog::request_types() {
        let definition = built_in.definition().to_json();
        let defined = RequestType::from_json(&definition).unwrap_or_else(|faults| panic!("{faults:?}"));
        assert_eq!(pack(&defined), pack(built_in));
        assert_eq!(examples(&defined), examples(built_in));
        assert_eq!(defined.definition().to_json(), definition);
    }
}

/// A rule may stand where it holds, and a property needs no noun.
#[test]
fn a_definition_may_be_short() {
    let long = r#"{
        "id": "MOVE_1", "provider": {"name": "Example", "accepted": 201, "answer": {"status": 422}},
        "title": {"en": "Move a line", "fr": "Déplacer une ligne"}, "operation": "POST https://example.com/requests",
        "document": "Example, Request to move a line",
        "rules": [
            {"name": "line", "check": "required", "says": {"en": "It is required.", "fr": "Elle est obligatoire."}},
            {"name": "line", "check": {"maxLength": 9}, "says": {"en": "It is required.", "fr": "Elle est obligatoire."}}
        ],
        "groups": [{"id": "details", "legend": {"en": "Details", "fr": "Détails"}, "properties": [{
            "id": "line", "label": {"en": "Line", "fr": "Ligne"},
            "noun": {"en": "“Line”", "fr": "«\u00a0Ligne\u00a0»"}, "rules": ["line"]
        }]}]
    }"#;
    let mut short = Value::from_json(long).unwrap_or_default();
    let rules = short.get("rules").cloned().unwrap_or_default();
    set(&mut short, "rules", Value::Null);
    set(&mut short, "groups.0.properties.0.noun", Value::Null);
    set(&mut short, "groups.0.properties.0.rules", rules);
    let read = |definition: &Value| {
        pack(&RequestType::from_json(&definition.to_json()).unwrap_or_else(|faults| panic!("{faults:?}")))
    };
    assert_eq!(read(&short), read(&Value::from_json(long).unwrap_or_default()));

    set(&mut short, "groups.0.properties.0.rules.1.check.maxLength", "nine".into());
    set(&mut short, "groups.0.properties.0.rules.0.name", "".into());
    let faults = RequestType::from_json(&short.to_json()).err().unwrap_or_default();
    assert_eq!(faults[0].place, "groups[0].properties[0].rules[1].check.maxLength");
    set(&mut short, "groups.0.properties.0.rules.1.check.maxLength", 9.into());
    let faults = RequestType::from_json(&short.to_json()).err().unwrap_or_default();
    assert_eq!(faults[0].place, "groups[0].properties[0].rules[0].name");
}

/// Of what is compared with all others of its kind there is only so much.
#[test]
fn a_definition_has_limits() {
    let mut definition = Value::from_json(DEFINITION).unwrap_or_default();
    let property = definition.get("groups").cloned().unwrap_or_default();
    let Value::List(groups) = &property else { panic!("a list") };
    let row = groups[1].get("properties").cloned().unwrap_or_default();
    let Value::List(rows) = row else { panic!("a list") };
    let many = |count: usize| Value::List(vec![rows[1].clone(); count]);
    set(&mut definition, "groups.1.properties", many(20_000));
    let faults = RequestType::from_json(&definition.to_json()).err().unwrap_or_default();
    let found: Vec<_> = faults.iter().map(|fault| (fault.place.as_str(), fault.problem.as_str())).collect();
    assert_eq!(found, [("groups[1].properties", "Give 1 to 256 properties.")]);
    set(&mut definition, "groups.1.properties", many(0));
    let faults = RequestType::from_json(&definition.to_json()).err().unwrap_or_default();
    assert_eq!(faults[0].place, "groups[1].properties");
}

fn pack(request_type: &RequestType) -> (String, Vec<(Locale, String)>) {
    let compiled = Compiled::of(request_type).unwrap_or_else(|faults| panic!("{faults:?}"));
    (compiled.text, compiled.texts)
}

/// A code of an answer that is about a property that is not there.
const CODES: &str = r#"[{"status": 400, "code": 1, "issue": "otherIssue", "place": {"property": "cause"}}]"#;

/// Definitions that differ from the one above in one place, and what is said of them.
#[test]
fn faults_are_named_by_their_places() {
    for (path, value, place, problem) in [
        ("id", "7", "id", "Give a text."),
        ("id", "null", "id", "Add this."),
        ("title", "{\"en\": \"Confirm\", \"de\": \"Bestätigen\"}", "title.de", "Leave this out. There are: en, fr."),
        ("provider", "\"Verizon\"", "provider", "Give an object."),
        ("provider.accepted", "70000", "provider.accepted", "Give a whole number from 0 to 65535."),
        ("provider.accepted", "-1", "provider.accepted", "Give a whole number from 0 to 65535."),
        ("provider.answer.code", "true", "provider.answer.code", "Give a whole number from 0 to 65535."),
        ("provider.errors", "\"path\"", "provider.errors", "Give one of these: propertyPath, code."),
        ("rules", "{}", "rules", "Give a list."),
        ("rules.0.severity", "\"info\"", "rules[0].severity", "Give one of these: error, warning."),
        ("rules.2.check", "\"unique\"", "rules[2].check", "Give one of these: required, "),
        ("rules.2.check", "{\"unique\": 7}", "rules[2].check.unique", "Give a text."),
        (
            "rules.4.check",
            "{\"format\": \"e-mail\"}",
            "rules[4].check.format",
            "Give one of these: email, email-domain, ",
        ),
        ("rules.6.check.oneOf.values.1.value", "null", "rules[6].check.oneOf.values[1].value", "Add this."),
        (
            "rules.6.check.oneOf.nearest",
            "true",
            "rules[6].check.oneOf.nearest",
            "Leave this out. There are: values, wide.",
        ),
        ("groups.0.kind", "\"list\"", "groups[0].kind", "Give one of these: properties, attributes, {list}."),
        ("groups.0.kind.list.one", "null", "groups[0].kind.list.one", "Add this."),
        (
            "groups.1.properties.0.kind",
            "\"number\"",
            "groups[1].properties[0].kind",
            "Give one of these: text, integer, decimal, boolean.",
        ),
        ("groups.1.properties.1.isProse", "\"yes\"", "groups[1].properties[1].isProse", "Give true or false."),
        ("provider.codes", CODES, "provider.codes[0].place", "Name something that the request type has."),
        ("rules.0.name", "\"value/type\"", "rules[0].name", "Give another name: "),
        ("rules.6.check.oneOf.values.0.value", "\" invalidBody\"", "rules[6]", "Take away the white space "),
        ("groups.0.id", "\"details\"", "groups[1].id", "Give each group an id of its own."),
        ("groups.0.id", "\"externalId\"", "groups[1].properties[0].id", "Give an id that is neither taken "),
        ("groups.0.id", "\"order.items\"", "groups[0].id", "Give a list an id without dots."),
        ("groups.0.rules", "[\"status\"]", "groups[0].rules", "Take status away: "),
        ("groups.1.kind", "\"attributes\"", "groups[1].kind", "Attributes need the envelope "),
        (
            "groups.1.properties.0.rules",
            "[]",
            "groups[1].properties[0].rules",
            "Add rules with the formats integer and integer-bound.",
        ),
        (
            "groups.1.properties.1.id",
            "\"message.text\"",
            "groups[1].properties[2].id",
            "Give an id that is neither taken ",
        ),
        ("groups.1.properties.1.id", "\"acknowledgementRequest.0.id\"", "groups[1].properties[1].id", "Give names "),
        (
            "groups.1.properties.1.id",
            "\"__proto__\"",
            "groups[1].properties[1].id",
            "Give names with dots between them",
        ),
        ("groups.1.properties.1.rules", "[\"reasons\"]", "groups[1].properties[1].rules", "There is no rule "),
    ] {
        let mut definition = Value::from_json(DEFINITION).unwrap_or_default();
        set(&mut definition, path, Value::from_json(value).unwrap_or_default());
        let faults = RequestType::from_json(&definition.to_json()).err().unwrap_or_default();
        let found: Vec<_> = faults.iter().map(|fault| (fault.place.as_str(), fault.problem.as_str())).collect();
        let is_told = found.iter().any(|(at, told)| *at == place && told.starts_with(problem));
        assert!(is_told, "{path}: {value}: {found:?}");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let definition = r#"{"id": 7, "titel": {}, "provider": {"name": "Example"}, "rules": [{}], "groups": "none"}"#;
    let faults = RequestType::from_json(definition).err().unwrap_or_default();
    let places: Vec<_> = faults.iter().map(|fault| fault.place.as_str()).collect();
    let expected = [
        "id",
        "provider.accepted",
        "provider.answer",
        "title",
        "operation",
        "document",
        "rules[0].name",
        "rules[0].check",
        "rules[0].says",
        "groups",
        "titel",
    ];
    assert_eq!(places, expected);
}

/// Puts a value at a path; null takes away what is there.
fn set(definition: &mut Value, path: &str, value: Value) {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    let place = match definition {
        Value::List(items) => name.parse().ok().and_then(|index: usize| items.get_mut(index)),
        Value::Object(members) => {
            if !members.iter().any(|(member, _)| member == name) {
                members.push((name.to_owned(), Value::Null));
            }
            members.iter_mut().find(|(member, _)| member == name).map(|(_, value)| value)
        }
        _ => None,
    };
    let place = place.unwrap_or_else(|| panic!("there is no {path}"));
    if rest.is_empty() { *place = value } else { set(place, rest, value) }
}
