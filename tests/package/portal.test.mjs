// The example portal: every answer that it documents, first without a socket, then as the process that people start.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as rawRequest } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { examples, payload, readResponse, requestTypes, validate } from "request-forms";
import { createApp } from "../../examples/portal/app.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const MOST_BYTES = 256 * 1024;
const ORANGE = "R_BVPN_FR_1";
const VERIZON = "disconnectCustomerConfirmation";

// The shapes of the providers' OpenAPI documents: names and types, nothing of their prose.

const ajv = addFormats(new Ajv({ allErrors: true }));
const string = { type: "string" };
const date = { type: "string", format: "date" };
const dateTime = { type: "string", format: "date-time" };

function object(properties, required = []) {
  return { type: "object", properties, required };
}

const RequestPOST = object(
  {
    customerReference: string,
    contract: string,
    requestedAt: date,
    customer: object({ id: string, name: string }, ["id"]),
    attachments: {
      type: "array",
      items: object({ name: string, format: string, body: string }, ["name", "format", "body"]),
    },
    comment: string,
    type: string,
  },
  ["requestedAt", "type"],
);

const Request = object(
  {
    id: string,
    customerReference: string,
    status: { enum: ["NEW", "IN_PROGRESS", "COMPLETED", "REJECTED", "CANCELED", "UNKNOWN"] },
    step: { enum: ["REQUEST", "ORDER", "QUOTE"] },
    subStep: { enum: ["INITIATION", "IN_PROGRESS", "APPROVAL", "DELIVERY", "ACCEPTANCE"] },
    keyDates: object({ issuedAt: date, requestedAt: date }, ["issuedAt"]),
    type: string,
    properties: { type: "object" },
    comment: string,
    createdAt: dateTime,
    _links: object({ self: object({ href: string, method: { const: "GET" } }, ["href"]) }, ["self"]),
  },
  ["id", "type", "status", "step", "subStep", "properties", "keyDates", "createdAt", "_links"],
);

const ServicePoint = object(
  {
    id: string,
    name: string,
    customerReference: string,
    reference: string,
    state: { enum: ["INSTALLING", "OPERATIONAL", "TERMINATED", "CANCELLED", "UNKNOWN"] },
    createdAt: dateTime,
    updatedAt: dateTime,
  },
  ["id", "createdAt", "updatedAt"],
);

const OrangeError = {
  ...object({ code: { type: "integer" }, message: string, description: string }, ["code", "message"]),
  additionalProperties: false,
};

const MefError = {
  ...object(
    {
      code: { enum: ["missingQueryParameter", "missingQueryValue", "invalidQuery", "invalidBody"] },
      reason: { type: "string", maxLength: 255 },
      message: string,
      referenceError: { type: "string", format: "uri" },
      propertyPath: { type: "string", format: "json-pointer" },
    },
    ["code", "reason"],
  ),
  additionalProperties: false,
};

function assertShape(schema, value) {
  assert.ok(ajv.validate(schema, value), `${ajv.errorsText()} in ${JSON.stringify(value).slice(0, 500)}`);
}

// Bodies as the page sends them, and as it never would.

const contact = {
  firstName: "Camille",
  lastName: "Martin",
  email: "camille.martin@example.com",
  phone: "+33199005678",
  mobile: "+33699005678",
};

function disconnection(changes = {}) {
  return {
    type: ORANGE,
    properties: { servicePoint: { id: "SP-1001" }, contacts: { primary: contact } },
    ...changes,
  };
}

function withServicePoint(servicePoint) {
  return disconnection({ properties: { servicePoint, contacts: { primary: contact } } });
}

function withContact(changes) {
  return disconnection({
    properties: { servicePoint: { id: "SP-1001" }, contacts: { primary: { ...contact, ...changes } } },
  });
}

function nest(opening, closing, depth = 20_000) {
  return opening.repeat(depth) + closing.repeat(depth);
}

const acknowledgement = { id: "charge-1", acceptanceIndicator: "accepted" };

const app = createApp();

async function get(path, headers = {}) {
  return read(await app.request(path, { headers }));
}

/** Posts a value as JSON; text goes out as it is. */
async function post(path, body, { headers = { "Content-Type": "application/json" }, to = app } = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return read(await to.request(path, { method: "POST", headers, body: text }));
}

async function read(response) {
  const text = await response.text();
  const isJson = /^application\/json\b/.test(response.headers.get("Content-Type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** The status of an answer; a failure shows the beginning of it, as the whole may be very long. */
function assertStatus(answer, status) {
  assert.equal(answer.status, status, answer.text.slice(0, 500));
}

/** An answer in the Error shape of the Ordering API, with this code. */
function assertRefused(answer, status, code) {
  assertStatus(answer, status);
  assertShape(OrangeError, answer.json);
  assert.equal(answer.json.code, code);
}

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

describe("POST /requests", () => {
  test("creates a request and reads it back", async () => {
    const request = { requestedAt: "2027-03-31", customerReference: "ORDER-4711", comment: "Ring twice." };
    const body = payload(ORANGE, disconnection().properties, { request });
    const created = await post("/requests", body);
    assertStatus(created, 201);
    assertShape(Request, created.json);
    const { id, keyDates, createdAt, ...rest } = created.json;
    assert.deepEqual(rest, {
      customerReference: "ORDER-4711",
      status: "NEW",
      step: "REQUEST",
      subStep: "INITIATION",
      type: ORANGE,
      properties: body.properties,
      comment: "Ring twice.",
      _links: { self: { href: `/requests/${id}`, method: "GET" } },
    });
    assert.equal(keyDates.requestedAt, "2027-03-31");
    assert.ok(Math.abs(Date.now() - Date.parse(createdAt)) < 60_000);
    // Paris is never more than a day ahead of the moment in UTC.
    assert.ok(Math.abs(Date.parse(keyDates.issuedAt) - Date.now()) < 36 * 3600_000);
    assert.equal(created.headers.get("Content-Location"), `/requests/${id}`);

    assert.deepEqual(readResponse(ORANGE, created.status, created.text), { accepted: true, issues: [] });
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
    const body = payload(ORANGE, examples(ORANGE).full);
    assertShape(RequestPOST, body);
    assert.equal(body.type, ORANGE);
    assertShape(
      RequestPOST,
      payload(ORANGE, examples(ORANGE).minimal, { request: { requestedAt: "2027-03-31" } }),
    );
    // What the schema says about the date is checked, not only named.
    assert.equal(ajv.validate(RequestPOST, payload(ORANGE, examples(ORANGE).minimal)), false);
    assert.equal(ajv.validate(RequestPOST, { ...body, requestedAt: "soon" }), false);
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
    "a service point of somebody else": [withServicePoint({ id: "SP-9999" }), 3622, "servicePoint"],
    "a reference that two service points share": [
      withServicePoint({ customerReference: "LYON-01" }),
      3621,
      "servicePoint",
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
    "a type of another provider": [{ type: VERIZON, acknowledgementRequest: [acknowledgement] }, 24],
    "a type that is a list": [{ type: [ORANGE] }, 24],
    "a type that every object has": [{ type: "constructor" }, 24],
  };
  for (const [name, [body, code]] of Object.entries(malformed)) {
    test(`answers 400 to ${name}`, async () => {
      const answer = await post("/requests", body);
      assertRefused(answer, 400, code);
      const { accepted, issues } = readResponse(ORANGE, answer.status, answer.text);
      assert.equal(accepted, false);
      assert.deepEqual([issues[0].path, issues[0].code], ["", "otherIssue"]);
    });
  }

  const hostile = {
    "__proto__ among the properties":
      '{"type": "R_BVPN_FR_1", "properties": {"__proto__": {"polluted": "unmistakable"}}}',
    "__proto__ beside them":
      '{"type": "R_BVPN_FR_1", "__proto__": {"polluted": "unmistakable"}, "constructor": {"prototype": 1}}',
    "properties that are text": { type: ORANGE, properties: "unmistakable" },
    "properties that are a list": { type: ORANGE, properties: [disconnection().properties] },
    "contacts that are a number": { type: ORANGE, properties: { contacts: 1e308 } },
    "a contact that is a list": { type: ORANGE, properties: { contacts: { primary: [contact] } } },
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
    assertRefused(await post("/requests", "[".repeat(MOST_BYTES)), 400, 22);
  });

  test("takes 256 KiB and no byte more", async () => {
    const text = JSON.stringify(disconnection());
    assert.equal((await post("/requests", text.padEnd(MOST_BYTES))).status, 201);
    assertRefused(await post("/requests", text.padEnd(MOST_BYTES + 1)), 413, 66);
    // Characters are not bytes: these are half as many, but too long all the same.
    assertRefused(await post("/requests", JSON.stringify("é".repeat(MOST_BYTES / 2))), 413, 66);
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

describe("POST /disconnectCustomerConfirmation", () => {
  test("takes a confirmation without a word", async () => {
    for (const values of [examples(VERIZON).minimal, examples(VERIZON).full]) {
      const answer = await post(`/${VERIZON}`, payload(VERIZON, values));
      assertStatus(answer, 204);
      assert.equal(answer.text, "");
      assert.deepEqual(readResponse(VERIZON, answer.status, answer.text), { accepted: true, issues: [] });
    }
  });

  test("takes what is only doubtful", async () => {
    const doubtful = { acknowledgementRequest: [{ ...acknowledgement, acceptanceIndicator: "perhaps" }] };
    assert.equal((await post(`/${VERIZON}`, doubtful)).status, 204);
  });

  const refusals = {
    "no acknowledgement": [{ acknowledgementRequest: [] }, "acknowledgementRequest"],
    "an acknowledgement without an identifier": [
      { acknowledgementRequest: [acknowledgement, { acceptanceIndicator: "accepted" }] },
      "acknowledgementRequest.1.id",
    ],
    "an identifier twice": [
      { acknowledgementRequest: [acknowledgement, acknowledgement] },
      "acknowledgementRequest.1.id",
    ],
    "an identifier that is a number": [
      { acknowledgementRequest: [{ ...acknowledgement, id: 1234567 }] },
      "acknowledgementRequest.0.id",
    ],
    "an external identifier that is no integer": [
      { acknowledgementRequest: [acknowledgement], externalId: "four-seven" },
      "externalId",
    ],
    "an error that comes after a warning": [
      {
        acknowledgementRequest: [{ ...acknowledgement, acceptanceIndicator: "perhaps" }],
        externalId: "four-seven",
      },
      "externalId",
    ],
    "an unknown code": [{ acknowledgementRequest: [acknowledgement], code: "teapot" }, "code"],
    "a documentation that is no URL": [
      { acknowledgementRequest: [acknowledgement], referenceError: "javascript:alert(1)" },
      "referenceError",
    ],
    "a property that is not documented": [
      { acknowledgementRequest: [acknowledgement], "<b>unmistakable</b>": "Cam" },
      "",
    ],
    "a property that an item does not have": [
      { acknowledgementRequest: [{ ...acknowledgement, nickname: "Camille" }] },
      "",
    ],
    "a list for a body": [[acknowledgement], ""],
    "a body that is null": ["null", "acknowledgementRequest"],
    "an empty body": ["", ""],
    "JSON that breaks off": ['{"acknowledgementRequest": [{"id": "char', ""],
    "a prototype": ['{"__proto__": {"polluted": "yes"}}', "acknowledgementRequest"],
    "deep lists": [
      `{"acknowledgementRequest": [${JSON.stringify(acknowledgement)}], "externalId": ${nest("[", "]")}}`,
      "externalId",
    ],
  };
  for (const [name, [body, path]] of Object.entries(refusals)) {
    test(`refuses ${name}`, async () => {
      const answer = await post(`/${VERIZON}`, body);
      assertStatus(answer, 400);
      assertShape(MefError, answer.json);
      assert.equal(answer.json.code, "invalidBody");
      assert.equal({}.polluted, undefined);
      assertRepeatsNothing(answer, body);
      assert.equal(answer.text.includes("unmistakable"), false);
      const { accepted, issues } = readResponse(VERIZON, answer.status, answer.text);
      assert.equal(accepted, false);
      assert.deepEqual(
        issues.map((issue) => issue.path),
        [path],
        answer.text,
      );
    });
  }

  test("refuses another media type and too much", async () => {
    const body = { acknowledgementRequest: [acknowledgement] };
    assertRefused(await post(`/${VERIZON}`, body, { headers: { "Content-Type": "text/plain" } }), 415, 68);
    const text = JSON.stringify(body);
    assert.equal((await post(`/${VERIZON}`, text.padEnd(MOST_BYTES))).status, 204);
    assertRefused(await post(`/${VERIZON}`, text.padEnd(MOST_BYTES + 1)), 413, 66);
  });
});

describe("every address", () => {
  const methods = [
    ["GET", "/requests", "POST"],
    ["DELETE", "/requests", "POST"],
    ["OPTIONS", "/requests", "POST"],
    ["PUT", "/requests/1", "GET, HEAD"],
    ["POST", "/servicePoints", "GET, HEAD"],
    ["GET", `/${VERIZON}`, "POST"],
    ["PATCH", `/${VERIZON}`, "POST"],
    ["POST", "/", "GET, HEAD"],
  ];
  for (const [method, path, allowed] of methods) {
    test(`refuses ${method} ${path}`, async () => {
      const answer = await read(await app.request(path, { method }));
      assertRefused(answer, 405, 61);
      assert.equal(answer.headers.get("Allow"), allowed);
    });
  }

  test("says nothing to other sites", async () => {
    const answer = await app.request("/requests", {
      method: "OPTIONS",
      headers: { Origin: "https://example.com", "Access-Control-Request-Method": "POST" },
    });
    assert.equal(answer.headers.get("Access-Control-Allow-Origin"), null);
  });

  test("has the headers that keep a browser safe", async () => {
    const answers = {
      list: await get("/servicePoints"),
      created: await post("/requests", disconnection()),
      refused: await post("/requests", withContact({ email: "camille" })),
      confirmed: await post(`/${VERIZON}`, { acknowledgementRequest: [acknowledgement] }),
      malformed: await post("/requests", "{"),
      large: await post("/requests", "x".repeat(MOST_BYTES + 1)),
      method: await get("/requests"),
      nothing: await get("/nothing"),
    };
    for (const [name, { headers }] of Object.entries(answers)) {
      assertSafe(headers, name);
      if (name !== "nothing") assert.equal(headers.get("Cache-Control"), "no-store", name);
    }
  });

  test("an unexpected fault is answered without details, in the answer and in the log", async (context) => {
    const log = context.mock.method(console, "error", () => {});
    const stream = new ReadableStream({
      start(controller) {
        controller.error(new TypeError("secret"));
      },
    });
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", headers, body: stream, duplex: "half" };
    const answer = await read(await app.request("/requests", init));
    assertRefused(answer, 500, 1);
    assertSafe(answer.headers, "fault");
    assert.equal(answer.text.includes("secret"), false);
    assert.equal(log.mock.callCount(), 1);
    assert.equal(log.mock.calls[0].arguments.join(" ").includes("secret"), false);
  });
});

describe("the page", () => {
  let folder;
  let site;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "request-forms-portal-"));
    const www = join(folder, "www");
    mkdirSync(join(www, "pkg"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(www, "index.html"), "<!doctype html><title>Page</title>");
    writeFileSync(join(www, "main.js"), "export {};");
    writeFileSync(join(www, "main.mjs"), "export {};");
    writeFileSync(join(www, "page.css"), "body {}");
    writeFileSync(join(www, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    writeFileSync(join(www, "pkg", "module.wasm"), new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    site = createApp({ www });
  });

  after(() => rmSync(folder, { recursive: true }));

  const types = {
    "/": "text/html; charset=utf-8",
    "/index.html": "text/html; charset=utf-8",
    "/main.js": "text/javascript; charset=utf-8",
    "/main.mjs": "text/javascript; charset=utf-8",
    "/page.css": "text/css; charset=utf-8",
    "/icon.svg": "image/svg+xml; charset=utf-8",
    "/pkg/module.wasm": "application/wasm",
    "/main.js?v=1": "text/javascript; charset=utf-8",
  };
  for (const [path, type] of Object.entries(types)) {
    test(`serves ${path} as ${type}`, async () => {
      const response = await site.request(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get("Content-Type"), type);
      assert.equal(response.headers.get("Cache-Control"), "no-cache");
      assertSafe(response.headers, path);
      const bytes = await response.arrayBuffer();
      assert.equal(response.headers.get("Content-Length"), String(bytes.byteLength));
    });
  }

  test("is asked for again, but sent again only after a change", async () => {
    const file = join(folder, "www", "changing.js");
    writeFileSync(file, "export const count = 1;");
    const first = await site.request("/changing.js");
    const known = { headers: { "If-None-Match": first.headers.get("ETag") } };
    const second = await site.request("/changing.js", known);
    assert.equal(second.status, 304);
    assert.equal(second.headers.get("Cache-Control"), "no-cache");
    writeFileSync(file, "export const count = 2;");
    const third = await site.request("/changing.js", known);
    assert.equal(third.status, 200);
    assert.equal(await third.text(), "export const count = 2;");
  });

  test("answers HEAD without a body", async () => {
    const response = await site.request("/main.js", { method: "HEAD" });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("Content-Length"), "10");
    assert.equal(await response.text(), "");
  });

  for (const path of [
    "/nothing.html",
    "/pkg",
    "/pkg/",
    "/../secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
  ]) {
    test(`has no ${path}`, async () => {
      assertRefused(await read(await site.request(path)), 404, 60);
    });
  }
});

describe("node examples/portal/server.mjs", () => {
  // A portal that never answers must end as a failure, not as a run that never ends.
  const limit = { timeout: 30_000 };

  test("says where it is, in one line, and works there", limit, async (context) => {
    const portal = await start(context);
    const { url } = portal;
    const points = await (await fetch(new URL("servicePoints", url))).json();
    assertShape({ type: "array", items: ServicePoint, minItems: 10 }, points);

    const created = await fetch(new URL("requests", url), json(disconnection()));
    assert.equal(created.status, 201);
    const again = await fetch(new URL(created.headers.get("Content-Location"), url));
    assert.deepEqual(await again.json(), await created.json());

    const page = await fetch(url);
    assert.equal(page.status, 200);
    assert.equal(page.headers.get("Content-Type"), "text/html; charset=utf-8");
    assertSafe(page.headers, "page");

    // Whatever it is told, it says no more than that line.
    await fetch(new URL("requests", url), json(withContact({ email: "unmistakable" })));
    await fetch(new URL("requests", url), json('{"type": "unmistakable'));
    assert.equal(await portal.stop("SIGTERM"), 0);
    assert.equal(portal.output.stdout, `request-forms portal: ${url}\n`);
    assert.equal(portal.output.stderr, "");
  });

  test("refuses what is too large, announced or not", limit, async (context) => {
    const portal = await start(context);
    const text = JSON.stringify(disconnection());
    const send = (init) => fetch(new URL("requests", portal.url), init);
    const streamed = (body) => ({ ...json(null), body: new Blob([body]).stream(), duplex: "half" });
    assertRefused(await read(await send(json(text.padEnd(MOST_BYTES + 1)))), 413, 66);
    assertRefused(await read(await send(streamed(text.padEnd(MOST_BYTES + 1)))), 413, 66);
    assert.equal((await send(json(text.padEnd(MOST_BYTES)))).status, 201);
    assert.equal((await send(streamed(text.padEnd(MOST_BYTES)))).status, 201);
    assert.equal((await send(json("x".repeat(20 * MOST_BYTES)))).status, 413);
  });

  test("serves nothing from outside the page's folder", limit, async (context) => {
    const portal = await start(context);
    const paths = [
      "/../package.json",
      "/../../package.json",
      "/%2e%2e/package.json",
      "/..%2fpackage.json",
      "/%2e%2e%2fpackage.json",
      "/..%5cpackage.json",
      "/..\\package.json",
      "/texts/../../package.json",
      "/texts/..%2f..%2fpackage.json",
      "/./../package.json",
      "/%00/../package.json",
      join(root, "package.json"),
      `/${join(root, "package.json")}`,
    ];
    for (const path of paths) {
      const { status, text } = await getRaw(portal.url, path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      assert.equal(text.includes("request-forms-repository"), false, path);
    }
    // The same client does get what is inside.
    assert.equal((await getRaw(portal.url, "/index.html")).status, 200);
  });

  test("takes a free port where the wanted one is taken, and says so", limit, async (context) => {
    const other = createServer().listen(0, "127.0.0.1");
    context.after(() => other.close());
    await once(other, "listening");
    const { port } = other.address();
    const portal = await start(context, String(port));
    assert.notEqual(new URL(portal.url).port, String(port));
    assert.equal((await fetch(portal.url)).status, 200);
    assert.match(portal.output.stderr, new RegExp(`\\b${port}\\b`));
  });

  test("takes the wanted port where it is free", limit, async (context) => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address();
    other.close();
    await once(other, "close");
    const portal = await start(context, String(port));
    assert.equal(portal.url, `http://127.0.0.1:${port}/`);
  });

  test("listens on no other address", limit, async (context) => {
    const portal = await start(context);
    const port = Number(new URL(portal.url).port);
    assert.equal(await canConnect(port, "127.0.0.1"), true);
    assert.equal(await canConnect(port, "127.0.0.2"), false);
    assert.equal(await canConnect(port, "::1"), false);
  });

  test("ends on SIGINT, even while a browser keeps its connection open", limit, async (context) => {
    const portal = await start(context);
    const socket = connect(Number(new URL(portal.url).port), "127.0.0.1").on("error", () => {});
    await once(socket, "connect");
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    assert.equal(await portal.stop("SIGINT"), 0);
    socket.destroy();
  });

  for (const port of ["65536", "-1", "http", "80.5"]) {
    test(`refuses PORT=${port}`, limit, async (context) => {
      const { output, closed } = launch(context, port);
      assert.equal(await closed, 2);
      assert.equal(output.stdout, "");
      assert.match(output.stderr, /PORT/);
    });
  }
});

function assertSafe(headers, name) {
  assert.equal(headers.get("Content-Security-Policy"), POLICY, name);
  assert.equal(headers.get("X-Content-Type-Options"), "nosniff", name);
  assert.equal(headers.get("Referrer-Policy"), "no-referrer", name);
  assert.equal(headers.get("Cross-Origin-Opener-Policy"), "same-origin", name);
  assert.equal(headers.get("Cross-Origin-Resource-Policy"), "same-origin", name);
}

/** No text or number of the body stands in the answer; what is shorter may be there by accident. */
function assertRepeatsNothing(answer, value) {
  if (typeof value === "object" && value !== null) {
    for (const below of Object.values(value)) assertRepeatsNothing(answer, below);
  } else if (String(value).length > 4) {
    assert.equal(answer.text.includes(String(value)), false, `${value} stands in the answer`);
  }
}

function json(body) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: text };
}

/** Starts the portal; it ends with the test, whatever comes of it. `closed` resolves to its exit status or signal. */
function launch(context, port) {
  const server = join(root, "examples", "portal", "server.mjs");
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) {
    child[name].setEncoding("utf8").on("data", (text) => {
      output[name] += text;
    });
  }
  const closed = once(child, "close").then(([code, signal]) => code ?? signal);
  context.after(() => {
    child.kill("SIGKILL");
    return closed;
  });
  return { child, output, closed };
}

/** Starts the portal and waits for its line. */
async function start(context, port = "0") {
  const { child, output, closed } = launch(context, port);
  const line = once(createInterface({ input: child.stdout }), "line");
  const [said] = await Promise.race([line, closed.then(() => [`it ended: ${output.stderr}`])]);
  const match = /^request-forms portal: (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(said);
  assert.ok(match, said);
  const stop = (signal) => {
    child.kill(signal);
    return closed;
  };
  return { url: match[1], output, stop };
}

/** A GET whose path nobody tidies up on the way. */
async function getRaw(url, path) {
  const { hostname, port } = new URL(url);
  const request = rawRequest({ hostname, port, path, agent: false });
  request.end();
  const [response] = await once(request, "response");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  return { status: response.statusCode, text };
}

function canConnect(port, host) {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true)).once("error", () => settle(false));
  });
}
