//! The words of [`Sentence`] in each language.

mod en;
mod fr;

use crate::locale::Locale;
use crate::sentence::Sentence;

/// The sentences of a language as the engine reads them: one a line, in the order of [`Sentence::ALL`].
pub fn sentences(locale: Locale) -> String {
    let words = match locale {
        Locale::En => en::WORDS,
        Locale::Fr => fr::WORDS,
    };
    let line = |sentence: &Sentence| words.iter().find(|(known, _)| known == sentence).map_or("", |(_, text)| *text);
    Sentence::ALL.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{en, fr};
    use crate::sentence::Sentence;

    #[test]
    fn every_sentence_has_words_in_each_language() {
        for words in [en::WORDS, fr::WORDS] {
            assert!(words.iter().map(|(sentence, _)| sentence).eq(Sentence::ALL), "in the order of the sentences");
            for (sentence, text) in words {
                assert_eq!(text.is_empty(), *sentence == Sentence::DayFirst && words == en::WORDS, "{sentence:?}");
                assert!(!text.contains('\n'), "{sentence:?}");
            }
        }
    }

    #[test]
    fn a_sentence_has_the_same_gaps_in_each_language() {
        for ((sentence, en), (_, fr)) in en::WORDS.iter().zip(fr::WORDS) {
            assert_eq!(gaps(en), gaps(fr), "{sentence:?}");
        }
    }

    fn gaps(text: &str) -> Vec<&str> {
        let mut gaps: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        gaps.sort();
        gaps
    }
}
