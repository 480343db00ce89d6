//! What the user has done with each control, and what stands at it.

use alloc::vec::Vec;

use crate::address::{KIND, address, group_of, item_of, property_of};

/// All that are known.
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
        let index = self.0.iter().position(|field| field.place == place).unwrap_or_else(|| {
            self.0.push(Field { place, ..Field::default() });
            self.0.len() - 1
        });
        &mut self.0[index]
    }

    /// Whether an issue is shown at a place.
    #[inline(never)]
    pub fn shows(&self, place: u32) -> bool {
        self.0.iter().any(|field| field.place == place && field.shown)
    }

    /// The places at which an issue is shown, which is none from here on.
    pub fn take_shown(&mut self) -> Vec<u32> {
        let mut places = Vec::new();
        self.retain(&mut |field| {
            if core::mem::take(&mut field.shown) {
                places.push(field.place);
            }
            true
        });
        places
    }

    /// The properties of a group that were left.
    pub fn left_in(&mut self, number: usize) -> Vec<u32> {
        let mut places = Vec::new();
        self.retain(&mut |field| {
            if field.left && field.is_in(number) {
                places.push(field.place);
            }
            true
        });
        places
    }

    /// Forgets the properties of a list, and gives their places.
    pub fn forget(&mut self, number: usize) -> Vec<u32> {
        let mut places = Vec::new();
        self.retain(&mut |field| {
            let is_in = field.is_in(number);
            if is_in {
                places.push(field.place);
            }
            !is_in
        });
        places
    }

    /// Forgets an item of a list; those after it move up.
    pub fn remove_item(&mut self, number: usize, item: usize) {
        self.retain(&mut |field| {
            let other = item_of(field.place);
            let is_in = field.is_in(number);
            if is_in && other > item {
                field.place = address(number, other - 1, property_of(field.place));
            }
            !is_in || other != item
        });
    }

    #[inline(never)]
    fn retain(&mut self, stays: &mut dyn FnMut(&mut Field) -> bool) {
        self.0.retain_mut(stays);
    }
}
