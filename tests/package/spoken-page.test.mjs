// What is spoken on a way through the page, from the empty form to the next request, by a virtual screen reader: what is
// there to be read, and what is said by itself. Golden files have it for people to read; `make golden` rewrites them.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { examples } from "request-forms";
import { fill } from "request-forms/testing";
import { pause } from "../support/bound.mjs";
import { lendGlobals } from "../support/globals.mjs";
import { openPage } from "../support/page-in-jsdom.mjs";
import { hear, outline, plain, read } from "../support/spoken.mjs";

const folder = new URL("../golden/spoken-page/", import.meta.url);

/** What is typed in the end: all that is needed, and something that is worth a second look. */
const typed = {
  R_BVPN_FR_1: { "contacts.primary.phone": "01 99 00 56 78" },
  U_BVPN_CUSTOM003_1: { "contacts.primary.email": "zoe@gmial.com" },
  disconnectCustomerConfirmation: { externalId: "7" },
};

for (const type of Object.keys(typed)) {
  for (const locale of ["en", "fr"]) describe(`${type} in ${locale}`, () => speak(type, locale));
}

function speak(type, locale) {
  const sections = [];
  const readings = [];
  let window;

  const part = (name) => window.document.getElementById(`page-${name}`);
  /** Reads the whole page. */
  async function note(title) {
    const phrases = (await read(window)).map(({ phrase }) => withoutChance(phrase));
    readings.push({ title, phrases });
    sections.push([`== ${title}`, ...outline(phrases), ""].join("\n"));
  }
  /** Does something, and notes what is said because of it, until it has come to what was meant. */
  async function say(title, act, isMeant) {
    const phrases = await hear(window, act, () => until(isMeant));
    sections.push([`== ${title}`, ...phrases.map(withoutChance), ""].join("\n"));
  }

  before(async () => {
    window = await openPage(type, locale);
    lendGlobals(window, ["CSS"]);
    const { document } = window;
    const form = document.querySelector("form[data-ready]");
    const hasFocus = (name) => () => document.activeElement === part(name);
    // The portal says which sites there are, and the pane is drawn last.
    await until(() => !part("payload").hidden && !form.querySelector('[data-sites="awaited"]'));
    await note("The page, once the portal has said which sites there are");
    const summary = form.querySelector("[data-error-summary]");
    await say(
      "The empty form is sent",
      () => form.requestSubmit(),
      () => document.activeElement === summary,
    );
    await note("Refused");
    await fill(document, examples(type).minimal);
    await fill(document, typed[type]);
    // An acceptance is chosen by a button.
    document.querySelector('[form="page-aside"][value="accepted"]')?.click();
    await until(() => part("payload").hasAttribute("data-complete"));
    await note("All is filled in");
    await say("It is looked over", () => form.requestSubmit(), hasFocus("review-title"));
    await until(() => part("payload-words").textContent === "");
    await note("The review");
    const title = part("payload-title").textContent;
    await say("It is sent", () => part("send").click(), hasFocus("done-title"));
    await until(() => part("payload-title").textContent !== title);
    await note("The end");
    await say("The next one", () => part("new").click(), hasFocus("title"));
  });

  it("is spoken as the golden file has it", () => {
    const file = new URL(`${type}.${locale}.txt`, folder);
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, sections.join("\n"));
    }
    assert.ok(existsSync(file), "make golden writes it");
    assert.equal(sections.join("\n"), readFileSync(file, "utf8"));
  });

  it("speaks nothing twice in a row", () => {
    // Regions that wait for something to say have no words.
    const spoken = (phrases) =>
      phrases.filter((phrase) => !/^(end of )?(status|paragraph|list)$/.test(phrase));
    for (const { title, phrases } of readings) {
      const words = spoken(phrases);
      assert.deepEqual(
        words.filter((phrase, index) => phrase === words[index + 1]),
        [],
        title,
      );
    }
  });
}

/** Waits until something is so. */
async function until(isSo) {
  const end = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`It never came to: ${isSo}`);
    await pause(10);
  }
}

/** What is another one each time: identifiers of the portal's, and the time. */
function withoutChance(phrase) {
  return plain(phrase)
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, "(identifier)")
    .replace(
      /[A-Z][a-z]+ \d{1,2}, \d{4} at \d{1,2}:\d{2} [AP]M|\d{1,2} [^\s\d]+ \d{4} à \d{2}:\d{2}/g,
      "(moment)",
    );
}
