//! How far apart two words are, for suggestions.

/// The number of slips between two words (a letter left out, added, replaced, or two neighbours swapped), upper
/// and lower case taken as equal: the optimal string alignment distance.
pub fn slips(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().map(|c| c.to_ascii_lowercase()).collect();
    let b: Vec<char> = b.chars().map(|c| c.to_ascii_lowercase()).collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &y) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(x != y);
            let mut least = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                least = least.min(before_last[j - 1] + 1);
            }
            row.push(least);
        }
        before_last = last;
        last = row;
    }
    last[b.len()]
}

/// Whether two words are different, but by one slip alone. Takes no table, as it is asked at every keystroke.
pub fn within_one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.split_at(start).1, b.split_at(start).1);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    match (a.split_at(a.len() - end).0, b.split_at(b.len() - end).0) {
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([x, y], [v, w]) => x == w && y == v,
        _ => false,
    }
}

/// The candidate with the fewest slips, the first of several, where it has no more than `most`.
pub fn nearest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>, most: usize) -> Option<&'a str> {
    candidates
        .filter(|candidate| most == usize::MAX || candidate.len().abs_diff(text.len()) <= 4 * most)
        .map(|candidate| (slips(text, candidate), candidate))
        .filter(|(slips, _)| *slips <= most)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::{nearest, slips, within_one_slip};

    #[test]
    fn slips_are_counted() {
        for (a, b, count) in [
            ("", "", 0),
            ("gmial", "gmail", 1),
            ("orange.f", "orange.fr", 1),
            ("a", "", 1),
            ("ABC", "abc", 0),
            ("aab", "ab", 1),
            ("abcd", "acbd", 1),
            ("ab", "cd", 2),
        ] {
            assert_eq!(slips(a, b), count, "{a} and {b}");
            assert_eq!(within_one_slip(&a.to_lowercase(), &b.to_lowercase()), count == 1, "{a} and {b}");
        }
    }

    #[test]
    fn the_first_of_the_nearest_wins() {
        assert_eq!(nearest("8N", ["8M", "1M"].into_iter(), 1), Some("8M"));
        assert_eq!(nearest("xx", ["8M", "1M"].into_iter(), usize::MAX), Some("8M"));
        assert_eq!(nearest("xx", ["8M", "1M"].into_iter(), 1), None);
    }
}
