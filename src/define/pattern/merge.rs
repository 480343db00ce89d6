//! States that accept the same are one, found by Hopcroft's algorithm: states are in one class until it is seen that a
//! character leads some of them, and not others, into a certain class.

use alloc::vec;
use alloc::vec::Vec;
use core::mem::take;

use super::automaton::{Edge, State, Work, pieces};

/// The number of the class of each state.
pub(super) fn classes(states: &[State], work: &mut Work) -> Option<Vec<usize>> {
    let mut edges_to: Vec<Vec<Edge>> = vec![Vec::new(); states.len()];
    let mut class_of: Vec<usize> = Vec::new();
    let mut members = vec![Vec::new(); 2];
    for (index, state) in states.iter().enumerate() {
        for (first, last, target) in &state.moves {
            edges_to[*target].push((*first, *last, index));
        }
        class_of.push(state.is_end.into());
        members[usize::from(state.is_end)].push(index);
    }
    // What is found of each class, until the class is divided.
    let mut parts = vec![Vec::new(); 2];
    // The classes by which others are still to be divided.
    let mut waiting = vec![0, 1];
    while let Some(class) = waiting.pop() {
        let edges: Vec<Edge> = members[class].iter().flat_map(|state| edges_to[*state].iter().copied()).collect();
        for (_, _, sources) in pieces(&edges, work)? {
            let mut found = Vec::new();
            for source in sources {
                let whole = class_of[source];
                if parts[whole].is_empty() {
                    found.push(whole);
                }
                parts[whole].push(source);
            }
            for whole in found {
                let part = take(&mut parts[whole]);
                if part.len() == members[whole].len() {
                    continue;
                }
                let new = members.len();
                for state in &part {
                    class_of[*state] = new;
                }
                members[whole].retain(|state| class_of[*state] == whole);
                // Who was divided by the whole, and is by one part, is by the other; so the smaller one will do.
                let is_smaller = part.len() <= members[whole].len();
                waiting.push(if is_smaller || waiting.contains(&whole) { new } else { whole });
                members.push(part);
                parts.push(Vec::new());
            }
        }
    }
    Some(class_of)
}
