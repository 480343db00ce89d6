//! What has no place among the documented properties: unexpected properties, and what stands where a container or a list
//! is documented.

use alloc::vec::Vec;

use super::cell::Given;
use super::{Form, is_error};
use crate::address::{MOST_ITEMS, UNEXPECTED, address};
use crate::format::characters::{after, before, is, until};
use crate::nearest::within;
use crate::pack::{GroupKind, own};
use crate::put::{copied, put, put_byte, put_decimal, put_finding};

/// So many slips away from a documented id, an unexpected property is taken for a misspelling of it.
const MOST_SLIPS: usize = 2;

/// What stands before the names of the request's own attributes.
const OF_REQUEST: &[u8] = b"request.";

/// Something that has no place among the documented properties.
pub(crate) struct Unexpected {
    pub path: Vec<u8>,
    pub kind: UnexpectedKind,
    /// Whether it stood in the object of properties that an envelope has.
    pub is_inside: bool,
    /// Whether the values came with an envelope.
    pub is_enveloped: bool,
    /// The rule that is reported, or 0.
    pub rule: u16,
    /// For [`UnexpectedKind::More`], how many there are.
    pub count: u32,
    /// Where in the documented order it is reported: before everything, after the finding of a group, before the cell of
    /// an address, or after everything.
    order: u32,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnexpectedKind {
    /// No container, where one is documented.
    Container,
    /// No list, where one is documented.
    List,
    /// A list of too many items.
    Items,
    /// The payload is of another request type.
    RequestType,
    /// An undocumented value.
    Value,
    /// An undocumented container.
    UndocumentedContainer,
    /// Further undocumented properties, which are not named.
    More,
}

/// Reported before everything.
pub(super) const FIRST: u32 = 0;

/// Reported after everything.
pub(super) const LAST: u32 = u32::MAX;

/// Reported after the finding of a group, and before all of its cells.
pub(super) const fn order_of_group(number: usize) -> u32 {
    address(number, 0, 0) + 1
}

/// Reported before a cell.
pub(super) const fn order_of(at: u32) -> u32 {
    at + 2
}

impl UnexpectedKind {
    /// The one with a number.
    pub fn of(number: u32) -> UnexpectedKind {
        match number {
            0 => UnexpectedKind::Container,
            1 => UnexpectedKind::List,
            2 => UnexpectedKind::Items,
            3 => UnexpectedKind::RequestType,
            4 => UnexpectedKind::Value,
            5 => UnexpectedKind::UndocumentedContainer,
            _ => UnexpectedKind::More,
        }
    }
}

impl Unexpected {
    /// Whether its path lies in the object of properties that an envelope has.
    pub fn is_in_properties(&self) -> bool {
        match self.kind {
            UnexpectedKind::Value | UnexpectedKind::UndocumentedContainer => {
                self.is_inside || !self.is_enveloped && !self.path.starts_with(OF_REQUEST)
            }
            UnexpectedKind::RequestType | UnexpectedKind::More => false,
            _ => {
                let path = self.path.as_slice();
                self.is_inside || !(path.is_empty() || is(path, b"request") || is(path, b"properties"))
            }
        }
    }
}

impl Form<'_> {
    /// Takes what has no place among the documented properties. Blank values are none.
    #[inline(never)]
    pub fn add_unexpected(
        &mut self,
        path: &[u8],
        kind: UnexpectedKind,
        is_inside: bool,
        is_enveloped: bool,
        count: u32,
    ) {
        let order = match kind {
            UnexpectedKind::Container => self.misplace_container(path, is_inside),
            UnexpectedKind::List | UnexpectedKind::Items => self.misplace_list(path),
            UnexpectedKind::RequestType => FIRST,
            _ => LAST,
        };
        let mut unexpected = Unexpected { path: copied(path), kind, is_inside, is_enveloped, rule: 0, count, order };
        unexpected.rule = self.rule_of(&unexpected);
        self.tally.errors += u32::from(is_error(self.pack, unexpected.rule));
        self.tally.has_changed = true;
        self.unexpected.push(unexpected);
    }

    /// What is unexpected at a place, where that is one of such.
    #[inline(never)]
    pub(crate) fn unexpected(&self, place: u32) -> Option<&Unexpected> {
        // Other places are numbers beyond all that there are.
        self.unexpected.get((place ^ UNEXPECTED) as usize)
    }

    /// Whether a name is that of something unexpected, which can only be taken away.
    #[cfg(any(feature = "form", feature = "model"))]
    pub(crate) fn is_unexpected(&self, name: &[u8]) -> bool {
        !name.is_empty() && self.unexpected.iter().any(|unexpected| is(&unexpected.path, name))
    }

    /// Writes the documented id that an unexpected property seems to mean.
    #[inline(never)]
    pub(crate) fn documented_id(&self, unexpected: &Unexpected, out: &mut Vec<u8>) {
        let path = unexpected.path.as_slice();
        let of_request = path.starts_with(OF_REQUEST);
        // An item that no list can have is none that was meant.
        let item = split_item(after(path, until(path, b'.') + 1))
            .map(|(item, _)| item)
            .filter(|item| *item < MOST_ITEMS)
            .unwrap_or(0);
        let is_container = unexpected.kind == UnexpectedKind::UndocumentedContainer;
        let mut best = Best { path, slips: MOST_SLIPS + 1, id: Vec::new() };
        let mut id = Vec::new();
        for (number, group) in self.pack.groups.iter().enumerate() {
            let is_attributes = group.kind == GroupKind::Attributes;
            if is_attributes && unexpected.is_inside {
                continue;
            }
            if group.kind == GroupKind::List {
                best.offer(self.pack.string(group.row.id()));
            } else if is_attributes && is_container {
                best.offer(b"request");
            }
            for property in 0..group.width {
                id.clear();
                if is_attributes && of_request && !is_container {
                    put(&mut id, OF_REQUEST);
                }
                self.put_path(address(number, item, property), &mut id);
                if !is_container {
                    best.offer(&id);
                } else if group.kind == GroupKind::Properties {
                    // Each container that the id lies in.
                    for (index, byte) in id.iter().enumerate() {
                        if *byte == b'.' {
                            best.offer(before(&id, index));
                        }
                    }
                }
            }
        }
        put(out, &best.id);
    }

    /// Decides again which unexpected properties are reported.
    pub(super) fn check_unexpected(&mut self) {
        for index in 0..self.unexpected.len() {
            let Some(unexpected) = self.unexpected.get(index) else { return };
            let rule = self.rule_of(unexpected);
            let Some(unexpected) = self.unexpected.get_mut(index) else { return };
            self.tally.place(self.pack, &mut unexpected.rule, rule);
        }
    }

    /// Takes away what is unexpected in an item that is removed; what is in those after it moves up with them.
    pub(super) fn remove_unexpected_of(&mut self, number: usize, item: usize) {
        let id = self.pack.string(self.pack.group(number).row.id());
        let mut index = 0;
        while let Some(unexpected) = self.unexpected.get_mut(index) {
            match in_item(&unexpected.path, id) {
                Some((other, _)) if other == item => {
                    self.forget_unexpected(index);
                    continue;
                }
                Some((other, rest)) if other > item => {
                    let mut path = Vec::new();
                    put(&mut path, id);
                    put_byte(&mut path, b'.');
                    put_decimal(&mut path, other - 1);
                    put(&mut path, rest);
                    unexpected.path = path;
                    if unexpected.order != LAST {
                        unexpected.order = order_of(address(number, other - 1, 0));
                    }
                }
                _ => {}
            }
            index += 1;
        }
    }

    fn forget_unexpected(&mut self, index: usize) {
        let unexpected = self.unexpected.remove(index);
        self.tally.errors -= u32::from(is_error(self.pack, unexpected.rule));
        self.tally.has_changed = true;
    }

    fn rule_of(&self, unexpected: &Unexpected) -> u16 {
        match unexpected.kind {
            UnexpectedKind::Container => own::OBJECT,
            UnexpectedKind::List => own::TYPE,
            UnexpectedKind::Items => own::ITEMS,
            UnexpectedKind::RequestType => own::REQUEST_TYPE,
            UnexpectedKind::More if self.ignores_unknown => 0,
            UnexpectedKind::More => own::UNEXPECTED_MORE,
            _ if self.ignores_unknown => {
                let mut id = Vec::new();
                self.documented_id(unexpected, &mut id);
                if id.is_empty() { 0 } else { own::UNEXPECTED_NEAR }
            }
            _ => own::UNEXPECTED,
        }
    }

    /// What lies below a container that is none was never given, and is not missed either.
    fn misplace_container(&mut self, path: &[u8], is_inside: bool) -> u32 {
        if path.is_empty() {
            self.is_misplaced = true;
            self.check_whole();
        }
        for (number, group) in self.pack.groups.iter().enumerate() {
            if group.kind == GroupKind::List
                && let Some((item, b"")) = in_item(path, self.pack.string(group.row.id()))
                && item < MOST_ITEMS
            {
                if item >= self.items(number) {
                    self.set_items(number, item + 1);
                }
                for property in 0..group.width {
                    self.give_below(address(number, item, property));
                }
                return order_of(address(number, item, 0));
            }
        }
        let first = self.misplace_below(path, is_inside);
        if path.is_empty() || self.is_properties(path, is_inside) { FIRST } else { first }
    }

    fn misplace_list(&mut self, path: &[u8]) -> u32 {
        for (number, (row, group)) in self.pack.groups.iter().zip(&mut self.groups).enumerate() {
            if row.kind == GroupKind::List && is(self.pack.string(row.row.id()), path) {
                group.is_misplaced = true;
                self.unsettled |= 1 << number;
                return order_of_group(number);
            }
        }
        FIRST
    }

    /// Whether a path is that of the object of properties.
    fn is_properties(&self, path: &[u8], is_inside: bool) -> bool {
        self.pack.head.envelope() && !is_inside && is(path, b"properties")
    }

    /// Lets nothing be missed that lies below a path, and gives the order of the first such property.
    fn misplace_below(&mut self, path: &[u8], is_inside: bool) -> u32 {
        let mut first = FIRST;
        let is_root = path.is_empty();
        let is_above_lists = is_root || self.is_properties(path, is_inside);
        let is_request = !is_inside && is(path, b"request");
        for (number, row) in self.pack.groups.iter().enumerate() {
            if row.kind == GroupKind::List {
                if is_above_lists && let Some(group) = self.groups.get_mut(number) {
                    group.is_misplaced = true;
                    self.unsettled |= 1 << number;
                }
                continue;
            }
            for property in 0..row.width {
                let at = address(number, 0, property);
                let id = self.pack.string(self.property(at).map_or(0, |property| property.row.id()));
                let is_below = is_root
                    || if row.kind == GroupKind::Attributes {
                        is_request
                    } else {
                        is_above_lists || id.strip_prefix(path).is_some_and(|rest| rest.first() == Some(&b'.'))
                    };
                if is_below {
                    self.give_below(at);
                    if first == FIRST {
                        first = order_of(at);
                    }
                }
            }
        }
        first
    }

    /// Lets a property not be missed, where nobody sees anything there.
    #[inline(never)]
    fn give_below(&mut self, at: u32) {
        if self.is_blank(at) {
            self.give(at, Given::Below, 0, 0);
        }
    }

    /// The numbers of what is unexpected, in the order in which it is reported.
    pub(super) fn unexpected_in_order(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = Vec::new();
        for (number, unexpected) in self.unexpected.iter().enumerate() {
            // Most come in order, and the others are not many.
            let comes_before =
                |other: &u32| self.unexpected.get(*other as usize).is_some_and(|other| other.order <= unexpected.order);
            let place = if numbers.last().is_none_or(comes_before) {
                numbers.len()
            } else {
                numbers.partition_point(comes_before)
            };
            numbers.insert(place, number as u32);
        }
        numbers
    }

    /// Writes what is reported up to some place, and goes on to what comes next.
    #[inline(never)]
    pub(super) fn put_unexpected(&self, order: u32, numbers: &mut &[u32], out: &mut Vec<u32>) {
        while let [number, rest @ ..] = *numbers
            && let Some(unexpected) = self.unexpected.get(*number as usize)
            && unexpected.order <= order
        {
            if unexpected.rule != 0 {
                put_finding(out, UNEXPECTED | number, unexpected.rule);
            }
            *numbers = rest;
        }
    }
}

/// The documented id with the fewest slips so far.
struct Best<'a> {
    path: &'a [u8],
    slips: usize,
    id: Vec<u8>,
}

impl Best<'_> {
    #[inline(never)]
    fn offer(&mut self, id: &[u8]) {
        // The longest documented ids are far shorter than paths may be; and a name is no slip of itself.
        if self.path.len() > id.len() * 4 + MOST_SLIPS * 4 || is(self.path, id) {
            return;
        }
        if let Some(slips) = within(self.path, id, MOST_SLIPS)
            && slips < self.slips
        {
            self.slips = slips;
            self.id.clear();
            put(&mut self.id, id);
        }
    }
}

/// The item that a path lies in, where it lies in the list with an id, and what of the path follows.
fn in_item<'p>(path: &'p [u8], id: &[u8]) -> Option<(usize, &'p [u8])> {
    match path.strip_prefix(id) {
        Some([b'.', rest @ ..]) => split_item(rest),
        _ => None,
    }
}

/// The index that a path begins with, and what follows it.
#[inline(never)]
fn split_item(path: &[u8]) -> Option<(usize, &[u8])> {
    let digits = until(path, b'.');
    Some((item_number(before(path, digits))?, after(path, digits)))
}

/// An index as a path writes it: digits without leading zeros.
pub(crate) fn item_number(text: &[u8]) -> Option<usize> {
    match text {
        [b'0'] => Some(0),
        [b'1'..=b'9', ..] if text.len() <= 5 && text.iter().all(u8::is_ascii_digit) => {
            Some(text.iter().fold(0, |number, byte| number * 10 + usize::from(byte - b'0')))
        }
        _ => None,
    }
}
