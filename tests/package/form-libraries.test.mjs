// The schema in the hands of real libraries: each is given the schema and nothing else, and neither is told of us.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sValidator } from "@hono/standard-validator";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { FormApi } from "@tanstack/form-core";
import { Hono } from "hono";
import { createFormControl } from "react-hook-form";
import { examples, payload, schema } from "request-forms";

const type = "R_BVPN_FR_1";
const { minimal } = examples(type);
const email = "contacts.primary.email";
const wrong = structuredClone(minimal);
wrong.contacts.primary.email = "zoé@";
const message = /e-mail address/;

describe("React Hook Form", () => {
  /** Submits a form with these values: what its handler was given, or the errors. */
  async function submit(values) {
    const { handleSubmit } = createFormControl({
      defaultValues: values,
      resolver: standardSchemaResolver(schema(type)),
    });
    let errors = {};
    let sent = null;
    await handleSubmit(
      (data) => {
        sent = data;
      },
      (found) => {
        errors = found;
      },
    )();
    return { sent, errors };
  }

  test("hands the payload to the one who submits", async () => {
    const { sent, errors } = await submit(minimal);
    assert.deepEqual(errors, {});
    assert.deepEqual(sent, payload(type, minimal));
  });

  test("puts the message on its field", async () => {
    const { sent, errors } = await submit(wrong);
    assert.equal(sent, null);
    assert.deepEqual(Object.keys(errors.contacts.primary), ["email"]);
    assert.match(errors.contacts.primary.email.message, message);
  });
});

describe("TanStack Form", () => {
  async function submit(values) {
    let sent = null;
    const form = new FormApi({
      defaultValues: values,
      validators: { onSubmit: schema(type) },
      onSubmit: ({ value }) => {
        sent = value;
      },
    });
    form.mount();
    await form.handleSubmit();
    return { sent, form };
  }

  test("submits what is valid", async () => {
    const { sent, form } = await submit(minimal);
    assert.deepEqual(sent, minimal);
    assert.equal(form.state.isValid, true);
  });

  test("puts the issue on its field, code and rule included", async () => {
    const { sent, form } = await submit(wrong);
    assert.equal(sent, null);
    const [errors] = form.state.errors;
    assert.deepEqual(Object.keys(errors), [email]);
    const [issue] = errors[email];
    assert.match(issue.message, message);
    assert.equal(issue.code, "invalidFormat");
    assert.equal(issue.rule, `${type}/email`);
  });
});

describe("Hono", () => {
  const app = new Hono().post("/requests", sValidator("json", schema(type)), (c) =>
    c.json(c.req.valid("json"), 201),
  );
  const post = (values) =>
    app.request("/requests", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(values),
    });

  test("hands the payload to the handler", async () => {
    const answer = await post(minimal);
    assert.equal(answer.status, 201);
    assert.deepEqual(await answer.json(), payload(type, minimal));
  });

  test("refuses, and says which field and why", async () => {
    const answer = await post(wrong);
    assert.equal(answer.status, 400);
    const { error } = await answer.json();
    assert.equal(error.length, 1);
    assert.deepEqual(error[0].path, email.split("."));
    assert.match(error[0].message, message);
    assert.equal(error[0].code, "invalidFormat");
  });
});
