//! How far apart two words are, for suggestions.

use crate::format::characters::{count, is_continuation};

/// Longer texts are no slips of anything: no documented name has so many characters.
const LONGEST: usize = 256;

/// The number of slips between two texts, where it is no more than `most`, which is 1 or 2.
///
/// - A slip is a character left out, added or replaced, or two neighbours swapped: the optimal string alignment
///   distance. Upper and lower case of ASCII are taken as equal.
/// - The work grows with the length of the texts alone, as they are compared along their common parts only.
pub fn within(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    let (length_a, length_b) = (count(a), count(b));
    let is_near = length_a.abs_diff(length_b) <= most && length_a.max(length_b) <= LONGEST;
    if is_near { slips(a, b, most) } else { None }
}

/// Whether two ASCII texts are different, but by one slip alone. It is asked about many pairs at every keystroke: what
/// is left between their common beginning and end shows the slip.
pub fn within_one_slip(mut a: &[u8], mut b: &[u8]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    // Wherever the slip is, one of the first two letters stands among the first two of the other, in whatever case: most
    // pairs end here.
    let differ = |one: &u8, other: &u8| (one ^ other) & !0x20 != 0;
    if let ([x, y, ..], [v, w, ..]) = (a, b)
        && differ(x, v)
        && differ(y, w)
        && differ(x, w)
        && differ(y, v)
    {
        return false;
    }
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b)
        && x.eq_ignore_ascii_case(y)
    {
        (a, b) = (rest_a, rest_b);
    }
    while let ([rest_a @ .., x], [rest_b @ .., y]) = (a, b)
        && x.eq_ignore_ascii_case(y)
    {
        (a, b) = (rest_a, rest_b);
    }
    match (a, b) {
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([x, y], [v, w]) => x.eq_ignore_ascii_case(w) && y.eq_ignore_ascii_case(v),
        _ => false,
    }
}

/// The candidates with the fewest slips of those that were offered.
pub struct Nearest<'a> {
    text: &'a [u8],
    slips: usize,
    first: Option<usize>,
    is_tied: bool,
}

impl<'a> Nearest<'a> {
    /// None yet, for this text.
    pub fn new(text: &'a [u8]) -> Nearest<'a> {
        Nearest { text, slips: usize::MAX, first: None, is_tied: false }
    }

    /// Compares one more candidate. With more than `most` slips it is none.
    pub fn offer(&mut self, number: usize, candidate: &[u8], most: usize) {
        if let Some(slips) = within(self.text, candidate, most.min(self.slips)) {
            self.is_tied = slips == self.slips;
            if !self.is_tied {
                self.first = Some(number);
            }
            self.slips = slips;
        }
    }

    /// The first of the nearest.
    pub fn first(&self) -> Option<usize> {
        self.first
    }

    /// The nearest, where there is but one.
    pub fn only(&self) -> Option<usize> {
        self.first.filter(|_| !self.is_tied)
    }
}

/// Texts are equal up to their first slip; each kind of slip there leaves fewer for the rest.
fn slips(mut a: &[u8], mut b: &[u8], most: usize) -> Option<usize> {
    while is_same(a, b) {
        (a, b) = (after_first(a), after_first(b));
    }
    if a.is_empty() && b.is_empty() {
        return Some(0);
    }
    let most = most.checked_sub(1)?;
    let (after_a, after_b) = (after_first(a), after_first(b));
    // Both first characters replaced or swapped, or one of them left out.
    let is_swapped = is_same(a, after_b) && is_same(after_a, b);
    let together = if is_swapped { (after_first(after_a), after_first(after_b)) } else { (after_a, after_b) };
    let mut least: Option<usize> = None;
    for (a, b) in &[together, (after_a, after_b), (after_a, b), (a, after_b)] {
        if let Some(slips) = slips(a, b, most) {
            least = Some(least.map_or(slips, |least| least.min(slips)));
        }
    }
    least.map(|slips| slips + 1)
}

/// Whether both texts begin with the same character.
fn is_same(a: &[u8], b: &[u8]) -> bool {
    match (a, b) {
        ([x, ..], [y, ..]) if x.is_ascii() => x.eq_ignore_ascii_case(y),
        ([_, ..], [_, ..]) => first(a) == first(b),
        _ => false,
    }
}

fn first(text: &[u8]) -> &[u8] {
    text.get(..text.len() - after_first(text).len()).unwrap_or_default()
}

/// What follows the first character.
fn after_first(text: &[u8]) -> &[u8] {
    let mut rest = text.get(1..).unwrap_or_default();
    while let [byte, tail @ ..] = rest
        && is_continuation(*byte)
    {
        rest = tail;
    }
    rest
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{Nearest, within, within_one_slip};

    #[test]
    fn slips_are_counted() {
        for (a, b, count) in [
            ("", "", Some(0)),
            ("gmial", "gmail", Some(1)),
            ("orange.f", "orange.fr", Some(1)),
            ("a", "", Some(1)),
            ("", "a", Some(1)),
            ("ab", "", Some(2)),
            ("abc", "", None),
            ("ABC", "abc", Some(0)),
            ("aab", "ab", Some(1)),
            ("abcd", "acbd", Some(1)),
            ("ab", "cd", Some(2)),
            ("ca", "abc", None),
            ("badc", "abcd", Some(2)),
            ("Émail", "email", Some(1)),
            ("Да", "Не", Some(2)),
            ("éa", "èa", Some(1)),
            ("éà", "àé", Some(1)),
            ("é\u{1f600}mail", "email", Some(2)),
        ] {
            assert_eq!(within(a.as_bytes(), b.as_bytes(), 2), count, "{a} and {b}");
            assert_eq!(within(b.as_bytes(), a.as_bytes(), 2), count, "{b} and {a}");
            assert_eq!(within(a.as_bytes(), b.as_bytes(), 1), count.filter(|count| *count < 2), "{a} and {b}");
            if a.is_ascii() {
                assert_eq!(within_one_slip(a.as_bytes(), b.as_bytes()), count == Some(1), "{a} and {b}");
            }
        }
        assert_eq!(within(&[b'a'; 257], &[b'a'; 257], 2), None);
        assert_eq!(within(&[b'a'; 256], &[b'a'; 255], 2), Some(1));
    }

    /// The distance by its definition, with a table.
    fn by_table(a: &[u8], b: &[u8]) -> usize {
        let mut rows: Vec<Vec<usize>> = Vec::new();
        for i in 0..=a.len() {
            let mut row = Vec::new();
            for j in 0..=b.len() {
                let at = |up: usize, left: usize| {
                    if up == 0 { row.get(j - left) } else { rows.get(i - up).and_then(|row| row.get(j - left)) }
                        .copied()
                        .unwrap_or_default()
                };
                let slips = match (i, j) {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => {
                        let (x, y) = (a.get(i - 1), b.get(j - 1));
                        let least = (at(1, 1) + usize::from(x != y)).min(at(1, 0) + 1).min(at(0, 1) + 1);
                        if i > 1 && j > 1 && x == b.get(j - 2) && a.get(i - 2) == y {
                            least.min(at(2, 2) + 1)
                        } else {
                            least
                        }
                    }
                };
                row.push(slips);
            }
            rows.push(row);
        }
        rows.last().and_then(|row| row.last()).copied().unwrap_or_default()
    }

    #[test]
    fn slips_are_what_the_definition_says() {
        // All pairs of words of up to five letters of an alphabet of three.
        let mut words = Vec::from([Vec::new()]);
        let mut at = 0;
        while let Some(word) = words.get(at).cloned()
            && word.len() < 5
        {
            words.extend([b'a', b'b', b'c'].map(|letter| [word.as_slice(), &[letter]].concat()));
            at += 1;
        }
        for a in &words {
            for b in &words {
                let slips = by_table(a, b);
                assert_eq!(within(a, b, 2), Some(slips).filter(|slips| *slips <= 2), "{a:?} and {b:?}");
                assert_eq!(within_one_slip(a, b), slips == 1, "{a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn the_first_of_the_nearest_wins() {
        for (text, first, only) in [
            ("phon", Some(0), Some(0)),
            ("tonne", Some(2), Some(2)),
            ("phune", Some(0), None),
            ("xxxxx", None, None),
            ("pho", Some(0), Some(0)),
        ] {
            let mut nearest = Nearest::new(text.as_bytes());
            for (number, candidate) in [b"phone", b"phane", b"tonne"].into_iter().enumerate() {
                nearest.offer(number, candidate, 2);
            }
            assert_eq!((nearest.first(), nearest.only()), (first, only), "{text}");
        }
    }
}
