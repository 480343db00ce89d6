// What a file is that somebody gives: a definition, or why it is none.

import { readText } from "../file.js";

// Far more than a definition needs.
const largestFile = 1_000_000;

/** The text of a file, as `{ name, text }`, or `{ name, problem }` with what is wrong with it. */
export async function readFile(file) {
  const { name } = file;
  const { text, problem } = await readText(file, largestFile);
  if (problem) return { name, problem };
  // What is no UTF-8 has been read as replacement characters.
  return /[\0\ufffd]/.test(text) ? { name, problem: "binary" } : { name, text };
}

/** What a text says, as `{ definition }`, or `{ problem, detail? }`: not yet whether the definition is right. */
export function readDefinition(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch ({ message }) {
    return { problem: "notJson", detail: message };
  }
  const has = (names) => names.some((name) => Object.hasOwn(json, name));
  if (isObject(json) && has(["groups", "provider", "operation", "rules"])) return { definition: json };
  const isRequest = Array.isArray(json) ? json.every(isObject) : isObject(json) && has(requestNames);
  return { problem: isRequest ? "request" : "noDefinition" };
}

/** What only requests have: payloads, and what the pages of documented types save. */
const requestNames = ["properties", "values", "contacts", "servicePoint", "acknowledgementRequest"];

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
