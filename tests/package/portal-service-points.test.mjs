// The example portal lists service points as the provider documents it, whole and in parts.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertRefused } from "../support/portal-assertions.mjs";
import { get } from "../support/portal-client.mjs";
import { assertShape, ServicePoint } from "../support/provider-shapes.mjs";

describe("GET /servicePoints", () => {
  test("lists service points in the documented shape", async () => {
    const { status, headers, json } = await get("/servicePoints");
    assert.equal(status, 200);
    assertShape({ type: "array", items: ServicePoint, minItems: 10 }, json);
    assert.equal(headers.get("X-Total-Count"), String(json.length));
    assert.equal(headers.get("X-Result-Count"), String(json.length));
    assert.equal(new Set(json.map(({ id }) => id)).size, json.length);
  });

  test("has two that share a reference, and some whose reference is not known", async () => {
    const { json } = await get("/servicePoints");
    const shared = json.filter(({ customerReference }) => customerReference === "LYON-01");
    assert.equal(shared.length, 2);
    assert.ok(json.some(({ reference }) => reference === undefined));
    assert.ok(json.some(({ reference }) => reference !== undefined));
  });

  test("gives the part that is asked for", async () => {
    const all = (await get("/servicePoints")).json;
    const part = async (query) => {
      const { status, headers, json } = await get(`/servicePoints?${query}`);
      assert.equal(status, 200, query);
      assert.equal(headers.get("X-Total-Count"), String(all.length), query);
      assert.equal(headers.get("X-Result-Count"), String(json.length), query);
      return json;
    };
    assert.deepEqual(await part("limit=3"), all.slice(0, 3));
    assert.deepEqual(await part("offset=10"), all.slice(10));
    assert.deepEqual(await part("offset=2&limit=1"), [all[2]]);
    assert.deepEqual(await part("limit=0"), []);
    assert.deepEqual(await part("limit=250"), all);
    assert.deepEqual(await part("offset=999999999"), []);
  });

  for (const query of [
    "limit=251",
    "limit=-1",
    "limit=",
    "limit=x",
    "offset=-1",
    "offset=1.5",
    "offset=1e2",
  ]) {
    test(`refuses ${query}`, async () => {
      assertRefused(await get(`/servicePoints?${query}`), 400, 28);
    });
  }
});
