// What an application of Next has to answer, wherever it is asked: on the server, in what the server renders, and in
// the browser after React took over.

import { answerOf, textWithoutScript } from "./browser.mjs";
import { compare } from "./expected.mjs";
import { jsonOf } from "./server.mjs";

export async function checkNext(address) {
  compare(await jsonOf(new URL("answer", address)));
  for (const id of ["#server", "#client"]) compare(JSON.parse(await textWithoutScript(address, id)));
  compare(await answerOf(address), { withElement: true });
}
