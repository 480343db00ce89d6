/** The shared cases, as the JavaScript suites read them: values of tests/cases/, and answers of tests/answers/. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The files with values, each case with what its file says for all.
 * @returns {{ name: string, type: string, revision?: string, rule: string, cases: object[] }[]}
 */
export function caseFiles() {
  return filesIn("cases").map(({ base, options, cases, ...file }) => ({
    ...file,
    revision: options?.revision,
    cases: cases.map((one) => ({
      ...one,
      values: over(base, one.values),
      options: one.options === null ? undefined : over(options, one.options),
      issues: one.issues.map((issue) => ({ rule: file.rule, ...issue })),
    })),
  }));
}

/** Spread keeps a member named __proto__ an ordinary member, where Object.assign would not. */
function over(first, members) {
  return first === undefined ? members : { ...first, ...members };
}

/**
 * The files with answers of a provider.
 * @returns {{ name: string, type: string, cases: object[] }[]}
 */
export function answerFiles() {
  return filesIn("answers");
}

function filesIn(kind) {
  const folder = fileURLToPath(new URL(`../${kind}/`, import.meta.url));
  const names = readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".json"))
    .sort();
  if (names.length === 0) throw new Error(`There are no ${kind}.`);
  return names.map((name) => ({ name, ...JSON.parse(readFileSync(folder + name, "utf8"), unfolded) }));
}

/** `{repeat, of}` is what nobody could count: a list of so many, or a text, with what is `before` and `after` it. */
function unfolded(_name, value) {
  if (typeof value?.repeat !== "number") return value;
  const { repeat, of, before = "", after = "" } = value;
  return typeof of === "string" ? before + of.repeat(repeat) + after : Array(repeat).fill(of);
}

/**
 * What the payload of a case has to be: its values, save for what its `payload` says of single ones, nested in the order
 * of a description. The engine has no part in it. Nothing for a case that fails: warnings alone are no failure.
 */
export function expectedPayload(description, { values, options, issues, payload, wholePayload }) {
  if (issues.some(({ severity }) => severity !== "warning")) {
    if (payload ?? wholePayload) throw new Error("A case with an error has no payload.");
    return undefined;
  }
  return wholePayload ?? derivedPayload(description, values, options, payload ?? {});
}

function derivedPayload({ id: type, groups }, values, options, differences) {
  // What stands beside the properties is the same wherever there is an envelope: a group of this id describes it.
  const isEnveloped = groups.some(({ id }) => id === "request");
  const inside = isEnveloped ? leaves(values?.properties) : [];
  const given = new Map([...leaves(options?.request, "request"), ...leaves(values), ...inside]);
  const said = new Map(Object.entries(differences));
  const [attributes, members, known] = [{}, {}, new Set()];
  for (const { id: group, list, properties } of groups) {
    const isAttributes = group === "request";
    const hasItem = (item) =>
      [...given.keys(), ...said.keys()].some((id) => id.startsWith(`${group}.${item}.`));
    for (let item = 0; list ? hasItem(item) : item === 0; item += 1) {
      for (const property of properties) {
        const [id, name] = [property.id, property.name].map((text) => text.replace("*", item));
        known.add(id);
        const value = said.has(id) ? said.get(id) : (given.get(name) ?? given.get(id));
        if (value === null || value === undefined) continue;
        if (isAttributes) attributes[name.replace("request.", "")] = value;
        else put(members, id.split("."), value);
      }
    }
  }
  const unknown = [...said.keys()].find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`A payload of ${type} has no ${unknown}.`);
  return isEnveloped ? { type, ...attributes, properties: members } : members;
}

/** What values hold, by its path, but for containers and nulls: the same whether they are flat, nested or both. */
function leaves(value, path = "") {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path === "" ? name : `${path}.${name}`),
  );
}

function put(container, [name, ...rest], value) {
  if (rest.length === 0) {
    container[name] = value;
    return;
  }
  container[name] ??= /^\d+$/.test(rest[0]) ? [] : {};
  put(container[name], rest, value);
}

/** A value of JSON that nothing before has touched. */
export function copy(value) {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** The same value, of which nothing can be changed: whoever tries to gets an exception in strict mode. */
export function frozen(value) {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** What is expected of an issue on one line; a suggestion only where the case pins one, `null` for none. */
export function expectedLines(issues) {
  return issues.map((issue) =>
    [issue.path, issue.code, issue.severity ?? "error", issue.rule, issue.suggestion ?? undefined]
      .map(shown)
      .join(" "),
  );
}

/** What was found, on lines that can be compared with the expected ones. */
export function foundLines(issues, expected) {
  return issues.map((issue, index) => {
    const suggestion = expected[index]?.suggestion === undefined ? undefined : issue.suggestion;
    return [issue.path, issue.code, issue.severity, issue.rule, suggestion].map(shown).join(" ");
  });
}

/** What is said otherwise than a case pins it, by language: `{ en: …, fr: … }`. */
export function otherMessages(expected, find) {
  return ["en", "fr"].flatMap((locale) => {
    const found = expected.some(({ message }) => message) ? find(locale) : [];
    return found.flatMap(({ message }, index) => {
      const said = expected[index]?.message?.[locale] ?? message;
      return said === message ? [] : [`\n  expected ${said}\n  found    ${message}`];
    });
  });
}

function shown(part) {
  return part === undefined ? "-" : JSON.stringify(part);
}
