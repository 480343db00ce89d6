// The two buttons below the form that fill it or empty it as a whole. They ask first, unless there is nothing to lose.

import { example } from "page";
import { part } from "./dom.js";
import { ask } from "./question.js";
import { words } from "./texts.js";
import { inTurn } from "./turn.js";
import { isBlank } from "./values.js";

/** `typed()` gives what is in the form; `replace(values)` puts other values in. */
export function createTools({ typed, replace, say }) {
  const use = async (values, question, done) => {
    if (!isBlank(typed()) && !(await ask({ ...question, no: words.emptyNo }))) return;
    replace(values);
    say(done);
  };
  // Nobody who orders something needs an example; whoever shows the page to others adds `?demo` to its address.
  part("example").hidden = !new URLSearchParams(location.search).has("demo");
  part("example").addEventListener("click", () => {
    const question = { title: words.exampleTitle, text: words.exampleText, yes: words.exampleYes };
    inTurn(() => use(example, question, words.exampleDone));
  });
  part("empty").addEventListener("click", () => {
    const question = { title: words.emptyTitle, text: words.emptyText, yes: words.empty };
    inTurn(() => use({}, question, words.emptyDone));
  });
}
