// The pane that shows the request as it grows, in words and on request as JSON, and gives it away once it is complete.

import { answersOf, drawAnswers } from "./answers.js";
import { copied } from "./clipboard.js";
import { element, isUsable, part, setUsable } from "./dom.js";
import { save } from "./file.js";
import { nameAndState } from "./site.js";
import { requestsOf, valuesFor } from "./sites/requests.js";
import { words } from "./texts.js";
import { isBlank } from "./values.js";

/** Of a long list the first items are shown in words: the pane is drawn with each keystroke. */
const mostGroups = 20;

// In milliseconds.
const mostWhileTyping = 20;
const pauseWhileTyping = 400;

/**
 * Wires the pane. `current()` gives `{ description, view, payload, form }`: the request type, and the payload that is looked
 * over or was sent, or the form view while that shows. Of several sites there is one for each, as a list. Only without errors
 * can the JSON be copied.
 */
export function createPayloadPane(current) {
  // What can be scrolled must be reachable with the keyboard.
  part("payload-json").tabIndex = 0;
  let shown = "";
  let due;
  // How long it took to draw it last.
  let cost = 0;

  const offered = (button, use) =>
    button.addEventListener("click", () => {
      if (isUsable(button)) use(textOf(soFar(current()).json));
      else say(words.payloadNotYet);
    });
  offered(part("copy"), async (text) => {
    const isDone = await copied(part("payload-json"), text);
    if (!isDone) part("payload-source").open = true;
    say(isDone ? words.copied : words.notCopied);
  });
  offered(part("download"), (text) => {
    const name = `${current().description.id}.json`;
    save(text, name);
    say(words.downloaded(name));
  });
  part("payload-source").addEventListener("toggle", draw);

  return { draw };

  /** A fast typist changes more often than a screen shows; of a very long request, what is typed next comes first. */
  function draw() {
    if (cost < mostWhileTyping) {
      due ??= setTimeout(() => requestAnimationFrame(drawNow));
    } else {
      clearTimeout(due);
      due = setTimeout(drawNow, pauseWhileTyping);
    }
  }

  function drawNow() {
    due = undefined;
    const begin = performance.now();
    show(soFar(current()));
    cost = performance.now() - begin;
  }

  function show({ json, left, blank = false, view, sites }) {
    const isSent = view === "done";
    const isComplete = left === 0 && !blank;
    part("payload").hidden = false;
    part("payload").toggleAttribute("data-complete", isComplete);
    part("payload-title").textContent = isSent ? words.payloadSentTitle : words.payloadTitle;
    write("payload-state", stateOf({ left, blank, isSent }));
    const text = textOf(json);
    if (part("payload-source").open) write("payload-json", text);
    setUsable(part("copy"), isComplete);
    setUsable(part("download"), isComplete);
    if (shown === view + text) return;
    shown = view + text;
    // The review and the end have the same words beside the pane.
    drawWords(view === "form" ? answersOf(json[0] ?? json, current().description) : [], sites);
    // What was said, such as that it is copied, was about what was shown before.
    say("");
  }
}

/** The payload, or while there is none what is typed and how much is left. */
function soFar({ view, payload, form }) {
  if (view !== "form") return { json: payload, left: 0, view };
  const { binding, sites } = form;
  const left = binding.issues().filter(({ severity }) => severity === "error").length;
  if (sites.length < 2) {
    // Of some types nothing is required, and yet nothing at all is no request.
    const blank = left === 0 && isBlank(binding.values());
    return { json: left === 0 ? binding.payload() : binding.values(), left, blank, view };
  }
  if (left > 0) return { json: sites.map((point) => valuesFor(binding.values(), point)), left, view, sites };
  const requests = requestsOf(form).filter(({ payload }) => payload);
  return {
    json: requests.map(({ payload }) => payload),
    left,
    view,
    sites: requests.map(({ point }) => point),
  };
}

const textOf = (json) => JSON.stringify(json, null, 2);

/** Draws what is there in words: first the sites, where they are several, and then what is the same for all of them. */
function drawWords(groups, sites = []) {
  const isShown = ({ id }) => sites.length === 0 || id !== "servicePoint";
  const shown = groups.filter(isShown);
  const drawn = drawAnswers(shown.slice(0, mostGroups));
  const left = shown.length - drawn.length;
  if (left > 0) drawn.push(element("p", { class: "hint" }, words.payloadMore(left)));
  if (sites.length > 0) drawn.unshift(drawSites(sites));
  part("payload-words").replaceChildren(...drawn);
}

function drawSites(sites) {
  const title = element(
    "div",
    { class: "answers-title" },
    element("h3", {}, words.sitesRequests(sites.length)),
  );
  const list = element(
    "ol",
    { class: "sites" },
    ...sites.map((point) => element("li", {}, nameAndState(point))),
  );
  return element("section", { class: "answers" }, title, list);
}

/** Text that stays the same is left alone, as someone may have selected it. */
function write(name, text) {
  if (part(name).textContent !== text) part(name).textContent = text;
}

function stateOf({ left, blank, isSent }) {
  if (isSent) return words.payloadSent;
  if (blank) return words.payloadBlank;
  return left === 0 ? words.payloadReady : words.payloadLeft(left);
}

function say(sentence) {
  write("payload-status", sentence);
}
