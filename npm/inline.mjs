// Writes bytes as text that stands in a script. Base64 moves every byte to another place within its characters, so that
// compression no longer sees what repeats; here a byte is a character, or two, and a download is hardly larger than that
// of the bytes themselves.

import { readFileSync } from "node:fs";

/** What no string literal, template or inline script has to escape. */
const alphabet = Array.from({ length: 127 - 32 }, (_, index) => String.fromCharCode(32 + index))
  .filter((character) => !"\"'`\\$<".includes(character))
  .join("");

/** The bytes as npm/src/inline.ts reads them. */
function inline(bytes) {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] += 1;
  const order = [...counts.keys()].sort((one, other) => counts[other] - counts[one]);
  const alone = alphabet.length - 2;
  const characters = [];
  for (const [rank, byte] of order.entries()) {
    const rest = rank - alone;
    characters[byte] =
      rest < 0
        ? alphabet[rank]
        : alphabet[alone + Math.floor(rest / alphabet.length)] + alphabet[rest % alphabet.length];
  }
  const text = Array.from(bytes, (byte) => characters[byte]).join("");
  return { alphabet, order: Buffer.from(order).toString("base64"), text };
}

/** The source of a file that exports the bytes of another. */
export function inlineSource(file) {
  const bytes = JSON.stringify(inline(readFileSync(file)));
  return `import type { InlineBytes } from "../inline.js";\n\nexport const bytes: InlineBytes = ${bytes};\n`;
}
