// What a bound form holds, held against what the browser itself would submit. Runs within a page, as it stands: it may
// refer to nothing outside of itself.

/**
 * Makes forms of any controls, binds them, and compares at first, after typing, after enabling, disabling and moving
 * controls. Gives the differences, at most three, and how many comparisons were made.
 */
export async function compareForms({ first, count, url }) {
  const api = await import(`${url}pkg/slim.js`);
  await api.compile(`${url}pkg/request_forms.wasm`);
  const list = "acknowledgementRequest";
  const kinds = {
    disconnectCustomerConfirmation: ["reason", "message", "status", "code", "externalId", "referenceError"],
    R_BVPN_FR_1: ["servicePoint.id", "contacts.primary.email", "request.requestedAt", "request.comment"],
  };
  // Names that hide members of their form, and names that are nobody's.
  const others = [
    "closest",
    "nodeName",
    "getAttribute",
    "elements",
    "reset",
    "submit",
    "ownerDocument",
    "consent",
  ];
  const texts = ["", " ", "a", " a ", "b", "2027-03-31", "é"];
  const fields = [
    "text",
    "email",
    "search",
    "tel",
    "url",
    "hidden",
    "password",
    "number",
    "date",
    "color",
    "range",
  ];
  const differences = [];
  let compared = 0;

  const { warn } = console;
  console.warn = () => {};
  for (let seed = first; seed < first + count && differences.length < 3; seed++) compareForm(seed);
  console.warn = warn;
  return { compared, differences };

  function compareForm(seed) {
    const random = randomBy(seed);
    const pick = (all) => all[Math.floor(random() * all.length)];
    const flag = (chance, attribute) => (random() < chance ? ` ${attribute}` : "");
    const type = pick(Object.keys(kinds));
    const hasList = type === "disconnectCustomerConfirmation";
    const id = `oracle-${seed}`;

    const value = () => pick(texts);
    const option = () =>
      `<option value="${value()}"${flag(0.4, "selected")}${flag(0.2, "disabled")}>x</option>`;
    const options = () =>
      `${option()}<optgroup label="y"${flag(0.3, "disabled")}>${option()}</optgroup>${option()}`;
    const choice = (kind, name) =>
      `<input type="${kind}" name="${name}"${random() < 0.7 ? ` value="${value()}"` : ""}${flag(0.5, "checked")}`;
    const control = (name, attributes = flag(0.15, "disabled")) =>
      pick([
        () => `<input type="${pick(fields)}" name="${name}" value="${value()}"${attributes}>`,
        () => `<input name="${name}" value="${value()}"${attributes}${flag(0.3, "required")}>`,
        () => `${choice("checkbox", name)}${attributes}>`,
        () => `${choice("radio", name)}${attributes}>${choice("radio", name)}${attributes}>`,
        () => `<select name="${name}"${attributes}>${options()}</select>`,
        () => `<select multiple name="${name}"${attributes}>${options()}</select>`,
        () => `<textarea name="${name}"${attributes}>\n${value()}</textarea>`,
        () =>
          `<button name="${name}" value="${value()}" type="${pick(["submit", "reset", "button"])}">x</button>`,
        () =>
          `<input type="${pick(["submit", "reset", "button", "image"])}" name="${name}" value="${value()}">`,
        () => `<input type="file" name="${name}"><output name="${name}">${value()}</output>`,
        () => `<object name="${name}"></object><fieldset name="${name}"></fieldset>`,
      ])();
    const around = (markup) =>
      pick([
        () => markup,
        () => `<div>${markup}</div>`,
        () => `<details><summary>x</summary>${markup}</details>`,
        () =>
          `<fieldset${flag(0.4, "disabled")}><legend>${control(pick(kinds[type]))}</legend>${markup}</fieldset>`,
        () => `<div hidden>${markup}</div>`,
      ])();
    const item = (number) =>
      `<fieldset data-any${flag(0.2, "disabled")}><input name="${list}.${number}.id" value="${value()}">
        ${control(`${list}.${number}.acceptanceIndicator`, "")}</fieldset>`;
    const some = (make, most) => Array.from({ length: Math.floor(random() * most) }, make).join("");

    const holder = document.createElement("div");
    let number = -1;
    const nextNumber = (step) => {
      number += step;
      return number;
    };
    const inside = [
      some(() => around(control(pick([...kinds[type], ...others]))), 8),
      hasList ? some(() => item(nextNumber(1 + Math.floor(random() * 2))), 4) : "",
    ];
    const outside = some(() => control(pick(kinds[type])).replaceAll(" name=", ` form="${id}" name=`), 3);
    holder.innerHTML = `<form id="${id}">${inside.join("")}</form><p>${outside}</p>`;
    document.body.append(holder);
    const form = holder.firstElementChild;
    const binding = api.bind(form, type);
    const controls = () => [...holder.querySelectorAll("input, select, textarea")];

    compare("at first");
    for (let turn = 0; turn < 3; turn++) {
      type_();
      compare("after typing");
    }
    for (let turn = 0; turn < 3; turn++) {
      change();
      compare("after a change of the controls");
    }
    binding.destroy();
    holder.remove();

    function type_() {
      const target = pick(controls());
      if (!target) return;
      if (/^(checkbox|radio)$/.test(target.type)) target.checked = !target.checked;
      else if (target.localName === "select") target.selectedIndex = Math.floor(random() * 3) - 1;
      else if (target.type !== "file") target.value = value();
      for (const name of ["input", "change"]) target.dispatchEvent(new Event(name, { bubbles: true }));
    }

    function change() {
      const target = pick(controls().filter((control) => !control.closest("[data-any]")));
      pick([
        () => target?.toggleAttribute("disabled"),
        () => target && holder.lastElementChild.append(target),
        () => target && Node.prototype.appendChild.call(form, target),
        () => target?.setAttribute("form", pick([id, ""])),
        () => target?.setAttribute("name", pick([...kinds[type], ...others])),
        () => target?.remove(),
        () => pick([...holder.querySelectorAll("fieldset")])?.toggleAttribute("disabled"),
        () => pick([...holder.querySelectorAll("[data-any]")])?.remove(),
        () =>
          form.insertAdjacentHTML?.("beforeend", hasList ? item(nextNumber(1)) : control(pick(kinds[type]))),
      ])();
    }

    function compare(when) {
      compared += 1;
      const [held, submitted] = [flat(binding.values()), reduced(new FormData(form))].map((all) =>
        JSON.stringify(Object.fromEntries(Object.entries(all).sort())),
      );
      if (held !== submitted) differences.push({ seed, when, held, submitted, markup: holder.innerHTML });
    }
  }

  /** What the browser would submit for documented names. */
  function reduced(data) {
    const found = {};
    const items = [];
    for (const [name, text] of data) {
      if (typeof text !== "string") continue;
      let path = name;
      const [, digits, id] = /^acknowledgementRequest\.(\d+)\.(id|acceptanceIndicator)$/.exec(name) ?? [];
      if (id) {
        if (!items.includes(digits)) items.push(digits);
        path = `${list}.${items.indexOf(digits)}.${id}`;
      } else if (!Object.values(kinds).flat().includes(name)) continue;
      const value = text.replaceAll("\r\n", "\n").trim();
      if (value === "") continue;
      found[path] ??= [];
      if (!found[path].includes(value)) found[path].push(value);
    }
    return Object.fromEntries(
      Object.entries(found).map(([path, all]) => [path, all.length === 1 ? all[0] : all.sort()]),
    );
  }

  /** Nested values by path. */
  function flat(value, path = "") {
    if (typeof value !== "object") return { [path]: String(value).trim() };
    if (Array.isArray(value) && typeof value[0] === "string") {
      return { [path]: value.map((one) => one.trim()).sort() };
    }
    const inner = Object.entries(value).map(([name, one]) =>
      flat(one, path === "" ? name : `${path}.${name}`),
    );
    return Object.assign({}, ...inner);
  }

  /** Numbers from 0 to 1 that are the same for the same seed. */
  function randomBy(seed) {
    let state = seed * 2_654_435_761;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }
}
