//! What must not change unnoticed: the HTML and descriptions of every form, and what the npm package holds of the
//! catalog as TypeScript. `make golden` rewrites the files.

use std::path::Path;
use std::{env, fs};

use request_forms::{Locale, catalog, describe, examples, html, schema};

#[test]
fn golden_files_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut stale = Vec::new();
    for (name, text) in golden() {
        let path = root.join(&name);
        if update {
            fs::write(&path, &text).unwrap_or_else(|error| panic!("{name}: {error}"));
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&text) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "run `make golden` and read the difference in: {}", stale.join(", "));
}

fn golden() -> Vec<(String, String)> {
    let json = |value| serde_json::to_string_pretty(&value).unwrap_or_else(|error| panic!("{error}")) + "\n";
    let mut files = vec![
        ("npm/src/generated/types.ts".to_owned(), crate::typescript::types()),
        ("npm/src/generated/data.ts".to_owned(), crate::typescript::data()),
    ];
    for request_type in catalog::REQUEST_TYPES {
        let folder = ["tests/golden/", request_type.id].concat();
        for locale in [Locale::En, Locale::Fr] {
            let options = html::HtmlOptions { locale, id_prefix: "" };
            let name = [&folder, ".", locale.tag()].concat();
            files.push(([&name, ".html"].concat(), html::render(request_type, options)));
            files.push(([&name, ".json"].concat(), json(describe::describe(request_type, locale))));
        }
        files.push(([&folder, ".schema.json"].concat(), json(schema::json_schema(request_type))));
        files.push(([&folder, ".examples.json"].concat(), json(examples::examples(request_type))));
    }
    files
}
