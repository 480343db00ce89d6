//! The sentences that all request types share, by number. Their words are in [`crate::words`], one file a language.

macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A sentence that all request types share. It may have gaps: `{noun}`, `{label}`, `{expected}`, `{suggestion}`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "most names say what the sentence says")]
        pub enum Sentence {
            $($(#[$doc])* $name,)*
        }

        impl Sentence {
            /// All sentences, in the order of their lines.
            #[cfg(feature = "model")]
            pub const ALL: &[Sentence] = &[$(Sentence::$name,)*];

            /// How many there are.
            pub const COUNT: usize = [$(Sentence::$name,)*].len();
        }
    };
}

sentences! {
    /// The language tag.
    Language,
    /// Not empty where dates are written day before month.
    DayFirst,
    /// A choice is missing.
    Select,
    /// A text is missing.
    Enter,
    /// A text is missing for which values are offered.
    EnterValue,
    AnyOf,
    AtLeastOne,
    Unique,
    // One for each format, in the order of `Format::ALL`.
    Email,
    EmailDomain,
    E164,
    Phone,
    International,
    NationalNumber,
    FrenchNumber,
    Url,
    Date,
    Integer,
    IntegerBound,
    Decimal,
    Boolean,
    Siren,
    Siret,
    Choose,
    MaxLength,
    MinLength,
    Minimum,
    Maximum,
    AtMostOne,
    AllOrNone,
    NotPast,
    /// A property has no place beside what another one says.
    Absent,
    Pattern,
    /// The date is too early.
    DaysAhead,
    WorkingDay,
    Market,
    Known,
    Unambiguous,
    SingledOut,
    Same,
    InOperation,
    BadInput,
    Conflict,
    /// The values are no object.
    Object,
    /// What stands in the place of a container is no object.
    Container,
    /// A text is documented.
    Text,
    /// A list is documented.
    List,
    Length,
    Characters,
    Items,
    Unexpected,
    /// An unexpected property that a documented id is close to.
    Renamed,
    UnexpectedOneMore,
    UnexpectedMore,
    RequestType,
    Invisible,
    /// Between the last two of several: " or ".
    Or,
    /// The same: " and ".
    And,
    // What the documents say that the engine's own rules come from, in the order of their numbers.
    SaysBadInput,
    SaysConflict,
    SaysObject,
    SaysType,
    SaysLength,
    SaysCharacters,
    SaysItems,
    SaysUnexpected,
    SaysUnexpectedMore,
    SaysUnexpectedNear,
    SaysRequestType,
    SaysInvisible,
    SaysAnswer,
    /// The document of what is a bound of this project.
    OwnBound,
    /// The document of what is good advice.
    OwnAdvice,
    // What to do after an answer of the provider that names no rule of ours.
    AnswerProperty,
    AnswerWhole,
    AnswerUnauthorized,
    AnswerUnavailable,
    AnswerUnreadable,
    AnswerUnclear,
    AnswerRequestedAt,
    AnswerNotFound,
    AnswerAmbiguous,
    /// What the group is called whose properties name a service point.
    ServicePoint,
    // What the form itself says.
    Optional,
    ChooseOption,
    Submit,
    ErrorPrefix,
    WarningPrefix,
    SummaryOne,
    SummaryMany,
    UseSuggestion,
    Yes,
    No,
    Added,
    Removed,
    RemoveUnexpected,
    Why,
    /// What a property is called by a name that is no phrase of ours. It is the last one, by which others find it.
    Named,
}

impl Sentence {
    /// The line that it stands on, from 1.
    pub const fn line(self) -> u16 {
        self as u16 + 1
    }
}
