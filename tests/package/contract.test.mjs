// The public surface: the names, shapes and behaviours that users of the package build on. Forms, issues and entries have
// files of their own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as api from "request-forms";
import { answerFiles, copy, frozen } from "../support/cases.mjs";
import { list, orange, types, update, verizon } from "../support/request-types.mjs";
import { assertKeys, assertPlain, lines } from "../support/shapes.mjs";

const golden = (name) => readFileSync(new URL(`../golden/${name}`, import.meta.url), "utf8");

describe("requestTypes and describe", () => {
  test("list the request types", () => {
    const summaries = api.requestTypes();
    const ids = summaries.map(({ id }) => id);
    assert.deepEqual(
      ids,
      [...new Set(ids)].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
    );
    for (const id of [orange, update, verizon]) assert.ok(ids.includes(id), id);
    for (const summary of summaries) {
      assertPlain(summary);
      assertKeys(summary, ["id", "provider", "title", "operation", "document"], ["revision"], summary.id);
      for (const text of Object.values(summary)) assert.ok(typeof text === "string" && text.length > 0);
      assert.match(summary.operation, /^(POST|PUT|PATCH) https:\/\//);
      if (summary.revision) assert.match(summary.revision, /^\d{4}-\d{2}-\d{2}$/);
    }
  });

  for (const type of types) {
    test(`describe ${type}`, () => {
      const described = api.describe(type);
      assertPlain(described);
      assert.deepEqual(described, JSON.parse(golden(`${type}.en.json`)));
      const summary = api.requestTypes().find(({ id }) => id === type);
      const own = ["notices", "groups", "rules"];
      assertKeys(described, [...Object.keys(summary), ...own], [], type);
      for (const [name, value] of Object.entries(summary)) assert.equal(described[name], value);
      const ruleIds = described.rules.map(({ id }) => id);
      for (const group of described.groups) {
        assertKeys(group, ["id", "legend", "list", "rules", "properties"], ["hint", "itemLegend"], group.id);
        assert.equal(group.list, "itemLegend" in group, group.id);
        for (const property of group.properties) {
          const required = ["id", "name", "label", "type", "required", "rules"];
          assertKeys(
            property,
            required,
            ["hint", "default", "format", "choices", "choiceLabels", "closed"],
            property.id,
          );
          assert.ok(["string", "integer", "number", "boolean"].includes(property.type));
          assert.equal("choices" in property, "closed" in property, property.id);
        }
        for (const { id, rules } of [group, ...group.properties]) {
          assert.deepEqual(rules, [...new Set(rules)], `${id}: each rule once`);
          for (const rule of rules) assert.ok(ruleIds.includes(rule), `${id}: ${rule}`);
        }
      }
      for (const rule of described.rules) {
        assertKeys(
          rule,
          ["id", "severity", "check", "source"],
          ["code", "argument", "when", "unless"],
          rule.id,
        );
        assertKeys(rule.source, ["document", "says"], [], rule.id);
      }
    });

    test(`describe ${type} in French`, () => {
      const [english, french] = [api.describe(type, { locale: "en" }), api.describe(type, { locale: "fr" })];
      assert.deepEqual(english, api.describe(type));
      assert.deepEqual(french, JSON.parse(golden(`${type}.fr.json`)));
      const ids = ({ groups }) =>
        groups.map(({ id, properties }) => [id, properties.map((property) => property.id)]);
      assert.deepEqual(ids(french), ids(english));
      const legends = ({ groups }) => groups.map(({ legend }) => legend);
      assert.notDeepEqual(legends(french), legends(english));
    });
  }
});

describe("validate and payload", () => {
  test("give a valid request its payload, and warnings alone as issues", () => {
    for (const type of types) {
      for (const values of [api.examples(type).minimal, api.examples(type).full]) {
        const result = api.validate(type, values);
        assert.deepEqual(Object.keys(result).sort(), ["issues", "payload", "valid"]);
        assert.equal(result.valid, true);
        assert.deepEqual(result.issues, []);
        assertPlain(result);
        assert.deepEqual(api.payload(type, values), result.payload);
      }
    }
    const doubtful = { [list]: [{ id: "a", acceptanceIndicator: "yes" }] };
    const result = api.validate(verizon, doubtful);
    assert.equal(result.valid, true);
    assert.deepEqual(
      result.issues.map(({ severity, suggestion }) => [severity, suggestion]),
      [["warning", "accepted"]],
    );
    assert.deepEqual(api.payload(verizon, doubtful), doubtful);
  });

  test("give an invalid request no payload, not even an undefined one", () => {
    const result = api.validate(orange, {});
    assert.deepEqual(Object.keys(result).sort(), ["issues", "valid"]);
    assert.equal(result.valid, false);
    assert.throws(
      () => api.payload(orange, {}),
      (error) => {
        assert.ok(error instanceof api.InvalidRequest && error instanceof Error);
        assert.equal(error.name, "InvalidRequest");
        assert.ok(error.message.length > 0);
        assert.deepEqual(error.issues, result.issues);
        return true;
      },
    );
  });

  test("take nested, flat and mixed values for the same", () => {
    const { full } = api.examples(update);
    const flat = {};
    const flatten = (path, value) => {
      if (typeof value !== "object") flat[path] = value;
      else
        for (const [name, member] of Object.entries(value)) flatten(path ? `${path}.${name}` : name, member);
    };
    flatten("", full);
    const { contacts, ...others } = full;
    const mixed = {
      ...others,
      contacts: { primary: contacts.primary },
      "contacts.secondary": contacts.secondary,
    };
    const expected = api.validate(update, full);
    assert.equal(expected.valid, true);
    for (const values of [flat, mixed, Object.fromEntries(Object.entries(flat).reverse())]) {
      assert.equal(JSON.stringify(api.validate(update, values)), JSON.stringify(expected));
    }
  });

  test("take a whole payload, and see another type in it", () => {
    for (const type of types) {
      const { payload } = api.validate(type, api.examples(type).full);
      assert.deepEqual(api.validate(type, frozen(payload)), { valid: true, issues: [], payload });
    }
    const { payload } = api.validate(orange, api.examples(orange).full);
    assert.deepEqual(Object.keys(payload), [
      "type",
      "requestedAt",
      "customerReference",
      "contract",
      "comment",
      "properties",
    ]);
    assert.deepEqual(lines(api.validate(orange, { ...payload, type: update }).issues), ["type invalidValue"]);
    const { properties } = payload;
    assert.equal(api.validate(orange, { properties }).valid, true);
  });

  test("take nothing for an empty request, and say of what is no object nothing else", () => {
    const empty = lines(api.validate(orange, {}).issues);
    for (const nothing of [null, undefined])
      assert.deepEqual(lines(api.validate(orange, nothing).issues), empty);
    for (const other of ["text", "", 0, 7, true, [], [1], () => {}, Symbol("a"), 1n]) {
      const { issues, valid } = api.validate(orange, other);
      assert.deepEqual([lines(issues), valid], [[" invalidFormat"], false], typeof other);
      assert.equal(issues[0].rule, "value/object");
    }
  });

  test("change nothing that belongs to the caller, and keep nothing of it", () => {
    for (const type of types) {
      const values = copy(api.examples(type).full);
      const options = { locale: "en", customer: { market: "FR" }, servicePoints: [{ id: "SP-1001" }] };
      const before = JSON.stringify([values, options]);
      const first = api.validate(type, values, options);
      assert.equal(JSON.stringify([values, options]), before);
      const untouched = JSON.stringify(first);
      const second = api.validate(type, frozen(copy(values)), frozen(copy(options)));
      assert.equal(JSON.stringify(second), untouched);
      // A result belongs to the caller: what is done to one is not seen in the next.
      first.issues.push("mine");
      if (first.payload) first.payload.mine = true;
      assert.equal(JSON.stringify(api.validate(type, values, options)), untouched);
    }
  });
});

describe("readResponse", () => {
  test("gives plain issues, in either language", () => {
    for (const { type, cases } of answerFiles()) {
      for (const { status, body } of cases) {
        const answer = api.readResponse(type, status, frozen(copy(body)));
        assertPlain(answer);
        assert.deepEqual(Object.keys(answer).sort(), ["accepted", "issues"]);
        const french = api.readResponse(type, status, body, { locale: "fr" });
        assert.deepEqual(lines(french.issues), lines(answer.issues));
        answer.issues.forEach((issue, index) => {
          assert.equal(issue.provider.status, status);
          assert.notEqual(french.issues[index].message, issue.message);
          assert.doesNotMatch(issue.message, /[{}]/);
        });
      }
    }
  });

  test("takes text, an object, null and nothing at all", () => {
    const body = { code: 3611, message: "no" };
    const expected = api.readResponse(orange, 422, body);
    assert.deepEqual(lines(expected.issues), ["requestedAt invalidValue"]);
    assert.deepEqual(api.readResponse(orange, 422, JSON.stringify(body)), expected);
    for (const none of [null, undefined, "", "<html>"]) {
      assert.deepEqual(lines(api.readResponse(orange, 502, none).issues), [" otherIssue"]);
    }
    assert.deepEqual(api.readResponse(verizon, 204, null), { accepted: true, issues: [] });
    assert.deepEqual(api.readResponse(verizon, 204, ""), { accepted: true, issues: [] });
  });

  test("gives the issues of a server of one's own as they are", () => {
    const { issues } = api.validate(orange, { contacts: { primary: { email: "a@gmial.com" } } });
    assert.ok(issues.some(({ severity }) => severity === "warning"));
    for (const body of [{ issues }, JSON.stringify({ issues, status: "refused" })]) {
      assert.deepEqual(api.readResponse(orange, 422, body), { accepted: false, issues });
      assert.deepEqual(api.readResponse(orange, 200, body), { accepted: false, issues }, "one is an error");
    }
    const warnings = issues.filter(({ severity }) => severity === "warning");
    for (const none of [[], warnings]) {
      assert.deepEqual(api.readResponse(orange, 200, { issues: none }), { accepted: true, issues: none });
    }
    const [answered] = api.readResponse(orange, 200, { issues }).issues;
    assert.notEqual(answered, issues[0]);
    assertPlain(answered);
  });

  test("takes an issue of one's own that leaves out what it does not know", () => {
    const [issue] = api.validate(orange, {}).issues;
    const [path, message] = ["contacts.primary.email", "Taken"];
    const least = {
      ...{ path, pointer: "", code: "otherIssue", severity: "error", rule: "response/answer", message },
      source: { document: "", says: "" },
    };
    for (const [given, expected] of [
      [{}, {}],
      [{ code: "taken", severity: "fatal", rule: "", source: "a document" }, {}],
      [{ code: "constructor", severity: null, rule: null, source: null, suggestion: null }, {}],
      [{ provider: { status: 1.5 }, pointer: 5, more: 1 }, {}],
      [
        { severity: "warning", rule: "our/rule" },
        { severity: "warning", rule: "our/rule" },
      ],
      [
        { code: "invalidValue", suggestion: "a" },
        { code: "invalidValue", suggestion: "a" },
      ],
      [{ source: { document: "Ours" } }, { source: { document: "Ours", says: "" } }],
    ]) {
      const body = { issues: [issue, { path, message, ...given }] };
      for (const sent of [body, JSON.stringify(body)]) {
        const { accepted, issues } = api.readResponse(orange, 422, sent);
        assert.deepEqual([accepted, issues], [false, [issue, { ...least, ...expected }]]);
        assertPlain(issues);
      }
    }
    const warning = { issues: [{ path, message, severity: "warning" }] };
    assert.equal(api.readResponse(orange, 200, warning).accepted, true);
    assert.equal(api.readResponse(orange, 200, { issues: [{ path, message }] }).accepted, false);
  });

  test("takes no list for issues of which one is none", () => {
    const [issue] = api.validate(orange, {}).issues;
    const { path, message } = issue;
    const broken = [
      ...[null, 1, "no", [], {}, { path }, { message }, new Map(Object.entries(issue))],
      ...[{ path: 1 }, { message: null }].map((wrong) => ({ ...issue, ...wrong })),
    ];
    const unread = lines(api.readResponse(orange, 422, "<html>").issues);
    for (const one of broken) {
      const { accepted, issues } = api.readResponse(orange, 422, { issues: [issue, one] });
      assert.deepEqual([accepted, lines(issues)], [false, unread], JSON.stringify(one));
    }
    for (const list of [[], {}, "no", null]) {
      assert.deepEqual(lines(api.readResponse(orange, 422, { issues: list }).issues), unread);
    }
    // What is not read is not judged either: the error may come after what was read.
    const [warning] = api.validate(orange, { contacts: { primary: { email: "a@gmial.com" } } }).issues;
    const many = [...Array(10_000).fill({ ...warning, severity: "warning" }), issue];
    assert.equal(api.readResponse(orange, 200, { issues: many }).accepted, false);
    // What is not an issue's own is left behind.
    const { provider: _, ...plain } = issue;
    const extended = { ...plain, suggestion: 5, provider: { status: "x" }, more: { a: 1 } };
    assert.deepEqual(api.readResponse(orange, 422, { issues: [extended] }).issues, [plain]);
  });
});

describe("render, jsonSchema and examples", () => {
  for (const type of types) {
    test(`of ${type} are what the golden files hold`, () => {
      for (const locale of ["en", "fr"]) {
        assert.equal(api.render(type, { locale }), golden(`${type}.${locale}.html`));
      }
      assert.equal(api.render(type), golden(`${type}.en.html`));
      assert.equal(`${JSON.stringify(api.jsonSchema(type), null, 2)}\n`, golden(`${type}.schema.json`));
      assert.equal(`${JSON.stringify(api.examples(type), null, 2)}\n`, golden(`${type}.examples.json`));
    });

    test(`of ${type} are new objects each time`, () => {
      for (const make of [api.jsonSchema, api.examples, api.describe]) {
        const first = make(type);
        for (const name of Object.keys(first)) delete first[name];
        assert.notDeepEqual(make(type), {});
      }
    });

    test(`examples of ${type} are valid, or broken exactly as they say`, () => {
      const { minimal, full, broken, ...others } = api.examples(type);
      assert.deepEqual(others, {});
      for (const values of [minimal, full]) assert.deepEqual(api.validate(type, values).issues, []);
      for (const example of broken) {
        assertKeys(example, ["rule", "severity", "values", "issues"], ["options"], example.rule);
        const { issues, valid } = api.validate(type, example.values, example.options);
        assert.deepEqual(
          issues.map(({ path, code }) => ({ path, code })),
          example.issues,
          example.rule,
        );
        for (const issue of issues)
          assert.deepEqual([issue.rule, issue.severity], [example.rule, example.severity]);
        assert.equal(valid, example.severity === "warning");
      }
      const { rules } = api.describe(type);
      for (const { id, severity } of rules) {
        const isOf = (rule, other) => rule === id && other === severity;
        const found = broken.some((example) => isOf(example.rule, example.severity));
        // What only permits something has no code; another row of the same id may have one.
        const breaks = rules.some((rule) => isOf(rule.id, rule.severity) && rule.code !== undefined);
        assert.equal(found, breaks, `${id}, ${severity}`);
      }
    });

    test(`the form of ${type} has every property, with ids that begin as asked`, () => {
      const html = api.render(type, { idPrefix: 'a"<&-' });
      for (const { properties } of api.describe(type).groups) {
        for (const { name } of properties) {
          const control = name.replace("*", "0");
          assert.ok(html.includes(` name="${control}"`), control);
          assert.ok(
            html.includes(` id="a&quot;&lt;&amp;-${control}"`) ||
              html.includes(` id="a&quot;<&amp;-${control}"`),
          );
        }
      }
      assert.doesNotMatch(html, /<script|javascript:|style=/);
    });
  }
});
