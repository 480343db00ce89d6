//! Life for an HTML form: when it speaks, where, and what gets the focus.
//!
//! | field               | while typing                      | on leaving it                  | on submit |
//! |---------------------|-----------------------------------|--------------------------------|-----------|
//! | untouched           | nothing                           | nothing when still empty       | checked   |
//! | typed in, not left  | nothing                           | shown if wrong                 | checked   |
//! | showing an issue    | checked again, cleared when fixed | checked again                  | checked   |
//! | was right           | nothing                           | checked again                  | checked   |
//!
//! Listeners and timers belong to the JavaScript around it, and so does every node of the page: an instance that kept
//! one would keep the whole page for ever. Each call brings what it needs, [`Kept`] among it. What would make the browser send
//! events at once, such as moving the focus, is left to that side as well.

mod dom;
mod fields;
mod follow;
mod kept;
mod list;
mod message;
mod page;
mod shown;
mod summary;

use alloc::string::String;
use alloc::vec::Vec;

use web_sys::{Document, Element};

use crate::address::{GROUP, KIND, UNEXPECTED, WHOLE, address, group_of, item_of};
use crate::form::Form;
use crate::form::cell::Given;
use crate::pack::GroupKind;
use crate::put::put_finding;
use crate::sentence::Sentence;
use fields::Fields;
use follow::Followed;
pub(crate) use kept::Kept;
use shown::{Answer, field};

/// What happened, by number.
pub(crate) mod event {
    /// A control's value changed.
    pub const INPUT: u32 = 0;
    /// A control lost the focus.
    pub const LEAVE: u32 = 1;
    /// The form is about to be sent.
    pub const SUBMIT: u32 = 2;
    /// The controls were emptied, and so was the request.
    pub const RESET: u32 = 3;
    /// Something was clicked.
    pub const CLICK: u32 = 4;
    /// The page may have been written to, without an event.
    pub const LOOK: u32 = 5;
    /// The user has paused: what waits may be announced.
    pub const PAUSE: u32 = 6;
    /// Issues came from elsewhere, such as the provider's answer.
    pub const ANSWER: u32 = 7;
    /// An item of a list was removed, from the request and from the page: the address of its first property.
    pub const REMOVED: u32 = 8;
    /// A list is to have an item: the address of its first property. Said twice, it is still one.
    pub const ADDED: u32 = 9;
    /// The form is to be bound, as the bits of [`super::binding`] say.
    pub const BIND: u32 = 10;
    /// The form is to be let go of.
    pub const DESTROY: u32 = 11;
}

/// How a form is to be bound: bits of one number.
mod binding {
    /// Once more, after a fault: the page knows better what was typed.
    pub const AGAIN: u32 = 1;
    /// Issues may have a wording of the caller's own.
    pub const HAS_WORDING: u32 = 2;
}

/// What the caller is to do after an event: bits of one number.
pub(crate) mod action {
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

/// What is remembered of a bound form between two events.
#[derive(Default)]
pub(crate) struct Live {
    /// What stands before each id.
    prefix: String,
    had_novalidate: bool,
    /// Whether issues may have a wording of the caller's own.
    has_wording: bool,
    fields: Fields,
    /// What the provider answered, each until its field changes.
    answers: Vec<Answer>,
    /// Names that are none of the request type's, though something may stand there: see [`Turn::place_of`].
    others: Vec<Vec<u8>>,
    followed: Vec<Followed>,
    /// The place whose message waits to be announced.
    waiting: Option<u32>,
    /// Whether the form was submitted and refused: from then on it says what is missing, too.
    was_refused: bool,
    /// The properties that were given a text since the other side last asked.
    given: Vec<u32>,
}

impl Live {
    /// Writes how many items each list has, and which properties were given a text since this was last asked.
    pub fn take_given(&mut self, form: &Form<'_>, out: &mut Vec<u32>) {
        for number in 0..form.pack.groups.len() {
            if form.kind(number) == GroupKind::List {
                put_finding(out, GROUP | number as u32, form.items(number) as u16);
            }
        }
        out.append(&mut self.given);
    }
}

/// One event while it is answered: what is remembered, the request, and the page.
pub(crate) struct Turn<'a> {
    live: &'a mut Live,
    form: &'a mut Form<'static>,
    kept: &'a Kept,
    root: &'a Element,
    document: Document,
}

impl<'a> Turn<'a> {
    /// Nothing where the form is in no document, of which there is none.
    pub fn new(live: &'a mut Live, form: &'a mut Form<'static>, root: &'a Element, kept: &'a Kept) -> Option<Turn<'a>> {
        let document = root.owner_document()?;
        Some(Turn { live, form, kept, root, document })
    }

    /// Binds the form: values that were given go into its controls, values that stand in its controls are taken.
    fn bind(&mut self, how: u32) {
        let again = how & binding::AGAIN != 0;
        *self.live = Live { has_wording: how & binding::HAS_WORDING != 0, ..Live::default() };
        self.begin();
        self.erase_all();
        self.bind_lists(again);
        self.fill(again);
        self.announce_itself();
        self.form.changes(&mut Vec::new());
    }

    /// Answers an event with what the caller is to do. `about` is what the event says further, if anything.
    pub fn handle(&mut self, event: u32, about: u32, target: &Element) -> u32 {
        match event {
            event::INPUT => {
                // The item may be one that the page got since.
                let followed = if self.located(target).is_none() { self.follow() } else { 0 };
                return self.input(target) | followed;
            }
            event::LEAVE => return self.leave(target),
            event::SUBMIT => return self.submit(),
            event::RESET => return self.reset(),
            event::CLICK => return self.click(target),
            event::LOOK => return self.follow(),
            event::PAUSE => self.announce(),
            event::ANSWER => self.show(),
            event::REMOVED => self.remove_item(group_of(about), item_of(about)),
            event::ADDED => return self.add_item(group_of(about), item_of(about)),
            event::BIND => self.bind(about),
            event::DESTROY => self.destroy(),
            _ => {}
        }
        0
    }

    /// Says what waits to be announced, if it still holds.
    fn announce(&mut self) {
        if let Some(issue) = self.live.waiting.take().and_then(|place| self.issue(place)) {
            self.say(issue.message());
        }
    }

    /// Shows issues that came from elsewhere, such as the provider's answer, in the place of those shown before.
    fn show(&mut self) {
        self.live.waiting = None;
        let old = self.answered();
        self.take_answers(self.kept.answers().as_bytes());
        for place in old {
            self.refresh(place);
        }
        for place in self.answered() {
            self.display(place);
        }
        self.summarize();
    }

    /// Lets go of the form and takes away what was added to it.
    fn destroy(&mut self) {
        self.clear();
        self.unbind();
    }

    #[inline(never)]
    fn input(&mut self, control: &Element) -> u32 {
        let Some(at) = self.located(control) else { return 0 };
        let value = self.kept.read(control).into_bytes();
        if self.form.text(at) == value {
            return 0; // The event of a change follows the one of the last keystroke.
        }
        self.give(at, &value);
        if !self.live.answers.is_empty() {
            self.forget_answers(group_of(at), Some(at));
            self.refresh(at);
            self.refresh(GROUP | group_of(at) as u32);
        }
        self.refresh_changes();
        action::CHANGED
    }

    /// Gives a property what its control holds.
    #[inline(never)]
    fn give(&mut self, at: u32, text: &[u8]) {
        let begin = self.form.take(text);
        self.form.give(at, if text.is_empty() { Given::Nothing } else { Given::Text }, begin, text.len());
        self.form.settle();
        if !self.live.given.contains(&at) {
            self.live.given.push(at);
        }
    }

    #[inline(never)]
    fn located(&self, control: &Element) -> Option<u32> {
        self.form.locate(control.get_attribute("name")?.as_bytes())
    }

    /// A blank field is never reported on leaving it; a rule over several fields once all of them were left.
    fn leave(&mut self, control: &Element) -> u32 {
        let Some(at) = self.located(control) else { return 0 };
        let number = group_of(at);
        let before = self.shows(at);
        self.live.fields.at(at).left = true;
        let left = self.live.fields.left_in(number);
        for other in &left {
            if !self.form.is_blank(*other) || self.shows(*other) {
                self.display(*other);
            }
        }
        let row = self.form.pack.groups.get(number);
        if row.is_some_and(|row| row.any_of != 0 && left.len() == row.width) {
            self.display(GROUP | number as u32);
        }
        if self.shows(at) && !before {
            self.live.waiting = Some(at);
            return action::ANNOUNCE;
        }
        0
    }

    /// Checks everything and says what is wrong.
    fn submit(&mut self) -> u32 {
        self.live.answers.clear();
        self.clear();
        self.live.was_refused = self.form.errors() > 0;
        for finding in self.findings() {
            self.display(finding.place);
        }
        if !self.live.was_refused {
            return action::VALID;
        }
        self.summarize();
        action::REFUSED | action::PREVENT
    }

    fn reset(&mut self) -> u32 {
        self.clear();
        self.live.answers.clear();
        self.live.fields = Fields::default();
        self.live.was_refused = false;
        self.reset_lists();
        self.count_all_items();
        self.fill(false);
        self.form.changes(&mut Vec::new());
        action::CHANGED
    }

    /// What adds or removes something is heard by the other side, which keeps what was given.
    fn click(&mut self, target: &Element) -> u32 {
        let Some(pressed) = dom::closest(target, "[data-suggestion-for], [data-summary-link]") else { return 0 };
        match pressed.get_attribute("data-suggestion-for") {
            Some(name) => self.use_suggestion(name.as_bytes()),
            None => self.follow_link(dom::get(&pressed, "data-summary-link").as_bytes()),
        }
    }

    fn use_suggestion(&mut self, name: &[u8]) -> u32 {
        let Some(at) = self.form.locate(name) else { return 0 };
        let Some(issue) = self.issue(at).filter(|issue| !issue.field(field::SUGGESTION).is_empty()) else { return 0 };
        let Some(control) = self.control(name) else { return 0 };
        self.kept.write(&control, dom::text(issue.field(field::SUGGESTION)));
        let done = self.input(&control);
        self.focus(&control);
        done
    }

    /// Takes over the values of controls and of the form, each where the other has none.
    fn fill(&mut self, page_knows: bool) {
        for at in self.places() {
            if let Some(control) = self.control_at(at) {
                self.fill_at(at, &control, page_knows);
            }
        }
    }

    #[inline(never)]
    fn fill_at(&mut self, at: u32, control: &Element, page_knows: bool) -> u32 {
        if !page_knows && !self.form.is_blank(at) {
            self.kept.write(control, dom::text(self.form.text(at)));
            return 0;
        }
        let value = self.kept.read(control).into_bytes();
        if self.form.text(at) == value {
            return 0;
        }
        self.give(at, &value);
        if value.is_empty() { 0 } else { action::CHANGED }
    }

    /// Writes what stands at a place, or takes it away where nothing does.
    #[inline(never)]
    fn display(&mut self, place: u32) {
        let issue = self.issue(place);
        self.live.fields.at(place).shown = issue.is_some();
        let name = self.name_of(place);
        match issue {
            Some(issue) => self.write(&name, &issue),
            None => self.erase(&name),
        }
    }

    /// Checks again what is shown; what is not shown stays so.
    #[inline(never)]
    fn refresh(&mut self, place: u32) {
        if self.shows(place) {
            self.display(place);
        }
    }

    #[inline(never)]
    fn refresh_changes(&mut self) {
        let mut places = Vec::new();
        self.form.changes(&mut places);
        for place in places {
            self.refresh(place);
        }
    }

    #[inline(never)]
    fn clear(&mut self) {
        self.live.waiting = None;
        for place in self.live.fields.take_shown() {
            self.erase(&self.name_of(place));
        }
        self.erase_summary();
    }

    #[inline(never)]
    fn shows(&self, place: u32) -> bool {
        self.live.fields.shows(place)
    }

    /// All properties, in documented order.
    #[inline(never)]
    fn places(&self) -> Vec<u32> {
        let mut places = Vec::new();
        for number in 0..self.form.pack.groups.len() {
            self.put_places(number, &mut places);
        }
        places
    }

    fn places_of(&self, number: usize) -> Vec<u32> {
        let mut places = Vec::new();
        self.put_places(number, &mut places);
        places
    }

    #[inline(never)]
    fn put_places(&self, number: usize, places: &mut Vec<u32>) {
        let width = self.form.pack.groups.get(number).map_or(0, |group| group.width);
        for item in 0..self.form.items(number) {
            for property in 0..width {
                places.push(address(number, item, property));
            }
        }
    }

    /// The place of a path or of the name of a control. A name that the request type has not is a place of its own.
    #[inline(never)]
    fn place_of(&mut self, path: &[u8]) -> u32 {
        if path.is_empty() {
            return WHOLE;
        }
        if let Some(place) = self.form.locate(path).or_else(|| self.form.locate_group(path)) {
            return place;
        }
        let known = self.live.others.iter().position(|other| other == path);
        let index = known.unwrap_or_else(|| {
            self.live.others.push(path.to_vec());
            self.live.others.len() - 1
        });
        UNEXPECTED | index as u32
    }

    /// The name of the control at a place; of a group, its id.
    #[inline(never)]
    fn name_of(&self, place: u32) -> Vec<u8> {
        let mut name = Vec::new();
        match self.live.others.get((place & !KIND) as usize).filter(|_| place & KIND == UNEXPECTED) {
            Some(other) => name.clone_from(other),
            None => self.form.control_name(place, &mut name),
        }
        name
    }

    #[inline(never)]
    fn words(&self, sentence: Sentence) -> &'static [u8] {
        self.form.sentences.get(sentence.line())
    }
}
