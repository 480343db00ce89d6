// What is spoken of a form, phrase by phrase, by a virtual screen reader: when it is empty, refused, corrected, left with
// something wrong, and when items of its list come and go. Golden files have it in full, for people to read; `make golden`
// rewrites them. What must hold of every phrase is asserted besides.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { before, describe, it, mock } from "node:test";
import { bind, describe as described, examples, render, validate } from "request-forms";
import { fill, hooks } from "request-forms/testing";
import { hands } from "../support/bound.mjs";
import { hear, outline, plain, read, windowToRead } from "../support/spoken.mjs";

const email = "contacts.primary.email";
const phone = "contacts.primary.phone";
const requestedAt = "request.requestedAt";
const mobile = "contacts.primary.mobile";
const list = "acknowledgementRequest";

/**
 * What happens in a form of each type: `wrong` values, among them warnings, and errors at a control with a hint and at a
 * whole group; a suggestion is `taken`, and others are `corrected`; at last a field is `left` with something wrong, and
 * `mended`.
 */
const stories = {
  R_BVPN_FR_1: {
    wrong: {
      "servicePoint.id": "",
      "contacts.primary.firstName": "",
      [email]: "zoe",
      [phone]: "0033199005678",
      [requestedAt]: "31/03/2099",
    },
    taken: requestedAt,
    corrected: { [email]: "zoe@example.com" },
    left: { [mobile]: "06" },
    mended: { [mobile]: "+33639981234" },
  },
  U_BVPN_CUSTOM003_1: {
    wrong: {
      "servicePoint.id": "",
      [phone]: "0199005678",
      [email]: "zoe@gmial.com",
      profile: "",
      [requestedAt]: "31/03/2099",
    },
    taken: phone,
    corrected: { [email]: "zoe@example.com", profile: "FDJ CONNECT FTTH" },
    left: { [mobile]: "06" },
    mended: { [mobile]: "+33639981234" },
  },
  disconnectCustomerConfirmation: {
    wrong: {
      [`${list}.0.acceptanceIndicator`]: "acepted",
      [`${list}.0.id`]: "",
      externalId: "007",
      referenceError: "example",
    },
    taken: "externalId",
    corrected: { [`${list}.0.id`]: "charge-1" },
    left: { status: "\u0001" },
    mended: { status: "done" },
  },
};

/** How long after a field was left its message is announced (ms). */
const pauseBeforeAnnouncement = 500;

const neverSpoken = "Never spoken";

const window = windowToRead();
const { document } = window;
const page = hands(window);
const one = (selector) => document.querySelector(selector);
const field = (name) => one(`[data-field="${name}"]`);
const said = (name) => plain(page.message(name).lastChild.data);
const send = () => one("form").requestSubmit();

for (const [type, story] of Object.entries(stories)) {
  for (const locale of ["en", "fr"]) {
    describe(`${type} in ${locale}`, () => speak(type, locale, story));
  }
}

function speak(type, locale, story) {
  /** By what had happened, all that was spoken of the whole form then, and what its fields showed. */
  const readings = new Map();
  /** What was spoken by itself, and the messages that were there before. */
  const heard = {};
  /** The sections of the golden file. */
  const sections = [];
  const note = (title, ...lines) => sections.push([`== ${title}`, ...lines.flat(), ""].join("\n"));

  /** Reads the whole form. What is hidden has a text meanwhile. */
  async function readWhole(when) {
    const hidden = [...document.querySelectorAll("form [hidden]")];
    for (const element of hidden) element.append(neverSpoken);
    const spoken = await read(window);
    for (const element of hidden) element.lastChild.remove();
    const beside = spoken.filter(({ node }) => !node.parentElement.closest(hooks.summary));
    readings.set(when, {
      phrases: phrasesOf(spoken),
      besideSummary: phrasesOf(beside),
      fields: [...document.querySelectorAll(".field")].map((field) => readField(field, spoken)),
    });
    return (...isMeant) => isMeant.flatMap((is) => outline(phrasesOf(spoken.filter(({ node }) => is(node)))));
  }

  before(async () => {
    document.body.innerHTML = render(type, { locale });
    let of = await readWhole("rendered");
    note("The empty form, from top to bottom", of(isIn(one("form"))));
    bind(one("form"), type, { locale });
    await readWhole("bound");

    await fill(document, examples(type).minimal);
    await fill(document, story.wrong);
    send();
    of = await readWhole("refused");
    note("Refused: the summary, and what is wrong", of(isIn(one(hooks.summary)), ...whereMessagesAre()));

    const corrected = [story.taken, ...Object.keys(story.corrected)];
    heard.before = corrected.map(said);
    heard.taken = await hear(window, () => one(hooks.suggestion(story.taken)).click());
    await fill(document, story.corrected);
    of = await readWhole("corrected");
    note("A suggestion was taken, which gives its field the focus", heard.taken);
    note("What was corrected, then", of(...corrected.map(field).map(isIn)));
    send();
    of = await readWhole("sent again");
    note("Sent again: the summary", of(isIn(one(hooks.summary))));

    const [[left, text]] = Object.entries(story.left);
    heard.left = await hear(window, () => enterAndPause(left, text));
    heard.message = said(left);
    of = await readWhole("left");
    note("A field was left with something wrong, and the user paused", heard.left);
    note("What was left", of(isIn(field(left)), isIn(one("[data-status]"))));
    await fill(document, story.mended);
    of = await readWhole("mended");
    note("What was left, mended", of(isIn(field(left)), isIn(one("[data-status]"))));

    if (type === "disconnectCustomerConfirmation") await changeList();
  });

  async function changeList() {
    heard.added = await hear(window, () => one(hooks.add(list)).click());
    let of = await readWhole("added");
    note("An item was added, which gets the focus", heard.added);
    note("The list, then", of(isIn(one(hooks.group(list)))));
    await fill(document, { [`${list}.1.id`]: "charge-1" });
    send();
    await readWhole("added and refused");
    heard.removed = await hear(window, () => one(hooks.remove(list, 0)).click());
    of = await readWhole("removed");
    note("Refused because of the second item, and the first one was removed", heard.removed);
    note("The summary and the list, then", of(isIn(one(hooks.summary)), isIn(one(hooks.group(list)))));
  }

  it("is spoken as the golden file has it", () => compare(`${type}.${locale}.txt`, sections.join("\n")));

  it("is spoken the same once it is bound", () => {
    assert.deepEqual(readings.get("bound").phrases, readings.get("rendered").phrases);
  });

  /** No phrase of a reading may be such. */
  const none = (isSuch) => {
    for (const [when, { phrases }] of readings) assert.deepEqual(phrases.filter(isSuch), [], when);
  };

  it("speaks nothing twice in a row", () => none((phrase, index, all) => phrase === all[index + 1]));

  it("speaks nothing that is hidden", () => none((phrase) => phrase.includes(neverSpoken)));

  it("speaks nothing of the other language", () => {
    const foreign = foreignTexts(type, locale, story.wrong);
    assert.ok(foreign.length > 15);
    none((phrase) => foreign.some((text) => holds(phrase, text)));
  });

  it("speaks each label, then value, hint and message in this order, each of them once", () => {
    for (const [when, { fields }] of readings) {
      assert.ok(fields.length > 5);
      for (const { phrase, expected } of fields) assert.equal(phrase, expected, when);
    }
  });

  it("shows no hint twice outside of lists, and speaks each at every control that it is for", () => {
    document.body.innerHTML = render(type, { locale });
    const shown = [...document.querySelectorAll(".hint")].filter((hint) => !hint.closest("[data-item]"));
    const texts = shown.map((hint) => plain(hint.textContent));
    assert.deepEqual(texts, [...new Set(texts)]);
    for (const { properties, list } of described(type, { locale }).groups) {
      for (const { name, hint } of list ? [] : properties) {
        assert.equal(hintOf(document.getElementsByName(name)[0]), plain(hint ?? ""), name);
      }
    }
  });

  it("speaks hint and message before a control, what helps after it, and no “Why?” like another", () => {
    for (const [when, { fields }] of readings) {
      for (const { order, phrase } of fields) {
        assert.ok(order[0] >= 0, `${phrase}, ${when}`);
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
          `${phrase}, ${when}`,
        );
      }
      const reasons = fields.map(({ reason }) => reason).filter(Boolean);
      assert.deepEqual(reasons, [...new Set(reasons)], when);
    }
  });

  it("speaks a message at its field and in the summary until that is corrected", () => {
    const still = (phrases) => phrases.filter((phrase) => heard.before.some((text) => phrase.includes(text)));
    assert.ok(still(readings.get("refused").besideSummary).length >= 2 * heard.before.length);
    assert.deepEqual(still(readings.get("corrected").phrases), []);
  });

  it("announces a message once, of which nothing stays where it is mended", () => {
    assert.deepEqual(heard.left, [`polite: ${heard.message}`]);
    assert.deepEqual(
      readings.get("mended").phrases.filter((phrase) => phrase.includes(heard.message)),
      [],
    );
  });
}

const phrasesOf = (spoken) => spoken.map(({ phrase }) => phrase);

describe("someone who types", () => {
  it("is not interrupted, though an answer of the provider goes out of the summary", async () => {
    document.body.innerHTML = render("R_BVPN_FR_1");
    const binding = bind(one("form"), "R_BVPN_FR_1");
    const issues = [email, phone].map((path) => ({ path, message: `About ${path}` }));
    const [alarm] = await hear(window, () => binding.show(issues));
    assert.match(alarm, /^assertive: There are 2 problems/);
    assert.deepEqual(await hear(window, () => page.type(email, "zoe@example.com")), []);
    const phrases = phrasesOf(await read(window));
    assert.ok(phrases.includes("heading, There is a problem, level 2"));
    assert.deepEqual(
      phrases.filter((phrase) => phrase.includes(`About ${email}`)),
      [],
    );
  });
});

/** What stands within an element. */
const isIn = (element) => (node) => element.contains(node);

/** What stands where a message is shown: of a group, what is about the group itself. */
function whereMessagesAre() {
  const shown = [...document.querySelectorAll(".message:not([hidden])")];
  return shown.map((message) => {
    const place = message.closest(".field, [data-group]");
    const within = ".field, [data-item], [data-add]";
    if (place.matches(".field")) return isIn(place);
    return (node) => isIn(place)(node) && !(node.closest ? node : node.parentElement).closest(within);
  });
}

/** What is spoken of a field, and what is to be, from what the page shows. */
function readField(field, spoken) {
  const control = field.querySelector("input, select, textarea");
  const text = (selector) => plain(field.querySelector(`${selector}:not([hidden])`)?.textContent ?? "");
  const message = field.querySelector(".message");
  const isChoice = control.matches("select, [list]");
  const parts = ["label", ".hint", ".message", "input, select, textarea", "[data-suggestion-for]", "details"];
  const at = (part) => spoken.findIndex(({ node }) => part.contains(node));
  const summary = field.querySelector("details > summary");
  return {
    phrase: spoken.find(({ node }) => node === control).phrase,
    expected: [
      isChoice ? "combobox" : "textbox",
      text("label"),
      control.value,
      [hintOf(control), text(".message")].filter(Boolean).join(" "),
      isChoice && "has popup listbox, not expanded",
      control.matches("[list]") && "1 control",
      message.dataset.severity === "error" && "invalid",
      control.matches("[required], [aria-required]") && "required",
    ]
      .filter(Boolean)
      .join(", "),
    order: parts
      .map((part) => field.querySelector(`${part}:not([hidden])`))
      .filter(Boolean)
      .map(at),
    reason: summary && spoken[at(summary)].phrase,
  };
}

/** The hint of a control, which may stand at another one that it is for as well. */
function hintOf(control) {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  const described = ids.map((id) => document.getElementById(id));
  return plain(described.find((element) => element.matches(".hint"))?.textContent ?? "");
}

/** Leaves a field with a text in it, and waits until its message is announced. */
function enterAndPause(name, text) {
  mock.timers.enable({ apis: ["setTimeout"] });
  page.enter(name, text);
  mock.timers.tick(pauseBeforeAnnouncement);
  mock.timers.reset();
}

/** What the form says, empty and refused, in the other language alone. */
function foreignTexts(type, locale, values) {
  const texts = (locale) => {
    const { issues } = validate(type, values, { locale });
    const template = document.createElement("template");
    template.innerHTML = render(type, { locale, issues });
    const walker = document.createTreeWalker(template.content, window.NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) found.add(plain(walker.currentNode.data));
    return found;
  };
  const own = texts(locale);
  return [...texts(locale === "en" ? "fr" : "en")].filter((text) => text !== "" && !own.has(text));
}

/** Whether a phrase has a text in it, and not as a part of a word. */
function holds(phrase, text) {
  const at = phrase.indexOf(text);
  if (at < 0) return false;
  return !/\p{L}/u.test(phrase[at - 1] ?? "") && !/\p{L}/u.test(phrase[at + text.length] ?? "");
}

/** Compares with a golden file, or writes it. */
function compare(name, text) {
  const folder = new URL("../golden/spoken/", import.meta.url);
  const file = new URL(name, folder);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `There is no spoken/${name}: make golden writes it.`);
  try {
    assert.deepEqual(text.split("\n"), readFileSync(file, "utf8").split("\n"));
  } catch (error) {
    error.message = `Something else is spoken than spoken/${name} has. If it is right, make golden rewrites it.\n${error.message}`;
    throw error;
  }
}
