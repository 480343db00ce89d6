// The two buttons that save the request to a file, as far as it goes, and open one again.

import { part } from "./dom.js";
import { onFile, readText, save } from "./file.js";
import { ask } from "./question.js";
import { readRequest, writeRequest } from "./request-file.js";
import { words } from "./texts.js";
import { isBlank } from "./values.js";

// Far more than a request needs.
const largestFile = 1_000_000;

/**
 * Wires them. `form()` gives `{ type, values }` of the form at hand, `typedFor(type)` what is typed for a type,
 * `idsOf(type)` the first names of its properties; `open({ type, values })` shows another request and throws where
 * that cannot be done.
 */
export function createFiles({ form, typedFor, types, idsOf, titleOf, open }) {
  let saying = () => "";

  part("file-save").addEventListener("click", () => {
    const name = `${form().type}.draft.json`;
    save(writeRequest(form()), name);
    say(() => words.fileSaved(name));
  });
  onFile(part("file-open"), part("file-input"), async (file) => {
    const { text, problem } = await readText(file, largestFile);
    if (problem) return say(() => words[problem === "tooLarge" ? "fileTooLarge" : "fileUnreadable"], true);
    const request = readRequest(text, { types, idsOf, current: form().type });
    if (request.problem) return say(() => words[request.problem], true);
    if (!(await isWanted(request))) return say(() => words.fileNotOpened);
    try {
      open(request);
    } catch {
      return say(() => words.fileNoRequest, true);
    }
    say(() => words.fileOpened);
  });

  function say(sentence, isProblem = false) {
    saying = sentence;
    part("file-status").textContent = saying();
    part("file-status").toggleAttribute("data-problem", isProblem);
  }

  /** Asks where the file is for another type, or would take the place of something typed. */
  async function isWanted(request) {
    if (request.type !== form().type) {
      return ask({
        title: words.fileOtherTitle(titleOf(request.type)),
        text: isBlank(typedFor(request.type)) ? words.fileOtherText : words.fileOtherReplaceText,
        yes: words.fileOtherYes,
        no: words.fileOtherNo,
      });
    }
    return (
      isBlank(form().values) ||
      ask({ title: words.exampleTitle, text: words.fileText, yes: words.fileYes, no: words.emptyNo })
    );
  }

  return {
    /** Says again what there is to say, in another language. */
    draw() {
      part("file-status").textContent = saying();
    },
  };
}
