// Definitions for tests of the page for types of one's own, and how a reader gives it a file.

import { expect } from "./portal.mjs";

const required = [
  { name: "required", check: "required", says: { en: "A widget has a name.", fr: "Un widget a un nom." } },
];

/** A whole definition, in which something that looks like markup is none. */
export const widget = {
  id: "W_ORDER_1",
  provider: { name: "Acme", envelope: "typeAndProperties", accepted: 201, answer: { status: 400 } },
  title: { en: "Order a <b>widget</b>", fr: "Commander un widget" },
  operation: "POST https://widgets.example/orders",
  document: "Acme, widgets",
  groups: [
    {
      id: "widget",
      legend: { en: "Widget", fr: "Widget" },
      properties: [
        { id: "widget.name", label: { en: "Name <img src=x>", fr: "Nom" }, rules: required },
        { id: "widget.color", label: { en: "Color", fr: "Couleur" } },
      ],
    },
  ],
};

/** The same in one language alone. */
export const frenchWidget = JSON.parse(JSON.stringify({ ...widget, id: "W_FRENCH_1" }), (_, value) => {
  if (typeof value?.fr === "string") return { fr: value.fr };
  return value;
});

export async function openOwn(page, locale = "en") {
  await page.goto(`/own/${locale}/`);
  await page.locator("html[data-live]").waitFor();
}

const textOf = (content) => (typeof content === "string" ? content : JSON.stringify(content));

/** Chooses a file by the keyboard alone. */
export async function choose(page, content, button = "#page-own-choose", name = "widget.json") {
  const chooser = page.waitForEvent("filechooser");
  await page.locator(button).press("Enter");
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(textOf(content));
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
}

/** Chooses a definition, and waits for its form. */
export async function openDefinition(page, definition = widget) {
  await choose(page, definition);
  await expect(page.locator("#page-title")).toBeFocused();
  await page.locator("form[data-ready]").waitFor();
}

/** Drops files on the page, as `[name, content]`; a folder is one of which the browser says so. */
export function drop(page, files, isFolder = false) {
  const given = files.map(([name, content]) => [name, textOf(content)]);
  return page.evaluate(dropInPage, { files: given, isFolder });
}

/** Runs in the page. */
function dropInPage({ files, isFolder }) {
  const dataTransfer = new DataTransfer();
  for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
  if (isFolder) DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true });
  const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event("dragover"));
  document.body.dispatchEvent(event("drop"));
}
