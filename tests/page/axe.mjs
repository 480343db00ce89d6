// What a machine can say about accessibility: all rules of axe, those that are off by default and of WCAG 2.2 among
// them.

import axe from "axe-core";
import { expect } from "./portal.mjs";

/** All that axe can be asked for, besides what it looks at anyway. */
const options = { rules: { "target-size": { enabled: true } } };

/** Fails with the rules that the page breaks now, and where. */
export async function expectAccessible(page) {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate((options) => globalThis.axe.run(options), options);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  // A page that axe found nothing on would have no violation either.
  expect(passes.length).toBeGreaterThan(10);
}
