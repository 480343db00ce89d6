//! What each kind of check means for an issue: its code, and the sentence that says what to do.

use super::IssueCode;
use crate::pack::{OWN_KIND, Rule, own};
use crate::sentence::Sentence;

impl Rule {
    /// The code of its issues.
    pub(crate) fn code(&self) -> IssueCode {
        self.kind().0
    }

    /// The sentence of its issues; a few places have a more telling one.
    pub(crate) fn sentence(&self) -> Sentence {
        self.kind().1
    }

    fn kind(&self) -> (IssueCode, Sentence) {
        *KINDS.get(self.row.kind()).unwrap_or(&(IssueCode::OtherIssue, Sentence::AnswerWhole))
    }
}

/// What each kind of check means, in the order of the numbers that a pack has for them, and after these what each of the
/// engine's own rules means.
const KINDS: [(IssueCode, Sentence); OWN_KIND as usize + own::IDS.len()] = [
    (IssueCode::MissingProperty, Sentence::Enter),
    (IssueCode::MissingProperty, Sentence::Enter),
    // Each format has a sentence of its own.
    (IssueCode::InvalidFormat, Sentence::Email),
    (IssueCode::InvalidValue, Sentence::Choose),
    (IssueCode::InvalidFormat, Sentence::MaxLength),
    (IssueCode::InvalidValue, Sentence::NotPast),
    (IssueCode::MissingProperty, Sentence::AnyOf),
    (IssueCode::MissingProperty, Sentence::AtLeastOne),
    (IssueCode::InvalidValue, Sentence::Unique),
    (IssueCode::NotEligible, Sentence::Market),
    (IssueCode::ReferenceNotFound, Sentence::Known),
    (IssueCode::AmbiguousReference, Sentence::Unambiguous),
    (IssueCode::AmbiguousReference, Sentence::SingledOut),
    (IssueCode::InvalidValue, Sentence::Same),
    (IssueCode::InvalidValue, Sentence::InOperation),
    // Nothing breaks what is only offered.
    (IssueCode::OtherIssue, Sentence::AnswerWhole),
    (IssueCode::InvalidFormat, Sentence::MinLength),
    (IssueCode::InvalidValue, Sentence::Minimum),
    (IssueCode::InvalidValue, Sentence::Maximum),
    (IssueCode::InvalidValue, Sentence::AtMostOne),
    (IssueCode::MissingProperty, Sentence::AllOrNone),
    (IssueCode::InvalidValue, Sentence::Absent),
    (IssueCode::InvalidFormat, Sentence::Pattern),
    (IssueCode::InvalidValue, Sentence::DaysAhead),
    (IssueCode::InvalidValue, Sentence::WorkingDay),
    // The engine's own, by number.
    (IssueCode::OtherIssue, Sentence::AnswerWhole),
    (IssueCode::InvalidFormat, Sentence::BadInput),
    (IssueCode::InvalidValue, Sentence::Conflict),
    (IssueCode::InvalidFormat, Sentence::Object),
    (IssueCode::InvalidFormat, Sentence::Text),
    (IssueCode::InvalidFormat, Sentence::Length),
    (IssueCode::InvalidFormat, Sentence::Characters),
    (IssueCode::InvalidFormat, Sentence::Items),
    (IssueCode::UnexpectedProperty, Sentence::Unexpected),
    (IssueCode::UnexpectedProperty, Sentence::UnexpectedMore),
    (IssueCode::UnexpectedProperty, Sentence::Renamed),
    (IssueCode::InvalidValue, Sentence::RequestType),
    (IssueCode::InvalidFormat, Sentence::Invisible),
    (IssueCode::OtherIssue, Sentence::AnswerWhole),
];
