//! What the page shows: what was found, and what came from elsewhere.

use alloc::vec::Vec;

use super::dom::text;
use super::{Turn, way};
use crate::address::{KIND, UNEXPECTED};
use crate::issue::{FIELD_END, ISSUE_END, IssueCode, Shown, cut};

/// Something that is wrong.
pub(super) struct Finding {
    /// Where it is shown: the number of something unexpected is another one once something else is gone, its path is
    /// not.
    pub place: u32,
    /// The place as the form has it.
    pub at: u32,
    pub rule: u16,
}

/// An issue that came from elsewhere.
pub(super) struct Answer {
    pub place: u32,
    pub issue: Shown,
}

impl Turn<'_> {
    /// Reads issues that come from the other side: the fields of each, with a separator between two of them.
    pub(super) fn read_issues(&mut self, mut issues: &[u8]) -> Vec<Answer> {
        let mut read = Vec::new();
        while !issues.is_empty() {
            let (fields, rest) = cut(issues, ISSUE_END);
            issues = rest;
            let place = self.place_of(cut(fields, FIELD_END).0);
            read.push(Answer { place, issue: Shown { fields: fields.to_vec(), wording: None } });
        }
        read
    }

    /// The issue that may be shown at a place: the provider's, or our own. Where a submit was refused, a warning from
    /// elsewhere does not hide why.
    #[inline(never)]
    pub(super) fn issue(&mut self, place: u32) -> Option<Shown> {
        let answer = self.answer(place);
        if self.is_answered(place) {
            return answer;
        }
        self.own_issue(place).filter(|own| answer.is_none() || own.is_error()).or(answer)
    }

    /// What came from elsewhere about a place: an error, if there is one.
    pub(super) fn answer(&self, place: u32) -> Option<Shown> {
        issue_at(&self.live.answers, place)
    }

    /// What was found at a place, or what rules in code say of it. What is missing is said on submit alone.
    fn own_issue(&mut self, place: u32) -> Option<Shown> {
        let judged = issue_at(&self.live.judged, place);
        let Some(finding) = self.finding(place) else { return judged };
        if judged.as_ref().is_some_and(Shown::is_error) && self.form.pack.rule(finding.rule).row.warns() {
            return judged;
        }
        let is_missing = self.form.pack.rule(finding.rule).code() == IssueCode::MissingProperty;
        if is_missing && place & KIND == 0 && !self.live.was_refused {
            return None;
        }
        Some(self.in_words(&finding))
    }

    #[inline(never)]
    pub(super) fn in_words(&self, finding: &Finding) -> Shown {
        let mut fields = Vec::new();
        self.form.put_issue(finding.at, finding.rule, &mut fields);
        let wording =
            if self.live.way & way::WORDING != 0 { self.kept.worded(finding.at, text(&fields)) } else { None };
        Shown { fields, wording: wording.map(|wording| wording.into_bytes()) }
    }

    /// What is wrong at a place. Something unexpected may have the path of a property, and stand elsewhere.
    pub(super) fn finding(&mut self, place: u32) -> Option<Finding> {
        if place & KIND == 0 {
            let rule = self.form.finding(place);
            if rule != 0 || self.form.unexpected(UNEXPECTED).is_none() {
                return (rule != 0).then_some(Finding { place, at: place, rule });
            }
        }
        self.findings().into_iter().find(|finding| finding.place == place)
    }

    /// What is wrong, in documented order.
    #[inline(never)]
    pub(super) fn findings(&mut self) -> Vec<Finding> {
        let mut numbers = Vec::new();
        self.form.findings(&mut numbers);
        let mut findings = Vec::new();
        for pair in numbers.chunks_exact(2) {
            let &[at, rule] = pair else { continue };
            let mut place = at;
            if at & KIND == UNEXPECTED {
                let path = self.form.unexpected(at).map(|unexpected| unexpected.path.clone()).unwrap_or_default();
                place = self.place_of(&path);
            }
            findings.push(Finding { place, at, rule: rule as u16 });
        }
        findings
    }

    /// Whether what came from elsewhere is shown at a place, and nothing of our own.
    pub(super) fn is_answered(&self, place: u32) -> bool {
        self.answer(place).is_some_and(|answer| answer.is_error() || !self.live.was_refused)
    }

    /// The places of the answers.
    pub(super) fn answered(&self) -> Vec<u32> {
        places_of(&self.live.answers)
    }
}

/// The places of several issues.
#[inline(never)]
pub(super) fn places_of(issues: &[Answer]) -> Vec<u32> {
    let mut places = Vec::new();
    for issue in issues {
        places.push(issue.place);
    }
    places
}

/// Of several issues one at a place: an error, if there is one.
#[inline(never)]
fn issue_at(issues: &[Answer], place: u32) -> Option<Shown> {
    let mut found: Option<&Shown> = None;
    for answer in issues {
        if answer.place == place && found.is_none_or(|found| !found.is_error() && answer.issue.is_error()) {
            found = Some(&answer.issue);
        }
    }
    found.cloned()
}
