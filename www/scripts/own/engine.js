// What reads definitions and checks forms. It is loaded when there is the first definition: whoever only looks at the page
// needs none of it.

import { moduleAddress } from "page";
import { DefinitionError, defineRequestType } from "request-forms/define";
import { bind, compile, describe, render } from "request-forms/form/slim";
import { arrangedAtAll } from "../../form-markup.mjs";
import { wireDays } from "../day.js";
import { words } from "../texts.js";
import { formOf } from "./markup.js";

/** Resolves once forms can be checked. */
export const ready = compile(moduleAddress);

/** Makes a request type of a definition. Gives `{ type }`, or `{ faults }`. */
export function typeOf(definition) {
  try {
    return { type: defineRequestType(definition) };
  } catch (error) {
    if (error instanceof DefinitionError) return { faults: error.faults };
    throw error;
  }
}

/** What there is to know of a type, in its language with this tag. */
export const descriptionOf = (type, tag) => describe(type, { locale: tag });

/** Draws a new form of a type into an element, with these values. Gives its binding. */
export function drawForm(holder, type, tag, values) {
  const form = formOf(arrangedAtAll(render(type, { locale: tag }), descriptionOf(type, tag), words));
  wireDays(form);
  form.querySelector("button[type=submit]").textContent = words.review;
  holder.replaceChildren(form);
  return bind(form, type, { locale: tag, values });
}
