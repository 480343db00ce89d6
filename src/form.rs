//! One request being filled in: it remembers what was typed, and a change is checked only where it can matter.

use crate::index::TextIndex;
use crate::issue::{Finding, Issue};
use crate::model::RequestType;
use crate::payload;
use crate::validate::{Context, Findings, GroupFindings, any_of_finding, property_finding, reaches_others};
use crate::values::{At, Entry, Given, Value, Values};

/// How many changed paths are looked for quickly; more are found, too.
const CHANGES: usize = 64;

/// A request that is being filled in.
///
/// ```
/// use request_forms::{Context, Form, Value, catalog};
/// let request_type = catalog::find("disconnectCustomerConfirmation").unwrap();
/// let mut form = Form::new(request_type, &Value::Null, Context::default());
/// let item = form.add("acknowledgementRequest").unwrap();
/// let id = form.locate("acknowledgementRequest.0.id").unwrap();
/// form.set(id, &Value::from("charge-1"));
/// assert_eq!((item, form.errors()), (0, 1));
/// assert_eq!(form.issues()[0].path, "acknowledgementRequest.0.acceptanceIndicator");
/// ```
#[derive(Debug)]
pub struct Form {
    values: Values,
    findings: Findings,
    context: Context,
    changed: Vec<String>,
    changed_index: TextIndex,
}

impl Form {
    /// A form with initial values; null for an empty one.
    pub fn new(request_type: &'static RequestType, values: &Value, context: Context) -> Form {
        let mut values = Values::read(request_type, values);
        values.read_attributes(&context.request);
        let findings = Findings::new(&values, &context);
        Form { values, findings, context, changed: Vec::new(), changed_index: TextIndex::with_capacity(CHANGES) }
    }

    /// The address of a property, by its path or by the name of its control.
    pub fn locate(&self, path: &str) -> Option<At> {
        self.values.locate(path)
    }

    /// Whether there is a property, or a list item, at an address that was located before.
    pub fn has(&self, at: At) -> bool {
        let items = self.values.groups.get(at.group).map(|group| &group.items);
        items.and_then(|items| items.get(at.item)).is_some_and(|entries| at.property < entries.len())
    }

    /// What was typed at a property.
    pub fn get(&self, at: At) -> &str {
        &self.values.entry(at).text
    }

    /// Whether nothing stands at a property, or nothing but white space.
    pub fn is_blank(&self, at: At) -> bool {
        self.values.entry(at).is_blank()
    }

    /// Sets a property; null or blank text takes its value away.
    pub fn set(&mut self, at: At, value: &Value) {
        *self.values.entry_mut(at) = Entry::of(value);
        self.check(at);
    }

    /// Sets a property to a text: what a keystroke calls.
    pub fn set_text(&mut self, at: At, text: &str) {
        let entry = self.values.entry_mut(at);
        // The memory of the old text is used again.
        entry.text.clear();
        entry.text.push_str(text);
        entry.given = Given::Text;
        entry.conflicting = false;
        self.check(at);
    }

    fn check(&mut self, at: At) {
        if reaches_others(self.values.group(at), self.values.property(at), &self.context) {
            return self.check_group(at.group);
        }
        let finding = property_finding(&self.values, at);
        let place = &mut self.findings.groups[at.group].items[at.item][at.property];
        if *place != finding {
            *place = finding;
            self.mark(self.values.path(at));
        }
        if let Some(finding) = any_of_finding(&self.values, at.group) {
            let place = &mut self.findings.groups[at.group].group;
            if *place != finding {
                *place = finding;
                self.mark(self.values.group(at).id.to_owned());
            }
        }
    }

    /// Takes away what stood at a path that the request type does not document, or in the place of a container.
    pub fn remove_stray(&mut self, path: &str) -> bool {
        let removed = self.values.remove_stray(path);
        if removed {
            self.mark(path.to_owned());
            self.check_all();
        }
        removed
    }

    /// Adds a blank item to a list and gives its index; nothing where there is no such list, or it is full.
    pub fn add(&mut self, list: &str) -> Option<usize> {
        let group = self.values.list(list)?;
        let item = self.values.add_item(group)?;
        // A blank item has nothing in common with the others.
        let mut findings = Vec::new();
        for property in 0..self.values.groups[group].items[item].len() {
            let at = At { group, item, property };
            let finding = property_finding(&self.values, at);
            if finding.is_some() {
                self.mark(self.values.path(at));
            }
            findings.push(finding);
        }
        self.findings.groups[group].items.push(findings);
        if self.findings.groups[group].group.take().is_some() {
            self.mark(list.to_owned());
        }
        Some(item)
    }

    /// Removes an item of a list; false where there is no such list or item. The items after it move up.
    pub fn remove(&mut self, list: &str, index: usize) -> bool {
        let Some(group) = self.values.list(list) else { return false };
        if index >= self.values.groups[group].items.len() {
            return false;
        }
        let before = self.stray_paths();
        self.values.remove_item(group, index);
        self.check_group(group);
        self.mark_all(before);
        self.mark_all(self.stray_paths());
        true
    }

    /// How many items a list has; nothing where there is no such list.
    pub fn items(&self, list: &str) -> Option<usize> {
        Some(self.values.groups[self.values.list(list)?].items.len())
    }

    /// Whether the values that the form began with had a list, be it without items.
    pub fn was_given(&self, list: &str) -> bool {
        self.values.list(list).is_some_and(|group| self.values.groups[group].given)
    }

    /// Whether there is no error.
    pub fn is_valid(&self) -> bool {
        self.findings.is_valid(&self.values)
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.findings.errors(&self.values)
    }

    /// All issues, in documented order.
    pub fn issues(&self) -> Vec<Issue> {
        self.findings.issues(&self.values, &self.context)
    }

    /// The issues at a path.
    pub fn issues_at(&self, path: &str) -> Vec<Issue> {
        if let Some(at) = self.locate(path) {
            let issue = |finding| Issue::of_property(&self.values, at, finding, &self.context);
            return self.finding(at).map(issue).into_iter().collect();
        }
        self.issues().into_iter().filter(|issue| issue.path == path).collect()
    }

    /// What would do at a property instead of what stands there.
    pub fn suggestion(&self, at: At) -> Option<&str> {
        self.finding(at)?.suggestion.as_deref()
    }

    /// The paths whose issues changed since this was last asked.
    pub fn changed(&mut self) -> Vec<String> {
        if !self.changed.is_empty() {
            self.changed_index = TextIndex::with_capacity(CHANGES);
        }
        std::mem::take(&mut self.changed)
    }

    /// Whether issues changed since [`Form::changed`] was last asked.
    pub fn has_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    /// The findings in the order of the issues; one of the request as a whole, or of a group, has no address of its
    /// own. What has no place among the documented properties is left out.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn places_and_findings<'a>(&'a self) -> Vec<(Option<At>, &'a Finding)> {
        let mut findings: Vec<(Option<At>, &Finding)> = Vec::new();
        let mut note = |at: Option<At>, finding: &'a Option<Finding>| {
            if let Some(finding) = finding {
                findings.push((at, finding));
            }
        };
        note(None, &self.findings.request);
        for (group, row) in self.findings.groups.iter().enumerate() {
            note(None, &row.group);
            for (item, row) in row.items.iter().enumerate() {
                for (property, finding) in row.iter().enumerate() {
                    note(Some(At { group, item, property }), finding);
                }
            }
        }
        findings
    }

    /// What was typed.
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// The context of the checks.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The payload.
    ///
    /// # Errors
    /// All issues, where one is an error.
    pub fn payload(&self) -> Result<Value, Vec<Issue>> {
        if self.is_valid() { Ok(payload::of_values(&self.values)) } else { Err(self.issues()) }
    }

    /// Empties the form, but for the attributes of the envelope that its context gives.
    pub fn reset(&mut self) {
        let mut blank = Values::new(self.values.request_type);
        blank.read_attributes(&self.context.request);
        let strays = self.stray_paths();
        self.values = blank;
        self.check_all();
        self.mark_all(strays);
    }

    fn stray_paths(&self) -> Vec<String> {
        self.values.strays.iter().map(|stray| stray.path.clone()).collect()
    }

    fn finding(&self, at: At) -> Option<&Finding> {
        self.findings.groups[at.group].at(at)
    }

    fn check_all(&mut self) {
        let new = Findings::new(&self.values, &self.context);
        let before = std::mem::replace(&mut self.findings, new);
        self.mark_differences(&before);
    }

    fn check_group(&mut self, group: usize) {
        let new = GroupFindings::new(&self.values, group, &self.context);
        let before = std::mem::replace(&mut self.findings.groups[group], new);
        self.mark_group_differences(group, &before);
    }

    fn mark_differences(&mut self, before: &Findings) {
        if self.findings.request != before.request {
            self.mark(String::new());
        }
        before.groups.iter().enumerate().for_each(|(group, before)| self.mark_group_differences(group, before));
    }

    fn mark_group_differences(&mut self, group: usize, before: &GroupFindings) {
        if self.findings.groups[group].group != before.group {
            self.mark(self.values.request_type.groups[group].id.to_owned());
        }
        let items = self.findings.groups[group].items.len().max(before.items.len());
        for item in 0..items {
            for property in 0..self.values.request_type.groups[group].properties.len() {
                let at = At { group, item, property };
                if before.at(at) != self.findings.groups[group].at(at) {
                    self.mark(self.values.path(at));
                }
            }
        }
    }

    fn mark_all(&mut self, paths: Vec<String>) {
        paths.into_iter().for_each(|path| self.mark(path));
    }

    fn mark(&mut self, path: String) {
        let known = self.changed_index.candidates(&path).any(|row| self.changed.get(row as usize) == Some(&path));
        if !known {
            self.changed_index.push(Some(&path));
            self.changed.push(path);
        }
    }
}
