//! Numbers by texts: one map for all that definitions need one for. Those of the standard library would weigh 5 kB, and
//! sorted again for each kind of key.

use alloc::vec::Vec;
use core::mem::replace;

/// A number for each text. Where two texts differ first, there is a fork; so nobody can prepare texts that take more
/// forks than they have bits, and no text is compared but with the one that is most like it.
#[derive(Default)]
pub(crate) struct TextMap(Vec<Node>);

/// A part of the map. The first one is where each search begins.
enum Node {
    Text(Vec<u8>, usize),
    /// What texts are told apart by, and the nodes of those that have a 0 and a 1 there.
    Fork(Bit, [usize; 2]),
}

/// A byte of a text, and a bit of it from the highest one; what follows the end is less than any byte.
type Bit = (usize, u32);

impl TextMap {
    /// The number of a text.
    pub fn get(&self, text: &[u8]) -> Option<usize> {
        match self.0.get(self.find(text, END)) {
            Some(Node::Text(known, number)) if known == text => Some(*number),
            _ => None,
        }
    }

    /// Sets the number of a text; gives the one that it had.
    pub fn set(&mut self, text: &[u8], number: usize) -> Option<usize> {
        let nearest = self.find(text, END);
        if let Some(Node::Text(known, old)) = self.0.get_mut(nearest) {
            let Some(bit) = first_difference(known, text) else { return Some(replace(old, number)) };
            let at = self.find(text, bit);
            let new = self.0.len();
            let ways = if has(text, bit) { [new, new + 1] } else { [new + 1, new] };
            if let Some(node) = self.0.get_mut(at) {
                let other = replace(node, Node::Fork(bit, ways));
                self.0.push(other);
            }
        }
        self.0.push(Node::Text(text.to_vec(), number));
        None
    }

    /// The node that a text leads to, by the forks before a bit.
    fn find(&self, text: &[u8], end: Bit) -> usize {
        let mut at = 0;
        while let Some(Node::Fork(bit, [without, with])) = self.0.get(at)
            && *bit < end
        {
            at = if has(text, *bit) { *with } else { *without };
        }
        at
    }
}

/// Behind all bits.
const END: Bit = (usize::MAX, 0);

/// A byte, or 0 behind the end.
fn byte(text: &[u8], index: usize) -> u32 {
    text.get(index).map_or(0, |byte| u32::from(*byte) + 1)
}

fn has(text: &[u8], (index, bit): Bit) -> bool {
    byte(text, index) << bit >> 31 != 0
}

fn first_difference(one: &[u8], other: &[u8]) -> Option<Bit> {
    let index = (0..one.len().max(other.len())).find(|index| byte(one, *index) != byte(other, *index))?;
    Some((index, (byte(one, index) ^ byte(other, index)).leading_zeros()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::TextMap;

    #[test]
    fn each_text_has_its_number() {
        let mut seed: u64 = 1;
        let mut any = |below: u64| {
            seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            (seed >> 33) % below
        };
        for _ in 0..300 {
            let (mut map, mut model) = (TextMap::default(), BTreeMap::new());
            let bytes: &[u8] = [&[0, 255][..], b"ab", &[0, 1, 127, 128, 254, 255]][any(3) as usize];
            for number in 0..100 {
                let text: Vec<u8> = (0..any(6)).map(|_| bytes[any(bytes.len() as u64) as usize]).collect();
                assert_eq!(map.get(&text), model.get(&text).copied());
                assert_eq!(map.set(&text, number), model.insert(text.clone(), number));
                assert_eq!(map.get(&text), Some(number));
            }
            for (text, number) in &model {
                assert_eq!(map.get(text), Some(*number));
            }
        }
    }
}
