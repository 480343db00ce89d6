/**
 * UTF-8 where a runtime has the one that comes with it, and where it has not: jsdom hands none to its window. Percent
 * encoding is the UTF-8 that every JavaScript engine has.
 */

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

class Utf8Encoder {
  encode(text: string): Uint8Array {
    const percents = encodeURIComponent(text.replace(loneSurrogates, "\ufffd"));
    const bytes = percents.match(/%..|./g) ?? [];
    return Uint8Array.from(bytes, (byte) =>
      byte.length > 1 ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0),
    );
  }

  encodeInto(text: string, target: Uint8Array): { read: number; written: number } {
    const bytes = this.encode(text);
    target.set(bytes);
    return { read: text.length, written: bytes.length };
  }
}

class Utf8Decoder {
  decode(bytes: Uint8Array = new Uint8Array()): string {
    let percents = "";
    for (const byte of bytes) percents += `%${byte.toString(16).padStart(2, "0")}`;
    return decodeURIComponent(percents);
  }
}

const TextEncoder = (globalThis.TextEncoder ?? Utf8Encoder) as typeof globalThis.TextEncoder;
const TextDecoder = (globalThis.TextDecoder ?? Utf8Decoder) as typeof globalThis.TextDecoder;

export { TextDecoder, TextEncoder };
