//! The HTML of every form must not change unnoticed. `make golden` rewrites the files.

use std::path::Path;
use std::{env, fs};

use request_forms::form::Form;
use request_forms::pack::{Compiled, Lines};
use request_forms::sentence::Sentence;
use request_forms::{Locale, RequestType, catalog, html};

#[test]
fn forms_are_those_of_the_golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut stale = Vec::new();
    for request_type in catalog::request_types() {
        for locale in Locale::ALL {
            let name = format!("{}.{}.html", crate::typescript::name_of(request_type), locale.tag());
            let form = html::render_form(request_type, locale, "");
            if update {
                fs::write(folder.join(&name), &form).unwrap_or_else(|error| panic!("{name}: {error}"));
            } else if fs::read_to_string(folder.join(&name)).ok().as_deref() != Some(&form) {
                stale.push(name);
            }
        }
    }
    assert!(stale.is_empty(), "run `make golden` and read the difference in: {}", stale.join(", "));
}

#[test]
fn a_prefix_stands_before_every_id_and_before_no_name() {
    let prefix = "a&<\"b\">-";
    let escaped = "a&amp;&lt;&quot;b&quot;>-";
    for request_type in catalog::request_types() {
        let plain = html::render_form(request_type, Locale::En, "");
        let mut expected = plain.clone();
        for attribute in [" id=\"", " for=\"", " aria-describedby=\"", " list=\""] {
            expected = expected.replace(attribute, &[attribute, escaped].concat());
        }
        assert_eq!(html::render_form(request_type, Locale::En, prefix), expected, "{}", request_type.id);
    }
}

/// Whoever takes an item away takes its hints away, too.
#[test]
fn what_items_of_a_list_share_stands_at_each_property() {
    let same = include_str!("../../npm/definitions/disconnectCustomerConfirmation.json")
        .replace("Unique within the charge; used to match the charge item", "accepted or rejected")
        .replace(
            "Unique au sein de la facturation\u{202f}; sert à retrouver l’élément facturé",
            "accepted (accepté) ou rejected (refusé)",
        );
    let request_type = RequestType::from_json(&same).unwrap_or_else(|faults| panic!("{faults:?}"));
    let form = html::render_form(&request_type, Locale::En, "");
    assert_eq!(form.matches(">accepted or rejected</p>").count(), 2, "{form}");
    for name in ["acceptanceIndicator", "id"] {
        let described = format!("aria-describedby=\"acknowledgementRequest.0.{name}-hint\"");
        assert!(form.contains(&described), "{form}");
    }
}

#[test]
fn texts_are_no_markup() {
    let lines = |count: usize| Lines::new(vec!["<\"&amp;"; count].join("\n").as_bytes());
    for request_type in catalog::request_types() {
        let pack = Compiled::of(request_type).unwrap_or_default().pack();
        let (texts, sentences) = (lines(pack.texts()), lines(Sentence::COUNT));
        let mut form = Vec::new();
        html::render(&Form::new(&pack, &texts, &sentences, 0), b"", b"", &mut form);
        let form = String::from_utf8_lossy(&form).into_owned();
        assert!(form.contains("<legend>&lt;&quot;&amp;amp;</legend>"), "{form}");
        assert!(!form.contains("<\"") && !form.contains("&amp;\""), "{form}");
    }
}
