// The whole form as the element.

import "request-forms/element";

export function Whole({ hear, submit, ...properties }) {
  return (
    <request-form
      id="whole"
      {...properties}
      onrequest-form-change={hear}
      onrequest-form-invalid={hear}
      onrequest-form-submit={submit}
    />
  );
}
