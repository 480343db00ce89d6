// Starts the page: loads the package's module, which the page has already asked for, and takes over the form that stands
// in it. The page either works as a whole, or says in plain words that it does not.

import { searchTypes } from "page";
import { compile } from "request-forms/form/slim";
import { Page } from "./app.js";
import { part } from "./dom.js";
import { getServicePoints } from "./portal.js";
import { openTab } from "./tab-store.js";
import { words } from "./texts.js";

// Asked for at once, so that the list may be there before anybody begins to type.
const points = part("site") === null ? undefined : getServicePoints();

searchTypes();

try {
  openTab();
  await compile(part("module").href);
  new Page(points).start();
  part("starting").remove();
} catch (error) {
  // For whoever has to find out why; the reader gets a sentence, and what was typed stays where it is.
  console.error(error);
  part("broken").hidden = false;
  // Where the button would be, too: whoever has filled the form in meanwhile looks for it there.
  part("starting").textContent = words.broken;
  part("starting").dataset.problem = "";
  // A page that is left while it loads gets no module; the browser may hold it, and show it again.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}
