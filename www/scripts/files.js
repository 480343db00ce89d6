// The two buttons that save the request to a file, as far as it goes, and open one again; a file may be dropped, too.

import { requestType, requestTypes } from "page";
import { validate } from "request-forms/form/slim";
import { part } from "./dom.js";
import { onDrop } from "./drop.js";
import { onFile, readText, save } from "./file.js";
import { isDefinition, leaveDefinition } from "./own/handover.js";
import { ask } from "./question.js";
import { readRequest, writeRequest } from "./request-file.js";
import { mostSites } from "./sites/lines.js";
import { words } from "./texts.js";
import { inTurn } from "./turn.js";
import { isBlank } from "./values.js";

// Far more than a request needs.
const largestFile = 1_000_000;

/**
 * Wires them. `form()` gives `{ type, values, sites }` of the form at hand, `typedFor(type)` what is typed for a type;
 * `replace(values, sites)` shows others, `elsewhere(type, state)` those of another type.
 */
export function createFiles({ form, typedFor, replace, elsewhere }) {
  part("file-save").addEventListener("click", () => {
    const name = `${requestType.id}.draft.json`;
    save(writeRequest(form()), name);
    say(words.fileSaved(name));
  });
  onFile(part("file-open"), part("file-input"), open);
  // Of several it is not clear which one is meant.
  onDrop(({ files: [file, other] }) => inTurn(() => (other ? say(words.fileNotOpened) : open(file))));

  async function open(file) {
    const { text, problem } = await readText(file, largestFile);
    if (problem) return say(words[problem === "tooLarge" ? "fileTooLarge" : "fileUnreadable"], true);
    if (isDefinition(text)) return toOwn({ name: file.name, text });
    const request = readRequest(text, requestType.id);
    if (request.problem === "fileSeveral") return say(words.fileSeveral(mostSites), true);
    if (request.problem) return say(words[request.problem], true);
    if (!(await isWanted(request))) return say(words.fileNotOpened);
    const { type, values, sites } = request;
    if (type !== requestType.id)
      return elsewhere(type, { values, sites, file: true }) || say(words.tabBlocked, true);
    try {
      // What the package cannot even read must not take the place of what is typed.
      validate(requestType, values);
    } catch {
      return say(words.fileNoRequest, true);
    }
    replace(values, sites);
    say(words.fileOpened);
  }

  /** A definition is a type of the reader's own, which has a page of its own. */
  function toOwn(file) {
    if (leaveDefinition(file)) location.assign(part("types").querySelector("a[data-own]").href);
    else say(words.tabBlocked, true);
  }

  /** Asks where the file is for another type, or would take the place of something typed. */
  async function isWanted({ type }) {
    const isLoss = !isBlank(typedFor(type));
    if (type === requestType.id) {
      const question = { title: words.exampleTitle, text: words.fileText };
      return !isLoss || ask({ ...question, yes: words.fileYes, no: words.emptyNo });
    }
    return ask({
      title: words.fileOtherTitle(requestTypes.find(({ id }) => id === type).title),
      text: isLoss ? words.fileOtherReplaceText : words.fileOtherText,
      yes: words.fileOtherYes,
      no: words.fileOtherNo,
    });
  }

  function say(sentence, isProblem = false) {
    part("keep").open = true;
    part("file-status").textContent = sentence;
    part("file-status").toggleAttribute("data-problem", isProblem);
  }

  return {
    /** Follows what is typed: what was said was about the form as it was. */
    changed() {
      if (part("file-status").textContent === "") return;
      part("file-status").textContent = "";
      part("file-status").removeAttribute("data-problem");
    },
    /** Says that the file which was opened on another page is in this form. */
    opened: () => say(words.fileOpened),
    /** Says that it could not be. */
    refused: () => say(words.fileNoRequest, true),
  };
}
