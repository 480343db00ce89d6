/** The shared cases of tests/cases/, as the JavaScript suites read them. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../cases", import.meta.url));

/**
 * The files with values, or with answers of a provider (`response`).
 * @returns {{ name: string, type: string, rule?: string, cases: object[] }[]}
 */
export function caseFiles(kind = "values") {
  const names = readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".json") && name.startsWith("response/") === (kind === "response"))
    .sort();
  if (names.length === 0) throw new Error(`There are no cases of the kind ${kind}.`);
  return names.map(read);
}

function read(name) {
  const { base, cases, ...file } = JSON.parse(readFileSync(join(folder, name), "utf8"));
  // Spread keeps a member named __proto__ an ordinary member, where Object.assign would not.
  const whole = (values) => (base === undefined ? values : { ...base, ...values });
  return { name, ...file, cases: cases.map((one) => ({ ...one, values: whole(one.values) })) };
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
