//! Sentences with gaps: `"Enter {noun}"`.

use crate::search::split_once;

/// Puts words into a template; braces that name none of them stay as they are.
pub(crate) fn fill(template: &str, words: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = split_once(rest, "{") {
        filled.push_str(before);
        let gap = split_once(after, "}").and_then(|(name, left)| {
            let (_, word) = words.iter().find(|(known, _)| *known == name)?;
            Some((*word, left))
        });
        let (word, left) = gap.unwrap_or(("{", after));
        filled.push_str(word);
        rest = left;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn gaps_are_filled_once_and_unknown_ones_stay() {
        assert_eq!(fill("{a} and {b}, {c} {", &[("a", "{b}"), ("b", "2")]), "{b} and 2, {c} {");
    }
}
