//! One request: what was given for each property, and what is wrong with it. A change is checked only where it can
//! matter.
//!
//! Everything here is a number. The texts of all cells lie one after the other in one buffer; a rule is a number of the
//! pack; an issue in words exists only once somebody asks for it, see [`crate::issue`].

mod buffer;
pub(crate) mod cell;
#[cfg(feature = "form")]
mod changes;
mod conditions;
mod context;
mod group;
mod items;
#[cfg(any(feature = "form", feature = "model"))]
mod locate;
mod service_points;
mod suggestion;
mod tally;
pub(crate) mod unexpected;

use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::address::{GROUP, KIND, WHOLE, address, group_of, item_of, property_of};
use crate::pack::{GroupKind, Lines, Pack, Property};
use crate::points::Points;
use crate::put::{put, put_finding};
use crate::sentence::Sentence;
use cell::{Cell, Given};
use group::GroupState;
use tally::{Tally, is_error};
use unexpected::Unexpected;

/// A request that is being filled in, or checked as a whole.
pub struct Form<'a> {
    pub(crate) pack: &'a Pack,
    /// The texts of the request type in the language of the form.
    pub(crate) texts: &'a Lines,
    /// The sentences of that language.
    pub(crate) sentences: &'a Lines,
    groups: Vec<GroupState>,
    unexpected: Vec<Unexpected>,
    service_points: Option<Arc<Points>>,
    market: Vec<u8>,
    today: Vec<u8>,
    ignores_unknown: bool,
    /// What is wrong with the request as a whole.
    finding: u16,
    /// Whether the values are no object, of which nothing else can be said.
    is_misplaced: bool,
    /// The texts of all cells, and old ones that nothing refers to any more.
    buffer: Vec<u8>,
    /// How many bytes of the buffer are referred to.
    used: usize,
    tally: Tally,
    /// The groups of which something changed that concerns several properties, one bit each.
    unsettled: u64,
    /// The first and the last item of which something changed since.
    touched: (usize, usize),
    /// The finding of the request that was last told.
    #[cfg(feature = "form")]
    told: u16,
    seed: u32,
}

/// No item.
const NOTHING: (usize, usize) = (usize::MAX, 0);

impl<'a> Form<'a> {
    /// An empty request. The seed is a random number of the host's.
    pub fn new(pack: &'a Pack, texts: &'a Lines, sentences: &'a Lines, seed: u32) -> Form<'a> {
        let mut form = Form {
            pack,
            texts,
            sentences,
            groups: Vec::new(),
            unexpected: Vec::new(),
            service_points: None,
            market: Vec::new(),
            today: Vec::new(),
            ignores_unknown: false,
            finding: 0,
            is_misplaced: false,
            buffer: Vec::new(),
            used: 0,
            tally: Tally::default(),
            unsettled: 0,
            touched: NOTHING,
            #[cfg(feature = "form")]
            told: 0,
            seed,
        };
        for _ in &pack.groups {
            form.groups.push(GroupState::new());
        }
        form.clear();
        form
    }

    /// Whether texts and sentences are as many as a pack refers to.
    pub fn has_texts(pack: &Pack, texts: &Lines, sentences: &Lines) -> bool {
        texts.count() == pack.texts && sentences.count() == Sentence::COUNT
    }

    /// Takes everything away that was given. What was last told about changes stays.
    pub fn clear(&mut self) {
        self.unexpected.clear();
        self.buffer.clear();
        self.used = 0;
        self.is_misplaced = false;
        self.tally = Tally { errors: 0, has_changed: true };
        self.finding = 0;
        for (number, group) in self.groups.iter_mut().enumerate() {
            group.clear();
            self.unsettled |= 1 << number;
        }
        for number in 0..self.groups.len() {
            let items = usize::from(self.kind(number) != GroupKind::List);
            self.set_items(number, items);
        }
        self.check_whole();
        self.settle();
    }

    /// Gives a property its value: so many bytes of the texts that were taken, from where they begin.
    pub fn give(&mut self, at: u32, given: Given, begin: usize, bytes: usize) {
        let (number, index) = (group_of(at), self.index(at));
        let Some(cell) = self.groups.get_mut(number).and_then(|group| group.cells.get_mut(index)) else { return };
        // What is suggested may be something else now.
        self.tally.has_changed |= cell.finding != 0;
        self.used = self.used + bytes - cell.bytes as usize;
        (cell.given, cell.begin, cell.bytes) = (given, begin as u32, bytes as u32);
        self.check_cell(number, index, property_of(at));
    }

    /// How many errors there are.
    pub fn errors(&self) -> u32 {
        self.tally.errors
    }

    /// How many errors there are and, in the highest bit, whether findings changed since [`Form::findings`] was asked.
    pub fn state(&self) -> u32 {
        self.tally.errors & 0x7fff_ffff | u32::from(self.tally.has_changed) << 31
    }

    /// Writes the place and the rule of each finding, in documented order.
    pub fn findings(&mut self, out: &mut Vec<u32>) {
        out.clear();
        self.tally.has_changed = false;
        if self.finding != 0 {
            put_finding(out, WHOLE, self.finding);
        }
        let unexpected = self.unexpected_in_order();
        let mut unexpected = unexpected.as_slice();
        self.put_unexpected(unexpected::FIRST, &mut unexpected, out);
        for (number, (row, group)) in self.pack.groups.iter().zip(&self.groups).enumerate() {
            if group.finding != 0 {
                put_finding(out, GROUP | number as u32, group.finding);
            }
            self.put_unexpected(unexpected::order_of_group(number), &mut unexpected, out);
            let (mut item, mut property) = (0, 0);
            for cell in &group.cells {
                let at = address(number, item, property);
                if !unexpected.is_empty() {
                    self.put_unexpected(unexpected::order_of(at), &mut unexpected, out);
                }
                if cell.finding != 0 {
                    put_finding(out, at, cell.finding);
                }
                property += 1;
                if property == row.width {
                    (item, property) = (item + 1, 0);
                }
            }
        }
        self.put_unexpected(unexpected::LAST, &mut unexpected, out);
    }

    /// The finding at a property, or 0.
    pub fn finding(&self, at: u32) -> u16 {
        self.cell(at).map_or(0, |cell| cell.finding)
    }

    /// The value of a property: its text without the white space around it, or its number; empty where it has neither.
    pub fn value(&self, at: u32) -> &[u8] {
        self.cell(at).map_or(b"", |cell| cell.value(&self.buffer))
    }

    /// What was typed at a property.
    #[cfg(any(feature = "form", feature = "model"))]
    pub fn text(&self, at: u32) -> &[u8] {
        self.cell(at).map_or(b"", |cell| cell.text(&self.buffer))
    }

    /// Whether nothing stands at a property, or nothing that anybody sees.
    pub fn is_blank(&self, at: u32) -> bool {
        self.cell(at).is_none_or(|cell| cell.is_blank(&self.buffer))
    }

    /// Writes the text of a valid property as the payload has it.
    pub fn normalise(&self, at: u32, out: &mut Vec<u8>) {
        let value = self.value(at);
        match self.property(at).and_then(|property| self.pack.format_of(property)) {
            Some(format) => format.normalise(value, out),
            None => put(out, value),
        }
    }

    /// The property at a place, where that is an address.
    #[inline(never)]
    pub fn property(&self, at: u32) -> Option<&'a Property> {
        let group = self.pack.group(group_of(at));
        if at & KIND == 0 && property_of(at) < group.width {
            self.pack.properties.get(group.first + property_of(at))
        } else {
            None
        }
    }

    pub(crate) fn kind(&self, number: usize) -> GroupKind {
        self.pack.group(number).kind
    }

    fn cell(&self, at: u32) -> Option<&Cell> {
        self.groups.get(group_of(at))?.cells.get(self.index(at))
    }

    /// Where the cell of an address is in its group; past the end where there is none.
    fn index(&self, at: u32) -> usize {
        let group = self.pack.group(group_of(at));
        if property_of(at) < group.width { item_of(at) * group.width + property_of(at) } else { usize::MAX }
    }

    #[inline(never)]
    fn check_group(&mut self, number: usize) {
        let width = self.pack.group(number).width.max(1);
        let cells = self.groups.get(number).map_or(0, |group| group.cells.len());
        for index in 0..cells {
            self.check_cell(number, index, index % width);
        }
    }

    #[inline(never)]
    fn check_cell(&mut self, number: usize, index: usize, property: usize) {
        let row = self.pack.group(number);
        let Some(property) = self.pack.properties.get(row.first + property) else { return };
        let is_crossed = self.is_crossed(row);
        let Some(group) = self.groups.get_mut(number) else { return };
        let Some(cell) = group.cells.get_mut(index) else { return };
        cell.own_finding = cell::first_broken(self.pack, property, cell.given, cell.raw(&self.buffer), &self.today);
        if !is_crossed {
            self.tally.place(self.pack, &mut cell.finding, cell.own_finding);
        }
        self.unsettled |= 1 << number;
        let item = index / row.width.max(1);
        self.touched = (self.touched.0.min(item), self.touched.1.max(item));
    }
}
