// A form whose controls React holds.

import { useEffect, useRef, useState } from "react";
import { useBinding } from "request-forms/react";
import { bindings, fields, rest, type } from "./fixture.js";

export function OwnForm({ renders, submit }) {
  const [state, setState] = useState(() => Object.fromEntries(fields.map((name) => [name, ""])));
  const form = useRef(null);
  const binding = useBinding(form, type, { values: { ...rest }, onSubmit: submit });
  useEffect(() => {
    const { current } = binding;
    bindings.add(current);
    return () => bindings.delete(current);
  }, [binding]);
  const change = ({ target }) => setState((state) => ({ ...state, [target.name]: target.value }));
  return (
    <form id="own" ref={form}>
      {fields.map((name) => (
        <div key={name}>
          <label htmlFor={`own-${name}`}>
            {name} {renders}
          </label>
          {renders % 2 === 1 && <em>{renders}</em>}
          {name === "servicePoint.id" ? (
            <select id={`own-${name}`} name={name} value={state[name]} onChange={change}>
              <option value="" />
              <option>SP-1001</option>
              <option>SP-1002</option>
            </select>
          ) : (
            <input
              id={`own-${name}`}
              name={name}
              value={state[name]}
              onChange={change}
              aria-describedby="own-hint"
            />
          )}
        </div>
      ))}
      <p id="own-hint">{renders}</p>
      <button type="submit">Send</button>
      <button type="button" data-do="reset" onClick={() => binding.current.reset()}>
        reset
      </button>
      <button
        type="button"
        data-do="state"
        onClick={() => setState({ ...state, "contacts.primary.firstName": "Camille" })}
      >
        state
      </button>
      <output>{JSON.stringify(state)}</output>
    </form>
  );
}
