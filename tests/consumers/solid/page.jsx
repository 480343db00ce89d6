// The element in an application of Solid: properties by prop:, listeners by on:.

import "request-forms/element";
import "request-forms/style.css";
import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { answer, options, type, values } from "./requests.js";

function Page() {
  const [sent, setSent] = createSignal("");
  const [refused, setRefused] = createSignal("");

  function send(event) {
    event.preventDefault();
    setSent(JSON.stringify(event.detail.payload));
  }

  function refuse({ detail }) {
    setRefused(detail.issues.map(({ path }) => path).join(", "));
  }

  return (
    <>
      <pre id="answer">{answer()}</pre>
      <request-form
        attr:type={type}
        prop:values={values}
        prop:options={options}
        on:request-form-submit={send}
        on:request-form-invalid={refuse}
      />
      <pre id="sent">{sent()}</pre>
      <pre id="refused">{refused()}</pre>
    </>
  );
}

render(Page, document.getElementById("page"));
