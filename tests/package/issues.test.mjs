// What an issue is, and what it says.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as api from "request-forms";
import { caseFiles } from "../support/cases.mjs";
import { assertKeys, assertPlain, lines } from "../support/shapes.mjs";

const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const verizon = "disconnectCustomerConfirmation";
const types = [orange, update, verizon];
const list = "acknowledgementRequest";

describe("an issue", () => {
  const everyIssue = [];
  for (const { type, cases } of caseFiles()) {
    for (const { values, options } of cases) {
      const { issues } = api.validate(type, values, { ...options, locale: "en" });
      everyIssue.push({
        type,
        issues,
        french: api.validate(type, values, { ...options, locale: "fr" }).issues,
      });
    }
  }
  const attributes = ["requestedAt", "customerReference", "contract", "comment"];

  test("has the documented members and no others", () => {
    for (const { type, issues } of everyIssue) {
      assertPlain(issues);
      for (const issue of issues) {
        const required = ["path", "pointer", "code", "severity", "rule", "message", "source"];
        assertKeys(issue, required, ["suggestion", "provider"], `${type} ${issue.path}`);
        assertKeys(issue.source, ["document", "says"], [], issue.path);
        if (issue.provider) {
          assertKeys(issue.provider, ["status"], ["code", "message"], issue.path);
          assert.equal(typeof issue.provider.status, "number");
        }
        assert.ok(["error", "warning"].includes(issue.severity));
        if ("suggestion" in issue) assert.equal(typeof issue.suggestion, "string");
      }
    }
  });

  test("points to its place in the payload", () => {
    for (const { type, issues } of everyIssue) {
      for (const { path, pointer, code } of issues) {
        assert.match(pointer, /^(\/([^~]|~[01])*)*$/);
        if (code === "unexpectedProperty" || ["type", "properties", "request"].includes(path)) {
          // What stands beside the properties is there in the payload as well.
          if (code !== "unexpectedProperty") assert.equal(pointer, `/${path}`);
          continue;
        }
        // Where a property has the id of an attribute, the attribute goes by the name of its control.
        const isOwn = type === "C_GENERIC_FR_1" && path === "requestedAt";
        const name = path.replace(/^request\./, "");
        const inside = type !== verizon && path !== "" && (isOwn || !attributes.includes(name));
        const expected = path === "" ? "" : `/${name.replaceAll(".", "/")}`;
        assert.equal(pointer, inside ? `/properties${expected}` : expected, path);
      }
    }
    const [unexpected] = api.validate(verizon, { ...api.examples(verizon).minimal, "a/b~c": 1 }).issues;
    assert.equal(unexpected.pointer, "/a~1b~0c");
  });

  test("comes in documented order, then by list index", () => {
    for (const { type, issues } of everyIssue) {
      const order = api
        .describe(type)
        .groups.flatMap(({ id, properties }) => [id, ...properties.map((row) => row.id)]);
      const placed = issues
        .filter(
          // A container that is none stands where the first property would that lies in it: see below.
          ({ code, rule }) => code !== "unexpectedProperty" && rule !== "value/object",
        )
        .filter(({ path }) => order.includes(path.replace(/\.\d+\./, ".*.")));
      const keys = placed.map(({ path }) => {
        const item = Number(/\.(\d+)\./.exec(path)?.[1] ?? -1);
        // All properties of an item come before those of the next.
        const group = order.findIndex((id) => id.split(".*")[0] === path.split(/\.\d+\./)[0]);
        return item < 0
          ? [order.indexOf(path), 0, 0]
          : [group, item, order.indexOf(path.replace(/\.\d+\./, ".*."))];
      });
      const sorted = [...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
      assert.deepEqual(keys, sorted, JSON.stringify(lines(issues)));
    }
  });

  test("of a container that is none comes before what is wrong with the next that is documented", () => {
    const values = { contacts: 5, options: 5, profile: "x" };
    assert.deepEqual(lines(api.validate(update, values).issues), [
      "servicePoint missingProperty",
      "contacts invalidFormat",
      "profile invalidValue",
      "options invalidFormat",
    ]);
    for (const [{ primary, secondary }, expected] of [
      [{ primary: 5 }, "contacts.primary"],
      [{ secondary: 5, primary: api.examples(orange).minimal.contacts.primary }, "contacts.secondary"],
    ]) {
      const { issues } = api.validate(orange, {
        servicePoint: 5,
        contacts: { primary, secondary },
        request: 5,
      });
      assert.deepEqual(
        lines(issues).sort(),
        ["servicePoint", expected, "request"].map((path) => `${path} invalidFormat`).sort(),
      );
    }
  });

  test("is the only error at its property", () => {
    for (const { issues } of everyIssue) {
      const known = issues.filter(
        ({ severity, code }) => severity === "error" && code !== "unexpectedProperty",
      );
      const paths = known.map(({ path }) => path).filter((path) => path !== "");
      assert.deepEqual(paths, [...new Set(paths)]);
    }
  });

  test("of a blank property is only ever that it is missing", () => {
    for (const type of types) {
      const { groups } = api.describe(type);
      const rows = groups.flatMap(({ properties }) => properties);
      for (const blank of ["", " ", "\u00a0\t\u2003\n", null, undefined]) {
        const values = Object.fromEntries(rows.map(({ name }) => [name.replace("*", "0"), blank]));
        const { issues } = api.validate(type, values);
        assert.ok(issues.every(({ code }) => code === "missingProperty"));
        const required = rows.filter(({ required }) => required).map(({ id }) => id.replace("*", "0"));
        const found = issues.map(({ path }) => path).filter((path) => !groups.some(({ id }) => id === path));
        // A list may be left without items; then it is the list that is missing.
        if (found.length > 0 || type !== verizon) assert.deepEqual(found, required);
      }
    }
  });

  test("says in either language what to do, in one sentence with all its words", () => {
    let ofOne = 0;
    for (const { issues, french } of everyIssue) {
      // Some dates have a reading in one language alone: 03/04/2027, or one in words.
      issues.forEach(({ rule, suggestion }, index) => {
        const other = french[index];
        if (rule !== "request/requested-at" || suggestion === other?.suggestion) return;
        assert.ok(
          suggestion === undefined || other.suggestion === undefined,
          `${suggestion} is read otherwise`,
        );
        ofOne += 1;
      });
      const compared = ({ path, code, severity, rule, suggestion }) =>
        rule === "request/requested-at"
          ? [path, code, severity, rule]
          : [path, code, severity, rule, suggestion];
      assert.deepEqual(french.map(compared), issues.map(compared));
      issues.forEach((issue, index) => {
        assert.notEqual(french[index].message, issue.message, issue.path);
        for (const { message, source } of [issue, french[index]]) {
          for (const text of [message, source.document, source.says]) {
            assert.ok(text.trim() === text && text.length > 0, `${issue.rule}: "${text}"`);
            assert.doesNotMatch(text, /[{}]|undefined|null| {2}|\n/, issue.rule);
          }
          assert.doesNotMatch(
            message,
            /\b(please|invalid|required|veuillez|invalide|obligatoire)\b/i,
            issue.rule,
          );
          assert.doesNotMatch(message, /[.!?] \p{Lu}/u, `${issue.rule}: one sentence`);
        }
      });
    }
    assert.ok(ofOne > 0, "a date that is read in one language alone is among the cases");
  });

  test("has a suggestion that is true to its word", () => {
    let count = 0;
    for (const { type, cases } of caseFiles()) {
      for (const { values, options } of cases) {
        for (const { path, code, rule, severity, suggestion } of api.validate(type, values, options).issues) {
          if (suggestion === undefined) continue;
          const form = api.open(type, { ...options, values });
          if (code === "unexpectedProperty") {
            // What is suggested is a documented id, which a form has a place for, once there is such an item.
            if (suggestion.startsWith(`${list}.`) && !("0" in (form.values()[list] ?? []))) form.add(list);
            if (suggestion !== list && !containers(type).has(suggestion)) form.get(suggestion);
            form.free();
            continue;
          }
          if (rule === "request/type") {
            assert.equal(suggestion, type);
            form.free();
            continue;
          }
          count += 1;
          form.set(path, suggestion);
          const left = form
            .issuesAt(path)
            .filter((issue) => issue.rule === rule && issue.severity === severity);
          assert.deepEqual(left, [], `${type}: ${path}`);
          form.free();
        }
      }
    }
    assert.ok(count > 50, `only ${count} suggestions were tried`);
  });
});

/** What holds documented properties: an undocumented container may have been meant for one of these. */
function containers(type) {
  const ids = api.describe(type).groups.flatMap(({ properties }) => properties.map(({ id }) => id));
  return new Set(
    ids.flatMap((id) => id.split(".").map((_, index, parts) => parts.slice(0, index).join("."))),
  );
}

describe("own wording", () => {
  const messages = {
    missingProperty: "Need {label}!",
    invalidValue: "{label}: {expected} ({suggestion})",
    [`${update}/profile`]: "Profile: {suggestion}",
    [`${orange}/service-point`]: "{label}? {expected} {other} {",
  };
  const messageAt = (type, values, path, options) =>
    api.validate(type, values, { messages, ...options }).issues.find((issue) => issue.path === path)?.message;

  test("goes by issue code, with the label in the language of the messages", () => {
    assert.equal(messageAt(orange, {}, "contacts.primary.firstName"), "Need First name!");
    assert.equal(messageAt(orange, {}, "contacts.primary.firstName", { locale: "fr" }), "Need Prénom!");
    const values = { contacts: { primary: { title: "mr" } } };
    assert.equal(messageAt(update, values, "contacts.primary.title"), "Title: M. or Mrs. (M.)");
  });

  test("goes by rule id before it goes by code", () => {
    assert.equal(messageAt(update, { profile: "FDJ CONECT CELL" }, "profile"), "Profile: FDJ CONNECT CELL");
  });

  test("leaves braces alone that name nothing", () => {
    const message = messageAt(orange, {}, "servicePoint");
    assert.match(message, /^Service point to disconnect\? .+ \{other\} \{$/);
  });

  test("leaves all other messages as they are, and holds for forms and schemas too", () => {
    const plain = api.validate(update, { profile: "x", options: { bandwidth: true } }).issues;
    const own = api.validate(update, { profile: "x", options: { bandwidth: true } }, { messages }).issues;
    const at = (issues, path) => issues.find((issue) => issue.path === path).message;
    assert.equal(at(own, "options.bandwidth"), at(plain, "options.bandwidth"));
    assert.notEqual(at(own, "profile"), at(plain, "profile"));
    const form = api.open(update, { messages });
    form.set("profile", "FDJ CONECT CELL");
    assert.equal(form.issuesAt("profile")[0].message, "Profile: FDJ CONNECT CELL");
    const result = api.schema(update, { messages })["~standard"].validate({ profile: "FDJ CONECT CELL" });
    assert.ok(result.issues.some(({ message }) => message === "Profile: FDJ CONNECT CELL"));
  });
});
