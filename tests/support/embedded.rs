//! The texts of `tests/cases/` and `tests/answers/`, embedded: a browser has no files, and so all suites in Rust read the
//! very same ones.

use include_dir::{Dir, DirEntry, include_dir};

static CASES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/cases");
static ANSWERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/answers");

/// A file's name and its text.
pub type Text = (&'static str, &'static str);

/// The files with values.
pub fn cases() -> Vec<Text> {
    sorted("cases", &CASES)
}

/// The files with answers of a provider.
pub fn answers() -> Vec<Text> {
    sorted("answers", &ANSWERS)
}

fn sorted(kind: &str, directory: &'static Dir<'static>) -> Vec<Text> {
    let mut texts = every_text(directory);
    texts.sort();
    assert!(!texts.is_empty(), "there are no {kind}");
    texts
}

fn every_text(directory: &'static Dir<'static>) -> Vec<Text> {
    let texts = directory.entries().iter().flat_map(|entry| match entry {
        DirEntry::Dir(directory) => every_text(directory),
        DirEntry::File(file) => file.path().to_str().zip(file.contents_utf8()).into_iter().collect(),
    });
    texts.collect()
}

/// Cargo sees a change of an embedded file, but no new file.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_file_is_embedded() {
    use std::path::Path;

    fn count(directory: &Path) -> usize {
        let entries = std::fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
        entries.flatten().map(|entry| entry.path()).map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
    }
    for (folder, embedded) in [("tests/cases", cases()), ("tests/answers", answers())] {
        let files = count(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
        assert_eq!(embedded.len(), files, "a file came or went: touch tests/support/embedded.rs to embed them anew");
    }
}
