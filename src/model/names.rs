//! Several names: those of the catalog are constants.

use alloc::string::String;
use alloc::vec::Vec;

/// A list of names.
#[derive(Clone, Debug)]
pub enum Names {
    /// In the catalog.
    Const(&'static [&'static str]),
    /// From a definition.
    Owned(Vec<String>),
}

impl Names {
    /// Each name.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let (constant, owned): (&[&str], &[String]) = match self {
            Names::Const(names) => (names, &[]),
            Names::Owned(names) => (&[], names),
        };
        constant.iter().copied().chain(owned.iter().map(String::as_str))
    }
}

impl Default for Names {
    fn default() -> Names {
        Names::Const(&[])
    }
}
