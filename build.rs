//! Finds the request types of the catalog: each file in `src/catalog/` that has one is a module, and there is no list of
//! them to keep.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let catalog = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("src/catalog");
    let mut files: Vec<_> = fs::read_dir(&catalog)?.filter_map(|file| Some(file.ok()?.path())).collect();
    // The order of names: a later revision of a page comes after the baseline.
    files.sort();
    let (mut modules, mut types) = (String::new(), String::new());
    for file in &files {
        let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        modules += &format!("#[path = {file:?}]\nmod {name};\n");
        if fs::read_to_string(file)?.contains("static REQUEST_TYPE: RequestType") {
            types += &format!("&{name}::REQUEST_TYPE, ");
        }
    }
    let list = format!("{modules}\nstatic ALL: &[&RequestType] = &[{types}];\n");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("catalog.rs"), list)?;
    let mut out = io::stdout();
    io::Write::write_all(&mut out, format!("cargo::rerun-if-changed={}\n", catalog.display()).as_bytes())
}
