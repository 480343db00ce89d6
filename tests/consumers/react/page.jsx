// The element and a form of one's own in an application of React, which the check drives from outside.

import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { bind } from "request-forms";
import "request-forms/element";
import { bindings, comment, fields, first, hear, rest, type } from "./fixture.js";

function submit(event) {
  event.preventDefault();
  hear(event);
}

function Page() {
  const [renders, setRenders] = useState(0);
  const [isShown, setShown] = useState(true);
  const [locale, setLocale] = useState("en");
  const [formType, setFormType] = useState(type);
  return (
    <>
      <button type="button" data-do="render" onClick={() => setRenders(renders + 1)}>
        {renders}
      </button>
      <button type="button" data-do="show" onClick={() => setShown(!isShown)}>
        show
      </button>
      <button type="button" data-do="locale" onClick={() => setLocale("fr")}>
        {locale}
      </button>
      <button type="button" data-do="type" onClick={() => setFormType("disconnectCustomerConfirmation")}>
        {formType}
      </button>
      {isShown && (
        <request-form
          type={formType}
          locale={locale}
          values={first}
          options={{ request: { comment } }}
          onrequest-form:change={hear}
          onrequest-form:invalid={hear}
          onrequest-form:submit={submit}
        />
      )}
      {isShown && <Own renders={renders} />}
    </>
  );
}

function Own({ renders }) {
  const [state, setState] = useState(() => Object.fromEntries(fields.map((name) => [name, ""])));
  const form = useRef(null);
  const binding = useRef(null);
  useEffect(() => {
    const { current } = form;
    const bound = bind(current, type, { values: rest });
    binding.current = bound;
    bindings.add(bound);
    // React knows custom events on custom elements alone.
    current.addEventListener("request-form:submit", submit);
    return () => {
      current.removeEventListener("request-form:submit", submit);
      bindings.delete(bound);
      bound.destroy();
    };
  }, []);
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

createRoot(document.getElementById("page")).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
