//! Places in a request, each in one number.

/// So many groups a request type may have.
pub const MOST_GROUPS: usize = 64;

/// So many properties a group may have.
pub const MOST_PROPERTIES: usize = 256;

/// So many items a list may have; a longer one is no list that a person or a program meant to send.
pub const MOST_ITEMS: usize = 10_000;

/// The bits of a place that say what kind of place it is; none for a property.
pub const KIND: u32 = 0xc000_0000;
/// A group or list as a whole, by its number.
pub const GROUP: u32 = 0x4000_0000;
/// What has no place among the documented properties, by the order in which it was given.
pub const UNEXPECTED: u32 = 0x8000_0000;
/// The request as a whole.
pub const WHOLE: u32 = 0xc000_0000;
/// What no place is: the end of a list of places.
pub const NONE: u32 = u32::MAX;

/// The address of a property: its group (6 bits), its item (14), and its number in the group (8).
pub const fn address(group: usize, item: usize, property: usize) -> u32 {
    ((group as u32) << 22) | ((item as u32) << 8) | property as u32
}

/// The group of an address.
pub const fn group_of(address: u32) -> usize {
    (address >> 22 & 0x3f) as usize
}

/// The item of an address; 0 in a group that is no list.
pub const fn item_of(address: u32) -> usize {
    (address >> 8 & 0x3fff) as usize
}

/// The number of an address's property in its group.
pub const fn property_of(address: u32) -> usize {
    (address & 0xff) as usize
}
