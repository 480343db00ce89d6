/** Texts on their way into the engine: written into its memory character by character, which for short ones is quickest. */

import { currentGeneration, currentMemory, type Engine } from "./engine.js";

/** In bytes. Whatever does not fit is longer than any property may be, and goes another way. */
const size = 4096;

const gone = 0xffff_ffff;

/** Bits of what a change answers. */
export const state = { changed: 1, asTyped: 2 } as const;

let room = new Uint8Array();
let generation = 0;

/** Sets a property of a form to a text; gives bits of `state`. */
export function setText(engine: Engine, handle: number, at: number, text: string): number {
  if (text.length * 3 > size) return engine.formSet(handle, at, text);
  const done = engine.formSetText(handle, at, write(engine, text));
  if (done === gone) throw new TypeError("This form was freed.");
  return done;
}

/** Writes a text as UTF-8, a lone surrogate as U+FFFD; gives the number of bytes. */
function write(engine: Engine, text: string): number {
  // The memory that has grown is another one, and the room in the old one has no length any more.
  if (room.length === 0 || generation !== currentGeneration()) {
    const start = engine.textRoom(size);
    room = new Uint8Array(currentMemory().buffer, start, size);
    generation = currentGeneration();
  }
  const bytes = room;
  let end = 0;
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) {
      const whole = text.codePointAt(index) as number;
      if (whole > 0xffff) {
        bytes[end++] = 0xf0 | (whole >> 18);
        bytes[end++] = 0x80 | ((whole >> 12) & 0x3f);
        bytes[end++] = 0x80 | ((whole >> 6) & 0x3f);
        bytes[end++] = 0x80 | (whole & 0x3f);
        index++;
        continue;
      }
      code = 0xfffd;
    }
    if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
    } else {
      bytes[end++] = 0xe0 | (code >> 12);
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[end++] = 0x80 | (code & 0x3f);
  }
  return end;
}
