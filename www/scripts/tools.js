// The two buttons below the form that fill it or empty it as a whole. They ask first, unless there is nothing to lose.
// Each takes `{ typed, replace, say }`: `typed()` gives what is in the form; `replace(values)` puts other values in.

import { part } from "./dom.js";
import { ask } from "./question.js";
import { words } from "./texts.js";
import { inTurn } from "./turn.js";
import { isBlank } from "./values.js";

export function wireExample(example, form) {
  // Nobody who orders something needs an example; whoever shows the page to others adds `?demo` to its address.
  part("example").hidden = !new URLSearchParams(location.search).has("demo");
  const question = { title: words.exampleTitle, text: words.exampleText, yes: words.exampleYes };
  part("example").addEventListener("click", () => {
    inTurn(() => use(form, example, question, words.exampleDone));
  });
}

export function wireEmpty(form) {
  const question = { title: words.emptyTitle, text: words.emptyText, yes: words.empty };
  part("empty").addEventListener("click", () => {
    inTurn(() => use(form, {}, question, words.emptyDone));
  });
}

async function use({ typed, replace, say }, values, question, done) {
  if (!isBlank(typed()) && !(await ask({ ...question, no: words.emptyNo }))) return;
  replace(values);
  say(done);
}
