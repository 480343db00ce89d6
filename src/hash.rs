//! Hashes of texts for tables of ours.

/// The hash of a text. The seed is the host's and random, so that nobody can prepare texts that meet in one bucket.
pub(crate) fn hash(text: &[u8], seed: u32) -> usize {
    let mix = |hash: u32, byte: &u8| {
        let mixed = (hash ^ u32::from(*byte)).wrapping_mul(0x9e37_79b1);
        mixed ^ mixed >> 15
    };
    text.iter().fold(seed, mix) as usize
}
