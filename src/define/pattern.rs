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

/// What an example is made of, best first: digits, letters, what else is printed, a space, and anything. White space
/// comes late, as it would be trimmed.
const PREFERRED: [(u16, u16); 9] = [
    (0x31, 0x31),
    (0x30, 0x39),
    (0x41, 0x5a),
    (0x61, 0x7a),
    (0x21, 0x7e),
    (0xa1, 0x167f),
    (0x3001, LARGEST - 1),
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

#[cfg(test)]
mod tests {
    use super::{compile, shortest};
    use crate::format::pattern::accepts;

    /// A pattern, its shortest text, texts that it accepts, and texts that it refuses.
    type Row = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

    const ACCEPTED: [Row; 42] = [
        ("abc", "abc", &["abc"], &["", "ab", "abcd", "xabc", "ABC"]),
        ("^abc$", "abc", &["abc"], &["abcd", "xabc"]),
        ("^a$|^b|c$", "a", &["a", "b", "c"], &["ab", "xc"]),
        ("a|ab|", "a", &["", "a", "ab"], &["b", "aba"]),
        ("(a|)(|b)", "a", &["", "a", "b", "ab"], &["ba", "aa"]),
        (
            "a.c",
            "a1c",
            &["abc", "a\u{e9}c", "a\u{1f600}c", "a\tc"],
            &["ac", "a\nc", "a\rc", "a\u{2028}c", "a\u{2029}c"],
        ),
        ("[a-cx]+", "a", &["abcx", "x"], &["", "d", "-", "abcd"]),
        ("[^a-cx]", "1", &["d", "\n", "\u{10ffff}", "\u{e9}"], &["a", "x", "", "dd"]),
        ("[^]", "1", &["d", "\n", "\u{10ffff}"], &["", "dd"]),
        ("[^^]", "1", &["a"], &["^"]),
        ("[.*+?$]", "$", &[".", "*", "+", "?", "$"], &["a", "\\"]),
        ("[\\-\\]\\[\\\\\\/]", "-", &["-", "]", "[", "\\", "/"], &["a"]),
        ("[+\\--a]", "1", &["+", "-", ".", "Z", "a"], &["*", ",", "b"]),
        ("\\d\\D", "1A", &["1a", "1\u{663}"], &["12", "\u{661}a"]),
        ("\\w\\W", "1!", &["a-", "_\u{e9}", "Z\u{1f600}"], &["ab", "\u{e9}-"]),
        ("\\S\\s\\S", "1 1", &["a b", "a\u{a0}b", "a\u{3000}b", "a\nb"], &["a  ", "aab", "   "]),
        ("[\\s\\S]{2}", "11", &["a\n", "\u{1f600}b"], &["a", "abc"]),
        ("[\\d.]+", "1", &["1.5"], &["1a"]),
        ("\\^\\$\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/", "^$.*+?()[]{}|/", &["^$.*+?()[]{}|/"], &["^"]),
        ("/-,:=!#%&'\"@`~<>;_", "/-,:=!#%&'\"@`~<>;_", &[], &["-"]),
        ("\\t\\n\\v\\f\\r", "\t\n\u{b}\u{c}\r", &[], &["tnvfr"]),
        ("\\x41\\u0042\\u{43}\\u{000044}", "ABCD", &[], &["abcd"]),
        ("[\\x30-\\u{39}]", "1", &["0", "9"], &["a"]),
        ("\u{e9}\u{4e16}\u{d7a3}", "\u{e9}\u{4e16}\u{d7a3}", &[], &["e"]),
        ("[ -\\u{10FFFF}]", "1", &["\u{d7df}", "\u{e000}", "\u{1f600}"], &["\u{1f}"]),
        ("[\\uD7DF-\\uD7FF\\uE000-\\u{10FFFF}]", "\u{d7df}", &["\u{d7ff}", "\u{e000}", "\u{1f600}"], &["\u{d7de}"]),
        ("a*", "a", &["", "a", "aaa"], &["b", "aab"]),
        ("a+b?", "a", &["a", "aab"], &["", "b", "abb"]),
        ("a{2}", "aa", &["aa"], &["a", "aaa"]),
        ("a{2,}", "aa", &["aa", "aaaaa"], &["a"]),
        ("a{2,3}", "aa", &["aa", "aaa"], &["a", "aaaa"]),
        ("a{0}b", "b", &["b"], &["ab"]),
        ("a{02,003}", "aa", &["aaa"], &["a"]),
        ("a*?b+?c??d{1,2}?", "bd", &["bd", "aabbcdd"], &["d", "ad"]),
        ("(?:ab)+(c|de){2}", "abcc", &["ababcde", "abdede"], &["abc", "abccc"]),
        ("(a*)*|(a*b)+", "a", &["", "aaa", "abb"], &["ba"]),
        ("((a?){3}){2}", "a", &["", "aaaaaa"], &["aaaaaaa"]),
        ("(){4000000000}a", "a", &["a"], &["aa"]),
        (".*a.{3}", "a111", &["aaaa", "xxabcd", "babcd"], &["aaa", "baaab\n"]),
        ("\\+33[1-9]\\d{8}", "+33111111111", &["+33199005678"], &["+330199005678", "0199005678"]),
        ("[A-Z]{2,3}-(?:0|[1-9]\\d{0,3})", "AA-1", &["SP-0", "ABC-1001"], &["SP-01", "sp-1", "SP-10010"]),
        (
            "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)",
            "1.1.1.1",
            &["0.0.0.0", "255.249.199.99"],
            &["256.1.1.1", "1.1.1", "1.1.1.1.1", "1.1.1.300"],
        ),
    ];

    #[test]
    fn patterns_accept_and_refuse() {
        for (pattern, example, right, wrong) in ACCEPTED {
            let numbers = compile(pattern).unwrap_or_else(|problem| panic!("{pattern}: {problem}"));
            assert_eq!(shortest(&numbers), example, "{pattern}");
            for text in right.iter().chain([&example]) {
                assert!(accepts(&numbers, text.as_bytes()), "{pattern} refuses {text:?}");
            }
            for text in wrong {
                assert!(!accepts(&numbers, text.as_bytes()), "{pattern} accepts {text:?}");
            }
        }
    }

    /// How a sentence begins, and the patterns that it is for.
    const REFUSED: [(&str, &[&str]); 42] = [
        ("Write a pattern that a text", &["", "^$", "()", "a{0}", "(|){3}"]),
        ("Write a pattern of at most 1000 characters.", &[LONG]),
        ("Write \\) for the character )", &["a)", "(a))", "^a)$"]),
        ("Write ) where the group ends", &["(a", "(?:a|b", "(", "((a)"]),
        ("Write the pattern without looking", &["(?=a)", "(?!a)b", "(?<=a)b", "(?<!a)b"]),
        ("Write ( for a group: a name", &["(?<name>a)", "(?P<name>a)"]),
        ("Write ( or (?: for a group", &["(?i:a)", "(?i)a", "(?-i:a)", "(?>a)", "(?#a)", "(?)", "(?"]),
        ("Leave out ^ and $ within", &["a^", "$a", "(^a)", "(a$)", "a|b^", "^^a", "a$$", "a$*", "x(?:|^)"]),
        ("Write \\* for this character, or", &["*", "^*", "a**", "(*a)", "|*", "a{2}*", "a*?*"]),
        ("Write \\+ for this character, or", &["+", "a*+", "a++"]),
        ("Write \\? for this character, or", &["?", "a???"]),
        ("Write \\{ for this character, or", &["{2}", "a{1}{2}", "a+{2}", "{"]),
        ("Write \\} for this character.", &["a}", "}"]),
        ("Write \\] for this character.", &["a]", "[a]]"]),
        ("Write a quantifier as {2}", &["a{", "a{}", "a{,2}", "a{b}", "a{ 2}", "a{2", "a{1,2,3}", "a{-1}", "a{+1}"]),
        ("Write the smaller number", &["a{2,1}", "a{10,9}", "(){4000000001,4000000000}"]),
        ("Write ] where the class ends", &["[", "[a", "[^", "[a-", "[\\]"]),
        ("Write into a class what it is for", &["[]", "a[]", "[^\\s\\S]", "[^\\w\\W]"]),
        ("Write \\- for a hyphen", &["[-a]", "[a-]", "[a-b-c]", "[\\d-z]", "[a-\\d]", "[a--b]", "[--a]", "[^-]"]),
        ("Write the first character of a range", &["[z-a]", "[b-\\x61]"]),
        ("Write all that a class is for into one", &["[[a]]", "[a[b]]", "[a-[b]]"]),
        ("Write \\( for this character in", &["[(]", "[a(]"]),
        ("Write \\) for this character in", &["[)]"]),
        ("Write \\{ for this character in", &["[{]"]),
        ("Write \\} for this character in", &["[}]"]),
        ("Write \\/ for this character in", &["[/]", "[a-/]"]),
        ("Write \\| for this character in", &["[|]", "[a||b]"]),
        ("Write & once in a class.", &["[&&]", "[\\w&&\\d]", "[a-&&]"]),
        ("Write ! once in a class.", &["[!!]"]),
        ("Write ^ once in a class.", &["[^^^]", "[a^^]"]),
        ("Write . once in a class.", &["[..]"]),
        ("Write \\\\ for a backslash.", &["\\", "a\\", "(\\"]),
        ("Leave out \\b and \\B", &["\\bab\\b", "a\\Bb"]),
        ("Write a class of the characters instead of \\p", &["\\p{L}", "\\P{L}", "[\\p{L}]", "\\p"]),
        ("Write again what a group has", &["(a)\\1", "\\k<a>", "\\9", "[\\1]"]),
        ("Write a control character by its number", &["\\0", "\\cA", "[\\b]", "[\\0]", "\\00"]),
        ("Write alternatives in a group instead of \\q", &["[\\q{ab}]"]),
        ("Write - without a backslash.", &["a\\-b"]),
        ("Write z without a backslash.", &["a\\z", "[\\z]"]),
        ("Write white space, and what is beyond ASCII", &["\\ ", "\\\u{e9}", "[\\\n]"]),
        (
            "Write the number of a character",
            &[
                "\\x",
                "\\x4",
                "\\xg0",
                "\\u004",
                "\\u{}",
                "\\u{110000}",
                "\\u{41",
                "\\uD83D\\uDE00",
                "\\u{D800}",
                "\\x+1",
            ],
        ),
        (
            "Take all characters from U+D7DF on",
            &["\u{1f600}", "\\u{1F600}", "[\\u{1F600}-\\u{1F64F}]", "\u{d7df}", "[^\u{ff10}]", "[a-\u{e000}]"],
        ),
    ];

    const LONG: &str = match str::from_utf8(&[b'a'; 1001]) {
        Ok(text) => text,
        Err(_) => "",
    };

    #[test]
    fn what_is_refused_is_told_what_to_write() {
        for (sentence, patterns) in REFUSED {
            for pattern in patterns {
                let problem = compile(pattern).map(|_| "accepted".to_string()).unwrap_or_else(|problem| problem);
                assert!(problem.starts_with(sentence), "{pattern:?}: {problem}");
                assert!(problem.ends_with('.'), "{problem}");
            }
        }
    }

    #[test]
    fn nesting_and_length_have_limits() {
        let nested = |depth| ["(".repeat(depth), "a".to_string(), ")*".repeat(depth)].concat();
        assert_eq!(compile(&nested(100)), compile("a*"));
        assert_eq!(compile(&nested(101)), Err("Write at most 100 groups within each other.".to_string()));
        assert_eq!(compile(&"(".repeat(1000)), Err("Write at most 100 groups within each other.".to_string()));
        assert!(compile(&LONG[1..]).is_err_and(|problem| problem.contains("states")));
        assert!(compile(&"\u{e9}".repeat(999)).is_ok());
    }

    #[test]
    fn what_would_be_too_much_ends_soon() {
        let nothing = ["(".repeat(100), ")?".repeat(99)].concat();
        for pattern in [
            "(((a{1000}){1000}){1000})",
            "(((a{0,1000}){0,1000}){0,1000})",
            "(((a*){1000}){1000}){1000}",
            "((((a+)+)+)+){4000000000}",
            ".*a.{20}",
            "(.*a){30}.*b.{9}",
            "(a?){4000}",
            "(a|a)*b{1000}",
            "(a?b?c?d?e?f?g?){300}",
            ".{0,1024}",
            &[&nothing, "){4000000000}(a{4000000000})"].concat(),
            &["(", &"[^acegikmoqsuwy]?".repeat(50), "){50}"].concat(),
            &["(", &"\\w?\\s?.?".repeat(100), "){9}"].concat(),
        ] {
            assert!(compile(pattern).is_err_and(|problem| problem.contains("maxLength")), "{pattern}");
        }
    }

    #[test]
    fn patterns_that_accept_the_same_have_the_same_numbers() {
        for [one, other] in [
            ["a|b|c", "[a-c]"],
            ["[ac]|b", "[a-c]"],
            ["a*", "(?:a*)*"],
            ["a+", "aa*"],
            ["a|ab|abc", "a(?:bc?)?"],
            ["xa|ya|za", "[x-z]a"],
            ["ac|bc|(?:a|b)d", "[ab][cd]"],
            ["a{0,3}", "(?:a(?:a(?:a)?)?)?"],
            ["[^\\n\\r\\u2028\\u2029]", "."],
            ["\\w|\\W", "[^]"],
            [".*(?:x|.*)", "^.*$"],
        ] {
            assert_eq!(compile(one), compile(other), "{one} and {other}");
        }
        assert_eq!(compile("[a-c]x?"), Ok(vec![2, 0x61, 0x63, 4, 3, 0x78, 0x78, 8, 1]));
    }
}
