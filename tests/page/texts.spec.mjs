// The page's own sentences: the same ones in both languages, with the signs and spaces of each.

import { describe, requestTypes } from "request-forms";
import { languages } from "../../www/pages.mjs";
import { expect, test } from "./portal.mjs";

const { en, fr } = languages;

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

test("what a request does to its site is said of the types that are known, and of no other one", () => {
  const types = requestTypes().map(({ id }) => id);
  const ofSites = types.filter((id) => describe(id).groups.some((group) => group.id === "servicePoint"));
  const said = (words) =>
    [...ofSites, "R_RENEW_1", "U_1"].map((type) => [
      words.sitePurpose(type, "LYON-01", words.siteState("OPERATIONAL")),
      words.sitesPurpose(type, 2),
    ]);
  const ofOther = ["This request is for LYON-01, which is in service.", "This request is for 2 sites."];
  const both = (deed, state) => [`${deed} LYON-01${state}.`, `${deed} 2 sites.`];
  const english = (deed) => both(deed, ", which is in service");
  const created = english("By the name of this request, you are creating");
  const updated = english("By the name of this request, you are updating");
  expect(said(en)).toEqual([
    // C_BVPN_CUSTOM002_1, C_BVPN_FR_1
    created,
    created,
    english("You are disconnecting"),
    // U_BVPN_CUSTOM001_1, U_BVPN_CUSTOM002_1
    updated,
    updated,
    // U_BVPN_CUSTOM003_1, whose documents agree, and U_BVPN_FR_1
    english("You are updating"),
    updated,
    ofOther,
    ofOther,
  ]);
  const ofOtherInFrench = [
    "Cette demande concerne LYON-01, qui est en service.",
    "Cette demande concerne 2 sites.",
  ];
  const french = (deed) => both(deed, ", qui est en service");
  const createdInFrench = french("D’après le nom de cette demande, vous créez");
  const updatedInFrench = french("D’après le nom de cette demande, vous modifiez");
  expect(said(fr)).toEqual([
    createdInFrench,
    createdInFrench,
    french("Vous résiliez"),
    updatedInFrench,
    updatedInFrench,
    french("Vous modifiez"),
    updatedInFrench,
    ofOtherInFrench,
    ofOtherInFrench,
  ]);
});
