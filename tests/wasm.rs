//! The exports of the module, called in a browser as JavaScript calls them: numbers, and bytes in its memory.
//!
//! What the package makes of them is tested there; here is what only the module itself can get wrong.

#![cfg(target_arch = "wasm32")]

#[path = "wasm/bound.rs"]
mod bound;
#[path = "wasm/driver.rs"]
mod driver;

use driver::{CONFIRMATION, Driver, ORANGE};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Addresses in the form of `ORANGE`, and places; see src/address.rs.
const GROUP: u32 = 0x4000_0000;
const UNEXPECTED: u32 = 0x8000_0000;
const NONE: u32 = u32::MAX;
/// In a state: findings changed.
const CHANGED: u32 = 0x8000_0000;

#[wasm_bindgen_test]
fn a_form_is_filled_in_and_says_what_is_wrong() {
    let driver = Driver::new();
    let form = driver.open(ORANGE);
    let empty = driver.findings(form);
    assert!(empty.len() > 3, "{empty:?}");
    let email = driver.place(form, "contacts.primary.email");
    let state = driver.set(form, email, " zoé@gmial.com ");
    assert_eq!(state, CHANGED | empty.len() as u32, "what is there is wrong in the place of what was missing");
    let rule = driver.findings(form).iter().find(|(place, _)| *place == email).map_or(0, |(_, rule)| *rule);
    let issue = driver.read("issue", &[form, email, rule]);
    let fields: Vec<&str> = issue.split('\u{1f}').collect();
    assert_eq!(fields[0], "contacts.primary.email");
    assert_eq!(fields[1], "/properties/contacts/primary/email");
    assert_eq!(fields.len(), 15);
    assert_eq!(driver.read("normalised", &[form, email]), "zoé@gmial.com");
    driver.set(form, email, "zoe@gmial.com");
    assert_eq!(driver.read("suggestion", &[form, email]), "zoe@gmail.com");
    assert!(driver.numbers("changes", &[form]).contains(&email));
    driver.call("clear", &[form]);
    assert_eq!(driver.findings(form), empty);
    assert_eq!(driver.numbers("changes", &[form]), [email]);
    driver.set(form, email, "zoe");
    driver.call("clear", &[form]);
    assert!(driver.numbers("changes", &[form]).is_empty(), "the net change is none");
}

#[wasm_bindgen_test]
fn items_and_what_is_unexpected_come_as_records() {
    let driver = Driver::new();
    let form = driver.open(CONFIRMATION);
    let text = 1 << 24;
    let value = 4 << 24;
    let records = [GROUP, 2, 0x000, 8 | text, 0x100, 8 | text, UNEXPECTED, 6 | value];
    driver.feed(form, &records, "acceptedrejectedcolour");
    assert_eq!(driver.read("path", &[form, 0x101]), "acknowledgementRequest.1.id");
    assert_eq!(driver.read("normalised", &[form, 0x100]), "rejected");
    let before = driver.findings(form);
    assert!(before.iter().any(|(place, _)| *place == UNEXPECTED), "{before:?}");
    driver.call("removeItem", &[form, 0, 0]);
    assert_eq!(driver.read("normalised", &[form, 0x000]), "rejected");
    assert!(driver.findings(form).iter().any(|(place, _)| *place == UNEXPECTED), "it is in no item");
    driver.call("clear", &[form]);
    assert!(driver.findings(form).iter().all(|(place, _)| *place != UNEXPECTED));
}

#[wasm_bindgen_test]
fn service_points_outlive_the_call_that_brought_them() {
    let driver = Driver::new();
    let lines = driver.write("SP-1\nA\n\n\n\nSP-2\nA\n\n\n");
    let points = driver.call("points", &[lines]);
    assert_eq!(driver.call("pointsSize", &[points]), 2);
    let form = driver.open(ORANGE);
    driver.call_with("context", &[form.into(), points.into(), 0.into(), false.into()]);
    driver.call("pointsFree", &[points]);
    let id = driver.place(form, "servicePoint.id");
    let finding = |text: &str| {
        driver.set(form, id, text);
        driver.findings(form).iter().find(|(place, _)| *place == id).map(|(_, rule)| *rule)
    };
    assert_eq!(finding("SP-1"), None);
    assert_ne!(finding("SP-3"), None);
}

#[wasm_bindgen_test]
fn packs_that_are_damaged_or_foreign_are_refused() {
    let driver = Driver::new();
    let pack = driver::pack(ORANGE);
    for end in (0..pack.len()).step_by(97).filter(|end| pack.is_char_boundary(*end)) {
        let bytes = driver.write(&pack[..end]);
        assert_eq!(driver.call("pack", &[bytes]) as i32, -1, "cut at {end}");
    }
    let bytes = driver.write(&["~", &pack[1..]].concat());
    assert_eq!(driver.call("pack", &[bytes]) as i32, -2);
}

#[wasm_bindgen_test]
fn numbers_that_are_none_do_nothing() {
    let driver = Driver::new();
    let form = driver.open(ORANGE);
    driver.call("close", &[form]);
    for none in [form, 7, NONE] {
        assert_eq!(driver.call("open", &[none, none, none]) as i32, -1);
        assert_eq!(driver.set(none, 0, "a"), NONE);
        assert_eq!(driver.feed(none, &[], ""), NONE);
        assert_eq!(driver.call("removeItem", &[none, 0, 0]), NONE);
        assert!(driver.findings(none).is_empty());
        assert!(driver.numbers("changes", &[none]).is_empty());
        for name in ["issue", "suggestion", "normalised", "path"] {
            assert_eq!(driver.read(name, &[none, 0, 1]), "", "{name}");
        }
        driver.call("clear", &[none]);
        driver.call("close", &[none]);
        driver.call("pointsFree", &[none]);
    }
    let open = driver.open(ORANGE);
    for nowhere in [NONE, UNEXPECTED, UNEXPECTED | 9, GROUP | 63, 0x3fff_ffff, 0xff] {
        driver.set(open, nowhere, "a");
        for rule in [0, 15, 16, 0xffff] {
            driver.call("issue", &[open, nowhere, rule]);
        }
    }
    assert!(driver.call("issue", &[open, 0, 16]) > 0, "the engine goes on");
}
