// The element and a bound form in happy-dom, filled in as a user would.

import { GlobalRegistrator } from "@happy-dom/global-registrator";
import { bind, render } from "request-forms";
import { fill, submit } from "request-forms/testing";
import requests from "./requests.json" with { type: "json" };

GlobalRegistrator.register();
// What is imported now finds a document.
await import("request-forms/element");

document.body.innerHTML = render(requests.type);
const form = document.querySelector("form");
const binding = bind(form, requests.type);
let right;
form.addEventListener("request-form-submit", (event) => {
  event.preventDefault();
  right = event.detail.payload;
});

await fill(document, requests.wrong);
await submit(document);
const wrong = { valid: binding.valid, issues: binding.issues() };
await fill(document, { "contacts.primary.email": requests.right.contacts.primary.email });
await submit(document);

document.body.innerHTML = `<request-form type="${requests.type}"></request-form>`;
const element = document.querySelector("request-form");
element.values = requests.right;

console.log(JSON.stringify({ wrong, right, element: element.payload }));
await GlobalRegistrator.unregister();
