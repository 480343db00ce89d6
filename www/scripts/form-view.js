// The form itself: the package's markup, bound by the package. The page comes with it, and what was typed before the script
// ran stays; a copy as it came takes its place where other values take the place of all that is there.

import { requestType } from "page";
import { bind, readResponse, validate } from "request-forms/form/slim";
import { wireChoices } from "./choices.js";
import { wireDays } from "./day.js";
import { firstControl, part, typeInto } from "./dom.js";
import { openFolds, wireFolds } from "./folds.js";
import { createSiteField } from "./site-field.js";
import { createSupport } from "./support.js";
import { locale, words } from "./texts.js";
import { takeOutRemembered, typedIn } from "./typed.js";
import { isSame, without } from "./values.js";

/** `changed()` follows each change; `submitted(payload)` follows a submit of a form without errors. */
export function createFormView({ changed, submitted }) {
  const holder = part("form");
  const support = createSupport(() => {
    refusal = null;
  });
  const blank = blankCopy(holder.querySelector("form"));
  let binding = null;
  // The service points to check against: undefined while they are awaited, null where there are none.
  let points;
  // The field that asks which site is meant, where the form asks for a service point.
  let site = null;
  // What the provider answered last, where it refused: `{ status, text }`.
  let refusal = null;
  // Whether it is the page itself that changes the form.
  let isOwn = false;

  holder.addEventListener("request-form-change", () => {
    site?.refresh();
    if (!isOwn) changed();
  });
  // Before the form is checked: a list that was pasted and not added is meant, too.
  const addRest = (event) => {
    if (!site || site.addRest()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  holder.addEventListener("submit", addRest, { capture: true });
  holder.addEventListener("request-form-submit", (event) => {
    // The page sends the request itself, after it was looked over.
    event.preventDefault();
    submitted(event.detail.payload);
  });
  document.addEventListener("focusin", () => settle());
  // What is known by now counts before the form is checked, and where it says what is wrong things move anyway.
  for (const event of ["submit", "request-form-invalid"])
    holder.addEventListener(event, () => settle(true), { capture: true });

  return {
    get binding() {
      return binding;
    },

    /** Takes over the form of the page with these values, and says again what was said when they were kept. */
    takeOver({ values = {}, said, refusal: refused, sites = [], known = [], asked } = {}) {
      const form = holder.querySelector("form");
      takeOutRemembered(form);
      wire(form);
      // What someone typed just now is newer than what was kept.
      const typed = typedIn(form);
      // So is a site than the one that was chosen; where it may be one of several, that one stays.
      if (part("site")?.value.trim() && known.length > 0 && sites.length === 0) typed.push("servicePoint");
      attach(form, typed.reduce(without, values), { sites, known, asked });
      document.documentElement.dataset.live = "";
      refusal = refused ?? null;
      if (said) sayAgain(said);
    },

    /**
     * Draws another form with these values, for the sites with these identifiers where they are several, and with the
     * lines that are left of a list.
     */
    replace(values = {}, sites = [], lines = "") {
      binding.destroy();
      site = null;
      refusal = null;
      support.hide();
      const form = blank.cloneNode(true);
      wire(form);
      holder.replaceChildren(form);
      attach(form, values, { sites, asked: { lines } });
    },

    /** Checks against these service points from now on, and lets one choose from them, or knows none any more. */
    setPoints(next) {
      points = next;
      site?.follow(points);
      setOptions();
    },

    /** The sites that are chosen, where these are several, with what is known of them so far. */
    get sites() {
      return site?.sites ?? [];
    },

    /** The lines of a pasted list that are not added yet. */
    get lines() {
      return site?.asked.lines ?? "";
    },

    /** What is filled in, whole: the values, and the identifiers of several sites. */
    whole() {
      return { values: binding.values(), sites: this.sites.map(({ id }) => id) };
    },

    /** What the package says of other values for the same form. */
    check(values) {
      return validate(requestType, values, options());
    },

    /** The site that a payload means, where it is known. */
    siteOf(payload) {
      return site?.meant(payload.properties?.servicePoint ?? {});
    },

    /** Shows what the provider refused. */
    refuse(answer) {
      refusal = answer;
      binding.show(issuesOf(answer));
      openFolds(holder);
      support.show(answer);
    },

    /** Says that there is nothing to go on with: a type may require nothing, and yet nothing at all is no request. */
    refuseBlank() {
      binding.show([{ path: "", code: "missingProperty", message: words.formBlank }]);
    },

    /** What a form that takes the place of this one, on another page, needs to be the same: plain data. */
    state() {
      const { known = [], asked } = site ?? {};
      return { ...this.whole(), known, asked, said: saidIn(holder), refusal };
    },

    /** Moves the focus to a field, or to the first control of a group. */
    focus(path) {
      const control = controlAt(holder, path);
      const fold = control?.closest("details");
      if (fold) fold.open = true;
      (control ?? part("title")).focus();
    },

    /** Puts a text into a field, as if it were typed there. */
    put(path, text) {
      typeInto(controlAt(holder, path), text);
    },

    /** Goes on to the review, or says what is wrong. */
    submit() {
      holder.querySelector("form").requestSubmit();
    },
  };

  function attach(form, values, { sites = [], known = [], asked } = {}) {
    const button = form.querySelector("button[type=submit]");
    binding = bind(form, requestType, { ...options(), values });
    button.textContent = words.review;
    button.disabled = false;
    openFolds(form);
    if (part("site") === null) return;
    const isOfPoint = ({ path, severity }) => severity === "warning" && path.startsWith("servicePoint.");
    const warnings = () => binding.issues().filter(isOfPoint);
    // A reference by hand is for one site.
    const ids = isSame(binding.values().servicePoint, { id: sites[0] }) ? sites : [];
    site = createSiteField(form, { known, ids, asked, warnings, changed });
    site.follow(points);
  }

  function settle(isSure) {
    if (site?.settle(isSure)) setOptions();
  }

  function setOptions() {
    isOwn = true;
    binding.setOptions(options());
    isOwn = false;
  }

  function options() {
    const isAsked = part("site") !== null && (site ? site.isAsked : points !== null);
    const messages = { [`${requestType.id}/service-point`]: words.siteMissing };
    return { locale, servicePoints: points?.index, ...(isAsked && { messages }) };
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
      if (still.length > 0) support.show(refusal);
      openFolds(holder);
    }
    // The summary takes the focus, which is right after a submit and wrong now.
    if (focused === document.body) document.activeElement.blur();
    else focused.focus();
  }
}

/** The control of the property, group or item at a path: an item is found by its place, whatever number its names have. */
function controlAt(holder, path) {
  const [, list, index, rest] = /^([^.]+)\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
  const place = list
    ? holder.querySelectorAll(`[data-items="${list}"] > [data-item]`)[index]
    : (holder.querySelector(`[data-group="${CSS.escape(path)}"]`) ?? holder);
  const name = list ? `$=".${rest}"` : `="${path}"`;
  const attribute = `:is([name${name}], [name="request.${path}"]):not([form])`;
  const isWhole = place?.matches("[data-group], [data-item]") && rest === undefined;
  return (isWhole ? firstControl(place) : place?.querySelector(attribute)) ?? null;
}

/** What stands around documented controls, before the form is bound. */
function wire(form) {
  wireChoices(form);
  wireDays(form);
  wireFolds(form);
}

/** A copy of the form as the page came with it. */
function blankCopy(form) {
  const copy = form.cloneNode(true);
  copy.reset();
  // Those of another form, which does not reset them.
  for (const button of copy.querySelectorAll("[form]")) button.checked = false;
  for (const fold of copy.querySelectorAll("details")) fold.open = false;
  return copy;
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
