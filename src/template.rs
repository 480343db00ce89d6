//! Sentences with gaps: `"Enter {noun}"`. The searches of the standard library for a text within a text would bring
//! several kilobytes of tables and messages into the download; what is searched here is short.

/// Puts words into a template; braces that name none of them stay as they are.
pub(crate) fn fill(template: &str, words: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let gap = after.split_once('}').and_then(|(name, left)| {
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

/// The text before and after the first place of a part that is not empty.
pub(crate) fn split_once<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let start = text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())?;
    Some((text.get(..start)?, text.get(start + part.len()..)?))
}

/// A text with another part in each place of a part.
pub(crate) fn replaced(text: &str, part: &str, by: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, after)) = split_once(rest, part) {
        whole.push_str(before);
        whole.push_str(by);
        rest = after;
    }
    whole.push_str(rest);
    whole
}

#[cfg(test)]
mod tests {
    use super::{fill, replaced, split_once};

    #[test]
    fn gaps_are_filled_once_and_unknown_ones_stay() {
        assert_eq!(fill("{a} and {b}, {c} {", &[("a", "{b}"), ("b", "2")]), "{b} and 2, {c} {");
    }

    #[test]
    fn parts_are_found_and_replaced() {
        assert_eq!(split_once("né à côté", "à "), Some(("né ", "côté")));
        assert_eq!(split_once("a", "ab"), None);
        assert_eq!(replaced("~1a~1", "~1", "/"), "/a/");
    }
}
