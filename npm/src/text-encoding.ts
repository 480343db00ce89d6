/** UTF-8 where a runtime has the one that comes with it, and where it has not (jsdom hands none to its window). */

class Utf8Encoder {
  encode(text: string): Uint8Array {
    // Percent-encoding is the one UTF-8 encoder that every JavaScript engine has.
    const well = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
    const bytes = unescape(encodeURIComponent(well));
    return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  }

  encodeInto(text: string, target: Uint8Array): { read: number; written: number } {
    const bytes = this.encode(text);
    target.set(bytes);
    return { read: text.length, written: bytes.length };
  }
}

class Utf8Decoder {
  decode(bytes: Uint8Array = new Uint8Array()): string {
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return decodeURIComponent(escape(binary));
  }
}

declare function escape(text: string): string;
declare function unescape(text: string): string;

const TextEncoder = (globalThis.TextEncoder ?? Utf8Encoder) as typeof globalThis.TextEncoder;
const TextDecoder = (globalThis.TextDecoder ?? Utf8Decoder) as typeof globalThis.TextDecoder;

export { TextDecoder, TextEncoder };
