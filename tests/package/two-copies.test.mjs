// Two copies of the package on one page, as two teams would bring them: each has its own engine, and neither disturbs
// the other.

import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { examples, payload } from "request-forms";
import { fill, shownIssues, submit } from "request-forms/testing";
import { bundled } from "../support/readme.mjs";

const type = "R_BVPN_FR_1";
const email = "contacts.primary.email";
const { minimal } = examples(type);

test("two copies share a page", async () => {
  const { window } = new JSDOM(
    `<form><input name="${email}"><button>Send</button></form><form><input name="${email}"><button>Send</button></form>
     <request-form type="${type}"></request-form>`,
    { runScripts: "outside-only" },
  );
  const code = `import "request-forms/element"; import { bind } from "request-forms"; (window.copies ??= []).push(bind);`;
  const copy = await bundled({ code, language: "js" });
  window.eval(copy);
  window.eval(copy);
  const [bindOne, bindOther] = window.copies;
  assert.notEqual(bindOne, bindOther);

  const forms = [...window.document.querySelectorAll("body > form")];
  const one = bindOne(forms[0], type);
  const other = bindOther(forms[1], type);
  for (const form of forms) await fill(form, { [email]: "zoé" });
  for (const form of forms) assert.equal((await shownIssues(form))[0].name, email);
  const ids = [...window.document.querySelectorAll("[id]")].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, ids.join(", "));

  // What one lets go of, the other keeps.
  one.destroy();
  await fill(forms[1], { [email]: "zoe@example.com" });
  assert.deepEqual(await shownIssues(forms[1]), []);
  assert.equal(other.values().contacts.primary.email, "zoe@example.com");

  // The element is registered once, by the first.
  const element = window.document.querySelector("request-form");
  await fill(element, minimal);
  element.addEventListener("request-form:submit", (event) => event.preventDefault());
  await submit(element);
  assert.deepEqual(JSON.parse(JSON.stringify(element.payload)), payload(type, minimal));
});
