// Files in and out: what the reader chooses, read as text, and text that is saved as a file.

import { inTurn } from "./turn.js";

/** The text of a chosen file, as `{ text }`, or `{ problem }`: `"tooLarge"` or `"unreadable"`. */
export async function readText(file, largest) {
  if (file.size > largest) return { problem: "tooLarge" };
  try {
    return { text: await file.text() };
  } catch {
    return { problem: "unreadable" };
  }
}

/** Makes a button open the file chooser of an input; `chosen(file)` follows each choice, in its turn. */
export function onFile(button, input, chosen) {
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    await inTurn(() => chosen(file));
    // Emptied, so that the same file can be chosen again once it has been mended.
    input.value = "";
  });
}

/** Saves text as a JSON file. */
export function save(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers start to read only later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
