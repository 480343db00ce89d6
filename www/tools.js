// The two buttons above the form that fill it or empty it as a whole. They ask first, unless there is nothing to lose.

import { part } from "./dom.js";
import { ask } from "./question.js";
import { words } from "./texts.js";
import { isBlank } from "./values.js";

/** `typed()` gives the values that are in the form, `example()` those of an example; `replace(values)` puts others in. */
export function createTools({ typed, example, replace }) {
  const use = async (values, question, done) => {
    if (!isBlank(typed()) && !(await ask({ ...question, no: words.emptyNo }))) return;
    replace(values);
    part("tools-status").textContent = done;
  };
  part("example").addEventListener("click", () => {
    const question = { title: words.exampleTitle, text: words.exampleText, yes: words.exampleYes };
    use(example(), question, words.exampleDone);
  });
  part("empty").addEventListener("click", () => {
    const question = { title: words.emptyTitle, text: words.emptyText, yes: words.empty };
    use({}, question, words.emptyDone);
  });
}
