//! What must not change unnoticed: the HTML of every form, in every language. `make golden` rewrites the files.

use std::path::Path;
use std::{env, fs};

use request_forms::{Locale, catalog, describe, examples, html, schema};

#[test]
fn golden_files_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut stale = Vec::new();
    for (name, text) in golden() {
        let path = folder.join(&name);
        if update {
            fs::create_dir_all(&folder)
                .and_then(|()| fs::write(&path, &text))
                .unwrap_or_else(|error| panic!("{error}"));
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&text) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "run `make golden` and read the difference in: {}", stale.join(", "));
}

fn golden() -> Vec<(String, String)> {
    let json = |value| serde_json::to_string_pretty(&value).unwrap_or_else(|error| panic!("{error}")) + "\n";
    let mut files = Vec::new();
    for request_type in catalog::REQUEST_TYPES {
        for locale in [Locale::En, Locale::Fr] {
            let options = html::HtmlOptions { locale, id_prefix: "" };
            let name = format!("{}.{}", request_type.id, locale.tag());
            files.push((format!("{name}.html"), html::render(request_type, options)));
            files.push((format!("{name}.json"), json(describe::describe(request_type, locale))));
        }
        files.push((format!("{}.schema.json", request_type.id), json(schema::json_schema(request_type))));
        files.push((format!("{}.examples.json", request_type.id), json(examples::examples(request_type))));
    }
    files
}
