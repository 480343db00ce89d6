//! The languages of the project.

/// A language of labels and messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Locale {
    /// All languages.
    pub const ALL: [Locale; 2] = [Locale::En, Locale::Fr];

    /// Its language tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::Fr => "fr",
        }
    }

    /// The language with this tag.
    pub fn find(tag: &str) -> Option<Locale> {
        Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
    }
}
