// Every example of the package's README does what it is there to show.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { userEvent } from "@testing-library/user-event";
import { examples, payload } from "request-forms";
import { fill, shownIssues, submit } from "request-forms/testing";
import { bundled, isScript, page, script, sections } from "../support/readme.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const type = "R_BVPN_FR_1";
const email = "contacts.primary.email";
const { minimal } = examples(type);

/** They are run by the page tests. */
const recipes = [
  "While it is sent, and when it was",
  "A question before it is sent",
  "Service points that arrive late",
];

/** Waits for what an event handler that nobody can await has begun. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Answers what a page sends as the provider would that misses something. */
function refuse(window, requests) {
  const description = `The mandatory field '${email}' is missing.`;
  const refusal = { code: 65, message: "Mandatory field missing", description };
  window.fetch = async (url, { body }) => {
    requests.push([url, JSON.parse(body)]);
    return new Response(JSON.stringify(refusal), { status: 412 });
  };
}

describe("in the README", () => {
  test("each section with code is tested below, or in a browser as a recipe", () => {
    const withCode = [...sections].filter(([, blocks]) => blocks.some(isScript)).map(([name]) => name);
    assert.deepEqual(withCode, [
      "The whole form",
      "A form of your own",
      "Check values",
      "Only what you use",
      "Request types of your own",
      "React Hook Form",
      "In React, Vue and Svelte",
      "On a server",
      ...recipes,
      "In tests",
    ]);
  });

  test("each script is right as it stands, under a strict compiler", () => {
    // Below the repository, so that what the examples import is found.
    mkdirSync(join(root, "target"), { recursive: true });
    const folder = mkdtempSync(join(root, "target/readme-"));
    try {
      const scripts = [...sections.values()].flatMap((blocks) => blocks.filter(isScript));
      const files = scripts.map(({ language, code }, index) => {
        const file = `${index}.${language}`;
        writeFileSync(join(folder, file), code);
        return file;
      });
      const compilerOptions = {
        target: "ES2022",
        lib: ["ES2022", "DOM", "DOM.Iterable"],
        types: [],
        module: "ESNext",
        moduleResolution: "bundler",
        jsx: "react-jsx",
        noEmit: true,
        skipLibCheck: false,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noUncheckedSideEffectImports: true,
      };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
      const compiler = join(root, "node_modules/.bin/tsc");
      const { stdout } = spawnSync(compiler, ["--project", folder], { encoding: "utf8" });
      assert.equal(stdout, "");
      assert.ok(files.length > 10);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("the element sends what is valid, and shows what the provider refuses", async () => {
    const requests = [];
    const { window } = await page("The whole form", {
      setUp: (window) => refuse(window, requests),
    });
    await fill(window.document, minimal);
    await submit(window.document);
    await settled();
    await settled();
    assert.deepEqual(requests, [["/requests", payload(type, minimal)]]);
    assert.deepEqual(
      (await shownIssues(window.document)).map(({ name, code }) => [name, code]),
      [[email, "missingProperty"]],
    );
  });

  test("a form of one's own is checked, in French", async () => {
    const { window, said } = await page("A form of your own");
    await fill(window.document, { ...minimal, [email]: "zoé" });
    await submit(window.document);
    const [shown] = await shownIssues(window.document);
    assert.equal(shown.name, email);
    assert.match(shown.message, /^Saisissez/);
    await fill(window.document, { [email]: minimal.contacts.primary.email });
    await submit(window.document);
    assert.deepEqual(JSON.parse(JSON.stringify(said)), [[payload(type, minimal)]]);
  });

  test("a request type of one's own choice is checked, and known by its id once it is registered", async () => {
    const { said } = await page("Only what you use");
    const [[count], [message]] = said;
    assert.equal(count, 5);
    assert.match(message, /^Saisissez au moins l’un/);
  });

  test("values are checked, and issues name what to do", async () => {
    const { said } = await page("Check values");
    const [[severity, path, message, suggestion], [built]] = said;
    assert.deepEqual([severity, path, suggestion], ["warning", email, "zoe@gmail.com"]);
    assert.match(message, /^Check the end of the e-mail address/);
    assert.equal(built.type, type);
  });

  test("a request is checked a property at a time", async () => {
    const { said } = await page("Check values", { index: 1 });
    const [[valid], [changed], [issues]] = said;
    assert.equal(valid, false);
    assert.ok(changed.includes("profile"));
    assert.equal(issues.length, 1);
    assert.equal(issues[0].code, "invalidValue");
  });

  test("a request type of one's own is checked as the others are", async () => {
    const { said } = await page("Request types of your own");
    const comments = [...script("Request types of your own").code.matchAll(/^\/\/ (\S+ .*)$/gm)];
    assert.deepEqual(
      said.map((words) => words.join(" ")),
      comments.map(([, words]) => words),
    );
  });

  test("a rule in code is asked besides", async () => {
    const { said } = await page("Request types of your own", { index: 1 });
    assert.deepEqual(said, [["Choose another day: nobody works on the first of January"]]);
  });

  test("React Hook Form shows the message on its field", async () => {
    const { window } = await page("React Hook Form", {
      more: `
        import { createRoot } from "react-dom/client";
        import { flushSync } from "react-dom";
        flushSync(() => createRoot(document.body).render(<Disconnect onPayload={() => {}} />));
      `,
    });
    const user = userEvent.setup({ document: window.document });
    await user.type(window.document.querySelector("#email"), "zoé");
    await user.click(window.document.querySelector("button"));
    await settled();
    assert.match(window.document.querySelector("#email-error").textContent, /e-mail address/);
    assert.equal(window.document.querySelector("#email").getAttribute("aria-invalid"), "true");
  });

  test("the form in React does so, too", async () => {
    const requests = [];
    const { window } = await page("In React, Vue and Svelte", {
      setUp: (window) => refuse(window, requests),
      more: `
        import { createRoot } from "react-dom/client";
        import { flushSync } from "react-dom";
        flushSync(() => createRoot(document.body).render(<Disconnection />));
      `,
    });
    await fill(window.document, minimal);
    await submit(window.document);
    for (let turns = 0; turns < 100 && (await shownIssues(window.document)).length === 0; turns++)
      await settled();
    assert.deepEqual(requests, [["/requests", payload(type, minimal)]]);
    assert.deepEqual(
      (await shownIssues(window.document)).map(({ name, code }) => [name, code]),
      [[email, "missingProperty"]],
    );
  });

  test("a server takes what is right, and refuses the rest", async () => {
    const code = await bundled(script("On a server"), { platform: "node" });
    const { app } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
    const post = (values) => app.request("/requests", { method: "POST", body: JSON.stringify(values) });
    const taken = await post(minimal);
    assert.equal(taken.status, 201);
    assert.deepEqual(await taken.json(), payload(type, minimal));
    const refused = await post({});
    assert.equal(refused.status, 422);
    assert.ok((await refused.json()).issues.length > 1);
  });

  test("a form is filled in by a test", async () => {
    const { window, said } = await page("In tests");
    const [[[issue, ...others]]] = said;
    assert.deepEqual([issue.name, issue.severity, others.length], [email, "warning", 0]);
    assert.equal(window.document.querySelector(`[name="${email}"]`).value, "zoe@gmail.com");
    assert.deepEqual(await shownIssues(window.document), []);
  });
});
