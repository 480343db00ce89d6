// The shared cases for a page: which files there are, and the function that runs one of them where the page is.

import { describe } from "request-forms";
import { caseFiles, expectedPayload } from "../support/cases.mjs";

/** The files with values, `{ name, text }`: each case with the payload that is expected of it. */
export const files = caseFiles().map(({ name, type, revision, cases }) => {
  const description = describe(type, { revision });
  const expected = cases.map((one) => ({
    ...one,
    payload: asTicked(description, expectedPayload(description, one)),
  }));
  return { name, text: JSON.stringify({ type, revision, cases: expected }) };
});

/** What a form makes of a payload: a box that is not ticked says nothing, where false goes without saying. */
function asTicked({ groups }, payload) {
  const boxes = groups
    .flatMap(({ properties }) => properties)
    .filter((property) => property.type === "boolean" && property.default === "false");
  for (const { id } of boxes) takeOutFalse(payload?.properties, id.split("."));
  return payload;
}

/** Takes what is false out of a container, and what is left empty by that. */
function takeOutFalse(container, [name, ...rest]) {
  const inner = container?.[name];
  if (rest.length > 0) takeOutFalse(inner, rest);
  const isEmpty = rest.length > 0 && inner !== undefined && Object.keys(inner).length === 0;
  if (inner === false || isEmpty) delete container[name];
}

/** Runs in the page, with the package beside the page. */
export async function runCases(text) {
  const { bind, compile, describe, render } = await import("/pkg/slim.js");
  await compile("/pkg/request_forms.wasm");
  // Parsed here, because a member named __proto__ would not survive the way from Node.
  const { type, revision, cases } = JSON.parse(text);
  const problems = [];
  const host = document.body.appendChild(document.createElement("div"));
  for (const { description, values, options, issues, payload } of cases) {
    host.innerHTML = render(type, { idPrefix: "case-", revision });
    const form = host.querySelector("form");
    // A form begins with one blank item, unless the values say that there is none, or give what is no list of items.
    const list = describe(type, { revision }).groups.find((group) => group.list)?.id;
    const hasItems = (name) =>
      name === list
        ? Array.isArray(values[name]) && values[name].length <= 10_000
        : name.startsWith(`${list}.`);
    if (list && !Object.keys(Object(values)).some(hasItems))
      form.querySelector(`[data-remove="${list}.0"]`).closest("[data-item]").remove();
    const binding = bind(form, type, { ...options, values });
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
    // Nothing is sent of a case with an error, which has no payload.
    compare("payload", sent, payload ?? null);
    binding.destroy();
  }
  host.remove();
  return { count: cases.length, problems };
}
