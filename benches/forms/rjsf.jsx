// react-jsonschema-form: the form follows from the schema.

import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { createRoot } from "react-dom/client";
import { schema } from "./json-schema.mjs";
import { groups } from "./rules.mjs";

const uiSchema = {
  contacts: {
    primary: { email: { "ui:options": { inputType: "email" } } },
    secondary: { email: { "ui:options": { inputType: "email" } } },
  },
  request: { comment: { "ui:widget": "textarea" } },
  "ui:submitButtonOptions": { submitText: "Send the request" },
};

function checkPoint({ servicePoint }, errors) {
  if (!Object.values(servicePoint ?? {}).some(Boolean)) errors.servicePoint.addError(groups[0].hint);
  return errors;
}

function Disconnect() {
  return (
    <Form
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      customValidate={checkPoint}
      liveValidate="onChange"
      noHtml5Validate
      showErrorList={false}
      onSubmit={({ formData }) => console.log(formData)}
    />
  );
}

globalThis.mount = (container) => {
  const root = createRoot(container);
  root.render(<Disconnect />);
  return () => root.unmount();
};
globalThis.mount(document.getElementById("root"));
