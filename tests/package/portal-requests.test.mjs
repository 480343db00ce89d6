// The example portal creates a request from the package's payload, and refuses what the package refuses.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { examples, payload, readResponse, requestTypes, validate } from "request-forms";
import { createApp } from "../../examples/portal/app.mjs";
import { assertRefused, assertRepeatsNothing, assertStatus } from "../support/portal-assertions.mjs";
import {
  acknowledgement,
  contact,
  disconnection,
  mostBytes,
  nest,
  withContact,
  withServicePoint,
} from "../support/portal-bodies.mjs";
import { app, get, post, read } from "../support/portal-client.mjs";
import { assertShape, hasShape, Request, RequestPOST } from "../support/provider-shapes.mjs";
import { orange, verizon } from "../support/request-types.mjs";

describe("POST /requests", () => {
  test("creates a request and reads it back", async () => {
    const request = { requestedAt: "2027-03-31", customerReference: "ORDER-4711", comment: "Ring twice." };
    const body = payload(orange, disconnection().properties, { request });
    const created = await post("/requests", body);
    assertStatus(created, 201);
    assertShape(Request, created.json);
    const { id, keyDates, createdAt, ...rest } = created.json;
    assert.deepEqual(rest, {
      customerReference: "ORDER-4711",
      status: "NEW",
      step: "REQUEST",
      subStep: "INITIATION",
      type: orange,
      properties: body.properties,
      comment: "Ring twice.",
      _links: { self: { href: `/requests/${id}`, method: "GET" } },
    });
    assert.equal(keyDates.requestedAt, "2027-03-31");
    assert.ok(Math.abs(Date.now() - Date.parse(createdAt)) < 60_000);
    // Paris is never more than a day ahead of the moment in UTC.
    assert.ok(Math.abs(Date.parse(keyDates.issuedAt) - Date.now()) < 36 * 3600_000);
    assert.equal(created.headers.get("Content-Location"), `/requests/${id}`);

    assert.deepEqual(readResponse(orange, created.status, created.text), { accepted: true, issues: [] });
    const again = await get(created.headers.get("Content-Location"));
    assert.equal(again.status, 200);
    assert.deepEqual(again.json, created.json);
  });

  test("keeps the payload, not what was sent", async () => {
    const created = await post("/requests", withContact({ phone: " +33 1 99 00 56 78 " }));
    assertStatus(created, 201);
    assert.equal(created.json.properties.contacts.primary.phone, "+33199005678");
    assert.equal("requestedAt" in created.json.keyDates, false);
  });

  test("creates each request type of the provider, filled in by half and in full", async () => {
    const types = requestTypes().filter(({ provider }) => provider === "Orange Business");
    assert.ok(types.length >= 2);
    for (const { id } of types) {
      for (const values of [examples(id).minimal, examples(id).full]) {
        const created = await post("/requests", payload(id, values));
        assertStatus(created, 201);
        assert.equal(created.json.type, id);
      }
    }
  });

  test("a payload of the package is a RequestPOST", () => {
    const body = payload(orange, examples(orange).full);
    assertShape(RequestPOST, body);
    assert.equal(body.type, orange);
    assertShape(
      RequestPOST,
      payload(orange, examples(orange).minimal, { request: { requestedAt: "2027-03-31" } }),
    );
    // What the schema says about the date is checked, not only named.
    assert.equal(hasShape(RequestPOST, payload(orange, examples(orange).minimal)), false);
    assert.equal(hasShape(RequestPOST, { ...body, requestedAt: "soon" }), false);
  });

  test("forgets the oldest requests", async () => {
    const portal = createApp();
    const create = async () =>
      (await post("/requests", disconnection(), { to: portal })).json._links.self.href;
    const status = async (href) => (await portal.request(href)).status;
    const first = await create();
    const second = await create();
    for (let count = 2; count < 1000; count++) await create();
    assert.equal(await status(first), 200);
    const last = await create();
    assert.deepEqual([await status(first), await status(second), await status(last)], [404, 200, 200]);
  });

  // By the field that readResponse finds: the answer's code, and its message where the provider documents one.
  const refusals = {
    "an e-mail address that is none": [withContact({ email: "camille" }), 3620, "contacts.primary.email"],
    "an error that comes after a warning": [
      disconnection({
        properties: {
          servicePoint: { id: "SP-1004", customerReference: "LYON-01" },
          contacts: { primary: { ...contact, email: "camille" } },
        },
      }),
      3620,
      "contacts.primary.email",
    ],
    "a missing name": [withContact({ lastName: "  " }), 3620, "contacts.primary.lastName"],
    "a number for a telephone": [withContact({ phone: 33199005678 }), 3620, "contacts.primary.phone"],
    "a service point of somebody else": [withServicePoint({ id: "SP-9999" }), 3622, "servicePoint.id"],
    "a reference that two service points share": [
      withServicePoint({ customerReference: "LYON-01" }),
      3621,
      "servicePoint.customerReference",
      "Several services can match criterias",
    ],
    "the identifiers of two service points": [
      withServicePoint({ id: "SP-1001", reference: "COM-2002" }),
      3620,
      "servicePoint.reference",
    ],
    "a day that does not exist": [
      disconnection({ requestedAt: "2027-02-30" }),
      3611,
      "requestedAt",
      "RequestedAt not Valid",
    ],
    "a property that is not documented": [
      disconnection({ properties: { ...disconnection().properties, nickname: "Cam" } }),
      3620,
      "",
    ],
    "a name that nobody would give a property": [
      disconnection({ properties: { ...disconnection().properties, "<b>unmistakable</b>": "Cam" } }),
      3620,
      "",
    ],
    "a title that is not one of the two": [
      {
        type: "U_BVPN_CUSTOM003_1",
        properties: { servicePoint: { id: "SP-1001" }, contacts: { primary: { title: "M" } } },
      },
      3620,
      "contacts.primary.title",
    ],
  };
  for (const [name, [body, code, path, message]] of Object.entries(refusals)) {
    test(`refuses ${name}`, async () => {
      const answer = await post("/requests", body);
      assertRefused(answer, 422, code);
      if (message) assert.equal(answer.json.message, message);
      assert.equal(answer.text.includes("unmistakable"), false);
      const { accepted, issues } = readResponse(body.type, answer.status, answer.text);
      assert.equal(accepted, false);
      assert.deepEqual(
        issues.map((issue) => issue.path),
        [path],
        answer.text,
      );
    });
  }

  test("an ambiguous reference is taken once the identifier singles a service point out", async () => {
    const ambiguous = { customerReference: "LYON-01" };
    assert.equal((await post("/requests", withServicePoint(ambiguous))).status, 422);
    assert.equal((await post("/requests", withServicePoint({ ...ambiguous, id: "SP-1004" }))).status, 201);
    assert.equal((await post("/requests", withServicePoint({ ...ambiguous, id: "SP-1001" }))).status, 422);
  });

  test("a body that skipped the page gets the verdict of the page, and none of its values back", async () => {
    const servicePoints = (await get("/servicePoints")).json;
    const statuses = [];
    for (const { id, provider } of requestTypes()) {
      if (provider !== "Orange Business") continue;
      for (const { rule, values } of examples(id).broken) {
        if ("type" in values) continue;
        const body = { type: id, ...values };
        const { valid, issues } = validate(id, body, { servicePoints, customer: { market: "FR" } });
        const answer = await post("/requests", body);
        assert.equal(answer.status, valid ? 201 : 422, `${id}, ${rule}: ${answer.text}`);
        statuses.push(answer.status);
        if (valid) continue;
        const error = issues.find(({ severity }) => severity === "error");
        assert.equal(answer.json.code, error.provider?.code ?? 3620, `${id}, ${rule}`);
        assert.ok(answer.json.description.endsWith(error.message), `${id}, ${rule}`);
        assertRepeatsNothing(answer, body);
      }
    }
    assert.ok(statuses.filter((status) => status === 422).length > 20);
  });

  const malformed = {
    "an empty body": ["", 21],
    "white space": [" \r\n", 22],
    "JSON that breaks off": ['{"type": "R_BVPN', 22],
    "a page": ["<!doctype html>", 22],
    "a list": ["[]", 22],
    null: ["null", 22],
    "a number": ["7", 22],
    "a text": ['"R_BVPN_FR_1"', 22],
    "no type": [{ properties: {} }, 23],
    "a type that is null": [{ type: null }, 23],
    "a type below __proto__": ['{"__proto__": {"type": "R_BVPN_FR_1"}}', 23],
    "an unknown type": [{ type: "R_BVPN_FR_2" }, 24],
    "a type of another provider": [{ type: verizon, acknowledgementRequest: [acknowledgement] }, 24],
    "a type that is a list": [{ type: [orange] }, 24],
    "a type that every object has": [{ type: "constructor" }, 24],
  };
  for (const [name, [body, code]] of Object.entries(malformed)) {
    test(`answers 400 to ${name}`, async () => {
      const answer = await post("/requests", body);
      assertRefused(answer, 400, code);
      const { accepted, issues } = readResponse(orange, answer.status, answer.text);
      assert.equal(accepted, false);
      assert.deepEqual([issues[0].path, issues[0].code], ["", "otherIssue"]);
    });
  }

  const hostile = {
    "__proto__ among the properties":
      '{"type": "R_BVPN_FR_1", "properties": {"__proto__": {"polluted": "unmistakable"}}}',
    "__proto__ beside them":
      '{"type": "R_BVPN_FR_1", "__proto__": {"polluted": "unmistakable"}, "constructor": {"prototype": 1}}',
    "properties that are text": { type: orange, properties: "unmistakable" },
    "properties that are a list": { type: orange, properties: [disconnection().properties] },
    "contacts that are a number": { type: orange, properties: { contacts: 1e308 } },
    "a contact that is a list": { type: orange, properties: { contacts: { primary: [contact] } } },
    "deep lists": `{"type": "R_BVPN_FR_1", "properties": ${nest("[", "]")}}`,
    "deep objects": `{"type": "R_BVPN_FR_1", "properties": ${nest('{"a":', "}").replace("}", "1}")}}`,
    "deep objects for an e-mail address": JSON.stringify(withContact({ email: "X" })).replace(
      '"X"',
      nest('{"a":', "}").replace("}", "1}"),
    ),
    "a lone surrogate": JSON.stringify(withContact({ firstName: "X" })).replace('"X"', '"\\ud800"'),
    "very many properties": disconnection({
      properties: Object.fromEntries(Array.from({ length: 15_000 }, (_, index) => [`p${index}`, index])),
    }),
  };
  for (const [name, body] of Object.entries(hostile)) {
    test(`answers 422 to ${name}`, async () => {
      const answer = await post("/requests", body);
      assertRefused(answer, 422, 3620);
      assert.equal({}.polluted, undefined);
      assert.equal(answer.text.includes("unmistakable"), false);
      assert.ok(answer.text.length < 1000);
    });
  }

  test("says which property is not documented", async () => {
    const contacts = { primary: { ...contact, title: "Mrs." } };
    const answer = await post(
      "/requests",
      disconnection({ properties: { servicePoint: { id: "SP-1001" }, contacts } }),
    );
    assertRefused(answer, 422, 3620);
    assert.match(answer.json.description, /\bcontacts\.primary\.title\b/);
  });

  test("answers 400 to bytes that are no UTF-8", async () => {
    const bytes = Buffer.from(JSON.stringify(withContact({ firstName: "Zoé" })), "latin1");
    const headers = { "Content-Type": "application/json" };
    assertRefused(
      await read(await app.request("/requests", { method: "POST", headers, body: bytes })),
      400,
      22,
    );
  });

  test("answers 400 to nothing but brackets", async () => {
    assertRefused(await post("/requests", nest("[", "]", 120_000)), 400, 22);
    assertRefused(await post("/requests", "[".repeat(mostBytes)), 400, 22);
  });

  test("takes 256 KiB and no byte more", async () => {
    const text = JSON.stringify(disconnection());
    assert.equal((await post("/requests", text.padEnd(mostBytes))).status, 201);
    assertRefused(await post("/requests", text.padEnd(mostBytes + 1)), 413, 66);
    // Characters are not bytes: these are half as many, but too long all the same.
    assertRefused(await post("/requests", JSON.stringify("é".repeat(mostBytes / 2))), 413, 66);
  });

  for (const type of ["application/json;charset=utf-8", 'APPLICATION/JSON ; charset="UTF-8"']) {
    test(`takes ${type}`, async () => {
      const answer = await post("/requests", disconnection(), { headers: { "Content-Type": type } });
      assertStatus(answer, 201);
    });
  }

  for (const type of [
    "text/plain",
    "text/plain; application/json",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "application/json; charset=iso-8859-1",
  ]) {
    test(`refuses ${type}`, async () => {
      const answer = await post("/requests", disconnection(), { headers: { "Content-Type": type } });
      assertRefused(answer, 415, 68);
    });
  }

  test("reads a body that is as it is, and refuses one that is encoded, whatever is in it", async () => {
    const headers = { "Content-Type": "application/json" };
    for (const encoding of ["identity", "Identity", ""]) {
      const answer = await post("/requests", disconnection(), {
        headers: { ...headers, "Content-Encoding": encoding },
      });
      assertStatus(answer, 201);
    }
    const zipped = gzipSync(JSON.stringify(disconnection()));
    for (const path of ["/requests", `/${verizon}`]) {
      for (const encoding of ["gzip", "GZIP", "br", "zstd", "deflate", "gzip, identity", "unmistakable"]) {
        for (const body of [zipped, JSON.stringify(disconnection())]) {
          const init = { method: "POST", headers: { ...headers, "Content-Encoding": encoding }, body };
          const answer = await read(await app.request(path, init));
          assertRefused(answer, 415, 68);
          assert.equal(answer.headers.get("Accept-Encoding"), "identity");
          assert.equal(answer.text.includes("unmistakable"), false);
        }
      }
    }
  });

  test("refuses a body without a type", async () => {
    const body = new TextEncoder().encode(JSON.stringify(disconnection()));
    assertRefused(await read(await app.request("/requests", { method: "POST", body })), 415, 68);
  });
});

describe("GET /requests/{id}", () => {
  for (const id of ["unknown", "__proto__", "constructor", "00000000-0000-0000-0000-000000000000"]) {
    test(`knows no ${id}`, async () => {
      assertRefused(await get(`/requests/${id}`), 404, 60);
    });
  }
});
