//! The place that an answer names: by a path, or by a documented id in a text.

use alloc::vec::Vec;

use super::cut;
use crate::address::{GROUP, KIND, MOST_ITEMS, NONE, WHOLE, address};
use crate::form::unexpected::item_number;
use crate::format::characters::{after, trim};
use crate::issue::FIELD_END;
use crate::pack::{GroupKind, Pack};
use crate::put::put_byte;

/// The property at a dotted path: one of the properties before an attribute of the same id, unless `request.` is before
/// it.
pub fn property(pack: &Pack, path: &[u8]) -> Option<u32> {
    let mut attribute = None;
    for (number, group) in pack.groups.iter().enumerate() {
        let (item, name) = match group.kind {
            GroupKind::Properties => (0, path),
            GroupKind::Attributes => (0, path.strip_prefix(b"request.").unwrap_or(path)),
            GroupKind::List => match item_and_name(path, pack.string(group.row.id())) {
                Some(found) => found,
                None => continue,
            },
        };
        let properties = pack.properties.get(group.first..group.first + group.width).unwrap_or_default();
        let Some(index) = properties.iter().position(|property| pack.string(property.row.id()) == name) else {
            continue;
        };
        let found = Some(address(number, item, index));
        if group.kind != GroupKind::Attributes {
            return found;
        }
        attribute = found;
    }
    attribute
}

/// The place that a path of an error names: a JSON Pointer, or a path that is dotted already or has its indexes in
/// brackets.
pub fn by_path(pack: &Pack, path: &[u8]) -> u32 {
    let mut written = Vec::new();
    put_dotted(trim(path), &mut written);
    let path = if pack.head.envelope() { without_container(&written) } else { &written };
    let list = || {
        // An item of a list has no field of its own: the list has.
        let end = path.iter().rposition(|byte| *byte == b'.')?;
        container(pack, path.get(..end)?).filter(|number| is_list(pack, *number))
    };
    let place = property(pack, path).or_else(|| container(pack, path).or_else(list).map(|number| GROUP | number));
    place.unwrap_or(WHOLE)
}

/// The place that texts name, in one group or anywhere: a documented id with a dot as a whole word; one without a dot,
/// which may be an ordinary word too, or a container, in quotation marks or before a colon at the beginning. Of several,
/// the first in documented order.
pub fn by_texts(pack: &Pack, texts: &[u8], only: Option<usize>) -> Option<u32> {
    let mut first = First { pack, only, place: NONE };
    for offer in [First::offer_words, First::offer_pointed] {
        let mut rest = texts;
        while !rest.is_empty() {
            let (text, next) = cut(rest, FIELD_END);
            offer(&mut first, text);
            rest = next;
        }
        if first.place != NONE {
            return Some(first.place);
        }
    }
    None
}

/// "The mandatory field 'xxx' is missing.": a documented id, or the last part of exactly one.
pub fn mandatory(pack: &Pack, texts: &[u8]) -> Option<u32> {
    const BEFORE: &[u8] = b"mandatory field '";
    let begin = texts.windows(BEFORE.len()).position(|window| window == BEFORE)?;
    let (name, _) = cut(after(texts, begin + BEFORE.len()), b'\'');
    let name = without_container(trim(name));
    property(pack, name).or_else(|| by_last_part(pack, name))
}

/// The only property whose id ends so; of a list, which has one for each item, the list.
fn by_last_part(pack: &Pack, name: &[u8]) -> Option<u32> {
    let mut found = None;
    for (number, group) in pack.groups.iter().enumerate() {
        let properties = pack.properties.get(group.first..group.first + group.width).unwrap_or_default();
        for (index, property) in properties.iter().enumerate() {
            let id = pack.string(property.row.id());
            if id.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with(b".")) {
                let is_list = group.kind == GroupKind::List;
                let place = if is_list { GROUP | number as u32 } else { address(number, 0, index) };
                if found.replace(place).is_some() {
                    return None;
                }
            }
        }
    }
    found
}

/// The number of the list with an id, or of a group whose properties lie in a container of that id.
fn container(pack: &Pack, path: &[u8]) -> Option<u32> {
    let number = pack.groups.iter().position(|group| pack.string(group.row.id()) == path)?;
    let group = pack.groups.get(number)?;
    let properties = pack.properties.get(group.first..group.first + group.width)?;
    let is_below = |id: &[u8]| id.strip_prefix(path).is_some_and(|rest| rest.starts_with(b"."));
    let is_container = match group.kind {
        GroupKind::List => true,
        GroupKind::Properties => properties.iter().any(|property| is_below(pack.string(property.row.id()))),
        GroupKind::Attributes => false,
    };
    is_container.then_some(number as u32)
}

fn is_list(pack: &Pack, number: u32) -> bool {
    pack.groups.get(number as usize).is_some_and(|group| group.kind == GroupKind::List)
}

/// The number of an item, and the property in it, that a path names.
fn item_and_name<'p>(path: &'p [u8], list: &[u8]) -> Option<(usize, &'p [u8])> {
    let (item, name) = cut(path.strip_prefix(list)?.strip_prefix(b".")?, b'.');
    Some((item_number(item).filter(|item| *item < MOST_ITEMS)?, name))
}

/// Writes a path with dots. What stands before the first name separates nothing.
fn put_dotted(path: &[u8], out: &mut Vec<u8>) {
    let mut rest = path;
    while let [byte, next @ ..] = rest {
        rest = next;
        let byte = match (byte, next) {
            (b'#' | b'$' | b'/' | b'[' | b'.', _) if out.is_empty() => continue,
            (b']', _) => continue,
            (b'/' | b'[', _) => b'.',
            (b'~', [b'0', next @ ..]) => {
                rest = next;
                b'~'
            }
            (b'~', [b'1', next @ ..]) => {
                rest = next;
                b'/'
            }
            (byte, _) => *byte,
        };
        put_byte(out, byte);
    }
}

/// The number of the group that a place is, or is in.
pub fn group_of(place: u32) -> usize {
    if place & KIND == 0 { crate::address::group_of(place) } else { (place & !KIND) as usize }
}

fn without_container(path: &[u8]) -> &[u8] {
    path.strip_prefix(b"properties.").unwrap_or(path)
}

/// The first place in documented order of those that were offered: addresses are in that order, groups come after.
struct First<'a> {
    pack: &'a Pack,
    only: Option<usize>,
    place: u32,
}

impl First<'_> {
    /// Offers each word that has a dot, and what it ends with from each of its dots on.
    fn offer_words(&mut self, text: &[u8]) {
        for word in text.split(|byte| !is_part(*byte)) {
            let mut rest = word;
            while let [before @ .., b'.'] = rest {
                rest = before;
            }
            while let (_, next @ [_, ..]) = cut(rest, b'.') {
                self.offer(property(self.pack, rest));
                rest = next;
            }
        }
    }

    /// Offers what a text points at: the whole of it, what stands before its first colon, what is in quotation marks, of
    /// which the last ones may be open.
    fn offer_pointed(&mut self, text: &[u8]) {
        self.offer_name(text);
        self.offer_name(cut(text, b':').0);
        for quote in [b'\'', b'"', b'`'] {
            let (_, mut rest) = cut(text, quote);
            while !rest.is_empty() {
                let (quoted, next) = cut(rest, quote);
                self.offer_name(quoted);
                (_, rest) = cut(next, quote);
            }
        }
    }

    #[inline(never)]
    fn offer_name(&mut self, name: &[u8]) {
        let name = without_container(trim(name));
        self.offer(property(self.pack, name).or_else(|| container(self.pack, name).map(|number| GROUP | number)));
    }

    fn offer(&mut self, place: Option<u32>) {
        let Some(place) = place else { return };
        let number = group_of(place);
        let is_attribute = self.pack.groups.get(number).is_some_and(|group| group.kind == GroupKind::Attributes);
        if !is_attribute && self.only.is_none_or(|only| only == number) {
            self.place = self.place.min(place);
        }
    }
}

/// Whether a byte may stand in a documented id. Letters beyond ASCII stand in none, but continue a word all the same.
fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.') || !byte.is_ascii()
}
