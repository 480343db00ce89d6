// The page for a type of the reader's own: takes a definition file, dropped or chosen, and opens its form.

import { searchTypes } from "page";
import { part } from "../dom.js";
import { onFile } from "../file.js";
import { ask } from "../question.js";
import { openTab } from "../tab-store.js";
import { words } from "../texts.js";
import { inTurn } from "../turn.js";
import { readDefinition, readFile } from "./definition-file.js";
import { onDefinitionDropped } from "./dropping.js";
import { takeDefinition } from "./handover.js";
import { createOwnForm } from "./own-form.js";
import { hideProblem, showFaults, showProblem } from "./problems.js";

searchTypes();
openTab();
const form = createOwnForm();
const kept = form.kept();
const given = takeDefinition();

for (const link of part("header").querySelectorAll("a")) link.search = location.search;
onFile(part("own-choose"), part("own-input"), async (file) => give(await readFile(file)));
part("own-another").addEventListener("click", () => part("own-input").click());
part("own-remove").addEventListener("click", () => inTurn(remove));
onDefinitionDropped((read) => inTurn(async () => give(await read())));
// The browser has held the page while another one of this tab went on with the form.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  form.yield();
  location.reload();
});

// What is there already takes the place of how to begin.
part("own-start").hidden = kept !== null || given !== null;
document.documentElement.dataset.live = "";
inTurn(async () => {
  if (kept) await open(kept, kept.values);
  if (given) await give(given);
});

/** Opens a file that the reader gave, as `readFile` has it, and leads on to its form. */
async function give(file) {
  hideProblem();
  const isOpen = file.problem ? refuse(file) : await open(file);
  if (isOpen) part("title").focus();
}

/** Opens the form of a definition. Gives whether it could, and was wanted. */
async function open({ name, text }, values) {
  const { definition, problem, detail } = readDefinition(text);
  if (problem) return refuse({ name, problem, detail });
  say(words.ownLoading);
  const { engine, type, faults } = await make(definition);
  say("");
  if (!engine) return refuse({ name, problem: "notStarted" });
  if (faults) return refuse({ name, faults });
  if (form.isTyped && !(await isToBeReplaced())) return say(words.ownNotReplaced);
  form.open({ name, text, definition, type, engine }, values);
  return true;
}

/** Makes a type of a definition, by what is loaded for the first one. Gives nothing where that does not start. */
async function make(definition) {
  try {
    const engine = await import("./engine.js");
    await engine.ready;
    return { engine, ...engine.typeOf(definition) };
  } catch (error) {
    // For whoever has to find out why; the reader gets a sentence.
    console.error(error);
    return {};
  }
}

/** Says what is wrong; a form that is open stays. */
function refuse({ name, faults, ...problem }) {
  if (part("form-view").hidden) part("own-start").hidden = false;
  if (faults) showFaults(name, faults);
  else showProblem({ name, ...problem });
}

function isToBeReplaced() {
  return ask({
    title: words.ownReplaceTitle,
    text: words.ownReplaceText,
    yes: words.ownReplaceYes,
    no: words.emptyNo,
  });
}

async function remove() {
  const question = { title: words.ownRemoveTitle, text: words.ownRemoveText, yes: words.ownRemove };
  if (!form.isTyped || (await ask({ ...question, no: words.emptyNo }))) form.remove();
}

function say(sentence) {
  part("own-status").textContent = sentence;
}
