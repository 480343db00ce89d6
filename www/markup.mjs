// Markup of the page's own: a text goes in as text, whoever wrote it.

import { readFileSync } from "node:fs";

/** A template with its places filled: {{text}}, and {{{markup}}}. */
export function filled(template, parts) {
  const text = readFileSync(new URL(template, import.meta.url), "utf8");
  return text.replace(/\{\{(\{)?(\w+)\}?\}\}/g, (_, isMarkup, name) => {
    if (typeof parts[name] !== "string") throw new Error(`${template} wants "${name}", which nothing gives.`);
    return isMarkup ? parts[name] : escaped(parts[name]);
  });
}

export function link(href, text, { "aria-current": isCurrent, ...attributes } = {}) {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  if (isCurrent) written.push(' aria-current="page"');
  return `<a href="${escaped(href)}"${written.join("")}>${escaped(text)}</a>`;
}

/** A list of items that are markup. */
export function list(items) {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

export function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
