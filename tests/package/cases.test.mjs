// Every shared case through every way in: a check of the whole, a payload, a form that is filled in, an answer read.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import * as imported from "request-forms";
import {
  answerFiles,
  caseFiles,
  copy,
  expectedLines,
  expectedPayload,
  foundLines,
  frozen,
  otherMessages,
} from "../support/cases.mjs";

const require = createRequire(import.meta.url);
const entries = { "as ES modules import it": imported, "as CommonJS requires it": require("request-forms") };
const files = caseFiles();
const answers = answerFiles();

for (const [entry, api] of Object.entries(entries)) {
  describe(`the package ${entry}`, () => {
    for (const file of files) {
      test(`validates and builds payloads: ${file.name}`, () => {
        const description = api.describe(file.type, { revision: file.revision });
        everyCase(file, (one) => {
          const result = api.validate(file.type, frozen(copy(one.values)), frozen(copy(one.options)));
          const problem = compareIssues(one, result.issues) ?? compareResult(one, result);
          const [other] = otherMessages(
            one.issues,
            (locale) => api.validate(file.type, copy(one.values), { ...copy(one.options), locale }).issues,
          );
          return problem ?? comparePayload(api, description, one, result) ?? other;
        });
      });
    }

    for (const file of answers) {
      test(`reads answers: ${file.name}`, () => {
        everyCase(file, (one) => {
          // An HTTP client hands over the text of a body, or has parsed it already.
          const bodies = [frozen(copy(one.body))];
          if (typeof one.body !== "string") bodies.push(JSON.stringify(one.body, null, 2));
          for (const body of bodies) {
            const answer = api.readResponse(file.type, one.status, body);
            const expected = one.issues.map(({ path, code }) => `${path} ${code}`);
            const found = answer.issues.map(({ path, code }) => `${path} ${code}`);
            if (answer.accepted !== one.accepted || String(found) !== String(expected)) {
              return `expected ${one.accepted} [${expected}], found ${answer.accepted} [${found}]`;
            }
            const [other] = otherMessages(
              one.issues,
              (locale) => api.readResponse(file.type, one.status, body, { locale }).issues,
            );
            if (other) return other;
          }
        });
      });
    }
  });
}

describe("an open form", () => {
  const api = imported;
  let filled = 0;

  for (const file of files) {
    test(`comes to the same issues: ${file.name}`, () => {
      const places = placesOf(api.describe(file.type, { revision: file.revision }));
      everyCase(file, (one) => {
        const whole = api.validate(file.type, copy(one.values), copy(one.options));
        const opened = api.open(file.type, frozen({ ...copy(one.options), values: copy(one.values) }));
        const problem = compareForm(api, opened, whole);
        if (problem) return `opened with the values: ${problem}`;
        const steps = stepsTo(one.values, places);
        // What has no place in a form cannot be typed into one.
        if (steps === null || whole.issues.some(({ rule }) => rule === "value/conflict")) return;
        filled += 1;
        for (const order of [steps.values, [...steps.values].reverse()]) {
          const form = api.open(file.type, copy(one.options));
          for (const [list, count] of steps.items) {
            for (let index = 0; index < count; index += 1) assert.equal(form.add(list), index);
          }
          for (const [path, value] of order) form.set(path, value);
          const problem = compareForm(api, form, whole);
          if (problem) return `filled in: ${problem}`;
          form.free();
        }
      });
    });
  }

  test("was filled in by most of the cases", () => {
    const all = files.flatMap(({ cases }) => cases).length;
    assert.ok(filled > all / 2, `${filled} of ${all} cases can be typed into a form`);
  });
});

describe("the rules", () => {
  const known = ruleIds();
  const types = imported.requestTypes().map(({ id }) => id);
  const revised = types.flatMap((type) =>
    [undefined, ...imported.revisions(type)].map((revision) => ({ type, revision })),
  );
  const described = revised.flatMap(({ type, revision }) => imported.describe(type, { revision }).rules);

  test("of every request type are among the literal types", () => {
    for (const { id } of described) assert.ok(known.includes(id), id);
  });

  test("that the cases name are known", () => {
    for (const file of files) {
      assert.ok(types.includes(file.type), `${file.name}: ${file.type}`);
      assert.ok(known.includes(file.rule), `${file.name}: ${file.rule}`);
      for (const { rule } of file.cases.flatMap(({ issues }) => issues)) {
        assert.ok(known.includes(rule), `${file.name}: ${rule}`);
      }
    }
  });

  for (const id of known) {
    test(`have cases: ${id}`, () => {
      if (id === "response/answer") {
        assert.ok(answers.some(({ cases }) => cases.some(({ issues }) => issues.length > 0)));
        return;
      }
      // Only a control of a page can be unreadable: what a bound form makes of one is tested there.
      if (id === "value/bad-input") return;
      const own = files.filter(({ rule }) => rule === id).flatMap(({ cases }) => cases);
      const breaks = ({ issues }) => issues.some(({ rule }) => rule === id);
      assert.ok(
        own.some((one) => !breaks(one)),
        "a case that passes",
      );
      // A rule without a code only permits something, and white space is no part of a value: nothing breaks these.
      const rows = described.filter((rule) => rule.id === id);
      const unbreakable =
        id === "value/trim" || (rows.length > 0 && rows.every(({ code }) => code === undefined));
      assert.ok(unbreakable || own.some(breaks), "a case that fails");
    });
  }

  test("can be broken with every severity and code that they are described with", () => {
    const expected = files.flatMap(({ cases }) => cases.flatMap(({ issues }) => issues));
    const missing = described
      .filter(({ code }) => code !== undefined)
      .filter(
        ({ id, severity, code }) =>
          !expected.some(
            (issue) => issue.rule === id && issue.code === code && (issue.severity ?? "error") === severity,
          ),
      );
    assert.deepEqual(
      missing.map(({ id, severity, code }) => `${id} ${severity} ${code}`),
      [],
    );
  });
});

/** Runs all cases of a file and fails with all that do, each named by what it describes. */
function everyCase(file, problemOf) {
  assert.ok(file.cases.length > 0, "the file has cases");
  const problems = file.cases.flatMap((one) => {
    const problem = problemOf(one);
    return problem ? [`${one.description}: ${problem}`] : [];
  });
  assert.equal(
    problems.length,
    0,
    `${problems.length} of ${file.cases.length} cases fail:\n${problems.join("\n")}`,
  );
}

function compareIssues({ issues }, found) {
  const expectedText = expectedLines(issues).join("\n    ");
  const foundText = foundLines(found, issues).join("\n    ");
  return expectedText === foundText ? null : `\n  expected\n    ${expectedText}\n  found\n    ${foundText}`;
}

function compareResult({ issues }, result) {
  const valid = issues.every(({ severity }) => severity === "warning");
  if (result.valid !== valid) return `valid is ${result.valid}`;
  return "payload" in result === valid ? null : "an invalid request has no payload, and a valid one has";
}

function comparePayload(api, description, one, result) {
  const { id: type } = description;
  if (!result.valid) {
    try {
      api.payload(type, copy(one.values), copy(one.options));
      return "a payload is built";
    } catch (error) {
      const same = JSON.stringify(error.issues) === JSON.stringify(result.issues);
      return error instanceof api.InvalidRequest && same ? null : `what is thrown is ${error}`;
    }
  }
  const payload = JSON.stringify(api.payload(type, copy(one.values), copy(one.options)));
  if (payload !== JSON.stringify(result.payload)) return "validate and payload build two different payloads";
  const expected = JSON.stringify(expectedPayload(description, one));
  return payload === expected ? null : `\n  expected ${expected}\n  built    ${payload}`;
}

function compareForm(api, form, whole) {
  const [found, expected] = [form.issues(), whole.issues].map((issues) => JSON.stringify(issues));
  if (found !== expected) {
    const paths = ({ issues }) => foundLines(issues, whole.issues).join("\n    ");
    return `\n  expected\n    ${paths(whole)}\n  found\n    ${paths({ issues: form.issues() })}`;
  }
  if (form.valid !== whole.valid) return `valid is ${form.valid}`;
  if (!whole.valid) {
    assert.throws(() => form.payload(), api.InvalidRequest);
    return null;
  }
  const [built, payload] = [form.payload(), whole.payload].map((value) => JSON.stringify(value));
  return built === payload ? null : `\n  expected ${payload}\n  built    ${built}`;
}

/** The ids and lists that a form has places for; `*` stands for the number of an item. */
function placesOf({ groups }) {
  const ids = groups.flatMap(({ properties }) => properties.flatMap(({ id, name }) => [id, name]));
  return { ids: new Set(ids), lists: groups.filter(({ list }) => list).map(({ id }) => id) };
}

/** What a user would do to type values in: items to add and properties to set; null where some have no place. */
function stepsTo(values, { ids, lists }) {
  const found = { values: [], items: new Map() };
  const seen = new Set();
  const walk = (path, value) => {
    if (lists.includes(path) && Array.isArray(value)) {
      found.items.set(path, value.length);
      return value.every((item, index) => isContainer(item) && walk(`${path}.${index}`, item));
    }
    if (isContainer(value) && !ids.has(path)) {
      // An empty object where a list is documented, or nothing is: it has no member that would show there is no place.
      const isPlace = path === "" || [...ids].some((id) => id.startsWith(`${path.replace(/\.\d+$/, ".*")}.`));
      if (!isPlace || lists.includes(path)) return false;
      return Object.entries(value).every(([name, member]) =>
        walk(path === "" ? name : `${path}.${name}`, member),
      );
    }
    const pattern = path.replace(/\.\d+\./, ".*.");
    const item = pattern === path ? null : /^(.*)\.(\d+)\./.exec(path);
    // An item that is only named by a flat id has no list of its own to count.
    const isThere = item === null || Number(item[2]) < (found.items.get(item[1]) ?? 0);
    const isScalar = value === null || ["string", "number", "boolean"].includes(typeof value);
    const isNew = !seen.has(path.replace(/^request\./, ""));
    seen.add(path.replace(/^request\./, ""));
    found.values.push([path, value]);
    return ids.has(pattern) && isThere && isScalar && isNew;
  };
  return isContainer(values) && walk("", values) ? found : null;
}

function isContainer(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The rule ids that the package declares as literal types. */
function ruleIds() {
  const folder = dirname(fileURLToPath(import.meta.resolve("request-forms")));
  const declarations = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".d.ts"));
  const texts = declarations.map((name) => readFileSync(join(folder, name), "utf8"));
  const union = texts.map((text) => /type RuleId =([^;]*);/.exec(text)?.[1]).find(Boolean);
  assert.ok(union, "the package declares RuleId");
  return [...union.matchAll(/"([^"]+)"/g)].map(([, id]) => id);
}
