//! Finds parts of short texts. The searches of the standard library are made for long ones: each of their uses would
//! bring its own copy of several hundred bytes into the download, and together they bring tables and messages, too.

/// The text before and after the first place of a part that is not empty.
pub(crate) fn split_once<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    split_at(text, part, text.as_bytes().windows(part.len()).position(|window| is(window, part))?)
}

/// The text before and after the last place of a part that is not empty.
pub(crate) fn rsplit_once<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    split_at(text, part, text.as_bytes().windows(part.len()).rposition(|window| is(window, part))?)
}

/// The text before the first place of a part that is not empty, or all of it.
pub(crate) fn before<'a>(text: &'a str, part: &str) -> &'a str {
    split_once(text, part).map_or(text, |(before, _)| before)
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

/// The parts of a text between ASCII separators.
pub(crate) fn parts<'a>(text: &'a str, separators: &[u8]) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (end, byte) in text.bytes().enumerate() {
        if separators.contains(&byte) {
            parts.extend(text.get(start..end));
            start = end + 1;
        }
    }
    parts.extend(text.get(start..));
    parts
}

/// The text without the white space around it. Most texts have none: that is seen at their ends.
pub(crate) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Most places differ in their first byte, which is told without a call.
fn is(window: &[u8], part: &str) -> bool {
    window.first() == part.as_bytes().first() && window == part.as_bytes()
}

fn split_at<'a>(text: &'a str, part: &str, start: usize) -> Option<(&'a str, &'a str)> {
    Some((text.get(..start)?, text.get(start + part.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::{before, parts, replaced, rsplit_once, split_once, trimmed};

    #[test]
    fn parts_are_found_and_replaced() {
        assert_eq!(split_once("né à côté", "à "), Some(("né ", "côté")));
        assert_eq!(split_once("a", "ab"), None);
        assert_eq!(rsplit_once("a.b.c", "."), Some(("a.b", "c")));
        assert_eq!((before("a.b.c", "."), before("a", ".")), ("a", "a"));
        assert_eq!(replaced("~1a~1", "~1", "/"), "/a/");
        assert_eq!(parts("1/é.", b"/."), ["1", "é", ""]);
    }

    #[test]
    fn white_space_of_any_kind_is_taken_off() {
        for (text, without) in [("ab", "ab"), (" a", "a"), ("é\u{a0}", "é"), ("a", "a"), (" ", ""), ("", "")] {
            assert_eq!(trimmed(text), without);
        }
    }
}
