//! Life for an HTML form: when it speaks, where, and what gets the focus.
//!
//! | field               | while typing                      | on leaving it                  | on submit |
//! |---------------------|-----------------------------------|--------------------------------|-----------|
//! | untouched           | nothing                           | nothing when still empty       | checked   |
//! | typed in, not left  | nothing                           | shown if wrong                 | checked   |
//! | showing an issue    | checked again, cleared when fixed | checked again                  | checked   |
//! | was right           | nothing                           | checked again                  | checked   |
//!
//! Listeners and timers belong to the JavaScript around it, so that they outlive a fault of the module: it hands
//! each event to [`Live::handle`] and does what the answer says. The values are in the page, too.

mod dom;
mod follow;
mod list;
mod message;
mod page;

use web_sys::{Element, HtmlElement, HtmlFormElement};

use crate::form::Form;
use crate::issue::{Code, Issue, Severity};
use crate::model::{Check, Locale};
use crate::text::FormWords;
use crate::values::At;
use dom::attribute_is;
use message::Entry;
use page::Page;

/// What happened in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A control's value changed.
    Input,
    /// A control lost the focus.
    Leave,
    /// The form is about to be sent.
    Submit,
    /// The controls were emptied.
    Reset,
    /// Something was clicked.
    Click,
    /// The page may have been written to, without an event.
    Look,
}

/// What the caller is to do after an event: bits of one number.
pub mod action {
    /// A value changed.
    pub const CHANGED: u32 = 1;
    /// Something waits to be announced, once the user has paused.
    pub const ANNOUNCE: u32 = 2;
    /// The form may be sent.
    pub const VALID: u32 = 4;
    /// The form was refused.
    pub const REFUSED: u32 = 8;
    /// The browser must not do what it would do by itself.
    pub const PREVENT: u32 = 16;
}

/// A bound form.
pub struct Live {
    page: Page,
    form: Form,
    fields: Vec<Field>,
    /// What the provider answered, each until its field changes.
    answers: Vec<Issue>,
    lists: Vec<list::ListTemplate>,
    followed: Vec<follow::FollowedList>,
    /// The path whose message waits to be announced.
    waiting: Option<String>,
    /// Whether the form was submitted and refused: from then on it says what is missing, too.
    was_refused: bool,
}

/// What the user has done with a control, or what stands at a group.
#[derive(Default)]
struct Field {
    path: String,
    left: bool,
    shown: bool,
}

/// What a click on something with an attribute does, given the value of that.
type Click = fn(&mut Live, &str) -> u32;

/// What clicks do, by the attribute of what is clicked.
const CLICKS: [(&str, Click); 5] = [
    ("data-suggestion-for", Live::use_suggestion),
    ("data-summary-link", Live::follow_link),
    ("data-stray", Live::remove_stray),
    ("data-add", Live::add_item),
    ("data-remove", Live::remove_item),
];

impl Live {
    /// Binds a form: values that were given go into its controls, values that stand in its controls are taken.
    pub fn new(root: HtmlFormElement, form: Form) -> Live {
        let mut page = Page::new(root, form.values());
        page.erase_all();
        let mut live = Live {
            page,
            form,
            fields: Vec::new(),
            answers: Vec::new(),
            lists: Vec::new(),
            followed: Vec::new(),
            waiting: None,
            was_refused: false,
        };
        live.bind_lists();
        live.fill();
        live.page.bind();
        live.form.changed();
        live
    }

    /// What is to get the focus now. Moving it makes the browser send further events at once, so that the caller does
    /// it when this form is at rest.
    pub fn take_focus(&mut self) -> Option<HtmlElement> {
        self.page.take_focus()
    }

    /// The request that is being filled in.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// Answers an event with what the caller is to do.
    pub fn handle(&mut self, event: Event, target: &Element) -> u32 {
        match event {
            Event::Input => {
                // The item may be one that the page got since.
                let followed = if self.located(target).is_none() { self.follow() } else { 0 };
                self.input(target) | followed
            }
            Event::Leave => self.leave(target),
            Event::Submit => self.submit(),
            Event::Reset => self.reset(),
            Event::Click => self.click(target),
            Event::Look => self.follow(),
        }
    }

    /// Says what waits to be announced, if it still holds.
    pub fn announce(&mut self) {
        if let Some(issue) = self.waiting.take().and_then(|path| self.issue(&path)) {
            self.page.announce(&issue.message);
        }
    }

    /// Shows issues that came from elsewhere, such as the provider's answer, in the place of those shown before.
    pub fn show(&mut self, issues: Vec<Issue>) {
        self.waiting = None;
        for old in std::mem::replace(&mut self.answers, issues) {
            self.refresh(&old.path);
        }
        for path in self.answers.iter().map(|issue| issue.path.clone()).collect::<Vec<_>>() {
            self.display(&path);
        }
        self.summarize();
    }

    /// Lets go of the form and takes away what was added to it.
    pub fn destroy(&mut self) {
        self.clear();
        self.page.unbind();
    }

    fn input(&mut self, control: &Element) -> u32 {
        let Some(at) = self.located(control) else { return 0 };
        let value = self.page.value(control);
        if self.form.get(at) == value {
            return 0; // The event of a change follows the one of the last keystroke.
        }
        self.form.set_text(at, &value);
        let (path, group) = (self.form.values().path(at), self.form.values().group(at).id);
        if !self.answers.is_empty() {
            self.answers.retain(|answer| answer.path != path && answer.path != group);
            self.refresh(&path);
            self.refresh(group);
        }
        for changed in self.form.changed() {
            self.refresh(&changed);
        }
        action::CHANGED
    }

    fn located(&self, control: &Element) -> Option<At> {
        self.form.locate(&self.page.name(control)?)
    }

    /// A blank field is never reported on leaving it; a rule over several fields once all of them were left.
    fn leave(&mut self, control: &Element) -> u32 {
        let Some(at) = self.located(control) else { return 0 };
        let path = self.form.values().path(at);
        self.field(&path).left = true;
        let before = self.shows(&path);
        let group = self.form.values().group(at);
        let mut all_left = true;
        for other in self.form.values().places().into_iter().filter(|other| other.group == at.group) {
            let other_path = self.form.values().path(other);
            let left = self.field(&other_path).left;
            all_left &= left;
            let blank = self.form.is_blank(other);
            if left && (!blank || self.shows(&other_path)) {
                self.display(&other_path);
            }
        }
        if all_left && group.rules.iter().any(|rule| matches!(rule.check, Check::AnyOf)) {
            self.display(group.id);
        }
        if self.shows(&path) && !before {
            self.waiting = Some(path);
            return action::ANNOUNCE;
        }
        0
    }

    fn submit(&mut self) -> u32 {
        self.answers.clear();
        self.clear();
        self.was_refused = !self.form.is_valid();
        for path in self.form.issues().into_iter().map(|issue| issue.path) {
            self.display(&path);
        }
        if self.form.is_valid() {
            return action::VALID;
        }
        self.summarize();
        action::REFUSED | action::PREVENT
    }

    fn reset(&mut self) -> u32 {
        self.clear();
        self.answers.clear();
        self.fields.clear();
        self.was_refused = false;
        self.form.reset();
        self.reset_lists();
        self.count_all_items();
        self.fill();
        self.form.changed();
        action::CHANGED
    }

    fn click(&mut self, target: &Element) -> u32 {
        for (attribute, act) in CLICKS {
            let ancestor = target.closest(&["[", attribute, "]"].concat()).ok().flatten();
            if let Some(value) = ancestor.and_then(|found| found.get_attribute(attribute)) {
                return act(self, &value);
            }
        }
        0
    }

    fn follow_link(&mut self, id: &str) -> u32 {
        self.page.focus_id(id);
        action::PREVENT
    }

    fn remove_stray(&mut self, path: &str) -> u32 {
        self.form.remove_stray(path);
        self.form.changed();
        self.submit();
        action::CHANGED | action::PREVENT
    }

    fn use_suggestion(&mut self, name: &str) -> u32 {
        let Some(at) = self.form.locate(name) else { return 0 };
        let path = self.form.values().path(at);
        let Some(suggestion) = self.issue(&path).and_then(|issue| issue.suggestion) else { return 0 };
        let Some(control) = self.page.control(name) else { return 0 };
        self.page.set_value(&control, &suggestion);
        let done = self.input(&control);
        self.page.focus(&control);
        done
    }

    /// Takes over the values of controls and of the form, each where the other has none.
    fn fill(&mut self) {
        for at in self.form.values().places() {
            if let Some(control) = self.page.control(&self.form.values().control_name(at)) {
                self.fill_at(at, &control);
            }
        }
    }

    fn fill_control(&mut self, control: &Element) -> u32 {
        self.located(control).map_or(0, |at| self.fill_at(at, control))
    }

    fn fill_at(&mut self, at: At, control: &Element) -> u32 {
        if !self.form.is_blank(at) {
            self.page.set_value(control, self.form.get(at));
            return 0;
        }
        let value = self.page.value(control);
        self.form.set_text(at, &value);
        if value.is_empty() { 0 } else { action::CHANGED }
    }

    /// The issue that may be shown at a path: the provider's, or our own. What is missing is said on submit alone.
    fn issue(&self, path: &str) -> Option<Issue> {
        let answer = self.answers.iter().find(|answer| answer.path == path);
        let own = || self.form.issues_at(path).into_iter().next();
        let property = self.form.locate(path).is_some();
        answer
            .cloned()
            .or_else(|| own().filter(|own| self.was_refused || !property || own.code != Code::MissingProperty))
    }

    /// Writes what stands at a path, or takes it away where nothing does.
    fn display(&mut self, path: &str) {
        let issue = self.issue(path);
        self.field(path).shown = issue.is_some();
        let name = self.control_name(path);
        match issue {
            Some(issue) => self.page.write(&name, &issue, self.words()),
            None => self.page.erase(&name),
        }
    }

    /// Checks again what is shown; what is not shown stays so.
    fn refresh(&mut self, path: &str) {
        if self.shows(path) {
            self.display(path);
        }
    }

    fn clear(&mut self) {
        self.waiting = None;
        let shown: Vec<String> =
            self.fields.iter().filter(|field| field.shown).map(|field| field.path.clone()).collect();
        for path in shown {
            self.page.erase(&self.control_name(&path));
            self.field(&path).shown = false;
        }
        self.page.erase_summary();
    }

    /// The error summary takes the focus; each entry leads to its control. Warnings alone need no summary.
    fn summarize(&mut self) {
        let mut entries: Vec<Entry> = Vec::new();
        for answer in &self.answers {
            self.list(answer, &mut entries);
        }
        for own in self.form.issues() {
            let answered = self.answers.iter().any(|answer| answer.path == own.path);
            if self.shows(&own.path) && !answered {
                self.list(&own, &mut entries);
            }
        }
        if entries.is_empty() {
            return self.page.erase_summary();
        }
        self.page.write_summary(&entries, self.words());
    }

    fn list(&self, issue: &Issue, entries: &mut Vec<Entry>) {
        if issue.severity == Severity::Error {
            let is_stray =
                !issue.path.is_empty() && self.form.values().strays.iter().any(|stray| stray.path == issue.path);
            entries.push(Entry {
                target: self.target(&issue.path),
                stray: is_stray.then(|| issue.path.clone()),
                message: issue.message.clone(),
            });
        }
    }

    /// The control that an entry of the summary leads to; of a group or list, the first one.
    fn target(&self, path: &str) -> Option<Element> {
        let values = self.form.values();
        let in_group = || {
            let places = values.places().into_iter().filter(|&at| values.group(at).id == path);
            places.filter_map(|at| self.page.control(&values.control_name(at))).next()
        };
        let control = self.page.control(&self.control_name(path)).or_else(in_group);
        control.or_else(|| self.page.find(&attribute_is("data-add", path)))
    }

    fn shows(&self, path: &str) -> bool {
        self.fields.iter().any(|field| field.path == path && field.shown)
    }

    fn field(&mut self, path: &str) -> &mut Field {
        let index = self.fields.iter().position(|field| field.path == path).unwrap_or_else(|| {
            self.fields.push(Field { path: path.to_owned(), ..Field::default() });
            self.fields.len() - 1
        });
        &mut self.fields[index]
    }

    /// The name of the control at a path; of a group, its id.
    fn control_name(&self, path: &str) -> String {
        self.form.locate(path).map_or_else(|| path.to_owned(), |at| self.form.values().control_name(at))
    }

    fn locale(&self) -> Locale {
        self.form.context().locale
    }

    fn words(&self) -> &'static FormWords {
        &self.locale().sentences().form
    }
}
