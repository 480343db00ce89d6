// React Hook Form with Zod: markup and messages are written by hand, as one does.

import { zodResolver } from "@hookform/resolvers/zod";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { email, groups, phone } from "./rules.mjs";

const kinds = {
  email: z.string().regex(email, "Enter an e-mail address such as name@example.com"),
  phone: z.string().regex(phone, "Enter a phone number of 6 to 15 digits"),
  date: z.iso.date("Enter a date such as 2027-03-31"),
};
const text = z.string().trim();
/** A form has a text for what is left empty. */
const optional = (schema) => z.union([z.literal(""), schema]).optional();

const schema = z.object({
  servicePoint: object(groups[0]).refine((point) => Object.values(point).some(Boolean), groups[0].hint),
  contacts: z.object({ primary: object(groups[1]), secondary: object(groups[2]) }),
  request: object(groups[3]),
});

function object({ isRequired, fields }) {
  const member = ({ name, label, kind }) => {
    const schema = kinds[kind] ?? text;
    return [name, isRequired ? text.min(1, `Enter: ${label}`).pipe(schema) : optional(schema)];
  };
  return z.object(Object.fromEntries(fields.map(member)));
}

function Disconnect() {
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(schema), mode: "onTouched" });
  const at = (path) => path.split(".").reduce((errors, name) => errors?.[name], formState.errors);
  return (
    <form onSubmit={handleSubmit((payload) => console.log(payload))} noValidate>
      {groups.map(({ path, label, hint, isRequired, fields }) => (
        <fieldset key={path}>
          <legend>{label}</legend>
          {hint && <p>{hint}</p>}
          <p role="alert">{(at(path)?.root ?? at(path))?.message}</p>
          {fields.map((field) => {
            const name = `${path}.${field.name}`;
            const message = at(name)?.message;
            const attributes = {
              id: name,
              type: field.type,
              "aria-invalid": Boolean(message),
              "aria-describedby": `${name}-error`,
              ...register(name),
            };
            return (
              <div key={name}>
                <label htmlFor={name}>
                  {field.label}
                  {!isRequired && " (optional)"}
                </label>
                {field.hint && <p>{field.hint}</p>}
                {field.isLong ? <textarea {...attributes} /> : <input {...attributes} />}
                <p id={`${name}-error`} role="alert">
                  {message}
                </p>
              </div>
            );
          })}
        </fieldset>
      ))}
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
