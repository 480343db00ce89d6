// No body that the example portal takes keeps it from others: whoever asks meanwhile waits for so many steps of the
// engine at most, whatever fills the 256 KiB. The bound is a seventh above what was counted for the worst of them.

import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { after, before, describe, test } from "node:test";
import { createAdaptorServer } from "@hono/node-server";
import { assertRefused } from "../support/portal-assertions.mjs";
import { mostBytes } from "../support/portal-bodies.mjs";
import { countingModule } from "../support/steps.mjs";

const { module, stepsUntil } = countingModule("form");
const { setWasm } = await import("request-forms/slim");
setWasm(module);
const { createApp } = await import("../../examples/portal/app.mjs");

const mostSteps = 23_700_000;

/** The properties of a request, of one of its contacts, and the items of a confirmation. */
const properties = ["/requests", '{"type":"R_BVPN_FR_1","properties":{', "}}"];
const contact = ["/requests", '{"type":"R_BVPN_FR_1","properties":{"contacts":{"primary":{', "}}}}"];
const confirmation = ["/disconnectCustomerConfirmation", "{", "}"];
const items = ["/disconnectCustomerConfirmation", '{"acknowledgementRequest":[', "]}"];

/** Where a body goes and how it begins and ends; what fills it, by the number of the turn. */
const bodies = {
  "names that nobody knows": listed(properties, (turn) => `"p${turn}":0`),
  "names that are nearly right": listed(contact, (turn) => `"firstNam${turn}":0`),
  "long names that are nearly right": listed(
    properties,
    (turn) => `"contacts.primary.${"firstNam".repeat(6)}${turn}":0`,
  ),
  "a name of very many levels": within(properties, '"', "servicePoint.", '":0'),
  "objects in objects": within(properties, '"a":', '{"a":', "0", "}"),
  "objects of known names in each other": within(properties, '"contacts":', '{"contacts":', "0", "}"),
  "lists in lists": within(properties, '"a":', "[", "0", "]"),
  "lists in lists for an e-mail address": within(contact, '"email":', "[", "0", "]"),
  "a long e-mail address": within(contact, '"email":"', "a@", '"'),
  "a long telephone number": within(contact, '"phone":"', "(0", '"'),
  "invisible characters": within(contact, '"firstName":"', "\u200d", '"'),
  "empty items": listed(items, () => "{}"),
  "items of one identifier": listed(items, () => `{"id":"${"a".repeat(20)}"}`),
  "items whose identifiers differ in case": listed(items, (turn) => `{"id":"${casing(turn)}"}`),
  "items without identifier, of a word that is nearly right": listed(
    items,
    () => '{"acceptanceIndicator":"accepte"}',
  ),
  "the last of very many items, by a flat name": within(
    confirmation,
    '"acknowledgementRequest.9999.id":"',
    "a",
    '"',
  ),
  "items by flat names, backwards": listed(
    confirmation,
    (turn) => `"acknowledgementRequest.${6999 - turn}.id":0`,
  ),
};

describe("a second client is answered while the first one sends", () => {
  const limit = { timeout: 60_000 };
  const server = createAdaptorServer({ fetch: createApp().fetch });

  before(() => once(server.listen(0, "127.0.0.1"), "listening"));
  after(() => server.close());

  for (const [name, { path, body }] of Object.entries(bodies)) {
    test(name, limit, async () => {
      const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
      const first = open(server, path, { method: "POST", headers });
      first.sending.write(body.slice(0, -1));
      assert.equal((await open(server, "/servicePoints").answer()).status, 200);
      assert.equal(first.isAnswered, false, "the first one was answered before it had said all");

      first.sending.end(body.slice(-1));
      const both = Promise.all([first.answer(), open(server, "/servicePoints").answer()]);
      const steps = await stepsUntil(both);
      const [refused, list] = await both;
      assert.equal(list.status, 200);
      if (path === "/requests") assertRefused(refused, 422, 3620);
      else assert.equal(refused.status, 400);
      assert.ok(steps > 0, "the engine was not asked");
      assert.ok(steps <= mostSteps, `${steps} steps, at most ${mostSteps}`);
    });
  }
});

/** A body of as many parts as fit. */
function listed([path, begin, end], part) {
  const room = mostBytes - Buffer.byteLength(begin + end);
  const parts = [];
  for (let length = 0, turn = 0; ; turn++) {
    const next = part(turn);
    length += Buffer.byteLength(next) + 1;
    if (length > room + 1) break;
    parts.push(next);
  }
  return { path, body: begin + parts.join(",") + end };
}

/** A body of one thing: its beginning, what is repeated as often as it fits, its end, and what closes each of them. */
function within([path, begin, end], opening, part, closing, closingOfPart = "") {
  const room = mostBytes - Buffer.byteLength(begin + opening + closing + end);
  const count = Math.floor(room / Buffer.byteLength(part + closingOfPart));
  const repeated = part.repeat(count) + closing + closingOfPart.repeat(count);
  return { path, body: begin + opening + repeated + end };
}

/** A text that differs from all others in case alone. */
function casing(turn) {
  const letter = (bit) => ((turn >> bit) & 1 ? "A" : "a");
  return Array.from({ length: 17 }, (_, bit) => letter(bit)).join("");
}

/** A client with a connection of its own. */
function open(server, path, init) {
  const sending = request({ port: server.address().port, host: "127.0.0.1", path, agent: false, ...init });
  if (!init) sending.end();
  const answered = once(sending, "response");
  const client = { sending, isAnswered: false };
  sending.once("response", () => {
    client.isAnswered = true;
  });
  client.answer = async () => {
    const [response] = await answered;
    let text = "";
    for await (const chunk of response.setEncoding("utf8")) text += chunk;
    return { status: response.statusCode, text, json: JSON.parse(text) };
  };
  return client;
}
