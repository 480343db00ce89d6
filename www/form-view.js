// The form itself: the package's markup, bound by the package. The page keeps what was typed whenever the form has to
// be drawn anew, for another language or another list of service points.

import { showLive, takeBuilt } from "./built.js";
import { part } from "./dom.js";
import { bind, render } from "./pkg/slim.js";
import { enhancePointFields } from "./point-fields.js";
import { words } from "./texts.js";
import { trusted } from "./trusted.js";

/** `changed()` follows each change; `submitted(payload)` follows a submit of a form without errors. */
export function createFormView({ changed, submitted }) {
  const holder = part("form");
  let binding = null;
  // What the provider said against the request last, by language.
  let refusal = () => [];

  holder.addEventListener("request-form-change", changed);
  holder.addEventListener("request-form-submit", (event) => {
    // The page sends the request itself, after it was looked over.
    event.preventDefault();
    submitted(event.detail.payload);
  });

  return {
    get binding() {
      return binding;
    },

    /** Draws the form of a request type with these values. */
    open(type, { locale, values, points }) {
      binding?.destroy();
      refusal = () => [];
      const form = takeBuilt({ type, locale }) ?? draw(type, locale);
      const button = form.querySelector("button[type=submit]");
      button.textContent = words.review;
      button.disabled = false;
      if (form.parentNode !== holder) holder.replaceChildren(form);
      binding = bind(form, type, { locale, values, servicePoints: points?.index });
      showLive();
      if (points) enhancePointFields(form, points.search);
    },

    /** Draws the same form anew, with what is typed. Gives a function that says again what was said before. */
    reopen(type, { locale, points }) {
      const said = { ...saidIn(holder), refusal };
      this.open(type, { locale, points, values: binding.values() });
      refusal = said.refusal;
      return () => sayAgain(said, refusal(locale));
    },

    /** Shows what the provider refused; `issuesIn(locale)` gives its issues. */
    refuse(issuesIn, locale) {
      refusal = issuesIn;
      binding.show(issuesIn(locale));
    },

    /** Moves the focus to the first control of a group or of an item of a list. */
    focus(group) {
      const place = `[data-group="${group}"], [data-item="${group}"]`;
      holder.querySelector(place)?.querySelector("input, select, textarea")?.focus();
    },
  };

  function sayAgain(said, answers) {
    const focused = document.activeElement;
    for (const name of said.names) {
      // The package checks a field when it is left, which is what had happened.
      const left = new FocusEvent("focusout", { bubbles: true });
      holder.querySelector(`[name="${CSS.escape(name)}"]`)?.dispatchEvent(left);
    }
    if (said.summary) {
      const still = answers.filter(({ path }) => said.names.includes(path) || !hasMessage(holder, path));
      const own = binding.issues().filter(({ severity }) => severity === "error");
      if (still.length + own.length > 0) binding.show([...still, ...own]);
    }
    // The summary takes the focus, which is right after a submit and wrong now.
    focused.focus();
  }
}

/** The package's own markup, which has nothing in it that anyone typed: values go in through bind(). */
function draw(type, locale) {
  const template = document.createElement("template");
  template.innerHTML = trusted(render(type, { locale }));
  return template.content.firstElementChild;
}

/** What a form says at the moment: whether its summary shows, and the names whose messages do. */
function saidIn(holder) {
  const messages = [...holder.querySelectorAll("[data-code]")];
  const summary = holder.querySelector("[data-error-summary]");
  return { summary: !summary.hidden, names: messages.map(({ id }) => id.replace(/-error$/, "")) };
}

/** Whether there is a place for a message at this path; what concerns the whole request stands in the summary alone. */
function hasMessage(holder, path) {
  return holder.querySelector(`#${CSS.escape(`${path}-error`)}`) !== null;
}
