import { WasmForbidden } from "./fault.js";

/** Modules that travel within a script: npm/inline.mjs writes them. */
export interface InlineBytes {
  /** The characters of the text; the last two do not stand alone. */
  readonly alphabet: string;
  /** All bytes, the most frequent one first, as base64. */
  readonly order: string;
  /** A character each for the most frequent bytes, two for the others. */
  readonly text: string;
}

/** Compiles a module. `otherwise` says what to do on a platform that takes only what was compiled before, as workerd does. */
export function compiled(bytes: InlineBytes, otherwise: string): WebAssembly.Module {
  try {
    return new WebAssembly.Module(bytesOf(bytes));
  } catch (cause) {
    // The policy of a page forbids compiling anywhere.
    const advice =
      "document" in globalThis
        ? "Allow 'wasm-unsafe-eval' in the directive script-src of its Content-Security-Policy."
        : otherwise;
    throw new WasmForbidden(`WebAssembly may not be compiled here. ${advice}`, { cause });
  }
}

function bytesOf({ alphabet, order, text }: InlineBytes): Uint8Array<ArrayBuffer> {
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
