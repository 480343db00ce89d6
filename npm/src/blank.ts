/** White space and what nobody sees, as the rules `value/trim` and `value/invisible` have it. */

/** Unicode `White_Space`; what JavaScript trims is another set. */
function isWhite(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  if (code < 0x2028) return code === 0x1680 || (code >= 0x2000 && code <= 0x200a);
  return code <= 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

const invisible =
  /^[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0]$/;

/** A text without the white space around it. */
export function trimmed(text: string): string {
  let begin = 0;
  let end = text.length;
  while (begin < end && isWhite(text.charCodeAt(begin))) begin++;
  while (end > begin && isWhite(text.charCodeAt(end - 1))) end--;
  return end - begin === text.length ? text : text.slice(begin, end);
}

/** Whether a text has nothing but white space and characters that nobody sees. */
export function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isWhite(code)) continue;
    if (code < 0xad || !invisible.test(text.charAt(index))) return false;
  }
  return true;
}

/** Whether a value counts as absent wherever it stands. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && isBlank(value));
}
