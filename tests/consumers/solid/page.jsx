// The page around the component, which shows what comes of it.

import "request-forms/style.css";
import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { Disconnect } from "./disconnect.tsx";
import { answer, options, values } from "./requests.js";

function Page() {
  const [sent, setSent] = createSignal("");
  const [refused, setRefused] = createSignal("");
  const refuse = ({ detail }) => setRefused(detail.issues.map(({ path }) => path).join(", "));

  return (
    <>
      <pre id="answer">{answer()}</pre>
      <div on:request-form-invalid={refuse}>
        <Disconnect
          values={values}
          options={options}
          onPayload={(payload) => setSent(JSON.stringify(payload))}
        />
      </div>
      <pre id="sent">{sent()}</pre>
      <pre id="refused">{refused()}</pre>
    </>
  );
}

render(Page, document.getElementById("page"));
