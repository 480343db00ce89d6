// What the benchmark of lists does within a page: a form that a server has rendered, with the style sheet of the package.
// Each figure has the layout in it that follows, but nothing of painting.

import { bind, render } from "../../npm/dist/index.js";

const type = "disconnectCustomerConfirmation";
const list = "acknowledgementRequest";

/** Milliseconds for everything that is done with a form of so many items. */
export async function measureOnce(size) {
  const { form, open } = await opened(size, charge);
  const keystroke = timed(form, () => typeInto(form, size >> 1, "charge-x"));
  const first = timed(form, () => remove(form, 0));
  const middle = timed(form, () => remove(form, size >> 1));
  const refused = await opened(size, nothing);
  const submit = timed(refused.form, () => refused.form.requestSubmit());
  const times = {
    open,
    submit,
    keystroke,
    "removal of the first": first,
    "removal of the middle": middle,
    "keystroke, once refused": timed(refused.form, () => typeInto(refused.form, size >> 1, "charge-x")),
    "removal of the first, once refused": timed(refused.form, () => remove(refused.form, 0)),
    "removal of the middle, once refused": timed(refused.form, () => remove(refused.form, size >> 1)),
  };
  document.body.replaceChildren();
  return times;
}

/** Milliseconds until a form of so many items is ready, and the longest time in which the page could not answer. */
export async function measureOpening(size) {
  const tasks = [];
  const observer = new PerformanceObserver((seen) => tasks.push(...seen.getEntries()));
  observer.observe({ type: "longtask" });
  const { open } = await opened(size, charge);
  // A task is told of after it has ended.
  await pause(500);
  observer.disconnect();
  document.body.replaceChildren();
  return { open, "longest task": Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

const charge = (index) => `charge-${index}`;
/** An error in each item. */
const nothing = () => "";

/** A new form, once it is ready, and how long that took. */
async function opened(size, id) {
  document.body.innerHTML = render(type);
  const form = document.querySelector("form");
  const items = Array.from({ length: size }, (_, index) => ({
    acceptanceIndicator: "accepted",
    id: id(index),
  }));
  form.getBoundingClientRect();
  await pause(50);
  const start = performance.now();
  bind(form, type, { values: { [list]: items } });
  while (!form.hasAttribute("data-ready")) await pause(0);
  form.getBoundingClientRect();
  const open = performance.now() - start;
  await pause(50);
  return { form, open };
}

function typeInto(form, index, text) {
  const control = form.querySelector(`[name="${list}.${index}.id"]`);
  control.value = text;
  control.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function remove(form, index) {
  form.querySelectorAll("[data-remove]")[index].click();
}

function timed(form, act) {
  const start = performance.now();
  act();
  form.getBoundingClientRect();
  return performance.now() - start;
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
