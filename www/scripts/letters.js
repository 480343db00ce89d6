// How texts are compared where somebody searches: by their letters.

/** Letters without case and accents. Most texts have none, and are ready much sooner. */
export function fold(text) {
  const plain = /^[\n\x20-\x7e]*$/.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.toLowerCase();
}
