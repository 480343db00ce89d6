// The element: the server sends it empty, and it makes its form in the browser.

import { useEffect, useRef, useState } from "react";
import { answer, options, type, values } from "../../requests.js";

export default function Page() {
  const [sent, setSent] = useState("");
  const [refused, setRefused] = useState("");

  // The element fills itself, which React would find where the server sent nothing: it comes after React. Of what a
  // server has rendered, React sets nothing but attributes.
  const ref = useRef(null);
  useEffect(() => {
    const element = Object.assign(ref.current, { values, options });
    const listening = new AbortController();
    const listen = (name, listener) => element.addEventListener(name, listener, { signal: listening.signal });
    listen("request-form-submit", (event) => {
      event.preventDefault();
      setSent(JSON.stringify(event.detail.payload));
    });
    listen("request-form-invalid", ({ detail }) =>
      setRefused(detail.issues.map(({ path }) => path).join(", ")),
    );
    import("request-forms/element");
    return () => listening.abort();
  }, []);

  return (
    <>
      <pre id="answer">{answer()}</pre>
      <request-form ref={ref} type={type} />
      <pre id="sent">{sent}</pre>
      <pre id="refused">{refused}</pre>
    </>
  );
}
