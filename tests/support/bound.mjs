// A form of own markup in jsdom, bound, and what is done with it as a user or a page would.

import { JSDOM } from "jsdom";
import { bind } from "request-forms";

export const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An item of the list of a confirmation, by its number in the page. */
export const item = (number, id) =>
  `<fieldset><input name="acknowledgementRequest.${number}.acceptanceIndicator" value="accepted">
   <input name="acknowledgementRequest.${number}.id" value="${id}"></fieldset>`;

/** Opens a page with some markup, and binds its first form. */
export function open(markup, type, options) {
  const { window } = new JSDOM(markup, { pretendToBeVisual: true });
  const { document } = window;
  // What jsdom cannot do it says on the console.
  window.HTMLFormElement.prototype.submit = () => {};
  const form = document.querySelector("form");
  return { window, document, form, binding: bind(form, type, options), ...hands(window) };
}

/** What a user does, and what a page shows. */
export function hands(window) {
  const { document } = window;
  const one = (selector) => document.querySelector(selector);
  const named = (name) => one(`[name="${name}"]`);
  const fire = (target, name, init) =>
    window.EventTarget.prototype.dispatchEvent.call(
      target,
      new window.Event(name, { bubbles: true, ...init }),
    );
  const type = (name, text) => {
    named(name).value = text;
    fire(named(name), "input");
  };
  return {
    one,
    named,
    fire,
    type,
    leave: (name) => fire(named(name), "focusout"),
    /** Types and leaves. */
    enter(name, text) {
      type(name, text);
      fire(named(name), "focusout");
    },
    message: (name) => document.getElementById(`${name}-error`),
    summary: () => [...document.querySelectorAll("[data-error-summary] li")],
    /** Sends a form by a button, or by none; whether the browser would go on with it. */
    send(form, submitter = null) {
      const submit = new window.SubmitEvent("submit", { bubbles: true, cancelable: true, submitter });
      return window.EventTarget.prototype.dispatchEvent.call(form, submit);
    },
    /** Notes the events of a name from here on. */
    heard(name, target = document) {
      const events = [];
      target.addEventListener(name, (event) => events.push(event));
      return events;
    },
  };
}
