//! A pack may come from anywhere, and may be damaged: it is read, or refused, and nothing else.

use request_forms::pack::{Compiled, Pack, PackFault};
use request_forms::{RequestType, catalog};

#[test]
fn what_is_written_can_be_read() {
    for pack in packs() {
        assert!(Pack::read(pack.as_bytes()).is_ok());
    }
}

#[test]
fn another_version_is_told_from_damage() {
    for pack in packs() {
        let later: String = ['#'].into_iter().chain(pack.chars().skip(1)).collect();
        assert_eq!(Pack::read(later.as_bytes()).err(), Some(PackFault::Version));
    }
    assert_eq!(Pack::read(b"").err(), Some(PackFault::Damaged));
}

#[test]
fn a_pack_that_is_cut_short_is_refused() {
    for pack in packs() {
        let head = pack.find('\n').unwrap_or_default();
        // Within the last string nothing tells where it ended.
        let last = pack.rfind('\n').unwrap_or_default();
        for (index, _) in pack.char_indices().skip(1).filter(|(index, _)| *index <= last) {
            let is_refused = Pack::read(&pack.as_bytes()[..index]).err() == Some(PackFault::Damaged);
            assert!(is_refused, "cut at {index}, the numbers end at {head}");
        }
    }
}

#[test]
fn damage_anywhere_is_survived() {
    let mut random = 0x2545_f491_u32;
    let mut next = |bound: usize| {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        random as usize % bound
    };
    for pack in packs() {
        let characters: Vec<char> = pack.chars().collect();
        for _ in 0..20_000 {
            let mut damaged = characters.clone();
            for _ in 0..=next(4) {
                let index = next(damaged.len());
                match next(3) {
                    0 => drop(damaged.remove(index)),
                    1 => damaged.insert(index, char::from_u32(0x20 + next(400) as u32).unwrap_or(' ')),
                    _ => damaged[index] = char::from_u32(0x0a + next(0xd000) as u32).unwrap_or(' '),
                }
            }
            let damaged: String = damaged.into_iter().collect();
            // Whatever comes of it, it comes to an end.
            drop(Pack::read(damaged.as_bytes()));
        }
        for length in 0..200 {
            let noise: Vec<u8> = (0..length * 7).map(|_| next(256) as u8).collect();
            assert!(Pack::read(&noise).is_err());
        }
    }
}

/// Those of the catalog, and one of the checks that the catalog has none of.
fn packs() -> Vec<String> {
    let defined = RequestType::from_json(DEFINITION).unwrap_or_else(|faults| panic!("{faults:?}"));
    let compiled = catalog::request_types().map(Compiled::of).chain([Compiled::of(&defined)]);
    compiled.map(|compiled| compiled.unwrap_or_else(|faults| panic!("{faults:?}")).text).collect()
}

const DEFINITION: &str = r#"{
    "id": "RULES_1", "provider": {"name": "Example", "accepted": 201, "answer": {"status": 422}},
    "title": {"en": "Rules"}, "operation": "POST https://example.com/rules", "document": "Example",
    "rules": [
        {"name": "least", "check": {"minLength": 3}, "says": {"en": "a"}},
        {"name": "integer", "check": {"format": "integer"}, "says": {"en": "b"}},
        {"name": "integer", "check": {"format": "integer-bound"}, "says": {"en": "b"}},
        {"name": "above", "check": {"minimum": -2}, "says": {"en": "c"}},
        {"name": "below", "check": {"maximum": 40}, "says": {"en": "d"}},
        {"name": "one", "check": "atMostOne", "says": {"en": "e"}},
        {"name": "all", "check": "allOrNone", "says": {"en": "f"}},
        {"name": "due", "check": "required", "when": {"property": "code", "values": ["abc", "abd"]}, "says": {"en": "g"}},
        {"name": "form", "check": {"pattern": "[a-z]{3,9}"}, "unless": {"property": "code", "pattern": "x.*"}, "says": {"en": "h"}},
        {"name": "day", "check": {"format": "date"}, "says": {"en": "i"}},
        {"name": "ahead", "check": {"daysAhead": 3}, "message": {"en": "Later"}, "says": {"en": "j"}},
        {"name": "working", "check": {"workingDay": "alsaceMoselle"}, "severity": "warning", "says": {"en": "k"}},
        {"name": "flag", "check": {"format": "boolean"}, "says": {"en": "l"}}
    ],
    "groups": [
        {"id": "first", "legend": {"en": "First"}, "rules": ["one"], "properties": [
            {"id": "code", "label": {"en": "Code"}, "rules": ["least"]},
            {"id": "floor", "label": {"en": "Floor"}, "kind": "integer", "rules": ["integer", "above", "below"]}
        ]},
        {"id": "second", "legend": {"en": "Second"}, "rules": ["all"], "properties": [
            {"id": "reason", "label": {"en": "Reason"}, "rules": ["due"]},
            {"id": "comment", "label": {"en": "Comment"}, "rules": ["form"]}
        ]},
        {"id": "third", "legend": {"en": "Third"}, "properties": [
            {"id": "day", "label": {"en": "Day"}, "rules": ["day", "ahead", "working"]},
            {"id": "flag", "label": {"en": "Flag"}, "kind": "boolean", "default": "false", "rules": ["flag"]}
        ]}
    ]
}"#;
