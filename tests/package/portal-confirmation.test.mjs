// The example portal takes a confirmation without a word, and refuses one in the shape of its provider's errors.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { examples, payload, readResponse } from "request-forms";
import { assertRefused, assertRepeatsNothing, assertStatus } from "../support/portal-assertions.mjs";
import { acknowledgement, mostBytes, nest } from "../support/portal-bodies.mjs";
import { post } from "../support/portal-client.mjs";
import { assertShape, MefError } from "../support/provider-shapes.mjs";
import { verizon } from "../support/request-types.mjs";

describe("POST /disconnectCustomerConfirmation", () => {
  test("takes a confirmation without a word", async () => {
    for (const values of [examples(verizon).minimal, examples(verizon).full]) {
      const answer = await post(`/${verizon}`, payload(verizon, values));
      assertStatus(answer, 204);
      assert.equal(answer.text, "");
      assert.deepEqual(readResponse(verizon, answer.status, answer.text), { accepted: true, issues: [] });
    }
  });

  test("takes what is only doubtful", async () => {
    const doubtful = { acknowledgementRequest: [{ ...acknowledgement, acceptanceIndicator: "perhaps" }] };
    assert.equal((await post(`/${verizon}`, doubtful)).status, 204);
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
      const answer = await post(`/${verizon}`, body);
      assertStatus(answer, 400);
      assertShape(MefError, answer.json);
      assert.equal(answer.json.code, "invalidBody");
      assert.equal({}.polluted, undefined);
      assertRepeatsNothing(answer, body);
      assert.equal(answer.text.includes("unmistakable"), false);
      const { accepted, issues } = readResponse(verizon, answer.status, answer.text);
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
    assertRefused(await post(`/${verizon}`, body, { headers: { "Content-Type": "text/plain" } }), 415, 68);
    const text = JSON.stringify(body);
    assert.equal((await post(`/${verizon}`, text.padEnd(mostBytes))).status, 204);
    assertRefused(await post(`/${verizon}`, text.padEnd(mostBytes + 1)), 413, 66);
  });
});
