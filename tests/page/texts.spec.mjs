// The page's own sentences: the same ones in both languages, with the signs and spaces of each.

import { en } from "../../www/texts/en.js";
import { fr } from "../../www/texts/fr.js";
import { expect, test } from "./portal.mjs";

/** All sentences, those with a number or a name in them as they read with one. */
const sentences = (words) =>
  Object.values(words).flatMap((word) =>
    typeof word === "function"
      ? [word(1), word(1234), word("Orange")]
      : typeof word === "object"
        ? sentences(word)
        : [word],
  );

test("each sentence is there in both languages", () => {
  const shape = (words) =>
    Object.entries(words).map(([key, word]) => [key, typeof word === "object" ? shape(word) : typeof word]);
  expect(shape(fr)).toEqual(shape(en));
});

test("French has its own spaces and apostrophes", () => {
  const wrong = / [:;!?»]|« |[^\u00a0]:(?!\/\/)|[^\u202f][;!?]|'|"/;
  expect(sentences(fr).filter((sentence) => wrong.test(sentence))).toEqual([]);
});

test("English has curly quotation marks", () => {
  expect(sentences(en).filter((sentence) => /['"]/.test(sentence))).toEqual([]);
});
