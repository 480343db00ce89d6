// JSON Forms with its plain renderers: the form follows from the schema and a schema of its layout.

import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { schemaWithAnyOf } from "./json-schema.mjs";
import { groups } from "./rules.mjs";

const pointer = (path) => path.split(".").join("/properties/");

const layout = {
  type: "VerticalLayout",
  elements: groups.map(({ path, label, fields }) => ({
    type: "Group",
    label,
    elements: fields.map(({ name, isLong }) => ({
      type: "Control",
      scope: `#/properties/${pointer(`${path}.${name}`)}`,
      ...(isLong && { options: { multi: true } }),
    })),
  })),
};

function Disconnect() {
  const [data, setData] = useState({
    servicePoint: {},
    contacts: { primary: {}, secondary: {} },
    request: {},
  });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <JsonForms
        schema={schemaWithAnyOf}
        uischema={layout}
        data={data}
        renderers={vanillaRenderers}
        cells={vanillaCells}
        onChange={({ data }) => setData(data)}
      />
      <button type="submit">Send the request</button>
    </form>
  );
}

globalThis.mount = (container) => {
  const root = createRoot(container);
  root.render(<Disconnect />);
  return () => root.unmount();
};
globalThis.mount(document.getElementById("root"));
