// The whole form as a component.

import { RequestForm } from "request-forms/react";

export function Whole({ hear, submit, locale, options, ...props }) {
  return (
    <RequestForm
      id="whole"
      {...props}
      options={{ ...options, locale }}
      onChange={hear}
      onInvalid={hear}
      onSubmit={submit}
    />
  );
}
