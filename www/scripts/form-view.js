// The form itself: the package's markup, bound by the package. The page comes with it, and what was typed before the script
// ran stays; another one is drawn where other values take the place of all that is there.

import { requestType } from "page";
import { bind, readResponse, render, validate } from "request-forms/form/slim";
import { part } from "./dom.js";
import { createSiteField } from "./site-field.js";
import { whenNothingMoves } from "./site-place.js";
import { locale, words } from "./texts.js";
import { trusted } from "./trusted.js";
import { typedIn } from "./typed.js";
import { without } from "./values.js";

/** `changed()` follows each change; `submitted(payload)` follows a submit of a form without errors. */
export function createFormView({ changed, submitted }) {
  const holder = part("form");
  let binding = null;
  let points;
  // The field that asks which site is meant; it comes once service points are known, and not while it would be in the way.
  let site = null;
  // The identifiers of several sites that were kept, until that field shows them.
  let kept = [];
  // What the provider answered last, where it refused: `{ status, text }`.
  let refusal = null;

  holder.addEventListener("request-form-change", () => {
    site?.refresh();
    changed();
  });
  holder.addEventListener("request-form-submit", (event) => {
    // The page sends the request itself, after it was looked over.
    event.preventDefault();
    submitted(event.detail.payload);
  });

  return {
    get binding() {
      return binding;
    },

    /** Takes over the form of the page with these values, and says again what was said when they were kept. */
    takeOver({ values = {}, said, refusal: refused, sites = [] } = {}) {
      kept = sites;
      const form = holder.querySelector("form");
      // What someone typed just now is newer than what was kept.
      const typed = typedIn(form).filter((name) => name.includes("."));
      attach(form, typed.reduce(without, values));
      document.documentElement.dataset.live = "";
      refusal = refused ?? null;
      if (said) sayAgain(said);
    },

    /** Draws another form with these values. */
    replace(values = {}) {
      binding.destroy();
      site = null;
      kept = [];
      refusal = null;
      const template = document.createElement("template");
      template.innerHTML = trusted(render(requestType, { locale }));
      const form = template.content.firstElementChild;
      holder.replaceChildren(form);
      attach(form, values);
    },

    /** Checks against these service points from now on, and lets one choose from them, or knows none any more. */
    setPoints(next) {
      if (site) kept = site.sites.map(({ id }) => id);
      site?.remove();
      site = null;
      points = next;
      binding.setOptions(options());
      if (!points) return;
      const form = holder.querySelector("form");
      const isStill = () => points === next && form.isConnected && site === null;
      whenNothingMoves(form, () => isStill() && addSite(form));
    },

    /** The sites that are chosen, where these are several. */
    get sites() {
      return site?.sites ?? [];
    },

    /** What the package says of other values for the same form. */
    check(values) {
      return validate(requestType, values, options());
    },

    /** The site that a payload means, where it is known. */
    siteOf(payload) {
      return points?.search.meant(payload.properties?.servicePoint ?? {});
    },

    /** As if the reader had pressed the button below it. */
    submit() {
      holder.querySelector("form").requestSubmit();
    },

    /** Shows what the provider refused. */
    refuse(answer) {
      refusal = answer;
      binding.show(issuesOf(answer));
    },

    /** What a form that takes the place of this one, on another page, needs to be the same: plain data. */
    state() {
      const sites = site ? site.sites.map(({ id }) => id) : kept;
      return { values: binding.values(), said: saidIn(holder), refusal, sites };
    },

    /** Moves the focus to the first control of a group or of an item of a list. */
    focus(group) {
      const place = `[data-group="${group}"], [data-item="${group}"]`;
      holder.querySelector(place)?.querySelector("input, select, textarea")?.focus();
    },
  };

  function attach(form, values) {
    const button = form.querySelector("button[type=submit]");
    binding = bind(form, requestType, { ...options(), values });
    button.textContent = words.review;
    button.disabled = false;
    if (points) addSite(form);
  }

  function addSite(form) {
    const isOfPoint = ({ path, severity }) => severity === "warning" && path.startsWith("servicePoint.");
    site = createSiteField(form, {
      search: points.search,
      warnings: () => binding.issues().filter(isOfPoint),
      changed,
      ids: kept,
    });
    binding.setOptions(options());
  }

  function options() {
    const messages = { [`${requestType.id}/service-point`]: words.siteMissing };
    return { locale, servicePoints: points?.index, ...(site && { messages }) };
  }

  function sayAgain(said) {
    const focused = document.activeElement;
    for (const name of said.names) {
      // The package checks a field when it is left, which is what had happened.
      const left = new FocusEvent("focusout", { bubbles: true });
      holder.querySelector(`[name="${CSS.escape(name)}"]`)?.dispatchEvent(left);
    }
    if (said.summary) {
      const answers = refusal === null ? [] : issuesOf(refusal);
      const still = answers.filter(({ path }) => said.names.includes(path) || !hasMessage(holder, path));
      const own = binding.issues().filter(({ severity }) => severity === "error");
      if (still.length + own.length > 0) binding.show([...still, ...own]);
    }
    // The summary takes the focus, which is right after a submit and wrong now.
    if (focused === document.body) document.activeElement.blur();
    else focused.focus();
  }
}

function issuesOf({ status, text }) {
  return readResponse(requestType, status, text, { locale }).issues;
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
