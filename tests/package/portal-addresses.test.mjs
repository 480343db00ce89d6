// Every address of the example portal keeps a browser safe, refuses other methods and gives no fault away.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertRefused, assertSafe } from "../support/portal-assertions.mjs";
import { acknowledgement, disconnection, mostBytes, withContact } from "../support/portal-bodies.mjs";
import { app, get, post, read } from "../support/portal-client.mjs";
import { verizon } from "../support/request-types.mjs";

describe("every address", () => {
  const methods = [
    ["GET", "/requests", "POST"],
    ["DELETE", "/requests", "POST"],
    ["OPTIONS", "/requests", "POST"],
    ["PUT", "/requests/1", "GET, HEAD"],
    ["POST", "/servicePoints", "GET, HEAD"],
    ["GET", `/${verizon}`, "POST"],
    ["PATCH", `/${verizon}`, "POST"],
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
      confirmed: await post(`/${verizon}`, { acknowledgementRequest: [acknowledgement] }),
      malformed: await post("/requests", "{"),
      large: await post("/requests", "x".repeat(mostBytes + 1)),
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
