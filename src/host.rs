//! What the platform does for the engine: it has the URL parser of the WHATWG standard and the tables of Unicode.

use alloc::vec::Vec;

pub(crate) use platform::{fold, is_url};

/// Browsers and JavaScript runtimes have both; see `host.ts`.
#[cfg(all(target_arch = "wasm32", feature = "module"))]
mod platform {
    use super::Vec;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen(raw_module = "./host.js")]
    extern "C" {
        #[wasm_bindgen(js_name = isUrl)]
        fn parses(text: *const u8, bytes: usize) -> bool;
        #[wasm_bindgen(js_name = fold)]
        fn fold_in_place(text: *mut u8, bytes: usize, capacity: usize) -> usize;
    }

    /// Whether the parser takes a text.
    pub fn is_url(text: &[u8]) -> bool {
        parses(text.as_ptr(), text.len())
    }

    /// Writes a text composed (NFC) and in lower case.
    pub fn fold(text: &[u8], out: &mut Vec<u8>) {
        out.clear();
        out.extend_from_slice(text);
        // No character grows beyond three times its bytes by either.
        out.resize(text.len() * 3, 0);
        let bytes = fold_in_place(out.as_mut_ptr(), text.len(), out.len());
        out.truncate(bytes);
    }
}

/// The same for tests, which have none of the files of the package beside them.
#[cfg(all(target_arch = "wasm32", not(feature = "module")))]
mod platform {
    use super::Vec;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen(inline_js = "
        export const isUrl = (text) => URL.canParse(text);
        export const fold = (text) => text.normalize('NFC').toLowerCase();
    ")]
    extern "C" {
        #[wasm_bindgen(js_name = isUrl)]
        fn parses(text: &str) -> bool;
        #[wasm_bindgen(js_name = fold)]
        fn folded(text: &str) -> alloc::string::String;
    }

    /// Whether the parser takes a text.
    pub fn is_url(text: &[u8]) -> bool {
        core::str::from_utf8(text).is_ok_and(parses)
    }

    /// Writes a text composed (NFC) and in lower case.
    pub fn fold(text: &[u8], out: &mut Vec<u8>) {
        out.clear();
        out.extend_from_slice(folded(core::str::from_utf8(text).unwrap_or_default()).as_bytes());
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    use super::Vec;
    use unicode_normalization::UnicodeNormalization;

    /// Whether the parser takes a text.
    pub fn is_url(text: &[u8]) -> bool {
        core::str::from_utf8(text).is_ok_and(|text| url::Url::parse(text).is_ok())
    }

    /// Writes a text composed (NFC) and in lower case.
    pub fn fold(text: &[u8], out: &mut Vec<u8>) {
        let composed: alloc::string::String = alloc::string::String::from_utf8_lossy(text).nfc().collect();
        out.clear();
        out.extend_from_slice(composed.to_lowercase().as_bytes());
    }
}
