//! Issues by the places of a form where they stand.

use alloc::vec::Vec;

use crate::address::{GROUP, KIND, UNEXPECTED, WHOLE, group_of, item_of, property_of};
use crate::form::Form;
use crate::issue::{FIELD_END, ISSUE_END, Shown, cut};
use crate::put::filled;

/// Issues in the order in which they were given, each with its place.
pub(super) struct Issues {
    pub all: Vec<(u32, Shown)>,
    /// Of each group and each of its properties in their order: the number of the issue that it shows, from 1, or 0.
    first: Vec<u32>,
    /// Where each group begins among these.
    begins: Vec<u32>,
}

impl Issues {
    /// Reads the fields of each issue, with a separator between two of them.
    pub fn read(form: &Form<'_>, mut issues: &[u8]) -> Issues {
        let (mut begins, mut count) = (Vec::new(), 0);
        for (number, group) in form.pack.groups.iter().enumerate() {
            begins.push(count as u32);
            count += 1 + form.items(number) * group.width;
        }
        let mut read = Issues { all: Vec::new(), first: filled(count, 0), begins };
        while !issues.is_empty() {
            let (fields, rest) = cut(issues, ISSUE_END);
            issues = rest;
            let place = place_of(form, cut(fields, FIELD_END).0);
            let issue = Shown { fields: fields.to_vec(), wording: None };
            // An error is shown before a warning.
            let is_first = read.at(form, place).is_none_or(|shown| !shown.is_error() && issue.is_error());
            read.all.push((place, issue));
            let number = read.all.len() as u32;
            if let Some(first) = read.index(form, place).and_then(|index| read.first.get_mut(index))
                && is_first
            {
                *first = number;
            }
        }
        read
    }

    /// The issue that is shown at a place.
    pub fn at(&self, form: &Form<'_>, place: u32) -> Option<&Shown> {
        let first = *self.first.get(self.index(form, place)?)?;
        self.all.get((first as usize).checked_sub(1)?).map(|(_, issue)| issue)
    }

    fn index(&self, form: &Form<'_>, place: u32) -> Option<usize> {
        match place & KIND {
            GROUP => Some(*self.begins.get((place & !KIND) as usize)? as usize),
            0 if item_of(place) < form.items(group_of(place)) => {
                let begin = *self.begins.get(group_of(place))? as usize;
                Some(begin + 1 + item_of(place) * form.pack.group(group_of(place)).width + property_of(place))
            }
            _ => None,
        }
    }
}

/// The place of a path. What the request type has not is shown in the summary alone.
fn place_of(form: &Form<'_>, path: &[u8]) -> u32 {
    if path.is_empty() {
        return WHOLE;
    }
    form.locate(path).or_else(|| form.locate_group(path)).unwrap_or(UNEXPECTED)
}
