// <RequestForm> rendered again: what is equal changes nothing, and what is other keeps what the user did.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import en from "request-forms/types/R_BVPN_FR_1";
import fr from "request-forms/types/R_BVPN_FR_1.fr";
import {
  bound,
  email,
  firstName,
  form,
  message,
  minimal,
  page,
  React,
  refusal,
  show,
  type,
  useBinding,
  window,
} from "../support/react.mjs";

const { createElement, useRef } = React;
const comment = "request.comment";
const french = { locale: "fr" };
const value = (name) => page.named(name).value;
const legend = () => page.one("legend").textContent;

describe("equal values that are made anew keep what was typed", () => {
  const cyclic = () => {
    const values = { [firstName]: "Zoë" };
    values.self = values;
    return values;
  };
  const file = () => {
    const values = new FormData();
    values.append(firstName, "Zoë");
    values.append("file", new Blob([]));
    return values;
  };
  for (const [name, make] of [
    ["FormData", file],
    ["FormData of the window", windowData],
    ["URLSearchParams", () => new URLSearchParams({ [firstName]: "Zoë" })],
    ["what contains itself", cyclic],
  ]) {
    it(name, async () => {
      await show({ type, values: make() });
      page.type(email, "typed");
      await show({ type, values: make() });
      assert.deepEqual([value(firstName), value(email)], ["Zoë", "typed"]);
    });
  }

  it("and others take its place", async () => {
    await show({ type, values: new URLSearchParams({ [firstName]: "Zoë" }) });
    page.type(email, "typed");
    await show({ type, values: new URLSearchParams({ [firstName]: "Ada" }) });
    assert.deepEqual([value(firstName), value(email)], ["Ada", ""]);
  });
});

function windowData() {
  const values = new window.FormData();
  values.append(firstName, "Zoë");
  return values;
}

describe("values that cannot be read", () => {
  const thrown = () => {
    throw 5;
  };
  for (const [name, make] of [
    [
      "a getter",
      () => ({
        get comment() {
          return thrown();
        },
      }),
    ],
    ["a proxy", () => new Proxy({}, { getPrototypeOf: thrown })],
    ["a proxy without end", () => endless()],
  ]) {
    it(`break nothing: ${name}`, async () => {
      // React looks into props itself.
      let values = make();
      function Own() {
        const own = useRef(null);
        useBinding(own, type, { values });
        return createElement("form", { ref: own }, createElement("input", { name: email }));
      }
      const again = () => show({}, { Component: Own });
      await again();
      const control = page.named(email);
      page.type(email, "typed");
      await again();
      assert.equal(control.value, "typed");
      values = make();
      await again();
      assert.equal(bound(), 1);
      assert.equal(control.value, "typed", "there is nothing to put in its place");
    });
  }

  function endless() {
    const get = () => endless();
    const ownKeys = () => ["a", "b"];
    const getOwnPropertyDescriptor = () => ({ enumerable: true, configurable: true, value: 1 });
    return new Proxy({}, { get, ownKeys, getOwnPropertyDescriptor });
  }
});

describe("issues of a server that were corrected", () => {
  it("do not come back in another language, as the others do", async () => {
    const other = { ...refusal[0], path: firstName };
    const props = { type, values: minimal, issues: [...refusal, other] };
    await show(props);
    page.type(email, "zoe@example.com");
    await show({ ...props, options: french });
    assert.deepEqual([message(email), message(firstName)], ["", "Not this one."]);
    page.type(firstName, "Zoé");
    await show(props);
    assert.deepEqual([message(email), message(firstName)], ["", ""]);
  });

  it("do not come back in another language where they are about no single field", async () => {
    const props = { type, values: minimal, issues: [{ ...refusal[0], path: "" }] };
    await show(props);
    assert.equal(page.summary().length, 1);
    page.type(email, "zoe@example.com");
    await show({ ...props, options: french });
    assert.equal(page.summary().length, 0);
  });

  it("are not said of other values", async () => {
    const props = { type, issues: refusal };
    await show({ ...props, values: minimal });
    assert.equal(message(email), "Not this one.");
    await show({ ...props, values: { [email]: "zoe@example.com" } });
    assert.equal(message(email), "");
    await show({ ...props, values: minimal, options: french });
    assert.equal(message(email), "");
  });
});

describe("other words", () => {
  it("come with other values", async () => {
    await show({ type, values: minimal });
    await show({ type, values: { [firstName]: "Ada" }, options: french });
    assert.equal(form().lang, "fr");
    assert.match(legend(), /^Point de service/);
    assert.deepEqual([value(firstName), value(email)], ["Ada", ""]);
  });

  it("are labels, too", async () => {
    const options = () => ({ labels: { [email]: "Where to write" } });
    const label = () => page.one(`[for="${page.named(email).id}"]`).textContent;
    await show({ type });
    page.type(email, "typed");
    await show({ type, options: options() });
    assert.match(label(), /^Where to write/);
    const control = page.named(email);
    assert.equal(control.value, "typed");
    await show({ type, options: options() });
    assert.equal(page.named(email), control);
    await show({ type });
    assert.doesNotMatch(label(), /^Where to write/);
    assert.equal(value(email), "typed");
  });

  it("come with other attributes, in the place of those that nobody has touched", async () => {
    const options = (comment, locale) => ({ type, options: { locale, request: { comment } } });
    await show(options("one", "en"));
    await show(options("two", "fr"));
    assert.equal(value(comment), "two");
    await show(options("three", "fr"));
    assert.equal(value(comment), "three");
    page.type(comment, "typed");
    await show(options("four", "en"));
    assert.equal(value(comment), "typed");
    await show(options("five", "en"));
    assert.equal(value(comment), "typed");
  });
});

describe("a reset goes back to what the form was opened with", () => {
  for (const [what, options] of [
    ["after other labels", { labels: { [email]: "Where to write" } }],
    ["after another language", french],
  ]) {
    it(what, async () => {
      const ref = { current: null };
      const values = { [firstName]: "Zoë" };
      await show({ type, values, ref });
      page.type(firstName, "typed");
      page.type(email, "typed");
      await show({ type, values, ref, options });
      assert.deepEqual([value(firstName), value(email)], ["typed", "typed"]);
      ref.current.reset();
      assert.deepEqual([value(firstName), value(email)], ["Zoë", ""]);
      page.type(firstName, "typed");
      form().reset();
      await new Promise((resolve) => setTimeout(resolve, 5));
      assert.equal(value(firstName), "Zoë");
    });
  }

  it("with the attributes of the options that came since", async () => {
    const ref = { current: null };
    const options = (comment, locale) => ({ type, ref, options: { locale, request: { comment } } });
    await show(options("one", "en"));
    page.type(comment, "typed");
    await show(options("two", "fr"));
    ref.current.reset();
    assert.equal(value(comment), "two");
  });
});

describe("a request type", () => {
  it("that is made anew keeps its form", async () => {
    await show({ type: en.with(fr) });
    const control = page.named(email);
    page.type(email, "typed");
    await show({ type: en.with(fr) });
    assert.equal(page.named(email), control);
    assert.equal(control.value, "typed");
  });

  it("in more languages keeps what was typed", async () => {
    await show({ type: en });
    page.type(email, "typed");
    await show({ type: en.with(fr), options: french });
    assert.equal(form().lang, "fr");
    assert.equal(value(email), "typed");
    page.send(form());
    assert.match(message(firstName), /^Saisissez/);
  });
});
