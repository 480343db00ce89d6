//! Sentences with gaps: `"Enter {noun}"`.

use crate::put::{put, put_byte};
use alloc::vec::Vec;

/// Writes a sentence with words in its gaps; braces that name none of them stay as they are. One pass: a brace is looked
/// for up to the next one alone.
pub(crate) fn fill<'w>(sentence: &[u8], out: &mut Vec<u8>, word: &dyn Fn(&[u8]) -> Option<&'w [u8]>) {
    let mut rest = sentence;
    while let [byte, after @ ..] = rest {
        rest = after;
        if *byte == b'{'
            && let Some(end) = after.iter().position(|byte| matches!(byte, b'{' | b'}'))
            && after.get(end) == Some(&b'}')
            && let Some(word) = after.get(..end).and_then(word)
        {
            put(out, word);
            rest = after.get(end + 1..).unwrap_or_default();
        } else {
            put_byte(out, *byte);
        }
    }
}
