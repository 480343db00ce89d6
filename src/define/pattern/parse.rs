//! A pattern is read character by character. Whatever `RegExp` refuses is refused, and whatever an automaton cannot do,
//! each with a sentence that says what to write instead.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::characters::{Characters, DIGITS, LINE_ENDS, SPACE, WORD, all_but, numbers_of};

/// Characters of a pattern.
const LONGEST: usize = 1000;

/// Groups within groups: each of them is a call within a call.
const DEEPEST: usize = 100;

/// What a pattern is made of.
pub(super) enum Node {
    /// One character out of these ranges, which are in order.
    Characters(Vec<(u16, u16)>),
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of these.
    Choice(Vec<Node>),
    /// So many times: at least, and at most.
    Repeated(Box<Node>, u32, Option<u32>),
}

/// Reads a pattern.
pub(super) fn parse(pattern: &str) -> Result<Node, String> {
    if pattern.chars().count() > LONGEST {
        return fault("Write a pattern of at most 1000 characters.");
    }
    let mut reader = Reader { rest: pattern, depth: 0 };
    let node = reader.choice()?;
    // Only a parenthesis ends the alternatives before the pattern ends.
    if reader.rest.is_empty() { Ok(node) } else { fault("Write \\) for the character ), or ( where its group begins.") }
}

/// What of a pattern is still to be read, and within how many groups that stands.
struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

fn fault<T>(problem: &str) -> Result<T, String> {
    Err(problem.to_owned())
}

/// Whether a character is one of these.
fn has(characters: &str, character: char) -> bool {
    characters.chars().any(|other| other == character)
}

/// A fault that shows the character that it is about.
fn fault_at<T>(before: &str, character: char, after: &str) -> Result<T, String> {
    let mut problem = before.to_owned();
    problem.push(character);
    problem.push_str(after);
    Err(problem)
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let mut characters = self.rest.chars();
        let taken = characters.next();
        self.rest = characters.as_str();
        taken
    }

    /// Takes a text, if it is next.
    fn has(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn choice(&mut self) -> Result<Node, String> {
        let mut alternatives = vec![self.sequence()?];
        while self.has("|") {
            alternatives.push(self.sequence()?);
        }
        Ok(Node::Choice(alternatives))
    }

    fn sequence(&mut self) -> Result<Node, String> {
        let is_outermost = self.depth == 0;
        if is_outermost {
            self.has("^");
        }
        let mut nodes = Vec::new();
        while let Some(next) = self.peek() {
            let is_end = is_outermost && (self.rest == "$" || self.rest.starts_with("$|"));
            if is_end {
                self.take();
            }
            if is_end || matches!(next, '|' | ')') {
                break;
            }
            let node = self.atom()?;
            nodes.push(self.repeated(node)?);
        }
        Ok(Node::Sequence(nodes))
    }

    fn atom(&mut self) -> Result<Node, String> {
        let characters = match self.take().unwrap_or_default() {
            '(' => return self.group(),
            '[' => self.class()?,
            '\\' => self.escape(false)?,
            '.' => all_but(&LINE_ENDS),
            '^' | '$' => {
                return fault(
                    "Leave out ^ and $ within the pattern, which is about the whole value; write \\^ and \\$ for these \
                    characters.",
                );
            }
            found @ ('*' | '+' | '?' | '{') => {
                return fault_at("Write \\", found, " for this character, or before a quantifier what it repeats.");
            }
            found @ ('}' | ']') => return fault_at("Write \\", found, " for this character."),
            found => vec![(found.into(), found.into())],
        };
        match numbers_of(&characters) {
            None => fault(
                "Take all characters from U+D7DF on, as [^a-z] and [\\uD7DF-\\u{10FFFF}] do, or none: they cannot be \
                told apart.",
            ),
            Some(ranges) if ranges.is_empty() => {
                fault("Write into a class what it is for: this one is for no character.")
            }
            Some(ranges) => Ok(Node::Characters(ranges)),
        }
    }

    fn group(&mut self) -> Result<Node, String> {
        if !self.has("?:") && self.has("?") {
            return match self.rest.as_bytes() {
                [b'=' | b'!', ..] | [b'<', b'=' | b'!', ..] => fault(
                    "Write the pattern without looking ahead or behind, as alternatives of whole values; a length is \
                    for minLength and maxLength.",
                ),
                [b'<' | b'P', ..] => fault("Write ( for a group: a name of one has no use."),
                _ => fault("Write ( or (?: for a group: there are no flags, so write [Aa] for both cases of a letter."),
            };
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return fault("Write at most 100 groups within each other.");
        }
        let node = self.choice()?;
        self.depth -= 1;
        if self.has(")") { Ok(node) } else { fault("Write ) where the group ends, or \\( for the character (.") }
    }

    /// What was read, as often as the quantifier says that follows, if one does.
    fn repeated(&mut self, node: Node) -> Result<Node, String> {
        let (least, most) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => self.counts()?,
            _ => return Ok(node),
        };
        self.take();
        self.has("?");
        Ok(Node::Repeated(Box::new(node), least, most))
    }

    /// The numbers between braces. The closing one remains, as other quantifiers do.
    fn counts(&mut self) -> Result<(u32, Option<u32>), String> {
        let (counts, _) = self.rest.split_once('}').unwrap_or_default();
        self.rest = self.rest.get(counts.len()..).unwrap_or_default();
        let counts = counts.get(1..).unwrap_or_default();
        let (least, most) = counts.split_once(',').unwrap_or((counts, counts));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if least.is_empty() || !is_number(least) || !is_number(most) {
            return fault("Write a quantifier as {2}, {2,} or {2,4}, and \\{ for the character {.");
        }
        // What is larger than that is too large in any case.
        let number = |text: &str| text.parse().unwrap_or(u32::MAX);
        let (least, most) = (number(least), (!most.is_empty()).then(|| number(most)));
        if most.is_some_and(|most| most < least) {
            return fault("Write the smaller number of a quantifier first, as in {2,4}.");
        }
        Ok((least, most))
    }

    fn class(&mut self) -> Result<Characters, String> {
        let is_negated = self.has("^");
        let mut members = Vec::new();
        while !self.has("]") {
            let mut member = self.member()?;
            if self.has("-") {
                match (member.as_slice(), self.member()?.as_slice()) {
                    ([(first, same)], [(last, same_last)]) if first == same && last == same_last => {
                        if first > last {
                            return fault("Write the first character of a range before its last, as in [a-z].");
                        }
                        member = vec![(*first, *last)];
                    }
                    _ => return fault(HYPHEN),
                }
            }
            members.append(&mut member);
        }
        Ok(if is_negated { all_but(&members) } else { members })
    }

    /// What stands in a class, but for ranges.
    fn member(&mut self) -> Result<Characters, String> {
        match self.take() {
            None => fault("Write ] where the class ends, or \\[ for the character [."),
            Some('\\') => self.escape(true),
            Some('-' | ']') => fault(HYPHEN),
            Some('[') => fault("Write all that a class is for into one, and \\[ for the character [."),
            Some(found @ ('(' | ')' | '{' | '}' | '/' | '|')) => {
                fault_at("Write \\", found, " for this character in a class.")
            }
            // With the flag v, two of them are or may become a sign of their own.
            Some(found) if has("&!#$%*+,.:;<=>?@^`~", found) && self.peek() == Some(found) => {
                fault_at("Write ", found, " once in a class.")
            }
            Some(found) => Ok(vec![(found.into(), found.into())]),
        }
    }

    /// What a backslash and what follows it are for.
    fn escape(&mut self, in_class: bool) -> Result<Characters, String> {
        let character = match self.take() {
            None => return fault("Write \\\\ for a backslash."),
            Some('d') => return Ok(DIGITS.to_vec()),
            Some('w') => return Ok(WORD.to_vec()),
            Some('s') => return Ok(SPACE.to_vec()),
            Some('D') => return Ok(all_but(&DIGITS)),
            Some('W') => return Ok(all_but(&WORD)),
            Some('S') => return Ok(all_but(&SPACE)),
            Some('t') => '\t',
            Some('n') => '\n',
            Some('v') => '\u{b}',
            Some('f') => '\u{c}',
            Some('r') => '\r',
            Some('x') => self.by_number(2)?,
            Some('u') => self.by_number(4)?,
            Some('-') if in_class => '-',
            Some(found) if has("^$\\.*+?()[]{}|/", found) => found,
            Some('b' | 'B') if !in_class => {
                return fault("Leave out \\b and \\B: the pattern is about the whole value.");
            }
            Some('p' | 'P') => return fault("Write a class of the characters instead of \\p, as in [A-Za-zÀ-ÿ]."),
            Some('k' | '1'..='9') => return fault("Write again what a group has: none can be referred to."),
            Some('0' | 'b' | 'c') => return fault("Write a control character by its number, as in \\x08."),
            Some('q') if in_class => return fault("Write alternatives in a group instead of \\q, as in (ab|cd)."),
            Some(found) if found.is_ascii_graphic() => return fault_at("Write ", found, " without a backslash."),
            Some(_) => return fault("Write white space, and what is beyond ASCII, without a backslash."),
        };
        Ok(vec![(character.into(), character.into())])
    }

    /// The character that so many hexadecimal digits name, or any number of them between braces.
    fn by_number(&mut self, digits: usize) -> Result<char, String> {
        let number =
            if digits == 4 && self.has("{") { self.rest.split_once('}') } else { self.rest.split_at_checked(digits) };
        let (number, rest) = number.unwrap_or_default();
        self.rest = rest;
        let is_number = number.bytes().all(|byte| byte.is_ascii_hexdigit());
        let character = u32::from_str_radix(number, 16).ok().filter(|_| is_number).and_then(char::from_u32);
        // A surrogate is no character.
        character.ok_or_else(|| "Write the number of a character as in \\x2D, \\u002D or \\u{2D}.".to_owned())
    }
}

const HYPHEN: &str = "Write \\- for a hyphen in a class, save in a range of two characters such as a-z.";
