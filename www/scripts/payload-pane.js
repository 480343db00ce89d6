// The pane that shows the request as it grows, and gives it away once it is complete.

import { requestType } from "page";
import { copied } from "./clipboard.js";
import { isUsable, part, setUsable } from "./dom.js";
import { save } from "./file.js";
import { words } from "./texts.js";

/**
 * Wires the pane. `current()` gives `{ view, payload, binding }`: the payload that is looked over or was sent, or
 * while the form shows its binding. Only without errors can the JSON be copied.
 */
export function createPayloadPane(current) {
  let isDue = false;
  // What can be scrolled must be reachable with the keyboard.
  part("payload-json").tabIndex = 0;

  const offered = (button, use) =>
    button.addEventListener("click", () => {
      if (isUsable(button)) use();
      else say(words.payloadNotYet);
    });
  offered(part("copy"), async () =>
    say((await copied(part("payload-json"))) ? words.copied : words.notCopied),
  );
  offered(part("download"), () => {
    const name = `${requestType.id}.json`;
    save(part("payload-json").textContent, name);
    say(words.downloaded(name));
  });

  return {
    /** A fast typist changes more often than a screen shows: once for each picture is enough. */
    draw() {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        show(soFar(current()));
      });
    },
  };
}

/** The payload, or while there is none what is typed and how much is left. */
function soFar({ view, payload, binding }) {
  if (view !== "form") return { json: payload, left: 0, isSent: view === "done" };
  const left = binding.issues().filter(({ severity }) => severity === "error").length;
  return { json: left === 0 ? binding.payload() : binding.values(), left };
}

function show({ json, left, isSent }) {
  part("payload").hidden = false;
  part("payload").toggleAttribute("data-complete", left === 0);
  part("payload-title").textContent = isSent ? words.payloadSentTitle : words.payloadTitle;
  const isOtherState = write("payload-state", stateOf(left, isSent));
  const isOtherText = write("payload-json", JSON.stringify(json, null, 2));
  // What was said, such as that it is copied, was about what was shown before, or in another language.
  if (isOtherState || isOtherText) say("");
  setUsable(part("copy"), left === 0);
  setUsable(part("download"), left === 0);
}

/** Text that stays the same is left alone, as someone may have selected it. Gives whether it is another one. */
function write(name, text) {
  if (part(name).textContent === text) return false;
  part(name).textContent = text;
  return true;
}

function stateOf(left, isSent) {
  if (isSent) return words.payloadSent;
  return left === 0 ? words.payloadReady : words.payloadLeft(left);
}

function say(sentence) {
  part("payload-status").textContent = sentence;
}
