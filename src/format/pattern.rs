//! Whether a text has a pattern, which `src/define/pattern.rs` has made an automaton of.
//!
//! An automaton is numbers: its states, one after the other, the first one where a text begins. A state is one number,
//! twice its moves and one more where a text may end there; then each move: the first and the last character that it is
//! for, and where the state that it leads to begins among the numbers. A character is its code point.

use super::characters::is_continuation;

/// The largest number that a pack can hold. All characters from this one on have this number, so that no pattern tells
/// them apart.
pub(crate) const LARGEST: u16 = 0xd7ff - 0x20;

/// Whether an automaton accepts a whole text. A move that is not there, or that leads nowhere as in a damaged pack, is
/// the end; each character takes one move, so that an end always comes.
pub(crate) fn accepts(numbers: &[u16], text: &[u8]) -> bool {
    let mut state = numbers;
    let mut rest = text;
    while let [lead, tail @ ..] = rest {
        rest = tail;
        let mut character = u32::from(*lead) & (0xff >> lead.leading_ones());
        while let [byte, tail @ ..] = rest
            && is_continuation(*byte)
        {
            character = character << 6 | u32::from(byte & 0x3f);
            rest = tail;
        }
        let character = character.min(LARGEST.into());
        let [header, moves @ ..] = state else { return false };
        let mut moves = moves.as_chunks().0.iter().take(usize::from(header >> 1));
        let found = moves.find(|[first, last, _]| (u32::from(*first)..=u32::from(*last)).contains(&character));
        state = match found {
            Some([_, _, target]) => numbers.get(usize::from(*target)..).unwrap_or_default(),
            None => return false,
        };
    }
    state.first().is_some_and(|header| header & 1 == 1)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{LARGEST, accepts};

    #[test]
    fn each_character_has_its_number() {
        for character in '\0'..=char::MAX {
            let number = u32::from(character).min(LARGEST.into()) as u16;
            let mut buffer = [0; 4];
            let text = character.encode_utf8(&mut buffer).as_bytes();
            assert!(accepts(&[2, number, number, 4, 1], text), "{character:?}");
            assert!(!accepts(&[2, number + 1, u16::MAX, 4, 1], text), "{character:?}");
            assert!(number == 0 || !accepts(&[2, 0, number - 1, 4, 1], text), "{character:?}");
        }
    }

    #[test]
    fn whole_texts_are_accepted() {
        // Letters, then digits.
        let numbers = [4, 0x30, 0x39, 7, 0x61, 0x7a, 0, 3, 0x30, 0x39, 7];
        for text in ["0", "a0", "abc123"] {
            assert!(accepts(&numbers, text.as_bytes()), "{text}");
        }
        for text in ["", "a", "1a", "a1b", "A1", "a1 ", " a1", "\u{e9}1"] {
            assert!(!accepts(&numbers, text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn damaged_numbers_and_texts_accept_nothing_or_something() {
        let mut seed: u64 = 1;
        let mut any = |below: u64| {
            seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            (seed >> 33) % below
        };
        for _ in 0..50_000 {
            let bound = [3, 30, 0x10000][any(3) as usize];
            let numbers: Vec<u16> = (0..any(24)).map(|_| any(bound) as u16).collect();
            let text: Vec<u8> = (0..any(12)).map(|_| any(256) as u8).collect();
            accepts(&numbers, &text);
        }
        assert!(!accepts(&[], b"") && !accepts(&[], b"a"));
        assert!(!accepts(&[3, 0, LARGEST, 9], b"a"), "a state that is not there");
        assert!(!accepts(&[u16::MAX, 0], b"a"), "moves that are not there");
        assert!(accepts(&[3, 0, LARGEST, 0], b"\xff\x80\x80\x80\x80\x80\x80\x80\xc3"), "no UTF-8");
    }
}
