//! The names of properties: in paths, and on the controls of a page.

use alloc::vec::Vec;

use super::Form;
use super::unexpected::item_number;
use crate::address::{GROUP, address, group_of};
use crate::pack::GroupKind;
use crate::put::put;

/// What stands before the names of the request's own attributes.
const OF_REQUEST: &[u8] = b"request.";

impl Form<'_> {
    /// The address of a property, by its path or by the name of its control.
    pub fn locate(&self, name: &[u8]) -> Option<u32> {
        let attribute = name.strip_prefix(OF_REQUEST);
        let mut found = None;
        for (number, group) in self.pack.groups.iter().enumerate() {
            let (item, id) = match group.kind {
                GroupKind::Properties => (0, name),
                GroupKind::Attributes => (0, attribute.unwrap_or(name)),
                GroupKind::List => match self.in_list(number, name) {
                    Some(place) => place,
                    None => continue,
                },
            };
            let properties = self.pack.properties.get(group.first..group.first + group.width).unwrap_or_default();
            let Some(property) = properties.iter().position(|property| self.pack.string(property.row.id()) == id)
            else {
                continue;
            };
            let at = address(number, item, property);
            // By its bare name an attribute is meant only where no property has that name.
            if group.kind != GroupKind::Attributes || attribute.is_some() {
                return Some(at);
            }
            found = found.or(Some(at));
        }
        found
    }

    /// The item of a list, and the id in it, that a name consists of.
    fn in_list<'n>(&self, number: usize, name: &'n [u8]) -> Option<(usize, &'n [u8])> {
        let id = self.pack.string(self.pack.groups.get(number)?.row.id());
        let rest = name.strip_prefix(id)?.strip_prefix(b".")?;
        let dot = rest.iter().position(|byte| *byte == b'.')?;
        let item = item_number(rest.get(..dot)?).filter(|item| *item < self.items(number))?;
        Some((item, rest.get(dot + 1..)?))
    }

    /// The place of a group, by its id.
    pub fn locate_group(&self, id: &[u8]) -> Option<u32> {
        let number = self.pack.groups.iter().position(|group| self.pack.string(group.row.id()) == id)?;
        Some(GROUP | number as u32)
    }
    /// Writes the name of the control of a property, or the id of a group.
    pub fn control_name(&self, place: u32, out: &mut Vec<u8>) {
        match self.property(place) {
            Some(property) if self.kind(group_of(place)) == GroupKind::Attributes => {
                put(out, OF_REQUEST);
                put(out, self.pack.string(property.row.id()));
            }
            _ => self.put_path(place, out),
        }
    }
}
