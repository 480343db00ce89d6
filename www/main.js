// Starts the page: first its words, then the application. Everything that can fail to load is behind one import, so
// that the page either works as a whole or says in plain words that it does not.

import { readAddress } from "./address.js";
import { clearBuilt, isBuilt } from "./built.js";
import { part } from "./dom.js";
import { speak } from "./texts.js";

const address = readAddress();
speak(address.locale);
if (!isBuilt(address)) {
  clearBuilt();
  part("loading").hidden = false;
}
try {
  const { start } = await import("./start.js");
  await start(address);
} catch (error) {
  // For whoever has to find out why; the reader gets a sentence.
  console.error(error);
  clearBuilt();
  part("broken").hidden = false;
}
part("loading").hidden = true;
