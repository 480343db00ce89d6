//! What the user has done with each control, and what stands at it.

use alloc::vec::Vec;

use crate::address::{GROUP, KIND, group_of};

/// All that are known, in the order of the issues.
#[derive(Default)]
pub(super) struct Fields(Vec<Field>);

/// What the user has done with a control, or what stands at a group.
#[derive(Clone, Copy, Default)]
pub(super) struct Field {
    place: u32,
    pub left: bool,
    pub shown: bool,
}

impl Field {
    fn is_in(self, number: usize) -> bool {
        self.place & KIND == 0 && group_of(self.place) == number
    }
}

impl Fields {
    /// The field at a place.
    #[inline(never)]
    pub fn at(&mut self, place: u32) -> &mut Field {
        let index = self.index_of(place);
        if self.0.get(index).is_none_or(|field| field.place != place) {
            self.0.insert(index, Field { place, ..Field::default() });
        }
        &mut self.0[index]
    }

    /// Where the field at a place is, or would be.
    #[inline(never)]
    fn index_of(&self, place: u32) -> usize {
        self.0.partition_point(|field| order(field.place) < order(place))
    }

    /// Whether an issue is shown at a place.
    #[inline(never)]
    pub fn shows(&self, place: u32) -> bool {
        self.0.get(self.index_of(place)).is_some_and(|field| field.place == place && field.shown)
    }

    /// The places at which an issue is shown, which is none from here on.
    pub fn take_shown(&mut self) -> Vec<u32> {
        self.places(&mut |field| core::mem::take(&mut field.shown))
    }

    /// The places that were left, or at which an issue is shown.
    pub fn met(&mut self) -> Vec<u32> {
        self.places(&mut |field| field.left || field.shown)
    }

    /// The properties of a group, or of an item of a list, that were left.
    pub fn left_beside(&mut self, at: u32) -> Vec<u32> {
        self.places(&mut |field| field.left && field.place & KIND == 0 && field.place >> 8 == at >> 8)
    }

    /// The properties of a group at which an issue is shown.
    pub fn shown_in(&mut self, number: usize) -> Vec<u32> {
        self.places(&mut |field| field.shown && field.is_in(number))
    }

    /// Has all fields at other places; forgets those that have none any more.
    pub fn arrange(&mut self, moved: &dyn Fn(u32) -> Option<u32>) {
        for field in core::mem::take(&mut self.0) {
            if let Some(place) = moved(field.place) {
                *self.at(place) = Field { place, ..field };
            }
        }
    }

    #[inline(never)]
    fn places(&mut self, is_meant: &mut dyn FnMut(&mut Field) -> bool) -> Vec<u32> {
        let mut places = Vec::new();
        for field in &mut self.0 {
            if is_meant(field) {
                places.push(field.place);
            }
        }
        places
    }
}

/// Orders places as issues are ordered: the whole, then each group right before its properties, then what is unexpected.
fn order(place: u32) -> u32 {
    match place & KIND {
        // No list has so many items that a property of its last one could be there.
        GROUP => (GROUP | place << 22) - 1,
        _ => place.wrapping_add(GROUP),
    }
}
