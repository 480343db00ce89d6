//! Where a finding stands: as a documented id, and as a JSON Pointer.

use alloc::vec::Vec;

use crate::address::{GROUP, KIND, UNEXPECTED, WHOLE, group_of, item_of};
use crate::form::Form;
use crate::form::unexpected::UnexpectedKind;
use crate::format::characters::is;
use crate::pack::{self, GroupKind};
use crate::put::{put, put_byte, put_decimal};

impl Form<'_> {
    /// Writes the documented id of a place: a property with the number of its item, a group, or nothing.
    pub fn put_path(&self, place: u32, out: &mut Vec<u8>) {
        if place & KIND == WHOLE {
            return;
        }
        let number = if place & KIND == GROUP { (place & !GROUP) as usize } else { group_of(place) };
        let group = self.pack.group(number);
        if place & KIND == GROUP {
            return self.pack.strings.put(group.row.id(), out);
        }
        if group.kind == GroupKind::List {
            self.pack.strings.put(group.row.id(), out);
            put_byte(out, b'.');
            put_decimal(out, item_of(place));
            put_byte(out, b'.');
        }
        let Some(property) = self.property(place) else { return };
        if group.kind == GroupKind::Attributes
            && self.pack.properties.iter().any(|other| self.is_other(other, property))
        {
            put(out, b"request.");
        }
        self.pack.strings.put(property.row.id(), out);
    }

    /// Whether a property of the same documented id stands elsewhere in the type.
    fn is_other(&self, other: &pack::Property, property: &pack::Property) -> bool {
        !core::ptr::eq(other, property) && other.row.id() == property.row.id()
    }

    /// Whether a place lies in the object of properties that an envelope has.
    pub(super) fn is_inside(&self, place: u32) -> bool {
        self.pack.head.envelope()
            && match place & KIND {
                0 => self.kind(group_of(place)) != GroupKind::Attributes,
                GROUP => true,
                UNEXPECTED => self.unexpected(place).is_some_and(|unexpected| {
                    // The properties as a whole are covered by what the provider answers to any error in them.
                    unexpected.is_in_properties()
                        || unexpected.kind == UnexpectedKind::Container && is(&unexpected.path, b"properties")
                }),
                _ => false,
            }
    }
}

/// Writes a JSON Pointer (RFC 6901) to a dotted path, below the object of properties or not.
pub(crate) fn put_pointer(path: &[u8], is_inside: bool, out: &mut Vec<u8>) {
    if path.is_empty() {
        return;
    }
    put(out, if is_inside { b"/properties/" } else { b"/" });
    for byte in path {
        match byte {
            b'.' => put_byte(out, b'/'),
            b'~' => put(out, b"~0"),
            b'/' => put(out, b"~1"),
            byte => put_byte(out, *byte),
        }
    }
}
