// Files that are dropped anywhere on the page, which a browser would otherwise open in its place.

/** `dropped(transfer)` follows each drop of files. */
export function onDrop(dropped) {
  const on = (name, act) =>
    addEventListener(name, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      act?.(event.dataTransfer);
    });
  on("dragover");
  on("drop", dropped);
}
