//! Things by number. A number that is free again is the next to be given away.

use alloc::vec::Vec;

/// Things by number, from 0.
pub(in crate::wasm) struct Slots<T> {
    slots: Vec<Option<T>>,
    free: Vec<usize>,
}

impl<T> Slots<T> {
    pub fn add(&mut self, thing: T) -> usize {
        match self.free.pop() {
            Some(number) => {
                if let Some(slot) = self.slots.get_mut(number) {
                    *slot = Some(thing);
                }
                number
            }
            None => {
                self.slots.push(Some(thing));
                self.slots.len() - 1
            }
        }
    }

    pub fn remove(&mut self, number: usize) {
        if self.slots.get_mut(number).and_then(Option::take).is_some() {
            self.free.push(number);
        }
    }

    pub fn get(&self, number: usize) -> Option<&T> {
        self.slots.get(number)?.as_ref()
    }

    #[inline(never)]
    pub fn get_mut(&mut self, number: usize) -> Option<&mut T> {
        self.slots.get_mut(number)?.as_mut()
    }
}

impl<T> Default for Slots<T> {
    fn default() -> Slots<T> {
        Slots { slots: Vec::new(), free: Vec::new() }
    }
}
