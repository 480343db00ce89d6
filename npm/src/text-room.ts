/** Texts on their way into the engine: written into its memory, where short ones cost no allocation and hardly a call. */

import { currentGeneration, currentMemory, type Engine } from "./engine.js";

/** In bytes: what nearly all texts fit into. A longer one gets a room of its own, which the next text gives back. */
const size = 4096;

/** Up to this length (UTF-16 units) a loop of our own is quicker than the platform's encoder. */
const short = 64;

const gone = 0xffff_ffff;

/** Bits of what a change answers. */
export const state = { changed: 1, asTyped: 2 } as const;

let room = new Uint8Array();
let generation = 0;
let encoder: TextEncoder | undefined;

/** Sets a property of a form to a text; gives bits of `state`. */
export function setText(engine: Engine, handle: number, at: number, text: string): number {
  const bytes = text.length * 3 > size ? Math.max(size, byteLength(text)) : size;
  // The memory that has grown is another one, and the room in the old one has no length any more.
  if (room.length !== bytes || generation !== currentGeneration()) makeRoom(engine, bytes);
  const length = text.length > short ? encode(text) : write(text);
  const done = engine.formSetText(handle, at, length);
  if (done === gone) throw new TypeError("This form was freed.");
  return done;
}

function makeRoom(engine: Engine, bytes: number): void {
  const start = engine.textRoom(bytes);
  room = new Uint8Array(currentMemory().buffer, start, bytes);
  generation = currentGeneration();
}

function encode(text: string): number {
  encoder ??= new TextEncoder();
  return encoder.encodeInto(text, room).written;
}

/** Writes a text as UTF-8, a lone surrogate as U+FFFD; gives the number of bytes. */
function write(text: string): number {
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

/** How many bytes a text has in UTF-8, and at most one more for each pair of surrogates. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80) bytes += code < 0x800 ? 1 : 2;
  }
  return bytes;
}
