//! Patterns: the part of the regular expressions of ECMAScript that an automaton can follow, which reads each character
//! of a text once and never goes back. The engine has the automaton alone, see `src/format/pattern.rs`.
//!
//! A pattern is about the whole value, as in HTML's attribute `pattern`: `^` and `$` may stand around it, or around any
//! of its outermost alternatives, and change nothing. What is accepted means the same to `RegExp` with the flag `v`, by
//! which browsers read that attribute, and with the flag `u`, by which validators read a JSON Schema.
//!
//! - Characters, `.`, and classes: `[a-z]`, `[^a-z]`.
//! - `\d`, `\w`, `\s`, `\D`, `\W`, `\S`; `\t`, `\n`, `\v`, `\f`, `\r`; `\x2D`, `\u002D`, `\u{2D}`.
//! - A backslash before one of `^$\.*+?()[]{}|/`, and before `-` in a class. In a class one has to stand before each of
//!   `()[]{}/-|`.
//! - Groups, `(…)` and `(?:…)`, and alternatives, which may be empty.
//! - `*`, `+`, `?`, `{2}`, `{2,}`, `{2,4}`. A `?` behind one of these is accepted, too: it changes where a match ends,
//!   and that is the end of the value.
//!
//! Of the characters from U+D7DF on a pattern takes all or none, as the engine cannot tell them apart. So U+FEFF is no
//! `\s` here, as it is in ECMAScript; nobody sees it, and it is wrong in every value.

mod automaton;
mod characters;
mod merge;
mod parse;

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::format::pattern::LARGEST;

/// The numbers of an automaton that accepts what the pattern does, or why the pattern cannot be taken, as a sentence
/// that says what to write instead. Patterns that accept the same texts have the same numbers.
pub(crate) fn compile(pattern: &str) -> Result<Vec<u16>, String> {
    let node = parse::parse(pattern)?;
    match automaton::numbers_of(&node) {
        // The empty text alone has no moves, and a value that is empty is none.
        Some(numbers) if numbers.len() > 1 => Ok(numbers),
        Some(_) => Err("Write a pattern that a text of one or more characters can have.".to_owned()),
        None => {
            Err("Write a simpler pattern: this one has too many states. Where it counts how long a text is, write \
            * or + instead of {…}, and let minLength and maxLength count."
                .to_owned())
        }
    }
}

/// What an example is made of, best first: digits, letters, what else is printed, white space, and anything.
const PREFERRED: [(u16, u16); 8] = [
    (0x31, 0x31),
    (0x30, 0x39),
    (0x41, 0x5a),
    (0x61, 0x7a),
    (0x21, 0x7e),
    (0xa1, LARGEST - 1),
    (0x20, 0x20),
    (0, LARGEST),
];

/// A text that a compiled pattern accepts, for examples: the shortest one that is not empty.
pub(crate) fn shortest(numbers: &[u16]) -> String {
    let mut text = String::new();
    let distances = distances(numbers);
    let mut state = 0;
    let distance_of = |target: u16| distances.get(usize::from(target)).copied().unwrap_or(FAR);
    while let Some(nearest) = moves(numbers, state).map(|[_, _, target]| distance_of(*target)).min() {
        let nearest_moves = || moves(numbers, state).filter(|[_, _, target]| distance_of(*target) == nearest);
        let best = PREFERRED.iter().find_map(|(low, high)| {
            nearest_moves().find(|[first, last, _]| first <= high && low <= last).map(|found| (found, *low))
        });
        let Some(([first, _, target], low)) = best else { break };
        text.extend(char::from_u32((*first).max(low).into()));
        state = usize::from(*target);
        if nearest == 0 || nearest == FAR {
            break;
        }
    }
    text
}

/// The distance of a state from which no text can end.
const FAR: usize = usize::MAX;

/// How many more characters a text needs in each state, at the index of the state's header.
fn distances(numbers: &[u16]) -> Vec<usize> {
    let mut distances = vec![FAR; numbers.len()];
    let mut is_changed = true;
    while is_changed {
        is_changed = false;
        let mut state = 0;
        while let Some(header) = numbers.get(state) {
            let next = moves(numbers, state).filter_map(|[_, _, target]| distances.get(usize::from(*target))).min();
            let distance = if header & 1 == 1 { 0 } else { next.map_or(FAR, |next| next.saturating_add(1)) };
            if let Some(known) = distances.get_mut(state).filter(|known| distance < **known) {
                *known = distance;
                is_changed = true;
            }
            state += 1 + usize::from(header >> 1) * 3;
        }
    }
    distances
}

/// The moves of the state that begins at an index.
fn moves(numbers: &[u16], state: usize) -> impl Iterator<Item = &[u16; 3]> {
    let (header, rest) = numbers.get(state..).and_then(|rest| rest.split_first()).unwrap_or((&0, &[]));
    rest.as_chunks().0.iter().take(usize::from(header >> 1))
}
