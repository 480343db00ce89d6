// How a test looks at the page as it is printed.

import { expect, test } from "./portal.mjs";

/** Shows the page that is open as on `"print"`, or on a `"screen"` again. */
export async function showOn(page, medium) {
  if (test.info().project.name === "chromium") {
    await page.emulateMedia({ media: medium });
    expect(await page.evaluate((name) => matchMedia(name).matches, medium)).toBe(true);
  } else expect(await page.evaluate(rewrite, medium)).toBe(true);
}

/**
 * Runs in the page, and gives whether it has styles for paper. Other engines than Chromium cannot be told to show a
 * page as it prints it: they get the same styles by making those for paper hold everywhere, and those for screens nowhere.
 */
function rewrite(medium) {
  const lists = [];
  const collect = ({ media, cssRules }) => {
    if (media) lists.push(media);
    for (const rule of cssRules ?? []) collect(rule);
  };
  for (const sheet of document.styleSheets) collect(sheet);
  globalThis.mediaOnScreen ??= lists.map((list) => list.mediaText);
  const onPaper = (query) => (query.startsWith("screen") ? "not all" : query.replace(/^print\b/, "all"));
  const texts = globalThis.mediaOnScreen;
  for (const [index, list] of lists.entries()) {
    list.mediaText = medium === "print" ? texts[index].split(", ").map(onPaper).join(", ") : texts[index];
  }
  return texts.includes("print");
}
