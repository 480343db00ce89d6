// The forms that are held against each other, and where in each is what the benchmark uses: the e-mail address of the
// primary contact, its message, and what is there once the form checks.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { filesOf } from "../serve.mjs";

const own = {
  ready: "form[data-ready]",
  control: '[name="contacts.primary.email"]',
  message: '[id$="contacts.primary.email-error"]:not([hidden])',
};

const contenders = [
  { name: "request-forms, the element", entry: "element.mjs", ...own },
  { name: "… of one request type", entry: "element-one-type.mjs", ...own },
  // It has one form at a time.
  {
    name: "request-forms, the page",
    page: "../../www/dist/",
    start: "R_BVPN_FR_1/en/",
    isSingle: true,
    ...own,
  },
  {
    name: "React Hook Form + Zod",
    entry: "react-hook-form.jsx",
    control: '[name="contacts.primary.email"]',
    message: '[id="contacts.primary.email-error"]:not(:empty)',
  },
  {
    name: "react-jsonschema-form",
    entry: "rjsf.jsx",
    control: "#root_contacts_primary_email",
    message: "#root_contacts_primary_email__error",
  },
  {
    name: "JSON Forms",
    entry: "json-forms.jsx",
    control: '[id^="#/properties/contacts/properties/primary/properties/email"] input',
    message:
      '[id^="#/properties/contacts/properties/primary/properties/email"] .validation_error:not(:empty)',
  },
];

/** The contenders, each with the `path` of its page, and all files that they are served from. */
export async function builtContenders() {
  const files = [];
  const built = [];
  for (const [index, contender] of contenders.entries()) {
    const path = `/${index}/`;
    built.push({ ...contender, path: `${path}${contender.start ?? ""}` });
    if (contender.page) files.push(...filesOf(local(contender.page), path));
    else
      files.push([`${path}index.html`, html(contender.name)], [`${path}app.js`, await app(contender.entry)]);
  }
  return { contenders: built, files };
}

const html = (name) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<link rel="icon" href="data:,">
<main id="root"></main>
<script type="module" src="app.js"></script>
</html>
`;

async function app(entry) {
  const { outputFiles } = await build({
    entryPoints: [local(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0].text;
}

function local(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
