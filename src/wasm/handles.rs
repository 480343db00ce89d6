//! Numbers that stand for what a JavaScript caller has opened.

use std::cell::RefCell;
use std::thread::LocalKey;

/// Things by number, from 1; the number of a thing that was taken out is given again. Each is in a box, so that taking
/// it out of its slot for a call moves no more than a pointer.
pub(super) struct Handles<T> {
    slots: Vec<Slot<T>>,
}

enum Slot<T> {
    Free,
    Lent,
    Taken(Box<T>),
}

/// Where handles live: one module serves one thread.
pub(super) type Home<T> = LocalKey<RefCell<Handles<T>>>;

/// Acts on a thing, which is out of its slot meanwhile: whatever a call from within asks for, it finds nothing rather
/// than half a state. Nothing where it was taken out, or is lent already.
pub(super) fn with<T, R>(home: &'static Home<T>, handle: u32, act: impl FnOnce(&mut T) -> R) -> Option<R> {
    let mut thing = lend(home, handle)?;
    let result = act(&mut thing);
    give_back(home, handle, thing);
    Some(result)
}

// The two halves of `with` are calls, as the exports that share them are many.
#[inline(never)]
fn lend<T>(home: &'static Home<T>, handle: u32) -> Option<Box<T>> {
    home.with_borrow_mut(|handles| handles.replace(handle, Slot::Lent))
}

#[inline(never)]
fn give_back<T>(home: &'static Home<T>, handle: u32, thing: Box<T>) {
    home.with_borrow_mut(|handles| {
        if let Some(slot @ Slot::Lent) = handles.slot(handle) {
            *slot = Slot::Taken(thing);
        }
    });
}

impl<T> Handles<T> {
    pub const fn new() -> Self {
        Handles { slots: Vec::new() }
    }

    pub fn add(&mut self, thing: T) -> u32 {
        let free = self.slots.iter().position(|slot| matches!(slot, Slot::Free)).unwrap_or_else(|| {
            self.slots.push(Slot::Free);
            self.slots.len() - 1
        });
        self.slots[free] = Slot::Taken(Box::new(thing));
        free as u32 + 1
    }

    /// Takes a thing out for good.
    pub fn take(&mut self, handle: u32) -> Option<Box<T>> {
        self.replace(handle, Slot::Free)
    }

    fn replace(&mut self, handle: u32, by: Slot<T>) -> Option<Box<T>> {
        let slot = self.slot(handle)?;
        match std::mem::replace(slot, by) {
            Slot::Taken(thing) => Some(thing),
            other => {
                *slot = other;
                None
            }
        }
    }

    fn slot(&mut self, handle: u32) -> Option<&mut Slot<T>> {
        self.slots.get_mut(handle.wrapping_sub(1) as usize)
    }
}
