/** Bytes that travel within a script: npm/inline.mjs writes them. */
export interface InlineBytes {
  /** The characters of the text; the last two do not stand alone. */
  alphabet: string;
  /** All bytes, the most frequent one first, as base64. */
  order: string;
  /** A character each for the most frequent bytes, two for the others. */
  text: string;
}

export function bytesOf({ alphabet, order, text }: InlineBytes): Uint8Array<ArrayBuffer> {
  const byRank = atob(order);
  const ranks = new Uint8Array(128);
  for (let rank = 0; rank < alphabet.length; rank += 1) ranks[alphabet.charCodeAt(rank)] = rank;
  const alone = alphabet.length - 2;
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let at = 0;
  const next = () => ranks[text.charCodeAt(at++)] as number;
  while (at < text.length) {
    let rank = next();
    if (rank >= alone) rank = alone + (rank - alone) * alphabet.length + next();
    bytes[length++] = byRank.charCodeAt(rank);
  }
  return bytes.subarray(0, length);
}
