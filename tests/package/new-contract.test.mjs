// What the package takes and says since its engine reads request types as data, line by line of the changelog.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";
import vm from "node:vm";
import * as api from "request-forms";
import english from "request-forms/types/R_BVPN_FR_1";
import french from "request-forms/types/R_BVPN_FR_1.fr";
import { orange, types } from "../support/request-types.mjs";

const { minimal } = api.examples(orange);
const expected = api.payload(orange, minimal);
const told = ({ issues }) => issues.map(({ path, rule, severity }) => `${path} ${rule} ${severity}`);
const check = (values, options) => told(api.validate(orange, values, options));
const opened = (options) => {
  const form = api.open(orange, options);
  return { issues: form.issues(), valid: form.valid, ...(form.valid && { payload: form.payload() }) };
};
const many = (count) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`u${index}`, index]));

describe("what is not documented", () => {
  const cases = {
    undocumented: ["undocumented", 1],
    "an undocumented container": ["undocumented", { deep: [1, { er: 2 }] }],
    "nearly a container": ["contracts", { primary: {} }, "contacts"],
    "nearly an id": ["contacts.primary.emial", "a", "contacts.primary.email"],
  };
  for (const [name, [path, value, suggestion]] of Object.entries(cases)) {
    test(`${name}: one error; ignored, ${suggestion ? "a warning" : "none"}`, () => {
      const values = { ...minimal, [path]: value };
      const [error, ignored] = [{}, { unknown: "ignore" }].map((one) => api.validate(orange, values, one));
      assert.deepEqual(api.validate(orange, values, { unknown: "error" }), error);
      assert.deepEqual(told(error), [`${path} value/unexpected error`]);
      assert.deepEqual(told(ignored), suggestion ? [`${path} value/unexpected-near warning`] : []);
      for (const issue of [...error.issues, ...ignored.issues])
        assert.deepEqual([issue.suggestion, issue.code], [suggestion, "unexpectedProperty"]);
      assert.deepEqual(ignored.payload, expected);
      assert.deepEqual(opened({ values, unknown: "ignore" }), ignored);
    });
  }
  test("is named a thousand times, then counted", () => {
    const named = Object.keys(many(1000)).map((name) => `${name} value/unexpected error`);
    assert.deepEqual(check({ ...minimal, ...many(1000) }), named);
    for (const count of [1001, 3000]) {
      const values = { ...minimal, ...many(count) };
      const result = api.validate(orange, values);
      assert.deepEqual(told(result), [...named, " value/unexpected-more error"]);
      assert.match(result.issues.at(-1).message, new RegExp(`\\b${count - 1000}\\b`));
      assert.deepEqual(opened({ values }), result);
      assert.deepEqual(check(values, { unknown: "ignore" }), []);
    }
    const saidOfTwo = (locale) =>
      api.validate(orange, { ...minimal, ...many(1002) }, { locale }).issues.at(-1).message;
    assert.equal(saidOfTwo("en"), "Remove 2 more properties: they are not part of this request type");
    assert.equal(
      saidOfTwo("fr"),
      "Retirez encore 2 propriétés\u00a0: elles ne font pas partie de ce type de demande",
    );
    assert.equal(check(many(1001)).at(-1), " value/unexpected-more error", "after what is missing, too");
  });
});

describe("FormData and URLSearchParams", () => {
  const [{ id }, { primary }] = [minimal.servicePoint, minimal.contacts];
  const cases = {
    "flat values": ["contacts.secondary.email", ""],
    "equal duplicates once": ["servicePoint.id", ` ${id} `],
    "unequal duplicates are a conflict": ["servicePoint.id", "other", "value/conflict"],
    "a framework's keys are none": ["$ACTION_ID_1", "a"],
    "others are as in any values": ["undocumented", "a", "value/unexpected"],
  };
  for (const Kind of [FormData, URLSearchParams]) {
    for (const [name, [key, text, rule]] of Object.entries(cases)) {
      test(`${Kind.name}: ${name}`, () => {
        const values = new Kind();
        for (const own in primary) values.append(`contacts.primary.${own}`, primary[own]);
        values.append("servicePoint.id", id);
        values.append(key, text);
        if (Kind === FormData) for (const file of ["a", "profile"]) values.append(file, new File(["a"], "a"));
        const result = api.validate(orange, values);
        assert.deepEqual(told(result), rule ? [`${key} ${rule} error`] : []);
        assert.deepEqual(result.payload, rule ? undefined : expected);
        assert.deepEqual(opened({ values }), result);
      });
    }
  }
});

test("a request type is taken for its id, which register makes known", () => {
  for (const [locale, type] of Object.entries({ en: english, fr: french })) {
    const answers = [api.validate(type, {}), api.validate(english.with(french), {}, { locale })];
    for (const answer of answers) assert.deepEqual(answer, api.validate(orange, {}, { locale }));
  }
  assert.deepEqual([...types, "x", "", "__proto__", null, english].filter(api.isRequestTypeId), types);
  const script = `const { register, validate } = require("request-forms/core"), said = [];
    const say = (id) => { try { said.push(validate(id, {}).valid); } catch (error) { said.push(String(error)); } };
    say("${orange}"); register(require("request-forms/types/${orange}").default); say("${orange}"); say("x");
    console.log(JSON.stringify(said));`;
  const none = "RangeError: There is no such request type. There are: ";
  const said = JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: import.meta.dirname }));
  assert.deepEqual(said, [`${none}none.`, false, `${none}${orange}.`]);
  assert.throws(() => api.validate("x", {}), { name: "RangeError", message: new RegExp(types.join(".*")) });
});

test("changed() is the net change", () => {
  const [form, email] = [api.open(orange), "contacts.primary.email"];
  // What is set, one after the other; what is called then; what has changed.
  for (const step of ["a,", `a  ${email}`, "b", ",a", ` reset ${email}`, "a clear"]) {
    const [texts, back, changed] = step.split(" ");
    for (const text of texts.split(",")) form.set(email, text);
    if (back) form[back]();
    assert.deepEqual(form.changed(), changed ? [changed] : [], step);
  }
});

test("customer and attachments pass through a whole payload, and are unexpected elsewhere", () => {
  const extras = { customer: { id: 1, more: [{ a: null }] }, attachments: [{ name: "a" }] };
  for (const inner of [expected, { type: orange, ...minimal }]) {
    const values = { ...inner, ...extras };
    for (const { payload } of [api.validate(orange, values), opened({ values })])
      assert.deepEqual(payload, { ...expected, ...extras });
  }
  const unexpected = Object.keys(extras).map((name) => `${name} value/unexpected error`);
  assert.deepEqual(check({ ...minimal, ...extras }), unexpected);
});

describe("rule value/object", () => {
  const inRealms = (source) => [vm.runInThisContext, vm.runInNewContext].map((run) => run(`(${source})`));
  const none = `"a"; 1; true; []; Symbol(); 1n; new Map; new Set; new WeakMap; new WeakSet; new WeakRef({}); new Date;
    /a/; Promise.resolve(); new Error; new TypeError; new ArrayBuffer(1); new SharedArrayBuffer(1); new Uint8Array(1);
    new BigInt64Array(1); new DataView(new ArrayBuffer(1)); Object(1); Object("a"); Object(false); Object(1n);
    Object(Symbol()); () => 1; async () => 1; function* () {}; class {}; new (class extends Map {});
    new (class { get servicePoint() { return {} } get id() { return "a" } })`;
  for (const source of none.split(/;\s+/)) {
    test(`${source}: no container, of this realm or another`, () => {
      for (const value of inRealms(source)) {
        assert.deepEqual(check(value), [" value/object error"]);
        assert.deepEqual(check({ ...minimal, servicePoint: value }), ["servicePoint value/object error"]);
      }
    });
  }
  const read = `data; Object.assign(Object.create(null), data); Object.assign(Object.create({ inherited: 1 }), data);
    new (class { constructor() { Object.assign(this, data) } get undocumented() { throw 1 } }); new Proxy(data, {});
    ({ ...data, get servicePoint() { return data.servicePoint } }); ({ ...data, contacts: new Proxy(data.contacts, {}) })`;
  for (const source of read.split(/;\s+/)) {
    test(`${source}: read, of this realm or another`, () => {
      for (const values of inRealms(`((data) => ${source})(${JSON.stringify(minimal)})`))
        assert.deepEqual(api.payload(orange, values), expected);
    });
  }
});
