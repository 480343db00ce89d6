//! A pattern becomes an automaton: first one with forks, where a text is in many states at once; then one in which each
//! state stands for all of these that a text can be in. What that takes is bounded, as it may be any amount.

use alloc::collections::BinaryHeap;
use alloc::vec;
use alloc::vec::Vec;
use core::mem::{replace, take};

use super::merge;
use super::parse::Node;
use crate::text_map::TextMap;

/// Numbers of an automaton.
const MOST_NUMBERS: usize = 4000;

/// The same before states that accept the same are merged.
const MOST_UNMERGED: usize = 20_000;

/// Steps of the automaton with forks.
const MOST_STEPS: usize = 8000;

/// How often steps and moves are looked at, all in all.
const MOST_LOOKS: usize = 200_000;

/// The numbers of an automaton for a pattern, or nothing where they, or the work, would be too much.
pub(super) fn numbers_of(node: &Node) -> Option<Vec<u16>> {
    let mut steps = Steps(vec![Step::End]);
    let start = steps.add(node, 0)?;
    let mut work = Work { looks_left: MOST_LOOKS };
    let states = states_of(&steps.0, start, &mut work)?;
    let class_of = merge::classes(&states, &mut work)?;
    numbers(&states, &class_of)
}

/// What work may still be done.
pub(super) struct Work {
    looks_left: usize,
}

impl Work {
    /// Counts looks, as long as there are any left.
    pub fn look(&mut self, times: usize) -> Option<()> {
        self.looks_left = self.looks_left.checked_sub(times)?;
        Some(())
    }
}

/// A step of the automaton with forks. Whatever it leads to is meant by its index.
enum Step<'a> {
    /// A text may end.
    End,
    /// Both ways are open, and neither takes a character.
    Fork(usize, usize),
    /// One out of these characters leads on.
    Characters(&'a [(u16, u16)], usize),
}

/// The steps of a pattern, from its end to its start: each knows what it leads to. The end is the first.
struct Steps<'a>(Vec<Step<'a>>);

impl<'a> Steps<'a> {
    fn push(&mut self, step: Step<'a>) -> Option<usize> {
        let index = self.0.len();
        self.0.push(step);
        (index < MOST_STEPS).then_some(index)
    }

    /// Adds what comes before a step, and says where that begins.
    fn add(&mut self, node: &'a Node, next: usize) -> Option<usize> {
        match node {
            Node::Characters(ranges) => self.push(Step::Characters(ranges, next)),
            Node::Sequence(nodes) => nodes.iter().rev().try_fold(next, |next, node| self.add(node, next)),
            Node::Choice(nodes) => {
                let mut first = None;
                for node in nodes.iter().rev() {
                    let start = self.add(node, next)?;
                    first = Some(match first {
                        Some(others) => self.push(Step::Fork(start, others))?,
                        None => start,
                    });
                }
                first
            }
            Node::Repeated(node, least, Some(most)) => {
                let mut start = next;
                for _ in *least..*most {
                    let with_one_more = self.add(node, start)?;
                    // What is empty stays empty, and would never be too much.
                    if with_one_more == start {
                        break;
                    }
                    start = self.push(Step::Fork(with_one_more, next))?;
                }
                self.add_times(node, *least, start)
            }
            Node::Repeated(node, least, None) => {
                let fork = self.push(Step::Fork(next, next))?;
                let again = self.add(node, fork)?;
                self.0[fork] = Step::Fork(again, next);
                match least.checked_sub(1) {
                    Some(before) => self.add_times(node, before, again),
                    None => Some(fork),
                }
            }
        }
    }

    fn add_times(&mut self, node: &'a Node, times: u32, mut start: usize) -> Option<usize> {
        for _ in 0..times {
            let with_one_more = self.add(node, start)?;
            if with_one_more == start {
                break;
            }
            start = with_one_more;
        }
        Some(start)
    }
}

/// First and last character, and what they lead to, or from where.
pub(super) type Edge = (u16, u16, usize);

/// A state of the automaton without forks. Its moves are in order.
pub(super) struct State {
    pub is_end: bool,
    pub moves: Vec<Edge>,
}

/// The states for all that a text can be in at once.
fn states_of(steps: &[Step<'_>], start: usize, work: &mut Work) -> Option<Vec<State>> {
    let mut forks = Forks { steps, seen: vec![0; steps.len()], round: 0 };
    // What is open in each state, until that is looked at.
    let mut all_open = vec![forks.taken(&[start], work)?];
    let mut index_of = TextMap::default();
    index_of.set(&bytes_of(&all_open[0]), 0);
    let mut states = Vec::new();
    let mut count = 0;
    while let Some(open) = all_open.get_mut(states.len()).map(take) {
        let mut edges: Vec<Edge> = Vec::new();
        for step in &open {
            if let Step::Characters(ranges, next) = &steps[*step] {
                work.look(ranges.len())?;
                edges.extend(ranges.iter().map(|(first, last)| (*first, *last, *next)));
            }
        }
        let mut state = State { is_end: open.first() == Some(&0), moves: Vec::new() };
        for (first, last, next) in pieces(&edges, work)? {
            let open = forks.taken(&next, work)?;
            let bytes = bytes_of(&open);
            let index = index_of.get(&bytes).unwrap_or_else(|| {
                index_of.set(&bytes, all_open.len());
                all_open.push(open);
                all_open.len() - 1
            });
            push_move(&mut state.moves, (first, last, index));
        }
        count += 1 + state.moves.len() * 3;
        states.push(state);
        if count > MOST_UNMERGED {
            return None;
        }
    }
    Some(states)
}

/// Numbers of steps, as a key. There are fewer of these than two bytes can say.
fn bytes_of(open: &[usize]) -> Vec<u8> {
    open.iter().flat_map(|step| (*step as u16).to_be_bytes()).collect()
}

/// Numbers in order. A heap is the least code that sorts.
fn in_order(numbers: Vec<usize>) -> Vec<usize> {
    BinaryHeap::from(numbers).into_sorted_vec()
}

/// Finds what is open once all forks are taken.
struct Forks<'a> {
    steps: &'a [Step<'a>],
    /// The last round in which each step was seen.
    seen: Vec<usize>,
    round: usize,
}

impl Forks<'_> {
    /// What is open from several steps, in order.
    fn taken(&mut self, from: &[usize], work: &mut Work) -> Option<Vec<usize>> {
        self.round += 1;
        let mut open = Vec::new();
        let mut waiting = from.to_vec();
        while let Some(index) = waiting.pop() {
            work.look(1)?;
            if replace(&mut self.seen[index], self.round) != self.round {
                match self.steps[index] {
                    Step::Fork(one, other) => waiting.extend([one, other]),
                    _ => open.push(index),
                }
            }
        }
        Some(in_order(open))
    }
}

/// The characters in pieces, each with the ends of those edges that have all of it. No other edge has any of it.
pub(super) fn pieces(edges: &[Edge], work: &mut Work) -> Option<Vec<(u16, u16, Vec<usize>)>> {
    // These are wider than characters are, as whatever else is sorted here: each further kind would bring its own sort.
    let bounds = edges.iter().flat_map(|(first, last, _)| [*first, last + 1].map(usize::from));
    let mut bounds = in_order(bounds.collect());
    bounds.dedup();
    let bounded = |(first, next): (&usize, &usize)| (*first as u16, (next - 1) as u16, Vec::new());
    let mut pieces: Vec<_> = bounds.iter().zip(bounds.iter().skip(1)).map(bounded).collect();
    for (first, last, end) in edges {
        let from = pieces.partition_point(|piece| piece.0 < *first);
        for piece in pieces.iter_mut().skip(from).take_while(|piece| piece.0 <= *last) {
            work.look(1)?;
            piece.2.push(*end);
        }
    }
    pieces.retain(|piece| !piece.2.is_empty());
    Some(pieces)
}

/// Adds a move, which widens the last one if that leads to the same state and its characters are next to it.
fn push_move(moves: &mut Vec<Edge>, (first, last, target): Edge) {
    match moves.last_mut() {
        Some((_, end, same)) if *same == target && *end + 1 == first => *end = last,
        _ => moves.push((first, last, target)),
    }
}

/// The numbers of the states, one for each class, in the order in which a text can come to them.
fn numbers(states: &[State], class_of: &[usize]) -> Option<Vec<u16>> {
    let mut order = vec![0];
    // There may be one class more than states, as one of those at the beginning may be empty.
    let mut index_of = vec![None; states.len() + 1];
    index_of[class_of[0]] = Some(0);
    let mut merged = Vec::new();
    let mut places = Vec::new();
    let mut place = 0;
    while let Some(state) = order.get(merged.len()).map(|index| &states[*index]) {
        let mut moves = Vec::new();
        for (first, last, target) in &state.moves {
            let known = order.len();
            let index = *index_of[class_of[*target]].get_or_insert_with(|| {
                order.push(*target);
                known
            });
            push_move(&mut moves, (*first, *last, index));
        }
        places.push(place);
        place += 1 + moves.len() * 3;
        merged.push((state.is_end, moves));
    }
    if place > MOST_NUMBERS {
        return None;
    }
    let mut numbers = Vec::new();
    for (is_end, moves) in merged {
        numbers.push(moves.len() as u16 * 2 + u16::from(is_end));
        numbers.extend(moves.iter().flat_map(|(first, last, target)| [*first, *last, places[*target] as u16]));
    }
    Some(numbers)
}
