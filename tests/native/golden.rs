//! What must not change unnoticed: what is generated from the catalog. `make golden` rewrites the files.

use std::path::Path;
use std::{env, fs};

use request_forms::define::json_schema;
use request_forms::examples::examples;
use request_forms::{Value, catalog};

#[test]
fn golden_files_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut stale = Vec::new();
    for (name, text) in golden() {
        let path = root.join(&name);
        if update {
            let folder = path.parent().unwrap_or(root);
            let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, &text));
            written.unwrap_or_else(|error| panic!("{name}: {error}"));
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&text) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "run `make golden` and read the difference in: {}", stale.join(", "));
}

fn golden() -> Vec<(String, String)> {
    let json = |value: Value| serde_json::to_string_pretty(&value).unwrap_or_else(|error| panic!("{error}")) + "\n";
    let generated = crate::typescript::files().into_iter();
    let mut files: Vec<_> = generated.map(|(name, text)| (format!("npm/src/generated/{name}"), text)).collect();
    for request_type in catalog::request_types() {
        let name = crate::typescript::name_of(request_type);
        files.push((format!("npm/definitions/{name}.json"), json(request_type.definition())));
        let name = format!("tests/golden/{name}");
        files.push((format!("{name}.schema.json"), json(json_schema(request_type))));
        files.push((format!("{name}.examples.json"), json(examples(request_type))));
    }
    files
}
