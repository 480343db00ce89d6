// How the whole form and one of one's own live in a framework. Each has the same page, made in its own way: the element or
// the component, given attributes, properties and listeners; a form whose controls the framework holds; and buttons for what a parent
// does meanwhile.

import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { drive } from "./browser.mjs";
import { expected, requests } from "./shared.mjs";
import { serveFolder } from "./static.mjs";

const { wrong } = requests;
const { right: payload } = expected;
const right = { ...wrong, "contacts.primary.email": "zoe.safarova@example.com" };
const point = "servicePoint.id";
const email = "contacts.primary.email";
const firstName = "contacts.primary.firstName";
const lastName = "contacts.primary.lastName";
const secondsToSettle = 10;

/** Builds the page of a framework, serves it under the policy of all built pages, and does what a user would. */
export function frameworkPage({ command, shared = [], ...entry }) {
  return {
    ...entry,
    what: `${command.join(" ")}; the whole form and controlled inputs in Chromium`,
    shared: ["framework", ...shared],
    async check(project) {
      await project.run(command);
      await serveFolder(project.path("dist"), (address) => drive(address, check));
    },
  };
}

async function check(page) {
  await page.locator("#own[data-ready]").waitFor();
  await checkElement(new Part(page, "#whole"));
  await checkOwn(new Part(page, "#own"));
}

async function checkElement(element) {
  // Properties were set: the values are in the controls.
  assert.equal(await element.control(firstName).inputValue(), wrong[firstName]);
  await element.heard();

  // What is typed stays, in the same controls, when the parent renders anew; the listeners hear of it.
  const control = await element.control(email).elementHandle();
  for (const [name, value] of Object.entries(wrong)) await element.control(name).fill(value);
  const issues = [[email, "invalidFormat"]];
  const last = { type: "request-form-change", path: "contacts.primary.mobile", valid: false, issues };
  assert.deepEqual((await element.heard()).at(-1), last);
  await element.control(email).focus();
  await element.do("render");
  await element.page.locator("[data-do=render]").getByText("1").waitFor();
  assert.equal(await control.evaluate((control) => control.isConnected), true);
  assert.deepEqual(await element.values(), wrong);

  // So it does in another language.
  await element.do("locale");
  await element.page.getByLabel("Prénom").first().waitFor();
  assert.deepEqual(await element.values(), wrong);

  await element.heard();
  await element.submit();
  assert.deepEqual(await element.heard(), [{ type: "request-form-invalid", issues }]);
  await element.control(email).fill(right[email]);
  await element.heard();
  await element.submit();
  const sent = { type: "request-form-submit", payload: { comment: "Moved", ...payload } };
  assert.deepEqual(await element.heard(), [sent]);

  // It goes and comes again, empty but for what the framework gives it, and speaks once.
  await element.do("show");
  await element.root.waitFor({ state: "detached" });
  await element.do("show");
  await element.page.locator("#whole[data-ready], #whole [data-ready]").waitFor();
  assert.equal(await element.control(email).inputValue(), "");
  for (const [name, value] of Object.entries(right)) await element.control(name).fill(value);
  await element.heard();
  await element.submit();
  assert.deepEqual(await element.heard(), [sent]);

  await element.do("type");
  await element.control("code").waitFor();
}

async function checkOwn(own) {
  // What the binding put in is in the state of the framework, and stays when it renders.
  const given = { [point]: wrong[point], [lastName]: wrong[lastName] };
  const blank = Object.fromEntries(Object.keys(wrong).map((name) => [name, ""]));
  await own.holds({ ...blank, ...given });
  await own.render();
  await own.holds({ ...blank, ...given });

  // What is typed reaches both.
  for (const [name, value] of Object.entries(wrong)) {
    if (name !== point) await own.control(name).fill(value);
  }
  await own.control(point).selectOption("SP-1002");
  await own.holds({ ...wrong, [point]: "SP-1002" });
  await own.control(point).selectOption("SP-1001");

  // Messages stand in the framework's own markup, and stay when it renders.
  await own.control(email).blur();
  await own.complains();
  await own.render();
  await own.complains();
  await own.heard();
  await own.submit();
  const summary = own.root.locator("[data-error-summary] a");
  assert.equal(await summary.count(), 1);
  await own.render();
  assert.equal(await summary.count(), 1);
  await own.complains();
  assert.deepEqual(await own.heard(), []);

  // So does a suggestion that is taken.
  await own.control(email).fill("zoe@gmial.com");
  await own.control(email).blur();
  await own.root.locator(`[data-suggestion-for="${email}"]`).click();
  await own.holds({ ...wrong, [email]: "zoe@gmail.com" });
  await own.render();
  await own.holds({ ...wrong, [email]: "zoe@gmail.com" });

  // What the framework itself puts in is sent.
  await own.control(email).fill(right[email]);
  await own.do("state");
  await own.holds({ ...right, [firstName]: "Camille" });
  await own.submit();
  const primary = { ...payload.properties.contacts.primary, firstName: "Camille" };
  const properties = { ...payload.properties, contacts: { primary } };
  assert.deepEqual(await own.heard(), [{ type: "request-form-submit", payload: { ...payload, properties } }]);

  // After a reset all three hold the same.
  await own.do("reset");
  await own.render();
  await own.holds(await own.values());

  // It goes and comes again.
  await own.do("show");
  await own.root.waitFor({ state: "detached" });
  assert.deepEqual(await own.bindings(), []);
  await own.do("show");
  await own.root.and(own.page.locator("[data-ready]")).waitFor();
  await own.holds({ ...blank, ...given });
  for (const [name, value] of Object.entries(right)) {
    if (name !== point) await own.control(name).fill(value);
  }
  await own.submit();
  assert.deepEqual(await own.heard(), [{ type: "request-form-submit", payload }]);
}

/** The element, or the form of one's own. */
class Part {
  constructor(page, selector) {
    this.page = page;
    this.root = page.locator(selector);
  }

  control(name) {
    return this.root.locator(`[name="${name}"]`);
  }

  do(what) {
    return this.page.locator(`[data-do=${what}]`).click();
  }

  /** Has the parent render, and waits until it has. */
  async render() {
    const renders = Number(await this.page.locator("[data-do=render]").textContent());
    await this.do("render");
    await this.root
      .locator("#own-hint")
      .getByText(String(renders + 1), { exact: true })
      .waitFor();
  }

  submit() {
    return this.root.locator("button[type=submit]").click();
  }

  /** What the listeners of this part were called with since the last time. */
  async heard() {
    const from = await this.root.getAttribute("id");
    const heard = await this.page.evaluate(() => globalThis.takeHeard());
    return heard.filter((one) => one.from === from).map(({ from: _, ...rest }) => rest);
  }

  /** What the controls hold. */
  async values() {
    const values = {};
    for (const name of Object.keys(wrong)) values[name] = await this.control(name).inputValue();
    return values;
  }

  bindings() {
    return this.page.evaluate(() => globalThis.readBindings());
  }

  /** Waits until the framework's state, the controls and the check hold these values, all three. */
  async holds(values) {
    await this.#becomes(async () => JSON.parse(await this.root.locator("output").textContent()), values);
    assert.deepEqual(await this.values(), values);
    const [checked, ...others] = await this.bindings();
    assert.deepEqual(others, []);
    const get = (name) => name.split(".").reduce((object, part) => object?.[part], checked) ?? "";
    assert.deepEqual(Object.fromEntries(Object.keys(values).map((name) => [name, get(name)])), values);
  }

  /** The message of the wrong address stands where it belongs, once. */
  async complains() {
    const message = this.root.locator("p.message:not([hidden])");
    assert.equal(await message.count(), 1);
    const describedBy = await this.control(email).getAttribute("aria-describedby");
    assert.deepEqual(describedBy.split(" "), ["own-hint", await message.getAttribute("id")]);
    assert.equal(await this.control(email).getAttribute("aria-invalid"), "true");
    assert.equal(await this.root.locator(`[data-advice="${email}"]:not([hidden])`).count(), 1);
  }

  /** A framework may render a little later than it is told to. */
  async #becomes(read, expected) {
    const end = Date.now() + secondsToSettle * 1000;
    let actual = await read();
    while (!isDeepStrictEqual(actual, expected) && Date.now() < end) {
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
      actual = await read();
    }
    assert.deepEqual(actual, expected);
  }
}
