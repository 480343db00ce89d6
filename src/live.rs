//! Life for an HTML form: when it speaks, where, and what gets the focus.
//!
//! | field               | while typing                      | on leaving it                  | on submit |
//! |---------------------|-----------------------------------|--------------------------------|-----------|
//! | untouched           | nothing                           | nothing when still empty       | checked   |
//! | typed in, not left  | nothing                           | shown if wrong                 | checked   |
//! | showing an issue    | checked again, cleared when fixed | checked again                  | checked   |
//! | was right           | nothing                           | checked again                  | checked   |
//!
//! What the controls hold is read on the other side, which has told the engine of it before an event comes here. Every
//! node belongs to that side, too: an instance that kept one would keep the whole page for ever. Each call brings what it
//! needs, by [`Kept`]. What would make the browser send events at once, such as moving the focus, is left to that side.

mod dom;
mod fields;
mod kept;
mod list;
mod message;
mod page;
mod shown;
mod summary;
mod take_over;

use alloc::string::String;
use alloc::vec::Vec;

use crate::address::{GROUP, KIND, UNEXPECTED, WHOLE, group_of, item_of};
use crate::form::Form;
use crate::sentence::Sentence;
use fields::Fields;
pub(crate) use kept::Kept;
use shown::{Answer, places_of};

/// What happened, by number. Most is said of a place.
pub(crate) mod event {
    /// A property has another value.
    pub const INPUT: u32 = 0;
    /// The control of a property lost the focus.
    pub const LEAVE: u32 = 1;
    /// The form is about to be sent.
    pub const SUBMIT: u32 = 2;
    /// All of it has other values, and nobody has seen them yet.
    pub const RESET: u32 = 3;
    /// Values changed, each of which was told by [`INPUT`].
    pub const CHANGED: u32 = 4;
    /// The user has paused: what waits may be announced.
    pub const PAUSE: u32 = 5;
    /// Issues came from elsewhere, such as the provider's answer.
    pub const ANSWER: u32 = 6;
    /// The user added an item to a list.
    pub const ADDED: u32 = 7;
    /// An item of a list was removed.
    pub const REMOVED: u32 = 8;
    /// The items of a list are elsewhere in it, or gone.
    pub const ARRANGED: u32 = 9;
    /// The form is bound: in a [`way`].
    pub const BIND: u32 = 10;
    /// It has other options, and is bound in a [`way`] from here on.
    pub const OPTIONS: u32 = 11;
    /// The form is let go of.
    pub const DESTROY: u32 = 12;
    /// It was bound with messages in its markup.
    pub const TAKE_OVER: u32 = 13;
    /// What is said of a property has to be said elsewhere.
    pub const REFRESH: u32 = 14;
    /// Rules in code were asked, as the control of a property lost the focus or changed.
    pub const JUDGED: u32 = 15;
}

/// How a form is bound: bits of one number.
pub(crate) mod way {
    /// Issues may have a wording of the caller's own.
    pub const WORDING: u32 = 1;
    /// Nothing is put into the page: the caller is told what would be shown.
    pub const TOLD: u32 = 2;
    /// Of other options: something else is asked for than before.
    pub const STEP: u32 = 4;
}

/// What the caller is to do after an event: bits of one number.
pub(crate) mod action {
    /// Something waits to be announced, once the user has paused.
    pub const ANNOUNCE: u32 = 1;
    /// The form was refused.
    pub const REFUSED: u32 = 2;
}

/// What is remembered of a bound form between two events.
#[derive(Default)]
pub(crate) struct Live {
    /// What stands before each id.
    prefix: String,
    /// How the form is bound: see [`way`].
    way: u32,
    fields: Fields,
    /// What the provider answered, each until its field changes.
    answers: Vec<Answer>,
    /// What rules in code said when they were asked last.
    judged: Vec<Answer>,
    /// Names that are none of the request type's, though something may stand there: see [`Turn::place_of`].
    others: Vec<Vec<u8>>,
    /// The place whose message waits to be announced.
    waiting: Option<u32>,
    /// Whether the status region says a message.
    has_said: bool,
    /// Whether the form was submitted and refused: from then on it says what is missing, too.
    was_refused: bool,
    /// Whether there is a summary.
    is_summarized: bool,
    /// Whether that came with the markup, and nothing has changed since.
    is_taken_over: bool,
    /// Whether it says something else than the messages: what is corrected goes once its field is left.
    is_stale: bool,
}

/// One event while it is answered: what is remembered, the request, and the page.
pub(crate) struct Turn<'a> {
    pub live: &'a mut Live,
    pub form: &'a mut Form<'static>,
    pub kept: &'a Kept,
}

impl Turn<'_> {
    /// Answers an event with what the caller is to do. `about` is what the event says further, mostly a place.
    pub fn handle(&mut self, event: u32, about: u32) -> u32 {
        let (number, item) = (group_of(about), item_of(about));
        match event {
            event::INPUT => self.input(about),
            event::LEAVE => return self.leave(about),
            event::SUBMIT => return self.submit(),
            event::RESET => self.reset(),
            event::CHANGED => self.refresh_changes(),
            event::PAUSE => self.announce(),
            event::ANSWER => self.show(),
            event::ADDED => self.item_added(number, item),
            event::REMOVED => self.item_removed(number, item),
            event::ARRANGED => self.items_arranged(number),
            event::BIND => self.bind(about),
            event::OPTIONS => self.change_options(about),
            event::DESTROY => self.clear(),
            event::TAKE_OVER => self.take_over(),
            event::REFRESH => self.refresh(about),
            event::JUDGED => return self.judge(about),
            _ => {}
        }
        0
    }

    fn bind(&mut self, way: u32) {
        *self.live = Live { prefix: self.kept.prefix(), way, ..Live::default() };
        self.form.changes(&mut Vec::new());
    }

    /// Says anew what is said, and what can be said now of what was left. Of what is asked for no more, nothing is said but
    /// what came from elsewhere.
    fn change_options(&mut self, way: u32) {
        self.live.way = way;
        self.form.changes(&mut Vec::new());
        let is_other_step = way & way::STEP != 0;
        for place in self.live.fields.met() {
            let is_asked = self.kept.asks(place);
            if is_other_step && !is_asked && self.answer(place).is_none() {
                self.live.fields.at(place).shown = false;
                self.erase(place);
            } else if self.shows(place) || is_asked && place & KIND == 0 && !self.form.is_blank(place) {
                self.display(place);
            }
        }
        if self.is_told() {
            // In the order of the issues, behind what is gone.
            for finding in self.findings() {
                self.refresh(finding.place);
            }
        }
        if is_other_step {
            // What another step lacks is said once that is refused.
            self.live.was_refused = false;
            self.live.waiting = None;
        }
        self.hush();
        self.update_summary();
    }

    /// Says what waits to be announced, if it still holds.
    fn announce(&mut self) {
        if let Some(issue) = self.live.waiting.take().and_then(|place| self.issue(place)) {
            self.say(issue.message());
            self.live.has_said = true;
        }
    }

    /// Shows issues that came from elsewhere, such as the provider's answer, in the place of those shown before.
    fn show(&mut self) {
        self.live.waiting = None;
        let old = self.answered();
        self.live.answers = self.read_issues(self.kept.answers().as_bytes());
        for place in old {
            self.refresh(place);
        }
        for place in self.answered() {
            self.display(place);
        }
        self.summarize(true);
    }

    /// What came from elsewhere holds until its field changes; what is about no single field, until anything does.
    #[inline(never)]
    fn input(&mut self, at: u32) {
        self.hush();
        let answered = self.answered();
        for place in &answered {
            if *place == at || place & KIND != 0 {
                self.live.answers.retain(|answer| answer.place != *place);
                self.refresh(*place);
            }
        }
        // What is about the whole is said there alone, be it by the markup that was taken over.
        if core::mem::take(&mut self.live.is_taken_over) || self.live.answers.len() < answered.len() {
            self.update_summary();
        }
    }

    /// A blank field is never reported on leaving it; a rule over several fields once all of them were left.
    fn leave(&mut self, at: u32) -> u32 {
        let number = group_of(at);
        let before = self.shows(at);
        self.live.fields.at(at).left = true;
        let left = self.live.fields.left_beside(at);
        for other in &left {
            if !self.form.is_blank(*other) || self.shows(*other) {
                self.display(*other);
            }
        }
        let row = self.form.pack.groups.get(number);
        if row.is_some_and(|row| row.any_of | row.together != 0 && left.len() == row.width) {
            self.display(GROUP | number as u32);
        }
        self.announce_later(at, before)
    }

    /// What rules in code say stands where a field was left, or where something is said already.
    fn judge(&mut self, at: u32) -> u32 {
        let before = self.shows(at);
        let issues = self.read_issues(self.kept.answers().as_bytes());
        let old = core::mem::replace(&mut self.live.judged, issues);
        let mut places = places_of(&old);
        places.extend(places_of(&self.live.judged));
        for place in places {
            if self.live.fields.at(place).left || self.shows(place) {
                self.display(place);
            }
        }
        self.announce_later(at, before)
    }

    /// What is said of a field that has just been left waits to be announced.
    fn announce_later(&mut self, at: u32, before: bool) -> u32 {
        if self.live.is_stale {
            self.update_summary();
        }
        if self.shows(at) && !before {
            self.live.waiting = Some(at);
            return action::ANNOUNCE;
        }
        0
    }

    /// Checks everything that is asked for, and says what is wrong.
    fn submit(&mut self) -> u32 {
        let mut asked = self.findings();
        asked.retain(|finding| self.kept.asks(finding.at));
        self.live.was_refused = asked.iter().any(|finding| !self.form.pack.rule(finding.rule).row.warns());
        if !self.live.was_refused {
            let kept = self.kept;
            self.live.answers.retain(|answer| answer.place & KIND == 0 && !kept.asks(answer.place));
        }
        let mut judged = places_of(&self.live.judged);
        judged.retain(|place| self.shows(*place));
        self.clear();
        for finding in asked {
            if !self.is_answered(finding.place) {
                let issue = self.in_words(&finding);
                self.live.fields.at(finding.place).shown = true;
                self.write(finding.place, &issue);
            }
        }
        for place in self.answered().into_iter().chain(judged) {
            self.display(place);
        }
        if !self.live.was_refused {
            return 0;
        }
        self.summarize(true);
        action::REFUSED
    }

    fn reset(&mut self) {
        self.clear();
        self.live.answers.clear();
        self.live.judged.clear();
        self.live.fields = Fields::default();
        self.live.was_refused = false;
        self.form.changes(&mut Vec::new());
    }

    /// Writes what stands at a place, or takes it away where nothing does.
    #[inline(never)]
    fn display(&mut self, place: u32) {
        let issue = self.issue(place);
        let was_shown = core::mem::replace(&mut self.live.fields.at(place).shown, issue.is_some());
        self.live.is_stale |= match issue {
            Some(issue) => self.write(place, &issue),
            None => {
                self.erase(place);
                was_shown
            }
        };
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
        self.hush();
        for place in self.live.fields.take_shown() {
            self.erase(place);
        }
        self.erase_summary();
    }

    /// Whether the caller is told what would be shown.
    fn is_told(&self) -> bool {
        self.live.way & way::TOLD != 0
    }

    #[inline(never)]
    fn shows(&self, place: u32) -> bool {
        self.live.fields.shows(place)
    }

    /// The place of a path. One that the request type has not is a place of its own.
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
        match self.live.others.get((place & !KIND) as usize).filter(|_| place & KIND == UNEXPECTED) {
            Some(other) => other.clone(),
            None => self.kept.name(place).into_bytes(),
        }
    }

    #[inline(never)]
    fn words(&self, sentence: Sentence) -> &'static [u8] {
        self.form.sentences.get(sentence.line())
    }
}
