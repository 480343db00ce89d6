//! Which of the documented values was meant by another.
//!
//! Source: this project's reading of "exactly one of": a value is suggested where it is clearly meant, or none.

use alloc::vec::Vec;

use crate::format::characters::{after, dash, is_longer, white_space, without_any, without_invisible};
use crate::nearest::Nearest;
use crate::put::put_byte;

/// The number of the choice that a text means, where that is clear.
///
/// - What nobody sees is no part of it.
/// - The same but for case, or one slip away from a choice of more than four characters, and from no other.
///
/// Wide, for choices of several words:
///
/// - The same letters and digits, but for case, spaces and separators.
/// - Or one slip in these away, or two where the choice has more than eight. Where several are as near, none.
/// - Or all words of the text stand in exactly one choice.
pub fn choice<'a>(text: &[u8], choices: impl Iterator<Item = (usize, &'a [u8])> + Clone, wide: bool) -> Option<usize> {
    let mut visible = Vec::new();
    without_invisible(text, &mut visible);
    let text = visible.as_slice();
    if !wide {
        let mut nearest = Nearest::new(text);
        for (number, choice) in choices {
            nearest.offer(number, choice, usize::from(is_longer(choice, 4)));
        }
        return nearest.only();
    }
    let spaced = spaced(text);
    let letters = letters(&spaced);
    let mut nearest = Nearest::new(&letters);
    let mut with_all_words = None;
    let mut is_tied = false;
    for (number, choice) in choices {
        let choice = self::spaced(choice);
        let letters = self::letters(&choice);
        nearest.offer(number, &letters, usize::from(is_longer(&letters, 4)) + usize::from(is_longer(&letters, 8)));
        if words(&spaced).all(|word| words(&choice).any(|other| other.eq_ignore_ascii_case(word))) {
            is_tied |= with_all_words.is_some();
            with_all_words = Some(number);
        }
    }
    match nearest.first() {
        _ if letters.is_empty() => None,
        Some(_) => nearest.only(),
        None => with_all_words.filter(|_| !is_tied),
    }
}

/// The text with spaces in the place of all that is no letter and no digit.
fn spaced(mut text: &[u8]) -> Vec<u8> {
    let mut spaced = Vec::new();
    while let [byte, tail @ ..] = text {
        let width = white_space(text).max(dash(text));
        let is_letter = width == 0 && (byte.is_ascii_alphanumeric() || !byte.is_ascii());
        put_byte(&mut spaced, if is_letter { *byte } else { b' ' });
        text = if width > 0 { after(text, width) } else { tail };
    }
    spaced
}

fn letters(spaced: &[u8]) -> Vec<u8> {
    let mut letters = Vec::new();
    without_any(spaced, |text| usize::from(text.first() == Some(&b' ')), &mut letters);
    letters
}

fn words(spaced: &[u8]) -> impl Iterator<Item = &[u8]> {
    spaced.split(|byte| *byte == b' ').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::choice;

    fn check(choices: &[&str], wide: bool, rows: &[(&str, Option<&str>)]) {
        for (text, meant) in rows {
            let numbered = choices.iter().map(|choice| choice.as_bytes()).enumerate();
            let found = choice(text.as_bytes(), numbered, wide).and_then(|number| choices.get(number)).copied();
            assert_eq!(found, *meant, "{text:?}");
        }
    }

    #[test]
    fn profiles() {
        const OPTIMA_8M: &str = "FDJ CONNECT OPTIMA 8M";
        const OPTIMA_18M: &str = "FDJ CONNECT OPTIMA 18M";
        const FTTH: &str = "FDJ CONNECT FTTH";
        const ULTIME: &str = "FDJ CONNECT ULTIME";
        const CELL: &str = "FDJ CONNECT CELL";
        check(
            &[OPTIMA_8M, OPTIMA_18M, FTTH, ULTIME, CELL],
            true,
            &[
                ("fdj connect optima 8m", Some(OPTIMA_8M)),
                ("FDJ-CONNECT_OPTIMA/18M", Some(OPTIMA_18M)),
                ("FDJ  CONNECT\u{a0}OPTIMA\u{2013}18 M", Some(OPTIMA_18M)),
                ("FDJCONNECTFTTH", Some(FTTH)),
                ("FDJ CONECT FTHT", Some(FTTH)),
                ("FDJ CONNECT ULTIM", Some(ULTIME)),
                ("FDJ CONNECT\u{200b} CELL", Some(CELL)),
                ("FDJ CONNECT OPTIMA M", Some(OPTIMA_8M)),
                ("FDJ CONNECT OPTIMA 28M", None),
                ("18M", Some(OPTIMA_18M)),
                ("8m", Some(OPTIMA_8M)),
                ("Optima 8M", Some(OPTIMA_8M)),
                ("ftth connect", Some(FTTH)),
                ("ultime", Some(ULTIME)),
                ("optima", None),
                ("FDJ", None),
                ("FDJ CONNECT", None),
                ("4G", None),
                ("zzz", None),
                ("ultime cell", None),
                ("---", None),
                ("?", None),
            ],
        );
    }

    #[test]
    fn short_choices() {
        check(
            &["8M", "1M", "Extended"],
            false,
            &[
                ("8m", Some("8M")),
                ("EXTENDED", Some("Extended")),
                ("Extendd", Some("Extended")),
                ("8M\u{200b}", Some("8M")),
                ("8 M", None),
                ("2M", None),
                ("18M", None),
                ("M", None),
                ("Extnded Extended", None),
                ("Extnde", None),
            ],
        );
        check(&["invalidBody", "invalidBodx"], false, &[("invalidBod", None), ("INVALIDBODY", Some("invalidBody"))]);
        check(&["8M", "8 M", "-"], true, &[("8-m", None), ("7M", None), ("+", None), ("x", None)]);
    }
}
