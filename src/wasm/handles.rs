//! Numbers that stand for what a JavaScript caller has opened.

/// Things by number, from 1; the number of a thing that was taken out is given again.
pub(super) struct Handles<T> {
    slots: Vec<Slot<T>>,
}

enum Slot<T> {
    Free,
    Lent,
    Taken(T),
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
        self.slots[free] = Slot::Taken(thing);
        free as u32 + 1
    }

    pub fn get(&mut self, handle: u32) -> Option<&mut T> {
        match self.slot(handle)? {
            Slot::Taken(thing) => Some(thing),
            Slot::Free | Slot::Lent => None,
        }
    }

    /// Takes a thing out for good.
    pub fn take(&mut self, handle: u32) -> Option<T> {
        self.replace(handle, Slot::Free)
    }

    /// Takes a thing out until it is given back; nothing where it is lent already.
    pub fn lend(&mut self, handle: u32) -> Option<T> {
        self.replace(handle, Slot::Lent)
    }

    pub fn give_back(&mut self, handle: u32, thing: T) {
        if let Some(slot @ Slot::Lent) = self.slot(handle) {
            *slot = Slot::Taken(thing);
        }
    }

    fn replace(&mut self, handle: u32, by: Slot<T>) -> Option<T> {
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
