// Whole forms: bytes, opening, keystrokes, memory.

import { saved } from "../results.mjs";
import { figure, kilobytes, megabytes, section, spreadOf, table, times } from "./markdown.mjs";

export function formTables() {
  const forms = saved("forms");
  return [
    section("Whole forms: what a page downloads", "kB, all files of the page.", bytes(forms)),
    section(
      "Whole forms: opening",
      "Milliseconds from the navigation until what is typed is checked, and until its message is on the screen.",
      openings(forms),
    ),
    section(
      "Whole forms: a keystroke",
      `Milliseconds from a key to the frame that shows it, with a CPU four times slower; ${forms[0].keystrokes.count} keys.`,
      keystrokes(forms),
    ),
    section(
      "Whole forms: memory",
      `MB of a page with so many forms in it at once: scripts, document and buffers, and WebAssembly. In brackets, how many
forms there were when the time for them was over.`,
      memory(forms),
    ),
  ];
}

function bytes(forms) {
  const [{ bytes: base }] = forms;
  const rows = forms.map(({ name, bytes }) => [
    name,
    bytes.files,
    kilobytes(bytes.raw),
    `${kilobytes(bytes.gzip)}${times(bytes.gzip, base.gzip)}`,
    `${kilobytes(bytes.brotli)}${times(bytes.brotli, base.brotli)}`,
  ]);
  return table([["", "files", "raw", "gzip", "brotli"], ...rows]);
}

function openings(forms) {
  const conditions = Object.keys(forms[0].openings);
  const moments = ["usable", "message"];
  const columns = conditions.flatMap((condition) => moments.map((moment) => [condition, moment]));
  const rows = forms.map(({ name, openings }) => [
    name,
    ...columns.map(([condition, moment]) => {
      const spread = openings[condition][moment];
      return `${spreadOf(spread)}${times(spread.median, forms[0].openings[condition][moment].median)}`;
    }),
  ]);
  return table([["", ...columns.map(([condition, moment]) => `${moment}, ${condition}`)], ...rows]);
}

function keystrokes(forms) {
  const [{ keystrokes: base }] = forms;
  const rows = forms.map(({ name, keystrokes }) => [
    name,
    `${figure(keystrokes["0.5"])} ± ${figure((keystrokes["0.75"] - keystrokes["0.25"]) / 2)}${times(keystrokes["0.5"], base["0.5"])}`,
    `${figure(keystrokes["0.99"])}${times(keystrokes["0.99"], base["0.99"])}`,
  ]);
  return table([["", "p50", "p99"], ...rows]);
}

function memory(forms) {
  const wanted = [1, 100, 1000];
  const rows = forms.map(({ name, memory }) => [
    name,
    ...wanted.map((forms, index) => {
      const found = memory[index];
      if (!found) return "–";
      const { script, document, buffers, wasm } = found;
      const reached = found.forms < forms ? ` (${found.forms} forms)` : "";
      const parts = [script, document, buffers + wasm].map(megabytes).join(" + ");
      return `${megabytes(script + document + buffers + wasm)} = ${parts}${reached}`;
    }),
  ]);
  return table([
    ["", ...wanted.map((forms) => `${forms.toLocaleString("en")} ${forms === 1 ? "form" : "forms"}`)],
    ...rows,
  ]);
}
