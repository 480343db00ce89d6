//! Sentences with gaps: `"Enter {noun}"`.

use alloc::vec::Vec;

use crate::format::characters::is;
use crate::put::{put, put_byte};

/// Writes a sentence with words in its gaps, each by the name of its gap; one without a name is for any. Braces that name
/// none of them stay as they are. One pass: a brace is looked for up to the next one alone.
#[inline(never)]
pub(crate) fn fill(sentence: &[u8], out: &mut Vec<u8>, words: &[(&[u8], &[u8])]) {
    let mut rest = sentence;
    while let [byte, after @ ..] = rest {
        rest = after;
        if *byte == b'{'
            && let Some(end) = after.iter().position(|byte| matches!(byte, b'{' | b'}'))
            && let Some((gap, [b'}', after @ ..])) = after.split_at_checked(end)
            && let Some((_, word)) = words.iter().find(|(name, _)| name.is_empty() || is(name, gap))
        {
            put(out, word);
            rest = after;
        } else {
            put_byte(out, *byte);
        }
    }
}

/// A sentence with a word in its only gap.
#[cfg(any(feature = "form", feature = "model"))]
#[inline(never)]
pub(crate) fn filled(sentence: &[u8], word: &[u8]) -> Vec<u8> {
    let mut filled = Vec::new();
    fill(sentence, &mut filled, &[(b"", word)]);
    filled
}
