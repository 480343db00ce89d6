// A file that is dropped anywhere on the page; while one is over it, the document is marked.

import { onDrop } from "../drop.js";
import { readFile } from "./definition-file.js";

/** `dropped(read)` follows each drop: what is to be opened is read once it is called. */
export function onDefinitionDropped(dropped) {
  const mark = (is) => document.documentElement.toggleAttribute("data-dragging", is);
  addEventListener("dragover", ({ dataTransfer }) => mark(dataTransfer.types.includes("Files")));
  // The pointer leaves each element that it comes over, and the window last.
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && mark(false));
  onDrop(({ files, items }) => {
    mark(false);
    // Only within the event the browser says what it is.
    const isFolder = items[0].webkitGetAsEntry?.()?.isDirectory;
    const [file, other] = files;
    dropped(() => {
      if (other) return { problem: "several" };
      return isFolder ? { name: file.name, problem: "folder" } : readFile(file);
    });
  });
}
