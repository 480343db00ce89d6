// Long lists in a bound form: work grows with the items, once. What is asked of the DOM is counted; no time is measured.
// What a browser does with thousands is in tests/page/long-lists.spec.mjs.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { JSDOM } from "jsdom";
import { bind, render } from "request-forms";
import { hands, pause } from "../support/bound.mjs";
import { domWork } from "../support/dom-work.mjs";

const type = "disconnectCustomerConfirmation";
const list = "acknowledgementRequest";

/** Nothing is done twice as often for twice the items, but for a little that falls due here and there. */
const most = 2.2;

describe("what is asked of the DOM grows no faster than the items", () => {
  it("when a form is opened", () => grows(100, async (size) => (await opened(size)).asked));

  it("when a form is opened whose items are made in several turns", () =>
    grows(600, async (size) => (await opened(size, undefined, lean)).asked));

  it("when a form is refused with an error in each item", () =>
    grows(100, async (size) => {
      const page = await opened(size, () => "");
      const asked = await page.count(() => page.send(page.form));
      assert.equal(page.summary().length, size);
      return asked;
    }));

  for (const [what, open] of [
    ["a form", opened],
    ["a form that was refused", refused],
  ]) {
    for (const [which, at] of [
      ["first item", () => 0],
      ["item in the middle", (size) => size >> 1],
    ]) {
      it(`when the ${which} of ${what} is removed`, () =>
        grows(100, async (size) => {
          const page = await open(size);
          const button = page.form.querySelectorAll("[data-remove]")[at(size)];
          const asked = await page.count(() => button.click());
          assert.equal(page.form.querySelectorAll("[data-item]").length, size - 1);
          return asked;
        }));
    }

    it(`at a keystroke in ${what} not at all`, async () => {
      const keystroke = async (size) => {
        const page = await open(size);
        const control = page.named(`${list}.${size >> 1}.id`);
        let asked;
        // What was looked up for one keystroke is there for the next.
        for (const text of ["a", "ab"]) {
          control.value = text;
          asked = await page.count(() => page.fire(control, "input"));
        }
        return asked;
      };
      assert.deepEqual(await keystroke(200), await keystroke(100));
    });
  }
});

it("items from the twentieth on are marked, wherever they are", async () => {
  const page = await opened(22);
  const marked = () =>
    [...page.form.querySelectorAll("[data-item]")].map((item) => item.hasAttribute("data-far"));
  const expected = (size) => Array.from({ length: size }, (_, index) => index >= 19);
  assert.deepEqual(marked(), expected(22));
  page.form.querySelectorAll("[data-remove]")[3].click();
  assert.deepEqual(marked(), expected(21));
  page.form.querySelector("[data-add]").click();
  assert.deepEqual(marked(), expected(22));
});

it("a reset while items are made begins that anew", async () => {
  const page = pageOf(lean);
  const bound = page.bind(1200);
  await pause();
  page.form.reset();
  await bound;
  assert.equal(page.form.querySelectorAll("[data-item]").length, 1200);
  assert.equal(page.named(`${list}.1199.id`)?.value, "charge-1199");
});

/** As little markup as an item can do with. */
const lean = `<form><div data-items="${list}"><fieldset data-item="${list}.0">
  <input name="${list}.0.acceptanceIndicator"><input name="${list}.0.id"></fieldset></div></form>`;

/** Compares what is asked for some items with what is asked for twice as many. */
async function grows(size, asks) {
  const [one, two] = [await asks(size), await asks(2 * size)];
  for (const kind of Object.keys(one)) {
    assert.ok(
      two[kind] <= one[kind] * most,
      `${one[kind]} ${kind}, and ${two[kind]} for twice as many items`,
    );
  }
}

/** A form as the package renders it, bound with so many items once it is ready; and what that asked of the DOM. */
async function opened(size, id, markup = render(type)) {
  const page = pageOf(markup);
  const count = domWork(page.window);
  const asked = await count(() => page.bind(size, id));
  return { ...page, count, asked };
}

async function refused(size) {
  const page = await opened(size, () => "");
  page.send(page.form);
  return page;
}

function pageOf(markup) {
  const { window } = new JSDOM(markup, { pretendToBeVisual: true });
  const form = window.document.querySelector("form");
  return {
    window,
    form,
    ...hands(window),
    /** Resolves once all items are there. */
    async bind(size, id = (index) => `charge-${index}`) {
      const items = Array.from({ length: size }, (_, index) => ({
        acceptanceIndicator: "accepted",
        id: id(index),
      }));
      bind(form, type, { values: { [list]: items } });
      while (!form.hasAttribute("data-ready")) await pause();
    },
  };
}
