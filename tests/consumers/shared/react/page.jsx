// The form and one of one's own in an application of React, which the check drives from outside.

import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { comment, first, hear, type } from "./fixture.js";
import { OwnForm } from "./own-form.jsx";
import { Whole } from "./whole.jsx";

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
        <Whole
          type={formType}
          locale={locale}
          values={{ ...first }}
          options={{ request: { comment } }}
          hear={hear}
          submit={submit}
        />
      )}
      {isShown && <OwnForm renders={renders} submit={submit} />}
    </>
  );
}

createRoot(document.getElementById("page")).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
