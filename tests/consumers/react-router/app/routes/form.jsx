// A form of one's own, which works without a script: the action checks what was sent, and the form shows what is wrong.

import { useEffect, useRef } from "react";
import { Form } from "react-router";
import { bind, validate } from "request-forms";
import { fields, type } from "../../requests.js";

export async function action({ request }) {
  const values = await request.formData();
  const result = validate(type, values);
  return result.valid
    ? { payload: result.payload }
    : { values: Object.fromEntries(values), issues: result.issues };
}

export default function Page({ actionData }) {
  const form = useRef(null);
  useEffect(() => {
    const binding = bind(form.current, type);
    return () => binding.destroy();
  }, []);

  const { payload, issues = [], values = {} } = actionData ?? {};
  return (
    <>
      <Form method="post" ref={form}>
        {fields.map((name) => (
          <p key={name}>
            <label htmlFor={name}>{name}</label> <input id={name} name={name} defaultValue={values[name]} />
          </p>
        ))}
        <button type="submit">Send</button>
      </Form>
      <ul id="issues">
        {issues.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
      <pre id="sent">{payload && JSON.stringify(payload)}</pre>
    </>
  );
}
