// The shared cases for a page: which files there are, and the function that runs one of them where the page is.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../cases/", import.meta.url));

/** The files of cases, `{ name, text }`. Those of responses have no form to be tested in. */
export const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(".json") && !name.startsWith("response"))
  .sort()
  .map((name) => ({ name, text: readFileSync(folder + name, "utf8") }));

/** Runs in the page, with the package beside the page. */
export async function runCases(text) {
  const { bind, compile, describe, render } = await import("/pkg/slim.js");
  await compile("/pkg/request_forms.wasm");
  // Parsed here, because a member named __proto__ would not survive the way from Node.
  const { type, base, cases } = JSON.parse(text);
  const problems = [];
  const host = document.body.appendChild(document.createElement("div"));
  for (const { description, values, options, issues, payload } of cases) {
    host.innerHTML = render(type, { idPrefix: "case-" });
    const form = host.querySelector("form");
    const given = base === undefined ? values : Object.assign({}, base, values);
    // A form begins with one blank item, unless the values say that there is none, or give what is no list of items.
    const list = describe(type).groups.find((group) => group.list)?.id;
    const hasItems = (name) =>
      name === list
        ? Array.isArray(given[name]) && given[name].length <= 10_000
        : name.startsWith(`${list}.`);
    if (list && !Object.keys(Object(given)).some(hasItems))
      form.querySelector(`[data-remove="${list}.0"]`).closest("[data-item]").remove();
    const binding = bind(form, type, { ...options, values: given });
    let sent = null;
    form.addEventListener("request-form:submit", (event) => {
      event.preventDefault();
      sent = event.detail.payload;
    });
    form.requestSubmit();
    const line = ({ path, code, rule, severity = "error" }) => `${path} ${code} ${rule} ${severity}`;
    const compare = (what, found, expected) => {
      const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
      if (a !== b) problems.push(`${description}: ${what}: ${a} instead of ${b}`);
    };
    compare("issues", binding.issues().map(line), issues.map(line));
    const errors = issues.filter(({ severity }) => severity !== "warning");
    const entries = form.querySelectorAll("[data-error-summary] li");
    compare("entries of the summary", entries.length, errors.length);
    for (const issue of issues) {
      const control = [issue.path, `request.${issue.path}`].find((name) => form.elements.namedItem(name));
      const place = control ?? form.querySelector(`[data-group="${CSS.escape(issue.path)}"]`)?.dataset.group;
      if (!place) continue;
      const message = document.getElementById(`case-${place}-error`);
      compare(
        "message",
        message && !message.hidden && line({ path: issue.path, ...message.dataset }),
        line(issue),
      );
      const invalid = form.elements.namedItem(control)?.getAttribute("aria-invalid") ?? null;
      if (control) compare("aria-invalid", invalid, issue.severity === "warning" ? null : "true");
    }
    if (payload !== undefined) compare("payload", sent, payload);
    if (errors.length > 0) compare("nothing sent", sent, null);
    binding.destroy();
  }
  host.remove();
  return { count: cases.length, problems };
}
