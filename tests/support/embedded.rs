//! The texts of `tests/cases/`, embedded: a browser has no files, and so all suites in Rust read the very same ones.

use include_dir::{Dir, DirEntry, include_dir};

static CASES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/cases");

/// The files of a kind, with their names and texts: `response` for answers, anything else for values.
pub fn texts(kind: &str) -> Vec<(&'static str, &'static str)> {
    let is_of_kind = |name: &str| name.ends_with(".json") && name.starts_with("response/") == (kind == "response");
    let mut texts = every_text(&CASES);
    texts.retain(|(name, _)| is_of_kind(name));
    texts.sort();
    assert!(!texts.is_empty(), "there are no cases of the kind {kind}");
    texts
}

fn every_text(directory: &'static Dir<'static>) -> Vec<(&'static str, &'static str)> {
    let texts = directory.entries().iter().flat_map(|entry| match entry {
        DirEntry::Dir(directory) => every_text(directory),
        DirEntry::File(file) => file.path().to_str().zip(file.contents_utf8()).into_iter().collect(),
    });
    texts.collect()
}

/// Cargo sees a change of an embedded file, but no new file.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_file_of_cases_is_embedded() {
    use std::path::Path;

    fn count(directory: &Path) -> usize {
        let entries = std::fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
        entries.flatten().map(|entry| entry.path()).map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let embedded = texts("values").len() + texts("response").len();
    assert_eq!(embedded, count(&folder), "a file came or went: touch tests/support/embedded.rs to embed them anew");
}
